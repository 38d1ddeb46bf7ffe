//! What a strategy file may hold: one description of every table and key.
//!
//! It drives the check of the file's shape (unknown keys, types, ranges, words),
//! the advice in its messages and the JSON schema for editors. A new key is one
//! line here; what it means is up to the module that builds the model from it.

use super::doubt::DOUBT;
use Kind::{
    Count, Curve, Flag, Id, Label, Labels, Literal, Literals, Number, Points, Table as Sub, Tables, Text, Texts,
    Threshold, Version, Word,
};

/// A table of the file.
#[derive(Debug)]
pub(super) struct Table {
    /// Its name in the file; empty for the file itself.
    pub(super) name: &'static str,
    /// What it holds.
    pub(super) doc: &'static str,
    /// Its keys, in the order in which they are best written.
    pub(super) keys: &'static [Key],
    /// Groups of keys that exclude each other.
    pub(super) choices: &'static [Choice],
    /// Keys that are required unless another one says where they come from.
    pub(super) unless: Option<Unless>,
    /// Further keys, if any are allowed.
    pub(super) open: Option<Open>,
}

/// Keys that are required unless `key` is there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unless {
    /// The key that makes them unnecessary.
    pub(super) key: &'static str,
    /// The keys.
    pub(super) required: &'static [&'static str],
}

/// Further keys of a table, whose meaning another part of the program knows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    /// Paths of lists that name criteria or goals.
    pub(super) names: &'static [&'static [&'static str]],
}

/// Groups of keys of which at most one may be used.
#[derive(Debug)]
pub(super) struct Choice {
    /// The groups; keys of one group may stand together.
    pub(super) of: &'static [&'static [&'static str]],
    /// Whether one of them must be there.
    pub(super) required: bool,
}

/// A key of a table.
#[derive(Debug)]
pub(super) struct Key {
    /// Its name in the file.
    pub(super) name: &'static str,
    /// What stands behind it.
    pub(super) kind: Kind,
    /// What it means, for people.
    pub(super) doc: &'static str,
    /// Whether the table makes no sense without it.
    pub(super) required: bool,
    /// Other words people use for it.
    pub(super) also: &'static [&'static str],
}

/// What may stand behind a key.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// The number of the file format.
    Version,
    /// A name for use in files: letters, digits, `-` and `_`.
    Id,
    /// Text that is not translated.
    Text,
    /// Text, or `{ nl = "…", en = "…" }`.
    Label,
    /// `true` or `false`.
    Flag,
    /// A whole number from 1.
    Count,
    /// A number.
    Number(Bounds),
    /// A number, or `{ base = …, slope = … }`; the bounds are those of a number
    /// by itself.
    Threshold(Bounds),
    /// One word out of a list.
    Word(&'static [Choosable]),
    /// A list of texts.
    Texts,
    /// A list of as many labels.
    Labels(usize),
    /// A text or a number, taken as text.
    Literal,
    /// A list of those.
    Literals,
    /// Points `[[score, value], …]`.
    Curve,
    /// `criterion = number, …`.
    Points(Bounds),
    /// A table.
    Table(&'static Table),
    /// Any number of tables of the same form.
    Tables(&'static Table),
}

/// The numbers that are allowed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// The least one; −∞ for none.
    pub(super) least: f64,
    /// The greatest one; ∞ for none.
    pub(super) most: f64,
    /// Whether the least one itself is allowed.
    pub(super) closed: bool,
}

impl Bounds {
    /// Whether `x` is allowed.
    pub(super) fn allow(self, x: f64) -> bool {
        x <= self.most && if self.closed { x >= self.least } else { x > self.least }
    }
}

/// A word of a list, with other words people use for it.
#[derive(Debug)]
pub(super) struct Choosable {
    /// The word.
    pub(super) word: &'static str,
    /// Words that mean the same; they are not accepted, but lead to it.
    pub(super) also: &'static [&'static str],
}

const ANY: Bounds = Bounds { least: f64::NEG_INFINITY, most: f64::INFINITY, closed: true };
const NOT_NEGATIVE: Bounds = Bounds { least: 0.0, ..ANY };
const POSITIVE: Bounds = Bounds { least: 0.0, closed: false, ..ANY };
const HUNDRED: Bounds = Bounds { least: 0.0, most: 100.0, closed: true };

pub(super) const fn key(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key { name, kind, doc, required: false, also: &[] }
}

impl Key {
    const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(super) const fn also(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }
}

