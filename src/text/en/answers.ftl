# Answers of the commands: tables and lines on the terminal and in Markdown.

read-candidates = Read { $file }: { $candidates ->
        [one] 1 candidate
       *[other] { $candidates } candidates
    }, { $criteria ->
        [one] 1 criterion
       *[other] { $criteria } criteria
    } · { $dialect }
dialect-csv = { $delimiter ->
        [semicolon] semicolon
        [comma] comma
        [tab] tab
        [pipe] vertical bar
       *[other] "{ $delimiter }"
    }, { $decimal ->
        [comma] decimal comma
       *[point] decimal point
    }, { $encoding }
dialect-workbook = workbook ({ $format })
weights-line = Weights: { $method }; scales: { $scales ->
        [fixed] fixed
       *[observed] relative to the candidates in this file
    }
weights-none = No strategy given: every column counts the same, more is taken to be better, and the scale is what these candidates happen to span. A newcomer can change the order of the others.
invented = Invented data: this study is an example.

ranking-caption = { $unit ->
        [points] Points of 100
       *[plain] The score of the method
    }{ $better ->
        [lower] , a lower one being better
       *[higher] {""}
    }; the list is the shortlist.
axis-short-value = value
axis-short-workability = work.
axis-short-exposure = expos.
ranking-title = Ranking
column-rank = #
column-candidate = candidate
column-total = total
column-range = range
column-ranks = places
column-group = group
column-shortlist = list
on-list = ✓
baseline-mark = –
range = { $low }–{ $high }

ranking-note-below = { $candidate }: not eligible for the shortlist, { $axis } is below the minimum of { $minimum }
ranking-near = ≈ closer to a neighbour than one step of assessment can tell: read them as equal.
ranking-omitted = { $count ->
        [one] 1 candidate more (--top)
       *[other] { $count } candidates more (--top)
    }
excluded-title = Not ranked
excluded-line = { $candidate }: { $reason }

margin-both = Guaranteed (exact), about the weights only, with the scores as they are in the table: first place up to ±{ $first } on all weights at once, the shortlist up to ±{ $shortlist }.
margin-first-only = Guaranteed (exact), about the weights only, with the scores as they are in the table: first place up to ±{ $first } on all weights at once.
margin-shortlist-only = Guaranteed (exact), about the weights only, with the scores as they are in the table: the shortlist up to ±{ $shortlist } on all weights at once.
margin-any-first = { $candidate } is nowhere worse than any other candidate: first place holds whatever the weights.
margin-any-shortlist = { $qualify ->
        [all] Everybody who qualifies for the shortlist is on it: there is nobody to come in their place.
       *[some] The shortlist holds whatever the weights, with the scores as they are in the table.
    }
margin-zero-first = First place is not guaranteed: no error in the weights or scores is small enough to exclude a change.
margin-zero-shortlist = The shortlist is not guaranteed: who is on it and who is just off it are too close, or scores are missing.
try-explain = Next: { $command }

what-if-title = What if
what-if-set = changed: { $changes }
what-if-none = nobody moves
what-if-column-before = before
what-if-column-after = now
what-if-column-total-before = total before
what-if-column-total-after = total now
what-if-absent = not ranked

step-title = { $caption }

weights-title = Weights
weights-figures-title = How they came about
weights-figure = { $caption }: { $value }
weights-method = Method: { $name } ({ $id })
column-criterion = criterion
column-weight = weight
column-priority = priority
column-axis = axis
matrix-title = Goals × criteria: where each weight comes from
matrix-caption = Percent of the whole: columns are goals, rows add to the weights.
matrix-goal = { $number }. { $goal } ({ $priority })
matrix-total = weight
chains-title = The chain of every weight
chain-weight = { $criterion } { $weight } =
chain-part = { $share } from { $chain }
chain-level = { $goal } ({ $priority })
chain-points = { $points } of the points of { $goal }
orphan-goals = Goals without criteria: { $goals }
orphan-criteria = Criteria that no goal points to: { $criteria }

