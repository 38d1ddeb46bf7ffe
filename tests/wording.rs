//! The words of reports: the sentences of the worked example as agreed, and the
//! rules of honest wording over every bundled study in both languages.

mod reports;

use std::collections::BTreeSet;

use partnerfit::analysis::Evaluation;
use partnerfit::model::{Score, Study};
use partnerfit::num::{compare, decimal};
use partnerfit::report::{Block, Document, Fact, Figure, Span, Table, WeightLock, words};
use partnerfit::text::Lang;
use reports::{Case, check_figures, lines, prose, says};

fn worked_example() -> Case {
    Case::bundled("regional-energy", "strategy.toml", "candidates.csv")
}

/// A small study: criteria `a` (weight 0.6) and `b` (0.4) on 0..10.
fn small(rows: &str, more: &str) -> Case {
    let strategy = format!(
        "schema = 1\ntitle = \"t\"\n\
         [[criterion]]\nid = \"a\"\nweight = 60\ndirection = \"max\"\nmin = 0\nmax = 10\n\
         [[criterion]]\nid = \"b\"\nweight = 40\ndirection = \"max\"\nmin = 0\nmax = 10\n{more}"
    );
    Case::new("small", &strategy, format!("name,a,b\n{rows}").as_bytes(), None)
}

#[test]
fn the_worked_example_is_put_in_the_words_agreed() {
    let case = worked_example();
    let english = [
        "With the agreed weights Waterschap Delta ranks first (73.8 of 100), 1.3 points ahead of Hogeschool Rijnmond.",
        "As long as no weight is off by more than 10.6 % of its value, Waterschap Delta remains first; up to 34.2 % \
         the shortlist remains the same. This holds for every combination of deviations.",
        "The three shortlisted partners are clearly separated from the rest (5.8 points); their mutual order is not firm.",
        "Noorderlicht is preferred to StadsLab mainly because of governance (+4.5 points) and trust (+4.0). StadsLab is \
         better on annual cost (1.5), strategic fit (1.3) and network position (1.0), but this does not outweigh it.",
        "Whatever the weights, DataHuis does not rank above Waterschap Delta: it scores no better on any criterion.",
        "If annual cost counted for more than 14.3 % instead of 10 % (the others shrinking in proportion), Hogeschool \
         Rijnmond would rank first.",
        "Trust may rise without limit; below 15.7 % the first place changes.",
        "StadsLab would reach Noorderlicht with a governance score of at least 8.9 instead of 5.0, all else equal.",
        "Places 2 and 3 differ by 0.25 points. Just over a tenth of a point on a single score reverses them; we treat \
         them as equal.",
        "The score expresses fit with the stated criteria; it does not predict whether the collaboration will succeed.",
        "With equal weights Hogeschool Rijnmond would rank first (72.5 against 71.7 for Waterschap Delta).",
        "If 2.5 percentage points of weight move from trust to annual cost, Hogeschool Rijnmond draws level with \
         Waterschap Delta.",
    ];
    let dutch = [
        "Met de afgesproken gewichten staat Waterschap Delta op de eerste plaats (73,8 van 100), 1,3 punt voor \
         Hogeschool Rijnmond.",
        "Zolang geen enkel gewicht meer dan 10,6 % van zijn waarde afwijkt, blijft Waterschap Delta eerste. Tot 34,2 % \
         blijft de shortlist gelijk. Dat geldt voor elke combinatie van afwijkingen.",
        "De drie partners op de shortlist onderscheiden zich duidelijk van de rest (5,8 punten). Hun onderlinge \
         volgorde staat niet vast.",
        "Noorderlicht gaat voor StadsLab, vooral door bestuurskracht (+4,5 punten) en vertrouwen (+4,0). StadsLab is \
         beter op jaarlijkse kosten (1,5), strategische aansluiting (1,3) en netwerkpositie (1,0), maar dat weegt er \
         niet tegen op.",
        "Bij geen enkele weging komt DataHuis boven Waterschap Delta: op geen enkel criterium is het beter.",
        "Zou 'jaarlijkse kosten' voor meer dan 14,3 % meetellen in plaats van 10 %, dan staat Hogeschool Rijnmond eerste.",
        "Het gewicht van vertrouwen mag onbeperkt stijgen; onder 15,7 % wisselt de eerste plaats.",
        "StadsLab zou Noorderlicht inhalen bij een score van minstens 8,9 in plaats van 5,0 op bestuurskracht, als de \
         rest gelijk blijft.",
        "Plaats 2 en 3 verschillen 0,25 punt. Iets meer dan een tiende punt op één score draait ze om. Wij behandelen \
         ze als gelijk.",
        "De score drukt uit hoe goed een partner bij de gestelde criteria past; zij voorspelt niet of de samenwerking \
         slaagt.",
        "Met gelijke gewichten staat Hogeschool Rijnmond eerste (72,5 tegen 71,7 voor Waterschap Delta).",
        "Gaan 2,5 procentpunten gewicht van vertrouwen naar jaarlijkse kosten, dan komt Hogeschool Rijnmond gelijk met \
         Waterschap Delta.",
    ];
    for (lang, sentences) in [(Lang::En, english), (Lang::Nl, dutch)] {
        let document = case.report(lang);
        for sentence in sentences {
            assert!(says(&document, sentence), "{lang}: not found: {sentence}");
        }
    }
}

