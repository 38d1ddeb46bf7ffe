//! The table `[doubt]`: how sure scores are.

use super::keys::Kind::{Number, Table as Sub, Word};
use super::keys::{Bounds, Choosable, Key, Table, closed, key, word};
use super::report::{Report, Subject, plain};
use super::section::Section;
use crate::diag::codes;
use crate::model::{Assessors, Doubt, GRADES};

const PART: Bounds = Bounds { least: 0.0, most: 1.0, closed: true };

pub(super) static DOUBT: Table = closed("doubt", "How sure scores are; it counts where scores are drawn.", KEYS);

static KEYS: &[Key] = &[
    key("low_confidence", Number(PART), "What a trailing ? widens a score by, to either side: a part of the scale. Default 0.1.")
        .also(&["unsure", "question_mark", "onzeker"]),
    key("grades", Sub(&GRADE_PARTS), "What the grade of its evidence widens a score by. Default: nothing.")
        .also(&["grade", "evidence", "graden"]),
    key("assessors", Word(ASSESSORS), "What several assessors of one score come to: empirical (default) one of them is right, range anything from the least to the greatest, normal the normal law with their mean and standard deviation.")
        .also(&["assessor", "judges", "beoordelaars"]),
    key("correlation", Word(CORRELATIONS), "independent (default): scores are wrong each by itself; assessor: the scores that one assessor gave are wrong together, so that who is strict is strict everywhere.")
        .also(&["dependence", "samenhang"]),
    key("rho", Number(PART), "With correlation = \"assessor\": the correlation, from 0 to 1. Default 1.")
        .also(&["strength", "r"]),
];

static GRADE_PARTS: Table = closed(
    "grades",
    "What each grade of evidence widens a score by, to either side: parts of the scale. A grade that is not named widens nothing.",
    &[
        key("E0", Number(PART), "Own claim of the candidate.").also(&["e0"]),
        key("E1", Number(PART), "Desk research.").also(&["e1"]),
        key("E2", Number(PART), "A reference that was checked.").also(&["e2"]),
        key("E3", Number(PART), "Verified.").also(&["e3"]),
    ],
);

static ASSESSORS: &[Choosable] = &[
    word("empirical", &["each", "values", "any", "empirisch"]),
    word("range", &["interval", "uniform", "bereik"]),
    word("normal", &["gauss", "gaussian", "normaal"]),
];

static CORRELATIONS: &[Choosable] = &[
    word("independent", &["none", "no", "false", "geen"]),
    word("assessor", &["assessors", "by-assessor", "beoordelaar", "yes", "true"]),
];

/// What the file says of it.
pub(super) fn doubt(report: &mut Report<'_>, file: &Section) -> Doubt {
    let default = Doubt::default();
    let Some(section) = file.section("doubt") else { return default };
    let subject = Subject::section("doubt");
    let grades = section.section("grades").map(|given| {
        let parts = GRADES.map(|grade| given.number(grade).unwrap_or(0.0));
        // Better evidence should not leave more doubt.
        for (at, pair) in parts.windows(2).enumerate().filter(|(_, pair)| pair[0] < pair[1]) {
            let finding = report
                .at_key(&codes::PF681, &subject, GRADES[at + 1], &given.span_of(GRADES[at + 1]))
                .arg("better", GRADES[at + 1])
                .arg("worse", GRADES[at])
                .arg("more", plain(pair[1]))
                .arg("less", plain(pair[0]))
                .note("help");
            report.push(finding);
        }
        parts
    });
    let together = section.word("correlation") == Some("assessor");
    if section.has("rho") && !together {
        let finding = report.at_key(&codes::PF680, &subject, "rho", &section.span_of("rho")).note("help");
        report.push(finding);
    }
    let assessors = section.word("assessors");
    Doubt {
        low_confidence: section.number("low_confidence").unwrap_or(default.low_confidence),
        grades,
        assessors: Assessors::ALL.into_iter().find(|known| Some(known.id()) == assessors).unwrap_or_default(),
        by_assessor: together.then(|| section.number("rho").unwrap_or(1.0)),
    }
}
