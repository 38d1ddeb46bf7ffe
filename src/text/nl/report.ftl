# De verantwoording van de shortlist en de uitleg bij één kandidaat.

# Opsommingen en getallen

report-and-two = { $a } en { $b }
report-or-two = { $a } of { $b }
report-list-more = { $a }, { $b }
report-interval = { $low }–{ $high }
report-missing-mark = –
report-doubt-mark = ?
report-missing-counts = ontbreekt, telt hier als { $score }
report-number = { $n ->
        [1] één
        [2] twee
        [3] drie
        [4] vier
        [5] vijf
        [6] zes
        [7] zeven
        [8] acht
        [9] negen
        [10] tien
        [11] elf
       *[12] twaalf
    }
report-points = { $points }{"\u00A0"}{ $points-n ->
        [one] punt
       *[other] punten
    }
report-change = { $size ->
        [tenth] een tiende punt
        [quarter] een kwart punt
        [half] een half punt
        [one] één punt
        [unit] { $change }
       *[other] { $change } { $change-n ->
            [one] punt
           *[other] punten
        }
    }

# Waar een kandidaat staat

report-place-first = { $basis ->
        [agreed] Met de afgesproken gewichten
        [equal] Met gelijke gewichten
       *[changed] Met de gewijzigde gewichten
    } staat { $name } op de eerste plaats ({ $scale ->
        [points] { $total } van { $full }
       *[plain] score { $total }
    }), { $ahead } voor { $next }.
report-place-alone = { $name } is de enige kandidaat die gerangschikt kon worden ({ $scale ->
        [points] { $total } van { $full }
       *[plain] score { $total }
    }).
report-place-shared = { $basis ->
        [agreed] Met de afgesproken gewichten
        [equal] Met gelijke gewichten
       *[changed] Met de gewijzigde gewichten
    } deelt { $name } plaats { $place } met { $others } ({ $scale ->
        [points] { $total } van { $full }
       *[plain] score { $total }
    }).
report-place = { $name } staat op plaats { $place } ({ $scale ->
        [points] { $total } van { $full }
       *[plain] score { $total }
    }), { $behind } achter { $above }.

# Hoe stevig het is

report-margin-both = Zolang geen enkel gewicht meer dan { $first } van zijn waarde afwijkt, blijft { $name } eerste. Tot { $shortlist } blijft de shortlist gelijk. Dat geldt voor elke combinatie van afwijkingen.
report-margin-first = Zolang geen enkel gewicht meer dan { $first } van zijn waarde afwijkt, blijft { $name } eerste. Dat geldt voor elke combinatie van afwijkingen.
report-margin-shortlist = Zolang geen enkel gewicht meer dan { $shortlist } van zijn waarde afwijkt, blijft de shortlist gelijk. Dat geldt voor elke combinatie van afwijkingen.
report-margin-none = { $claim ->
        [first] Voor de eerste plaats is er geen marge
       *[shortlist] Voor de shortlist is er geen marge
    }: { $by ->
        [same] { $holder } en { $rival } hebben op elk criterium dezelfde waarde. Geen enkele weging beslist tussen hen.
        [tie] { $holder } en { $rival } hebben hetzelfde totaal. De kleinste afwijking van de gewichten beslist tussen hen.
        [range] binnen de opgegeven bandbreedtes kan { $rival } al boven { $holder } komen.
        [axis] de kleinste afwijking van de gewichten kan een kandidaat voorbij het minimum op een as brengen.
       *[small] de kleinste afwijking van de gewichten kan dat veranderen.
    }
report-margin-everyone = Alle gerangschikte kandidaten staan op de shortlist; geen andere weging verandert dat.
report-margin-ranges = De marges gelden ook voor elke score binnen de opgegeven bandbreedtes.
report-set-apart = De { $number } partners op de shortlist onderscheiden zich duidelijk van de rest ({ $gap }). Hun onderlinge volgorde staat { $order ->
        [firm] ook vast
       *[open] niet vast
    }.
