//! What is known of each contest.

use super::doubted::{Doubted, Reach};
use super::draws::{Drawn, InForce};
use super::{Contest, Held, Known, Verdict, WITHIN, conclude};
use crate::analysis::assumed::assumed_region;
use crate::analysis::axes::{axis_results, below_minimum};
use crate::analysis::closeness::levelled;
use crate::analysis::engine::Evaluation;
use crate::analysis::sensitivity::{margins, pair_margin};
use crate::model::{Order, Stand, Study};
use crate::num::{compare, dot, sum};
use crate::region::{Assumption, Region};

/// What is nearer to 0 than this is not decided by a linear program.
const PRECISION: f64 = 1e-9;
/// The most pairs for which a linear program each is asked about what is stated.
const MOST_PAIRS: usize = 200;

pub(super) struct View<'a> {
    pub study: &'a Study,
    pub evaluation: &'a Evaluation,
    pub drawn: &'a [Drawn],
    pub in_force: InForce,
    pub doubted: Doubted,
    pub step: Option<f64>,
}

impl View<'_> {
    fn weights(&self) -> &[f64] {
        self.evaluation.weights().as_slice()
    }

    pub fn pair(&self, at: usize, contest: Contest, a: usize, b: usize) -> Verdict {
        // First place is lost to anybody, not only to the next.
        let first = contest == Contest::Place(1) && a == 0;
        let margin = if first { self.sharp().0 } else { pair_margin(self.evaluation, a, b, false) };
        let rivals: Vec<usize> = if first { (1..self.evaluation.rows.len()).collect() } else { vec![b] };
        let margin_in_doubt = self.margin_in_doubt(&[a], &rivals);
        let shares = self.drawn.iter().filter_map(|drawn| {
            let share = if first { Some(drawn.same_first) } else { drawn.ahead.get(at).copied() };
            share.map(|share| drawn.held(share))
        });
        let known = Known {
            shares: shares.collect(),
            margin,
            margin_in_doubt,
            necessary: self.necessary(margin_in_doubt, &[a], &rivals, false),
            scores_turn: self.turned(&[a], &rivals),
            ..self.between(a, b)
        };
        conclude(contest, (a, b), known)
    }

    pub fn membership(&self, last: usize, next: usize) -> Verdict {
        let rows = &self.evaluation.rows;
        let (members, outside): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&i| rows[i].shortlisted);
        let asked = !self.study.strategy.shortlist.axis_min.0.is_empty();
        let eligible: Vec<usize> = outside.iter().copied().filter(|i| rows[*i].below.is_empty()).collect();
        let margin_in_doubt =
            if asked { self.margin_with_minima(&members) } else { self.margin_in_doubt(&members, &eligible) };
        let turned = self.turned(&members, &eligible);
        let known = Known {
            shares: self.drawn.iter().map(|drawn| drawn.held(drawn.same_shortlist)).collect(),
            margin: self.sharp().1,
            margin_in_doubt,
            necessary: self.necessary(margin_in_doubt, &members, &eligible, asked),
            scores_turn: match (&self.doubted.reach, turned) {
                (Some(reach), Some(false)) if self.crosses_a_minimum(reach, &members, &outside) => {
                    self.doubted.apart.then_some(true)
                }
                _ => turned,
            },
            ..self.between(last, next)
        };
        conclude(Contest::Membership, (last, next), known)
    }

    /// What is known of two rows without their margins.
    fn between(&self, a: usize, b: usize) -> Known {
        Known {
            gap: self.evaluation.lead(a, b),
            step: self.step,
            level: levelled(self.study, self.evaluation, a, b),
            compared: match &self.evaluation.order {
                Order::Partial(relation) => relation.between(a, b) != Stand::Incomparable,
                Order::Total | Order::Classes(_) => true,
            },
            in_force: self.in_force,
            in_doubt: self.doubted.anything,
            margin: None,
            margin_in_doubt: None,
            necessary: Vec::new(),
            scores_turn: None,
            shares: Vec::new(),
        }
    }

    /// The margins with every score at its middle.
    fn sharp(&self) -> (Option<f64>, Option<f64>) {
        let values = |evaluation: &mut Evaluation| {
            if let Some(linear) = &mut evaluation.linear {
                linear.low = linear.values.clone();
                linear.high = linear.values.clone();
                if let Some(scale) = &mut linear.on_scale {
                    scale.low = scale.values.clone();
                    scale.high = scale.values.clone();
                }
            }
        };
        let mut sharp = self.evaluation.clone();
        values(&mut sharp);
        let (first, shortlist) = margins(self.study, &sharp);
        (first.map(|m| m.margin), shortlist.map(|m| m.margin))
    }

    /// The margin up to which none of `ours` is behind any of `theirs`, whatever
    /// the scores in doubt are.
    fn margin_in_doubt(&self, ours: &[usize], theirs: &[usize]) -> Option<f64> {
        let reach = self.doubted.reach.as_ref()?;
        let pairs = ours.iter().flat_map(|&a| theirs.iter().map(move |&b| (a, b)));
        pairs.map(|(a, b)| reach.margin(self.weights(), a, b)).reduce(f64::min)
    }

    /// The margin of the shortlist where minima per axis are asked, on the safe
    /// side.
    fn margin_with_minima(&self, members: &[usize]) -> Option<f64> {
        let reach = self.doubted.reach.as_ref()?;
        if members.iter().any(|&i| reach.out[i]) {
            return Some(0.0);
        }
        let mut widened = self.evaluation.clone();
        let linear = widened.linear.as_mut()?;
        (linear.low, linear.high) = (reach.low.clone(), reach.high.clone());
        if let Some((scale, reach)) = linear.on_scale.as_mut().zip(reach.on_scale.as_ref()) {
            (scale.low, scale.high) = (reach.low.clone(), reach.high.clone());
        }
        margins(self.study, &widened).1.map(|m| m.margin)
    }

    /// Whether each of `ours` is not behind any of `theirs`, whatever the scores
    /// in doubt are: for every weighting within ±20 % (a margin of as much says
    /// just that), in the same order, and for what is in force.
    fn necessary(
        &self,
        margin: Option<f64>,
        ours: &[usize],
        theirs: &[usize],
        minima: bool,
    ) -> Vec<(Assumption, Held)> {
        let (Some(reach), Some(margin)) = (&self.doubted.reach, margin) else { return Vec::new() };
        let mut found = Vec::new();
        if self.in_force.given {
            let within = match () {
                () if margin >= WITHIN / 100.0 => Held::Yes,
                // The margin is on the safe side.
                () if minima || !self.doubted.apart => Held::NotDecided,
                () => Held::No,
            };
            found.push((Assumption::Within { percent: WITHIN }, within));
        }
        // Minima per axis move with the weights too: only the margin minds them.
        if minima {
            return found;
        }
        let mut regions = Vec::new();
        if self.in_force.given {
            regions.push((Assumption::SameOrder, Region::same_order(self.weights())));
        }
        let weights = self.in_force.weights;
        let few = weights == Assumption::Any || ours.len() * theirs.len() <= MOST_PAIRS;
        let more = matches!(weights, Assumption::Any | Assumption::Stated) && few;
        if let Some(region) = more.then(|| assumed_region(self.study, self.evaluation, weights).ok()).flatten() {
            regions.push((weights, region));
        }
        found.extend(regions.iter().map(|(weights, region)| (*weights, self.held(reach, region, ours, theirs))));
        found
    }

    fn held(&self, reach: &Reach, region: &Region, ours: &[usize], theirs: &[usize]) -> Held {
        let mut all = Held::Yes;
        for &a in ours {
            if reach.out[a] {
                return Held::No;
            }
            for &b in theirs {
                match not_behind(region, &reach.lead(a, b)) {
                    Held::Yes => {}
                    Held::No if self.doubted.apart => return Held::No,
                    Held::No | Held::NotDecided => all = Held::NotDecided,
                }
            }
        }
        all
    }

    /// Whether a row of `ours` can come behind one of `theirs`, or be taken out, by
    /// scores in doubt.
    fn turned(&self, ours: &[usize], theirs: &[usize]) -> Option<bool> {
        if !self.doubted.anything {
            return Some(false);
        }
        let reach = self.doubted.reach.as_ref()?;
        if ours.iter().any(|&a| reach.out[a]) {
            return Some(true);
        }
        let mut all = Some(false);
        for (a, b) in ours.iter().flat_map(|&a| theirs.iter().map(move |&b| (a, b))) {
            let lead = reach.lead(a, b);
            let part = |sign: f64| sum(self.weights().iter().zip(&lead).map(|(w, c)| w * (sign * c).max(0.0)));
            match compare(part(1.0), part(-1.0)) {
                std::cmp::Ordering::Greater => {}
                std::cmp::Ordering::Less if self.doubted.apart => return Some(true),
                std::cmp::Ordering::Less | std::cmp::Ordering::Equal => all = None,
            }
        }
        all
    }

    /// Whether scores in doubt can bring a member below a minimum per axis, or an
    /// outsider up to all of them.
    fn crosses_a_minimum(&self, reach: &Reach, members: &[usize], outside: &[usize]) -> bool {
        let (low, high) = reach.on_scale.as_ref().map_or((&reach.low, &reach.high), |s| (&s.low, &s.high));
        let weights = self.weights();
        let meets = |values: &nalgebra::DMatrix<f64>, i: usize| {
            let row: Vec<f64> = values.row(i).iter().copied().collect();
            below_minimum(self.study, &axis_results(&self.study.strategy.criteria, weights, &row)).is_empty()
        };
        let rows = &self.evaluation.rows;
        let total =
            |values: &nalgebra::DMatrix<f64>, i: usize| dot(weights.iter().copied(), values.row(i).iter().copied());
        let lowest = members.iter().map(|&a| total(&reach.low, a)).fold(f64::INFINITY, f64::min);
        let full = members.len() >= self.study.strategy.shortlist.size;
        let joins = |i: &usize| {
            !rows[*i].below.is_empty() && meets(high, *i) && (!full || compare(total(&reach.high, *i), lowest).is_ge())
        };
        members.iter().any(|&i| !meets(low, i)) || outside.iter().any(joins)
    }
}

/// Whether `Σ w c` is 0 or more all over the region.
fn not_behind(region: &Region, c: &[f64]) -> Held {
    if c.iter().all(|c| *c >= 0.0) {
        return Held::Yes;
    }
    match region.least(c) {
        Ok(least) if least > PRECISION => Held::Yes,
        Ok(least) if least < -PRECISION => Held::No,
        _ => Held::NotDecided,
    }
}
