# Bevindingen over kandidaten, onderbouwing en andere gegevens zoals gelezen.

PF101 = "{ $value }" is hier geen getal: { $expected ->
        [scale] verwacht is een score van { $min } tot en met { $max }
       *[number] verwacht is een getal
    }
    .help = verbeter de cel; laat de cel leeg als er geen score is
    .help-interval = een interval schrijft u met twee punten: 3..4
    .note-delimiter = dit bestand scheidt zijn velden met komma's, dus het decimaalteken is de punt (7.5)
    .note-point = een decimale komma, in een bestand dat verder de decimale punt gebruikt
    .note-comma = een decimale punt, in een bestand dat verder de decimale komma gebruikt
    .help-comma = verbeter de cel; of, als alle komma's decimalen zijn: --decimal comma
    .help-point = verbeter de cel; of, als alle punten decimalen zijn: --decimal point
PF102 = "{ $value }" is op twee manieren te lezen: { $decimals } (decimalen) of { $thousands } (duizendtalteken)
    .note = niets anders in deze kolom laat zien welke van de twee is bedoeld
    .help = schrijf { $thousands }, of een ander aantal decimalen; of zeg hoe het bestand is geschreven met --decimal point of --decimal comma
PF103 = { $sign ->
        [currency] "{ $value }" heeft een valutateken, en de eenheid van dit criterium zegt dat niet
        [percent] "{ $value }" heeft een procentteken, en de eenheid van dit criterium zegt dat niet
       *[thousands] "{ $value }" heeft duizendtaltekens, en dit criterium heeft geen eenheid
    }: verwacht is alleen een getal
    .help = schrijf alleen het getal; of geef het criterium een eenheid in strategy.toml: unit = "EUR" of unit = "%"
    .help-plain = schrijf { $plain }; of geef het criterium een eenheid in strategy.toml, bijvoorbeeld unit = "EUR"
PF104 = "{ $value }" is een te groot getal: verwacht is hoogstens 1000000000000000 (1e15)
    .help = verbeter de cel, of gebruik een grotere eenheid (duizenden, miljoenen)
PF105 = "{ $value }" is een interval met de einden verkeerd om: verwacht is eerst het lage einde
    .help = een interval schrijft u als laag..hoog, zoals 3..4
PF106 = dit is geen CSV-bestand maar { $kind ->
        [xlsx] een Excel-werkmap (.xlsx)
        [ods] een OpenDocument-rekenblad (.ods)
        [ole] een oude Excel-werkmap (.xls), of een met een wachtwoord
        [zip] een zip-archief
        [gzip] een met gzip gecomprimeerd bestand
        [archive] een gecomprimeerd bestand
        [html] een webpagina (HTML)
        [xml] een XML-bestand
        [json] een JSON-bestand
        [pdf] een PDF-document
        [rtf] een tekstdocument (RTF)
        [picture] een afbeelding
        [database] een database
        [utf-16] UTF-16-tekst zonder merkteken vooraan
       *[other] iets anders
    }
    .help-xlsx = geef het bestand een naam die eindigt op .xlsx: werkmappen worden zo gelezen
    .help-ods = geef het bestand een naam die eindigt op .ods: rekenbladen worden zo gelezen
    .help-ole = open het in een rekenprogramma en bewaar het als .xlsx of CSV, zonder wachtwoord
    .help-utf-16 = zeg dat met --encoding utf-16le (of utf-16be), of bewaar het bestand als UTF-8
    .help-unpack = pak het eerst uit
    .help-export = open het in het programma waar het vandaan komt en bewaar de tabel als CSV of .xlsx
PF107 = het bestand is geen UTF-8 (voor het eerst te zien op regel { $line }) en is gelezen als Windows-1252
    .help = controleer namen met accenten; met --encoding zegt u welke codering het is
    .note-mixed = eerdere regels zijn geldige UTF-8, dus het bestand kan beschadigd zijn, of samengevoegd uit twee bestanden
PF108 = regel { $line } heeft bytes die geen geldige { $encoding } zijn
    .help-marked = het bestand begint met het merkteken van deze codering, dus het is waarschijnlijk beschadigd: bewaar het opnieuw als UTF-8
    .help = kies een andere --encoding, of laat de optie weg
PF109 = er is geen codering die "{ $value }" heet
    .help = gebruik een naam zoals utf-8, windows-1252, iso-8859-15 of utf-16le
PF110 = { $what ->
        [file] het bestand is leeg (0 bytes): verwacht is een kopregel, met rijen eronder
        [workbook] de werkmap is leeg: op geen enkel blad staat iets
       *[table] het bestand is leeg: geen kopregel en geen rijen
    }
