//! The outside: files, environment, terminal. Nothing else in the crate touches
//! them.
#![allow(clippy::disallowed_methods, reason = "this is the one module that touches files and the environment")]

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

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
        let problem = match error.kind() {
            // Some systems call a folder a file that one may not open.
            _ if path.is_dir() => "folder",
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "missing",
            io::ErrorKind::PermissionDenied => "denied",
            _ => "other",
        };
        let finding =
            Diagnostic::new(&codes::PF710).arg("file", path.display()).arg("problem", problem).arg("cause", error);
        match problem {
            "folder" => finding.note("help-folder"),
            "missing" => finding.note("help-missing"),
            _ => finding,
        }
    };
    let (name, claimed, source): (String, u64, Box<dyn Read>) = if path == Path::new("-") {
        ("-".to_owned(), 0, Box::new(io::stdin()))
    } else {
        let file = fs::File::open(path).map_err(|error| failed(&error))?;
        (shown(path), file.metadata().map_or(0, |about| about.len()), Box::new(file))
    };
    let mut bytes = Vec::new();
    // What says itself that it is too large need not be read. What a file says
    // may be wrong (a device, a pipe, a growing file): reading is bounded too.
    if claimed <= MAX_BYTES {
        source.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    }
    if claimed.max(bytes.len() as u64) > MAX_BYTES {
        return Err(Diagnostic::new(&codes::PF711).at(Place::file(&name)).arg("limit", "2 GiB").note("help"));
    }
    Ok(File { name, bytes })
}

/// The next line of standard input, without its end; `None` at the end.
pub fn read_line() -> Option<String> {
    let mut line = String::new();
    match io::stdin().read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim_end_matches(['\n', '\r']).to_owned()),
    }
}

/// Removes a file of our own that is no longer needed; that it is gone already is
/// no fault.
pub fn remove(path: &Path) {
    let _ = fs::remove_file(path);
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

/// The temporary file that is being written, which a file is about to become.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Held while several files are written that belong together.
static TOGETHER: Mutex<()> = Mutex::new(());

/// Whoever failed while it held a lock left nothing that others rely on.
fn hold<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does `work`, which writes several files that belong together: an interruption
/// waits for the last of them.
pub fn together<T>(work: impl FnOnce() -> T) -> T {
    let _held = hold(&TOGETHER);
    work()
}

/// Takes away what is half written and keeps anything more from being written:
/// for a program that ends before its time.
pub fn abandon() {
    std::mem::forget(hold(&TOGETHER));
    let mut unfinished = hold(&UNFINISHED);
    if let Some(path) = unfinished.take() {
        remove(&path);
    }
    std::mem::forget(unfinished);
}

/// Writes `bytes` to `path`: a temporary file in the same folder, synced, then
/// renamed over. A fault leaves the old file or the new one, never a part. A link
/// stays a link, and a file that is there keeps who may read and write it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| cannot_write(Some(path), &error);
    let behind_link = path.is_symlink().then(|| fs::canonicalize(path).ok()).flatten();
    let behind_link = behind_link.filter(|real| real.is_file());
    let target = behind_link.as_deref().unwrap_or(path);
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Whoever interrupts finds either no file, or one that it knows of.
    let mut unfinished = hold(&UNFINISHED);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    *unfinished = Some(file.path().to_owned());
    drop(unfinished);
    file.write_all(bytes).map_err(failed)?;
    #[cfg(unix)]
    if let Ok(old) = fs::metadata(target) {
        // A temporary file is for its owner alone. A file system without
        // permissions has none to lose.
        let _ = file.as_file().set_permissions(old.permissions());
    }
    file.as_file().sync_all().map_err(failed)?;
    let mut unfinished = hold(&UNFINISHED);
    file.persist(target).map_err(|error| failed(error.error))?;
    *unfinished = None;
    drop(unfinished);
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
    fs::create_dir_all(path).map_err(|error| cannot_write(Some(path), &error))
}

/// The finding that `path`, or standard output, cannot be written.
pub fn cannot_write(path: Option<&Path>, error: &io::Error) -> Diagnostic {
    let problem = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "missing",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "denied",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
        _ => "other",
    };
    // The error of a temporary file adds the name of that file, which nobody
    // asked for.
    let cause = error.to_string();
    let cause = cause.split(" at path ").next().unwrap_or_default();
    let finding = Diagnostic::new(&codes::PF722)
        .arg("to", if path.is_some() { "file" } else { "stdout" })
        .arg("file", path.map_or_else(String::new, |path| path.display().to_string()))
        .arg("problem", problem)
        .arg("cause", cause);
    if problem == "missing" { finding.note("help-missing") } else { finding }
}

/// Whether standard error is a terminal.
pub fn stderr_is_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Whether the environment asks for no colour (`NO_COLOR`, `TERM=dumb`).
pub fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) || is_dumb()
}

/// Whether the terminal cannot take a line back.
pub fn is_dumb() -> bool {
    std::env::var("TERM").is_ok_and(|term| term == "dumb")
}

/// How many threads the machine runs at once.
pub fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// The value of `PARTNERFIT_THREADS`.
pub fn threads_from_environment() -> Option<String> {
    std::env::var("PARTNERFIT_THREADS").ok()
}

/// The arguments of the process.
pub fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}
