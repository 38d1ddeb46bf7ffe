# Antwoorden van de opdrachten: tabellen en regels in de terminal en in Markdown.

read-candidates = { $file } gelezen: { $candidates ->
        [one] 1 kandidaat
       *[other] { $candidates } kandidaten
    }, { $criteria ->
        [one] 1 criterium
       *[other] { $criteria } criteria
    } · { $dialect }
dialect-csv = { $delimiter ->
        [semicolon] puntkomma
        [comma] komma
        [tab] tab
        [pipe] verticale streep
       *[other] "{ $delimiter }"
    }, { $decimal ->
        [comma] decimale komma
       *[point] decimale punt
    }, { $encoding }
dialect-workbook = werkmap ({ $format })
weights-line = Gewichten: { $method }; schalen: { $scales ->
        [fixed] vast
       *[observed] naar verhouding van de kandidaten in dit bestand
    }
weights-none = Geen strategie gegeven: elke kolom telt even zwaar, meer geldt als beter, en de schaal is wat deze kandidaten toevallig beslaan. Een nieuwkomer kan de volgorde van de anderen veranderen.
invented = Verzonnen gegevens: deze studie is een voorbeeld.

ranking-caption = { $unit ->
        [points] Punten van 100
       *[plain] De score van de methode
    }{ $better ->
        [lower] , lager is beter
       *[higher] {""}
    }; de lijst is de shortlist.
axis-short-value = waarde
axis-short-workability = werkb.
axis-short-exposure = kwetsb.
ranking-title = Rangorde
column-rank = #
column-candidate = kandidaat
column-total = totaal
column-range = bereik
column-ranks = plaats
column-group = groep
column-shortlist = lijst
on-list = ✓
baseline-mark = –
range = { $low }–{ $high }

ranking-note-below = { $candidate }: komt niet in aanmerking voor de shortlist, { $axis } ligt onder het minimum van { $minimum }
ranking-near = ≈ dichter bij een buur dan één beoordelingsstap kan onderscheiden: lees ze als gelijk.
ranking-omitted = { $count ->
        [one] nog 1 kandidaat (--top)
       *[other] nog { $count } kandidaten (--top)
    }
excluded-title = Niet gerangschikt
excluded-line = { $candidate }: { $reason }

margin-both = Gegarandeerd (exact), alleen voor de gewichten, met de scores zoals ze in de tabel staan: de eerste plaats tot ±{ $first } op alle gewichten tegelijk, de shortlist tot ±{ $shortlist }.
margin-first-only = Gegarandeerd (exact), alleen voor de gewichten, met de scores zoals ze in de tabel staan: de eerste plaats tot ±{ $first } op alle gewichten tegelijk.
margin-shortlist-only = Gegarandeerd (exact), alleen voor de gewichten, met de scores zoals ze in de tabel staan: de shortlist tot ±{ $shortlist } op alle gewichten tegelijk.
margin-any-first = { $candidate } is nergens minder dan een andere kandidaat: de eerste plaats geldt bij elke weging.
margin-any-shortlist = { $qualify ->
        [all] Iedereen die in aanmerking komt voor de shortlist staat erop: er is niemand om in hun plaats te komen.
       *[some] De shortlist geldt bij elke weging, met de scores zoals ze in de tabel staan.
    }
margin-zero-first = De eerste plaats is niet gegarandeerd: geen afwijking in gewichten of scores is klein genoeg om een wisseling uit te sluiten.
margin-zero-shortlist = De shortlist is niet gegarandeerd: wie er net wel en wie er net niet op staat, liggen te dicht bij elkaar, of er ontbreken scores.
try-explain = Hierna: { $command }

what-if-title = Wat als
what-if-set = veranderd: { $changes }
what-if-none = niemand verschuift
what-if-column-before = eerst
what-if-column-after = nu
what-if-column-total-before = totaal eerst
what-if-column-total-after = totaal nu
what-if-absent = niet gerangschikt

