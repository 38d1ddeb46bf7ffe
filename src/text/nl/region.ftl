# Wat bekend is over gewichten, als gebied.

PF401 = deze uitspraken over gewichten kunnen niet allemaal waar zijn:
    .note-at-most-times = "{ $over }" telt hoogstens { $value } keer zo zwaar als "{ $under }"
    .note-before = kandidaat "{ $over }" gaat voor kandidaat "{ $under }"
    .note-least = "{ $criterion }" telt voor minstens { $value } van al het gewicht
    .note-most = "{ $criterion }" telt voor hoogstens { $value } van al het gewicht
    .note-order = "{ $over }" telt minstens even zwaar als "{ $under }"
    .note-times = "{ $over }" telt minstens { $value } keer zo zwaar als "{ $under }"
    .help = laat er één vervallen of verruim er één: de rest van dit lijstje kan samen waar zijn
PF404 = een vergelijking van twee kandidaten ("A voor B") zegt alleen iets over gewichten als scores bestaan uit waarden maal gewichten; methode "{ $method }" werkt niet zo
    .help = kies een methode zoals additive, of laat de vergelijkingen weg
PF405 = er is niets gezegd over de gewichten: de strategie heeft geen [[weight_bound]] en geen [[comparison]]
    .help = voeg een [[weight_bound]] toe, zoals more_important = ["trust", "cost"], of neem iets anders aan over de gewichten
