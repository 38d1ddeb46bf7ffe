//! What knowing scores changes.

use super::super::doubt::Part;
use super::super::engine::Linear;
use super::super::screening::admitted;
use super::chance::{Count, below};
use super::decision::{Deciding, Stand};
use super::lots::Outcome;
use super::{Doubts, Fact, InformationSettings, Worth};
use crate::model::{Axis, Distribution};
use crate::num::random::{Purpose, Stream, mixed};
use crate::num::sum;

/// Evenly spaced quantiles at which a method is run for one score.
const QUANTILES: u32 = 200;
/// Most runs of a method for one fact, where it has to be run for every draw.
const MOST_RUNS: u64 = 2_000;
/// Points at which what is gained is looked at between two borders.
const POINTS: u32 = 32;
/// A smaller probability is noise of the search for it.
const NOISE: f64 = 1e-14;

/// The scores in doubt, and their draws.
pub(super) struct Draws<'a> {
    deciding: &'a Deciding<'a>,
    doubts: &'a Doubts,
    groups: Vec<Group<'a>>,
    settings: &'a InformationSettings,
}

/// Scores that are drawn together.
struct Group<'a> {
    part: &'a Part,
    /// Row and criterion of each.
    cells: Vec<(usize, usize)>,
    /// The seed of its draws.
    seed: u64,
}

impl<'a> Group<'a> {
    fn new(deciding: &Deciding<'_>, part: &'a Part, seed: u64) -> Self {
        let (cells, name): (Vec<(usize, usize)>, String) = match part {
            Part::Linked(part) => {
                let cells = part.cells.iter().map(|cell| (cell.candidate, cell.criterion)).collect();
                (cells, format!("by {}", part.assessors.join(", ")))
            }
            Part::Ordered(part) => {
                let cells = part.rows().iter().map(|(row, _)| (*row, part.criterion())).collect();
                (cells, format!("on {}", deciding.study.strategy.criteria[part.criterion()].id))
            }
            Part::Cell { candidate, criterion, .. } => (vec![(*candidate, *criterion)], String::new()),
        };
        Self { part, cells, seed: own_seed(seed, &name) }
    }

    /// The scores of which something is said when those of `which` are known: of a
    /// criterion of which only the order counts all or none.
    fn known(&self, deciding: &Deciding<'_>, which: &impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
        let counts = |j: usize| deciding.counts(j);
        match self.part {
            Part::Ordered(_) if !self.cells.iter().all(|&(i, j)| which(i, j)) => Vec::new(),
            _ => self.cells.iter().copied().filter(|&(i, j)| which(i, j) && counts(j)).collect(),
        }
    }
}

