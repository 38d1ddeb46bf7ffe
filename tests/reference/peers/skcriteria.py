"""scikit-criteria: every method with the preparation it asks for."""

import contextlib
import io
import warnings

import numpy as np
from skcriteria import mkdm
from skcriteria.agg.aras import ARAS
from skcriteria.agg.cocoso import CoCoSo
from skcriteria.agg.codas import CODAS
from skcriteria.agg.copras import COPRAS
from skcriteria.agg.edas import EDAS
from skcriteria.agg.electre import ELECTRE1
from skcriteria.agg.mabac import MABAC
from skcriteria.agg.marcos import MARCOS
from skcriteria.agg.moora import FullMultiplicativeForm, MultiMOORA, RatioMOORA, ReferencePointMOORA
from skcriteria.agg.rim import RIM
from skcriteria.agg.simple import WeightedProductModel, WeightedSumModel
from skcriteria.agg.spotis import SPOTIS
from skcriteria.agg.topsis import TOPSIS
from skcriteria.agg.vikor import VIKOR
from skcriteria.agg.waspas import WASPAS
from skcriteria.preprocessing import invert_objectives as invert
from skcriteria.preprocessing import scalers, weighters

from case import case

NAME = "scikit-criteria"


def problem(t, weights="given"):
    return mkdm(t.x, t.sign, weights=t.weights(weights))


def prepared(dm, *steps):
    for step in steps:
        dm = step.transform(dm)
    return dm


def quietly(f):
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        return f()


def ranking(method, variant, decide, steps=lambda: (), score="score", **settings):
    @case("ranking", method, NAME, variant, **settings)
    def run(t):
        dm = problem(t, settings.get("weights", "given"))
        result = quietly(lambda: decide.evaluate(prepared(dm, *steps())))
        return {"scores": np.asarray(result.e_[score], dtype=float)}


RATIO = lambda: (invert.BenefitCostInverter(),)
SHARES = lambda: (invert.InvertMinimize(), scalers.SumScaler("matrix"))
RANGE = lambda: (invert.MinMaxInverter(),)
SUM = lambda: (scalers.SumScaler("matrix"),)
VECTOR = lambda: (scalers.VectorScaler("matrix"),)

for name, steps in (("linear-ratio", RATIO), ("sum-reciprocal", SHARES)):
    ranking("wsm", name, WeightedSumModel(), steps, params={"normalisation": name})
    ranking("wpm", name, WeightedProductModel(), steps, params={"normalisation": name}, order_only=True)
for part in (0.5, 0.2):
    ranking(
        "waspas", f"lambda-{part}", WASPAS(lambda_value=part), RATIO,
        params={"normalisation": "linear-ratio", "lambda": part},
    )
    ranking(
        "cocoso", f"lambda-{part}", CoCoSo(lambda_value=part), RANGE,
        params={"normalisation": "min-max", "lambda": part},
    )
ranking("aras", "without-optimal-row", ARAS(), SHARES, score="utility", params={"normalisation": "sum-reciprocal"})


@case("ranking", "aras", NAME, "sum-reciprocal", params={"normalisation": "sum-reciprocal"})
def aras(t):
    """With the best values as one more row while scaling, as in the source."""
    rows = np.vstack([np.where(t.cost, t.x.min(0), t.x.max(0)), t.x])
    rows = np.where(t.cost, 1 / rows, rows)
    rows = scalers.scale_by_sum(rows, axis=0)
    dm = mkdm(rows[1:], np.ones(t.m, dtype=int), weights=t.w)
    return {"scores": quietly(lambda: ARAS().evaluate(dm, ideal=rows[0])).e_.utility}


ranking("copras", "sum", COPRAS(), SUM, params={"normalisation": "sum", "scale": "percent"})
ranking("moora", "vector", RatioMOORA(), VECTOR, params={"normalisation": "vector"})
ranking(
    "moora-reference-point", "vector", ReferencePointMOORA(), VECTOR,
    params={"normalisation": "vector"}, lower_is_better=True,
)
for which in ("ones", "given"):
    ranking(
        "full-multiplicative", f"weights-{which}", FullMultiplicativeForm(), VECTOR,
        params={"normalisation": "vector"}, weights=which,
    )
    ranking(
        "multimoora", f"weights-{which}", MultiMOORA(), VECTOR,
        params={"normalisation": "vector"}, weights=which, order_only=True,
    )


