# Comparing methods, and how much rankings agree.

about-compare = Rank by several methods: who moves, and which assumption makes the difference
examples-compare =
    Examples:
      partnerfit compare mystudy
      partnerfit compare mystudy --methods additive,topsis --measure ws
      partnerfit compare mystudy --rank-reversal
help-methods = only these methods, separated by commas (default: all that answer at once)
help-all = every method, also those that take long
help-measure = how agreement of two rankings is measured
help-rank-reversal = also try removing, copying and worsening each candidate

compare-title = Comparison of methods
compare-own = The study's own method is { $method }.
compare-nothing = There is no other method to compare it with.
compare-shortlist = { $all ->
        [one] The other method { $which ->
            [none] gives another shortlist than the study's own
           *[all] gives the same shortlist
        }
       *[other] { $which ->
            [none] None of the { $all } other methods gives
            [all] All { $all } other methods give
           *[some] { $same ->
                [one] 1 of the { $all } other methods gives
               *[other] { $same } of the { $all } other methods give
            }
        } the same shortlist
    } ({ $names }).
compare-first = { $all ->
        [one] The other method { $which ->
            [none] has another first place than the study's own
           *[all] has the same first place
        }
       *[other] { $which ->
            [none] None of the { $all } other methods has
            [all] All { $all } other methods have
           *[some] { $same ->
                [one] 1 of the { $all } other methods has
               *[other] { $same } of the { $all } other methods have
            }
        } the same first place
    } ({ $names }).
compare-methods-caption = The methods. On the shortlist: + who comes on, − who goes off. Agreement: { $measure } with the study's own method { $scale ->
        [distance] (0 = the same)
       *[similarity] (1 = the same)
    }.
column-nr = nr
column-method = method
column-family = kind
column-first = first
column-agreement = agreement
compare-own-mark = { $method } (own)
compare-same = same
compare-in = + { $name }
compare-out = − { $name }
compare-open-line = ? the line of the shortlist runs through candidates that this method has level or does not compare: it could be drawn otherwise.
compare-places-caption = Places per method (numbers as above)
compare-level = = level with another
compare-partial = 1–3: the method does not compare all pairs, and leaves these places open. Methods: { $methods }.
compare-classes = The method gives classes, not places. Methods: { $methods }.
compare-agreement-caption = Agreement of every two methods: { $measure } { $scale ->
        [distance] (0 = the same)
       *[similarity] (1 = the same)
    }{ $symmetric ->
        [no] ; the row is the reference
       *[yes] {""}
    }
compare-agreement-large = Too many candidates to compare every two methods: the agreement with the study's own method is in the table of methods.
compare-agreement-many = The agreement of every two methods is in --json; with --methods and twelve of them or fewer it is shown here.
compare-agreement-partial = A partial order counts with the middle of the places it leaves open.
compare-undefined = –
family-value = value
family-ratio = ratio
family-distance = distance
family-outranking = pairs
family-ordinal = votes

splits-title = Which assumption makes the difference
splits-separates = { $claim ->
        [first] First place
       *[shortlist] The shortlist
    } changes under { $changing ->
        [one] the one method
        [2] both methods
       *[other] all { $changing } methods
    } { $changers }, and { $staying ->
        [one] not under the one
       *[other] under none of the { $staying }
    } { $stayers }.
splits-most = { $claim ->
        [first] First place
       *[shortlist] The shortlist
    } changes under { $every ->
        [yes] all { $changers-all }
       *[no] { $changing } of the { $changers-all }
    } methods { $changers }, and under { $fewer ->
        [0] none
       *[other] { $fewer }
    } of the { $stayers-all } { $stayers }.
splits-none = { $claim ->
        [first] First place changes under some methods and not under others, and no single assumption tells them apart.
       *[shortlist] The shortlist changes under some methods and not under others, and no single assumption tells them apart.
    }
splits-every = { $claim ->
        [first] First place changes under every other method: the methods tried do not show by which assumption.
       *[shortlist] The shortlist changes under every other method: the methods tried do not show by which assumption.
    }
splits-never = { $claim ->
        [first] First place is the same under every method tried.
       *[shortlist] The shortlist is the same under every method tried.
    }
made-fixed-scale = with fixed scales
unmade-fixed-scale = with scales taken from the table of candidates
made-compensatory = in which strengths make up for a weakness
unmade-compensatory = in which strengths do not fully make up for a weakness
made-independent-of-others = in which the order of two never depends on the others
unmade-independent-of-others = in which the order of two may depend on the others
made-thresholds = with thresholds
unmade-thresholds = without thresholds
made-ordinal-only = in which only the order on each criterion counts
unmade-ordinal-only = in which the size of differences counts
made-ratios = based on ratios
unmade-ratios = not based on ratios

