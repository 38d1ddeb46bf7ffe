# The shortlist justification and the explanation of one candidate.

# Lists and numbers

report-and-two = { $a } and { $b }
report-or-two = { $a } or { $b }
report-list-more = { $a }, { $b }
report-interval = { $low }–{ $high }
report-missing-mark = –
report-doubt-mark = ?
report-missing-counts = missing, counts here as { $score }
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
report-points = { $points }{"\u00A0"}{ $points-n ->
        [one] point
       *[other] points
    }
report-change = { $size ->
        [tenth] a tenth of a point
        [quarter] a quarter of a point
        [half] half a point
        [one] one point
        [unit] { $change }
       *[other] { $change } { $change-n ->
            [one] point
           *[other] points
        }
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
report-margin-none = { $claim ->
        [first] For first place there is no margin
       *[shortlist] For the shortlist there is no margin
    }: { $by ->
        [same] { $holder } and { $rival } have the same value on every criterion. No weights decide between them.
        [tie] { $holder } and { $rival } have the same total, so the smallest deviation of the weights decides between them.
        [range] within the given ranges { $rival } can already pass { $holder }.
        [axis] the smallest deviation of the weights can bring a candidate past the minimum on an axis.
       *[small] the smallest deviation of the weights can change it.
    }
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
report-critical-free = { $criterion } may rise without limit; below { $at } { $claim ->
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
        [many] through many small differences, most of all because of
       *[none] because of
    } { $pros }.{ $any-cons ->
        [some] {" "}{ $second } is better on { $cons }, but this does not outweigh it.
       *[none] {""}
    }
report-pair-above = On the total { $first } stands above { $second } { $others ->
        [some] mainly because of
       *[none] because of
    } { $pros }.{ $any-cons ->
        [some] {" "}{ $second } is better on { $cons }, but this does not outweigh it.
       *[none] {""}
    }
report-pair-dominance = { $first } is preferred to { $second } { $others ->
        [some] mainly because of
        [many] through many small differences, most of all because of
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
report-could-level = { $name } now has the same total as { $other } and would pass it with a { $direction ->
        [max] higher
        [min] lower
       *[target] better
    } { $criterion } score than { $now }, all else equal.
report-could-not-lower = No score within the scale on { $criteria } alone would bring { $name } onto the shortlist.
report-could-not-higher = No score within the scale on { $criteria } alone would bring { $name } onto the shortlist.
report-could-not-other = No score within the scale on { $criteria } alone would bring { $name } onto the shortlist.
report-could-not-pass = No score within the scale on { $criteria } alone would bring { $name } past { $other }.
report-could-never = No single score within its scale would bring { $name } onto the shortlist.
report-score-change = { $name } would { $by ->
        [total] { $gains ->
            [yes] take the place of { $other }
           *[no] lose its place to { $other }
        }
        [axis] { $gains ->
            [yes] meet the minimum on { $axis }
           *[no] fall below the minimum on { $axis }
        }
        [gate] { $gains ->
            [yes] pass the gate
           *[no] no longer pass the gate or condition
        }
       *[place] { $gains ->
            [yes] take a free place
           *[no] lose its place
        }
    } with a { $criterion } score { $bound ->
        [least] of at least
        [most] of at most
        [above] above
       *[below] below
    } { $same ->
        [yes] the present { $now }
       *[no] { $to } instead of { $now }
    }, all else equal.

# Summary and decision

report-decide-shortlist = Put { $names } on the shortlist.
report-decide-cut = { $certain ->
        [none] For { $places-count ->
            [one] the only place
           *[other] all { $places } places
        }
       *[some] For { $places-count ->
            [one] the last place
           *[other] the last { $places } places
        }
    } choose between { $names }, which have the same total; the calculation does not choose.
report-decide-contested = Note that the { $holders ->
        [many] places of { $names }
       *[one] place of { $names }
    } on the shortlist { $holders ->
        [many] are
       *[one] is
    } not firm: within the ranges { $rivals } could come there. First { $missing ->
        [yes] ask for the missing score
       *[no] make the score
    } of { $name } on { $criterion }{ $missing ->
        [yes] {""}
       *[no] {" "}more precise
    }.
report-decide-order = Leave the order within the shortlist open, { $why ->
        [tie] because { $first } and { $second } have the same total
        [near] because the difference between { $first } and { $second } is too small to tell them apart
        [range] because { $second } can pass { $first } within the ranges
        [margin] because the first place can change when weights are off by more than { $margin } of their value
       *[none] because there is no margin for first place
    }.
report-decide-talks = Hold talks with { $one ->
        [yes] this partner
       *[no] these partners
    } about the open points in this document.
report-decide-rest = Tell the { $n-count ->
        [one] other candidate
       *[other] other { $n } candidates
    }, with reasons, that { $n-count ->
        [one] it is
       *[other] they are
    } not on the shortlist.
report-decide-excluded = Note that { $n } { $n-count ->
        [one] candidate was
       *[other] candidates were
    } not ranked, for the reasons in this document.
report-sum-who = { $basis ->
        [agreed] With the agreed weights
        [equal] With equal weights
       *[changed] With the changed weights
    } { $size-count ->
        [0] nobody is on the shortlist
        [one] { $names } makes up the shortlist
       *[other] { $names } are the shortlist
    }, out of { $n } { $n-count ->
        [one] candidate
       *[other] candidates
    }.
report-sum-who-cut = { $basis ->
        [agreed] With the agreed weights
        [equal] With equal weights
       *[changed] With the changed weights
    } { $certain ->
        [none] none of the { $n } candidates is certain of the shortlist
       *[some] { $names } { $size-count ->
            [one] is
           *[other] are
        } on the shortlist, out of { $n } candidates
    }; for the last { $places-count ->
        [one] place
       *[other] { $places } places
    } it is between { $level }, which are equal.
report-sum-ahead = On average { $one ->
        [yes] it scores
       *[no] they score
    } { $sign ->
        [more] { $gap } more than the other candidates. { $mainly ->
            [yes] This is mainly through
           *[no] This is by many small differences, most of all through
        } { $criteria }
        [less] { $gap } less than the other candidates
       *[level] as much as the other candidates
    }.
report-sum-made-of = On average { $one ->
        [yes] it scores
       *[no] they score
    } { $sign ->
        [more] { $gap }, { $mainly ->
            [yes] mainly
           *[no] most of all
        } through { $criteria }
       *[level] { $gap }
    }.
report-sum-method = The order follows from the method “{ $method }”, which does not say what each criterion adds.
report-sum-firm-neither = There is no margin: { $by ->
        [everyone] the first place is shared, and every candidate is on the shortlist.
        [tie] both the first place and the last place on the shortlist are shared.
        [range] the smallest deviation of the weights, or a score within its range, can change the first place and the shortlist.
       *[small] the smallest deviation of the weights can change the first place and the shortlist.
    }
report-sum-firm-not-first = The shortlist remains the same while no weight is off by more than { $shortlist } of its value; for first place there is no margin.
report-sum-firm-not-shortlist = { $name } remains first while no weight is off by more than { $first } of its value; for the shortlist there is no margin.
report-sum-firm = The shortlist remains the same while no weight is off by more than { $shortlist } of its value, and { $name } remains first up to { $first }.
report-sum-firm-first = { $name } remains first while no weight is off by more than { $first } of its value.
report-sum-objection = The strongest argument against the first place: on { $criterion } { $name } stays { $points } behind { $other } ({ $score } against { $better }).
report-sum-follows = Before this can be signed, { $n } open { $n-count ->
        [one] point has
       *[other] points have
    } to be settled; they are listed at the end.

# How it was judged

report-source-of = {" "}(source: { $source })
report-baseline = { $name } would be in place { $place } ({ $scale ->
        [points] { $total } of { $full }
       *[plain] score { $total }
    }); { $ranks ->
        [all] every shortlisted partner ranks above it
       *[some] { $above-count ->
            [0] no shortlisted partner ranks above it
            [one] { $above } of the { $size } shortlisted partners ranks above it
           *[other] { $above } of the { $size } shortlisted partners rank above it
        }
    }.
report-method = Candidates were ranked with the method “{ $method }”: { $summary }.
report-method-points = Every score became a value from { $none } (unfavourable end of the scale) to { $full } (favourable end). The total is the sum of weight times value.
report-scale = { $low } to { $high }, { $direction ->
        [max] more is better
        [min] less is better
       *[target] preferably { $tolerance ->
            [some] within { $around } of { $target }
           *[none] { $target }
        }
    }
report-anchors-missing = { $all ->
        [yes] For none of the criteria is it described what the levels stand for.
       *[no] For { $n } of the criteria it is not described what the levels stand for.
    }
report-weights-method = Weighting method: { $method } – { $summary }.
report-with-weight = { $criterion } ({ $weight })
report-weights-heaviest = The heaviest are { $criteria }: together { $together } of the whole.
report-weights-zero = { $n } { $n-count ->
        [one] criterion has no weight and only serves as a gate or as information.
       *[other] criteria have no weight and only serve as a gate or as information.
    }
report-trade-off = With these weights { $one } point of { $criterion } is worth { $about ->
        [yes] about { $worth }
       *[no] { $worth }
    } { $direction ->
        [min] less
       *[max] more
    } on { $other }.
report-lock = { $known ->
        [no] The weights were fixed on { $date }, before the scores were known.
       *[yes] The weights were fixed on { $date }, after the scores were known.
    }
report-policy = { $all ->
        [yes] On every criterion
       *[no] On { $n } { $n-count ->
            [one] criterion
           *[other] criteria
        }
    } { $policy ->
        [refuse] a missing score would mean that there is no outcome.
        [range] a missing score takes the whole scale: the outcome becomes a range.
        [worst] a missing score counts as the unfavourable end of the scale.
       *[exclude] a candidate with a missing score is not ranked.
    }
report-assessors = Scores and reasons were recorded by: { $names }.
report-bounds = { $ends ->
        [both] from { $min } to { $max }
        [min] at least { $min }
       *[max] at most { $max }
    }
report-asks-equals = { $subject } is “{ $text }”
report-asks-one-of = { $subject } is one of: { $text }
report-asks-present = { $subject } is known
report-asks-absent = { $subject } is empty
report-asks-between = { $subject }: { $test }
report-rule-gate = gate on { $criterion }
report-rule-missing = no score on { $criterion }

# Outcome

report-place-mark = { $own ->
        [yes] ({ $place })
       *[no] { $place }{ $mark ->
            [tied] =
            [near] ≈
           *[none] {""}
        }
    }
report-no-below = no: below the minimum on { $axis }
report-note-near = ≈ the difference with a neighbour is { $agreed ->
        [yes] at most { $indifference }, as agreed beforehand{ $step ->
            [known] , or smaller than one step of assessment on the lightest criterion ({ $points })
           *[none] {""}
        }
       *[no] smaller than one step of assessment on the lightest criterion ({ $points })
    }: we treat them as equal.
report-line = { $given ->
        [yes] The shortlist has { $size } { $size-count ->
            [one] place
           *[other] places
        }, as the strategy says.
       *[no] The shortlist has { $size } { $size-count ->
            [one] place
           *[other] places
        }, the usual number, since no strategy was given.
    } { $cut ->
        [yes] The line cuts a tie: { $names } have the same total. The totals do not choose between them; the list was filled in the order of their names.
       *[no] Between { $last } (on) and { $next } (not on) the difference is { $gap }.
    }
report-line-short = The shortlist has { $size } { $size-count ->
        [one] place
       *[other] places
    }, but { $n-count ->
        [0] no candidate qualifies
        [one] only { $n } candidate qualifies
       *[other] only { $n } candidates qualify
    }.
report-line-everyone = Every ranked candidate fits on the shortlist.
report-below = { $how ->
        [place] { $name } is in place { $place } but does not reach the minimum of { $minimum } points on { $axis } ({ $result }), and is therefore not on the shortlist.
        [too] Nor does { $name } reach the minimum of { $minimum } points on { $axis } ({ $result }).
       *[no] { $name } does not reach the minimum of { $minimum } points on { $axis } ({ $result }), and is therefore not on the shortlist.
    }
report-contributions-finding = The total of { $name } ({ $total } of { $full }) owes most to { $segment }: { $part }.{ $all ->
        [yes] {""}
       *[no] {" "}The chart shows the first { $n }; the table has all.
    }
report-excluded = { $n } { $n-count ->
        [one] candidate was
       *[other] candidates were
    } not ranked.

# Arguments and concerns

report-advantages = Decisive advantages over { $other }:
report-advantage = { $criterion }: { $score } against { $other } for { $name } (+{ $points } { $points-n ->
        [one] point
       *[other] points
    }).
report-disadvantage = { $criterion }: { $score } against { $other } for { $name } ({ $points } { $points-n ->
        [one] point
       *[other] points
    } less).
report-strength = { $criterion }: { $score }, good for { $points } { $points-n ->
        [one] point
       *[other] points
    }.
report-left = { $criterion }: { $score }, which leaves { $lost } { $lost-n ->
        [one] point
       *[other] points
    }.
report-reason = { $other ->
        [yes] Recorded with a score of { $value }: “{ $reason }”
       *[no] Recorded with this score: “{ $reason }”
    }{ $source ->
        [some] {" "}(source: { $from }{ $grade ->
            [some] ; evidence { $level }
           *[none] {""}
        })
       *[none] { $grade ->
            [some] {" "}(evidence { $level })
           *[none] {""}
        }
    }.
report-signed = { $sign ->
        [minus] −
       *[plus] +
    }{ $points }
report-versus-title = { $first } compared with { $second }
report-versus-side = { $name } better
report-versus-finding = { $pros } speak for { $first } and { $cons } for { $second }: a difference of { $gap }.
report-counter = Strongest counter-argument: on { $criterion } { $name } stays { $points } behind { $other } ({ $score } against { $better }).
report-weak = { $criterion }: { $score }, a value of { $value } of { $full }{ $anchor ->
        [some] {" "}(“{ $words }”)
       *[none] {""}
    }.
report-missing-weight = For { $name }, { $weight } of the weight rests on missing scores.
report-own-claims = For { $name }, { $weight } of the weight rests on nothing but its own claims.
report-reasons-recorded = Of the { $all } scores of the shortlist that count, { $with-count ->
        [0] none has
        [one] { $with } has
       *[other] { $with } have
    } a recorded reason.
report-doubtful = In doubt: { $kinds }.
report-treated-worst = missing: counts as the unfavourable end
report-treated-range = missing: may be anything on the scale
report-treated-interval = a range: the middle counts, the ends give the range of the total
report-treated-doubt = marked as uncertain: counts as it stands
report-open-point = { $name } { $violated ->
        [yes] does not meet this
       *[no] has not yet shown to meet this
    }: { $asked }.
report-term = To be agreed in the talks: { $reason ->
        [some] { $why }
       *[none] { $asked }
    }

# How firm it is, continued

report-span-note = now { $now } · first { $first } · shortlist { $shortlist }
report-span-finding = The least room is on { $criterion }: first place holds while its weight is { $span }; it is { $now } now.{ $all ->
        [yes] {""}
        [weighing] {" "}The chart leaves out criteria without weight; the table has all.
       *[no] {" "}The chart shows the { $n } criteria with the least room; the table has all.
    }
report-newcomer = { $who ->
        [known] { $name }
       *[nobody] an empty place
    } ({ $side ->
        [above] above
       *[below] below
    })
report-both-sides = { $a }; { $b }
report-moved = { $criterion } ({ $shift })
report-nearest = If { $shift } percentage { $shift-n ->
        [one] point
       *[other] points
    } of weight { $shift-n ->
        [one] moves
       *[other] move
    } from { $from } to { $to }, { $claim ->
        [first] { $who ->
            [known] { $newcomer } draws level with { $holder }
           *[unknown] first place changes
        }
       *[shortlist] { $who ->
            [known] { $newcomer } draws level with { $holder } for a place on the shortlist
            [axis] { $newcomer } comes onto the shortlist instead of { $holder }. The minimum on an axis does that
           *[unknown] the shortlist changes
        }
    }. No smaller shift does it.
report-nearest-none = { $claim ->
        [first] For first place no shift is needed
       *[shortlist] For a place on the shortlist no shift is needed
    }: { $level ->
        [yes] { $newcomer } and { $holder } have the same total already.
       *[no] the smallest shift is enough.
    }
report-tornado = If one weight at a time is { $range } of its value lower or higher, { $n-count ->
        [0] { $name } keeps the first place{ $ranges ->
            [some] {""}
           *[none] {" "}in every case
        }
        [one] { $name } loses the first place for { $n } criterion
       *[other] { $name } loses the first place for { $n } criteria
    }.
report-score-then = { $bound ->
        [least] at least
        [most] at most
        [above] above
       *[below] below
    } { $to }
report-dominated-by = Whatever the weights, { $below } does not rank above { $above }: it scores no better on any criterion.
report-equal-first = With equal weights { $name } { $same ->
        [yes] would rank first as well
       *[no] would rank first
    } ({ $total }{ $rival ->
        [some] {" "}against { $other } for { $rival-name }
       *[none] {""}
    }).
report-equal-level = With equal weights { $names } share the first place ({ $total }).
report-equal-shortlist = { $same ->
        [yes] The shortlist would be the same.
        [cut] The shortlist would then not be firm: its last place is shared.
       *[no] { $new } would come onto the shortlist instead of { $gone }.
    }

# Alternatives, annexes, open points

report-graded = { $score } ({ $grade })
report-read-as = { $rows } { $rows-count ->
        [one] row
       *[other] rows
    }; delimiter { $delimiter }, decimal sign { $decimal }, { $encoding }
report-lines = { $n ->
        [one] line { $lines }
       *[other] lines { $lines }
    }
report-open-reason = { $many ->
        [yes] Record reasons for the scores of { $name } on { $criteria }: they decided the outcome.
       *[no] Record a reason for the score of { $name } on { $criteria }: it decided the outcome.
    }

# The explanation of one candidate

report-why-range = Given missing scores and ranges, the total of { $name } lies between { $low } and { $high }, and its place between { $first } and { $last }.
report-flip-weight = { $side ->
        [more] If { $criterion } counted for more than now ({ $now }), { $name } would pass { $other }.
        [less] If { $criterion } counted for less than now ({ $now }), { $name } would pass { $other }.
        [above] If { $criterion } counted for more than { $at } instead of { $now }, { $name } would pass { $other }.
       *[below] If { $criterion } counted for less than { $at } instead of { $now }, { $name } would pass { $other }.
    }
report-flip-together = When several weights change at once, a shift of { $shift } percentage { $shift-n ->
        [one] point
       *[other] points
    } brings { $name } level with { $other }; no smaller shift does it.
report-flip-never = No score within the scale on { $criteria } alone does it.
