# Methoden vergelijken, en hoezeer rangordes overeenstemmen.

about-compare = Rangschik met verschillende methoden: wie schuift, en welke aanname het verschil maakt
examples-compare =
    Voorbeelden:
      partnerfit compare mijnstudie
      partnerfit compare mijnstudie --methods additive,topsis --measure ws
      partnerfit compare mijnstudie --rank-reversal
help-methods = alleen deze methoden, gescheiden door komma's (standaard: alle die meteen antwoord geven)
help-all = elke methode, ook die lang duren
help-measure = hoe de overeenstemming van twee rangordes wordt gemeten
help-rank-reversal = probeer ook elke kandidaat weg te laten, te verdubbelen en slechter te maken

compare-title = Vergelijking van methoden
compare-own = De eigen methode van de studie is { $method }.
compare-nothing = Er is geen andere methode om mee te vergelijken.
compare-shortlist = { $all ->
        [one] De andere methode { $which ->
            [none] geeft een andere shortlist dan die van de studie
           *[all] geeft dezelfde shortlist
        }
       *[other] { $which ->
            [none] Geen van de { $all } andere methoden geeft
            [all] Alle { $all } andere methoden geven
           *[some] { $same ->
                [one] 1 van de { $all } andere methoden geeft
               *[other] { $same } van de { $all } andere methoden geven
            }
        } dezelfde shortlist
    } ({ $names }).
compare-first = { $all ->
        [one] De andere methode { $which ->
            [none] heeft een andere eerste plaats dan die van de studie
           *[all] heeft dezelfde eerste plaats
        }
       *[other] { $which ->
            [none] Geen van de { $all } andere methoden heeft
            [all] Alle { $all } andere methoden hebben
           *[some] { $same ->
                [one] 1 van de { $all } andere methoden heeft
               *[other] { $same } van de { $all } andere methoden hebben
            }
        } dezelfde eerste plaats
    } ({ $names }).
compare-methods-caption = De methoden. Op de shortlist: + wie erop komt, − wie eraf gaat. Overeenstemming: { $measure } met de eigen methode van de studie { $scale ->
        [distance] (0 = gelijk)
       *[similarity] (1 = gelijk)
    }.
column-nr = nr
column-method = methode
column-family = soort
column-first = eerste
column-agreement = gelijkenis
compare-own-mark = { $method } (eigen)
compare-same = gelijk
compare-in = + { $name }
compare-out = − { $name }
compare-open-line = ? de streep van de shortlist loopt tussen kandidaten die deze methode gelijk stelt of niet vergelijkt: ze had ook anders kunnen lopen.
compare-places-caption = Plaatsen per methode (nummers als hierboven)
compare-level = = gelijk met een ander
compare-partial = 1–3: de methode vergelijkt niet alle paren en laat deze plaatsen open. Methoden: { $methods }.
compare-classes = De methode geeft klassen, geen plaatsen. Methoden: { $methods }.
compare-agreement-caption = Overeenstemming van elke twee methoden: { $measure } { $scale ->
        [distance] (0 = gelijk)
       *[similarity] (1 = gelijk)
    }{ $symmetric ->
        [no] ; de rij is de referentie
       *[yes] {""}
    }
compare-agreement-large = Te veel kandidaten om elke twee methoden te vergelijken: de overeenstemming met de eigen methode van de studie staat in de tabel met methoden.
compare-agreement-many = De overeenstemming van elke twee methoden staat in --json; met --methods en hoogstens twaalf ervan staat zij hier.
compare-agreement-partial = Een partiële volgorde telt mee met het midden van de plaatsen die zij openlaat.
compare-undefined = –
family-value = waarde
family-ratio = verhouding
family-distance = afstand
family-outranking = paren
family-ordinal = stemmen

