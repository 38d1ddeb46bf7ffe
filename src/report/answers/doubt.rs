use super::label;
use crate::analysis::{DoubtFacts, Evaluation};
use crate::model::Study;
use crate::text::{Args, Texts};

/// What of the scores that were drawn was in doubt, a sentence each; nothing
/// where all were certain.
#[must_use]
pub fn doubt_lines(study: &Study, evaluation: &Evaluation, facts: &DoubtFacts, texts: &Texts) -> Vec<String> {
    if facts.doubtful == 0 && facts.ordered.is_empty() {
        return Vec::new();
    }
    let criterion = |j: usize| label(&study.strategy.criteria[j], texts);
    let part = |x: f64| texts.numbers.percent(x);
    let all = Args::new().count("doubtful", facts.doubtful).count("scores", facts.scores);
    let mut lines = vec![texts.get("doubt-scores", &all)];
    for (id, n) in [
        ("doubt-missing", facts.missing),
        ("doubt-intervals", facts.intervals),
        ("doubt-stated", facts.stated),
        ("doubt-ends", facts.ends),
    ] {
        if n > 0 {
            lines.push(texts.get(id, &Args::new().count("n", n)));
        }
    }
    if facts.assessors > 0 {
        let how = Args::new().text("how", study.strategy.doubt.assessors.id());
        let args = Args::new().count("n", facts.assessors).text("how", texts.get("doubt-assessors-how", &how));
        lines.push(texts.get("doubt-assessors", &args));
    }
    let (marked, by) = facts.low_confidence;
    if marked > 0 && by > 0.0 {
        lines.push(texts.get("doubt-low-confidence", &Args::new().count("n", marked).text("part", part(by))));
    }
    for (grade, n, by) in &facts.grades {
        lines.push(texts.get("doubt-grade", &Args::new().count("n", *n).text("grade", grade).text("part", part(*by))));
    }
    if let Some(&(i, j)) = facts.contradicted.first() {
        let which = format!("{} – {}", evaluation.rows[i].name, criterion(j));
        lines.push(
            texts.get("doubt-contradicted", &Args::new().count("n", facts.contradicted.len()).text("which", which)),
        );
    }
    if !facts.ordered.is_empty() {
        let criteria = facts.ordered.iter().map(|&j| criterion(j)).collect::<Vec<_>>().join(", ");
        lines.push(texts.get("doubt-ordered", &Args::new().text("criteria", criteria)));
    }
    let (linked, rho) = facts.linked;
    if linked > 0 {
        let args = Args::new().count("n", linked).text("rho", texts.numbers.natural(rho, 2));
        lines.push(texts.get("doubt-linked", &args));
    }
    lines
}
