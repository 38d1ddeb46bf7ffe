# Findings of ranking methods that take values and ratios.
