use crate::analysis::{Conversation, End, Group, Item, Settled, Situation, Standing};
use crate::text::{Args, Texts};
use crate::weighting::{Expects, Question, Reply};

/// The text of the present question: what it is about with both ends of each
/// range, the question itself, and what may be typed; empty when all is
/// answered.
#[must_use]
pub fn question(talk: &dyn Conversation, texts: &Texts) -> String {
    let Some((group, question)) = talk.question() else { return String::new() };
    let mut lines = vec![match talk.situation() {
        Situation::Counted { given, most } => {
            texts.get("ask-progress", &Args::new().count("number", given + 1).count("most", most))
        }
        Situation::Open { given, open, after } => {
            let percent = |x: f64| texts.numbers.percent(x);
            let args = Args::new().count("number", given + 1).text("open", percent(open)).text("after", percent(after));
            texts.get("ask-active-progress", &args)
        }
    }];
    if let Some(parent) = &group.parent {
        lines.push(texts.get("ask-group", &Args::new().text("goal", parent.get(texts.lang))));
    }
    let numbered = matches!(question.expects, Expects::Item(_));
    lines.extend(question.about.iter().enumerate().map(|(at, item)| {
        let id = if numbered { "ask-item-numbered" } else { "ask-item" };
        texts.get(id, &item_args(&group.items[*item], texts).count("number", at + 1))
    }));
    let times = talk.times().map_or_else(String::new, |x| texts.numbers.natural(x, 1));
    lines.push(texts.get(question.message, &names(group, &question, texts).text("times", times)));
    lines.push(expected(group, &question, texts));
    lines.join("\n")
}

/// The names a question may use.
fn names<'a>(group: &'a Group, question: &Question, texts: &Texts) -> Args<'a> {
    let name = |at: usize| question.about.get(at).map_or("", |item| group.items[*item].label.get(texts.lang));
    Args::new().text("first", name(0)).text("second", name(1))
}

fn item_args<'a>(item: &'a Item, texts: &Texts) -> Args<'a> {
    Args::new()
        .text("item", item.label.get(texts.lang))
        .text("worst", end(&item.worst, texts))
        .text("best", end(&item.best, texts))
}

pub(super) fn end(end: &End, texts: &Texts) -> String {
    match end {
        End::Words(words) if words.is_empty() => texts.word("ask-end-unknown"),
        End::Words(words) => texts.get("ask-end-words", &Args::new().text("words", words.get(texts.lang).to_owned())),
        End::Score { score, unit, anchor } => {
            let args = Args::new()
                .text("score", texts.numbers.natural(*score, 4))
                .text("unit", unit.clone().unwrap_or_default())
                .text("anchor", anchor.get(texts.lang).to_owned());
            let id = match (unit.is_some(), anchor.is_empty()) {
                (false, true) => "ask-end",
                (true, true) => "ask-end-unit",
                (false, false) => "ask-end-anchor",
                (true, false) => "ask-end-unit-anchor",
            };
            texts.get(id, &args)
        }
    }
}

/// What may be typed.
fn expected(group: &Group, question: &Question, texts: &Texts) -> String {
    let hint = match &question.expects {
        Expects::Item(items) => texts.get("ask-hint-item", &Args::new().count("most", items.len())),
        Expects::Number { min, max } => {
            let number = |x: f64| texts.numbers.natural(x, 4);
            texts.get("ask-hint-number", &Args::new().text("min", number(*min)).text("max", number(*max)))
        }
        Expects::Word(words) => {
            let args = names(group, question, texts);
            let choices = words.iter().enumerate().map(|(at, word)| {
                let word = texts.get(&format!("ask-word-{word}"), &args);
                texts.get("ask-choice", &Args::new().count("number", at + 1).text("word", word))
            });
            texts.get("ask-hint-word", &Args::new().text("choices", choices.collect::<Vec<_>>().join(" · ")))
        }
    };
    if question.optional { format!("{hint} {}", texts.word("ask-hint-open")) } else { hint }
}

/// Why nothing is left to ask, where that is more than that all was asked; empty
/// otherwise.
#[must_use]
pub fn settled(talk: &dyn Conversation, texts: &Texts) -> String {
    talk.settled().and_then(|(_, standing)| settled_words(standing, texts)).unwrap_or_default()
}

/// Why nothing is left to ask.
pub(super) fn settled_words(standing: &Standing, texts: &Texts) -> Option<String> {
    let why = standing.settled?;
    let (names, share) = &standing.likeliest;
    let args = Args::new()
        .text("shortlist", names.join(", "))
        .text("draws", texts.numbers.fixed(draws(standing.draws), 0))
        .text("share", texts.numbers.percent(*share));
    let id = match why {
        Settled::ForAll => "ask-active-settled-for-all",
        Settled::InAllDraws => "ask-active-settled-in-all-draws",
        Settled::NoQuestion => "ask-active-settled-no-question",
    };
    Some(texts.get(id, &args))
}

#[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
fn draws(count: usize) -> f64 {
    count as f64
}

/// A typed line as a reply to the present question; `None` when it cannot be
/// one. A number may have a decimal point or comma; an item may be given by
/// number, id or name.
#[must_use]
pub fn reply(talk: &dyn Conversation, line: &str, texts: &Texts) -> Option<Reply> {
    let (group, question) = talk.question()?;
    let line = line.trim();
    if line.is_empty() {
        return question.optional.then_some(Reply::Skip);
    }
    let position = |most: usize| line.parse::<usize>().ok().filter(|at| (1..=most).contains(at)).map(|at| at - 1);
    match &question.expects {
        Expects::Item(items) => position(items.len()).map(|at| Reply::Item(items[at])).or_else(|| {
            let same = |text: &str| text.to_lowercase() == line.to_lowercase();
            let named = |item: &&usize| {
                let item = &group.items[**item];
                same(&item.id) || item.label.texts().any(same)
            };
            items.iter().find(named).map(|item| Reply::Item(*item))
        }),
        Expects::Number { .. } => {
            let number: f64 = line.replace(',', ".").parse().ok()?;
            number.is_finite().then_some(Reply::Number(number))
        }
        Expects::Word(words) => position(words.len()).map(Reply::Word).or_else(|| {
            let args = names(group, &question, texts);
            let said =
                |word: &&str| texts.get(&format!("ask-word-{word}"), &args).to_lowercase() == line.to_lowercase();
            words.iter().position(said).map(Reply::Word)
        }),
    }
}
