# Findings about the strategy file.
#
# Numbers from the file are written as in the file: with a point. Names between
# backticks are keys and words of the file.

# What a finding is about.
strategy-subject = { $table ->
    [criterion] criterion "{ $id }"
    [criterion-nr] criterion { $id }
    [goal] goal "{ $id }"
    [goal-nr] goal { $id }
    [condition] condition "{ $id }"
    [condition-nr] condition { $id }
    [weight_bound] weight bound { $id }
    [comparison] comparison { $id }
    [section] `{"["}{ $id }{"]"}`
   *[file] the file
}

PF131 = the weights add up to { $sum }, not to { $whole }
    .note = they are used as points and brought to sum 1: { $criterion } = { $weight } counts as { $scaled }
    .help = leave them as they are if they are points; otherwise correct the weight that is wrong

PF601 = the strategy file is not in UTF-8{ $encoding ->
    [utf-16] , but in UTF-16
   *[other] {""}
}
    .help = save it again with the encoding UTF-8

PF602 = { $what ->
    [bytes] the strategy file is { $found } MiB; the most that is read is { $most } MiB
    [depth] lists and tables are nested more than { $most } deep
    [structure] the strategy file holds more than { $most } MiB outside texts and comments, the most that is read
   *[tables] there are { $found } tables `[[{ $what }]]`; the most that is read is { $most }
}

PF603 = this is not valid TOML: { $kind ->
    [comma] a number has a decimal point, not a comma
    [percent] a number has no percent sign
    [digits] a number has a digit before and after the point, and does not begin with an extra 0
    [no-quotes] a text must stand between quotes
    [curly-quotes] quotes must be straight, not curly
    [boolean] the only words without quotes are true and false, in small letters
    [quote] the text has no closing quote
    [escape] after a backslash a text between double quotes expects a special character
    [header] the brackets around the name of a table are not complete
    [colon] a key is followed by =, not by a colon
    [no-equals] a line must be a key with = and a value, a table between brackets, or a comment after #
    [key] a key consists of letters, digits, - and _; any other must stand between quotes
    [list] a list is not closed with ], or a comma is missing in it
    [inline-table] a table between braces is not closed, or a comma is missing in it
    [long-text] a text of several lines is not closed
    [line-end] a line ends with a carriage return only; save the file again with ordinary line ends
    [no-value] there is no value after =
   *[other] { $hint }
}
    .help = write: { $hint }

PF604 = `{ $name }` is given twice; line { $line } is the second
    .note-first = the first is in line { $first }
    .help = keep one of the two
    .help-table = keep one of the two; tables that may occur several times have double brackets, such as [[criterion]]

PF605 = { $what ->
    [all] the strategy file is empty: it holds no criteria
   *[criteria] the strategy file holds no criteria, so there is nothing to judge candidates on
}
    .help = add a [[criterion]] with id, direction, min and max, or start from a profile: partnerfit new DIR --profile ID

PF606 = schema { $found } is not known; this program reads schema 1
    .help = use a newer version of the program, or write schema = 1 if the file is of this form

PF607 = the strategy file does not say which version of the file format it has; it is read as schema 1
    .help = write schema = 1 in the first line

PF610 = { strategy-subject } has an unknown key: `{ $key }`
    .help-nearest = did you mean `{ $nearest }`?
    .help-home = { $home ->
        [top] `{ $key }` belongs at the top of the file, above the first line with brackets
       *[other] `{ $key }` belongs under [{ $home }]
    }
    .help-list = valid here: { $valid }

PF611 = { strategy-subject }: `{ $key }` must be { $expected ->
    [number] a number
    [count] a whole number
    [text] a text
    [label] a text
    [flag] true or false
    [texts] a list of texts
    [curve] a list of points
    [points] a table of numbers by criterion
    [threshold] a number or a table with base and slope
    [tables] a table with double brackets
   *[table] a table
}, but { $raw } is { $found ->
    [text] a text
    [number] a number
    [fraction] not whole
    [flag] a yes or no
    [date] a date
    [list] a list
    [tables] a list of tables
   *[table] a single table
}
    .help = { $expected ->
        [number] for example: 0.25
        [count] for example: 3
        [text] a text stands between quotes: "…"
        [label] a text stands between quotes: "…"; or one per language: {"{"} nl = "…", en = "…" {"}"}
        [flag] without quotes: true or false
        [texts] for example: ["…", "…"]
        [curve] for example: [[0, 0.0], [5, 0.7], [10, 1.0]]
        [points] for example: {"{"} trust = 60, cost = 40 {"}"}
        [threshold] for example: 5, or {"{"} base = 2, slope = 0.1 {"}"}
        [tables] put [[{ $key }]] above each of them
        [inline] for example: { $key } = {"{"} … {"}"}
       *[table] put [{ $key }] above its keys
    }
    .help-unquote = write it without quotes: { $written }
    .help-quote = write it between quotes: "{ $text }"

PF612 = { strategy-subject } has no `{ $key }`
    .help = add { $key } = … to it
    .help-direction = say which scores are better: direction = "max" (more), "min" (less) or "target" (near a target)

