# Findings of weighting methods that start from data or examples.

PF850 = weighting method "{ $method }" finds nothing to go on in the scores: { $problem ->
        [agree] the criteria on which candidates differ all say the same
        [loss] what each criterion loses when another is at its best does not settle the weights
        [one] there is one candidate only
       *[same] all candidates have the same score on every criterion
    }
    .help = ask people what matters instead: goals, swing or rank-order-centroid need no candidates
PF851 = weights by "{ $method }" say how much the scores of the candidates spread, not what matters
    .help = use them as a check beside weights that people gave; one more candidate can change them all
PF852 = "{ $criterion }" gets { $whole }.{ $fraction } % of the weight by "{ $method }", only because the scores spread most there
    .help = look for a zero or another score far from the rest, and do not read this weight as importance
PF853 = weighting method "{ $method }" needs scores { $sign ->
        [positive] above 0
       *[not-negative] of 0 or more
    }: the { $kind ->
        [distance] distance to the target
       *[score] score
    } of { $candidate } on "{ $criterion }" is { $value }
    .help = use standard-deviation or critic, which take any number; adding a number to the scores would change the weights
PF854 = method "{ $method }": no value functions give the order in ranking; the errors add up to { $error }.{ $error-fraction }, and the fitted order agrees for { $tau }.{ $tau-fraction } (1 is complete)
    .help = look at the order again, or allow more breakpoints; a candidate may be placed for a reason that is not a criterion
PF855 = the questions leave { $groups } groups of criteria without a comparison between them
    .note-group = group { $number }: { $criteria }
    .help = add a question that compares a criterion of one group with one of another
PF856 = the answers to the questions contradict each other; question { $question } fits worst: it makes "{ $first }" count { $answered }.{ $answered-fraction } times "{ $second }", the weights { $fitted }.{ $fitted-fraction } times
    .help = ask that question again, then the others about these two criteria
PF857 = question { $question } is not an exchange: { $problem ->
        [nothing] the step on "{ $criterion }" changes nothing in value
        [opposite] one step is a gain and the other a loss
        [outside] "{ $criterion }" has a score outside its scale of { $min } to { $max }
       *[same] both steps are on "{ $criterion }"
    }
    .help = give two steps that are worth the same, both better or both worse, on two criteria and within their scales
PF859 = the statements about weights leave a region with more than { $most } corners
    .help = use fewer bounds on single weights, or an order of the criteria, which has one corner per criterion
