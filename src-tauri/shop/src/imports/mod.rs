//! Taking files over: what would go in, running, going on, taking back.
//!
//! The first operation says which file, which mapping and which answers; every row that goes in is
//! an operation led to by it; a batch is one transaction that ends with how far it came. So an
//! import that was killed or cancelled is whole up to its last batch, and goes on from there.

mod batch;
mod file;
mod fill;
mod ids;
mod judge;
mod leavings;
mod people;
mod preview;
mod reckoning;
mod refused;
mod run;
mod take_back;

pub use preview::read_import;
pub use refused::save_import_errors;
pub(crate) use take_back::standing;
pub use take_back::{preview_take_back, take_back_import, taking_back};

use crate::act::Decided;
use crate::opening::Shop;
use crate::{Actor, Refusal, import, wire};
use file::{Answers, Ground, Listed, digest};
use run::{BATCH_ROWS, Ended, Work};
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use vafa_domain::fact::{Fact, ImportBegun};
use vafa_domain::fold::clean_note;
use vafa_domain::id::{ImportId, OpId};
use vafa_domain::import::Mapping;
use vafa_domain::loyalty::Points;
use vafa_store::ImportRecord;

/// Takes a file over. The same id and the same request again goes on where it stopped.
pub fn run_import(
    shop: &Shop,
    actor: &Actor,
    input: wire::RunImport,
) -> Result<wire::ImportDone, Refusal> {
    run_in_batches(shop, actor, &input, BATCH_ROWS)
}

/// Stops a running import, or the reading of a file: of the batch under way nothing is written.
pub fn cancel_import(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Nothing, Refusal> {
    shop.cancelled.store(true, Ordering::SeqCst);
    Ok(wire::Nothing {})
}

/// Goes on with an import that stopped half way. The file must be the same, wherever it is now.
pub fn resume_import(
    shop: &Shop,
    actor: &Actor,
    input: wire::ResumeImport,
) -> Result<wire::ImportDone, Refusal> {
    resume_in_batches(shop, actor, &input, BATCH_ROWS)
}

/// While it lives, no other import runs in this process.
struct Running<'a>(&'a Shop);

