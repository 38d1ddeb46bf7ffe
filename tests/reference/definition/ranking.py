"""Methods that give every candidate a number."""

from itertools import product

import numpy as np

from .normalisation import min_max, normalised


def wsm(t, case):
    return {"scores": normalised(t, case.params["normalisation"]) @ t.weights(case.weights)}


def wpm(t, case):
    """Logarithms are summed, so that tiny products keep their digits."""
    logs = np.log(normalised(t, case.params["normalisation"])) @ t.weights(case.weights)
    return {"scores": np.exp(logs)}


def waspas(t, case):
    """Zavadskas, Turskis, Antucheviciene & Zakarevicius 2012."""
    part, n, w = case.params["lambda"], normalised(t, "linear-ratio"), t.weights(case.weights)
    return {"scores": part * (n @ w) + (1 - part) * np.exp(np.log(n) @ w)}


def smart(t, case):
    """Lootsma 1996: geometric scale, grades 4..10, of gains and costs; as 0..1."""
    place = (t.x - t.low) / (t.high - t.low) * 64
    grade = np.where(t.cost, 10 - np.log2(place), 4 + np.log2(place))
    return {"scores": (grade - 4) / 6 @ t.weights(case.weights)}


def aras(t, case):
    """Zavadskas & Turskis 2010: the best values are row 0."""
    best = np.where(t.cost, t.x.min(0), t.x.max(0))
    rows = np.vstack([best, t.x])
    rows = np.where(t.cost, 1 / rows, rows)
    s = (rows / rows.sum(0)) @ t.weights(case.weights)
    return {"scores": s[1:] / s[0]}


def copras(t, case):
    """Zavadskas, Kaklauskas & Sarka 1994; without costs Q is S+."""
    v = t.x / t.x.sum(0) * t.weights(case.weights)
    plus, minus = v[:, ~t.cost].sum(1), v[:, t.cost].sum(1)
    q = plus + (minus.sum() / (minus * (1 / minus).sum()) if t.cost.any() else 0)
    return {"scores": q / q.max() * (100 if case.params["scale"] == "percent" else 1)}


def moora(t, case):
    """Brauers & Zavadskas 2006, ratio system."""
    return {"scores": (normalised(t, "vector") * t.sign) @ t.weights(case.weights)}


def reference_point(t, case):
    v = normalised(t, "vector")
    best = np.where(t.cost, v.min(0), v.max(0))
    return {"scores": (np.abs(best - v) * t.weights(case.weights)).max(1)}


def full_multiplicative(t, case):
    logs = np.log(normalised(t, "vector")) * t.sign
    return {"scores": logs @ t.weights(case.weights)}


def competition(scores, lower=False):
    keys = np.asarray(scores) * (1 if lower else -1)
    return np.array([1 + (keys < key - 1e-12).sum() for key in keys])


def multimoora(t, case):
    """Brauers & Zavadskas 2010: three orders, joined by dominance in most of
    them. The source breaks circles by hand: not a number."""
    orders = np.column_stack([
        competition(moora(t, case)["scores"]),
        competition(reference_point(t, case)["scores"], lower=True),
        competition(full_multiplicative(t, case)["scores"]),
    ])
    ahead = (orders[:, None, :] < orders[None, :, :]).sum(2)
    beats = (ahead > ahead.T).astype(int)
    reach = beats
    for _ in range(t.n):
        reach = np.minimum(1, reach + reach @ beats)
    circle = reach.diagonal().any()
    return {"scores": np.full(t.n, np.nan) if circle else beats.sum(1).astype(float)}


def mabac(t, case):
    """Pamucar & Cirovic 2015."""
    v = (normalised(t, "min-max") + 1) * t.weights(case.weights)
    border = np.exp(np.log(v).mean(0))
    return {"scores": (v - border).sum(1), "border": border}


def marcos(t, case):
    """Stevic, Pamucar, Puska & Chatterjee 2020."""
    w = t.weights(case.weights)
    best, worst = np.where(t.cost, t.x.min(0), t.x.max(0)), np.where(t.cost, t.x.max(0), t.x.min(0))
    ratio = lambda row: np.where(t.cost, best / row, row / best) @ w
    s = ratio(t.x)
    minus, plus = s / ratio(worst), s / ratio(best)
    f_plus, f_minus = minus / (plus + minus), plus / (plus + minus)
    return {"scores": (plus + minus) / (1 + (1 - f_plus) / f_plus + (1 - f_minus) / f_minus)}


def edas(t, case):
    """Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis 2015."""
    mean, w = t.x.mean(0), t.weights(case.weights)
    gap = (t.x - mean) * t.sign / np.abs(mean)
    above, below = np.maximum(gap, 0) @ w, np.maximum(-gap, 0) @ w
    return {"scores": (above / above.max() + 1 - below / below.max()) / 2}


def cocoso(t, case):
    """Yazdani, Zarate, Zavadskas & Turskis 2019."""
    part, n, w = case.params["lambda"], normalised(t, "min-max"), t.weights(case.weights)
    s, p = n @ w, (n**w).sum(1)
    a = (p + s) / (p + s).sum()
    b = s / s.min() + p / p.min()
    c = (part * s + (1 - part) * p) / (part * s.max() + (1 - part) * p.max())
    return {"scores": np.cbrt(a * b * c) + (a + b + c) / 3}


