# Wat geldt voor alle gewichten van een gebied, exact.

PF420 = { $candidates } kandidaten zijn te veel om twee aan twee te vergelijken bij alle gewichten (hoogstens { $most }): dat deel van het antwoord ontbreekt
    .help = laat eerst kandidaten afvallen met harde voorwaarden, of gebruik een steekproef van trekkingen (simulate)
