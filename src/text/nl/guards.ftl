# Bevindingen over het model in het licht van de gegevens.

PF201 = "{ $first }" en "{ $second }" stemmen over de kandidaten vrijwel geheel overeen (correlatie { $whole },{ $fraction })
    .note-weight = samen { $weight } % van het gewicht: mogelijk telt hetzelfde twee keer
    .note-goals = beide krijgen hun gewicht uit dezelfde doelen, in dezelfde verhouding
    .help = gaan ze over hetzelfde, voeg ze dan samen, of verdeel het gewicht van één over beide
PF202 = "{ $criterion }" maakt geen onderscheid: { $kind ->
        [score] alle kandidaten scoren { $whole }{ $fraction ->
            [0] {""}
           *[other] ,{ $fraction }
        }
       *[value] de scores van alle kandidaten hebben dezelfde waarde
    }
    .help = controleer deze scores: zo heeft het criterium geen invloed op de rangorde
    .help-scale = de schaal is { $scale }: staan de scores in de eenheid van de schaal?
PF203 = "{ $criterion }" draagt { $whole },{ $fraction } % van het gewicht
    .help = boven 35 % beslist één criterium vrijwel alleen; splits het, of leg in het rapport uit waarom dat mag
PF204 = { $small ->
        [0] { $criteria } criteria: zo veel dat elk maar weinig telt
       *[other] { $criteria } criteria, waarvan { $small } met minder dan 2 % van het gewicht
    }
    .help = laat weg wat niet kan uitmaken, of voeg samen wat bij elkaar hoort
PF205 = er blijft maar 1 kandidaat over om te rangschikken: er valt niets te kiezen
    .help = voeg kandidaten toe, of bekijk de drempels en voorwaarden waardoor de anderen afvallen
PF211 = van { $candidate } staat nog niet vast dat die door de drempel van { $criterion } komt ({ $asked })
    .help = de kandidaat staat wel in de rangorde; zoek dit uit voordat u beslist
PF212 = van { $candidate } staat nog niet vast dat die aan voorwaarde { $condition } voldoet ({ $asked })
    .help = de kandidaat staat wel in de rangorde; zoek dit uit voordat u beslist
PF213 = de shortlist van { $size } eindigt midden in een gelijke stand: { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    } hebben hetzelfde totaal
    .help = de totalen kiezen niet tussen hen (de lijst is op naam aangevuld): beslis anders, of wijzig het aantal
PF214 = { $found ->
        [0] geen kandidaat komt in aanmerking
        [one] maar 1 kandidaat komt in aanmerking
       *[other] maar { $found } kandidaten komen in aanmerking
    } voor de shortlist van { $size }
    .note-axis = { $below ->
        [one] 1 kandidaat in de rangorde zit onder een minimum van axis_min
       *[other] { $below } kandidaten in de rangorde zitten onder een minimum van axis_min
    }
    .help = zoek meer kandidaten, of maak de shortlist korter: size onder [shortlist]
    .help-axis = bekijk axis_min onder [shortlist], of maak de shortlist korter
PF215 = methode "{ $method }" kan met deze instellingen niet exact met intervallen rekenen: de totalen zijn die van het midden van elk
    .help = bereiken ernaast, waar die staan, zijn ruimer dan wat deze intervallen openlaten; maak de intervallen smaller, of kies een andere methode of instelling
PF216 = { $candidate } voldoet niet aan voorwaarde { $condition } ({ $asked })
    .help = de kandidaat staat wel in de rangorde, want de voorwaarde is zacht; weeg dit mee in het besluit
PF217 = "{ $baseline }" heeft geen plaats in deze rangorde: deze methode geeft een totaal alleen naast dat van de andere kandidaten
    .help = gebruik het optelmodel op vaste schalen (additive, normalisation = "scale") om ermee te vergelijken
PF218 = methode "{ $method }" zegt niet dat elke kandidaat op de shortlist beter is dan { $candidates }{ $more ->
        [0] {""}
       *[other] {" "}en nog { $more }
    }: zij laat sommige paren onvergeleken
    .help = ieder is op een eigen manier beter: beslis op wat het zwaarst weegt, of gebruik een methode die een volledige volgorde geeft

PF402 = er blijft niemand over om te rangschikken: { $candidates ->
        [one] de enige kandidaat valt af
       *[other] alle { $candidates } kandidaten vallen af
    }
    .note-gate = door de drempel van { $rule }: { $count }
    .note-condition = door voorwaarde { $rule }: { $count }
    .note-missing = zonder score op { $rule }: { $count }
    .help = bekijk deze in de strategie, of zoek andere kandidaten
PF403 = methode "{ $method }" geeft geen totalen die gewogen sommen zijn waarbij meer beter is, dus een exact antwoord is er niet
    .help-needs = hoe ver gewichten en scores kunnen gaan, is alleen bij gewogen sommen exact te zeggen: kies een methode die ze geeft, zoals additive of promethee-2
