use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::pairwise::{at, shown};
use super::{Importance, Weighing, Weighter, entry, incomplete, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Label, Step, Weights};
use crate::num::{normalised, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

/// Elements that are read together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// Its id.
    pub id: String,
    /// The elements in it.
    pub elements: Vec<String>,
}

/// What is taken where powers do not settle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LimitMethod {
    /// The limit of the powers; where there is none, the mean, with a warning.
    #[default]
    Power,
    /// The mean of the powers.
    Cesaro,
}

/// Elements and how they influence each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// The names of the elements.
    pub elements: Vec<String>,
    /// Groups of elements; they may be left out.
    pub clusters: Vec<Cluster>,
    /// Entry (i, j): the influence of element i on element j; columns sum to 1.
    pub supermatrix: Vec<Vec<f64>>,
    /// The column of the limit that is read; empty for the first.
    pub column: String,
}

/// The column of the limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// The limit priority of each element, sum 1.
    pub vector: Vec<f64>,
    /// Per cluster: the parts of its elements, scaled to sum 1 (all 0 where the
    /// cluster has none of the whole).
    pub clusters: Vec<(String, Vec<f64>)>,
    /// Whether the powers settle; where not, the vector is their mean.
    pub settles: bool,
}

/// The limit priorities of a network.
///
/// The mean of the powers of W is the limit of the powers of (I + W) / 2, which
/// has the same fixed vectors and never oscillates. It is found by squaring, so
/// that slow networks take few steps too: O(E³) per step, at most 60. Whether the
/// powers of W themselves settle is seen by comparing a high power, and the one
/// after it, with the mean.
///
/// # Errors
/// Findings: names that do not fit, not square, not column-stochastic.
pub fn limit(network: &Network) -> Result<Limit, Findings> {
    let (elements, column) = checked(network)?;
    let n = elements.len();
    let total = |j: usize| sum(network.supermatrix.iter().map(|row| row[j]));
    let totals: Vec<f64> = (0..n).map(total).collect();
    let w = DMatrix::from_fn(n, n, |i, j| network.supermatrix[i][j] / totals[j]);
    let lazy = (DMatrix::identity(n, n) + &w) / 2.0;
    let mean = settled(&lazy);
    let high = settled(&w);
    let next = &w * &high;
    let apart = |a: &DMatrix<f64>| (0..n).map(|i| (a[(i, column)] - mean[(i, column)]).abs()).fold(0.0, f64::max);
    let settles = apart(&high).max(apart(&next)) <= 1e-9;
    // What is left of a share that dies out is rounding noise.
    let vector: Vec<f64> = mean.column(column).iter().map(|x| if *x <= 1e-15 { 0.0 } else { *x }).collect();
    let place = |id: &String| elements.iter().position(|e| e == id);
    let clusters = network.clusters.iter().map(|cluster| {
        let parts: Vec<f64> = cluster.elements.iter().filter_map(place).map(|i| vector[i]).collect();
        let scaled = normalised(&parts).unwrap_or_else(|| vec![0.0; parts.len()]);
        (cluster.id.clone(), scaled)
    });
    Ok(Limit { clusters: clusters.collect(), vector, settles })
}

/// A high power of a column-stochastic matrix, by squaring until nothing changes.
/// Columns are scaled to sum 1 at every step, or rounding errors would double
/// with each.
fn settled(w: &DMatrix<f64>) -> DMatrix<f64> {
    let mut power = w.clone();
    for _ in 0..60 {
        let mut next = &power * &power;
        for mut column in next.column_iter_mut() {
            let total = sum(column.iter().copied());
            column /= total;
        }
        let change = (&next - &power).amax();
        power = next;
        if change <= 1e-16 {
            break;
        }
    }
    power
}

