//! What every section needs: names, figures, sources and statements.

use super::doc::{Align, Block, Column, Document, Open, Origin, Question, RowMark, Section, Span, Table, TableRow};
use super::facts::{Figure, Source};
use super::input::{ReportInput, first_off};
use super::say::{Facts, Phrase, Say};
use super::show::{Show, Shown, score_decimals};
use crate::analysis::{Comparison, Evaluation, Row, ScoreAssumption, ScoreDoubts, assessment_step, level};
use crate::diag::Diagnostic;
use crate::model::{Cell, Criterion, Evidence, Role, Score, Strategy};
use crate::text::{Lang, Texts};

/// Writes a document: holds the catalogue and collects facts and questions.
pub(super) struct Writer<'a> {
    pub input: &'a ReportInput<'a>,
    pub texts: Texts,
    pub show: Show,
    facts: Facts,
    open: Vec<Open>,
    /// Decimals of the scores, per criterion.
    decimals: Vec<usize>,
    /// What is drawn for the scores in doubt; rows as in the ranking.
    pub doubts: ScoreDoubts,
}

impl<'a> Writer<'a> {
    pub fn new(input: &'a ReportInput<'a>) -> Self {
        let lang = input.options.lang;
        let rows = input.evaluation.rows.iter().chain(&input.evaluation.baseline);
        let totals: Vec<f64> = rows.map(|row| row.score).collect();
        let decimals = (0..input.study.strategy.criteria.len())
            .map(|j| {
                let cells = input.study.candidates.cells.iter().map(|cells| &cells[j].score);
                score_decimals(cells.flat_map(|score| match score {
                    Score::Exact(x) => vec![*x],
                    Score::Interval { low, high } => vec![*low, *high],
                    Score::Missing(_) => Vec::new(),
                }))
            })
            .collect();
        let known = input.robustness.and_then(|robustness| robustness.doubts.clone());
        let doubts = known.unwrap_or_else(|| {
            let ranked: Vec<usize> = input.evaluation.rows.iter().filter_map(|row| row.candidate).collect();
            ScoreDoubts::of(input.study, &ranked, None, ScoreAssumption::Doubt)
        });
        Self {
            input,
            texts: Texts::new(lang),
            show: Show::new(lang, &totals),
            facts: Facts::default(),
            open: Vec::new(),
            decimals,
            doubts,
        }
    }

    pub fn lang(&self) -> Lang {
        self.texts.lang
    }

