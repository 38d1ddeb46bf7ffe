use serde::{Serialize, Serializer};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// A result is made, but the reader must know this.
    Warning,
    /// No result.
    Error,
}

/// What a finding is about. Decides the exit status of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The command line.
    Usage,
    /// The strategy file.
    Strategy,
    /// Candidates, evidence and other data.
    Data,
    /// The question has no answer.
    Answer,
    /// The result cannot be written.
    Output,
}

/// A kind of finding. Its message is the entry of the same id in the catalogues.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable id, `PF` and three digits.
    pub id: &'static str,
    /// Usual severity.
    pub severity: Severity,
    /// What it is about.
    pub area: Area,
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

/// Declares every code once: a constant to use it by and its entry in [`CODES`].
macro_rules! declare {
    ($($(#[$doc:meta])* $name:ident = $severity:ident $area:ident;)*) => {
        /// One constant per code.
        pub mod codes {
            use super::{Area, Code, Severity};
            $($(#[$doc])* pub static $name: Code = Code { id: stringify!($name), severity: Severity::$severity, area: Area::$area };)*
        }
        /// Every code there is, in order of their ids.
        pub static CODES: &[&Code] = &[$(&codes::$name),*];
    };
}

// 1xx data as read · 2xx the model, in the light of the data · 3xx evidence ·
// 4xx no answer · 6xx strategy file · 7xx command line and files · 8xx methods
declare! {
    /// A cell is not a number.
    PF101 = Error Data;
    /// A number can be read in two ways.
    PF102 = Error Data;
    /// A currency, percent or thousands sign that the unit does not call for.
    PF103 = Error Data;
    /// A number is too large.
    PF104 = Error Data;
    /// An interval with its low end above its high end.
    PF105 = Error Data;
    /// The file is of another kind than its name says.
    PF106 = Error Data;
    /// The encoding was guessed.
    PF107 = Warning Data;
    /// Bytes do not fit the encoding.
    PF108 = Error Data;
    /// An encoding that does not exist.
    PF109 = Error Usage;
    /// There is nothing in the file.
    PF110 = Error Data;
    /// A column that is not a criterion.
    PF111 = Error Data;
    /// No column with names.
    PF112 = Error Data;
    /// No header row.
    PF113 = Error Data;
    /// A criterion, or the attribute of a condition, without a column.
    PF114 = Error Data;
    /// Two columns with the same heading, or for the same criterion.
    PF115 = Error Data;
    /// A heading that fits two criteria.
    PF116 = Error Data;
    /// A column with values but without a heading.
    PF117 = Error Data;
    /// A header row and nothing below it.
    PF118 = Error Data;
    /// A row is separated by another character than the header.
    PF119 = Error Data;
    /// Larger than a stated limit.
    PF120 = Error Data;
    /// A score is missing.
    PF121 = Error Data;
    /// A row with too few or too many fields.
    PF122 = Error Data;
    /// A quotation mark that is never closed.
    PF123 = Error Data;
    /// Text after a closing quotation mark.
    PF124 = Error Data;
    /// A quotation mark inside a field that is not quoted.
    PF125 = Warning Data;
    /// A quoted field that holds what looks like a row.
    PF126 = Error Data;
    /// A control character.
    PF127 = Error Data;
    /// Rows without any value, left out.
    PF128 = Note Data;
    /// Two independent readings of the file differ.
    PF129 = Error Data;
    /// A character that cannot be a delimiter.
    PF130 = Error Usage;
    /// No strategy was given.
    PF132 = Warning Data;
    /// Without a strategy: a column with one and the same score.
    PF133 = Warning Data;
    /// One candidate only.
    PF134 = Warning Data;
    /// Without a strategy: no column with numbers.
    PF135 = Error Data;
    /// Columns that are kept as attributes.
    PF136 = Warning Data;
    /// A candidate occurs twice.
    PF141 = Error Data;
    /// Two names look alike.
    PF142 = Warning Data;
    /// A name is empty.
    PF143 = Error Data;
    /// An invisible character in a name.
    PF144 = Error Data;
    /// A name that a spreadsheet would take for a formula.
    PF145 = Warning Data;
    /// A row of totals among the candidates.
    PF146 = Warning Data;
    /// A score lies outside its scale.
    PF151 = Error Data;
    /// A date where a score belongs.
    PF152 = Error Data;
    /// A workbook that cannot be opened.
    PF161 = Error Data;
    /// A workbook with a password, or of an old kind.
    PF162 = Error Data;
    /// Several sheets to choose from.
    PF163 = Error Data;
    /// A sheet that does not exist.
    PF164 = Error Data;
    /// A cell shows an error value.
    PF165 = Error Data;
    /// A formula whose result was not saved.
    PF166 = Error Data;
    /// TRUE or FALSE where a score belongs.
    PF167 = Error Data;
    /// Merged cells in the table.
    PF168 = Error Data;
    /// Hidden rows or columns, which count.
    PF169 = Warning Data;
    /// Numbers that the workbook stores as text.
    PF170 = Warning Data;
    /// A workbook that unpacks to more than is allowed.
    PF171 = Error Data;
    /// A cell too far out in a sheet.
    PF172 = Error Data;
    /// More findings than are listed.
    PF190 = Error Data;
    /// Evidence for an unknown candidate.
    PF311 = Error Data;
    /// Evidence for an unknown criterion.
    PF312 = Error Data;
    /// An unknown grade of evidence.
    PF313 = Warning Data;
    /// A date that is not a date.
    PF314 = Warning Data;
    /// A score outside its own low and high.
    PF315 = Error Data;
    /// A needed column of the evidence file is not there.
    PF316 = Error Data;
    /// A column that has no meaning in the evidence file.
    PF317 = Warning Data;
}
