//! What goes to the terminal: answers to stdout, troubles to stderr.

use serde_json::{Value, json};
use std::io::Write;
use vafa_domain::format::Language;
use vafa_shop::{Refusal, Words};

/// Why a command was not done.
#[derive(Debug)]
pub enum Trouble {
    /// The command line itself is wrong.
    Usage(String),
    /// The shop refused.
    Refused(Refusal),
    /// The check found something; it was said already.
    Found,
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(refusal)
    }
}

impl Trouble {
    /// The exit code.
    pub fn exit(&self) -> u8 {
        match self {
            Trouble::Refused(_) => 1,
            Trouble::Usage(_) => 2,
            Trouble::Found => 3,
        }
    }
}

/// Says a line on stdout. Who closes the pipe has heard enough.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Says how far long work is, on stderr.
pub fn murmur(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Says a trouble on stderr.
pub fn scold(trouble: &Trouble, as_json: bool) {
    match trouble {
        Trouble::Found => {}
        Trouble::Usage(what) if as_json => {
            murmur(&json!({ "code": "usage", "args": { "detail": what } }).to_string());
        }
        Trouble::Usage(what) => {
            murmur(&format!("usage: {what}\n\n{}", crate::args::USAGE.trim_end()))
        }
        Trouble::Refused(refusal) if as_json => murmur(&refusal.to_json().to_string()),
        Trouble::Refused(refusal) => murmur(&sentence(refusal)),
    }
}

/// `code: sentence`, in English.
pub fn sentence(refusal: &Refusal) -> String {
    let code = refusal.code();
    match refusal {
        // Nobody foresaw it: the cause is all there is to say, and there is no log to look into.
        Refusal::Internal(cause) => format!("{code}: {cause}"),
        _ => format!("{code}: {}", words(&refusal.to_json())),
    }
}

/// The words of `{"code", "args"}` in English, on one line.
pub fn words(refusal: &Value) -> String {
    let text = Words::default().refusal(Language::En, refusal);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
