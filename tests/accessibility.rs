//! Every report, in both languages, in a real browser: no violation found by
//! axe-core, nothing fetched, nothing run.
//!
//! `./check` installs the browser and axe-core and asks for this test with
//! `PARTNERFIT_BROWSER=1`; a plain `cargo test` without them skips it and says so.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests touch files and say what they skip")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{dataset, partnerfit, scratch};
use serde_json::Value;

const STUDIES: [&str; 5] = ["regional-energy", "rank-flip", "health-insurer", "outsourcing", "municipality"];

fn tools() -> Option<(PathBuf, String)> {
    let axe = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/axe/node_modules/axe-core/axe.min.js");
    let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    let browser = chromium.iter().map(PathBuf::from).find(|path| path.exists());
    let found = browser.zip(fs::read_to_string(axe).ok());
    if found.is_none() {
        assert!(std::env::var_os("PARTNERFIT_BROWSER").is_none(), "the browser or axe-core is not installed");
        println!("skipped: needs a browser and axe-core; ./check installs them");
    }
    found
}

/// The page after the script in it has run.
fn dom(browser: &Path, page: &Path, width: &str) -> String {
    let profile = scratch();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--window-size={width},1200"))
        .args(["--virtual-time-budget=20000", "--dump-dom"])
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("the browser runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn no_report_has_an_accessibility_violation() {
    let Some((browser, axe)) = tools() else { return };
    for study in STUDIES {
        for lang in ["en", "nl"] {
            let html = partnerfit(&["report", &dataset(study), "--lang", lang]).stdout;
            let run = "axe.run(document).then(r => { const p = document.createElement('pre'); p.id = 'axe-result'; \
                       p.textContent = JSON.stringify(r.violations.map(v => ({ id: v.id, help: v.help, \
                       nodes: v.nodes.slice(0, 3).map(n => n.html) }))); document.body.append(p); });";
            // The report forbids every script; the checker is one.
            assert!(html.contains("Content-Security-Policy"), "{study} {lang}: no content policy");
            let html = html.replace("Content-Security-Policy", "X-Removed-For-The-Check");
            let with = html.replace("</body>", &format!("<script>{axe}</script><script>{run}</script></body>"));
            let page = scratch().join("report.html");
            fs::write(&page, with).expect("written");
            let dom = dom(&browser, &page, "1200");
            let result = dom.split("id=\"axe-result\">").nth(1).and_then(|r| r.split("</pre>").next());
            let result = result.unwrap_or_else(|| panic!("{study} {lang}: axe did not run"));
            let result = result.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            let violations: Vec<Value> = serde_json::from_str(&result).expect("JSON");
            assert!(violations.is_empty(), "{study} {lang}: {violations:#?}");
        }
    }
}

#[test]
fn a_report_refers_to_nothing_outside_itself() {
    for study in STUDIES {
        for lang in ["en", "nl"] {
            let html = partnerfit(&["report", &dataset(study), "--lang", lang]).stdout;
            // A pattern inside the page is no reference outside it.
            let html = html.replace("url(#", "");
            for part in ["<script", "<link", "<img", "<iframe", "@import", "url(", "src="] {
                assert!(!html.contains(part), "{study} {lang}: {part}");
            }
            for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(href.starts_with('#'), "{study} {lang}: {href}");
            }
        }
    }
}
