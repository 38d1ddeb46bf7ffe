# Findings of weighting methods that start from data or examples.
