# Findings about methods and their settings.

PF801 = there is no method "{ $method }"; there are: { $known }
    .help-nearest = did you mean "{ $near }"?
PF802 = method "{ $method }" has no setting "{ $key }"; it has: { $known }
    .help-nearest = did you mean "{ $near }"?
PF803 = setting "{ $key }" of method "{ $method }" cannot be { $value }; expected { $expected }
PF804 = the order of importance must name every criterion once: "{ $criterion }" { $problem ->
        [twice] occurs twice
        [unknown] is not a criterion
       *[absent] is not in it
    }
PF805 = weighting method "{ $method }" needs { $needs ->
        [goals] goals with priorities and points
        [order] order = [ … ], the criteria from most to least important
        [swing] swing points: swing = { "{" } criterion = 100, … { "}" }
       *[weights] a weight on every criterion
    }
PF806 = normalisation "{ $normalisation }" cannot be used for "{ $criterion }": { $problem ->
        [target] it has a target, not a best end
       *[positive] it needs scores above 0
    }
    .help = use normalisation = "scale", the fixed scale of each criterion
