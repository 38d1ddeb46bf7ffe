//! Sentences that more than one section needs, each made from results.

use super::doc::Span;
use super::say::{Phrase, Say};
use super::show::Shown;
use super::writer::Writer;
use crate::analysis::{
    Argument, Bound, Claim, Comparison, Effect, Flip, Margin, Pattern, ScoreChange, Sensitivity, TORNADO_RANGE,
    WeightSpan, gate_of,
};
use crate::model::{Axis, Direction, Score};
use crate::num::{compare, sum, tied};

/// At most so many arguments per side in one sentence.
const MOST_ARGUMENTS: usize = 3;

/// At most so many where they are needed to explain half of a gap.
pub(super) const MOST_TOLD: usize = 5;

/// A share below this is shown as nothing at all.
const NO_MARGIN: f64 = 0.001;

impl Writer<'_> {
    /// Which weights the ranking rests on: `agreed`, `equal` or `changed`.
    pub fn basis(&self) -> &'static str {
        let weights = self.weights();
        if self.input.options.settings.iter().any(|s| s.starts_with("weight.")) {
            "changed"
        } else if weights.len() > 1 && weights.iter().all(|w| tied(*w, weights[0])) {
            "equal"
        } else {
            "agreed"
        }
    }

    /// How totals are written: in points of 100, or as they are.
    pub fn scale(&self) -> &'static str {
        if self.evaluation().in_points() { "points" } else { "plain" }
    }

    /// A number up to twelve in words, else in digits; a figure either way.
    pub fn number(&self, n: usize) -> Phrase {
        let words = self.phrase(&Say::new("report-number").choose("n", n)).spans;
        let mut shown = self.count(n);
        if let (1..=12, [Span::Text(text)]) = (n, words.as_slice()) {
            shown.text.clone_from(text);
        }
        Phrase::figure("n", &shown)
    }

    /// How far all weights together may be off.
    pub fn margins(&self, sensitivity: &Sensitivity) -> Vec<Say> {
        let mut said = Vec::new();
        let on = self.evaluation().shortlist();
        let (first, shortlist) = real_margins(sensitivity);
        let names = |say: Say| match self.rows().first() {
            Some(row) => say.given("name", &row.name),
            None => say,
        };
        let all: Vec<usize> = (0..self.rows().len()).collect();
        let say = match (first, shortlist) {
            (Some(first), Some(shortlist)) => Some(
                Say::new("report-margin-both")
                    .figure("first", &self.show.percent_down(first))
                    .figure("shortlist", &self.show.percent_down(shortlist)),
            ),
            (Some(first), None) => {
                Some(Say::new("report-margin-first").figure("first", &self.show.percent_down(first)))
            }
            (None, Some(shortlist)) => {
                Some(Say::new("report-margin-shortlist").figure("shortlist", &self.show.percent_down(shortlist)))
            }
            (None, None) => None,
        };
        said.extend(say.map(|say| names(say).from(self.totals_source(&all))));
        for (word, margin) in [("first", &sensitivity.margin_first), ("shortlist", &sensitivity.margin_shortlist)] {
            let Some(margin) = margin.as_ref().filter(|margin| margin.margin < NO_MARGIN) else { continue };
            let (holder, rival) = (&self.rows()[margin.holder], &self.rows()[margin.rival]);
            let by = match () {
                () if margin.axis.is_some() => "axis",
                () if tied(holder.score, rival.score) && self.same_values(margin.holder, margin.rival) => "same",
                () if tied(holder.score, rival.score) => "tie",
                () if compare(rival.high, holder.low).is_ge() => "range",
                () => "small",
            };
            let say = Say::new("report-margin-none").word("claim", word).word("by", by);
            let say = say.given("holder", &holder.name).given("rival", &rival.name);
            said.push(say.from(self.totals_source(&[margin.holder, margin.rival])));
        }
        if sensitivity.margin_shortlist.is_none() && on.len() == self.rows().len() {
            said.push(Say::new("report-margin-everyone"));
        }
        said.extend(self.margins_hold_for());
        said
    }

    /// Whether the shortlist stands apart from the rest, and its order is firm:
    /// two claims. `None` when neither can be said in words.
    pub fn set_and_order(&self) -> Option<Say> {
        let rows = self.rows();
        let on = self.evaluation().shortlist();
        let (&last, next) = (on.last()?, self.first_off()?);
        // Said only of a shortlist that is the top of the ranking.
        if last + 1 != next || on.len() != next {
            return None;
        }
        // A tie at the line is said where the line is.
        if rows[last].rank == rows[next].rank {
            return None;
        }
        if !self.complete() {
            return None;
        }
        let gap = self.evaluation().lead(last, next);
        if self.level(last) {
            return Some(
                Say::new("report-line-level")
                    .given("last", &rows[last].name)
                    .given("next", &rows[next].name)
                    .phrase("gap", self.points("gap", gap))
                    .from(self.totals_source(&[last, next])),
            );
        }
        // How firm the order is, is only known of weighted sums.
        if !self.exact() {
            return None;
        }
        // Further from the rest than from each other, whatever the cells allow.
        let lowest = rows[..=last].iter().map(|row| row.low).fold(f64::INFINITY, f64::min);
        let highest = rows[next..].iter().map(|row| row.high).fold(f64::NEG_INFINITY, f64::max);
        let apart = compare(gap, rows[0].score - rows[last].score).is_gt() && compare(lowest, highest).is_gt();
        if on.len() < 2 || !apart {
            return None;
        }
        let say = Say::new("report-set-apart")
            .word("order", if self.order_is_firm() { "firm" } else { "open" })
            .phrase("number", self.number(on.len()))
            .phrase("gap", self.points("gap", gap));
        let all: Vec<usize> = (0..=next).collect();
        Some(say.from(self.totals_source(&all)))
    }

    /// Whether two rows have the same value on every criterion, so that no
    /// weights can tell them apart.
    fn same_values(&self, a: usize, b: usize) -> bool {
        self.evaluation().linear.as_ref().is_some_and(|linear| {
            let pairs = linear.row(a).into_iter().zip(linear.row(b));
            pairs.into_iter().all(|(x, y)| tied(x, y))
        })
    }

    /// A tie through which the shortlist line runs: who is above it, who share
    /// the places that are left, and how many those are.
    pub fn cut(&self) -> Option<(Vec<usize>, Vec<usize>, usize)> {
        let rows = self.rows();
        let on = self.evaluation().shortlist();
        let rank = rows[*on.last()?].rank;
        // In a partial order the same rank does not say that two are level.
        let partial = matches!(self.evaluation().order, crate::model::Order::Partial(_));
        if partial || rows[self.next_off()?].rank != rank {
            return None;
        }
        let certain: Vec<usize> = on.iter().copied().filter(|&i| rows[i].rank != rank).collect();
        let level = (0..rows.len()).filter(|&i| rows[i].rank == rank && rows[i].below.is_empty()).collect();
        let places = on.len() - certain.len();
        Some((certain, level, places))
    }

    /// Who may lose its place on the shortlist to whom, within the ranges of
    /// their totals.
    pub fn contested(&self) -> (Vec<usize>, Vec<usize>) {
        let rows = self.rows();
        let passes = |taker: &crate::analysis::Row, holder: &crate::analysis::Row| {
            let open = taker.low < taker.high || holder.low < holder.high;
            open && compare(taker.high, holder.low).is_gt()
        };
        let on = self.evaluation().shortlist();
        let off: Vec<usize> = (0..rows.len()).filter(|&i| !rows[i].shortlisted && rows[i].below.is_empty()).collect();
        let holders = on.iter().copied().filter(|&h| off.iter().any(|&t| passes(&rows[t], &rows[h]))).collect();
        let takers = off.iter().copied().filter(|&t| on.iter().any(|&h| passes(&rows[t], &rows[h]))).collect();
        (holders, takers)
    }

    /// Whether no two neighbours on the shortlist are level or may change places
    /// within their ranges, and first place holds when every weight varies by
    /// the range of the tornado.
    pub fn order_is_firm(&self) -> bool {
        self.order_open().is_none()
    }

    /// Why the order within the shortlist is not firm.
    pub fn order_open(&self) -> Option<Say> {
        let rows = self.rows();
        let on = self.evaluation().shortlist();
        let say = |why: &str| Say::new("report-decide-order").word("why", why);
        let pair = |why: &str, (a, b): (usize, usize)| {
            let say = say(why).given("first", &rows[a].name).given("second", &rows[b].name);
            Some(say.from(self.totals_source(&[a, b])))
        };
        let neighbours = || on.windows(2).map(|pair| (pair[0], pair[1]));
        if let Some(found) = neighbours().find(|&(a, b)| rows[a].rank == rows[b].rank) {
            return pair("tie", found);
        }
        if let Some(found) = neighbours().find(|&(a, b)| b == a + 1 && self.level(a)) {
            return pair("near", found);
        }
        let overlap = |&(a, b): &(usize, usize)| {
            (rows[a].low < rows[a].high || rows[b].low < rows[b].high) && compare(rows[b].high, rows[a].low).is_gt()
        };
        if let Some(found) = neighbours().find(overlap) {
            return pair("range", found);
        }
        let margin = self.input.sensitivity.and_then(|s| s.margin_first.as_ref()).map(|m| m.margin);
        match margin.filter(|margin| *margin < TORNADO_RANGE) {
            Some(margin) if margin >= NO_MARGIN => {
                let all: Vec<usize> = (0..rows.len()).collect();
                let say = say("margin").figure("margin", &self.show.percent_down(margin));
                Some(say.from(self.totals_source(&all)))
            }
            Some(_) => Some(say("none")),
            None => None,
        }
    }

    /// Two neighbours that are too close to be told apart, `i` and the next.
    pub fn near_tie(&self, i: usize) -> Option<Say> {
        let rows = self.rows();
        let next = rows.get(i + 1)?;
        if !self.level(i) || rows[i].rank == next.rank {
            return None;
        }
        let say = Say::new("report-near-tie")
            .figure("place", &self.count(rows[i].rank))
            .figure("next", &self.count(next.rank))
            .phrase("gap", self.points("gap", self.evaluation().lead(i, i + 1)))
            .from(self.totals_source(&[i, i + 1]));
        Some(match self.least_change(i) {
            Some(change) => say.word("change", "known").phrase("step", change),
            None => say.word("change", "unknown"),
        })
    }

    /// The smallest change of one score (as a part of its scale) that makes
    /// row `i + 1` draw level with row `i`: `just over a tenth of a point`.
    fn least_change(&self, i: usize) -> Option<Phrase> {
        let comparison = self.comparison(i, i + 1)?;
        let changes = comparison.change.scores.iter().enumerate().filter_map(|(j, to)| {
            let change = ((*to)? - self.middle(i + 1, j)?).abs();
            Some((change / self.criterion(j).scale.span(), j, change))
        });
        let (_, j, change) = changes.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))?;
        let in_words = [(0.1, "tenth"), (0.25, "quarter"), (0.5, "half"), (1.0, "one")];
        let (size, shown) = match in_words.iter().find(|(x, _)| (change - x).abs() < 1e-9) {
            _ if self.criterion(j).unit.is_some() => ("unit", self.some_score(j, change)),
            Some((_, word)) => (*word, self.some_score(j, change)),
            None => ("other", Shown { value: change, ..self.show.gap(change / 100.0) }),
        };
        let phrase = self.phrase(&Say::new("report-change").word("size", size).figure("change", &shown));
        // Where the words hold the number, they are the figure.
        let text = super::doc::words(&phrase.spans);
        let in_words = phrase.figures.is_empty();
        Some(if in_words {
            Phrase::figure("change", &Shown { rounded: change, value: change, text, one: false })
        } else {
            phrase
        })
    }

    /// Why one stands above the other.
    pub fn pair(&self, comparison: &Comparison) -> Say {
        let rows = self.rows();
        let (first, second) = (comparison.first, comparison.second);
        let told = told(comparison);
        let others = told.len() < comparison.pros.len();
        let named = sum(told.iter().map(|a| a.points));
        let mainly = compare(2.0 * named, comparison.gap).is_ge();
        let cons: Vec<&Argument> = shown(&comparison.cons).take(MOST_ARGUMENTS).collect();
        let (pros, cons) = (self.arguments(&told, true), self.arguments(&cons, false));
        let id = match comparison.pattern {
            Pattern::Tie => "report-pair-tie",
            Pattern::Dominance => "report-pair-dominance",
            Pattern::DecisiveCriterion(_) | Pattern::Several
                if second == first + 1 && self.level(first) && !comparison.cons.is_empty() =>
            {
                "report-pair-level"
            }
            Pattern::DecisiveCriterion(_) | Pattern::Several
                if rows[second].shortlisted && !rows[first].shortlisted =>
            {
                "report-pair-above"
            }
            Pattern::DecisiveCriterion(_) | Pattern::Several => "report-pair",
        };
        let any = |arguments: &[Argument]| if arguments.is_empty() { "none" } else { "some" };
        Say::new(id)
            .word(
                "others",
                match (others, mainly) {
                    (false, _) => "none",
                    (true, true) => "some",
                    (true, false) => "many",
                },
            )
            .word("any-pros", any(&comparison.pros))
            .word("any-cons", any(&comparison.cons))
            .given("first", &rows[first].name)
            .given("second", &rows[second].name)
            .phrase("gap", self.points("gap", comparison.gap))
            .phrase("pros", pros)
            .phrase("cons", cons)
            .from(self.totals_source(&[first, second]))
    }

    /// `governance (+4.5 points) and trust (+4.0)`.
    fn arguments(&self, told: &[&Argument], pros: bool) -> Phrase {
        let items = told.iter().enumerate().map(|(i, argument)| {
            let id = match (pros, i) {
                (true, 0) => "report-pro-first",
                (true, _) => "report-pro",
                (false, _) => "report-con",
            };
            let say = Say::new(id).given("criterion", &self.label(argument.criterion));
            self.phrase(&say.figure("points", &self.show.addition(argument.points)))
        });
        self.list(items.collect(), false)
    }

    /// That a dominated row stays below under every weighting.
    pub fn dominated(&self, above: usize, below: usize) -> Say {
        Say::new("report-dominated")
            .given("below", &self.rows()[below].name)
            .given("above", &self.rows()[above].name)
            .from(self.row_source(&self.rows()[above]))
            .from(self.row_source(&self.rows()[below]))
    }

    /// The weights that first place can bear least: the nearest upper end and
    /// the nearest lower end of a span.
    pub fn critical(&self, sensitivity: &Sensitivity) -> Vec<Say> {
        let flips = sensitivity
            .weights
            .iter()
            .flat_map(|span| span.flips.iter().filter(|flip| flip.claim == Claim::First).map(move |flip| (span, flip)));
        let all: Vec<(&WeightSpan, &Flip)> = flips.collect();
        let nearest = |up: bool| {
            let side = all.iter().filter(|(span, flip)| (flip.at > span.weight) == up);
            side.min_by(|a, b| {
                let distance = |(span, flip): &(&WeightSpan, &Flip)| (flip.at - span.weight).abs();
                distance(a).total_cmp(&distance(b)).then(a.0.criterion.cmp(&b.0.criterion))
            })
        };
        [nearest(true), nearest(false)]
            .into_iter()
            .flatten()
            .map(|(span, flip)| self.critical_weight(span, flip))
            .collect()
    }

    /// What happens at one end of a weight span.
    pub fn critical_weight(&self, span: &WeightSpan, flip: &Flip) -> Say {
        let up = flip.at > span.weight;
        let (_, high) = match flip.claim {
            Claim::First => span.first,
            Claim::Shortlist => span.shortlist,
        };
        let at = if up { self.show.percent_up(flip.at) } else { self.show.percent_down(flip.at) };
        let id = match (up, compare(high, 1.0).is_ge()) {
            (true, _) => "report-critical-up",
            (false, true) => "report-critical-free",
            (false, false) => "report-critical-down",
        };
        let say = Say::new(id)
            .word("claim", if flip.claim == Claim::First { "first" } else { "shortlist" })
            .word("newcomer", if flip.row_in.is_some() { "known" } else { "none" })
            .label("criterion", &self.label(span.criterion))
            .figure("at", &at)
            .figure("now", &self.show.percent(span.weight));
        let say = match flip.row_in {
            Some(row) => say.given("name", &self.rows()[row].name),
            None => say,
        };
        let all: Vec<usize> = (0..self.rows().len()).collect();
        say.from(self.totals_source(&all))
    }

    /// What one score would have to be for `row` to draw level with `other`.
    pub fn could(&self, row: usize, other: usize, j: usize, now: f64, to: f64) -> Say {
        let rows = self.rows();
        if tied(to, now) {
            // Level already: any step in the right direction decides.
            return Say::new("report-could-level")
                .word("direction", self.criterion(j).direction.id())
                .given("name", &rows[row].name)
                .given("other", &rows[other].name)
                .given("criterion", &self.label(j))
                .figure("now", &self.some_score(j, now))
                .from(self.cell_source(&rows[row], j))
                .from(self.totals_source(&[row, other]));
        }
        Say::new("report-could")
            .word("bound", if to >= now { "least" } else { "most" })
            .given("name", &rows[row].name)
            .given("other", &rows[other].name)
            .given("criterion", &self.label(j))
            .figure("to", &self.score_needed(j, now, to))
            .figure("now", &self.some_score(j, now))
            .from(self.cell_source(&rows[row], j))
            .from(self.totals_source(&[row, other]))
    }

    /// The score of row `i` on criterion `j`, the middle of what its cell
    /// allows; `None` when it is missing.
    pub fn middle(&self, i: usize, j: usize) -> Option<f64> {
        match self.cell(&self.rows()[i], j)?.score {
            Score::Exact(x) => Some(x),
            Score::Interval { low, high } => Some(f64::midpoint(low, high)),
            Score::Missing(_) => None,
        }
    }

    /// What the change of one score does; `None` when no score does it.
    pub fn score_change(&self, change: &ScoreChange) -> Option<Say> {
        let to = change.to?;
        let (row, j) = (change.row, change.criterion);
        let gaining = matches!(change.effect, Effect::Enters | Effect::BecomesFirst);
        if gaining && tied(to, change.value) && self.at_favourable_end(j, to) {
            return None;
        }
        if let (Bound::Total, Some(other), Effect::Enters | Effect::BecomesFirst) =
            (change.bound, change.other, change.effect)
        {
            return Some(self.could(row, other, j, change.value, to));
        }
        let (by, axis) = match change.bound {
            Bound::Total if change.other.is_some() => ("total", None),
            Bound::Total => ("place", None),
            Bound::AxisMinimum(axis) => ("axis", Some(axis)),
            Bound::Gate => ("gate", None),
        };
        let gains = matches!(change.effect, Effect::Enters | Effect::BecomesFirst);
        let other = change.other.map_or("", |other| self.rows()[other].name.as_str());
        let axis = axis
            .map_or_else(Phrase::default, |axis| Phrase { spans: self.text(axis_message(axis)), ..Phrase::default() });
        let say = Say::new("report-score-change")
            .word("by", by)
            .word("gains", if gains { "yes" } else { "no" })
            .word("bound", self.bound_word(change))
            .word("same", if tied(to, change.value) { "yes" } else { "no" })
            .given("name", &self.rows()[row].name)
            .given("other", other)
            .given("criterion", &self.label(j))
            .phrase("axis", axis)
            .figure("to", &self.score_needed(j, change.value, to))
            .figure("now", &self.some_score(j, change.value));
        Some(say.from(self.cell_source(&self.rows()[row], j)).from(self.weights_source()))
    }

    /// Whether nothing on the scale is better than the score `x`.
    pub fn at_favourable_end(&self, j: usize, x: f64) -> bool {
        let criterion = self.criterion(j);
        tied(
            x,
            match criterion.direction {
                Direction::Max => criterion.scale.max(),
                Direction::Min => criterion.scale.min(),
                Direction::Target { target, .. } => target,
            },
        )
    }

    /// Whether the score has to rise. Where it already stands on the bound of a
    /// gate, the gate tells.
    pub fn goes_up(&self, change: &ScoreChange) -> bool {
        let Some(to) = change.to else { return false };
        match compare(to, change.value) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal if change.bound == Bound::Gate => {
                let (low, high) = gate_of(self.input.study, change);
                tied(to, high) && !tied(to, low)
            }
            // Level with the other: better to gain, worse to lose.
            std::cmp::Ordering::Equal => {
                let gains = matches!(change.effect, Effect::Enters | Effect::BecomesFirst);
                gains == matches!(self.criterion(change.criterion).direction, Direction::Max)
            }
        }
    }

    /// How the score at which something happens is said: `least` and `most`
    /// include it, `above` and `below` do not, which is needed where it is shown
    /// exactly and only going beyond it has the effect.
    pub fn bound_word(&self, change: &ScoreChange) -> &'static str {
        let up = self.goes_up(change);
        let to = change.to.unwrap_or(change.value);
        let rounded = !tied(self.score_needed(change.criterion, change.value, to).rounded, to);
        let gains = matches!(change.effect, Effect::Enters | Effect::BecomesFirst);
        let included = rounded || gains && change.bound != Bound::Total;
        match (up, included) {
            (true, true) => "least",
            (false, true) => "most",
            (true, false) => "above",
            (false, false) => "below",
        }
    }

    /// That no score on one of these criteria alone changes where `row` stands.
    pub fn could_not(&self, row: usize, criteria: &[usize]) -> Say {
        let labels = criteria.iter().map(|&j| Phrase::given(&self.label(j))).collect();
        let direction = |j: usize| self.criterion(j).direction.id();
        let one = criteria.first().map_or("max", |&j| direction(j));
        let same = criteria.iter().all(|&j| direction(j) == one);
        let id = match one {
            "min" if same => "report-could-not-lower",
            "max" if same => "report-could-not-higher",
            _ => "report-could-not-other",
        };
        Say::new(id)
            .given("name", &self.rows()[row].name)
            .phrase("criteria", self.list(labels, true))
            .from(self.totals_source(&[row]))
    }

    /// The smallest of `changes`, as a part of the scale.
    pub fn smallest<'s>(&self, changes: impl Iterator<Item = &'s ScoreChange>) -> Option<&'s ScoreChange> {
        let size = |change: &ScoreChange| {
            let span = self.criterion(change.criterion).scale.span();
            change.to.map_or(f64::INFINITY, |to| (to - change.value).abs() / span)
        };
        let possible = changes.filter(|change| {
            let gains = matches!(change.effect, Effect::Enters | Effect::BecomesFirst);
            let at_end = |to: f64| gains && tied(to, change.value) && self.at_favourable_end(change.criterion, to);
            change.to.is_some_and(|to| !at_end(to))
        });
        possible.min_by(|a, b| size(a).total_cmp(&size(b)).then(a.criterion.cmp(&b.criterion)))
    }
}

