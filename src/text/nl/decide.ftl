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
verdict-line = De streep na plaats { $place }, { $ahead } erop en { $behind } eraf: { $call ->
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
verdict-assumed = { $weights ->
        [as-given] de gewichten zoals gegeven
        [within] elk gewicht tot { $percent } anders
        [same-order] alleen de volgorde van belangrijkheid bekend
        [any] alle mogelijke gewichten
       *[stated] alle gewichten die kloppen met wat de strategie erover zegt
    }
verdict-of-draws = { $how ->
        [all] alle trekkingen
        [none] geen enkele trekking
       *[part] { $share } van de trekkingen
    }
verdict-why-not-compared = De methode vergelijkt { $ahead } en { $behind } niet.
verdict-why-tie = { $ahead } en { $behind } zijn gelijk.
verdict-why-agreed = { $ahead } en { $behind } liggen binnen het verschil dat volgens afspraak niet telt.
verdict-why-step = { $ahead } ligt { $gap } punten voor op { $behind }: minder dan één stap in de beoordeling op het lichtste criterium uitmaakt ({ $step }).
verdict-why-weights = Het blijft zo in { $draws } met { $assumed }.
verdict-why-scores = Het blijft zo in { $draws } van de onzekere scores.
verdict-why-scores-can = De onzekere scores kunnen het omdraaien.
verdict-why-together = Met trekkingen van de onzekere scores en { $assumed } blijft het zo in { $draws }.
verdict-why-together-can = Gewichten en onzekere scores samen kunnen het omdraaien.
verdict-why-refused = De methode weigert { $refused } van de trekkingen van de onzekere scores: daarvan is niets bekend.
verdict-why-nothing = Hoe stevig dit is, is niet bekend.
verdict-why-margin = Het is alleen zeker zolang geen gewicht meer dan { $margin } van zijn waarde afwijkt; gevraagd is { $within }.
verdict-why-rounding = Het is alleen zeker zolang geen gewicht meer dan { $margin } van zijn waarde afwijkt: gewichten op hele punten afronden kan al { $rounding } schelen.
verdict-why-all = { $weights ->
        [exact] Het blijft zo met elk gewicht tot { $margin } anders, in welke combinatie ook.
        [drawn] Het blijft zo in { $within } met { $within-what }.
       *[none] {""}
    }{ $in-force ->
        [yes] {" "}Het blijft zo in { $asked } met { $asked-what }.
       *[no] {""}
    }{ $order ->
        [yes] {" "}Is alleen de volgorde van belangrijkheid bekend, dan blijft het zo in { $order-draws }.
       *[no] {""}
    }{ $scores ->
        [none] {""}
        [cannot] {" "}Met de gewichten zoals gegeven kan geen onzekere score het omdraaien.
       *[drawn] {" "}Met trekkingen van de onzekere scores blijft het zo in { $scores-draws }.
    }{ $both ->
        [yes] {" "}Met trekkingen van de onzekere scores en { $together-what } blijft het zo in { $together }.
       *[no] {""}
    }
verdict-no-weights = Er zijn geen gewichten gegeven of ze zijn allemaal gelijk: hoever ze mogen afwijken telt hier niet. Beoordeeld is wat zo blijft met { $assumed }.
verdict-refused = De methode weigert tot { $refused } van de trekkingen van de onzekere scores; alle aandelen gaan over de andere trekkingen. Is dat meer dan 1 %, dan heet niets duidelijk.
verdict-caption = Waarop elk oordeel berust
verdict-column-contest = strijd om
verdict-column-gap = verschil
verdict-column-margin = marge
verdict-column-weights = { $weights ->
        [as-given] zoals gegeven
        [within] ±{ $percent }
        [same-order] zelfde volgorde
        [any] alle
       *[stated] gesteld
    }
verdict-column-scores = scores
verdict-column-together = { $weights ->
        [as-given] scores
        [within] scores, ±{ $percent }
        [same-order] scores, volgorde
        [any] scores, alle
       *[stated] scores, gesteld
    }
verdict-column-call = oordeel
verdict-short-place = { $place } – { $next }
verdict-short-line = streep
verdict-short-membership = shortlist
verdict-call = { $call ->
        [clear] duidelijk
        [leaning] neigt
       *[too-close] te dicht
    }
verdict-note = { $margin ->
        [yes] Marge: hoever alle gewichten tegelijk mogen afwijken (exact, scores in hun midden).{" "}
       *[no] {""}
    }{ $weights ->
        [yes] ±, zelfde volgorde, alle, gesteld: hoe vaak het zo blijft met zulke gewichten.{" "}
       *[no] {""}
    }{ $scores ->
        [drawn] Scores: hoe vaak het zo blijft met trekkingen van de onzekere scores, met de gewichten zoals gegeven of ook met zulke gewichten.{" "}
        [certain] Geen score is onzeker.{" "}
       *[unknown] {""}
    }{ $drawn ->
        [yes] Elk { $samples } trekkingen (startgetal { $seed }){ $points ->
            [none] {""}
            [one] ; een aandeel kan er { $error } punt naast zitten (95 %)
           *[other] ; een aandeel kan er { $error } punten naast zitten (95 %)
        }.
       *[no] {""}
    }
verdict-nobody = Er is geen streep: buiten de shortlist is niemand die erop zou kunnen.

next-ask-title = Wat men nu te weten moet komen
next-what-score = { $criterion } van { $candidate }
next-what-weight = het gewicht van { $criterion }
next-what-candidate = alle onzekere scores van { $candidate } samen
next-what-criterion = de onzekere scores van alle kandidaten op { $criterion }
next-what-all = alle onzekere scores samen
next-what-weights = alle gewichten samen
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
next-nothing = { $several ->
        [yes] Geen enkele onzekere score en geen enkel gewicht verandert alleen de shortlist of de eerste plaats in 1 % van de gevallen of meer. Meer tegelijk wel.
       *[no] Niets is het vragen waard: geen onzekere score en geen gewicht verandert de shortlist of de eerste plaats in 1 % van de gevallen of meer, alleen of samen met andere.
    }
next-more = { $count ->
        [one] Nog 1 feit verandert
       *[other] Nog { $count } feiten veranderen
    } de shortlist of de eerste plaats minder vaak (alle: --json).
next-together-title = Meer tegelijk
next-note-exact = Aandelen voor één score zijn exact.
next-note-refused = De methode weigert tot { $refused } van de gevallen van een feit; het aandeel gaat over de andere.
next-note = Wat één feit verandert als al het andere blijft zoals het is; bij gelijkspel beslist het lot. Gewichten: { $weights ->
        [as-given] zoals gegeven
        [within] elk mag { $percent } van zijn waarde afwijken
        [same-order] alle met dezelfde volgorde van belangrijkheid
        [any] alle
       *[stated] alle die kloppen met wat de strategie erover zegt
    }. Bij één gewicht houden de andere hun verhouding{ $weights ->
        [same-order] , ook waar dat de volgorde van belangrijkheid loslaat
        [stated] , ook waar dat niet klopt met wat de strategie zegt
       *[other] {""}
    }. { $samples } trekkingen (startgetal { $seed }) waar het niet exact is.

ask-active-help = Typ een antwoord en Enter. Alleen Enter: laat de vraag open · b: terug · w: genoeg, schrijf op wat gezegd is · q: stop (wat u zei blijft bewaard, en dezelfde opdracht gaat daar verder)
ask-active-progress = Vraag { $number }. Twee wegingen die kloppen met wat gezegd is, verschillen gemiddeld op { $open } van de shortlist; na uw antwoord op { $after }, gemiddeld over de antwoorden die u kunt geven (na het minst waarschijnlijke kan er meer open zijn dan nu).
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
questions-caption = De vragen waarna het minste open is, gemiddeld over de antwoorden ({ $draws } trekkingen)
questions-column-question = vraag
questions-column-open = daarna open
questions-column-yes = ja
questions-ends = { $criterion }: van { $worst } tot { $best }
questions-how = Stel ze met --elicit active, of schrijf de antwoorden in de strategie als tabellen [[weight_bound]].
