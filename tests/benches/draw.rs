//! A draw over a million entrants: hash of the list, the draw itself, and its check.

use crate::Row;
use crate::ground::Ground;
use crate::spans::{Spans, ms, shown, timed};
use vafa_domain::draw::{Entrant, Prize, Record, verify};
use vafa_tests::Step;

/// One row.
pub fn rows(_: &Ground) -> Step<Vec<Row>> {
    let list: Vec<Entrant> = (1..=1_000_000u64)
        .map(|no| Entrant { no, weight: u32::try_from(no % 5).unwrap_or(0) + 1 })
        .collect();
    let prizes = [
        Prize { name: "first".to_owned(), count: 1 },
        Prize { name: "second".to_owned(), count: 99 },
    ];
    let day = "2026-11-21".parse()?;
    let mut spans = Spans::default();
    for n in 0..7u8 {
        let entrants = list.clone();
        let (record, span) = timed(|| {
            Record::draw("", "", (day, day, day), true, &prizes, 100, &[n; 32], "word", entrants)
        });
        spans.add(span);
        verify(&record)?;
    }
    Ok(vec![Row {
        what: "a draw over 1,000,000 entrants, 100 winners and 100 reserves, median".to_owned(),
        ours: shown(spans.at(50)),
        floor: String::new(),
        ratio: String::new(),
        bound: "1 s",
        within: spans.at(50) <= ms(1000),
    }])
}