report-line-level = De streep loopt tussen { $last } en { $next }, die wij als gelijk behandelen (verschil { $gap }). De samenstelling van de shortlist staat daarom niet vast.
report-near-tie = Plaats { $place } en { $next } verschillen { $gap }. { $change ->
        [known] Iets meer dan { $step } op één score draait ze om. Wij behandelen ze als gelijk.
       *[unknown] Wij behandelen ze als gelijk.
    }
report-critical-up = Zou '{ $criterion }' voor meer dan { $at } meetellen in plaats van { $now }, { $newcomer ->
        [known] { $claim ->
            [first] dan staat { $name } eerste
           *[shortlist] dan komt { $name } op de shortlist
        }
       *[none] dan verandert de shortlist
    }.
report-critical-free = Het gewicht van { $criterion } mag onbeperkt stijgen; onder { $at } { $claim ->
        [first] wisselt de eerste plaats
       *[shortlist] verandert de shortlist
    }.
report-critical-down = Zou '{ $criterion }' voor minder dan { $at } meetellen in plaats van { $now }, { $newcomer ->
        [known] { $claim ->
            [first] dan staat { $name } eerste
           *[shortlist] dan komt { $name } op de shortlist
        }
       *[none] dan verandert de shortlist
    }.

# Twee kandidaten naast elkaar

report-pro-first = { $criterion } (+{ $points } { $points-n ->
        [one] punt
       *[other] punten
    })
report-pro = { $criterion } (+{ $points })
report-con = { $criterion } ({ $points })
report-pair = { $first } gaat voor { $second }{ $others ->
        [some] , vooral door
        [many] {" "}door veel kleine verschillen, het meest door
       *[none] {" "}door
    } { $pros }.{ $any-cons ->
        [some] {" "}{ $second } is beter op { $cons }, maar dat weegt er niet tegen op.
       *[none] {""}
    }
report-pair-above = In het totaal staat { $first } boven { $second }{ $others ->
        [some] , vooral door
       *[none] {" "}door
    } { $pros }.{ $any-cons ->
        [some] {" "}{ $second } is beter op { $cons }, maar dat weegt er niet tegen op.
       *[none] {""}
    }
report-pair-dominance = { $first } gaat voor { $second }{ $others ->
        [some] , vooral door
        [many] {" "}door veel kleine verschillen, het meest door
       *[none] {" "}door
    } { $pros }. Bij geen enkele weging komt { $second } boven { $first }: op geen enkel criterium is het beter.
report-pair-level = { $first } en { $second } verschillen { $gap }; wij behandelen ze als gelijk. { $first } is beter op { $pros }. { $second } is beter op { $cons }.
report-pair-tie = { $first } en { $second } hebben hetzelfde totaal.{ $any-pros ->
        [some] {" "}{ $first } is beter op { $pros }.
       *[none] {""}
    }{ $any-cons ->
        [some] {" "}{ $second } is beter op { $cons }.
       *[none] {""}
    }
report-dominated = Bij geen enkele weging komt { $below } boven { $above }: op geen enkel criterium is het beter.
report-could = { $name } zou { $other } inhalen bij een score van { $bound ->
        [least] minstens
       *[most] hoogstens
    } { $to } in plaats van { $now } op { $criterion }, als de rest gelijk blijft.
report-could-level = { $name } heeft nu hetzelfde totaal als { $other } en zou voorgaan bij een { $direction ->
        [max] hogere
        [min] lagere
       *[target] betere
    } score dan { $now } op { $criterion }, als de rest gelijk blijft.
