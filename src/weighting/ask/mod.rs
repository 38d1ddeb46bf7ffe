//! Asking people: the questions by which a weighting method gets its settings.
//!
//! A conversation is a list of replies. The next question and the settings are
//! functions of that list, so that an answer can be taken back and a
//! conversation can be stopped and taken up again. Items (criteria, or goals)
//! are known by their position.

mod best_worst;
mod order;
mod pairs;
mod points;

use serde_json::{Map, Value};

pub(super) use best_worst::BestWorst;
pub(super) use order::Order;
pub(super) use pairs::Pairs;
pub(super) use points::Points;

/// What may be replied.
#[derive(Clone, Debug, PartialEq)]
pub enum Expects {
    /// One of these items.
    Item(Vec<usize>),
    /// A number between two bounds, both included.
    Number {
        /// Least.
        min: f64,
        /// Greatest.
        max: f64,
    },
    /// One of these words: each is the end of a message id, `ask-word-<word>`.
    Word(&'static [&'static str]),
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Message id of its words, which may name the items `$first` and `$second`.
    pub message: &'static str,
    /// The items it names, whose worst and best ends are shown with it.
    pub about: Vec<usize>,
    /// What may be replied.
    pub expects: Expects,
    /// Whether it may be left open.
    pub optional: bool,
}

/// A reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// An item.
    Item(usize),
    /// A number.
    Number(f64),
    /// The position of a word.
    Word(usize),
    /// Left open.
    Skip,
}

impl Reply {
    fn item(&self) -> Option<usize> {
        match self {
            Self::Item(item) => Some(*item),
            Self::Number(_) | Self::Word(_) | Self::Skip => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Self::Number(x) => Some(*x),
            Self::Item(_) | Self::Word(_) | Self::Skip => None,
        }
    }
}

/// How a method is asked for.
pub trait Ask: Sync {
    /// The next question about `n` items after `replies`; `None` when there is
    /// nothing left to ask.
    fn next(&self, n: usize, replies: &[Reply]) -> Option<Question>;

    /// How many questions there are at most.
    fn most(&self, n: usize) -> usize;

    /// The settings of the method that all replies amount to; `ids` are those of
    /// the items.
    fn settings(&self, ids: &[String], replies: &[Reply]) -> Map<String, Value>;
}

/// A number as a person wrote it: without `.0`.
fn plain(x: f64) -> Value {
    #[allow(clippy::cast_possible_truncation, reason = "whole and far below 2^53")]
    if x.fract() == 0.0 && x.abs() < 1e9 { Value::from(x as i64) } else { Value::from(x) }
}

/// A map from the id of each item to its number.
fn by_id(ids: &[String], numbers: impl IntoIterator<Item = (usize, f64)>) -> Value {
    numbers.into_iter().map(|(item, x)| (ids[item].clone(), plain(x))).collect::<Map<String, Value>>().into()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Answers every question with `reply` and gives the settings, checking that
    /// the conversation ends where it said it would.
    pub(crate) fn talk(ask: &dyn Ask, ids: &[&str], reply: impl Fn(&Question, usize) -> Reply) -> Map<String, Value> {
        let mut replies = Vec::new();
        while let Some(question) = ask.next(ids.len(), &replies) {
            assert!(question.about.iter().all(|item| *item < ids.len()), "{question:?}");
            assert!(replies.len() < ask.most(ids.len()), "more questions than announced");
            replies.push(reply(&question, replies.len()));
        }
        ask.settings(&ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>(), &replies)
    }
}
