use serde_json::{Map, Value};

use super::{Ask, Expects, Question, Reply, plain};

/// Every pair: which counts more, and how many times more. A pair may be left
/// open.
pub(in super::super) struct Pairs;

/// Which of a pair counts more.
const WHICH: &[&str] = &["first", "second", "equal"];
const SECOND: usize = 1;
const EQUAL: usize = 2;

impl Pairs {
    fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
        (0..n).flat_map(move |i| (i + 1..n).map(move |k| (i, k)))
    }

    /// The ratio of each pair that was talked about (`None`: left open), and the
    /// pair of which only the direction is known yet.
    fn read(n: usize, replies: &[Reply]) -> (Vec<Option<f64>>, Option<bool>) {
        let mut known = Vec::new();
        let mut at = 0;
        for _ in Self::pairs(n) {
            match (replies.get(at), replies.get(at + 1)) {
                (Some(Reply::Word(EQUAL)), _) => {
                    known.push(Some(1.0));
                    at += 1;
                }
                (Some(Reply::Word(which)), Some(times)) => {
                    known.push(times.number().map(|x| if *which == SECOND { 1.0 / x } else { x }));
                    at += 2;
                }
                (Some(Reply::Word(which)), None) => return (known, Some(*which == SECOND)),
                (Some(_), _) => {
                    known.push(None);
                    at += 1;
                }
                (None, _) => break,
            }
        }
        (known, None)
    }
}

impl Ask for Pairs {
    fn next(&self, n: usize, replies: &[Reply]) -> Option<Question> {
        let (known, half) = Self::read(n, replies);
        let (i, k) = Self::pairs(n).nth(known.len())?;
        Some(match half {
            None => {
                Question { message: "ask-pair-which", about: vec![i, k], expects: Expects::Word(WHICH), optional: true }
            }
            Some(turned) => Question {
                message: "ask-pair-times",
                about: if turned { vec![k, i] } else { vec![i, k] },
                expects: Expects::Number { min: 1.0, max: 9.0 },
                optional: false,
            },
        })
    }

    fn most(&self, n: usize) -> usize {
        n * n.saturating_sub(1)
    }

    fn settings(&self, ids: &[String], replies: &[Reply]) -> Map<String, Value> {
        let n = ids.len();
        let (known, _) = Self::read(n, replies);
        let mut matrix = vec![vec![plain(1.0); n]; n];
        for (pair, (i, k)) in Self::pairs(n).enumerate() {
            let ratio = known.get(pair).copied().flatten();
            let cell =
                |turned: bool| ratio.map_or_else(|| Value::from("?"), |x| plain(if turned { 1.0 / x } else { x }));
            (matrix[i][k], matrix[k][i]) = (cell(false), cell(true));
        }
        let items: Vec<Value> = ids.iter().map(|id| Value::from(id.as_str())).collect();
        let pairwise =
            Map::from_iter([("items".to_owned(), Value::from(items)), ("matrix".to_owned(), Value::from(matrix))]);
        Map::from_iter([("pairwise".to_owned(), Value::from(pairwise))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::talk;
    use super::*;

    #[test]
    fn a_pair_may_be_equal_turned_or_left_open() {
        // a–b: b counts 4 times as much; a–c left open; b–c equal.
        let replies = [Reply::Word(1), Reply::Number(4.0), Reply::Skip, Reply::Word(2)];
        let found = talk(&Pairs, &["a", "b", "c"], |_, at| replies[at].clone());
        let expected = serde_json::json!([[1, 0.25, "?"], [4, 1, 1], ["?", 1, 1]]);
        assert_eq!(found["pairwise"]["matrix"], expected);
    }
}
