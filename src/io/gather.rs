//! Collecting findings: all of them counted, the first thousand in full.

use crate::diag::{Diagnostic, Findings, Severity, codes};

/// How many findings of a file are made in full. A file with a million bad rows
/// must not cost gigabytes of messages that nobody reads.
const LISTED: usize = 1_000;

/// The findings of one file, errors and others apart so that neither crowds out
/// the other.
#[derive(Debug, Default)]
pub(super) struct Gather {
    errors: Findings,
    others: Findings,
    unlisted_errors: usize,
    unlisted_others: usize,
}

impl Gather {
    /// Adds an error, made only if it will be listed.
    pub(super) fn error(&mut self, make: impl FnOnce() -> Diagnostic) {
        if self.errors.len() < LISTED {
            self.errors.push(make());
        } else {
            self.unlisted_errors += 1;
        }
    }

    /// Adds a warning or a note, made only if it will be listed.
    pub(super) fn warn(&mut self, make: impl FnOnce() -> Diagnostic) {
        if self.others.len() < LISTED {
            self.others.push(make());
        } else {
            self.unlisted_others += 1;
        }
    }

    /// Whether there is an error.
    pub(super) fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The findings in the order of the file; those without a line first. When
    /// some were only counted, a last one (PF190) says how many.
    pub(super) fn finish(self) -> Findings {
        let mut all = self.errors;
        all.extend(self.others);
        all.sort_by_key(|finding| finding.place.as_ref().map(|place| (place.line, place.column)));
        for (count, severity) in [(self.unlisted_errors, Severity::Error), (self.unlisted_others, Severity::Warning)] {
            if count > 0 {
                all.push(Diagnostic::new(&codes::PF190).severity(severity).arg("count", count));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Place;

    #[test]
    fn every_error_is_counted_and_the_first_thousand_are_listed() {
        let mut gather = Gather::default();
        for line in (1..=2_500).rev() {
            gather.error(|| Diagnostic::new(&codes::PF101).at(Place::line("f", line)));
        }
        gather.warn(|| Diagnostic::new(&codes::PF125).at(Place::line("f", 7)));
        assert!(gather.has_errors());
        let findings = gather.finish();
        assert_eq!(findings.len(), 1_002);
        assert_eq!(findings[0].code.id, "PF125");
        let last = findings.last().expect("findings were added");
        assert_eq!((last.code.id, last.args[0].1.as_str(), last.severity), ("PF190", "1500", Severity::Error));
    }
}