/// The elements and the place of the column that is read.
fn checked(network: &Network) -> Result<(&[String], usize), Findings> {
    let Network { elements, clusters, supermatrix, column } = network;
    let n = elements.len();
    let finding = |problem: &str, name: &str, value: String| {
        let finding = Diagnostic::new(&codes::PF847).arg("problem", problem).arg("name", name).arg("value", value);
        finding.note("help")
    };
    let known = || elements.iter().map(String::as_str);
    let mut findings = Findings::new();
    for (i, id) in elements.iter().enumerate() {
        if elements[..i].contains(id) {
            findings.push(finding("twice", id, String::new()));
        }
    }
    let named = clusters.iter().flat_map(|cluster| &cluster.elements).chain(Some(column).filter(|c| !c.is_empty()));
    for id in named.filter(|id| !elements.contains(id)) {
        findings.push(finding("unknown", id, String::new()).near(id, known()));
    }
    if supermatrix.len() != n || n == 0 {
        findings.push(finding("rows", &n.to_string(), supermatrix.len().to_string()));
    }
    for (row, id) in supermatrix.iter().zip(elements) {
        if row.len() != n {
            findings.push(finding("columns", id, row.len().to_string()));
        }
        if let Some(x) = row.iter().find(|x| !(0.0..=1.0 + 1e-9).contains(*x)) {
            findings.push(finding("number", id, x.to_string()));
        }
    }
    if findings.is_empty() {
        for (j, id) in elements.iter().enumerate() {
            let total = sum(supermatrix.iter().map(|row| row[j]));
            // As far as people write out thirds and sevenths.
            if (total - 1.0).abs() > 0.01 {
                findings.push(finding("sum", id, shown(total)));
            }
        }
    }
    let place = if column.is_empty() { 0 } else { elements.iter().position(|id| id == column).unwrap_or(0) };
    if findings.is_empty() { Ok((elements, place)) } else { Err(findings) }
}

documented! {
    /// Weights from a network in which criteria influence each other.
    ///
    /// # What it answers
    /// What each criterion counts for when all direct and indirect influences have
    /// worked through (analytic network process).
    ///
    /// # When not to use
    /// When criteria do not depend on each other: `ahp` asks far less, and people
    /// rarely know what an influence of 0.3 means.
    ///
    /// # Formula
    /// W column-stochastic, entry (i, j) the influence of i on j
    /// limit = lim W^k; where powers oscillate lim (1/N) Σ_{k≤N} W^k, which is the limit of ((I + W)/2)^k
    /// w_c = limit(c, column) / Σ over the criteria
    ///
    /// # Parameters
    /// elements: all names, the criteria among them. clusters: optional groups,
    /// `[{ id, elements }, …]`. supermatrix: rows and columns in the order of
    /// elements; each column sums to 1, within 0.01, and is scaled to it.
    /// limit_method: power, cesaro. column: the column of the limit that is read,
    /// the first when left out.
    ///
    /// # Reading the result
    /// `limit_vector` is the share of each element; `cluster_priorities` the same
    /// within each cluster. The weights are the shares of the criteria.
    ///
    /// # Known pitfalls
    /// In a network that falls apart the limit depends on the column. Powers of a
    /// network in which influence only goes to and fro between clusters never
    /// settle; then the mean is taken, and a warning says so.
    ///
    /// # References
    /// saaty1996
    pub struct Anp {
        /// The names of the elements.
        pub elements: Vec<String>,
        /// Groups of elements.
        pub clusters: Vec<Cluster>,
        /// The influence of row on column.
        pub supermatrix: Vec<Vec<f64>>,
        /// What is taken where powers do not settle.
        pub limit_method: LimitMethod,
        /// The column that is read.
        pub column: String,
    }
}

impl Default for Anp {
    fn default() -> Self {
        Self {
            elements: Vec::new(),
            clusters: Vec::new(),
            supermatrix: Vec::new(),
            limit_method: LimitMethod::Power,
            column: String::new(),
        }
    }
}

static INFO: Info = Info {
    id: "anp",
    kind: Kind::Weighting,
    name: Text { en: "network of influences (ANP)", nl: "netwerk van invloeden (ANP)" },
    summary: Text {
        en: "weights from a network in which criteria influence each other",
        nl: "gewichten uit een netwerk waarin criteria elkaar beïnvloeden",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "elements",
            kind: ParamKind::CriterionOrder,
            default: "",
            doc: Text {
                en: "the names of the elements, the criteria among them",
                nl: "de namen van de elementen, waaronder de criteria",
            },
        },
        Param {
            id: "clusters",
            kind: ParamKind::Shape("[{ id = \"…\", elements = [\"…\", \"…\"] }, …]"),
            default: "[]",
            doc: Text { en: "groups of elements", nl: "groepen elementen" },
        },
        Param {
            id: "supermatrix",
            kind: ParamKind::Shape("[[0, 0.3], [1, 0.7]]"),
            default: "",
            doc: Text {
                en: "the influence of the row on the column; columns sum to 1",
                nl: "de invloed van de rij op de kolom; kolommen zijn samen 1",
            },
        },
        Param {
            id: "limit_method",
            kind: ParamKind::Choice(&["power", "cesaro"]),
            default: "power",
            doc: Text {
                en: "the limit of the powers, or their mean",
                nl: "de limiet van de machten, of hun gemiddelde",
            },
        },
        Param {
            id: "column",
            kind: ParamKind::Shape("\"…\""),
            default: "\"\"",
            doc: Text {
                en: "the column of the limit that is read; empty for the first",
                nl: "de kolom van de limiet die wordt gelezen; leeg voor de eerste",
            },
        },
    ],
    guarantees: Guarantees::NONE,
    refs: &["saaty1996"],
    file: file!(),
};

