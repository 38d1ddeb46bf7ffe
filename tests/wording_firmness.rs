//! The words for how firm an outcome is, over every bundled study and random
//! ones, in both languages: a word belongs to a figure, a percentage to the draws
//! it comes from, a claim to what it takes as known.

mod reports;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use partnerfit::analysis::LadderStep;
use partnerfit::report::{Block, Document, Fact, Span, Table, words};
use partnerfit::text::{Args, Lang, Texts};
use reports::{Case, check_figures, lines, says};

/// Numbers below a limit, the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// A study of 2 to 11 candidates on 2 to 6 criteria, with level scores, ranges and
/// missing ones.
fn random(seed: u64) -> Case {
    let mut dice = Dice(seed);
    let (n, m) = (2 + dice.roll(10), 2 + dice.roll(5));
    let mut strategy = "schema = 1\ntitle = \"t\"\n".to_owned();
    let mut rows = "name".to_owned();
    for j in 0..m {
        let direction = if dice.roll(4) == 0 { "min" } else { "max" };
        strategy.push_str(&format!(
            "[[criterion]]\nid = \"c{j}\"\nweight = {}\ndirection = \"{direction}\"\nmin = 0\nmax = 10\nmissing = \"range\"\n",
            1 + dice.roll(30)
        ));
        rows.push_str(&format!(",c{j}"));
    }
    strategy.push_str(&format!("[shortlist]\nsize = {}\n", 1 + dice.roll(4)));
    for i in 0..n {
        rows.push_str(&format!("\nPartner {}", char::from(b'A' + u8::try_from(i).expect("few"))));
        for _ in 0..m {
            let score = dice.roll(21);
            rows.push_str(&match dice.roll(20) {
                0 => ",-".to_owned(),
                1 => format!(",{}..{}", score / 3, score / 3 + 2),
                _ => format!(",{}", f64::from(u32::try_from(score).expect("small")) / 2.0),
            });
        }
    }
    Case::new(&format!("random {seed}"), &strategy, rows.as_bytes(), None)
}

