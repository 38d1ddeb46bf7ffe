# Is it decided, and what to find out next.

about-next = Is the shortlist decided, and what should be found out next?
examples-next =
    Examples:
      partnerfit next mystudy
      partnerfit next mystudy --weights same-order
      partnerfit next mystudy --json

help-next-question = list the trade-off questions by which most of the shortlist is decided, the best first, without asking them

next-title = What to find out next
verdict-title = Is it decided?
verdict-place = Places { $place } and { $next }, { $ahead } and { $behind }: { $call ->
        [clear] clear
        [leaning] leaning towards { $ahead }
       *[too-close] too close to call
    }
verdict-line = The line behind place { $place }, { $ahead } in and { $behind } out: { $call ->
        [clear] clear
        [leaning] leaning towards { $ahead }
       *[too-close] too close to call
    }
verdict-membership = Who is on the shortlist, in whatever order: { $call ->
        [clear] clear
        [leaning] leaning towards the shortlist as it is
       *[too-close] too close to call
    }
verdict-sentence = { $contest }. { $why }
verdict-assumed = { $weights ->
        [as-given] the weights as given
        [within] every weight up to { $percent } off
        [same-order] only the order of importance known
        [any] any weights
       *[stated] any weights that meet what the strategy states
    }
verdict-of-draws = { $how ->
        [all] all draws
        [none] none of the draws
       *[part] { $share } of the draws
    }
verdict-why-not-compared = The method does not compare { $ahead } and { $behind }.
verdict-why-tie = { $ahead } and { $behind } are level.
verdict-why-agreed = { $ahead } and { $behind } lie within the agreed indifference.
verdict-why-step = { $ahead } is { $gap } points ahead of { $behind }: less than one step of assessment on the lightest criterion shifts ({ $step }).
verdict-why-weights = It holds in { $draws } with { $assumed }.
verdict-why-scores = It holds in { $draws } of the doubtful scores.
verdict-why-scores-can = The scores in doubt can turn it.
verdict-why-together = With the doubtful scores drawn and { $assumed } it holds in { $draws }.
verdict-why-together-can = Weights and doubtful scores together can turn it.
verdict-why-refused = The method refuses { $refused } of the draws of the doubtful scores: of these nothing is known.
verdict-why-nothing = Nothing is known of how firm it is.
verdict-why-margin = It is certain only as long as no weight is off by more than { $margin } of its value; { $within } is asked.
verdict-why-rounding = It is certain only as long as no weight is off by more than { $margin } of its value: rounding weights to whole points can be an error of { $rounding }.
verdict-why-all = { $weights ->
        [exact] It holds with every weight up to { $margin } off, in whatever combination.
        [drawn] It holds in { $within } with { $within-what }.
       *[none] {""}
    }{ $in-force ->
        [yes] {" "}It holds in { $asked } with { $asked-what }.
       *[no] {""}
    }{ $order ->
        [yes] {" "}If only the order of importance is known, it holds in { $order-draws }.
       *[no] {""}
    }{ $scores ->
        [none] {""}
        [cannot] {" "}No score in doubt can turn it with the weights as given.
       *[drawn] {" "}With the doubtful scores drawn it holds in { $scores-draws }.
    }{ $both ->
        [yes] {" "}With the doubtful scores drawn and { $together-what } it holds in { $together }.
       *[no] {""}
    }
verdict-no-weights = No weights are given or all are the same: how far they may be off counts for nothing here. Judged is what holds with { $assumed }.
verdict-refused = The method refuses up to { $refused } of the draws of the doubtful scores; all shares are of the other draws. Where that is more than 1 % nothing is called clear.
verdict-caption = Grounds of each verdict
verdict-column-contest = contest
verdict-column-gap = gap
verdict-column-margin = margin
verdict-column-weights = { $weights ->
        [as-given] as given
        [within] ±{ $percent }
        [same-order] same order
        [any] any
       *[stated] stated
    }
verdict-column-scores = scores
verdict-column-together = { $weights ->
        [as-given] scores
        [within] scores, ±{ $percent }
        [same-order] scores, order
        [any] scores, any
       *[stated] scores, stated
    }
verdict-column-call = verdict
verdict-short-place = { $place } – { $next }
verdict-short-line = line
verdict-short-membership = shortlist
verdict-call = { $call ->
        [clear] clear
        [leaning] leaning
       *[too-close] too close
    }