report-could-not-lower = Met alleen een lagere score op { $criteria } komt { $name } niet op de shortlist: dat kan binnen de schaal niet.
report-could-not-higher = Met alleen een hogere score op { $criteria } komt { $name } niet op de shortlist: dat kan binnen de schaal niet.
report-could-not-other = Met alleen een andere score op { $criteria } komt { $name } niet op de shortlist: dat kan binnen de schaal niet.
report-could-not-pass = Met alleen een andere score op { $criteria } komt { $name } niet voorbij { $other }: dat kan binnen de schaal niet.
report-could-never = Met één andere score komt { $name } niet op de shortlist: dat kan binnen de schalen niet.
report-score-change = { $name } zou { $by ->
        [total] { $gains ->
            [yes] de plaats van { $other } innemen
           *[no] zijn plaats aan { $other } verliezen
        }
        [axis] { $gains ->
            [yes] het minimum op { $axis } halen
           *[no] onder het minimum op { $axis } zakken
        }
        [gate] { $gains ->
            [yes] door de drempel komen
           *[no] niet meer door de drempel of voorwaarde komen
        }
       *[place] { $gains ->
            [yes] een vrije plaats innemen
           *[no] zijn plaats verliezen
        }
    } met { $bound ->
        [least] minstens
        [most] hoogstens
        [above] meer dan
       *[below] minder dan
    } { $same ->
        [yes] de huidige { $now }
       *[no] { $to } in plaats van { $now }
    } op { $criterion }, als de rest gelijk blijft.

# Samenvatting en besluit

report-decide-shortlist = { $names } op de shortlist te plaatsen.
report-decide-cut = { $certain ->
        [none] Voor { $places-count ->
            [one] de enige plaats
           *[other] alle { $places } plaatsen
        }
       *[some] Voor { $places-count ->
            [one] de laatste plaats
           *[other] de laatste { $places } plaatsen
        }
    } te kiezen tussen { $names }, die hetzelfde totaal hebben; de berekening kiest niet.
report-decide-contested = Vast te stellen dat { $holders ->
        [many] de plaatsen van { $names }
       *[one] de plaats van { $names }
    } op de shortlist niet { $holders ->
        [many] vaststaan
       *[one] vaststaat
    }: binnen de bandbreedtes kan { $rivals } daar komen. Eerst { $missing ->
        [yes] op te vragen is de ontbrekende score
       *[no] preciezer te bepalen is de score
    } van { $name } op { $criterion }.
report-decide-order = De volgorde binnen de shortlist open te laten{ $why ->
        [tie] , omdat { $first } en { $second } hetzelfde totaal hebben
        [near] , omdat het verschil tussen { $first } en { $second } te klein is
        [range] , omdat { $second } binnen de bandbreedtes boven { $first } kan komen
        [margin] : de eerste plaats kan al wisselen als gewichten meer dan { $margin } van hun waarde afwijken
       *[none] , omdat er voor de eerste plaats geen marge is
    }.
report-decide-talks = Met { $one ->
        [yes] deze partner
       *[no] deze partners
    } gesprekken te voeren over de open punten in dit stuk.
report-decide-rest = Aan de andere { $n-count ->
        [one] kandidaat
       *[other] { $n } kandidaten
    } met redenen mee te delen dat { $n-count ->
        [one] deze niet op de shortlist staat
       *[other] zij niet op de shortlist staan
    }.
report-decide-excluded = Vast te stellen dat { $n } { $n-count ->
        [one] kandidaat niet is
       *[other] kandidaten niet zijn
    } gerangschikt, om de redenen in dit stuk.
report-sum-who = { $basis ->
        [agreed] Met de afgesproken gewichten
        [equal] Met gelijke gewichten
       *[changed] Met de gewijzigde gewichten
    } { $size-count ->
        [0] blijft de shortlist leeg
        [one] vormt { $names } de shortlist
       *[other] vormen { $names } de shortlist
    }, uit { $n } { $n-count ->
        [one] kandidaat
       *[other] kandidaten
    }.
report-sum-who-cut = { $basis ->
        [agreed] Met de afgesproken gewichten
        [equal] Met gelijke gewichten
       *[changed] Met de gewijzigde gewichten
    } { $certain ->
        [none] staat van de { $n } kandidaten niemand vast op de shortlist
       *[some] { $size-count ->
            [one] staat
           *[other] staan
        } { $names } op de shortlist, uit { $n } kandidaten
    }; { $places-count ->
        [one] om de laatste plaats
       *[other] om de laatste { $places } plaatsen
    } gaat het tussen { $level }, die gelijk staan.
