# Bevindingen over het strategiebestand.
#
# Getallen uit het bestand staan er zoals in het bestand: met een punt. Namen
# tussen accenten zijn sleutels en woorden van het bestand.

# Waar een bevinding over gaat.
strategy-subject = { $table ->
    [criterion] criterium "{ $id }"
    [criterion-nr] criterium { $id }
    [goal] doel "{ $id }"
    [goal-nr] doel { $id }
    [condition] voorwaarde "{ $id }"
    [condition-nr] voorwaarde { $id }
    [weight_bound] gewichtsgrens { $id }
    [comparison] vergelijking { $id }
    [section] `{"["}{ $id }{"]"}`
   *[file] het bestand
}

PF131 = de gewichten zijn samen { $sum }, niet { $whole }
    .note = ze tellen als punten en zijn teruggebracht tot samen 1: { $criterion } = { $weight } telt als { $scaled }
    .help = laat ze staan als het punten zijn; verbeter anders het gewicht dat niet klopt

PF601 = het strategiebestand staat niet in UTF-8{ $encoding ->
    [utf-16] , maar in UTF-16
   *[other] {""}
}
    .help = sla het opnieuw op met de codering UTF-8

PF602 = { $what ->
    [bytes] het strategiebestand is { $found } MiB; er wordt hoogstens { $most } MiB gelezen
    [depth] lijsten en tabellen staan meer dan { $most } diep in elkaar
    [structure] het strategiebestand heeft meer dan { $most } MiB buiten teksten en commentaar, het meeste dat wordt gelezen
   *[tables] er zijn { $found } tabellen `[[{ $what }]]`; er worden er hoogstens { $most } gelezen
}

PF603 = dit is geen geldige TOML: { $kind ->
    [comma] een getal heeft een decimale punt, geen komma
    [percent] een getal heeft geen procentteken
    [digits] een getal heeft een cijfer voor en na de punt, en begint niet met een extra 0
    [no-quotes] een tekst moet tussen aanhalingstekens staan
    [curly-quotes] aanhalingstekens moeten recht zijn, niet krom
    [boolean] zonder aanhalingstekens mogen alleen de woorden true en false, in kleine letters
    [quote] het aanhalingsteken aan het eind van de tekst ontbreekt
    [escape] na een backslash hoort in een tekst tussen dubbele aanhalingstekens een speciaal teken
    [header] de haken om de naam van een tabel zijn niet compleet
    [colon] na een sleutel komt =, geen dubbele punt
    [no-equals] een regel is een sleutel met = en een waarde, een tabel tussen haken, of commentaar na #
    [key] een sleutel bestaat uit letters, cijfers, - en _; anders moet hij tussen aanhalingstekens staan
    [list] een lijst is niet gesloten met ], of er ontbreekt een komma
    [inline-table] een tabel tussen accolades is niet gesloten, of er ontbreekt een komma
    [long-text] een tekst van meer regels is niet gesloten
    [line-end] een regel eindigt met alleen een regelterugloop (CR); sla het bestand opnieuw op met gewone regeleinden
    [no-value] er staat geen waarde na =
   *[other] { $hint }
}
    .help = schrijf: { $hint }

PF604 = `{ $name }` staat er twee keer; regel { $line } is de tweede
    .note-first = de eerste staat op regel { $first }
    .help = houd een van de twee over
    .help-table = houd een van de twee over; tabellen die vaker mogen voorkomen hebben dubbele haken, zoals [[criterion]]

PF605 = { $what ->
    [all] het strategiebestand is leeg: er staan geen criteria in
   *[criteria] in het strategiebestand staan geen criteria, dus er is niets om kandidaten op te beoordelen
}
    .help = voeg een [[criterion]] toe met id, direction, min en max, of begin met een profiel: partnerfit new MAP --profile ID

PF606 = schema { $found } is onbekend; dit programma leest schema 1
    .help = gebruik een nieuwere versie van het programma, of schrijf schema = 1 als het bestand die vorm heeft

PF607 = het strategiebestand zegt niet welke versie van het bestandsformaat het heeft; het is gelezen als schema 1
    .help = schrijf schema = 1 op de eerste regel

PF610 = { strategy-subject } heeft een onbekende sleutel: `{ $key }`
    .help-nearest = bedoelt u `{ $nearest }`?
    .help-home = { $home ->
        [top] `{ $key }` hoort bovenaan in het bestand, boven de eerste regel met haken
       *[other] `{ $key }` hoort onder [{ $home }]
    }
    .help-list = hier kan: { $valid }