@case(
    "ranking", "multimoora", NAME, "weights-ones-no-level-places", params={"normalisation": "vector"}, weights="ones"
)
def multimoora(t):
    e = quietly(lambda: MultiMOORA().evaluate(prepared(problem(t, "ones"), *VECTOR()))).e_
    if any(len(set(order)) < t.n for order in e.rank_matrix.T):
        raise LookupError("not asked: candidates are level in one of the three orders")
    return {"scores": e.score}


ranking("mabac", "min-max", MABAC(), RANGE, params={"normalisation": "min-max"})
ranking("marcos", "linear-ratio", MARCOS(), score="utility_scores", params={"normalisation": "linear-ratio"})
ranking("edas", "average-distance", EDAS(), params={"normalisation": "average-distance"})
ranking("topsis", "vector", TOPSIS(), VECTOR, score="similarity", params={"normalisation": "vector"})
ranking("topsis", "min-max", TOPSIS(), RANGE, score="similarity", params={"normalisation": "min-max"})
ranking("codas", "linear-ratio", CODAS(tau=0.02), RATIO, params={"normalisation": "linear-ratio", "tau": 0.02})

for part in (0.5, 0.2):

    @case(
        "ranking", "vikor", NAME, f"v-{part}", lower_is_better=True, params={"normalisation": "min-max", "v": part}
    )
    def vikor(t, part=part):
        e = quietly(lambda: VIKOR(v=part).evaluate(problem(t))).e_
        chosen = np.isin(np.arange(t.n), e.compromise_set).astype(int)
        return {"scores": e.q_k, "s": e.s_k, "r": e.r_k, "compromise_set": chosen}


@case("ranking", "spotis", NAME, params={"normalisation": "scale"}, lower_is_better=True)
def spotis(t):
    return {"scores": SPOTIS().evaluate(problem(t), bounds=np.column_stack([t.low, t.high])).e_.score}


@case("ranking", "rim", NAME, criteria="ideal")
def rim(t):
    ranges = list(zip(t.low.tolist(), t.high.tolist()))
    return {"scores": RIM().evaluate(problem(t), ref_ideals=t.ideal, ranges=ranges).e_.score}


ELECTRE = {
    "normalisation": "sum", "discordance_scale": "largest-range",
    "concordance_threshold": 0.6505, "discordance_threshold": 0.35,
}


def electre_1(t):
    return quietly(lambda: ELECTRE1(p=0.6505, q=0.35).evaluate(prepared(problem(t), *SUM())))


@case("ranking", "electre-1", NAME, "matrices", params=ELECTRE)
def electre_1_matrices(t):
    e = electre_1(t).e_
    return {"concordance": e.matrix_concordance, "discordance": e.matrix_discordance}


@case("ranking", "electre-1", NAME, "kernel", params=ELECTRE)
def electre_1_kernel(t):
    return {"kernel": np.asarray(electre_1(t).kernel_, dtype=int)}


def weighting(method, weighter, **params):
    case("weighting", method, NAME, params=params)(
        lambda t: {"weights": quietly(lambda: weighter.transform(problem(t))).weights.to_numpy()}
    )


weighting("entropy", weighters.EntropyWeighter(), normalisation="sum")
weighting("standard-deviation", weighters.StdWeighter(), normalisation="none")
weighting("critic", weighters.CRITIC(), normalisation="min-max", orientation="by-direction", correlation="pearson")
weighting("merec", weighters.MEREC(), normalisation="inverse-ratio")

for ours, steps in (
    ("z-score", lambda: (invert.NegateMinimize(), scalers.StandarScaler("matrix"))),
    ("max", lambda: (scalers.MaxAbsScaler("matrix"),)),
    ("min-max", lambda: (scalers.CenitDistanceMatrixScaler(),)),
    ("vector", VECTOR),
    ("sum", SUM),
    ("linear-ratio", RATIO),
    ("sum-reciprocal", SHARES),
):

    @case("normalisation", ours, NAME)
    def normalise(t, steps=steps):
        return {"values": quietly(lambda: prepared(problem(t), *steps())).matrix.to_numpy()}
