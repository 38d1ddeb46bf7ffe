# Bevindingen over de opdrachtregel en bestanden.

PF701 = er is geen opdracht "{ $command }"
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = opdrachten: { $known }
PF702 = er is geen opdracht gegeven; gebruik: partnerfit OPDRACHT [STUDIE] [OPTIES]
    .help-list = opdrachten: { $known }; partnerfit --help --lang nl legt ze uit
PF703 = { $where ->
        [command] opdracht { $command } heeft geen optie "{ $option }"
       *[none] er is geen optie "{ $option }"
    }
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = partnerfit { $of } --help --lang nl toont welke opties er zijn
PF704 = { $option } kan niet "{ $value }" zijn
    .help-nearest = bedoelt u "{ $near }"?
    .help-valid = kies uit: { $valid }
    .help-top = verwacht is een heel getal, 1 of meer
    .help-threads = verwacht is een heel getal van 1 tot en met 1024
    .help-samples = verwacht is een heel getal van 1 tot en met 1.000.000.000
    .help-seed = verwacht is een heel getal van 0 tot en met 18446744073709551615
PF705 = { $option } heeft een waarde nodig
    .help = partnerfit { $of } --help --lang nl zegt welke
PF706 = { $how ->
        [twice] { $option } staat er twee keer
       *[together] { $option } gaat niet samen met { $other }
    }
    .help = houd een van de twee over
PF707 = er ontbreekt: { $arguments }
    .help = partnerfit { $of } --help --lang nl legt het uit, met voorbeelden
PF708 = { $problem ->
        [surplus] er is één argument te veel: "{ $value }"
        [value] bij { $option } hoort geen waarde, maar er staat "{ $value }"
        [encoding] een argument is niet in UTF-8 geschreven
       *[other] de opdrachtregel is niet te begrijpen
    }
    .help-surplus = zet een naam met een spatie erin tussen aanhalingstekens, zoals "Waterschap Delta"
    .help-value = laat = weg, met wat erachter staat
    .help-encoding = als het de naam van een bestand is: geef het bestand een andere naam
    .help-other = partnerfit --help --lang nl legt de opdrachten uit
PF710 = { $file } kan niet worden gelezen: { $problem ->
        [missing] dat bestaat niet
        [denied] er is geen toestemming om het te lezen
        [folder] dat is een map
       *[other] het systeem meldt: { $cause }
    }
    .help-missing = controleer de naam, en de map waarin het staat
    .help-folder = noem een bestand in die map
PF711 = het bestand is groter dan { $limit }, het meeste dat wordt gelezen
    .help = controleer of dit het goede bestand is
PF712 = { $where ->
        [here] in deze map staat geen kandidatenbestand
       *[there] in map { $folder } staat geen kandidatenbestand
    }: verwacht is candidates.csv, candidates.xlsx of candidates.ods
    .help = noem de map van een studie, of het kandidatenbestand zelf
    .help-new = voor een nieuwe studie: partnerfit new MAP --profile ID
PF713 = { $where ->
        [here] in deze map staat meer dan één kandidatenbestand
       *[there] in map { $folder } staat meer dan één kandidatenbestand
    }: { $files }
    .help = laat er één in de map staan; of noem het bestand dat u wilt gebruiken, met de strategie erbij: -s strategy.toml
PF714 = standaardinvoer ("-") kan maar één van de bestanden zijn
    .help = geef de andere met hun naam
PF715 = { $problem ->
        [excluded] "{ $candidate }" is afgevallen en staat niet in de rangorde
       *[unknown] er is geen kandidaat "{ $candidate }"
    }
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = kandidaten: { $known }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }
    .help-excluded = partnerfit explain "{ $candidate }" zegt waarom
PF716 = "{ $candidate }" kan niet met zichzelf worden vergeleken
    .help = noem na --over een andere kandidaat
PF717 = --fail-if "{ $expression }" is niet te lezen
    .help = schrijf VELD TEKEN GETAL, zoals "margin_first < 0.05"
    .help-fields = velden: { $fields }
    .help-point = decimalen krijgen hier een punt: "{ $point }"
