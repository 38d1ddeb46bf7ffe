//! Linear programs: the one place that knows the solver.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, Variable};

/// How the two sides of a constraint relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// At most.
    AtMost,
    /// At least.
    AtLeast,
    /// Equal.
    Equal,
}

/// `Σ c_j x_j` at most, at least or equal to a number.
type Constraint = (Vec<(usize, f64)>, Relation, f64);

/// A linear program over variables of 0 or more.
///
/// ```
/// use partnerfit::lp::{Program, Relation};
/// let mut program = Program::new(2);
/// program.constrain(&[(0, 1.0), (1, 2.0)], Relation::AtLeast, 4.0);
/// assert_eq!(program.minimise(&[(0, 1.0), (1, 1.0)]), Some(vec![0.0, 2.0]));
/// ```
#[derive(Clone, Debug)]
pub struct Program {
    variables: usize,
    constraints: Vec<Constraint>,
}

impl Program {
    /// A program over `variables` variables, without constraints yet.
    #[must_use]
    pub fn new(variables: usize) -> Self {
        Self { variables, constraints: Vec::new() }
    }

    /// Adds a constraint; a variable may occur in it more than once.
    pub fn constrain(&mut self, terms: &[(usize, f64)], relation: Relation, side: f64) {
        let mut merged: Vec<(usize, f64)> = Vec::with_capacity(terms.len());
        for &(variable, factor) in terms {
            match merged.iter_mut().find(|(known, _)| *known == variable) {
                Some((_, total)) => *total += factor,
                None => merged.push((variable, factor)),
            }
        }
        self.constraints.push((merged, relation, side));
    }

    /// Where `Σ c_j x_j` is least; `None` when nothing meets the constraints, or
    /// it has no least value.
    #[must_use]
    pub fn minimise(&self, objective: &[(usize, f64)]) -> Option<Vec<f64>> {
        let mut factors = vec![0.0; self.variables];
        for &(variable, factor) in objective {
            factors[variable] += factor;
        }
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let variables: Vec<Variable> = factors.into_iter().map(|c| problem.add_var(c, (0.0, f64::INFINITY))).collect();
        for (terms, relation, side) in &self.constraints {
            let relation = match relation {
                Relation::AtMost => ComparisonOp::Le,
                Relation::AtLeast => ComparisonOp::Ge,
                Relation::Equal => ComparisonOp::Eq,
            };
            let terms: Vec<(Variable, f64)> = terms.iter().map(|(j, c)| (variables[*j], *c)).collect();
            problem.add_constraint(terms, relation, *side);
        }
        let mut options = SolveOptions::default();
        options.tolerances.feasibility = 1e-10;
        let outcome = match problem.solve_with(options.clone()) {
            Ok(outcome) => outcome,
            Err(Error::Infeasible | Error::Unbounded) => return None,
            // A numerical failure is tried again without simplification.
            Err(_) => {
                options.presolve = false;
                problem.solve_with(options).ok()?
            }
        };
        let solution = outcome.into_solution().ok()?;
        Some(variables.iter().map(|v| solution.var_value(*v)).collect())
    }

    /// Where `Σ c_j x_j` is greatest.
    #[must_use]
    pub fn maximise(&self, objective: &[(usize, f64)]) -> Option<Vec<f64>> {
        let turned: Vec<(usize, f64)> = objective.iter().map(|(j, c)| (*j, -c)).collect();
        self.minimise(&turned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_met_or_has_no_end_has_no_answer() {
        let mut program = Program::new(1);
        program.constrain(&[(0, 1.0)], Relation::AtLeast, 1.0);
        assert_eq!(program.maximise(&[(0, 1.0)]), None);
        // The same variable twice is one term.
        program.constrain(&[(0, 2.0), (0, -1.0)], Relation::AtMost, 0.5);
        assert_eq!(program.minimise(&[(0, 1.0)]), None);
    }
}
