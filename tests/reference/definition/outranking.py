"""Methods that compare pairs."""

import numpy as np

NAMES = ["usual", "ushape", "vshape", "level", "linear", "gaussian"]


def degree(name, d, q, p, s):
    """Brans, Vincke & Mareschal 1986: the six preference functions."""
    with np.errstate(all="ignore"):
        value = {
            "usual": lambda: np.ones_like(d),
            "ushape": lambda: (d > q) * 1.0,
            "vshape": lambda: np.minimum(1, d / p),
            "level": lambda: np.where(d > p, 1.0, np.where(d > q, 0.5, 0.0)),
            "linear": lambda: np.clip((d - q) / (p - q), 0, 1),
            "gaussian": lambda: 1 - np.exp(-(d**2) / (2 * s**2)),
        }[name]()
    return np.where(d > 0, value, 0.0)


def functions(t, name):
    return [NAMES[j % 6] if name == "mixed" else name for j in range(t.m)]


def unicriterion(t, case):
    """Per criterion the preference of row over column."""
    names = functions(t, case.preference)
    gap = lambda j: t.gains[:, None, j] - t.gains[None, :, j]
    return [degree(names[j], gap(j), t.q[j], t.p[j], t.s[j]) for j in range(t.m)]


def aggregated(t, case):
    w = t.weights(case.weights)
    return sum(weight * part for weight, part in zip(w, unicriterion(t, case)))


def flows(pi):
    n = len(pi)
    return pi.sum(1) / (n - 1), pi.sum(0) / (n - 1)


def close(a, b):
    return abs(a - b) <= 1e-12 * max(abs(a), abs(b), 1e-3)


def letter(pluses, minuses, i, k):
    """=, P, W or R as seen from i."""
    up = 0 if close(pluses[i], pluses[k]) else np.sign(pluses[i] - pluses[k])
    down = 0 if close(minuses[i], minuses[k]) else np.sign(minuses[k] - minuses[i])
    if up == down == 0:
        return "="
    if up >= 0 and down >= 0:
        return "P"
    return "W" if up <= 0 and down <= 0 else "R"


def promethee_1(t, case):
    plus, minus = flows(aggregated(t, case))
    relations = ["".join(letter(plus, minus, i, k) for k in range(t.n)) for i in range(t.n)]
    return {"phi_plus": plus, "phi_minus": minus, "relations": relations}


def promethee_2(t, case):
    plus, minus = flows(aggregated(t, case))
    return {"scores": plus - minus, "phi_plus": plus, "phi_minus": minus, "phi": plus - minus}


def promethee_3(t, case):
    """Brans & Mareschal 1986: mean and spread of pairwise differences, divisor n."""
    pi = aggregated(t, case)
    gap = pi - pi.T
    mean, alpha = gap.mean(1), case.params["alpha"]
    spread = np.sqrt(((gap - mean[:, None]) ** 2).mean(1))
    low, high = mean - alpha * spread, mean + alpha * spread
    # ~ where neither is ahead, whether one calls that level or not compared.
    word = lambda i, k: "=" if i == k else "P" if low[i] > high[k] else "W" if low[k] > high[i] else "~"
    return {"relations": ["".join(word(i, k) for k in range(t.n)) for i in range(t.n)]}


def covering(outranks):
    """Roy 1968: nobody in it outranks another in it, and everybody outside is
    outranked by somebody in it. Unique without cycles, else not a number."""
    n = len(outranks)
    member = np.full(n, np.nan)
    while np.isnan(member).any():
        # Decided as soon as all who outrank a candidate are out, or one of them is in.
        into = [i for i in range(n) if np.isnan(member[i]) and (member[outranks[:, i]] == 0).all()]
        out = [i for i in range(n) if np.isnan(member[i]) and (member[outranks[:, i]] == 1).any()]
        if not into and not out:
            break
        member[into] = 1
        member[out] = 0
    reach = outranks.astype(int)
    for _ in range(n):
        reach = np.minimum(1, reach + reach @ outranks)
    return np.full(n, np.nan) if reach.diagonal().any() else member


def electre_1(t, case):
    """Roy 1968, on shares of the column sum; discordance by the largest range."""
    v = t.x / t.x.sum(0) * t.sign
    gap = v[None, :, :] - v[:, None, :]
    c = ((gap <= 0) * t.weights(case.weights)).sum(2)
    d = np.maximum(0, gap.max(2)) / (v.max(0) - v.min(0)).max()
    outranks = (c >= case.params["concordance_threshold"]) & (d <= case.params["discordance_threshold"])
    np.fill_diagonal(outranks, False)
    np.fill_diagonal(d, 0)
    if case.variant == "kernel":
        # Programs differ in what they do with circles, which the definition is not about.
        circles = np.isnan(covering(outranks)).any()
        return {"kernel": np.full(t.n, np.nan) if circles else (~outranks.any(0)).astype(int)}
    if case.variant == "covering":
        return {"covering": covering(outranks)}
    return {"concordance": c, "discordance": d}