#[test]
fn a_score_that_cannot_do_it_is_said_so() {
    let rows = "Alpha,9,5\nBeta,8,5\nGamma,2,6\n";
    let case = small(rows, "[shortlist]\nsize = 2\n");
    for (lang, sentence) in [
        (Lang::En, "No score within the scale on b alone would bring Gamma onto the shortlist."),
        (Lang::Nl, "Met alleen een hogere score op b komt Gamma niet op de shortlist: dat kan binnen de schaal niet."),
    ] {
        assert!(says(&case.report(lang), sentence), "{lang}: {:#?}", lines(&case.report(lang)));
        assert!(says(&case.why(lang, "Gamma", None), sentence), "{lang}: not in the explanation");
    }
}

#[test]
fn when_the_weights_were_fixed_is_said_only_where_it_is_known() {
    let mut case = worked_example();
    let (before, after) = (
        "De gewichten zijn vastgesteld op 3 november 2026, vóórdat de scores bekend waren.",
        "De gewichten zijn vastgesteld op 3 november 2026, nadat de scores bekend waren.",
    );
    let unknown = case.report(Lang::Nl);
    assert!(!says(&unknown, "vastgesteld op"), "a date out of nowhere");
    assert!(unknown.open.iter().any(|open| words(&open.text).contains("Waren de scores toen al bekend?")));
    case.lock = Some(WeightLock { date: "2026-11-03".to_owned(), scores_known: false });
    assert!(says(&case.report(Lang::Nl), before));
    case.lock = Some(WeightLock { date: "2026-11-03".to_owned(), scores_known: true });
    assert!(says(&case.report(Lang::Nl), after));
    assert!(says(&case.report(Lang::En), "The weights were fixed on 3 November 2026, after the scores were known."));
}

/// Rule 1: no superlatives, and first place always with how firm it is.
#[test]
fn nobody_is_best_and_first_place_comes_with_its_margin() {
    let banned = [
        "best", "beste", "optimal", "optimaal", "optimale", "ideal", "ideaal", "ideale", "perfect", "winner", "winnaar",
    ];
    for case in Case::all() {
        for lang in Lang::ALL {
            let document = case.report(lang);
            for run in document.runs() {
                for span in run {
                    let Span::Text(text) = span else { continue };
                    let found =
                        text.split(|c: char| !c.is_alphabetic()).find(|w| banned.contains(&w.to_lowercase().as_str()));
                    assert!(found.is_none(), "{} {lang}: {found:?} in {text:?}", case.name);
                }
            }
            let claim = |line: &str| {
                ["the agreed weights", "afgesproken gewichten"].iter().any(|with| line.contains(with))
                    && ["ranks first", "op de eerste plaats"].iter().any(|first| line.contains(first))
            };
            let claims: Vec<String> = prose(&document).into_iter().map(words).filter(|line| claim(line)).collect();
            assert!(!claims.is_empty() || case.evaluation.rows[0].tied, "{} {lang}: nobody is first", case.name);
            for line in claims {
                let firm = ["no weight is off", "geen enkel gewicht", "no margin", "geen marge"];
                assert!(firm.iter().any(|firm| line.contains(firm)), "{} {lang}: {line}", case.name);
            }
        }
    }
}

