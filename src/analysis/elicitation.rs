//! A conversation about importance: which question comes next, and what the
//! replies amount to.

use serde_json::{Map, Value};

use super::active::{Settled, Standing};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, Direction, Label, Scale, Study, WeightBound, Weights};
use crate::registry::unknown;
use crate::weighting::{Ask, Entry, Expects, Importance, Question, Reply, WEIGHTERS, Weighing, weighter};

/// What the questions are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The criteria: the replies become settings of the weighting method.
    Criteria,
    /// The goals: the replies become priorities, among goals with the same
    /// parent.
    Goals,
}

/// Something to be weighed: a criterion or a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Id.
    pub id: String,
    /// Name.
    pub label: Label,
    /// What its worst end is, in words or in units.
    pub worst: End,
    /// What its best end is.
    pub best: End,
}

impl Item {
    /// A criterion with the ends of its scale.
    #[must_use]
    pub fn of(criterion: &Criterion) -> Self {
        let end = |score: f64, anchor: Option<&Label>| End::Score {
            score,
            unit: criterion.unit.clone(),
            anchor: anchor.cloned().unwrap_or_default(),
        };
        Self {
            id: criterion.id.clone(),
            label: criterion.label.clone(),
            worst: end(criterion.worst_score(), criterion.anchors.first()),
            best: end(criterion.best_score(), criterion.anchors.last()),
        }
    }
}

/// One end of the range of an item.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// A score in natural units, with the words of its anchor if there are any.
    Score {
        /// The score.
        score: f64,
        /// Its unit.
        unit: Option<String>,
        /// The words.
        anchor: Label,
    },
    /// Words only.
    Words(Label),
}

/// Items that are weighed among each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The goal above them.
    pub parent: Option<Label>,
    /// The items, at least two.
    pub items: Vec<Item>,
    replies: Vec<Reply>,
}

/// How far a conversation has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Situation {
    /// So many replies of at most so many.
    Counted {
        /// Replies given.
        given: usize,
        /// Questions at most.
        most: usize,
    },
    /// It ends when nothing is open any more.
    Open {
        /// Replies given.
        given: usize,
        /// The part of the shortlist that is open (fraction).
        open: f64,
        /// The part that the next answer leaves open on average.
        after: f64,
    },
}

impl Situation {
    /// Replies given.
    #[must_use]
    pub fn given(self) -> usize {
        match self {
            Self::Counted { given, .. } | Self::Open { given, .. } => given,
        }
    }
}

/// Questions and replies: the next question is a function of the replies, so that
/// one can be taken back and a conversation can be stopped and taken up again.
pub trait Conversation {
    /// The name by which it is asked for.
    fn method(&self) -> &'static str;

    /// The next question and the group it is about; `None` when all is answered.
    fn question(&self) -> Option<(&Group, Question)>;

    /// The number `$times` in the words of the present question.
    fn times(&self) -> Option<f64> {
        None
    }

    /// How far it has come.
    fn situation(&self) -> Situation;

    /// Takes the reply to the present question; `false` when it does not fit.
    fn reply(&mut self, reply: Reply) -> bool;

    /// Takes the last reply back; `false` when there is none.
    fn back(&mut self) -> bool;

    /// Whether what was said so far is a result already.
    fn can_end(&self) -> bool {
        false
    }

    /// Why nothing is left to ask, where that is more than that all was asked.
    fn settled(&self) -> Option<(Settled, &Standing)> {
        None
    }

    /// What all replies amount to.
    ///
    /// # Errors
    /// Findings of the weighting method about the replies.
    fn result(&self) -> Result<Elicited, Findings>;

    /// The conversation so far, to be taken up again with [`resume`](Self::resume):
    /// the method, what was asked about with both ends, and the replies.
    fn saved(&self) -> Value;

    /// Takes up a conversation that was saved; `false` when it was about
    /// something else: another method, other items, or other ends of a scale.
    fn resume(&mut self, saved: &Value) -> bool;
}

/// A conversation by the questions of one weighting method.
pub struct Elicitation {
    /// What it is about.
    pub about: About,
    entry: &'static Entry,
    ask: &'static dyn Ask,
    groups: Vec<Group>,
}

