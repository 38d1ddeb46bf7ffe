"""Ranking methods of pyDecision."""

import numpy as np
from pyDecision import algorithm as peer

from case import case
from definition.outranking import NAMES, functions

NAME = "pydecision"
SILENT = {"graph": False, "verbose": False}


def column(flow):
    """The numbers of a table whose rows are (number of the candidate, score)."""
    scores = np.empty(len(flow))
    scores[flow[:, 0].astype(int) - 1] = flow[:, 1]
    return scores


def ranking(method, variant, scores, **settings):
    case("ranking", method, NAME, variant, **settings)(lambda t: {"scores": scores(t)})


ranking(
    "wsm", "linear-ratio", lambda t: column(peer.saw_method(t.x, t.words, t.w, **SILENT)),
    params={"normalisation": "linear-ratio"},
)


def waspas(which, part=0.5):
    return lambda t: peer.waspas_method(t.x, t.words, t.w, part, graph=False)[which]


ranking("wsm", "shifted-range", waspas(0), params={"normalisation": "linear-ratio"})
ranking("wpm", "shifted-range", waspas(1), params={"normalisation": "linear-ratio"})
ranking("waspas", "lambda-0.5", waspas(2), params={"normalisation": "linear-ratio", "lambda": 0.5})
ranking(
    "smart", "lootsma",
    # A grade is a power of the square root of 2: these grades give back the weights.
    # It gives mean grades from 4 to 10; here they run from 0 to 1.
    lambda t: (column(peer.smart_method(t.x, 2 * np.log2(t.w), t.low, t.high, t.words, **SILENT)) - 4) / 6,
    params={"rating": "geometric"},
)
ranking(
    "aras", "sum-reciprocal", lambda t: column(peer.aras_method(t.x, t.w, t.words, **SILENT)),
    params={"normalisation": "sum-reciprocal"},
)
ranking(
    "copras", "sum", lambda t: column(peer.copras_method(t.x, t.w, t.words, **SILENT)),
    params={"normalisation": "sum", "scale": "fraction"},
)
ranking(
    "moora", "vector", lambda t: column(peer.moora_method(t.x, t.w, t.words, **SILENT)),
    params={"normalisation": "vector"},
)


def multimoora(which):
    return lambda t: column(peer.multimoora_method(t.x, t.words, graph=False)[which])


for which, method in enumerate(("moora", "moora-reference-point", "full-multiplicative")):
    ranking(
        method, "part-of-multimoora", multimoora(which), params={"normalisation": "vector"},
        weights="ones", order_only=True, lower_is_better=which == 1,
    )
ranking(
    "mabac", "min-max", lambda t: peer.mabac_method(t.x, t.words, **SILENT),
    params={"normalisation": "min-max"}, weights="one-over-candidates",
)
ranking(
    "marcos", "linear-ratio", lambda t: peer.marcos_method(t.x, t.w, t.words, **SILENT),
    params={"normalisation": "linear-ratio"},
)
ranking(
    "edas", "average-distance", lambda t: peer.edas_method(t.x, t.words, t.w, **SILENT),
    params={"normalisation": "average-distance"},
)
for part in (0.5, 0.2):
    ranking(
        "cocoso", f"lambda-{part}", lambda t, part=part: peer.cocoso_method(t.x, t.words, t.w, L=part, **SILENT),
        params={"normalisation": "min-max", "lambda": part},
    )
ranking(
    "topsis", "vector", lambda t: peer.topsis_method(t.x, t.w, t.words, **SILENT), params={"normalisation": "vector"}
)
ranking(
    "codas", "linear-ratio", lambda t: column(peer.codas_method(t.x, t.w, t.words, lmbd=0.02, **SILENT)),
    params={"normalisation": "linear-ratio", "tau": 0.02},
)
ranking(
    "spotis", "default", lambda t: peer.spotis_method(t.x, t.words, t.w, t.low, t.high, **SILENT),
    params={"normalisation": "scale"}, lower_is_better=True,
)
ranking(
    "borda", "default", lambda t: peer.borda_method(t.x, t.words, **SILENT),
    weights="ones", order_only=True, lower_is_better=True,
)
def borda_without_level_scores(t):
    if any(len(set(column)) < t.n for column in t.x.T):
        raise LookupError("not asked: scores are level on a criterion")
    return peer.borda_method(t.x, t.words, **SILENT)


ranking(
    "borda", "no-level-scores", borda_without_level_scores, weights="ones", order_only=True, lower_is_better=True
)
ranking("copeland", "default", lambda t: peer.copeland_method(t.x, t.words, **SILENT), weights="ones", order_only=True)

def vikor(part):
    def run(t):
        return peer.vikor_method(t.x, t.w, t.words, strategy_coefficient=part, **SILENT)

    return run


for part in (0.5, 0.2):
    settings = {"params": {"normalisation": "min-max", "v": part}, "lower_is_better": True}

    @case("ranking", "vikor", NAME, f"v-{part}", **settings)
    def vikor_scores(t, run=vikor(part)):
        s, r, q, _ = run(t)
        return {"scores": column(q), "s": column(s), "r": column(r)}

    @case("ranking", "vikor", NAME, f"v-{part}-compromise", **settings)
    def vikor_compromise(t, run=vikor(part)):
        chosen = run(t)[3][:, 0].astype(int) - 1
        return {"compromise_set": np.isin(np.arange(t.n), chosen).astype(int)}


