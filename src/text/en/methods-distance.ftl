# Findings of ranking methods that take distances or votes.

PF820 = { $problem ->
        [objects] method "comet" cannot compare { $objects } characteristic objects (at most { $most })
        [unknown] the characteristic values of method "comet" name "{ $criterion }", which is not a criterion
        [order] the characteristic values of "{ $criterion }" for method "comet" must be different numbers in ascending order
        [range] the characteristic values of "{ $criterion }" for method "comet" run from { $low } to { $high }, and the { $kind ->
            [distance] distance to the target
           *[score] score
        } of { $candidate } is { $value }
       *[values] method "comet" needs one expert value for each of { $objects } characteristic objects, and there are { $given }
    }
    .help-objects = give fewer characteristic values per criterion: characteristic_values = { "{" } … = [low, high] { "}" }; the objects are all combinations
    .help-unknown = take it out, or use the id of a criterion
    .help-nearest = did you mean "{ $near }"?
    .help-order = such as [0, 50, 100]
    .help-range = let the first be at most the lowest score and the last at least the highest
    .help-values = the first criterion changes slowest; use expert = "topsis" to have the objects compared by their distances
PF821 = the majorities go round in a circle: { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } { $circles ->
        [one] share their place
       *[other] share their place, and there are { $circles } such circles
    }
    .help = each of them loses to another by the weight of the criteria that prefer it; use kemeny, borda or copeland for an order
PF822 = { $count ->
        [0] more orders than can be listed agree
       *[other] { $count } orders agree
    } equally well with the criteria
    .help = { $count ->
        [0] candidates are ordered by their mean place over all of them, which is an order that need not be one of them
       *[other] the result is what they have in common; candidates that they put in another sequence are level if their mean place is the same, and else not compared
    }
PF823 = the order was found by searching, and it is not proven that no other agrees better: it reaches { $percent } % of what can be reached at most
    .help = make a first selection, so that at most { $most } candidates are in one circle of majorities; then the order is exact
PF824 = the first does not stand alone: { $reason ->
        [advantage] its lead is too small
       *[stability] somebody else is first by all shortfalls together, and by the largest one
    }; the compromise proposes { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