/// What a conversation yields.
#[derive(Clone, Debug)]
pub enum Elicited {
    /// Settings of the method, for the strategy file.
    Settings {
        /// Its id.
        method: &'static str,
        /// They.
        settings: Map<String, Value>,
    },
    /// Priorities of goals, by id.
    Priorities(Vec<(String, f64)>),
    /// Statements about weights, beside those that are there.
    Statements(Vec<WeightBound>),
}

impl Elicitation {
    /// A conversation about the weights of `study` by method `id`. About goals
    /// unless told otherwise, where the weights come from them.
    ///
    /// # Errors
    /// When there is no such method, it cannot be asked for, or there are fewer
    /// than two things to weigh.
    pub fn new(study: &Study, id: &str, about: Option<About>) -> Result<Self, Diagnostic> {
        let strategy = &study.strategy;
        let entry = weighter(Some(id), Importance::of(&strategy.criteria))?;
        let ask = entry.ask.ok_or_else(|| unknown(id, &Self::methods()))?;
        let from_goals = strategy.weighting.id.is_none() && strategy.goals.len() > 1;
        let about = about.unwrap_or(if from_goals { About::Goals } else { About::Criteria });
        let groups: Vec<Group> = match about {
            About::Criteria => vec![criteria_group(study)],
            About::Goals => goal_groups(study),
        };
        let groups: Vec<Group> = groups.into_iter().filter(|group| group.items.len() > 1).collect();
        if groups.is_empty() {
            let what = if about == About::Goals { "goals" } else { "criteria" };
            return Err(Diagnostic::new(&codes::PF874).arg("what", what).note("help"));
        }
        Ok(Self { about, entry, ask, groups })
    }

    /// Ids of the methods that are asked for in questions.
    #[must_use]
    pub fn methods() -> Vec<&'static str> {
        WEIGHTERS.iter().filter(|entry| entry.ask.is_some()).map(|entry| entry.info.id).collect()
    }

    /// The groups, in the order in which they are asked about.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The method applied to a group, goals too, as if they were plain criteria.
    fn weigh(&self, group: &Group) -> Result<Weighing, Findings> {
        let settings = self.ask.settings(&ids(group), &group.replies);
        let scale = Scale::new(0.0, 1.0).ok_or_else(Findings::new)?;
        let items: Vec<Criterion> =
            ids(group).into_iter().map(|id| Criterion::plain(id, Direction::Max, scale)).collect();
        self.entry.build(&settings)?.weigh(Importance::of(&items))
    }
}

