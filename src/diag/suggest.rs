//! "Did you mean": the nearest of the valid names.

/// The valid name nearest to `found`, if one is near enough to be a slip of the
/// keyboard: same but for case, or within two edits (one edit for names of up to
/// four letters). Names of under three letters only match by case.
///
/// ```
/// use partnerfit::diag::nearest;
/// assert_eq!(nearest("truts", ["cost", "trust"]), Some("trust"));
/// assert_eq!(nearest("banana", ["cost", "trust"]), None);
/// ```
pub fn nearest<'a>(found: &str, valid: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = found.trim().to_lowercase();
    let limit = match wanted.chars().count() {
        0..=2 => 0,
        3..=4 => 1,
        _ => 2,
    };
    valid
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wanted, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
