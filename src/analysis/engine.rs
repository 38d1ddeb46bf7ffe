//! One run: screen, weigh, score, rank, draw the shortlist.

use nalgebra::DMatrix;
use serde_json::{Map, Value};

use super::assumed::unmet;
use super::axes::{OnScale, axis_results, below_minimum, middle_value, within_points};
use super::places::{Ascending, draw_shortlist, groups_along, implied, mark_ties, places, undecided};
use super::screening::{Excluded, OpenPoint, Screening, nobody, screen};
use crate::diag::{Diagnostic, Findings, Place, codes};
use crate::model::{
    Axis, AxisOf, Criterion, DecisionTable, Label, MethodChoice, MissingPolicy, Order, Role, Stand, Steps, Study,
    Weights,
};
use crate::num::{compare, dot, plus_zero, sum, tied};
use crate::ranking::{self, Entry, METHODS, Method, Traits, Unit};
use crate::registry::{Guarantees, Info};
use crate::weighting::{self, Importance, Weighing};

/// What a run may be told beside the study.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Method id, instead of the one in the strategy.
    pub method: Option<String>,
    /// Policy for missing scores, instead of those of the criteria.
    pub missing: Option<MissingPolicy>,
    /// Points for some criteria by position, replacing theirs beside the others
    /// as people wrote them (see [`Weighing::points`]).
    pub weight_points: Vec<(usize, f64)>,
    /// Whether the intermediate tables of the method are wanted.
    pub steps: bool,
}

/// The method of a run.
#[derive(Clone, Copy, Debug)]
pub struct ChosenMethod {
    /// Its description.
    pub info: &'static Info,
    /// What generic code must know of it.
    pub traits: &'static Traits,
    /// How its scores are shown with its settings.
    pub unit: Unit,
    /// What may be relied on with its settings.
    pub guarantees: Guarantees,
}

/// One candidate in the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Position in the candidates file; `None` for the baseline.
    pub candidate: Option<usize>,
    /// Name.
    pub name: String,
    /// Rank, 1 = first; equal scores share the smaller rank.
    pub rank: usize,
    /// Whether another candidate has an equal score.
    pub tied: bool,
    /// Number of the group of candidates that the indifference does not tell
    /// apart, 1 = first.
    pub group: usize,
    /// Score; the middle of the interval. Whether more is better is in the
    /// traits of the method.
    pub score: f64,
    /// Least score the cells allow.
    pub low: f64,
    /// Greatest score the cells allow.
    pub high: f64,
    /// Best rank the cells allow.
    pub rank_low: usize,
    /// Worst rank the cells allow.
    pub rank_high: usize,
    /// Whether it is on the shortlist.
    pub shortlisted: bool,
    /// What each criterion adds to the score; empty for a method that does not
    /// add.
    pub contributions: Vec<f64>,
    /// Result per axis of [`Axis::ALL`], `None` for an axis without weight; on the
    /// fixed scales for a method that does not add values.
    pub axes: [Option<f64>; 3],
    /// Fit per goal, in the order of the goals; `None` for a goal without
    /// points.
    pub goals: Vec<Option<f64>>,
    /// Axes whose minimum it does not meet.
    pub below: Vec<Axis>,
    /// Part of the weight that rests on missing scores.
    pub missing_weight: f64,
}

/// The values behind scores that are `Σ_j w_j · v_ij`; rows in rank order,
/// columns in the order of the criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// The values; the middle of what the cells allow.
    pub values: DMatrix<f64>,
    /// Least values.
    pub low: DMatrix<f64>,
    /// Greatest values.
    pub high: DMatrix<f64>,
    /// Whether each value is the criterion's own value function of the score
    /// and of nothing else, so that changing one score moves one value only.
    pub on_own_scale: bool,
    /// The values on the fixed scales of the criteria, where those of the method
    /// are not between 0 and 1: minima per axis are about points of 100.
    pub on_scale: Option<Box<OnScale>>,
}

impl Linear {
    /// The values of one row.
    #[must_use]
    pub fn row(&self, i: usize) -> Vec<f64> {
        self.values.row(i).iter().copied().collect()
    }
}

