//! Ctrl-C: the program ends at once with a status of its own, and leaves nothing
//! half-written behind.

use super::{progress, world};

/// Exit status: interrupted.
const INTERRUPTED: i32 = 130;

/// Ends the program in an orderly way when it is told to end (interrupt,
/// termination, hang-up).
pub(super) fn heed() {
    // Where no handler can be set the system ends the program in its own way.
    let _ = ctrlc::set_handler(|| {
        progress::clear();
        world::abandon();
        leave();
    });
}

#[allow(clippy::exit, reason = "threads that calculate do not have to be waited for: they write nothing")]
fn leave() -> ! {
    std::process::exit(INTERRUPTED)
}
