# Bevindingen over methoden en hun instellingen.

PF801 = er is geen methode "{ $method }"
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = methoden: { $known }
PF802 = methode "{ $method }" heeft geen instelling "{ $key }"
    .help-nearest = bedoelt u "{ $near }"?
    .help-list = de instellingen zijn: { $known }
    .help-none = deze methode heeft geen instellingen: laat de sleutel weg
PF803 = instelling "{ $key }" van methode "{ $method }" kan niet { $value } zijn
    .help = verwacht: { $expected }
PF804 = { $list ->
        [questions] de vragen gaan over criteria
        [smart] de punten moeten elk criterium noemen
        [swing] de swingpunten moeten elk criterium noemen
        [order] de volgorde van belangrijkheid moet elk criterium één keer noemen
        [best] het belangrijkste criterium moet een van de criteria zijn
        [worst] het minst belangrijke criterium moet een van de criteria zijn
       *[other] "{ $list }" moet elk criterium noemen
    }: "{ $criterion }" { $problem ->
        [twice] staat er twee keer in
        [unknown] is geen criterium
       *[absent] ontbreekt
    }
    .help-absent = { $list ->
        [smart] geef het punten, 10 als het het minst belangrijk is
        [swing] geef het punten, 0 als het niet meetelt
        [order] zet het op zijn plaats in de volgorde
       *[other] noem het daar ook
    }
    .help-twice = houd een van de twee over
    .help-nearest = bedoelt u "{ $near }"?
    .help-unknown = haal het weg, of voeg een [[criterion]] met dit id toe
PF805 = weegmethode "{ $method }" heeft { $needs ->
        [bounds] uitspraken over gewichten nodig: een of meer [[weight_bound]], over criteria van deze strategie
        [candidates] kandidaten nodig die meedoen in de rangschikking: zij kijkt naar hun scores
        [cards] kaartjes nodig: cards = [["minst belangrijk"], [], ["belangrijker", "even belangrijk"]]
        [examples] een volgorde van kandidaten in minstens twee groepen nodig: ranking = [["beste"], ["volgende", "even goed"]]
        [goals] doelen met prioriteiten en punten nodig
        [order] een volgorde nodig: order = [ … ], de criteria van belangrijkst naar minst belangrijk
        [questions] ruilen nodig: questions = [{ "{" } criterion = "…", from = 4, to = 8, equals = { "{" } criterion = "…", from = 80, to = 50 { "}" } { "}" }]
        [smart] punten nodig, 10 voor het minst belangrijke criterium: points = { "{" } criterium = 10, … { "}" }
        [swing] swingpunten van 0 of meer nodig, waarvan minstens één boven 0: swing = { "{" } criterium = 100, … { "}" }
        [z] een verhouding nodig: z = 5 als het belangrijkste criterium vijf keer zo zwaar telt als het minst belangrijke
        [pairwise] oordelen per paar nodig: pairwise = { "{" } items = [ … ], matrix = [ [ … ], … ] { "}" }
        [nodes] een boom met oordelen nodig: nodes = [ { "{" } id, children, pairwise { "}" }, … ], de wortel eerst
        [supermatrix] een netwerk nodig: elements = [ … ] en supermatrix = [ [ … ], … ]
        [best] vergelijkingen nodig: best, worst, best_to_others = { "{" } criterium = 3, … { "}" } en others_to_worst
        [judgements] oordelen over verschillen nodig die niet alle "no" zijn: judgements = [ ["…", "…", "weak"], … ]
       *[weights] een gewicht boven 0 bij minstens één criterium nodig
    }
    .help-candidates = geef een tabel met kandidaten die de drempels halen, of gebruik een methode die mensen iets vraagt
PF806 = normalisatie "{ $normalisation }" kan niet worden gebruikt voor "{ $criterion }": { $problem ->
        [target] het heeft een streefwaarde, geen beste einde
        [cost] minder is daar beter, wat zij niet omdraait, terwijl de methode optelt
        [negative] geen enkele score mag lager zijn dan 0
        [one] alle scores moeten 1 of hoger zijn
       *[positive] alle scores moeten hoger zijn dan 0
    }
    .help = gebruik normalisation = "scale", de vaste schaal van elk criterium
PF807 = methode "{ $method }" rekent met verhoudingen en heeft scores boven 0 nodig: de { $kind ->
        [distance] afstand tot de streefwaarde
       *[score] score
    } van { $candidate } op "{ $criterion }" is { $value }
    .help = gebruik een methode die op vaste schalen werkt, zoals additive, smart of spotis; een getal bij de scores optellen zou de uitkomst veranderen
PF808 = methode "{ $method }" vergelijkt elk paar, en daarvoor zijn { $candidates } kandidaten te veel (hoogstens { $most })
    .help = maak eerst een selectie met drempels of een andere methode, en gebruik deze op wat overblijft
