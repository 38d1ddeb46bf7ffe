# Findings about methods and their settings.

PF801 = there is no method "{ $method }"
    .help-nearest = did you mean "{ $near }"?
    .help-list = methods: { $known }
PF802 = method "{ $method }" has no setting "{ $key }"
    .help-nearest = did you mean "{ $near }"?
    .help-list = its settings: { $known }
    .help-none = it has no settings at all: leave it out
PF803 = setting "{ $key }" of method "{ $method }" cannot be { $value }
    .help = expected: { $expected }
PF804 = { $list ->
        [questions] the questions are about criteria
        [smart] the points must name every criterion
        [swing] the swing points must name every criterion
        [order] the order of importance must name every criterion once
        [best] the most important criterion must be one of the criteria
        [worst] the least important criterion must be one of the criteria
       *[other] "{ $list }" must name every criterion
    }: "{ $criterion }" { $problem ->
        [twice] occurs twice
        [unknown] is not a criterion
       *[absent] is missing
    }
    .help-absent = { $list ->
        [smart] give it points, 10 if it is the least important
        [swing] give it points, 0 if it does not count
        [order] put it at its place in the order
       *[other] name it there too
    }
    .help-twice = keep one of the two
    .help-nearest = did you mean "{ $near }"?
    .help-unknown = take it out, or add a [[criterion]] with this id
PF805 = weighting method "{ $method }" needs { $needs ->
        [bounds] statements about weights: one [[weight_bound]] or more, about criteria of this strategy
        [candidates] candidates that are ranked: it looks at their scores
        [cards] cards: cards = [["least important"], [], ["more important", "as important"]]
        [examples] an order of candidates in at least two groups: ranking = [["best"], ["next", "as good"]]
        [goals] goals with priorities and points
        [order] an order: order = [ … ], the criteria from most to least important
        [questions] exchanges: questions = [{ "{" } criterion = "…", from = 4, to = 8, equals = { "{" } criterion = "…", from = 80, to = 50 { "}" } { "}" }]
        [smart] points, 10 for the least important criterion: points = { "{" } criterion = 10, … { "}" }
        [swing] swing points of 0 or more, one of them above 0: swing = { "{" } criterion = 100, … { "}" }
        [z] a ratio: z = 5 when the most important criterion counts five times the least important
        [pairwise] judgements in pairs: pairwise = { "{" } items = [ … ], matrix = [ [ … ], … ] { "}" }
        [nodes] a tree of judgements: nodes = [ { "{" } id, children, pairwise { "}" }, … ], the root first
        [supermatrix] a network: elements = [ … ] and supermatrix = [ [ … ], … ]
        [best] comparisons: best, worst, best_to_others = { "{" } criterion = 3, … { "}" } and others_to_worst
        [judgements] judgements of difference that are not all "no": judgements = [ ["…", "…", "weak"], … ]
       *[weights] a weight above 0 on at least one criterion
    }
    .help-candidates = give it a table of candidates that pass the gates, or use a method that asks people
PF806 = normalisation "{ $normalisation }" cannot be used for "{ $criterion }": { $problem ->
        [target] it has a target, not a best end
        [cost] less is better there, which it does not turn round, and the method adds up
        [negative] none of its scores may be below 0
        [one] all its scores must be 1 or more
       *[positive] all its scores must be above 0
    }
    .help = use normalisation = "scale", the fixed scale of each criterion
PF807 = method "{ $method }" takes ratios and needs scores above 0: the { $kind ->
        [distance] distance to the target
       *[score] score
    } of { $candidate } on "{ $criterion }" is { $value }
    .help = use a method that works on fixed scales, such as additive, smart or spotis; adding a number to the scores would change the outcome
PF808 = method "{ $method }" compares every pair, and { $candidates } candidates are too many for that (at most { $most })
    .help = make a first selection with gates or another method, and use this one on what is left
