"""Seeded random problems, the same on every machine.

Every number follows from a 64-bit integer generator and is rounded to few
decimals, so its text is exact.
"""

COUNT = 200
MASK = (1 << 64) - 1
SEED = 42


class Stream:
    """Counter-based SplitMix64: number k of a seed needs no state but k."""

    def __init__(self, seed):
        self.seed = seed
        self.k = 0

    def u(self):
        z = (self.seed + (self.k + 1) * 0x9E3779B97F4A7C15) & MASK
        self.k += 1
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        z ^= z >> 31
        return (z >> 11) * 2.0**-53

    def below(self, n):
        """A whole number in 0..n."""
        return int(self.u() * n)

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items


def shares(stream, m):
    """Thousandths that sum to 1 and are all different."""
    while True:
        points = [1 + stream.below(100) for _ in range(m)]
        parts = [1000 * x // sum(points) for x in points]
        parts[parts.index(max(parts))] += 1000 - sum(parts)
        if len(set(parts)) == m and min(parts) > 0:
            return [x / 1000 for x in parts]


def plain(x, decimals):
    """x without a needless `.0`."""
    x = round(x, decimals)
    return int(x) if x == int(x) else x


def criterion(stream, j, n):
    """One column with all that methods may ask of it."""
    draw = stream.below(5)
    unit, levels = (1000 if draw == 1 else 1), draw == 2
    while True:
        if levels:
            column = [1 + stream.below(9) for _ in range(n)]
        else:
            column = [plain(round(10 + 90 * stream.u(), 2) * unit, 2) for _ in range(n)]
        if len(set(column)) > 1:
            break
    if levels:
        q, p, veto, s, top = stream.below(2), 2 + stream.below(2), 5 + stream.below(2), 2, 10
    else:
        # An odd third decimal: a difference of scores never equals a threshold.
        q = plain((2 + stream.below(6) + 0.005) * unit, 3)
        p = plain((14 + stream.below(12) + 0.005) * unit, 3)
        veto = plain((45 + stream.below(25) + 0.005) * unit, 3)
        s = plain((8 + stream.below(8)) * unit, 3)
        top = 110 * unit
    low, width = stream.below(9) * top // 10, 1 + stream.below(3)
    ideal = [low, min(top, low + width * top // 10)]
    middle = plain((0.41 + 0.01 * stream.below(6)) * top, 2)
    lines = sorted([plain((0.30 + 0.01 * stream.below(10)) * top, 2), plain((0.55 + 0.01 * stream.below(15)) * top, 2)])
    centres = [plain((place + 0.01 * stream.below(9)) * top, 2) for place in (0.14, 0.46, 0.78)]
    return column, {
        "id": f"c{j + 1}", "min": 0, "max": top, "target": ideal,
        "q": q, "p": p, "veto": veto, "s": s,
        "middle": middle, "lines": lines, "centres": centres,
    }


def comparisons(stream, m):
    """Upper triangle of a reciprocal matrix: k is k, -k is 1/k."""
    hidden = [0.3 + stream.u() for _ in range(m)]
    upper = []
    for i in range(m):
        for j in range(i + 1, m):
            ratio = hidden[i] / hidden[j] * (0.6 + 0.8 * stream.u()) * 1.5
            k = max(1, min(9, round(ratio if ratio >= 1 else 1 / ratio)))
            upper.append(k if ratio >= 1 or k == 1 else -k)
    return upper


def best_worst(stream, order):
    """Best to others and others to worst, by criterion; order is by importance."""
    m = len(order)
    top = 3 + stream.below(7)
    steps = sorted(1 + stream.below(top) for _ in range(m))
    steps[0], steps[-1] = 1, top
    best = [0] * m
    worst = [0] * m
    for place, j in enumerate(order):
        best[j] = steps[place]
        worst[j] = max(1, min(top, round(top / steps[place]) + stream.below(3) - 1))
    for place, j in enumerate(order):
        if 0 < place < m - 1:
            best[j], worst[j] = max(best[j], 1), max(worst[j], 1)
    worst[order[0]], worst[order[-1]] = top, 1
    # Nothing but the worst is 1 towards the worst, nothing but the best 1 from the best.
    for j in order[1:]:
        best[j] = max(best[j], 2)
    for j in order[:-1]:
        worst[j] = max(worst[j], 2)
    return best, worst


def problem(index):
    stream = Stream(SEED + index * 1_000_003)
    n, m = 4 + stream.below(7), 3 + stream.below(4)
    columns, criteria = zip(*(criterion(stream, j, n) for j in range(m)))
    directions = ["min" if stream.u() < 0.4 else "max" for _ in range(m)]
    if index % 10 == 0:
        directions = ["max"] * m
    else:
        if "max" not in directions:
            directions[stream.below(m)] = "max"
        if "min" not in directions:
            directions[stream.below(m)] = "min"
    weights = shares(stream, m)
    for c, direction, weight in zip(criteria, directions, weights):
        c["direction"] = direction
        c["weight"] = weight
        if direction == "min":
            # The worst comes first: for a cost that is the higher number.
            c["lines"], c["centres"] = c["lines"][::-1], c["centres"][::-1]
    importance = stream.shuffled(range(m))
    best, worst = best_worst(stream, importance)
    first = stream.shuffled(range(1, n + 1))
    levels = 2 + stream.below(n - 1)
    return {
        "criteria": [dict(c) for c in criteria],
        "scores": [list(row) for row in zip(*columns)],
        "other_weights": shares(stream, m),
        "importance": importance,
        "comparisons": comparisons(stream, m),
        "best_to_others": best,
        "others_to_worst": worst,
        "ranking": first,
        "second_ranking": stream.shuffled(range(1, n + 1)),
        "tied_ranking": competition([stream.below(levels) for _ in range(n)]),
        "second_tied_ranking": competition([stream.below(levels) for _ in range(n)]),
    }


def competition(levels):
    """Ranks where equal results share the smaller one; not all are equal."""
    if len(set(levels)) == 1:
        levels = [levels[0] + 1] + levels[1:]
    return [1 + sum(other < level for other in levels) for level in levels]


def problems():
    return [problem(index) for index in range(COUNT)]
