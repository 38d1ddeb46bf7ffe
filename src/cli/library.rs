//! The studies that the program carries inside itself.

use include_dir::{Dir, include_dir};

static DATASETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/datasets");

/// The ids of the bundled examples, in order.
pub(crate) fn examples() -> Vec<&'static str> {
    let mut ids: Vec<&str> = DATASETS.dirs().filter_map(|dir| dir.path().to_str()).collect();
    ids.sort_unstable();
    ids
}

/// The files of example `id` (name, bytes), or `None` when there is no such
/// example. What only tests need stays behind.
pub(crate) fn example(id: &str) -> Option<Vec<(String, &'static [u8])>> {
    let dir = DATASETS.get_dir(id)?;
    let name = |file: &include_dir::File<'static>| Some(file.path().file_name()?.to_str()?.to_owned());
    let mut files: Vec<(String, &[u8])> = dir
        .files()
        .filter_map(|file| name(file).map(|name| (name, file.contents())))
        .filter(|(name, _)| name != "facts.toml")
        .collect();
    files.sort();
    Some(files)
}
