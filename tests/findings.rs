//! The gallery of findings of the whole program: for every code a command line
//! that gives it, with what is said in both languages beside it.
//!
//! After a change of words on purpose, write the texts again with
//! `UPDATE_GALLERY=1 cargo test --test findings` and read them.
#![allow(clippy::disallowed_methods, reason = "tests read and write their own files")]
#![allow(clippy::print_stdout, reason = "what is left out is said, with the reason")]

mod common;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use common::{many, program, run, scratch};
use partnerfit::diag::{Area, CODES, Code, Diagnostic, Severity, codes};
use partnerfit::io::set_weighting;
use partnerfit::text::{Lang, Texts};

/// A snapshot (the code, and a word when there are more) and the command line it
/// is of, as typed in `tests/gallery/program`.
type Case = (&'static str, &'static str);

/// Commands that say the same on every system.
const CASES: &[Case] = &[
    ("PF201", "partnerfit rank PF201.csv -s study/strategy.toml"),
    ("PF201-goals", "partnerfit rank PF201.csv -s PF201-goals.toml"),
    ("PF202-score", "partnerfit rank PF202-score.csv -s study/strategy.toml"),
    ("PF202-value", "partnerfit rank PF202-value.csv -s PF202-value.toml"),
    ("PF203", "partnerfit rank study --set weight.trust=60"),
    ("PF204", "partnerfit rank PF204.csv -s PF204.toml"),
    ("PF204-none", "partnerfit rank PF204.csv -s PF204-none.toml"),
    ("PF205", "partnerfit rank study -s PF205.toml"),
    ("PF211", "partnerfit rank PF211.csv -s PF211.toml"),
    ("PF211-between", "partnerfit rank PF211.csv -s PF211-between.toml"),
    ("PF212", "partnerfit rank PF212.csv -s PF212.toml"),
    ("PF213", "partnerfit rank PF213.csv -s PF213.toml"),
    ("PF213-more", "partnerfit rank PF213-more.csv -s study/strategy.toml"),
    ("PF214", "partnerfit rank PF214.csv -s study/strategy.toml"),
    ("PF214-axis", "partnerfit rank study -s PF214-axis.toml"),
    ("PF214-none", "partnerfit rank study -s PF214-none.toml"),
    ("PF214-one", "partnerfit rank study -s PF214-one.toml"),
    ("PF215", "partnerfit rank PF215.csv -s study/strategy.toml --set method.normalisation=min-max"),
    ("PF216", "partnerfit rank PF216.csv -s PF216.toml"),
    ("PF217", "partnerfit rank study -s PF217.toml --set method.normalisation=min-max"),
    ("PF218", "partnerfit rank PF218.csv -s PF218.toml"),
    ("PF402", "partnerfit rank PF402.csv -s PF402.toml"),
    ("PF402-one", "partnerfit rank PF402-one.csv -s PF402-one.toml"),
    ("PF403", "partnerfit sensitivity study --method topsis"),
    ("PF701", "partnerfit rnak study"),
    ("PF701-far", "partnerfit banana"),
    ("PF702", "partnerfit"),
    ("PF703-slip", "partnerfit rank study --methd additive"),
    ("PF703-far", "partnerfit rank study --banana"),
    ("PF703-other-command", "partnerfit report study --top 3"),
    ("PF703-no-command", "partnerfit --banana"),
    ("PF704-slip", "partnerfit rank study --missing wrost"),
    ("PF704-kind", "partnerfit methods --kind banana"),
    ("PF704-argument", "partnerfit completions banana"),
    ("PF704-delimiter", "partnerfit rank study --delimiter ab"),
    ("PF704-top", "partnerfit rank study --top 0"),
    ("PF704-threads", "partnerfit rank study --threads 2000"),
    ("PF704-variable", "PARTNERFIT_THREADS=many partnerfit rank study"),
    ("PF705", "partnerfit rank study --strategy"),
    ("PF706", "partnerfit new x --profile health-insurer --example rank-flip"),
    ("PF706-twice", "partnerfit rank study -o a.csv -o b.csv"),
    ("PF707", "partnerfit explain"),
    ("PF707-choice", "partnerfit new x"),
    ("PF707-with", "partnerfit rank study --force"),
    ("PF708-surplus", "partnerfit explain Waterschap Delta study"),
    ("PF708-value", "partnerfit rank study --steps=yes"),
    ("PF710-missing", "partnerfit rank nowhere.csv"),
    ("PF710-evidence", "partnerfit rank study --evidence nowhere.csv"),
    ("PF710-folder", "partnerfit rank study -s study"),
    ("PF711", "partnerfit rank PF711.csv"),
    ("PF712", "partnerfit rank empty"),
    ("PF712-here", "partnerfit rank"),
    ("PF713", "partnerfit rank PF713"),
    ("PF713-here", "cd PF713 && partnerfit rank"),
    ("PF714", "partnerfit rank - -s -"),
    ("PF714-evidence", "partnerfit rank - -s study/strategy.toml --evidence -"),
    ("PF715-slip", "partnerfit explain Stadslap study"),
    ("PF715-far", "partnerfit explain banana study"),
    ("PF715-many", "partnerfit explain banana PF715.csv -s study/strategy.toml"),
    ("PF715-excluded", "partnerfit explain \"Waterschap Delta\" study -s PF205.toml --over StadsLab"),
    ("PF715-fail-if", "partnerfit rank study --fail-if \"rank.Stadslab > 2\""),
    ("PF716", "partnerfit explain StadsLab study --over StadsLab"),
    ("PF717", "partnerfit rank study --fail-if margin"),
    ("PF717-comma", "partnerfit rank study --fail-if \"margin_first < 0,05\""),
    ("PF718-profile", "partnerfit new x --profile pubic-collaboration"),
    ("PF718-example", "partnerfit new x --example banana"),
    ("PF718-schema", "partnerfit schema banana"),
    ("PF720", "partnerfit rank study -o PF201.csv"),
    ("PF721", "partnerfit rank study -o study/candidates.csv --force"),
    ("PF722-missing", "partnerfit rank study -o nowhere/result.csv"),
    ("PF723", "partnerfit rank study -o study"),
    ("PF724", "partnerfit new study --example rank-flip"),
    ("PF724-file", "partnerfit new PF201.csv --example rank-flip"),
    ("PF725", "partnerfit report study -o report.pdf"),
    ("PF731-form", "partnerfit rank study --set weight.trust"),
    ("PF731-key", "partnerfit rank study --set trust=30"),
    ("PF731-kind", "partnerfit rank study --set wieght.trust=30"),
    ("PF731-kind-far", "partnerfit rank study --set banana.trust=30"),
    ("PF731-field", "partnerfit rank study --set criterion.trust.mx=12"),
    ("PF732-criterion", "partnerfit rank study --set weight.trsut=30"),
    ("PF732-criterion-far", "partnerfit rank study --set weight.banana=30"),
    ("PF732-candidate", "partnerfit rank study --set score.Stadslap.trust=8"),
    ("PF732-candidate-far", "partnerfit rank PF715.csv -s study/strategy.toml --set score.banana.trust=8"),
    ("PF732-several", "partnerfit rank study -s PF732.toml --set weight.Kosten=30"),
    ("PF733", "partnerfit rank study --set weight.trust=high"),
    ("PF733-comma", "partnerfit rank study --set weight.trust=0,5"),
    ("PF733-nan", "partnerfit rank study --set score.StadsLab.trust=nan"),
    ("PF733-large", "partnerfit rank study --set criterion.cost.max=1e16"),
    ("PF734-weight", "partnerfit rank study --set weight.trust=-5"),
    ("PF734-tolerance", "partnerfit rank study --set criterion.trust.tolerance=-1"),
    ("PF735", "partnerfit rank study --set weight.trust=30 --set weight.Trust=40"),
    ("PF736", "partnerfit rank study --set score.StadsLab.trust=11"),
    ("PF737-order", "partnerfit rank study --set criterion.trust.min=12"),
    ("PF737-direction", "partnerfit rank study --set criterion.trust.target=5"),
    ("PF737-target", "partnerfit rank study -s PF737.toml --set criterion.reach.target=12"),
    ("PF737-value", "partnerfit rank study -s PF737.toml --set criterion.trust.max=12"),
    ("PF738", "partnerfit rank study --set criterion.trust.max=7"),
    ("PF738-some", "partnerfit rank study --set criterion.reach.max=6.5"),
    ("PF738-more", "partnerfit rank PF715.csv -s study/strategy.toml --set criterion.trust.max=1"),
    ("PF801-ranking", "partnerfit rank study -s PF801-ranking.toml"),
    ("PF801-weighting", "partnerfit rank study -s PF801-weighting.toml"),
    ("PF801-methods", "partnerfit methods aditive"),
    ("PF801-what-if", "partnerfit rank study --set method.name=banana"),
    ("PF802", "partnerfit rank study -s PF802.toml"),
    ("PF802-none", "partnerfit rank study -s PF802-none.toml"),
    ("PF802-what-if", "partnerfit rank study --set method.v=0.5"),
    ("PF803", "partnerfit rank study -s PF803.toml"),
    ("PF803-cards", "partnerfit rank study -s PF803-cards.toml"),
    ("PF803-examples", "partnerfit rank study -s PF803-examples.toml"),
    ("PF803-order", "partnerfit rank study -s PF803-order.toml"),
    ("PF803-swing", "partnerfit rank study -s PF803-swing.toml"),
    ("PF803-what-if", "partnerfit rank study --set method.normalisation=vectors"),
    ("PF804-order", "partnerfit rank study -s PF804-order.toml"),
    ("PF804-questions", "partnerfit rank study -s PF804-questions.toml"),
    ("PF804-smart", "partnerfit rank study -s PF804-smart.toml"),
    ("PF804-swing", "partnerfit rank study -s PF804-swing.toml"),
    ("PF805-bounds", "partnerfit rank study -s PF805-bounds.toml"),
    ("PF805-candidates", "partnerfit weights -s PF805-candidates.toml"),
    ("PF805-cards", "partnerfit rank study -s PF805-cards.toml"),
    ("PF804-pairwise", "partnerfit rank study -s PF804-pairwise.toml"),
    ("PF804-best", "partnerfit rank study -s PF804-best.toml"),
    ("PF805-direct", "partnerfit rank study -s PF805-direct.toml"),
    ("PF805-examples", "partnerfit rank study -s PF805-examples.toml"),
    ("PF805-goals", "partnerfit rank study -s PF805-goals.toml"),
    ("PF805-order", "partnerfit rank study -s PF805-order.toml"),
    ("PF805-questions", "partnerfit rank study -s PF805-questions.toml"),
    ("PF805-smart", "partnerfit rank study -s PF805-smart.toml"),
    ("PF805-swing", "partnerfit rank study -s PF805-swing.toml"),
    ("PF805-what-if", "partnerfit rank study --set weight.trust=0 --set weight.reach=0 --set weight.cost=0"),
    ("PF805-z", "partnerfit rank study -s PF805-z.toml"),
    ("PF805-pairwise", "partnerfit rank study -s PF805-pairwise.toml"),
    ("PF805-nodes", "partnerfit rank study -s PF805-nodes.toml"),
    ("PF805-network", "partnerfit rank study -s PF805-network.toml"),
    ("PF805-best", "partnerfit rank study -s PF805-best.toml"),
    ("PF805-judgements", "partnerfit rank study -s PF805-judgements.toml"),
    ("PF806-cost", "partnerfit rank study --set method.normalisation=vector"),
    ("PF806-negative", "partnerfit rank PF810.csv -s PF806-negative.toml"),
    ("PF806-one", "partnerfit rank PF806.csv -s study/strategy.toml --set method.normalisation=logarithmic"),
    ("PF806-positive", "partnerfit rank PF806.csv -s PF806.toml"),
    ("PF806-target", "partnerfit rank study -s PF737.toml --set method.normalisation=linear-ratio"),
    ("PF807", "partnerfit rank PF806.csv -s study/strategy.toml --method waspas"),
    ("PF807-distance", "partnerfit rank study -s PF737.toml --method wpm"),
    ("PF808", "partnerfit rank many.csv -s study/strategy.toml --method promethee-1"),
    ("PF810", "partnerfit rank PF810.csv -s PF810.toml"),
    ("PF811", "partnerfit rank PF811.csv -s PF810.toml --method edas"),
    ("PF812", "partnerfit rank PF812.csv -s study/strategy.toml --method cocoso"),
    ("PF850-agree", "partnerfit rank PF850-agree.csv -s PF850-agree.toml"),
    ("PF850-loss", "partnerfit rank PF850-loss.csv -s PF850-loss.toml"),
    ("PF850-one", "partnerfit rank PF850-one.csv -s PF850-one.toml"),
    ("PF850-same", "partnerfit rank PF850-same.csv -s PF850-same.toml"),
    ("PF851", "partnerfit rank study -s PF851.toml"),
    ("PF852", "partnerfit rank PF852.csv -s PF852.toml"),
    ("PF853", "partnerfit rank PF853.csv -s PF853.toml"),
    ("PF853-negative", "partnerfit rank PF853-negative.csv -s PF853-negative.toml"),
    ("PF853-target", "partnerfit rank PF853-target.csv -s PF853-target.toml"),
    ("PF854", "partnerfit rank PF854.csv -s PF854.toml"),
    ("PF855", "partnerfit rank study -s PF855.toml"),
    ("PF856", "partnerfit rank study -s PF856.toml"),
    ("PF857", "partnerfit rank study -s PF857.toml"),
    ("PF858", "partnerfit rank study -s PF858.toml"),
    ("PF858-least", "partnerfit rank study -s PF858-least.toml"),
    ("PF858-ratio", "partnerfit rank study -s PF858-ratio.toml"),
    ("PF859", "partnerfit rank PF859.csv -s PF859.toml"),
    ("PF830", "partnerfit rank study --method electre-3"),
    ("PF830-some", "partnerfit rank study -s PF830-some.toml"),
    ("PF831", "partnerfit rank study -s PF831.toml"),
    ("PF832", "partnerfit rank many.csv -s PF832.toml"),
    ("PF833-count", "partnerfit rank study -s PF833-count.toml"),
    ("PF833-equal", "partnerfit rank study -s PF833-equal.toml"),
    ("PF833-length", "partnerfit rank study -s PF833-length.toml"),
    ("PF833-missing", "partnerfit rank study -s PF833-missing.toml"),
    ("PF833-names", "partnerfit rank study -s PF833-names.toml"),
    ("PF833-one", "partnerfit rank study -s PF833-one.toml"),
    ("PF833-order", "partnerfit rank study -s PF833-order.toml"),
    ("PF833-twice", "partnerfit rank study -s PF833-twice.toml"),
    ("PF833-unknown", "partnerfit rank study -s PF833-unknown.toml"),
    ("PF833-veto", "partnerfit rank study -s PF833-veto.toml"),
    ("PF834", "partnerfit rank study --method mr-sort --verbose"),
    ("PF835", "partnerfit rank PF835.csv -s PF835.toml"),
    ("PF840", "partnerfit rank study -s PF840.toml"),
    ("PF840-alone", "partnerfit rank PF840-alone.csv -s PF840-alone.toml"),
    ("PF841", "partnerfit rank study -s PF841.toml"),
    ("PF841-node", "partnerfit rank study -s PF841-node.toml"),
    ("PF842", "partnerfit rank study -s PF842.toml"),
    ("PF842-columns", "partnerfit rank study -s PF842-columns.toml"),
    ("PF842-one", "partnerfit rank study -s PF842-one.toml"),
    ("PF842-node", "partnerfit rank study -s PF842-node.toml"),
    ("PF843", "partnerfit rank study -s PF843.toml"),
    ("PF843-text", "partnerfit rank study -s PF843-text.toml"),
    ("PF843-node", "partnerfit rank study -s PF843-node.toml"),
    ("PF844", "partnerfit rank study -s PF844.toml"),
    ("PF844-node", "partnerfit rank study -s PF844-node.toml"),
    ("PF845-range", "partnerfit rank study -s PF845-range.toml"),
    ("PF845-differ", "partnerfit rank study -s PF845-differ.toml"),
    ("PF845-beyond", "partnerfit rank study -s PF845-beyond.toml"),
    ("PF846", "partnerfit rank study -s PF846.toml"),
    ("PF846-leaves", "partnerfit rank study -s PF846-leaves.toml"),
    ("PF846-loose", "partnerfit rank study -s PF846-loose.toml"),
    ("PF847", "partnerfit rank study -s PF847.toml"),
    ("PF847-sum", "partnerfit rank study -s PF847-sum.toml"),
    ("PF847-nothing", "partnerfit rank study -s PF847-nothing.toml"),
    ("PF848", "partnerfit rank study -s PF848.toml"),
    ("PF849", "partnerfit rank study -s PF849.toml"),
    ("PF849-words", "partnerfit rank study -s PF849-words.toml"),
    ("PF849-circle", "partnerfit rank study -s PF849-circle.toml"),
    ("PF849-one", "partnerfit rank study -s PF849-one.toml"),
    ("PF870", "partnerfit weights study --elicit swing --no-input"),
    ("PF871", "partnerfit weights study --elicit equal"),
    ("PF872", "partnerfit weights asked --elicit swing"),
    ("PF874", "partnerfit weights study -s PF874.toml --elicit swing"),
    ("PF874-goals", "partnerfit weights study --elicit swing --about goals"),
    ("PF876", "partnerfit weights study/candidates.csv --elicit swing"),
    ("PF820-distance", "partnerfit rank study -s PF820-distance.toml"),
    ("PF820-objects", "partnerfit rank study -s PF820-objects.toml"),
    ("PF820-order", "partnerfit rank study -s PF820-order.toml"),
    ("PF820-range", "partnerfit rank study -s PF820-range.toml"),
    ("PF820-unknown", "partnerfit rank study -s PF820-unknown.toml"),
    ("PF820-values", "partnerfit rank study -s PF820-values.toml"),
    ("PF821", "partnerfit rank study -s PF821.toml"),
    ("PF821-more", "partnerfit rank PF821-more.csv -s PF821-more.toml"),
    ("PF822", "partnerfit rank study -s PF822.toml"),
    ("PF822-many", "partnerfit rank PF822-many.csv -s PF822-many.toml"),
    ("PF823", "partnerfit rank PF823.csv -s PF823.toml"),
    ("PF824", "partnerfit rank study -s PF824.toml"),
    ("PF824-more", "partnerfit rank PF824-more.csv -s PF824-more.toml"),
    ("PF824-stability", "partnerfit rank PF824-stability.csv -s PF824-stability.toml"),
];

