# Comparing methods, and how much rankings agree.