PF611 = { strategy-subject }: `{ $key }` moet { $expected ->
    [number] een getal
    [count] een heel getal
    [text] een tekst
    [label] een tekst
    [flag] true of false
    [texts] een lijst met teksten
    [curve] een lijst met punten
    [points] een tabel met een getal per criterium
    [threshold] een getal of een tabel met base en slope
    [tables] een tabel met dubbele haken
   *[table] een tabel
} zijn, maar { $raw } is { $found ->
    [text] een tekst
    [number] een getal
    [fraction] niet heel
    [flag] een ja of nee
    [date] een datum
    [list] een lijst
    [tables] een lijst met tabellen
   *[table] een enkele tabel
}
    .help = { $expected ->
        [number] bijvoorbeeld: 0.25
        [count] bijvoorbeeld: 3
        [text] een tekst staat tussen aanhalingstekens: "…"
        [label] een tekst staat tussen aanhalingstekens: "…"; of een per taal: {"{"} nl = "…", en = "…" {"}"}
        [flag] zonder aanhalingstekens: true of false
        [texts] bijvoorbeeld: ["…", "…"]
        [curve] bijvoorbeeld: [[0, 0.0], [5, 0.7], [10, 1.0]]
        [points] bijvoorbeeld: {"{"} vertrouwen = 60, kosten = 40 {"}"}
        [threshold] bijvoorbeeld: 5, of {"{"} base = 2, slope = 0.1 {"}"}
        [tables] zet [[{ $key }]] boven elk ervan
        [inline] bijvoorbeeld: { $key } = {"{"} … {"}"}
       *[table] zet [{ $key }] boven de sleutels ervan
    }
    .help-unquote = schrijf het zonder aanhalingstekens: { $written }
    .help-quote = schrijf het tussen aanhalingstekens: "{ $text }"

PF612 = { strategy-subject } heeft geen `{ $key }`
    .help = voeg { $key } = … eraan toe
    .help-direction = zeg welke scores beter zijn: direction = "max" (meer), "min" (minder) of "target" (dicht bij een streefwaarde)

PF613 = { strategy-subject }: `{ $key }` is { $raw }, { $kind ->
    [size] en dat getal is te groot; het grootste is 1e15
   *[word] en daar valt niet mee te rekenen
}

PF614 = { strategy-subject }: `{ $key }` is { $raw }, maar moet { $limit ->
    [least] { $least } of meer zijn
    [above] meer dan { $least } zijn
   *[between] tussen { $least } en { $most } liggen
}

PF615 = { strategy-subject }: `{ $key }` kan niet "{ $raw }" zijn; wat kan is: { $valid }
    .help = bedoelt u "{ $nearest }"?

PF616 = { strategy-subject }: in `{ $key }` mogen alleen letters a-z, cijfers, - en _ staan, met een letter of cijfer vooraan; "{ $raw }" voldoet daar niet aan
    .help = bijvoorbeeld: "{ $suggestion }"; de naam voor mensen is het label

PF617 = { strategy-subject } staat er twee keer: het id staat op regel { $first } en opnieuw op regel { $line }
    .help = geef een van de twee een ander id, of haal er een weg

PF618 = { strategy-subject }: `{ $key }` heeft { $found ->
    [one] één tekst
   *[other] { $found } teksten
}, maar het moeten er { $wanted } zijn
    .help = een voor elk niveau, van slecht naar goed; laat de sleutel weg als er geen woorden voor de niveaus zijn

PF619 = { strategy-subject }: `{ $key }` is een lege tekst

PF620 = { strategy-subject }: { $how ->
    [equal] `min` en `max` zijn allebei { $min }, dus alle scores zouden gelijk zijn
   *[swapped] `min` is { $min } en `max` is { $max }, maar `min` moet de laagste van de twee zijn
}
    .help-equal = geef de laagste en de hoogste score die mogelijk is
    .help-order = schrijf min = { $max } en max = { $min }; direction = "min" zegt al dat minder beter is
    .help-swapped = schrijf min = { $max } en max = { $min }; is minder beter, zeg dat dan met direction = "min"

PF621 = { strategy-subject } heeft { $missing ->
    [min] geen laag eind van de schaal (`min`)
    [max] geen hoog eind van de schaal (`max`)
   *[both] geen einden van de schaal (`min` en `max`)
}, en een gewicht betekent niets zonder beide einden
    .help = geef de laagste en de hoogste score die mogelijk is, bijvoorbeeld: min = 0 en max = 10
    .help-anchors = met woorden voor de niveaus 1 tot en met 5 is de schaal: min = 1 en max = 5
    .help-catalogue = alleen u kent ze: { $direction ->
        [min] min = de beste en max = de slechtste
       *[other] min = de slechtste en max = de beste
    } { $name } die u zich nog kunt voorstellen
    .help-unit = beide in { $unit }

PF622 = { strategy-subject } heeft direction = "target" maar geen `target`
    .help = geef de beste score: target = …

PF623 = { strategy-subject }: `{ $key }` heeft geen betekenis bij direction = "{ $direction }"
    .help = schrijf direction = "target", of haal `{ $key }` weg

