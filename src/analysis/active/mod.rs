//! Which trade-off question comes next: the one after which least of the shortlist
//! is still open, on average over the answers.
//!
//! What was said so far leaves a region of weightings. The part of the shortlist
//! that is open is how much two weightings from it differ on average,
//! `Σ_i q_i (1 − q_i) / size` with `q_i` how often candidate i is on it: 0 when all
//! give the same. It is never more after an answer on average, though it may be
//! after one of the two. A question cuts the region in two; it is worth the open part that is left of either piece, each counted with
//! its share of the region (as in the growing of classification trees,
//! breiman1984). What the
//! region answers already is not asked, so that no answer can contradict another.

#[cfg(test)]
mod tests;

use serde_json::{Value, json};

use super::assumed::{assumed_region, states_weights};
use super::elicitation::{Conversation, Elicited, Group, Situation, criteria_group, same_ranges};
use super::engine::{Evaluation, Settings, evaluate};
use super::information::decision::{Deciding, Decision};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Study, WeightBound};
use crate::num::compare;
use crate::region::{Assumption, BLOCK, Region};
use crate::weighting::{Expects, Question, Reply};

/// How many times one lift is compared with another.
const TIMES: [f64; 7] = [1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 9.0];
/// A question to which a smaller part of the region gives one of the answers is
/// not asked.
const LEAST: f64 = 0.02;
/// A plainer question about a pair that leaves so much more open is as good.
const AS_GOOD: f64 = 0.005;
/// Draws from the region, and fewer where there are many candidates.
const DRAWS: usize = 4096;
const LEAST_DRAWS: usize = 512;
const MOST_PRODUCTS: usize = 60_000_000;
/// A sum this far below 0 is below it.
const PRECISION: f64 = 1e-9;

/// A question: is lifting the first criterion from worst to best worth more than
/// so many times lifting the second?
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TradeOffQuestion {
    /// Position of the one criterion.
    pub first: usize,
    /// Position of the other.
    pub second: usize,
    /// How many times the second.
    pub times: f64,
    /// The share of the weightings left that answer yes.
    pub yes: f64,
    /// The part of the shortlist that is open after the answer, on average.
    pub open_after: f64,
}

/// Why nothing is left to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Settled {
    /// The shortlist is the same for every weighting left: exact.
    ForAll,
    /// It is the same in every draw.
    InAllDraws,
    /// No question tells the weightings left apart.
    NoQuestion,
}

/// Where a conversation stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Weightings drawn.
    pub draws: usize,
    /// The part of the shortlist that is open (fraction).
    pub open: f64,
    /// The shortlist that most weightings left give, by name, and their share.
    pub likeliest: (Vec<String>, f64),
    /// The questions, the best first.
    pub questions: Vec<TradeOffQuestion>,
    /// Why nothing is left to ask.
    pub settled: Option<Settled>,
}

/// One question that was answered, or left open.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Said {
    first: usize,
    second: usize,
    times: f64,
    /// `None`: left open.
    yes: Option<bool>,
}

/// A conversation in which every question is chosen by the answers before it.
pub struct ActiveElicitation {
    study: Study,
    evaluation: Evaluation,
    settings: Settings,
    seed: u64,
    group: Group,
    said: Vec<Said>,
    standing: Standing,
}

impl ActiveElicitation {
    /// A conversation about the weights of `study`, beginning with what its strategy
    /// states of them.
    ///
    /// # Errors
    /// As [`evaluate`]; statements that contradict each other; fewer than two
    /// criteria, or nobody outside the shortlist.
    pub fn new(study: &Study, settings: &Settings, seed: u64) -> Result<Self, Findings> {
        if study.strategy.criteria.len() < 2 {
            return Err(vec![Diagnostic::new(&codes::PF874).arg("what", "criteria").note("help")]);
        }
        let evaluation = evaluate(study, settings)?;
        let standing = stand(study, &evaluation, settings, seed, &[])?;
        Ok(Self {
            study: study.clone(),
            evaluation,
            settings: settings.clone(),
            seed,
            group: criteria_group(study),
            said: Vec::new(),
            standing,
        })
    }