/// Every study with its reports in both languages, made once.
fn all() -> impl Iterator<Item = (&'static Case, &'static Document, Lang)> {
    static RANDOM: OnceLock<Vec<Case>> = OnceLock::new();
    static REPORTS: OnceLock<Vec<(&'static Case, Document, Lang)>> = OnceLock::new();
    let reports = REPORTS.get_or_init(|| {
        let random = RANDOM.get_or_init(|| (1..=20).map(random).collect());
        let cases = Case::all().iter().chain(random);
        cases.flat_map(|case| Lang::ALL.map(|lang| (case, case.report(lang), lang))).collect()
    });
    reports.iter().map(|(case, document, lang)| (*case, document, *lang))
}

/// The words of a share, and from and below which share (in percent) they hold.
const WORDS: [(&str, &str, f64, f64); 4] = [
    ("practically always", "vrijwel altijd", 95.0, 100.0),
    ("usually", "meestal", 80.0, 95.0),
    ("more often than not", "vaker wel dan niet", 50.0, 80.0),
    ("not firm", "niet stevig", 0.0, 50.0),
];

fn share(fact: &Fact) -> Option<f64> {
    fact.figures.iter().find(|figure| figure.name == "share").map(|figure| figure.value)
}

fn number(shown: &str, lang: Lang) -> f64 {
    let plain = if lang == Lang::Nl { shown.replace('.', "").replace(',', ".") } else { shown.replace(',', "") };
    plain.trim_end_matches('%').trim().parse().unwrap_or_else(|_| panic!("{shown}"))
}

/// Rule 3: which word follows from which figure, and the figure stands beside it.
#[test]
fn words_are_tied_to_figures() {
    let mut seen = BTreeSet::new();
    for (case, document, lang) in all() {
        for fact in document.facts().iter().filter(|fact| fact.kind.starts_with("report-ladder-")) {
            let (first, second) = ("report-ladder-first", "report-ladder-shortlist");
            if ![first, second, "report-ladder-shortlist-alone"].contains(&fact.kind.as_str()) {
                continue;
            }
            let share = share(fact);
            for (english, dutch, from, below) in WORDS {
                let word = if lang == Lang::En { english } else { dutch };
                let said = fact.statement.contains(word);
                let expected = share.is_some_and(|x| x >= from - 1e-9 && x < below - 1e-9);
                assert_eq!(said, expected, "{} {lang}: {word:?} in {fact:?}", case.name);
                if said {
                    seen.insert(word);
                    let shown = &fact.figures.iter().find(|f| f.name == "share").expect("a share").shown;
                    assert!(fact.statement.contains(shown.as_str()), "{}: {fact:?}", case.name);
                    // The figure as printed calls for the same word.
                    let printed = number(shown, lang);
                    assert!(printed >= from && printed < below, "{} {lang}: {word:?} beside {shown}", case.name);
                }
            }
        }
    }
    assert_eq!(seen.len(), 8, "{seen:?}");
}

/// Rule 3, the other way round: these words stand nowhere without a share.
#[test]
fn no_such_word_without_a_figure() {
    for (case, document, lang) in all() {
        for fact in document.facts() {
            for (english, dutch, from, below) in &WORDS[..3] {
                let word = if lang == Lang::En { english } else { dutch };
                if fact.statement.to_lowercase().contains(word) {
                    let right = fact.figures.iter().any(|f| f.value >= from - 1e-9 && f.value < below - 1e-9);
                    assert!(right, "{} {lang}: {fact:?}", case.name);
                }
            }
        }
    }
}

/// Rule 4: 100 % and 0 % of draws are all and none of so many draws.
#[test]
fn all_and_none_are_said_of_draws_that_were_made() {
    let mut seen = BTreeSet::new();
    for (case, document, lang) in all() {
        let robustness = case.robustness().expect("draws");
        let (all, none) = match lang {
            Lang::En => ("all 1000 draws", "none of the 1000 draws"),
            Lang::Nl => ("alle 1000 trekkingen", "geen van de 1000 trekkingen"),
        };
        for fact in document.facts() {
            // A margin of all of a weight is a part of the weight, not of draws.
            let line = fact.statement.replace('\u{a0}', " ");
            let line = line.replace("100 % of its value", "").replace("100 % van zijn waarde", "");
            // Whoever speaks of draws names neither.
            let draws = line.contains(if lang == Lang::En { "draws" } else { "trekking" });
            assert!(!draws || !line.contains("100 %") && !line.contains(" 0 %"), "{} {lang}: {line}", case.name);
            for (k, what) in [all, none].iter().enumerate() {
                if line.contains(what) {
                    seen.insert((lang, k));
                }
            }
        }
        for step in &robustness.ladder {
            let certain = |x: f64| (x - 1.0).abs() < 1e-12;
            let some = case.evaluation.rows.len() > case.evaluation.shortlist().len();
            let firsts = document.facts().iter().filter(|fact| fact.kind == "report-ladder-first");
            let first = firsts.filter(|fact| fact.statement.contains(all)).count();
            let expected = robustness.ladder.iter().filter(|step| certain(step.same_first)).count();
            assert!(first == expected || first == 0, "{} {lang}: {step:?} {some}", case.name);
        }
    }
    assert!(Lang::ALL.iter().all(|lang| seen.contains(&(*lang, 0))), "{seen:?}");
    // That a claim holds in no draw at all comes up in none of these reports: its
    // words are looked at themselves.
    for (lang, said) in [(Lang::En, "none of the 1,000 draws"), (Lang::Nl, "geen van de 1.000 trekkingen")] {
        let args = Args::new().text("how", "none").text("draws", said.split(' ').rev().nth(1).expect("a number"));
        assert_eq!(Texts::new(lang).get("report-of-draws", &args), said);
    }
}

/// Rule 4: what draws show is never called never, always or guaranteed.
#[test]
fn nothing_is_always_so_without_a_proof() {
    let banned = ["never", "always", "guaranteed", "certainly", "nooit", "altijd", "gegarandeerd"];
    // Exact, so that it may.
    let proven = ["report-certain", "report-ladder-caption", "report-ladder-note"];
    for (case, document, lang) in all() {
        for fact in document.facts().iter().filter(|fact| !proven.contains(&fact.kind.as_str())) {
            let text = fact.statement.replace("practically always", "").replace("vrijwel altijd", "");
            // Names and reasons are the user's.
            let draws = text.contains("draws") || text.contains("trekking");
            let word =
                text.split(|c: char| !c.is_alphabetic()).find(|word| banned.contains(&word.to_lowercase().as_str()));
            assert!(!draws || word.is_none(), "{} {lang}: {fact:?}", case.name);
        }
        let Some(section) = document.section("ladder") else { continue };
        for run in section.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(spans) => Some(spans),
            _ => None,
        }) {
            assert!(banned.iter().all(|word| !words(run).to_lowercase().contains(word)), "{}: {run:?}", case.name);
        }
    }
}

