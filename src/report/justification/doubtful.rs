//! Every score in doubt, with where the doubt comes from and how it is treated.

use crate::analysis::{Basis, CellDoubt};
use crate::model::{Assessors, MissingPolicy, Score};
use crate::report::doc::{Block, RowMark};
use crate::report::facts::Source;
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer, plain};

/// How many scores are in doubt for which reason.
#[derive(Default)]
struct Kinds {
    missing: usize,
    assessors: usize,
    ranges: usize,
    marked: usize,
    stated: usize,
    graded: usize,
}

/// Scores in doubt of everyone in the ranking, with their treatment.
pub(super) fn doubtful(w: &mut Writer<'_>) -> Vec<Block> {
    let mut table = TableMaker::new("doubtful-table");
    for title in ["report-col-partner", "report-col-criterion", "report-col-score", "report-col-treatment"] {
        table.words(w.text(title));
    }
    table.numbers(w.text("report-col-weight"));
    let mut kinds = Kinds::default();
    for (i, row) in w.rows().iter().enumerate() {
        for j in 0..w.weights().len() {
            let Some(treatment) = treatment(w, i, j, &mut kinds) else { continue };
            let cells = vec![
                Phrase::given(&row.name),
                Phrase::given(&w.title(j)),
                w.score(row, j).from(w.cell_source(row, j)),
                treatment,
                Phrase::figure("weight", &w.show.percent(w.weights()[j])),
            ];
            table.row(cells, RowMark::None);
        }
    }
    let evidence: Vec<Source> = w.input.study.evidence.iter().map(|e| w.evidence_source(e)).collect();
    let rows: Vec<Source> = w.rows().iter().flat_map(|row| w.row_source(row)).collect();
    let sources: Vec<Source> = rows.into_iter().chain(evidence).collect();
    if table.is_empty() {
        let blocks = vec![w.paragraph(&Say::new("report-doubtful-none").from(sources))];
        return vec![w.part("doubtful", w.text("report-doubtful-title"), blocks)];
    }
    let counted = [
        ("missing", kinds.missing),
        ("assessors", kinds.assessors),
        ("ranges", kinds.ranges),
        ("marked", kinds.marked),
        ("stated", kinds.stated),
        ("graded", kinds.graded),
    ];
    let told = counted
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(kind, n)| w.phrase(&Say::new("report-doubtful-kind").word("kind", kind).count("n", &w.count(*n))));
    let told = told.collect();
    let say = Say::new("report-doubtful").phrase("kinds", w.list(told, false)).from(sources.clone());
    let mut blocks = vec![w.paragraph(&say)];
    if kinds.assessors > 0 {
        let how = w.strategy().doubt.assessors.id();
        let say = Say::new("report-doubt-assessors").word("how", how).from(sources.clone());
        blocks.push(w.paragraph(&say));
    }
    let table = table.finish(w, &Say::new("report-doubtful-caption").from(sources));
    blocks.push(Block::Table(table));
    vec![w.part("doubtful", w.text("report-doubtful-title"), blocks)]
}

/// Why the score of row `i` on criterion `j` is in doubt and what is done with it;
/// `None` where it is not.
fn treatment(w: &Writer<'_>, i: usize, j: usize, kinds: &mut Kinds) -> Option<Phrase> {
    let row = &w.rows()[i];
    let cell = w.cell(row, j)?;
    let doubt: Option<&CellDoubt> = w.doubts.cells().get(i).and_then(|cells| cells.get(j));
    let open = doubt.filter(|doubt| !doubt.law.is_exact());
    let text = |id| Some(plain(w.text(id)));
    if let Some(found) = open.filter(|doubt| doubt.assessors_differ) {
        kinds.assessors += 1;
        return Some(opinions(w, i, j, found));
    }
    match (&cell.score, w.criterion(j).missing) {
        (Score::Missing(_), MissingPolicy::Worst) => {
            kinds.missing += 1;
            return text("report-treated-worst");
        }
        (Score::Missing(_), _) => {
            kinds.missing += 1;
            return text("report-treated-range");
        }
        (Score::Interval { .. }, _) => {
            kinds.ranges += 1;
            return text("report-treated-interval");
        }
        (Score::Exact(_), _) => {}
    }
    let found = open.filter(|doubt| matches!(doubt.basis, Basis::Stated | Basis::Ends) || doubt.contradicted);
    if let Some(found) = found {
        kinds.stated += 1;
        let (low, high) = found.law.range();
        let say = Say::new("report-treated-stated")
            .figure("low", &w.some_score(j, low))
            .figure("high", &w.some_score(j, high));
        return Some(w.phrase(&say));
    }
    if cell.low_confidence {
        kinds.marked += 1;
        let Some((low, high)) = open.map(|doubt| doubt.law.range()) else { return text("report-treated-doubt") };
        let say = Say::new("report-treated-marked").figure("low", &w.some_score(j, low));
        return Some(w.phrase(&say.figure("high", &w.some_score(j, high))));
    }
    open.map(|found| {
        kinds.graded += 1;
        let (low, high) = found.law.range();
        let say = Say::new("report-treated-graded").figure("low", &w.some_score(j, low));
        w.phrase(&say.figure("high", &w.some_score(j, high)))
    })
}

/// What each assessor said.
fn opinions(w: &Writer<'_>, i: usize, j: usize, doubt: &CellDoubt) -> Phrase {
    let given: Vec<f64> = w.evidence(&w.rows()[i].name, j).iter().filter_map(|e| e.value).collect();
    let shown = given.iter().map(|&x| Phrase::figure("score", &w.some_score(j, x))).collect();
    let how = match w.strategy().doubt.assessors {
        Assessors::Empirical => "empirical",
        Assessors::Range => "range",
        Assessors::Normal => "normal",
    };
    let say = Say::new("report-treated-assessors")
        .word("how", how)
        .word("against", if doubt.contradicted { "yes" } else { "no" })
        .phrase("scores", w.list(shown, false));
    w.phrase(&say)
}
