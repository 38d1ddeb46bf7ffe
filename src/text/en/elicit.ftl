# Asking for weights in the terminal.

PF870 = weights by method "{ $method }" are asked for in questions, and --no-input forbids them
    .help = write the answers under [weighting] in strategy.toml yourself: { $form }
    .help-active = list the questions with --next-question, and write the answers as [[weight_bound]] tables into strategy.toml
PF872 = questions by method "{ $method }" for { $strategy } were begun and not finished ({ $file }), about another strategy file, other things or other ends of scales
    .help = finish them with that method and that strategy file, or delete the file to begin again
PF873 = the strategy file cannot be changed: { $cause }
PF874 = there are fewer than two { $what ->
        [goals] goals with the same parent
       *[criteria] criteria
    } to weigh
    .help = add what has to be weighed to strategy.toml first, or ask about the other with --about
PF875 = { $file } was changed by somebody else while the questions were answered; it was left as it is
    .help = run the same command again: your answers are kept, unless they are about what was changed
PF876 = there is no strategy file to write the weights to
    .help = make one first, with `partnerfit new`

ask-help = Type an answer and Enter. b: back · q: stop (what you said is kept, and the same command goes on from there)
ask-progress = Question { $number } (at most { $most })
ask-group = About the goals that serve: { $goal }
ask-item = · { $item }: from { $worst } to { $best }
ask-item-numbered = { $number }. { $item }: from { $worst } to { $best }
ask-end = { $score }
ask-end-unit = { $score } { $unit }
ask-end-anchor = { $score } ("{ $anchor }")
ask-end-unit-anchor = { $score } { $unit } ("{ $anchor }")
ask-end-words = "{ $words }"
ask-end-unknown = (not described)
ask-swing-first = Imagine a partner at the worst end of everything. Which one would you lift to its best end first?
ask-swing-other = Lifting { $first } from worst to best is worth 100 points. How many points is lifting { $second } from worst to best worth?
ask-order-first = Imagine a partner at the worst end of everything. Which one would you lift to its best end first?
ask-order-next = And which one of these would you lift next?
ask-pair-which = Which counts more: lifting { $first } from worst to best, or lifting { $second } from worst to best?
ask-pair-times = How many times as much does lifting { $first } count as lifting { $second }? (1 = the same, 9 = extremely more)
ask-best = Which one matters most to lift from its worst to its best end?
ask-worst = Which one matters least to lift from its worst to its best end?
ask-word-first = { $first }
ask-word-second = { $second }
ask-word-equal = the same
ask-choice = { $number } { $word }
ask-hint-item = Type its number (1 to { $most }) or its name.
ask-hint-number = Type a number from { $min } to { $max }.
ask-hint-word = { $choices }
ask-hint-open = (Enter: leave this one open)
ask-not-understood = "{ $line }" is not an answer to this question.
ask-no-way-back = This is the first question.
ask-stopped = Stopped. Your answers are kept in { $file }: the same command goes on from here.
ask-stopped-at-once = Stopped. Nothing was answered yet, so nothing is kept.
ask-refused = These answers give no weights. Your last answer was taken back: answer it otherwise, or go further back with b.
ask-resumed = Going on after { $given } answers given before.
ask-write = All answered. Write these weights to { $file }? [y/n]
ask-written = Written to { $file }. Comments and all else in it stayed as they were.
ask-not-written = Nothing was written. Your answers are kept in { $file }: the same command asks again whether to write them.
