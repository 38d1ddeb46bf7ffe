//! `evidence.csv`: one line a judgement: who gave which score, why, and from
//! which source.

use std::collections::BTreeMap;

use super::catalogue::catalogue;
use super::cell::{self, Rule, key};
use super::dates;
use super::gather::Gather;
use super::grid::Grid;
use super::names;
use super::number::{self, Decimal, DecimalSign, Expected};
use super::source::Source;
use super::table::{self, TableOptions};
use crate::diag::{Diagnostic, Read, Severity, codes, nearest};
use crate::model::{Candidates, Dialect, Distribution, Evidence, GRADES, NotADistribution, Score, Strategy};
use crate::num::{Rounding, decimal};
use crate::text::escaped;

/// The columns there can be, with their Dutch headings.
const COLUMNS: [[&str; 2]; 11] = [
    ["candidate", "kandidaat"],
    ["criterion", "criterium"],
    ["assessor", "beoordelaar"],
    ["value", "score"],
    ["low", "laag"],
    ["high", "hoog"],
    ["reason", "reden"],
    ["source", "bron"],
    ["grade", "graad"],
    ["date", "datum"],
    ["distribution", "verdeling"],
];
const CANDIDATE: usize = 0;
const CRITERION: usize = 1;
const VALUE: usize = 3;
const LOW: usize = 4;
const HIGH: usize = 5;
const GRADE: usize = 8;
const DATE: usize = 9;
const DISTRIBUTION: usize = 10;

/// An evidence file that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceFile {
    /// What it says about the criteria of the strategy.
    pub evidence: Vec<Evidence>,
    /// How the file was read.
    pub dialect: Dialect,
    /// Number of data rows, those that are left aside included.
    pub rows: usize,
}

/// Reads an evidence file. Every line must be about a candidate of `candidates`
/// and a criterion of `strategy`; a file with only a header is an empty list.
#[must_use]
pub fn read_evidence(
    source: &Source<'_>,
    strategy: &Strategy,
    candidates: &Candidates,
    options: &TableOptions,
) -> Read<EvidenceFile> {
    let mut gather = Gather::default();
    let value = read(source, strategy, candidates, options, &mut gather).filter(|_| !gather.has_errors());
    Read { value, findings: gather.finish() }
}

fn read(
    source: &Source<'_>,
    strategy: &Strategy,
    candidates: &Candidates,
    options: &TableOptions,
    gather: &mut Gather,
) -> Option<EvidenceFile> {
    let table = table::open(source, options, gather)?;
    let grid = &table.grid;
    let columns = find_columns(grid, gather)?;
    let rules: Vec<Rule> = strategy.criteria.iter().map(Rule::of).collect();
    let open = Rule::open();
    let numbers: Vec<(usize, &Rule)> =
        [VALUE, LOW, HIGH].into_iter().filter_map(|c| columns[c]).map(|column| (column, &open)).collect();
    let lines = Lines {
        grid,
        columns,
        strategy,
        rules,
        known: Known::of(candidates),
        attributes: candidates.attributes.iter().map(|a| a.name.as_str()).collect(),
        decimal: table.decimal(&numbers),
    };
    lines.check_candidates(gather);
    let evidence: Vec<Evidence> = (1..grid.len()).filter_map(|row| lines.read(row, gather)).collect();
    lines.check_distributions(&evidence, gather);
    Some(EvidenceFile { evidence, dialect: table.dialect(lines.decimal), rows: grid.len() - 1 })
}