def topsis(t, case):
    """Hwang & Yoon 1981."""
    name = case.params["normalisation"]
    v = normalised(t, name) * t.weights(case.weights)
    turned = name == "min-max"
    cost = t.cost & (not turned)
    best, worst = np.where(cost, v.min(0), v.max(0)), np.where(cost, v.max(0), v.min(0))
    near, far = np.linalg.norm(v - best, axis=1), np.linalg.norm(v - worst, axis=1)
    return {"scores": far / (near + far)}


def vikor(t, case):
    """Opricovic & Tzeng 2004."""
    part = case.params["v"]
    lost = (1 - normalised(t, "min-max")) * t.weights(case.weights)
    s, r = lost.sum(1), lost.max(1)
    scaled = lambda x: (x - x.min()) / (x.max() - x.min())
    q = part * scaled(s) + (1 - part) * scaled(r)
    order = np.argsort(q, kind="stable")
    gap = 1 / (t.n - 1)
    advantage = q[order[1]] - q[order[0]] >= gap - 1e-12
    first = order[0]
    stable = s[first] <= s.min() + 1e-12 or r[first] <= r.min() + 1e-12
    if not advantage:
        chosen = q - q[first] < gap - 1e-12
    else:
        chosen = np.isin(np.arange(t.n), order[: 1 if stable else 2])
    return {"scores": q, "s": s, "r": r, "q": q, "compromise_set": chosen.astype(int)}


def codas(t, case):
    """Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene 2016."""
    v = normalised(t, "linear-ratio") * t.weights(case.weights)
    low = v.min(0)
    e, d = np.linalg.norm(v - low, axis=1), np.abs(v - low).sum(1)
    de, dd = e[:, None] - e[None, :], d[:, None] - d[None, :]
    return {"scores": (de + (np.abs(de) >= case.params["tau"]) * dd).sum(1)}


def spotis(t, case):
    """Dezert, Tchamova, Han & Tacnet 2020."""
    ideal = np.where(t.cost, t.low, t.high)
    return {"scores": np.abs(t.x - ideal) / (t.high - t.low) @ t.weights(case.weights)}


def rim(t, case):
    """Cables, Lamata & Verdegay 2016, with the square root of the definition."""
    y = np.ones_like(t.x)
    for j, (low, high) in enumerate(t.ideal):
        for i in range(t.n):
            x = t.x[i, j]
            if x < low:
                y[i, j] = 1 - (low - x) / (low - t.low[j])
            elif x > high:
                y[i, j] = 1 - (x - high) / (t.high[j] - high)
    w = t.weights(case.weights)
    plus, minus = np.linalg.norm((y - 1) * w, axis=1), np.linalg.norm(y * w, axis=1)
    return {"scores": minus / (plus + minus)}


def comet(t, case):
    """Salabun 2015, with TOPSIS (min-max) as the one who compares."""
    w = t.weights(case.weights)
    objects = np.array(list(product(*t.characteristic)), dtype=float)
    n = np.column_stack([min_max(objects[:, j], t.cost[j]) for j in range(t.m)]) * w
    near, far = np.linalg.norm(n - w, axis=1), np.linalg.norm(n, axis=1)
    closeness = far / (near + far)
    values = np.sort(closeness)
    steps = np.concatenate([[True], np.diff(values) > 1e-12])
    levels = values[steps]
    place = np.searchsorted(levels, closeness + 1e-13, side="right") - 1
    p = place / (len(levels) - 1)
    scores = []
    for row in t.x:
        shares = []
        for x, points in zip(row, t.characteristic):
            shares.append([np.interp(x, points, np.eye(len(points))[k]) for k in range(len(points))])
        scores.append(sum(np.prod(rule) * value for rule, value in zip(product(*shares), p)))
    return {"scores": np.array(scores)}


def borda(t, _case):
    """Every criterion is a voter; tied candidates share the mean of their points."""
    g = t.gains
    above, level = (g[None] > g[:, None]).sum(1), (g[None] == g[:, None]).sum(1) - 1
    return {"scores": (t.n - 1 - above - level / 2).sum(1)}


def copeland(t, _case):
    """Pairs won minus pairs lost, a pair being won by more criteria."""
    g = t.gains
    votes = np.sign(g[:, None] - g[None, :]).sum(2)
    return {"scores": np.sign(votes).sum(1)}


METHODS = {
    "wsm": wsm, "wpm": wpm, "waspas": waspas, "smart": smart, "aras": aras, "copras": copras, "moora": moora,
    "moora-reference-point": reference_point, "full-multiplicative": full_multiplicative, "multimoora": multimoora,
    "mabac": mabac, "marcos": marcos, "edas": edas, "cocoso": cocoso, "topsis": topsis, "vikor": vikor,
    "codas": codas, "spotis": spotis, "rim": rim, "comet": comet, "borda": borda, "copeland": copeland,
}