PF613 = { strategy-subject }: `{ $key }` is { $raw }, { $kind ->
    [size] which is too large a number; the largest is 1e15
   *[word] which is not a number one can calculate with
}

PF614 = { strategy-subject }: `{ $key }` is { $raw }, but must be { $limit ->
    [least] { $least } or more
    [above] more than { $least }
   *[between] between { $least } and { $most }
}

PF615 = { strategy-subject }: `{ $key }` cannot be "{ $raw }"; valid are: { $valid }
    .help = did you mean "{ $nearest }"?

PF616 = { strategy-subject }: `{ $key }` may hold only letters a-z, digits, - and _, and begins with a letter or digit; "{ $raw }" does not
    .help = for example: "{ $suggestion }"; the name for people is the label

PF617 = { strategy-subject } is there twice: its id is in line { $first } and again in line { $line }
    .help = give one of the two another id, or take it out

PF618 = { strategy-subject }: `{ $key }` has { $found ->
    [one] one text
   *[other] { $found } texts
}, but there must be { $wanted }
    .help = one for each level, from worst to best; leave the key out if there are no words for the levels

PF619 = { strategy-subject }: `{ $key }` is an empty text

PF620 = { strategy-subject }: { $how ->
    [equal] `min` and `max` are both { $min }, so all scores would be the same
   *[swapped] `min` is { $min } and `max` is { $max }, but `min` must be the lower of the two
}
    .help-equal = give the lowest and the highest score that is possible
    .help-order = write min = { $max } and max = { $min }; direction = "min" already says that less is better
    .help-swapped = write min = { $max } and max = { $min }; if less is better, say so with direction = "min"

PF621 = { strategy-subject } has { $missing ->
    [min] no low end of its scale (`min`)
    [max] no high end of its scale (`max`)
   *[both] no ends of its scale (`min` and `max`)
}, and a weight means nothing without both ends
    .help = give the lowest and the highest score that is possible, for example: min = 0 and max = 10
    .help-anchors = with words for the levels 1 to 5 the scale is: min = 1 and max = 5
    .help-catalogue = only you know them: { $direction ->
        [min] min = the best and max = the worst
       *[other] min = the worst and max = the best
    } { $name } you can still imagine
    .help-unit = both in { $unit }

PF622 = { strategy-subject } has direction = "target" but no `target`
    .help = give the best score: target = …

PF623 = { strategy-subject }: `{ $key }` has no meaning with direction = "{ $direction }"
    .help = write direction = "target", or take `{ $key }` out

PF624 = { strategy-subject }: `{ $key }` is { $value }, outside the scale { $min } to { $max } of "{ $criterion }"
    .help = correct the number, or the min and max of the criterion

PF625 = { strategy-subject }: `{ $key }` is not a value function: { $problem ->
    [few] it needs at least two points
    [order] the score of point { $point } is not above that of the point before it
    [unit] the value of point { $point } does not lie between 0 and 1
   *[ends] it must begin at { $min } and end at { $max }, the ends of the scale
}
    .help = write [[{ $min }, 0.0], …, [{ $max }, 1.0]]: scores ascending, values from 0 to 1

PF626 = { strategy-subject }: `{ $key }` runs against direction = "{ $direction }"
    .help = { $direction ->
        [min] where less is better, the value falls from 1 to 0
       *[other] where more is better, the value rises from 0 to 1
    }

PF627 = { strategy-subject } is not in the built-in catalogue
    .help-nearest = did you mean "{ $nearest }"?
    .help = take from = "catalogue" out, and give direction, min and max yourself

PF628 = { strategy-subject }: the `{ $key }` of the catalogue belongs to its own scale { $min } to { $max } with direction "{ $direction }", which is changed here
    .help = give your own `{ $key }`, or keep the scale and direction of the catalogue

PF629 = { strategy-subject }: { $problem ->
    [order] the indifference threshold `q` is above the preference threshold `p`
    [negative] the threshold `{ $symbol }` falls below 0 somewhere on the scale
    [slope] the threshold `{ $symbol }` grows so fast with the score that a better score would count as worse
    [veto] the veto threshold is below the preference threshold `p` or the indifference threshold `q`
   *[missing] the preference function "{ $function }" needs `{ $symbol }`
}
    .help = { $problem ->
        [order] differences up to q do not count, from p on they count in full: make q the smaller
        [negative] make base larger or slope smaller, so that base + slope × score is at least 0 at both ends of the scale
        [slope] keep slope between -1 and 1
        [veto] a veto comes only from a difference that already counts in full: make veto the largest of the three
       *[missing] add { $symbol } = …, in the units of the scores
    }

PF630 = { strategy-subject }: `{ $key }` names "{ $name }", but there is no such criterion
    .help-nearest = did you mean "{ $nearest }"?
    .help-catalogue = it is in the catalogue: add [[criterion]] with id = "{ $template }" and from = "catalogue"
    .help = add a [[criterion]] with this id, or correct the name

PF631 = { strategy-subject } and criterion "{ $other }" are both called "{ $name }"
    .help = give them different labels: a column "{ $name }" could be either

