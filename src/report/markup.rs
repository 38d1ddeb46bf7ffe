//! A small safe writer for HTML and SVG.
//!
//! Names of elements and attributes are literals in the code; text and
//! attribute values are always escaped. So no data can become markup, and every
//! element that is opened is closed.

/// Text being written.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
}

/// Attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Markup {
    pub fn new() -> Self {
        Self::default()
    }

    /// An element with what `inside` writes.
    pub fn element(&mut self, name: &'static str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// The same on a line of its own.
    pub fn block(&mut self, name: &'static str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.element(name, attributes, inside);
        self.out.push('\n');
    }

    /// An element without content and without an end tag.
    pub fn void(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.open(name, attributes);
    }

    /// An element that holds only text.
    pub fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |m| m.text(text));
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                c => self.out.push(c),
            }
        }
    }

    /// A line break in the source, for whoever reads it.
    pub fn line(&mut self) {
        self.out.push('\n');
    }

    /// Markup that is a literal in the code: a doctype, a style sheet.
    pub fn literal(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    pub fn finish(self) -> String {
        self.out
    }

    fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes {
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_cannot_become_markup() {
        let mut m = Markup::new();
        m.leaf("p", &[("title", "\"><img src=x onerror='alert(1)'>")], "<script>alert(1)</script> & more");
        assert_eq!(
            m.finish(),
            "<p title=\"&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;\">\
             &lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>"
        );
    }
}
