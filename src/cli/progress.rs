//! A bar with the time that is left, for work that takes long: on a terminal
//! only, on standard error.
#![allow(clippy::disallowed_methods, reason = "time that is left is told by the clock; no result depends on it")]

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::session::Session;
use super::world;
use crate::analysis::Watch;
use crate::text::{Args, Lang, Texts};

/// Work that takes no longer shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// The bar on the terminal, if there is one.
static BAR: Mutex<Option<ProgressBar>> = Mutex::new(None);

/// Watches a calculation and shows how far it is.
pub(super) struct Progress {
    start: Instant,
    /// The words; `None` where nothing is to be shown.
    texts: Option<Templates>,
    /// Since when the part that is running runs, and how far it was.
    part: Mutex<(Instant, u64)>,
}

/// The words beside the bar, in one language.
struct Templates {
    bar: String,
    /// With `{}` for the number of seconds, minutes and hours.
    left: [String; 3],
}

impl Templates {
    fn new(lang: Lang) -> Self {
        let texts = Texts::new(lang);
        let args = Args::new().text("bar", "{wide_bar}").text("percent", "{percent}").text("left", "{msg}");
        let left = |unit: &str| texts.get("progress-left", &Args::new().text("unit", unit).text("time", "{}"));
        Self { bar: texts.get("progress", &args), left: ["seconds", "minutes", "hours"].map(left) }
    }

    /// The time that is left, from what `done` of `total` took.
    fn left(&self, took: Duration, done: u64, total: u64) -> String {
        let Some(left) = took.as_secs().checked_mul(total - done.min(total)).and_then(|all| all.checked_div(done))
        else {
            return String::new();
        };
        let (unit, time) = match left {
            0..=59 => (0, left + 1),
            60..=3599 => (1, left.div_ceil(60)),
            _ => (2, left.div_ceil(3600)),
        };
        self.left[unit].replace("{}", &time.to_string())
    }
}

impl Progress {
    /// Nothing is shown with `--quiet`, nor where standard error is no terminal
    /// that can take a line back.
    pub(super) fn new(session: &Session<'_>, lang: Lang) -> Self {
        let shown = !session.quiet() && world::stderr_is_terminal() && !world::is_dumb();
        let start = Instant::now();
        Self { start, texts: shown.then(|| Templates::new(lang)), part: Mutex::new((start, 0)) }
    }

    /// How long the part that is running runs: what is drawn in several parts
    /// begins anew with each.
    fn running(&self, done: u64) -> Duration {
        let mut part = self.part.lock().unwrap_or_else(PoisonError::into_inner);
        if done < part.1 {
            part.0 = Instant::now();
        }
        part.1 = done;
        part.0.elapsed()
    }
}

/// The bar goes when the work is done.
impl Drop for Progress {
    fn drop(&mut self) {
        clear();
    }
}

impl Watch for Progress {
    fn go_on(&self, done: u64, total: u64) -> bool {
        if let Some(texts) = &self.texts {
            let running = self.running(done);
            // Whoever comes while another draws the bar has better things to do.
            if self.start.elapsed() >= PATIENCE
                && let Ok(mut bar) = BAR.try_lock()
            {
                let bar = bar.get_or_insert_with(|| {
                    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr_with_hz(10));
                    let style =
                        ProgressStyle::with_template(&texts.bar).unwrap_or_else(|_| ProgressStyle::default_bar());
                    bar.with_style(style.progress_chars("━╸ "))
                });
                if bar.length() != Some(total) {
                    bar.set_length(total);
                }
                bar.set_message(texts.left(running, done, total));
                bar.set_position(done);
            }
        }
        true
    }
}

/// Takes the bar away, if there is one.
pub(super) fn clear() {
    if let Some(bar) = BAR.lock().unwrap_or_else(PoisonError::into_inner).take() {
        bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_that_is_left_is_in_proportion() {
        let texts = Templates::new(Lang::Nl);
        let left = |seconds, done, total| texts.left(Duration::from_secs(seconds), done, total);
        assert_eq!([left(10, 1, 2), left(10, 1, 31), left(100, 1, 109)], ["nog 11 s", "nog 5 min", "nog 3 uur"]);
        assert_eq!(left(10, 0, 5), "");
    }
}