/// Commands that need something only some systems have, or whose message quotes
/// the system.
const ON_LINUX: &[Case] = &[
    ("PF708-encoding", "partnerfit rank $'\\xff'"),
    ("PF710-system", "partnerfit rank loop"),
    ("PF722-full", "partnerfit rank study > /dev/full"),
    ("PF722-system", "partnerfit rank study -o loop/result.csv"),
];

/// Commands that nothing but a permission stops: the administrator may do all.
const WITHOUT_PERMISSION: &[Case] = &[
    ("PF710-denied", "partnerfit rank locked/candidates.csv"),
    ("PF722-denied", "partnerfit rank study -o locked/result.csv"),
];

/// Codes without a command line that gives them, each with the reason.
const NOT_IN_THE_PROGRAM: &[(&str, &str)] = &[
    (
        "PF129",
        "two readings of one file never differ, as a property test in src/io/csv.rs has it; only its words are here",
    ),
    ("PF873", "a strategy that can be read can be changed; asked of the library here"),
    ("PF875", "takes somebody who saves the file while questions are answered, as tests/elicit.rs does"),
];

/// Texts that no input here gives: the code, the attribute or variant of its
/// message, and the reason.
const NEVER_SAID: &[(&str, &str, &str)] = &[
    ("PF602", "bytes", "takes a file of many megabytes, which tests/strategy.rs makes"),
    ("PF602", "structure", "takes a file of many megabytes, which tests/strategy.rs makes"),
    ("PF602", "tables", "takes a file of thousands of tables, which tests/strategy.rs makes"),
    ("PF611", "flag", "anything that is not true or false is a text, and then other advice is given"),
    ("PF621", "other", "every criterion of the catalogue that has no ends is one of which less is better"),
    (
        "PF846",
        "mixed",
        "only the library takes alternatives in a tree, which a test of src/weighting/ahp_hierarchy.rs does",
    ),
    ("PF846", "not-a-node", "only the library takes alternatives in a tree, as above"),
    ("PF708", "other", "for what the parser of the command line may come to refuse"),
    ("PF708", "help-other", "for what the parser of the command line may come to refuse"),
];

