# Findings about the model in the light of the data.

PF201 = "{ $first }" and "{ $second }" agree almost completely over the candidates (correlation { $whole }.{ $fraction })
    .note-weight = together { $weight } % of the weight: possibly the same thing counted twice
    .note-goals = both get their weight from the same goals, in the same proportion
PF202 = "{ $criterion }" does not distinguish: { $kind ->
        [score] all candidates score { $whole }{ $fraction ->
            [0] {""}
           *[other] .{ $fraction }
        }
       *[value] the scores of all candidates have the same value
    }
PF203 = "{ $criterion }" carries { $whole }.{ $fraction } % of the weight
    .help = above 35 % one criterion all but decides alone; split it, or say in the report why it should
PF204 = { $criteria } criteria, { $small ->
        [0] none
       *[other] { $small }
    } of them with less than 2 % of the weight
    .help = leave out what cannot matter, or join what belongs together
PF205 = only 1 candidate is left to rank: there is nothing to choose between
PF211 = { $candidate } has not yet been shown to pass the gate of { $criterion } ({ $asked })
    .help = it is ranked; find this out before deciding
PF212 = { $candidate } has not yet been shown to meet condition { $condition } ({ $asked })
    .help = it is ranked; find this out before deciding
PF213 = the shortlist of { $size } cuts a tie: { $candidates } have the same total
    .help = the totals do not choose between them (the list was filled in name order): decide otherwise, or change the size
PF214 = { $found } candidates for a shortlist of { $size }
PF215 = method "{ $method }" cannot carry intervals: the middle of each was used
PF216 = { $candidate } does not meet condition { $condition } ({ $asked })

PF402 = nobody is left to rank: all { $candidates } candidates are excluded
    .note-each = { $candidate }: { $rule } ({ $asked }); found: "{ $found }"
    .help = look at the conditions and gates in the strategy
PF403 = the totals of method "{ $method }" are not weighted sums, so there is no exact answer
    .help-needs = spans of weights, margins, nearest changes, score changes and comparisons of two candidates need a total that is linear in the weights