def credibility(t, a, b, w):
    """ELECTRE III, Roy 1978: concordance and credibility that rows of a outrank rows of b."""
    gap = b[None, :, :] - a[:, None, :]
    part = np.clip((t.p - gap) / (t.p - t.q), 0, 1)
    c = (part * w).sum(2) / w.sum()
    against = np.clip((gap - t.p) / (t.veto - t.p), 0, 1)
    over = against > c[:, :, None]
    with np.errstate(all="ignore"):
        factor = np.where(over, (1 - against) / (1 - c[:, :, None]), 1)
    return c, c * factor.prod(2)


def distil(sigma, alpha, beta, best):
    """One distillation: classes in the order in which they leave."""
    left, classes = list(range(len(sigma))), []
    s = lambda level: alpha + beta * level
    while left:
        kept = list(left)
        pairs = lambda group: [sigma[i, k] for i in group for k in group if i != k]
        level = max(pairs(kept), default=0)
        while len(kept) > 1 and level > 0:
            lower = max((x for x in pairs(kept) if x < level - s(level)), default=0)
            beats = lambda i, k: int(sigma[i, k] > lower and sigma[i, k] > sigma[k, i] + s(sigma[i, k]))
            net = {i: sum(beats(i, k) - beats(k, i) for k in kept if k != i) for i in kept}
            wanted = (max if best else min)(net.values())
            kept = [i for i in kept if net[i] == wanted]
            level = lower
        classes.append(kept)
        left = [i for i in left if i not in kept]
    return classes if best else classes[::-1]


def places(classes, n):
    return [next(k + 1 for k, group in enumerate(classes) if i in group) for i in range(n)]


def electre_3(t, case):
    c, sigma = credibility(t, t.gains, t.gains, t.weights(case.weights))
    np.fill_diagonal(sigma, 1)
    down, up = (distil(sigma, 0.3, -0.15, best) for best in (True, False))
    return {
        "concordance": c, "credibility": sigma,
        "descending_classes": places(down, t.n), "ascending_classes": places(up, t.n),
    }


def electre_tri_b(t, case):
    """Yu 1992; classes from 0, the worst."""
    w, lines, cut = t.weights(case.weights), t.lines * t.sign, case.params["cut"] - 1e-9
    up = credibility(t, t.gains, lines, w)[1] >= cut
    down = credibility(t, lines, t.gains, w)[1].T >= cut
    pessimistic = [max((h + 1 for h in range(2) if up[i, h]), default=0) for i in range(t.n)]
    better = down & ~up
    optimistic = [min((h for h in range(2) if better[i, h]), default=2) for i in range(t.n)]
    return {"pessimistic": pessimistic, "optimistic": optimistic}


def flowsort(t, case):
    """Nemery & Lamboray 2008, net flow among the profiles and the candidate;
    both ends of the scale are limiting profiles too. Classes from 0, the worst."""
    worst, best = np.where(t.cost, t.high, t.low), np.where(t.cost, t.low, t.high)
    limiting = case.params["marks"] == "limiting"
    profiles = (np.vstack([worst, t.lines, best]) if limiting else t.centres) * t.sign
    names, w = functions(t, case.preference), t.weights(case.weights)
    classes = []
    for row in t.gains:
        rows = np.vstack([profiles, row])
        gap = rows[:, None, :] - rows[None, :, :]
        pi = sum(w[j] * degree(names[j], gap[:, :, j], t.q[j], t.p[j], t.s[j]) for j in range(t.m))
        plus, minus = flows(pi)
        net = plus - minus
        if limiting:
            # Class h lies between profiles h and h + 1: net(h) < net(a) <= net(h + 1).
            classes.append(sum(int(net[-1] > net[h] + 1e-12) for h in (1, 2)))
        else:
            gaps = np.abs(net[:3] - net[-1])
            # Level between two: the better class.
            classes.append(max(h for h in range(3) if gaps[h] <= gaps.min() + 1e-12))
    return {"classes": classes}


METHODS = {
    "promethee-1": promethee_1, "promethee-2": promethee_2, "promethee-3": promethee_3,
    "electre-1": electre_1, "electre-3": electre_3, "electre-tri-b": electre_tri_b, "flowsort": flowsort,
}
