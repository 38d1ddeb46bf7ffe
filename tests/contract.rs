//! What every ranking method must keep to, whatever it is: these tests loop
//! over the registry and know no method by name. Every problem is made from a
//! seed, which is named when a test fails.

mod promises;

use partnerfit::model::{Order, Stand};
use partnerfit::ranking::{Entry, METHODS, Measurement};
use promises::problem::{Problem, Random};
use promises::{Standing, defaults, listed, standing};
use serde_json::{Map, Value};

/// Random problems per method and property.
const PROBLEMS: u64 = 40;

/// Every method with its default settings on problems that it accepts.
fn each(about: &str, property: impl Fn(&Entry, &Problem) -> Result<(), String>) {
    let mut wrong = Vec::new();
    for entry in METHODS {
        let found = (0..PROBLEMS).find_map(|seed| {
            let problem = Problem::random(seed, 3 + (seed % 5) as usize, 2 + (seed % 4) as usize);
            property(entry, &problem).err().map(|what| format!("{} (seed {seed}): {what}", entry.info.id))
        });
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{about}:\n{}", wrong.join("\n"));
}

fn same(a: &Standing, b: &Standing, what: &str) -> Result<(), String> {
    if a.scores.len() != b.scores.len() {
        return Err(format!("{what}: {} and {} scores", a.scores.len(), b.scores.len()));
    }
    let far = a.scores.iter().zip(&b.scores).position(|(x, y)| (x - y).abs() > 1e-9 * x.abs().max(y.abs()).max(1.0));
    match far {
        Some(i) => Err(format!("{what}: score {i} is {} and {}", a.scores[i], b.scores[i])),
        None if a.stands != b.stands => Err(format!("{what}: the order differs")),
        None => Ok(()),
    }
}

#[test]
fn the_order_of_rows_and_columns_never_shows() {
    each("candidates in another order", |entry, problem| {
        let n = problem.table.len();
        let order: Vec<usize> = (0..n).map(|i| (i * 5 + 3) % n).collect();
        let order = if order.iter().collect::<std::collections::BTreeSet<_>>().len() == n {
            order
        } else {
            (0..n).rev().collect()
        };
        let (before, after) = (standing(entry, problem)?, standing(entry, &problem.rows(&order))?);
        same(&before.select(&order), &after, "rows permuted")
    });
    each("criteria in another order", |entry, problem| {
        let order: Vec<usize> = (0..problem.weights.len()).rev().collect();
        same(&standing(entry, problem)?, &standing(entry, &problem.columns(&order))?, "columns permuted")
    });
}

#[test]
fn the_unit_of_a_criterion_never_shows_where_that_is_promised() {
    each("another unit", |entry, problem| {
        if !entry.info.guarantees.unit_free {
            return Ok(());
        }
        same(&standing(entry, problem)?, &standing(entry, &problem.in_other_unit(0, 1000.0))?, "unit × 1000")
    });
}

#[test]
fn a_shift_of_a_scale_never_shows_where_intervals_are_enough() {
    each("a shifted scale", |entry, problem| {
        if entry.traits.measurement == Measurement::Ratio {
            return Ok(());
        }
        let (before, after) = (standing(entry, problem)?, standing(entry, &problem.shifted(0, 100.0))?);
        (before.stands == after.stands).then_some(()).ok_or_else(|| "a shift of 100 changes the order".to_owned())
    });
}

#[test]
fn only_the_order_on_each_criterion_counts_where_that_is_promised() {
    each("an ordinal method", |entry, problem| {
        if entry.traits.measurement != Measurement::Ordinal {
            return Ok(());
        }
        let (before, after) = (standing(entry, problem)?, standing(entry, &problem.cubed(0))?);
        (before.stands == after.stands).then_some(()).ok_or_else(|| "a cubed scale changes the order".to_owned())
    });
}

#[test]
fn nobody_ends_below_a_candidate_it_dominates_where_that_is_promised() {
    each("dominance", |entry, problem| {
        if !entry.info.guarantees.respects_dominance {
            return Ok(());
        }
        // The last candidate becomes a slightly worse copy of the first.
        let problem = problem.with_dominated_copy();
        let (first, last) = (0, problem.table.len() - 1);
        match standing(entry, &problem)?.stands[last][first] {
            Stand::Preferred => Err("a dominated candidate is ahead of its dominator".to_owned()),
            _ => Ok(()),
        }
    });
}

#[test]
fn candidates_that_are_equal_on_everything_tie() {
    each("identical candidates", |entry, problem| {
        let problem = problem.with_copy_of_first();
        let last = problem.table.len() - 1;
        let found = standing(entry, &problem)?;
        match found.stands[0][last] {
            Stand::Indifferent => Ok(()),
            other => Err(format!("a copy is {other:?}: {:?}", found.scores)),
        }
    });
    each("all candidates identical", |entry, problem| {
        let problem = problem.all_alike();
        let found = standing(entry, &problem)?;
        let tied = found.stands.iter().flatten().all(|stand| *stand == Stand::Indifferent);
        if tied { Ok(()) } else { Err(format!("{:?}", found.scores)) }
    });
}

#[test]
fn a_criterion_without_weight_is_no_criterion() {
    each("zero weight", |entry, problem| {
        if entry.traits.zero_weight_counts || problem.weights.len() < 3 {
            return Ok(());
        }
        let (with, without) = (problem.weightless(0), problem.without(0));
        let (before, after) = (standing(entry, &with)?, standing(entry, &without)?);
        (before.stands == after.stands).then_some(()).ok_or_else(|| "a criterion without weight counts".to_owned())
    });
}

#[test]
fn a_newcomer_never_reorders_the_others_where_that_is_promised_and_does_elsewhere() {
    let mut wrong = Vec::new();
    for entry in METHODS {
        let reversal = (0..3000).find(|&seed| {
            let problem = Problem::random(seed, 3 + (seed % 4) as usize, 2 + (seed % 3) as usize);
            let n = problem.table.len();
            let (Ok(all), Ok(fewer)) =
                (standing(entry, &problem), standing(entry, &problem.rows(&(0..n - 1).collect::<Vec<_>>())))
            else {
                return false;
            };
            (0..n - 1).any(|i| (0..n - 1).any(|k| all.stands[i][k] != fewer.stands[i][k]))
        });
        match (entry.info.guarantees.order_independent_of_others, reversal) {
            (true, Some(seed)) => wrong.push(format!("{}: reversal at seed {seed}", entry.info.id)),
            (false, None) => wrong.push(format!("{}: no reversal in 3,000 problems", entry.info.id)),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn odd_tables_give_a_defined_result_or_a_reason() {
    let mut wrong = Vec::new();
    for (name, problem) in Problem::odd() {
        for entry in METHODS {
            let method = defaults(entry);
            let refusals = entry.refusals(method.as_ref(), &problem.table);
            if !refusals.is_empty() {
                continue;
            }
            let outcome = method.run(&problem.table, &problem.weights);
            let steps = method.steps(&problem.table, None, &problem.weights);
            let finite = outcome.scores.iter().all(|x| x.is_finite());
            let shown = steps.iter().flat_map(|s| &s.values).flatten().all(|x| x.is_finite());
            if !finite || !shown || outcome.scores.len() != problem.table.len() {
                wrong.push(format!("{} on {name}: {:?}", entry.info.id, outcome.scores));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_last_step_holds_the_scores_and_every_table_has_its_shape() {
    each("steps", |entry, problem| {
        let method = defaults(entry);
        let outcome = method.run(&problem.table, &problem.weights);
        let steps = method.steps(&problem.table, None, &problem.weights);
        let last = steps.last().ok_or("no steps")?;
        let column: Vec<f64> = last.values.iter().map(|row| row[0]).collect();
        let agree = column.iter().zip(&outcome.scores).all(|(a, b)| (a - b).abs() <= 1e-12 * b.abs().max(1.0));
        if column.len() != outcome.scores.len() || !agree {
            return Err(format!("last step {:?}: {column:?}, scores {:?}", last.id, outcome.scores));
        }
        for step in &steps {
            promises::shape(step, &problem.table)?;
        }
        match &outcome.order {
            Order::Classes(classes) if classes.of.iter().any(|class| *class >= classes.names.len()) => {
                Err("a class without a name".to_owned())
            }
            _ => Ok(()),
        }
    });
}

#[test]
fn the_same_again_gives_the_same_bits() {
    each("twice", |entry, problem| {
        let run = || {
            let outcome = defaults(entry).run(&problem.table, &problem.weights);
            outcome.scores.iter().map(|x| x.to_bits()).collect::<Vec<u64>>()
        };
        if run() == run() { Ok(()) } else { Err("differs".to_owned()) }
    });
}

#[test]
fn weighted_sums_are_what_they_say() {
    each("linear values", |entry, problem| {
        let method = defaults(entry);
        let Some(values) = method.linear_values(&problem.table) else { return Ok(()) };
        let (low, high) = method.value_bounds();
        if values.iter().any(|v| *v < low - 1e-12 || *v > high + 1e-12) {
            return Err(format!("a value outside {low}..{high}"));
        }
        let totals: Vec<f64> =
            values.row_iter().map(|row| row.iter().zip(&problem.weights).map(|(v, w)| v * w).sum()).collect();
        let scores = method.run(&problem.table, &problem.weights).scores;
        let agree = totals.iter().zip(&scores).all(|(a, b)| (a - b).abs() < 1e-12);
        if agree { Ok(()) } else { Err(format!("{totals:?} and {scores:?}")) }
    });
}

#[test]
fn settings_have_the_defaults_and_limits_that_the_description_names() {
    let mut wrong = Vec::new();
    for (id, params, build) in listed() {
        let built = match build(&Map::new()) {
            Ok(params) => params,
            Err(findings) => {
                wrong.push(format!("{id}: defaults are refused: {findings}"));
                continue;
            }
        };
        wrong.extend(promises::settings(id, params, &built, &build));
        let Value::Object(again) = built.clone() else { panic!("{id}: settings are no table") };
        // Lists and tables that are empty by default stand for "not given".
        let given = again.into_iter().filter(|(_, v)| !promises::is_empty(v)).collect();
        match build(&given) {
            Ok(second) if second == built => {}
            Ok(second) => wrong.push(format!("{id}: {built} comes back as {second}")),
            Err(findings) => wrong.push(format!("{id}: its own settings are refused: {findings}")),
        }
        let unknown = Map::from_iter([("no_such_setting".to_owned(), Value::from(1))]);
        if build(&unknown).is_ok() {
            wrong.push(format!("{id}: takes an unknown setting"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn random_numbers_do_not_repeat_between_problems() {
    let (mut a, mut b) = (Random::new(1), Random::new(2));
    assert!((0..20).all(|_| a.unit().to_bits() != b.unit().to_bits()));
}