PF624 = { strategy-subject }: `{ $key }` is { $value }, buiten de schaal { $min } tot { $max } van "{ $criterion }"
    .help = verbeter het getal, of de min en max van het criterium

PF625 = { strategy-subject }: `{ $key }` is geen waardefunctie: { $problem ->
    [few] er zijn minstens twee punten nodig
    [order] de score van punt { $point } ligt niet boven die van het punt ervoor
    [unit] de waarde van punt { $point } ligt niet tussen 0 en 1
   *[ends] de functie moet beginnen bij { $min } en eindigen bij { $max }, de einden van de schaal
}
    .help = schrijf [[{ $min }, 0.0], …, [{ $max }, 1.0]]: scores oplopend, waarden van 0 tot 1

PF626 = { strategy-subject }: `{ $key }` loopt tegen direction = "{ $direction }" in
    .help = { $direction ->
        [min] waar minder beter is, daalt de waarde van 1 naar 0
       *[other] waar meer beter is, stijgt de waarde van 0 naar 1
    }

PF627 = { strategy-subject } staat niet in de ingebouwde catalogus
    .help-nearest = bedoelt u "{ $nearest }"?
    .help = haal from = "catalogue" weg, en geef zelf direction, min en max

PF628 = { strategy-subject }: `{ $key }` van de catalogus hoort bij de eigen schaal { $min } tot { $max } met direction "{ $direction }", en die is hier veranderd
    .help = geef zelf `{ $key }`, of houd de schaal en de richting van de catalogus

PF629 = { strategy-subject }: { $problem ->
    [order] de onverschilligheidsdrempel `q` ligt boven de voorkeursdrempel `p`
    [negative] de drempel `{ $symbol }` komt ergens op de schaal onder 0
    [slope] de drempel `{ $symbol }` groeit zo snel met de score dat een betere score als slechter zou tellen
    [veto] de vetodrempel ligt onder de voorkeursdrempel `p` of de onverschilligheidsdrempel `q`
   *[missing] de voorkeursfunctie "{ $function }" heeft `{ $symbol }` nodig
}
    .help = { $problem ->
        [order] verschillen tot q tellen niet, vanaf p tellen ze helemaal: maak q de kleinste
        [negative] maak base groter of slope kleiner, zodat base + slope × score aan beide einden van de schaal minstens 0 is
        [slope] houd slope tussen -1 en 1
        [veto] een veto komt alleen van een verschil dat al helemaal telt: maak veto de grootste van de drie
       *[missing] voeg { $symbol } = … toe, in de eenheid van de scores
    }

PF630 = { strategy-subject }: `{ $key }` noemt "{ $name }", maar dat criterium bestaat niet
    .help-nearest = bedoelt u "{ $nearest }"?
    .help-catalogue = het staat in de catalogus: voeg [[criterion]] toe met id = "{ $template }" en from = "catalogue"
    .help = voeg een [[criterion]] met dit id toe, of verbeter de naam

PF631 = { strategy-subject } en criterium "{ $other }" heten allebei "{ $name }"
    .help = geef ze verschillende labels: een kolom "{ $name }" kan bij beide horen

PF632 = { strategy-subject }: de woorden voor niveau { $first } en niveau { $second } zijn gelijk
    .help = een cel met deze woorden kan beide niveaus betekenen: schrijf verschillende woorden

PF633 = { strategy-subject }: in de kolom `name` staan de namen van de kandidaten
    .help = geef het criterium een ander id
PF634 = "{ $key }" bevat een teken dat niet te zien is ({ $character })
    .help = typ de tekst opnieuw

PF640 = { strategy-subject }: het doel erboven, "{ $name }", staat niet in dit bestand
    .help-nearest = bedoelt u "{ $nearest }"?
    .help = voeg een [[goal]] met dit id toe, of haal `parent` weg

PF641 = doelen dienen elkaar in een kring: { $cycle }
    .help = haal de `parent` weg van het doel dat bovenaan hoort

PF642 = { strategy-subject } heeft punten en ook doelen eronder: { $goals }
    .help = verplaats de punten naar de doelen eronder, of haal hun `parent` weg

PF643 = { strategy-subject } heeft geen punten en geen doelen eronder, dus de prioriteit komt nergens terecht
    .help = verdeel 100 punten over de criteria die het dienen: points = {"{"} … {"}"}

PF644 = { strategy-subject }: de punten zijn samen { $sum }, niet 100
    .help = { $side ->
        [under] verdeel nog { $off } punten
       *[over] haal er { $off } punten af
    }
    .help-empty = verdeel 100 punten over de criteria die het dienen

