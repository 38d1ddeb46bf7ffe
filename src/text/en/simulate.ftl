# Draws: the command `simulate`, and the ladder beside the ranking.

about-simulate = Draw weights and scores: how often each candidate has which rank
examples-simulate =
    Examples:
      partnerfit simulate mystudy
      partnerfit simulate mystudy --weights same-order --samples 100000
      partnerfit simulate mystudy --scores within:5% --json

    What is known is stated in the files of the study, such as:
      strategy.toml
        {"[["}weight_bound]]
        more_important = ["trust", "cost"]    (or criterion = "trust", min = 0.2, max = 0.4)
        {"[["}comparison]]
        better = "Waterschap Delta"
        worse = "StadsLab"
        {"["}doubt]
        low_confidence = 0.1                  (a score with ? may be off by a tenth of its scale)
        assessors = "range"                   (or empirical, normal)
        {"[["}criterion]]
        missing = "range"                     (or worst, exclude, refuse)
      candidates.csv
        5..7 (anything between), 7? (in doubt)
      evidence.csv, column distribution
        "triangular(6; 7; 9)"
    partnerfit schema strategy lists every key.

help-samples = number of draws (default: 10,000)
help-seed = seed of the draws (default: 1); the same seed gives the same draws
help-weights = what is known about weights: as-given, within:20%, same-order, any, stated (what the strategy states)
help-simulate-weights = what is known about weights: as-given, within:20%, same-order, any, stated (what the strategy states), people (each decision maker's own, apart and together)
help-scores = what is known about scores: as-given, doubt (default: what the files say), within:5%
help-draw = setting of the method that is drawn as well, evenly between two numbers: cut=0.65:0.85
help-all-shares = every rank, pair and shortlist

progress = { $bar } { $percent } % · { $left }
progress-left = { $unit ->
        [seconds] { $time } s left
        [minutes] { $time } min left
       *[hours] { $time } h left
    }

PF740 = { $option } cannot be "{ $value }"
    .help-nearest = did you mean "{ $near }"?
    .help-valid = choose from: { $valid }
    .help-percent = write a percentage above 0 and below 100, with the sign and without spaces: within:20%
    .help-range = write a setting of the method and between which numbers it is drawn, the smaller first, with a decimal point: cut=0.65:0.85

share-all = all
share-none = none
share-below = <{ $share }
share-above = >{ $share }

ladder-title = How firm first place and the shortlist are
ladder-column = { $claim ->
        [first] first
       *[shortlist] listed
    } { $assumption ->
        [within] ±{ $percent }
        [same-order] same order
        [stated] stated
       *[any] any
    }
ladder-note = first, listed: how often first and on the shortlist, in { $samples } draws each,{ $stated ->
        [yes] {" "}with weights that meet what the strategy states,
       *[no] {""}
    }{" "}if every weight may be off by ±{ $percent }, if only their order is known, and with any weights (seed { $seed }; ±{ $error } { $points ->
        [one] point
       *[other] points
    }).
ladder-doubt-title = How firm first place and the shortlist are, with the scores in doubt drawn as well
ladder-doubt-note = The same assumptions about weights; the scores in doubt are drawn with what the files say about them.
ladder-leaders = Which candidate leads depends on how firm the weights{ $doubt ->
        [yes] {" "}and the scores
       *[no] {""}
    } are. First most often:
ladder-leader = { $assumption ->
        [within] if every weight may be off by ±{ $percent }
        [same-order] if only the order of the weights is known
        [stated] with any weights that meet what the strategy states
       *[any] with any weights
    }{ $doubt ->
        [yes] , the scores in doubt drawn as well
       *[no] {""}
    }: { $candidates }{ $several ->
        [yes] {" "}(not told apart)
       *[no] {""}
    }

simulate-title = Simulation
simulate-drawn = Drawn { $samples } times (seed { $seed }). Weights: { $weights ->
        [as-given] as given
        [within] each may be off by ±{ $percent } of its value
        [same-order] any that keep the order of importance
        [any] any
        [people] those of the { $people } decision makers
       *[stated] any that meet what the strategy states
    }{ $why ->
        [stated] , because the strategy states it
        [no-weights] , because no weights are given or all are the same
        [weights] , since nothing says how firm they are
       *[asked] {""}
    }. Scores: { $scores ->
        [as-given] as given, an interval counting as its middle
        [within] each may be off by ±{ $doubt } of its scale, on top of the doubt in the files
       *[doubt] with the doubt that the files state
    }.
simulate-setting = Setting { $setting } of the method: drawn evenly from { $low } to { $high }.
simulate-precision = Shares are of these draws and may be off by { $error } { $points ->
        [one] point
       *[other] points
    } (95 %).
simulate-people-title = Per decision maker
simulate-people-drawn = The figures elsewhere on this page are those of all together: the mean over the persons, each counting the same. Weights with ranges are drawn evenly from all that agree with the ranges; weights without count as they are.
simulate-person = { $number }: { $name }{ $ranges ->
        [yes] {" "}(ranges)
       *[no] {""}
    }
simulate-people-shortlist = How often on the shortlist, by the weights of each
simulate-people-first = How often first, by the weights of each
simulate-shortlist-title = The shortlist
simulate-caption = all, none: in all or none of the { $samples } draws. Places: those with a share of 1 % or more.{ $out ->
        [yes] {" "}Out: a gate or a hard condition does not let the score that was drawn through; then there is no place.
       *[no] {""}
    }
simulate-column-shortlist = on shortlist
simulate-column-first = first
simulate-column-expected = mean place
simulate-column-ranks = places
simulate-column-out = out
simulate-shortlists-title = Shortlists that come up most
simulate-same-shortlist = The shortlist as it is now: { $how ->
        [all] all draws
        [none] none of the draws
       *[part] { $share } of the draws
    }.
simulate-shortlist = { $certain ->
        [nobody] nobody
       *[some] { $candidates }
    }: { $share }
simulate-shortlist-tie = { $certain ->
        [nobody] { $places } of { $level } (level)
       *[some] { $candidates } and { $places } of { $level } (level)
    }: { $share }
simulate-by-lot = In { $how ->
        [all] all draws
       *[part] { $share } of the draws
    } more candidates are level than there are places left on the shortlist. Each of them then counts as often as a lot would put it there.
simulate-ranks-title = How often in which place
simulate-ranks-caption = Share of the draws per place
simulate-ranks-more = { $count ->
        [one] 1 place more (--all)
       *[other] { $count } places more (--all)
    }
simulate-classes-title = How often in which class
simulate-classes-caption = Share of the draws per class, worst class first
simulate-pairs-title = Who is ahead of whom
simulate-pairs-caption = Share of the draws in which the row is ahead of the column; level counts half
simulate-central-title = With which weights each is first
simulate-central = { $candidate } is first in { $how ->
        [all] all draws
        [none] none of the draws
       *[part] { $share } of the draws
    }{ $shift ->
        [both] , mostly when { $high } counts for about { $high-weight } (all draws: { $high-mean }) and { $low } for about { $low-weight } (all draws: { $low-mean }).
        [high] , mostly when { $high } counts for about { $high-weight } (all draws: { $high-mean }).
       *[low] , mostly when { $low } counts for about { $low-weight } (all draws: { $low-mean }).
    }
simulate-confidence = { $sentence } With exactly those weights it is first in { $how ->
        [none] none of the draws
       *[part] { $share } of the draws
    } of scores.
