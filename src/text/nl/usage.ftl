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
PF715 = er is geen gerangschikte kandidaat "{ $candidate }"
    .help-excluded = hij staat in het bestand, maar is niet gerangschikt: een drempel, voorwaarde of ontbrekende score sluit hem uit
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
PF725 = bestanden van de soort "{ $ending }" worden niet geschreven
    .help = kies .html (te openen in een browser en daar als PDF af te drukken), of een van: { $known }

# Wat-als op de opdrachtregel (--set).

PF731 = "{ $text }" is geen wat-als: { $problem ->
        [form] er staat geen "=" tussen sleutel en waarde
        [kind] de sleutel begint met een woord dat niet bestaat
        [field] zo'n instelling heeft een criterium hier niet
       *[key] de sleutel is niet volledig
    }
    .help = gebruik weight.CRITERIUM=30, criterion.CRITERIUM.max=12 (of min, target, tolerance), method.INSTELLING=0.4 of score.KANDIDAAT.CRITERIUM=8
    .help-nearest = bedoelt u "{ $near }"?
PF732 = { $kind ->
        [candidate] er is geen kandidaat "{ $name }"
        [several] "{ $name }" is de naam van meer dan één criterium
       *[criterion] er is geen criterium "{ $name }"
    } (in "{ $key }")
    .help-nearest = bedoelt u "{ $near }"?
    .help-known = gebruik een van: { $known }
PF733 = "{ $value }" is geen getal (bij "{ $key }")
    .help-point = decimalen krijgen hier een punt: { $point }
    .note-finite = een getal moet eindig zijn
    .note-large = geen getal gaat hier verder dan 1e15
PF734 = "{ $key }" kan niet { $value } zijn: { $what ->
        [tolerance] een tolerantie is 0 of meer
       *[weight] een gewicht is 0 of meer
    }
PF735 = "{ $first }" en "{ $second }" wijzigen hetzelfde: geef het één keer op
PF736 = score { $value } van { $candidate } ligt niet op de schaal van "{ $criterion }", { $min } tot { $max }
PF737 = de schaal van "{ $criterion }" kan niet zo worden gewijzigd: { $problem ->
        [order] de lage kant ({ $min }) moet onder de hoge kant ({ $max }) liggen
        [target] het streefpunt zou er niet op liggen ({ $min } tot { $max })
        [direction] een streefpunt of tolerantie vraagt richting "target", en hier is die "{ $direction }"
       *[value] de waardefunctie reikt niet van { $min } tot { $max }
    }
PF738 = { $count ->
        [one] 1 score op "{ $criterion }" zou niet op de nieuwe schaal liggen
       *[other] { $count } scores op "{ $criterion }" zouden niet op de nieuwe schaal liggen
    }, { $min } tot { $max }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }
