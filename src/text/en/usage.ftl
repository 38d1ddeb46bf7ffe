# Findings about the command line and files.

PF701 = there is no command "{ $command }"
    .help-nearest = did you mean "{ $near }"?
    .help-list = commands: { $known }
PF702 = no command was given; usage: partnerfit COMMAND [STUDY] [OPTIONS]
    .help-list = commands: { $known }; partnerfit --help explains them
PF703 = { $where ->
        [command] command { $command } has no option "{ $option }"
       *[none] there is no option "{ $option }"
    }
    .help-nearest = did you mean "{ $near }"?
    .help-list = partnerfit { $of } --help lists the options there are
PF704 = { $option } cannot be "{ $value }"
    .help-nearest = did you mean "{ $near }"?
    .help-valid = choose from: { $valid }
    .help-top = a whole number is expected, 1 or more
    .help-threads = a whole number is expected, from 1 to 1024
    .help-samples = a whole number from 1 to 1,000,000,000 is expected
    .help-seed = a whole number from 0 to 18446744073709551615 is expected
PF705 = { $option } needs a value
    .help = partnerfit { $of } --help says which
PF706 = { $how ->
        [twice] { $option } is given twice
       *[together] { $option } cannot be used with { $other }
    }
    .help = keep one of the two
PF707 = missing: { $arguments }
    .help = partnerfit { $of } --help explains it, with examples
PF708 = { $problem ->
        [surplus] there is one argument too many: "{ $value }"
        [value] { $option } takes no value, but "{ $value }" was given
        [encoding] an argument is not written in UTF-8
       *[other] the command line cannot be understood
    }
    .help-surplus = put a name with a space in it between quotation marks, such as "Waterschap Delta"
    .help-value = leave out = and what follows it
    .help-encoding = if it is the name of a file, give the file another name
    .help-other = partnerfit --help explains the commands
PF710 = { $file } cannot be read: { $problem ->
        [missing] it does not exist
        [denied] there is no permission to read it
        [folder] it is a folder
       *[other] the system says: { $cause }
    }
    .help-missing = check the name, and the folder it is in
    .help-folder = name a file in it
PF711 = the file is larger than { $limit }, the most that is read
    .help = check that this is the right file
PF712 = { $where ->
        [here] this folder holds no candidates file
       *[there] folder { $folder } holds no candidates file
    }: candidates.csv, candidates.xlsx or candidates.ods is expected
    .help = name the folder of a study, or the candidates file itself
    .help-new = for a new study: partnerfit new DIR --profile ID
PF713 = { $where ->
        [here] this folder holds more than one candidates file
       *[there] folder { $folder } holds more than one candidates file
    }: { $files }
    .help = keep one of them in the folder; or name the one to use, and the strategy with it: -s strategy.toml
PF714 = standard input ("-") can be only one of the files
    .help = give the others by their names
PF715 = { $problem ->
        [excluded] "{ $candidate }" is excluded: it has no place in the ranking
       *[unknown] there is no candidate "{ $candidate }"
    }
    .help-nearest = did you mean "{ $near }"?
    .help-list = candidates: { $known }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .help-excluded = partnerfit explain "{ $candidate }" says why
PF716 = "{ $candidate }" cannot be compared with itself
    .help = name another candidate after --over
PF717 = --fail-if "{ $expression }" cannot be read
    .help = write FIELD OPERATOR NUMBER, such as "margin_first < 0.05"
    .help-fields = fields: { $fields }
    .help-point = decimals take a point here: "{ $point }"
PF718 = there is no { $kind ->
        [profile] profile
        [example] example
       *[schema] schema
    } "{ $name }"
    .help-nearest = did you mean "{ $near }"?
    .help-list = there are: { $known }
PF719 = --fail-if "{ $expression }" cannot be decided: how firm the ranking is under those weights is not known
    .help = see below why that is left out, or ask for another step: { $steps }
    .help-none = see below why that is left out
    .help-unstated = the strategy states nothing of weights: write [[weight_bound]] or ranges of points, or ask for within_20, same_order or any
PF720 = { $file } exists already
    .help = choose another name, or add --force to replace it
PF721 = { $file } is an input of this calculation
    .help = choose another name: an input is never overwritten
PF722 = { $to ->
        [stdout] standard output cannot be written
       *[file] { $file } cannot be written
    }: { $problem ->
        [missing] its folder does not exist
        [denied] there is no permission to write there
        [full] the disk is full
       *[other] the system says: { $cause }
    }
    .help-missing = make the folder first, or choose another one
PF723 = { $file } is a folder
    .help = name a file in it
PF724 = { $problem ->
        [file] { $folder } is a file, not a folder
       *[filled] folder { $folder } is not empty
    }
    .help = choose a new folder: nothing is overwritten
PF725 = files of kind "{ $ending }" are not written
    .help = choose .html (open it in a browser; it prints to PDF), or one of: { $known }

# What-ifs on the command line (--set).

PF731 = "{ $text }" is not a what-if: { $problem ->
        [form] there is no "=" in it
        [kind] it begins with a word that does not exist
        [field] only min, max, target and tolerance of a criterion can be changed
       *[key] what stands before "=" is not complete
    }
    .help = write weight.CRITERION=30, criterion.CRITERION.max=12 (or min, target, tolerance), method.SETTING=0.4 or score.CANDIDATE.CRITERION=8
    .help-nearest = did you mean "{ $near }"?
PF732 = { $kind ->
        [candidate] there is no candidate "{ $name }"
        [several] "{ $name }" is the name of more than one criterion
       *[criterion] there is no criterion "{ $name }"
    } (in "{ $key }")
    .help-nearest = did you mean "{ $near }"?
    .help-known = there are: { $known }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .help-several = use the id of the one you mean: { $known }
PF733 = { $problem ->
        [calculate] "{ $value }" is not a number one can calculate with
        [large] "{ $value }" is too large a number: at most 1e15 is expected
       *[other] "{ $value }" is not a number
    } (in "{ $key }")
    .help = write a number, such as 30 or 0.5
    .help-point = decimals take a point here: { $point }
PF734 = "{ $key }" cannot be { $value }: { $what ->
        [tolerance] a tolerance of 0 or more is expected
       *[weight] a weight of 0 or more is expected
    }
PF735 = "{ $second }" changes the same thing as "{ $first }"
    .help = keep one of the two
PF736 = score { $value } of { $candidate } is outside the scale of "{ $criterion }": a score from { $min } to { $max } is expected
    .help = give a score on the scale; or make the scale wider, with criterion.{ $criterion }.min or criterion.{ $criterion }.max
PF737 = the scale of "{ $criterion }" cannot be changed like this: { $problem ->
        [order] its low end ({ $min }) must be below its high end ({ $max })
        [target] its target ({ $target }) would be outside it ({ $min } to { $max })
        [direction] a target or tolerance needs direction "target", and the direction is "{ $direction }"
       *[value] its value function does not run from { $min } to { $max }
    }
    .help-value = change the value function itself, in strategy.toml
PF738 = { $count ->
        [one] 1 score on "{ $criterion }" would be outside its new scale
       *[other] { $count } scores on "{ $criterion }" would be outside its new scale
    }, { $min } to { $max }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .help = choose wider ends, or change these scores too
