# Drawing weights and scores.

PF411 = setting "{ $key }" of method "{ $method }" cannot be drawn between { $low } and { $high }
    .help = settings that can be drawn, and between what: { $known }
    .help-none = this method has no setting that is a number
PF412 = all results of a simulation are made for at most { $most } candidates; here are { $candidates }
    .help = leave out candidates that cannot come into question, by gates or conditions in the strategy
PF413 = method "{ $method }" refuses { $refused } of { $draws } draws of scores: they are in no share
    .help = a score in doubt can take a value that this method does not work with, such as 0; make its range smaller, or use a method that does
PF414 = method "{ $method }" refuses all { $draws } draws of scores
    .help = use a method that works with these scores, or look at what is said of their doubt
PF415 = how firm the ranking is under other weights is left out: the method "{ $method }" takes too long for it here (candidates: { $candidates })
    .help = ask for a simulation by itself, with as many draws as you have time for
PF417 = no weights are given: the order of the rows is that of equal weights, and nothing else is made from it
PF416 = how firm the ranking is { $step ->
        [stated] under what the strategy states of the weights
        [within] if every weight may be off by { $percent } %
        [same-order] if only the order of the weights is known
        [as-given] with the weights as given
       *[any] with any weights
    } is left out, because those weights cannot be drawn: { $reasons } below says why