fn gallery() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/program")
}

/// A copy of the inputs that runs may do anything to, with what cannot be kept
/// in a repository.
fn inputs() -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder") {
            let path = entry.expect("a file").path();
            let target = to.join(path.file_name().expect("a name"));
            if path.is_dir() {
                copy(&path, &target);
            } else if path.extension().is_some_and(|ending| ending != "txt") {
                fs::copy(&path, &target).expect("copied");
            }
        }
    }
    let folder = scratch();
    copy(&gallery(), &folder);
    fs::create_dir(folder.join("empty")).expect("a folder");
    fs::write(folder.join("many.csv"), many(5_001)).expect("written");
    fs::create_dir(folder.join("PF713")).expect("a folder");
    // More candidates than a method takes that compares every pair.
    let many = (0..=5_000).fold("name;trust;reach;cost\n".to_owned(), |rows, i| rows + &format!("c{i};5;5;50\n"));
    fs::write(folder.join("many.csv"), many).expect("written");
    for name in ["candidates.csv", "candidates.xlsx"] {
        fs::copy(folder.join("study/candidates.csv"), folder.join("PF713").join(name)).expect("copied");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt, symlink};
        symlink("loop", folder.join("loop")).expect("a link to itself");
        let locked = folder.join("locked");
        fs::create_dir(&locked).expect("a folder");
        fs::copy(folder.join("study/candidates.csv"), locked.join("candidates.csv")).expect("copied");
        let forbid =
            |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("forbidden");
        forbid(&locked.join("candidates.csv"), 0o000);
        forbid(&locked, 0o500);
    }
    folder
}

