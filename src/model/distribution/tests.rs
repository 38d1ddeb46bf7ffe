use statrs::distribution::{Beta as OtherBeta, ContinuousCDF};

use super::*;
use crate::num::random::{Purpose, Stream};

/// One of every law, and what is cut off or widened of them.
fn laws() -> Vec<Distribution> {
    let triangle = Distribution::Triangular { low: 2.0, mode: 3.0, high: 8.0 };
    let normal = Distribution::Normal { mean: 7.0, sd: 2.0 };
    let discrete = Distribution::discrete(&[(3.0, 0.2), (1.0, 0.5), (9.0, 0.3)]).expect("a law");
    let people = Distribution::empirical(&[4.0, 2.0, 4.0, 7.0]).expect("a law");
    let mut laws = vec![
        Distribution::Uniform { low: -1.0, high: 3.0 },
        Distribution::Triangular { low: 2.0, mode: 2.0, high: 5.0 },
        Distribution::Triangular { low: 2.0, mode: 5.0, high: 5.0 },
        Distribution::mixed(&[(1.0, 4.0, 0.25), (2.0, 2.0, 0.25), (3.0, 9.0, 0.5)]).expect("a law"),
        triangle.clone(),
        normal.clone(),
        discrete.clone(),
        people.clone(),
    ];
    for (a, b) in [(0.5, 0.5), (1.0, 3.0), (2.0, 5.0), (30.0, 2.5), (400.0, 700.0)] {
        laws.push(Distribution::beta(a, b, 1.0, 5.0).expect("a law"));
    }
    laws.extend([
        triangle.clone().within(2.5, 6.0),
        normal.clone().within(1.0, 10.0),
        normal.widened(1.5).within(6.0, 9.0),
        discrete.clone().within(2.0, 9.0),
        discrete.widened(0.5).within(1.0, 9.0),
        people.widened(1.5).within(1.0, 10.0),
        Distribution::beta(2.0, 5.0, 0.0, 10.0).expect("a law").within(1.0, 6.0),
        triangle.widened(1.0),
    ]);
    laws
}

#[test]
fn the_quantile_is_the_inverse_of_the_distribution_function() {
    for law in laws() {
        let mut before = f64::NEG_INFINITY;
        for k in 1..1000 {
            let u = f64::from(k) / 1000.0;
            let x = law.quantile(u);
            assert!(x >= before, "{law:?} at {u}");
            before = x;
            // P(X < x) ≤ u ≤ P(X ≤ x), with room for the table of the beta law.
            let room = 1e-9 * (1.0 + x.abs());
            assert!(law.cdf(x - room) <= u + 1e-9 && law.cdf(x + room) >= u - 1e-9, "{law:?} at {u}: {x}");
            let (low, high) = law.range();
            assert!((low..=high).contains(&x));
        }
    }
}

#[test]
fn means_and_spreads_are_those_of_the_formulas() {
    // mean, variance: closed forms; the law as drawn by equal steps of u.
    let beta =
        |a: f64, b: f64, span: f64| (span * a / (a + b), span * span * a * b / ((a + b) * (a + b) * (a + b + 1.0)));
    let cases = [
        (Distribution::Uniform { low: 2.0, high: 8.0 }, 5.0, 3.0),
        // (a² + b² + c² − ab − ac − bc) / 18
        (Distribution::Triangular { low: 2.0, mode: 3.0, high: 8.0 }, 13.0 / 3.0, 31.0 / 18.0),
        (Distribution::Normal { mean: 7.0, sd: 2.0 }, 7.0, 4.0),
        (Distribution::beta(2.0, 5.0, 1.0, 5.0).expect("a law"), 1.0 + beta(2.0, 5.0, 4.0).0, beta(2.0, 5.0, 4.0).1),
        (Distribution::discrete(&[(1.0, 1.0), (4.0, 3.0)]).expect("a law"), 3.25, 1.6875),
        (Distribution::empirical(&[4.0, 2.0, 6.0]).expect("a law"), 4.0, 8.0 / 3.0),
        // Two stretches of length 2 around 2 and 6: variance between 4, within 1/3.
        (Distribution::empirical(&[2.0, 6.0]).expect("a law").widened(1.0), 4.0, 13.0 / 3.0),
        // Standard normal, positive half: √(2/π) and 1 − 2/π.
        (
            Distribution::Normal { mean: 0.0, sd: 1.0 }.within(0.0, 1e9),
            (2.0 / std::f64::consts::PI).sqrt(),
            1.0 - 2.0 / std::f64::consts::PI,
        ),
    ];
    let n = 1_000_000;
    for (law, mean, variance) in cases {
        assert!((law.mean() - mean).abs() < 1e-12 * (1.0 + mean.abs()), "{law:?}: {}", law.mean());
        let xs: Vec<f64> = (0..n).map(|k| law.quantile((f64::from(k) + 0.5) / f64::from(n))).collect();
        let drawn = crate::num::stats::mean(&xs);
        let spread = crate::num::stats::deviation(&xs);
        assert!((drawn - mean).abs() < 1e-5, "{law:?}: {drawn}");
        assert!((spread * spread - variance).abs() < 1e-4 * (1.0 + variance), "{law:?}: {}", spread * spread);
    }
}

#[test]
fn the_mean_is_what_the_draws_come_to() {
    let n = 400_000;
    for law in laws() {
        let drawn = sum((0..n).map(|k| law.quantile((f64::from(k) + 0.5) / f64::from(n)))) / f64::from(n);
        assert!((drawn - law.mean()).abs() < 1e-4, "{law:?}: {drawn} {}", law.mean());
    }
}

