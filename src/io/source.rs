/// A file as it was given: its name for messages, and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// File name as the user gave it (no folder).
    pub name: &'a str,
    /// The whole content.
    pub bytes: &'a [u8],
}
