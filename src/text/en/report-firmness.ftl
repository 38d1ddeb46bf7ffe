# How firm the outcome is: how often it holds when weights and scores are drawn,
# what is possible over a region of weights, and what is worth finding out.
#
# Words are tied to figures: practically always from 95 %, usually from 80 %, more
# often than not from 50 %, not firm below; all and none only of draws that were made.

report-assuming = { $assumption ->
        [within] If every weight may be { $percent } higher or lower,
        [same-order] If only the order of importance is taken as given,
        [any] If any weights are possible,
        [stated] Within what was stated about the weights,
       *[as-given] With the weights as given,
    }
report-assumption = { $assumption ->
        [within] ±{ $percent } per weight
        [same-order] only the order is known
        [any] any weights
        [stated] weights as stated
       *[as-given] weights as given
    }
report-score-assumption = { $assumption ->
        [within] ±{ $percent } of the scale per score
        [doubt] doubt as in the files
        [certain] no score in doubt
       *[as-given] scores as given
    }
report-of-draws = { $how ->
        [all] all { $draws } draws
        [none] none of the { $draws } draws
       *[often] { $share } of the draws
    }
report-of-draws-short = { $how ->
        [all] all { $draws } draws
        [none] none of the { $draws } draws
       *[often] { $share }
    }
report-share-cell = { $how ->
        [all] all
        [none] none
       *[often] { $share }
    }
report-place-ladder = If every weight may vary by { $range } of its value it stays first in { $within }; if only the order of importance is taken as given, in { $order }.

# The ladder

report-ladder-title = How often the outcome holds
report-ladder-intro = How much depends on the exact weights? Each step takes less about the weights as certain. For every step the weights were drawn { $draws } times, and each time the ranking was made again. The scores count as given here.
report-ladder-first = { $if } { $how ->
        [all] { $name } stays first in all { $draws } draws
        [none] { $name } is first in none of the { $draws } draws
        [practically] { $name } practically always stays first ({ $share } of the draws)
        [usually] { $name } usually stays first ({ $share } of the draws)
        [often] { $name } stays first more often than not ({ $share } of the draws)
       *[seldom] the first place of { $name } is not firm ({ $share } of the draws)
    }.
report-ladder-shortlist = The shortlist then { $how ->
        [all] stays the same in all { $draws } draws
        [none] stays the same in none of the { $draws } draws
        [practically] practically always stays the same ({ $share })
        [usually] usually stays the same ({ $share })
        [often] stays the same more often than not ({ $share })
       *[seldom] is not firm: it stays the same in { $share }
    }.
report-ladder-shortlist-alone = { $if } the shortlist { $how ->
        [all] stays the same in all { $draws } draws
        [none] stays the same in none of the { $draws } draws
        [practically] practically always stays the same ({ $share } of the draws)
        [usually] usually stays the same ({ $share } of the draws)
        [often] stays the same more often than not ({ $share } of the draws)
       *[seldom] is not firm: it stays the same in { $share } of the draws
    }.
report-ladder-other = { $name } is then first most often ({ $how ->
        [all] all { $draws } draws
        [none] none of the { $draws } draws
       *[often] { $share }
    }).
report-ladder-level = Nobody is then clearly first most often: the draws do not tell { $names }{ $many ->
        [yes] {" "}and others
       *[no] {""}
    } apart.
report-ladder-chart = How often first place and the shortlist hold
report-ladder-finding = { $which ->
        [both] At the weakest step first place holds in { $first }, and the shortlist in { $shortlist }.
        [first] At the weakest step first place holds in { $first }.
       *[shortlist] At the weakest step the shortlist holds in { $shortlist }.
    }
report-ladder-least = { $share } ({ $assumption })
report-ladder-caption = Per assumption about the weights: how often the outcome holds ({ $draws } draws each)
report-ladder-note = The first row is exact and needs no draws. The annex on draws gives the error of each percentage.
report-certain-label = exact margin
report-certain = certain up to ±{ $margin }
report-certain-none = no margin
report-leader-cell = { $name } ({ $share })
report-leader-open = not told apart
report-col-assumption = what is taken as known
report-col-first-stays = first place holds
report-col-shortlist-stays = shortlist holds
report-col-most-first = first most often

# Doubt about scores