    /// Where the conversation stands.
    #[must_use]
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// What was said, as statements about weights.
    #[must_use]
    pub fn statements(&self) -> Vec<WeightBound> {
        self.said.iter().filter_map(|said| said.bound(&self.study)).collect()
    }

    /// Takes another list of what was said; `false` when it contradicts the
    /// strategy.
    fn say(&mut self, said: Vec<Said>) -> bool {
        match stand(&self.study, &self.evaluation, &self.settings, self.seed, &said) {
            Ok(standing) => {
                (self.said, self.standing) = (said, standing);
                true
            }
            Err(_) => false,
        }
    }

    fn next(&self) -> Option<&TradeOffQuestion> {
        self.standing.questions.first().filter(|_| self.standing.settled.is_none())
    }
}

const WHICH: &[&str] = &["first", "second"];
const YES_OR_NO: &[&str] = &["yes", "no"];

impl Conversation for ActiveElicitation {
    fn method(&self) -> &'static str {
        "active"
    }

    fn question(&self) -> Option<(&Group, Question)> {
        let next = self.next()?;
        let plain = compare(next.times, 1.0).is_eq();
        let question = Question {
            message: if plain { "ask-active-which" } else { "ask-active-times" },
            about: vec![next.first, next.second],
            expects: Expects::Word(if plain { WHICH } else { YES_OR_NO }),
            optional: true,
        };
        Some((&self.group, question))
    }

    fn times(&self) -> Option<f64> {
        self.next().map(|next| next.times)
    }

    fn situation(&self) -> Situation {
        Situation::Open {
            given: self.said.len(),
            open: self.standing.open,
            after: self.next().map_or(0.0, |next| next.open_after),
        }
    }

    fn reply(&mut self, reply: Reply) -> bool {
        let Some(&TradeOffQuestion { first, second, times, .. }) = self.next() else { return false };
        let yes = match reply {
            Reply::Word(word @ 0..=1) => Some(word == 0),
            Reply::Skip => None,
            _ => return false,
        };
        let mut said = self.said.clone();
        said.push(Said { first, second, times, yes });
        self.say(said)
    }

    fn back(&mut self) -> bool {
        let mut said = self.said.clone();
        said.pop().is_some() && self.say(said)
    }

    fn can_end(&self) -> bool {
        self.said.iter().any(|said| said.yes.is_some())
    }

    fn settled(&self) -> Option<(Settled, &Standing)> {
        self.standing.settled.map(|settled| (settled, &self.standing))
    }

    fn result(&self) -> Result<Elicited, Findings> {
        Ok(Elicited::Statements(self.statements()))
    }

    fn saved(&self) -> Value {
        let id = |j: usize| self.group.items[j].id.as_str();
        let said: Vec<Value> = self
            .said
            .iter()
            .map(|s| json!({ "first": id(s.first), "second": id(s.second), "times": s.times, "yes": s.yes }))
            .collect();
        json!({ "method": "active", "items": same_ranges(&self.group), "said": said })
    }

    fn resume(&mut self, saved: &Value) -> bool {
        if saved["method"] != "active" || saved["items"] != same_ranges(&self.group) {
            return false;
        }
        let place = |id: &Value| self.group.items.iter().position(|item| Some(item.id.as_str()) == id.as_str());
        let read = |s: &Value| {
            let times = s["times"].as_f64().filter(|x| *x >= 1.0)?;
            Some(Said { first: place(&s["first"])?, second: place(&s["second"])?, times, yes: s["yes"].as_bool() })
        };
        let said: Option<Vec<Said>> = saved["said"].as_array().and_then(|all| all.iter().map(read).collect());
        said.is_some_and(|said| self.say(said))
    }
}

