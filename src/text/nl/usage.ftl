# Wat-als op de opdrachtregel (--set).

PF701 = "{ $text }" is geen wat-als: { $problem ->
        [form] er staat geen "=" tussen sleutel en waarde
        [kind] de sleutel begint met een woord dat niet bestaat
        [field] zo'n instelling heeft een criterium hier niet
       *[key] de sleutel is niet volledig
    }
    .help = gebruik weight.CRITERIUM=30, criterion.CRITERIUM.max=12 (of min, target, tolerance), method.INSTELLING=0.4 of score.KANDIDAAT.CRITERIUM=8
    .help-nearest = bedoelt u "{ $near }"?
PF702 = { $kind ->
        [candidate] er is geen kandidaat "{ $name }"
        [several] "{ $name }" is de naam van meer dan één criterium
       *[criterion] er is geen criterium "{ $name }"
    } (in "{ $key }")
    .help-nearest = bedoelt u "{ $near }"?
    .help-known = gebruik een van: { $known }
PF703 = "{ $value }" is geen getal (bij "{ $key }")
    .help-point = decimalen krijgen hier een punt: { $point }
    .note-finite = een getal moet eindig zijn
    .note-large = geen getal gaat hier verder dan 1e15
PF704 = "{ $key }" kan niet { $value } zijn: { $what ->
        [tolerance] een tolerantie is 0 of meer
       *[weight] een gewicht is 0 of meer
    }
PF705 = "{ $first }" en "{ $second }" wijzigen hetzelfde: geef het één keer op
PF706 = score { $value } van { $candidate } ligt niet op de schaal van "{ $criterion }", { $min } tot { $max }
PF707 = de schaal van "{ $criterion }" kan niet zo worden gewijzigd: { $problem ->
        [order] de lage kant ({ $min }) moet onder de hoge kant ({ $max }) liggen
        [target] het streefpunt zou er niet op liggen ({ $min } tot { $max })
        [direction] een streefpunt of tolerantie vraagt richting "target", en hier is die "{ $direction }"
       *[value] de waardefunctie reikt niet van { $min } tot { $max }
    }
PF708 = { $count ->
        [one] 1 score op "{ $criterion }" zou niet op de nieuwe schaal liggen
       *[other] { $count } scores op "{ $criterion }" zouden niet op de nieuwe schaal liggen
    }, { $min } tot { $max }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }
