//! The record of a draw as a file that anybody can check.

use super::{draw_that_is, entrants, seed};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use vafa_domain::draw::{PrizeCost, Record, verify};
use vafa_domain::fact::Fact;
use vafa_domain::id::DrawId;
use vafa_store::{Book, StoreError};
use wire::DrawState;

/// The record of a draw that was made.
pub fn record(book: &Book<'_>, id: DrawId) -> Result<Record, Refusal> {
    let lost = || Refusal::Internal("the turns of a draw".to_owned());
    let draw = draw_that_is(book, id, DrawState::Made)?;
    let ((_, closed), (made, drawn)) = draw.closed.zip(draw.made).ok_or_else(lost)?;
    let Some(Fact::DrawMade(made)) = book.op_at(made)?.map(|op| op.fact) else {
        return Err(lost());
    };
    let prizes: Vec<_> = draw.terms.prizes.iter().map(PrizeCost::prize).collect();
    let mut record = Record::draw(
        &made.shop,
        &draw.name,
        (draw.opened.1, closed, drawn),
        draw.terms.one_each,
        &prizes,
        draw.terms.reserves,
        &seed(book, &draw)?,
        &made.witness,
        entrants(&book.draw_entries(draw.key)?),
    );
    record.reopened = book.draw_reopened(draw.id, draw.opened.0)?;
    // What is handed out is what was drawn: a file that was touched gives no record.
    verify(&record).map_err(|_| Refusal::Damaged)?;
    let told: u64 = record.prizes.iter().map(|prize| prize.winners.len() as u64).sum();
    if told != made.winners.len() as u64 || draw.list.as_ref() != Some(&record.list) {
        return Err(Refusal::Damaged);
    }
    Ok(record)
}

/// Saves the record of a draw as JSON.
pub fn save_draw_record(
    shop: &Shop,
    _: &Actor,
    input: wire::SaveDrawRecord,
) -> Result<wire::SavedDrawRecord, Refusal> {
    let record = shop.ask(|asking| record(&asking.book, input.draw))?;
    let text = serde_json::to_vec(&record).map_err(|e| Refusal::Internal(e.to_string()))?;
    write(Path::new(&input.into), &text)?;
    let entrants = i64::try_from(record.entrants.len()).unwrap_or(i64::MAX);
    Ok(wire::SavedDrawRecord { entrants })
}

/// Writes a file through to the disk.
pub fn write(path: &Path, text: &[u8]) -> Result<(), Refusal> {
    let through = || -> std::io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        file.write_all(text)?;
        file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()
    };
    Ok(through().map_err(StoreError::from)?)
}