/// The result of a run.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The method.
    pub method: ChosenMethod,
    /// Its settings, defaults included.
    pub params: Value,
    /// The weights and where they come from.
    pub weighing: Weighing,
    /// The ranking, first to last.
    pub rows: Vec<Row>,
    /// Candidates that are not ranked.
    pub excluded: Vec<Excluded>,
    /// What ranked candidates still have to show.
    pub open: Vec<OpenPoint>,
    /// "Do it ourselves", scored like a candidate; its rank is the one it would
    /// have.
    pub baseline: Option<Row>,
    /// What the result is beside the scores: a partial order (with all that follows
    /// from it) has pairs that are not compared, classes have no order inside. Rows
    /// in rank order.
    pub order: Order,
    /// The values, when the score is linear in the weights.
    pub linear: Option<Linear>,
    /// The intermediate tables, when asked for; rows in rank order.
    pub steps: Steps,
    /// What is worth knowing.
    pub findings: Findings,
}

impl Evaluation {
    /// The weights.
    #[must_use]
    pub fn weights(&self) -> &Weights {
        &self.weighing.weights
    }

    /// The rows that the method does not compare with row `i`.
    #[must_use]
    pub fn incomparable(&self, i: usize) -> Vec<usize> {
        match &self.order {
            Order::Partial(relation) => {
                (0..self.rows.len()).filter(|&k| relation.between(i, k) == Stand::Incomparable).collect()
            }
            Order::Total | Order::Classes(_) => Vec::new(),
        }
    }

    /// How far row `a` is ahead of row `b`, whichever way the scores run.
    #[must_use]
    pub fn lead(&self, a: usize, b: usize) -> f64 {
        let lead = self.rows[a].score - self.rows[b].score;
        if self.method.traits.lower_is_better { -lead } else { lead }
    }

    /// Whether scores are shown as points of 100.
    #[must_use]
    pub fn in_points(&self) -> bool {
        self.method.unit == Unit::Points
    }

    /// The class of row `i`, where the method gives classes.
    #[must_use]
    pub fn class(&self, i: usize) -> Option<&Label> {
        match &self.order {
            Order::Classes(classes) => Some(&classes.names[classes.of[i]]),
            Order::Total | Order::Partial(_) => None,
        }
    }

    /// The row of the candidate called `name`.
    #[must_use]
    pub fn row(&self, name: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.name == name)
    }

    /// Positions (in rank order) of the shortlist.
    #[must_use]
    pub fn shortlist(&self) -> Vec<usize> {
        (0..self.rows.len()).filter(|&i| self.rows[i].shortlisted).collect()
    }
}

/// A candidate's scores as intervals in natural units, one per criterion.
struct Subject {
    candidate: Option<usize>,
    name: String,
    intervals: Vec<(f64, f64)>,
    missing: Vec<bool>,
}

/// Runs the study.
///
/// # Errors
/// Findings: a method or setting that does not exist, weights that cannot be
/// made, or nobody left to rank.
pub fn evaluate(study: &Study, settings: &Settings) -> Result<Evaluation, Findings> {
    evaluate_prepared(study, &prepare(study, settings)?, settings)
}

/// What a run needs whatever the method.
pub(super) struct Prepared {
    screening: Screening,
    subjects: Vec<Subject>,
    /// The weights and where they come from.
    pub weighing: Weighing,
}

impl Prepared {
    /// The scores of those who are ranked, intervals at their middle.
    pub fn table(&self, study: &Study) -> DecisionTable {
        table(&study.strategy.criteria, &self.subjects)
    }

    /// Whether there is a score that may be anything between two ends.
    pub fn has_intervals(&self) -> bool {
        self.subjects.iter().any(|s| s.intervals.iter().any(|(low, high)| low < high))
    }
}

/// Screens and weighs.
pub(super) fn prepare(study: &Study, settings: &Settings) -> Result<Prepared, Findings> {
    let screening = screen(study, settings.missing);
    let subjects: Vec<Subject> =
        screening.eligible.iter().map(|&i| candidate_subject(study, i, settings.missing)).collect();
    let weighing = weigh_on(study, settings, &subjects)?;
    Ok(Prepared { screening, subjects, weighing })
}

