# Findings of weighting methods that start from judgements.
