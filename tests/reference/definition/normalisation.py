"""Column x, cost: one number per candidate."""

import numpy as np


def min_max(x, cost):
    span = x.max() - x.min()
    return (x.max() - x) / span if cost else (x - x.min()) / span


def linear_ratio(x, cost):
    return x.min() / x if cost else x / x.max()


def inverse_ratio(x, cost):
    return linear_ratio(x, not cost)


def sum_share(x, _cost):
    return x / x.sum()


def sum_reciprocal(x, cost):
    y = 1 / x if cost else x
    return y / y.sum()


def vector(x, _cost):
    return x / np.linalg.norm(x)


def maximum(x, cost):
    """The part of the maximum, or what is left of it."""
    y = x / x.max()
    return 1 - y if cost else y


def logarithmic(x, cost):
    """Zavadskas & Turskis 2008: ln x over the ln of the product."""
    y = np.log(x) / np.log(x).sum()
    return (1 - y) / (len(x) - 1) if cost else y


def nonlinear(x, cost):
    """Peldschus, Vaigauskas & Zavadskas 1983: squares of gains, cubes of costs."""
    return (x.min() / x) ** 3 if cost else (x / x.max()) ** 2


def enhanced_accuracy(x, cost):
    """Zeng, Li & Yang 2013."""
    gap = x - x.min() if cost else x.max() - x
    return 1 - gap / gap.sum()


def zavadskas_turskis(x, cost):
    """Zavadskas & Turskis 2008: one minus the relative gap to the best."""
    best = x.min() if cost else x.max()
    return 1 - np.abs(best - x) / best


def z_score(x, cost):
    return (x - x.mean()) / x.std() * (-1 if cost else 1)


def cost_ratio_sum(x, cost):
    y = x.min() / x if cost else x
    return y / y.sum()


COLUMNS = {
    "min-max": min_max, "linear-ratio": linear_ratio, "inverse-ratio": inverse_ratio, "sum": sum_share,
    "sum-reciprocal": sum_reciprocal, "vector": vector, "max": maximum, "logarithmic": logarithmic,
    "non-linear": nonlinear, "enhanced-accuracy": enhanced_accuracy, "zavadskas-turskis": zavadskas_turskis,
    "z-score": z_score, "cost-ratio-sum": cost_ratio_sum,
}


def normalised(t, name):
    return np.column_stack([COLUMNS[name](t.x[:, j], t.cost[j]) for j in range(t.m)])


def method(name):
    return lambda t, case: {"values": normalised(t, name)}


METHODS = {name: method(name) for name in COLUMNS}
