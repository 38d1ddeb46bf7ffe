# What is known about weights, as a region.

PF401 = these statements about weights cannot all hold:
    .note-at-most-times = "{ $over }" counts at most { $number } times "{ $under }"
    .note-before = candidate "{ $over }" comes before candidate "{ $under }"
    .note-stronger = candidate "{ $over }" is ahead of "{ $under }" by more than "{ $first }" is of "{ $second }"
    .note-least = "{ $criterion }" counts for at least { $number } of all weight
    .note-most = "{ $criterion }" counts for at most { $number } of all weight
    .note-order = "{ $over }" counts at least as much as "{ $under }"
    .note-times = "{ $over }" counts at least { $number } times "{ $under }"
    .note-goals = share of goal "{ $goal }": at least that of goal "{ $under }"
    .note-goal-least = share of goal "{ $goal }": at least { $number }
    .note-goal-most = share of goal "{ $goal }": at most { $number }
    .note-points-least = goal "{ $goal }" gives "{ $criterion }" at least { $number } points of 100
    .note-points-most = goal "{ $goal }" gives "{ $criterion }" at most { $number } points of 100
    .note-fixed = together with the priorities and points of goals about which nothing else is stated
    .help = drop or relax any one of them: the rest of this list can hold together
PF404 = a comparison of two candidates ("A before B") says something about weights only where scores add up values times weights; method "{ $method }" does not
    .help = choose a method such as additive, or leave the comparisons out
PF405 = nothing is stated about the weights: the strategy has no [[weight_bound]] and no [[comparison]]
    .help = add a [[weight_bound]], such as more_important = ["trust", "cost"], or make another assumption about the weights
PF406 = the weights do not meet { $count ->
        [one] one statement
       *[other] { $count } statements
    } about them:
    .note-at-most-times = "{ $over }" counts at most { $number } times "{ $under }"
    .note-least = "{ $criterion }" counts for at least { $number } of all weight
    .note-most = "{ $criterion }" counts for at most { $number } of all weight
    .note-order = "{ $over }" counts at least as much as "{ $under }"
    .note-times = "{ $over }" counts at least { $number } times "{ $under }"
    .note-goals = share of goal "{ $goal }": at least that of goal "{ $under }"
    .note-goal-least = share of goal "{ $goal }": at least { $number }
    .note-goal-most = share of goal "{ $goal }": at most { $number }
    .note-points-least = goal "{ $goal }" gives "{ $criterion }" at least { $number } points of 100
    .note-points-most = goal "{ $goal }" gives "{ $criterion }" at most { $number } points of 100
    .help = change the weights, or the statement; results with these weights lie outside what is stated. method = "bounds" under [weighting] takes the middle of what is stated
PF407 = of the weights that the statements about goals allow, less than one in two hundred meets the other statements: { $part } %
    .help = say of goals or of criteria what you know, not of both; or relax a statement
PF408 = the weights that the statements about goals allow have too many corners for exact results
    .help = say less of the points of goals, or use simulate, which needs no corners