sensitivity-title = How far a weight or a score can go
spans-title = Weight of one criterion, the others in proportion: where the outcome holds
column-now = now
column-first-holds = first place holds
column-shortlist-holds = shortlist holds
column-at-ends = at the ends
span = { $low } – { $high }
flip-first = at { $at } { $in } takes first place from { $out }
flip-shortlist = at { $at } { $in } replaces { $out } on the shortlist
flip-enters = at { $at } { $in } comes onto the shortlist
flip-leaves = at { $at } { $out } leaves the shortlist
nearest-title = Smallest change of all weights together
nearest-first = First place: moving { $moved } of the weight ({ $how }) makes { $in } draw level with { $out }.
nearest-shortlist = Shortlist: moving { $moved } of the weight ({ $how }) makes { $in } draw level with { $out }.
nearest-shortlist-leaves = Shortlist: moving { $moved } of the weight ({ $how }) takes { $out } off the shortlist.
nearest-shortlist-enters = Shortlist: moving { $moved } of the weight ({ $how }) lets { $in } onto the shortlist.
nearest-move = { $criterion } { $before } → { $after }
nearest-level-first = First place: { $in } is level with { $out } already, without any change of the weights.
nearest-level-shortlist = Shortlist: { $in } is level with { $out } already, without any change of the weights.
nearest-level-leaves = Shortlist: { $out } is exactly on a minimum already: any lower and it leaves the shortlist.
nearest-level-enters = Shortlist: { $in } is exactly on a minimum already: any higher and it comes onto the shortlist.
nearest-never-first = First place: no change of the weights takes it away.
nearest-never-shortlist = Shortlist: no change of the weights alters it.
scores-title = Smallest change of one score that changes the outcome
column-effect = effect
column-to = needed
effect-enters = comes onto the shortlist
effect-leaves = leaves the shortlist
effect-becomes-first = becomes first
effect-loses-first = loses first place
scores-none = No change of a single score within its scale changes the outcome.
scores-rest = { $rest ->
        [some] Other criteria can do it too, with a larger change, or cannot do it within the scale (all of them: --json).
        [all] Other criteria can do it too, with a larger change (all of them: --json).
       *[none] For every other candidate and criterion it is impossible within the scale (all of them: --json).
    }
tornado-title = Lead of the first when one weight varies by { $range } of its value
column-low = weight low
column-high = weight high
column-lead-low = lead
column-lead-high = lead
dominance-title = Beaten under every weighting
dominance-line = { $dominated } never ranks above { $dominator }: it scores no better on any criterion.
dominance-more = Pairs not listed: { $n }.
dominance-none = No candidate is beaten under every weighting.

check-title = Check
check-counts = { $errors ->
        [0] no errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }
coverage-title = The 15 ingredients of the three building blocks
column-ingredient = ingredient
column-criteria = criteria
coverage-none = (none)
coverage-line = { $covered } of { $total } ingredients are covered; not covered: { $missing }
coverage-full = all { $total } ingredients are covered
coverage-unknown = The coverage is unknown: no criterion comes from the catalogue.

methods-title = Methods
column-id = id
column-kind = kind
column-name = name
column-summary = what it does
method-in-file = In strategy.toml: { $key } = "{ $id }" under { $table }, with the settings beside it.
method-settings = Settings
method-setting = { $id } ({ $expects }; default { $default }): { $about }
method-setting-required = { $id } ({ $expects }): { $about }
method-guarantees = What may be relied on (with the default settings)
guarantee-respects_dominance = a candidate that is nowhere better never ends above
guarantee-unit_free = changing the unit of a criterion changes nothing
guarantee-order_independent_of_others = a newcomer never changes the order of the others
guarantee-compensatory = a weakness can be made up for by strengths
guarantee-line = { $promise }: { $holds ->
        [yes] yes
       *[no] no
    }

csv-baseline = do it ourselves (never on the shortlist)

guide-title = What to type in a cell
guide-cells = A number; an interval such as 3..4; the words of a level. A question mark behind it means: not sure. Empty or n/a means: no score, which is neither zero nor average. In evidence.csv, write down why.
guide-criterion = { $code } { $label } ({ $id })
guide-levels = Scale { $min } to { $max }: the number of the level that fits.
guide-scale = Scale { $min } to { $max } { $unit }, { $direction ->
        [min] less is better
        [target] best near the target
       *[max] more is better
    }: the number itself. For comparison, the words of five levels:
guide-own-scale = In { $unit }, { $direction ->
        [min] less is better
        [target] best near the target
       *[max] more is better
    }: the number itself. Set both ends of the scale in strategy.toml. For comparison, the words of five levels:
guide-level = { $level }: { $anchor }
guide-evidence = Where evidence is found: { $evidence }
scores-caption = The smallest change per candidate and effect, as a part of the scale
scores-unknown = Not calculated: with this method a changed score moves the values of all candidates.
needed-above = above { $score }
needed-below = below { $score }
spans-caption = Percent of the whole; ends rounded inwards
what-if-weight = { $criterion }: { $before } → { $after } of the weight
what-if-caption = Who moves; all others keep place and total
weights-stated-title = What is stated about the weights
weights-stated-unused = These comparisons bound no weight here: the candidates are not there or not ranked, or the method has no values to add up.
weights-stated-caption = What the statements together leave of each weight
weights-column-least = least
weights-column-most = greatest
weights-undecided = not decided
weights-caption = Percent of the whole
methods-caption = One line each; partnerfit methods ID explains one
