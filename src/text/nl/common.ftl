# Woorden die meer dan één onderdeel gebruikt.

level-error = fout
level-warning = waarschuwing
level-note = opmerking
level-help = hulp
place-line = regel { $line }
place-column = kolom { $column }
place-cell = cel { $cell }
findings-more = … { $shown } van { $total } getoond

axis-value = waarde
axis-workability = werkbaarheid
axis-exposure = kwetsbaarheid

excluded-gate = drempel van { $rule }: gevraagd { $asked }, gevonden { $found }
excluded-missing = geen score op { $rule }
excluded-condition = voorwaarde { $rule }: gevraagd { $asked }, gevonden "{ $found }"
excluded-condition-reason = voorwaarde { $rule }: gevraagd { $asked }, gevonden "{ $found }" ({ $reason })
