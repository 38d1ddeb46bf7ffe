//! Studies for the tests of this layer.

use crate::model::{Candidates, Cell, Criterion, Direction, Evidence, Scale, Score, Strategy, Study};

/// A study of exact scores, one row a candidate.
pub fn study(criteria: Vec<Criterion>, rows: &[(&str, &[f64])]) -> Study {
    let cell = |x: &f64| Cell { score: Score::Exact(*x), low_confidence: false, line: 0, column: 0 };
    Study {
        strategy: Strategy { criteria, ..Strategy::default() },
        strategy_given: true,
        candidates: Candidates {
            names: rows.iter().map(|(name, _)| (*name).to_owned()).collect(),
            lines: (2..rows.len() + 2).collect(),
            cells: rows.iter().map(|(_, scores)| scores.iter().map(cell).collect()).collect(),
            attributes: Vec::new(),
        },
        ..Study::default()
    }
}

/// A line of evidence about a score that says nothing yet.
pub fn evidence(candidate: &str, criterion: &str) -> Evidence {
    Evidence {
        candidate: candidate.to_owned(),
        criterion: criterion.to_owned(),
        assessor: None,
        value: None,
        low: None,
        high: None,
        distribution: None,
        reason: None,
        source: None,
        grade: None,
        date: None,
        line: 2,
    }
}

/// A criterion with points on a linear scale.
pub fn criterion(id: &str, direction: Direction, scale: (f64, f64), points: f64) -> Criterion {
    let scale = Scale::new(scale.0, scale.1).expect("two different ends");
    Criterion { points: Some(points), ..Criterion::plain(id, direction, scale) }
}

/// Criteria on 0..1 where more is better, named `c1`, `c2`, …
pub fn unit_criteria(points: &[f64]) -> Vec<Criterion> {
    let make = |(j, p): (usize, &f64)| criterion(&format!("c{}", j + 1), Direction::Max, (0.0, 1.0), *p);
    points.iter().enumerate().map(make).collect()
}

/// Positions of the criteria of [`partners`].
pub const FIT: usize = 0;
pub const COMPLEMENTARITY: usize = 1;
pub const TRUST: usize = 2;
pub const NETWORK: usize = 3;
pub const GOVERNANCE: usize = 4;
pub const COST: usize = 5;

/// The worked example of the manual: eight invented partners on six criteria.
pub fn partners() -> Study {
    let ten = |id: &str, points: f64| criterion(id, Direction::Max, (0.0, 10.0), points);
    study(
        vec![
            ten("strategic_fit", 25.0),
            ten("complementarity", 20.0),
            ten("trust", 20.0),
            ten("network", 10.0),
            ten("governance", 15.0),
            criterion("annual_cost", Direction::Min, (0.0, 200.0), 10.0),
        ],
        &[
            ("Noorderlicht", &[8.5, 7.0, 7.5, 6.0, 8.0, 120.0]),
            ("Waterschap Delta", &[7.0, 8.0, 8.5, 7.5, 7.5, 110.0]),
            ("Hogeschool Rijnmond", &[7.5, 8.5, 6.0, 8.0, 6.5, 60.0]),
            ("StadsLab", &[9.0, 6.5, 5.5, 7.0, 5.0, 90.0]),
            ("BouwSamen", &[6.0, 6.0, 8.0, 5.0, 7.0, 40.0]),
            ("DataHuis", &[7.0, 7.5, 5.0, 6.5, 6.0, 150.0]),
            ("Zorgkring West", &[5.5, 6.5, 7.0, 6.0, 6.5, 70.0]),
            ("OudStad BV", &[5.0, 5.5, 6.0, 4.5, 6.0, 130.0]),
        ],
    )
}