report-doubt-title = Doubt about scores
report-doubt-intro = Here the scores are drawn as well. A draw gives every doubtful score a value that it may have.
report-score-doubt = { $doubt ->
        [files] Every score in doubt is drawn
       *[within] Every score may be { $percent } of its scale off
    }{ $weights ->
        [within] {" "}and every weight may be { $range } higher or lower
       *[as-given] , with the weights as given
    }. { $which ->
        [both] The shortlist then stays the same in { $shortlist }; the first place in { $first }
        [first] { $name } then stays first in { $alone }
       *[shortlist] The shortlist then stays the same in { $shortlist }
    }.

# The annex on draws

report-draws-title = Draws and their errors
report-acceptability-intro = The chapter on firmness rests on draws: weights and scores are drawn within what is taken as known, and the ranking is made again each time. This is stochastic multicriteria acceptability analysis (SMAA). The shares of ranks here are for: { $weights }; { $scores }; { $draws } draws. Level candidates share their ranks.
report-acceptability-chart = How often each candidate has each rank, in % of the draws
report-acceptability-finding = Taken as known: { $weights }; { $scores }. Then { $name } is first in { $first } and on the shortlist in { $shortlist }.{ $all ->
        [yes] {""}
       *[no] {" "}The chart shows the first { $n } candidates and ranks; the tables show all.
    }
report-rank-name = rank { $rank }
report-acceptability-caption = Share of the draws per rank, in % (ranks { $from }–{ $to }; { $weights }; { $scores })
report-acceptability-note = { $more ->
        [yes] All ranks together are all draws of a candidate; the other ranks are in a table of their own. A dash: in no draw.
       *[no] A dash: in no draw.
    }{ $left-count ->
        [0] {""}
        [one] {" "}{ $left } candidate has none of these ranks in any draw and is left out.
       *[other] {" "}{ $left } candidates have none of these ranks in any draw and are left out.
    }
report-with-error = { $past ->
        [yes] { $share } ({ $low }–{ $high })
       *[no] { $share } ± { $error }
    }
report-mean-rank = { $size ->
        [none] { $rank }
        [small] { $rank } ± <{"\u00A0"}{ $error }
       *[some] { $rank } ± { $error }
    }
report-errors-caption = First place, shortlist and mean rank with their errors ({ $draws } draws)
report-error-note = ± is the { $level } error in percentage points, for the mean in ranks. Where it would reach past all or none, both ends are given. Candidates whose shares differ by less are not told apart.
report-ladder-errors-caption = The percentages of the chapter on firmness with their { $level } errors
report-made-caption = How the draws were made
report-worth-note = Draws that hang together tell less than as many independent ones. The last column is the number of independent draws that they equal.
report-col-first-share = first
report-col-shortlist-share = on the shortlist
report-col-mean-rank = mean rank
report-col-assumed-scores = scores
report-col-draws = draws
report-col-seed = seed
report-col-sampler = how weights are drawn
report-col-worth = equals so many independent draws

# What is possible

report-possible-title = Which places are possible
report-possible-intro = { $if } these places are possible, and no others. This is exact: it holds for every combination of weights{ $ranges ->
        [some] {" "}and of the scores in doubt within their ranges
       *[none] {""}
    }.
report-possible-chart = The highest and the lowest place of each candidate
report-possible-bar = possible places
report-possible-now = place now
report-possible-finding = { $stays ->
        [yes] { $name } stays in place { $best }.
       *[no] { $name } can take places { $best } to { $worst }.
    }{ $nobody ->
        [yes] {" "}Nobody can change places.
       *[no] { $same ->
            [yes] {" "}No candidate has a wider span.
           *[no] {" "}The widest span is that of { $other }: places { $from } to { $to }.
        }
    }
report-possible-caption = Possible places ({ $assumption })
report-place-bound = { $place }{ $bound ->
        [yes] *
       *[no] {""}
    }
report-place-bounds = * = a bound: no weights lead beyond it, but whether some reach it was not decided.
report-place-one = { $low }
report-can-be-first = { $if } { $who ->
        [all] all { $of } candidates can be first
        [one] only { $names } can be first
        [many] { $n } of the { $of } candidates can be first
       *[some] { $names } can be first, and nobody else
    }.{ $open ->
        [some] {" "}Of { $undecided } this was not decided.
       *[none] {""}
    }
report-undecided = not decided
report-col-place-now = place now
report-col-place-high = highest
report-col-place-low = lowest
report-col-can-be-first = can be first

# What a choice can cost

