//! `--threads` and `PARTNERFIT_THREADS`.

use super::session::Session;
use super::{Failure, world};
use crate::diag::{Diagnostic, codes};
use crate::text::escaped;

/// The most threads to use: as asked for, else as many as the machine has. No
/// result depends on it, and a small calculation takes fewer.
pub(super) fn choose(session: &Session<'_>) -> Result<usize, Failure> {
    if let Some(&given) = session.matches.try_get_one::<u16>("threads").ok().flatten() {
        return Ok(usize::from(given));
    }
    // A variable that is set to nothing says nothing.
    let Some(text) = world::threads_from_environment().filter(|text| !text.is_empty()) else {
        return Ok(world::threads());
    };
    match text.parse::<u16>() {
        Ok(n) if (1..=1024).contains(&n) => Ok(usize::from(n)),
        _ => {
            let finding = Diagnostic::new(&codes::PF704)
                .arg("option", "PARTNERFIT_THREADS")
                .arg("value", escaped(&text))
                .note("help-threads");
            Err(Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] })
        }
    }
}
