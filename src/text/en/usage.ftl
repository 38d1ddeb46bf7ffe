# Findings about the command line and files.

PF701 = there is no command "{ $command }"
    .help-nearest = did you mean "{ $near }"?
    .help-list = commands: { $known }
PF702 = usage: partnerfit COMMAND [STUDY] [OPTIONS]; no command was given
    .help-list = commands: { $known }; partnerfit --help explains them
PF703 = there is no option "{ $option }"
    .help-nearest = did you mean "{ $near }"?
PF704 = option { $option } cannot be "{ $value }"
    .help-nearest = did you mean "{ $near }"?
    .help-valid = it can be: { $valid }
PF705 = option { $option } needs a value
PF706 = { $option } cannot be used with { $other }
PF707 = missing: { $arguments }
PF708 = the command line cannot be understood: { $cause }
PF710 = { $file } cannot be read: { $problem ->
        [missing] it does not exist
        [denied] no permission
        [folder] it is a folder
       *[other] { $cause }
    }
PF711 = the file is larger than { $limit }
PF712 = folder { $folder } holds no candidates.csv (nor .xlsx or .ods)
    .help = give the candidates file itself, or a folder that has one
    .help-new = a new study: partnerfit new DIR --profile ID
PF713 = folder { $folder } holds more than one candidates file: { $files }
    .help = name the one you mean
PF714 = standard input ("-") can be only one of the files
PF715 = there is no ranked candidate "{ $candidate }"
    .help-excluded = it is in the file, but not ranked: a gate, condition or missing score takes it out
    .help-nearest = did you mean "{ $near }"?
    .help-list = candidates: { $known }
PF716 = "{ $candidate }" cannot be compared with itself
PF717 = --fail-if "{ $expression }" cannot be read
    .help = write FIELD OPERATOR NUMBER, such as "margin_first < 0.05"; fields: { $fields }
PF718 = there is no { $kind ->
        [profile] profile
        [example] example
       *[schema] schema
    } "{ $name }"
    .help-nearest = did you mean "{ $near }"?
    .help-list = there are: { $known }
PF720 = { $file } exists already
    .help = choose another name, or --force to replace it
PF721 = { $file } is an input of this calculation
    .help = choose another name: an input is never overwritten
PF722 = { $file } cannot be written: { $cause }
PF723 = { $file } is a folder
    .help = name a file in it
PF724 = folder { $folder } is not empty
    .help = choose a new folder: nothing is overwritten
PF725 = files of kind "{ $ending }" are not written
    .help = choose .html (open it in a browser; it prints to PDF), or one of: { $known }

# What-ifs on the command line (--set).

PF731 = "{ $text }" is not a what-if: { $problem ->
        [form] it has no "=" between key and value
        [kind] its key begins with a word that does not exist
        [field] a criterion has no such setting here
       *[key] its key is not complete
    }
    .help = use weight.CRITERION=30, criterion.CRITERION.max=12 (or min, target, tolerance), method.SETTING=0.4 or score.CANDIDATE.CRITERION=8
    .help-nearest = did you mean "{ $near }"?
PF732 = { $kind ->
        [candidate] there is no candidate "{ $name }"
        [several] "{ $name }" is the name of more than one criterion
       *[criterion] there is no criterion "{ $name }"
    } (in "{ $key }")
    .help-nearest = did you mean "{ $near }"?
    .help-known = use one of: { $known }
PF733 = "{ $value }" is not a number (for "{ $key }")
    .help-point = decimals take a point here: { $point }
    .note-finite = a number must be finite
    .note-large = no number here goes beyond 1e15
PF734 = "{ $key }" cannot be { $value }: { $what ->
        [tolerance] a tolerance is 0 or more
       *[weight] a weight is 0 or more
    }
PF735 = "{ $first }" and "{ $second }" change the same thing: give it once
PF736 = score { $value } of { $candidate } is not on the scale of "{ $criterion }", { $min } to { $max }
PF737 = the scale of "{ $criterion }" cannot be changed like this: { $problem ->
        [order] its low end ({ $min }) must be below its high end ({ $max })
        [target] its target would not be on it ({ $min } to { $max })
        [direction] a target or tolerance needs direction "target", and it has "{ $direction }"
       *[value] its value function does not reach from { $min } to { $max }
    }
PF738 = { $count ->
        [one] 1 score on "{ $criterion }" would not be on its new scale
       *[other] { $count } scores on "{ $criterion }" would not be on its new scale
    }, { $min } to { $max }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
