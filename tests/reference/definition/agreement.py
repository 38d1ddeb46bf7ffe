"""How much two rankings, or two sets of weights, agree."""

import numpy as np
from scipy import stats


# What is compared: two keys of a problem.
PAIRS = {
    "no-ties": {"first": "ranking", "second": "second_ranking"},
    "ties": {"first": "tied_ranking", "second": "second_tied_ranking"},
    # Equal results share the mean of their places instead of the smallest.
    "mean-ties": {"first": "tied_ranking", "second": "second_tied_ranking", "places": "mean"},
    # Given as ranks, where the program wants the candidates in order.
    "ranks-as-order": {"first": "ranking", "second": "second_ranking"},
    "weights": {"first": "weights", "second": "other_weights"},
}


def pair(t, variant):
    keys = PAIRS[variant]
    read = lambda key: t.w if key == "weights" else np.array(t.problem[key], dtype=float)
    both = read(keys["first"]), read(keys["second"])
    return tuple(map(stats.rankdata, both)) if "places" in keys else both


def of(f):
    return lambda t, case: {"value": float(f(*pair(t, case.variant)))}


def weighted_spearman(x, y):
    """Pinto da Costa & Soares 2005; level candidates share their mean place."""
    x, y, n = stats.rankdata(x), stats.rankdata(y), len(x)
    return 1 - 6 * ((x - y) ** 2 * ((n - x + 1) + (n - y + 1))).sum() / (n**4 + n**3 - n**2 - n)


def ws(x, y):
    """Salabun & Urbaniak 2020; level candidates share their mean place."""
    x, y = stats.rankdata(x), stats.rankdata(y)
    return 1 - (2.0**-x * np.abs(x - y) / np.maximum(np.abs(1 - x), np.abs(len(x) - x))).sum()


def signs(x):
    return np.sign(x[None, :] - x[:, None])


def gamma(x, y):
    """Goodman & Kruskal 1954."""
    both = signs(x) * signs(y)
    return both.sum() / np.abs(both).sum()


def draws(x, y):
    """Salabun & Shekhovtsov 2023: places with another candidate, the first most."""
    place = 0.5 ** np.arange(1, len(x) + 1)
    return (place * (np.argsort(x) != np.argsort(y))).sum() / place.sum()


METHODS = {
    "spearman": of(lambda x, y: stats.spearmanr(x, y).statistic),
    "kendall-tau-b": of(lambda x, y: stats.kendalltau(x, y).statistic),
    "weighted-spearman": of(weighted_spearman),
    "ws": of(ws),
    "goodman-kruskal-gamma": of(gamma),
    # Shekhovtsov 2023: half the sum of differences, by the most it can be.
    "wsc": of(lambda x, y: 1 - np.abs(x - y).sum() / (2 * (1 - x.min()))),
    "wsc2": of(lambda x, y: 1 - np.abs(x - y).sum() / 2),
    "draws": of(draws),
    "kemeny-distance": of(lambda x, y: np.abs(signs(x) - signs(y)).sum() / 2),
    "frobenius-distance": of(lambda x, y: np.sqrt(((signs(x) - signs(y)) ** 2).sum())),
}
