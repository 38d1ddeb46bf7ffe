//! `--threads` and `PARTNERFIT_THREADS`.

use super::session::Session;
use super::{Failure, world};
use crate::diag::{Diagnostic, codes};
use crate::text::escaped;

/// Checks the number of threads asked for. It is an upper bound, and no result
/// depends on it: what is calculated today is faster on one thread than the
/// start of a second would take.
pub(super) fn choose(session: &Session<'_>) -> Result<(), Failure> {
    let given = session.matches.try_get_one::<u16>("threads").ok().flatten();
    let environment = world::threads_from_environment().filter(|text| given.is_none() && !text.is_empty());
    match environment {
        Some(text) if !text.parse::<u16>().is_ok_and(|n| (1..=1024).contains(&n)) => {
            let finding = Diagnostic::new(&codes::PF704)
                .arg("option", "PARTNERFIT_THREADS")
                .arg("value", escaped(&text))
                .note("help-threads");
            Err(Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] })
        }
        _ => Ok(()),
    }
}
