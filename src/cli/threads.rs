//! `--threads` and `PARTNERFIT_THREADS`.

use super::session::Session;
use super::{Failure, world};
use crate::diag::{Diagnostic, codes};

/// The number of threads asked for, checked. It bounds the pool of the
/// calculations that use one; no result depends on it.
pub(super) fn choose(session: &Session<'_>) -> Result<(), Failure> {
    let given = session.matches.try_get_one::<u16>("threads").ok().flatten().copied();
    // A variable that is set to nothing says nothing.
    let environment = world::threads_from_environment().filter(|text| !text.is_empty());
    let threads = match (given, environment) {
        (Some(threads), _) => threads,
        (None, None) => return Ok(()),
        (None, Some(text)) => text.parse::<u16>().ok().filter(|n| (1..=1024).contains(n)).ok_or_else(|| {
            let finding = Diagnostic::new(&codes::PF704)
                .arg("option", "PARTNERFIT_THREADS")
                .arg("value", &text)
                .note("help-threads");
            Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] }
        })?,
    };
    // A pool that exists already (a second run in one process) keeps its size.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(usize::from(threads)).build_global();
    Ok(())
}
