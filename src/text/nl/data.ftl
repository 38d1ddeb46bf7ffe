# Bevindingen over kandidaten, onderbouwing en andere gegevens zoals gelezen.

PF101 = "{ $value }" is hier geen getal
    .help = verbeter de cel in het bestand
