use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ahp::{RANDOM_INDEX, WEIGHT_METHOD};
use super::pairwise::{self, Judged, Judgement, at, judged, numbers, weights_step};
use super::priorities::{RandomIndex, Rules, WeightMethod};
use super::{Importance, Weighing, Weighter, entry, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Label, Step, Weights};
use crate::num::{order_descending, plus_zero, range, ranks_along};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

/// A node of a hierarchy: what stands below it, compared two by two.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// Ids of the nodes, criteria or alternatives below it.
    pub children: Vec<String>,
    /// How many times more each child counts than each other.
    pub pairwise: Vec<Vec<Judgement>>,
}

/// How priorities of alternatives are added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Synthesis {
    /// Those under one criterion sum to 1.
    #[default]
    Distributive,
    /// The best under a criterion has 1.
    Ideal,
}

/// Priorities of all levels of a hierarchy.
#[derive(Clone, Debug, PartialEq)]
pub struct Hierarchy {
    /// Per node: its id, its part of the whole, and what its judgements give.
    pub nodes: Vec<(String, f64, Judged)>,
    /// Per criterion (a node above the alternatives, or a leaf that is no node):
    /// its part of the whole.
    pub global_weights: Vec<(String, f64)>,
    /// One score per alternative.
    pub scores: Vec<f64>,
    /// The rank of each alternative, 1 the best.
    pub ranks: Vec<usize>,
}