/// Rule 2: who is on the shortlist and in which order are two claims.
#[test]
fn membership_and_order_are_separate_claims() {
    for case in Case::all() {
        let document = case.report(Lang::En);
        for fact in document.facts().iter().filter(|fact| fact.kind == "report-margin-both") {
            let names: Vec<&str> = fact.figures.iter().map(|figure| figure.name.as_str()).collect();
            assert_eq!(names, ["first", "shortlist"], "{}", case.name);
        }
    }
    // The set is firm, the order is not; and the other way round.
    let apart = small("Alpha,9,9\nBeta,9,8.9\nGamma,1,1\n", "[shortlist]\nsize = 2\n");
    let document = apart.report(Lang::En);
    assert!(says(&document, "The two shortlisted partners are clearly separated from the rest"));
    assert!(says(&document, "their mutual order is not firm"));
    assert!(says(&document, "Leave the order within the shortlist open"));
    let cut = small("Alpha,9,9\nBeta,5,5\nGamma,5,4.9\n", "[shortlist]\nsize = 2\n");
    let document = cut.report(Lang::En);
    assert!(says(&document, "The line runs between Beta and Gamma, which we treat as equal (0.4 points apart)."));
    assert!(!says(&document, "clearly separated"));
}

fn pair<'a>(evaluation: &'a Evaluation, statement: &str) -> Vec<&'a str> {
    evaluation.rows.iter().map(|row| row.name.as_str()).filter(|name| statement.contains(name)).collect()
}

/// Rule 4: "whatever the weights" only where it is so, checked on the scores.
#[test]
fn guarantees_are_true() {
    let mut seen = 0;
    for case in Case::all() {
        let Some(linear) = &case.evaluation.linear else { continue };
        for fact in case.report(Lang::En).facts() {
            if !fact.statement.contains("Whatever the weights") {
                continue;
            }
            let sentence = fact.statement.split("Whatever the weights, ").nth(1).expect("the sentence");
            let (below, above) = sentence.split_once(" does not rank above ").expect("its two sides");
            let at = |name: &str| case.evaluation.rows.iter().position(|row| row.name == name).expect("a candidate");
            for name in pair(&case.evaluation, above) {
                let (low, high) = (at(name), at(below));
                let worse =
                    (0..linear.low.ncols()).all(|j| compare(linear.high[(high, j)], linear.low[(low, j)]).is_le());
                assert!(worse, "{}: {}", case.name, fact.statement);
                seen += 1;
            }
        }
    }
    assert!(seen > 5, "only {seen} such sentences");
}

/// Rule 6: a gap below one step of assessment is called equal and marked.
#[test]
fn a_gap_below_one_step_is_called_equal() {
    // One step on `b`, the lighter criterion: a tenth of its scale, 4 points.
    let case = small("Alpha,8,8\nBeta,8,7.1\nGamma,2,2\n", "[shortlist]\nsize = 2\n");
    let document = case.report(Lang::En);
    assert!(says(&document, "Places 1 and 2 differ by 3.6 points."));
    let marks: Vec<String> = table(&document, "ranking-table").rows.iter().map(|row| words(&row.cells[1])).collect();
    assert_eq!(marks, ["1≈", "2≈", "3"]);
    let case = small("Alpha,8,8\nBeta,8,7\nGamma,2,2\n", "[shortlist]\nsize = 2\n");
    let document = case.report(Lang::En);
    assert!(!says(&document, "we treat them as equal"));
    // What was agreed beforehand counts as well.
    let case = small("Alpha,8,8\nBeta,8,7\nGamma,2,2\n", "[shortlist]\nsize = 2\nindifference = 4.5\n");
    assert!(says(&case.report(Lang::En), "at most 4.5 points, as agreed beforehand"));
    // A real tie shares its rank.
    let case = small("Alpha,8,8\nBeta,8,8\nGamma,2,2\n", "[shortlist]\nsize = 1\n");
    let document = case.report(Lang::En);
    let marks: Vec<String> = table(&document, "ranking-table").rows.iter().map(|row| words(&row.cells[1])).collect();
    assert_eq!(marks, ["1=", "1=", "3"]);
    assert!(says(&document, "The line cuts a tie: Alpha and Beta have the same total."));
}

