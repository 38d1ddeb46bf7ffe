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

    /// Two criteria agree almost completely: possibly one thing counted twice.
    PF201 = Warning Data;
    /// A criterion on which nobody differs.
    PF202 = Warning Data;
    /// One criterion carries more than 35 % of the weight.
    PF203 = Warning Data;
    /// Many criteria, most of them with hardly any weight.
    PF204 = Warning Data;
    /// There is only one candidate.
    PF205 = Warning Data;
    /// A gate that a candidate has not yet shown to pass.
    PF211 = Warning Data;
    /// A condition that a candidate has not yet shown to meet.
    PF212 = Warning Data;
    /// The shortlist line cuts a tie.
    PF213 = Warning Data;
    /// Fewer candidates than the shortlist has places.
    PF214 = Warning Data;
    /// The method cannot carry intervals: the middle was used.
    PF215 = Warning Data;
    /// A soft condition that a candidate does not meet.
    PF216 = Warning Data;

    /// Nobody passes the gates and conditions.
    PF402 = Error Answer;
    /// An exact analysis of a method whose score is not linear in the weights.
    PF403 = Error Answer;

    /// A what-if is not of the form KEY=VALUE, or its key does not exist.
    PF701 = Error Usage;
    /// A what-if names a criterion or candidate that does not exist.
    PF702 = Error Usage;
    /// The value of a what-if is not a number.
    PF703 = Error Usage;
    /// The value of a what-if is outside what its key allows.
    PF704 = Error Usage;
    /// Two what-ifs change the same thing.
    PF705 = Error Usage;
    /// A what-if gives a score that is not on the scale.
    PF706 = Error Usage;
    /// A what-if makes a scale that cannot be.
    PF707 = Error Usage;
    /// A what-if makes a scale that scores do not fit on.
    PF708 = Error Usage;

    /// No method has this id.
    PF801 = Error Strategy;
    /// The method has no such setting.
    PF802 = Error Strategy;
    /// A setting is not what the method expects.
    PF803 = Error Strategy;
    /// The ranking of criteria names one twice, or leaves one out.
    PF804 = Error Strategy;
    /// A weighting method got nothing to make weights from.
    PF805 = Error Strategy;
}