PF111 = kolom "{ $value }" is geen criterium
    .help = bedoelt u "{ $meant }"?
    .help-label = bedoelt u "{ $meant }", het label van "{ $id }"? Schrijf het zoals het in de strategie staat
PF112 = er is geen kolom "name" of "naam": verwacht is één kolom met de namen van de kandidaten
    .help-near = bedoelt u "name" met "{ $found }"?
    .help = zet "naam" (of "name") boven de kolom met namen; de eerste kolom heet nu "{ $found }"
PF113 = er is geen kopregel: op regel { $line } { $cause ->
        [numbers] staan getallen waar de namen van kolommen worden verwacht
       *[text] staat één tekst waar de namen van kolommen worden verwacht
    }
    .help-lower = de kopregel lijkt regel { $header } te zijn: verwijder de regels daarboven
    .help-above = verwijder wat boven de kopregel staat, de regel met "naam" erin
    .help = zet er een regel boven: naam, en dan het id of het label van elk criterium
PF114 = { $what ->
        [criterion] er is geen kolom voor criterium "{ $name }"
       *[attribute] er is geen kolom "{ $name }", en een voorwaarde vraagt ernaar
    }
    .help = voeg een kolom met dit id of label toe aan het bestand, of haal het criterium uit strategy.toml
    .help-near = het bestand heeft een kolom "{ $found }": is dat de goede?
    .help-attribute = voeg de kolom toe aan het bestand, of haal de voorwaarde uit strategy.toml
PF115 = kolom "{ $value }" komt twee keer voor: als kolom { $first } ({ $first-letters }) en als kolom { $second } ({ $second-letters })
    .note-other = de eerste van de twee heet "{ $other }", en dat betekent hetzelfde
    .help = verwijder een van de twee, of geef die een andere naam
PF116 = kolom "{ $value }" past bij meer dan één criterium: { $criteria }
    .help = gebruik het id van het criterium als naam van de kolom
PF117 = kolom { $column } (nummer { $position }) heeft waarden, zoals "{ $value }", maar geen kop
    .help = geef de kolom een naam in de kopregel, of verwijder de kolom
PF118 = er zijn geen kandidaten: het bestand heeft een kopregel en daaronder geen rijen
    .help = voeg voor elke kandidaat één rij toe
PF119 = regel { $line } is gescheiden met "{ $delimiter }", maar de kopregel met "{ $header-delimiter }"
    .help = gebruik in het hele bestand hetzelfde scheidingsteken: bewaar het opnieuw als CSV vanuit één programma
PF120 = { $what ->
        [file] het bestand is te groot: { $found } bytes, hoogstens { $limit } worden gelezen
        [columns] er zijn te veel kolommen: { $found }, hoogstens { $limit } worden gelezen
        [name] deze naam is te lang: { $found } tekens, hoogstens { $limit } zijn toegestaan
       *[field] deze cel is te lang: hoogstens { $limit } bytes worden gelezen
    }
    .note-quote = de cel begint met een aanhalingsteken op regel { $line }: ontbreekt het sluitende teken?
PF121 = de score van "{ $candidate }" op "{ $criterion }" ontbreekt: de cel { $cell ->
        [empty] is leeg
       *[marker] zegt "{ $marker }"
    }
    .help = vraag de score op, of zeg wat een ontbrekende score betekent: --missing range, worst of exclude (of de sleutel "missing" van het criterium)
PF122 = regel { $line } heeft { $found } velden, maar de kopregel heeft er { $expected }
    .note-distribution = een verdeling met puntkomma's, zoals driehoek(6; 7; 9), moet in dit bestand tussen aanhalingstekens staan; of scheid de getallen met spaties
    .note-cut = het bestand eindigt midden in deze regel: het kan afgebroken zijn
    .note-comma = een decimale komma telt als scheidingsteken, behalve als het getal tussen aanhalingstekens staat
    .help = vergelijk de regel met de kopregel: er ontbreekt een waarde, of een tekst met een scheidingsteken staat niet tussen aanhalingstekens
PF123 = op regel { $line } begint een aanhalingsteken dat nergens sluit
    .note = alles tot het einde van het bestand zou bij deze ene cel horen (nog { $lines } regels)
    .help = sluit het, of schrijf een aanhalingsteken binnen een tekst dubbel: ""
PF124 = op regel { $line } staat tekst na het sluitende aanhalingsteken van "{ $value }"
    .help = zet de hele cel tussen aanhalingstekens en schrijf een aanhalingsteken daarbinnen dubbel: ""