impl Conversation for Elicitation {
    fn method(&self) -> &'static str {
        self.entry.info.id
    }

    fn question(&self) -> Option<(&Group, Question)> {
        self.groups.iter().find_map(|group| Some((group, self.ask.next(group.items.len(), &group.replies)?)))
    }

    fn situation(&self) -> Situation {
        let given = self.groups.iter().map(|group| group.replies.len()).sum();
        Situation::Counted { given, most: self.groups.iter().map(|group| self.ask.most(group.items.len())).sum() }
    }

    fn reply(&mut self, reply: Reply) -> bool {
        let ask = self.ask;
        for group in &mut self.groups {
            if let Some(question) = ask.next(group.items.len(), &group.replies) {
                if fits(&question, &reply) {
                    group.replies.push(reply);
                    return true;
                }
                return false;
            }
        }
        false
    }

    fn back(&mut self) -> bool {
        let last = self.groups.iter_mut().rev().find(|group| !group.replies.is_empty());
        last.is_some_and(|group| group.replies.pop().is_some())
    }

    fn result(&self) -> Result<Elicited, Findings> {
        match self.about {
            About::Criteria => {
                let group = &self.groups[0];
                self.weigh(group)?;
                let settings = self.ask.settings(&ids(group), &group.replies);
                Ok(Elicited::Settings { method: self.entry.info.id, settings })
            }
            About::Goals => {
                let mut priorities = Vec::new();
                for group in &self.groups {
                    let weighing = self.weigh(group)?;
                    priorities.extend(ids(group).into_iter().zip(weighing.points));
                }
                Ok(Elicited::Priorities(priorities))
            }
        }
    }

    fn saved(&self) -> Value {
        let replies = |group: &Group| -> Vec<Value> {
            let word = |reply: &Reply| match reply {
                Reply::Item(item) => Value::from(group.items[*item].id.as_str()),
                Reply::Number(x) => Value::from(*x),
                Reply::Word(word) => Value::from(format!("#{word}")),
                Reply::Skip => Value::from("?"),
            };
            group.replies.iter().map(word).collect()
        };
        let groups = self
            .groups
            .iter()
            .map(|group| serde_json::json!({ "items": same_ranges(group), "replies": replies(group) }));
        let about = if self.about == About::Goals { "goals" } else { "criteria" };
        serde_json::json!({ "method": self.entry.info.id, "about": about, "group": groups.collect::<Vec<_>>() })
    }

    fn resume(&mut self, saved: &Value) -> bool {
        let fresh = self.saved();
        if saved["method"] != fresh["method"] || saved["about"] != fresh["about"] {
            return false;
        }
        let groups = saved["group"].as_array().map(Vec::as_slice).unwrap_or_default();
        let same = groups.len() == self.groups.len()
            && groups.iter().enumerate().all(|(g, group)| group["items"] == fresh["group"][g]["items"]);
        if !same {
            return false;
        }
        for (g, group) in groups.iter().enumerate() {
            for reply in group["replies"].as_array().into_iter().flatten() {
                let known = |id: &str| self.groups[g].items.iter().position(|item| item.id == id);
                let reply = match reply {
                    Value::Number(x) => x.as_f64().map(Reply::Number),
                    Value::String(text) if text == "?" => Some(Reply::Skip),
                    Value::String(text) => match text.strip_prefix('#') {
                        Some(word) => word.parse().ok().map(Reply::Word),
                        None => known(text).map(Reply::Item),
                    },
                    _ => None,
                };
                if !reply.is_some_and(|reply| self.reply(reply)) {
                    return false;
                }
            }
        }
        true
    }
}

fn ids(group: &Group) -> Vec<String> {
    group.items.iter().map(|item| item.id.clone()).collect()
}

fn group(parent: Option<Label>, items: Vec<Item>) -> Group {
    Group { parent, items, replies: Vec::new() }
}

/// All criteria as one group.
pub(super) fn criteria_group(study: &Study) -> Group {
    group(None, study.strategy.criteria.iter().map(Item::of).collect())
}

/// The items of a group with their ranges, for recognising that they have changed.
pub(super) fn same_ranges(group: &Group) -> Value {
    group.items.iter().map(|item| serde_json::json!({ "id": item.id, "range": range(item) })).collect()
}

/// Goals with the same parent, in the order in which parents occur.
fn goal_groups(study: &Study) -> Vec<Group> {
    let goals = &study.strategy.goals;
    let mut parents: Vec<Option<&str>> = Vec::new();
    for goal in goals {
        if !parents.contains(&goal.parent.as_deref()) {
            parents.push(goal.parent.as_deref());
        }
    }
    let of = |parent: Option<&str>| {
        let below = goals.iter().filter(|goal| goal.parent.as_deref() == parent).map(|goal| Item {
            id: goal.id.clone(),
            label: goal.label.clone(),
            worst: End::Words(goal.floor.clone()),
            best: End::Words(goal.ceiling.clone()),
        });
        let label = goals.iter().find(|goal| Some(goal.id.as_str()) == parent).map(|goal| goal.label.clone());
        group(label, below.collect())
    };
    parents.into_iter().map(of).collect()
}

/// The range of an item, for recognising that a question has changed.
fn range(item: &Item) -> Value {
    let end = |end: &End| match end {
        End::Score { score, .. } => Value::from(*score),
        End::Words(label) => Value::from(label.texts().collect::<Vec<_>>().join(" | ")),
    };
    Value::from(vec![end(&item.worst), end(&item.best)])
}

fn fits(question: &Question, reply: &Reply) -> bool {
    match (&question.expects, reply) {
        (_, Reply::Skip) => question.optional,
        (Expects::Item(items), Reply::Item(item)) => items.contains(item),
        (Expects::Number { min, max }, Reply::Number(x)) => (*min..=*max).contains(x),
        (Expects::Word(words), Reply::Word(word)) => *word < words.len(),
        _ => false,
    }
}