impl Said {
    /// The statement it is; `None` for what was left open.
    fn bound(&self, study: &Study) -> Option<WeightBound> {
        let id = |j: usize| study.strategy.criteria[j].id.clone();
        let (over, under) = (id(self.first), id(self.second));
        Some(match (self.yes?, compare(self.times, 1.0).is_eq()) {
            (true, true) => WeightBound::MoreImportant(vec![over, under]),
            (false, true) => WeightBound::MoreImportant(vec![under, over]),
            (true, false) => WeightBound::Ratio { over, under, min: Some(self.times), max: None },
            (false, false) => WeightBound::Ratio { over, under, min: None, max: Some(self.times) },
        })
    }
}

/// The weightings left after what was said.
fn left(study: &Study, evaluation: &Evaluation, said: &[Said]) -> Result<Region, Findings> {
    let mut with = study.clone();
    with.strategy.weight_bounds.extend(said.iter().filter_map(|said| said.bound(study)));
    let stated = states_weights(&with, evaluation);
    let assumption = if stated { Assumption::Stated } else { Assumption::Any };
    assumed_region(&with, evaluation, assumption)
}

fn stand(
    study: &Study,
    evaluation: &Evaluation,
    settings: &Settings,
    seed: u64,
    said: &[Said],
) -> Result<Standing, Findings> {
    let region = left(study, evaluation, said)?;
    let deciding = Deciding::new(study, evaluation, settings)?;
    let (n, m) = (evaluation.rows.len(), study.strategy.criteria.len());
    let draws = (MOST_PRODUCTS / (n * m).max(1)).clamp(LEAST_DRAWS, DRAWS);
    let weights = drawn(&deciding, &region, seed, draws);
    let decide = |w: &Vec<f64>| match &evaluation.linear {
        Some(linear) => deciding.decide(&deciding.reweighed(linear, w)),
        None => deciding.decide(&deciding.run(&deciding.table, w, &[])),
    };
    let lists: Vec<Decision> = weights.iter().map(decide).collect();
    let all: Vec<usize> = (0..lists.len()).collect();
    let size = study.strategy.shortlist.size.max(1);
    let open = open(&all, &lists, n, size);
    let likeliest = likeliest(evaluation, &lists);
    let questions = if open > 0.0 { questions(&deciding, said, &weights, &lists, size) } else { Vec::new() };
    let settled = match () {
        () if open <= 0.0 && holds_for_all(&deciding, &region, lists.first()) => Some(Settled::ForAll),
        () if open <= 0.0 => Some(Settled::InAllDraws),
        () if questions.is_empty() => Some(Settled::NoQuestion),
        () => None,
    };
    Ok(Standing { draws: lists.len(), open, likeliest, questions, settled })
}

/// Draws in the order of the criteria of the strategy.
fn drawn(deciding: &Deciding<'_>, region: &Region, seed: u64, draws: usize) -> Vec<Vec<f64>> {
    let m = deciding.by_id.len();
    let sampler = region.select(&deciding.by_id).sampler(seed);
    let mut block = vec![0.0; m * BLOCK];
    let mut all = Vec::with_capacity(draws);
    let mut at = 0;
    while all.len() < draws {
        sampler.fill(at, &mut block);
        at += 1;
        for lane in 0..BLOCK.min(draws - all.len()) {
            let mut w = vec![0.0; m];
            deciding.by_id.iter().enumerate().for_each(|(k, &j)| w[j] = block[k * BLOCK + lane]);
            all.push(w);
        }
    }
    all
}

/// The part of the shortlist that is open among some of the draws.
#[allow(clippy::cast_precision_loss, reason = "counts are small")]
fn open(which: &[usize], lists: &[Decision], n: usize, size: usize) -> f64 {
    let mut on = vec![0_usize; n];
    which.iter().flat_map(|&k| &lists[k].list).for_each(|&i| on[i] += 1);
    let all = which.len().max(1) as f64;
    let part = |on: usize| (on as f64 / all) * (1.0 - on as f64 / all);
    on.into_iter().map(part).sum::<f64>() / size as f64
}

