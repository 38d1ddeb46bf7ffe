# Findings of ranking methods that take values and ratios.

PF810 = method "{ $method }" takes shares of the total and needs scores of 0 or more: the score of { $candidate } on "{ $criterion }" is { $value }
    .help = use a method that works on fixed scales, such as additive or smart; adding a number to the scores would change the outcome
PF811 = method "{ $method }" divides by the average of every criterion, and that of "{ $criterion }" is 0
    .help = use a method that works on fixed scales, such as additive or smart
PF812 = method "{ $method }" also compares each candidate with the worst, and { $candidate } is worst on everything: nothing can be a multiple of that, so this part was left out
    .help = leave { $candidate } out to see the ranking with this part, or use a method that works on fixed scales, such as additive