impl<'a> Draws<'a> {
    pub fn new(
        deciding: &'a Deciding<'a>,
        (doubts, groups): (&'a Doubts, &[&'a Part]),
        settings: &'a InformationSettings,
    ) -> Self {
        let groups = groups.iter().map(|part| Group::new(deciding, part, settings.seed)).collect();
        Self { deciding, doubts, groups, settings }
    }

    fn count(&self) -> Count {
        Count::new(self.deciding.stands.len())
    }

    /// One score.
    pub fn single(&self, row: usize, criterion: usize, doubt: &Distribution) -> Worth {
        let fact = Fact::Score { row, criterion };
        let deciding = self.deciding;
        let Some(linear) = deciding.own() else { return self.by_quantiles(fact, (row, criterion), doubt) };
        let own = Single::new(deciding, linear, row, criterion);
        let mut count = self.count();
        let borders = own.borders();
        let case = |count: &mut Count, x: f64, part: f64, gain: f64| {
            if part > NOISE {
                count.take(&deciding.decided, &own.outcome(x), part, gain);
            }
        };
        // The probability up to a border, and what lies at it.
        let levels: Vec<(f64, f64)> =
            borders.iter().map(|x| (below(doubt, *x, false), below(doubt, *x, true))).collect();
        let mut from = 0.0;
        for (border, (under, up_to)) in
            borders.iter().zip(&levels).map(|(x, l)| (Some(*x), *l)).chain([(None, (1.0, 1.0))])
        {
            let width = under - from;
            if width > NOISE {
                // The decision is the same all along, but for a tie by rounding.
                for k in 0..POINTS {
                    let x = doubt.quantile(from + width * (f64::from(k) + 0.5) / f64::from(POINTS));
                    case(&mut count, x, width / f64::from(POINTS), own.gain(x));
                }
            }
            if let Some(x) = border {
                case(&mut count, x, up_to - under, own.gain(x));
            }
            from = up_to;
        }
        count.worth(fact, None, deciding.has_gain(), deciding.evaluation)
    }

    /// One score that moves more than its own total: the method at evenly spaced
    /// quantiles.
    fn by_quantiles(&self, fact: Fact, (row, criterion): (usize, usize), doubt: &Distribution) -> Worth {
        let deciding = self.deciding;
        let before = self.undrawn();
        let mut table = deciding.table.clone();
        let mut count = self.count();
        for k in 0..QUANTILES {
            table.scores[(row, criterion)] = doubt.quantile((f64::from(k) + 0.5) / f64::from(QUANTILES));
            if deciding.refuses(&table) {
                count.refuse(1.0);
                continue;
            }
            let stands = deciding.run(&table, deciding.weights(), &[(row, criterion)]);
            count.take(&before, &deciding.outcome(&stands), 1.0, 0.0);
        }
        count.worth(fact, Some(f64::from(QUANTILES)), false, deciding.evaluation)
    }

    /// What the method says with every score at its middle.
    fn undrawn(&self) -> Outcome {
        let deciding = self.deciding;
        deciding.outcome(&deciding.run(&deciding.table, deciding.weights(), &[]))
    }

    /// The scores in doubt for which `which` (row, criterion) holds, all at once.
    #[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
    pub fn together(&self, fact: Fact, which: impl Fn(usize, usize) -> bool) -> Worth {
        let deciding = self.deciding;
        let linear = deciding.own();
        let samples = if linear.is_some() { self.settings.samples } else { self.settings.samples.min(MOST_RUNS) };
        let before = if linear.is_some() { deciding.decided.clone() } else { self.undrawn() };
        let mut count = self.count();
        let mut table = deciding.table.clone();
        let together: Vec<(&Group<'_>, Vec<(usize, usize)>)> = self
            .groups
            .iter()
            .map(|group| (group, group.known(deciding, &which)))
            .filter(|(_, known)| !known.is_empty())
            .collect();
        let in_group = |i: usize, j: usize| self.groups.iter().any(|group| group.cells.contains(&(i, j)));
        let apart: Vec<Vec<bool>> = self
            .doubts
            .iter()
            .enumerate()
            .map(|(i, own)| own.iter().map(|(j, _)| which(i, *j) && !in_group(i, *j)).collect())
            .collect();
        let moves =
            |i: usize| apart[i].contains(&true) || together.iter().any(|(_, known)| known.iter().any(|(k, _)| *k == i));
        let rows: Vec<usize> = deciding.by_name.iter().copied().filter(|&i| moves(i)).collect();
        let mut place = vec![0; deciding.by_name.len()];
        rows.iter().enumerate().for_each(|(at, i)| place[*i] = at);
        // Every candidate has draws of its own, which no other candidate changes.
        let seeds: Vec<u64> = rows.iter().map(|&i| own_seed(self.settings.seed, &deciding.table.names[i])).collect();
        // Where one candidate moves, all that matters is whom it passes.
        let alone = match rows.as_slice() {
            [row] => linear.map(|linear| Alone::new(deciding, linear, *row)),
            _ => None,
        };
        for draw in 0..samples {
            let mut drawn: Vec<(usize, usize)> = Vec::new();
            for (&i, &seed) in rows.iter().zip(&seeds) {
                let mut stream = Stream::new(seed, Purpose::Scores, draw);
                for ((j, doubt), apart) in self.doubts[i].iter().zip(&apart[i]) {
                    let u = stream.uniform();
                    if *apart {
                        table.scores[(i, *j)] = doubt.quantile(u);
                        drawn.push((i, *j));
                    }
                }
            }
            for (group, known) in &together {
                let mut stream = Stream::new(group.seed, Purpose::Scores, draw);
                let us: Vec<f64> = (0..group.part.uniforms()).map(|_| stream.uniform()).collect();
                group.part.write(&us, |i, j, score| {
                    if known.contains(&(i, j)) {
                        table.scores[(i, j)] = score;
                        drawn.push((i, j));
                    }
                });
            }
            if !together.is_empty() {
                drawn.sort_by_key(|(i, _)| place[*i]);
            }
            let score = |i: usize, j: usize| table.scores[(i, j)];
            if let Some(alone) = &alone {
                let stand = alone.stand(&drawn, score);
                let now = alone.outcome(stand);
                count.take(&before, &now, 1.0, alone.gain(stand, &now));
                continue;
            }
            let stands = match linear {
                Some(linear) => moved(deciding, linear, &drawn, score),
                None if deciding.refuses(&table) => {
                    count.refuse(1.0);
                    continue;
                }
                None => deciding.run(&table, deciding.weights(), &drawn),
            };
            let now = deciding.outcome(&stands);
            let gain = if linear.is_some() { deciding.gain(&stands, &now) } else { 0.0 };
            count.take(&before, &now, 1.0, gain);
        }
        let gain = deciding.has_gain() && linear.is_some();
        count.worth(fact, Some((samples as f64).max(1.0)), gain, deciding.evaluation)
    }
}

