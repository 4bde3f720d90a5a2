//! The record of a draw, checked by anybody: no shop is needed for it.

use crate::answer::{Trouble, say, words};
use serde_json::json;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use vafa_domain::draw::{Record, verify};
use vafa_shop::Refusal;

/// Largest record that is read, in bytes: two million entrants take a tenth of it.
const RECORD_MAX: u64 = 512 << 20;

/// Draws again by the record's own seed, list and word. What does not hold goes to stdout as
/// `code TAB words`.
pub fn verify_draw(file: &Path, as_json: bool) -> Result<(), Trouble> {
    let mut text = Vec::new();
    File::open(file)
        .and_then(|file| file.take(RECORD_MAX).read_to_end(&mut text))
        .map_err(|_| Refusal::NoFile)?;
    let record =
        serde_json::from_slice::<Record>(&text).map_err(|_| "draw_record_shape".to_owned());
    let judged = record.and_then(|record| match verify(&record) {
        Ok(()) => Ok(record),
        Err(fault) => Err(fault.to_string()),
    });
    match judged {
        Ok(record) => {
            tell(&record, as_json);
            Ok(())
        }
        Err(code) if as_json => {
            say(&json!({ "holds": false, "code": code }).to_string());
            Err(Trouble::Found)
        }
        Err(code) => {
            say(&format!("{code}\t{}", words(&json!({ "code": code, "args": {} }))));
            Err(Trouble::Found)
        }
    }
}

/// Says what a record that holds tells: by number, as it stands there.
fn tell(record: &Record, as_json: bool) {
    if as_json {
        let told = json!({
            "holds": true,
            "shop": record.shop,
            "name": record.name,
            "drawn": record.drawn,
            "entrants": record.entrants.len(),
            "prizes": record.prizes,
            "reserves": record.reserves,
        });
        return say(&told.to_string());
    }
    let listed =
        |numbers: &[u64]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    say(&format!("holds\t{}\t{}\t{}", record.shop, record.name, record.drawn));
    say(&format!("entrants\t{}", record.entrants.len()));
    for prize in &record.prizes {
        say(&format!("won\t{}\t{}", prize.name, listed(&prize.winners)));
    }
    say(&format!("reserves\t{}", listed(&record.reserves)));
}
