use serde_json::{Map, Value};

use super::{Ask, Expects, Question, Reply, by_id};

/// First which item stands at the end of the range, then points for the others
/// beside it: swing (the most important is 100) and its kin.
pub(in super::super) struct Points {
    /// The setting that takes the points.
    pub key: &'static str,
    /// Message that asks for the item to begin with.
    pub first: &'static str,
    /// Message that asks for the points of another item.
    pub other: &'static str,
    /// The points of the item to begin with.
    pub anchor: f64,
    /// Least and greatest points of the others.
    pub range: (f64, f64),
}

impl Points {
    fn others(n: usize, first: usize) -> impl Iterator<Item = usize> {
        (0..n).filter(move |item| *item != first)
    }
}

impl Ask for Points {
    fn next(&self, n: usize, replies: &[Reply]) -> Option<Question> {
        let Some(first) = replies.first().and_then(Reply::item) else {
            let expects = Expects::Item((0..n).collect());
            return Some(Question { message: self.first, about: (0..n).collect(), expects, optional: false });
        };
        let other = Self::others(n, first).nth(replies.len() - 1)?;
        let (min, max) = self.range;
        let expects = Expects::Number { min, max };
        Some(Question { message: self.other, about: vec![first, other], expects, optional: false })
    }

    fn most(&self, n: usize) -> usize {
        n
    }

    fn settings(&self, ids: &[String], replies: &[Reply]) -> Map<String, Value> {
        let Some(first) = replies.first().and_then(Reply::item) else { return Map::new() };
        let others = Self::others(ids.len(), first).zip(replies[1..].iter().filter_map(Reply::number));
        let mut points: Vec<(usize, f64)> = [(first, self.anchor)].into_iter().chain(others).collect();
        points.sort_by_key(|(item, _)| *item);
        Map::from_iter([(self.key.to_owned(), by_id(ids, points))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::talk;
    use super::*;

    #[test]
    fn the_first_gets_the_anchor_and_the_others_what_is_said() {
        let ask = Points { key: "swing", first: "a", other: "b", anchor: 100.0, range: (0.0, 100.0) };
        let found = talk(&ask, &["trust", "cost", "reach"], |question, at| match question.expects {
            Expects::Item(_) => Reply::Item(1),
            _ => Reply::Number([0.0, 40.0, 62.5][at]),
        });
        assert_eq!(found["swing"], serde_json::json!({ "trust": 40, "cost": 100, "reach": 62.5 }));
    }
}