splits-title = Welke aanname het verschil maakt
splits-separates = { $claim ->
        [first] De eerste plaats
       *[shortlist] De shortlist
    } verandert bij { $changing ->
        [one] de ene methode
        [2] beide methoden
       *[other] alle { $changing } methoden
    } { $changers }, en { $staying ->
        [one] niet bij de ene
       *[other] bij geen van de { $staying }
    } { $stayers }.
splits-most = { $claim ->
        [first] De eerste plaats
       *[shortlist] De shortlist
    } verandert bij { $every ->
        [yes] alle { $changers-all }
       *[no] { $changing } van de { $changers-all }
    } methoden { $changers }, en bij { $fewer ->
        [0] geen
       *[other] { $fewer }
    } van de { $stayers-all } { $stayers }.
splits-none = { $claim ->
        [first] De eerste plaats verandert bij sommige methoden wel en bij andere niet, en geen enkele aanname verklaart dat alleen.
       *[shortlist] De shortlist verandert bij sommige methoden wel en bij andere niet, en geen enkele aanname verklaart dat alleen.
    }
splits-every = { $claim ->
        [first] De eerste plaats verandert bij elke andere methode: de methoden laten niet zien door welke aanname.
       *[shortlist] De shortlist verandert bij elke andere methode: de methoden laten niet zien door welke aanname.
    }
splits-never = { $claim ->
        [first] De eerste plaats is bij elke methode gelijk.
       *[shortlist] De shortlist is bij elke methode gelijk.
    }
made-fixed-scale = met vaste schalen
unmade-fixed-scale = met schalen uit de tabel van kandidaten
made-compensatory = waarin sterke punten een zwak punt goedmaken
unmade-compensatory = waarin sterke punten een zwak punt niet geheel goedmaken
made-independent-of-others = waarin de volgorde van twee nooit van de anderen afhangt
unmade-independent-of-others = waarin de volgorde van twee van de anderen kan afhangen
made-thresholds = met drempels
unmade-thresholds = zonder drempels
made-ordinal-only = waarin per criterium alleen de volgorde telt
unmade-ordinal-only = waarin de grootte van verschillen telt
made-ratios = die met verhoudingen rekenen
unmade-ratios = die niet met verhoudingen rekenen

normalisations-title = Alleen de normalisatie veranderd
normalisations-caption = { $method }, de eigen methode van de studie, met elke andere normalisatie die kan
normalisations-now = Zoals het is: normalisation = "{ $now }".
normalisations-same = De normalisatie alleen verandert de eerste plaats en de shortlist niet.
column-normalisation = normalisatie

refused-title = Methoden die hier niet kunnen
refused-line = { $method }: { $reason }
left-out-title = Methoden die niet zijn geprobeerd
left-out-slow = { $method }: duurt lang; met --all doet zij mee
left-out-pairs = { $method }: maakt een tabel van alle paren, en dat duurt lang met zoveel kandidaten; met --all doet zij mee

reversals-title = Wat de aanwezigheid van anderen doet
reversals-removal = Eén kandidaat weggelaten: deel van de keren waarna de anderen anders staan
reversals-copy = Eén kandidaat verdubbeld: deel van de keren waarna de kandidaten anders staan
reversals-worsening = Eén kandidaat die niet eerste is op elk criterium slechter gemaakt, met een tiende van de schaal: deel van de keren waarna de anderen anders staan
column-tried = keren
column-pair = een paar
column-refused = geweigerd
reversals-tried = Alleen met de eerste { $tried } van { $all } kandidaten geprobeerd: meer zou te lang duren.
reversals-never = { $count ->
        [0] Geen enkele methode laat bij elke verandering alles zoals het is.
        [one] 1 methode laat bij elke verandering alles zoals het is: { $methods }.
       *[other] { $count } methoden laten bij elke verandering alles zoals het is: { $methods }.
    }
reversals-left-out = Niet geprobeerd, omdat zoveel berekeningen te lang duren: { $methods }.
reversals-pairs = Paren die omdraaien
reversal-line = { $method }: { $change ->
        [removal] zonder { $candidate }
        [copy] met een dubbele { $candidate }
       *[worsening] met een slechtere { $candidate }
    } komt { $behind } boven { $ahead }{ $more ->
        [0] {""}
        [one] ; er draait nog 1 paar om
       *[other] ; er draaien nog { $more } paren om
    }