/// Weights and scores of a hierarchy: the first of `nodes` is the root, the
/// children of a node are nodes, criteria without a node, or all `alternatives`.
/// Without alternatives only weights come out.
///
/// # Errors
/// Findings about the tree or the judgements in it.
pub fn hierarchy(
    alternatives: &[String],
    nodes: &[Node],
    rules: Rules,
    synthesis: Synthesis,
) -> Result<Hierarchy, Findings> {
    let finding = |node: &str, child: &str, problem: &str| {
        let finding = Diagnostic::new(&codes::PF846).arg("node", node).arg("child", child).arg("problem", problem);
        finding.note("help")
    };
    let mut findings = Findings::new();
    let index = |id: &str| nodes.iter().position(|node| node.id == id);
    let above = |id: &str| nodes.iter().filter(|n| n.children.iter().any(|c| c == id)).count();
    for (i, node) in nodes.iter().enumerate() {
        if nodes[..i].iter().any(|other| other.id == node.id) {
            findings.push(finding(&node.id, &node.id, "node-twice"));
        }
        for (k, child) in node.children.iter().enumerate() {
            let shared = !alternatives.contains(child) && above(child) > 1 && first_above(nodes, child) != Some(i);
            if node.children[..k].contains(child) || shared {
                findings.push(finding(&node.id, child, "child-twice"));
            } else if Some(child) == nodes.first().map(|root| &root.id) {
                findings.push(finding(&node.id, child, "root"));
            }
        }
        let listed = node.children.iter().filter(|c| alternatives.contains(c)).count();
        if node.children.is_empty() {
            findings.push(finding(&node.id, &node.id, "no-children"));
        } else if listed > 0 && (listed != node.children.len() || listed != alternatives.len()) {
            findings.push(finding(&node.id, &node.children[0], "mixed"));
        } else if listed == 0 && !alternatives.is_empty() {
            let loose = node.children.iter().find(|child| index(child).is_none());
            findings.extend(loose.map(|child| finding(&node.id, child, "not-a-node")));
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    // From the root down; a circle cannot be reached from it.
    let mut parts: Vec<Option<f64>> = vec![None; nodes.len()];
    let mut results: Vec<Option<Judged>> = vec![None; nodes.len()];
    let mut global_weights = Vec::new();
    let mut scores = vec![0.0; alternatives.len()];
    let mut open = vec![(0, 1.0)];
    while let Some((at, part)) = open.pop().filter(|_| !nodes.is_empty()) {
        let node = &nodes[at];
        let items: Vec<&str> = node.children.iter().map(String::as_str).collect();
        let named = |i: usize| node.children.get(i).cloned().unwrap_or_else(|| (i + 1).to_string());
        let found = numbers(&node.pairwise, named).and_then(|matrix| judged(&items, &matrix, rules));
        let found = match found {
            Ok(found) => found,
            Err(more) => {
                findings.extend(more.into_iter().map(|f| f.note_with("node", vec![("node", node.id.clone())])));
                continue;
            }
        };
        if alternatives.contains(&node.children[0]) {
            let best = if synthesis == Synthesis::Ideal { range(&found.weights).1 } else { 1.0 };
            for (child, w) in node.children.iter().zip(&found.weights) {
                if let Some(i) = alternatives.iter().position(|id| id == child) {
                    scores[i] += part * w / best;
                }
            }
            global_weights.push((node.id.clone(), part));
        } else {
            for (child, w) in node.children.iter().zip(&found.weights).rev() {
                match index(child) {
                    Some(below) => open.push((below, part * w)),
                    None => global_weights.push((child.clone(), part * w)),
                }
            }
        }
        parts[at] = Some(part);
        results[at] = Some(found);
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let reached = nodes.iter().zip(parts).zip(results);
    let mut known = Vec::new();
    for ((node, part), result) in reached {
        match part.zip(result) {
            Some((part, result)) => known.push((node.id.clone(), part, result)),
            None => findings.push(finding(&node.id, &node.id, "unreachable")),
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let order = order_descending(&scores, alternatives);
    Ok(Hierarchy { nodes: known, global_weights, ranks: ranks_along(&order, &scores), scores })
}

/// The first node that has `child` below it.
fn first_above(nodes: &[Node], child: &str) -> Option<usize> {
    nodes.iter().position(|node| node.children.iter().any(|c| c == child))
}

documented! {
    /// Weights from comparing in groups: a tree whose leaves are the criteria.
    ///
    /// # What it answers
    /// What each criterion counts for when criteria are compared within groups and
    /// the groups with each other: fewer questions, each between like things.
    ///
    /// # When not to use
    /// When a criterion belongs to two groups: a tree cannot say that; `anp` can.
    ///
    /// # Formula
    /// Per node the priorities of its children as in `ahp`; the weight of a
    /// criterion is the product of the priorities on the way from the root to it.
    /// Of alternatives (in the library): score = Σ_c w_c · p_c, with p_c summing to
    /// 1 under each criterion (distributive) or divided by the best (ideal).
    ///
    /// # Parameters
    /// nodes: `[{ id, children = [ids], pairwise = [[…], …] }, …]`, the first is the
    /// root; children are nodes or criteria, and every criterion occurs once.
    /// weight_method and random_index as for `ahp`.
    ///
    /// # Reading the result
    /// `node_weights` has the part of each node in the whole, `local_weights` that
    /// of each child within its node. Each node has its own consistency ratio; a
    /// warning names those above 0.10.
    ///
    /// # Known pitfalls
    /// A group with many criteria gives each of them little: compare the groups by
    /// what all of them together are worth. Ranking alternatives this way changes
    /// the order when one is added (distributive); so here candidates are scored on
    /// fixed scales instead.
    ///
    /// # References
    /// saaty1980, saaty2008, beltonGear1983
    pub struct AhpHierarchy {
        /// The tree, root first.
        pub nodes: Vec<Node>,
        /// How priorities follow.
        pub weight_method: WeightMethod,
        /// What the ratio compares with.
        pub random_index: RandomIndex,
    }
}

impl Default for AhpHierarchy {
    fn default() -> Self {
        Self { nodes: Vec::new(), weight_method: WeightMethod::Eigenvector, random_index: RandomIndex::Saaty1980 }
    }
}

static INFO: Info = Info {
    id: "ahp-hierarchy",
    kind: Kind::Weighting,
    name: Text {
        en: "hierarchy of pairwise comparisons (AHP)",
        nl: "hiërarchie van paarsgewijze vergelijkingen (AHP)",
    },
    summary: Text {
        en: "weights from comparing criteria within groups, and the groups with each other",
        nl: "gewichten uit het vergelijken van criteria binnen groepen, en van de groepen met elkaar",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "nodes",
            kind: ParamKind::Shape("[{ id = \"…\", children = [\"…\", \"…\"], pairwise = [[1, 3], [\"?\", 1]] }, …]"),
            default: "",
            doc: Text {
                en: "the tree, root first; children are nodes or criteria",
                nl: "de boom, de wortel eerst; kinderen zijn knopen of criteria",
            },
        },
        WEIGHT_METHOD,
        RANDOM_INDEX,
    ],
    guarantees: Guarantees::NONE,
    refs: &["saaty1980", "saaty2008", "beltonGear1983"],
    file: file!(),
};

entry!(AhpHierarchy, |_| false);

impl Weighter for AhpHierarchy {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        if self.nodes.is_empty() {
            return Err(needs(INFO.id, "nodes"));
        }
        let Self { weight_method, random_index, .. } = *self;
        let rules = Rules { weight_method, random_index, ..Rules::default() };
        let found = hierarchy(&[], &self.nodes, rules, Synthesis::Distributive).map_err(|f| at(f, "nodes"))?;
        let global = &found.global_weights;
        let criteria = importance.criteria;
        let mut findings = Findings::new();
        for (leaf, _) in global.iter().filter(|(leaf, _)| criteria.iter().all(|c| c.id != *leaf)) {
            let parent = first_above(&self.nodes, leaf).map_or("", |at| &self.nodes[at].id);
            let finding = Diagnostic::new(&codes::PF846).arg("node", parent).arg("child", leaf);
            let valid = criteria.iter().map(|c| c.id.as_str()).chain(self.nodes.iter().map(|n| n.id.as_str()));
            findings.push(finding.arg("problem", "unknown").near(leaf, valid).note("help"));
        }
        let mut points = Vec::new();
        for criterion in criteria {
            if let Some((_, weight)) = global.iter().find(|(id, _)| *id == criterion.id) {
                points.push(*weight);
            } else {
                let finding = Diagnostic::new(&codes::PF846).arg("node", &self.nodes[0].id);
                findings.push(finding.arg("child", &criterion.id).arg("problem", "absent").note("help"));
            }
        }
        if !findings.is_empty() {
            return Err(at(findings, "nodes"));
        }
        let weights = Weights::from_points(&points).ok_or_else(|| needs(INFO.id, "nodes"))?;
        for (id, _, result) in &found.nodes {
            let children = self.nodes.iter().find(|node| node.id == *id).map_or(&[][..], |node| &node.children);
            let names: Vec<&str> = children.iter().map(String::as_str).collect();
            findings.extend(pairwise::warning(&names, result, rules, "nodes"));
        }
        Ok(Weighing { steps: steps(&self.nodes, &found, &points), findings, ..Weighing::derived(INFO.id, weights) })
    }
}

fn steps(nodes: &[Node], found: &Hierarchy, weights: &[f64]) -> Vec<Step> {
    let named = |id, caption, rows: Vec<String>, numbers: Vec<f64>| Step {
        id,
        caption,
        rows: AxisOf::Named(rows),
        columns: AxisOf::One,
        values: numbers.into_iter().map(|x| vec![x]).collect(),
    };
    let ids = || found.nodes.iter().map(|(id, ..)| id.clone()).collect::<Vec<_>>();
    let (mut children, mut local) = (Vec::new(), Vec::new());
    for (node, (.., result)) in nodes.iter().zip(&found.nodes) {
        children.extend(node.children.iter().map(|child| format!("{} : {child}", node.id)));
        local.extend(&result.weights);
    }
    vec![
        named(
            "node_weights",
            Label::both("part of each node in the whole", "deel van elke knoop in het geheel"),
            ids(),
            found.nodes.iter().map(|(_, part, _)| *part).collect(),
        ),
        named(
            "local_weights",
            Label::both("part of each child within its node", "deel van elk kind binnen zijn knoop"),
            children,
            local,
        ),
        named(
            "consistency_ratio",
            Label::both("consistency ratio of each node", "consistentieratio van elke knoop"),
            ids(),
            found.nodes.iter().map(|(.., result)| plus_zero(result.consistency.consistency_ratio)).collect(),
        ),
        Step { id: "global_weights", ..weights_step(weights) },
        weights_step(weights),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::judgement_cases::{criteria, near, step};
    use super::*;
    use crate::num::sum;

    fn node(id: &str, children: &[&str], above: &[f64]) -> Node {
        let n = children.len();
        let mut pairwise = vec![vec![Judgement::Mark("?".to_owned()); n]; n];
        let mut given = above.iter();
        for i in 0..n {
            pairwise[i][i] = Judgement::Number(1.0);
            for cell in &mut pairwise[i][i + 1..] {
                *cell = Judgement::Number(*given.next().expect("enough judgements"));
            }
        }
        Node { id: id.to_owned(), children: children.iter().map(|c| (*c).to_owned()).collect(), pairwise }
    }

    const S: [&str; 6] = ["S1", "S2", "S3", "S4", "S5", "S6"];

    fn textbook() -> Vec<Node> {
        let (t, v, n) = (1.0 / 3.0, 0.2, 1.0 / 9.0);
        let s = 1.0 / 7.0;
        vec![
            node("goal", &["C1", "C2", "C3", "C4"], &[1.0, 5.0, 3.0, 5.0, 3.0, t]),
            node("C1", &S, &[5., 1., 1., t, 3., t, v, s, 1., t, v, 1., t, 3., 7.]),
            node("C2", &S, &[7., 3., t, t, t, t, s, n, s, v, v, v, 1., 1., 1.]),
            node("C3", &S, &[n, s, n, 1., v, 1., 1., 5., 3., 1., 5., 1., 7., 3., t]),
            node("C4", &S, &[v, v, t, s, v, 1., 3., t, 1., 1., t, 1., s, 1., 5.]),
        ]
    }

    #[test]
    fn the_textbook_example_is_met() {
        // Papathanasiou & Ploskas 2018, Multiple Criteria Decision Aid, chapter
        // AHP; numbers as in the tests of pyrepo-mcda.
        let alternatives = S.map(str::to_owned);
        let found = hierarchy(&alternatives, &textbook(), Rules::default(), Synthesis::Distributive).expect("complete");
        near(&found.scores, &[0.117, 0.071, 0.095, 0.212, 0.35, 0.155], 6e-4);
        assert_eq!(found.ranks, [4, 6, 5, 2, 1, 3]);
        near([sum(found.scores.iter().copied())], &[1.0], 1e-12);
        assert_eq!(found.global_weights.len(), 4);
    }

    #[test]
    fn the_ideal_rule_gives_the_best_of_each_criterion_one() {
        // By hand: two equal criteria; a is 3 times b on one, half of b on the other.
        let nodes = [node("goal", &["x", "y"], &[1.0]), node("x", &["a", "b"], &[3.0]), node("y", &["a", "b"], &[0.5])];
        let alternatives = ["a".to_owned(), "b".to_owned()];
        let found = hierarchy(&alternatives, &nodes, Rules::default(), Synthesis::Ideal).expect("complete");
        near(&found.scores, &[0.75, 0.5 / 3.0 + 0.5], 1e-13);
    }

    #[test]
    fn weights_are_products_along_the_branches() {
        let nodes = vec![
            node("goal", &["who", "what"], &[3.0]),
            node("who", &["trust", "fit"], &[4.0]),
            node("what", &["cost"], &[]),
        ];
        let method = AhpHierarchy { nodes, ..AhpHierarchy::default() };
        let criteria = criteria(&["cost", "trust", "fit"]);
        let found = method.weigh(Importance::of(&criteria)).expect("complete");
        near(found.weights.as_slice(), &[0.25, 0.6, 0.15], 1e-14);
        near(step(&found, "node_weights"), &[1.0, 0.75, 0.25], 1e-14);
    }

    #[test]
    fn what_is_no_tree_is_refused() {
        for (nodes, problem) in [
            (vec![node("g", &["a", "a"], &[1.0])], "child-twice"),
            (vec![node("g", &["a"], &[]), node("h", &["a"], &[])], "child-twice"),
            (vec![node("g", &["h"], &[]), node("h", &["g"], &[])], "root"),
            (vec![node("g", &["a"], &[]), node("h", &["i"], &[]), node("i", &["h"], &[])], "unreachable"),
            (vec![node("g", &["a"], &[]), node("g", &["b"], &[])], "node-twice"),
            (vec![node("g", &[], &[])], "no-children"),
            (vec![node("g", &["a", "x"], &[1.0])], "unknown"),
            (vec![node("g", &["a"], &[])], "absent"),
        ] {
            let method = AhpHierarchy { nodes, ..AhpHierarchy::default() };
            let findings = method.weigh(Importance::of(&criteria(&["a", "b"]))).expect_err("no tree");
            let found: Vec<&str> = findings.iter().map(|f| f.args[2].1.as_str()).collect();
            assert!(found.contains(&problem), "{problem}: {findings:?}");
        }
        let alternatives = ["a".to_owned(), "b".to_owned()];
        for (nodes, problem) in
            [(vec![node("g", &["a", "x"], &[1.0])], "mixed"), (vec![node("g", &["x"], &[])], "not-a-node")]
        {
            let found = hierarchy(&alternatives, &nodes, Rules::default(), Synthesis::Ideal).expect_err("no tree");
            assert_eq!(found[0].args[2].1, problem);
        }
    }
}