    pub fn strategy(&self) -> &'a Strategy {
        &self.input.study.strategy
    }

    pub fn evaluation(&self) -> &'a Evaluation {
        self.input.evaluation
    }

    pub fn rows(&self) -> &'a [Row] {
        &self.input.evaluation.rows
    }

    /// Position of the first row that is not on the shortlist: the one the line
    /// keeps off it.
    pub fn first_off(&self) -> Option<usize> {
        first_off(self.evaluation())
    }

    /// Position of the first row off the shortlist that could have been on it.
    pub fn next_off(&self) -> Option<usize> {
        self.rows().iter().position(|row| !row.shortlisted && row.below.is_empty())
    }

    /// Whether some total is a range.
    pub fn ranges(&self) -> bool {
        self.rows().iter().any(|row| row.low < row.high)
    }

    /// Whether it is known what the change of one score does.
    pub fn knows_score_changes(&self) -> bool {
        self.evaluation().linear.as_ref().is_some_and(|linear| linear.on_own_scale)
    }

    /// Whether the result is a complete order: not a partial one, nor classes.
    pub fn complete(&self) -> bool {
        self.evaluation().order == crate::model::Order::Total
    }

    /// Whether scores are points of 100 that the criteria add up to.
    pub fn adds_up(&self) -> bool {
        self.exact() && self.evaluation().in_points()
    }

    /// Whether the result is a weighted sum, so that exact statements are
    /// possible.
    pub fn exact(&self) -> bool {
        self.evaluation().linear.is_some()
    }

    pub fn weights(&self) -> &'a [f64] {
        self.evaluation().weights().as_slice()
    }

    // Words ---------------------------------------------------------------

    /// Words without figures or names.
    pub fn text(&self, id: &'static str) -> Vec<Span> {
        Say::new(id).phrase_in(&self.texts).spans
    }

    /// The same as one string.
    pub fn word(&self, id: &'static str) -> String {
        self.texts.word(id)
    }

    pub fn phrase(&self, say: &Say) -> Phrase {
        say.phrase_in(&self.texts)
    }

    /// States a fact: its sentence with its code.
    pub fn say(&mut self, say: &Say) -> Vec<Span> {
        let phrase = say.phrase_in(&self.texts);
        self.facts.state(say.id(), phrase)
    }

    /// The same as a paragraph.
    pub fn paragraph(&mut self, say: &Say) -> Block {
        Block::Paragraph(self.say(say))
    }

    /// States what was put together from several phrases.
    pub fn state(&mut self, kind: &str, phrase: Phrase) -> Vec<Span> {
        self.facts.state(kind, phrase)
    }

    /// A finding with the labels of criteria instead of their ids.
    pub fn labelled(&self, finding: &Diagnostic) -> Diagnostic {
        let label = |value: &String| self.strategy().criterion(value).map_or_else(|| value.clone(), |j| self.label(j));
        let mut named = finding.clone();
        for (_, value) in &mut named.args {
            *value = label(value);
        }
        named
    }

    /// A finding in the words of its code, with its figures and place.
    pub fn finding(&mut self, finding: &Diagnostic) -> Vec<Span> {
        let named = self.labelled(finding);
        let mut phrase = Phrase::given(&sentence(&named.message(&self.texts)));
        for (name, value) in &finding.args {
            if let Ok(x) = value.trim_end_matches(['%', '\u{a0}', ' ']).replace(',', ".").parse::<f64>() {
                phrase.figures.extend(
                    Phrase::figure(name, &Shown { rounded: x, value: x, text: value.clone(), one: false }).figures,
                );
            }
        }
        if let Some(place) = &finding.place {
            let key = place.name.clone().unwrap_or_default();
            phrase.sources.push(Source::Strategy { file: place.file.clone(), key, line: place.line });
        }
        self.facts.state(finding.code.id, phrase)
    }

    /// `a, b and c` (or, with `or`, `a, b or c`).
    pub fn list(&self, mut items: Vec<Phrase>, or: bool) -> Phrase {
        let (last_id, comma) =
            if or { ("report-or-two", "report-list-more") } else { ("report-and-two", "report-list-more") };
        let Some(last) = items.pop() else { return Phrase::default() };
        let Some(first) = items.into_iter().reduce(|a, b| self.phrase(&Say::new(comma).phrase("a", a).phrase("b", b)))
        else {
            return last;
        };
        self.phrase(&Say::new(last_id).phrase("a", first).phrase("b", last))
    }

    /// The names of `rows` as `a, b and c`.
    pub fn names(&self, rows: &[usize]) -> Phrase {
        self.list(rows.iter().map(|&i| Phrase::given(&self.rows()[i].name)).collect(), false)
    }

    // Criteria ------------------------------------------------------------

    pub fn criterion(&self, j: usize) -> &'a Criterion {
        &self.strategy().criteria[j]
    }

    /// The label of a criterion as it stands in a sentence.
    pub fn label(&self, j: usize) -> String {
        in_sentence(self.criterion(j).label.get(self.lang()))
    }

    /// The label of a criterion at the start of a sentence or cell.
    pub fn title(&self, j: usize) -> String {
        at_start(self.criterion(j).label.get(self.lang()))
    }

    /// The name of the group criterion `j` stands under, as it begins a sentence.
    pub fn group(&self, j: usize) -> Option<String> {
        let id = self.criterion(j).group.as_deref()?;
        let named = self.input.groups.iter().find(|group| group.id == id);
        Some(named.map_or_else(|| at_start(&id.replace('-', " ")), |group| at_start(group.name.get(self.lang()))))
    }

    /// The label with its catalogue code, as spans for a cell.
    pub fn title_with_code(&self, j: usize) -> Vec<Span> {
        let code = self.criterion(j).code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
        vec![Span::given(&format!("{}{code}", self.title(j)))]
    }

    // Figures -------------------------------------------------------------

    pub fn count(&self, n: usize) -> Shown {
        self.show.count(n)
    }

    /// The whole scale of totals: 100.
    pub fn full(&self) -> Shown {
        self.show.count(100)
    }

    /// The result of `row`, in points of 100 or as the method gives it.
    pub fn result(&self, x: f64) -> Shown {
        if self.evaluation().in_points() {
            return self.show.total(x);
        }
        let all: Vec<f64> = self.rows().iter().map(|row| row.score).collect();
        self.show.plain(x, &all)
    }

    /// The cell of a ranked row.
    pub fn cell(&self, row: &Row, j: usize) -> Option<&'a Cell> {
        row.candidate.map(|candidate| &self.input.study.candidates.cells[candidate][j])
    }

    /// The score of a row on a criterion: a number, an interval or a dash.
    pub fn score(&self, row: &Row, j: usize) -> Phrase {
        let Some(cell) = self.cell(row, j) else { return self.baseline_score(j) };
        let source = self.cell_source(row, j);
        let shown = |x| self.show.score(self.criterion(j), x, self.decimals[j]);
        let phrase = match &cell.score {
            Score::Exact(x) => Phrase::figure("score", &shown(*x)),
            Score::Interval { low, high } => {
                self.phrase(&Say::new("report-interval").figure("low", &shown(*low)).figure("high", &shown(*high)))
            }
            Score::Missing(_) => Phrase { spans: self.text("report-missing-mark"), ..Phrase::default() },
        };
        let phrase = if cell.low_confidence {
            phrase.then(Phrase { spans: self.text("report-doubt-mark"), ..Phrase::default() })
        } else {
            phrase
        };
        phrase.from(source)
    }

    /// The same where a missing score is compared: with what it counts as.
    pub fn score_that_counts(&self, i: usize, j: usize) -> Phrase {
        let row = &self.rows()[i];
        match (self.cell(row, j), &self.evaluation().linear) {
            (Some(cell), Some(linear)) if cell.is_missing() => {
                let criterion = self.criterion(j);
                let open = linear.low[(i, j)] < linear.high[(i, j)];
                let counts = if open { criterion.scale.middle() } else { criterion.worst_score() };
                let say = Say::new("report-missing-counts").figure("score", &self.some_score(j, counts));
                self.phrase(&say).from(self.cell_source(row, j))
            }
            _ => self.score(row, j),
        }
    }

    fn baseline_score(&self, j: usize) -> Phrase {
        let criterion = self.criterion(j);
        let given = self.strategy().baseline.as_ref().and_then(|b| b.scores.iter().find(|(id, _)| *id == criterion.id));
        match given {
            Some((_, x)) => Phrase::figure("score", &self.show.score(criterion, *x, self.decimals[j])),
            None => Phrase { spans: self.text("report-missing-mark"), ..Phrase::default() },
        }
    }

    /// A score on criterion `j` that need not be in the file.
    pub fn some_score(&self, j: usize, x: f64) -> Shown {
        self.show.score(self.criterion(j), x, self.decimals[j].max(self.finer(j)))
    }

    /// A score that must be reached from `from`, rounded so that it is enough.
    pub fn score_needed(&self, j: usize, from: f64, to: f64) -> Shown {
        self.show.score_needed(self.criterion(j), from, to, self.decimals[j].max(self.finer(j)))
    }

    /// Decimals for a computed score: a hundredth of the scale must show.
    fn finer(&self, j: usize) -> usize {
        match self.criterion(j).scale.span() {
            span if span < 1.0 => 3,
            span if span <= 20.0 => 1,
            _ => 0,
        }
    }

    /// The value of one step of assessment; differences below it are treated as
    /// equal.
    pub fn step(&self) -> Option<f64> {
        assessment_step(self.input.study, self.evaluation())
    }

    /// Whether rows `i` and `i + 1` are too close to be told apart.
    pub fn level(&self, i: usize) -> bool {
        level(self.input.study, self.evaluation(), i)
    }

    // Comparisons and evidence ---------------------------------------------

    /// The comparison of two rows, whichever way round it was asked.
    pub fn comparison(&self, a: usize, b: usize) -> Option<&'a Comparison> {
        // Its arguments are in points.
        if !self.adds_up() {
            return None;
        }
        self.input.comparisons.iter().find(|c| (c.first, c.second) == (a, b) || (c.first, c.second) == (b, a))
    }

    /// What the evidence file says about a score.
    pub fn evidence(&self, name: &str, j: usize) -> Vec<&'a Evidence> {
        let id = &self.criterion(j).id;
        self.input.study.evidence.iter().filter(|e| e.candidate == name && e.criterion == *id).collect()
    }

    /// Whether a reason is recorded for a score.
    pub fn has_reason(&self, name: &str, j: usize) -> bool {
        self.evidence(name, j).iter().any(|e| e.reason.as_ref().is_some_and(|r| !r.trim().is_empty()))
    }

    // Sources ---------------------------------------------------------------

    fn file(&self, role: Role) -> String {
        self.input.study.inputs.iter().find(|i| i.role == role).map(|i| i.file.clone()).unwrap_or_default()
    }

    /// The cell of a row on a criterion.
    pub fn cell_source(&self, row: &Row, j: usize) -> Vec<Source> {
        let key = format!("criterion.{}", self.criterion(j).id);
        let cell = self.cell(row, j).filter(|cell| cell.line > 0).map(|cell| Source::Cell {
            file: self.file(Role::Candidates),
            candidate: row.name.clone(),
            criterion: self.criterion(j).id.clone(),
            line: cell.line,
            column: cell.column,
        });
        match (cell, row.candidate) {
            (Some(cell), _) => vec![cell],
            (None, Some(_)) => vec![Source::Setting { key: format!("score.{}.{}", row.name, self.criterion(j).id) }],
            (None, None) => vec![self.strategy_source(&format!("baseline, {key}"), None)],
        }
    }

    /// All cells of a row.
    pub fn row_source(&self, row: &Row) -> Vec<Source> {
        match row.candidate {
            Some(candidate) => vec![Source::Row {
                file: self.file(Role::Candidates),
                candidate: row.name.clone(),
                line: self.input.study.candidates.lines[candidate],
            }],
            None => vec![self.strategy_source("baseline", None)],
        }
    }

    /// The row of a candidate that may not be ranked.
    pub fn candidate_source(&self, candidate: usize) -> Vec<Source> {
        vec![Source::Row {
            file: self.file(Role::Candidates),
            candidate: self.input.study.candidates.names[candidate].clone(),
            line: self.input.study.candidates.lines[candidate],
        }]
    }

    /// A line of the evidence file.
    pub fn evidence_source(&self, evidence: &Evidence) -> Source {
        Source::Row { file: self.file(Role::Evidence), candidate: evidence.candidate.clone(), line: evidence.line }
    }

    /// The lines of the file of decision makers.
    pub fn people_sources(&self) -> Vec<Source> {
        let file = self.file(Role::People);
        let people = self.input.study.people.iter();
        people.map(|one| Source::Row { file: file.clone(), candidate: one.name.clone(), line: one.line }).collect()
    }

    /// A key of the strategy.
    pub fn strategy_source(&self, key: &str, line: Option<usize>) -> Source {
        Source::Strategy { file: self.file(Role::Strategy), key: key.to_owned(), line }
    }

    /// The weight of one criterion.
    pub fn weight_source(&self, j: usize) -> Vec<Source> {
        let criterion = self.criterion(j);
        let goals = self.evaluation().weighing.shares.iter().filter(|s| s.criterion == criterion.id);
        let mut sources: Vec<Source> = goals
            .map(|share| {
                let line = self.strategy().goals.iter().find(|g| g.id == share.goal).and_then(|g| g.line);
                self.strategy_source(&format!("goal.{}", share.goal), line)
            })
            .collect();
        if sources.is_empty() {
            sources.push(self.strategy_source(&format!("criterion.{}.weight", criterion.id), criterion.line));
        }
        sources
    }

    /// All weights.
    pub fn weights_source(&self) -> Vec<Source> {
        let all = (0..self.weights().len()).filter(|&j| self.weights()[j] > 0.0).flat_map(|j| self.weight_source(j));
        let mut sources: Vec<Source> = all.collect();
        sources.sort();
        sources.dedup();
        sources
    }

    /// Rows and weights: what a comparison of totals rests on.
    pub fn totals_source(&self, rows: &[usize]) -> Vec<Source> {
        let rows = rows.iter().flat_map(|&i| self.row_source(&self.rows()[i]));
        rows.chain(self.weights_source()).collect()
    }

    // Building --------------------------------------------------------------

    /// A section of the outline.
    pub fn section(&self, id: &str, title: &'static str, origin: Origin, blocks: Vec<Block>) -> Block {
        let title = self.text(title);
        Block::Section(Section { id: id.to_owned(), number: String::new(), title, origin: Some(origin), blocks })
    }

    /// A part of a section.
    #[allow(clippy::unused_self, reason = "beside the other pieces of a document")]
    pub fn part(&self, id: &str, title: Vec<Span>, blocks: Vec<Block>) -> Block {
        Block::Section(Section { id: id.to_owned(), number: String::new(), title, origin: None, blocks })
    }

    /// A question for people; it is also listed at the end.
    pub fn question(&mut self, id: &str, message: &'static str) -> Block {
        let text = self.word(message);
        self.open.push(Open { section: format!("question-{id}"), text: vec![Span::Text(text.clone())] });
        Block::Question(Question { id: id.to_owned(), text })
    }

    /// Something people still have to supply that is not a question of the
    /// outline.
    pub fn open(&mut self, section: &str, text: Vec<Span>) {
        self.open.push(Open { section: section.to_owned(), text });
    }

    pub fn open_so_far(&self) -> &[Open] {
        &self.open
    }

    /// The document, with what was collected on the way.
    pub fn finish(self, title: Vec<Span>, subtitle: Vec<Span>, blocks: Vec<Block>) -> Document {
        let mut document = Document::new(
            self.input.options.lang,
            format!("partnerfit {}", self.input.version),
            self.facts.into_inner(),
        );
        document.title = title;
        document.subtitle = subtitle;
        document.synthetic = self.input.study.strategy.synthetic;
        document.blocks = blocks;
        document.open = self.open;
        document.traced = self.input.options.trace;
        document
    }
}

