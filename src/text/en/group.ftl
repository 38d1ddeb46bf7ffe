# The study as each person sees it.

about-group = See the study through each person's eyes: scores per assessor, weights per decision maker
examples-group =
    Examples:
      partnerfit group mystudy
      partnerfit group mystudy --people board.csv --json
help-people = file with the weights of each decision maker (default: people.csv in the folder)

group-title = The study as each person sees it
group-decided = As decided: first place { $first }; shortlist { $shortlist }.
group-nothing = There is nothing to show per person: the evidence names no assessor with a score, and there is no people.csv with weights of decision makers.
group-assessors-title = By assessor
group-assessors-caption = The study with the scores that each assessor gave, the study's own elsewhere
group-people-title = By decision maker
group-people-caption = The study with the weights of each decision maker; ranges of points count as their middle
group-weights-caption = Weights of each decision maker
group-spreads-title = Where assessors differ
group-spreads-caption = Scores about which assessors differ, the widest apart first; spread in points of 100 of the scale
group-spreads-none = No two assessors gave a different score.
column-person = person
column-own-scores = own scores
column-differs = shortlist compared with the decision
column-sure = same for the whole range
column-scores-given = scores
column-deviation = standard deviation
column-matters = depends on whom you believe
group-same = the same
group-in = in: { $name }
group-out = out: { $name }
group-score = { $person } { $score }
group-sure = { $sure ->
    [yes] yes
    [no] no
    [unknown] not known
   *[none] –
}
group-matters = { $what ->
    [both] first place and shortlist
    [first] first place
    [shortlist] shortlist
    [no] nothing
   *[untried] not tried
}
group-different = { $who ->
    [assessors] { $differ ->
        [0] With any assessor's scores, first place and shortlist are as decided.
       *[other] With the scores of { $differ } of { $all } assessors, first place or shortlist would have been different.
    }
   *[people] { $differ ->
        [0] With any decision maker's weights, first place and shortlist are as decided.
       *[other] { $differ } of { $all } decision makers would have chosen differently with their own weights.
    }
}
group-agreement = How much the rankings agree: Kendall's W = { $w } (1 is full agreement, 0 none), over { $candidates } candidates. The two that agree least: { $first } and { $second } ({ $measure } { $least }).
group-agreement-none = How much the rankings agree cannot be said.

PF323 = column "{ $value }" is not a goal or criterion of this strategy
    .help-near = did you mean "{ $meant }"?
    .help = the columns of people.csv are name, and the goals or the criteria of strategy.toml by id or label
PF324 = people.csv has columns for goals and for criteria
    .help = ask everyone for points over the goals, or over the criteria; not both in one file
PF325 = people.csv lacks { $what ->
    [name] a column `name`
    [criteria] columns for these criteria: { $which }
    [people] people: there is a header row and no rows below it
   *[points] columns with points
}
    .help = the header is expected to have name, then one column per goal, or one for every criterion
PF326 = { $problem ->
    [nameless] line { $line } has no name
    [twice] "{ $name }" occurs twice: on lines { $column } and { $line }
    [empty] "{ $name }" gives no points to "{ $column }"
    [negative] "{ $name }" gives less than 0 points to "{ $column }"
   *[zero] "{ $name }" gives no points to anything
}
    .help = give every person a name of its own, and every column points from 0 or a range such as 20..30
PF327 = people.csv gives points to goals, but the weights of this strategy do not come from goals (method { $method })
    .help = give points to the criteria instead, or let the weights come from the goals
PF328 = the weights of decision makers are asked for, and there are none
    .help = put a file people.csv in the study folder: a column name, then a column with points for each goal, or for every criterion; one line a person
    .help-file = or name such a file: --people FILE
