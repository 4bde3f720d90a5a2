//! An import at work: rows are read, matched and judged, and only then the file is locked for one
//! batch; between two batches a sale goes. A cancel is heard at any time: a batch under way is not
//! written.

use super::batch::{Common, Row, Scribe};
use super::file::{Answers, Ground, Listed};
use super::fill::Told;
use super::ids::{RowIds, Slot};
use super::judge::{Judge, Verdict};
use crate::import::{Reading, TableError};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::sync::atomic::Ordering;
use vafa_domain::fact::Fact;
use vafa_domain::id::{ImportId, OpId};
use vafa_domain::import::ReadRow;
use vafa_domain::import::cell::shown;
use vafa_store::{Book, NewOp, Writer};

/// Most rows of one transaction.
pub(super) const BATCH_ROWS: u64 = 100_000;
/// Rows matched in one go, before others may ask the file again.
const JUDGED_AT_ONCE: usize = 5_000;
/// Rows between two words of progress.
const PROGRESS_ROWS: u64 = 2_000;
/// Refused rows that are listed.
const PROBLEMS_LISTED: usize = 1_000;
/// How often a batch is judged anew because the shop changed meanwhile, before it is judged under
/// the lock.
const JUDGED_ANEW: u32 = 2;

/// An import that is to be written.
pub(super) struct Work<'a> {
    pub shop: &'a Shop,
    pub actor: Actor,
    /// The operation that begins it; the import has the same UUID.
    pub op: OpId,
    pub listed: &'a Listed,
    pub ground: &'a Ground,
    pub answers: &'a Answers,
    /// Rows that are in already.
    pub from: u64,
    /// Rows of the file, as far as they were counted.
    pub total: u64,
    /// Most rows of a batch.
    pub batch_rows: u64,
}

/// Refused rows: the first of them, and how many.
#[derive(Debug, Default)]
pub(super) struct Problems {
    pub listed: Vec<wire::RowProblem>,
    pub count: u64,
}

impl Problems {
    fn add(&mut self, problem: wire::RowProblem) {
        self.count += 1;
        if self.listed.len() < PROBLEMS_LISTED {
            self.listed.push(problem);
        }
    }

    fn join(&mut self, other: Problems) {
        self.count += other.count;
        let room = PROBLEMS_LISTED.saturating_sub(self.listed.len());
        self.listed.extend(other.listed.into_iter().take(room));
    }
}

/// How an import ended.
#[derive(Debug, Default)]
pub(super) struct Ended {
    pub problems: Problems,
    pub probably_recorded: u64,
    pub cancelled: bool,
}

/// Rows of one transaction.
#[derive(Default)]
struct Batch {
    rows: Vec<Row>,
    problems: Problems,
    from: u64,
    to: u64,
    last: bool,
}

/// What a row says, or why it stays out.
type Read = Result<ReadRow, wire::RowProblem>;

/// The rows of a file, one read ahead: a batch has to know whether it is the last.
struct Ahead {
    reading: Reading,
    next: Option<Read>,
    place: u64,
}

impl Ahead {
    fn new(reading: Reading) -> Result<Ahead, Refusal> {
        let mut ahead = Ahead { reading, next: None, place: 0 };
        ahead.next = ahead.read()?;
        Ok(ahead)
    }

    fn read(&mut self) -> Result<Option<Read>, Refusal> {
        let Some(row) = self.reading.next() else { return Ok(None) };
        Ok(Some(row?.map_err(|error| wire::RowProblem {
            line: u32::try_from(error.line).unwrap_or(u32::MAX),
            code: error.fault.code().to_owned(),
            args: error.fault.args().into_iter().collect::<serde_json::Map<_, _>>().into(),
            cells: self.reading.cells().into_iter().map(shown).collect(),
        })))
    }

    /// The next row and its place.
    fn take(&mut self) -> Result<Option<(u64, Read)>, Refusal> {
        let Some(row) = self.next.take() else { return Ok(None) };
        self.next = self.read()?;
        self.place += 1;
        Ok(Some((self.place - 1, row)))
    }

    /// The next rows up to the size of a batch.
    fn batch(&mut self, most: u64) -> Result<Batch, Refusal> {
        let mut batch = Batch { from: self.place, ..Batch::default() };
        while self.place - batch.from < most {
            let Some((place, row)) = self.take()? else { break };
            match row {
                Ok(read) => batch.rows.push(Row { place, read }),
                Err(problem) => batch.problems.add(problem),
            }
        }
        batch.to = self.place;
        batch.last = self.next.is_none();
        Ok(batch)
    }
}

