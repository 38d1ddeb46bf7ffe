# Wat vergelijkingen van kandidaten zeggen zonder gewichten.

PF430 = de strategie bevat geen vergelijking van kandidaten, dus valt er niets van te leren
    .help = schrijf op wat mensen zeker weten, zoals [[comparison]] better = "{ $better }", worse = "{ $worse }"
PF431 = { $count ->
        [one] deze vergelijking kan niet kloppen met deze scores:
       *[other] deze { $count } vergelijkingen kunnen niet allemaal kloppen met deze scores:
    }
    .note-before = regel { $line }: "{ $better }" vóór "{ $worse }"
    .note-more = regel { $line }: "{ $better }" vóór "{ $worse }", sterker dan "{ $than-better }" vóór "{ $than-worse }"
    .help = { $count ->
        [one] kijk de scores na, of laat de vergelijking vervallen
       *[other] laat er één vervallen: de rest van dit lijstje kan samen kloppen; of kijk de scores na
    }
PF432 = "{ $better }" krijgt de voorkeur boven "{ $worse }", dat op elk criterium dat meetelt minstens even goed is
    .help = wat "{ $better }" beter maakt staat niet tussen de criteria: voeg het toe, kijk de scores na, of laat de vergelijking vervallen
PF433 = of deze vergelijkingen allemaal kunnen kloppen is met deze precisie niet te zeggen
    .help = laat vergelijkingen weg die naast de andere weinig zeggen
PF434 = de strategie zegt "{ $better }" vóór "{ $worse }", de rangschikking { $how ->
        [other-way] zegt het omgekeerde
       *[level] zet geen van beide boven de ander
    }
    .help = een van de twee is niet wat men bedoelt: kijk naar de gewichten en scores, of laat de vergelijking vervallen

help-regression = laat ook zien wat de vergelijkingen van kandidaten in de strategie over alle andere zeggen, zonder gewichten
regression-title = Wat de vergelijkingen alleen zeggen, zonder gewichten
regression-meaning = { $n ->
        [one] In de strategie staat één vergelijking van kandidaten.
       *[other] In de strategie staan { $n } vergelijkingen van kandidaten.
    } Elke som van waardefuncties waarin een betere score minstens evenveel waard is en die met al die vergelijkingen klopt, telt hier even zwaar; gewichten spelen geen rol.
regression-places-caption = Plaatsen volgens de vergelijkingen
regression-column-ranking = In de rangschikking
regression-column-shown = Volgens één die klopt
regression-column-best = Niet hoger dan
regression-column-worst = Niet lager dan
regression-places-note = De laatste twee kolommen zijn grenzen die voor elke kloppende waardefunctie gelden; een kandidaat hoeft ze niet te halen. De kolom ervoor is één van die functies: wie altijd voor staat, staat zo ver mogelijk voor; de anderen staan zo dicht mogelijk bij elkaar.
regression-ahead = { $candidate } staat altijd voor op { $others }
regression-at-least = { $candidate } is altijd minstens even goed als { $others }
regression-nobody = Van geen twee kandidaten is de ene altijd minstens even goed: de vergelijkingen zeggen nog niets over de andere
regression-and-more = { $names } en nog { $n }
regression-undecided = { $n ->
        [one] Voor 1 paar is het met deze precisie niet te zeggen.
       *[other] Voor { $n } paren is het met deze precisie niet te zeggen.
    }
regression-against = Gezegd: { $better } vóór { $worse }. De rangschikking zet { $better } niet boven { $worse }
regression-against-more = Gezegd: { $better } vóór { $worse }, sterker dan { $than-better } vóór { $than-worse }. In de rangschikking is het eerste verschil niet het grootste
regression-against-follows = Uit de vergelijkingen volgt: { $better } vóór { $worse }. De rangschikking zet { $worse } boven { $better }
regression-against-rest = { $n ->
        [one] En nog 1 paar andersom
       *[other] En nog { $n } paren andersom
    }
regression-in-line = De rangschikking spreekt hier niets van tegen
regression-worth-open = Wat hoe zwaar telt, staat hier niet: veel functies kloppen met de vergelijkingen, en één daarvan, meestal op een hoek van wat mogelijk is, zou meer zeggen dan de vergelijkingen doen. De gebruikte staan in --json.
