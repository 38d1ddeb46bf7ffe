# Hoe stevig de uitkomst is: hoe vaak zij blijft als gewichten en scores worden
# getrokken, wat mogelijk is binnen een gebied van gewichten, en wat uitzoeken loont.
#
# Woorden horen bij cijfers: vrijwel altijd vanaf 95 %, meestal vanaf 80 %, vaker wel
# dan niet vanaf 50 %, daaronder niet stevig; alle en geen alleen van gemaakte
# trekkingen.

report-assuming = { $assumption ->
        [within] Mag elk gewicht { $percent } hoger of lager zijn, dan
        [same-order] Ligt alleen de volgorde van belangrijkheid vast, dan
        [any] Is elke weging mogelijk, dan
        [stated] Binnen wat over de gewichten is opgegeven
       *[as-given] Met de gewichten zoals ze zijn gegeven
    }
report-assumption = { $assumption ->
        [within] ±{ $percent } per gewicht
        [same-order] alleen de volgorde ligt vast
        [any] elke weging
        [stated] gewichten zoals opgegeven
       *[as-given] gewichten zoals gegeven
    }
report-score-assumption = { $assumption ->
        [within] ±{ $percent } van de schaal per score
        [doubt] twijfel zoals in de bestanden
        [certain] geen score in twijfel
       *[as-given] scores zoals gegeven
    }
report-of-draws = { $how ->
        [all] alle { $draws } trekkingen
        [none] geen van de { $draws } trekkingen
       *[often] { $share } van de trekkingen
    }
report-of-draws-short = { $how ->
        [all] alle { $draws } trekkingen
        [none] geen van de { $draws } trekkingen
       *[often] { $share }
    }
report-share-cell = { $how ->
        [all] alle
        [none] geen
       *[often] { $share }
    }
report-place-ladder = Mag elk gewicht { $range } hoger of lager zijn, dan blijft dat zo in { $within }. Ligt alleen de volgorde van belangrijkheid vast, dan in { $order }.

# De ladder

report-ladder-title = Hoe vaak de uitkomst blijft
report-ladder-intro = Hoeveel hangt er af van de precieze gewichten? Elke stap neemt minder over de gewichten als zeker aan. Per stap zijn { $draws } keer gewichten getrokken, en elke keer is de rangorde opnieuw berekend. De scores tellen hier zoals ze zijn gegeven.
report-ladder-first = { $if } { $how ->
        [all] blijft { $name } eerste in alle { $draws } trekkingen
        [none] is { $name } in geen van de { $draws } trekkingen eerste
        [practically] blijft { $name } vrijwel altijd eerste ({ $share } van de trekkingen)
        [usually] blijft { $name } meestal eerste ({ $share } van de trekkingen)
        [often] blijft { $name } vaker wel dan niet eerste ({ $share } van de trekkingen)
       *[seldom] is de eerste plaats van { $name } niet stevig ({ $share } van de trekkingen)
    }.
report-ladder-shortlist = De shortlist { $how ->
        [all] blijft dan gelijk in alle { $draws } trekkingen
        [none] blijft dan in geen van de { $draws } trekkingen gelijk
        [practically] blijft dan vrijwel altijd gelijk ({ $share })
        [usually] blijft dan meestal gelijk ({ $share })
        [often] blijft dan vaker wel dan niet gelijk ({ $share })
       *[seldom] is dan niet stevig: zij blijft gelijk in { $share }
    }.
report-ladder-shortlist-alone = { $if } { $how ->
        [all] blijft de shortlist gelijk in alle { $draws } trekkingen
        [none] blijft de shortlist in geen van de { $draws } trekkingen gelijk
        [practically] blijft de shortlist vrijwel altijd gelijk ({ $share } van de trekkingen)
        [usually] blijft de shortlist meestal gelijk ({ $share } van de trekkingen)
        [often] blijft de shortlist vaker wel dan niet gelijk ({ $share } van de trekkingen)
       *[seldom] is de shortlist niet stevig: zij blijft gelijk in { $share } van de trekkingen
    }.
report-ladder-other = { $name } staat dan het vaakst eerste ({ $how ->
        [all] alle { $draws } trekkingen
        [none] geen van de { $draws } trekkingen
       *[often] { $share }
    }).
report-ladder-level = Niemand staat dan duidelijk het vaakst eerste: het verschil tussen { $names }{ $many ->
        [yes] {" "}en anderen
       *[no] {""}
    } is daarvoor te klein.
