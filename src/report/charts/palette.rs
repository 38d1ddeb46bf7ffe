//! Colours for up to seven things at once, one palette for a light page and
//! print, one for a dark page.
//!
//! Found by search under three conditions, which the tests check: at least
//! 4.5:1 against the page (so that figures in the colour of the page can stand
//! on them), and a difference of at least ten in CIEDE2000 between every two,
//! for normal sight and for three simulated kinds of colour blindness.

/// A colour: red, green, blue.
pub(in crate::report) type Colour = [u8; 3];

/// For a light page and for print.
pub(in crate::report) const LIGHT: [Colour; 7] = [
    [0x1d, 0x5b, 0x9e],
    [0xa2, 0x1d, 0x41],
    [0x62, 0x7e, 0x11],
    [0x4a, 0x31, 0x51],
    [0x01, 0x86, 0x6c],
    [0x60, 0x2b, 0x00],
    [0x7a, 0x72, 0x8e],
];

/// For a dark page.
pub(in crate::report) const DARK: [Colour; 7] = [
    [0x7a, 0xb0, 0xeb],
    [0xd0, 0x63, 0xa0],
    [0xc4, 0xd6, 0xb3],
    [0x98, 0x8d, 0x1a],
    [0x80, 0xe8, 0xf0],
    [0xdd, 0xc2, 0x53],
    [0x71, 0x92, 0x72],
];

/// Steps of the ramp of one hue that stands for shares and ranks.
pub(super) const RAMP: usize = 8;

/// The ramp on a light page and in print, weakest first: even steps of lightness,
/// so that it reads the same in every kind of sight and on a black-and-white
/// printer. Figures stand on every step, in the colour of the text on the first
/// [`LIGHT_INK`] and in that of the page on the others.
const LIGHT_RAMP: [Colour; RAMP] = [
    [0xed, 0xf1, 0xf8],
    [0xcf, 0xdb, 0xed],
    [0xb2, 0xc5, 0xe1],
    [0x93, 0xb0, 0xd7],
    [0x6f, 0x99, 0xcb],
    [0x29, 0x71, 0xac],
    [0x00, 0x56, 0x8c],
    [0x00, 0x3a, 0x67],
];
const LIGHT_INK: usize = 5;

/// The ramp on a dark page.
const DARK_RAMP: [Colour; RAMP] = [
    [0x25, 0x2a, 0x32],
    [0x2f, 0x3c, 0x4d],
    [0x39, 0x4f, 0x6a],
    [0x43, 0x63, 0x88],
    [0x61, 0x94, 0xcc],
    [0x85, 0xae, 0xe1],
    [0xaa, 0xc9, 0xf3],
    [0xd3, 0xe4, 0xfd],
];
const DARK_INK: usize = 4;

/// The class of a step of the ramp; a figure on it has this class after `on-`.
pub(super) fn ramp_class(step: usize) -> String {
    format!("s{}", step.min(RAMP - 1))
}

