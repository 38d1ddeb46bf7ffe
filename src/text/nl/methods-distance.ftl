# Bevindingen van rangschikmethoden die met afstanden of stemmen werken.

PF820 = { $problem ->
        [objects] methode "comet" kan geen { $objects } kenmerkende objecten vergelijken (hoogstens { $most })
        [unknown] de kenmerkende waarden van methode "comet" noemen "{ $criterion }", en dat is geen criterium
        [order] de kenmerkende waarden van "{ $criterion }" voor methode "comet" moeten verschillende getallen in oplopende volgorde zijn
        [range] de kenmerkende waarden van "{ $criterion }" voor methode "comet" lopen van { $low } tot { $high }, en de { $kind ->
            [distance] afstand tot de streefwaarde
           *[score] score
        } van { $candidate } is { $value }
       *[values] methode "comet" heeft één expertwaarde nodig voor elk van { $objects } kenmerkende objecten, en er zijn er { $given }
    }
    .help-objects = geef minder kenmerkende waarden per criterium: characteristic_values = { "{" } … = [laag, hoog] { "}" }; de objecten zijn alle combinaties
    .help-unknown = haal het weg, of gebruik de id van een criterium
    .help-nearest = bedoelt u "{ $near }"?
    .help-order = zoals [0, 50, 100]
    .help-range = laat de eerste hoogstens de laagste score zijn en de laatste minstens de hoogste
    .help-values = het eerste criterium verandert het langzaamst; gebruik expert = "topsis" om de objecten op hun afstanden te laten vergelijken
PF821 = de meerderheden gaan in een kring rond: { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    } { $circles ->
        [one] delen hun plaats
       *[other] delen hun plaats, en er zijn { $circles } van zulke kringen
    }
    .help = elk van hen verliest van een ander, gemeten aan het gewicht van de criteria die die ander verkiezen; gebruik kemeny, borda of copeland voor een volgorde
PF822 = { $count ->
        [0] meer volgordes dan er te noemen zijn
       *[other] { $count } volgordes
    } komen even goed overeen met de criteria
    .help = { $count ->
        [0] de kandidaten staan op hun gemiddelde plaats in al die volgordes, en dat hoeft niet een van die volgordes te zijn
       *[other] het resultaat is wat zij gemeen hebben; kandidaten die daarin van plaats wisselen, staan gelijk als hun gemiddelde plaats gelijk is, en worden anders niet vergeleken
    }
PF823 = de volgorde is gevonden door te zoeken, en het is niet bewezen dat geen andere beter overeenkomt: zij haalt { $percent } % van wat hoogstens haalbaar is
    .help = maak eerst een selectie, zodat hoogstens { $most } kandidaten samen in een kring van meerderheden zitten; dan is de volgorde exact
PF824 = de eerste staat niet alleen: { $reason ->
        [advantage] de voorsprong is te klein
       *[stability] op alle tekorten samen is een ander de eerste, en op het grootste tekort ook
    }; het compromis stelt { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    } voor