report-sum-ahead = Gemiddeld { $one ->
        [yes] haalt deze partner
       *[no] halen zij
    } { $sign ->
        [more] { $gap } meer dan de andere kandidaten. { $mainly ->
            [yes] Dat komt vooral door
           *[no] Dat komt door veel kleine verschillen, het meest door
        } { $criteria }
        [less] { $gap } minder dan de andere kandidaten
       *[level] evenveel als de andere kandidaten
    }.
report-sum-made-of = Gemiddeld { $one ->
        [yes] haalt deze partner
       *[no] halen zij
    } { $sign ->
        [more] { $gap }, { $mainly ->
            [yes] vooral door
           *[no] het meest door
        } { $criteria }
       *[level] { $gap }
    }.
report-sum-method = De volgorde komt uit de methode “{ $method }”, die niet zegt wat elk criterium bijdraagt.
report-sum-firm-neither = Er is geen marge: { $by ->
        [everyone] de eerste plaats wordt gedeeld, en alle kandidaten staan op de shortlist.
        [tie] zowel de eerste plaats als de laatste plaats op de shortlist wordt gedeeld.
        [range] de kleinste afwijking van de gewichten, of een score binnen haar bandbreedte, kan eerste plaats en shortlist veranderen.
       *[small] de kleinste afwijking van de gewichten kan eerste plaats en shortlist veranderen.
    }
report-sum-firm-not-first = De shortlist blijft gelijk zolang geen gewicht meer dan { $shortlist } van zijn waarde afwijkt; voor de eerste plaats is er geen marge.
report-sum-firm-not-shortlist = { $name } blijft eerste zolang geen gewicht meer dan { $first } van zijn waarde afwijkt; voor de shortlist is er geen marge.
report-sum-firm = De shortlist blijft gelijk zolang geen gewicht meer dan { $shortlist } van zijn waarde afwijkt; { $name } blijft eerste tot { $first }.
report-sum-firm-first = { $name } blijft eerste zolang geen gewicht meer dan { $first } van zijn waarde afwijkt.
report-sum-objection = Het sterkste argument tegen de eerste plaats: op { $criterion } blijft { $name } { $points } achter bij { $other } ({ $score } tegen { $better }).
report-sum-follows = Voordat dit getekend kan worden, { $n-count ->
        [one] moet { $n } open punt
       *[other] moeten { $n } open punten
    } zijn beantwoord; zie de lijst aan het eind.

# Hoe is beoordeeld

report-source-of = {" "}(bron: { $source })
report-baseline = { $name } zou op plaats { $place } staan ({ $scale ->
        [points] { $total } van { $full }
       *[plain] score { $total }
    }); { $ranks ->
        [all] alle partners op de shortlist staan erboven
       *[some] { $above-count ->
            [0] geen partner op de shortlist staat erboven
            [one] { $above } van de { $size } partners op de shortlist staat erboven
           *[other] { $above } van de { $size } partners op de shortlist staan erboven
        }
    }.
report-method = De kandidaten zijn gerangschikt met de methode “{ $method }”: { $summary }.
report-method-points = Elke score is een waarde geworden van { $none } (ongunstig einde van de schaal) tot { $full } (gunstig einde). Het totaal is de som van gewicht maal waarde.
report-scale = { $low } tot { $high }, { $direction ->
        [max] meer is beter
        [min] minder is beter
       *[target] liefst { $tolerance ->
            [some] binnen { $around } van { $target }
           *[none] { $target }
        }
    }
report-anchors-missing = { $all ->
        [yes] Bij geen van de criteria is beschreven waar de niveaus voor staan.
       *[no] Bij { $n } van de criteria is niet beschreven waar de niveaus voor staan.
    }
report-weights-method = Weegmethode: { $method } – { $summary }.
report-with-weight = { $criterion } ({ $weight })
report-weights-heaviest = Het zwaarst wegen { $criteria }: samen { $together } van het geheel.
report-weights-zero = { $n } { $n-count ->
        [one] criterium heeft geen gewicht en dient alleen als drempel of ter informatie.
       *[other] criteria hebben geen gewicht en dienen alleen als drempel of ter informatie.
    }
