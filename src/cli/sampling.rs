//! What is drawn, how often, and on how many threads: the options that `simulate`
//! has, and `rank` and `report` for their ladder.

use clap::Command;

use super::load::Loaded;
use super::progress::Progress;
use super::session::Session;
use super::{Failure, args, threads};
use crate::analysis::{self, DrawnSetting, Evaluation, LadderStep, Settings};
use crate::diag::{Diagnostic, Findings, codes};
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

    /// The ladder of a ranking, the same with the scores in doubt drawn as well (no
    /// steps where none is), and for the steps that are missing why they are.
    pub(super) fn ladder(
        self,
        session: &Session<'_>,
        (study, settings): (&Study, &Settings),
        evaluation: &Evaluation,
        lang: Lang,
    ) -> ([Vec<LadderStep>; 2], Findings) {
        if evaluation.rows.len() < 2 {
            return Default::default();
        }
        let progress = Progress::new(session, lang);
        let Self { samples, seed, threads } = self;
        let ladder = analysis::ladder(study, settings, evaluation, samples, seed, threads, &progress);
        let doubt = analysis::ladder_in_doubt(study, settings, evaluation, (samples, seed, threads), &progress);
        // Nobody stops it but by ending the program.
        let (ladder, doubt) = (ladder.unwrap_or_default(), doubt.unwrap_or_default());
        let mut findings = ladder.findings;
        if findings.is_empty() {
            findings = doubt.findings;
        }
        ([ladder.steps, doubt.steps], findings)
    }
}

/// The assumption about weights that `text` names.
pub(super) fn weights(text: &str) -> Result<Assumption, Diagnostic> {
    Assumption::parse(text).ok_or_else(|| unknown("--weights", text, WEIGHTS))
}

/// The assumption about scores that `text` names.
pub(super) fn scores(text: &str) -> Result<analysis::ScoreAssumption, Diagnostic> {
    analysis::ScoreAssumption::parse(text).ok_or_else(|| unknown("--scores", text, SCORES))
}

/// The setting that `text` says to draw, such as `cut=0.65:0.85`. Whether the method
/// has it is for the method.
pub(super) fn setting(text: &str) -> Result<DrawnSetting, Diagnostic> {
    let read = || {
        let (key, range) = text.split_once('=')?;
        let (low, high) = range.split_once(':')?;
        let number = |text: &str| text.trim().parse().ok().filter(|x: &f64| x.is_finite());
        let (low, high) = (number(low)?, number(high)?);
        // What `--set` calls the same setting.
        let key = key.trim();
        let key = key.strip_prefix("method.").unwrap_or(key);
        (!key.is_empty() && low <= high).then(|| DrawnSetting { setting: key.to_owned(), low, high })
    };
    read().ok_or_else(|| {
        Diagnostic::new(&codes::PF740).arg("option", "--draw").arg("value", escaped(text)).note("help-range")
    })
}

/// Lets a study in which nobody gave weights be run with equal ones, where what is
/// asked for takes any weights, or those that are stated, and so none that are
/// given. Nothing is changed where there are weights, or a way to make them.
pub(super) fn without_weights(loaded: &mut Loaded, asked: Option<Assumption>) {
    let strategy = &mut loaded.study.strategy;
    let given = strategy.weighting.id.is_some()
        || !strategy.goals.is_empty()
        || !strategy.weight_bounds.is_empty()
        || strategy.criteria.iter().any(|criterion| criterion.points.is_some())
        || loaded.set.iter().any(|change| change.starts_with("weight."));
    if !given && loaded.study.strategy_given && matches!(asked, None | Some(Assumption::Any | Assumption::Stated)) {
        strategy.weighting.id = Some("equal".to_owned());
        loaded.findings.push(Diagnostic::new(&codes::PF417));
    }
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
