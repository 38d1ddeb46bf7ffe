# Scores in twijfel in een rapport, en de uitkomst zoals elke beoordelaar en elke
# beslisser die zou krijgen.

report-doubt-holds = Met de scores in twijfel getrokken en de gewichten zoals gegeven: { $which ->
        [both] { $name } staat eerste in { $first }; de shortlist blijft gelijk in { $shortlist }
        [first] { $name } staat eerste in { $first }
       *[shortlist] de shortlist blijft gelijk in { $alone }
    }.
report-verdict-in-short = Alles bij elkaar: { $which ->
        [both] eerste plaats: { $first }; de shortlist als geheel: { $shortlist }
        [first] eerste plaats: { $first }
       *[shortlist] de shortlist als geheel: { $shortlist }
    }.
report-margin-as-given = Deze marges gaan alleen over gewichten. De scores tellen daarbij zoals gegeven.
report-margin-ranges-only = Deze marges gaan over gewichten en over scores met een bandbreedte. Elke andere score in twijfel telt daarbij zoals gegeven.
report-with-share = { $name } ({ $share })
report-decide-doubt = Vast te stellen dat { $holders ->
        [many] deze plaatsen op de shortlist niet vaststaan: { $names }
       *[one] de plaats op de shortlist van { $names } niet vaststaat
    }. Het aandeel zegt hoe vaak een partner erop staat als de scores in twijfel worden getrokken; de gewichten tellen zoals gegeven. Wie erop kunnen komen: { $rivals }.
report-decide-settle = Zoek eerst uit: { $what }. Als dit bekend wordt, verandert de shortlist in { $share }.{ $missing ->
        [some] {" "}Vraag ook de ontbrekende score op: { $score } ({ $chance }).
       *[none] {""}
    }

# Welke scores in twijfel zijn

report-doubtful-kind = { $kind ->
        [missing] { $n } ontbrekende { $n-count ->
            [one] score
           *[other] scores
        }
        [assessors] { $n } { $n-count ->
            [one] score
           *[other] scores
        } waarover beoordelaars verschillen
        [ranges] { $n } { $n-count ->
            [one] score
           *[other] scores
        } met een bandbreedte
        [marked] { $n } { $n-count ->
            [one] score
           *[other] scores
        } met een vraagteken
        [stated] { $n } { $n-count ->
            [one] score
           *[other] scores
        } waarvoor de onderbouwing andere waarden geeft
       *[graded] { $n } { $n-count ->
            [one] score
           *[other] scores
        } met zwak bewijs
    }
report-doubt-assessors = Waar scores worden getrokken en beoordelaars verschillen, { $how ->
        [range] kan alles tussen hun laagste en hoogste score juist zijn, elke waarde even waarschijnlijk
        [normal] wordt getrokken rond hun gemiddelde, met hun eigen spreiding
       *[empirical] heeft één van hen gelijk, elk met dezelfde kans
    }. Voor de rangorde zelf telt de score in de tabel.
report-treated-assessors = beoordelaars gaven { $scores }{ $against ->
        [yes] , de tabel een andere score
       *[no] {""}
    }; { $how ->
        [range] getrokken: alles ertussen
        [normal] getrokken rond hun gemiddelde
       *[empirical] getrokken: één daarvan
    }
report-treated-stated = de onderbouwing geeft andere waarden: voor de rangorde telt de tabel; getrokken van { $low } tot { $high }
report-treated-marked = met een vraagteken: telt zoals hij er staat; getrokken van { $low } tot { $high }
report-treated-graded = zwak bewijs: telt zoals hij er staat; getrokken van { $low } tot { $high }

# Waar beoordelaars verschillen

report-disagree-intro = Per criterium is geprobeerd wat eruit komt met alle scores die één beoordelaar daarop gaf. Overal elders tellen de scores uit de tabel.
report-disagree-little = De beoordelaars verschillen over { $n } { $n-count ->
        [one] score
       *[other] scores
    }, nergens { $much } van de schaal of meer.{ $known ->
        [yes] {" "}De scores van één beoordelaar op één criterium veranderen de eerste plaats en de shortlist niet.
       *[no] {""}
    }
report-disagree = Over { $criterion } verschillen de beoordelaars { $same ->
        [yes] { $much }
       *[no] { $much } tot { $most }
    } voor { $n } { $n-count ->
        [one] partner
       *[other] partners
    } ({ $names }).{ $depends ->
        [shortlist] {" "}De shortlist hangt ervan af wie gelijk heeft.
        [first] {" "}De eerste plaats hangt ervan af wie gelijk heeft.
        [no] {" "}Met de scores van elk van hen op dit criterium blijven de eerste plaats en de shortlist gelijk.
       *[unknown] {""}
    }
report-disagree-side = Met de scores van { $who }{ $how ->
        [instead] {" "}{ $many ->
            [yes] komen
           *[no] komt
        } { $enters } op de shortlist in plaats van { $leaves }
        [enters] {" "}{ $many ->
            [yes] komen
           *[no] komt
        } ook { $enters } op de shortlist
        [leaves] {" "}valt { $leaves } van de shortlist
       *[none] {""}
    }{ $leads ->
        [yes] { $how ->
            [none] {" "}staat { $leader } eerste
           *[other] {" "}en staat { $leader } eerste
        }
       *[no] {""}
    }.

# Per beoordelaar en per beslisser

