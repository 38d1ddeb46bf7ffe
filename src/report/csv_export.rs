//! Results as CSV: point decimals, commas, UTF-8, safe to open in a spreadsheet.

use super::excluded_reason;
use crate::analysis::{Evaluation, Row, Shares, Simulation};
use crate::model::{Axis, Order, Study};
use crate::text::{Lang, Texts};

/// A text that a spreadsheet would run as a formula gets an apostrophe in front;
/// reading such a file takes it off again.
fn neutralised(text: &str) -> String {
    let first = text.trim_start().chars().next();
    if first.is_some_and(|c| "=+-@\t\r\0＝＋－＠".contains(c)) { format!("'{text}") } else { text.to_owned() }
}

/// The ranking, then the baseline, then those who are not ranked with the
/// reason: every candidate has a line.
#[must_use]
pub fn ranking(evaluation: &Evaluation, top: usize, texts: &Texts) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(false).from_writer(Vec::new());
    let mut heading =
        vec!["rank", "tied", "group", "candidate", "score", "low", "high", "rank_low", "rank_high", "shortlisted"];
    let (classes, partial) =
        (matches!(evaluation.order, Order::Classes(_)), matches!(evaluation.order, Order::Partial(_)));
    heading.extend(Axis::ALL.map(Axis::id));
    heading.extend(classes.then_some("class"));
    heading.extend(partial.then_some("not_compared_with"));
    heading.push("note");
    let blank = vec![String::new(); heading.len()];
    // Writing to memory does not fail.
    let _ = writer.write_record(&heading);
    let number = |x: f64| crate::num::plus_zero(x).to_string();
    let cells = |row: &Row, ranked: bool, more: [Option<String>; 2]| {
        let mut cells = if ranked {
            vec![row.rank.to_string(), row.tied.to_string(), row.group.to_string()]
        } else {
            vec![String::new(); 3]
        };
        cells.extend([neutralised(&row.name), number(row.score), number(row.low), number(row.high)]);
        cells.extend([row.rank_low.to_string(), row.rank_high.to_string(), row.shortlisted.to_string()]);
        cells.extend(row.axes.map(|axis| axis.map_or_else(String::new, number)));
        cells.extend(more.into_iter().flatten());
        cells.push(String::new());
        cells
    };
    for (i, row) in evaluation.rows.iter().enumerate().take(top) {
        let class = || neutralised(evaluation.class(i).map_or("", |class| class.get(Lang::En)));
        let others = || evaluation.incomparable(i).into_iter().map(|k| evaluation.rows[k].name.as_str());
        let uncompared = || neutralised(&others().collect::<Vec<_>>().join("; "));
        let _ = writer.write_record(cells(row, true, [classes.then(class), partial.then(uncompared)]));
    }
    if let Some(baseline) = &evaluation.baseline {
        let blanks = [classes, partial].map(|has| has.then(String::new));
        let mut cells = cells(baseline, false, blanks);
        if let Some(note) = cells.last_mut() {
            *note = texts.word("csv-baseline");
        }
        let _ = writer.write_record(cells);
    }
    for excluded in &evaluation.excluded {
        let mut cells = blank.clone();
        cells[3] = neutralised(&excluded.name);
        if let Some(note) = cells.last_mut() {
            *note = neutralised(&excluded_reason(excluded, texts));
        }
        let _ = writer.write_record(cells);
    }
    writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// A simulation, one line a candidate in the order of the file: every share with
/// its standard error beside it; `ahead_1` is how often the candidate is ahead of
/// the first of the file, and so on. 0 ahead of itself.
#[must_use]
pub fn simulation(study: &Study, found: &Simulation) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(false).from_writer(Vec::new());
    let n = found.evaluation.rows.len();
    let order = super::json::file_order(found);
    let mut heading: Vec<String> = [
        "candidate",
        "rank",
        "shortlisted",
        "shortlist",
        "shortlist_error",
        "first",
        "first_error",
        "expected_rank",
        "expected_rank_error",
        "out",
        "out_error",
        "confidence",
        "confidence_error",
    ]
    .map(str::to_owned)
    .to_vec();
    let both = |name: String| [format!("{name}_error"), name].into_iter().rev();
    heading.extend((1..=n).flat_map(|rank| both(format!("rank_{rank}"))));
    let central = study.strategy.criteria.iter().map(|criterion| format!("central_{}", criterion.id));
    heading.extend(central.flat_map(both).map(|name| neutralised(&name)));
    heading.extend((1..=n).flat_map(|place| both(format!("ahead_{place}"))));
    heading.extend(["samples", "seed", "assumption", "scores", "person"].map(str::to_owned));
    // Writing to memory does not fail.
    let _ = writer.write_record(&heading);
    let number = |x: f64| crate::num::plus_zero(x).to_string();
    let maybe = |x: Option<f64>| x.map_or_else(String::new, number);
    let people = found.people.iter().map(|person| (person.name.as_str(), &person.shares, &person.errors));
    for (person, shares, errors) in std::iter::once(("", &found.shares, &found.errors)).chain(people) {
        for &i in &order {
            let row = &found.evaluation.rows[i];
            let mut cells = vec![
                neutralised(&row.name),
                row.rank.to_string(),
                row.shortlisted.to_string(),
                number(shares.shortlist[i]),
                number(errors.shortlist[i]),
                number(shares.acceptability[(i, 0)]),
                number(errors.acceptability[(i, 0)]),
                number(shares.expected_rank[i]),
                number(errors.expected_rank[i]),
                number(shares.out[i]),
                number(errors.out[i]),
                maybe(shares.confidence[i]),
                maybe(errors.confidence[i]),
            ];
            let sides = [shares, errors];
            cells.extend((0..n).flat_map(|rank| sides.map(|side| number(side.acceptability[(i, rank)]))));
            let weight = |side: &Shares, j: usize| maybe(side.central_weights[i].as_ref().map(|central| central[j]));
            cells.extend((0..study.strategy.criteria.len()).flat_map(|j| sides.map(|side| weight(side, j))));
            cells.extend(order.iter().flat_map(|&k| sides.map(|side| number(side.pairwise[(i, k)]))));
            cells.extend([found.samples.to_string(), found.seed.to_string()]);
            cells.extend([found.known(), found.scores.to_string(), neutralised(person)]);
            let _ = writer.write_record(cells);
        }
    }
    writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_run_in_a_spreadsheet_is_neutralised() {
        for text in ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "＝1"] {
            assert!(neutralised(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(neutralised("Noord-Zuid"), "Noord-Zuid");
    }
}
