# Findings about candidates, evidence and other data as read.

PF101 = "{ $value }" is not a number here: { $expected ->
        [scale] a score from { $min } to { $max } is expected
       *[number] a number is expected
    }
    .help = correct the cell; leave it empty if there is no score
    .help-interval = an interval is written with two points: 3..4
    .note-delimiter = this file separates its fields with commas, so its decimal sign is the point (7.5)
    .note-point = a decimal comma, in a file that elsewhere uses the decimal point
    .note-comma = a decimal point, in a file that elsewhere uses the decimal comma
    .help-comma = correct the cell; or, if all commas are decimals: --decimal comma
    .help-point = correct the cell; or, if all points are decimals: --decimal point
PF102 = "{ $value }" can be read in two ways: { $decimals } (decimals) or { $thousands } (thousands sign)
    .note = nothing else in this column shows which of the two is meant
    .help = write { $thousands }, or another number of decimals; or say how the file is written with --decimal point or --decimal comma
PF103 = { $sign ->
        [currency] "{ $value }" has a currency sign, and the unit of this criterion does not say so
        [percent] "{ $value }" has a percent sign, and the unit of this criterion does not say so
       *[thousands] "{ $value }" has thousands signs, and this criterion has no unit
    }: a plain number is expected
    .help = write the number only; or set the unit of the criterion in strategy.toml: unit = "EUR" or unit = "%"
    .help-plain = write { $plain }; or set the unit of the criterion in strategy.toml, for example unit = "EUR"
PF104 = "{ $value }" is too large a number: at most 1000000000000000 (1e15) is expected
    .help = correct the cell, or use a larger unit (thousands, millions)
PF105 = "{ $value }" is an interval with its ends the wrong way round: the low end is expected first
    .help = an interval is written as low..high, such as 3..4
PF106 = this is not a CSV file but { $kind ->
        [xlsx] an Excel workbook (.xlsx)
        [ods] an OpenDocument spreadsheet (.ods)
        [ole] an old Excel workbook (.xls), or one with a password
        [zip] a zip archive
        [gzip] a file compressed with gzip
        [archive] a compressed file
        [html] a web page (HTML)
        [xml] an XML file
        [json] a JSON file
        [pdf] a PDF document
        [rtf] a text document (RTF)
        [picture] a picture
        [database] a database
        [utf-16] UTF-16 text without a byte order mark
       *[other] something else
    }
    .help-xlsx = give the file a name that ends in .xlsx: workbooks can be read as they are
    .help-ods = give the file a name that ends in .ods: spreadsheets can be read as they are
    .help-ole = open it in a spreadsheet program and save it as .xlsx or CSV, without a password
    .help-utf-16 = say so with --encoding utf-16le (or utf-16be), or save the file as UTF-8
    .help-unpack = unpack it first
    .help-export = open it in the program it came from and save the table as CSV or .xlsx
PF107 = the file is not UTF-8 (first seen on line { $line }) and was read as Windows-1252
    .help = check names with accents; --encoding says which encoding it is
    .note-mixed = earlier lines are valid UTF-8, so the file may be damaged, or put together from two files
PF108 = line { $line } has bytes that are not valid { $encoding }
    .help-marked = the file begins with the mark of this encoding, so it is probably damaged: save it again as UTF-8
    .help = choose another --encoding, or leave the option out
PF109 = there is no encoding called "{ $value }"
    .help = use a name such as utf-8, windows-1252, iso-8859-15 or utf-16le
PF110 = { $what ->
        [file] the file is empty (0 bytes): a header row is expected, and rows below it
        [workbook] the workbook is empty: no sheet has anything in it
       *[table] the file is empty: no header row and no rows
    }
PF111 = column "{ $value }" is not a criterion
    .help = did you mean "{ $meant }"?
    .help-label = did you mean "{ $meant }", the label of "{ $id }"? Write it as it stands in the strategy
PF112 = there is no column "name": one column with the names of the candidates is expected
    .help-near = did you mean "name" by "{ $found }"?
    .help = put "name" (or "naam") above the column with names; the first column is now called "{ $found }"
PF113 = there is no header row: line { $line } holds { $cause ->
        [numbers] numbers where the names of columns are expected
       *[text] one text where the names of columns are expected
    }
    .help-lower = the header seems to be line { $header }: remove the lines above it
    .help-above = remove what stands above the header row, the row with "name" in it
    .help = put a row above it: name, then the id or the label of each criterion
