# Findings of weighting methods that start from judgements.
PF840 = de oordelen per paar spreken elkaar tegen: consistentieratio { $ratio } (toevalsindex { $index }), boven { $limit }; het oordeel dat "{ $high }" { $judged } keer zo zwaar telt als "{ $low }" { $cause ->
        [alone] veroorzaakt het meeste daarvan
       *[shared] is een van de oordelen die het meeste daarvan veroorzaken
    }
    .triple = de drie die elkaar het meest tegenspreken: "{ $a }" is { $ab } keer "{ $b }" en "{ $b }" is { $bc } keer "{ $c }", dus "{ $a }" zou { $product } keer "{ $c }" zijn; het oordeel was { $ac }
    .help = kijk opnieuw naar dat oordeel: bij de andere past { $fitting } het best, en dan wordt de ratio { $after }
PF841 = de oordelen over "{ $row }" en "{ $column }" zijn niet wederkerig: "{ $row }" telt { $value } keer zo zwaar als "{ $column }", en andersom { $back } keer
    .help = schrijf { $expected } voor "{ $column }" tegenover "{ $row }", of "?" zodat het wordt ingevuld
    .node = in knoop "{ $node }"
PF842 = de matrix met oordelen heeft { $what ->
        [rows] { $found } { $found ->
            [one] rij
           *[other] rijen
        }
       *[columns] { $found } { $found ->
            [one] getal
           *[other] getallen
        } in rij { $row }
    } terwijl { $items } { $items ->
        [one] onderdeel wordt
       *[other] onderdelen worden
    } vergeleken
    .help = geef elk onderdeel een rij en een kolom, in dezelfde volgorde ({ $items } bij { $items }), met "?" waar niemand oordeelde
    .node = in knoop "{ $node }"
PF843 = het oordeel over "{ $row }" tegenover "{ $column }" kan niet { $value } zijn{ $problem ->
        [diagonal] : een onderdeel telt even zwaar als zichzelf
       *[other] {""}
    }
    .help = een oordeel is een getal boven 0 (hoogstens { $most }): 3 voor drie keer zo zwaar, 0.3333 voor een derde; schrijf "?" waar niemand oordeelde
    .help-text = schrijf een getal boven 0, of "?" waar niemand oordeelde
    .node = in knoop "{ $node }"
PF844 = de oordelen hangen niet samen, zodat er geen gewichten uit volgen: { $groups } zijn nooit met elkaar vergeleken
    .help = beoordeel minstens één paar tussen de groepen, zoals "{ $one }" en "{ $other }"
    .node = in knoop "{ $node }"
PF845 = { $problem ->
        [range] "{ $list }" heeft { $value } voor "{ $criterion }", en dat is geen getal van 1 tot 9
        [own] "{ $list }" heeft { $value } voor "{ $criterion }", dat daar met zichzelf wordt vergeleken en 1 heeft
        [same] "{ $criterion }" staat er als belangrijkste en als minst belangrijke criterium
        [differ] het belangrijkste tegenover het minst belangrijke is { $whole } in "best_to_others" en { $value } in "others_to_worst"
       *[beyond] "{ $list }" heeft { $value } voor "{ $criterion }", meer dan de { $whole } van het belangrijkste tegenover het minst belangrijke
    }
    .help = { $problem ->
        [range] 1 is even belangrijk, 9 is extreem veel belangrijker
        [own] schrijf 1
        [same] noem twee verschillende criteria
        [differ] het is hetzelfde oordeel: geef beide hetzelfde getal
       *[beyond] geen verschil kan groter zijn dan dat tussen het belangrijkste en het minst belangrijke: kijk opnieuw naar beide
    }
PF846 = { $problem ->
        [node-twice] er zijn twee knopen "{ $node }"
        [child-twice] "{ $child }" staat onder meer dan één knoop, of twee keer onder "{ $node }"
        [root] de wortel "{ $child }" staat onder "{ $node }"
        [no-children] onder knoop "{ $node }" staat niets
        [mixed] onder knoop "{ $node }" staan sommige alternatieven maar niet alle, of iets anders daarnaast
        [not-a-node] "{ $child }", onder knoop "{ $node }", is geen knoop
        [unreachable] knoop "{ $node }" is vanaf de wortel niet te bereiken
        [unknown] "{ $child }", onder knoop "{ $node }", is geen criterium en geen knoop
       *[absent] criterium "{ $child }" staat nergens in de boom onder "{ $node }"
    }
    .help-nearest = bedoelt u "{ $near }"?
    .help = de eerste knoop is de wortel; elke andere knoop en elk criterium staat onder precies één knoop
PF847 = { $problem ->
        [twice] element "{ $name }" is twee keer genoemd
        [unknown] er is geen element "{ $name }"
        [rows] de supermatrix heeft { $value } rijen voor { $name } elementen
        [columns] de rij van "{ $name }" in de supermatrix heeft { $value } getallen
        [number] in de rij van "{ $name }" in de supermatrix staat { $value }, en dat is geen getal van 0 tot 1
        [sum] de kolom van "{ $name }" in de supermatrix is samen { $value }, geen 1
       *[nothing] van de invloed komt niets bij een criterium uit
    }
    .help-nearest = bedoelt u "{ $near }"?
    .help = de supermatrix heeft een rij en een kolom per element, in de volgorde van "elements"; cel (i, j) is de invloed van element i op element j, en elke kolom is samen 1
PF848 = de machten van de supermatrix komen nooit tot rust; hun gemiddelde is als limiet genomen
    .help = schrijf limit_method = "cesaro" als dat de bedoeling is; invloed die alleen heen en weer gaat tussen groepen komt nooit tot rust
PF849 = { $count ->
        [one] dit oordeel over een verschil kan niet kloppen
       *[other] deze { $count } oordelen over verschillen kunnen niet alle kloppen
    }
    .judgement = { $word ->
        [no] "{ $more }" en "{ $less }" zijn even aantrekkelijk
        [very-weak] "{ $more }" is aantrekkelijker dan "{ $less }", met een zeer zwak verschil
        [weak] "{ $more }" is aantrekkelijker dan "{ $less }", met een zwak verschil
        [moderate] "{ $more }" is aantrekkelijker dan "{ $less }", met een matig verschil
        [strong] "{ $more }" is aantrekkelijker dan "{ $less }", met een sterk verschil
        [very-strong] "{ $more }" is aantrekkelijker dan "{ $less }", met een zeer sterk verschil
        [extreme] "{ $more }" is aantrekkelijker dan "{ $less }", met een extreem verschil
        [positive] "{ $more }" is aantrekkelijker dan "{ $less }"
       *[other] "{ $more }" is aantrekkelijker dan "{ $less }", met een verschil van { $word }
    }
    .help = { $count ->
        [one] verander het of laat het weg
       *[other] verander er één of laat er één weg: zonder één ervan kan de rest van deze oordelen kloppen
    }