/// The seed of the draws of one candidate.
fn own_seed(seed: u64, name: &str) -> u64 {
    // FNV-1a.
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    mixed(seed ^ name.bytes().fold(0xCBF2_9CE4_8422_2325, hash))
}

/// One row with some scores other than they stand, where a score moves its own
/// value only.
fn moved_row(
    deciding: &Deciding<'_>,
    linear: &Linear,
    cells: &[(usize, usize)],
    score: impl Fn(usize, usize) -> f64,
) -> Option<Stand> {
    let criteria = &deciding.study.strategy.criteria;
    let weights = deciding.weights();
    let row = cells.first()?.0;
    let mut stand = deciding.stands[row];
    let mut values = linear.row(row);
    for &(_, j) in cells {
        let x = score(row, j);
        let value = criteria[j].value.at(x);
        stand.merit += weights[j] * (value - values[j]);
        stand.ranked &= deciding.admits(j, x);
        values[j] = value;
    }
    stand.eligible = deciding.eligible(weights, &values);
    Some(stand)
}

/// Every row with some scores other than they stand; cells come row by row.
fn moved(
    deciding: &Deciding<'_>,
    linear: &Linear,
    cells: &[(usize, usize)],
    score: impl Fn(usize, usize) -> f64,
) -> Vec<Stand> {
    let mut stands = deciding.stands.clone();
    for own in cells.chunk_by(|a, b| a.0 == b.0) {
        if let Some(stand) = moved_row(deciding, linear, own, &score) {
            stands[own[0].0] = stand;
        }
    }
    stands
}

/// What one row does while the others stay where they are.
struct Alone<'a> {
    deciding: &'a Deciding<'a>,
    linear: &'a Linear,
    row: usize,
    /// The first of the others.
    leader: Option<usize>,
    /// The last of the others on the shortlist, when they fill it.
    last: Option<usize>,
    /// The others that can be first or on the shortlist, ascending.
    others: Vec<(usize, Stand)>,
}

impl<'a> Alone<'a> {
    fn new(deciding: &'a Deciding<'a>, linear: &'a Linear, row: usize) -> Self {
        let mut stands = deciding.stands.clone();
        stands[row].ranked = false;
        let without = deciding.outcome(&stands);
        let full = without.size() == deciding.study.strategy.shortlist.size;
        let merit = |i: &usize| stands[*i].merit;
        let least = without.sure.iter().copied().min_by(|a, b| merit(a).total_cmp(&merit(b)));
        let last = without.level.first().copied().or(least).filter(|_| full);
        // One more can only push somebody off: nobody else comes into play.
        let in_play = |i: &usize| without.listed(*i) > 0.0 || without.first.contains(i);
        let others = (0..stands.len()).filter(in_play).map(|i| (i, stands[i])).collect();
        Self { deciding, linear, row, leader: without.first.first().copied(), last, others }
    }