fn table<'a>(document: &'a Document, id: &str) -> Option<&'a Table> {
    document.walk().into_iter().find_map(|block| match block {
        Block::Table(table) if table.id == id => Some(table),
        Block::Chart(chart) if chart.table.id == id => Some(&chart.table),
        _ => None,
    })
}

/// Rule 5: every percentage of the body stands in the annex with its error.
#[test]
fn every_percentage_of_draws_has_its_error_in_the_annex() {
    let mut checked = 0;
    for (case, document, lang) in all() {
        let kinds = [
            "report-ladder-first",
            "report-ladder-shortlist",
            "report-ladder-shortlist-alone",
            "report-score-doubt",
            "report-place-ladder",
        ];
        let annex = ["ladder-errors", "acceptability-errors"].iter().filter_map(|id| table(document, id));
        let cells: Vec<String> = annex
            .flat_map(|table| table.rows.iter().flat_map(|row| &row.cells))
            .map(|cell| words(cell))
            .filter(|text| text.contains('±') || text.contains('('))
            .collect();
        for fact in document.facts().iter().filter(|fact| kinds.contains(&fact.kind.as_str())) {
            for figure in fact.figures.iter().filter(|figure| figure.name == "share") {
                let found = cells
                    .iter()
                    .any(|cell| ["±", "("].iter().any(|mark| cell.starts_with(&format!("{} {mark}", figure.shown))));
                assert!(found, "{} {lang}: {} of {}", case.name, figure.shown, fact.statement);
                checked += 1;
            }
        }
    }
    assert!(checked > 300, "{checked}");
}

/// Rule 5: shares that differ by less than their error are not put in order.
#[test]
fn candidates_within_the_error_are_not_ordered_in_words() {
    let close = |step: &LadderStep, a: usize, b: usize| {
        #[allow(clippy::cast_precision_loss, reason = "few draws")]
        let draws = step.samples as f64;
        let (p, q) = (step.first[a], step.first[b]);
        (p - q).abs() <= 1.96 * ((p + q - (p - q) * (p - q)) / draws).sqrt()
    };
    let (mut clear, mut open) = (0, 0);
    for (case, document, lang) in all() {
        let robustness = case.robustness().expect("draws");
        let Some(Block::List { items, .. }) =
            document.section("ladder").and_then(|s| s.blocks.iter().find(|block| matches!(block, Block::List { .. })))
        else {
            continue;
        };
        for (item, step) in items.iter().zip(&robustness.ladder) {
            let text = words(item).replace('\u{a0}', " ");
            let said = ["first most often (", "het vaakst eerste ("].iter().find_map(|what| text.split_once(what));
            let top = (0..step.first.len()).max_by(|&a, &b| step.first[a].total_cmp(&step.first[b])).expect("one");
            if let Some((before, _)) = said {
                let leader = &case.evaluation.rows[top].name;
                assert!(before.trim_end_matches(" is then ").contains(leader.as_str()), "{} {lang}: {text}", case.name);
                assert!(
                    (0..step.first.len()).all(|i| i == top || !close(step, top, i)),
                    "{} {lang}: {text}",
                    case.name
                );
                clear += 1;
            }
            let level =
                ["clearly first most often", "duidelijk het vaakst eerste"].iter().any(|what| text.contains(what));
            if level {
                assert!((0..step.first.len()).any(|i| i != top && close(step, top, i)), "{} {lang}: {text}", case.name);
                open += 1;
            }
        }
    }
    assert!(clear > 10 && open > 2, "{clear} {open}");
}