/// The words of a command line; a quoted part is one word.
fn words(line: &str) -> Vec<OsString> {
    let mut words: Vec<OsString> = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.into());
        } else {
            words.extend(part.split_whitespace().map(word));
        }
    }
    words
}

#[cfg(unix)]
fn word(text: &str) -> OsString {
    use std::os::unix::ffi::OsStringExt;
    if text == "$'\\xff'" { OsString::from_vec(vec![0xff]) } else { text.into() }
}

#[cfg(not(unix))]
fn word(text: &str) -> OsString {
    text.into()
}

/// Runs a command line: `[cd FOLDER &&] [VARIABLE=VALUE] partnerfit … [> FILE]`.
fn status_and_errors(line: &str, inputs: &Path, lang: Lang) -> (i32, String) {
    let (folder, line) = match line.strip_prefix("cd ").and_then(|rest| rest.split_once(" && ")) {
        Some((folder, rest)) => (inputs.join(folder), rest),
        None => (inputs.to_owned(), line),
    };
    let (line, output) = line.split_once(" > /").map_or((line, None), |(line, path)| (line, Some(format!("/{path}"))));
    let (before, arguments) = line.split_once("partnerfit").expect("the program");
    let mut command = program();
    command.current_dir(folder).args(words(arguments)).args(["--lang", lang.code()]);
    if let Some((name, value)) = before.trim().split_once('=') {
        command.env(name, value);
    }
    if let Some(path) = output {
        let file = fs::File::options().write(true).open(path).expect("a writable file");
        let output = command.stdout(file).stderr(Stdio::piped()).output().expect("the program runs");
        return (output.status.code().unwrap_or(-1), String::from_utf8(output.stderr).expect("UTF-8"));
    }
    let run = run(&mut command);
    (run.status, run.stderr)
}

