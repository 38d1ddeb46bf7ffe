# Findings about candidates, evidence and other data as read.

PF101 = "{ $value }" is not a number here
    .help = correct the cell in the file