/// The arguments that belong in a sentence; always the largest.
fn shown(arguments: &[Argument]) -> impl Iterator<Item = &Argument> {
    arguments.iter().enumerate().filter(|(i, a)| *i == 0 || a.notable).map(|(_, a)| a)
}

/// The pros that a sentence names: the notable ones, and as many more as
/// explain half of the gap, but not too many.
pub(super) fn told(comparison: &Comparison) -> Vec<&Argument> {
    let mut told: Vec<&Argument> = shown(&comparison.pros).take(MOST_ARGUMENTS).collect();
    for argument in comparison.pros.iter().skip(told.len()).take(MOST_TOLD - told.len().min(MOST_TOLD)) {
        if compare(2.0 * sum(told.iter().map(|a| a.points)), comparison.gap).is_ge() {
            break;
        }
        told.push(argument);
    }
    told
}

impl Phrase {
    /// The same with its (only) figure called `name`.
    pub(super) fn renamed(mut self, name: &str) -> Self {
        for figure in &mut self.figures {
            name.clone_into(&mut figure.name);
        }
        self
    }
}

/// The margins of first place and shortlist that are large enough to be shown
/// as more than nothing.
pub(super) fn real_margins(sensitivity: &Sensitivity) -> (Option<f64>, Option<f64>) {
    let real = |margin: &Option<Margin>| margin.as_ref().map(|m| m.margin).filter(|m| *m >= NO_MARGIN);
    (real(&sensitivity.margin_first), real(&sensitivity.margin_shortlist))
}

/// The message of an axis.
pub(super) fn axis_message(axis: Axis) -> &'static str {
    match axis {
        Axis::Value => "report-axis-value",
        Axis::Workability => "report-axis-workability",
        Axis::Exposure => "report-axis-exposure",
    }
}
