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
    /// How the bar looks; `None` where none is to be shown.
    template: Option<String>,
}

impl Progress {
    /// Nothing is shown with `--quiet`, nor where standard error is no terminal
    /// that can take a line back.
    pub(super) fn new(session: &Session<'_>, lang: Lang) -> Self {
        let shown = !session.quiet() && world::stderr_is_terminal() && !world::is_dumb();
        let template = || {
            let args = Args::new().text("bar", "{wide_bar}").text("percent", "{percent}").text("time", "{eta}");
            Texts::new(lang).get("progress", &args)
        };
        Self { start: Instant::now(), template: shown.then(template) }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        clear();
    }
}

impl Watch for Progress {
    fn go_on(&self, done: u64, total: u64) -> bool {
        if let Some(template) = &self.template
            && self.start.elapsed() >= PATIENCE
            // Whoever comes while another draws the bar has better things to do.
            && let Ok(mut bar) = BAR.try_lock()
        {
            let bar = bar.get_or_insert_with(|| {
                let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
                let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
                bar.set_style(style.progress_chars("━╸ "));
                bar.with_elapsed(self.start.elapsed())
            });
            // A ladder has several parts: each has a length of its own.
            if bar.length() != Some(total) || bar.position() > done {
                bar.set_length(total);
            }
            bar.set_position(done);
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