PF114 = { $what ->
        [criterion] there is no column for criterion "{ $name }"
       *[attribute] there is no column "{ $name }", which a condition asks for
    }
    .help = add a column with this id or label to the file, or take the criterion out of strategy.toml
    .help-near = the file has a column "{ $found }": is that the one?
    .help-attribute = add the column to the file, or take the condition out of strategy.toml
PF115 = column "{ $value }" occurs twice: as column { $first } ({ $first-letters }) and as column { $second } ({ $second-letters })
    .note-other = the first of them is written "{ $other }", which means the same
    .help = remove or rename one of the two
PF116 = column "{ $value }" fits more than one criterion: { $criteria }
    .help = use the id of the criterion as the name of the column
PF117 = column { $column } (number { $position }) has values, such as "{ $value }", but no heading
    .help = give the column a name in the header row, or remove it
PF118 = there are no candidates: the file has a header row and no rows below it
    .help = add one row for each candidate
PF119 = line { $line } is separated by "{ $delimiter }", but the header is separated by "{ $header-delimiter }"
    .help = use the same separator in the whole file: save it again as CSV from one program
PF120 = { $what ->
        [file] the file is too large: { $found } bytes, at most { $limit } are read
        [columns] there are too many columns: { $found }, at most { $limit } are read
        [name] this name is too long: { $found } characters, at most { $limit } are allowed
       *[field] this cell is too long: at most { $limit } bytes are read
    }
    .note-quote = it begins with a quotation mark on line { $line }: is the closing one missing?
PF121 = the score of "{ $candidate }" on "{ $criterion }" is missing: the cell { $cell ->
        [empty] is empty
       *[marker] says "{ $marker }"
    }
    .help = ask for the score, or say what a missing score means: --missing range, worst or exclude (or the key "missing" of the criterion)
PF122 = line { $line } has { $found } fields, but the header has { $expected }
    .note-distribution = a distribution with semicolons, such as triangular(6; 7; 9), has to be in quotation marks in this file; or separate its numbers with blanks
    .note-cut = the file ends in the middle of this line: it may be cut off
    .note-comma = a decimal comma counts as a separator, unless the number is in quotation marks
    .help = compare the line with the header: a value is missing, or a text with a separator is not in quotation marks
PF123 = a quotation mark opens on line { $line } and is never closed
    .note = everything up to the end of the file would belong to this one cell ({ $lines } more lines)
    .help = close it, or write a quotation mark inside a text twice: ""
PF124 = on line { $line } there is text after the closing quotation mark of "{ $value }"
    .help = put the whole cell in quotation marks and write a quotation mark inside it twice: ""
PF125 = line { $line } has a quotation mark inside a cell, kept as it is: "{ $value }"
    .note-space = there is a space before the quotation mark, so it does not enclose the cell
PF126 = a cell in quotation marks that begins on line { $line } holds what looks like a row of its own (line { $row })
    .help = look for a stray quotation mark on line { $line }; a quotation mark inside a text is written twice: ""
PF127 = "{ $value }" contains a control character ({ $character })
    .help = remove it: it has no meaning in a table
    .help-nul = remove it (NUL): the file may be damaged, or in another encoding (--encoding)
PF128 = rows without any value were left out: { $rows } (the first is line { $line })
PF129 = two independent readings of this file differ from line { $line } on, so rows could get lost
    .help = save the file again as CSV from a spreadsheet program; please report the file as a bug
PF130 = "{ $value }" cannot separate fields: a sign such as ; , | or a tab is expected
PF132 = no strategy was given, so one was made up from the columns: { $columns }
    .note-weights = every column counts equally, whatever it is about
    .note-direction = more is taken to be better in every column, costs included
    .note-range = the lowest and highest score found are the ends of each scale, so that one more candidate can change the order of the others
    .help = write a strategy.toml with criteria, scales and weights, or start from a profile: partnerfit new DIR --profile ID
PF133 = column "{ $column }" has the same score for every candidate ({ $value }): it makes no difference
PF134 = there is only one candidate ("{ $value }"): there is nothing to compare
PF135 = there is no column with numbers, and no strategy that says what to read
    .help = add columns with scores, or give a strategy with --strategy
PF136 = these columns are not criteria and are kept as attributes, never scored: { $columns }
PF141 = candidate "{ $value }" occurs twice: on lines { $other-line } and { $line }
    .note-form = the two are written with different characters that mean the same
    .help = remove or rename one of them
PF142 = "{ $value }" (line { $line }) and "{ $other }" (line { $other-line }) look alike
    .note-letters = they differ in letters that are easily taken for each other
    .help = if they are the same candidate, remove one; else make the names easier to tell apart
PF143 = line { $line } has no name in column "{ $column }"
    .help = give the candidate a name, or remove the line