report-ladder-chart = Hoe vaak de eerste plaats en de shortlist blijven
report-ladder-finding = { $which ->
        [both] Bij de minst stevige stap blijft de eerste plaats in { $first }; de shortlist in { $shortlist }.
        [first] Bij de minst stevige stap blijft de eerste plaats in { $first }.
       *[shortlist] Bij de minst stevige stap blijft de shortlist in { $shortlist }.
    }
report-ladder-least = { $share } ({ $assumption })
report-ladder-caption = Hoe vaak de uitkomst blijft, per aanname over de gewichten (telkens { $draws } trekkingen)
report-ladder-note = De eerste rij is exact; daar is niets voor getrokken. De bijlage over trekkingen geeft van elk percentage de foutmarge.
report-certain-label = exacte marge
report-certain = zeker tot ±{ $margin }
report-certain-none = geen marge
report-leader-cell = { $name } ({ $share })
report-leader-open = verschil te klein
report-col-assumption = wat als bekend geldt
report-col-first-stays = eerste plaats blijft
report-col-shortlist-stays = shortlist blijft
report-col-most-first = het vaakst eerste

# Twijfel over scores

report-doubt-title = Twijfel over scores
report-doubt-intro = Hier zijn ook scores getrokken. Elke onzekere score krijgt per trekking een waarde die mogelijk is.
report-score-doubt = { $doubt ->
        [files] Elke score in twijfel wordt getrokken
       *[within] Elke score mag { $percent } van de schaal afwijken
    }{ $weights ->
        [within] {" "}en elk gewicht mag { $range } hoger of lager zijn
       *[as-given] , met de gewichten zoals gegeven
    }. { $which ->
        [both] De shortlist blijft dan gelijk in { $shortlist }, de eerste plaats in { $first }
        [first] { $name } blijft dan eerste in { $alone }
       *[shortlist] De shortlist blijft dan gelijk in { $shortlist }
    }.

# De bijlage over trekkingen

report-draws-title = Trekkingen en hun foutmarge
report-acceptability-intro = Het hoofdstuk over stevigheid berust op trekkingen. Gewichten en scores worden getrokken binnen wat als bekend geldt, en elke keer is de rangorde opnieuw berekend. Dit heet stochastic multicriteria acceptability analysis (SMAA). De aandelen per plaats hieronder gelden voor: { $weights }; { $scores }; { $draws } trekkingen. Kandidaten die gelijk eindigen, delen hun plaatsen.
report-acceptability-chart = Hoe vaak elke kandidaat op elke plaats komt, in % van de trekkingen
report-acceptability-finding = Aangenomen: { $weights }; { $scores }. Dan staat { $name } eerste in { $first }, en op de shortlist in { $shortlist }.{ $all ->
        [yes] {""}
       *[no] {" "}De grafiek toont de eerste { $n } kandidaten en plaatsen; de tabellen tonen ze alle.
    }
report-rank-name = plaats { $rank }
report-acceptability-caption = Aandeel van de trekkingen per plaats, in % (plaats { $from }–{ $to }; { $weights }; { $scores })
report-acceptability-note = { $more ->
        [yes] Alle plaatsen samen zijn alle trekkingen van een kandidaat. De andere plaatsen staan in een eigen tabel. Een streepje: in geen enkele trekking.
       *[no] Een streepje: in geen enkele trekking.
    }{ $left-count ->
        [0] {""}
        [one] {" "}{ $left } kandidaat komt in geen enkele trekking op een van deze plaatsen en staat er niet bij.
       *[other] {" "}{ $left } kandidaten komen in geen enkele trekking op een van deze plaatsen en staan er niet bij.
    }
report-with-error = { $past ->
        [yes] { $share } ({ $low }–{ $high })
       *[no] { $share } ± { $error }
    }
report-mean-rank = { $size ->
        [none] { $rank }
        [small] { $rank } ± <{"\u00A0"}{ $error }
       *[some] { $rank } ± { $error }
    }
report-errors-caption = Eerste plaats, shortlist en gemiddelde plaats met hun foutmarge ({ $draws } trekkingen)
report-error-note = ± is de foutmarge van { $level } in procentpunten, bij het gemiddelde in plaatsen. Zou die voorbij alle of geen komen, dan staan beide uiteinden er. Kandidaten die minder verschillen, zijn niet te onderscheiden.
report-ladder-errors-caption = De percentages uit het hoofdstuk over stevigheid, met hun foutmarge van { $level }
report-made-caption = Hoe de trekkingen zijn gemaakt
report-worth-note = Trekkingen die samenhangen, zeggen minder dan evenveel losse. De laatste kolom is het aantal losse trekkingen waarvoor zij tellen.
report-col-first-share = eerste
report-col-shortlist-share = op de shortlist
report-col-mean-rank = gemiddelde plaats
report-col-assumed-scores = scores
report-col-draws = trekkingen
report-col-seed = startgetal
report-col-sampler = hoe gewichten worden getrokken
report-col-worth = telt als zoveel losse trekkingen

