//! Sample shops: one Persian, one Georgian, each with believable people and purchases.
//!
//! A sample is a shop file of its own, marked as one, so that it never mixes with a real shop. It
//! is drawn by a chance that falls the same way every time and ends at the day it is made on:
//! some people have stayed away since lately, some birthdays are near, letters of earlier months
//! have brought people back. Names and numbers are invented.

mod chance;
mod club;
mod georgian;
mod people;
mod persian;
mod place;
mod scribe;
mod years;

use crate::{Clock, Refusal, Shop};
use chance::Chance;
use scribe::Scribe;
use std::path::Path;
use std::sync::Arc;
use vafa_domain::day::Instant;
use years::Years;

/// Days from the founding of a sample to the day it is made on: two years.
const DAYS: i64 = 730;
/// The hour of the founding: before the shop opens.
const FOUNDED: i64 = 8 * 3_600_000;

/// Which sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A shop of nuts and tea in Shiraz: toman, Jalali dates.
    Persian,
    /// A bakery in Tbilisi: lari.
    Georgian,
}

/// Makes a sample shop in a new file and opens it. It is written whole or not at all: where it
/// cannot be written, no file stays. Refuses a file that is there.
///
/// The same sample of the same day has the same people and purchases, ids included; only the
/// identity of the copy differs.
pub fn make(
    path: &Path,
    which: Sample,
    clock: Arc<dyn Clock>,
    machine: &str,
) -> Result<Shop, Refusal> {
    let now = clock.now();
    let shop = Shop::create(path, clock, machine)?;
    match fill(&shop, which, now, machine) {
        Ok(()) => Ok(shop),
        Err(refusal) => {
            drop(shop);
            // What is left is an empty shop; the refusal says what went wrong.
            let _ = std::fs::remove_file(path);
            Err(refusal)
        }
    }
}

/// Writes the two years in one transaction.
fn fill(shop: &Shop, which: Sample, now: Instant, machine: &str) -> Result<(), Refusal> {
    let (place, seed) = match which {
        Sample::Persian => (&persian::SARV, 1_404),
        Sample::Georgian => (&georgian::TONE, 995),
    };
    let rule = place.settings().day_rule();
    let first_day = rule.day_of(now).plus(-DAYS);
    let opened = Instant(rule.start_of(first_day).0 + FOUNDED);
    shop.store.write(|book| {
        let mut chance = Chance::of(seed);
        let people = people::draw(place, &mut chance, opened, DAYS);
        let scribe = Scribe::found(book, place, chance, (opened, first_day, DAYS), machine)?;
        Years::of(place, scribe, people, first_day, DAYS).go_by(now)
    })?;
    shop.store.checkpoint()?;
    Ok(())
}
