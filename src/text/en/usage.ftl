# What-ifs on the command line (--set).

PF701 = "{ $text }" is not a what-if: { $problem ->
        [form] it has no "=" between key and value
        [kind] its key begins with a word that does not exist
        [field] a criterion has no such setting here
       *[key] its key is not complete
    }
    .help = use weight.CRITERION=30, criterion.CRITERION.max=12 (or min, target, tolerance), method.SETTING=0.4 or score.CANDIDATE.CRITERION=8
    .help-nearest = did you mean "{ $near }"?
PF702 = { $kind ->
        [candidate] there is no candidate "{ $name }"
        [several] "{ $name }" is the name of more than one criterion
       *[criterion] there is no criterion "{ $name }"
    } (in "{ $key }")
    .help-nearest = did you mean "{ $near }"?
    .help-known = use one of: { $known }
PF703 = "{ $value }" is not a number (for "{ $key }")
    .help-point = decimals take a point here: { $point }
    .note-finite = a number must be finite
    .note-large = no number here goes beyond 1e15
PF704 = "{ $key }" cannot be { $value }: { $what ->
        [tolerance] a tolerance is 0 or more
       *[weight] a weight is 0 or more
    }
PF705 = "{ $first }" and "{ $second }" change the same thing: give it once
PF706 = score { $value } of { $candidate } is not on the scale of "{ $criterion }", { $min } to { $max }
PF707 = the scale of "{ $criterion }" cannot be changed like this: { $problem ->
        [order] its low end ({ $min }) must be below its high end ({ $max })
        [target] its target would not be on it ({ $min } to { $max })
        [direction] a target or tolerance needs direction "target", and it has "{ $direction }"
       *[value] its value function does not reach from { $min } to { $max }
    }
PF708 = { $count ->
        [one] 1 score on "{ $criterion }" would not be on its new scale
       *[other] { $count } scores on "{ $criterion }" would not be on its new scale
    }, { $min } to { $max }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
