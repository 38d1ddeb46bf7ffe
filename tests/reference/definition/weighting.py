"""Weights from the table or from judgements."""

import numpy as np
from scipy.optimize import linprog

from .normalisation import normalised

RANDOM_INDEX = {"saaty-1980": [0, 0, 0.58, 0.90, 1.12, 1.24], "saaty-2008": [0, 0, 0.52, 0.89, 1.11, 1.25]}


def unit(points):
    return points / points.sum()


def diversity(t):
    """One minus the entropy of the shares (Shannon), to the base of the number of rows."""
    shares = t.x / t.x.sum(0)
    return 1 + (shares * np.log(shares)).sum(0) / np.log(t.n)


def entropy(t, _case):
    return {"weights": unit(diversity(t))}


def standard_deviation(t, _case):
    return {"weights": unit(t.x.std(0, ddof=1))}


def critic(t, case):
    """Diakoulaki, Mavrotas & Papayannakis 1995."""
    x = t.x if case.params["orientation"] == "all-max" else t.gains
    n = (x - x.min(0)) / (x.max(0) - x.min(0))
    return {"weights": unit(n.std(0, ddof=1) * (1 - np.corrcoef(n.T)).sum(0))}


def merec(t, _case):
    """Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene 2021."""
    logs = np.abs(np.log(normalised(t, "inverse-ratio")))
    whole = np.log(1 + logs.mean(1))
    without = np.log(1 + (logs.sum(1)[:, None] - logs) / t.m)
    return {"weights": unit(np.abs(without - whole[:, None]).sum(0))}


def impact(t):
    """Zavadskas & Podvezko 2016: relative loss of each criterion at the best of another."""
    n = normalised(t, "cost-ratio-sum")
    a = n[n.argmax(0)]
    best = np.diag(a)
    loss = (best - a) / best
    system = loss - np.diag(loss.sum(0))
    several = (n == n.max(0)).sum(0).max() > 1
    if several or np.linalg.matrix_rank(system) < t.m - 1:
        # Who is the best on a criterion is not defined, or one is it on so many
        # that many weights fit.
        return np.full(t.m, np.nan)
    # F q = 0 with sum q = 1.
    rows = np.vstack([system, np.ones(t.m)])
    return np.linalg.lstsq(rows, np.append(np.zeros(t.m), 1), rcond=None)[0]


def cilos(t, _case):
    return {"weights": unit(impact(t))}


def idocriw(t, _case):
    return {"weights": unit(impact(t) * diversity(t))}


def ahp(t, case):
    """Saaty 1980."""
    a, n = t.pairwise(), t.m
    method = case.params["weight_method"]
    values, vectors = np.linalg.eig(a)
    top = values.real.argmax()
    if method == "eigenvector":
        w = np.abs(vectors[:, top].real)
    elif method == "geometric-mean":
        w = np.exp(np.log(a).mean(1))
    else:
        w = (a / a.sum(0)).mean(1)
    w = unit(w)
    eigenvalue = case.params["lambda_max"] == "eigenvalue"
    lambda_max = values.real[top] if eigenvalue else (a @ w / w).mean()
    index = (lambda_max - n) / (n - 1)
    return {"weights": w, "consistency_ratio": index / RANDOM_INDEX[case.params["random_index"]][n - 1]}


def bwm_linear(t, _case):
    """Rezaei 2016: least largest deviation |w_B - a_Bj w_j|, |w_j - a_jW w_W|."""
    to_others, to_worst = t.problem["best_to_others"], t.problem["others_to_worst"]
    b, v = t.problem["importance"][0], t.problem["importance"][-1]
    rows = []
    for j in range(t.m):
        for first, times, second in ((b, to_others[j], j), (j, to_worst[j], v)):
            row = np.zeros(t.m + 1)
            row[first] += 1
            row[second] -= times
            for sign in (1, -1):
                rows.append(np.append(sign * row[:-1], -1))
    found = linprog(
        np.append(np.zeros(t.m), 1), A_ub=rows, b_ub=np.zeros(len(rows)), A_eq=[np.append(np.ones(t.m), 0)], b_eq=[1]
    )
    return {"weights": found.x[:-1]}


def by_place(points):
    def run(t, _case):
        weights = np.zeros(t.m)
        weights[t.problem["importance"]] = unit(np.array([points(k, t.m) for k in range(1, t.m + 1)], dtype=float))
        return {"weights": weights}

    return run


METHODS = {
    "entropy": entropy, "standard-deviation": standard_deviation, "critic": critic, "merec": merec,
    "cilos": cilos, "idocriw": idocriw, "ahp": ahp, "bwm-linear": bwm_linear,
    "rank-order-centroid": by_place(lambda k, m: sum(1 / i for i in range(k, m + 1))),
    "rank-sum": by_place(lambda k, m: m + 1 - k),
    "rank-reciprocal": by_place(lambda k, m: 1 / k),
}
