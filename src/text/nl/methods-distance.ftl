# Findings of ranking methods that take distances or votes.
