# Wat geldt voor alle gewichten van een gebied, exact.

PF420 = { $candidates } kandidaten zijn te veel om twee aan twee te vergelijken bij alle gewichten (hoogstens { $most }): dat deel van het antwoord ontbreekt
    .help = laat eerst kandidaten afvallen met harde voorwaarden, of gebruik een steekproef van trekkingen (simulate)

PF421 = van de scores op "{ $criterion }" telt alleen de volgorde; wat geldt bij alle gewichten, een optelling van verschillen in waarde, ontbreekt daarom
    .help = trekkingen nemen de volgorde zoals die bedoeld is: simulate, of de ladder van rank

region-title = Wat geldt, hoe de gewichten ook zijn
region-as-given = precies deze gewichten
region-within = elk gewicht hoogstens { $percent } van zijn waarde ernaast
region-same-order = alle gewichten in deze volgorde van belang
region-any = alle gewichten die er zijn
region-stated = alle gewichten die kloppen met wat de strategie zegt
region-about = Wat als bekend geldt: { $assumption }. Alles hier is berekend, niet getrokken{ $ranges ->
        [some] ; rangen, voorsprongen en wie eerste kan worden gelden voor elke score die de cellen, het bewijs en [doubt] toelaten, aandelen tellen het midden van elke score
       *[none] {""}
    }.
region-caption = Per kandidaat, bij al die gewichten{ $more ->
        [0] {""}
        [one] . 1 kandidaat staat er niet bij (wel met --json)
       *[other] . { $more } kandidaten staan er niet bij (wel met --json)
    }
column-can-be-first = kan eerste worden
column-largest-lead = grootste voorsprong
column-largest-regret = hoogstens achter
column-first-share = eerste bij
region-yes = ja
region-no = nooit
region-undecided = met deze precisie niet te zeggen
region-unknown = niet bekend
region-rank = { $best }
region-ranks = { $best } – { $worst }
region-ranks-bounds = binnen { $best } – { $worst }
region-always-rank = { $name } heeft bij elk van die gewichten rang { $best }.
region-rank-within = { $name } kan bij geen van die gewichten boven rang { $best } of onder rang { $worst } komen.
region-rank-not-above = { $name } kan bij geen van die gewichten boven rang { $best } komen.
region-rank-not-below = { $name } kan bij geen van die gewichten onder rang { $worst } komen.
region-minimax = Wie er één kiest, loopt met { $names } { $n ->
        [one] het minste risico
       *[other] even weinig risico
    }: nooit meer dan { $regret } achter wie eerste is.
region-shares = Shortlists die voorkomen, met hun exacte deel van die gewichten ({ $n } in totaal):
region-share = { $names }: { $share }
region-less = minder dan { $share }
region-more-than = meer dan { $share }
region-share-nobody = niemand: { $share }
region-share-level = { $places } van { $level } (gelijk): { $share }
region-share-tie = { $names } en { $places } van { $level } (gelijk): { $share }
region-shares-unknown = Het exacte deel van die gewichten per shortlist kost hier te veel rekentijd; trekkingen geven het met een foutmarge (simulate).
region-shares-uneven = Die gewichten tellen niet even zwaar mee, dus het deel ervan per shortlist is niet exact uitgerekend; trekkingen geven het met een foutmarge (simulate).
region-bounds-note = "Binnen" geeft buitengrenzen: een rang daarbuiten komt niet voor, maar het staat niet vast dat elk uiteinde wel voorkomt.
region-left-out = { $n ->
        [one] Dit criterium heeft gewicht 0 en houdt dat, want het zou niet meetellen: { $names }.
       *[other] Deze criteria hebben gewicht 0 en houden dat, want ze zouden niet meetellen: { $names }.
    }
region-more = Niet vermeld: { $n }.
region-always-intro = Bij elk van die gewichten, behalve wie nergens slechter is:
region-always = { $first } is minstens zo goed als { $second }.

help-sensitivity-weights = wat er over de gewichten bekend is voor rangen, spijt en aandelen: as-given (zoals gegeven), within:20%, same-order (dezelfde volgorde), any (alle), stated (wat de strategie zegt; de standaard als die iets zegt, anders any)
