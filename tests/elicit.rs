//! Asking for weights in the terminal: the answers end up in the strategy file,
//! and nothing else of it changes.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::partnerfit_with;

/// A copy of a bundled study.
fn study(dataset: &str) -> PathBuf {
    let folder = common::scratch().join("study");
    fs::create_dir_all(&folder).expect("a folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets").join(dataset);
    for file in ["strategy.toml", "candidates.csv"] {
        fs::copy(from.join(file), folder.join(file)).expect("copied");
    }
    folder
}

fn strategy(folder: &Path) -> String {
    fs::read_to_string(folder.join("strategy.toml")).expect("readable")
}

#[test]
fn answers_are_kept_on_stopping_and_written_when_complete() {
    let folder = study("regional-energy");
    let before = strategy(&folder);
    let path = folder.to_str().expect("a path");
    let elicit = ["weights", path, "--elicit", "swing", "--write", "--lang", "en"];

    // Two answers, one of them taken back, then stop.
    let run = partnerfit_with(&elicit, "1\n70\nb\n60\nq\n");
    assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    assert_eq!(strategy(&folder), before);
    assert!(folder.join("elicitation.json").exists());
    assert!(run.stderr.contains("kept in elicitation.json"), "{}", run.stderr);

    // The end of input is a stop too; a wrong answer is asked again.
    let run = partnerfit_with(&elicit, "many\n101\n40\n");
    assert!(run.stderr.contains("\"many\" is not an answer") && run.stderr.contains("\"101\""), "{}", run.stderr);

    let run = partnerfit_with(&elicit, "30\n20\n10\n");
    assert_eq!(run.status, 0, "{}", run.stderr);
    let after = strategy(&folder);
    assert!(after.starts_with(&before), "the file changed elsewhere:\n{after}");
    let added = &after[before.len()..];
    assert!(added.contains("method = \"swing\"") && added.contains("strategic-fit = 100"), "{added}");
    assert!(added.contains("complementarity = 60") && added.contains("trust = 40"), "{added}");
    assert!(!folder.join("elicitation.json").exists());
    // 100 of 100 + 60 + 40 + 30 + 20 + 10.
    assert!(run.stdout.contains("38.46"), "{}", run.stdout);

    let ranked = partnerfit_with(&["rank", path, "--json"], "");
    assert_eq!(ranked.status, 0, "{}", ranked.stderr);
}

#[test]
fn every_question_shows_both_ends_of_the_scale() {
    let folder = study("regional-energy");
    let run =
        partnerfit_with(&["weights", folder.to_str().expect("a path"), "--elicit", "swing", "--lang", "nl"], "1\n");
    let questions: Vec<&str> = run.stderr.split("\nVraag ").skip(1).collect();
    assert_eq!(questions.len(), 2, "{}", run.stderr);
    for question in questions {
        let ends = question.lines().filter(|line| line.contains(": van ") && line.contains(" tot ")).count();
        assert!(ends >= 2, "{question}");
    }
}

#[test]
fn nothing_is_written_without_a_yes() {
    let folder = study("regional-energy");
    let before = strategy(&folder);
    let path = folder.to_str().expect("a path");
    let answers = "1\n1\n1\n1\n1\nn\n";
    let out = folder.join("weights.txt");
    let output = out.to_str().expect("a path");
    for extra in [&[][..], &["-o", output], &["--json"]] {
        let elicit = ["weights", path, "--elicit", "rank-sum", "--lang", "en"];
        // The answers of the first time are asked about again.
        let input = if extra.is_empty() { answers } else { "n\n" };
        let run = partnerfit_with(&[&elicit, extra].concat(), input);
        // Weights that are not in the file are not shown as those of the study.
        assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{}", run.stderr);
        assert!(
            run.stderr.contains("Nothing was written. Your answers are kept in elicitation.json"),
            "{}",
            run.stderr
        );
        assert!(!out.exists());
    }
    assert_eq!(strategy(&folder), before);
}

