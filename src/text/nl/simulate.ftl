# Trekkingen: de opdracht `simulate`, en de ladder naast de rangorde.

about-simulate = Trek gewichten en scores: hoe vaak elke kandidaat op welke plaats staat
examples-simulate =
    Voorbeelden:
      partnerfit simulate mijnstudie
      partnerfit simulate mijnstudie --weights same-order --samples 100000
      partnerfit simulate mijnstudie --scores within:5% --json

    Wat bekend is, staat in de bestanden van de studie, zoals:
      strategy.toml
        {"[["}weight_bound]]
        more_important = ["trust", "cost"]    (of criterion = "trust", min = 0.2, max = 0.4)
        {"[["}comparison]]
        better = "Waterschap Delta"
        worse = "StadsLab"
        {"["}doubt]
        low_confidence = 0.1                  (een score met ? mag een tiende van de schaal afwijken)
        assessors = "range"                   (of empirical, normal)
        {"[["}criterion]]
        missing = "range"                     (of worst, exclude, refuse)
      candidates.csv
        5..7 (alles daartussen), 7? (in twijfel)
      evidence.csv, kolom verdeling
        "driehoek(6; 7; 9)"
    partnerfit schema strategy geeft elke sleutel.

help-samples = aantal trekkingen (standaard: 10.000)
help-seed = startgetal van de trekkingen (standaard: 1); hetzelfde getal geeft dezelfde trekkingen
help-weights = wat er over de gewichten bekend is: as-given (zoals gegeven), within:20%, same-order (dezelfde volgorde), any (alle), stated (wat de strategie zegt)
help-simulate-weights = wat er over de gewichten bekend is: as-given (zoals gegeven), within:20%, same-order (dezelfde volgorde), any (alle), stated (wat de strategie zegt), people (die van elke beslisser, apart en samen)
help-scores = wat er over de scores bekend is: as-given (zoals gegeven), doubt (standaard: wat de bestanden zeggen), within:5%
help-draw = instelling van de methode die ook wordt getrokken, gelijk verdeeld tussen twee getallen: cut=0.65:0.85
help-all-shares = alle plaatsen, paren en shortlists

progress = { $bar } { $percent } % · { $left }
progress-left = { $unit ->
        [seconds] nog { $time } s
        [minutes] nog { $time } min
       *[hours] nog { $time } uur
    }

PF740 = { $option } kan niet "{ $value }" zijn
    .help-nearest = bedoelt u "{ $near }"?
    .help-valid = kies uit: { $valid }
    .help-percent = schrijf een percentage boven 0 en onder 100, met het teken en zonder spaties: within:20%
    .help-range = schrijf een instelling van de methode en tussen welke getallen die wordt getrokken, het kleinste eerst, met een punt: cut=0.65:0.85

share-all = alle
share-none = geen
share-below = <{ $share }
share-above = >{ $share }

ladder-title = Hoe stevig de eerste plaats en de shortlist zijn
ladder-column = { $claim ->
        [first] eerste
       *[shortlist] lijst
    } { $assumption ->
        [within] ±{ $percent }
        [same-order] zelfde orde
        [stated] bekend
       *[any] alle
    }
ladder-note = eerste, lijst: hoe vaak eerste en op de shortlist, in { $samples } trekkingen elk,{ $stated ->
        [yes] {" "}bij gewichten die voldoen aan wat de strategie zegt,
       *[no] {""}
    }{" "}als elk gewicht ±{ $percent } mag afwijken, als alleen de volgorde van de gewichten vaststaat, en bij alle gewichten (startgetal { $seed }; ±{ $error } { $points ->
        [one] punt
       *[other] punt
    }).
ladder-doubt-title = Hoe stevig de eerste plaats en de shortlist zijn als ook de onzekere scores worden getrokken
ladder-doubt-note = Dezelfde aannamen over de gewichten; de onzekere scores zijn getrokken met wat de bestanden erover zeggen.
ladder-leaders = Welke kandidaat eerste is, hangt af van hoe vast de gewichten{ $doubt ->
        [yes] {" "}en de scores
       *[no] {""}
    } zijn. Het vaakst eerste:
ladder-leader = { $assumption ->
        [within] als elk gewicht ±{ $percent } mag afwijken
        [same-order] als alleen de volgorde van de gewichten vaststaat
        [stated] bij alle gewichten die voldoen aan wat de strategie zegt
       *[any] bij alle gewichten
    }{ $doubt ->
        [yes] , met ook de onzekere scores getrokken
       *[no] {""}
    }: { $candidates }{ $several ->
        [yes] {" "}(niet te onderscheiden)
       *[no] {""}
    }