# Wat mogelijk is

report-possible-title = Welke plaatsen mogelijk zijn
report-possible-intro = { $if } zijn deze plaatsen mogelijk, en geen andere. Dat is exact: het geldt voor elke combinatie van gewichten{ $ranges ->
        [some] {" "}en van de scores in twijfel binnen hun bandbreedte
       *[none] {""}
    }.
report-possible-chart = De hoogste en de laagste plaats van elke kandidaat
report-possible-bar = mogelijke plaatsen
report-possible-now = plaats nu
report-possible-finding = { $stays ->
        [yes] { $name } blijft op plaats { $best }.
       *[no] { $name } kan op plaats { $best } tot en met { $worst } komen.
    }{ $nobody ->
        [yes] {" "}Niemand kan van plaats wisselen.
       *[no] { $same ->
            [yes] {" "}Geen kandidaat heeft meer mogelijke plaatsen.
           *[no] {" "}De meeste plaatsen zijn mogelijk voor { $other }: { $from } tot en met { $to }.
        }
    }
report-possible-caption = Mogelijke plaatsen ({ $assumption })
report-place-bound = { $place }{ $bound ->
        [yes] *
       *[no] {""}
    }
report-place-bounds = * = een grens: geen gewichten leiden verder, maar of de grens wordt gehaald, is niet beslist.
report-place-one = { $low }
report-can-be-first = { $if } { $who ->
        [all] kunnen alle { $of } kandidaten eerste worden
        [one] kan alleen { $names } eerste zijn
        [many] kunnen { $n } van de { $of } kandidaten eerste worden
       *[some] kunnen { $names } eerste worden, en niemand anders
    }.{ $open ->
        [some] {" "}Voor { $undecided } is dat niet beslist.
       *[none] {""}
    }
report-undecided = niet beslist
report-col-place-now = plaats nu
report-col-place-high = hoogste
report-col-place-low = laagste
report-col-can-be-first = kan eerste worden

# Wat een keuze kan kosten

report-regret-title = Wat een keuze ten hoogste kan kosten
report-regret-intro = Stel dat de gewichten anders uitvallen, binnen wat als bekend geldt. Het verlies is hoeveel een kandidaat dan hoogstens achterblijft bij het hoogste totaal. Een klein verlies pleit voor een kandidaat, ook als die niet eerste is.
report-regret-chart = Grootste verlies per kandidaat{ $scale ->
        [points] {" "}in punten van het totaal
       *[plain] {""}
    }
report-regret-least = kleinste verlies
report-regret = { $never ->
        [yes] { $if } { $one ->
            [yes] komt { $names } nooit achter.
           *[no] komen { $names } nooit achter.
        }
       *[no] { $if } is het grootste verlies het kleinst bij { $names }: { $one ->
            [yes] ten hoogste { $least }
           *[no] elk ten hoogste { $least }
        }{ $ranges ->
            [some] ; daarbij mogen scores in twijfel alles zijn binnen hun bandbreedte
           *[none] {""}
        }.
    }{ $same ->
        [yes] {""}
       *[no] {" "}Bij { $name } is dat ten hoogste { $loss }.
    }
report-regret-caption = Grootste verlies per kandidaat, naar boven afgerond ({ $assumption })
report-col-regret = grootste verlies

# Het oordeel

