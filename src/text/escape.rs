//! Echoing what a user's file says without letting it act.

use std::fmt::Write as _;

/// Longest echo, in characters: enough to recognise a cell by.
const LONGEST: usize = 80;

/// Whether `c` is invisible or steers how text around it is shown: control
/// characters, direction marks and overrides, zero-width and other format
/// characters, line and paragraph separators.
///
/// ```
/// use partnerfit::text::is_hidden;
/// assert!(is_hidden('\u{202e}') && is_hidden('\u{200b}') && is_hidden('\t'));
/// assert!(!is_hidden(' ') && !is_hidden('é'));
/// ```
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e007f}')
}

/// The code point of `c` as it is written in prose: `U+202E`.
#[must_use]
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// `text` made safe to show: hidden characters as `<U+001B>`, and cut off with
/// `…` after 80 characters. Every value that comes from a user's file passes
/// through here before it becomes part of a message.
///
/// ```
/// use partnerfit::text::escaped;
/// assert_eq!(escaped("Noord\u{1b}[31mstad"), "Noord<U+001B>[31mstad");
/// assert_eq!(escaped("7,5"), "7,5");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(4 * LONGEST));
    for (i, c) in text.chars().enumerate() {
        if i == LONGEST {
            out.push('…');
            break;
        }
        if is_hidden(c) {
            let _ = write!(out, "<{}>", code_point(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_gets_through() {
        for c in (0..=0x0010_ffff).filter_map(char::from_u32).filter(|&c| is_hidden(c)) {
            assert!(!escaped(&c.to_string()).contains(c), "{}", code_point(c));
        }
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        let text = "é".repeat(200);
        assert_eq!(escaped(&text), format!("{}…", "é".repeat(80)));
    }
}
