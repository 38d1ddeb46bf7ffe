# The shortlist justification and the explanation of one candidate.

# Lists and numbers

report-and-two = { $a } and { $b }
report-or-two = { $a } or { $b }
report-list-more = { $a }, { $b }
report-interval = { $low }–{ $high }
report-missing-mark = –
report-doubt-mark = ?
report-number = { $n ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
       *[12] twelve
    }
report-points = { $points } { $points-n ->
        [one] point
       *[other] points
    }
report-change = { $size ->
        [tenth] a tenth of a point
        [quarter] a quarter of a point
        [half] half a point
        [one] one point
        [unit] { $change }
       *[other] { $change } points
    }

# Where a candidate stands

report-place-first = { $basis ->
        [agreed] With the agreed weights
        [equal] With equal weights
       *[changed] With the changed weights
    } { $name } ranks first ({ $scale ->
        [points] { $total } of { $full }
       *[plain] score { $total }
    }), { $ahead } ahead of { $next }.
report-place-alone = { $name } is the only candidate that could be ranked ({ $scale ->
        [points] { $total } of { $full }
       *[plain] score { $total }
    }).
report-place-shared = { $basis ->
        [agreed] With the agreed weights
        [equal] With equal weights
       *[changed] With the changed weights
    } { $name } shares place { $place } with { $others } ({ $scale ->
        [points] { $total } of { $full }
       *[plain] score { $total }
    }).
report-place = { $name } is in place { $place } ({ $scale ->
        [points] { $total } of { $full }
       *[plain] score { $total }
    }), { $behind } behind { $above }.

# How firm it is

report-margin-both = As long as no weight is off by more than { $first } of its value, { $name } remains first; up to { $shortlist } the shortlist remains the same. This holds for every combination of deviations.
report-margin-first = As long as no weight is off by more than { $first } of its value, { $name } remains first. This holds for every combination of deviations.
report-margin-shortlist = As long as no weight is off by more than { $shortlist } of its value, the shortlist remains the same. This holds for every combination of deviations.
report-margin-first-none = For first place there is no margin: the smallest deviation of the weights can change who stands there.
report-margin-shortlist-none = For the shortlist there is no margin: the smallest deviation of the weights can change it.
report-margin-everyone = Every ranked candidate is on the shortlist, so no change of weights changes it.
report-margin-ranges = The margins also hold for every score within the given ranges.
report-set-apart = The { $number } shortlisted partners are clearly separated from the rest ({ $gap }); their mutual order is { $order ->
        [firm] firm as well
       *[open] not firm
    }.
report-line-level = The line runs between { $last } and { $next }, which we treat as equal ({ $gap } apart). Who is on the shortlist is therefore not firm.
report-near-tie = Places { $place } and { $next } differ by { $gap }. { $change ->
        [known] Just over { $step } on a single score reverses them; we treat them as equal.
       *[unknown] We treat them as equal.
    }
report-critical-up = If { $criterion } counted for more than { $at } instead of { $now } (the others shrinking in proportion), { $newcomer ->
        [known] { $name } would { $claim ->
            [first] rank first
           *[shortlist] come onto the shortlist
        }
       *[none] the shortlist would change
    }.
report-critical-free = { $at-start } may rise without limit; below { $at } { $claim ->
        [first] the first place
       *[shortlist] the shortlist
    } changes.
report-critical-down = If { $criterion } counted for less than { $at } instead of { $now } (the others growing in proportion), { $newcomer ->
        [known] { $name } would { $claim ->
            [first] rank first
           *[shortlist] come onto the shortlist
        }
       *[none] the shortlist would change
    }.

# Two candidates side by side

report-pro-first = { $criterion } (+{ $points } { $points-n ->
        [one] point
       *[other] points
    })
report-pro = { $criterion } (+{ $points })
report-con = { $criterion } ({ $points })
report-pair = { $first } is preferred to { $second } { $others ->
        [some] mainly because of
       *[none] because of
    } { $pros }.{ $any-cons ->
        [some] {" "}{ $second } is better on { $cons }, but this does not outweigh it.
       *[none] {""}
    }
report-pair-dominance = { $first } is preferred to { $second } { $others ->
        [some] mainly because of
       *[none] because of
    } { $pros }. Whatever the weights, { $second } does not rank above { $first }: it scores no better on any criterion.
report-pair-level = { $first } and { $second } differ by { $gap }; we treat them as equal. { $first } is better on { $pros }; { $second } is better on { $cons }.
report-pair-tie = { $first } and { $second } have the same total.{ $any-pros ->
        [some] {" "}{ $first } is better on { $pros }.
       *[none] {""}
    }{ $any-cons ->
        [some] {" "}{ $second } is better on { $cons }.
       *[none] {""}
    }
report-dominated = Whatever the weights, { $below } does not rank above { $above }: it scores no better on any criterion.
report-could = { $name } would reach { $other } with a { $criterion } score of at { $bound ->
        [least] least
       *[most] most
    } { $to } instead of { $now }, all else equal.
report-could-not = No score within the scale on { $criteria } alone would bring { $name } onto the shortlist.