impl Work<'_> {
    /// Reads and writes batch by batch. `begin` writes the first operation, once, before the
    /// first batch.
    pub(super) fn run(
        &self,
        begin: impl FnOnce() -> Result<(), Refusal>,
    ) -> Result<Ended, Refusal> {
        let mut ended = Ended::default();
        let reading = self
            .listed
            .table
            .read(self.answers.mapping.clone(), self.ground.shop())?
            .map_err(|error| super::file::unusable(&error))?;
        let mut rows = Ahead::new(reading)?;
        // Equal rows are told apart by their order, so the rows that are in are read again.
        while rows.place < self.from {
            match rows.take()? {
                Some((_, Err(problem))) => ended.problems.add(problem),
                Some(_) => {}
                None => break,
            }
        }
        let mut begin = Some(begin);
        loop {
            let batch = rows.batch(self.batch_rows)?;
            if self.is_cancelled() {
                ended.cancelled = true;
                return Ok(ended);
            }
            if let Some(begin) = begin.take() {
                begin()?;
            }
            match self.enter(&batch) {
                Ok(left_out) => ended.probably_recorded += left_out,
                Err(_) if self.is_cancelled() => {
                    ended.cancelled = true;
                    return Ok(ended);
                }
                Err(cause) => return Err(cause),
            }
            ended.problems.join(batch.problems);
            self.shop.tell(&crate::opening::areas_of("import_batch_done"));
            if batch.last {
                return Ok(ended);
            }
            // A sale that waits goes first.
            std::thread::yield_now();
        }
    }

    /// Judges a batch and writes it. Judged again when the shop changed meanwhile. Gives how many
    /// rows were left out as probably recorded.
    fn enter(&self, batch: &Batch) -> Result<u64, Refusal> {
        let now = self.shop.clock.now();
        let mut told = Told::new(
            now,
            self.ground.today,
            self.answers.consent.as_ref(),
            &self.answers.mapping,
            self.listed.table.headers(),
        );
        told.stopped = crate::backup::stopped_of(self.shop);
        let mut tries = 0;
        loop {
            let (judge, verdicts, seen) = self.judged(batch, &told)?;
            let written = self.shop.store.write_batch(|book| {
                if newest(book)? == seen {
                    return self.write(book, batch, &judge, &verdicts, &told).map(Some);
                }
                if tries < JUDGED_ANEW {
                    return Ok(None);
                }
                let mut judge = self.judge();
                let verdicts = judge_rows(&mut judge, book, &batch.rows, &told)?;
                self.write(book, batch, &judge, &verdicts, &told).map(Some)
            })?;
            if let Some(left_out) = written {
                return Ok(left_out);
            }
            tries += 1;
        }
    }

    fn is_cancelled(&self) -> bool {
        self.shop.cancelled.load(Ordering::SeqCst)
    }

    /// Leaves the batch under way, and nothing of it stays.
    fn go_on_unless_cancelled(&self) -> Result<(), Refusal> {
        if self.is_cancelled() { Err(TableError::Stopped.into()) } else { Ok(()) }
    }

    fn judge(&self) -> Judge {
        Judge::new(RowIds::of(ImportId(self.op.0)), self.answers.also_recorded)
    }

    /// Verdicts, and the row of the log they were made at.
    fn judged(
        &self,
        batch: &Batch,
        told: &Told<'_>,
    ) -> Result<(Judge, Vec<Verdict>, i64), Refusal> {
        let mut judge = self.judge();
        let mut verdicts = Vec::with_capacity(batch.rows.len());
        let seen = self.shop.store.read(|book| newest(&book))?;
        for rows in batch.rows.chunks(JUDGED_AT_ONCE) {
            self.go_on_unless_cancelled()?;
            let more = self.shop.store.read(|book| judge_rows(&mut judge, &book, rows, told))?;
            verdicts.extend(more);
        }
        Ok((judge, verdicts, seen))
    }

    fn write(
        &self,
        book: &Writer<'_>,
        batch: &Batch,
        judge: &Judge,
        verdicts: &[Verdict],
        told: &Told<'_>,
    ) -> Result<u64, Refusal> {
        let import = ImportId(self.op.0);
        let stands = book.import(import)?.ok_or(Refusal::ImportUnknown)?;
        if stands.state == "taken_back" {
            return Err(Refusal::AlreadyUndone);
        }
        // Another process goes on with it.
        if stands.state != "open" || u64::from(stands.rows) != batch.from {
            return Err(Refusal::ImportRunning);
        }
        let ids = RowIds::of(import);
        let common = Common {
            ids,
            cause: self.op,
            actor: self.actor,
            now: told.now,
            today: told.today,
            language: self.ground.settings.language,
            answers: self.answers,
            told,
            file: &self.listed.name,
        };
        let mut scribe = Scribe::new(book, common, judge)?;
        for (row, verdict) in batch.rows.iter().zip(verdicts) {
            scribe.row(row, *verdict)?;
            if row.place.is_multiple_of(PROGRESS_ROWS) {
                self.shop.tell_progress("import", row.place, self.total.max(batch.to));
                self.go_on_unless_cancelled()?;
            }
        }
        self.end_batch(book, batch, ids, scribe.added)?;
        self.shop.tell_progress("import", batch.to, self.total.max(batch.to));
        let left_out = verdicts.iter().filter(|verdict| **verdict == Verdict::ProbablyRecorded);
        Ok(u64::try_from(left_out.count()).unwrap_or(u64::MAX))
    }

    fn end_batch(
        &self,
        book: &Writer<'_>,
        batch: &Batch,
        ids: RowIds,
        added: u64,
    ) -> Result<(), Refusal> {
        let id = ids.id(batch.from, Slot::Batch);
        book.append(&NewOp {
            op_id: OpId(id),
            at: self.shop.clock.now(),
            business_day: self.ground.today,
            actor: self.actor.person.map(|person| person.0),
            cause: Some(self.op),
            fact: Fact::ImportBatchDone {
                import: ImportId(self.op.0),
                rows: batch.to,
                finished: batch.last,
                added,
            },
            private: Vec::new(),
            request_hash: None,
        })?;
        Ok(())
    }
}

fn judge_rows(
    judge: &mut Judge,
    book: &Book<'_>,
    rows: &[Row],
    told: &Told<'_>,
) -> Result<Vec<Verdict>, Refusal> {
    rows.iter().map(|row| judge.row(book, row.place, &row.read, told)).collect()
}

/// The newest row of the log.
fn newest(book: &Book<'_>) -> Result<i64, Refusal> {
    Ok(book.newest_op()?.map_or(0, |(seq, _, _)| seq))
}
