//! Studies and reports for the tests of reports: the bundled studies, and small
//! ones from texts.
#![allow(
    dead_code,
    clippy::disallowed_methods,
    reason = "each test file uses its own part; tests read their own files"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use partnerfit::analysis::{
    Comparison, Evaluation, Robustness, Sensitivity, Settings, Unwatched, compare_pair, evaluate, guards, sensitivity,
};
use partnerfit::diag::{Findings, Read};
use partnerfit::io::{Source, TableOptions, catalogue, read_candidates, read_evidence, read_strategy};
use partnerfit::model::{Input, Role, Study};
use partnerfit::report::{
    Asked, Block, Document, ReportInput, ReportOptions, Span, Table, WeightLock, explanation, justification, pairs,
    words,
};
use partnerfit::text::Lang;

/// Every bundled study with each of its strategies and tables.
pub const STUDIES: [(&str, &str, &str); 9] = [
    ("regional-energy", "strategy.toml", "candidates.csv"),
    ("health-insurer", "strategy.toml", "candidates.csv"),
    ("health-insurer", "strategy-v1.toml", "candidates.csv"),
    ("municipality", "strategy.toml", "candidates.csv"),
    ("outsourcing", "strategy.toml", "candidates.csv"),
    ("outsourcing", "strategy-min-max.toml", "candidates.csv"),
    ("outsourcing", "strategy.toml", "candidates-with-outlier.csv"),
    ("rank-flip", "strategy.toml", "candidates.csv"),
    ("rank-flip", "strategy-min-max.toml", "candidates-with-newcomer.csv"),
];

/// Draws made for a report here: fewer than the program makes, for speed.
pub const SAMPLES: u64 = 1_000;

/// A study with everything a report is made from.
pub struct Case {
    pub name: String,
    pub study: Study,
    pub evaluation: Evaluation,
    pub sensitivity: Option<Sensitivity>,
    /// Whether anything is drawn for it; what is, is drawn when it is first asked
    /// for.
    pub draws: bool,
    drawn: OnceLock<Option<Robustness>>,
    pub comparisons: Vec<Comparison>,
    pub equal: Option<Evaluation>,
    pub lock: Option<WeightLock>,
    pub findings: Findings,
}

fn value<T>(read: Read<T>) -> (T, Findings) {
    read.accept().unwrap_or_else(|findings| panic!("{findings:#?}"))
}

impl Case {
    /// From the three files as texts.
    pub fn new(name: &str, strategy: &str, candidates: &[u8], evidence: Option<&str>) -> Self {
        let source = |name, bytes| Source { name, bytes };
        let (strategy, mut findings) = value(read_strategy(&source("strategy.toml", strategy.as_bytes())));
        let options = TableOptions::default();
        let (table, more) = value(read_candidates(&source("candidates.csv", candidates), Some(&strategy), &options));
        findings.extend(more);
        let input =
            |role, file: &str| Input { role, file: file.to_owned(), sha256: "0".repeat(64), rows: None, dialect: None };
        let mut study = Study {
            strategy,
            strategy_given: true,
            candidates: table.candidates,
            inputs: vec![input(Role::Strategy, "strategy.toml"), input(Role::Candidates, "candidates.csv")],
            ..Study::default()
        };
        study.inputs[1].dialect = Some(table.dialect);
        study.inputs[1].rows = Some(table.rows);
        if let Some(text) = evidence {
            let bytes = source("evidence.csv", text.as_bytes());
            let (read, more) = value(read_evidence(&bytes, &study.strategy, &study.candidates, &options));
            findings.extend(more);
            study.evidence = read.evidence;
            study.inputs.push(input(Role::Evidence, "evidence.csv"));
        }
        let evaluation = evaluate(&study, &Settings::default()).expect("a ranking");
        let pair = |&(a, b): &(usize, usize)| compare_pair(&study, &evaluation, a, b);
        let points = evaluation.weights().as_slice().iter().enumerate();
        let weight_points = points.map(|(j, w)| (j, if *w > 0.0 { 1.0 } else { 0.0 })).collect();
        findings.extend(guards(&study, &evaluation));
        Self {
            name: name.to_owned(),
            sensitivity: sensitivity(&study, &evaluation).ok(),
            draws: true,
            drawn: OnceLock::new(),
            comparisons: pairs(&evaluation).iter().filter_map(pair).collect(),
            equal: evaluate(&study, &Settings { weight_points, ..Settings::default() }).ok(),
            lock: None,
            findings,
            study,
            evaluation,
        }
    }

    /// A bundled study.
    pub fn bundled(folder: &str, strategy: &str, candidates: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets").join(folder);
        let read = |name: &str| fs::read(path.join(name)).unwrap_or_else(|error| panic!("{folder}/{name}: {error}"));
        let text = |name: &str| String::from_utf8(read(name)).expect("UTF-8");
        let evidence = path.join("evidence.csv").exists().then(|| text("evidence.csv"));
        let name = format!("{folder} ({strategy}, {candidates})");
        Self::new(&name, &text(strategy), &read(candidates), evidence.as_deref())
    }