/// The method by name belongs in the annex.
#[test]
fn the_body_does_not_name_the_method_of_draws() {
    for (case, document, lang) in all() {
        let annex: BTreeSet<String> = document
            .section("draws")
            .map(|section| {
                let of = |block: &Block| match block {
                    Block::Paragraph(spans) => Some(words(spans)),
                    _ => None,
                };
                section.blocks.iter().filter_map(of).collect()
            })
            .unwrap_or_default();
        for run in document.runs() {
            let text = words(run);
            assert!(!text.contains("SMAA") || annex.contains(&text), "{} {lang}: {text}", case.name);
        }
    }
}

/// Rules 1 and 2: who is first and who is on the shortlist are two claims, each
/// with a figure of its own, and what is taken as known comes first.
#[test]
fn each_step_says_what_it_assumes_and_keeps_the_claims_apart() {
    let mut steps = 0;
    for (case, document, lang) in all() {
        let assumed: &[&str] = match lang {
            Lang::En => &["If every weight may be", "If only the order", "If any weights", "Within what was stated"],
            Lang::Nl => {
                &["Mag elk gewicht", "Ligt alleen de volgorde", "Is elke weging", "Binnen wat over de gewichten"]
            }
        };
        let Some(section) = document.section("ladder") else { continue };
        let items = section.blocks.iter().find_map(|block| match block {
            Block::List { items, .. } => Some(items),
            _ => None,
        });
        for item in items.expect("the steps") {
            let text = words(item);
            assert!(assumed.iter().any(|start| text.starts_with(start)), "{} {lang}: {text}", case.name);
            let codes: Vec<_> = item
                .iter()
                .filter_map(|span| match span {
                    Span::Fact(code) => document.facts().iter().find(|fact| fact.code == *code),
                    _ => None,
                })
                .collect();
            for fact in &codes {
                let of_list = fact.statement.contains("shortlist");
                let of_first = fact.statement.contains("first") || fact.statement.contains("eerste");
                assert!(!(of_list && of_first), "{} {lang}: {}", case.name, fact.statement);
            }
            steps += 1;
        }
    }
    assert!(steps > 200, "{steps}");
}

/// Rule 13 on random studies.
#[test]
fn every_figure_of_random_studies_is_in_a_fact() {
    for (case, document, lang) in all() {
        check_figures(document, &format!("{} {lang}", case.name));
    }
}

/// The ladder of the worked example in the words agreed.
#[test]
fn the_ladder_of_the_worked_example_is_put_in_the_words_agreed() {
    let case = Case::bundled("regional-energy", "strategy.toml", "candidates.csv");
    // Shares that are near a half draw are not near a change of words.
    for (lang, sentences) in [
        (
            Lang::En,
            [
                "If every weight may vary by 20 % of its value it stays first in 9",
                "of the draws; if only the order of importance is taken as given, in 2",
                "If every weight may be 10 % higher or lower, Waterschap Delta stays first in all 1000 draws. \
                 The shortlist then stays the same in all 1000 draws.",
                "If every weight may be 20 % higher or lower, Waterschap Delta practically always stays first (9",
                "If only the order of importance is taken as given, the first place of Waterschap Delta is not firm (2",
            ],
        ),
        (
            Lang::Nl,
            [
                "Mag elk gewicht 20 % hoger of lager zijn, dan blijft dat zo in 9",
                "van de trekkingen. Ligt alleen de volgorde van belangrijkheid vast, dan in 2",
                "Mag elk gewicht 10 % hoger of lager zijn, dan blijft Waterschap Delta eerste in alle 1000 \
                 trekkingen. De shortlist blijft dan gelijk in alle 1000 trekkingen.",
                "Mag elk gewicht 20 % hoger of lager zijn, dan blijft Waterschap Delta vrijwel altijd eerste (9",
                "Ligt alleen de volgorde van belangrijkheid vast, dan is de eerste plaats van Waterschap Delta niet \
                 stevig (2",
            ],
        ),
    ] {
        let document = case.report(lang);
        for sentence in sentences {
            assert!(says(&document, sentence), "{lang}: not found: {sentence}\n{:#?}", lines(&document));
        }
    }
}