PF144 = the name "{ $value }" contains an invisible character ({ $character })
    .note-direction = it changes the direction of the text, so that one name can be shown as another
    .note-invisible = it makes names differ that look the same
    .help = remove the character: type the name again
PF145 = the name "{ $value }" on line { $line } begins like a formula
    .note = a spreadsheet would calculate it; exports write it as text
PF146 = "{ $value }" on line { $line } looks like a row of totals, and is read as a candidate
    .help = remove the row from the table if it is no candidate
PF151 = { $value } is outside the scale: a score from { $min } to { $max } is expected
    .note-decimal = it looks like { $meant } without its decimal sign
    .note-hundred = it could be a score from 0 to 100
    .note-date = as a day number of a spreadsheet it is the date { $date }
    .help = correct the cell, or change the scale in strategy.toml; nothing was corrected here, because another score is another judgement
PF152 = "{ $value }" is a date where a score is expected
    .note-typed = a spreadsheet has turned a score into a date: the original was probably { $first }-{ $second } or { $first }.{ $second }
    .help = set the column to Text in the spreadsheet and type the score again
PF161 = this workbook cannot be read: { $cause ->
        [kind] it is not an .xlsx or .ods file (not a zip archive)
        [part] a part of it is missing
       *[damaged] it is damaged or incomplete
    }
    .help-kind = if it is a text file, give it a name that ends in .csv
    .help-damaged = open it in a spreadsheet program and save it again, or copy it once more
PF162 = this workbook has a password, or it is an old Excel workbook (.xls)
    .help = open it in a spreadsheet program and save it as .xlsx without a password
PF163 = several sheets of this workbook hold something: { $sheets }
    .help = say which one with --sheet
PF164 = there is no sheet "{ $value }"; this workbook has { $sheets }
PF165 = cell { $cell } shows the error { $value }: a score is expected
    .help = repair the formula in the spreadsheet
PF166 = cell { $cell } has a formula without a saved result: a score is expected
    .help = open the workbook in a spreadsheet program and save it, so that the formula is calculated
PF167 = cell { $cell } says { $value }: a score is expected, not true or false
    .help = replace it by a score
PF168 = cells { $region } are merged: it cannot be known for which rows the value holds
    .help = undo the merging and fill in every cell
PF169 = { $what ->
        [columns] hidden columns are read like all others: { $list }
       *[rows] hidden rows are read like all others: { $list }
    }
    .help = delete what should not count, or show it
PF170 = the workbook holds numbers as text ({ $count }), read as numbers: { $cells }
    .help = turn them into numbers in the spreadsheet, so that it calculates with them too
PF171 = this workbook takes too much room: { $what ->
        [parts] it has { $found } parts, at most { $limit } are read
        [ratio] a part unpacks to { $found } times its size, at most { $limit } times is read
        [element] one element takes { $found } bytes or more, at most { $limit } are read
       *[size] it unpacks to { $found } bytes, at most { $limit } are read
    }
    .help = copy the table alone into a new workbook, or save it as CSV
PF172 = cell { $cell } holds something, too far from the rest of the table
    .help = clear the cell, or copy the table alone into a new workbook
PF190 = more findings like these, not listed one by one: { $count }

PF311 = "{ $value }" is not a candidate: { $left ->
        [all] no line of this file is about a candidate
       *[some] { $rows ->
            [one] its line is left out
           *[other] its { $rows } lines are left out
        }
    }
    .help-near = did you mean "{ $meant }"?
    .help = write the name as it is in the candidates file; if this candidate has withdrawn, nothing needs to be done
PF312 = "{ $value }" is not a criterion: an id or label from strategy.toml is expected
    .help-near = did you mean "{ $meant }"?
    .help = write the id of the criterion as it is in strategy.toml
PF313 = "{ $value }" is not a grade of evidence: E0 (own claim), E1 (desk research), E2 (checked reference) or E3 (verified) is expected
PF314 = "{ $value }" is not a date: year-month-day is expected, such as 2026-11-03
PF315 = value "{ $value }", low "{ $low }" and high "{ $high }" do not fit together: low, value, high is the order that is expected
    .help = correct the line
PF316 = there is no column "{ $name }", which is needed
    .help = the header is expected to have: candidate, criterion, assessor, value, low, high, reason, source, grade, date, distribution (the first two are needed)
PF317 = column "{ $value }" has no meaning in an evidence file and is left out
    .help-near = did you mean "{ $meant }"?
    .help = the columns with a meaning are: candidate, criterion, assessor, value, low, high, reason, source, grade, date, distribution
PF319 = "{ $value }" is not a criterion of this strategy: its evidence is left aside
