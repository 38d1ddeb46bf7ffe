//! Which candidate a name on the command line means.

use crate::analysis::Evaluation;
use crate::diag::{Diagnostic, codes};

/// The most names that a message lists.
const LISTED: usize = 10;

/// Whether `given` means the candidate called `name`: case and outer space do
/// not count.
pub(super) fn same(name: &str, given: &str) -> bool {
    name.trim().to_lowercase() == given.trim().to_lowercase()
}

/// The row that `name` means.
pub(super) fn find(evaluation: &Evaluation, name: &str) -> Result<usize, Diagnostic> {
    let rows = &evaluation.rows;
    let exact = rows.iter().position(|row| row.name == name);
    exact.or_else(|| rows.iter().position(|row| same(&row.name, name))).ok_or_else(|| {
        match evaluation.excluded.iter().find(|excluded| same(&excluded.name, name)) {
            Some(excluded) => Diagnostic::new(&codes::PF715)
                .arg("candidate", &excluded.name)
                .arg("problem", "excluded")
                .note("help-excluded"),
            None => unknown(name, &rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>()),
        }
    })
}

/// The finding that no candidate is called `name`: with the nearest of the
/// names there are, or else the first of them.
pub(super) fn unknown(name: &str, known: &[&str]) -> Diagnostic {
    let finding = Diagnostic::new(&codes::PF715)
        .arg("candidate", name)
        .arg("problem", "unknown")
        .near(name, known.iter().copied());
    if !finding.notes.is_empty() {
        return finding;
    }
    // The beginning of one name, or one of its words, is as good as a slip.
    let given = name.trim().to_lowercase();
    let meant = |known: &&&str| {
        let known = known.to_lowercase();
        known.starts_with(&given) || known.split_whitespace().any(|word| word == given)
    };
    let mut all = known.iter().filter(meant);
    if let (Some(only), None, false) = (all.next(), all.next(), given.is_empty()) {
        return finding.note_with("help-nearest", vec![("near", (*only).to_owned())]);
    }
    let shown = &known[..known.len().min(LISTED)];
    let more = (known.len() - shown.len()).to_string();
    finding.note_with("help-list", vec![("known", shown.join(", ")), ("more", more)])
}