PF125 = regel { $line } heeft een aanhalingsteken binnen een cel, dat blijft zoals het is: "{ $value }"
    .note-space = voor het aanhalingsteken staat een spatie, dus het omsluit de cel niet
PF126 = een cel tussen aanhalingstekens die op regel { $line } begint, bevat iets dat op een eigen rij lijkt (regel { $row })
    .help = zoek op regel { $line } een los aanhalingsteken; een aanhalingsteken binnen een tekst staat dubbel: ""
PF127 = "{ $value }" bevat een stuurteken ({ $character })
    .help = verwijder het: in een tabel betekent het niets
    .help-nul = verwijder het (NUL): het bestand kan beschadigd zijn, of een andere codering hebben (--encoding)
PF128 = rijen zonder enige waarde zijn overgeslagen: { $rows } (de eerste is regel { $line })
PF129 = twee onafhankelijke lezingen van dit bestand verschillen vanaf regel { $line }, dus er zouden rijen kunnen verdwijnen
    .help = bewaar het bestand opnieuw als CSV vanuit een rekenprogramma; meld het bestand als fout in dit programma
PF130 = "{ $value }" kan geen velden scheiden: verwacht is een teken zoals ; , | of een tab
PF132 = er is geen strategie gegeven, dus is er een gemaakt uit de kolommen: { $columns }
    .note-weights = elke kolom telt even zwaar, waar die ook over gaat
    .note-direction = in elke kolom geldt meer als beter, ook bij kosten
    .note-range = de laagste en hoogste gevonden score zijn de einden van elke schaal; daardoor kan één kandidaat erbij de volgorde van de anderen veranderen
    .help = schrijf een strategy.toml met criteria, schalen en gewichten, of begin met een profiel: partnerfit new MAP --profile ID
PF133 = kolom "{ $column }" heeft voor elke kandidaat dezelfde score ({ $value }): die maakt geen verschil
PF134 = er is maar één kandidaat ("{ $value }"): er valt niets te vergelijken
PF135 = er is geen kolom met getallen, en geen strategie die zegt wat er te lezen valt
    .help = voeg kolommen met scores toe, of geef een strategie met --strategy
PF136 = deze kolommen zijn geen criteria en blijven bewaard als kenmerk, zonder score: { $columns }
PF141 = kandidaat "{ $value }" komt twee keer voor: op de regels { $other-line } en { $line }
    .note-form = de twee zijn geschreven met verschillende tekens die hetzelfde betekenen
    .help = verwijder er een, of geef die een andere naam
PF142 = "{ $value }" (regel { $line }) en "{ $other }" (regel { $other-line }) lijken op elkaar
    .note-letters = ze verschillen in letters die makkelijk te verwisselen zijn
    .help = verwijder er een als het dezelfde kandidaat is; maak anders de namen beter te onderscheiden
PF143 = regel { $line } heeft geen naam in kolom "{ $column }"
    .help = geef de kandidaat een naam, of verwijder de regel
PF144 = de naam "{ $value }" bevat een onzichtbaar teken ({ $character })
    .note-direction = het verandert de richting van de tekst, zodat de ene naam er als een andere uit kan zien
    .note-invisible = het maakt namen verschillend die er hetzelfde uitzien
    .help = verwijder het teken: typ de naam opnieuw
PF145 = de naam "{ $value }" op regel { $line } begint als een formule
    .note = een rekenprogramma zou die uitrekenen; in een export staat de naam als tekst
PF146 = "{ $value }" op regel { $line } lijkt een rij met totalen, en is gelezen als kandidaat
    .help = haal de rij uit de tabel als het geen kandidaat is
PF151 = { $value } ligt buiten de schaal: verwacht is een score van { $min } tot en met { $max }
    .note-decimal = het lijkt { $meant } zonder decimaalteken
    .note-hundred = het kan een score van 0 tot 100 zijn
    .note-date = als dagnummer van een rekenprogramma is het de datum { $date }
    .help = verbeter de cel, of verander de schaal in strategy.toml; hier is niets verbeterd, want een andere score is een ander oordeel
PF152 = "{ $value }" is een datum waar een score wordt verwacht
    .note-typed = een rekenprogramma heeft van een score een datum gemaakt: oorspronkelijk stond er waarschijnlijk { $first }-{ $second } of { $first },{ $second }
    .help = zet de kolom in het rekenprogramma op Tekst en typ de score opnieuw
