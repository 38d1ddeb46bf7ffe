//! The robustness ladder beside the ranking: who leads and who is on the
//! shortlist as less and less is taken as known about the weights.

use unicode_width::UnicodeWidthStr;

use super::ranking::RankingAnswer;
use super::{Grid, list, paragraph, section};
use crate::analysis::LadderStep;
use crate::region::Assumption;
use crate::report::doc::Block;
use crate::report::shares::ShareText;
use crate::text::{Args, Texts};

/// Columns on a terminal.
const WIDTH: usize = 80;
/// Columns that one share takes, with the blank before it.
const SHARE: usize = 6;

/// The columns of the ladder: for each step how often first, then for each step
/// how often on the shortlist.
pub(super) struct Columns<'a> {
    steps: &'a [LadderStep],
    texts: &'a Texts,
    list: bool,
    seed: u64,
}

impl<'a> Columns<'a> {
    /// `None` where there is no ladder.
    pub fn new(answer: &RankingAnswer<'a>, texts: &'a Texts) -> Option<Self> {
        Self::of(answer.ladder, answer, texts)
    }

    fn of(steps: &'a [LadderStep], answer: &RankingAnswer<'a>, texts: &'a Texts) -> Option<Self> {
        let list = answer.evaluation.rows.iter().any(|row| !row.shortlisted);
        (!steps.is_empty()).then_some(Self { steps, texts, list, seed: answer.seed })
    }

    /// The steps of which shortlist membership is shown: with any weights it says
    /// little that first place does not.
    fn listed(&self) -> impl Iterator<Item = &'a LadderStep> {
        self.steps.iter().filter(|step| self.list && step.assumption != Assumption::Any)
    }

    /// Whether a table with names this long, and this many columns beside rank,
    /// name, total and shortlist, has room for them.
    pub fn fit(&self, names: impl Iterator<Item = &'a str>, more: usize) -> bool {
        let shares = SHARE * (self.steps.len() + self.listed().count());
        let longest = names.map(UnicodeWidthStr::width).max().unwrap_or(0);
        // A rank, a total and the mark of the shortlist; then one per axis.
        3 + longest + 1 + 6 + 5 + 6 * more + shares <= WIDTH
    }

    pub fn headings(&self, grid: Grid) -> Grid {
        let title = |of: &str, step: &LadderStep| {
            let (assumption, percent) = named(step.assumption, self.texts);
            let args = Args::new().text("claim", of).text("assumption", assumption).text("percent", percent);
            self.texts.get("ladder-column", &args)
        };
        let grid = self.steps.iter().fold(grid, |grid, step| grid.numbers(title("first", step)));
        self.listed().fold(grid, |grid, step| grid.numbers(title("shortlist", step)))
    }

    pub fn cells(&self, i: usize) -> Vec<String> {
        let share = |step: &LadderStep, share: f64| ShareText::new(self.texts, step.error).of(share);
        let first = self.steps.iter().map(|step| share(step, step.first[i]));
        first.chain(self.listed().map(|step| share(step, step.shortlist[i]))).collect()
    }

    /// Cells for a row that takes no part.
    pub fn blanks(&self) -> Vec<String> {
        vec![String::new(); self.steps.len() + self.listed().count()]
    }

    /// What the columns are.
    pub fn note(&self) -> String {
        let error = self.steps.iter().map(|step| step.error).fold(0.0, f64::max);
        let shown = ShareText::new(self.texts, error);
        let samples = self.steps.iter().map(|step| step.samples).min().unwrap_or(0);
        let stated = self.steps.iter().any(|step| step.assumption == Assumption::Stated);
        let percent = self.steps.iter().find_map(|step| match step.assumption {
            Assumption::Within { percent } => Some(self.texts.numbers.percent(percent / 100.0)),
            _ => None,
        });
        let args = Args::new()
            .text("percent", percent.unwrap_or_default())
            .text("stated", if stated { "yes" } else { "no" })
            .text("samples", self.texts.numbers.natural(count(samples), 0))
            .text("seed", self.seed)
            .text("error", shown.error())
            .text("points", if shown.one() { "one" } else { "other" });
        self.texts.get("ladder-note", &args)
    }
}

