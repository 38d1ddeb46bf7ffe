# Scores in doubt in a report, and the outcome as each assessor and each decision
# maker would have it.

report-doubt-holds = With the scores in doubt drawn and the weights as given, { $which ->
        [both] { $name } is first in { $first }; the shortlist stays the same in { $shortlist }
        [first] { $name } is first in { $first }
       *[shortlist] the shortlist stays the same in { $alone }
    }.
report-verdict-in-short = Taken together: { $which ->
        [both] first place: { $first }; the shortlist as a whole: { $shortlist }
        [first] first place: { $first }
       *[shortlist] the shortlist as a whole: { $shortlist }
    }.
report-margin-as-given = These margins are about weights only and count the scores as given.
report-margin-ranges-only = These margins are about weights and about scores given as a range; every other score in doubt counts as given.
report-with-share = { $name } ({ $share })
report-decide-doubt = Note that the { $holders ->
        [many] places of these partners on the shortlist are not firm: { $names }
       *[one] place of { $names } on the shortlist is not firm
    }. The share says how often a partner is on it with the scores in doubt drawn and the weights as given. Who can come onto it: { $rivals }.
report-decide-settle = Find out first: { $what }. Knowing it changes the shortlist in { $share }.{ $missing ->
        [some] {" "}Ask for the missing score too: { $score } ({ $chance }).
       *[none] {""}
    }

# Which scores are in doubt

report-doubtful-kind = { $kind ->
        [missing] { $n } missing { $n-count ->
            [one] score
           *[other] scores
        }
        [assessors] { $n } { $n-count ->
            [one] score
           *[other] scores
        } on which assessors differ
        [ranges] { $n } { $n-count ->
            [one] score
           *[other] scores
        } given as a range
        [marked] { $n } { $n-count ->
            [one] score
           *[other] scores
        } marked as uncertain
        [stated] { $n } { $n-count ->
            [one] score
           *[other] scores
        } to which the evidence gives other values
       *[graded] { $n } { $n-count ->
            [one] score
           *[other] scores
        } with weak evidence
    }
report-doubt-assessors = Where scores are drawn and assessors differ, { $how ->
        [range] anything between the least and the greatest of their scores can be right, each value as likely
        [normal] scores are drawn around the mean of the assessors, as far apart as they are
       *[empirical] one of them is taken to be right, each as likely
    }. The ranking itself counts the score in the table.
report-treated-assessors = assessors gave { $scores }{ $against ->
        [yes] , the table another score
       *[no] {""}
    }; { $how ->
        [range] drawn: anything in between
        [normal] drawn around their mean
       *[empirical] drawn: one of these
    }
report-treated-stated = the evidence gives other values: the ranking counts the table; drawn from { $low } to { $high }
report-treated-marked = marked as uncertain: counts as it stands; drawn from { $low } to { $high }
report-treated-graded = weak evidence: counts as it stands; drawn from { $low } to { $high }

# Where assessors differ

report-disagree-intro = Tried per criterion: all scores that one assessor gave on it, and the scores of the table everywhere else.
report-disagree-little = The assessors differ on { $n } { $n-count ->
        [one] score
       *[other] scores
    }, on none by { $much } of the scale or more.{ $known ->
        [yes] {" "}The scores of one assessor on one criterion change neither first place nor the shortlist.
       *[no] {""}
    }
report-disagree = On { $criterion } the assessors differ by { $same ->
        [yes] { $much }
       *[no] { $much } to { $most }
    } for { $n } { $n-count ->
        [one] partner
       *[other] partners
    } ({ $names }).{ $depends ->
        [shortlist] {" "}The shortlist depends on whom one believes.
        [first] {" "}First place depends on whom one believes.
        [no] {" "}With the scores of each of them on this criterion, first place and the shortlist stay the same.
       *[unknown] {""}
    }
report-disagree-side = With the scores of { $who }{ $how ->
        [instead] , { $enters } { $many ->
            [yes] come
           *[no] comes
        } onto the shortlist instead of { $leaves }
        [enters] , { $enters } { $many ->
            [yes] come
           *[no] comes
        } onto the shortlist as well
        [leaves] , { $leaves } falls off the shortlist
       *[none] {""}
    }{ $leads ->
        [yes] { $how ->
            [none] , { $leader } is first
           *[other] {" "}and { $leader } is first
        }
       *[no] {""}
    }.