PF161 = deze werkmap kan niet worden gelezen: { $cause ->
        [kind] het is geen .xlsx- of .ods-bestand (geen zip-archief)
        [part] een deel ervan ontbreekt
       *[damaged] het bestand is beschadigd of niet compleet
    }
    .help-kind = als het een tekstbestand is, geef het dan een naam die eindigt op .csv
    .help-damaged = open de werkmap in een rekenprogramma en bewaar die opnieuw, of kopieer het bestand nog een keer
PF162 = deze werkmap heeft een wachtwoord, of het is een oude Excel-werkmap (.xls)
    .help = open de werkmap in een rekenprogramma en bewaar die als .xlsx zonder wachtwoord
PF163 = op meer dan één blad van deze werkmap staat iets: { $sheets }
    .help = zeg met --sheet welk blad het is
PF164 = er is geen blad "{ $value }"; deze werkmap heeft { $sheets }
PF165 = cel { $cell } toont de fout { $value }: verwacht is een score
    .help = herstel de formule in het rekenprogramma
PF166 = cel { $cell } heeft een formule zonder bewaarde uitkomst: verwacht is een score
    .help = open de werkmap in een rekenprogramma en bewaar die, zodat de formule wordt uitgerekend
PF167 = cel { $cell } zegt { $value }: verwacht is een score, niet waar of onwaar
    .help = vervang dit door een score
PF168 = de cellen { $region } zijn samengevoegd: het is niet te weten voor welke rijen de waarde geldt
    .help = maak het samenvoegen ongedaan en vul elke cel in
PF169 = { $what ->
        [columns] verborgen kolommen tellen gewoon mee: { $list }
       *[rows] verborgen rijen tellen gewoon mee: { $list }
    }
    .help = verwijder wat niet mag meetellen, of maak het zichtbaar
PF170 = in de werkmap staan getallen als tekst ({ $count }), gelezen als getal: { $cells }
    .help = maak er in het rekenprogramma getallen van, zodat het er ook mee rekent
PF171 = deze werkmap neemt te veel ruimte in: { $what ->
        [parts] er zijn { $found } delen, hoogstens { $limit } worden gelezen
        [ratio] een deel wordt uitgepakt { $found } keer zo groot, hoogstens { $limit } keer wordt gelezen
        [element] één element neemt { $found } bytes of meer in, hoogstens { $limit } worden gelezen
       *[size] uitgepakt zijn het { $found } bytes, hoogstens { $limit } worden gelezen
    }
    .help = kopieer alleen de tabel naar een nieuwe werkmap, of bewaar die als CSV
PF172 = in cel { $cell } staat iets, te ver van de rest van de tabel
    .help = maak de cel leeg, of kopieer alleen de tabel naar een nieuwe werkmap
PF190 = meer van zulke bevindingen, niet één voor één genoemd: { $count }

PF311 = "{ $value }" is geen kandidaat: { $left ->
        [all] geen regel van dit bestand gaat over een kandidaat
       *[some] { $rows ->
            [one] de regel erover telt niet mee
           *[other] de { $rows } regels erover tellen niet mee
        }
    }
    .help-near = bedoelt u "{ $meant }"?
    .help = schrijf de naam zoals die in het kandidatenbestand staat; heeft deze kandidaat zich teruggetrokken, dan hoeft er niets te gebeuren
PF312 = "{ $value }" is geen criterium: verwacht is een id of label uit strategy.toml
    .help-near = bedoelt u "{ $meant }"?
    .help = schrijf het id van het criterium zoals het in strategy.toml staat
PF313 = "{ $value }" is geen graad van onderbouwing: verwacht is E0 (eigen bewering), E1 (bureauonderzoek), E2 (gecontroleerde referentie) of E3 (geverifieerd)
PF314 = "{ $value }" is geen datum: verwacht is jaar-maand-dag, zoals 2026-11-03
PF315 = waarde "{ $value }", laag "{ $low }" en hoog "{ $high }" passen niet bij elkaar: de verwachte volgorde is laag, waarde, hoog
    .help = verbeter de regel
PF316 = er is geen kolom "{ $name }", en die is nodig
    .help = verwacht in de kopregel: candidate, criterion, assessor, value, low, high, reason, source, grade, date, distribution (de eerste twee zijn nodig)
PF317 = kolom "{ $value }" heeft geen betekenis in een onderbouwingsbestand en is overgeslagen
    .help-near = bedoelt u "{ $meant }"?
    .help = de kolommen met een betekenis zijn: candidate, criterion, assessor, value, low, high, reason, source, grade, date, distribution
PF319 = "{ $value }" is geen criterium van deze strategie: de onderbouwing ervan blijft buiten beschouwing
