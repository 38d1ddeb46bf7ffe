# Findings of methods that compare pairs.
