//! Where a candidate stands: a place, a class, or the places left open.

use super::doc::{Block, Span};
use super::say::{Phrase, Say};
use super::writer::Writer;

impl Writer<'_> {
    /// Where row `i` stands, with the weights as assumption.
    pub fn place(&self, i: usize) -> Say {
        let rows = self.rows();
        let row = &rows[i];
        if !self.complete() {
            return self.place_in_part(i);
        }
        let total = self.result(row.score);
        let with = |id| {
            Say::new(id)
                .word("basis", self.basis())
                .word("scale", self.scale())
                .given("name", &row.name)
                .figure("total", &total)
                .figure("full", &self.full())
        };
        let level: Vec<usize> = (0..rows.len()).filter(|&k| k != i && rows[k].rank == row.rank).collect();
        if !level.is_empty() {
            let say = with("report-place-shared").figure("place", &self.count(row.rank));
            return say.phrase("others", self.names(&level)).from(self.totals_source(&[&[i], &level[..]].concat()));
        }
        if row.rank > 1 {
            let above = rows.iter().filter(|r| r.rank < row.rank).count() - 1;
            let gap = self.evaluation().lead(above, i);
            return with("report-place")
                .figure("place", &self.count(row.rank))
                .given("above", &rows[above].name)
                .phrase("behind", self.points("gap", gap))
                .from(self.totals_source(&[above, i]));
        }
        match rows.get(i + 1) {
            None => with("report-place-alone").from(self.totals_source(&[i])),
            Some(next) => with("report-place-first")
                .given("next", &next.name)
                .phrase("ahead", self.points("gap", self.evaluation().lead(i, i + 1)))
                .from(self.totals_source(&[i, i + 1])),
        }
    }

    /// Where row `i` stands in a partial order or in classes.
    fn place_in_part(&self, i: usize) -> Say {
        let row = &self.rows()[i];
        let source = self.totals_source(&[i]);
        if let Some(class) = self.evaluation().class(i) {
            return Say::new("report-place-class")
                .given("name", &row.name)
                .given("class", class.get(self.lang()))
                .from(source);
        }
        let others = self.evaluation().incomparable(i);
        let say = Say::new("report-place-open")
            .word("open", if others.is_empty() { "no" } else { "yes" })
            .given("name", &row.name)
            .figure("place", &self.count(row.rank))
            .figure("last", &self.count(row.rank_high));
        say.phrase("others", self.names(&others)).from(source)
    }

    /// Where row `i` stands; first place with its margin in the same paragraph.
    pub fn place_and_margin(&mut self, i: usize) -> Block {
        let place = self.place(i);
        let mut spans = self.say(&place);
        let ladder = if i == 0 { self.first_on_the_ladder() } else { None };
        if let Some(say) = ladder {
            spans.push(Span::Text(" ".to_owned()));
            spans.extend(self.say(&say));
        }
        match (i, self.input.sensitivity) {
            (0, Some(sensitivity)) => {
                for say in self.margins(sensitivity) {
                    spans.push(Span::Text(" ".to_owned()));
                    spans.extend(self.say(&say));
                }
            }
            (0, None) => {
                spans.push(Span::Text(" ".to_owned()));
                spans.extend(self.text("report-sum-firm-unknown"));
            }
            _ => {}
        }
        if i == 0 {
            spans.extend(self.how_decided());
        }
        Block::Paragraph(spans)
    }

    /// The same, rounded up: for what is said to be the most.
    pub fn points_up(&self, name: &'static str, gap: f64) -> Phrase {
        if self.evaluation().in_points() {
            return self.phrase(&Say::new("report-points").figure("points", &self.show.gap_up(gap))).renamed(name);
        }
        self.points(name, gap)
    }

    /// A difference between results: `1.3 points`, or in the method's own
    /// scale.
    pub fn points(&self, name: &'static str, gap: f64) -> Phrase {
        if self.evaluation().in_points() {
            return self.phrase(&Say::new("report-points").figure("points", &self.show.gap(gap))).renamed(name);
        }
        let shown = self.show.plain(gap, &[0.0, gap]);
        Phrase::figure(name, &shown)
    }
}