# By assessor and by decision maker

report-people-part = { $who ->
        [assessors] By assessor
       *[people] By decision maker
    }
report-people-differ = { $lists ->
        [none] { $who ->
            [assessors] With the scores of each of the { $all } assessors the shortlist would have been the same
           *[people] With the weights of each of the { $all } decision makers the shortlist would have been the same
        }
       *[some] { $who ->
            [assessors] With the own scores of { $n } of the { $all } assessors the shortlist would have been another
           *[people] With the own weights of { $n } of the { $all } decision makers the shortlist would have been another
        }
    }{ $firsts ->
        [none] ; with none of them another candidate would be first
       *[some] ; with { $leads } another candidate would be first
    }.
report-people-agree = How much their rankings agree: Kendall’s W is { $w } ({ $full } is full agreement, { $none } none), over { $candidates } candidates.{ $alike ->
        [no] {" "}The two that agree least are { $first } and { $second } ({ $measure } { $least }).
       *[yes] {" "}All their rankings are the same.
    }
report-people-caption = { $who ->
        [assessors] The outcome with the scores that each assessor gave, and the scores of the table elsewhere
       *[people] The outcome with the weights of each decision maker
    }
report-people-where = On which criteria it matters whom one believes:
report-against-decided = { $how ->
        [instead] { $enters } instead of { $leaves }
        [enters] { $enters } as well
        [leaves] without { $leaves }
       *[same] the same
    }
report-col-person = who
report-col-own-scores = own scores
report-col-first-place = first place
report-col-against-decided = shortlist compared with the decision

# What to find out, and what is not told

report-next-assumed = For a weight: it may be { $range } of its value higher or lower.{ $doubt ->
        [some] {" "}For a score: what the section on scores in doubt says. The other weights and scores count as given.
       *[none] {" "}No score is in doubt.
    }
report-possible-no-order = Left out: the result is no complete order, so there are no places to count.
report-possible-not-linear = Left out: with this method the result is no weighted sum of values, and no exact answer is known.
report-possible-many = Left out: with so many criteria the combinations of weights are too many to go through exactly. The shares of draws above say how often each place is reached.
report-possible-refused = Left out: for this study it could not be worked out exactly.
report-only-level = { $many ->
        [yes] They can then do no more than draw level: { $names } with { $name }.
       *[no] { $names } can then only draw level with { $name }, not pass it.
    }

# Methods that decide nothing, or were not run

report-methods-open = No distinction at the line:
report-method-open = { $method }: { $n } candidates { $partial ->
        [yes] are not told apart there
       *[no] share place { $place }
    }, with { $left } { $left-count ->
        [one] place
       *[other] places
    } left. The present shortlist is one of those possible.
report-methods-open-more = { $n } more { $n-count ->
        [one] method makes
       *[other] methods make
    } no distinction there.
report-methods-not-run = Not run:
report-method-left-out = { $names }: { $slow ->
        [yes] this takes long, and is run when asked for
       *[no] too many candidates for a table of all pairs
    }.
report-method-refused = { $names } cannot be used here. { $many ->
        [yes] Of { $first }: { $why }
       *[no] The reason: { $why }
    }.

# Rules, scales and costs

report-without-rule = Without this rule ({ $rule }) { $name } would have been { $first ->
        [yes] first
       *[no] on the shortlist, in place { $place }
    } ({ $scale ->
        [points] { $total } of { $full }
       *[plain] score { $total }
    }).
report-lowest = { $name } has the lowest { $criterion } of all candidates in the ranking ({ $score }){ $but ->
        [some] , but scores { $weak-score } on { $weak }
       *[none] {""}
    }.
report-bent-intro = On these scales equal steps of the score are not worth the same:
report-bent = { $criterion }: { $levels }.
report-level-worth = { $score } is worth { $value }
report-note-places = Places possible: with these weights; scores on which assessors differ count as in the table.
report-sampler = { $id ->
        [point] one point (no draw)
        [errors] evenly within the errors ({ $name })
        [goals] goal by goal ({ $name })
        [rejection] draw and keep what fits ({ $name })
        [hit-and-run] a random walk ({ $name })
        [simplex] evenly over all weights ({ $name })
        [order] evenly over all weights in this order ({ $name })
        [triangulation] evenly, part by part ({ $name })
       *[other] { $name }
    }
