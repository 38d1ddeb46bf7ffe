//! A second, independent reading of delimited text.
//!
//! The `csv` crate reads anything and never complains: a stray quotation mark
//! makes it swallow rows in silence. This scanner follows RFC 4180 to the letter,
//! knows physical lines, and reports every deviation; `csv.rs` lets both read
//! the file in step and refuses what they do not agree on.

/// A field of the record last scanned, as byte positions in the text (inside
/// the quotation marks if it has any).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub start: usize,
    pub end: usize,
    /// Physical line on which it starts.
    pub line: usize,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

/// A deviation from RFC 4180.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A quotation mark is opened and never closed.
    Unclosed,
    /// Text between a closing quotation mark and the next delimiter.
    AfterQuote,
    /// A quotation mark inside a field that did not begin with one.
    BareQuote,
    /// A field longer than the limit.
    TooLong,
}

/// A flaw with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flawed {
    pub flaw: Flaw,
    pub at: usize,
    pub line: usize,
    /// Index of the field in its record.
    pub field: usize,
}

/// Where a record begins and which lines it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub at: usize,
    pub line: usize,
    pub last_line: usize,
}

/// Scans record by record. Lines without any byte are no records.
#[derive(Debug)]
pub(super) struct Scanner<'t> {
    bytes: &'t [u8],
    delimiter: u8,
    longest: usize,
    most: usize,
    pos: usize,
    line: usize,
    /// How many fields the record last scanned has.
    pub count: usize,
    /// Its fields, as many as are kept.
    pub fields: Vec<Field>,
    /// Flaws of the record last scanned.
    pub flaws: Vec<Flawed>,
}

impl<'t> Scanner<'t> {
    /// Scans `text` from byte `at`, which is on line `line`.
    pub(super) fn starting(text: &'t str, delimiter: u8, at: usize, line: usize) -> Self {
        Self {
            bytes: text.as_bytes(),
            delimiter,
            longest: usize::MAX,
            most: usize::MAX,
            pos: at,
            line,
            count: 0,
            fields: Vec::new(),
            flaws: Vec::new(),
        }
    }

    /// Limits the length of a field, and how many fields of a record are kept.
    pub(super) fn limited(self, longest: usize, most: usize) -> Self {
        Self { longest, most, ..self }
    }

    /// The byte after the record last scanned.
    pub(super) fn position(&self) -> usize {
        self.pos
    }

    /// The line that byte is on.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// The next record, `None` at the end of the text. After a flaw that leaves
    /// nothing to go on with (an open quotation mark, a field too long) the
    /// scanner is at the end.
    pub(super) fn next(&mut self) -> Option<Record> {
        self.fields.clear();
        self.flaws.clear();
        self.count = 0;
        while let Some(b'\n' | b'\r') = self.bytes.get(self.pos) {
            self.end_line();
        }
        if self.pos >= self.bytes.len() {
            return None;
        }
        let (at, line) = (self.pos, self.line);
        loop {
            let field = if self.bytes.get(self.pos) == Some(&b'"') { self.quoted() } else { self.unquoted() };
            if field.end - field.start > self.longest {
                self.flaw(Flaw::TooLong, field.start, field.line);
                self.pos = self.bytes.len();
            }
            self.count += 1;
            if self.count <= self.most {
                self.fields.push(field);
            }
            match self.bytes.get(self.pos) {
                Some(&b) if b == self.delimiter => self.pos += 1,
                Some(_) => {
                    let last_line = self.line;
                    self.end_line();
                    return Some(Record { at, line, last_line });
                }
                None => return Some(Record { at, line, last_line: self.line }),
            }
        }
    }

    /// Steps over one line end: LF, CR or CRLF.
    fn end_line(&mut self) {
        if self.bytes[self.pos] == b'\r' && self.bytes.get(self.pos + 1) == Some(&b'\n') {
            self.pos += 1;
        }
        self.pos += 1;
        self.line += 1;
    }

    fn unquoted(&mut self) -> Field {
        let start = self.pos;
        self.pass_field(Flaw::BareQuote);
        Field { start, end: self.pos, line: self.line, quoted: false }
    }

    /// Moves to the delimiter or line end that closes the field; reports the
    /// first quotation mark on the way as `flaw`.
    fn pass_field(&mut self, flaw: Flaw) {
        let mut quote = None;
        let rest = &self.bytes[self.pos..];
        let delimiter = self.delimiter;
        let length = rest
            .iter()
            .enumerate()
            .position(|(i, &b)| {
                if b == b'"' && quote.is_none() {
                    quote = Some(i);
                }
                b == delimiter || b == b'\n' || b == b'\r'
            })
            .unwrap_or(rest.len());
        if let (Some(i), Flaw::BareQuote) = (quote, flaw) {
            self.flaw(flaw, self.pos + i, self.line);
        }
        self.pos += length;
    }

    fn quoted(&mut self) -> Field {
        let (open, line) = (self.pos, self.line);
        let start = open + 1;
        self.pos = start;
        let end = loop {
            match self.bytes.get(self.pos) {
                None => {
                    self.flaw(Flaw::Unclosed, open, line);
                    break self.bytes.len();
                }
                Some(b'"') if self.bytes.get(self.pos + 1) == Some(&b'"') => self.pos += 2,
                Some(b'"') => {
                    self.pos += 1;
                    break self.pos - 1;
                }
                Some(b'\n' | b'\r') => self.end_line(),
                Some(_) => self.pos += 1,
            }
            if self.pos - start > self.longest {
                // `next` reports it, with the place where the field begins.
                return Field { start, end: self.pos, line, quoted: true };
            }
        };
        while let Some(&b) = self.bytes.get(self.pos)
            && (b == b' ' || b == b'\t')
            && b != self.delimiter
        {
            self.pos += 1;
        }
        match self.bytes.get(self.pos) {
            None | Some(b'\n' | b'\r') => {}
            Some(&b) if b == self.delimiter => {}
            Some(_) => {
                self.flaw(Flaw::AfterQuote, self.pos, self.line);
                self.pass_field(Flaw::AfterQuote);
            }
        }
        Field { start, end, line, quoted: true }
    }

    fn flaw(&mut self, flaw: Flaw, at: usize, line: usize) {
        self.flaws.push(Flawed { flaw, at, line, field: self.count });
    }
}