    /// What the draws say; `None` where nothing is drawn.
    pub fn robustness(&self) -> Option<&Robustness> {
        let (study, evaluation, settings) = (&self.study, &self.evaluation, Settings::default());
        let draw = || Robustness::of(study, evaluation, &settings, (SAMPLES, 1, 1), &Unwatched).ok();
        self.drawn.get_or_init(|| self.draws.then(draw).flatten()).as_ref()
    }

    /// All bundled studies for tests that are about nothing that is drawn.
    pub fn undrawn() -> Vec<Self> {
        let load = |(folder, strategy, candidates)| Self::bundled(folder, strategy, candidates);
        STUDIES.into_iter().map(load).map(|case| Self { draws: false, ..case }).collect()
    }

    /// All bundled studies, calculated once.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Case>> = OnceLock::new();
        let load = |(folder, strategy, candidates)| Self::bundled(folder, strategy, candidates);
        ALL.get_or_init(|| STUDIES.into_iter().map(load).collect())
    }

    fn input<'a>(&'a self, options: &'a ReportOptions) -> ReportInput<'a> {
        ReportInput {
            study: &self.study,
            evaluation: &self.evaluation,
            sensitivity: self.sensitivity.as_ref(),
            robustness: self.robustness(),
            comparisons: &self.comparisons,
            equal_weights: self.equal.as_ref(),
            lock: self.lock.as_ref(),
            groups: &catalogue().groups,
            findings: &self.findings,
            version: "0.0.0",
            options,
        }
    }

    /// The justification in `lang`.
    pub fn report(&self, lang: Lang) -> Document {
        self.report_with(&ReportOptions { lang, ..ReportOptions::default() })
    }

    pub fn report_with(&self, options: &ReportOptions) -> Document {
        justification(&self.input(options))
    }

    /// The explanation of the candidate called `name`.
    pub fn why(&self, lang: Lang, name: &str, over: Option<&str>) -> Document {
        let at = |name: &str| self.evaluation.rows.iter().position(|row| row.name == name).expect("a candidate");
        let options = ReportOptions { lang, ..ReportOptions::default() };
        let asked = Asked { row: at(name), over: over.map(at), flip: true };
        let mut comparisons = self.comparisons.clone();
        comparisons.extend(over.and_then(|other| compare_pair(&self.study, &self.evaluation, asked.row, at(other))));
        explanation(&ReportInput { comparisons: &comparisons, ..self.input(&options) }, asked)
    }
}

/// The words of every run of `document`, with plain spaces.
pub fn lines(document: &Document) -> Vec<String> {
    document.runs().into_iter().map(|run| words(run).replace('\u{a0}', " ")).collect()
}

/// Whether some run of `document` holds `sentence`.
pub fn says(document: &Document, sentence: &str) -> bool {
    lines(document).iter().any(|line| line.contains(sentence))
}

/// Runs of running text: paragraphs, list items and notes, not headings and
/// cells.
pub fn prose(document: &Document) -> Vec<&[Span]> {
    let mut runs = Vec::new();
    for block in document.walk() {
        match block {
            Block::Paragraph(spans) => runs.push(spans.as_slice()),
            Block::Note(note) => runs.push(note.text.as_slice()),
            Block::List { items, .. } => runs.extend(items.iter().map(Vec::as_slice)),
            Block::Chart(chart) => runs.push(chart.finding.as_slice()),
            _ => {}
        }
    }
    runs
}

/// No figure outside a fact, no statement without its code.
pub fn check_figures(document: &Document, name: &str) {
    let shown: BTreeSet<&str> = document.facts().iter().flat_map(|f| &f.figures).map(|f| f.shown.as_str()).collect();
    for run in document.runs() {
        for span in run {
            match span {
                // The words of the catalogue hold no number.
                Span::Text(text) => assert!(!text.chars().any(|c| c.is_ascii_digit()), "{name}: {text:?}"),
                Span::Figure(text) => assert!(shown.contains(text.as_str()), "{name}: {text} is in no fact"),
                Span::Fact(code) => assert!(code.0 >= 1 && code.0 <= document.facts().len(), "{name}: {code}"),
                Span::Given(_) | Span::Link { .. } => {}
            }
        }
    }
    for run in prose(document) {
        let figures = run.iter().any(|span| matches!(span, Span::Figure(_)));
        let code = run.iter().any(|span| matches!(span, Span::Fact(_)));
        assert!(code || !figures, "{name}: no code in {:?}", words(run));
    }
    for block in document.walk() {
        let tables: Vec<&Table> = match block {
            Block::Table(table) => vec![table],
            Block::Chart(chart) => vec![&chart.table],
            _ => Vec::new(),
        };
        for table in tables {
            let code = table.caption.iter().any(|span| matches!(span, Span::Fact(_)));
            assert!(code, "{name}: no code in the caption of {}", table.id);
        }
    }
    for (i, fact) in document.facts().iter().enumerate() {
        assert_eq!(fact.code.0, i + 1, "{name}");
        assert!(!fact.statement.contains("report-") && !fact.statement.contains("{$"), "{name}: {fact:?}");
        assert!(fact.figures.iter().all(|f| f.value.is_finite()), "{name}: {fact:?}");
    }
}
