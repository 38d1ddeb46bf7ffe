//! What comes out for each decision maker apart.

use super::super::{Grid, list, paragraph, section};
use super::SELDOM;
use crate::analysis::{Evaluation, PersonShares};
use crate::report::doc::Block;
use crate::report::shares::ShareText;
use crate::text::{Args, Texts};

/// Persons beside each other in one table.
const ACROSS: usize = 7;

/// A share of a candidate by the weights of a person.
type Of = fn(&PersonShares, usize) -> f64;

/// How often each candidate is on the shortlist and first, per person; candidates
/// for whom both are seldom only when `all` are wanted. Persons are numbered, since
/// names are long.
pub(super) fn people(people: &[PersonShares], evaluation: &Evaluation, all: bool, texts: &Texts) -> Block {
    let errors = people.iter().flat_map(|person| person.errors.shortlist.iter().chain(&person.errors.acceptability));
    let shown = ShareText::new(texts, errors.copied().fold(0.0, f64::max));
    let listed: Of = |person, i| person.shares.shortlist[i];
    let first: Of = |person, i| person.shares.acceptability[(i, 0)];
    let table = |from: usize, some: &[PersonShares], id: &'static str, caption: &str, of: Of| {
        let mut grid = Grid::new(id).words(texts.word("column-candidate"));
        for number in 0..some.len() {
            grid = grid.numbers((from + number + 1).to_string());
        }
        for (i, row) in evaluation.rows.iter().enumerate() {
            if all || people.iter().any(|person| of(person, i) >= SELDOM) {
                let shares = some.iter().map(|person| shown.of(of(person, i)));
                grid.row(std::iter::once(row.name.clone()).chain(shares).collect());
            }
        }
        grid.block(texts.word(caption))
    };
    let legend = people.iter().enumerate().map(|(number, person)| {
        let args = Args::new()
            .text("number", number + 1)
            .text("name", &person.name)
            .text("ranges", if person.ranges { "yes" } else { "no" });
        texts.get("simulate-person", &args)
    });
    let mut blocks = vec![paragraph(texts.word("simulate-people-drawn")), list(legend)];
    for (part, some) in people.chunks(ACROSS).enumerate() {
        let from = part * ACROSS;
        blocks.push(table(from, some, "people-shortlist", "simulate-people-shortlist", listed));
        blocks.push(table(from, some, "people-first", "simulate-people-first", first));
    }
    section("simulate-people-title", texts, blocks)
}
