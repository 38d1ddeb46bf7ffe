# Hulp en resultaten van de opdrachtregel.

about = Kies partners vanuit een samenwerkingsstrategie: een rangorde, hoe stevig die is, en waarom.
examples =
    Voorbeelden:
      partnerfit new mijnstudie --example regional-energy
      partnerfit rank mijnstudie --lang nl
      partnerfit explain "Waterschap Delta" mijnstudie --over Noorderlicht
      partnerfit report mijnstudie --lang nl -o rapport.html

    Een studie is een map met strategy.toml en candidates.csv (of .xlsx, .ods).
    Een kandidatenbestand alleen kan ook. Taal van alle teksten: --lang en | nl.
heading-usage = Gebruik
heading-commands = Opdrachten
heading-options = Opties
heading-arguments = Argumenten

about-rank = Rangschik de kandidaten
examples-rank =
    Voorbeelden:
      partnerfit rank
      partnerfit rank mijnstudie --set weight.trust=30
      partnerfit rank candidates.xlsx -s strategy.toml --format csv -o rangorde.csv
      partnerfit rank mijnstudie --fail-if 'margin_first < 0.05'
about-sensitivity = Hoe ver een gewicht of score kan gaan voordat de uitkomst verandert (exact)
examples-sensitivity =
    Voorbeelden:
      partnerfit sensitivity mijnstudie
      partnerfit sensitivity mijnstudie --regression
      partnerfit sensitivity mijnstudie --json
about-explain = Waarom een kandidaat staat waar hij staat, en wat er zou moeten veranderen
examples-explain =
    Voorbeelden:
      partnerfit explain "Waterschap Delta" mijnstudie
      partnerfit explain Noorderlicht mijnstudie --over StadsLab --flip
about-report = Schrijf de onderbouwing van de shortlist
examples-report =
    Voorbeelden:
      partnerfit report mijnstudie -o rapport.html
      partnerfit report mijnstudie --lang nl --format md
      partnerfit report mijnstudie --trace
about-weights = Toon de gewichten met hun herkomst uit de doelen
examples-weights =
    Voorbeelden:
      partnerfit weights mijnstudie
      partnerfit weights mystudy --elicit swing
about-check = Controleer alles, alle bevindingen in één keer
examples-check =
    Voorbeelden:
      partnerfit check mijnstudie --lang nl
about-new = Maak een studie uit een profiel of een voorbeeld
examples-new =
    Voorbeelden:
      partnerfit new mijnstudie --profile public-collaboration
      partnerfit new mijnstudie --example municipality
about-methods = Toon de methoden en leg ze uit
examples-methods =
    Voorbeelden:
      partnerfit methods
      partnerfit methods explain additive
      partnerfit methods --kind weighting
about-schema = Toon het JSON Schema van het strategiebestand of van een resultaat
examples-schema =
    Voorbeelden:
      partnerfit schema
      partnerfit schema strategy > strategy.schema.json
about-completions = Toon het aanvulscript voor een shell
examples-completions =
    Voorbeelden:
      partnerfit completions bash > /etc/bash_completion.d/partnerfit

help-study = map van de studie, of een kandidatenbestand; "-" leest standaardinvoer
help-strategy = strategiebestand (standaard: strategy.toml in de map)
help-evidence = bestand met onderbouwing (standaard: evidence.csv in de map)
help-delimiter = scheidingsteken van het kandidatenbestand, in plaats van herkennen: ; , | tab
help-decimal = decimaalteken van het kandidatenbestand, in plaats van herkennen
help-encoding = tekencodering van het kandidatenbestand, zoals windows-1252
help-sheet = blad van de werkmap
help-method = rangschikmethode, in plaats van die in de strategie
help-set = wat als: weight.ID=PUNTEN, criterion.ID.max=GETAL, method.SLEUTEL=WAARDE, score.NAAM.ID=GETAL (herhaalbaar)
help-missing = wat een ontbrekende score doet, in plaats van het beleid per criterium
help-elicit = vraag de gewichten uit, met de vragen van deze methode
help-about = waar de vragen over gaan: de doelen (standaard als de gewichten uit doelen komen) of de criteria
help-write = schrijf de antwoorden in het strategiebestand zonder het nog eens te vragen
help-threads = aantal threads (ook PARTNERFIT_THREADS); verandert nooit een resultaat
help-format = vorm van het resultaat
help-output = schrijf het resultaat naar een bestand
help-force = vervang het uitvoerbestand als het bestaat
help-json = hetzelfde als --format json
help-lang = taal van alle teksten (standaard: die van de strategie, anders en)
help-quiet = alleen fouten op de foutuitvoer
help-verbose = ook opmerkingen op de foutuitvoer
help-color = kleur: auto, always of never
help-no-input = stel nooit een vraag
help-strict = afsluitcode 1 als er een waarschuwing is
help-help = toon deze hulp
help-version = toon de versie
help-top = toon alleen de eerste N kandidaten
help-steps = toon de tussentabellen van de methode
help-fail-if = afsluitcode 1 als dit geldt, zoals 'margin_first < 0.05'
help-name = naam van de kandidaat
help-over = vergelijk met deze kandidaat
help-flip = wat er zou moeten veranderen
help-trace = toon elk feit: code, cijfers, cellen waarop ze rusten
help-dir = map om te maken
help-profile = begin met dit profiel
help-example = kopieer dit voorbeeld
help-method-id = methode om uit te leggen
help-kind = alleen methoden van deze soort
help-schema-name = schema om te tonen: strategy, of een opdracht
help-shell = shell

new-made = Gemaakt: { $folder } met { $files }
new-next-profile =
    Hierna: 1. bespreek de prioriteiten en punten in strategy.toml, en vul in wat daar nog uitstaat
            2. één regel per kandidaat in candidates.csv
            3. partnerfit check { $folder }
new-next-example = Hierna: partnerfit rank { $folder }