reversal-more = { $method }: nog { $count ->
        [one] 1 verandering draait paren om
       *[other] { $count } veranderingen draaien paren om
    } (alle: --json)

# What a ranking shows beside places.
column-score = score
column-class = klasse
ranking-partial = 1–3: de methode vergelijkt niet alle paren en laat deze plaatsen open.
ranking-classes = De methode geeft klassen; binnen een klasse zegt de volgorde niets.
uncompared-title = Niet vergeleken
uncompared-line = { $candidate }: niet vergeleken met { $others }{ $more ->
        [0] {""}
        [one] , en 1 ander
       *[other] , en { $more } anderen
    }

# Wat voor methode het is.
method-traits = Wat voor methode het is
traits-family = soort redenering: { $family }
traits-gives = zij geeft { $gives ->
        [partial] een partiële volgorde: sommige paren vergelijkt zij misschien niet
        [classes] geordende klassen
       *[total] een volledige volgorde
    }
traits-better = { $better ->
        [lower] een lagere score is beter
       *[higher] een hogere score is beter
    }
traits-measurement = { $measurement ->
        [ordinal] alleen de volgorde van de scores op een criterium telt
        [ratio] scores hebben een echt nulpunt nodig: bij alle hetzelfde getal optellen kan de uitkomst veranderen
       *[interval] verschillen van scores tellen: bij alle hetzelfde getal optellen verandert niets
    }
traits-positive = alle scores moeten boven 0 liggen
traits-thresholds = zij gebruikt drempels, die bij elk criterium staan: preference = {"{"} function = "linear", q = 0.5, p = 5 {"}"} en veto = 8
traits-pairwise = zij vergelijkt elk paar kandidaten: hoogstens 5000 kandidaten
ranking-axes = De uitkomsten per as staan op de vaste schalen: deze methode telt geen waarden op.

# Het rapport bij een methode zonder volledige volgorde, of zonder punten van 100.
report-place-class = { $name } zit in klasse { $class }.
report-place-open = { $open ->
        [yes] { $name } kan elke plaats van { $place } tot en met { $last } hebben: de methode vergelijkt deze kandidaat niet met { $others }.
       *[no] { $name } staat op plaats { $place }.
    }
report-line-part = De shortlist heeft { $size } { $size-count ->
        [one] plaats
       *[other] plaatsen
    }, zoals de strategie zegt. { $kind ->
        [classes] Zij is gevuld vanaf de hoogste klasse; binnen een klasse zegt de volgorde niets, dus waar de streep door een klasse loopt, had zij ook anders kunnen lopen.
       *[partial] Zij is gevuld in de volgorde van de lijst; waar de methode de kandidaten bij de streep niet vergelijkt, had die ook anders kunnen lopen.
    }
report-note-lower = Een lagere score is beter.
report-col-class = Klasse
report-over-plain = { $stand ->
        [indifferent] Bij deze methode staan { $first } ({ $score }) en { $second } ({ $other }) gelijk.
        [incomparable] Deze methode vergelijkt { $first } ({ $score }) en { $second } ({ $other }) niet: de een is hier beter, de ander daar.
        [class] { $first } ({ $score }) en { $second } ({ $other }) zitten in dezelfde klasse.
        [worse] { $second } ({ $other }) staat boven { $first } ({ $score }). Bij deze methode is niet te zeggen wat elk criterium aan het verschil bijdraagt.
       *[preferred] { $first } ({ $score }) staat boven { $second } ({ $other }). Bij deze methode is niet te zeggen wat elk criterium aan het verschil bijdraagt.
    }
report-step-large = { $caption }: een tabel van { $n } bij { $n } kandidaten, te groot voor deze bijlage; “partnerfit rank --steps --json” geeft haar.
