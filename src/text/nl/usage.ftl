# Bevindingen over de opdrachtregel en bestanden.

PF701 = er is geen opdracht "{ $command }"
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = opdrachten: { $known }
PF702 = gebruik: partnerfit OPDRACHT [STUDIE] [OPTIES]; er is geen opdracht gegeven
    .help-list = opdrachten: { $known }; partnerfit --help --lang nl legt ze uit
PF703 = er is geen optie "{ $option }"
    .help-nearest = bedoelt u "{ $near }"?
PF704 = optie { $option } kan niet "{ $value }" zijn
    .help-nearest = bedoelt u "{ $near }"?
    .help-valid = mogelijk zijn: { $valid }
PF705 = optie { $option } heeft een waarde nodig
PF706 = { $option } gaat niet samen met { $other }
PF707 = er ontbreekt: { $arguments }
PF708 = de opdrachtregel is niet te begrijpen: { $cause }
PF710 = { $file } kan niet worden gelezen: { $problem ->
        [missing] het bestaat niet
        [denied] geen toestemming
        [folder] het is een map
       *[other] { $cause }
    }
PF711 = het bestand is groter dan { $limit }
PF712 = map { $folder } bevat geen candidates.csv (en geen .xlsx of .ods)
    .help = geef het kandidatenbestand zelf, of een map die er een heeft
    .help-new = een nieuwe studie: partnerfit new MAP --profile ID
PF713 = map { $folder } bevat meer dan één kandidatenbestand: { $files }
    .help = noem het bestand dat u bedoelt
PF714 = standaardinvoer ("-") kan maar één van de bestanden zijn
PF715 = er is geen kandidaat "{ $candidate }"
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = kandidaten: { $known }
PF716 = "{ $candidate }" kan niet met zichzelf worden vergeleken
PF717 = --fail-if "{ $expression }" is niet te lezen
    .help = schrijf VELD TEKEN GETAL, zoals "margin_first < 0.05"; velden: { $fields }
PF718 = er is geen { $kind ->
        [profile] profiel
        [example] voorbeeld
       *[schema] schema
    } "{ $name }"
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = wel: { $known }
PF720 = { $file } bestaat al
    .help = kies een andere naam, of --force om het te vervangen
PF721 = { $file } is invoer van deze berekening
    .help = kies een andere naam: invoer wordt nooit overschreven
PF722 = { $file } kan niet worden geschreven: { $cause }
PF723 = { $file } is een map
    .help = noem een bestand daarin
PF724 = map { $folder } is niet leeg
    .help = kies een nieuwe map: er wordt niets overschreven
