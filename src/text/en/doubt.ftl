# Scores with doubt: what the evidence and the strategy say of it.

PF320 = "{ $value }" is not a distribution: { $problem ->
    [law] there is no law of this form
    [bare] the numbers of "{ $found }" stand between brackets behind it
    [number] "{ $found }" is not a number
    [count] { $found } numbers are not what this law takes
    [order] the numbers must go up
    [parameter] { $found } is not possible there
    [chances] the chances add up to { $found }, not to 1 or 100
   *[outside] { $found } is not on the scale from { $min } to { $max }
}
    .help = write one of: uniform(low; high), triangular(low; likeliest; high), normal(mean; standard deviation), beta(alpha; beta), beta(alpha; beta; low; high), discrete(score: chance; …), empirical(score; …)
    .help-quote = this file separates its fields with semicolons: put the distribution in quotation marks, "triangular(6; 7; 9)", or separate its numbers with blanks
PF321 = the distribution "{ $distribution }" stands beside { $beside ->
    [ends] a low or high end
   *[value] the score "{ $value }", which it rules out
}
    .help-ends = a distribution says it all: leave low and high empty, or the distribution
    .help-value = correct the score or the distribution
PF322 = candidate "{ $candidate }" has two distributions for "{ $criterion }"; the first is in line { $first }
    .help = keep one; where assessors differ, give the value of each and leave out the distributions

PF329 = the evidence gives another score than the table{ $count ->
        [one] {""}
       *[other] {" "}{ $count } times
    }: the ranking goes by the table
    .note = { $candidate }, { $criterion }: the table says { $number-table }, the evidence { $number-evidence }
    .help = correct the table or the evidence; until then `simulate` keeps both possible

PF680 = `rho` in `{"["}doubt{"]"}` has no effect
    .help = add correlation = "assessor", or leave rho out
PF681 = grade { $better } widens a score by { $more }, more than the { $less } of grade { $worse }, which is weaker evidence
    .help = give E0 the largest part of the scale and E3 the smallest
PF682 = criterion "{ $id }" has `ordinal = true` beside { $with ->
    [target] a target
   *[value] a value function
}
    .help = where only the order counts, more is always better or always worse: leave out one of the two

# What of the scores was in doubt.
doubt-scores = Scores in doubt: { $doubtful } of { $scores }.
doubt-missing = { $n ->
    [one] One score is missing and was drawn over the whole scale.
   *[other] { $n } scores are missing and were drawn over the whole scale.
}
doubt-intervals = { $n ->
    [one] One cell holds an interval.
   *[other] { $n } cells hold an interval.
}
doubt-stated = { $n ->
    [one] The evidence states the distribution of one score.
   *[other] The evidence states the distribution of { $n } scores.
}
doubt-ends = { $n ->
    [one] The evidence gives a lowest or highest value of one score.
   *[other] The evidence gives a lowest or highest value of { $n } scores.
}
doubt-assessors = { $n ->
    [one] On one score the assessors differ { $how }.
   *[other] On { $n } scores the assessors differ { $how }.
}
doubt-assessors-how = { $how ->
    [range] (anything from the least to the greatest)
    [normal] (a normal distribution with their mean and standard deviation)
   *[empirical] (one of them is right, each as likely as the other)
}
doubt-low-confidence = { $n ->
    [one] One score is marked with "?": it was widened by { $part } of its scale to either side.
   *[other] { $n } scores are marked with "?": each was widened by { $part } of its scale to either side.
}
doubt-grade = { $n ->
    [one] One score rests on evidence of grade { $grade }: it was widened by { $part } of its scale to either side.
   *[other] { $n } scores rest on evidence of grade { $grade }: each was widened by { $part } of its scale to either side.
}
doubt-contradicted = { $n ->
    [one] The evidence gives another score than the table for { $which }: both were kept possible.
   *[other] The evidence gives another score than the table { $n } times, first for { $which }: both were kept possible.
}
doubt-ordered = Only the order of the scores counts on { $criteria }.
doubt-linked = { $n ->
    [one] One score goes with its assessor (correlation { $rho }).
   *[other] { $n } scores hang together by assessor (correlation { $rho }): who is strict is strict everywhere.
}