/// The position of each known column. `None` when a needed one is not there.
fn find_columns(grid: &Grid<'_>, gather: &mut Gather) -> Option<[Option<usize>; COLUMNS.len()]> {
    let mut columns = [None; COLUMNS.len()];
    for column in 0..grid.width() {
        let heading = grid.heading(column);
        if heading.is_empty() {
            continue;
        }
        let Some(known) = COLUMNS.iter().position(|names| names.contains(&key(heading).as_str())) else {
            gather.warn(|| {
                let finding = Diagnostic::new(&codes::PF317).arg("value", escaped(heading)).at(grid.place(0, column));
                match nearest(heading, COLUMNS.iter().flatten().copied()) {
                    Some(meant) => finding.note_with("help-near", vec![("meant", meant.to_owned())]),
                    None => finding.note("help"),
                }
            });
            continue;
        };
        if let Some(first) = columns[known] {
            gather.error(|| super::columns::duplicate(grid, first, column));
        } else {
            columns[known] = Some(column);
        }
    }
    for needed in [CANDIDATE, CRITERION] {
        if columns[needed].is_none() {
            gather.error(|| {
                Diagnostic::new(&codes::PF316).arg("name", COLUMNS[needed][0]).at(grid.row_place(0)).note("help")
            });
        }
    }
    (columns[CANDIDATE].is_some() && columns[CRITERION].is_some()).then_some(columns)
}

/// Names of candidates in order, to look one up among many.
struct Known<'c> {
    sorted: Vec<&'c str>,
}

impl<'c> Known<'c> {
    fn of(candidates: &'c Candidates) -> Self {
        let mut sorted: Vec<&str> = candidates.names.iter().map(String::as_str).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    fn find(&self, name: &str) -> Option<&'c str> {
        self.sorted.binary_search(&name).ok().map(|i| self.sorted[i])
    }
}

struct Lines<'t, 'a> {
    grid: &'t Grid<'a>,
    columns: [Option<usize>; COLUMNS.len()],
    strategy: &'t Strategy,
    rules: Vec<Rule>,
    known: Known<'t>,
    attributes: Vec<&'t str>,
    decimal: Decimal,
}

impl Lines<'_, '_> {
    fn text(&self, row: usize, what: usize) -> &str {
        self.columns[what].map_or("", |column| self.grid.cell(row, column).trim())
    }

    fn place(&self, row: usize, what: usize) -> crate::diag::Place {
        self.columns[what].map_or_else(|| self.grid.row_place(row), |column| self.grid.place(row, column))
    }

    fn read(&self, row: usize, gather: &mut Gather) -> Option<Evidence> {
        let candidate = self.candidate(row);
        let criterion = self.criterion(row, gather);
        self.check_grade_and_date(row, gather);
        let (candidate, criterion) = (candidate?, criterion?);
        let [value, low, high] = [VALUE, LOW, HIGH].map(|what| self.number(row, what, criterion, gather));
        let ordered = |a: Option<f64>, b: Option<f64>| a.zip(b).is_none_or(|(a, b)| a <= b);
        if !(ordered(low, value) && ordered(value, high) && ordered(low, high)) {
            gather.error(|| {
                Diagnostic::new(&codes::PF315)
                    .arg("value", escaped(self.text(row, VALUE)))
                    .arg("low", escaped(self.text(row, LOW)))
                    .arg("high", escaped(self.text(row, HIGH)))
                    .at(self.place(row, if ordered(low, high) { VALUE } else { LOW }))
                    .note("help")
            });
        }
        let optional = |what: usize| Some(self.text(row, what)).filter(|text| !text.is_empty()).map(str::to_owned);
        Some(Evidence {
            candidate: candidate.to_owned(),
            criterion: self.strategy.criteria[criterion].id.clone(),
            assessor: optional(2),
            value,
            low,
            high,
            distribution: self.distribution(row, criterion, [value, low, high], gather),
            reason: optional(6),
            source: optional(7),
            grade: optional(GRADE).map(|grade| grade.to_uppercase()),
            date: optional(DATE),
            line: self.grid.line(row, self.columns[CANDIDATE].unwrap_or(0)),
        })
    }

