"""Shares of regions of weights with three criteria, in exact fractions.

Writes shares.json beside this file: for random tables, the area of the polygon of
weights in which each candidate is ahead of each other one, in which each is first,
and in which each pair of candidates is the shortlist. Polygons are clipped one
half-plane at a time; every number is a fraction until it is written.

    python3 make.py
"""

import json
import random
from fractions import Fraction as F
from itertools import combinations
from pathlib import Path


def clip(polygon, a):
    """What is left of a polygon of weights where a·w >= 0."""
    side = lambda w: sum(x * y for x, y in zip(a, w))
    left = []
    for here, there in zip(polygon, polygon[1:] + polygon[:1]):
        s, t = side(here), side(there)
        if s >= 0:
            left.append(here)
        if s * t < 0:
            left.append(tuple((s * y - t * x) / (s - t) for x, y in zip(here, there)))
    return left


def area(polygon):
    pairs = zip(polygon, polygon[1:] + polygon[:1])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def share(region, conditions):
    left = region
    for condition in conditions:
        left = clip(left, condition) if left else left
    return area(left) / area(region) if left else F(0)


def minus(a, b):
    return tuple(x - y for x, y in zip(a, b))


def case(draw, cuts):
    region = [(F(1), F(0), F(0)), (F(0), F(1), F(0)), (F(0), F(0), F(1))]
    for cut in cuts:
        region = clip(region, cut)
    if len(region) < 3 or area(region) == 0:
        return None
    rows = [tuple(F(draw.randint(0, 16), 16) for _ in range(3)) for _ in range(6)]
    if draw.random() < 0.3:
        rows[5] = rows[4]
    n = range(len(rows))
    # Of candidates that are the same everywhere the first stands for all.
    first = [min(k for k in n if rows[k] == rows[i]) for i in n]
    def winning(i, k):
        return F(1, 2) if rows[i] == rows[k] else share(region, [minus(rows[i], rows[k])])
    def leads(i):
        mine = share(region, [minus(rows[i], rows[k]) for k in n if rows[k] != rows[i]])
        return mine / sum(1 for k in n if first[k] == first[i])
    def listed(pair):
        # Level everywhere: the first in the order of names is ahead.
        if any(first[k] == first[i] and k < i and k not in pair for i in pair for k in n):
            return F(0)
        out = [k for k in n if k not in pair]
        return share(region, [minus(rows[i], rows[k]) for i in pair for k in out if rows[i] != rows[k]])
    lists = {pair: listed(pair) for pair in combinations(n, 2)}
    assert sum(map(leads, n)) == 1 and sum(lists.values()) == 1
    return {
        "cuts": [[float(x) for x in cut] for cut in cuts],
        "rows": [[float(x) for x in row] for row in rows],
        "winning": [[float(winning(i, k)) for k in n] for i in n],
        "leaders": [float(leads(i)) for i in n],
        "shortlists": [[list(pair), float(part)] for pair, part in lists.items() if part],
    }


def main():
    draw = random.Random(20)
    order = [(F(1), F(-1), F(0)), (F(0), F(1), F(-1))]
    cases = []
    while len(cases) < 60:
        kind = len(cases) % 3
        some = lambda: tuple(F(draw.randint(-8, 8), 8) for _ in range(3))
        cuts = [] if kind == 0 else order if kind == 1 else [some() for _ in range(draw.randint(1, 4))]
        made = case(draw, cuts)
        if made:
            cases.append(made)
    lines = ",\n".join(json.dumps(one) for one in cases)
    Path(__file__).with_name("shares.json").write_text("[\n" + lines + "\n]\n")


main()
