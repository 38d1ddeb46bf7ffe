//! What is drawn, how often, and on how many threads: the options that `simulate`
//! has, and `rank` and `report` for their ladder.

use clap::Command;

use super::progress::Progress;
use super::session::Session;
use super::{Failure, args, threads};
use crate::analysis::{self, Evaluation, LadderStep, NoSimulation, Settings};
use crate::diag::{Diagnostic, Findings, Severity, codes};
use crate::model::Study;
use crate::region::Assumption;
use crate::text::{Lang, Texts, escaped};

/// Draws when nothing else is said.
const SAMPLES: u64 = 10_000;
/// The most draws: beyond it no figure becomes better that anyone can use.
const MOST: u64 = 1_000_000_000;
/// The seed when nothing else is said.
const SEED: u64 = 1;

/// How often is drawn, from which seed, and on how many threads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sampling {
    pub samples: u64,
    pub seed: u64,
    pub threads: usize,
}

/// Adds `--samples` and `--seed`.
pub(super) fn define(command: Command, texts: &Texts) -> Command {
    command
        .arg(args::option("samples", "N", texts).value_parser(clap::value_parser!(u64).range(1..=MOST)))
        .arg(args::option("seed", "N", texts).value_parser(clap::value_parser!(u64)))
}

impl Sampling {
    /// As asked for.
    pub(super) fn asked(session: &Session<'_>) -> Result<Self, Failure> {
        Ok(Self {
            samples: session.number("samples").unwrap_or(SAMPLES),
            seed: session.number("seed").unwrap_or(SEED),
            threads: threads::choose(session)?,
        })
    }

    /// The ladder of a ranking, and what is worth knowing about it; no steps where
    /// none can be drawn.
    pub(super) fn ladder(
        self,
        session: &Session<'_>,
        (study, settings): (&Study, &Settings),
        evaluation: &Evaluation,
        lang: Lang,
    ) -> (Vec<LadderStep>, Findings) {
        if evaluation.rows.len() < 2 {
            return (Vec::new(), Findings::new());
        }
        let progress = Progress::new(session, lang);
        let Self { samples, seed, threads } = self;
        let ladder = analysis::ladder(study, settings, evaluation, samples, seed, threads, &progress);
        match ladder {
            Ok(steps) => (steps, Findings::new()),
            // The ranking is made already: what keeps a ladder from being drawn
            // keeps nothing else from being shown.
            Err(NoSimulation::Refused(why)) => (Vec::new(), why.into_iter().map(noted).collect()),
            Err(NoSimulation::Stopped) => (Vec::new(), Findings::new()),
        }
    }
}

/// The finding as one that is worth knowing and keeps nothing from being shown.
fn noted(finding: Diagnostic) -> Diagnostic {
    let severity = finding.severity.min(Severity::Warning);
    finding.severity(severity)
}

/// The assumption about weights that `text` names.
pub(super) fn weights(text: &str) -> Result<Assumption, Diagnostic> {
    Assumption::parse(text).ok_or_else(|| unknown("--weights", text, WEIGHTS))
}

/// The assumption about scores that `text` names.
pub(super) fn scores(text: &str) -> Result<analysis::ScoreAssumption, Diagnostic> {
    analysis::ScoreAssumption::parse(text).ok_or_else(|| unknown("--scores", text, SCORES))
}

const WEIGHTS: &[&str] = &["as-given", "within:20%", "same-order", "any", "stated"];
const SCORES: &[&str] = &["as-given", "doubt", "within:5%"];

fn unknown(option: &str, text: &str, known: &[&str]) -> Diagnostic {
    let finding = Diagnostic::new(&codes::PF740).arg("option", option).arg("value", escaped(text));
    let finding = if text.starts_with("within") {
        finding.note("help-percent")
    } else {
        finding.near(text, known.iter().copied())
    };
    finding.note_with("help-valid", vec![("valid", known.join(", "))])
}
