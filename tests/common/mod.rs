//! What the tests of the program share.
#![allow(dead_code, reason = "each test file uses a part")]

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// What a run of the program gave.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// The program in a neutral environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_partnerfit"));
    command.env_remove("PARTNERFIT_THREADS").env("LC_ALL", "nl_NL.UTF-8").stdin(Stdio::null());
    command
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the program runs");
    Run {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8 on standard error"),
    }
}

/// Runs the program in a neutral environment.
pub fn partnerfit(args: &[&str]) -> Run {
    run(program().args(args))
}

/// A run that must succeed, as JSON.
pub fn json(args: &[&str]) -> serde_json::Value {
    let run = partnerfit(args);
    assert_eq!(run.status, 0, "{args:?}: {}", run.stderr);
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{args:?}: {error}"))
}

/// A fresh folder of this test's own.
pub fn scratch() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let unique = format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(unique);
    std::fs::create_dir_all(&folder).expect("a scratch folder");
    folder
}

/// A bundled study.
pub fn dataset(path: &str) -> String {
    format!("{}/datasets/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// Runs the program with `input` on its standard input.
pub fn partnerfit_with(args: &[&str], input: &str) -> Run {
    use std::io::Write;
    let mut command = program();
    let mut child = command
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // It may end without reading everything: that is its own affair.
    let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the program runs");
    Run {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8 on standard error"),
    }
}

/// A table of `n` candidates for the study of the gallery.
pub fn many(n: usize) -> String {
    let rows = (0..n).fold(String::new(), |rows, i| rows + &format!("c{i};5;5;50\n"));
    format!("name;trust;reach;cost\n{rows}")
}
