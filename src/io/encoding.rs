//! Bytes to text: what kind of file it is, and in which encoding.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::gather::Gather;
use super::limits::Limits;
use crate::diag::{Diagnostic, Place, codes};
use crate::text::escaped;

/// A file as text.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    /// The text, without byte order mark.
    pub text: Cow<'a, str>,
    /// Name of the encoding, lower case.
    pub encoding: String,
}

/// Decodes `bytes`: a byte order mark decides; else valid UTF-8; else
/// Windows-1252, said out loud. `wanted` (the option) overrides all of it.
pub(super) fn decode<'a>(
    file: &str,
    bytes: &'a [u8],
    wanted: Option<&str>,
    limits: &Limits,
    gather: &mut Gather,
) -> Option<Decoded<'a>> {
    if let Some(kind) = binary_kind(bytes) {
        gather.error(|| wrong_kind(file, kind));
        return None;
    }
    let encoding = match wanted {
        Some(name) => {
            let Some(encoding) = Encoding::for_label(name.trim().as_bytes()) else {
                gather.error(|| Diagnostic::new(&codes::PF109).arg("value", escaped(name)).note("help"));
                return None;
            };
            Some(encoding)
        }
        None => Encoding::for_bom(bytes).map(|(encoding, _)| encoding),
    };
    let marked = wanted.is_none();
    let mut decoded = match encoding {
        None => unmarked(file, bytes, limits, gather)?,
        Some(encoding) => known(file, bytes, encoding, marked, limits, gather)?,
    };
    // Some programs write the mark twice.
    while decoded.text.starts_with('\u{feff}') {
        decoded.text = match decoded.text {
            Cow::Borrowed(text) => Cow::Borrowed(&text['\u{feff}'.len_utf8()..]),
            Cow::Owned(mut text) => Cow::Owned(text.split_off('\u{feff}'.len_utf8())),
        };
    }
    if let Some(kind) = text_kind(&decoded.text) {
        gather.error(|| wrong_kind(file, kind));
        return None;
    }
    Some(decoded)
}

/// No byte order mark and no option.
fn unmarked<'a>(file: &str, bytes: &'a [u8], limits: &Limits, gather: &mut Gather) -> Option<Decoded<'a>> {
    let valid = match std::str::from_utf8(bytes) {
        Ok(text) => return Some(Decoded { text: Cow::Borrowed(text), encoding: name_of(UTF_8) }),
        Err(error) => error.valid_up_to(),
    };
    let decoded = known(file, bytes, WINDOWS_1252, false, limits, gather)?;
    let line = line_at(&bytes[..valid]);
    // Valid UTF-8 letters before the first bad byte: more likely a damaged
    // UTF-8 file than one in Windows-1252.
    let mixed = !bytes[..valid].is_ascii();
    gather.warn(|| {
        let finding = Diagnostic::new(&codes::PF107).arg("line", line).at(Place::line(file, line)).note("help");
        if mixed { finding.note("note-mixed") } else { finding }
    });
    Some(decoded)
}

/// The encoding is known from the byte order mark (`marked`) or the option.
fn known<'a>(
    file: &str,
    bytes: &'a [u8],
    encoding: &'static Encoding,
    marked: bool,
    limits: &Limits,
    gather: &mut Gather,
) -> Option<Decoded<'a>> {
    // One byte becomes at most three, so this is checked before any memory is
    // asked for. UTF-8 needs none.
    if encoding != UTF_8 && bytes.len() > limits.file_bytes / 3 {
        gather.error(|| too_large(file, bytes.len(), limits.file_bytes / 3));
        return None;
    }
    let (text, damaged) = encoding.decode_with_bom_removal(bytes);
    if damaged {
        let line = if encoding == UTF_8 {
            let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
            line_at(&bytes[..valid])
        } else {
            line_at(text.split('\u{fffd}').next().unwrap_or("").as_bytes())
        };
        gather.error(|| {
            Diagnostic::new(&codes::PF108)
                .arg("encoding", encoding.name())
                .arg("line", line)
                .at(Place::line(file, line))
                .note(if marked { "help-marked" } else { "help" })
        });
        return None;
    }
    Some(Decoded { text, encoding: name_of(encoding) })
}

