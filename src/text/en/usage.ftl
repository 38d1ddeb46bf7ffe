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
PF715 = there is no candidate "{ $candidate }"
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