/// A table as it is filled in.
pub(super) struct TableMaker {
    table: Table,
    phrase: Phrase,
}

impl TableMaker {
    pub fn new(id: &str) -> Self {
        let table = Table {
            id: id.to_owned(),
            caption: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            whole: false,
        };
        Self { table, phrase: Phrase::default() }
    }

    /// Keeps the table on one page.
    pub fn whole(mut self) -> Self {
        self.table.whole = true;
        self
    }

    pub fn words(&mut self, title: Vec<Span>) {
        self.table.columns.push(Column { title: capitalised(title), align: Align::Start });
    }

    pub fn prose(&mut self, title: Vec<Span>) {
        self.table.columns.push(Column { title: capitalised(title), align: Align::Prose });
    }

    pub fn numbers(&mut self, title: Vec<Span>) {
        self.table.columns.push(Column { title: capitalised(title), align: Align::End });
    }

    /// A row, its cells as phrases; the first is its heading.
    pub fn row(&mut self, cells: Vec<Phrase>, mark: RowMark) {
        let cells = cells.into_iter().map(|cell| {
            self.phrase.figures.extend(cell.figures);
            self.phrase.sources.extend(cell.sources);
            cell.spans
        });
        let cells = cells.collect();
        self.table.rows.push(TableRow { id: String::new(), cells, mark });
    }

