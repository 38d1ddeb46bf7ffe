//! Ctrl-C and its like: the program ends at once, with a status of its own, and
//! leaves nothing half-written behind.
#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "tests touch files and look at the clock")]

mod common;

use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::{dataset, many, program, scratch};

/// Longer than this is not at once. A busy machine may be slow to wake a process:
/// the best of a few tries counts.
const AT_ONCE: Duration = Duration::from_millis(100);
const TRIES: usize = 5;

fn signal(child: &Child, name: &str) {
    let done = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status().expect("kill runs");
    assert!(done.success());
}

/// How long the program takes to end, and its status, when it gets `name` while
/// it does `args`.
fn ended(args: &[&str], name: &str, piped: bool) -> Duration {
    let stdout = if piped { Stdio::piped() } else { Stdio::null() };
    let mut child = program().args(args).stdout(stdout).stderr(Stdio::piped()).spawn().expect("the program starts");
    std::thread::sleep(Duration::from_millis(400));
    assert!(child.try_wait().expect("a status").is_none(), "{args:?} ended by itself");
    let start = Instant::now();
    signal(&child, name);
    // Whoever does not read keeps a pipe full.
    let status = child.wait().expect("a status");
    let took = start.elapsed();
    assert_eq!(status.code(), Some(130), "{args:?}: {status}");
    took
}

fn at_once(args: &[&str], name: &str, piped: bool) {
    let times: Vec<Duration> = (0..TRIES)
        .map(|_| ended(args, name, piped))
        .scan(false, |stop, took| (!std::mem::replace(stop, took <= AT_ONCE)).then_some(took))
        .collect();
    assert!(times.iter().any(|took| *took <= AT_ONCE), "{args:?}: {times:?}");
}

const MANY: [&str; 2] = ["--samples", "1000000000"];

#[test]
fn a_simulation_ends_when_it_is_told_to() {
    let study = dataset("regional-energy");
    for name in ["INT", "TERM", "HUP"] {
        at_once(&[&["simulate", &study], &MANY[..]].concat(), name, false);
    }
    at_once(&[&["simulate", &study, "--threads", "1", "--json"], &MANY[..]].concat(), "INT", false);
}

#[test]
fn a_ranking_ends_when_it_is_told_to() {
    let study = dataset("regional-energy");
    at_once(&[&["rank", &study, "--method", "electre-3"], &MANY[..]].concat(), "INT", false);
}

#[test]
fn no_file_is_left_behind() {
    let folder = scratch();
    let file = folder.join("result.json");
    let args = ["simulate", &dataset("regional-energy"), "-o", &file.to_string_lossy()].map(str::to_owned);
    let args: Vec<&str> = args.iter().map(String::as_str).chain(MANY).collect();
    at_once(&args, "INT", false);
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 0);
}

#[test]
fn a_pipe_that_nobody_reads_holds_nothing_up() {
    // Far more than a pipe takes, and more than it takes to write it all.
    let folder = scratch();
    let table = folder.join("many.csv");
    fs::write(&table, many(3000)).expect("written");
    let strategy = format!("{}/tests/gallery/program/study/strategy.toml", env!("CARGO_MANIFEST_DIR"));
    let args = ["rank", &table.to_string_lossy(), "-s", &strategy, "--format", "csv"].map(str::to_owned);
    at_once(&args.iter().map(String::as_str).collect::<Vec<_>>(), "INT", true);
}

#[test]
fn a_program_that_waits_for_an_answer_ends_too() {
    let args = ["weights", &dataset("regional-energy"), "--elicit", "swing"].map(str::to_owned);
    let mut child = program()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    // To wait for a program closes its input, which would end it too.
    let input = child.stdin.take();
    std::thread::sleep(Duration::from_millis(400));
    signal(&child, "INT");
    assert_eq!(child.wait().expect("a status").code(), Some(130));
    drop(input);
}