/// Rule 12: a method that draws another shortlist is named, with who comes and
/// who goes.
#[test]
fn methods_that_draw_another_shortlist_are_named() {
    let (mut differ, mut agree) = (0, 0);
    for (case, document, lang) in all() {
        let Some(comparison) = case.robustness().and_then(|robustness| robustness.methods.as_ref()) else {
            continue;
        };
        let own = comparison.trials.iter().find(|trial| trial.own).expect("its own method");
        // A method that leaves the present shortlist possible beside others draws none.
        let (open, others): (Vec<_>, Vec<_>) = comparison
            .trials
            .iter()
            .filter(|trial| !trial.own)
            .partition(|trial| trial.leaves_possible(&own.shortlist));
        let (same, other): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|trial| trial.enters.is_empty() && trial.leaves.is_empty());
        let of = |kind: &str| document.facts().iter().filter(move |fact| fact.kind == kind).collect::<Vec<_>>();
        if other.is_empty() {
            agree += 1;
            assert!(of("report-other-method").is_empty(), "{} {lang}", case.name);
            continue;
        }
        let Some(intro) = of("report-methods").first().copied() else {
            assert!(case.evaluation.shortlist().is_empty(), "{} {lang}", case.name);
            continue;
        };
        let agreeing = intro.figures.iter().find(|figure| figure.name == "agree").expect("a count").value;
        assert!((agreeing - f64::from(u32::try_from(same.len()).expect("few"))).abs() < 0.5, "{} {lang}", case.name);
        let level = of("report-method-open");
        assert_eq!(level.len(), open.len().min(6), "{} {lang}", case.name);
        let named = of("report-other-method");
        assert_eq!(named.len(), other.len().min(6), "{} {lang}", case.name);
        for (fact, trial) in named.iter().zip(other) {
            differ += 1;
            let name = trial.method.info.name.get(lang);
            // The name may begin the sentence.
            assert!(fact.statement.to_lowercase().contains(&name.to_lowercase()), "{} {lang}: {fact:?}", case.name);
            for &i in trial.enters.iter().chain(&trial.leaves) {
                assert!(fact.statement.contains(comparison.names[i].as_str()), "{} {lang}: {fact:?}", case.name);
            }
        }
    }
    assert!(differ > 20 && agree > 0, "{differ} {agree}");
}

/// What was planted in the study of outsourcing comes out as told: the first two
/// are near each other, and what is missing does not matter for the shortlist.
#[test]
fn the_planted_facts_of_outsourcing_come_out() {
    let case = Case::bundled("outsourcing", "strategy.toml", "candidates.csv");
    for (lang, close, second, missing) in [
        (
            Lang::En,
            ["too close to call", "3.5"],
            "Havikstede Diensten is then first most often (",
            "Every score in doubt is drawn, with the weights as given. The shortlist then stays the same in all 1000 draws",
        ),
        (
            Lang::Nl,
            ["te dicht bij elkaar", "3,5"],
            "Havikstede Diensten staat dan het vaakst eerste (",
            "Elke score in twijfel wordt getrokken, met de gewichten zoals gegeven. De shortlist blijft dan gelijk in alle \
             1000 trekkingen",
        ),
    ] {
        let document = case.report(lang);
        let first = document.facts().iter().find(|fact| fact.kind == "report-verdict").expect("a verdict");
        let names = ["Rondelaar Bedrijfsvoering", "Havikstede Diensten"];
        assert!(names.iter().chain(&close).all(|part| first.statement.contains(part)), "{lang}: {}", first.statement);
        assert!(says(&document, second), "{lang}: {:#?}", lines(&document));
        assert!(says(&document, missing), "{lang}: {:#?}", lines(&document));
    }
}
