use super::criterion::Gate;
use super::label::Label;

/// A heading of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Letter, `A`..`H`.
    pub code: String,
    /// Id.
    pub id: String,
    /// Name.
    pub name: Label,
}

/// One of the 15 ingredients of the three building blocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingredient {
    /// Code, `B1.1`..`B3.5`.
    pub code: String,
    /// Name.
    pub name: Label,
}

/// A ready-made starting point for a strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Id.
    pub id: String,
    /// Code, `PR1`..
    pub code: String,
    /// Name.
    pub name: Label,
    /// What it is for.
    pub summary: Label,
    /// The strategy file, with its comments.
    pub strategy: String,
}

/// A criterion as the catalogue defines it: like a
/// [`Criterion`](super::Criterion), but the ends of its scale may be left to
/// the study.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Code, such as `A1`.
    pub code: String,
    /// Id.
    pub id: String,
    /// Id of its group.
    pub group: String,
    /// Name.
    pub label: Label,
    /// What is meant.
    pub definition: Label,
    /// Words for the levels 1..=5.
    pub anchors: Vec<Label>,
    /// Where evidence is found.
    pub evidence: Label,
    /// `max`, `min` or `target`.
    pub direction: String,
    /// Low end, unless the study must set it.
    pub min: Option<f64>,
    /// High end, unless the study must set it.
    pub max: Option<f64>,
    /// Target, with direction `target`.
    pub target: Option<f64>,
    /// Tolerance, with direction `target`.
    pub tolerance: Option<f64>,
    /// Value function.
    pub value: Option<Vec<(f64, f64)>>,
    /// Unit.
    pub unit: Option<String>,
    /// Axis id.
    pub axis: super::Axis,
    /// Knock-out.
    pub gate: Gate,
    /// A knock-out that only some studies need; they write it themselves.
    pub optional_gate: Gate,
    /// What a missing score does.
    pub missing: super::MissingPolicy,
    /// Whether it can only be judged against a profile or portfolio of our own.
    pub own_profile: bool,
    /// What it is computed from, where people do not score it.
    pub computed: Option<String>,
    /// Which ingredients it serves.
    pub ingredients: Vec<String>,
    /// Sources.
    pub refs: Vec<String>,
}

/// The built-in catalogue of criteria.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// The 15 ingredients.
    pub ingredients: Vec<Ingredient>,
    /// The groups.
    pub groups: Vec<Group>,
    /// The criteria.
    pub criteria: Vec<Template>,
}

impl Catalogue {
    /// The criterion with this id or code.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Template> {
        self.criteria.iter().find(|c| c.id == id || c.code == id)
    }
}
