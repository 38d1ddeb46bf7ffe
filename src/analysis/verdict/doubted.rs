//! What the scores in doubt allow: how far every value reaches, from the same laws
//! that are drawn from.

use nalgebra::DMatrix;

use crate::analysis::axes::OnScale;
use crate::analysis::doubt::{Part, Position, ScoreAssumption, ScoreDoubts};
use crate::analysis::engine::{Evaluation, Settings, choose};
use crate::analysis::screening::admitted;
use crate::analysis::sensitivity::apart;
use crate::model::{Criterion, Study};
use crate::num::sum;
use crate::ranking::Method;

/// How the scores in doubt of a run reach.
#[derive(Debug)]
pub(super) struct Doubted {
    /// Whether anything is in doubt.
    pub anything: bool,
    /// Whether every score can take its own extreme whatever the others do: then
    /// what is not certain can happen.
    pub apart: bool,
    /// The values; `None` where a score moves other values than its own.
    pub reach: Option<Reach>,
}

/// Values from least to greatest, rows in rank order.
#[derive(Debug)]
pub(super) struct Reach {
    pub low: DMatrix<f64>,
    pub high: DMatrix<f64>,
    /// On the fixed scales, where those of the method are others.
    pub on_scale: Option<OnScale>,
    /// Whether a gate or a hard condition can take the row out.
    pub out: Vec<bool>,
    orders: Vec<Option<InOrder>>,
}

/// A criterion of which only the order of the scores counts.
#[derive(Debug)]
struct InOrder {
    /// By row; `None` where a score may be several.
    level: Vec<Option<usize>>,
    top: usize,
    /// Value at each score at which the value bends, ascending, the ends of the
    /// scale included.
    bends: Vec<f64>,
}

impl Doubted {
    pub fn of(study: &Study, evaluation: &Evaluation, run: &Settings) -> Self {
        let candidates: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
        let doubts = ScoreDoubts::of(study, &candidates, run.missing, ScoreAssumption::Doubt);
        // The ends of an order are no doubt but other scores than those ranked by.
        let ordered = study.strategy.criteria.iter().any(|criterion| criterion.ordinal);
        let one = |part: &Part| matches!(part, Part::Linked(linked) if linked.rho >= 1.0 && linked.cells.len() > 1);
        let together = doubts.parts().iter().any(one);
        Self {
            anything: !doubts.is_exact() || ordered,
            apart: !together && !doubts.parts().iter().any(|part| matches!(part, Part::Ordered(_))),
            reach: Reach::of(study, evaluation, run, &doubts),
        }
    }
}

impl Reach {
    fn of(study: &Study, evaluation: &Evaluation, run: &Settings, doubts: &ScoreDoubts) -> Option<Self> {
        let linear = evaluation.linear.as_ref()?;
        let (_, method) = choose(study, run).ok()?;
        let criteria = &study.strategy.criteria;
        let (n, m) = (evaluation.rows.len(), criteria.len());
        let mut ranges: Vec<Vec<(f64, f64)>> =
            (0..n).map(|i| (0..m).map(|j| doubts.cells()[i][j].law.range()).collect()).collect();
        let mut orders: Vec<Option<InOrder>> = (0..m).map(|_| None).collect();
        for j in (0..m).filter(|&j| criteria[j].ordinal) {
            (0..n).for_each(|i| ranges[i][j] = (doubts.middle()[(i, j)], doubts.middle()[(i, j)]));
        }
        for part in doubts.parts() {
            let Part::Ordered(part) = part else { continue };
            let j = part.criterion();
            let order = InOrder::of(method.as_ref(), &criteria[j], part.rows(), n)?;
            for (i, position) in part.rows() {
                let whole = (criteria[j].scale.min(), criteria[j].scale.max());
                let certain = matches!(position, Position::Level(level) if *level == 0 || *level == order.top);
                if !certain {
                    ranges[*i][j] = whole;
                }
            }
            orders[j] = Some(order);
        }
        let (mut low, mut high) = (linear.values.clone(), linear.values.clone());
        for (i, own) in ranges.iter().enumerate() {
            for (j, &(least, most)) in own.iter().enumerate() {
                if least < most || criteria[j].ordinal {
                    (low[(i, j)], high[(i, j)]) = method.value_range(&criteria[j], least, most)?;
                }
            }
        }
        let out = |own: &Vec<(f64, f64)>| {
            own.iter().enumerate().any(|(j, (least, most))| {
                let (from, to) = admitted(study, j, f64::midpoint(*least, *most));
                *least < *most && (*least < from || *most > to)
            })
        };
        Some(Self {
            low,
            high,
            on_scale: linear.on_scale.as_ref().map(|_| OnScale::of(criteria, ranges.iter().map(Vec::as_slice))),
            out: ranges.iter().map(out).collect(),
            orders,
        })
    }

    /// Per criterion the least that the value of row `a` is above that of row `b`.
    pub fn lead(&self, a: usize, b: usize) -> Vec<f64> {
        let one = |j: usize| {
            let in_order = self.orders[j].as_ref().and_then(|order| order.least(a, b));
            in_order.unwrap_or_else(|| apart(self.low[(a, j)], self.high[(b, j)]))
        };
        (0..self.orders.len()).map(one).collect()
    }

    /// The relative error on all weights at once up to which row `a` is not behind
    /// row `b`, whatever the scores in doubt are.
    pub fn margin(&self, weights: &[f64], a: usize, b: usize) -> f64 {
        if self.out[a] {
            return 0.0;
        }
        let lead = self.lead(a, b);
        let spread = sum(weights.iter().zip(&lead).map(|(w, c)| w * c.abs()));
        let total = sum(weights.iter().zip(&lead).map(|(w, c)| w * c));
        if spread > 0.0 { (total / spread).clamp(0.0, 1.0) } else { 0.0 }
    }
}

impl InOrder {
    fn of(method: &dyn Method, criterion: &Criterion, rows: &[(usize, Position)], n: usize) -> Option<Self> {
        let mut level = vec![None; n];
        let mut top = 0;
        for (i, position) in rows {
            if let Position::Level(at) = position {
                level[*i] = Some(*at);
                top = top.max(*at);
            }
        }
        let ends = [criterion.scale.min(), criterion.scale.max()];
        let inner = criterion.value.points().iter().map(|(x, _)| *x).filter(|x| ends[0] < *x && *x < ends[1]);
        let mut bends: Vec<f64> = inner.chain(ends).collect();
        bends.sort_by(f64::total_cmp);
        let value = |x: f64| method.value_range(criterion, x, x).map(|(least, _)| least);
        Some(Self { level, top, bends: bends.into_iter().map(value).collect::<Option<_>>()? })
    }

    /// The least difference of the values of two rows whose levels are certain. It
    /// is at a bend of the value for both, since it is linear between them.
    fn least(&self, a: usize, b: usize) -> Option<f64> {
        let (own, other) = (self.level[a]?, self.level[b]?);
        if own == other {
            return Some(0.0);
        }
        let last = self.bends.len() - 1;
        let places = |level: usize| match level {
            0 => 0..=0,
            level if level == self.top => last..=last,
            _ => 0..=last,
        };
        let pairs = places(own).flat_map(|x| places(other).map(move |y| (x, y)));
        let pairs = pairs.filter(|(x, y)| if own > other { x >= y } else { x <= y });
        pairs.map(|(x, y)| apart(self.bends[x], self.bends[y])).reduce(f64::min)
    }
}