report-regret-title = What a choice can cost at most
report-regret-intro = Suppose the weights turn out otherwise within what is taken as known. The loss is how far a candidate is then behind the highest total, at its largest. Small losses are a reason to choose a candidate even when it is not first.
report-regret-chart = Largest loss per candidate{ $scale ->
        [points] {" "}in points of the total
       *[plain] {""}
    }
report-regret-least = smallest loss
report-regret = { $never ->
        [yes] { $if } { $names } { $one ->
            [yes] is
           *[no] are
        } never behind.
       *[no] { $if } { $names } { $one ->
            [yes] has
           *[no] have
        } the smallest largest loss: at most { $least }{ $ranges ->
            [some] , whatever the scores in doubt are within their ranges
           *[none] {""}
        }.
    }{ $same ->
        [yes] {""}
       *[no] {" "}For { $name } it is at most { $loss }.
    }
report-regret-caption = Largest loss per candidate, rounded up ({ $assumption })
report-col-regret = largest loss

# The verdict

report-verdict-title = How far each place is decided
report-verdict-intro = Per place: whether it is decided, and what that follows from. Who is on the shortlist and in which order are judged apart.
report-verdict = { $contest ->
        [place] Place { $place }, { $ahead } before { $behind }
        [line] The line, { $ahead } before { $behind }
       *[membership] The shortlist as a whole
    }: { $call ->
        [clear] clear
        [leaning] leaning towards { $contest ->
            [membership] the shortlist as it is
           *[pair] { $ahead }
        }
       *[too-close] too close to call
    }. { $why ->
        [not-compared] The method does not compare the two.
        [step] The difference is { $gap }; one step on one score can turn it around.
        [weights] { $assumed } it holds in { $share }.
        [scores] With the doubtful scores drawn it holds in { $share }.
        [scores-can] The doubtful scores can turn it around.
        [together] With weights and doubtful scores drawn together it holds in { $share }.
        [together-can] Weights and doubtful scores together can turn it around.
        [refused] The method refuses { $refused } of the draws of the doubtful scores: of these nothing is known.
        [nothing] Nothing more is known than the ranking.
        [margin] It can change when weights are off by more than { $margin } of their value.
        [all-weights] It holds however far the weights are off.
        [all] It holds as long as no weight is off by more than { $margin } of its value.
       *[all-drawn] { $assumed } it holds in { $share }.
    }{ $order ->
        [yes] {" "}If only the order of importance is known, it holds in { $order-share }.
       *[no] {""}
    }{ $scores ->
        [yes] {" "}With the doubtful scores drawn it holds in { $scores-share }.
       *[no] {""}
    }{ $both ->
        [yes] {" "}With weights and doubtful scores drawn together it holds in { $both-share }.
       *[no] {""}
    }
report-contest = { $contest ->
        [place] { $place }: { $ahead } – { $behind }
        [line] line: { $ahead } – { $behind }
       *[membership] who is on the shortlist
    }
report-call = { $call ->
        [clear] clear
        [leaning] leaning
       *[too-close] too close
    }
report-verdict-note = { $margin ->
        [yes] Margin: how far every weight may be off, with the scores as given.{" "}
       *[no] {""}
    }The shares are of the draws in which it holds{ $within ->
        [yes] ; weights off: each by { $range } of its value at most
       *[no] {""}
    }.{ $given ->
        [yes] {""}
       *[no] {" "}No weights are given or all are the same: how far they may be off counts for nothing here.
    }{ $doubt ->
        [yes] {""}
       *[no] {" "}No score is in doubt.
    }
report-verdict-caption = What each verdict follows from
report-col-contest = place
report-col-verdict = verdict
report-col-gap = difference
report-col-margin = margin
report-col-held = { $weights ->
        [as-given] weights as given
        [within] weights off
        [same-order] order only
        [any] any weights
       *[stated] weights as stated
    }
report-col-held-doubt = { $weights ->
        [as-given] scores in doubt
        [within] scores in doubt, weights off
        [same-order] scores in doubt, order only
        [any] scores in doubt, any weights
       *[stated] scores in doubt, weights as stated
    }

# What to find out next

report-next-title = What to find out next
report-next-intro = What would change if one more thing were known for certain, all else as it is now? Listed is what changes the shortlist or first place in { $least } of the cases or more.
report-next-none = One fact more does not decide it: knowing one score or weight for certain changes the shortlist or first place in less than { $least } of the cases.
report-next-together = Several at once:
report-of-cases = { $how ->
        [all] all cases
        [none] no case
       *[often] { $share } of the cases
    }