report-people-part = { $who ->
        [assessors] Per beoordelaar
       *[people] Per beslisser
    }
report-people-differ = { $lists ->
        [none] { $who ->
            [assessors] Met de scores van elk van de { $all } beoordelaars was de shortlist dezelfde geweest
           *[people] Met de gewichten van elk van de { $all } beslissers was de shortlist dezelfde geweest
        }
       *[some] { $who ->
            [assessors] Met de eigen scores van { $n } van de { $all } beoordelaars was de shortlist een andere geweest
           *[people] Met de eigen gewichten van { $n } van de { $all } beslissers was de shortlist een andere geweest
        }
    }{ $firsts ->
        [none] ; bij geen van hen stond een andere kandidaat eerste
       *[some] ; bij { $leads } stond een andere kandidaat eerste
    }.
report-people-agree = Hoe eens hun rangordes het zijn: de W van Kendall is { $w } ({ $full } is helemaal eens, { $none } helemaal niet), over { $candidates } kandidaten.{ $alike ->
        [no] {" "}Het minst eens zijn { $first } en { $second } ({ $measure } { $least }).
       *[yes] {" "}Al hun rangordes zijn gelijk.
    }
report-people-caption = { $who ->
        [assessors] De uitkomst met de scores die elke beoordelaar gaf, en elders de scores uit de tabel
       *[people] De uitkomst met de gewichten van elke beslisser
    }
report-people-where = Op welke criteria het ervan afhangt wie gelijk heeft:
report-against-decided = { $how ->
        [instead] { $enters } in plaats van { $leaves }
        [enters] ook { $enters }
        [leaves] zonder { $leaves }
       *[same] dezelfde
    }
report-col-person = wie
report-col-own-scores = eigen scores
report-col-first-place = eerste plaats
report-col-against-decided = shortlist, vergeleken met het besluit

# Wat uit te zoeken, en wat niet wordt verteld

report-next-assumed = Voor een gewicht: het mag { $range } van zijn waarde hoger of lager zijn.{ $doubt ->
        [some] {" "}Voor een score: wat het deel over scores in twijfel zegt. De andere gewichten en scores tellen zoals gegeven.
       *[none] {" "}Geen score is in twijfel.
    }
report-possible-no-order = Weggelaten: de uitkomst is geen volledige rangorde, dus zijn er geen plaatsen om te tellen.
report-possible-not-linear = Weggelaten: bij deze methode is de uitkomst geen gewogen som van waarden. Een exact antwoord is dan niet bekend.
report-possible-many = Weggelaten: met zoveel criteria zijn er te veel combinaties van gewichten om exact na te gaan. De aandelen van trekkingen hierboven zeggen hoe vaak de uitkomst blijft.
report-possible-refused = Weggelaten: voor deze studie was dit niet exact te berekenen.
report-only-level = { $many ->
        [yes] Daarbij kunnen { $names } alleen gelijk komen met { $name }, niet ervoor.
       *[no] Daarbij kan { $names } alleen gelijk komen met { $name }, niet ervoor.
    }

# Methoden die niets beslissen, of niet zijn toegepast

report-methods-open = Geen onderscheid bij de streep:
report-method-open = { $method }: { $n } kandidaten { $partial ->
        [yes] zijn daar niet te onderscheiden
       *[no] delen plaats { $place }
    }, met nog { $left } { $left-count ->
        [one] plaats
       *[other] plaatsen
    } te verdelen. De huidige shortlist is een van de mogelijke.
report-methods-open-more = Nog { $n } { $n-count ->
        [one] methode maakt
       *[other] methoden maken
    } daar geen onderscheid.
report-methods-not-run = Niet toegepast:
report-method-left-out = { $names }: { $slow ->
        [yes] dit duurt lang, en gebeurt als erom wordt gevraagd
       *[no] te veel kandidaten voor een tabel van alle paren
    }.
report-method-refused = Hier niet te gebruiken: { $names }. { $many ->
        [yes] Voor { $first }: { $why }
       *[no] De reden: { $why }
    }.

# Regels, schalen en kosten

report-without-rule = Zonder deze regel ({ $rule }) { $first ->
        [yes] was { $name } eerste geweest
       *[no] had { $name } op de shortlist gestaan, op plaats { $place }
    } ({ $scale ->
        [points] { $total } van { $full }
       *[plain] score { $total }
    }).
report-lowest = Van alle kandidaten in de rangorde heeft { $name } de laagste waarde op { $criterion } ({ $score }){ $but ->
        [some] , maar scoort { $weak-score } op { $weak }
       *[none] {""}
    }.
report-bent-intro = Op deze schalen is niet elke stap van de score evenveel waard:
report-bent = { $criterion }: { $levels }.
report-level-worth = { $score } is { $value } waard
report-note-places = Plaatsen die kunnen: met deze gewichten. Scores waarover beoordelaars verschillen, tellen zoals in de tabel.
report-sampler = { $id ->
        [point] één punt (geen trekking)
        [errors] gelijkmatig binnen de afwijkingen ({ $name })
        [goals] doel voor doel ({ $name })
        [rejection] trekken en houden wat past ({ $name })
        [hit-and-run] een willekeurige wandeling ({ $name })
        [simplex] gelijkmatig over alle gewichten ({ $name })
        [order] gelijkmatig over alle gewichten in deze volgorde ({ $name })
        [triangulation] gelijkmatig, deel voor deel ({ $name })
       *[other] { $name }
    }
