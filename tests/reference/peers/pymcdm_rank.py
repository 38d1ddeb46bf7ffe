"""Ranking methods of pymcdm."""

import numpy as np
from pymcdm import methods as peer
from pymcdm import normalizations as norm
from pymcdm.methods.comet_tools import MethodExpert
from pymcdm.methods.partial import PROMETHEE_I

from case import case

NAME = "pymcdm"


def ranking(method, variant, make, **settings):
    """A method object with a result that is a number per candidate."""

    @case("ranking", method, NAME, variant, **settings)
    def run(t):
        return {"scores": make(t)(t.x, t.weights(settings.get("weights", "given")), t.sign)}


def plain(method, make, **settings):
    params = settings.pop("params", {})
    name = settings.pop("normalisation", None)
    if name:
        params = {"normalisation": name, **params}
    ranking(method, name or "default", lambda t: make(), params=params, **settings)


plain("wsm", lambda: peer.WSM(norm.sum_normalization), normalisation="sum-reciprocal")
plain("wsm", lambda: peer.WSM(norm.linear_normalization), normalisation="linear-ratio")
plain("wpm", lambda: peer.WPM(norm.sum_normalization), normalisation="sum-reciprocal")
plain("wpm", lambda: peer.WPM(norm.linear_normalization), normalisation="linear-ratio")
for part in (0.5, 0.2):
    ranking(
        "waspas", f"lambda-{part}", lambda t, part=part: peer.WASPAS(l=part),
        params={"normalisation": "linear-ratio", "lambda": part},
    )
    ranking(
        "cocoso", f"lambda-{part}", lambda t, part=part: peer.COCOSO(l=part),
        params={"normalisation": "min-max", "lambda": part},
    )
plain("aras", peer.ARAS, normalisation="sum-reciprocal")
plain("copras", peer.COPRAS, normalisation="sum", params={"scale": "fraction"})
plain("moora", peer.MOORA, normalisation="vector")
plain("mabac", peer.MABAC, normalisation="min-max")
plain("marcos", peer.MARCOS, normalisation="linear-ratio")
plain("edas", peer.EDAS, normalisation="average-distance")
plain("topsis", lambda: peer.TOPSIS(norm.vector_normalization), normalisation="vector")
plain("topsis", lambda: peer.TOPSIS(norm.minmax_normalization), normalisation="min-max")
plain("codas", peer.CODAS, normalisation="linear-ratio", params={"tau": 0.02})
ranking(
    "spotis", "default", lambda t: peer.SPOTIS(np.column_stack([t.low, t.high])),
    params={"normalisation": "scale"}, lower_is_better=True,
)
ranking("rim", "default", lambda t: peer.RIM(np.column_stack([t.low, t.high]), np.array(t.ideal)), criteria="ideal")
ranking(
    "comet", "topsis",
    lambda t: peer.COMET([np.array(c, dtype=float) for c in t.characteristic], MethodExpert(peer.TOPSIS(), t.w, t.sign)),
    params={"characteristic_values": "@characteristic_values", "expert": "topsis", "expert_normalisation": "min-max"},
)

for part in (0.5, 0.2):

    @case(
        "ranking", "vikor", NAME, f"v-{part}", lower_is_better=True, params={"normalisation": "min-max", "v": part}
    )
    def vikor(t, part=part):
        # Verbose, for S and R beside Q; the last table is Q.
        *_, s, r, q = peer.VIKOR(v=part)._method(t.x, t.w, t.sign)
        assert (q == peer.VIKOR(v=part)(t.x, t.w, t.sign)).all()
        return {"scores": q, "s": s, "r": r}


# A preference object is spent after one call: each problem has its own.
for theirs, ours in (
    ("usual", "usual"), ("ushape", "ushape"), ("vshape", "vshape"), ("level", "level"), ("vshape_2", "linear"),
):

    @case("ranking", "promethee-2", NAME, ours, preference=ours)
    def promethee_2(t, theirs=theirs):
        return {"scores": peer.PROMETHEE_II(theirs, p=t.p, q=t.q)(t.x, t.w, t.sign)}

    @case("ranking", "promethee-1", NAME, ours, preference=ours)
    def promethee_1(t, theirs=theirs):
        plus, minus = PROMETHEE_I(theirs, p=t.p, q=t.q)(t.x, t.w, t.sign)
        return {"phi_plus": plus, "phi_minus": minus}