simulate-title = Simulatie
simulate-drawn = { $samples } keer getrokken (startgetal { $seed }). Gewichten: { $weights ->
        [as-given] zoals gegeven
        [within] elk mag ±{ $percent } van zijn waarde afwijken
        [same-order] alle die de volgorde van belangrijkheid houden
        [any] alle mogelijke
        [people] die van de { $people } beslissers
       *[stated] alle die voldoen aan wat de strategie zegt
    }{ $why ->
        [stated] , want de strategie zegt dat
        [no-weights] , want er zijn geen gewichten gegeven of ze zijn allemaal gelijk
        [weights] , want niets zegt hoe vast ze zijn
       *[asked] {""}
    }. Scores: { $scores ->
        [as-given] zoals gegeven; van een interval telt het midden
        [within] elke mag ±{ $doubt } van zijn schaal afwijken, boven op de twijfel in de bestanden
       *[doubt] met de twijfel die in de bestanden staat
    }.
simulate-setting = Instelling { $setting } van de methode: getrokken tussen { $low } en { $high }, alle waarden even vaak.
simulate-precision = Aandelen gaan over deze trekkingen en kunnen er { $error } { $points ->
        [one] punt
       *[other] punt
    } naast zitten (95 %).
simulate-people-title = Per beslisser
simulate-people-drawn = De andere cijfers hier zijn die van allen samen: het gemiddelde over de personen, die allemaal even zwaar tellen. Wie een bereik gaf: getrokken is uit alle gewichten die daarmee kloppen, alle even vaak. Wie geen bereik gaf: de gewichten tellen zoals ze zijn.
simulate-person = { $number }: { $name }{ $ranges ->
        [yes] {" "}(bereik)
       *[no] {""}
    }
simulate-people-shortlist = Hoe vaak op de shortlist, bij de gewichten van ieder
simulate-people-first = Hoe vaak eerste, bij de gewichten van ieder
simulate-shortlist-title = De shortlist
simulate-caption = alle, geen: in alle of in geen van de { $samples } trekkingen. Plaatsen: die met een aandeel van 1 % of meer.{ $out ->
        [yes] {" "}Buiten: een drempel of een harde voorwaarde laat de getrokken score niet door; dan is er geen plaats.
       *[no] {""}
    }
simulate-column-shortlist = op shortlist
simulate-column-first = eerste
simulate-column-expected = gemiddelde plaats
simulate-column-ranks = plaatsen
simulate-column-out = buiten
simulate-shortlists-title = Shortlists die het vaakst voorkomen
simulate-same-shortlist = De shortlist zoals die nu is: { $how ->
        [all] alle trekkingen
        [none] geen enkele trekking
       *[part] { $share } van de trekkingen
    }.
simulate-shortlist = { $certain ->
        [nobody] niemand
       *[some] { $candidates }
    }: { $share }
simulate-shortlist-tie = { $certain ->
        [nobody] { $places } van { $level } (gelijk)
       *[some] { $candidates } en { $places } van { $level } (gelijk)
    }: { $share }
simulate-by-lot = In { $how ->
        [all] alle trekkingen
       *[part] { $share } van de trekkingen
    } staan er meer kandidaten gelijk dan er plaatsen over zijn op de shortlist. Ieder van hen telt dan zo vaak mee als een loting die op de shortlist zou zetten.
simulate-ranks-title = Hoe vaak op welke plaats
simulate-ranks-caption = Aandeel van de trekkingen per plaats
simulate-ranks-more = { $count ->
        [one] nog 1 plaats (--all)
       *[other] nog { $count } plaatsen (--all)
    }
simulate-classes-title = Hoe vaak in welke klasse
simulate-classes-caption = Aandeel van de trekkingen per klasse, slechtste klasse eerst
simulate-pairs-title = Wie voor wie staat
simulate-pairs-caption = Aandeel van de trekkingen waarin de rij voor de kolom staat; gelijk telt half
simulate-central-title = Met welke gewichten elk eerste is
simulate-central = { $candidate } is eerste in { $how ->
        [all] alle trekkingen
        [none] geen enkele trekking
       *[part] { $share } van de trekkingen
    }{ $shift ->
        [both] , vooral als { $high } voor ongeveer { $high-weight } meetelt (alle trekkingen: { $high-mean }) en { $low } voor ongeveer { $low-weight } (alle trekkingen: { $low-mean }).
        [high] , vooral als { $high } voor ongeveer { $high-weight } meetelt (alle trekkingen: { $high-mean }).
       *[low] , vooral als { $low } voor ongeveer { $low-weight } meetelt (alle trekkingen: { $low-mean }).
    }
simulate-confidence = { $sentence } Met precies die gewichten is deze kandidaat eerste in { $how ->
        [none] geen enkele trekking
       *[part] { $share } van de trekkingen
    } van scores.
