//! What separates the fields of a text file: found once per file, from all of
//! its rows.

use std::collections::BTreeMap;

use super::columns::is_name_heading;
use super::csv::Layout;
use super::scan::Scanner;

/// The characters that are tried, in the order in which a draw is decided.
pub(super) const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// A delimiter as messages show it.
pub(super) fn written(delimiter: u8) -> String {
    if delimiter == b'\t' { "tab".to_owned() } else { char::from(delimiter).to_string() }
}

/// Whether `byte` can separate fields: any printable ASCII sign or the tab, but
/// nothing that occurs in numbers or names, and no quotation mark.
pub(super) fn can_delimit(byte: u8) -> bool {
    byte == b'\t' || (byte.is_ascii_punctuation() && !matches!(byte, b'"' | b'.' | b'-' | b'+' | b'\''))
}

/// The layout of `text`: the delimiter asked for, else that of a `sep=` line,
/// else the one found. A `sep=` line is never part of the table.
pub(super) fn layout(text: &str, wanted: Option<u8>) -> Layout {
    let (at, line, said) = match sep_line(text) {
        Some((delimiter, after)) => (after, 2, Some(delimiter)),
        None => (0, 1, None),
    };
    let delimiter = wanted.or(said).unwrap_or_else(|| detect(text, at, line));
    Layout { delimiter, at, line }
}

/// The line `sep=;` with which Excel is told the delimiter: the delimiter and
/// where the next line begins.
fn sep_line(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text[..end].trim_matches([' ', '"']);
    let said = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(line.as_bytes().get(4)).copied()?;
    if line.len() != 5 || !can_delimit(said) {
        return None;
    }
    let after = if text[end..].starts_with("\r\n") { 2 } else { 1 };
    Some((said, (end + after).min(text.len())))
}

/// How one delimiter would split the file.
#[derive(Debug)]
struct Split {
    delimiter: u8,
    records: usize,
    /// The field count most records have (the larger one in a draw), and how
    /// many have it.
    usual: usize,
    consistent: usize,
    header_names: bool,
}

/// The delimiter that splits most rows into the same number of fields. The first
/// line alone never decides, but among delimiters that split at least half of
/// the rows consistently, one that gives the header a name column is preferred.
fn detect(text: &str, at: usize, line: usize) -> u8 {
    let present: Vec<u8> = DELIMITERS.into_iter().filter(|d| text.as_bytes()[at..].contains(d)).collect();
    if let [] | [_] = present.as_slice() {
        return present.first().copied().unwrap_or(b',');
    }
    let splits = present.into_iter().map(|delimiter| split(text, delimiter, at, line));
    let better = |a: &Split, b: &Split| {
        let usable = |s: &Split| s.usual > 1 && s.consistent * 2 >= s.records;
        usable(a)
            .cmp(&usable(b))
            .then(a.header_names.cmp(&b.header_names))
            // Shares of all records, compared without division.
            .then((a.consistent * b.records).cmp(&(b.consistent * a.records)))
            .then(a.usual.cmp(&b.usual))
            .is_gt()
    };
    splits.reduce(|best, next| if better(&next, &best) { next } else { best }).map_or(b',', |best| best.delimiter)
}

fn split(text: &str, delimiter: u8, at: usize, line: usize) -> Split {
    // Only the header's fields are looked at, and only for a name column.
    let mut scanner = Scanner::starting(text, delimiter, at, line).limited(usize::MAX, 1 << 12);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut header_names = None;
    while scanner.next().is_some() {
        let fields = &scanner.fields;
        header_names
            .get_or_insert_with(|| fields.len() > 1 && fields.iter().any(|f| is_name_heading(&text[f.start..f.end])));
        *counts.entry(scanner.count).or_default() += 1;
    }
    let records = counts.values().sum();
    let (usual, consistent) = counts.into_iter().max_by_key(|&(_, n)| n).unwrap_or((0, 0));
    Split { delimiter, records, usual, consistent, header_names: header_names.unwrap_or(false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> char {
        char::from(layout(text, None).delimiter)
    }

    #[test]
    fn all_rows_decide_not_the_first_line() {
        assert_eq!(found("name;a;b\nX, Y en Z;7,5;8\nV;6,5;7,0\n"), ';');
        assert_eq!(found("name,a\n\"X; Y\",7\n\"V; W; Z\",8\n"), ',');
        assert_eq!(found("name\ta\nX, Y\t7\nV\t8\n"), '\t');
        assert_eq!(found("name|a|b\nX;Y|7|8\n"), '|');
        // The header uses commas, the rows do not.
        assert_eq!(found("name,a,b\nX;7;6\nX, Y;8;5\n"), ';');
        // Both split every row in two; only one gives a name column.
        assert_eq!(found("naam;prijs, euro\nX;7,5\nV;8,5\n"), ';');
        assert_eq!(found("name\nX\n"), ',');
        assert_eq!(found(""), ',');
    }

    #[test]
    fn quoted_text_does_not_count() {
        assert_eq!(found("name,a\n\"a;b\nc;d\",7\n\"e;f\ng;h\",8\n"), ',');
    }

    #[test]
    fn a_sep_line_is_honoured_and_left_out() {
        for (text, delimiter, at) in [
            ("sep=;\r\nname;a\r\n", ';', 7),
            ("SEP=|\nname|a\n", '|', 6),
            ("\"sep=,\"\rname,a", ',', 8),
            ("sep=;", ';', 5),
        ] {
            let layout = layout(text, None);
            assert_eq!((char::from(layout.delimiter), layout.at, layout.line), (delimiter, at, 2), "{text:?}");
        }
        assert_eq!(layout("sep=;\nname,a\n", Some(b',')).delimiter, b',');
        assert_eq!(layout("sep=\nname,a\n", None).at, 0);
    }
}