#[test]
fn goals_get_priorities_where_weights_come_from_goals() {
    let folder = study("municipality");
    let path = folder.to_str().expect("a path");
    let before = strategy(&folder);
    let mut input = String::from("1\n");
    input.push_str(&"50\n".repeat(20));
    let run = partnerfit_with(&["weights", path, "--elicit", "swing", "--write", "--lang", "en"], &input);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let after = strategy(&folder);
    let changed: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(before.lines().count(), after.lines().count());
    assert!(
        !changed.is_empty() && changed.iter().all(|(_, b)| b.trim_start().starts_with("priority = ")),
        "{changed:?}"
    );
}

#[test]
fn other_questions_or_no_input_are_refused_with_the_way_out() {
    let folder = study("regional-energy");
    let path = folder.to_str().expect("a path");
    let run = partnerfit_with(&["weights", path, "--elicit", "swing", "--no-input"], "");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("PF870") && run.stderr.contains("swing = {"), "{}", run.stderr);

    partnerfit_with(&["weights", path, "--elicit", "swing"], "1\nq\n");
    let run = partnerfit_with(&["weights", path, "--elicit", "rank-sum"], "");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("PF872") && run.stderr.contains("elicitation.json"), "{}", run.stderr);

    // Another strategy file in the same folder, with the same criteria.
    fs::copy(folder.join("strategy.toml"), folder.join("other.toml")).expect("copied");
    let other = folder.join("other.toml");
    let other = ["weights", path, "-s", other.to_str().expect("a path"), "--elicit", "swing"];
    let run = partnerfit_with(&other, "");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("PF872") && run.stderr.contains("strategy.toml"), "{}", run.stderr);
}

#[test]
fn nothing_said_is_nothing_kept() {
    let folder = study("regional-energy");
    let elicit = ["weights", folder.to_str().expect("a path"), "--elicit", "swing", "--lang", "en"];
    // Stopped at once, and stopped after taking the only answer back.
    for input in ["q\n", "1\nb\nq\n"] {
        let run = partnerfit_with(&elicit, input);
        assert_eq!(run.status, 0);
        assert!(run.stderr.contains("nothing is kept"), "{}", run.stderr);
        assert!(!folder.join("elicitation.json").exists());
    }
}

/// A study of criteria `ids` alone.
fn of_criteria(ids: &[&str]) -> PathBuf {
    let folder = study("regional-energy");
    let criteria = ids.iter().map(|id| {
        format!("\n[[criterion]]\nid = \"{id}\"\nlabel = \"Item {id}\"\ndirection = \"max\"\nmin = 0\nmax = 10\nweight = 1\n")
    });
    let text = format!("schema = 1\n{}", criteria.collect::<String>());
    fs::write(folder.join("strategy.toml"), text).expect("written");
    folder
}

#[test]
fn answers_that_give_no_weights_can_be_given_otherwise() {
    let folder = of_criteria(&["x", "y", "z"]);
    let elicit = ["weights", folder.to_str().expect("a path"), "--elicit", "ahp", "--write", "--lang", "en"];
    // Every pair left open; then the last two after all.
    let run = partnerfit_with(&elicit, "\n\n\nb\n3\n3\n");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("PF844") && run.stderr.contains("was taken back"), "{}", run.stderr);
    assert!(strategy(&folder).contains("[1, \"?\", 1]"), "{}", strategy(&folder));
    assert!(run.stdout.contains("33.3"), "{}", run.stdout);
}

#[test]
fn answers_so_far_that_are_refused_are_no_dead_end_later() {
    let folder = of_criteria(&["x", "y", "z"]);
    let elicit = ["weights", folder.to_str().expect("a path"), "--elicit", "ahp", "--write", "--lang", "en"];
    let run = partnerfit_with(&elicit, "\n\n\n");
    assert!(run.status == 0 && run.stderr.contains("PF844"), "{}", run.stderr);
    let run = partnerfit_with(&elicit, "b\n3\n3\n");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(strategy(&folder).contains("method = \"ahp\""), "{}", strategy(&folder));
}