PF718 = er is geen { $kind ->
        [profile] profiel
        [example] voorbeeld
       *[schema] schema
    } "{ $name }"
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = wel: { $known }
PF719 = --fail-if "{ $expression }" is niet te beantwoorden: hoe stevig de rangorde bij die gewichten is, is niet bekend
    .help = zie hieronder waarom dat ontbreekt, of vraag een andere stap: { $steps }
    .help-none = zie hieronder waarom dat ontbreekt
    .help-unstated = de strategie zegt niets over gewichten: schrijf [[weight_bound]] of marges van punten, of vraag within_20, same_order of any
PF720 = { $file } bestaat al
    .help = kies een andere naam, of geef --force om het te vervangen
PF721 = { $file } is invoer van deze berekening
    .help = kies een andere naam: invoer wordt nooit overschreven
PF722 = { $to ->
        [stdout] de standaarduitvoer kan niet worden geschreven
       *[file] { $file } kan niet worden geschreven
    }: { $problem ->
        [missing] de map ervan bestaat niet
        [denied] er is geen toestemming om daar te schrijven
        [full] de schijf is vol
       *[other] het systeem meldt: { $cause }
    }
    .help-missing = maak eerst de map, of kies een andere
PF723 = { $file } is een map
    .help = noem een bestand in die map
PF724 = { $problem ->
        [file] { $folder } is een bestand, geen map
       *[filled] map { $folder } is niet leeg
    }
    .help = kies een nieuwe map: er wordt niets overschreven
PF725 = bestanden van de soort "{ $ending }" worden niet geschreven
    .help = kies .html (te openen in een browser en daar als PDF af te drukken), of een van: { $known }

# Wat-als op de opdrachtregel (--set).

PF731 = "{ $text }" is geen wat-als: { $problem ->
        [form] er staat geen "=" in
        [kind] het begint met een woord dat niet bestaat
        [field] van een criterium zijn alleen min, max, target en tolerance te wijzigen
       *[key] wat voor "=" staat, is niet volledig
    }
    .help = schrijf weight.CRITERIUM=30, criterion.CRITERIUM.max=12 (of min, target, tolerance), method.INSTELLING=0.4 of score.KANDIDAAT.CRITERIUM=8
    .help-nearest = bedoelt u "{ $near }"?
PF732 = { $kind ->
        [candidate] er is geen kandidaat "{ $name }"
        [several] "{ $name }" is de naam van meer dan één criterium
       *[criterion] er is geen criterium "{ $name }"
    } (in "{ $key }")
    .help-nearest = bedoelt u "{ $near }"?
    .help-known = wel: { $known }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }
    .help-several = gebruik het id van het criterium dat u bedoelt: { $known }
PF733 = { $problem ->
        [calculate] met "{ $value }" valt niet te rekenen
        [large] "{ $value }" is een te groot getal: verwacht is hoogstens 1e15
       *[other] "{ $value }" is geen getal
    } (in "{ $key }")
    .help = schrijf een getal, zoals 30 of 0.5
    .help-point = decimalen krijgen hier een punt: { $point }
PF734 = "{ $key }" kan niet { $value } zijn: { $what ->
        [tolerance] verwacht is een tolerantie van 0 of meer
       *[weight] verwacht is een gewicht van 0 of meer
    }
PF735 = "{ $second }" wijzigt hetzelfde als "{ $first }"
    .help = houd een van de twee over
PF736 = score { $value } van { $candidate } ligt buiten de schaal van "{ $criterion }": verwacht is een score van { $min } tot en met { $max }
    .help = geef een score op de schaal; of maak de schaal ruimer, met criterion.{ $criterion }.min of criterion.{ $criterion }.max
PF737 = de schaal van "{ $criterion }" kan niet zo worden gewijzigd: { $problem ->
        [order] het lage einde ({ $min }) moet onder het hoge einde ({ $max }) liggen
        [target] de streefwaarde ({ $target }) zou erbuiten liggen ({ $min } tot en met { $max })
        [direction] een streefwaarde of tolerantie hoort bij direction "target", en hier is die "{ $direction }"
       *[value] de waardefunctie loopt niet van { $min } tot en met { $max }
    }
    .help-value = wijzig de waardefunctie zelf, in strategy.toml
PF738 = { $count ->
        [one] 1 score op "{ $criterion }" zou buiten de nieuwe schaal liggen
       *[other] { $count } scores op "{ $criterion }" zouden buiten de nieuwe schaal liggen
    }, { $min } tot en met { $max }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }
    .help = kies ruimere einden, of wijzig deze scores ook