report-trade-off = Bij deze gewichten is { $one } punt op { $criterion } evenveel waard als { $about ->
        [yes] ongeveer { $worth }
       *[no] { $worth }
    } { $direction ->
        [min] minder
       *[max] meer
    } op { $other }.
report-lock = { $known ->
        [no] De gewichten zijn vastgesteld op { $date }, vóórdat de scores bekend waren.
       *[yes] De gewichten zijn vastgesteld op { $date }, nadat de scores bekend waren.
    }
report-policy = { $all ->
        [yes] Voor alle criteria geldt:
       *[no] Voor { $n } { $n-count ->
            [one] criterium
           *[other] criteria
        } geldt:
    } { $policy ->
        [refuse] zonder score is er geen uitkomst.
        [range] een ontbrekende score neemt de hele schaal in; de uitkomst wordt een bandbreedte.
        [worst] een ontbrekende score telt als het ongunstige einde van de schaal.
       *[exclude] een kandidaat zonder score wordt niet gerangschikt.
    }
report-assessors = De scores en redenen zijn vastgelegd door: { $names }.
report-bounds = { $ends ->
        [both] van { $min } tot en met { $max }
        [min] minstens { $min }
       *[max] hoogstens { $max }
    }
report-asks-equals = { $subject } is “{ $text }”
report-asks-one-of = { $subject } is één van: { $text }
report-asks-present = { $subject } is bekend
report-asks-absent = { $subject } is leeg
report-asks-between = { $subject }: { $test }
report-rule-gate = drempel op { $criterion }
report-rule-missing = geen score op { $criterion }

# Uitkomst

report-place-mark = { $own ->
        [yes] ({ $place })
       *[no] { $place }{ $mark ->
            [tied] =
            [near] ≈
           *[none] {""}
        }
    }
report-no-below = nee: onder het minimum op { $axis }
report-note-near = ≈ het verschil met een buur is { $agreed ->
        [yes] hoogstens { $indifference }, zoals vooraf afgesproken{ $step ->
            [known] , of kleiner dan één beoordelingsstap op het lichtste criterium ({ $points })
           *[none] {""}
        }
       *[no] kleiner dan één beoordelingsstap op het lichtste criterium ({ $points })
    }: wij behandelen ze als gelijk.
report-line = { $given ->
        [yes] De shortlist telt { $size } { $size-count ->
            [one] plaats
           *[other] plaatsen
        }, zoals de strategie aangeeft.
       *[no] De shortlist telt { $size } { $size-count ->
            [one] plaats
           *[other] plaatsen
        }, het gebruikelijke aantal, want er is geen strategie gegeven.
    } { $cut ->
        [yes] De streep snijdt door een gelijke stand: { $names } hebben hetzelfde totaal. De totalen kiezen niet tussen hen; de lijst is op naam aangevuld.
       *[no] Tussen { $last } (wel) en { $next } (niet) is het verschil { $gap }.
    }
report-line-short = De shortlist telt { $size } { $size-count ->
        [one] plaats
       *[other] plaatsen
    }, maar { $n-count ->
        [0] geen enkele kandidaat komt
        [one] slechts { $n } kandidaat komt
       *[other] slechts { $n } kandidaten komen
    } in aanmerking.
report-line-everyone = Alle gerangschikte kandidaten passen op de shortlist.
report-below = { $how ->
        [place] { $name } staat op plaats { $place }, maar haalt het minimum van { $minimum } punten op { $axis } niet ({ $result }). Daarom staat deze kandidaat niet op de shortlist.
        [too] Ook haalt { $name } het minimum van { $minimum } punten op { $axis } niet ({ $result }).
       *[no] { $name } haalt het minimum van { $minimum } punten op { $axis } niet ({ $result }). Daarom staat deze kandidaat niet op de shortlist.
    }
