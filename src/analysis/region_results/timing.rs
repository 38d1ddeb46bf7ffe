#[cfg(test)]
mod t {
    use super::super::*;
    use crate::analysis::region_results::tests::*;
    use std::time::Instant;
    #[test]
    #[ignore]
    fn timing() {
        for (n, m) in [(10, 5), (10, 6), (10, 8), (20, 8), (30, 6), (100, 8), (100, 30), (1000, 8)] {
            let mut numbers = Numbers(5);
            let rows: Vec<Vec<f64>> = (0..n).map(|_| (0..m).map(|_| numbers.next()).collect()).collect();
            let st = of(&rows);
            let evaluation = ranked(&st);
            let linear = evaluation.linear.clone().unwrap();
            for (name, region) in [
                ("any", Region::any(m)),
                ("order", Region::same_order(&(0..m).map(|j| (m - j) as f64).collect::<Vec<f64>>())),
                ("within", Region::errors(vec![1.0 / m as f64; m], 0.2)),
            ] {
                let t = Instant::now();
                let ground = Ground::new(&st, &linear, &region);
                let t0 = t.elapsed();
                if ground.listed.is_none() && n > 300 {
                    println!("{n} {m} {name} skipped");
                    continue;
                }
                let t = Instant::now();
                let leads = Leads::new(&ground);
                let t1 = t.elapsed();
                let t = Instant::now();
                let reg = regret::largest(&ground, &leads);
                let t2 = t.elapsed();
                let t = Instant::now();
                let rel = relations::relations(&leads, n, ground.size);
                let t3 = t.elapsed();
                let t = Instant::now();
                let ranks = extremes::all(&ground, &leads);
                let t4 = t.elapsed();
                let t = Instant::now();
                let first = first::all(&ground);
                let t5 = t.elapsed();
                let t = Instant::now();
                let shares = Shares::new(&ground);
                let t6 = t.elapsed();
                let t = Instant::now();
                let win = shares.as_ref().and_then(Shares::winning);
                let t7 = t.elapsed();
                let t = Instant::now();
                let lead = shares.as_ref().and_then(Shares::leaders);
                let t8 = t.elapsed();
                let t = Instant::now();
                let lists = shares.as_ref().and_then(|s| s.shortlists(3, &vec![Vec::new(); n]));
                let t9 = t.elapsed();
                println!(
                    "{n} {m} {name} corners {:?} ground {t0:?} leads {t1:?} regret {t2:?} rel {t3:?} ranks {t4:?} exact {} first {t5:?} ({}) parts {t6:?} win {t7:?} {} leaders {t8:?} {} lists {t9:?} {:?}",
                    ground.listed.as_ref().map(|l| l.corners.len()),
                    ranks.iter().filter(|r| r.exact).count(),
                    first.iter().filter(|f| f.first == Whether::Yes).count(),
                    win.is_some(),
                    lead.is_some(),
                    lists.map(|l| l.len())
                );
                let _ = (reg, rel);
            }
        }
    }
}