PF645 = { strategy-subject } heeft geen `priority`, en er zijn andere doelen op hetzelfde niveau
    .help = zeg hoeveel het waard is om van slecht naar goed te gaan, vergeleken met die doelen: priority = …

PF646 = alle prioriteiten zijn 0 bij: { $goals }
    .help = geef minstens één ervan een prioriteit boven 0

PF647 = geen doel geeft punten aan { strategy-subject }: het heeft geen gewicht
    .help = geef het punten in het doel dat het dient, of haal het weg

PF648 = er zijn gewichten uit doelen en ook met de sleutel `weight`: { $used ->
    [goals] de doelen worden gebruikt
   *[weights] de sleutel `weight` wordt gebruikt
}
    .help = { $used ->
        [goals] haal de gewichten bij de criteria weg, of schrijf [weighting] met method = "direct"
       *[weights] haal [weighting] weg om de doelen te gebruiken
    }

PF650 = { strategy-subject } heeft geen `weight`, maar andere criteria wel
    .help = voeg weight = … toe; een criterium met gewicht 0 wordt getoond en telt niet mee

PF651 = alle gewichten zijn 0
    .help = geef minstens één criterium een gewicht boven 0

PF652 = { strategy-subject }: gewicht { $small } is een breuk, maar "{ $other }" heeft { $large }, een percentage
    .help = schrijf alle gewichten op dezelfde manier; { $small } is { $percent } %

PF653 = { strategy-subject } heeft gewicht 0: het telt niet mee
    .help = laat het zo als het alleen getoond moet worden; geef het anders een gewicht

PF660 = { strategy-subject }: `{ $key }` kan niet naast `{ $other }` staan
    .help = gebruik een van: { $keys }
    .help-bounds = `min` en `max` horen bij `criterion` of `ratio`

PF661 = { strategy-subject }{ $within ->
    [none] {""}
   *[other] : `{ $within }`
} heeft een van deze nodig: { $keys }

PF662 = { strategy-subject }: `min` is { $min } en `max` is { $max }, dus daar kan niets tussen liggen
    .help = wissel de twee om, of verbeter de waarde die niet klopt

PF663 = { strategy-subject } zegt niet { $problem ->
    [subject] waarnaar moet worden gekeken
   *[test] wat er moet gelden
}
    .help = { $problem ->
        [subject] voeg attribute = "…" (een kolom) of criterion = "…" toe
       *[test] voeg equals, one_of, min, max of present = true toe
    }

PF664 = { strategy-subject }: `{ $key }` is { $value }, maar de grens van een gewicht is een breuk tussen 0 en 1
    .help = voor { $value } % schrijft u { $fraction }

PF665 = { strategy-subject }: `{ $key }` noemt { $found ->
    [one] één criterium
   *[other] { $found } criteria
}; { $wanted ->
    [two] het moeten er precies twee zijn
   *[more] het moeten er minstens twee zijn
}

PF666 = { strategy-subject }: `{ $key }` noemt "{ $name }" twee keer
    .help = noem elk criterium één keer

PF690 = { strategy-subject } noemt "{ $name }" twee keer, terwijl er twee kandidaten moeten staan
    .help = schrijf de naam van de andere kandidaat

PF691 = { strategy-subject }: `more_than` noemt { $found ->
        [one] één kandidaat
       *[other] { $found } kandidaten
    }; het moeten er precies twee zijn
    .help = schrijf more_than = ["C", "D"]: C krijgt ook de voorkeur boven D, maar minder sterk

PF692 = { strategy-subject } zegt hetzelfde als die op regel { $first }
    .help = laat er één weg

PF693 = deze vergelijkingen lopen in een kring:
    .note = regel { $line }: "{ $better }" vóór "{ $worse }"
    .help = laat er één vervallen

PF435 = { strategy-subject }: er is geen kandidaat "{ $name }"
    .help-nearest = bedoelt u "{ $near }"?
    .help = schrijf de naam zoals in het kandidatenbestand

PF860 = { strategy-subject }: `{ $key }` noemt het doel "{ $name }", dat er niet is
    .help = gebruik de id van een doel van deze strategie
    .help-nearest = bedoelde je "{ $nearest }"?
PF861 = { strategy-subject }: de doelen in `{ $key }` kunnen niet op volgorde: { $problem ->
        [few] het is er maar één
        [twice] een doel staat er twee keer in
       *[parents] ze dienen niet allemaal hetzelfde doel
    }
    .help = noem twee of meer verschillende doelen onder hetzelfde doel, of allemaal zonder
PF862 = { strategy-subject }: `{ $key }` gaat over punten van het doel "{ $goal }", { $problem ->
        [points] dat samen 100 punten geeft
       *[sub-goals] dat subdoelen heeft en zelf geen punten geeft
    }
    .help = doe de uitspraak over een subdoel
    .help-points = schrijf punten van 100, tussen 0 en 100
