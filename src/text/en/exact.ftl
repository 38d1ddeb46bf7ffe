# What holds over all the weights of a region, exactly.

PF420 = { $candidates } candidates are too many to compare two by two over all weights (at most { $most }): that part of the answer is left out
    .help = exclude candidates with hard conditions first, or use a sample of draws (simulate)

PF421 = only the order of the scores on "{ $criterion }" counts, so what holds over all weights, which adds up differences of values, is left out
    .help = draws take the order as it is meant: simulate, or rank with its ladder

region-title = What holds whatever the weights
region-as-given = exactly these weights
region-within = every weight off by up to { $percent } of its value
region-same-order = all weights in this order of importance
region-any = all weights there are
region-stated = all weights that agree with what the strategy states
region-about = Taken as known: { $assumption }. Everything here is calculated, not drawn{ $ranges ->
        [some] ; ranks, leads and who can be first hold for every score that the cells, the evidence and [doubt] allow, shares count the middle of each
       *[none] {""}
    }.
region-caption = Per candidate, over all those weights{ $more ->
        [0] {""}
        [one] . 1 candidate is not shown (--json has it)
       *[other] . { $more } candidates are not shown (--json has them)
    }
column-can-be-first = can be first
column-largest-lead = largest lead
column-largest-regret = most behind
column-first-share = first with
region-yes = yes
region-no = never
region-undecided = not decided at this precision
region-unknown = not known
region-rank = { $best }
region-ranks = { $best } – { $worst }
region-ranks-bounds = within { $best } – { $worst }
region-always-rank = { $name } ranks { $best } with every one of those weights.
region-rank-within = { $name } cannot rank above { $best } or below { $worst } with any of those weights.
region-rank-not-above = { $name } cannot rank above { $best } with any of those weights.
region-rank-not-below = { $name } cannot rank below { $worst } with any of those weights.
region-minimax = Choosing one, { $names } { $n ->
        [one] risks
       *[other] risk
    } least: never more than { $regret } behind whoever is first.
region-shares = Shortlists that occur, with their exact part of those weights ({ $n } in all):
region-share = { $names }: { $share }
region-less = less than { $share }
region-more-than = more than { $share }
region-share-nobody = nobody: { $share }
region-share-level = { $places } of { $level } (level): { $share }
region-share-tie = { $names } and { $places } of { $level } (level): { $share }
region-shares-unknown = The exact part of those weights for each shortlist takes too long to calculate here; draws give it with an error (simulate).
region-shares-uneven = Those weights do not count alike, so the part of them for each shortlist is not worked out exactly; draws give it with an error (simulate).
region-bounds-note = "Within" gives outer bounds: no rank outside them can occur, but it is not settled that each end of them does.
region-left-out = { $n ->
        [one] This criterion has weight 0 and keeps it, as it was said not to count: { $names }.
       *[other] These criteria have weight 0 and keep it, as they were said not to count: { $names }.
    }
region-more = Not listed: { $n }.
region-always-intro = With every one of those weights, beyond who is nowhere worse:
region-always = { $first } is at least as good as { $second }.

help-sensitivity-weights = what is taken as known about weights for ranks, regret and shares: as-given, within:20%, same-order, any, stated (what the strategy states; the default where it states something, otherwise any)
