# De verantwoording van de shortlist en de uitleg bij één kandidaat.

# Opsommingen en getallen

report-and-two = { $a } en { $b }
report-or-two = { $a } of { $b }
report-list-more = { $a }, { $b }
report-interval = { $low }–{ $high }
report-missing-mark = –
report-doubt-mark = ?
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
report-points = { $points } { $points-n ->
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
report-margin-first-none = Voor de eerste plaats is er geen marge: de kleinste afwijking van de gewichten kan bepalen wie daar staat.
report-margin-shortlist-none = Voor de shortlist is er geen marge: de kleinste afwijking van de gewichten kan haar veranderen.
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
report-pair = { $first } gaat voor { $second }, { $others ->
        [some] vooral door
       *[none] door
    } { $pros }.{ $any-cons ->
        [some] {" "}{ $second } is beter op { $cons }, maar dat weegt er niet tegen op.
       *[none] {""}
    }
report-pair-dominance = { $first } gaat voor { $second }, { $others ->
        [some] vooral door
       *[none] door
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
report-could-not = Met alleen { $direction ->
        [min] een lagere score
        [max] een hogere score
       *[mixed] een andere score
    } op { $criteria } komt { $name } niet op de shortlist: dat kan binnen de schaal niet.