    /// One score has one stated distribution at most.
    fn check_distributions(&self, evidence: &[Evidence], gather: &mut Gather) {
        let mut first: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for line in evidence.iter().filter(|line| line.distribution.is_some()) {
            let about = (line.candidate.as_str(), line.criterion.as_str());
            if let Some(first) = first.get(&about) {
                gather.error(|| {
                    Diagnostic::new(&codes::PF322)
                        .arg("candidate", escaped(&line.candidate))
                        .arg("criterion", escaped(&line.criterion))
                        .arg("first", *first)
                        .at(self.place_of(line))
                        .note("help")
                });
            } else {
                first.insert(about, line.line);
            }
        }
    }

    /// The cell with the distribution of this line.
    fn place_of(&self, line: &Evidence) -> crate::diag::Place {
        let column = self.columns[CANDIDATE].unwrap_or(0);
        let row = (1..self.grid.len()).find(|row| self.grid.line(*row, column) == line.line).unwrap_or(0);
        self.place(row, DISTRIBUTION)
    }

    fn candidate(&self, row: usize) -> Option<&str> {
        self.known.find(&names::kept(self.text(row, CANDIDATE)))
    }

    /// Names that no candidate has, each once. Somebody may have withdrawn: what the
    /// file says of them is left out, and said. Where it is about no candidate at
    /// all, it belongs to something else.
    fn check_candidates(&self, gather: &mut Gather) {
        let mut unknown_names: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        let mut left_out = 0;
        for row in (1..self.grid.len()).filter(|row| self.candidate(*row).is_none()) {
            left_out += 1;
            unknown_names.entry(names::kept(self.text(row, CANDIDATE))).or_insert((row, 0)).1 += 1;
        }
        let none_known = left_out + 1 == self.grid.len();
        for (name, (row, rows)) in unknown_names {
            let near = nearest(&name, self.known.sorted.iter().copied());
            let finding = || {
                unknown(&codes::PF311, &name, near)
                    .arg("rows", rows)
                    .arg("left", if none_known { "all" } else { "some" })
                    .at(self.place(row, CANDIDATE))
            };
            if none_known {
                gather.error(finding);
            } else {
                gather.warn(|| finding().severity(Severity::Warning));
            }
        }
    }

    fn criterion(&self, row: usize, gather: &mut Gather) -> Option<usize> {
        let text = self.text(row, CRITERION);
        let criteria = &self.strategy.criteria;
        let wanted = key(text);
        let is = |test: &dyn Fn(&crate::model::Criterion) -> bool| criteria.iter().position(test);
        let found = is(&|c| c.id == text)
            .or_else(|| is(&|c| key(&c.id) == wanted))
            .or_else(|| is(&|c| c.label.texts().chain(c.code.as_deref()).any(|name| key(name) == wanted)));
        if found.is_none() && self.judged_elsewhere(&wanted) {
            // One evidence file serves several strategies: what this one does not
            // ask is left aside, and said.
            gather.warn(|| Diagnostic::new(&codes::PF319).arg("value", escaped(text)).at(self.place(row, CRITERION)));
        } else if found.is_none() {
            let known = criteria.iter().flat_map(|c| [c.id.as_str()].into_iter().chain(c.label.texts()));
            gather.error(|| unknown(&codes::PF312, text, nearest(text, known)).at(self.place(row, CRITERION)));
        }
        found
    }

    /// Whether this names something that candidates are judged on, though not in
    /// this strategy: another column of theirs, or a criterion of the catalogue.
    fn judged_elsewhere(&self, wanted: &str) -> bool {
        let catalogued = |c: &crate::model::Template| {
            [c.id.as_str(), c.code.as_str()].into_iter().chain(c.label.texts()).any(|name| key(name) == wanted)
        };
        self.attributes.iter().any(|name| key(name) == wanted) || catalogue().criteria.iter().any(catalogued)
    }

    /// A number on the scale of the criterion, if there is one.
    fn number(&self, row: usize, what: usize, criterion: usize, gather: &mut Gather) -> Option<f64> {
        let column = self.columns[what]?;
        let (text, kind) = (self.grid.cell(row, column), self.grid.kind(row, column));
        let rule = &self.rules[criterion];
        let problem = match cell::read(text, kind, rule, self.decimal, || false).map(|told| told.score) {
            Ok(Score::Exact(x)) => return Some(x),
            Ok(Score::Missing(_)) => return None,
            Ok(Score::Interval { .. }) => cell::Problem::Dash,
            Err(problem) => problem,
        };
        gather.error(|| problem.finding(text, rule, self.decimal, self.grid.place(row, column)));
        None
    }

