//! The README says what the program does: its commands run, its output is the
//! program's own.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests touch files and say what they skip")]

mod common;

use std::fs;
use std::path::Path;

use common::{partnerfit, scratch};

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("a README")
}

#[test]
fn the_output_shown_is_what_the_program_prints() {
    let text = readme();
    let mut shown = 0;
    for part in text.split("<!-- output: ").skip(1) {
        let (command, rest) = part.split_once(" -->").expect("a marked block");
        let block = rest.split("```text\n").nth(1).and_then(|b| b.split("```").next()).expect("a block");
        let args: Vec<&str> = command.split(' ').collect();
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_partnerfit"))
            .args(&args)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("the program runs");
        let printed = String::from_utf8(run.stdout).expect("UTF-8");
        assert_eq!(printed.trim_end(), block.trim_end(), "{command}");
        shown += 1;
    }
    assert!(shown > 0);
}

#[test]
fn every_command_in_the_readme_runs() {
    let text = readme();
    let study = scratch().join("mystudy");
    let path = study.to_str().expect("a path");
    assert_eq!(partnerfit(&["new", path, "--example", "regional-energy"]).status, 0);
    let mut ran = 0;
    for line in text.lines() {
        for command in line.split('`').filter(|part| part.starts_with("partnerfit ")) {
            let words = split(command);
            // Placeholders and commands that make the folder anew are shown, not run.
            if words.iter().any(|w| w == "COMMAND") || words[1] == "new" {
                continue;
            }
            let out = study.join("out.html").to_string_lossy().into_owned();
            let args: Vec<String> = words[1..]
                .iter()
                .map(|w| match w.as_str() {
                    "mystudy" => path.to_owned(),
                    "report.html" => out.clone(),
                    other => other.to_owned(),
                })
                .chain(command.contains("-o ").then(|| "--force".to_owned()))
                .collect();
            let run = partnerfit(&args.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(run.status, 0, "{command}: {}", run.stderr);
            ran += 1;
        }
    }
    assert!(ran >= 6, "{ran}");
}

/// Words of a command line; double quotes hold a word together.
fn split(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("a word").push(c),
        }
    }
    words
}