step-title = { $caption }

weights-title = Gewichten
weights-figures-title = Hoe ze tot stand kwamen
weights-figure = { $caption }: { $value }
weights-method = Methode: { $name } ({ $id })
column-criterion = criterium
column-weight = gewicht
column-priority = prioriteit
column-axis = as
matrix-title = Doelen × criteria: waar elk gewicht vandaan komt
matrix-caption = Procent van het geheel: kolommen zijn doelen, rijen tellen op tot de gewichten.
matrix-goal = { $number }. { $goal } ({ $priority })
matrix-total = gewicht
chains-title = De herkomst van elk gewicht
chain-weight = { $criterion } { $weight } =
chain-part = { $share } uit { $chain }
chain-level = { $goal } ({ $priority })
chain-points = { $points } van de punten van { $goal }
orphan-goals = Doelen zonder criteria: { $goals }
orphan-criteria = Criteria waar geen doel naar wijst: { $criteria }

sensitivity-title = Hoe ver een gewicht of score kan gaan
spans-title = Gewicht van één criterium, de andere naar verhouding: waar de uitkomst blijft gelden
column-now = nu
column-first-holds = eerste plaats blijft
column-shortlist-holds = shortlist blijft
column-at-ends = aan de uiteinden
span = { $low } – { $high }
flip-first = bij { $at } neemt { $in } de eerste plaats over van { $out }
flip-shortlist = bij { $at } vervangt { $in } { $out } op de shortlist
flip-enters = bij { $at } komt { $in } op de shortlist
flip-leaves = bij { $at } valt { $out } van de shortlist
nearest-title = Kleinste verandering van alle gewichten samen
nearest-first = Eerste plaats: verschuift { $moved } van het gewicht ({ $how }), dan komt { $in } gelijk met { $out }.
nearest-shortlist = Shortlist: verschuift { $moved } van het gewicht ({ $how }), dan komt { $in } gelijk met { $out }.
nearest-shortlist-leaves = Shortlist: verschuift { $moved } van het gewicht ({ $how }), dan valt { $out } van de shortlist.
nearest-shortlist-enters = Shortlist: verschuift { $moved } van het gewicht ({ $how }), dan komt { $in } op de shortlist.
nearest-move = { $criterion } { $before } → { $after }
nearest-level-first = Eerste plaats: { $in } staat al gelijk met { $out }, zonder dat er een gewicht verandert.
nearest-level-shortlist = Shortlist: { $in } staat al gelijk met { $out }, zonder dat er een gewicht verandert.
nearest-level-leaves = Shortlist: { $out } staat al precies op een minimum: iets lager en die valt van de shortlist.
nearest-level-enters = Shortlist: { $in } staat al precies op een minimum: iets hoger en die komt op de shortlist.
nearest-never-first = Eerste plaats: geen enkele verandering van de gewichten neemt die weg.
nearest-never-shortlist = Shortlist: geen enkele verandering van de gewichten wijzigt die.
scores-title = Kleinste verandering van één score die de uitkomst wijzigt
column-effect = gevolg
column-to = nodig
effect-enters = komt op de shortlist
effect-leaves = valt van de shortlist
effect-becomes-first = wordt eerste
effect-loses-first = verliest de eerste plaats
scores-none = Geen verandering van één score binnen zijn schaal wijzigt de uitkomst.
scores-rest = { $rest ->
        [some] Met andere criteria kan het ook, met een grotere verandering, of het kan binnen de schaal niet (alles: --json).
        [all] Met andere criteria kan het ook, met een grotere verandering (alles: --json).
       *[none] Voor elke andere kandidaat en elk ander criterium kan het binnen de schaal niet (alles: --json).
    }
tornado-title = Voorsprong van de eerste als één gewicht { $range } van zijn waarde hoger of lager is
column-low = gewicht laag
column-high = gewicht hoog
column-lead-low = voorsprong
column-lead-high = voorsprong
dominance-title = Bij elke weging verslagen
dominance-line = { $dominated } komt nooit boven { $dominator }: op geen enkel criterium scoort hij hoger.
dominance-more = Niet vermelde paren: { $n }.
dominance-none = Geen kandidaat wordt bij elke weging verslagen.