#[test]
fn an_item_may_be_called_as_a_command_is() {
    let folder = of_criteria(&["q", "b", "stop", "c"]);
    let elicit = ["weights", folder.to_str().expect("a path"), "--elicit", "rank-sum", "--write"];
    // Once "b" is chosen it is no answer any more, and goes back again.
    let run = partnerfit_with(&elicit, "b\nb\nb\nstop\nq\n");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(strategy(&folder).contains("order = [\"b\", \"stop\", \"q\", \"c\"]"), "{}", run.stderr);
}

#[test]
fn goals_are_shown_with_their_ends_in_quotation_marks() {
    let folder = study("municipality");
    let elicit = ["weights", folder.to_str().expect("a path"), "--elicit", "swing", "--about", "goals", "--lang", "en"];
    let run = partnerfit_with(&elicit, "q\n");
    assert!(run.stderr.contains(": from \"") && run.stderr.contains("\" to \""), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_written_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = of_criteria(&["x", "y"]);
    let path = folder.join("strategy.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("changed");
    let run =
        partnerfit_with(&["weights", folder.to_str().expect("a path"), "--elicit", "swing", "--write"], "1\n50\n");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(strategy(&folder).contains("y = 50"));
    assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o644);
}

#[test]
fn methods_without_questions_are_not_offered() {
    let folder = of_criteria(&["x", "y"]);
    let run = partnerfit_with(&["weights", folder.to_str().expect("a path"), "--elicit", "equal", "--lang", "en"], "");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("swing") && !run.stderr.contains("entropy"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = of_criteria(&["x", "y"]);
    let (link, real) = (folder.join("strategy.toml"), folder.join("elsewhere").join("real.toml"));
    fs::create_dir(folder.join("elsewhere")).expect("a folder");
    fs::rename(&link, &real).expect("moved");
    symlink(&real, &link).expect("a link");
    for mode in [0o644, 0o640] {
        fs::set_permissions(&real, fs::Permissions::from_mode(mode)).expect("changed");
        let run =
            partnerfit_with(&["weights", folder.to_str().expect("a path"), "--elicit", "swing", "--write"], "1\n50\n");
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(link.is_symlink());
        assert!(fs::read_to_string(&real).expect("readable").contains("swing = { x = 100, y = 50 }"));
        assert_eq!(fs::metadata(&real).expect("there").permissions().mode() & 0o777, mode);
        fs::write(&real, fs::read_to_string(&real).expect("readable").replace("50", "60")).expect("written");
    }
}

#[test]
fn a_scale_that_somebody_changes_meanwhile_is_another_question() {
    use std::io::Write;
    let folder = study("regional-energy");
    let path = folder.to_str().expect("a path");
    let before = strategy(&folder);
    partnerfit_with(&["weights", path, "--elicit", "swing"], "1\n60\n40\n30\n20\nq\n");
    // The last question waits while the file is saved with another scale.
    let mut child = common::program()
        .args(["weights", path, "--elicit", "swing", "--write"])
        .stdin(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut asked = [0_u8; 200];
    std::io::Read::read_exact(child.stderr.as_mut().expect("piped"), &mut asked).expect("a question");
    let changed = before.replace("max = 10", "max = 20");
    assert_ne!(changed, before);
    fs::write(folder.join("strategy.toml"), &changed).expect("written");
    child.stdin.take().expect("piped").write_all(b"10\n").expect("taken");
    let output = child.wait_with_output().expect("the program runs");
    assert_eq!(output.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&output.stderr).contains("PF875"));
    assert_eq!(strategy(&folder), changed);
}

/// The statements that a file has, in order.
fn statements(text: &str) -> Vec<toml::Value> {
    let strategy: toml::Value = toml::from_str(text).expect("TOML");
    strategy.get("weight_bound").and_then(toml::Value::as_array).cloned().unwrap_or_default()
}

#[test]
fn questions_that_follow_from_the_answers_become_statements() {
    let folder = study("regional-energy");
    let before = strategy(&folder);
    let path = folder.to_str().expect("a path");
    let elicit = ["weights", path, "--elicit", "active", "--write", "--lang", "en"];

    // One answer, taken back, another one, one left open; then stop.
    let run = partnerfit_with(&elicit, "1\nb\n2\n\nq\n");
    assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    assert_eq!(strategy(&folder), before);
    assert!(run.stderr.contains("kept in elicitation.json"), "{}", run.stderr);
    let questions: Vec<&str> = run.stderr.split("\nQuestion ").skip(1).collect();
    for question in &questions {
        assert!(question.lines().filter(|line| line.contains(": from ")).count() == 2, "{question}");
        assert!(question.contains("from worst to best") && question.contains('%'), "{question}");
    }
    // The same question after it was taken back.
    let words = |k: usize| questions[k].lines().nth(3).expect("a question").to_owned();
    assert_eq!(words(0), words(2));

    // Taken up again; enough.
    let run = partnerfit_with(&elicit, "1\nw\n");
    assert!(run.stderr.contains("after 2 answers"), "{}", run.stderr);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let after = strategy(&folder);
    assert!(after.starts_with(&before), "the file changed elsewhere:\n{after}");
    let said = statements(&after);
    assert_eq!(said.len(), 2, "{after}");
    assert!(said.iter().all(|one| one.get("more_important").or(one.get("ratio")).is_some()), "{after}");
    assert!(!folder.join("elicitation.json").exists());
    assert_eq!(partnerfit_with(&["check", path, "--lang", "en"], "").status, 0);

    // What was said is known from then on.
    let next = partnerfit_with(&["weights", path, "--next-question", "--json"], "");
    let next: serde_json::Value = serde_json::from_str(&next.stdout).expect("JSON");
    let first = dataset_questions();
    assert!(next["open"].as_f64() < first["open"].as_f64(), "{next} {first}");
    let listed = next["questions"].as_array().expect("a list");
    let open: Vec<f64> = listed.iter().filter_map(|q| q["open_after"].as_f64()).collect();
    assert!(!open.is_empty() && open.windows(2).all(|two| two[0] <= two[1] + 1e-12), "{open:?}");
}

fn dataset_questions() -> serde_json::Value {
    let path = format!("{}/datasets/regional-energy", env!("CARGO_MANIFEST_DIR"));
    let run = partnerfit_with(&["weights", &path, "--next-question", "--json"], "");
    serde_json::from_str(&run.stdout).expect("JSON")
}

#[test]
fn a_conversation_ends_when_the_shortlist_is_decided() {
    let folder = common::scratch();
    let file = |name: &str, text: &str| fs::write(folder.join(name), text).expect("written");
    file(
        "strategy.toml",
        "schema = 1 # ours\n[[criterion]]\nid = \"trust\"\nmin = 0\nmax = 10\ndirection = \"max\"\nweight = 0.5\n[[criterion]]\nid = \"reach\"\n\
         min = 0\nmax = 10\ndirection = \"max\"\nweight = 0.5\n[shortlist]\nsize = 1\n",
    );
    file("candidates.csv", "name,trust,reach\nA,9,1\nB,1,9\n");
    let path = folder.to_str().expect("a path");
    let run = partnerfit_with(&["weights", path, "--elicit", "active", "--write", "--lang", "en"], "reach\n");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("The shortlist is decided: every weighting that fits what was said gives"),
        "{}",
        run.stderr
    );
    let said = statements(&strategy(&folder));
    assert_eq!(
        said[0]["more_important"].as_array().map(|ids| ids.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>()),
        Some(vec!["reach", "trust"])
    );
}
