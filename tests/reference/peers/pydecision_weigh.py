"""Weighting methods of pyDecision."""

import numpy as np
from pyDecision import algorithm as peer

from case import case

NAME = "pydecision"


def weighting(method, run, variant="default", **params):
    case("weighting", method, NAME, variant, params=params)(lambda t: {"weights": run(t)})


def cilos(t):
    weights = peer.cilos_method(t.x, t.words)
    if len(weights) != t.m:
        # The null space of its matrix had more than one dimension.
        raise ValueError("more weights than criteria")
    return weights


weighting("entropy", lambda t: peer.entropy_method(t.x, t.words), normalisation="sum")
weighting(
    "critic", lambda t: peer.critic_method(t.x, t.words),
    normalisation="min-max", orientation="by-direction", correlation="pearson",
)
weighting("merec", lambda t: peer.merec_method(t.x, t.words), normalisation="inverse-ratio")
weighting("cilos", cilos, normalisation="cost-ratio-sum")
weighting("idocriw", lambda t: peer.idocriw_method(t.x, t.words, verbose=False), normalisation="cost-ratio-sum")

for theirs, method, lambda_max in (
    ("max_eigen", "eigenvector", "eigenvalue"), ("geometric", "geometric-mean", "mean-ratio"),
    ("mean", "column-mean", "mean-ratio"),
):

    @case(
        "weighting", "ahp", NAME, method,
        params={
            "pairwise": "@pairwise", "weight_method": method, "lambda_max": lambda_max, "random_index": "saaty-1980",
        },
    )
    def ahp(t, theirs=theirs):
        weights, ratio = peer.ahp_method(t.pairwise(), wd=theirs)
        return {"weights": np.abs(weights), "consistency_ratio": ratio}


@case(
    "weighting", "bwm-linear", NAME,
    params={
        "best": "@best", "worst": "@worst", "best_to_others": "@best_to_others", "others_to_worst": "@others_to_worst",
    },
)
def bwm(t):
    to_others, to_worst = (np.array(t.problem[k]) for k in ("best_to_others", "others_to_worst"))
    return {"weights": peer.bw_method(to_others, to_worst, eps_penalty=1, verbose=False)}


def names(t):
    return [f"g{j + 1}" for j in t.problem["importance"]]


for method, run in (
    ("rank-order-centroid", peer.roc_method), ("rank-sum", peer.rsw_method), ("rank-reciprocal", peer.rrw_method),
):
    weighting(method, lambda t, run=run: run(names(t)), order="@importance")