fn code(name: &str) -> &'static Code {
    CODES.iter().find(|code| code.id == &name[..5]).unwrap_or_else(|| panic!("{name} is of no code"))
}

/// The exit status of a finding, as the contract of the program has it.
fn expected_status(code: &Code) -> i32 {
    match (code.severity, code.area) {
        (Severity::Note | Severity::Warning, _) => 0,
        (Severity::Error, Area::Usage | Area::Strategy) => 2,
        (Severity::Error, Area::Data) => 3,
        (Severity::Error, Area::Answer | Area::Output) => 4,
    }
}

/// Lists of what the program has grow with it. A snapshot shows the first of
/// each, so that one more method or command changes none.
const GROWING: &[&str] = &["PF701", "PF702", "PF718", "PF801", "PF803", "PF871"];

/// The lines of `errors` with lists that grow cut short.
fn shortened(errors: &str) -> String {
    let leads =
        ["commands: ", "opdrachten: ", "methods: ", "methoden: ", "there are: ", "wel: ", "expected: ", "verwacht: "];
    let mut out = String::new();
    for line in errors.split_inclusive('\n') {
        let list = leads.iter().find_map(|lead| line.find(lead).map(|at| at + lead.len()));
        let list = list.filter(|_| !line.contains(['[', '{']));
        let Some(start) = list else {
            out += line;
            continue;
        };
        let end = line[start..].find([';', '\n']).map_or(line.len(), |end| start + end);
        let first = line[start..end].split([',', ' ']).next().unwrap_or_default();
        out += &format!("{}{first} …{}", &line[..start], &line[end..]);
    }
    out
}

