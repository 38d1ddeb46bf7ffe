//! Linear programs in the form that weights and values need: variables of 0 or
//! more, rows with a bound, something to make as large as possible.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, Variable};

use crate::num::dot;

/// How a row stands to its bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Is {
    AtMost,
    Exactly,
    AtLeast,
}

/// A condition: `Σ coefficient · variable` beside a bound.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// Variable and coefficient; each variable at most once.
    pub terms: Vec<(usize, f64)>,
    pub is: Is,
    pub bound: f64,
}

/// Where the objective is greatest.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Optimum {
    pub value: f64,
    pub at: Vec<f64>,
}

/// Why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoOptimum {
    /// Nothing meets all rows.
    Infeasible,
    /// It can grow without end, or the arithmetic failed.
    Unsolved,
}

/// The greatest `Σ objective · variable` over variables of 0 or more that meet
/// every row. A numerical failure is tried again without simplification.
pub(crate) fn maximise(objective: &[f64], rows: &[Row]) -> Result<Optimum, NoOptimum> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let variables: Vec<Variable> = objective.iter().map(|c| problem.add_var(*c, (0.0, f64::INFINITY))).collect();
    for row in rows {
        let terms: Vec<(Variable, f64)> = row.terms.iter().map(|(at, c)| (variables[*at], *c)).collect();
        let is = match row.is {
            Is::AtMost => ComparisonOp::Le,
            Is::Exactly => ComparisonOp::Eq,
            Is::AtLeast => ComparisonOp::Ge,
        };
        problem.add_constraint(terms, is, row.bound);
    }
    let mut options = SolveOptions::default();
    options.tolerances.feasibility = 1e-10;
    let outcome = match problem.solve_with(options.clone()) {
        Ok(outcome) => outcome,
        Err(Error::Infeasible) => return Err(NoOptimum::Infeasible),
        Err(_) => {
            options.presolve = false;
            problem.solve_with(options).map_err(|error| match error {
                Error::Infeasible => NoOptimum::Infeasible,
                _ => NoOptimum::Unsolved,
            })?
        }
    };
    let solution = outcome.into_solution().map_err(|_| NoOptimum::Unsolved)?;
    let at: Vec<f64> = variables.iter().map(|v| solution.var_value(*v).max(0.0)).collect();
    Ok(Optimum { value: dot(objective.iter().copied(), at.iter().copied()), at })
}

/// A program that is asked more than once.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    variables: usize,
    rows: Vec<Row>,
}

impl Program {
    /// A program over `variables` variables, without rows yet.
    pub(crate) fn new(variables: usize) -> Self {
        Self { variables, rows: Vec::new() }
    }

    /// Adds a row; here a variable may occur more than once.
    pub(crate) fn constrain(&mut self, terms: &[(usize, f64)], is: Is, bound: f64) {
        let mut merged: Vec<(usize, f64)> = Vec::with_capacity(terms.len());
        for &(variable, factor) in terms {
            match merged.iter_mut().find(|(known, _)| *known == variable) {
                Some((_, total)) => *total += factor,
                None => merged.push((variable, factor)),
            }
        }
        self.rows.push(Row { terms: merged, is, bound });
    }

    /// Where one variable is greatest (`sign` 1) or least (−1); `None` when
    /// nothing meets all rows, or it has no end.
    pub(crate) fn end(&self, variable: usize, sign: f64) -> Option<Vec<f64>> {
        let mut objective = vec![0.0; self.variables];
        objective[variable] = sign;
        maximise(&objective, &self.rows).ok().map(|found| found.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(terms: &[(usize, f64)], is: Is, bound: f64) -> Row {
        Row { terms: terms.to_vec(), is, bound }
    }

    #[test]
    fn a_textbook_program_is_solved() {
        // Dantzig's first example as in many textbooks: max 3x + 5y with x ≤ 4,
        // 2y ≤ 12, 3x + 2y ≤ 18 is 36 at (2, 6).
        let rows = [
            row(&[(0, 1.0)], Is::AtMost, 4.0),
            row(&[(1, 2.0)], Is::AtMost, 12.0),
            row(&[(0, 3.0), (1, 2.0)], Is::AtMost, 18.0),
        ];
        let found = maximise(&[3.0, 5.0], &rows).expect("bounded");
        assert!((found.value - 36.0).abs() < 1e-9, "{found:?}");
        assert!((found.at[0] - 2.0).abs() < 1e-9 && (found.at[1] - 6.0).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn what_cannot_be_met_and_what_has_no_end_is_told_apart() {
        let rows = [row(&[(0, 1.0)], Is::AtLeast, 2.0), row(&[(0, 1.0)], Is::AtMost, 1.0)];
        assert_eq!(maximise(&[1.0], &rows), Err(NoOptimum::Infeasible));
        assert_eq!(maximise(&[1.0], &rows[..1]), Err(NoOptimum::Unsolved));
        let sum = [row(&[(0, 1.0), (1, 1.0)], Is::Exactly, 1.0)];
        assert!((maximise(&[1.0, 2.0], &sum).expect("bounded").value - 2.0).abs() < 1e-12);
    }
}
