# What comparisons of candidates say without any weights.

PF430 = the strategy holds no comparison of candidates, so there is nothing to learn from
    .help = write what people are sure of, such as [[comparison]] better = "{ $better }", worse = "{ $worse }"
PF431 = { $count ->
        [one] this comparison cannot hold with these scores:
       *[other] these { $count } comparisons cannot all hold with these scores:
    }
    .note-before = line { $line }: "{ $better }" before "{ $worse }"
    .note-more = line { $line }: "{ $better }" before "{ $worse }" by more than "{ $than-better }" before "{ $than-worse }"
    .help = { $count ->
        [one] look at the scores again, or drop the comparison
       *[other] drop any one of them: the rest of this list can hold together; or look at the scores again
    }
PF432 = "{ $better }" is preferred to "{ $worse }", which is at least as good on every criterion that counts
    .help = what makes "{ $better }" better is not among the criteria: add it, look at the scores again, or drop the comparison
PF433 = whether these comparisons can all hold is not decided at this precision
    .help = leave out comparisons that say little beside the others
PF434 = the strategy says "{ $better }" before "{ $worse }", the ranking { $how ->
        [other-way] has it the other way round
       *[level] puts neither above the other
    }
    .help = one of the two is not what people mean: look at the weights and scores, or drop the comparison

help-regression = also show what the comparisons of candidates in the strategy say of all others, without weights
regression-title = What the comparisons alone say, without weights
regression-meaning = { $n ->
        [one] One comparison of candidates is in the strategy.
       *[other] { $n } comparisons of candidates are in the strategy.
    } Every sum of value functions in which a better score is worth at least as much, and that agrees with all of them, counts equally here; weights play no part.
regression-places-caption = Places by the comparisons
regression-column-ranking = In the ranking
regression-column-shown = By one that agrees
regression-column-best = No higher than
regression-column-worst = No lower than
regression-places-note = The last two columns are bounds that hold for every value function that agrees; a candidate need not reach them. The column before is one of those functions: those who are always ahead are as far ahead as can be, the others as near to each other as can be.
regression-ahead = { $candidate } is always ahead of { $others }
regression-at-least = { $candidate } is always at least as good as { $others }
regression-nobody = Of no two candidates one is always at least as good: the comparisons say nothing of the others yet
regression-and-more = { $names } and { $n } more
regression-undecided = { $n ->
        [one] For 1 pair it is not decided at this precision.
       *[other] For { $n } pairs it is not decided at this precision.
    }
regression-against = Stated: { $better } before { $worse }. The ranking does not put { $better } above { $worse }
regression-against-more = Stated: { $better } before { $worse } by more than { $than-better } before { $than-worse }. In the ranking the first difference is not the larger one
regression-against-follows = From the comparisons follows: { $better } before { $worse }. The ranking puts { $worse } above { $better }
regression-against-rest = { $n ->
        [one] And 1 more pair the other way round
       *[other] And { $n } more pairs the other way round
    }
regression-in-line = The ranking contradicts none of this
regression-worth-open = What counts for how much is not told here: many functions agree with the comparisons, and one of them, mostly at a corner of what is possible, would say more than the comparisons do. The ones that were used are in --json.
