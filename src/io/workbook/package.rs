//! The zip file that a workbook is, and its XML parts, within limits.
//!
//! Everything a file declares about its own size is checked before it is
//! unpacked, and what is unpacked is counted while it streams by: no part is
//! ever held in memory as a whole.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;
use zip::read::ZipFile;

use crate::io::limits::Limits;

/// Below this many bytes a part may unpack at any ratio: small sheets of equal
/// rows compress well.
const RATIO_FLOOR: u64 = 10 << 20;

/// Deepest nesting of XML elements.
const DEEPEST: usize = 64;

/// Why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// No zip file at all.
    NotAZip,
    /// Cut off or damaged.
    Damaged,
    /// A password is needed.
    Encrypted,
    /// It declares, or turns out to be, more than the limit: what, how much,
    /// limit.
    TooMuch { what: &'static str, found: u64, limit: u64 },
    /// A needed part is not there.
    NoPart,
}

/// An opened workbook.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    longest_event: usize,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Fault> {
        if !bytes.starts_with(b"PK") {
            return Err(Fault::NotAZip);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
        let too_much = |what, found, limit| Err(Fault::TooMuch { what, found, limit });
        if zip.len() > limits.parts {
            return too_much("parts", zip.len() as u64, limits.parts as u64);
        }
        if zip.has_overlapping_entries().map_err(|_| Fault::Damaged)? {
            return Err(Fault::Damaged);
        }
        let mut total = 0_u64;
        for i in 0..zip.len() {
            let part = zip.by_index_data(i).map_err(|_| Fault::Damaged)?;
            if part.encrypted() {
                return Err(Fault::Encrypted);
            }
            total = total.saturating_add(part.size());
            let ratio = part.size() / part.compressed_size().max(1);
            if part.size() > RATIO_FLOOR && ratio > limits.unpacked_ratio {
                return too_much("ratio", ratio, limits.unpacked_ratio);
            }
        }
        if total > limits.unpacked_bytes {
            return too_much("size", total, limits.unpacked_bytes);
        }
        // A tag or a piece of text is held in memory: four times a field, so
        // that tags with many attributes still pass.
        Ok(Self { zip, longest_event: limits.field_bytes.saturating_mul(4) })
    }

    /// The content of a small part.
    pub(super) fn bytes(&mut self, name: &str, most: u64) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        self.zip.by_name(name).ok()?.take(most).read_to_end(&mut content).ok()?;
        Some(content)
    }

    /// A part as a stream of XML events. A name that is not there is looked for
    /// without regard to case, as spreadsheet programs do.
    pub(super) fn xml(&mut self, name: &str) -> Result<Xml<'_, 'b>, Fault> {
        let name = name.trim_start_matches('/');
        let index = self
            .zip
            .index_for_name(name)
            .or_else(|| self.zip.file_names_raw().position(|raw| raw.eq_ignore_ascii_case(name.as_bytes())));
        let part = self.zip.by_index(index.ok_or(Fault::NoPart)?).map_err(|_| Fault::Damaged)?;
        let size = part.size();
        let source = Metered { inner: BufReader::new(part.take(size)), left: self.longest_event };
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Ok(Xml { reader, buffer: Vec::new(), depth: 0, longest: self.longest_event })
    }
}

/// A stream that hands out so many bytes and then fails, until it is reset.
struct Metered<R> {
    inner: BufReader<R>,
    left: usize,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min(self.left);
        let n = self.inner.read(&mut buffer[..most])?;
        self.left -= n;
        Ok(n)
    }
}

impl<R: Read> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        let available = self.inner.fill_buf()?;
        Ok(&available[..available.len().min(self.left)])
    }

    fn consume(&mut self, n: usize) {
        self.left = self.left.saturating_sub(n);
        self.inner.consume(n);
    }
}

type Part<'z, 'b> = Metered<io::Take<ZipFile<'z, Cursor<&'b [u8]>>>>;

/// XML events of one part.
pub(super) struct Xml<'z, 'b> {
    reader: Reader<Part<'z, 'b>>,
    buffer: Vec<u8>,
    depth: usize,
    longest: usize,
}

impl Xml<'_, '_> {
    /// The next event; an empty element comes as a start and an end.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Fault> {
        let Self { reader, buffer, depth, longest } = self;
        buffer.clear();
        reader.get_mut().left = *longest;
        let event = reader.read_event_into(buffer).map_err(|error| match error {
            quick_xml::Error::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                Fault::TooMuch { what: "element", found: *longest as u64, limit: *longest as u64 }
            }
            _ => Fault::Damaged,
        })?;
        match event {
            Event::Start(_) => *depth += 1,
            Event::End(_) => *depth = depth.saturating_sub(1),
            Event::Eof if *depth > 0 => return Err(Fault::Damaged),
            _ => {}
        }
        if *depth > DEEPEST { Err(Fault::Damaged) } else { Ok(event) }
    }
}

/// The value of the attribute with this local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    // Without the check for duplicates, which takes quadratic time.
    let found = element.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// Adds the text of an event, references resolved. Other events add nothing.
pub(super) fn push_text(event: &Event<'_>, out: &mut String) -> Result<(), Fault> {
    match event {
        Event::Text(text) => out.push_str(&text.xml10_content()),
        Event::CData(text) => out.push_str(&text.xml10_content()),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(c)) => out.push(c),
            Ok(None) => out.push_str(resolve_predefined_entity(reference).ok_or(Fault::Damaged)?),
            Err(_) => return Err(Fault::Damaged),
        },
        _ => {}
    }
    Ok(())
}
