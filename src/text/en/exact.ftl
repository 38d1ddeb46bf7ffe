# What holds over all the weights of a region, exactly.

PF420 = { $candidates } candidates are too many to compare two by two over all weights (at most { $most }): that part of the answer is left out
    .help = exclude candidates with hard conditions first, or use a sample of draws (simulate)
