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
    /// The weights add up to something else than 1 or 100.
    PF131 = Warning Strategy;
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
    /// The method cannot place "do it ourselves" beside the candidates.
    PF217 = Warning Strategy;
    /// A partial order leaves open who belongs on the shortlist.
    PF218 = Warning Strategy;

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
    /// Evidence about a criterion that this strategy does not ask.
    PF319 = Note Data;
    /// A text is no distribution.
    PF320 = Error Data;
    /// A distribution beside a value or ends that do not fit it.
    PF321 = Error Data;
    /// Two distributions of one score.
    PF322 = Error Data;
    /// A column of the file of people is nothing of the strategy.
    PF323 = Error Data;
    /// Points over goals and over criteria in one file of people.
    PF324 = Error Data;
    /// A file of people lacks a column.
    PF325 = Error Data;
    /// A line of the file of people cannot be used.
    PF326 = Error Data;
    /// Points over goals where weights do not come from goals.
    PF327 = Error Data;
    /// Nobody's weights where those of decision makers are asked for.
    PF328 = Error Data;
    /// Evidence speaks of another score than the table.
    PF329 = Warning Data;

    /// Statements about weights that cannot all hold.
    PF401 = Error Answer;
    /// Nobody passes the gates and conditions.
    PF402 = Error Answer;
    /// An exact analysis of a method whose score is not linear in the weights.
    PF403 = Error Answer;
    /// Comparisons of candidates under a method whose score is not linear in the
    /// weights.
    PF404 = Error Answer;
    /// Nothing is stated about the weights.
    PF405 = Error Answer;
    /// The weights do not meet what is stated about them.
    PF406 = Warning Answer;
    /// Statements about goals and about weights leave too little in common.
    PF407 = Error Answer;
    /// Weights from goals have too many corners for exact results.
    PF408 = Warning Answer;

    /// A setting that cannot be drawn on the range asked for.
    PF411 = Error Answer;
    /// More candidates than all results of a simulation are made for.
    PF412 = Error Answer;
    /// Some draws of scores that the method refuses.
    PF413 = Warning Answer;
    /// No draw of scores that the method does not refuse.
    PF414 = Error Answer;
    /// A method that takes too long for a ladder.
    PF415 = Warning Answer;
    /// A step of the ladder that cannot be drawn.
    PF416 = Warning Answer;
    /// Nobody gave weights, and the assumption asked for uses none.
    PF417 = Note Answer;

    /// Too many candidates to hold in pairs over all weights.
    PF420 = Warning Answer;
    /// Scores of which only the order counts have no differences to calculate with.
    PF421 = Warning Answer;

    /// No comparison of candidates to learn from.
    PF430 = Error Answer;
    /// Comparisons of candidates that contradict each other on these scores.
    PF431 = Error Answer;
    /// A candidate is preferred that is nowhere better than the other.
    PF432 = Error Answer;
    /// Whether comparisons can all hold is not decided at this precision.
    PF433 = Error Answer;
    /// The ranking contradicts a comparison of candidates.
    PF434 = Warning Strategy;
    /// A comparison names a candidate that does not exist.
    PF435 = Error Strategy;

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
    /// A text holds a character that cannot be seen.
    PF634 = Error Strategy;
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
    /// A correlation where nothing hangs together.
    PF680 = Warning Strategy;
    /// Better evidence is said to leave more doubt.
    PF681 = Warning Strategy;
    /// Only the order counts, and a target or value function is given.
    PF682 = Error Strategy;
    /// A comparison names a candidate twice.
    PF690 = Error Strategy;
    /// A pair of candidates is not a pair.
    PF691 = Error Strategy;
    /// A comparison stands there twice.
    PF692 = Warning Strategy;
    /// Comparisons run in a circle.
    PF693 = Error Strategy;

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
    /// A condition asks for a step of the ladder that could not be drawn.
    PF719 = Error Answer;
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
    /// The name of the output file promises a format that is not written.
    PF725 = Error Usage;
    /// A what-if is not of the form KEY=VALUE, or its key does not exist.
    PF731 = Error Usage;
    /// A what-if names a criterion or candidate that does not exist.
    PF732 = Error Usage;
    /// The value of a what-if is not a number.
    PF733 = Error Usage;
    /// The value of a what-if is outside what its key allows.
    PF734 = Error Usage;
    /// Two what-ifs change the same thing.
    PF735 = Error Usage;
    /// A what-if gives a score that is not on the scale.
    PF736 = Error Usage;
    /// A what-if makes a scale that cannot be.
    PF737 = Error Usage;
    /// A what-if makes a scale that scores do not fit on.
    PF738 = Error Usage;
    /// There is no such assumption about weights or scores.
    PF740 = Error Usage;

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
    /// A normalisation cannot be used for the scores of a criterion.
    PF806 = Error Strategy;
    /// A method takes ratios, and a score is not above 0.
    PF807 = Error Strategy;
    /// A method builds a table of all pairs, and there are too many candidates.
    PF808 = Error Strategy;

    /// A method takes shares of a total, and a score is below 0.
    PF810 = Error Strategy;
    /// A method divides by the average of a column, which is 0.
    PF811 = Error Strategy;
    /// A part of a formula has no meaning, because a candidate is worst on everything.
    PF812 = Warning Strategy;

    /// The characteristic values or judgements of COMET do not fit the criteria.
    PF820 = Error Strategy;
    /// Majorities go round in a circle.
    PF821 = Warning Data;
    /// Several orders agree equally well with the criteria.
    PF822 = Warning Data;
    /// The order was not proven to be the best one.
    PF823 = Warning Data;
    /// A compromise proposes more than one candidate.
    PF824 = Warning Data;

    /// Criteria without thresholds: every difference on them counts in full.
    PF830 = Warning Strategy;
    /// A method takes constant thresholds, and one grows with the score.
    PF831 = Error Strategy;
    /// The gaussian preference function, with too many candidates for it.
    PF832 = Error Strategy;
    /// Profiles or names of classes that cannot be used.
    PF833 = Error Strategy;
    /// No profiles are given: the classes are those of the fixed scales.
    PF834 = Note Strategy;
    /// Candidates outrank each other in a circle: they stand together.
    PF835 = Warning Strategy;

    /// Judgements in pairs contradict each other too much.
    PF840 = Warning Strategy;
    /// The two judgements of a pair are not each other's reciprocal.
    PF841 = Error Strategy;
    /// A table of judgements does not have the rows or columns it must have.
    PF842 = Error Strategy;
    /// A judgement is not a usable number.
    PF843 = Error Strategy;
    /// Some criteria are never compared with the others.
    PF844 = Error Strategy;
    /// Judgements against the best and the worst criterion cannot be used.
    PF845 = Error Strategy;
    /// A tree of nodes is not one.
    PF846 = Error Strategy;
    /// A supermatrix is not one.
    PF847 = Error Strategy;
    /// The powers of a supermatrix never settle.
    PF848 = Warning Strategy;
    /// Judgements of difference cannot all hold.
    PF849 = Error Strategy;

    /// The scores of the candidates give a weighting method nothing to go on.
    PF850 = Error Strategy;
    /// Weights were taken from how much the scores spread.
    PF851 = Warning Strategy;
    /// Spread gives one criterion most of the weight.
    PF852 = Warning Strategy;
    /// A weighting formula cannot take the sign of a score.
    PF853 = Error Strategy;
    /// No value functions give the order of the examples.
    PF854 = Warning Strategy;
    /// Trade-off questions leave groups of criteria unconnected.
    PF855 = Error Strategy;
    /// Answers to trade-off questions contradict each other.
    PF856 = Warning Strategy;
    /// A trade-off question that is no exchange.
    PF857 = Error Strategy;
    /// Statements about weights leave a region with too many corners.
    PF859 = Error Strategy;
    /// There is no goal of the name in a statement about weights.
    PF860 = Error Strategy;
    /// A list of goals that cannot be put in order.
    PF861 = Error Strategy;
    /// Bounds on points that a goal cannot give.
    PF862 = Error Strategy;

    /// Questions cannot be asked when input is switched off.
    PF870 = Error Usage;
    /// Another conversation about weights was begun and not finished.
    PF872 = Error Usage;
    /// The strategy file cannot be changed.
    PF873 = Error Strategy;
    /// There are fewer than two things to weigh.
    PF874 = Error Strategy;
    /// The strategy file was changed by somebody else meanwhile.
    PF875 = Error Output;
    /// There is no strategy file to write weights to.
    PF876 = Error Usage;
}