report-verdict-title = Hoe zeker elke plaats is
report-verdict-intro = Per plaats: of zij beslist is, en waar dat uit volgt. Wie op de shortlist staat en in welke volgorde, zijn aparte oordelen.
report-verdict = { $contest ->
        [place] Plaats { $place }, { $ahead } voor { $behind }
        [line] De streep, { $ahead } voor { $behind }
       *[membership] De shortlist als geheel
    }: { $call ->
        [clear] duidelijk
        [leaning] neigt naar { $contest ->
            [membership] de shortlist zoals die is
           *[pair] { $ahead }
        }
       *[too-close] te dicht bij elkaar
    }. { $why ->
        [not-compared] De methode vergelijkt deze twee niet.
        [step] Het verschil is { $gap }; één stap op één score kan het omdraaien.
        [weights] { $assumed } blijft dit zo in { $share }.
        [scores] Met trekkingen van de onzekere scores blijft dit zo in { $share }.
        [scores-can] De onzekere scores kunnen dit omdraaien.
        [together] Met trekkingen van gewichten en onzekere scores samen blijft dit zo in { $share }.
        [together-can] Gewichten en onzekere scores samen kunnen dit omdraaien.
        [refused] De methode weigert { $refused } van de trekkingen van de onzekere scores: daarvan is niets bekend.
        [nothing] Meer dan de rangorde is er niet bekend.
        [margin] Het kan veranderen als gewichten meer dan { $margin } van hun waarde afwijken.
        [all-weights] Het blijft zo hoe ver de gewichten ook afwijken.
        [all] Het blijft zo zolang geen gewicht meer dan { $margin } van zijn waarde afwijkt.
       *[all-drawn] { $assumed } blijft dit zo in { $share }.
    }{ $order ->
        [yes] {" "}Is alleen de volgorde van belangrijkheid bekend, dan blijft dit zo in { $order-share }.
       *[no] {""}
    }{ $scores ->
        [yes] {" "}Met trekkingen van de onzekere scores blijft dit zo in { $scores-share }.
       *[no] {""}
    }{ $both ->
        [yes] {" "}Met trekkingen van gewichten en onzekere scores samen blijft dit zo in { $both-share }.
       *[no] {""}
    }
report-contest = { $contest ->
        [place] { $place }: { $ahead } – { $behind }
        [line] streep: { $ahead } – { $behind }
       *[membership] wie op de shortlist staan
    }
report-call = { $call ->
        [clear] duidelijk
        [leaning] neigt
       *[too-close] te dicht bij elkaar
    }
report-verdict-note = { $margin ->
        [yes] Marge: hoe ver elk gewicht mag afwijken, met de scores zoals gegeven.{" "}
       *[no] {""}
    }De aandelen zijn het deel van de trekkingen waarin het zo blijft{ $within ->
        [yes] ; andere gewichten: elk hooguit { $range } van zijn waarde anders
       *[no] {""}
    }.{ $given ->
        [yes] {""}
       *[no] {" "}Er zijn geen gewichten gegeven of ze zijn allemaal gelijk: hoe ver ze mogen afwijken telt hier niet.
    }{ $doubt ->
        [yes] {""}
       *[no] {" "}Geen score is onzeker.
    }
report-verdict-caption = Waar elk oordeel uit volgt
report-col-contest = plaats
report-col-verdict = oordeel
report-col-gap = verschil
report-col-margin = marge
report-col-held = { $weights ->
        [as-given] gewichten zoals gegeven
        [within] andere gewichten
        [same-order] alleen volgorde
        [any] alle gewichten
       *[stated] gewichten zoals opgegeven
    }
report-col-held-doubt = { $weights ->
        [as-given] onzekere scores
        [within] onzekere scores, andere gewichten
        [same-order] onzekere scores, alleen volgorde
        [any] onzekere scores, alle gewichten
       *[stated] onzekere scores, gewichten zoals opgegeven
    }

# Wat nu uit te zoeken

report-next-title = Wat nu uitzoeken loont
report-next-intro = Wat verandert er als één ding zeker wordt, en al het andere blijft zoals het is? Hier staat wat de shortlist of de eerste plaats verandert in { $least } van de gevallen of meer.
report-next-none = Eén extra feit geeft geen uitsluitsel. Wordt één score of gewicht zeker, dan verandert de shortlist of de eerste plaats in minder dan { $least } van de gevallen.
report-next-together = Meer tegelijk:
report-of-cases = { $how ->
        [all] alle gevallen
        [none] geen enkel geval
       *[often] { $share } van de gevallen
    }
report-next = { $what ->
        [score] De score van { $name } op { $criterion }
        [candidate] De onzekere scores van { $name }
        [criterion] De onzekere scores op { $criterion }
        [all] Alle onzekere scores
        [weights] Alle gewichten
       *[weight] Het gewicht van { $criterion }
    }: als dat bekend wordt, { $changes ->
        [shortlist] verandert de shortlist in { $shortlist }
       *[first] wisselt de eerste plaats in { $first }
    }.{ $enters ->
        [known] {" "}Het vaakst komt dan { $newcomer } erop.
       *[none] {""}
    }
report-next-name = { $what ->
        [score] { $name }: { $criterion }
        [candidate] { $name }: alle onzekere scores
        [criterion] { $criterion }: alle onzekere scores
        [all] alle onzekere scores
        [weights] alle gewichten
       *[weight] gewicht van { $criterion }
    }
