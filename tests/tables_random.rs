//! Random input: no bytes make a reader panic, and a table that was written well
//! is read back whole, whatever its dialect.
#![allow(clippy::unwrap_used, reason = "a failing test may stop where it fails")]

mod support;

use partnerfit::diag::has_errors;
use partnerfit::io::{Source, TableOptions, read_candidates, read_evidence};
use partnerfit::model::{Candidates, Score};
use partnerfit::text::Lang;
use proptest::prelude::*;
use support::{all, strategy};

const BASE: &str = "name,strategic_fit,complementarity,trust,capacity,cost\n\
    Noordstad,8,7,6,9,120000\n\"Waterschap Delta, regio Zuid\",7,8,9,6,95000\nKade,6..7,9?,-,5,60000\n";

/// Reads `bytes` every way there is; a value and an error exclude each other,
/// and every finding has words.
fn survives(name: &str, bytes: &[u8]) {
    let source = Source { name, bytes };
    for strategy in [Some(strategy()), None] {
        let read = read_candidates(&source, strategy.as_ref(), &TableOptions::default());
        assert_eq!(read.value.is_none(), has_errors(&read.findings));
        let _ = all(&read.findings, Lang::Nl);
        if let Some(file) = &read.value {
            let n = file.candidates.len();
            assert!(n == file.rows && n == file.candidates.cells.len() && n == file.candidates.lines.len());
        }
    }
    let candidates = Candidates { names: vec!["Noordstad".to_owned()], ..Candidates::default() };
    let _ = read_evidence(&source, &strategy(), &candidates, &TableOptions::default());
}

/// A score as a cell: how it is written with `decimal`, and what it is.
fn score() -> impl Strategy<Value = (String, Score)> {
    let number = (0_u32..=1_000).prop_map(|n| f64::from(n) / 100.0);
    let text = |x: f64| x.to_string();
    prop_oneof![
        number.clone().prop_map(move |x| (text(x), Score::Exact(x))),
        (number.clone(), number).prop_map(move |(a, b)| {
            let (low, high) = (a.min(b), a.max(b));
            let score = if low < high { Score::Interval { low, high } } else { Score::Exact(low) };
            (format!("{}..{}", text(low), text(high)), score)
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300), kind in 0..3_usize) {
        survives(["f.csv", "f.xlsx", "f.ods"][kind], &bytes);
    }

    #[test]
    fn any_text_of_a_table(text in "[nameVt0-9.,;|\t\"'?%€=@\u{202e}\u{200b}é\u{301}\u{0}\u{1b} \r\n-]{0,120}") {
        survives("f.csv", text.as_bytes());
        survives("f.csv", format!("name,trust\n{text}").as_bytes());
        survives("f.csv", format!("sep=;\nnaam;trust;\n{text}").as_bytes());
    }

    #[test]
    fn a_good_file_with_damage(at in 0..BASE.len(), with in proptest::collection::vec(any::<u8>(), 0..4), cut in 0..8_usize) {
        let mut bytes = BASE.as_bytes().to_vec();
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, with);
        survives("f.csv", &bytes);
    }

    /// No candidate is lost and no score changes, in any dialect.
    #[test]
    fn a_table_in_any_dialect_comes_back(
        rows in proptest::collection::vec(proptest::collection::vec(score(), 4), 2..12),
        delimiter in prop_oneof![Just(';'), Just('\t'), Just('|'), Just(',')],
        comma in any::<bool>(),
        ending in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        encoding in 0..4_usize,
        sep_line: bool,
        blank_lines in 0..3_usize,
    ) {
        // Commas cannot separate fields and decimals at once.
        let comma = comma && delimiter != ',';
        let d = delimiter.to_string();
        let mut lines = vec![["naam", "Strategic_Fit", "complementarity", "trust", "capacity", "opmerking"].join(&d)];
        for (i, row) in rows.iter().enumerate() {
            let scores = row.iter().map(|(text, _)| if comma { text.replace('.', ",").replace(",,", "..") } else { text.clone() });
            let note = format!("\"zei: \"\"goed{d}\"\"\"");
            let cells: Vec<String> = [format!("Coöperatie {i}")].into_iter().chain(scores).chain([note]).collect();
            lines.push(cells.join(&d));
        }
        if sep_line {
            lines.insert(0, format!("sep={d}"));
        }
        let text = lines.join(ending) + &ending.repeat(1 + blank_lines);
        let bytes: Vec<u8> = match encoding {
            0 => text.into_bytes(),
            1 => format!("\u{feff}{text}").into_bytes(),
            2 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
        };
        let mut strategy = strategy();
        strategy.criteria.truncate(4);
        let read = read_candidates(&Source { name: "f.csv", bytes: &bytes }, Some(&strategy), &TableOptions::default());
        prop_assert!(!has_errors(&read.findings), "{}", all(&read.findings, Lang::En));
        let file = read.value.unwrap();
        let names: Vec<String> = (0..rows.len()).map(|i| format!("Coöperatie {i}")).collect();
        prop_assert_eq!(&file.candidates.names, &names);
        for (row, cells) in rows.iter().zip(&file.candidates.cells) {
            for ((_, score), cell) in row.iter().zip(cells) {
                prop_assert_eq!(score, &cell.score);
            }
        }
        let first = 2 + usize::from(sep_line);
        prop_assert_eq!(&file.candidates.lines, &(first..first + rows.len()).collect::<Vec<_>>());
        let note = format!("zei: \"goed{d}\"");
        prop_assert!(file.candidates.attributes[0].values.iter().all(|kept| *kept == note));
    }
}
