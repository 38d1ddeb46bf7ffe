"""Where a peer departs from the cited definition, and why.

Key: (method, peer, variant). `fault`: the peer does not calculate what it
names. `variant`: another formula with a right to exist. The generator stops
when a mark and the numbers disagree.
"""

SHIFTED = ("variant", "values are 1 + min-max instead of ratios to the best")
COMPROMISE = (
    "fault",
    "gives all candidates where both conditions hold (the first alone is the answer) and where neither does",
)
SPREAD = ("fault", "the spread is that of a sum (row minus column sum minus the mean), not of the pairwise differences")
LOGARITHM = ("fault", "weights multiply inside the logarithm, so they move all scores alike and change no place")

AS_GIVEN = ("variant", "takes ranks as they are; the definition here gives level candidates their mean place")

DEPARTURES = {
    ("copras", "pymcdm", "sum"): (
        "fault",
        "its cost term reduces to S-, so costs count as benefits; it refuses problems without costs",
    ),
    ("kendall-tau-b", "pymcdm", "ties"): ("variant", "tau-a: pairs that are level stay in the divisor"),
    ("spearman", "pymcdm", "ties"): AS_GIVEN,
    ("weighted-spearman", "pymcdm", "ties"): AS_GIVEN,
    ("ws", "pymcdm", "ties"): AS_GIVEN,
    ("draws", "pymcdm", "ranks-as-order"): (
        "variant",
        "compares two lists place by place: with ranks by candidate the first row counts most, not the first place",
    ),
    ("wsc", "pymcdm", "weights"): (
        "fault",
        "multiplies by (1 - least weight) where its source divides: `a / 2 * (b)` for a / (2 b)",
    ),
    ("vector", "pymcdm", "default"): ("variant", "a cost becomes 1 - x / norm"),
    ("max", "scikit-criteria", "default"): ("variant", "divides by the maximum and leaves a cost a cost"),
    ("aras", "scikit-criteria", "without-optimal-row"): (
        "variant",
        "the usual pipeline scales the table without the row of best values that the source adds first",
    ),
    ("full-multiplicative", "scikit-criteria", "weights-given"): LOGARITHM,
    ("multimoora", "scikit-criteria", "weights-given"): LOGARITHM,
    ("multimoora", "scikit-criteria", "weights-ones"): (
        "variant",
        "a pair with the same place in one of the three orders gives nobody a point, whatever the other two say",
    ),
    ("electre-1", "pydecision", "covering"): (
        "fault",
        "adds to the set who is not outranked by its first members, without asking about those added since",
    ),
    ("wsm", "pydecision", "shifted-range"): SHIFTED,
    ("wpm", "pydecision", "shifted-range"): SHIFTED,
    ("waspas", "pydecision", "lambda-0.5"): SHIFTED,
    ("moora", "pydecision", "part-of-multimoora"): (
        "fault",
        "divides all scores by the largest: where that is negative the order is turned round",
    ),
    ("codas", "pydecision", "linear-ratio"): (
        "fault",
        "multiplies the product of both differences by tau; tau is the gap from which the taxicab difference counts",
    ),
    ("borda", "pydecision", "default"): ("fault", "gives equal scores different places, by the order of the rows"),
    ("copeland", "pydecision", "default"): (
        "fault",
        "adds up criteria won minus lost over all pairs, which is a Borda count, instead of counting pairs",
    ),
    ("vikor", "pydecision", "v-0.5-compromise"): COMPROMISE,
    ("vikor", "pydecision", "v-0.2-compromise"): COMPROMISE,
    ("promethee-3", "pydecision", "linear"): SPREAD,
    ("promethee-3", "pydecision", "mixed"): SPREAD,
    ("electre-3", "pydecision", "distillations"): (
        "fault",
        "the discrimination threshold is that of the highest credibility for all pairs, not of the pair's own; "
        "among those left level it starts again at their highest credibility and stops early",
    ),
    ("electre-tri-b", "pydecision", "pessimistic"): (
        "fault",
        "asks that the candidate outranks the profile and not the reverse; outranking is enough",
    ),
    ("entropy", "pydecision", "default"): ("variant", "takes the reciprocal of costs first; adds 1e-9 here and there"),
    ("cilos", "pydecision", "default"): ("fault", "divides costs by their maximum instead of turning them round"),
    ("idocriw", "pydecision", "default"): (
        "fault",
        "entropy to the base of the number of criteria instead of candidates; loss weights from the minimum of a "
        "linear function in a box, which is a corner, instead of the system of equations",
    ),
    ("bwm-linear", "pydecision", "default"): (
        "fault",
        "a search with penalties from one random start that does not reach the least deviation",
    ),
}

# Problems whose result hangs on the last bit: (method, peer, variant) -> indices.
ROUNDING = {
    # Two characteristic objects whose closeness differs by 1e-16 become two levels.
    ("comet", "pymcdm", "topsis"): [155],
}


def departure(method, peer, variant):
    return DEPARTURES.get((method, peer, variant))
