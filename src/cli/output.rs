//! Where results go: standard output, or a file that is written whole or not at
//! all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::session::Session;
use super::{render, world};
use crate::diag::{Diagnostic, codes};

/// Where a result goes.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// Standard output.
    Stdout,
    /// A file.
    File(PathBuf),
}

impl Target {
    /// The target asked for, checked before anything is calculated: never over
    /// an input, never over an existing file without `--force`.
    pub(crate) fn checked(session: &Session<'_>, inputs: &[PathBuf]) -> Result<Self, Diagnostic> {
        let Some(name) = session.text("output") else { return Ok(Self::Stdout) };
        if name == "-" {
            return Ok(Self::Stdout);
        }
        render::check_ending(session)?;
        let path = Path::new(name);
        if world::is_folder(path) {
            return Err(Diagnostic::new(&codes::PF723).arg("file", path.display()).note("help"));
        }
        if inputs.iter().any(|input| world::same_file(input, path)) {
            return Err(Diagnostic::new(&codes::PF721).arg("file", path.display()).note("help"));
        }
        if world::exists(path) && !session.switch("force") {
            return Err(Diagnostic::new(&codes::PF720).arg("file", path.display()).note("help"));
        }
        Ok(Self::File(path.to_owned()))
    }
}

/// Writes a result.
pub(crate) fn write(text: &str, target: &Target) -> Result<(), Diagnostic> {
    match target {
        Target::File(path) => world::write(path, text.as_bytes()),
        Target::Stdout => print(text).map_err(|error| world::cannot_write(None, &error)),
    }
}

/// Prints on standard output. A reader that has gone away (`| head`) is no
/// fault.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Prints on standard error; that it cannot be written is nothing we could say.
pub(crate) fn say(text: &str) {
    if !text.is_empty() {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}
