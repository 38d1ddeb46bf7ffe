# Bevindingen over methoden en hun instellingen.

PF801 = er is geen methode "{ $method }"; wel: { $known }
    .help-nearest = bedoelt u "{ $near }"?
PF802 = methode "{ $method }" heeft geen instelling "{ $key }"; wel: { $known }
    .help-nearest = bedoelt u "{ $near }"?
PF803 = instelling "{ $key }" van methode "{ $method }" kan niet { $value } zijn; verwacht: { $expected }
PF804 = de volgorde van belangrijkheid moet elk criterium één keer noemen: "{ $criterion }" { $problem ->
        [twice] staat er twee keer in
        [unknown] is geen criterium
       *[absent] ontbreekt
    }
PF805 = weegmethode "{ $method }" heeft dit nodig: { $needs ->
        [goals] doelen met prioriteiten en punten
        [order] order = [ … ], de criteria van belangrijkst naar minst belangrijk
        [swing] swingpunten: swing = { "{" } criterium = 100, … { "}" }
       *[weights] een gewicht bij elk criterium
    }
PF806 = normalisatie "{ $normalisation }" kan niet worden gebruikt voor "{ $criterion }": { $problem ->
        [target] het heeft een streefwaarde, geen beste einde
       *[positive] de scores moeten hoger zijn dan 0
    }
    .help = gebruik normalisation = "scale", de vaste schaal van elk criterium