#[allow(clippy::cast_precision_loss, reason = "counts are small")]
fn likeliest(evaluation: &Evaluation, lists: &[Decision]) -> (Vec<String>, f64) {
    let mut sorted: Vec<&Vec<usize>> = lists.iter().map(|decision| &decision.list).collect();
    sorted.sort();
    let runs = sorted.chunk_by(|a, b| a == b);
    let most = runs.reduce(|kept, run| if run.len() > kept.len() { run } else { kept });
    let Some(most) = most else { return (Vec::new(), 0.0) };
    // In the order of the ranking as decided.
    let names = most[0].iter().map(|&i| evaluation.rows[i].name.clone()).collect();
    (names, most.len() as f64 / lists.len() as f64)
}

/// The best question about every pair that the draws do not answer already, the
/// best first; of equally good ones the plainest, then in the order of ids. O(m² q
/// k) for k draws and q numbers.
#[allow(clippy::cast_precision_loss, reason = "counts are small")]
fn questions(
    deciding: &Deciding<'_>,
    said: &[Said],
    weights: &[Vec<f64>],
    lists: &[Decision],
    size: usize,
) -> Vec<TradeOffQuestion> {
    let n = deciding.evaluation.rows.len();
    let all = lists.len() as f64;
    let asked = |first: usize, second: usize, times: f64| {
        let yes = |k: &usize| weights[*k][first] > times * weights[*k][second];
        let (those, others): (Vec<usize>, Vec<usize>) = (0..lists.len()).partition(yes);
        let share = those.len() as f64 / all;
        let rest = || share * open(&those, lists, n, size) + (1.0 - share) * open(&others, lists, n, size);
        let told = (LEAST..=1.0 - LEAST).contains(&share);
        told.then(|| TradeOffQuestion { first, second, times, yes: share, open_after: rest() })
    };
    let by_id = &deciding.by_id;
    let pairs = (0..by_id.len()).flat_map(|at| by_id[at + 1..].iter().map(move |y| (by_id[at], *y)));
    let left_open = |&(a, b): &(usize, usize)| {
        said.iter().any(|s| s.yes.is_none() && [(a, b), (b, a)].contains(&(s.first, s.second)))
    };
    let best = |(x, y): (usize, usize)| {
        let turned = |times: f64| compare(times, 1.0).is_gt().then_some((y, x, times));
        let forms = TIMES.into_iter().flat_map(|times| std::iter::once((x, y, times)).chain(turned(times)));
        let forms: Vec<TradeOffQuestion> = forms.filter_map(|(x, y, times)| asked(x, y, times)).collect();
        let least = forms.iter().map(|q| q.open_after).fold(f64::INFINITY, f64::min);
        // Forms begin with the plainest.
        forms.into_iter().find(|q| q.open_after <= least + AS_GOOD)
    };
    let mut found: Vec<TradeOffQuestion> = pairs.filter(|pair| !left_open(pair)).filter_map(best).collect();
    found.sort_by(|a, b| compare(a.open_after, b.open_after).then(a.times.total_cmp(&b.times)));
    found
}

/// Whether every weighting of the region gives this shortlist: no outsider can be
/// ahead of a member, with scores at their middle. Exact; `false` where minima per
/// axis or the method forbid to say so.
fn holds_for_all(deciding: &Deciding<'_>, region: &Region, decision: Option<&Decision>) -> bool {
    let (Some(linear), Some(decision)) = (&deciding.evaluation.linear, decision) else { return false };
    let rows = deciding.evaluation.rows.len();
    let ahead = |a: usize, b: usize| {
        let c: Vec<f64> = linear.row(a).iter().zip(linear.row(b)).map(|(x, y)| x - y).collect();
        c.iter().all(|c| *c >= 0.0) || region.least(&c).is_ok_and(|least| least > -PRECISION)
    };
    let outside = || (0..rows).filter(|i| !decision.list.contains(i));
    deciding.study.strategy.shortlist.axis_min.0.is_empty()
        && decision.list.iter().all(|&member| outside().all(|other| ahead(member, other)))
}
