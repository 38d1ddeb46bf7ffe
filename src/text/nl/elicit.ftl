# Gewichten uitvragen in de terminal.

PF870 = gewichten met methode "{ $method }" worden in vragen uitgevraagd, en --no-input verbiedt dat
    .help = schrijf de antwoorden zelf onder [weighting] in strategy.toml: { $form }
    .help-active = toon de vragen met --next-question en schrijf de antwoorden als tabellen [[weight_bound]] in strategy.toml
PF872 = vragen met methode "{ $method }" voor { $strategy } zijn begonnen en niet afgemaakt ({ $file }), voor een ander strategiebestand, over iets anders of met andere uiteinden van schalen
    .help = maak ze af met die methode en dat strategiebestand, of verwijder het bestand om opnieuw te beginnen
PF873 = het strategiebestand kan niet worden gewijzigd: { $cause }
PF874 = er zijn minder dan twee { $what ->
        [goals] doelen onder hetzelfde doel
       *[criteria] criteria
    } om te wegen
    .help = zet eerst in strategy.toml wat gewogen moet worden, of vraag naar het andere met --about
PF875 = { $file } is door iemand anders gewijzigd terwijl de vragen werden beantwoord; het is gelaten zoals het is
    .help = geef dezelfde opdracht nog eens: uw antwoorden zijn bewaard, tenzij ze gaan over wat gewijzigd is
PF876 = er is geen strategiebestand om de gewichten in te schrijven
    .help = maak er eerst een, met `partnerfit new`

ask-help = Typ een antwoord en Enter. b: terug · q: stoppen (wat u zei wordt bewaard, en dezelfde opdracht gaat daar verder)
ask-progress = Vraag { $number } (hoogstens { $most })
ask-group = Over de doelen onder: { $goal }
ask-item = · { $item }: van { $worst } tot { $best }
ask-item-numbered = { $number }. { $item }: van { $worst } tot { $best }
ask-end = { $score }
ask-end-unit = { $score } { $unit }
ask-end-anchor = { $score } ("{ $anchor }")
ask-end-unit-anchor = { $score } { $unit } ("{ $anchor }")
ask-end-words = "{ $words }"
ask-end-unknown = (niet beschreven)
ask-swing-first = Stel u een partner voor die op alles het slechtst scoort. Welk punt zou u als eerste naar het best brengen?
ask-swing-other = { $first } van slechtst naar best brengen is 100 punten waard. Hoeveel punten is het waard om { $second } van slechtst naar best te brengen?
ask-order-first = Stel u een partner voor die op alles het slechtst scoort. Welk punt zou u als eerste naar het best brengen?
ask-order-next = En welk van deze daarna?
ask-pair-which = Wat telt zwaarder: { $first } van slechtst naar best brengen, of { $second } van slechtst naar best brengen?
ask-pair-times = Hoeveel keer zo zwaar telt { $first } naar het best brengen als { $second }? (1 = even zwaar, 9 = uitermate veel zwaarder)
ask-best = Welk punt is het belangrijkst om van slechtst naar best te brengen?
ask-worst = Welk punt is het minst belangrijk om van slechtst naar best te brengen?
ask-word-first = { $first }
ask-word-second = { $second }
ask-word-equal = even zwaar
ask-choice = { $number } { $word }
ask-hint-item = Typ het nummer (1 tot { $most }) of de naam.
ask-hint-number = Typ een getal van { $min } tot { $max }.
ask-hint-word = { $choices }
ask-hint-open = (Enter: deze openlaten)
ask-not-understood = "{ $line }" is geen antwoord op deze vraag.
ask-no-way-back = Dit is de eerste vraag.
ask-stopped = Gestopt. Uw antwoorden zijn bewaard in { $file }: dezelfde opdracht gaat hier verder.
ask-stopped-at-once = Gestopt. Er was nog niets beantwoord, dus er is niets bewaard.
ask-refused = Uit deze antwoorden volgen geen gewichten. Uw laatste antwoord is teruggenomen: geef een ander antwoord, of ga met b verder terug.
ask-resumed = Verder na { $given } eerder gegeven antwoorden.
ask-write = Alles is beantwoord. Deze gewichten in { $file } schrijven? [j/n]
ask-written = Geschreven in { $file }. Opmerkingen en al het andere bleven zoals ze waren.
ask-not-written = Er is niets geschreven. Uw antwoorden zijn bewaard in { $file }: dezelfde opdracht vraagt opnieuw of ze geschreven moeten worden.