report-contributions-finding = Het totaal van { $name } ({ $total } van { $full }) komt het meest van { $segment }: { $part }.{ $all ->
        [yes] {""}
       *[no] {" "}De grafiek toont de eerste { $n }; in de tabel staan ze allemaal.
    }
report-excluded = { $n } { $n-count ->
        [one] kandidaat is
       *[other] kandidaten zijn
    } niet gerangschikt.

# Argumenten en kanttekeningen

report-advantages = Doorslaggevende voordelen boven { $other }:
report-advantage = { $criterion }: { $score } tegen { $other } voor { $name } (+{ $points } { $points-n ->
        [one] punt
       *[other] punten
    }).
report-disadvantage = { $criterion }: { $score } tegen { $other } voor { $name } ({ $points } { $points-n ->
        [one] punt
       *[other] punten
    } minder).
report-strength = { $criterion }: { $score }, goed voor { $points } { $points-n ->
        [one] punt
       *[other] punten
    }.
report-left = { $criterion }: { $score }, waardoor { $lost } { $lost-n ->
        [one] punt blijft
       *[other] punten blijven
    } liggen.
report-reason = { $other ->
        [yes] Vastgelegd bij een score van { $value }: “{ $reason }”
       *[no] Bij deze score is vastgelegd: “{ $reason }”
    }{ $source ->
        [some] {" "}(bron: { $from }{ $grade ->
            [some] ; bewijs { $level }
           *[none] {""}
        })
       *[none] { $grade ->
            [some] {" "}(bewijs { $level })
           *[none] {""}
        }
    }.
report-signed = { $sign ->
        [minus] −
       *[plus] +
    }{ $points }
report-versus-title = { $first } vergeleken met { $second }
report-versus-side = { $name } beter
report-versus-finding = Voor { $first } spreken { $pros }, voor { $second } { $cons }: een verschil van { $gap }.
report-counter = Sterkste tegenargument: op { $criterion } blijft { $name } { $points } achter bij { $other } ({ $score } tegen { $better }).
report-weak = { $criterion }: { $score }, een waarde van { $value } van { $full }{ $anchor ->
        [some] {" "}(“{ $words }”)
       *[none] {""}
    }.
report-missing-weight = Bij { $name } berust { $weight } van het gewicht op ontbrekende scores.
report-own-claims = Bij { $name } berust { $weight } van het gewicht alleen op de eigen opgave.
report-reasons-recorded = Van de { $all } scores van de shortlist die meetellen, { $with-count ->
        [0] heeft er geen
        [one] heeft er { $with }
       *[other] hebben er { $with }
    } een vastgelegde reden.
report-doubtful = In twijfel: { $kinds }.
report-treated-worst = ontbreekt: telt als het ongunstige einde
report-treated-range = ontbreekt: kan alles op de schaal zijn
report-treated-interval = bandbreedte: het midden telt, de einden geven de bandbreedte van het totaal
report-treated-doubt = als onzeker gemerkt: telt zoals gegeven
report-open-point = { $name } { $violated ->
        [yes] voldoet hier niet aan
       *[no] heeft nog niet laten zien hieraan te voldoen
    }: { $asked }.
report-term = In de gesprekken af te spreken: { $reason ->
        [some] { $why }
       *[none] { $asked }
    }

# Hoe stevig het is, vervolg

report-span-note = nu { $now } · eerste { $first } · shortlist { $shortlist }
report-span-finding = De minste ruimte zit bij { $criterion }: de eerste plaats blijft bij een gewicht van { $span }; nu is het { $now }.{ $all ->
        [yes] {""}
        [weighing] {" "}De grafiek laat criteria zonder gewicht weg; in de tabel staan ze allemaal.
       *[no] {" "}De grafiek toont de { $n } criteria met de minste ruimte; in de tabel staan ze allemaal.
    }
report-newcomer = { $who ->
        [known] { $name }
       *[nobody] een lege plaats
    } ({ $side ->
        [above] erboven
       *[below] eronder
    })
