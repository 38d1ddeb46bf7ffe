# Findings of weighting methods that start from judgements.
PF840 = the judgements in pairs contradict each other: consistency ratio { $ratio } (random index { $index }), above { $limit }; the judgement that "{ $high }" counts { $judged } times as much as "{ $low }" { $cause ->
        [alone] causes most of it
       *[shared] is one of those that cause most of it
    }
    .triple = the three that contradict each other most: "{ $a }" is { $ab } times "{ $b }" and "{ $b }" is { $bc } times "{ $c }", so "{ $a }" would be { $product } times "{ $c }"; it was judged { $ac }
    .help = look at that judgement again: the others fit { $fitting } best, with which the ratio becomes { $after }
PF841 = the judgements of "{ $row }" and "{ $column }" are not each other's reciprocal: "{ $row }" counts { $value } times as much as "{ $column }", and the other way round { $back } times
    .help = write { $expected } for "{ $column }" against "{ $row }", or "?" so that it is filled in
    .node = in node "{ $node }"
PF842 = the matrix of judgements has { $what ->
        [rows] { $found } { $found ->
            [one] row
           *[other] rows
        }
       *[columns] { $found } { $found ->
            [one] number
           *[other] numbers
        } in row { $row }
    } where { $items } { $items ->
        [one] item is
       *[other] items are
    } compared
    .help = give a row and a column to every item, in the same order ({ $items } by { $items }), with "?" where nobody judged
    .node = in node "{ $node }"
PF843 = the judgement of "{ $row }" against "{ $column }" cannot be { $value }{ $problem ->
        [diagonal] : an item counts just as much as itself
       *[other] {""}
    }
    .help = a judgement is a number above 0 (at most { $most }): 3 for three times as much, 0.3333 for a third; write "?" where nobody judged
    .help-text = write a number above 0, or "?" where nobody judged
    .node = in node "{ $node }"
PF844 = the judgements do not hang together, so that weights do not follow from them: { $groups } are never compared with each other
    .help = judge at least one pair between the groups, such as "{ $one }" and "{ $other }"
    .node = in node "{ $node }"
PF845 = { $problem ->
        [range] "{ $list }" has { $value } for "{ $criterion }", which is not a number from 1 to 9
        [own] "{ $list }" has { $value } for "{ $criterion }", which is compared with itself there and has 1
        [same] "{ $criterion }" is named as both the most and the least important criterion
        [differ] the best against the worst is { $whole } in "best_to_others" and { $value } in "others_to_worst"
       *[beyond] "{ $list }" has { $value } for "{ $criterion }", more than the { $whole } of the best against the worst
    }
    .help = { $problem ->
        [range] 1 is just as important, 9 is extremely more important
        [own] write 1
        [same] name two different criteria
        [differ] they are the same judgement: give both the same number
       *[beyond] no difference can be larger than that between the most and the least important: look at both again
    }
PF846 = { $problem ->
        [node-twice] there are two nodes "{ $node }"
        [child-twice] "{ $child }" stands under more than one node, or twice under "{ $node }"
        [root] the root "{ $child }" stands under "{ $node }"
        [no-children] nothing stands under node "{ $node }"
        [mixed] under node "{ $node }" there are some, but not all, alternatives, or other things beside them
        [not-a-node] "{ $child }", under node "{ $node }", is not a node
        [unreachable] node "{ $node }" cannot be reached from the root
        [unknown] "{ $child }", under node "{ $node }", is neither a criterion nor a node
       *[absent] criterion "{ $child }" stands nowhere in the tree below "{ $node }"
    }
    .help-nearest = did you mean "{ $near }"?
    .help = the first node is the root; every other node, and every criterion, stands under exactly one node
PF847 = { $problem ->
        [twice] element "{ $name }" is named twice
        [unknown] there is no element "{ $name }"
        [rows] the supermatrix has { $value } rows for { $name } elements
        [columns] the row of "{ $name }" in the supermatrix has { $value } numbers
        [number] the row of "{ $name }" in the supermatrix holds { $value }, which is not a number from 0 to 1
        [sum] the column of "{ $name }" in the supermatrix adds up to { $value }, not to 1
       *[nothing] nothing of the influence ends at a criterion
    }
    .help-nearest = did you mean "{ $near }"?
    .help = the supermatrix has a row and a column per element, in the order of "elements"; entry (i, j) is the influence of element i on element j, and every column adds up to 1
PF848 = the powers of the supermatrix never settle; their mean was taken as the limit
    .help = write limit_method = "cesaro" if that is meant; influence that only goes to and fro between groups never settles
PF849 = { $count ->
        [one] this judgement of difference cannot hold
       *[other] these { $count } judgements of difference cannot all hold
    }
    .judgement = { $word ->
        [no] "{ $more }" and "{ $less }" are equally attractive
        [very-weak] "{ $more }" is more attractive than "{ $less }" by a very weak difference
        [weak] "{ $more }" is more attractive than "{ $less }" by a weak difference
        [moderate] "{ $more }" is more attractive than "{ $less }" by a moderate difference
        [strong] "{ $more }" is more attractive than "{ $less }" by a strong difference
        [very-strong] "{ $more }" is more attractive than "{ $less }" by a very strong difference
        [extreme] "{ $more }" is more attractive than "{ $less }" by an extreme difference
        [positive] "{ $more }" is more attractive than "{ $less }"
       *[other] "{ $more }" is more attractive than "{ $less }" by a difference of { $word }
    }
    .help = { $count ->
        [one] change it or leave it out
       *[other] change or leave out one of them: without any one of them the rest of these can hold
    }