report-next-chart = Hoe vaak de shortlist verandert als dit bekend wordt
report-next-finding = Het meest valt te leren van { $what ->
        [score] de score van { $name } op { $criterion }
        [candidate] de onzekere scores van { $name }
        [criterion] de onzekere scores op { $criterion }
        [all] alle onzekere scores
        [weights] alle gewichten
       *[weight] het gewicht van { $criterion }
    }: dat verandert de shortlist in { $share }.
report-next-note = Een deel zonder ± is exact.
report-next-caption = { $all ->
        [yes] Wat uitzoeken loont
       *[no] De { $n } van { $of } vragen die het meest veranderen
    }
report-col-question = wat uit te zoeken
report-col-changes-shortlist = verandert de shortlist
report-col-changes-first = verandert de eerste plaats

# Andere methoden

report-methods-title = Andere methoden
report-methods = Op dezelfde scores en gewichten { $n-count ->
        [one] is { $n } andere methode toegepast
       *[other] zijn { $n } andere methoden toegepast
    }. { $same ->
        [all] Elk daarvan geeft dezelfde shortlist.
        [some] { $agree-count ->
            [0] Geen daarvan geeft
            [one] { $agree } daarvan geeft
           *[other] { $agree } daarvan geven
        } dezelfde shortlist, { $differ } een andere.
       *[three] { $agree-count ->
            [0] Geen daarvan geeft
            [one] { $agree } daarvan geeft
           *[other] { $agree } daarvan geven
        } dezelfde shortlist, { $differ } een andere; { $open } { $open-count ->
            [one] maakt
           *[other] maken
        } bij de streep geen onderscheid.
    }
report-other-method = { $method }: { $how ->
        [instead] { $enters } { $many ->
            [yes] komen
           *[no] komt
        } op de shortlist in plaats van { $leaves }
        [enters] { $enters } { $many ->
            [yes] komen
           *[no] komt
        } ook op de shortlist
       *[leaves] { $leaves } valt van de shortlist
    }.{ $why ->
        [level] {" "}De streep loopt daar door kandidaten die gelijk staan.
        [weakness] {" "}Daar maken sterke punten een zwak punt niet zomaar goed.
        [strength] {" "}Daar kunnen sterke punten een zwak punt goedmaken.
        [others] {" "}Daar telt een score naar hoe die zich verhoudt tot de andere kandidaten.
       *[none] {""}
    }
report-methods-more = Nog { $n } { $n-count ->
        [one] methode geeft
       *[other] methoden geven
    } een andere shortlist.

# Vergelijkingen van kandidaten

report-comparisons-title = Wat vergelijkingen van kandidaten op zichzelf zeggen
report-comparisons-intro = { $n ->
        [one] In de strategie staat één vergelijking van partners in hun geheel:
       *[other] In de strategie staan { $n } vergelijkingen van partners in hun geheel:
    }
report-comparison = { $better } voor { $worse }{ $kind ->
        [more] , met meer verschil dan { $first } voor { $second }
       *[before] {""}
    }
report-comparisons-meaning = De tabel laat zien wat daaruit voor alle partners volgt, zonder gewichten: wat geldt voor elke som van waardefuncties waarin een betere score minstens evenveel waard is, en die met alle vergelijkingen klopt.
report-comparisons-caption = Plaatsen die de vergelijkingen overlaten
report-comparisons-note = De plaatsen zijn grenzen die gelden voor elke waardefunctie die klopt; een partner hoeft ze niet te halen.
report-col-in-ranking = plaats in de rangorde
report-col-no-higher = niet hoger dan
report-col-no-lower = niet lager dan
report-col-always-ahead = altijd voor
report-comparisons-conflict = Er volgt niets uit, want met deze scores kunnen ze niet allemaal waar zijn. Eén van deze zou moeten vervallen:
report-comparisons-against = De rangorde met de gewichten van dit rapport klopt niet met alles:
report-comparisons-in-line = De rangorde met de gewichten van dit rapport is met niets hiervan in tegenspraak.
report-comparison-broken = Opgegeven is { $better } voor { $worse }; { $what ->
        [order] de rangorde zet { $better } niet boven { $worse }.
       *[strength] in de rangorde is het verschil tussen hen niet groter dan het verschil waarmee het is vergeleken.
    }
report-comparison-follows = Uit de vergelijkingen volgt { $better } voor { $worse }; de rangorde zet { $worse } boven { $better }.
report-comparison-rest = { $n ->
        [one] Nog één paar staat andersom.
       *[other] Nog { $n } paren staan andersom.
    }