impl<'a> Running<'a> {
    fn begin(shop: &'a Shop) -> Result<Running<'a>, Refusal> {
        if shop.importing.swap(true, Ordering::SeqCst) {
            return Err(Refusal::ImportRunning);
        }
        shop.cancelled.store(false, Ordering::SeqCst);
        Ok(Running(shop))
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.importing.store(false, Ordering::SeqCst);
    }
}

fn run_in_batches(
    shop: &Shop,
    actor: &Actor,
    input: &wire::RunImport,
    batch_rows: u64,
) -> Result<wire::ImportDone, Refusal> {
    let _running = Running::begin(shop)?;
    let ground = shop.ask(|asking| Ok(Ground::of(asking)))?;
    let consent = input.consent.clone().map(|said| statement(said, &ground)).transpose()?;
    let digest = digest(&input.path)?;
    let listed = Listed::open(&input.path)?;
    if input.mapping.kind != input.rows_are {
        return Err(Refusal::InputNotUnderstood { detail: "mapping".to_owned() });
    }
    let begun = record_of(shop, ImportId(input.op_id.0))?;
    if let Some(record) = &begun {
        is_same(record, &digest)?;
    }
    let (mapping, total) = settled(shop, &listed, input.mapping.clone(), &ground)?;
    let answers = match &begun {
        Some(record) => answers_of(record)?,
        None => Answers {
            mapping,
            headings: listed.headings(),
            earn: input
                .award_points
                .then(|| ground.settings.program.rule_of_amount().cloned())
                .flatten(),
            also_recorded: input.also_recorded,
            consent,
        },
    };
    let begin = || begin(shop, actor, input, &listed, &digest, &answers);
    if begun.is_some() {
        // The same request again: told apart from another one with its id.
        begin()?;
    }
    let work = Work {
        shop,
        actor: *actor,
        op: input.op_id,
        listed: &listed,
        ground: &ground,
        answers: &answers,
        from: begun.as_ref().map_or(0, |record| u64::from(record.rows)),
        total,
        batch_rows,
    };
    match begun {
        Some(record) if record.state != "open" => outcome(shop, input.op_id, Ended::default()),
        Some(_) => outcome(shop, input.op_id, work.run(|| Ok(()))?),
        None => {
            before_much_changes(shop);
            outcome(shop, input.op_id, work.run(begin)?)
        }
    }
}

/// A backup before a file goes in, unless nothing changed since the last one. An import can be taken
/// back, so one that cannot be backed up goes on: the status line says that backups fail.
fn before_much_changes(shop: &Shop) {
    if let Err(refused) = crate::backup::backup_now(shop) {
        tracing::warn!(code = refused.code(), "no backup before the import");
    }
}

fn resume_in_batches(
    shop: &Shop,
    actor: &Actor,
    input: &wire::ResumeImport,
    batch_rows: u64,
) -> Result<wire::ImportDone, Refusal> {
    let _running = Running::begin(shop)?;
    let ground = shop.ask(|asking| Ok(Ground::of(asking)))?;
    let record = record_of(shop, input.import)?.ok_or(Refusal::ImportUnknown)?;
    match record.state.as_str() {
        "open" => {}
        "taken_back" => return Err(Refusal::AlreadyUndone),
        _ => return Err(Refusal::AlreadySo),
    }
    is_same(&record, &digest(&input.path)?)?;
    let listed = Listed::open(&input.path)?;
    let answers = answers_of(&record)?;
    let (_, total) = settled(shop, &listed, answers.mapping.clone(), &ground)?;
    let work = Work {
        shop,
        actor: *actor,
        op: record.op.1,
        listed: &listed,
        ground: &ground,
        answers: &answers,
        from: u64::from(record.rows),
        total,
        batch_rows,
    };
    outcome(shop, record.op.1, work.run(|| Ok(()))?)
}

fn record_of(shop: &Shop, import: ImportId) -> Result<Option<ImportRecord>, Refusal> {
    shop.store.read(|book| Ok(book.import(import)?))
}

fn answers_of(record: &ImportRecord) -> Result<Answers, Refusal> {
    serde_json::from_str(&record.mapping).map_err(|error| Refusal::Internal(error.to_string()))
}

/// An import goes on with the file it began with.
fn is_same(record: &ImportRecord, digest: &str) -> Result<(), Refusal> {
    if record.digest == digest { Ok(()) } else { Err(Refusal::FileChanged) }
}

/// The mapping settled by the whole file, and about how many rows the file has.
fn settled(
    shop: &Shop,
    listed: &Listed,
    mapping: Mapping,
    ground: &Ground,
) -> Result<(Mapping, u64), Refusal> {
    let mut rows = 0;
    let mut watch = |progress: import::Progress| {
        rows = progress.rows;
        unless_cancelled(shop)
    };
    let mapping = listed.settled(mapping, ground, &mut watch)?;
    Ok((mapping, rows))
}

/// Whether a walk through a file goes on.
fn unless_cancelled(shop: &Shop) -> ControlFlow<()> {
    if shop.cancelled.load(Ordering::SeqCst) {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}

/// The owner's statement, cleaned: it must say in which words, and cannot begin tomorrow.
fn statement(
    said: wire::ConsentStatement,
    ground: &Ground,
) -> Result<wire::ConsentStatement, Refusal> {
    let wording = clean_note(&said.wording, crate::consent::WORDING_MAX)
        .map_err(|error| Refusal::of(&error))?;
    if wording.trim().is_empty() || said.channels.is_empty() {
        return Err(Refusal::TextNeeded);
    }
    if said.since > ground.today {
        return Err(Refusal::DayInFuture);
    }
    Ok(wire::ConsentStatement { wording, ..said })
}

/// Writes the first operation of an import.
fn begin(
    shop: &Shop,
    actor: &Actor,
    input: &wire::RunImport,
    listed: &Listed,
    digest: &str,
    answers: &Answers,
) -> Result<(), Refusal> {
    let mapping =
        serde_json::to_value(answers).map_err(|error| Refusal::Internal(error.to_string()))?;
    let done = shop.act(actor, "run_import", input.op_id, input, |deciding| {
        if deciding.book.open_import()?.is_some() {
            return Err(Refusal::ImportOpen);
        }
        Ok(Decided::from(Fact::ImportBegun(ImportBegun {
            import: ImportId(input.op_id.0),
            file: listed.name.clone(),
            digest: digest.to_owned(),
            rows_are: input.rows_are.code().to_owned(),
            mapping,
        })))
    });
    done.map(drop)
}

/// What an import did so far, as it stands in the file.
fn outcome(shop: &Shop, op: OpId, ended: Ended) -> Result<wire::ImportDone, Refusal> {
    crate::backup::tell_stopped(shop);
    let import = ImportId(op.0);
    let (record, sums) = shop.store.read(|book| {
        let record = book.import(import)?;
        let sums = match &record {
            Some(record) => book.import_sums(record)?,
            None => vafa_store::ImportSums::default(),
        };
        Ok::<_, Refusal>((record, sums))
    })?;
    let (rows, added) = record.map_or((0, 0), |record| (record.rows, record.added));
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let error_count = count(ended.problems.count);
    Ok(wire::ImportDone {
        import,
        rows,
        added,
        known: rows.saturating_sub(added).saturating_sub(error_count),
        probably_recorded: count(ended.probably_recorded),
        errors: ended.problems.listed,
        error_count,
        customers_new: sums.customers,
        sum: sums.sum,
        points: Points(sums.points),
        first_day: sums.first_day,
        last_day: sums.last_day,
        cancelled: ended.cancelled,
    })
}

#[cfg(test)]
mod tests;