    fn stand(&self, cells: &[(usize, usize)], score: impl Fn(usize, usize) -> f64) -> Stand {
        moved_row(self.deciding, self.linear, cells, score).unwrap_or(self.deciding.stands[self.row])
    }

    fn outcome(&self, stand: Stand) -> Outcome {
        let mut rows = self.others.clone();
        rows.insert(rows.partition_point(|(i, _)| *i < self.row), (self.row, stand));
        Outcome::of(&rows, self.deciding.study.strategy.shortlist.size)
    }

    /// What the sum of the totals on the shortlist gains by the outcome `now`.
    fn gain(&self, stand: Stand, now: &Outcome) -> f64 {
        let merit = |i: usize| if i == self.row { stand.merit } else { self.deciding.stands[i].merit };
        now.total(merit) - self.deciding.decided.total(merit)
    }
}

/// What one score does.
struct Single<'a> {
    alone: Alone<'a>,
    criterion: usize,
}

impl<'a> Single<'a> {
    fn new(deciding: &'a Deciding<'a>, linear: &'a Linear, row: usize, criterion: usize) -> Self {
        Self { alone: Alone::new(deciding, linear, row), criterion }
    }

    fn stand(&self, x: f64) -> Stand {
        self.alone.stand(&[(self.alone.row, self.criterion)], |_, _| x)
    }

    fn outcome(&self, x: f64) -> Outcome {
        self.alone.outcome(self.stand(x))
    }

    fn gain(&self, x: f64) -> f64 {
        let stand = self.stand(x);
        self.alone.gain(stand, &self.alone.outcome(stand))
    }

    /// The scores, ascending, between which the decision stays the same: totals
    /// are equal, an axis meets its minimum, a gate opens or closes, or the value
    /// bends.
    fn borders(&self) -> Vec<f64> {
        let Alone { deciding, linear, row, .. } = &self.alone;
        let criterion = &deciding.study.strategy.criteria[self.criterion];
        let weight = deciding.weights()[self.criterion];
        let now = linear.values[(*row, self.criterion)];
        let own = deciding.stands[*row].merit;
        let mut wanted: Vec<f64> = Vec::new();
        if weight > 0.0 {
            let rivals = self.alone.leader.into_iter().chain(self.alone.last);
            wanted.extend(rivals.map(|i| now + (deciding.stands[i].merit - own) / weight));
            wanted.extend(self.minimum(weight, now));
        }
        let points = criterion.value.points();
        let mut borders: Vec<f64> = points.iter().map(|(x, _)| *x).collect();
        for pair in points.windows(2) {
            let ((x0, v0), (x1, v1)) = (pair[0], pair[1]);
            let crossed = wanted.iter().filter(|v| v0.total_cmp(&v1).is_ne() && (v0.min(v1)..=v0.max(v1)).contains(*v));
            borders.extend(crossed.map(|v| (x0 + (x1 - x0) * ((v - v0) / (v1 - v0))).clamp(x0, x1)));
        }
        let gate = admitted(deciding.study, self.criterion, criterion.scale.middle());
        borders.extend([gate.0, gate.1]);
        borders.retain(|x| x.is_finite());
        borders.sort_by(f64::total_cmp);
        borders.dedup();
        borders
    }

    /// The value at which the axis of the criterion meets its minimum.
    fn minimum(&self, weight: f64, now: f64) -> Option<f64> {
        let Alone { deciding, linear, row, .. } = &self.alone;
        let criteria = &deciding.study.strategy.criteria;
        let axis: Axis = criteria[self.criterion].axis;
        let (_, points) = deciding.study.strategy.shortlist.axis_min.0.iter().find(|(a, _)| *a == axis)?;
        let on = || (0..criteria.len()).filter(|j| criteria[*j].axis == axis);
        let weights = deciding.weights();
        let lacking = sum(on().map(|j| weights[j] * (points / 100.0 - linear.values[(*row, j)])));
        Some(now + lacking / weight)
    }
}
