"""What a peer is asked, and a problem as numpy arrays."""

from dataclasses import dataclass, field
from typing import Callable

import numpy as np


class Table:
    """A problem ready for calculation."""

    def __init__(self, problem):
        self.problem = problem
        criteria = problem["criteria"]
        self.x = np.array(problem["scores"], dtype=float)
        self.n, self.m = self.x.shape
        self.cost = np.array([c["direction"] == "min" for c in criteria])
        self.sign = np.where(self.cost, -1, 1)
        self.words = ["min" if cost else "max" for cost in self.cost]
        self.w = np.array([c["weight"] for c in criteria], dtype=float)
        number = lambda key: np.array([c[key] for c in criteria], dtype=float)
        self.low, self.high = number("min"), number("max")
        self.q, self.p, self.veto, self.s = number("q"), number("p"), number("veto"), number("s")
        self.ideal = [tuple(map(float, c["target"])) for c in criteria]
        self.lines = np.array([c["lines"] for c in criteria], dtype=float).T
        self.centres = np.array([c["centres"] for c in criteria], dtype=float).T
        self.others = np.array(problem["other_weights"], dtype=float)
        # Six criteria with three values each would make 729 objects.
        three = self.m <= 4
        self.characteristic = [[c["min"], c["middle"], c["max"]] if three else [c["min"], c["max"]] for c in criteria]

    @property
    def gains(self):
        """Scores with costs negated: more is always better."""
        return self.x * self.sign

    def weights(self, which):
        return {
            "given": self.w,
            "ones": np.ones(self.m),
            "one-over-candidates": np.full(self.m, 1 / self.n),
        }[which]

    def pairwise(self):
        matrix = np.ones((self.m, self.m))
        upper = iter(self.problem["comparisons"])
        for i in range(self.m):
            for j in range(i + 1, self.m):
                k = next(upper)
                matrix[i, j] = k if k > 0 else -1 / k
                matrix[j, i] = 1 / matrix[i, j]
        return matrix


@dataclass
class Case:
    """One method of one peer with one choice of settings."""

    kind: str
    method: str
    peer: str
    variant: str
    run: Callable
    params: dict = field(default_factory=dict)
    weights: str = "given"
    preference: str | None = None
    criteria: str = "plain"
    lower_is_better: bool = False
    order_only: bool = False


CASES: list[Case] = []


def case(kind, method, peer, variant="default", **settings):
    """Registers a function Table -> {key: numbers} as what a peer says."""

    def register(run):
        CASES.append(Case(kind, method, peer, variant, run, **settings))
        return run

    return register