pub(super) const fn word(word: &'static str, also: &'static [&'static str]) -> Choosable {
    Choosable { word, also }
}

pub(super) const fn closed(name: &'static str, doc: &'static str, keys: &'static [Key]) -> Table {
    Table { name, doc, keys, choices: &[], unless: None, open: None }
}

/// The file itself.
pub(super) static FILE: Table = closed(
    "",
    "A collaboration strategy: what is wanted, and how candidates are judged.",
    &[
        key("schema", Version, "Version of the file format: 1."),
        key("title", Label, "Title of the study.").also(&["name", "titel"]),
        key("language", Word(LANGUAGES), "Language of texts when no option says otherwise.").also(&["lang", "taal"]),
        key("synthetic", Flag, "true marks invented data: every output says so."),
        key("organisation", Sub(&ORGANISATION), "Who chooses.").also(&["organization", "organisatie"]),
        key("goal", Tables(&GOAL), "What the collaboration must bring about.").also(&["goals", "doel", "doelen"]),
        key("criterion", Tables(&CRITERION), "What candidates are judged on.").also(&[
            "criteria",
            "criterium",
            "criterions",
        ]),
        key("weighting", Sub(&WEIGHTING), "How weights come about. Default: from the goals, else as given.")
            .also(&["weights", "weging"]),
        key("method", Sub(&METHOD), "How candidates are ranked. Default: the weighted sum of values on fixed scales.")
            .also(&["ranking", "methode"]),
        key("weight_bound", Tables(&WEIGHT_BOUND), "What is known about weights, beside or instead of exact ones.")
            .also(&["weight_bounds", "bound"]),
        key(
            "comparison",
            Tables(&COMPARISON),
            "What people say of two candidates as a whole, beside scores and weights.",
        )
        .also(&["comparisons", "vergelijking", "vergelijkingen", "preference"]),
        key("shortlist", Sub(&SHORTLIST), "How the shortlist is drawn."),
        key("condition", Tables(&CONDITION), "What must hold for a candidate, outside the sum.").also(&[
            "conditions",
            "voorwaarde",
            "voorwaarden",
            "gate",
        ]),
        key("baseline", Sub(&BASELINE), "Do it ourselves: a row in every ranking, never on the shortlist.")
            .also(&["self"]),
        key("doubt", Sub(&DOUBT), "How sure scores are; it counts where scores are drawn.")
            .also(&["uncertainty", "twijfel"]),
    ],
);

static LANGUAGES: &[Choosable] =
    &[word("en", &["english", "engels", "en-gb", "en-us"]), word("nl", &["dutch", "nederlands", "nl-nl", "nl-be"])];

static ORGANISATION: Table = closed(
    "organisation",
    "Who chooses; everything here is optional.",
    &[
        key("name", Label, "Name of the organisation.").also(&["naam", "label"]),
        key("identity", Label, "What it stands for.").also(&["identiteit", "mission"]),
        key("ambition", Label, "What it wants to become.").also(&["ambitie", "vision"]),
        key("outside_view", Sub(&OUTSIDE_VIEW), "How others see it.").also(&["image"]),
        key("roles", Texts, "Roles it plays, such as client or regulator.").also(&["role", "rollen"]),
    ],
);

static OUTSIDE_VIEW: Table = closed(
    "outside_view",
    "How others see the organisation.",
    &[
        key("text", Label, "What they see.").required(),
        key("source", Label, "Where that view comes from.").also(&["bron"]),
    ],
);

static GOAL: Table = closed(
    "goal",
    "Something the collaboration must bring about.",
    &[
        key("id", Id, "Name for use in this file.").required(),
        key("label", Label, "Name for people. Default: the id.").also(&["name", "title", "text", "naam"]),
        key("parent", Id, "Id of the goal one level up that it serves."),
        key("priority", Number(NOT_NEGATIVE), "Swing points among the goals with the same parent: how much it is worth to bring everything under this goal from its worst to its best, compared with the other goals.")
            .also(&["weight", "importance", "prioriteit"]),
        key("floor", Label, "What it would mean if all linked criteria were at their worst."),
        key("ceiling", Label, "What it would mean if all linked criteria were at their best."),
        key("points", Points(NOT_NEGATIVE), "Points over the criteria that serve this goal, 100 in all. A goal that has sub-goals has none.")
            .also(&["criteria", "punten", "contributions"]),
    ],
);

static CRITERION: Table = Table {
    name: "criterion",
    doc: "One thing candidates are judged on.",
    keys: &[
        key("id", Id, "Name for use in files: the column of candidates.csv.").required(),
        key("from", Word(SOURCES), "Takes everything that is not given here from the built-in catalogue; id is then the id or the code of a catalogue criterion.")
            .also(&["source", "use"]),
        key("label", Label, "Name for people. Default: the id.").also(&["name", "title", "naam"]),
        key("definition", Label, "One sentence on what is meant.").also(&["description", "definitie", "text"]),
        key("weight", Number(NOT_NEGATIVE), "Points, only where no goals are given. Any scale: they are brought to sum 1.")
            .also(&["weights", "points", "gewicht", "importance", "w"]),
        key("direction", Word(DIRECTIONS), "Which scores are better: max more, min less, target near the target.")
            .also(&["objective", "goal", "better", "richting", "dir", "optimise"]),
        key("min", Number(ANY), "Low end of the fixed scale, in natural units, whatever the direction.")
            .also(&["low", "lower", "from_value", "minimum", "worst", "start"]),
        key("max", Number(ANY), "High end of the fixed scale, in natural units, whatever the direction.")
            .also(&["high", "upper", "maximum", "best", "end"]),
        key("target", Number(ANY), "The best score, with direction = \"target\".").also(&["ideal", "doel", "streefwaarde"]),
        key("tolerance", Number(NOT_NEGATIVE), "How far from the target is still as good. Default 0.")
            .also(&["margin", "tolerantie"]),
        key("unit", Text, "Unit of the scores, such as EUR.").also(&["units", "eenheid"]),
        key("value", Curve, "Value function [[score, value], …]: scores ascending from min to max, values from 0 to 1, linear in between. Default: straight from worst to best.")
            .also(&["value_function", "curve", "utility"]),
        key("anchors", Labels(5), "Words for the levels 1 to 5, from worst to best; they may stand in the cells of candidates.csv.")
            .also(&["levels", "ankers", "scale", "labels"]),
        key("axis", Word(AXES), "Which question it helps to answer: value (default) what the partner adds, workability whether it will work, exposure what can go wrong.")
            .also(&["dimension", "as"]),
        key("group", Text, "The heading it stands under.").also(&["category", "groep"]),
        key("gate", Sub(&GATE), "Knock-out on the score itself, outside the sum.").also(&["threshold", "knockout"]),
        key("missing", Word(POLICIES), "What a missing score does: refuse (default) no result, range anything on the scale, worst the worse end, exclude the candidate leaves the ranking.")
            .also(&["missing_policy", "ontbrekend"]),
        key("ordinal", Flag, "true: where scores are drawn, only the order of the scores on this criterion counts, not the steps between them. Default false.")
            .also(&["order_only", "rank_only", "ordinaal"]),
        key("preference", Sub(&PREFERENCE), "Thresholds for outranking methods."),
        key("veto", Threshold(POSITIVE), "Veto threshold for outranking methods, in natural units; a table for one that grows with the score."),
    ],
    choices: &[],
    unless: Some(Unless { key: "from", required: &["direction", "min", "max"] }),
    open: None,
};

static SOURCES: &[Choosable] = &[word("catalogue", &["catalog", "catalogus", "built-in", "builtin", "library"])];

static DIRECTIONS: &[Choosable] = &[
    word(
        "max",
        &[
            "maximum",
            "maximise",
            "maximize",
            "maximal",
            "higher",
            "high",
            "more",
            "up",
            "benefit",
            "gain",
            "increasing",
            "ascending",
            "positive",
            "+",
            "hoog",
            "hoger",
            "meer",
            "baten",
            "profit",
        ],
    ),
    word(
        "min",
        &[
            "minimum",
            "minimise",
            "minimize",
            "minimal",
            "lower",
            "low",
            "less",
            "down",
            "cost",
            "costs",
            "loss",
            "decreasing",
            "descending",
            "negative",
            "-",
            "laag",
            "lager",
            "minder",
            "kosten",
            "expense",
        ],
    ),
    word("target", &["ideal", "nominal", "exact", "optimum", "middle", "doel", "streefwaarde", "goal"]),
];

static AXES: &[Choosable] = &[
    word("value", &["waarde", "benefit", "why"]),
    word("workability", &["werkbaarheid", "feasibility", "fit"]),
    word("exposure", &["risk", "risico", "blootstelling"]),
];

static POLICIES: &[Choosable] = &[
    word("refuse", &["error", "fail", "block", "weiger", "stop"]),
    word("range", &["interval", "any", "bereik", "unknown"]),
    word("worst", &["penalise", "penalize", "zero", "slechtste", "0"]),
    word("exclude", &["drop", "skip", "remove", "ignore", "uitsluiten"]),
];

static GATE: Table = Table {
    name: "gate",
    doc: "Knock-out on the score itself, in natural units; at least one of the two.",
    keys: &[
        key("min", Number(ANY), "Lowest score that passes.").also(&["least", "low", "minimum"]),
        key("max", Number(ANY), "Highest score that passes.").also(&["most", "high", "maximum"]),
    ],
    choices: &[Choice { of: &[&["min", "max"]], required: true }],
    unless: None,
    open: None,
};

static PREFERENCE: Table = closed(
    "preference",
    "How a difference between two scores counts in outranking methods, in natural units.",
    &[
        key(
            "function",
            Word(SHAPES),
            "Shape: usual, ushape (q), vshape (p), level (q, p), linear (q, p) or gaussian (s).",
        )
        .required()
        .also(&["shape", "type"]),
        key("q", Threshold(NOT_NEGATIVE), "Indifference threshold: differences up to it do not count.")
            .also(&["indifference"]),
        key("p", Threshold(POSITIVE), "Preference threshold: differences from it on count in full.")
            .also(&["preference"]),
        key("s", Number(POSITIVE), "Inflection point of the gaussian shape.").also(&["sigma", "sd"]),
    ],
);

/// A threshold that is not one number.
pub(super) static THRESHOLD: Table = Table {
    name: "threshold",
    doc: "A threshold that grows with the score: base + slope × score, the score being that of the first of the two that are compared.",
    keys: &[
        key("base", Number(ANY), "The part that does not depend on the score. Default 0.")
            .also(&["constant", "beta", "vast"]),
        key("slope", Number(ANY), "How much it grows per unit of the score. Default 0.")
            .also(&["alpha", "factor", "helling"]),
    ],
    choices: &[Choice { of: &[&["base", "slope"]], required: true }],
    unless: None,
    open: None,
};

static SHAPES: &[Choosable] = &[
    word("usual", &["type1", "1", "true"]),
    word("ushape", &["u-shape", "u_shape", "quasi", "type2", "2"]),
    word("vshape", &["v-shape", "v_shape", "type3", "3"]),
    word("level", &["step", "type4", "4"]),
    word("linear", &["v-shape-2", "vshape2", "type5", "5"]),
    word("gaussian", &["gauss", "normal", "type6", "6"]),
];

static WEIGHTING: Table = Table {
    name: "weighting",
    doc: "How weights come about; the keys of the method stand beside it.",
    keys: &[key("method", Text, "Id of a weighting method. Default: goals if there are goals, else direct.")
        .also(&["name", "methode"])],
    choices: &[],
    unless: None,
    open: Some(Open { names: &[&["order"], &["pairwise", "items"]] }),
};

static METHOD: Table = Table {
    name: "method",
    doc: "How candidates are ranked; the keys of the method stand beside it.",
    keys: &[key("name", Text, "Id of a ranking method. Default: additive.").also(&["method", "id", "naam"])],
    choices: &[],
    unless: None,
    open: Some(Open { names: &[] }),
};

static WEIGHT_BOUND: Table = Table {
    name: "weight_bound",
    doc: "One statement about weights: an order, bounds on one weight or on a ratio; of criteria or of goals.",
    keys: &[
        key("more_important", Texts, "Criteria, each counting at least as much as the next.").also(&["order"]),
        key("more_important_goals", Texts, "Goals with the same parent, each counting at least as much as the next."),
        key("goal", Id, "The goal whose share among those with the same parent lies between min and max.")
            .also(&["doel"]),
        key(
            "criterion",
            Id,
            "The criterion whose weight lies between min and max; beside a goal: whose points of 100 in that goal do.",
        ),
        key(
            "ratio",
            Texts,
            "Two criteria: the weight of the first divided by that of the second lies between min and max.",
        ),
        key("min", Number(NOT_NEGATIVE), "Least weight or share (a fraction), ratio or points.")
            .also(&["least", "low"]),
        key("max", Number(NOT_NEGATIVE), "Greatest weight or share (a fraction), ratio or points.")
            .also(&["most", "high"]),
    ],
    choices: &[Choice {
        of: &[&["more_important"], &["more_important_goals"], &["criterion", "goal"], &["ratio"]],
        required: true,
    }],
    unless: None,
    open: None,
};

static COMPARISON: Table = closed(
    "comparison",
    "One statement about candidates as a whole: one is preferred to another. It gives no weight, but bounds the weights that go with what is stated (`--weights stated`) where scores are values times weights; what it says of the other candidates is in `sensitivity --regression`.",
    &[
        key("better", Text, "Name of the candidate that is preferred, as in the candidates file.").required().also(&[
            "preferred",
            "first",
            "beter",
        ]),
        key("worse", Text, "Name of the other candidate.").required().also(&["other", "second", "slechter"]),
        key(
            "more_than",
            Texts,
            "Two candidates: the preference is stronger than that of the first of them over the second.",
        )
        .also(&["stronger_than", "more"]),
        key("reason", Label, "Why, or who said so.").also(&["why", "reden"]),
    ],
);

static SHORTLIST: Table = closed(
    "shortlist",
    "How the shortlist is drawn.",
    &[
        key("size", Count, "How many candidates. Default 3.").also(&["length", "n", "top", "aantal"]),
        key(
            "indifference",
            Number(HUNDRED),
            "Candidates within this many points of 100 of their neighbour share a group. Default 0.",
        )
        .also(&["tolerance"]),
        key("axis_min", Sub(&AXIS_MIN), "Least result per axis, in points of 100.").also(&["axis", "axes_min", "min"]),
    ],
);

static AXIS_MIN: Table = closed(
    "axis_min",
    "Least result per axis, in points of 100.",
    &[
        key("value", Number(HUNDRED), "What the partner adds."),
        key("workability", Number(HUNDRED), "Whether it will work."),
        key("exposure", Number(HUNDRED), "What can go wrong."),
    ],
);

static CONDITION: Table = Table {
    name: "condition",
    doc: "Something that must hold for a candidate, outside the sum.",
    keys: &[
        key("id", Id, "Name for use in output.").required(),
        key("kind", Word(CONDITIONS), "What a violation does: hard takes the candidate out of the ranking, soft is shown, term is to be agreed in the talks.")
            .required()
            .also(&["type", "soort"]),
        key("attribute", Text, "The column of candidates.csv it looks at.").also(&["column", "field", "kolom"]),
        key("criterion", Id, "The criterion it looks at.").also(&["criterium"]),
        key("equals", Literal, "The value must be this; case and outer space do not matter.").also(&["equal", "is", "value"]),
        key("one_of", Literals, "The value must be one of these.").also(&["oneof", "in", "any_of"]),
        key("min", Number(ANY), "The number must be at least this.").also(&["least"]),
        key("max", Number(ANY), "The number must be at most this.").also(&["most"]),
        key("present", Flag, "true: there must be a value; false: there must be none.").also(&["required", "exists"]),
        key("reason", Label, "Why it is asked.").also(&["because", "why", "reden", "text"]),
    ],
    choices: &[
        Choice { of: &[&["attribute"], &["criterion"]], required: false },
        Choice { of: &[&["equals"], &["one_of"], &["min", "max"], &["present"]], required: false },
    ],
    unless: None,
    open: None,
};

static CONDITIONS: &[Choosable] = &[
    word("hard", &["must", "knockout", "knock-out", "hard-condition"]),
    word("soft", &["should", "wish", "zacht"]),
    word("term", &["terms", "agree", "negotiate", "voorwaarde"]),
];

static BASELINE: Table = closed(
    "baseline",
    "Do it ourselves: a row in every ranking, never on the shortlist.",
    &[
        key("name", Label, "Name of the row. Default: Do it ourselves.").also(&["label", "naam"]),
        key("scores", Points(ANY), "Scores by criterion, in natural units. A criterion without one counts as missing.")
            .also(&["score", "values"]),
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    fn check(table: &'static Table, seen: &mut usize) {
        *seen += table.keys.len();
        for (i, key) in table.keys.iter().enumerate() {
            assert!(key.doc.ends_with('.'), "{}.{}", table.name, key.name);
            assert!(!table.keys[..i].iter().any(|other| other.name == key.name), "{} is there twice", key.name);
            // Another word for a key must not be a key, or lead to two.
            for word in key.also {
                let rivals = table.keys.iter().filter(|other| other.name == *word || other.also.contains(word));
                assert_eq!(rivals.count(), 1, "{}: {word}", table.name);
            }
            if let Word(words) = key.kind {
                for choosable in words.iter().flat_map(|choosable| choosable.also) {
                    let rivals =
                        words.iter().filter(|other| other.word == *choosable || other.also.contains(choosable));
                    assert_eq!(rivals.count(), 1, "{}.{}: {choosable}", table.name, key.name);
                }
            }
            if let Sub(below) | Tables(below) = key.kind {
                assert_eq!(below.name, key.name);
                check(below, seen);
            }
        }
        let known = |name: &str| table.keys.iter().any(|key| key.name == name);
        assert!(table.choices.iter().flat_map(|choice| choice.of).copied().flatten().all(|name| known(name)));
        assert!(table.unless.iter().all(|unless| known(unless.key) && unless.required.iter().all(|name| known(name))));
    }

    #[test]
    fn the_description_does_not_contradict_itself() {
        let mut seen = 0;
        check(&FILE, &mut seen);
        assert!(seen > 70, "{seen}");
    }
}