/// The priorities as shares of their group, for showing.
#[must_use]
pub fn shares(points: &[f64]) -> Vec<f64> {
    Weights::from_points(points).map(|weights| weights.as_slice().to_vec()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Goal;

    fn study() -> Study {
        let scale = Scale::new(0.0, 10.0).expect("two different ends");
        let criteria = ["trust", "cost", "reach"].map(|id| Criterion::plain(id, Direction::Max, scale)).to_vec();
        let mut study = Study::default();
        study.strategy.criteria = criteria;
        study
    }

    fn goal(id: &str, parent: Option<&str>) -> Goal {
        Goal {
            id: id.to_owned(),
            label: Label::same(id),
            parent: parent.map(str::to_owned),
            priority: 1.0,
            floor: Label::same("nothing"),
            ceiling: Label::same("everything"),
            points: Vec::new(),
            line: None,
        }
    }

    #[test]
    fn a_conversation_can_be_stopped_taken_back_and_taken_up_again() {
        let mut talk = Elicitation::new(&study(), "swing", None).expect("can be asked");
        assert!(talk.reply(Reply::Item(1)));
        assert!(!talk.reply(Reply::Number(120.0)), "more than the first");
        assert!(talk.reply(Reply::Number(30.0)) && talk.back() && talk.reply(Reply::Number(40.0)));
        let saved = talk.saved();

        let mut again = Elicitation::new(&study(), "swing", None).expect("can be asked");
        assert!(again.resume(&saved));
        assert_eq!(again.situation(), Situation::Counted { given: 2, most: 3 });
        assert!(again.reply(Reply::Number(60.0)));
        assert!(again.question().is_none());
        match again.result().expect("complete") {
            Elicited::Settings { settings, .. } => {
                assert_eq!(settings["swing"], serde_json::json!({ "trust": 40, "cost": 100, "reach": 60 }));
            }
            other => panic!("about criteria: {other:?}"),
        }
    }

    #[test]
    fn a_method_without_questions_is_refused() {
        let refused = Elicitation::new(&study(), "equal", None).err().expect("cannot be asked");
        assert_eq!(refused.code, &codes::PF801);
        assert!(Elicitation::methods().contains(&"swing") && !Elicitation::methods().contains(&"equal"));
    }

    #[test]
    fn replies_that_give_no_weights_are_refused_and_can_be_taken_back() {
        let mut talk = Elicitation::new(&study(), "ahp", None).expect("can be asked");
        while talk.question().is_some() {
            assert!(talk.reply(Reply::Skip));
        }
        assert_eq!(talk.result().expect_err("nothing compared")[0].code, &codes::PF844);
        assert!(talk.back() && talk.back() && talk.reply(Reply::Word(2)) && talk.reply(Reply::Word(2)));
        assert!(talk.result().is_ok());
    }

    #[test]
    fn other_ends_of_a_scale_are_another_question() {
        let mut talk = Elicitation::new(&study(), "swing", None).expect("can be asked");
        assert!(talk.reply(Reply::Item(1)));
        let saved = talk.saved();
        let mut other = study();
        let scale = Scale::new(0.0, 20.0).expect("two different ends");
        other.strategy.criteria[1] = Criterion::plain("cost", Direction::Max, scale);
        assert!(!Elicitation::new(&other, "swing", None).expect("can be asked").resume(&saved));
    }

    #[test]
    fn goals_are_weighed_among_those_with_the_same_parent() {
        let mut study = study();
        study.strategy.goals = vec![
            goal("organisation", None),
            goal("reach", Some("organisation")),
            goal("quality", Some("organisation")),
            goal("alone", Some("reach")),
        ];
        let mut talk = Elicitation::new(&study, "rank-sum", None).expect("can be asked");
        assert_eq!((talk.about, talk.groups().len()), (About::Goals, 1));
        assert!(talk.reply(Reply::Item(1)));
        match talk.result().expect("complete") {
            // Two in order, by rank sum: 2/3 and 1/3.
            Elicited::Priorities(found) => {
                assert_eq!(found[0].0, "reach");
                assert!((found[1].1 / found[0].1 - 2.0).abs() < 1e-12, "{found:?}");
            }
            other => panic!("about goals: {other:?}"),
        }
    }
}
