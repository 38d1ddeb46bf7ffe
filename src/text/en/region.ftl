# What is known about weights, as a region.

PF401 = these statements about weights cannot all hold:
    .note-at-most-times = "{ $over }" counts at most { $value } times "{ $under }"
    .note-before = candidate "{ $over }" comes before candidate "{ $under }"
    .note-least = "{ $criterion }" counts for at least { $value } of all weight
    .note-most = "{ $criterion }" counts for at most { $value } of all weight
    .note-order = "{ $over }" counts at least as much as "{ $under }"
    .note-times = "{ $over }" counts at least { $value } times "{ $under }"
    .help = drop or relax any one of them: the rest of this list can hold together
PF404 = a comparison of two candidates ("A before B") says something about weights only where scores add up values times weights; method "{ $method }" does not
    .help = choose a method such as additive, or leave the comparisons out
PF405 = nothing is stated about the weights: the strategy has no [[weight_bound]] and no [[comparison]]
    .help = add a [[weight_bound]], such as more_important = ["trust", "cost"], or make another assumption about the weights
