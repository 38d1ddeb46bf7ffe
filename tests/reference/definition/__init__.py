"""A third opinion: every method written down from its cited formula.

Not a line of it is taken from a peer or from the engine.
"""

from . import agreement, normalisation, outranking, ranking, weighting

DEFINITIONS = {
    "ranking": {**ranking.METHODS, **outranking.METHODS},
    "weighting": weighting.METHODS,
    "agreement": agreement.METHODS,
    "normalisation": normalisation.METHODS,
}
