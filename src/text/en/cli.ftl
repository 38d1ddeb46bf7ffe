# Help and results of the command line.

about = Choose partners from a collaboration strategy: a ranking, how firm it is, and why.
examples =
    Examples:
      partnerfit new mystudy --example regional-energy
      partnerfit rank mystudy
      partnerfit explain "Waterschap Delta" mystudy --over Noorderlicht
      partnerfit report mystudy --lang nl -o report.html

    A study is a folder with strategy.toml and candidates.csv (or .xlsx, .ods).
    A candidates file alone works too. Language of all texts: --lang en | nl.
heading-usage = Usage
heading-commands = Commands
heading-options = Options
heading-arguments = Arguments

about-rank = Rank the candidates
examples-rank =
    Examples:
      partnerfit rank
      partnerfit rank mystudy --set weight.trust=30
      partnerfit rank candidates.xlsx -s strategy.toml --format csv -o ranking.csv
      partnerfit rank mystudy --fail-if 'margin_first < 0.05'
about-sensitivity = How far a weight or a score can go before the outcome changes (exact)
examples-sensitivity =
    Examples:
      partnerfit sensitivity mystudy
      partnerfit sensitivity mystudy --regression
      partnerfit sensitivity mystudy --json
about-explain = Why a candidate stands where it stands, and what would have to change
examples-explain =
    Examples:
      partnerfit explain "Waterschap Delta" mystudy
      partnerfit explain Noorderlicht mystudy --over StadsLab --flip
about-report = Write the shortlist justification
examples-report =
    Examples:
      partnerfit report mystudy -o report.html
      partnerfit report mystudy --lang nl --format md
      partnerfit report mystudy --trace
about-weights = Show the weights with their trace from the goals
examples-weights =
    Examples:
      partnerfit weights mystudy
      partnerfit weights mystudy --elicit swing
about-check = Check everything, all findings in one run
examples-check =
    Examples:
      partnerfit check mystudy --lang nl
about-new = Make a study from a profile or an example
examples-new =
    Examples:
      partnerfit new mystudy --profile public-collaboration
      partnerfit new mystudy --example municipality
about-methods = List and explain the methods
examples-methods =
    Examples:
      partnerfit methods
      partnerfit methods explain additive
      partnerfit methods --kind weighting
about-schema = Print the JSON Schema of the strategy file or of a result
examples-schema =
    Examples:
      partnerfit schema
      partnerfit schema strategy > strategy.schema.json
about-completions = Print the completion script for a shell
examples-completions =
    Examples:
      partnerfit completions bash > /etc/bash_completion.d/partnerfit

help-study = folder of the study, or a candidates file; "-" reads standard input
help-strategy = strategy file (default: strategy.toml in the folder)
help-evidence = evidence file (default: evidence.csv in the folder)
help-delimiter = delimiter of the candidates file, instead of recognising it: ; , | tab
help-decimal = decimal sign of the candidates file, instead of recognising it
help-encoding = encoding of the candidates file, such as windows-1252
help-sheet = sheet of the workbook
help-method = ranking method, instead of the one in the strategy
help-set = what if: weight.ID=POINTS, criterion.ID.max=NUMBER, method.KEY=VALUE, score.NAME.ID=NUMBER (repeatable)
help-missing = what a missing score does, instead of the policy of each criterion
help-elicit = ask for the weights, by the questions of this method
help-about = what the questions are about: the goals (default where weights come from goals) or the criteria
help-write = write the answers into the strategy file without asking again
help-threads = number of threads (also PARTNERFIT_THREADS); never changes a result
help-format = form of the result
help-output = write the result to a file
help-force = replace the output file when it exists
help-json = the same as --format json
help-lang = language of all texts (default: that of the strategy, else en)
help-quiet = only errors on standard error
help-verbose = notes too on standard error
help-color = colour: auto, always or never
help-no-input = never ask a question
help-strict = exit status 1 when there is a warning
help-help = show this help
help-version = show the version
help-top = show the first N candidates only
help-steps = show the intermediate tables of the method
help-fail-if = exit status 1 when this holds, such as 'margin_first < 0.05'
help-name = name of the candidate
help-over = compare with this candidate
help-flip = what would have to change
help-trace = list every fact: code, figures, cells they rest on
help-dir = folder to make
help-profile = start from this profile
help-example = copy this example
help-method-id = method to explain
help-kind = only this kind of methods
help-schema-name = schema to print: strategy, or a command
help-shell = shell

new-made = Made { $folder }: { $files }
new-next-profile =
    Next: 1. argue about the priorities and points in strategy.toml, and fill in what is commented out
          2. one row per candidate in candidates.csv
          3. partnerfit check { $folder }
new-next-example = Next: partnerfit rank { $folder }
