# Bevindingen over het model in het licht van de gegevens.

PF201 = "{ $first }" en "{ $second }" stemmen over de kandidaten vrijwel geheel overeen (correlatie { $whole },{ $fraction })
    .note-weight = samen { $weight } % van het gewicht: mogelijk telt hetzelfde twee keer
    .note-goals = beide krijgen hun gewicht uit dezelfde doelen, in dezelfde verhouding
PF202 = "{ $criterion }" maakt geen onderscheid: { $kind ->
        [score] alle kandidaten scoren { $whole }{ $fraction ->
            [0] {""}
           *[other] ,{ $fraction }
        }
       *[value] de scores van alle kandidaten hebben dezelfde waarde
    }
PF203 = "{ $criterion }" draagt { $whole },{ $fraction } % van het gewicht
    .help = boven 35 % beslist één criterium vrijwel alleen; splits het, of leg in het rapport uit waarom dat mag
PF204 = { $criteria } criteria, waarvan { $small ->
        [0] geen enkel
       *[other] { $small }
    } met minder dan 2 % van het gewicht
    .help = laat weg wat niet kan uitmaken, of voeg samen wat bij elkaar hoort
PF205 = er blijft maar 1 kandidaat over: er valt niets te kiezen
PF211 = van { $candidate } staat nog niet vast of hij door de drempel van { $criterion } komt ({ $asked })
    .help = hij staat wel in de rangorde; zoek dit uit voordat u beslist
PF212 = van { $candidate } staat nog niet vast of hij aan voorwaarde { $condition } voldoet ({ $asked })
    .help = hij staat wel in de rangorde; zoek dit uit voordat u beslist
PF213 = de shortlist van { $size } snijdt door een gelijke stand: { $candidates } hebben hetzelfde totaal
    .help = de totalen kiezen niet tussen hen (de lijst is op naam aangevuld): beslis anders, of wijzig het aantal
PF214 = { $found } kandidaten voor een shortlist van { $size }
PF215 = methode "{ $method }" kan niet met intervallen rekenen: van elk is het midden gebruikt
PF216 = { $candidate } voldoet niet aan voorwaarde { $condition } ({ $asked })

PF402 = er blijft niemand over om te rangschikken: alle { $candidates } kandidaten vallen af
    .note-each = { $candidate }: { $rule } ({ $asked }); gevonden: "{ $found }"
    .help = bekijk de voorwaarden en drempels in de strategie
PF403 = de totalen van methode "{ $method }" zijn geen gewogen sommen, dus een exact antwoord is er niet
    .help-needs = gewichtsmarges, dichtstbijzijnde wijzigingen, scorewijzigingen en de vergelijking van twee kandidaten vragen een totaal dat lineair is in de gewichten; simuleren kan met elke methode