fn table<'a>(document: &'a Document, id: &str) -> &'a Table {
    let found = document.walk().into_iter().find_map(|block| match block {
        Block::Table(table) if table.id == id => Some(table),
        Block::Chart(chart) if chart.table.id == id => Some(&chart.table),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no table {id}"))
}

/// Rule 7: the strongest counter-argument of everyone on the shortlist.
#[test]
fn the_strongest_counter_argument_is_always_there() {
    for case in Case::all() {
        let document = case.report(Lang::En);
        let rows = &case.evaluation.rows;
        for (k, i) in case.evaluation.shortlist().into_iter().enumerate() {
            let section = document.section(&format!("concerns-{}", k + 1)).expect("a part per partner");
            let Some(Block::Paragraph(first)) = section.blocks.first() else { panic!("{}: no paragraph", case.name) };
            // Rivals: the shortlist and the next three that could be on it.
            let off = rows.iter().filter(|row| !row.shortlisted && row.below.is_empty()).take(3);
            let rivals: Vec<_> = rows.iter().filter(|row| row.shortlisted).chain(off).collect();
            let own = &rows[i];
            let most = |rivals: &[&partnerfit::analysis::Row]| {
                let ahead = |other: &&partnerfit::analysis::Row| {
                    let gains = other.contributions.iter().zip(&own.contributions).map(|(theirs, ours)| theirs - ours);
                    gains.fold(0.0, f64::max)
                };
                rivals.iter().map(ahead).fold(0.0, f64::max)
            };
            let near = most(&rivals);
            let largest = if near < 1e-12 { most(&rows.iter().collect::<Vec<_>>()) } else { near };
            let code = first.iter().find_map(|span| match span {
                Span::Fact(code) => Some(*code),
                _ => None,
            });
            match code.and_then(|code| document.facts().iter().find(|fact| fact.code == code)) {
                Some(fact) => {
                    assert_eq!(fact.kind, "report-counter");
                    let points = figure(fact, "points");
                    assert!((points.value - largest * 100.0).abs() < 1e-9, "{}: {}", case.name, fact.statement);
                }
                None => assert!(largest < 1e-12, "{}: {} has no counter-argument", case.name, rows[i].name),
            }
        }
    }
}

fn figure<'a>(fact: &'a Fact, name: &str) -> &'a Figure {
    fact.figures.iter().find(|figure| figure.name == name).unwrap_or_else(|| panic!("no {name} in {fact:?}"))
}

/// The number that a figure shows.
fn number(figure: &Figure, lang: Lang) -> f64 {
    let (point, group) = if lang == Lang::Nl { (',', '.') } else { ('.', ',') };
    let digits: String = figure.shown.chars().filter(|c| c.is_ascii_digit() || *c == point || *c == group).collect();
    digits.replace(group, "").replace(point, ".").parse().unwrap_or_else(|_| panic!("{figure:?}"))
}

/// Rule 8: what is promised is rounded towards safety.
#[test]
fn promises_are_rounded_towards_safety() {
    let close = 1e-9;
    let mut seen = BTreeSet::new();
    for case in Case::all() {
        for lang in Lang::ALL {
            let document = case.report(lang);
            for fact in document.facts() {
                let shown = |name: &str| (number(figure(fact, name), lang), figure(fact, name).value.abs());
                let right = match fact.kind.as_str() {
                    "report-margin-both" | "report-margin-first" | "report-margin-shortlist" | "report-sum-firm" => {
                        fact.figures.iter().all(|f| number(f, lang) <= f.value + close)
                    }
                    "report-critical-up" => shown("at").0 + close >= shown("at").1,
                    "report-critical-down" | "report-critical-free" => shown("at").0 <= shown("at").1 + close,
                    "report-nearest" => shown("shift").0 <= shown("shift").1 + close,
                    "report-could" => {
                        let (shown_to, to) = shown("to");
                        let now = figure(fact, "now").value;
                        if to >= now { shown_to + close >= to } else { shown_to <= to + close }
                    }
                    "report-span-finding" => {
                        shown("low").0 + close >= shown("low").1 && shown("high").0 <= shown("high").1 + close
                    }
                    _ => continue,
                };
                seen.insert(fact.kind.clone());
                assert!(right, "{} {lang}: {fact:?}", case.name);
            }
        }
    }
    assert!(seen.len() >= 7, "{seen:?}");
}