verdict-note = { $margin ->
        [yes] Margin: how far all weights may be off at once (exact, scores at their middle).{" "}
       *[no] {""}
    }{ $weights ->
        [yes] ±, same order, any, stated: how often it holds with such weights.{" "}
       *[no] {""}
    }{ $scores ->
        [drawn] Scores: how often it holds with the doubtful scores drawn, with the weights as given or with such weights as well.{" "}
        [certain] No score is in doubt.{" "}
       *[unknown] {""}
    }{ $drawn ->
        [yes] { $samples } draws each (seed { $seed }){ $points ->
            [none] {""}
            [one] ; a share may be off by { $error } point (95 %)
           *[other] ; a share may be off by { $error } points (95 %)
        }.
       *[no] {""}
    }
verdict-nobody = There is no line: nobody is outside the shortlist who could be on it.

next-ask-title = What to find out next
next-what-score = { $criterion } of { $candidate }
next-what-weight = the weight of { $criterion }
next-what-candidate = all doubtful scores of { $candidate } together
next-what-criterion = the doubtful scores of all candidates on { $criterion }
next-what-all = all doubtful scores together
next-what-weights = all weights together
next-change = Ask for { $what }: knowing it changes { $claim ->
        [both] the shortlist in { $shortlist } and first place in { $first }
        [shortlist] the shortlist in { $shortlist }
       *[first] first place in { $first }
    } of the cases{ $change ->
        [swap] , mostly { $in } instead of { $out }
        [in] , mostly with { $in }
        [out] , mostly without { $out }
       *[none] {""}
    }.
next-nothing = { $several ->
        [yes] No single score in doubt and no single weight changes the shortlist or first place in 1 % of the cases or more. Several at once do.
       *[no] Nothing is worth asking for: no score in doubt and no weight changes the shortlist or first place in 1 % of the cases or more, by itself or with others.
    }
next-more = { $count ->
        [one] 1 more fact changes
       *[other] { $count } more facts change
    } the shortlist or first place less often (all of them: --json).
next-together-title = Several at once
next-note-exact = Shares for single scores are exact.
next-note-refused = The method refuses up to { $refused } of the cases of a fact; its share is of the others.
next-note = What one fact changes when all else stays as it is; a tie counts by lot. Weights: { $weights ->
        [as-given] as given
        [within] each may be off by { $percent } of its value
        [same-order] any that keep the order of importance
        [any] any
       *[stated] any that meet what the strategy states
    }. For one weight the others keep their proportions{ $weights ->
        [same-order] , also where that leaves the order of importance
        [stated] , also where that leaves what the strategy states
       *[other] {""}
    }. { $samples } draws (seed { $seed }) where it is not exact.

ask-active-help = Type an answer and Enter. Enter alone: leave it open · b: back · w: enough, write what was said · q: stop (what you said is kept, and the same command goes on from there)
ask-active-progress = Question { $number }. Two weightings that fit what was said differ on { $open } of the shortlist on average; after your answer on { $after }, averaged over the answers you may give (the less likely one can leave more open than now).
ask-active-which = Imagine a partner at the worst end of both. What is worth more: lifting { $first } from worst to best, or lifting { $second } from worst to best?
ask-active-times = Imagine a partner at the worst end of both. Is lifting { $first } from worst to best worth more than { $times } times lifting { $second } from worst to best?
ask-word-yes = yes
ask-word-no = no
ask-active-settled-for-all = The shortlist is decided: every weighting that fits what was said gives { $shortlist }.
ask-active-settled-in-all-draws = The shortlist is as good as decided: all { $draws } weightings drawn from what was said give { $shortlist }.
ask-active-settled-no-question = No question of this kind tells the weightings left apart. Most of them ({ $share }) give { $shortlist }.

questions-title = Next questions
questions-open = Two weightings that fit what is known differ on { $open } of the shortlist on average.
questions-which = Is lifting { $first } from worst to best worth more than lifting { $second }?
questions-times = Is lifting { $first } from worst to best worth more than { $times } times lifting { $second }?
questions-caption = The questions after which least is open, on average over the answers ({ $draws } draws)
questions-column-question = question
questions-column-open = open after
questions-column-yes = yes
questions-ends = { $criterion }: from { $worst } to { $best }
questions-how = Ask them with --elicit active, or write the answers into the strategy as [[weight_bound]] tables.
