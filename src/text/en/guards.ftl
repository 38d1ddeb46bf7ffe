# Findings about the model in the light of the data.

PF201 = "{ $first }" and "{ $second }" agree almost completely over the candidates (correlation { $whole }.{ $fraction })
    .note-weight = together { $weight } % of the weight: possibly the same thing counted twice
    .note-goals = both get their weight from the same goals, in the same proportion
    .help = if they are about the same thing, join them, or divide the weight of one over the two
PF202 = "{ $criterion }" does not distinguish: { $kind ->
        [score] all candidates score { $whole }{ $fraction ->
            [0] {""}
           *[other] .{ $fraction }
        }
       *[value] the scores of all candidates have the same value
    }
    .help = check these scores: like this, the criterion has no say in the ranking
    .help-scale = the scale is { $scale }: are the scores in the unit of the scale?
PF203 = "{ $criterion }" carries { $whole }.{ $fraction } % of the weight
    .help = above 35 % one criterion all but decides alone; split it, or say in the report why it should
PF204 = { $small ->
        [0] { $criteria } criteria: so many that each counts for little
       *[other] { $criteria } criteria, { $small } of them with less than 2 % of the weight
    }
    .help = leave out what cannot matter, or join what belongs together
PF205 = only 1 candidate is left to rank: there is nothing to choose between
    .help = add candidates, or look at the gates and conditions that exclude the others
PF211 = { $candidate } has not yet been shown to pass the gate of { $criterion } ({ $asked })
    .help = it is ranked; find this out before deciding
PF212 = { $candidate } has not yet been shown to meet condition { $condition } ({ $asked })
    .help = it is ranked; find this out before deciding
PF213 = the shortlist of { $size } ends in the middle of a tie: { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } have the same total
    .help = the totals do not choose between them (the list was filled in name order): decide otherwise, or change the size
PF214 = { $found ->
        [0] no candidate qualifies
        [one] only 1 candidate qualifies
       *[other] only { $found } candidates qualify
    } for the shortlist of { $size }
    .note-axis = { $below ->
        [one] 1 ranked candidate is below a minimum of axis_min
       *[other] { $below } ranked candidates are below a minimum of axis_min
    }
    .help = look for more candidates, or make the shortlist shorter: size under [shortlist]
    .help-axis = look at axis_min under [shortlist], or make the shortlist shorter
PF215 = method "{ $method }" cannot carry intervals exactly as it is set: totals are those of the middle of each
    .help = ranges beside them, where shown, are wider than what these intervals leave open; narrow the intervals, or choose another method or setting
PF216 = { $candidate } does not meet condition { $condition } ({ $asked })
    .help = it is ranked, because the condition is soft; weigh this in the decision
PF217 = "{ $baseline }" has no place in this ranking: this method gives a total only beside those of the other candidates
    .help = use the additive value on fixed scales (additive, normalisation = "scale") to compare with it
PF218 = method "{ $method }" does not say that every shortlisted candidate is better than { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }: it leaves some pairs uncompared
    .help = each is better in its own way: decide on what matters most, or use a method that gives a complete order

PF402 = nobody is left to rank: { $candidates ->
        [one] the only candidate is excluded
       *[other] all { $candidates } candidates are excluded
    }
    .note-gate = by the gate of { $rule }: { $count }
    .note-condition = by condition { $rule }: { $count }
    .note-missing = without a score on { $rule }: { $count }
    .help = look at these in the strategy, or look for other candidates
PF403 = method "{ $method }" gives no totals that are weighted sums of which more is better, so there is no exact answer
    .help-needs = how far weights and scores can go is known exactly for weighted sums only: choose one that gives them, such as additive or promethee-2