check-title = Controle
check-counts = { $errors ->
        [0] geen fouten
        [one] 1 fout
       *[other] { $errors } fouten
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }
coverage-title = De 15 ingrediënten van de drie bouwstenen
column-ingredient = ingrediënt
column-criteria = criteria
coverage-none = (geen)
coverage-line = { $covered } van de { $total } ingrediënten zijn gedekt; niet gedekt: { $missing }
coverage-full = alle { $total } ingrediënten zijn gedekt
coverage-unknown = De dekking is onbekend: geen criterium komt uit de catalogus.

methods-title = Methoden
column-id = id
column-kind = soort
column-name = naam
column-summary = wat het doet
method-in-file = In strategy.toml: { $key } = "{ $id }" onder { $table }, met de instellingen ernaast.
method-settings = Instellingen
method-setting = { $id } ({ $expects }; standaard { $default }): { $about }
method-setting-required = { $id } ({ $expects }): { $about }
method-guarantees = Waarop u kunt rekenen (met de standaardinstellingen)
guarantee-respects_dominance = een kandidaat die nergens beter is, eindigt nooit hoger
guarantee-unit_free = een andere eenheid van een criterium verandert niets
guarantee-order_independent_of_others = een nieuwkomer verandert nooit de volgorde van de anderen
guarantee-compensatory = sterke punten kunnen een zwak punt goedmaken
guarantee-line = { $promise }: { $holds ->
        [yes] ja
       *[no] nee
    }

csv-baseline = zelf doen (nooit op de shortlist)

guide-title = Wat u in een cel invult
guide-cells = Een getal; een bereik zoals 3..4; de woorden van een niveau. Een vraagteken erachter betekent: niet zeker. Leeg of n.v.t. betekent: geen score, en dat is geen nul en geen gemiddelde. Schrijf in evidence.csv op waarom.
guide-criterion = { $code } { $label } ({ $id })
guide-levels = Schaal { $min } tot en met { $max }: het nummer van het niveau dat past.
guide-scale = Schaal { $min } tot en met { $max } { $unit }, { $direction ->
        [min] minder is beter
        [target] het liefst dicht bij de streefwaarde
       *[max] meer is beter
    }: het getal zelf. Ter vergelijking de woorden van vijf niveaus:
guide-own-scale = In { $unit }, { $direction ->
        [min] minder is beter
        [target] het liefst dicht bij de streefwaarde
       *[max] meer is beter
    }: het getal zelf. Zet beide einden van de schaal in strategy.toml. Ter vergelijking de woorden van vijf niveaus:
guide-level = { $level }: { $anchor }
guide-evidence = Waar onderbouwing te vinden is: { $evidence }
scores-caption = Per kandidaat en gevolg de kleinste verandering, als deel van de schaal
scores-unknown = Niet berekend: bij deze methode verschuift een andere score de waarden van alle kandidaten.
needed-above = boven { $score }
needed-below = onder { $score }
spans-caption = Procent van het geheel; uiteinden naar binnen afgerond
what-if-weight = { $criterion }: { $before } → { $after } van het gewicht
what-if-caption = Wie verschuift; alle anderen houden hun plaats en totaal
weights-stated-title = Wat er over de gewichten is gezegd
weights-stated-unused = Deze vergelijkingen begrenzen hier geen gewicht: de kandidaten zijn er niet of staan niet in de rangorde, of de methode heeft geen waarden om op te tellen.
weights-stated-caption = Wat de uitspraken samen van elk gewicht overlaten
weights-column-least = minstens
weights-column-most = hoogstens
weights-undecided = niet te zeggen
weights-caption = Procent van het geheel
methods-caption = Eén regel per methode; partnerfit methods ID legt er een uit
