/// Declares a method's settings struct and keeps its doc comment as
/// `Self::CARD`, so that API docs and `methods explain` show the same words.
///
/// It adds the derives itself: a doc comment followed by other attributes is
/// ambiguous to the matcher. A struct with settings implements `Default` by
/// hand, where its defaults can be seen. Keep only the struct header in it
/// (rustfmt does not format macro bodies).
macro_rules! documented {
    ($(#[doc = $doc:literal])* pub struct $name:ident {}) => {
        $(#[doc = $doc])*
        #[allow(clippy::doc_markdown, reason = "cards are read in a terminal too, as plain text")]
        #[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {}

        $crate::registry::documented!(@card $name $($doc)*);
    };
    ($(#[doc = $doc:literal])* pub struct $name:ident { $($body:tt)+ }) => {
        $(#[doc = $doc])*
        #[allow(clippy::doc_markdown, reason = "cards are read in a terminal too, as plain text")]
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct $name { $($body)+ }

        $crate::registry::documented!(@card $name $($doc)*);
    };
    (@card $name:ident $($doc:literal)*) => {
        impl $name {
            /// The card: this type's documentation as text.
            pub const CARD: &'static str = concat!($($doc, "\n"),*);
        }
    };
}

pub(crate) use documented;