normalisations-title = Only the normalisation changed
normalisations-caption = { $method }, the study's own method, with every other normalisation it can have
normalisations-now = As it is: normalisation = "{ $now }".
normalisations-same = The normalisation alone changes neither first place nor the shortlist.
column-normalisation = normalisation

refused-title = Methods that cannot be used here
refused-line = { $method }: { $reason }
left-out-title = Methods that were not tried
left-out-slow = { $method }: takes long; --all tries it too
left-out-pairs = { $method }: builds a table of all pairs, which takes long with so many candidates; --all tries it too

reversals-title = What the presence of others does
reversals-removal = One candidate removed: share of the removals after which the others stand otherwise
reversals-copy = One candidate there twice: share of the copies after which the candidates stand otherwise
reversals-worsening = One candidate that is not first made worse on every criterion, by a tenth of the scale: share after which the others stand otherwise
column-tried = tried
column-pair = some pair
column-refused = refused
reversals-tried = Tried on the first { $tried } of { $all } candidates only: more would take too long.
reversals-never = { $count ->
        [0] No method keeps everything as it is under every change.
        [one] 1 method keeps everything as it is under every change: { $methods }.
       *[other] { $count } methods keep everything as they are under every change: { $methods }.
    }
reversals-left-out = Not tried, as so many runs would take too long: { $methods }.
reversals-pairs = Pairs that turn around
reversal-line = { $method }: { $change ->
        [removal] without { $candidate }
        [copy] with { $candidate } there twice
       *[worsening] with a worse { $candidate }
    }, { $behind } passes { $ahead }{ $more ->
        [0] {""}
        [one] , and 1 pair more turns around
       *[other] , and { $more } pairs more turn around
    }
reversal-more = { $method }: { $count ->
        [one] 1 more change turns pairs around
       *[other] { $count } more changes turn pairs around
    } (all of them: --json)

# What a ranking shows beside places.
column-score = score
column-class = class
ranking-partial = 1–3: the method does not compare all pairs, and leaves these places open.
ranking-classes = The method gives classes; inside a class the order says nothing.
uncompared-title = Not compared
uncompared-line = { $candidate }: not compared with { $others }{ $more ->
        [0] {""}
        [one] , and 1 other
       *[other] , and { $more } others
    }

# What kind of method it is.
method-traits = What kind of method it is
traits-family = kind of reasoning: { $family }
traits-gives = it gives { $gives ->
        [partial] a partial order: some pairs may not be compared
        [classes] ordered classes
       *[total] a complete order
    }
traits-better = { $better ->
        [lower] a lower score is better
       *[higher] a higher score is better
    }
traits-measurement = { $measurement ->
        [ordinal] only the order of the scores on a criterion counts
        [ratio] scores need a true zero: adding the same number to all of a criterion can change the outcome
       *[interval] differences of scores count: adding the same number to all of a criterion changes nothing
    }
traits-positive = all scores must be above 0
traits-thresholds = it uses thresholds, which stand with each criterion: preference = {"{"} function = "linear", q = 0.5, p = 5 {"}"} and veto = 8
traits-pairwise = it compares every pair of candidates: at most 5000 of them
ranking-axes = Results per axis are on the fixed scales: this method does not add values.

# The report on a method that gives no complete order, or no points of 100.
report-place-class = { $name } is in class { $class }.
report-place-open = { $open ->
        [yes] { $name } can have any place from { $place } to { $last }: the method does not compare it with { $others }.
       *[no] { $name } is in place { $place }.
    }
report-line-part = The shortlist has { $size } { $size-count ->
        [one] place
       *[other] places
    }, as the strategy says. { $kind ->
        [classes] It was filled from the highest class down; inside a class the order says nothing, so where the line runs through a class it could be drawn otherwise.
       *[partial] It was filled in the order of the list; where the method does not compare the candidates at the line, it could be drawn otherwise.
    }
report-note-lower = A lower score is better.
report-col-class = Class
report-over-plain = { $stand ->
        [indifferent] With this method { $first } ({ $score }) and { $second } ({ $other }) are level.
        [incomparable] This method does not compare { $first } ({ $score }) and { $second } ({ $other }): one is better here, the other there.
        [class] { $first } ({ $score }) and { $second } ({ $other }) are in the same class.
        [worse] { $second } ({ $other }) stands above { $first } ({ $score }). With this method it cannot be said what each criterion adds to the difference.
       *[preferred] { $first } ({ $score }) stands above { $second } ({ $other }). With this method it cannot be said what each criterion adds to the difference.
    }
report-step-large = { $caption }: a table of { $n } by { $n } candidates, too large for this annex; “partnerfit rank --steps --json” gives it.
