//! Names of candidates: what they may not contain, and names that are, or only
//! look, the same.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_security::skeleton;

use super::gather::Gather;
use super::grid::{Grid, control_character};
use super::limits::Limits;
use crate::diag::{Code, Diagnostic, codes};
use crate::text::{code_point, escaped, is_hidden};

/// What rows of totals are called.
const TOTALS: [&str; 10] =
    ["totaal", "total", "totals", "som", "sum", "gemiddelde", "gemiddeld", "average", "mean", "mediaan"];

/// A name as it is kept: trimmed, and in the one form of Unicode in which equal
/// texts are equal bytes.
pub(super) fn kept(name: &str) -> String {
    let name = name.trim();
    // An apostrophe before what a spreadsheet would run as a formula is how it
    // was made harmless on the way out.
    let name = name.strip_prefix('\'').filter(|rest| would_run(rest)).unwrap_or(name);
    if name.is_ascii() || is_nfc(name) { name.to_owned() } else { name.nfc().collect() }
}

/// Whether a spreadsheet program would take this text for a formula.
fn would_run(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// Checks the names in `column` of `grid`; `names` are those of rows 1, 2, …
pub(super) fn check(grid: &Grid<'_>, column: usize, names: &[String], limits: &Limits, gather: &mut Gather) {
    for (i, name) in names.iter().enumerate() {
        one(grid, i + 1, column, name, limits, gather);
    }
    let everyone: Vec<usize> = (0..names.len()).filter(|&i| !names[i].is_empty()).collect();
    let alike = pairs(names, &everyone, &Folded);
    // Only names that are alike can be the same.
    let mut suspects: Vec<usize> = alike.iter().flat_map(|&(first, second)| [first, second]).collect();
    suspects.sort_unstable();
    suspects.dedup();
    let twins = pairs(names, &suspects, &Exact);
    for &(first, second) in &twins {
        gather.error(|| {
            let same_bytes = grid.cell(first + 1, column).trim() == grid.cell(second + 1, column).trim();
            let note = if same_bytes { None } else { Some("note-form") };
            pair(&codes::PF141, grid, column, names, first, second, note)
        });
    }
    let is_twin = |i: usize| twins.binary_search_by_key(&i, |&(_, second)| second).is_ok();
    for &(first, second) in alike.iter().filter(|&&(_, second)| !is_twin(second)) {
        gather.warn(|| pair(&codes::PF142, grid, column, names, first, second, None));
    }
    let is_alike = |i: usize| alike.binary_search_by_key(&i, |&(_, second)| second).is_ok();
    for (first, second) in pairs(names, &everyone, &Letters::new()) {
        if !is_alike(second) {
            gather.warn(|| {
                // A hidden character has been reported as the cause already.
                let hidden = [first, second].iter().any(|&i| names[i].contains(is_hidden));
                let note = if hidden { None } else { Some("note-letters") };
                pair(&codes::PF142, grid, column, names, first, second, note)
            });
        }
    }
}

/// What is wrong with one name on its own.
fn one(grid: &Grid<'_>, row: usize, column: usize, name: &str, limits: &Limits, gather: &mut Gather) {
    let place = || grid.place(row, column);
    if name.is_empty() {
        gather.error(|| {
            let heading = grid.heading(column);
            Diagnostic::new(&codes::PF143)
                .arg("line", grid.line(row, column))
                .arg("column", escaped(heading))
                .at(place())
                .note("help")
        });
        return;
    }
    let chars = if name.len() > limits.name_chars { name.chars().count() } else { 0 };
    if chars > limits.name_chars {
        gather.error(|| {
            Diagnostic::new(&codes::PF120)
                .arg("what", "name")
                .arg("found", chars)
                .arg("limit", limits.name_chars)
                .at(place())
        });
    }
    if let Some(c) = name.chars().find(|&c| is_hidden(c)) {
        // Control characters other than these have been reported for all cells.
        if matches!(c, '\t' | '\n' | '\r') {
            gather.error(|| control_character(grid, row, column, c));
        } else if !c.is_control() {
            gather.error(|| {
                let steers = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                Diagnostic::new(&codes::PF144)
                    .arg("value", escaped(name))
                    .arg("character", code_point(c))
                    .at(place())
                    .note(if steers { "note-direction" } else { "note-invisible" })
                    .note("help")
            });
        }
    }
    if name.len() <= 10 && TOTALS.contains(&name.to_lowercase().as_str()) {
        gather.warn(|| {
            Diagnostic::new(&codes::PF146)
                .arg("value", escaped(name))
                .arg("line", grid.line(row, column))
                .at(place())
                .note("help")
        });
    }
    if would_run(name) {
        gather.warn(|| {
            Diagnostic::new(&codes::PF145)
                .arg("value", escaped(name))
                .arg("line", grid.line(row, column))
                .at(place())
                .note("note")
        });
    }
}

/// A finding about the names at `first` and `second`.
fn pair(
    code: &'static Code,
    grid: &Grid<'_>,
    column: usize,
    names: &[String],
    first: usize,
    second: usize,
    note: Option<&'static str>,
) -> Diagnostic {
    let finding = Diagnostic::new(code)
        .arg("value", escaped(&names[second]))
        .arg("other", escaped(&names[first]))
        .arg("line", grid.line(second + 1, column))
        .arg("other-line", grid.line(first + 1, column))
        .at(grid.place(second + 1, column));
    note.into_iter().fold(finding, Diagnostic::note).note("help")
}

/// A way to look at a name, in which different names can be the same.
trait View {
    /// Hands over the characters that count, one by one.
    fn characters(&self, name: &str, see: impl FnMut(char));
}

/// As it is.
struct Exact;

impl View for Exact {
    fn characters(&self, name: &str, see: impl FnMut(char)) {
        name.chars().for_each(see);
    }
}

/// Case folded, with blanks collapsed.
struct Folded;

impl View for Folded {
    fn characters(&self, name: &str, mut see: impl FnMut(char)) {
        let mut after_blank = false;
        for c in name.chars() {
            let blank = c.is_whitespace();
            match (blank, after_blank) {
                (true, true) => {}
                (true, false) => see(' '),
                (false, _) if c.is_ascii() => see(c.to_ascii_lowercase()),
                (false, _) => c.to_lowercase().for_each(&mut see),
            }
            after_blank = blank;
        }
    }
}

/// As it looks, without blanks and case: letters that are easily taken for each
/// other (Unicode TR 39) become the same one.
struct Letters {
    /// For ASCII, so that ordinary names need no search in the tables.
    ascii: Vec<Vec<char>>,
}

impl Letters {
    fn new() -> Self {
        let look = |b: u8| skeleton(&char::from(b).to_string()).flat_map(char::to_lowercase).collect();
        Self { ascii: (0..128).map(look).collect() }
    }
}

impl View for Letters {
    fn characters(&self, name: &str, mut see: impl FnMut(char)) {
        if name.is_ascii() {
            for b in name.bytes().filter(|b| !b.is_ascii_whitespace()) {
                self.ascii[usize::from(b)].iter().copied().for_each(&mut see);
            }
        } else {
            skeleton(name).filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).for_each(see);
        }
    }
}

/// Pairs of names (by position, among `which`) that are the same in `view`: each later name with the first of its kind. Fingerprints keep a
/// million names out of a tree; only those that occur twice are looked into.
fn pairs(names: &[String], which: &[usize], view: &impl View) -> Vec<(usize, usize)> {
    // FNV-1a over characters.
    let print = |&i: &usize| {
        let mut print = 0xcbf2_9ce4_8422_2325_u64;
        view.characters(&names[i], |c| print = (print ^ u64::from(u32::from(c))).wrapping_mul(0x100_0000_01b3));
        print
    };
    let mut prints: Vec<u64> = which.iter().map(print).collect();
    prints.sort_unstable();
    let mut repeated: Vec<u64> = prints.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    repeated.dedup();
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut pairs = Vec::new();
    if repeated.is_empty() {
        return pairs;
    }
    for &i in which.iter().filter(|i| repeated.binary_search(&print(i)).is_ok()) {
        let mut text = String::new();
        view.characters(&names[i], |c| text.push(c));
        match first.entry(text) {
            Entry::Occupied(earlier) => pairs.push((*earlier.get(), i)),
            Entry::Vacant(new) => {
                new.insert(i);
            }
        }
    }
    pairs
}
