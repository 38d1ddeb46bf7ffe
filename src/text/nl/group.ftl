# De studie zoals ieder die ziet.

about-group = De studie door ieders ogen: scores per beoordelaar, gewichten per beslisser
examples-group =
    Voorbeelden:
      partnerfit group mijnstudie
      partnerfit group mijnstudie --people bestuur.csv --json
help-people = bestand met de gewichten van elke beslisser (standaard: people.csv in de map)

group-title = De studie zoals ieder die ziet
group-decided = Zoals besloten: eerste plaats { $first }; shortlist { $shortlist }.
group-nothing = Er is per persoon niets te tonen: het bewijs noemt geen beoordelaar met een score, en er is geen people.csv met gewichten van beslissers.
group-assessors-title = Per beoordelaar
group-assessors-caption = De studie met de scores die elke beoordelaar gaf, en elders die van de studie
group-people-title = Per beslisser
group-people-caption = De studie met de gewichten van elke beslisser; een bereik van punten telt als het midden
group-weights-caption = Gewichten van elke beslisser
group-spreads-title = Waar beoordelaars verschillen
group-spreads-caption = Scores waarover beoordelaars verschillen, het grootste verschil eerst; spreiding in punten van 100 van de schaal
group-spreads-none = Geen twee beoordelaars gaven een verschillende score.
column-person = persoon
column-own-scores = eigen scores
column-differs = shortlist vergeleken met het besluit
column-sure = gelijk voor het hele bereik
column-scores-given = scores
column-deviation = standaardafwijking
column-matters = hangt af van wie u gelooft
group-same = gelijk
group-in = erbij: { $name }
group-out = eraf: { $name }
group-score = { $person } { $score }
group-sure = { $sure ->
    [yes] ja
    [no] nee
    [unknown] niet bekend
   *[none] –
}
group-matters = { $what ->
    [both] eerste plaats en shortlist
    [first] eerste plaats
    [shortlist] shortlist
    [no] niets
   *[untried] niet geprobeerd
}
group-different = { $who ->
    [assessors] { $differ ->
        [0] Met de scores van elke beoordelaar zijn eerste plaats en shortlist zoals besloten.
       *[other] Met de scores van { $differ } van de { $all } beoordelaars was de eerste plaats of de shortlist anders geweest.
    }
   *[people] { $differ ->
        [0] Met de gewichten van elke beslisser zijn eerste plaats en shortlist zoals besloten.
       *[other] { $differ } van de { $all } beslissers hadden met hun eigen gewichten anders gekozen.
    }
}
group-agreement = Hoe eens de rangordes het zijn: W van Kendall = { $w } (1 is helemaal eens, 0 helemaal niet), over { $candidates } kandidaten. Het minst eens zijn { $first } en { $second } ({ $measure } { $least }).
group-agreement-none = Hoe eens de rangordes het zijn, is niet te zeggen.

PF323 = kolom "{ $value }" is geen doel of criterium van deze strategie
    .help-near = bedoelt u "{ $meant }"?
    .help = de kolommen van people.csv zijn name, en de doelen of de criteria van strategy.toml met id of label
PF324 = people.csv heeft kolommen voor doelen en voor criteria
    .help = vraag ieder om punten over de doelen, of over de criteria; niet allebei in één bestand
PF325 = people.csv mist { $what ->
    [name] een kolom `name`
    [criteria] kolommen voor deze criteria: { $which }
    [people] mensen: er is een kopregel en er staan geen regels onder
   *[points] kolommen met punten
}
    .help = verwacht in de kopregel: name, en dan één kolom per doel, of één voor elk criterium
PF326 = { $problem ->
    [nameless] regel { $line } heeft geen naam
    [twice] "{ $name }" komt twee keer voor: in regel { $column } en { $line }
    [empty] "{ $name }" geeft geen punten aan "{ $column }"
    [negative] "{ $name }" geeft minder dan 0 punten aan "{ $column }"
   *[zero] "{ $name }" geeft nergens punten aan
}
    .help = geef ieder een eigen naam, en elke kolom punten vanaf 0 of een bereik zoals 20..30
PF327 = people.csv geeft punten aan doelen, maar de gewichten van deze strategie komen niet van doelen (methode { $method })
    .help = geef in plaats daarvan punten aan de criteria, of laat de gewichten van de doelen komen
PF328 = er is gevraagd om de gewichten van de beslissers, en die zijn er niet
    .help = zet een bestand people.csv in de map van de studie: een kolom name, dan een kolom met punten voor elk doel, of voor elk criterium; één regel per persoon
    .help-file = of noem zo'n bestand: --people BESTAND
