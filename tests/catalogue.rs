//! The built-in catalogue and the ready profiles.

use std::collections::{BTreeMap, BTreeSet};

use partnerfit::io::{Source, catalogue, profiles, read_strategy};
use partnerfit::model::{Label, Strategy, Template};
use partnerfit::num::tied;

const REFERENCES: &str = include_str!("../criteria/references.bib");

fn accepted(name: &str, text: &str) -> Strategy {
    let read = read_strategy(&Source { name, bytes: text.as_bytes() });
    let (strategy, findings) = read.accept().unwrap_or_else(|findings| panic!("{name}: {findings:#?}"));
    assert!(findings.is_empty(), "{name}: {findings:#?}");
    strategy
}

fn both(label: &Label) -> bool {
    [&label.en, &label.nl].into_iter().all(|text| text.as_ref().is_some_and(|text| !text.trim().is_empty()))
}

#[test]
fn the_catalogue_is_complete_in_both_languages() {
    let all = catalogue();
    assert_eq!((all.criteria.len(), all.groups.len(), all.ingredients.len()), (47, 8, 15));
    assert!(all.groups.iter().all(|group| both(&group.name)));
    assert!(all.ingredients.iter().all(|ingredient| both(&ingredient.name)));
    for Template { id, label, definition, anchors, evidence, .. } in &all.criteria {
        assert!([label, definition, evidence].into_iter().all(both), "{id}");
        assert!(anchors.len() == 5 && anchors.iter().all(both), "{id}");
        for words in [|l: &Label| l.en.clone(), |l: &Label| l.nl.clone()] {
            let distinct: BTreeSet<_> = anchors.iter().map(words).map(|text| text.map(|t| t.to_lowercase())).collect();
            assert_eq!(distinct.len(), 5, "{id}");
        }
    }
    for words in [|l: &Label| l.en.clone(), |l: &Label| l.nl.clone()] {
        let names: BTreeSet<_> = all.criteria.iter().map(|template| words(&template.label)).collect();
        assert_eq!(names.len(), 47);
    }
}

#[test]
fn every_ingredient_is_served_and_every_name_in_the_data_exists() {
    let all = catalogue();
    let keys: BTreeSet<&str> = REFERENCES
        .lines()
        .filter_map(|line| line.strip_prefix('@')?.split_once('{').map(|(_, key)| key.trim_end_matches(',').trim()))
        .collect();
    let mut served = BTreeSet::new();
    for template in &all.criteria {
        let Template { id, code, group, .. } = template;
        let group = all.groups.iter().find(|known| known.id == *group).unwrap_or_else(|| panic!("{id}: group"));
        assert!(code.starts_with(&group.code), "{id}");
        assert!(!template.refs.is_empty() && !template.ingredients.is_empty(), "{id}");
        for key in &template.refs {
            assert!(keys.contains(key.as_str()), "{id}: {key} is not in references.bib");
        }
        for ingredient in &template.ingredients {
            assert!(all.ingredients.iter().any(|known| known.code == *ingredient), "{id}: {ingredient}");
            served.insert(ingredient.as_str());
        }
    }
    assert_eq!(served.len(), 15, "{served:?}");
    let ids: BTreeSet<&str> = all.criteria.iter().flat_map(|t| [t.id.as_str(), t.code.as_str()]).collect();
    assert_eq!(ids.len(), 94, "ids and codes are distinct");
}

#[test]
fn every_criterion_of_the_catalogue_can_be_used_by_id_and_by_code() {
    for template in &catalogue().criteria {
        for name in [&template.id, &template.code] {
            let ends = if template.min.is_none() { "min = 50000\nmax = 200000\n" } else { "" };
            let text = format!("schema = 1\n[[criterion]]\nid = \"{name}\"\nfrom = \"catalogue\"\nweight = 1\n{ends}");
            let criterion = accepted(name, &text).criteria.remove(0);
            assert_eq!((&criterion.id, criterion.code.as_ref()), (name, Some(&template.code)));
            assert_eq!(
                (&criterion.label, criterion.axis, criterion.gate),
                (&template.label, template.axis, template.gate)
            );
            assert_eq!(criterion.direction.id(), template.direction);
            // Level 5 is the good end, level 1 the bad one.
            assert!(tied(criterion.value.at(criterion.anchor_score(5)), 1.0), "{name}");
            assert!(tied(criterion.value.at(criterion.anchor_score(1)), 0.0), "{name}");
        }
    }
}

