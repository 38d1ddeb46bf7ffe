# Scores met twijfel: wat het bewijs en de strategie daarover zeggen.

PF320 = "{ $value }" is geen verdeling: { $problem ->
    [law] zo'n verdeling is er niet
    [bare] de getallen van "{ $found }" horen er tussen haakjes achter
    [number] "{ $found }" is geen getal
    [count] deze verdeling heeft niet { $found } getallen
    [order] de getallen moeten oplopen
    [parameter] { $found } kan daar niet staan
    [chances] de kansen zijn samen { $found }, en niet 1 of 100
   *[outside] { $found } ligt niet op de schaal van { $min } tot { $max }
}
    .help = schrijf een van: uniform(laag; hoog), triangular(laag; waarschijnlijkst; hoog), normal(gemiddelde; standaardafwijking), beta(alpha; beta), beta(alpha; beta; laag; hoog), discrete(score: kans; …), empirical(score; …)
    .help-quote = dit bestand scheidt de velden met puntkomma's: zet de verdeling tussen aanhalingstekens, "driehoek(6; 7; 9)", of scheid de getallen met spaties
PF321 = de verdeling "{ $distribution }" staat naast { $beside ->
    [ends] een laagste of hoogste score
   *[value] de score "{ $value }", die er niet bij past
}
    .help-ends = een verdeling zegt alles: laat laag en hoog leeg, of de verdeling
    .help-value = verbeter de score of de verdeling
PF322 = kandidaat "{ $candidate }" heeft twee verdelingen voor "{ $criterion }"; de eerste staat in regel { $first }
    .help = houd er één over; verschillen beoordelaars, geef dan de score van elk en laat de verdelingen weg

PF329 = het bewijs noemt { $count ->
        [one] een andere score dan de tabel
       *[other] { $count } keer een andere score dan de tabel
    }: de rangorde volgt de tabel
    .note = { $candidate }, { $criterion }: de tabel zegt { $number-table }, het bewijs { $number-evidence }
    .help = verbeter de tabel of het bewijs; tot dan houdt `simulate` beide mogelijk

PF680 = `rho` in `{"["}doubt{"]"}` heeft geen gevolg
    .help = voeg correlation = "assessor" toe, of laat rho weg
PF681 = graad { $better } maakt een score { $more } ruimer, meer dan de { $less } van graad { $worse }, die zwakker bewijs is
    .help = geef E0 het grootste deel van de schaal en E3 het kleinste
PF682 = criterium "{ $id }" heeft `ordinal = true` naast { $with ->
    [target] een streefwaarde
   *[value] een waardefunctie
}
    .help = telt alleen de volgorde, dan is meer altijd beter of altijd slechter: laat een van de twee weg

# Welke scores in twijfel waren.
doubt-scores = Scores in twijfel: { $doubtful } van { $scores }.
doubt-missing = { $n ->
    [one] Eén score ontbreekt en is over de hele schaal getrokken.
   *[other] { $n } scores ontbreken en zijn over de hele schaal getrokken.
}
doubt-intervals = { $n ->
    [one] In één cel staat een interval.
   *[other] In { $n } cellen staat een interval.
}
doubt-stated = { $n ->
    [one] Het bewijs noemt de verdeling van één score.
   *[other] Het bewijs noemt de verdeling van { $n } scores.
}
doubt-ends = { $n ->
    [one] Het bewijs noemt een laagste of hoogste waarde van één score.
   *[other] Het bewijs noemt een laagste of hoogste waarde van { $n } scores.
}
doubt-assessors = { $n ->
    [one] Bij één score verschillen de beoordelaars { $how }.
   *[other] Bij { $n } scores verschillen de beoordelaars { $how }.
}
doubt-assessors-how = { $how ->
    [range] (alles van de laagste tot de hoogste)
    [normal] (een normale verdeling met hun gemiddelde en standaardafwijking)
   *[empirical] (een van hen heeft gelijk, ieder even waarschijnlijk)
}
doubt-low-confidence = { $n ->
    [one] Bij één score staat een "?": die is naar weerszijden { $part } van de schaal ruimer genomen.
   *[other] Bij { $n } scores staat een "?": die zijn naar weerszijden { $part } van de schaal ruimer genomen.
}
doubt-grade = { $n ->
    [one] Eén score rust op bewijs van graad { $grade }: die is naar weerszijden { $part } van de schaal ruimer genomen.
   *[other] { $n } scores rusten op bewijs van graad { $grade }: die zijn naar weerszijden { $part } van de schaal ruimer genomen.
}
doubt-contradicted = { $n ->
    [one] Het bewijs noemt een andere score dan de tabel bij { $which }: beide zijn mogelijk gehouden.
   *[other] Het bewijs noemt { $n } keer een andere score dan de tabel, als eerste bij { $which }: beide zijn mogelijk gehouden.
}
doubt-ordered = Alleen de volgorde van de scores telt bij { $criteria }.
doubt-linked = { $n ->
    [one] Eén score gaat met de beoordelaar mee (correlatie { $rho }).
   *[other] { $n } scores hangen samen per beoordelaar (correlatie { $rho }): wie streng is, is overal streng.
}