report-both-sides = { $a }; { $b }
report-moved = { $criterion } ({ $shift })
report-nearest = { $shift-n ->
        [one] Gaat { $shift } procentpunt
       *[other] Gaan { $shift } procentpunten
    } gewicht van { $from } naar { $to }, { $claim ->
        [first] { $who ->
            [known] dan komt { $newcomer } gelijk met { $holder }
           *[unknown] dan wisselt de eerste plaats
        }
       *[shortlist] { $who ->
            [known] dan komt { $newcomer } gelijk met { $holder } voor een plaats op de shortlist
            [axis] dan komt { $newcomer } op de shortlist in plaats van { $holder }. Dat komt door het minimum op een as
           *[unknown] dan verandert de shortlist
        }
    }. Met een kleinere verschuiving gebeurt dat niet.
report-nearest-none = { $claim ->
        [first] Voor de eerste plaats is geen verschuiving nodig
       *[shortlist] Voor een plaats op de shortlist is geen verschuiving nodig
    }: { $level ->
        [yes] { $newcomer } en { $holder } hebben al hetzelfde totaal.
       *[no] de kleinste verschuiving is genoeg.
    }
report-tornado = Is telkens één gewicht { $range } van zijn waarde lager of hoger, { $n-count ->
        [0] dan blijft { $name } { $ranges ->
            [some] eerste
           *[none] in alle gevallen eerste
        }
        [one] dan verliest { $name } de eerste plaats bij { $n } criterium
       *[other] dan verliest { $name } de eerste plaats bij { $n } criteria
    }.
report-score-then = { $bound ->
        [least] minstens
        [most] hoogstens
        [above] boven
       *[below] onder
    } { $to }
report-dominated-by = Bij geen enkele weging komt { $below } boven { $above }: op geen enkel criterium is het beter.
report-equal-first = Met gelijke gewichten staat { $name } { $same ->
        [yes] ook eerste
       *[no] eerste
    } ({ $total }{ $rival ->
        [some] {" "}tegen { $other } voor { $rival-name }
       *[none] {""}
    }).
report-equal-level = Met gelijke gewichten eindigen { $names } gelijk op de eerste plaats ({ $total }).
report-equal-shortlist = { $same ->
        [yes] De shortlist blijft dan gelijk.
        [cut] De shortlist staat dan niet vast: op de laatste plaats is er een gelijke stand.
       *[no] De shortlist verandert dan: { $new } erbij, { $gone } eraf.
    }

# Alternatieven, bijlagen, open punten

report-graded = { $score } ({ $grade })
report-read-as = { $rows } { $rows-count ->
        [one] rij
       *[other] rijen
    }; scheidingsteken { $delimiter }, decimaalteken { $decimal }, { $encoding }
report-lines = { $n ->
        [one] regel { $lines }
       *[other] regels { $lines }
    }
report-open-reason = { $many ->
        [yes] Leg een reden vast bij de scores van { $name } op { $criteria }: die beslisten mee.
       *[no] Leg een reden vast bij de score van { $name } op { $criteria }: die besliste mee.
    }

# De uitleg bij één kandidaat

report-why-range = Gezien ontbrekende scores en bandbreedtes ligt het totaal van { $name } tussen { $low } en { $high }, en de plaats tussen { $first } en { $last }.
report-flip-weight = { $side ->
        [more] Telt '{ $criterion }' zwaarder mee dan nu ({ $now }), dan komt { $name } boven { $other }.
        [less] Telt '{ $criterion }' lichter mee dan nu ({ $now }), dan komt { $name } boven { $other }.
        [above] Zou '{ $criterion }' voor meer dan { $at } meetellen in plaats van { $now }, dan komt { $name } boven { $other }.
       *[below] Zou '{ $criterion }' voor minder dan { $at } meetellen in plaats van { $now }, dan komt { $name } boven { $other }.
    }
report-flip-together = Veranderen meer gewichten tegelijk, dan komt { $name } bij een verschuiving van { $shift } { $shift-n ->
        [one] procentpunt
       *[other] procentpunten
    } gelijk met { $other }. Met minder gebeurt dat niet.
report-flip-never = Met alleen een andere score op { $criteria } gebeurt dat niet.