/// Rule 8: rounding neither makes nor hides an order.
#[test]
fn different_totals_look_different() {
    let close = small("Alpha,8.001,8\nBeta,8,8\nGamma,2,2\n", "[shortlist]\nsize = 2\n");
    for case in Case::all().iter().chain([&close]) {
        let document = case.report(Lang::En);
        let shown: Vec<String> =
            table(&document, "ranking-table").rows.iter().map(|row| words(&row.cells[2])).collect();
        for (pair, texts) in case.evaluation.rows.windows(2).zip(shown.windows(2)) {
            assert_eq!(pair[0].rank == pair[1].rank, texts[0] == texts[1], "{}: {texts:?}", case.name);
        }
    }
}

/// Rule 9: missing, uncertain and excluded are named, with their treatment.
#[test]
fn what_is_missing_or_excluded_is_named() {
    for case in Case::all() {
        let document = case.report(Lang::En);
        let doubtful = |study: &Study| {
            let unsure = |i: usize, j: usize| {
                let cell = &study.candidates.cells[i][j];
                let about = study.evidence.iter().filter(|line| {
                    line.candidate == study.candidates.names[i] && line.criterion == study.strategy.criteria[j].id
                });
                let given: Vec<f64> = about.filter_map(|line| line.value).collect();
                let differ = given.iter().any(|x| given.iter().any(|y| x < y));
                cell.low_confidence || differ || !matches!(cell.score, Score::Exact(_))
            };
            let ranked = |i: usize| case.evaluation.rows.iter().any(|row| row.candidate == Some(i));
            let all = (0..study.candidates.len()).filter(|&i| ranked(i));
            all.flat_map(|i| (0..study.strategy.criteria.len()).map(move |j| (i, j)))
                .filter(|&(i, j)| unsure(i, j))
                .count()
        };
        let count = doubtful(&case.study);
        if count > 0 {
            let found = table(&document, "doubtful-table");
            assert_eq!(found.rows.len(), count, "{}", case.name);
            assert!(found.rows.iter().all(|row| !words(&row.cells[3]).is_empty()));
        }
        if !case.evaluation.excluded.is_empty() {
            let found = table(&document, "excluded-table");
            for out in &case.evaluation.excluded {
                let row = found.rows.iter().find(|row| words(&row.cells[0]) == out.name);
                let row = row.unwrap_or_else(|| panic!("{}: {} is not named", case.name, out.name));
                assert!(row.cells.iter().all(|cell| !words(cell).is_empty()), "{}: {row:?}", case.name);
            }
        }
    }
}

/// Rule 11: other sensible weights are reported whether or not they agree.
#[test]
fn equal_weights_are_reported_whatever_they_say() {
    for case in Case::all() {
        let document = case.report(Lang::En);
        let equal = case.equal.as_ref().expect("equal weights");
        let first = &equal.rows[0];
        if equal.rows.iter().filter(|row| row.rank == 1).count() > 1 {
            let shared = format!("With equal weights {}", first.name);
            let line = lines(&document).into_iter().find(|line| line.starts_with(&shared));
            assert!(line.is_some_and(|line| line.contains("share the first place")), "{}", case.name);
            continue;
        }
        let same = first.name == case.evaluation.rows[0].name;
        let expected = if same { "would rank first as well" } else { "would rank first (" };
        assert!(says(&document, &format!("With equal weights {} {expected}", first.name)), "{}", case.name);
    }
}

/// Rule 13: no figure outside a fact, no statement without its code.
#[test]
fn every_figure_is_in_a_fact_and_every_statement_has_its_code() {
    for case in Case::all() {
        for lang in Lang::ALL {
            let mut documents = vec![case.report(lang)];
            let last = case.evaluation.rows.last().expect("a candidate").name.clone();
            let first = case.evaluation.rows[0].name.clone();
            documents.push(case.why(lang, &last, Some(&first)));
            documents.push(case.why(lang, &first, None));
            for document in documents {
                check_figures(&document, &format!("{} {lang}", case.name));
            }
        }
    }
}