/// Whether the snapshots are being written. What looks at all of them waits for
/// the next run.
fn updating() -> bool {
    std::env::var_os("UPDATE_GALLERY").is_some()
}

/// Compares `found` with the snapshot `name`, or writes it.
fn compare(name: &str, found: &str, wrong: &mut String) {
    let path = gallery().join(format!("{name}.txt"));
    if updating() {
        fs::write(&path, found).expect("a writable gallery");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if found != expected {
        writeln!(wrong, "{name}\n=== expected\n{expected}=== found\n{found}").expect("a text takes any text");
    }
}

fn check(cases: &[Case], inputs: &Path) {
    let mut wrong = String::new();
    for (name, line) in cases {
        let code = code(name);
        let mut found = format!("$ {line}\n");
        for lang in Lang::ALL {
            let (status, errors) = status_and_errors(line, inputs, lang);
            assert_eq!(status, expected_status(code), "{name}: {errors}");
            assert!(errors.contains(&format!("[{}]", code.id)), "{name} does not give its code: {errors}");
            assert!(!errors.contains("{$") && !errors.contains("{ $"), "{name}: a value is missing: {errors}");
            let shown = if GROWING.contains(&code.id) { shortened(&errors) } else { errors };
            write!(found, "\n--- {lang}\n{shown}").expect("a text takes any text");
        }
        compare(name, &found, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_command_line_gives_its_finding_in_both_languages() {
    let inputs = inputs();
    // Larger than is read; nothing is written to it, so it takes no room.
    let large = fs::File::create(inputs.join("PF711.csv")).expect("a file");
    large.set_len((2 << 30) + 1).expect("an empty length");
    check(CASES, &inputs);
    fs::remove_file(inputs.join("PF711.csv")).expect("removed");
}

#[test]
#[cfg(target_os = "linux")]
fn every_command_line_that_needs_linux_gives_its_finding() {
    check(ON_LINUX, &inputs());
}

#[test]
fn what_is_forbidden_is_named() {
    let inputs = inputs();
    let forbidden = |error: std::io::Error| error.kind() == std::io::ErrorKind::PermissionDenied;
    if fs::File::open(inputs.join("locked/candidates.csv")).is_err_and(forbidden) {
        check(WITHOUT_PERMISSION, &inputs);
    } else {
        println!("not run: nothing is forbidden to this user, or files cannot be locked here");
    }
}

/// A snapshot of a finding that no command line gives.
fn compare_finding(finding: &Diagnostic) {
    let mut out = String::from("no command line gives this\n");
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        write!(out, "\n--- {lang}\n[{}]: {}\n", finding.code.id, finding.message(&texts)).expect("a text");
        for (_, text) in finding.note_texts(&texts) {
            writeln!(out, "  = {text}").expect("a text takes any text");
        }
    }
    let mut wrong = String::new();
    compare(finding.code.id, &out, &mut wrong);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_strategy_that_cannot_be_changed_or_was_changed_has_words() {
    let broken = set_weighting("strategy.toml", "a = 1\nb = ", "swing", &serde_json::Map::new());
    compare_finding(&broken.expect_err("no TOML"));
    compare_finding(&Diagnostic::new(&codes::PF875).arg("file", "strategy.toml").note("help"));
}

#[test]
fn readings_that_differ_have_words_should_they_ever_be_found() {
    compare_finding(&Diagnostic::new(&codes::PF129).arg("line", 3).note("help"));
}

/// Names and texts of the snapshots in a folder.
fn snapshots(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let texts = entries.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let mut all: Vec<(String, String)> = texts
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("UTF-8"))
        })
        .collect();
    all.sort();
    all
}

#[test]
fn every_code_has_an_input_that_gives_it() {
    if updating() {
        return;
    }
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let tables = fs::read_to_string(tests.join("table_findings.rs")).expect("a test file");
    let shown: Vec<(String, String)> =
        ["gallery/strategy", "gallery/program"].iter().flat_map(|folder| snapshots(&tests.join(folder))).collect();
    let mut missing = Vec::new();
    for (id, reason) in NOT_IN_THE_PROGRAM {
        println!("{id} has no command line: {reason}");
    }
    for code in CODES {
        let in_gallery = shown.iter().any(|(name, text)| {
            name.starts_with(code.id) && text.matches(&format!("[{}]", code.id)).count() >= Lang::ALL.len()
        });
        if !in_gallery && !tables.contains(&format!("\"{}\"", code.id)) {
            missing.push(code.id);
        }
    }
    assert!(missing.is_empty(), "no input gives {missing:?}");
}

#[test]
fn every_snapshot_has_a_case() {
    let names: BTreeSet<&str> = [CASES, ON_LINUX, WITHOUT_PERMISSION, NOT_IN_THE_PROGRAM]
        .into_iter()
        .flatten()
        .map(|(name, _)| *name)
        .collect();
    for (name, _) in snapshots(&gallery()) {
        assert!(names.contains(name.as_str()), "{name}.txt is of no case");
    }
    assert_eq!(
        names.len(),
        CASES.len() + ON_LINUX.len() + WITHOUT_PERMISSION.len() + NOT_IN_THE_PROGRAM.len(),
        "a name is there twice"
    );
}

/// The parts of a line of a catalogue that are said as they stand.
fn literals(line: &str) -> Vec<String> {
    let (mut parts, mut inside, mut quoted) = (vec![String::new()], false, false);
    for c in line.chars() {
        match c {
            '"' if inside => quoted = !quoted,
            '{' if !inside => {
                inside = true;
                parts.push(String::new());
            }
            '}' if !quoted => inside = false,
            _ if inside => {}
            _ => parts.last_mut().expect("a part").push(c),
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| part.chars().count() > 2).collect()
}

/// The texts of a catalogue: code, attribute or variant, and the text itself.
fn texts_of(lang: Lang, file: &str) -> Vec<(String, String, String)> {
    let path = format!("{}/src/text/{lang}/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
    let source = fs::read_to_string(path).expect("a catalogue");
    let (mut code, mut part) = (String::new(), String::new());
    let mut texts = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let (before, after) = line.split_once('=').unwrap_or((line, ""));
        let variant =
            line.trim_start().trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once("] "));
        let text = match variant {
            Some((key, text)) => {
                key.clone_into(&mut part);
                text
            }
            None if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                before.trim().clone_into(&mut code);
                part.clear();
                after
            }
            None if before.trim_start().starts_with('.') => {
                before.trim().trim_start_matches('.').clone_into(&mut part);
                after
            }
            None => line,
        };
        texts.push((code.clone(), part.clone(), text.to_owned()));
    }
    texts.retain(|(code, _, _)| code.starts_with("PF"));
    texts
}

