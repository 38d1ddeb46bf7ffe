use serde_json::{Map, Value};

use super::{Ask, Expects, Question, Reply};

/// Which of those that are left would be lifted next, until one is left.
pub(in super::super) struct Order;

impl Order {
    fn chosen(replies: &[Reply]) -> Vec<usize> {
        replies.iter().filter_map(Reply::item).collect()
    }

    fn left(n: usize, chosen: &[usize]) -> Vec<usize> {
        (0..n).filter(|item| !chosen.contains(item)).collect()
    }
}

impl Ask for Order {
    fn next(&self, n: usize, replies: &[Reply]) -> Option<Question> {
        let left = Self::left(n, &Self::chosen(replies));
        let message = if replies.is_empty() { "ask-order-first" } else { "ask-order-next" };
        (left.len() > 1).then(|| Question {
            message,
            about: left.clone(),
            expects: Expects::Item(left),
            optional: false,
        })
    }

    fn most(&self, n: usize) -> usize {
        n.saturating_sub(1)
    }

    fn settings(&self, ids: &[String], replies: &[Reply]) -> Map<String, Value> {
        let mut order = Self::chosen(replies);
        order.extend(Self::left(ids.len(), &order));
        let order: Vec<Value> = order.into_iter().map(|item| Value::from(ids[item].as_str())).collect();
        Map::from_iter([("order".to_owned(), Value::from(order))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::talk;
    use super::*;

    #[test]
    fn the_last_one_is_not_asked_for() {
        let found = talk(&Order, &["a", "b", "c"], |question, _| match &question.expects {
            Expects::Item(left) => Reply::Item(*left.last().expect("somebody left")),
            other => panic!("{other:?}"),
        });
        assert_eq!(found["order"], serde_json::json!(["c", "b", "a"]));
    }
}