PF632 = { strategy-subject }: the words for level { $first } and level { $second } are the same
    .help = a cell with these words could be either level: write different words

PF633 = { strategy-subject }: the column `name` holds the names of the candidates
    .help = give the criterion another id
PF634 = "{ $key }" holds a character that cannot be seen ({ $character })
    .help = type the text again

PF640 = { strategy-subject }: its parent "{ $name }" is not a goal in this file
    .help-nearest = did you mean "{ $nearest }"?
    .help = add a [[goal]] with this id, or take `parent` out

PF641 = goals serve each other in a circle: { $cycle }
    .help = take out the `parent` of the goal that should be at the top

PF642 = { strategy-subject } has points and also goals below it: { $goals }
    .help = move the points to the goals below it, or take out their `parent`

PF643 = { strategy-subject } has no points and no goals below it, so its priority goes nowhere
    .help = divide 100 points over the criteria that serve it: points = {"{"} … {"}"}

PF644 = { strategy-subject }: its points add up to { $sum }, not to 100
    .help = { $side ->
        [under] divide another { $off } points
       *[over] take { $off } points off
    }
    .help-empty = divide 100 points over the criteria that serve it

PF645 = { strategy-subject } has no `priority`, and there are other goals at its level
    .help = say how much it is worth to go from its worst to its best, compared with those: priority = …

PF646 = all priorities are 0 among: { $goals }
    .help = give at least one of them a priority above 0

PF647 = no goal gives points to { strategy-subject }: it has no weight
    .help = give it points in the goal it serves, or take it out

PF648 = weights are given by goals and also by the key `weight`: { $used ->
    [goals] the goals are used
   *[weights] the key `weight` is used
}
    .help = { $used ->
        [goals] take out the weights of the criteria, or write [weighting] with method = "direct"
       *[weights] take out [weighting] to use the goals
    }

PF650 = { strategy-subject } has no `weight`, but other criteria have one
    .help = add weight = …; a criterion with weight 0 is shown and does not count

PF651 = all weights are 0
    .help = give at least one criterion a weight above 0

PF652 = { strategy-subject }: weight { $small } is a fraction, but "{ $other }" has { $large }, a percentage
    .help = write all weights in the same way; { $small } is { $percent } %

PF653 = { strategy-subject } has weight 0: it counts for nothing
    .help = leave it so if it is only to be shown; otherwise give it a weight

PF660 = { strategy-subject }: `{ $key }` cannot stand beside `{ $other }`
    .help = use one of: { $keys }
    .help-bounds = `min` and `max` go with `criterion` or `ratio`

PF661 = { strategy-subject }{ $within ->
    [none] {""}
   *[other] : `{ $within }`
} needs one of: { $keys }

PF662 = { strategy-subject }: `min` is { $min } and `max` is { $max }, so nothing can lie between them
    .help = exchange the two, or correct the one that is wrong

PF663 = { strategy-subject } { $problem ->
    [subject] does not say what it looks at
   *[test] does not say what must hold
}
    .help = { $problem ->
        [subject] add attribute = "…" (a column) or criterion = "…"
       *[test] add equals, one_of, min, max or present = true
    }

PF664 = { strategy-subject }: `{ $key }` is { $value }, but the bound on a weight is a fraction between 0 and 1
    .help = for { $value } % write { $fraction }

PF665 = { strategy-subject }: `{ $key }` names { $found ->
    [one] one criterion
   *[other] { $found } criteria
}; { $wanted ->
    [two] there must be exactly two
   *[more] there must be at least two
}

PF666 = { strategy-subject }: `{ $key }` names "{ $name }" twice
    .help = name every criterion once

PF690 = { strategy-subject } names "{ $name }" twice, where there must be two candidates
    .help = write the name of the other candidate

PF691 = { strategy-subject }: `more_than` names { $found ->
        [one] one candidate
       *[other] { $found } candidates
    }; there must be exactly two
    .help = write more_than = ["C", "D"]: C is preferred to D too, but by less

PF692 = { strategy-subject } says the same as the one on line { $first }
    .help = leave one of them out

PF693 = these comparisons run in a circle:
    .note = line { $line }: "{ $better }" before "{ $worse }"
    .help = drop any one of them

PF435 = { strategy-subject }: there is no candidate "{ $name }"
    .help-nearest = did you mean "{ $near }"?
    .help = write the name as in the candidates file

PF860 = { strategy-subject }: `{ $key }` names the goal "{ $name }", which is not there
    .help = use the id of a goal of this strategy
    .help-nearest = did you mean "{ $nearest }"?
PF861 = { strategy-subject }: the goals in `{ $key }` cannot be put in order: { $problem ->
        [few] there is only one
        [twice] a goal is named twice
       *[parents] they do not all serve the same goal
    }
    .help = name two or more different goals with the same parent, or the same absence of one
PF862 = { strategy-subject }: `{ $key }` is about points of the goal "{ $goal }", { $problem ->
        [points] which gives 100 points in all
       *[sub-goals] which has sub-goals and gives no points itself
    }
    .help = make the statement about a sub-goal
    .help-points = write points of 100 between 0 and 100