    /// The distribution that is stated, if there is one.
    fn distribution(
        &self,
        row: usize,
        criterion: usize,
        numbers: [Option<f64>; 3],
        gather: &mut Gather,
    ) -> Option<Distribution> {
        let text = self.text(row, DISTRIBUTION);
        if text.is_empty() {
            return None;
        }
        let scale = self.strategy.criteria[criterion].scale;
        let expected = Expected { decimal: self.decimal, scale: None, thousands: false };
        let read = |part: &str| number::parse(part, &expected, || true).ok();
        let comma = self.decimal.sign == DecimalSign::Point;
        let stated = match Distribution::parse(text, read, (scale.min(), scale.max()), comma) {
            Ok(stated) => stated,
            Err(problem) => {
                gather.error(|| {
                    let finding = no_distribution(&problem)
                        .arg("value", escaped(text))
                        .arg("min", scale.min())
                        .arg("max", scale.max());
                    let finding = finding.at(self.place(row, DISTRIBUTION)).note("help");
                    if self.grid.by_semicolons() { finding.note("help-quote") } else { finding }
                });
                return None;
            }
        };
        let [value, low, high] = numbers;
        let (least, most) = stated.range();
        let beside = if low.is_some() || high.is_some() {
            Some("ends")
        } else if value.is_some_and(|x| !(least..=most).contains(&x)) {
            Some("value")
        } else {
            None
        };
        if let Some(beside) = beside {
            gather.error(|| {
                Diagnostic::new(&codes::PF321)
                    .arg("distribution", escaped(text))
                    .arg("beside", beside)
                    .arg("value", escaped(self.text(row, VALUE)))
                    .at(self.place(row, DISTRIBUTION))
                    .note(if beside == "ends" { "help-ends" } else { "help-value" })
            });
        }
        Some(stated)
    }

    fn check_grade_and_date(&self, row: usize, gather: &mut Gather) {
        let grade = self.text(row, GRADE);
        if !grade.is_empty() && !GRADES.contains(&grade.to_uppercase().as_str()) {
            gather.warn(|| Diagnostic::new(&codes::PF313).arg("value", escaped(grade)).at(self.place(row, GRADE)));
        }
        let date = self.text(row, DATE);
        if !date.is_empty() && !dates::is_iso(date) {
            gather.warn(|| Diagnostic::new(&codes::PF314).arg("value", escaped(date)).at(self.place(row, DATE)));
        }
    }
}

/// Why a text is no distribution.
fn no_distribution(problem: &NotADistribution) -> Diagnostic {
    let found =
        |problem: &str, found: String| Diagnostic::new(&codes::PF320).arg("problem", problem).arg("found", found);
    match problem {
        NotADistribution::Law => found("law", String::new()),
        NotADistribution::Bare(name) => found("bare", name.clone()),
        NotADistribution::Number(text) => found("number", escaped(text)),
        NotADistribution::Count(count) => found("count", count.to_string()),
        NotADistribution::Order => found("order", String::new()),
        NotADistribution::Parameter(text) => found("parameter", escaped(text)),
        NotADistribution::Chances(total) => found("chances", decimal(*total, 0, 2, Rounding::HalfAway)),
        NotADistribution::Outside(x) => found("outside", x.to_string()),
    }
}

/// A name that is not among the known ones, with the nearest of them.
fn unknown(code: &'static crate::diag::Code, name: &str, near: Option<&str>) -> Diagnostic {
    let finding = Diagnostic::new(code).arg("value", escaped(name));
    match near {
        Some(near) => finding.note_with("help-near", vec![("meant", escaped(near))]),
        None => finding.note("help"),
    }
}