/// A number of draws as one that is shown.
#[allow(clippy::cast_precision_loss, reason = "counts of draws are far below 2^52")]
pub(super) fn count(samples: u64) -> f64 {
    samples as f64
}

/// The ladder as a table of its own, where the ranking has no room for it.
pub(super) fn table(answer: &RankingAnswer<'_>, columns: &Columns<'_>, texts: &Texts) -> Block {
    section("ladder-title", texts, vec![rows("ladder", answer, columns, columns.note(), texts)])
}

fn rows(id: &'static str, answer: &RankingAnswer<'_>, columns: &Columns<'_>, note: String, texts: &Texts) -> Block {
    let mut grid = columns.headings(Grid::new(id).words(texts.word("column-candidate")));
    for (i, row) in answer.evaluation.rows.iter().enumerate().take(answer.top) {
        grid.row(std::iter::once(row.name.clone()).chain(columns.cells(i)).collect());
    }
    grid.block(note)
}

/// The same with the scores in doubt drawn as well, where there are any.
pub(super) fn in_doubt(answer: &RankingAnswer<'_>, texts: &Texts) -> Option<Block> {
    let columns = Columns::of(answer.doubted, answer, texts)?;
    let note = texts.word("ladder-doubt-note");
    Some(section("ladder-doubt-title", texts, vec![rows("ladder-doubt", answer, &columns, note, texts)]))
}

/// How messages call an assumption about weights, and its percentage.
pub(super) fn named(assumption: Assumption, texts: &Texts) -> (&'static str, String) {
    match assumption {
        Assumption::AsGiven => ("as-given", String::new()),
        Assumption::Within { percent } => ("within", texts.numbers.percent(percent / 100.0)),
        Assumption::SameOrder => ("same-order", String::new()),
        Assumption::Any => ("any", String::new()),
        Assumption::Stated => ("stated", String::new()),
    }
}

/// Half the width of a 95 % interval, in standard errors.
const NORMAL_95: f64 = 1.96;

/// Who leads: the one that is first most often, with those whom the draws do not
/// tell apart from it.
fn leading(step: &LadderStep) -> Vec<usize> {
    let Some(most) = step.leader.map(|leader| step.first[leader]) else { return Vec::new() };
    let draws = count(step.samples.max(1));
    // The variance of the difference of two shares that exclude each other.
    let apart = |share: f64| {
        let gap = most - share;
        gap > NORMAL_95 * ((most + share - gap * gap).max(0.0) / draws).sqrt()
    };
    (0..step.first.len()).filter(|&i| Some(i) == step.leader || !apart(step.first[i])).collect()
}

/// Most names of those who are not told apart.
const LISTED: usize = 4;

/// That it depends on the assumption who leads, with who leads under which.
pub(super) fn leaders(answer: &RankingAnswer<'_>, texts: &Texts) -> Vec<Block> {
    let steps: Vec<(&LadderStep, bool)> =
        answer.ladder.iter().map(|step| (step, false)).chain(answer.doubted.iter().map(|step| (step, true))).collect();
    let leading: Vec<Vec<usize>> = steps.iter().map(|(step, _)| leading(step)).collect();
    let now = |i: &usize| answer.evaluation.rows[*i].rank == 1;
    if leading.iter().all(|leading| leading.iter().any(now)) {
        return Vec::new();
    }
    let lines = steps.iter().zip(&leading).map(|((step, doubt), leading)| {
        let names: Vec<&str> = leading.iter().take(LISTED).map(|&i| answer.evaluation.rows[i].name.as_str()).collect();
        let (assumption, percent) = named(step.assumption, texts);
        let args = Args::new()
            .text("assumption", assumption)
            .text("percent", percent)
            .text("candidates", names.join(", "))
            .text("doubt", if *doubt { "yes" } else { "no" })
            .text("several", if leading.len() > 1 { "yes" } else { "no" });
        texts.get("ladder-leader", &args)
    });
    let on = Args::new().text("doubt", if answer.doubted.is_empty() { "no" } else { "yes" });
    vec![paragraph(texts.get("ladder-leaders", &on)), list(lines)]
}
