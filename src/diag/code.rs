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

    /// The weights add up to something else than 1 or 100.
    PF131 = Warning Strategy;

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

    /// The strategy file is not UTF-8.
    PF601 = Error Strategy;
    /// The strategy file exceeds a limit.
    PF602 = Error Strategy;
    /// The strategy file is not TOML.
    PF603 = Error Strategy;
    /// A key or table is given twice.
    PF604 = Error Strategy;
    /// The strategy file holds no criteria, or nothing at all.
    PF605 = Error Strategy;
    /// The strategy file is of a version that is not understood.
    PF606 = Error Strategy;
    /// The strategy file does not say its version.
    PF607 = Warning Strategy;
    /// A key does not exist.
    PF610 = Error Strategy;
    /// A value is of the wrong type.
    PF611 = Error Strategy;
    /// A key is missing.
    PF612 = Error Strategy;
    /// A number is not finite, or too large.
    PF613 = Error Strategy;
    /// A number is outside the range of its key.
    PF614 = Error Strategy;
    /// A word is not one of the words of its key.
    PF615 = Error Strategy;
    /// An id is not well formed.
    PF616 = Error Strategy;
    /// An id is used twice.
    PF617 = Error Strategy;
    /// A list does not have the number of elements it must have.
    PF618 = Error Strategy;
    /// A text is empty.
    PF619 = Error Strategy;
    /// The low end of a scale is not below the high end.
    PF620 = Error Strategy;
    /// A scale lacks an end.
    PF621 = Error Strategy;
    /// Direction target without a target.
    PF622 = Error Strategy;
    /// A target with another direction.
    PF623 = Error Strategy;
    /// A number is outside the scale of its criterion.
    PF624 = Error Strategy;
    /// A value function is not one.
    PF625 = Error Strategy;
    /// A value function runs against the direction.
    PF626 = Error Strategy;
    /// The catalogue has no such criterion.
    PF627 = Error Strategy;
    /// Something inherited does not fit the scale that was changed.
    PF628 = Error Strategy;
    /// Preference thresholds are missing or contradictory.
    PF629 = Error Strategy;
    /// There is no such criterion.
    PF630 = Error Strategy;
    /// Two criteria have the same name for people.
    PF631 = Warning Strategy;
    /// Two anchors are the same.
    PF632 = Error Strategy;
    /// An id is the name of a column with another meaning.
    PF633 = Error Strategy;
    /// There is no such parent goal.
    PF640 = Error Strategy;
    /// Goals serve each other in a circle.
    PF641 = Error Strategy;
    /// A goal has both points and sub-goals.
    PF642 = Error Strategy;
    /// A goal has neither points nor sub-goals.
    PF643 = Error Strategy;
    /// The points of a goal do not add up to 100.
    PF644 = Error Strategy;
    /// A goal has no priority.
    PF645 = Error Strategy;
    /// All priorities of a group of goals are zero.
    PF646 = Error Strategy;
    /// No goal gives points to a criterion.
    PF647 = Warning Strategy;
    /// Weights are given both by goals and with criteria.
    PF648 = Warning Strategy;
    /// A criterion has no weight, others do.
    PF650 = Error Strategy;
    /// All weights are zero.
    PF651 = Error Strategy;
    /// Weights mix fractions and percentages.
    PF652 = Error Strategy;
    /// A weight is zero.
    PF653 = Warning Strategy;
    /// Keys exclude each other.
    PF660 = Error Strategy;
    /// One of several keys is needed.
    PF661 = Error Strategy;
    /// A lower bound is above the upper bound.
    PF662 = Error Strategy;
    /// A condition lacks what it looks at, or what must hold.
    PF663 = Error Strategy;
    /// A bound on a weight is not a fraction.
    PF664 = Error Strategy;
    /// A list of criteria is too short or too long.
    PF665 = Error Strategy;
    /// A criterion is named twice in a list.
    PF666 = Error Strategy;

    /// There is no such command.
    PF701 = Error Usage;
    /// No command was given.
    PF702 = Error Usage;
    /// There is no such option.
    PF703 = Error Usage;
    /// An option cannot have this value.
    PF704 = Error Usage;
    /// An option needs a value.
    PF705 = Error Usage;
    /// Two options exclude each other, or one was given twice.
    PF706 = Error Usage;
    /// An argument is missing.
    PF707 = Error Usage;
    /// The command line cannot be understood.
    PF708 = Error Usage;
    /// A file cannot be read.
    PF710 = Error Data;
    /// A file is too large.
    PF711 = Error Data;
    /// A folder has no candidates file.
    PF712 = Error Data;
    /// A folder has more than one candidates file.
    PF713 = Error Data;
    /// Standard input can be only one of the files.
    PF714 = Error Usage;
    /// No candidate has this name.
    PF715 = Error Usage;
    /// A comparison needs two different candidates.
    PF716 = Error Usage;
    /// The expression of `--fail-if` cannot be read.
    PF717 = Error Usage;
    /// There is no such profile, example or schema.
    PF718 = Error Usage;
    /// The output file is there already.
    PF720 = Error Usage;
    /// The output would overwrite an input.
    PF721 = Error Usage;
    /// The output cannot be written.
    PF722 = Error Output;
    /// The output is a folder.
    PF723 = Error Usage;
    /// The folder for a new study is not empty.
    PF724 = Error Usage;

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