def shapes(t, name):
    return [f"t{NAMES.index(f) + 1}" for f in functions(t, name)]


# It knows no costs: they go in negated.
for name in [*NAMES, "mixed"]:

    @case("ranking", "promethee-2", NAME, name, preference=name)
    def promethee_2(t, name=name):
        flow = peer.promethee_ii(t.gains, t.w, t.q, t.s, t.p, shapes(t, name), sort=False, topn=0, **SILENT)
        return {"scores": column(flow)}


for name in ("linear", "mixed"):

    @case("ranking", "promethee-1", NAME, name, preference=name)
    def promethee_1(t, name=name):
        words = peer.promethee_i(t.gains, t.w, t.q, t.s, t.p, shapes(t, name), graph=False)
        letter = lambda i, k: "=" if i == k else {"P+": "P", "I": "=", "R": "R", "-": "W"}[words[i, k]]
        return {"relations": ["".join(letter(i, k) for k in range(t.n)) for i in range(t.n)]}

    @case("ranking", "promethee-3", NAME, name, preference=name, params={"alpha": 0.15})
    def promethee_3(t, name=name):
        words = peer.promethee_iii(t.gains, t.w, t.q, t.s, t.p, shapes(t, name), lmbd=0.15, graph=False)
        letter = lambda i, k: "=" if i == k else {"P+": "P", "I": "~", "-": "W"}[words[i, k]]
        return {"relations": ["".join(letter(i, k) for k in range(t.n)) for i in range(t.n)]}


ELECTRE = {
    "normalisation": "sum", "discordance_scale": "largest-range",
    "concordance_threshold": 0.6505, "discordance_threshold": 0.35,
}


def electre_1(t):
    return peer.electre_i(t.x / t.x.sum(0) * t.sign, t.w, c_hat=0.6505, d_hat=0.35, graph=False)


@case("ranking", "electre-1", NAME, "matrices", params=ELECTRE)
def electre_1_matrices(t):
    concordance, discordance, *_ = electre_1(t)
    return {"concordance": concordance, "discordance": discordance}


@case("ranking", "electre-1", NAME, "covering", params=ELECTRE)
def electre_1_covering(t):
    kernel = electre_1(t)[3]
    return {"covering": [int(f"a{i + 1}" in kernel) for i in range(t.n)]}


@case("ranking", "electre-3", NAME, "matrices", params={"alpha": 0.3, "beta": -0.15}, criteria="thresholds")
def electre_3(t):
    c, sigma, *_ = peer.electre_iii(t.gains, t.p, t.q, t.veto, t.w, graph=False)
    sigma = sigma.copy()
    np.fill_diagonal(sigma, 1)
    return {"concordance": c, "credibility": sigma}


@case("ranking", "electre-3", NAME, "distillations", params={"alpha": 0.3, "beta": -0.15}, criteria="thresholds")
def electre_3_classes(t):
    _, _, down, up, *_ = peer.electre_iii(t.gains, t.p, t.q, t.veto, t.w, graph=False)

    def places(classes):
        of = {name.strip(): k + 1 for k, group in enumerate(classes) for name in group.split(";")}
        return [of[f"a{i + 1}"] for i in range(t.n)]

    return {"descending_classes": places(down), "ascending_classes": places(up)}


for rule, key in (("pc", "pessimistic"), ("oc", "optimistic")):

    @case(
        "ranking", "electre-tri-b", NAME, key, criteria="thresholds",
        params={"profiles": "@profiles", "categories": ["low", "middle", "high"], "cut": 0.7605},
    )
    def electre_tri_b(t, rule=rule, key=key):
        classes = peer.electre_tri_b(
            t.gains, W=t.w.tolist(), Q=t.q, P=t.p, V=t.veto, B=(t.lines * t.sign).tolist(), cut_level=0.7605,
            verbose=False, rule=rule, graph=False,
        )
        # It counts from the best class, we from the worst.
        return {key: [2 - int(k) for k in classes]}


def flowsort(mode):
    def run(t):
        worst, best = np.where(t.cost, t.high, t.low), np.where(t.cost, t.low, t.high)
        profiles = np.vstack([best, t.lines[::-1], worst]) if mode == "limiting" else t.centres[::-1]
        classes = peer.flowsort_method(
            t.gains, profiles * t.sign, t.w, t.q, t.s, t.p, ["t5"] * t.m, mode=mode, rule="net", verbose=False
        )
        # It counts from the best class, we from the worst.
        return {"classes": [3 - int(k) for k in classes]}

    return run


for mode, profiles in (("limiting", "@profiles"), ("central", "@centres")):
    case(
        "ranking", "flowsort", NAME, mode, preference="linear",
        params={"profiles": profiles, "categories": ["low", "middle", "high"], "marks": mode},
    )(flowsort(mode))