entry!(Anp, |_| false);

impl Weighter for Anp {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        if self.elements.is_empty() && self.supermatrix.is_empty() {
            return Err(needs(INFO.id, "supermatrix"));
        }
        let absent = importance.criteria.iter().filter(|c| !self.elements.contains(&c.id));
        let absent: Findings = absent.map(|c| incomplete("elements", &c.id, "absent", importance.criteria)).collect();
        if !absent.is_empty() {
            return Err(at(absent, "elements"));
        }
        let network = Network {
            elements: self.elements.clone(),
            clusters: self.clusters.clone(),
            supermatrix: self.supermatrix.clone(),
            column: self.column.clone(),
        };
        let found = limit(&network).map_err(|findings| at(findings, "supermatrix"))?;
        let share = |id: &String| self.elements.iter().position(|e| e == id).map_or(0.0, |i| found.vector[i]);
        let points: Vec<f64> = importance.criteria.iter().map(|c| share(&c.id)).collect();
        let weights = Weights::from_points(&points).ok_or_else(|| {
            let finding = Diagnostic::new(&codes::PF847).arg("problem", "nothing");
            let finding = finding.arg("name", &self.column).arg("value", "0").note("help");
            at(vec![finding], "supermatrix")
        })?;
        let mut findings = Findings::new();
        if self.limit_method == LimitMethod::Power && !found.settles {
            findings.push(Diagnostic::new(&codes::PF848).arg("setting", "limit_method").note("help"));
        }
        Ok(Weighing { steps: self.steps(&found, &weights), findings, ..Weighing::derived(INFO.id, weights) })
    }
}

