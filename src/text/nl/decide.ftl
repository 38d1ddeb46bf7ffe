# Is het beslist, en wat moet men nog te weten komen?

about-next = Is de shortlist beslist, en wat moet men nu te weten komen?
examples-next =
    Voorbeelden:
      partnerfit next mijnstudie
      partnerfit next mijnstudie --weights same-order
      partnerfit next mijnstudie --json

help-next-question = toon de vragen waarmee het meeste van de shortlist beslist wordt, de beste eerst, zonder ze te stellen

next-title = Wat men nu te weten moet komen
verdict-title = Is het beslist?
verdict-place = Plaats { $place } en { $next }, { $ahead } en { $behind }: { $call ->
        [clear] duidelijk
        [leaning] neigt naar { $ahead }
       *[too-close] te dicht bij elkaar
    }
verdict-line = De grens na plaats { $place }, { $ahead } erop en { $behind } eraf: { $call ->
        [clear] duidelijk
        [leaning] neigt naar { $ahead }
       *[too-close] te dicht bij elkaar
    }
verdict-membership = Wie op de shortlist staat, in welke volgorde ook: { $call ->
        [clear] duidelijk
        [leaning] neigt naar de shortlist zoals die is
       *[too-close] te dicht bij elkaar
    }
verdict-sentence = { $contest }. { $why }
verdict-why-not-compared = De methode vergelijkt { $ahead } en { $behind } niet.
verdict-why-tie = { $ahead } en { $behind } zijn gelijk.
verdict-why-agreed = { $ahead } en { $behind } liggen binnen het verschil dat volgens afspraak niet telt.
verdict-why-step = { $ahead } ligt { $gap } punten voor op { $behind }: minder dan één stap in de beoordeling op het lichtste criterium uitmaakt ({ $step }).
verdict-why-weights = Het blijft zo bij { $how ->
        [none] geen enkele
       *[part] { $share }
    } van de wegingen waarin elk gewicht { $within } mag afwijken.
verdict-why-scores = Het blijft zo in { $how ->
        [none] geen enkele
       *[part] { $share }
    } van de trekkingen van de onzekere scores.
verdict-why-scores-can = De onzekere scores kunnen het omdraaien.
verdict-why-nothing = Hoe stevig dit is, is niet bekend.
verdict-why-margin = Het is alleen zeker zolang geen gewicht meer dan { $margin } van zijn waarde afwijkt; gevraagd is { $within }.
verdict-why-rounding = Het is alleen zeker zolang geen gewicht meer dan { $margin } van zijn waarde afwijkt: gewichten op hele punten afronden kan al { $rounding } schelen.
verdict-why-order = Klopt alleen de volgorde van belangrijkheid, dan blijft het zo bij { $how ->
        [none] geen enkele
       *[part] { $share }
    } van de wegingen.
verdict-why-all = Geen afwijkingen tot { $within } in de gewichten draaien het om, in welke combinatie ook{ $scores ->
        [cannot] ; een onzekere score kan dat ook niet
        [all] ; de onzekere scores ook niet, in geen van hun trekkingen
       *[part] ; met de onzekere scores blijft het zo in { $share } van hun trekkingen
    }.
verdict-why-all-drawn = Het blijft zo bij { $how ->
        [all] alle
       *[part] { $share }
    } van de wegingen waarin elk gewicht { $within } mag afwijken.
verdict-caption = Waarop elk oordeel berust
verdict-column-contest = strijd om
verdict-column-gap = verschil
verdict-column-margin = marge
verdict-column-within = ±{ $within }
verdict-column-order = zelfde volgorde
verdict-column-scores = scores
verdict-column-call = oordeel
verdict-short-place = { $place } – { $next }
verdict-short-line = grens
verdict-short-membership = shortlist
verdict-call = { $call ->
        [clear] duidelijk
        [leaning] neigt
       *[too-close] te dicht
    }
verdict-note = Marge: hoever alle gewichten tegelijk mogen afwijken (exact, scores in hun midden). ±{ $within }, zelfde volgorde: hoe vaak het zo blijft met zulke gewichten; scores: hoe vaak het zo blijft met de onzekere scores. Elk { $samples } trekkingen (seed { $seed }); een aandeel kan er { $error } { $points ->
        [one] punt
       *[other] punten
    } naast zitten (95 %).
