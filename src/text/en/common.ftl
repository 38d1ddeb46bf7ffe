# Words that more than one part uses.

level-error = error
level-warning = warning
level-note = note
level-help = help
place-line = line { $line }
place-column = column { $column }
place-cell = cell { $cell }
findings-more = … { $shown } of { $total } shown

axis-value = value
axis-workability = workability
axis-exposure = exposure

excluded-gate = gate of { $rule }: { $asked } is asked, { $found } was found
excluded-missing = no score on { $rule }
excluded-condition = condition { $rule }: { $asked } is asked, "{ $found }" was found
excluded-condition-reason = condition { $rule }: { $asked } is asked, "{ $found }" was found ({ $reason })
