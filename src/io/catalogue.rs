//! The built-in catalogue of criteria and the ready profiles, from the data
//! files in `criteria/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::model::{Axis, Catalogue, Gate, Group, Ingredient, Label, MissingPolicy, Profile, Template};

const CRITERIA: &str = include_str!("../../criteria/collaboration/criteria.toml");
const ENGLISH: &str = include_str!("../../criteria/collaboration/texts.en.toml");
const DUTCH: &str = include_str!("../../criteria/collaboration/texts.nl.toml");
static PROFILE_FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/criteria/profiles");

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(load);
static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(load_profiles);

/// The built-in catalogue of criteria for collaboration: 47 criteria in 8
/// groups, in Dutch and English.
///
/// ```
/// let ambition = partnerfit::io::catalogue().find("A1").unwrap();
/// assert_eq!(ambition.id, "shared-ambition");
/// assert_eq!(ambition.anchors.len(), 5);
/// ```
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

/// The ready profiles: complete strategy files to start from.
///
/// ```
/// let profile = &partnerfit::io::profiles()[0];
/// assert!(profile.strategy.contains("[[goal]]"));
/// ```
#[must_use]
pub fn profiles() -> &'static [Profile] {
    &PROFILES
}

/// `criteria.toml`: the catalogue without words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CatalogueFile {
    #[serde(rename = "schema")]
    _schema: u32,
    #[serde(rename = "id")]
    _id: String,
    ingredient: Vec<IngredientEntry>,
    group: Vec<GroupEntry>,
    criterion: Vec<CriterionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IngredientEntry {
    code: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupEntry {
    code: String,
    id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionEntry {
    code: String,
    id: String,
    group: String,
    axis: Axis,
    direction: String,
    min: Option<f64>,
    max: Option<f64>,
    target: Option<f64>,
    tolerance: Option<f64>,
    value: Option<Vec<(f64, f64)>>,
    unit: Option<String>,
    #[serde(default)]
    gate: Gate,
    #[serde(default)]
    optional_gate: Gate,
    #[serde(default)]
    missing: MissingPolicy,
    #[serde(default)]
    own_profile: bool,
    computed: Option<String>,
    ingredients: Vec<String>,
    refs: Vec<String>,
}

/// `texts.*.toml`: the words of one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextFile {
    ingredient: BTreeMap<String, Named>,
    group: BTreeMap<String, Named>,
    criterion: BTreeMap<String, CriterionTexts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionTexts {
    name: String,
    definition: String,
    anchors: Vec<String>,
    evidence: String,
}

/// `profiles/index.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfileIndex {
    profile: Vec<ProfileEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfileEntry {
    id: String,
    code: String,
    name: Words,
    summary: Words,
    file: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    en: String,
    nl: String,
}

impl From<Words> for Label {
    fn from(words: Words) -> Self {
        Self::both(words.en, words.nl)
    }
}

/// Parses a file that is part of the program; the tests read every one of them.
fn built_in<T: DeserializeOwned>(name: &str, text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("built-in {name}: {error}"))
}

fn load() -> Catalogue {
    let data: CatalogueFile = built_in("criteria.toml", CRITERIA);
    let english: TextFile = built_in("texts.en.toml", ENGLISH);
    let dutch: TextFile = built_in("texts.nl.toml", DUTCH);
    let name = |texts: &BTreeMap<String, Named>, id: &str| texts.get(id).map(|named| named.name.clone());
    let label = |en: Option<String>, nl: Option<String>| Label { en, nl };
    Catalogue {
        ingredients: data
            .ingredient
            .into_iter()
            .map(|entry| Ingredient {
                name: label(name(&english.ingredient, &entry.code), name(&dutch.ingredient, &entry.code)),
                code: entry.code,
            })
            .collect(),
        groups: data
            .group
            .into_iter()
            .map(|entry| Group {
                name: label(name(&english.group, &entry.id), name(&dutch.group, &entry.id)),
                code: entry.code,
                id: entry.id,
            })
            .collect(),
        criteria: data.criterion.into_iter().map(|entry| template(entry, &english, &dutch)).collect(),
    }
}

fn template(entry: CriterionEntry, english: &TextFile, dutch: &TextFile) -> Template {
    let texts = |file: &TextFile| file.criterion.get(&entry.id).cloned().unwrap_or_default();
    let (en, nl) = (texts(english), texts(dutch));
    Template {
        label: Label::both(en.name, nl.name),
        definition: Label::both(en.definition, nl.definition),
        anchors: en.anchors.into_iter().zip(nl.anchors).map(|(en, nl)| Label::both(en, nl)).collect(),
        evidence: Label::both(en.evidence, nl.evidence),
        code: entry.code,
        id: entry.id,
        group: entry.group,
        direction: entry.direction,
        min: entry.min,
        max: entry.max,
        target: entry.target,
        tolerance: entry.tolerance,
        value: entry.value,
        unit: entry.unit,
        axis: entry.axis,
        gate: entry.gate,
        optional_gate: entry.optional_gate,
        missing: entry.missing,
        own_profile: entry.own_profile,
        computed: entry.computed,
        ingredients: entry.ingredients,
        refs: entry.refs,
    }
}

fn load_profiles() -> Vec<Profile> {
    let text = |file: &str| PROFILE_FILES.get_file(file).and_then(|file| file.contents_utf8()).unwrap_or_default();
    let index: ProfileIndex = built_in("index.toml", text("index.toml"));
    index
        .profile
        .into_iter()
        .map(|entry| Profile {
            strategy: text(&entry.file).to_owned(),
            id: entry.id,
            code: entry.code,
            name: entry.name.into(),
            summary: entry.summary.into(),
        })
        .collect()
}