report-next = { $what ->
        [score] The score of { $name } on { $criterion }
        [candidate] The doubtful scores of { $name }
        [criterion] The doubtful scores on { $criterion }
        [all] All doubtful scores
        [weights] All weights
       *[weight] The weight of { $criterion }
    }: knowing it changes { $changes ->
        [shortlist] the shortlist in { $shortlist }
       *[first] first place in { $first }
    }.{ $enters ->
        [known] {" "}Most often { $newcomer } then comes onto it.
       *[none] {""}
    }
report-next-name = { $what ->
        [score] { $name }: { $criterion }
        [candidate] { $name }: all doubtful scores
        [criterion] { $criterion }: all doubtful scores
        [all] all doubtful scores
        [weights] all weights
       *[weight] weight of { $criterion }
    }
report-next-chart = How often knowing it would change the shortlist
report-next-finding = Most is to be learned from { $what ->
        [score] the score of { $name } on { $criterion }
        [candidate] the doubtful scores of { $name }
        [criterion] the doubtful scores on { $criterion }
        [all] all doubtful scores
        [weights] all weights
       *[weight] the weight of { $criterion }
    }: it changes the shortlist in { $share }.
report-next-note = A share without ± is exact.
report-next-caption = { $all ->
        [yes] What is worth finding out
       *[no] The { $n } of { $of } questions that change most
    }
report-col-question = what to find out
report-col-changes-shortlist = changes the shortlist
report-col-changes-first = changes first place

# Other methods

report-methods-title = Other methods
report-methods = { $n } { $n-count ->
        [one] other method was
       *[other] other methods were
    } run on the same scores and weights. { $same ->
        [all] Every one draws the same shortlist.
        [some] { $agree-count ->
            [0] None of them draws
            [one] { $agree } of them draws
           *[other] { $agree } of them draw
        } the same shortlist, { $differ } another.
       *[three] { $agree-count ->
            [0] None of them draws
            [one] { $agree } of them draws
           *[other] { $agree } of them draw
        } the same shortlist, { $differ } another; { $open } { $open-count ->
            [one] makes
           *[other] make
        } no distinction at the line.
    }
report-other-method = { $method }: { $how ->
        [instead] { $enters } { $many ->
            [yes] come
           *[no] comes
        } onto the shortlist instead of { $leaves }
        [enters] { $enters } { $many ->
            [yes] come
           *[no] comes
        } onto the shortlist as well
       *[leaves] the shortlist loses { $leaves }
    }.{ $why ->
        [level] {" "}There the line runs through candidates that are level.
        [weakness] {" "}There strengths do not simply make up for a weakness.
        [strength] {" "}There strengths can make up for a weakness.
        [others] {" "}There a score counts by how it compares with the other candidates.
       *[none] {""}
    }
report-methods-more = { $n } more { $n-count ->
        [one] method draws
       *[other] methods draw
    } another shortlist too.

# Comparisons of candidates

report-comparisons-title = What comparisons of candidates say by themselves
report-comparisons-intro = { $n ->
        [one] The strategy holds one comparison of partners as a whole:
       *[other] The strategy holds { $n } comparisons of partners as a whole:
    }
report-comparison = { $better } before { $worse }{ $kind ->
        [more] , by more than { $first } before { $second }
       *[before] {""}
    }
report-comparisons-meaning = The table says what follows from this for all partners without any weights: what holds for every sum of value functions in which a better score is worth at least as much, and that agrees with all comparisons.
report-comparisons-caption = Places that the comparisons leave
report-comparisons-note = The places are bounds that hold for every value function that agrees; a partner need not reach them.
report-col-in-ranking = place in the ranking
report-col-no-higher = no higher than
report-col-no-lower = no lower than
report-col-always-ahead = always ahead of
report-comparisons-conflict = Nothing follows from them, since with these scores they cannot all hold. Any one of these would have to go:
report-comparisons-against = The ranking with the weights of this report does not agree with all of it:
report-comparisons-in-line = The ranking with the weights of this report contradicts none of this.
report-comparison-broken = Stated is { $better } before { $worse }; { $what ->
        [order] the ranking does not put { $better } above { $worse }.
       *[strength] in the ranking the difference between them is not larger than the one it was compared with.
    }
report-comparison-follows = From the comparisons follows { $better } before { $worse }; the ranking puts { $worse } above { $better }.
report-comparison-rest = { $n ->
        [one] One more pair stands the other way round.
       *[other] { $n } more pairs stand the other way round.
    }