    /// A line below the table; its figures belong to the table.
    pub fn note(&mut self, note: Phrase) {
        self.phrase.figures.extend(note.figures);
        self.phrase.sources.extend(note.sources);
        self.table.notes.push(note.spans);
    }

    /// A line below the table that is a statement of its own, with its code.
    pub fn stated(&mut self, note: Vec<Span>) {
        self.table.notes.push(note);
    }

    /// Figures that stand in the chart of the table only.
    pub fn also(&mut self, figures: Vec<Figure>) {
        self.phrase.figures.extend(figures);
    }

    pub fn is_empty(&self) -> bool {
        self.table.rows.is_empty()
    }

    /// The table; its figures become one fact, whose code stands in the caption.
    pub fn finish(mut self, writer: &mut Writer<'_>, caption: &Say) -> Table {
        let mut phrase = writer.phrase(caption);
        phrase.figures.extend(self.phrase.figures);
        phrase.sources.extend(self.phrase.sources);
        self.table.caption = writer.state(caption.id(), phrase);
        self.table
    }
}

/// Words of the catalogue as they begin a heading.
fn capitalised(mut spans: Vec<Span>) -> Vec<Span> {
    if let Some(Span::Text(text)) = spans.first_mut() {
        *text = at_start(text);
    }
    spans
}

/// A phrase of catalogue words only.
pub(super) fn plain(spans: Vec<Span>) -> Phrase {
    Phrase { spans, ..Phrase::default() }
}

/// A label as it stands inside a sentence: a capital that only begins the label
/// becomes small, a name in capitals stays.
pub(super) fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// `text` as a whole sentence.
pub(super) fn sentence(text: &str) -> String {
    let text = at_start(text.trim());
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}

/// A label as it begins a sentence.
pub(super) fn at_start(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_begin_as_their_place_asks() {
        assert_eq!(in_sentence("Gedeelde ambitie"), "gedeelde ambitie");
        assert_eq!(in_sentence("IE-afspraken"), "IE-afspraken");
        assert_eq!(in_sentence("jaarlijkse kosten"), "jaarlijkse kosten");
        assert_eq!(at_start("élan"), "Élan");
    }
}