/// The weights in percent that the profiles were designed to have.
const WEIGHTS: [(&str, &str, &str); 4] = [
    (
        "PR1",
        "C2 12.25, C1 10, B1 8.75, B5 8.75, E2 6, A1 5.25, B2 5.25, D2 4.5, C3 4, C4 3.75, G3 3.5, H3 3.5, B4 3, D4 3, D6 3, E1 3, H2 3, A4 2.5, D1 2.5, F1 2.25, F3 2.25",
        "A 7.75, B 25.75, C 30, D 13, E 9, F 4.5, G 3.5, H 6.5",
    ),
    (
        "PR2",
        "B7 10.5, A1 7.5, B1 7.5, B8 7.5, F4 7, B3 6.25, B2 6, E3 6, B6 5, D3 5, A6 4.5, B4 4.5, G4 3.75, C4 3.5, G2 3, D4 2.5, E4 2.5, D6 2, E5 2, G5 2, E6 1.5",
        "A 12, B 47.25, C 3.5, D 9.5, E 12, F 7, G 8.75",
    ),
    (
        "PR3",
        "B7 17, B2 9, B8 9, B5 5, D2 5, D6 5, B3 4.5, E4 4.5, G2 4.5, G6 4.5, A2 4, C4 4, D4 4, B6 3, D3 3, E6 3, F3 3, H3 3, E1 2, F1 2, C3 1",
        "A 4, B 47.5, C 5, D 17, E 9.5, F 5, G 9, H 3",
    ),
    (
        "PR4",
        "B7 11, F4 10, B5 8.75, B2 7.5, B4 7.5, H1 6.75, A1 6.25, A3 5.25, B3 5, B8 5, D3 5, F2 3.75, A2 3, C1 3, C2 3, H2 3, E2 2.25, A5 2, E5 2",
        "A 16.5, B 44.75, C 6, D 5, E 4.25, F 13.75, H 9.75",
    ),
];

fn listed(text: &str) -> BTreeMap<String, f64> {
    text.split(", ")
        .map(|item| item.split_once(' ').expect("code and percent"))
        .map(|(code, percent)| (code.to_owned(), percent.parse().expect("a number")))
        .collect()
}

/// The two ends of total cost, which a profile leaves to the user.
fn with_cost_ends(text: &str) -> String {
    let filled = |line: &str| match line {
        line if line.starts_with("# min = …") => "min = 50000".to_owned(),
        line if line.starts_with("# max = …") => "max = 250000".to_owned(),
        line => line.to_owned(),
    };
    text.lines().map(filled).collect::<Vec<_>>().join("\n")
}

fn same(found: &BTreeMap<String, f64>, expected: &BTreeMap<String, f64>) -> bool {
    found.len() == expected.len() && found.iter().zip(expected).all(|((a, x), (b, y))| a == b && tied(*x, *y))
}

#[test]
fn the_profiles_have_the_weights_they_were_designed_to_have() {
    assert_eq!(profiles().len(), WEIGHTS.len());
    for (code, weights, groups) in WEIGHTS {
        let profile = profiles().iter().find(|profile| profile.code == code).expect("a profile");
        assert!(both(&profile.name) && both(&profile.summary), "{code}");
        let strategy = accepted(&profile.id, &with_cost_ends(&profile.strategy));
        let total: f64 = strategy.goals.iter().map(|goal| goal.priority).sum();
        let mut by_criterion: BTreeMap<String, f64> = BTreeMap::new();
        let mut by_group: BTreeMap<String, f64> = BTreeMap::new();
        for goal in &strategy.goals {
            assert!(goal.parent.is_none() && !goal.floor.is_empty() && !goal.ceiling.is_empty(), "{code} {}", goal.id);
            for (id, points) in &goal.points {
                let template = catalogue().find(id).expect("a criterion of the catalogue");
                let share = goal.priority / total * points;
                *by_criterion.entry(template.code.clone()).or_default() += share;
                *by_group.entry(template.code[..1].to_owned()).or_default() += share;
            }
        }
        assert!(same(&by_criterion, &listed(weights)), "{code}: {by_criterion:?}");
        assert!(same(&by_group, &listed(groups)), "{code}: {by_group:?}");
        assert!(tied(by_criterion.values().sum(), 100.0), "{code}");
        // Integrity is a gate in every profile: it cannot be bought off.
        let integrity = strategy.criteria.iter().find(|c| c.code.as_deref() == Some("G1")).expect("the gate");
        assert_eq!(integrity.gate.min, Some(3.0), "{code}");
        assert_eq!(strategy.shortlist.axis_min.0.len(), 3, "{code}");
    }
}

#[test]
fn a_profile_says_what_is_still_to_be_filled_in() {
    for profile in profiles() {
        let read = read_strategy(&Source { name: "strategy.toml", bytes: profile.strategy.as_bytes() });
        let open: Vec<_> = read.findings.iter().map(|finding| finding.code.id).collect();
        let cost = profile.strategy.contains("id = \"total-cost\"");
        assert_eq!(open, if cost { vec!["PF621"] } else { vec![] }, "{}", profile.id);
    }
}