verdict-note-exact = Marge: hoever alle gewichten tegelijk mogen afwijken (exact, scores in hun midden).
verdict-nobody = Er is geen grens: buiten de shortlist is niemand die erop zou kunnen.

next-ask-title = Wat men nu te weten moet komen
next-what-score = { $criterion } van { $candidate }
next-what-weight = het gewicht van { $criterion }
next-what-candidate = alle onzekere scores van { $candidate } samen
next-what-criterion = de onzekere scores van alle kandidaten op { $criterion }
next-what-all = alle onzekere scores samen
next-change = Vraag naar { $what }. Zekerheid daarover verandert { $claim ->
        [both] de shortlist in { $shortlist } en de eerste plaats in { $first }
        [shortlist] de shortlist in { $shortlist }
       *[first] de eerste plaats in { $first }
    } van de gevallen{ $change ->
        [swap] , meestal { $in } in plaats van { $out }
        [in] , meestal met { $in } erbij
        [out] , meestal zonder { $out }
       *[none] {""}
    }.
next-nothing = Niets is het vragen waard: geen enkele onzekere score en geen enkel gewicht verandert de shortlist of de eerste plaats in 1 % van de gevallen of meer.
next-more = { $count ->
        [one] Nog 1 feit verandert
       *[other] Nog { $count } feiten veranderen
    } de shortlist of de eerste plaats minder vaak (alle: --json).
next-together-title = Meer tegelijk
next-note-exact = Aandelen voor één score zijn exact.
next-note = Wat één feit verandert als al het andere blijft zoals het is. Gewichten: { $weights ->
        [as-given] zoals gegeven
        [within] elk mag { $percent } van zijn waarde afwijken
        [same-order] alle met dezelfde volgorde van belangrijkheid
        [any] alle
       *[stated] alle die kloppen met wat de strategie erover zegt
    }. { $samples } trekkingen (seed { $seed }) waar het niet exact is.

ask-active-help = Typ een antwoord en Enter. Alleen Enter: laat de vraag open · b: terug · w: genoeg, schrijf op wat gezegd is · q: stop (wat u zei blijft bewaard, en dezelfde opdracht gaat daar verder)
ask-active-progress = Vraag { $number }. Twee wegingen die kloppen met wat gezegd is, verschillen gemiddeld op { $open } van de shortlist; na uw antwoord op { $after }.
ask-active-which = Stel dat een partner op beide het slechtst scoort. Wat is meer waard: { $first } van slechtst naar best brengen, of { $second } van slechtst naar best brengen?
ask-active-times = Stel dat een partner op beide het slechtst scoort. Is { $first } van slechtst naar best brengen meer waard dan { $times } keer { $second } van slechtst naar best brengen?
ask-word-yes = ja
ask-word-no = nee
ask-active-settled-for-all = De shortlist is beslist: elke weging die klopt met wat gezegd is, geeft { $shortlist }.
ask-active-settled-in-all-draws = De shortlist is zo goed als beslist: alle { $draws } wegingen die daaruit getrokken zijn, geven { $shortlist }.
ask-active-settled-no-question = Geen vraag van deze soort onderscheidt de wegingen die over zijn. De meeste ({ $share }) geven { $shortlist }.

questions-title = Volgende vragen
questions-open = Twee wegingen die kloppen met wat bekend is, verschillen gemiddeld op { $open } van de shortlist.
questions-which = Is { $first } van slechtst naar best brengen meer waard dan { $second } van slechtst naar best?
questions-times = Is { $first } van slechtst naar best brengen meer waard dan { $times } keer { $second } van slechtst naar best?
questions-caption = De vragen waarna het minste open is, wat het antwoord ook is ({ $draws } trekkingen)
questions-column-question = vraag
questions-column-open = daarna open
questions-column-yes = ja
questions-ends = { $criterion }: van { $worst } tot { $best }
questions-how = Stel ze met --elicit active, of schrijf de antwoorden in de strategie als tabellen [[weight_bound]].
