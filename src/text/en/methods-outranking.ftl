# Findings about outranking and sorting methods.

PF830 = { $which ->
        [all] no criterion has thresholds for method "{ $method }"
       *[some] some criteria have no thresholds for method "{ $method }"
    }: on { $criteria } every difference counts in full, however small
    .help = add preference = { "{" } function = "linear", q = …, p = … { "}" } to the criterion: differences up to q do not count, from p on they count in full
PF831 = method "{ $method }" takes thresholds that are one number, but `{ $key }` of "{ $criterion }" grows with the score
    .help = give { $key } = … without slope, or use electre-3, which takes both
PF832 = the gaussian preference function of "{ $criterion }" compares every pair, and { $candidates } candidates are too many for that in method "{ $method }" (at most { $most })
    .help = use function = "linear" on this criterion, which has no such limit
PF833 = method "{ $method }": { $problem ->
        [length] profile { $at } of `{ $key }` has { $found } scores, but there are { $wanted } criteria
        [unknown] profile { $at } of `{ $key }` names "{ $criterion }", but there is no such criterion
        [missing] profile { $at } of `{ $key }` has no score on "{ $criterion }"
        [order] profile { $at } of `{ $key }` is worse on "{ $criterion }" than the profile before it
        [equal] profile { $at } of `{ $key }` is the same as the profile before it
        [scales] the fixed scales give no profile { $at } that is better than the one before it
        [count] `{ $key }` must have as many profiles as there are boundaries: { $wanted }, not { $found }
        [veto] profile { $at } of `{ $key }` is better on "{ $criterion }" than the profile it belongs to
        [names] there are { $found } names in `categories` for { $wanted } classes
        [twice] the name "{ $name }" occurs twice in `categories`
       *[one] there is one class only
    }
    .help-nearest = did you mean "{ $near }"?
    .help = { $problem ->
        [length] write one score per criterion, or better: by name, { "{" } trust = 3, cost = 40 { "}" }
        [unknown] use the ids of the criteria
        [missing] add the score, in natural units
        [order] list the profiles from the lowest class to the highest; each must be at least as good as the one before it, everywhere
        [equal] make it better on at least one criterion, or take it out
        [scales] give profiles = [ … ] to draw the boundaries yourself
        [count] give one veto profile for each boundary between classes
        [veto] a veto comes from a score that is far too low: make it at most as good
        [names] boundaries divide: two boundaries make three classes, named from worst to best
        [twice] give every class a name of its own
       *[one] give at least two names, or at least one boundary
    }
PF834 = no profiles are given for method "{ $method }": its { $classes } classes have equal steps of value on the fixed scale of each criterion
    .help = give profiles = [ … ] to draw the boundaries yourself
PF835 = these candidates outrank each other in a circle and stand together: { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .help = raise concordance_threshold or lower discordance_threshold if you want to tell them apart
