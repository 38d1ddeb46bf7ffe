"""Weights, agreement and normalisation of pymcdm."""

import numpy as np
from pymcdm import correlations, distances, normalizations, weights
from pymcdm.helpers import normalize_matrix
from pymcdm.weights.subjective import AHP

from case import case
from definition.agreement import PAIRS, pair

NAME = "pymcdm"


def weighting(method, run, **params):
    @case("weighting", method, NAME, params=params)
    def weigh(t):
        found = run(t)
        if len(found) != t.m:
            # CILOS: the null space of its matrix has more than one dimension.
            raise ValueError("more weights than criteria")
        return {"weights": found}


weighting("entropy", lambda t: weights.entropy_weights(t.x), normalisation="sum")
weighting("standard-deviation", lambda t: weights.standard_deviation_weights(t.x), normalisation="none")
weighting(
    "critic", lambda t: weights.critic_weights(t.x),
    normalisation="min-max", orientation="all-max", correlation="pearson",
)
weighting("merec", lambda t: weights.merec_weights(t.x, t.sign), normalisation="inverse-ratio")
weighting("cilos", lambda t: weights.cilos_weights(t.x, t.sign), normalisation="cost-ratio-sum")
weighting("idocriw", lambda t: weights.idocriw_weights(t.x, t.sign), normalisation="cost-ratio-sum")


@case(
    "weighting", "ahp", NAME, "eigenvector",
    params={
        "pairwise": "@pairwise", "weight_method": "eigenvector", "lambda_max": "eigenvalue",
        "random_index": "saaty-1980",
    },
)
def ahp(t):
    # Its consistency ratio rests on a third table of random indices: not compared.
    return {"weights": AHP(matrix=t.pairwise())._matrix_to_weights()}


def agreement(method, f, *variants):
    for variant in variants:

        @case("agreement", method, NAME, variant, params=PAIRS[variant])
        def run(t, variant=variant):
            return {"value": f(*pair(t, variant))}


RANKS = ("no-ties", "ties")
agreement("spearman", correlations.spearman, *RANKS, "mean-ties")
agreement("kendall-tau-b", correlations.kendall_tau, *RANKS)
agreement("weighted-spearman", correlations.weighted_spearman, *RANKS, "mean-ties")
agreement("ws", correlations.ws, *RANKS, "mean-ties")
agreement("goodman-kruskal-gamma", correlations.goodman_kruskal_gamma, *RANKS)
agreement("draws", lambda x, y: distances.draWS(np.argsort(x) + 1, np.argsort(y) + 1), "no-ties")
agreement("draws", distances.draWS, "ranks-as-order")
agreement("kemeny-distance", distances.kemeny, *RANKS)
agreement("frobenius-distance", distances.frobenius, *RANKS)
agreement("wsc", correlations.wsc, "weights")
agreement("wsc2", correlations.wsc2, "weights")

for theirs, ours in (
    ("minmax", "min-max"), ("max", "max"), ("sum", "sum-reciprocal"), ("vector", "vector"),
    ("logarithmic", "logarithmic"), ("linear", "linear-ratio"), ("nonlinear", "non-linear"),
    ("enhanced_accuracy", "enhanced-accuracy"), ("zavadskas_turskis", "zavadskas-turskis"),
):

    @case("normalisation", ours, NAME)
    def normalise(t, f=getattr(normalizations, f"{theirs}_normalization")):
        return {"values": normalize_matrix(t.x, f, t.sign)}