impl Anp {
    fn steps(&self, found: &Limit, weights: &Weights) -> Vec<Step> {
        let one = |id, caption, rows, numbers: &[f64]| Step {
            id,
            caption,
            rows: AxisOf::Named(rows),
            columns: AxisOf::One,
            values: numbers.iter().map(|x| vec![*x]).collect(),
        };
        let members = self.clusters.iter().flat_map(|cluster| cluster.elements.iter().cloned()).collect();
        let parts: Vec<f64> = found.clusters.iter().flat_map(|(_, parts)| parts.iter().copied()).collect();
        vec![
            one(
                "limit_vector",
                Label::both("limit priority of each element", "limietprioriteit van elk element"),
                self.elements.clone(),
                &found.vector,
            ),
            one(
                "cluster_priorities",
                Label::both("the same, within its cluster", "hetzelfde, binnen zijn cluster"),
                members,
                &parts,
            ),
            Step::per_criterion("weights", Label::both("weights", "gewichten"), weights.as_slice()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::judgement_cases::{criteria, near, step};
    use super::*;

    fn network(elements: &[&str], supermatrix: &[&[f64]]) -> Network {
        Network {
            elements: elements.iter().map(|e| (*e).to_owned()).collect(),
            supermatrix: supermatrix.iter().map(|row| row.to_vec()).collect(),
            ..Network::default()
        }
    }

    const FEEDBACK: [&[f64]; 5] = [
        &[0.0, 0.0, 0.3, 0.6, 0.5],
        &[0.0, 0.0, 0.7, 0.4, 0.5],
        &[0.5, 0.2, 0.0, 0.0, 0.0],
        &[0.3, 0.3, 0.0, 0.0, 0.0],
        &[0.2, 0.5, 0.0, 0.0, 0.0],
    ];

    #[test]
    fn a_network_of_two_clusters_oscillates_and_has_a_mean() {
        // Criteria and alternatives that influence only each other: period 2. The
        // vector v with v = W v and sum 1 is the solution of a linear system by
        // hand: c1 : c2 = 0.49 : 0.57, both halves sum to 1/2.
        let cluster = |id: &str, members: &[&str]| Cluster {
            id: id.to_owned(),
            elements: members.iter().map(|e| (*e).to_owned()).collect(),
        };
        let network = Network {
            clusters: vec![cluster("criteria", &["c1", "c2"]), cluster("alternatives", &["a1", "a2", "a3"])],
            column: "c1".to_owned(),
            ..network(&["c1", "c2", "a1", "a2", "a3"], &FEEDBACK)
        };
        let found = limit(&network).expect("stochastic");
        near(&found.vector, &[0.231132075472, 0.268867924528, 0.169339622642, 0.15, 0.180660377358], 1e-12);
        near(&found.clusters[1].1, &[0.338679245283, 0.3, 0.361320754717], 1e-12);
        near(&found.clusters[0].1, &[0.49 / 1.06, 0.57 / 1.06], 1e-14);
        assert!(!found.settles);
    }

    #[test]
    fn a_network_that_settles_is_its_fixed_vector() {
        // v = W v by hand: v1 = 0.5 v1 + v2 / 3, so v1 : v2 = 2 : 3.
        let found = limit(&network(&["a", "b"], &[&[0.5, 1.0 / 3.0], &[0.5, 2.0 / 3.0]])).expect("stochastic");
        near(&found.vector, &[0.4, 0.6], 1e-14);
        assert!(found.settles);
        // All but stuck: settles only after a billion powers, to 1 : 2.
        let found = limit(&network(&["a", "b"], &[&[1.0 - 2e-9, 1e-9], &[2e-9, 1.0 - 1e-9]])).expect("stochastic");
        near(&found.vector, &[1.0 / 3.0, 2.0 / 3.0], 1e-6);
        // What falls apart depends on the column.
        let mut apart = network(&["a", "b"], &[&[1.0, 0.0], &[0.0, 1.0]]);
        assert_eq!(limit(&apart).expect("stochastic").vector, [1.0, 0.0]);
        apart.column = "b".to_owned();
        assert_eq!(limit(&apart).expect("stochastic").vector, [0.0, 1.0]);
        // Influence that ends in one place: all goes there.
        let found = limit(&network(&["a", "b"], &[&[0.0, 0.0], &[1.0, 1.0]])).expect("stochastic");
        assert!(found.vector == [0.0, 1.0] && found.settles);
    }

    #[test]
    fn weights_are_the_shares_of_the_criteria_and_oscillation_is_said() {
        let method = Anp {
            elements: ["c1", "c2", "a1", "a2", "a3"].map(str::to_owned).to_vec(),
            supermatrix: FEEDBACK.iter().map(|row| row.to_vec()).collect(),
            ..Anp::default()
        };
        let criteria = criteria(&["c2", "c1"]);
        let found = method.weigh(Importance::of(&criteria)).expect("stochastic");
        near(found.weights.as_slice(), &[0.57 / 1.06, 0.49 / 1.06], 1e-14);
        near([step(&found, "limit_vector")[3]], &[0.15], 1e-14);
        assert_eq!(found.findings[0].code.id, codes::PF848.id);
        let quiet = Anp { limit_method: LimitMethod::Cesaro, ..method };
        assert!(quiet.weigh(Importance::of(&criteria)).expect("stochastic").findings.is_empty());
    }

    #[test]
    fn what_is_no_supermatrix_is_refused() {
        for (network, problem) in [
            (network(&["a", "a"], &[&[0.5, 0.5], &[0.5, 0.5]]), "twice"),
            (network(&["a", "b"], &[&[0.5, 0.5]]), "rows"),
            (network(&["a", "b"], &[&[0.5], &[0.5, 0.5]]), "columns"),
            (network(&["a", "b"], &[&[0.5, -0.5], &[0.5, 1.5]]), "number"),
            (network(&["a", "b"], &[&[0.5, 0.5], &[0.4, 0.5]]), "sum"),
            (Network { column: "x".to_owned(), ..network(&["a"], &[&[1.0]]) }, "unknown"),
        ] {
            assert_eq!(limit(&network).expect_err(problem)[0].args[0].1, problem);
        }
    }
}