/// How the scores of `method`, built from `entry`, are shown: points of 100 only
/// where they lie between 0 and 1.
fn unit(entry: &Entry, method: &dyn Method) -> Unit {
    method.unit().unwrap_or(if within_points(method) { entry.traits.unit } else { Unit::Plain })
}

/// [`evaluate`] without screening and weighing again.
fn evaluate_prepared(study: &Study, prepared: &Prepared, settings: &Settings) -> Result<Evaluation, Findings> {
    let (entry, method) = choose(study, settings)?;
    evaluate_with(study, prepared, (entry, method.as_ref()), settings.steps)
}

/// A run of `method`, built from `entry`.
pub(super) fn evaluate_with(
    study: &Study,
    prepared: &Prepared,
    (entry, method): (&'static Entry, &dyn Method),
    with_steps: bool,
) -> Result<Evaluation, Findings> {
    let strategy = &study.strategy;
    let criteria = &strategy.criteria;
    let Prepared { screening, subjects, weighing } = prepared;
    let mut findings = weighing.findings.clone();

    let in_file = |findings: Findings| placed(findings, study, "method", &strategy.method);

    findings.extend(screening.findings.iter().cloned());
    if subjects.is_empty() {
        return Err(vec![nobody(study, &screening.excluded)]);
    }
    let refusals = entry.refusals(method, &table(criteria, subjects));
    if !refusals.is_empty() {
        return Err(in_file(refusals));
    }
    let scored = score(method, criteria, subjects, &weighing.weights);
    findings.extend(scored.findings.iter().cloned());
    if !scored.exact_intervals && prepared.has_intervals() {
        findings.push(Diagnostic::new(&codes::PF215).arg("method", entry.info.id).note("help"));
    }

    let names: Vec<String> = subjects.iter().map(|s| s.name.clone()).collect();
    let (order, ranks) = places(&scored.score, &scored.order, entry.traits, &names);
    // The indifference is in points of 100, which not every method gives.
    let unit = unit(entry, method);
    let indifference = if unit == Unit::Points { strategy.shortlist.indifference / 100.0 } else { 0.0 };
    let groups = groups_along(&order, &scored.score, indifference);

    let (surely, possibly) = (Ascending::new(&scored.low), Ascending::new(&scored.high));
    let mut rows: Vec<Row> = order
        .iter()
        .map(|&i| {
            let mut row = detail(study, weighing, &subjects[i], &scored, i);
            row.rank = ranks[i].best;
            row.group = groups[i];
            (row.rank_low, row.rank_high) = if scored.linear.is_some() {
                // A candidate is not its own rival.
                let itself = usize::from(compare(scored.high[i], scored.low[i]).is_gt());
                (1 + surely.above(scored.high[i]), 1 + possibly.above(scored.low[i]) - itself)
            } else {
                (ranks[i].best, ranks[i].worst)
            };
            row
        })
        .collect();
    let result = implied(scored.order.select(&order));
    mark_ties(&mut rows, &result);
    draw_shortlist(&mut rows, &result, strategy.shortlist.size, &mut findings);
    if let Order::Partial(_) = &result {
        findings.extend(undecided(&rows, &result, entry.info.id));
    }

    let linear = scored.linear.as_ref().map(|linear| Linear {
        values: linear.values.select_rows(&order),
        low: linear.low.select_rows(&order),
        high: linear.high.select_rows(&order),
        on_own_scale: linear.on_own_scale,
        on_scale: linear.on_scale.as_ref().map(|scales| Box::new(scales.select(&order))),
    });
    let steps = if with_steps {
        let values = linear.as_ref().map(|linear| &linear.values);
        method.steps(&sorted(&table(criteria, subjects), &order), values, weighing.weights.as_slice())
    } else {
        Steps::new()
    };
    let baseline = baseline(study, method, weighing, &rows, &mut findings);
    findings.extend(unmet(study, weighing));

    Ok(Evaluation {
        method: ChosenMethod {
            info: entry.info,
            traits: entry.traits,
            unit,
            guarantees: method.guarantees().unwrap_or(entry.info.guarantees),
        },
        params: method.params(),
        weighing: weighing.clone(),
        rows,
        excluded: screening.excluded.clone(),
        open: screening.open.clone(),
        baseline,
        order: result,
        linear,
        steps,
        findings,
    })
}

/// The method of the run with its settings.
pub(super) fn choose(study: &Study, settings: &Settings) -> Result<(&'static Entry, Box<dyn Method>), Findings> {
    let (entry, params) = chosen(study, settings)?;
    let method = entry.build(&params).map_err(|findings| placed(findings, study, "method", &study.strategy.method))?;
    Ok((entry, method))
}

/// The method of the run, and its settings as they are written.
pub(super) fn chosen(study: &Study, settings: &Settings) -> Result<(&'static Entry, Map<String, Value>), Findings> {
    let chosen = settings.method.as_deref().or(study.strategy.method.id.as_deref());
    let in_file = |findings: Findings| placed(findings, study, "method", &study.strategy.method);
    let entry = ranking::method(chosen).map_err(|finding| match settings.method {
        Some(_) => vec![finding],
        None => in_file(vec![finding]),
    })?;
    // The settings in the strategy belong to the method it names, or to the
    // default when it names none.
    let own_params = study.strategy.method.id.as_deref().unwrap_or(METHODS[0].info.id) == entry.info.id;
    let params = if own_params { study.strategy.method.params.clone() } else { Map::new() };
    Ok((entry, params))
}

/// The findings with the place in the strategy file of the table they are about,
/// or of the setting in it where they name one.
fn placed(findings: Findings, study: &Study, table: &str, choice: &MethodChoice) -> Findings {
    let file = study.inputs.iter().find(|input| input.role == Role::Strategy);
    let (Some(file), Some(line)) = (file, choice.line) else { return findings };
    let place = |finding: &Diagnostic| {
        let setting = finding.args.iter().find(|(name, _)| *name == "setting").map(|(_, key)| key);
        let known = setting.and_then(|key| choice.setting_lines.iter().find(|(known, _)| known == key));
        let (name, line) =
            known.map_or_else(|| (format!("[{table}]"), line), |(key, line)| (format!("[{table}] {key}"), *line));
        Place { name: Some(name), ..Place::line(&file.file, line) }
    };
    let with_place = |finding: Diagnostic| {
        let place = place(&finding);
        finding.at(place)
    };
    findings.into_iter().map(with_place).collect()
}

/// The weights of the strategy, with the points of a what-if put beside them.
///
/// # Errors
/// Findings about the method, its settings or what it works on.
pub fn weigh(study: &Study, settings: &Settings) -> Result<Weighing, Findings> {
    let eligible = if study.candidates.is_empty() { Vec::new() } else { screen(study, settings.missing).eligible };
    let subjects: Vec<Subject> = eligible.iter().map(|&i| candidate_subject(study, i, settings.missing)).collect();
    weigh_on(study, settings, &subjects)
}

fn weigh_on(study: &Study, settings: &Settings, subjects: &[Subject]) -> Result<Weighing, Findings> {
    let strategy = &study.strategy;
    let table = (!subjects.is_empty()).then(|| table(&strategy.criteria, subjects));
    let importance = Importance {
        criteria: &strategy.criteria,
        goals: &strategy.goals,
        bounds: &strategy.weight_bounds,
        table: table.as_ref(),
    };
    let choice = &strategy.weighting;
    let mut weighing =
        weighting::weigh(choice, importance).map_err(|findings| placed(findings, study, "weighting", choice))?;
    weighing.findings = placed(weighing.findings, study, "weighting", choice);
    // Who is in these tables is known here only: some candidates may be left out.
    let candidates: Vec<String> = subjects.iter().map(|s| s.name.clone()).collect();
    for axis in weighing.steps.iter_mut().flat_map(|step| [&mut step.rows, &mut step.columns]) {
        if *axis == AxisOf::Candidates {
            *axis = AxisOf::Named(candidates.clone());
        }
    }
    if settings.weight_points.is_empty() {
        return Ok(weighing);
    }
    let mut points = std::mem::take(&mut weighing.points);
    for &(j, p) in &settings.weight_points {
        points[j] = p;
    }
    weighing.weights = Weights::from_points(&points)
        .ok_or_else(|| vec![Diagnostic::new(&codes::PF805).arg("method", weighing.method).arg("needs", "weights")])?;
    weighing.points = points;
    // The trace no longer explains the weights: a what-if stands on its own.
    weighing.shares.clear();
    weighing.steps.clear();
    weighing.priorities.clear();
    Ok(weighing)
}

fn candidate_subject(study: &Study, candidate: usize, missing: Option<MissingPolicy>) -> Subject {
    let cells = study.candidates.cells[candidate].iter().zip(&study.strategy.criteria);
    let (intervals, gone) = cells
        .map(|(cell, criterion)| {
            let policy = missing.unwrap_or(criterion.missing);
            let whole = (criterion.scale.min(), criterion.scale.max());
            (cell.interval(criterion, policy).unwrap_or(whole), cell.is_missing())
        })
        .unzip();
    Subject { candidate: Some(candidate), name: study.candidates.names[candidate].clone(), intervals, missing: gone }
}

/// Scores of all subjects, with what the cells allow.
struct Scored {
    score: Vec<f64>,
    low: Vec<f64>,
    high: Vec<f64>,
    linear: Option<Linear>,
    /// Whether the values lie between 0 and 1.
    within_points: bool,
    /// Whether `low` and `high` are exact.
    exact_intervals: bool,
    order: Order,
    findings: Findings,
}

fn table(criteria: &[Criterion], subjects: &[Subject]) -> DecisionTable {
    DecisionTable {
        names: subjects.iter().map(|s| s.name.clone()).collect(),
        criteria: criteria.to_vec(),
        scores: DMatrix::from_fn(subjects.len(), criteria.len(), |i, j| {
            let (low, high) = subjects[i].intervals[j];
            if low < high { f64::midpoint(low, high) } else { low }
        }),
    }
}

fn score(method: &dyn Method, criteria: &[Criterion], subjects: &[Subject], weights: &Weights) -> Scored {
    let table = table(criteria, subjects);
    let Some(values) = method.linear_values(&table) else {
        let outcome = method.run(&table, weights.as_slice());
        let score: Vec<f64> = outcome.scores.into_iter().map(plus_zero).collect();
        return Scored {
            low: score.clone(),
            high: score.clone(),
            score,
            linear: None,
            within_points: false,
            exact_intervals: false,
            order: outcome.order,
            findings: outcome.findings,
        };
    };
    let whole = |c: &Criterion| method.value_range(c, c.scale.min(), c.scale.max());
    let on_own_scale = criteria.iter().all(|c| whole(c) == Some(c.value.range(c.scale.min(), c.scale.max())));
    let on_scale = (!within_points(method))
        .then(|| Box::new(OnScale::of(criteria, subjects.iter().map(|s| s.intervals.as_slice()))));
    let mut linear = Linear { low: values.clone(), high: values.clone(), values, on_own_scale, on_scale };
    let mut exact = true;
    for (i, subject) in subjects.iter().enumerate() {
        for (j, criterion) in criteria.iter().enumerate() {
            let (low, high) = subject.intervals[j];
            if low < high {
                let Some((least, most)) = method.value_range(criterion, low, high) else {
                    // What this cell leaves open moves the whole column: only the
                    // bounds of all values are certain.
                    exact = false;
                    let (least, most) = method.value_bounds();
                    linear.low.column_mut(j).fill(least);
                    linear.high.column_mut(j).fill(most);
                    continue;
                };
                linear.low[(i, j)] = least;
                linear.high[(i, j)] = most;
                linear.values[(i, j)] = f64::midpoint(least, most);
            }
        }
    }
    let totals = |matrix: &DMatrix<f64>| -> Vec<f64> {
        matrix.row_iter().map(|row| dot(weights.as_slice().iter().copied(), row.iter().copied())).collect()
    };
    Scored {
        score: totals(&linear.values),
        low: totals(&linear.low),
        high: totals(&linear.high),
        linear: Some(linear),
        within_points: within_points(method),
        exact_intervals: exact,
        order: Order::Total,
        findings: method.notes(&table),
    }
}

/// Everything about one row except its place among the others.
fn detail(study: &Study, weighing: &Weighing, subject: &Subject, scored: &Scored, i: usize) -> Row {
    let criteria = &study.strategy.criteria;
    let weights = weighing.weights.as_slice();
    let values: Vec<f64> = scored.linear.as_ref().map_or_else(Vec::new, |linear| linear.row(i));
    // Minima per axis are in points of 100: where the method has no such values
    // of its own, those on the fixed scales are looked at.
    let on_scale =
        || criteria.iter().zip(&subject.intervals).map(|(c, (low, high))| middle_value(c, *low, *high)).collect();
    let axes = axis_results(criteria, weights, &if scored.within_points { values.clone() } else { on_scale() });
    let goals = study.strategy.goals.iter().map(|goal| goal_fit(study, weighing, &goal.id, &values));
    Row {
        candidate: subject.candidate,
        name: subject.name.clone(),
        rank: 0,
        tied: false,
        group: 0,
        score: scored.score[i],
        low: scored.low[i],
        high: scored.high[i],
        rank_low: 0,
        rank_high: 0,
        shortlisted: false,
        contributions: values.iter().zip(weights).map(|(v, w)| plus_zero(v * w)).collect(),
        axes,
        goals: goals.collect(),
        below: below_minimum(study, &axes),
        missing_weight: sum(subject.missing.iter().zip(weights).filter(|(gone, _)| **gone).map(|(_, w)| *w)),
    }
}

/// How far a candidate brings a goal from its floor to its ceiling: the
/// priority-weighted mean over the goal and those below it.
fn goal_fit(study: &Study, weighing: &Weighing, goal: &str, values: &[f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let below = |id: &str| -> bool {
        let mut at = Some(id);
        let mut steps = 0;
        while let Some(current) = at {
            if current == goal {
                return true;
            }
            steps += 1;
            if steps > study.strategy.goals.len() {
                return false;
            }
            at = study.strategy.goals.iter().find(|g| g.id == current).and_then(|g| g.parent.as_deref());
        }
        false
    };
    let shares: Vec<_> = weighing.shares.iter().filter(|share| below(&share.goal)).collect();
    let weight = sum(shares.iter().map(|s| s.share));
    let total = sum(shares.iter().filter_map(|s| study.strategy.criterion(&s.criterion).map(|j| s.share * values[j])));
    (weight > 0.0).then(|| total / weight)
}

/// The candidates in another order.
fn sorted(table: &DecisionTable, order: &[usize]) -> DecisionTable {
    DecisionTable {
        names: order.iter().map(|&i| table.names[i].clone()).collect(),
        scores: table.scores.select_rows(order),
        criteria: table.criteria.clone(),
    }
}

/// Scores "do it ourselves" by itself, which takes a method whose values depend
/// on nothing but the own score; with any other it has no place, and that is
/// said.
fn baseline(
    study: &Study,
    method: &dyn Method,
    weighing: &Weighing,
    rows: &[Row],
    findings: &mut Findings,
) -> Option<Row> {
    let baseline = study.strategy.baseline.as_ref()?;
    let criteria = &study.strategy.criteria;
    let given = |c: &Criterion| baseline.scores.iter().find(|(id, _)| *id == c.id).map(|(_, x)| (*x, *x));
    let own = Subject {
        candidate: None,
        name: baseline.name.get(study.strategy.language.unwrap_or_default()).to_owned(),
        intervals: criteria.iter().map(|c| given(c).unwrap_or((c.scale.min(), c.scale.max()))).collect(),
        missing: criteria.iter().map(|c| given(c).is_none()).collect(),
    };
    let alone = [own];
    let refused = !method.refusals(&table(criteria, &alone)).is_empty();
    let scored = (!refused).then(|| score(method, criteria, &alone, &weighing.weights));
    let Some(scored) = scored.filter(|scored| scored.linear.as_ref().is_some_and(|linear| linear.on_own_scale)) else {
        findings.push(Diagnostic::new(&codes::PF217).arg("baseline", &alone[0].name).note("help"));
        return None;
    };
    let mut row = detail(study, weighing, &alone[0], &scored, 0);
    row.rank = 1 + rows.iter().filter(|r| compare(r.score, row.score).is_gt()).count();
    row.rank_low = 1 + rows.iter().filter(|r| compare(r.low, row.high).is_gt()).count();
    row.rank_high = 1 + rows.iter().filter(|r| compare(r.high, row.low).is_gt()).count();
    row.tied = rows.iter().any(|r| tied(r.score, row.score));
    Some(row)
}