#[test]
fn the_table_of_the_beta_law_is_that_of_another_library() {
    for (a, b) in [(0.3, 0.4), (0.5, 0.5), (1.0, 1.0), (2.0, 5.0), (12.0, 3.0), (30.0, 2.5), (400.0, 700.0)] {
        let law = Distribution::beta(a, b, 0.0, 1.0).expect("a law");
        let other = OtherBeta::new(a, b).expect("valid");
        let Distribution::Beta(table) = &law else { panic!("a beta law") };
        assert!(table.error() <= 1e-9, "{a} {b}: {}", table.error());
        for k in 1..5000 {
            let u = f64::from(k) / 5000.0;
            // Judged by the other's distribution function: x ± 3e-9 encloses u.
            let x = law.quantile(u);
            let room = 3e-9;
            assert!(other.cdf((x - room).max(0.0)) <= u + 1e-12, "{a} {b} {u}");
            assert!(other.cdf((x + room).min(1.0)) >= u - 1e-12, "{a} {b} {u}");
        }
    }
}

#[test]
fn draws_follow_the_law() {
    // Kolmogorov–Smirnov: above 1.95/√n once in a thousand.
    let n = 20_000_u32;
    for law in laws() {
        let mut xs: Vec<f64> =
            (0..n).map(|k| law.quantile(Stream::new(5, Purpose::Scores, u64::from(k)).uniform())).collect();
        xs.sort_by(f64::total_cmp);
        let far = xs
            .iter()
            .zip(1..)
            .filter(|(x, k)| n == *k || xs[*k as usize] > **x)
            .map(|(x, k): (&f64, u32)| (law.cdf(*x) - f64::from(k) / f64::from(n)).abs());
        let most = far.fold(0.0, f64::max);
        assert!(most < 1.95 / f64::from(n).sqrt(), "{law:?}: {most}");
    }
}

#[test]
fn what_is_cut_off_is_the_law_given_that_it_lies_there() {
    let law = Distribution::Normal { mean: 9.0, sd: 1.0 };
    let cut = law.clone().within(1.0, 10.0);
    let share = |x: f64| (law.cdf(x) - law.cdf(1.0)) / (law.cdf(10.0) - law.cdf(1.0));
    assert!((cut.cdf(9.5) - share(9.5)).abs() < 1e-15);
    assert_eq!(cut.range(), (1.0, 10.0));
    assert_eq!(
        Distribution::Uniform { low: 8.0, high: 12.0 }.within(1.0, 10.0),
        Distribution::Uniform { low: 8.0, high: 10.0 }
    );
    assert_eq!(Distribution::Exact(4.0).within(1.0, 10.0), Distribution::Exact(4.0));
    assert_eq!(Distribution::Uniform { low: 11.0, high: 12.0 }.within(1.0, 10.0), Distribution::Exact(10.0));
}

#[test]
fn laws_are_read_in_both_languages() {
    let number = |text: &str| text.replace(',', ".").parse().ok();
    let read = |text: &str, comma: bool| Distribution::parse(text, number, (1.0, 10.0), comma);
    let triangle = Ok(Distribution::Triangular { low: 6.0, mode: 7.0, high: 8.5 });
    for text in ["triangular(6; 7; 8,5)", " Driehoek ( 6;7 ; 8.5 ) ", "triangular(6 7 8.5)"] {
        assert_eq!(read(text, false), triangle, "{text}");
    }
    assert_eq!(read("triangular(6, 7, 8.5)", true), triangle);
    assert_eq!(read("uniform(6; 6)", false), Ok(Distribution::Exact(6.0)));
    assert_eq!(read("normaal(7; 0,5)", false), Ok(Distribution::Normal { mean: 7.0, sd: 0.5 }));
    assert_eq!(read("beta(2; 5)", false), Ok(Distribution::beta(2.0, 5.0, 1.0, 10.0).expect("a law")));
    assert_eq!(read("bèta(2; 5; 6; 8)", false), Ok(Distribution::beta(2.0, 5.0, 6.0, 8.0).expect("a law")));
    let chances = Distribution::discrete(&[(6.0, 0.25), (7.0, 0.75)]).expect("a law");
    assert_eq!(read("discrete(7: 75; 6: 25)", false), Ok(chances));
    assert_eq!(read("empirical(6; 7; 9)", false), Ok(Distribution::Empirical(vec![6.0, 7.0, 9.0])));
    for (text, problem) in [
        ("7", NotADistribution::Law),
        ("lognormal(1; 2)", NotADistribution::Law),
        ("uniform(6; 7", NotADistribution::Bare("uniform".to_owned())),
        ("Driehoek", NotADistribution::Bare("driehoek".to_owned())),
        ("uniform(6; x)", NotADistribution::Number("x".to_owned())),
        ("uniform(6; 7; 8)", NotADistribution::Count(3)),
        ("uniform()", NotADistribution::Count(0)),
        ("triangular(6; 5; 8)", NotADistribution::Order),
        ("normal(7; 0)", NotADistribution::Parameter("0".to_owned())),
        ("beta(0; 5)", NotADistribution::Parameter("0".to_owned())),
        ("beta(2; 5; 6; 6)", NotADistribution::Order),
        ("discrete(6: 0.5; 7: 0.2)", NotADistribution::Chances(0.7)),
        ("discrete(6: -1; 7: 2)", NotADistribution::Parameter("-1".to_owned())),
        ("discrete(6; 7)", NotADistribution::Number("6".to_owned())),
        ("uniform(6; 11)", NotADistribution::Outside(11.0)),
        ("normal(11; 1)", NotADistribution::Outside(11.0)),
    ] {
        assert_eq!(read(text, false), Err(problem), "{text}");
    }
}
