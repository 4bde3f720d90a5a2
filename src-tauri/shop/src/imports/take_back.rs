//! An import taken back: its purchases, its points, and those of its people on whom nothing later
//! stands.

use crate::act::Deciding;
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use vafa_domain::fact::Fact;
use vafa_domain::id::{AccountId, ImportId};
use vafa_domain::loyalty::{Draw, Entry, EntryKind, Points, Posting};
use vafa_store::{Book, ImportLot, ImportRecord};

/// An import that was not taken back.
pub fn standing(book: &Book<'_>, import: ImportId) -> Result<ImportRecord, Refusal> {
    let record = book.import(import)?.ok_or(Refusal::ImportUnknown)?;
    if record.state == "taken_back" { Err(Refusal::AlreadyUndone) } else { Ok(record) }
}

/// Says what taking an import back would do.
pub fn preview_take_back(
    shop: &Shop,
    _: &Actor,
    input: wire::ByImport,
) -> Result<wire::TakeBackPreview, Refusal> {
    shop.ask(|asking| {
        let record = standing(&asking.book, input.import)?;
        let (stay, go) = asking.book.people_of_import(record.key)?;
        let lots = asking.book.lots_of_import(record.key)?;
        let count = |people: usize| u32::try_from(people).unwrap_or(u32::MAX);
        Ok(wire::TakeBackPreview {
            purchases: asking.book.purchases_of_import(record.key)?,
            points: Points(lots.iter().map(|lot| lot.lot.left).sum()),
            people_go: count(go.len()),
            people_stay: count(stay.len()),
        })
    })
}

/// Takes an import back. Refused when points of it were spent.
pub fn take_back_import(
    shop: &Shop,
    actor: &Actor,
    input: wire::TakeBackImport,
) -> Result<wire::Done, Refusal> {
    if shop.importing.load(Ordering::SeqCst) {
        return Err(Refusal::ImportRunning);
    }
    shop.act(actor, "take_back_import", input.op_id, &input, |deciding| {
        let record = standing(deciding.book, input.import)?;
        let by = vec![taking_back(deciding, input.import)?];
        Ok(Fact::Undone { target: record.op.1, reason: String::new(), by }.into())
    })
}

/// What reverses an import: for taking it back by name and from the activity list.
pub fn taking_back(deciding: &Deciding<'_, '_>, import: ImportId) -> Result<Fact, Refusal> {
    let book = deciding.book;
    let record = standing(book, import)?;
    let lots = book.lots_of_import(record.key)?;
    let spent: i64 = lots.iter().map(|lot| lot.spent).sum();
    if spent > 0 {
        return Err(Refusal::PointsSpent { spent });
    }
    let (stay, _) = book.people_of_import(record.key)?;
    Ok(Fact::ImportTakenBack { import, stay, points: emptied(&lots) })
}

/// What empties the lots; what they paid of a debt is owed again.
fn emptied(lots: &[ImportLot]) -> Posting {
    let mut entries: BTreeMap<AccountId, Entry> = BTreeMap::new();
    let mut owed: BTreeMap<AccountId, i64> = BTreeMap::new();
    for ImportLot { lot, paid_owed, .. } in lots {
        if lot.left > 0 {
            let entry = entries.entry(lot.account).or_insert_with(|| Entry {
                account: lot.account,
                kind: EntryKind::TakeBack,
                points: 0,
                draws: Vec::new(),
            });
            entry.points -= lot.left;
            entry.draws.push(Draw { lot: lot.id, points: lot.left });
        }
        if *paid_owed > 0 {
            *owed.entry(lot.account).or_default() += paid_owed;
        }
    }
    Posting { entries: entries.into_values().collect(), owed: owed.into_iter().collect() }
}