/// The colours as variables of a style sheet, for light pages, dark pages and
/// print, and the classes of the ramp.
pub(in crate::report) fn style() -> String {
    let set = |palette: &[Colour], ramp: &[Colour], ink: usize| {
        let value = |[r, g, b]: &Colour| format!("#{r:02x}{g:02x}{b:02x}");
        let colours = palette.iter().enumerate().map(|(i, colour)| format!("--c{i}: {};", value(colour)));
        let steps = ramp.iter().enumerate().map(|(i, colour)| {
            let on = if i < ink { "ink" } else { "page" };
            format!("--s{i}: {}; --t{i}: var(--{on});", value(colour))
        });
        format!(":root {{ {} }}", colours.chain(steps).collect::<Vec<_>>().join(" "))
    };
    let (light, dark) = (set(&LIGHT, &LIGHT_RAMP, LIGHT_INK), set(&DARK, &DARK_RAMP, DARK_INK));
    let class = |i: usize| format!(".s{i} {{ fill: var(--s{i}); }} .chart .on-s{i} {{ fill: var(--t{i}); }}");
    let classes = (0..RAMP).map(class).collect::<Vec<_>>().join("\n");
    format!("{light}\n@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n{classes}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::{exp, powf};

    /// Machado, Oliveira & Fernandes 2009, "A physiologically-based model for
    /// simulation of color vision deficiency", severity 1.0, on linear RGB.
    const SIGHT: [(&str, [[f64; 3]; 3]); 4] = [
        ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        ),
        (
            "deuteranopia",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ),
        (
            "tritanopia",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
        ),
    ];

    fn linear(colour: Colour) -> [f64; 3] {
        colour.map(|c| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { powf((c + 0.055) / 1.055, 2.4) }
        })
    }

    fn contrast(a: Colour, b: Colour) -> f64 {
        let light = |c| {
            let [r, g, b] = linear(c);
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn seen(colour: Colour, sight: &[[f64; 3]; 3]) -> [f64; 3] {
        let rgb = linear(colour);
        sight.map(|row| (row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]).clamp(0.0, 1.0))
    }

    #[allow(clippy::many_single_char_names, reason = "the letters of the standard")]
    fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
        let f = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
        let x = f((0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47);
        let y = f(0.212_672_9 * r + 0.715_152_2 * g + 0.072_175_0 * b);
        let z = f((0.019_333_9 * r + 0.119_192_0 * g + 0.950_304_1 * b) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    /// CIEDE2000 as in Sharma, Wu & Dalal 2005, "The CIEDE2000 color-difference
    /// formula: implementation notes", with all weighting factors 1.
    #[allow(
        clippy::many_single_char_names,
        clippy::disallowed_methods,
        reason = "the symbols and functions of the formula"
    )]
    fn difference([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
        let seventh = |x: f64| powf(x, 7.0);
        let mean = f64::midpoint(a1.hypot(b1), a2.hypot(b2));
        let g = 0.5 * (1.0 - (seventh(mean) / (seventh(mean) + seventh(25.0))).sqrt());
        let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
        let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
        let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
        let (h1, h2) = (hue(a1, b1), hue(a2, b2));
        let grey = c1 * c2 == 0.0;
        let turn = match h2 - h1 {
            _ if grey => 0.0,
            d if d > 180.0 => d - 360.0,
            d if d < -180.0 => d + 360.0,
            d => d,
        };
        let (dl, dc) = (l2 - l1, c2 - c1);
        let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
        let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
        let h = match h1 + h2 {
            s if grey => s,
            s if (h1 - h2).abs() <= 180.0 => s / 2.0,
            s if s < 360.0 => f64::midpoint(s, 360.0),
            s => (s - 360.0) / 2.0,
        };
        let cos = |degrees: f64| degrees.to_radians().cos();
        let t =
            1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.20 * cos(4.0 * h - 63.0);
        let off = (h - 275.0) / 25.0;
        let turned = 30.0 * exp(-off * off);
        let rc = 2.0 * (seventh(c) / (seventh(c) + seventh(25.0))).sqrt();
        let from_middle = (l - 50.0) * (l - 50.0);
        let sl = 1.0 + 0.015 * from_middle / (20.0 + from_middle).sqrt();
        let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
        let rt = -(2.0 * turned).to_radians().sin() * rc;
        let (dl, dc, dh) = (dl / sl, dc / sc, dh / sh);
        (dl * dl + dc * dc + dh * dh + rt * dc * dh).sqrt()
    }

    #[test]
    fn the_difference_formula_gives_the_published_values() {
        // Sharma, Wu & Dalal 2005, table 1, pairs 1, 7, 17 and 25.
        for (one, other, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ] {
            let found = difference(one, other);
            assert!((found - expected).abs() < 5e-5, "{one:?} {other:?}: {found}, expected {expected}");
        }
    }

    #[test]
    fn figures_can_be_read_on_every_step_of_the_ramp_and_steps_told_apart() {
        // Text and page as in the style sheet; edges of the steps are drawn in
        // the soft colour, which gives them their contrast with the page.
        let light = (LIGHT_RAMP, LIGHT_INK, [0x1b, 0x1f, 0x24], [0xff, 0xff, 0xff], [0x50, 0x57, 0x5f]);
        let dark = (DARK_RAMP, DARK_INK, [0xe6, 0xe9, 0xed], [0x15, 0x19, 0x1e], [0xa9, 0xb2, 0xbc]);
        for (ramp, ink, text, page, edge) in [light, dark] {
            assert!(contrast(edge, page) >= 3.0);
            for (i, &colour) in ramp.iter().enumerate() {
                let found = contrast(colour, if i < ink { text } else { page });
                assert!(found >= 4.5, "a figure on {colour:?}: {found}");
                let Some(&next) = ramp.get(i + 1) else { continue };
                assert!(contrast(next, page) > contrast(colour, page), "{next:?} stands out less than {colour:?}");
                for (name, sight) in &SIGHT {
                    let found = difference(lab(seen(colour, sight)), lab(seen(next, sight)));
                    assert!(found >= 5.0, "{colour:?} and {next:?} under {name}: {found}");
                }
            }
        }
    }

    #[test]
    fn colours_stand_out_from_the_page_and_from_each_other() {
        // The pages as in the style sheet of the HTML renderer.
        for (palette, page) in [(LIGHT, [0xff, 0xff, 0xff]), (DARK, [0x15, 0x19, 0x1e])] {
            for (i, &colour) in palette.iter().enumerate() {
                let found = contrast(colour, page);
                assert!(found >= 4.5, "{colour:?} on {page:?}: {found}");
                for &other in &palette[..i] {
                    for (name, sight) in &SIGHT {
                        let found = difference(lab(seen(colour, sight)), lab(seen(other, sight)));
                        assert!(found >= 10.0, "{colour:?} and {other:?} under {name}: {found}");
                    }
                }
            }
        }
    }
}