fn name_of(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

/// PF120 for a whole file.
pub(super) fn too_large(file: &str, found: usize, limit: usize) -> Diagnostic {
    Diagnostic::new(&codes::PF120).arg("what", "file").arg("found", found).arg("limit", limit).at(Place::file(file))
}

/// The line (first = 1) on which the byte after `before` stands; LF, CR and
/// CRLF each end one line.
fn line_at(before: &[u8]) -> usize {
    let breaks = before.iter().zip(before.iter().skip(1).map(Some).chain([None]));
    1 + breaks.filter(|&(b, next)| *b == b'\n' || (*b == b'\r' && next != Some(&b'\n'))).count()
}

/// PF106: `kind` is a word that the message chooses its words by.
pub(super) fn wrong_kind(file: &str, kind: &'static str) -> Diagnostic {
    let help = match kind {
        "xlsx" => "help-xlsx",
        "ods" => "help-ods",
        "ole" => "help-ole",
        "utf-16" => "help-utf-16",
        "gzip" | "zip" | "archive" => "help-unpack",
        _ => "help-export",
    };
    Diagnostic::new(&codes::PF106).arg("kind", kind).at(Place::file(file)).note(help)
}

/// What the first bytes say, when it is something that cannot be a table.
pub(super) fn binary_kind(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: &[(&[u8], &str)] = &[
        (b"PK\x03\x04", "zip"),
        (b"PK\x05\x06", "zip"),
        (b"\x1f\x8b", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (b"%PDF-", "pdf"),
        (b"{\\rtf", "rtf"),
        (b"BZh", "archive"),
        (b"\xfd7zXZ\x00", "archive"),
        (b"\x28\xb5\x2f\xfd", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
        (b"SQLite format 3\x00", "database"),
    ];
    let (_, kind) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic))?;
    let head = &bytes[..bytes.len().min(4_096)];
    let holds = |what: &[u8]| head.windows(what.len()).any(|window| window == what);
    match *kind {
        "zip" if holds(b"[Content_Types].xml") || holds(b"xl/") => Some("xlsx"),
        "zip" if holds(b"opendocument.spreadsheet") => Some("ods"),
        kind => Some(kind),
    }
}

/// What the beginning of the text says, when it is another format.
fn text_kind(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    let head: String = start.chars().take(40).collect::<String>().to_lowercase();
    if ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"].iter().any(|tag| head.starts_with(tag)) {
        return Some("html");
    }
    if head.starts_with("<?xml") {
        return Some("xml");
    }
    let mut chars = start.chars();
    if let Some(open @ ('[' | '{')) = chars.next() {
        let next = chars.find(|c| !c.is_whitespace());
        let json = match open {
            '{' => matches!(next, Some('"' | '}')),
            _ => matches!(next, Some('"' | '{' | '[' | ']')),
        };
        if json {
            return Some("json");
        }
    }
    // Every second byte zero: two-byte text whose byte order mark got lost.
    let sample = &text.as_bytes()[..text.len().min(1_024)];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    if sample.len() >= 8 && zeros(0).max(zeros(1)) * 4 > sample.len() {
        return Some("utf-16");
    }
    None
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_16BE, UTF_16LE};

    use super::*;
    use crate::diag::Findings;

    fn read(bytes: &[u8], wanted: Option<&str>) -> (Option<(String, String)>, Findings) {
        let mut gather = Gather::default();
        let decoded = decode("f.csv", bytes, wanted, &Limits::default(), &mut gather);
        (decoded.map(|d| (d.text.into_owned(), d.encoding)), gather.finish())
    }

    fn ids(findings: &Findings) -> Vec<&str> {
        findings.iter().map(|f| f.code.id).collect()
    }

    fn utf16(text: &str, bytes_of: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn a_byte_order_mark_decides() {
        let little = utf16("\u{feff}naam\té", u16::to_le_bytes);
        let big = utf16("\u{feff}naam\té", u16::to_be_bytes);
        for (bytes, encoding) in
            [(little, "utf-16le"), (big, "utf-16be"), ("\u{feff}naam\té".as_bytes().to_vec(), "utf-8")]
        {
            let (decoded, findings) = read(&bytes, None);
            assert_eq!(decoded, Some(("naam\té".to_owned(), encoding.to_owned())));
            assert!(findings.is_empty());
        }
    }

    #[test]
    fn without_a_mark_utf_8_is_tried_before_windows_1252() {
        assert_eq!(read("é".as_bytes(), None).0.expect("text").1, "utf-8");
        for (bytes, line) in [(&b"a\r\nb\xf6c"[..], "2"), (b"\xf6", "1"), (b"a\rb\r\nc\n\x80", "4")] {
            let (decoded, findings) = read(bytes, None);
            assert_eq!(decoded.expect("text").1, "windows-1252");
            assert_eq!(ids(&findings), ["PF107"]);
            assert_eq!(findings[0].args[0].1, line, "{bytes:?}");
        }
    }

    #[test]
    fn the_option_overrides_and_must_fit() {
        assert_eq!(read("é".as_bytes(), Some("latin1")).0.expect("text").0, "Ã©");
        assert_eq!(ids(&read(b"a\n\xf6", Some("utf-8")).1), ["PF108"]);
        assert_eq!(ids(&read(b"a", Some("klingon")).1), ["PF109"]);
        assert_eq!(ids(&read(b"\xff\xfea\x00b", None).1), ["PF108"]);
    }

    #[test]
    fn files_of_another_kind_are_named() {
        for (bytes, kind) in [
            (&b"\x1f\x8b\x08"[..], "gzip"),
            (b"PK\x03\x04", "zip"),
            (b"PK\x03\x04....xl/workbook.xml", "xlsx"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
            (b"%PDF-1.7", "pdf"),
            (b" <HTML>", "html"),
            (b"<?xml version='1.0'?>", "xml"),
            (b"[{\"name\": 1}]", "json"),
            (b"{ \"a\": 1 }", "json"),
            (b"n\0a\0a\0m\0;\0a\0", "utf-16"),
            (b"{\\rtf1", "rtf"),
        ] {
            let (decoded, findings) = read(bytes, None);
            assert!(decoded.is_none());
            assert_eq!(ids(&findings), ["PF106"]);
            assert_eq!(findings[0].args[0].1, kind);
        }
        assert!(read(b"[naam],a\n", None).1.is_empty());
        assert!(read(b"<script>,a\n", None).1.is_empty());
    }

    #[test]
    fn decoding_never_asks_for_more_than_the_limit() {
        let limits = Limits { file_bytes: 30, ..Limits::default() };
        let mut gather = Gather::default();
        assert!(decode("f", &[0xf6; 11], None, &limits, &mut gather).is_none());
        assert_eq!(gather.finish()[0].code.id, "PF120");
    }

    #[test]
    fn the_encodings_with_a_mark_are_those_handled() {
        for (mark, encoding) in [(&b"\xef\xbb\xbf"[..], UTF_8), (b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
            assert_eq!(Encoding::for_bom(mark).map(|(e, _)| e), Some(encoding));
        }
    }
}
