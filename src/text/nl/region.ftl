# Wat bekend is over gewichten, als gebied.

PF401 = deze uitspraken over gewichten kunnen niet allemaal waar zijn:
    .note-at-most-times = "{ $over }" telt hoogstens { $number } keer zo zwaar als "{ $under }"
    .note-before = kandidaat "{ $over }" gaat voor kandidaat "{ $under }"
    .note-stronger = kandidaat "{ $over }" ligt verder voor op "{ $under }" dan "{ $first }" op "{ $second }"
    .note-least = "{ $criterion }" telt voor minstens { $number } van al het gewicht
    .note-most = "{ $criterion }" telt voor hoogstens { $number } van al het gewicht
    .note-order = "{ $over }" telt minstens even zwaar als "{ $under }"
    .note-times = "{ $over }" telt minstens { $number } keer zo zwaar als "{ $under }"
    .note-goals = aandeel van doel "{ $goal }": minstens dat van doel "{ $under }"
    .note-goal-least = aandeel van doel "{ $goal }": minstens { $number }
    .note-goal-most = aandeel van doel "{ $goal }": hoogstens { $number }
    .note-points-least = doel "{ $goal }" geeft "{ $criterion }" minstens { $number } van 100 punten
    .note-points-most = doel "{ $goal }" geeft "{ $criterion }" hoogstens { $number } van 100 punten
    .note-fixed = samen met de prioriteiten en punten van doelen waarover verder niets is gezegd
    .help = laat er één vervallen of verruim er één: de rest van dit lijstje kan samen waar zijn
PF404 = een vergelijking van twee kandidaten ("A voor B") zegt alleen iets over gewichten als scores bestaan uit waarden maal gewichten; methode "{ $method }" werkt niet zo
    .help = kies een methode zoals additive, of laat de vergelijkingen weg
PF405 = er is niets gezegd over de gewichten: de strategie heeft geen [[weight_bound]] en geen [[comparison]]
    .help = voeg een [[weight_bound]] toe, zoals more_important = ["trust", "cost"], of neem iets anders aan over de gewichten
PF406 = de gewichten voldoen niet aan { $count ->
        [one] één uitspraak
       *[other] { $count } uitspraken
    } erover:
    .note-at-most-times = "{ $over }" telt hoogstens { $number } keer zo zwaar als "{ $under }"
    .note-least = "{ $criterion }" telt voor minstens { $number } van al het gewicht
    .note-most = "{ $criterion }" telt voor hoogstens { $number } van al het gewicht
    .note-order = "{ $over }" telt minstens even zwaar als "{ $under }"
    .note-times = "{ $over }" telt minstens { $number } keer zo zwaar als "{ $under }"
    .note-goals = aandeel van doel "{ $goal }": minstens dat van doel "{ $under }"
    .note-goal-least = aandeel van doel "{ $goal }": minstens { $number }
    .note-goal-most = aandeel van doel "{ $goal }": hoogstens { $number }
    .note-points-least = doel "{ $goal }" geeft "{ $criterion }" minstens { $number } van 100 punten
    .note-points-most = doel "{ $goal }" geeft "{ $criterion }" hoogstens { $number } van 100 punten
    .help = verander de gewichten of de uitspraak; uitkomsten met deze gewichten vallen buiten wat er gezegd is. method = "bounds" onder [weighting] neemt het midden van wat er gezegd is
PF407 = van de gewichten die de uitspraken over doelen toelaten, voldoet minder dan één op de tweehonderd aan de andere uitspraken: { $part } %
    .help = zeg wat je weet over doelen of over criteria, niet over allebei; of verruim een uitspraak
PF408 = de gewichten die de uitspraken over doelen toelaten hebben te veel hoeken voor exacte uitkomsten
    .help = zeg minder over de punten van doelen, of gebruik simulate: dat heeft geen hoeken nodig
