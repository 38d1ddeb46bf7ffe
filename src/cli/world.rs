//! The outside: files, environment, terminal. Nothing else in the crate touches
//! them.
#![allow(clippy::disallowed_methods, reason = "this is the one module that touches files and the environment")]

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use crate::diag::{Diagnostic, Place, codes};

/// A file as read: its bytes and the name to show for it.
#[derive(Clone, Debug)]
pub struct File {
    /// Name without folder: paths of a machine never reach an output.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The largest file that is read into memory.
const MAX_BYTES: u64 = 2 << 30;

/// The name to show for a path.
pub fn shown(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Reads a file; `-` is standard input.
pub fn read(path: &Path) -> Result<File, Diagnostic> {
    let failed = |error: &io::Error| {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => "missing",
            io::ErrorKind::PermissionDenied => "denied",
            io::ErrorKind::IsADirectory => "folder",
            _ => "other",
        };
        Diagnostic::new(&codes::PF710).arg("file", path.display()).arg("problem", kind).arg("cause", error)
    };
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
        return within_limit(File { name: "-".to_owned(), bytes });
    }
    let file = fs::File::open(path).map_err(|error| failed(&error))?;
    let mut bytes = Vec::new();
    // The length a file claims may be wrong (a device, a pipe, a growing file):
    // reading itself is bounded.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    within_limit(File { name: shown(path), bytes })
}

fn within_limit(file: File) -> Result<File, Diagnostic> {
    if file.bytes.len() as u64 > MAX_BYTES {
        return Err(Diagnostic::new(&codes::PF711).at(Place::file(&file.name)).arg("limit", "2 GiB"));
    }
    Ok(file)
}

/// Whether two paths are the same file, links included.
pub fn same_file(a: &Path, b: &Path) -> bool {
    match (fs::canonicalize(a), fs::canonicalize(b)) {
        (Ok(x), Ok(y)) if x == y => true,
        (Ok(_), Ok(_)) => same_inode(a, b),
        _ => false,
    }
}

#[cfg(unix)]
fn same_inode(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |path: &Path| fs::metadata(path).ok().map(|m| (m.dev(), m.ino()));
    id(a).is_some() && id(a) == id(b)
}

#[cfg(not(unix))]
fn same_inode(_: &Path, _: &Path) -> bool {
    false
}

/// Whether there is something at `path`, a dangling link included.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether `path` is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether `path` is a folder with something in it.
pub fn is_filled_folder(path: &Path) -> bool {
    fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some())
}

/// Writes `bytes` to `path`: a temporary file in the same folder, synced, then
/// renamed over. A fault leaves the old file or the new one, never a part.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| Diagnostic::new(&codes::PF722).arg("file", path.display()).arg("cause", error);
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    #[cfg(unix)]
    if let Ok(folder) = fs::File::open(folder) {
        // The rename itself lasts only when the folder is synced; not every file
        // system can, and then there is nothing more to do.
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), Diagnostic> {
    fs::create_dir_all(path)
        .map_err(|error| Diagnostic::new(&codes::PF722).arg("file", path.display()).arg("cause", error))
}

/// Whether standard error is a terminal.
pub fn stderr_is_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Whether the environment asks for no colour (`NO_COLOR`, `TERM=dumb`).
pub fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var("TERM").is_ok_and(|term| term == "dumb")
}

/// The value of `PARTNERFIT_THREADS`.
pub fn threads_from_environment() -> Option<String> {
    std::env::var("PARTNERFIT_THREADS").ok()
}

/// The arguments of the process.
pub fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}