/// Rule 14: a reason is quoted from the evidence, or its absence is stated.
#[test]
fn no_reason_is_invented() {
    for case in Case::all() {
        let document = case.report(Lang::En);
        let reasons: BTreeSet<String> = case.study.evidence.iter().filter_map(|e| e.reason.clone()).collect();
        let (mut quoted, mut stated) = (0, 0);
        for line in lines(&document) {
            for quote in line.split("Recorded with this score: “").skip(1) {
                let reason = quote.split('”').next().unwrap_or("");
                assert!(reasons.iter().any(|known| known.trim() == reason), "{}: {reason:?}", case.name);
                quoted += 1;
            }
            stated += line.matches("No reason was recorded.").count();
        }
        assert!(quoted + stated > 0, "{}", case.name);
        assert!(!reasons.is_empty() || quoted == 0, "{}", case.name);
    }
}

/// Decisive scores without a reason are open points.
#[test]
fn missing_reasons_are_listed_as_open() {
    let document = worked_example().report(Lang::En);
    let open: Vec<String> = document.open.iter().map(|open| words(&open.text)).collect();
    let expected = "Record reasons for the scores of StadsLab on governance and trust: they decided the outcome.";
    assert!(open.iter().any(|text| text == expected), "{open:#?}");
    let asked = open.iter().filter(|text| text.starts_with("Record")).count();
    let names: BTreeSet<&str> = open
        .iter()
        .filter(|text| text.starts_with("Record"))
        .filter_map(|text| text.split(" of ").nth(1))
        .filter_map(|rest| rest.split(" on ").next())
        .collect();
    assert_eq!(asked, names.len(), "one line per candidate: {open:#?}");
    assert!(open.iter().all(|text| !text.contains("Noorderlicht")), "its scores have reasons: {open:#?}");
}

/// Rule 16: the same input gives the same document; both languages state the
/// same facts.
#[test]
fn both_languages_state_the_same_facts() {
    for case in Case::all() {
        let (english, dutch) = (case.report(Lang::En), case.report(Lang::Nl));
        assert_eq!(english, case.report(Lang::En));
        let facts = |document: &Document| -> Vec<(String, Vec<String>)> {
            let values = |fact: &Fact| fact.figures.iter().map(|f| format!("{} {}", f.name, f.value)).collect();
            document.facts().iter().map(|fact| (fact.kind.clone(), sorted(values(fact)))).collect()
        };
        assert_eq!(facts(&english), facts(&dutch), "{}", case.name);
        assert_eq!(english.open.len(), dutch.open.len());
    }
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

/// Plain Dutch: sentences of at most twenty words, names and labels counted as
/// one word, figures not counted.
#[test]
fn dutch_sentences_are_short() {
    let mut long = BTreeSet::new();
    for case in Case::all() {
        for run in prose(&case.report(Lang::Nl)) {
            let mut text = String::new();
            for span in run {
                match span {
                    Span::Text(words) => text.push_str(words),
                    Span::Given(_) | Span::Link { .. } => text.push_str("naam"),
                    Span::Figure(_) | Span::Fact(_) => text.push('0'),
                }
            }
            for sentence in text.split(['.', ';', '?', ':']) {
                let list =
                    sentence.replace(" (0)", "").replace("naam, ", "").replace("naam en ", "").replace("naam of ", "");
                let count = list.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|w| !w.is_empty()).count();
                if count > 20 {
                    long.insert(format!("{count}: {}", sentence.trim()));
                }
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

/// Numbers as the language writes them.
#[test]
fn numbers_follow_the_language() {
    let case = Case::bundled("municipality", "strategy.toml", "candidates.csv");
    assert!(says(&case.report(Lang::Nl), "€ 820.000 tegen € 580.000"));
    assert!(says(&case.report(Lang::En), "€820,000 against €580,000"));
    for (value, shift, decimals, expected) in [(0.342_857, 2, 1, "34.2"), (0.157_894, 2, 1, "15.7")] {
        assert_eq!(decimal(value, shift, decimals, partnerfit::num::Rounding::Down), expected);
    }
}
