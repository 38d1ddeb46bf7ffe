# Findings about outranking and sorting methods.

PF830 = { $which ->
        [all] geen enkel criterium heeft drempels voor methode "{ $method }"
       *[some] niet alle criteria hebben drempels voor methode "{ $method }"
    }: op { $criteria } telt elk verschil helemaal, hoe klein ook
    .help = voeg preference = { "{" } function = "linear", q = …, p = … { "}" } toe aan het criterium: verschillen tot q tellen niet, vanaf p tellen ze helemaal
PF831 = methode "{ $method }" werkt met drempels van één getal, maar `{ $key }` van "{ $criterion }" groeit met de score
    .help = geef { $key } = … zonder slope, of gebruik electre-3, dat met beide werkt
PF832 = de voorkeursfunctie gaussian van "{ $criterion }" vergelijkt elk paar, en { $candidates } kandidaten is daarvoor te veel in methode "{ $method }" (hoogstens { $most })
    .help = gebruik function = "linear" bij dit criterium; die heeft deze grens niet
PF833 = methode "{ $method }": { $problem ->
        [length] profiel { $at } van `{ $key }` heeft { $found } scores, maar er zijn { $wanted } criteria
        [unknown] profiel { $at } van `{ $key }` noemt "{ $criterion }", maar dat criterium bestaat niet
        [missing] profiel { $at } van `{ $key }` heeft geen score op "{ $criterion }"
        [order] profiel { $at } van `{ $key }` is op "{ $criterion }" slechter dan het profiel ervoor
        [equal] profiel { $at } van `{ $key }` is gelijk aan het profiel ervoor
        [scales] de vaste schalen geven geen profiel { $at } dat beter is dan het vorige
        [count] `{ $key }` moet zoveel profielen hebben als er grenzen zijn: { $wanted }, niet { $found }
        [veto] profiel { $at } van `{ $key }` is op "{ $criterion }" beter dan het profiel waar het bij hoort
        [names] in `categories` staan { $found } namen voor { $wanted } klassen
        [twice] de naam "{ $name }" komt twee keer voor in `categories`
       *[one] er is maar één klasse
    }
    .help-nearest = bedoelt u "{ $near }"?
    .help = { $problem ->
        [length] schrijf één score per criterium, of liever: met naam, { "{" } trust = 3, cost = 40 { "}" }
        [unknown] gebruik de ids van de criteria
        [missing] voeg de score toe, in natuurlijke eenheden
        [order] zet de profielen van de laagste naar de hoogste klasse; elk moet overal minstens zo goed zijn als het vorige
        [equal] maak het op minstens één criterium beter, of haal het weg
        [scales] geef profiles = [ … ] om de grenzen zelf te trekken
        [count] geef één vetoprofiel per grens tussen klassen
        [veto] een veto komt van een score die veel te laag is: maak het hoogstens even goed
        [names] grenzen verdelen: twee grenzen maken drie klassen, genoemd van slecht naar goed
        [twice] geef elke klasse een eigen naam
       *[one] geef minstens twee namen, of minstens één grens
    }
PF834 = er zijn geen profielen voor methode "{ $method }": de { $classes } klassen hebben gelijke stappen in waarde op de vaste schaal van elk criterium
    .help = geef profiles = [ … ] om de grenzen zelf te trekken
PF835 = deze kandidaten gaan in een kring boven elkaar en staan dus gelijk: { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }
    .help = maak concordance_threshold hoger of discordance_threshold lager als u ze uit elkaar wilt houden
