use std::iter::repeat;

use serde_json::{Map, Value};

use super::{Ask, Expects, Question, Reply, by_id};

/// The most and the least important item and how far they are apart, from 1 to 9;
/// then each other one beside them. No other comparison can be further apart.
pub(in super::super) struct BestWorst;

impl BestWorst {
    fn ends(replies: &[Reply]) -> (Option<usize>, Option<usize>) {
        (replies.first().and_then(Reply::item), replies.get(1).and_then(Reply::item))
    }

    /// The comparisons that are asked for: (more important, less important). The
    /// best with the worst comes first, as it bounds the others.
    fn comparisons(n: usize, best: usize, worst: usize) -> Vec<(usize, usize)> {
        let others = || (0..n).filter(|item| *item != best && *item != worst);
        let to_others = others().map(|item| (best, item));
        let to_worst = others().map(|item| (item, worst));
        [(best, worst)].into_iter().chain(to_others).chain(to_worst).collect()
    }
}

impl Ask for BestWorst {
    fn next(&self, n: usize, replies: &[Reply]) -> Option<Question> {
        let question =
            |message, about: Vec<usize>, expects| Some(Question { message, about, expects, optional: false });
        match Self::ends(replies) {
            (None, _) => question("ask-best", (0..n).collect(), Expects::Item((0..n).collect())),
            (Some(best), None) => {
                let rest: Vec<usize> = (0..n).filter(|item| *item != best).collect();
                question("ask-worst", rest.clone(), Expects::Item(rest))
            }
            (Some(best), Some(worst)) => {
                let pairs = Self::comparisons(n, best, worst);
                let (more, less) = pairs.get(replies.len() - 2)?;
                let max = replies.get(2).and_then(Reply::number).unwrap_or(9.0);
                // Where the ends count the same, so does all between them.
                if max <= 1.0 {
                    return None;
                }
                question("ask-pair-times", vec![*more, *less], Expects::Number { min: 1.0, max })
            }
        }
    }

    fn most(&self, n: usize) -> usize {
        if n < 2 { n } else { 2 * n - 1 }
    }

    fn settings(&self, ids: &[String], replies: &[Reply]) -> Map<String, Value> {
        let (Some(best), Some(worst)) = Self::ends(replies) else { return Map::new() };
        let pairs = Self::comparisons(ids.len(), best, worst);
        let numbers = replies[2..].iter().filter_map(Reply::number).chain(repeat(1.0));
        let said: Vec<((usize, usize), f64)> = pairs.into_iter().zip(numbers).collect();
        let mut to_others = vec![(best, 1.0)];
        to_others.extend(said.iter().filter(|((more, _), _)| *more == best).map(|((_, less), x)| (*less, *x)));
        let mut to_worst = vec![(worst, 1.0)];
        to_worst.extend(said.iter().filter(|((_, less), _)| *less == worst).map(|((more, _), x)| (*more, *x)));
        to_others.sort_by_key(|(item, _)| *item);
        to_worst.sort_by_key(|(item, _)| *item);
        Map::from_iter([
            ("best".to_owned(), Value::from(ids[best].as_str())),
            ("worst".to_owned(), Value::from(ids[worst].as_str())),
            ("best_to_others".to_owned(), by_id(ids, to_others)),
            ("others_to_worst".to_owned(), by_id(ids, to_worst)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::talk;
    use super::*;

    #[test]
    fn two_n_minus_three_comparisons_give_both_vectors() {
        // b is best, c is worst: b–c 8, b–a 2, a–c 4.
        let replies = [Reply::Item(1), Reply::Item(2), Reply::Number(8.0), Reply::Number(2.0), Reply::Number(4.0)];
        let found = talk(&BestWorst, &["a", "b", "c"], |_, at| replies[at].clone());
        assert_eq!(found["best_to_others"], serde_json::json!({ "a": 2, "b": 1, "c": 8 }));
        assert_eq!(found["others_to_worst"], serde_json::json!({ "a": 4, "b": 8, "c": 1 }));
    }

    #[test]
    fn nothing_is_further_apart_than_best_and_worst() {
        let mut replies = vec![Reply::Item(0), Reply::Item(3)];
        let first = BestWorst.next(4, &replies).expect("a question");
        assert_eq!((first.about, first.expects), (vec![0, 3], Expects::Number { min: 1.0, max: 9.0 }));
        replies.push(Reply::Number(3.0));
        let mut asked = Vec::new();
        while let Some(question) = BestWorst.next(4, &replies) {
            assert_eq!(question.expects, Expects::Number { min: 1.0, max: 3.0 });
            asked.push(question.about);
            replies.push(Reply::Number(2.0));
        }
        assert_eq!(asked, [vec![0, 1], vec![0, 2], vec![1, 3], vec![2, 3]]);
    }

    #[test]
    fn ends_that_count_the_same_leave_nothing_to_ask() {
        let replies = [Reply::Item(0), Reply::Item(2), Reply::Number(1.0)];
        let found = talk(&BestWorst, &["a", "b", "c"], |_, at| replies[at].clone());
        assert_eq!(found["best_to_others"], serde_json::json!({ "a": 1, "b": 1, "c": 1 }));
        assert_eq!(found["others_to_worst"], serde_json::json!({ "a": 1, "b": 1, "c": 1 }));
    }
}