/// The catalogues whose codes are in the galleries.
const SHOWN: &[&str] = &[
    "compare",
    "elicit",
    "guards",
    "methods",
    "methods-distance",
    "methods-outranking",
    "methods-ratio",
    "strategy",
    "usage",
    "weighting-data",
    "weighting-judgement",
];

/// Every text in the catalogues of the codes in the galleries is shown in them:
/// no advice is written and never given.
#[test]
fn every_word_that_is_written_is_said() {
    if updating() {
        return;
    }
    let shown = snapshots(&gallery()).into_iter().chain(snapshots(&gallery().with_file_name("strategy")));
    let shown: Vec<(String, String)> = shown.collect();
    let mut silent = Vec::new();
    for lang in Lang::ALL {
        for (code, part, text) in SHOWN.iter().flat_map(|file| texts_of(lang, file)) {
            if NEVER_SAID.iter().any(|(of, name, _)| (*of, *name) == (&code, &part)) {
                continue;
            }
            let own = shown.iter().filter(|(name, _)| name.starts_with(&code));
            let mark = format!("--- {lang}\n");
            let said: String = own.filter_map(|(_, text)| text.split(&mark).nth(1)?.split("--- ").next()).collect();
            silent.extend(
                literals(&text)
                    .into_iter()
                    .filter(|part| !said.contains(part))
                    .map(|part| format!("{lang} {code}: {part}")),
            );
        }
    }
    for (code, part, reason) in NEVER_SAID {
        println!("{code} [{part}] is not in a gallery: {reason}");
    }
    assert!(silent.is_empty(), "never said: {silent:#?}");
}
