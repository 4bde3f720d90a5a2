//! The work of the night: what was not used by its last day goes, and people go down the ladder.
//!
//! It is done once for a business day, on the first start or tick after the day began, however
//! long the machine was off, and by whichever process comes first: its operations are named after
//! the day. While the day is doubtful nothing is taken from anybody.

use super::climb::{BATCH, Series, climbing};
use crate::opening::{Shop, is_doubtful};
use crate::{Actor, Refusal, wire};
use uuid::Uuid;
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::id::OpId;
use vafa_domain::ledger::{Lot, Posting, expire};
use vafa_domain::setting::Settings;
use vafa_store::{Book, NewOp, request_hash};

/// The name of an operation that takes what was not used: the same in every process.
fn name_of(day: Day, batch: usize) -> OpId {
    let hash = request_hash("expire", format!("{day} {batch}").as_bytes(), None);
    let mut name = [0u8; 16];
    for (to, from) in name.iter_mut().zip(hash) {
        *to = from;
    }
    OpId(Uuid::new_v8(name))
}

/// The operations of a night that take people to other steps.
fn series_of(day: Day) -> Series {
    Series { name: day.to_string(), cause: None }
}

/// Does the night's work for today, once.
pub fn run_night(shop: &Shop, actor: &Actor, _: wire::Nothing) -> Result<wire::NightDone, Refusal> {
    let mut done = shop.ask(|asking| {
        Ok(wire::NightDone {
            day: asking.today,
            lots: 0,
            up: 0,
            down: 0,
            doubtful: is_doubtful(&asking.book, asking.today)?,
        })
    })?;
    if done.doubtful {
        return Ok(done);
    }
    let mut batch = 0;
    while let Some(lots) = shop.expire_some(actor, done.day, &mut batch)? {
        done.lots += lots;
    }
    (done.up, done.down) = shop.climb(actor, &series_of(done.day))?;
    Ok(done)
}

/// The first accounts' lots whose last day is over, as entries; nothing when there are none.
fn expired(lots: &[Lot], day: Day) -> Option<(Posting, u32)> {
    let mut accounts = 0;
    let mut last = None;
    let of_batch = lots.iter().take_while(|lot| {
        if last != Some(lot.account) {
            last = Some(lot.account);
            accounts += 1;
        }
        accounts <= BATCH
    });
    let of_batch: Vec<Lot> = of_batch.copied().collect();
    let count = u32::try_from(of_batch.len()).unwrap_or(u32::MAX);
    let points = Posting { entries: expire(&of_batch, day), owed: Vec::new() };
    (!points.is_empty()).then_some((points, count))
}

/// What a night writes for a day, with the names of its operations: of a shop of at most
/// [`BATCH`] people, whole.
pub fn of_night(
    book: &Book<'_>,
    settings: &Settings,
    day: Day,
) -> Result<Vec<(OpId, Fact)>, Refusal> {
    let mut facts = Vec::new();
    if let Some((points, _)) = expired(&book.lots_past(day)?, day) {
        facts.push((name_of(day, 0), Fact::LotsExpired { day, points }));
    }
    let changes = climbing(book, settings, day)?;
    if !changes.is_empty() {
        facts.push((series_of(day).op(0), Fact::StepsChanged { day, changes }));
    }
    Ok(facts)
}

impl Shop {
    /// Writes one operation of a night, under the first name after `batch` that none has: broken
    /// off, a night goes on where it was. Gives how many lots it took; nothing where nothing is
    /// past. The first of a night is a line of the activity list; it led to the others.
    fn expire_some(
        &self,
        actor: &Actor,
        day: Day,
        batch: &mut usize,
    ) -> Result<Option<u32>, Refusal> {
        let at = self.clock.now();
        let taken = self.store.write(|book| {
            let Some((points, lots)) = expired(&book.lots_past(day)?, day) else {
                return Ok(None);
            };
            while book.op(name_of(day, *batch))?.is_some() {
                *batch += 1;
            }
            let op_id = name_of(day, *batch);
            book.append(&NewOp {
                op_id,
                at,
                business_day: day,
                actor: actor.person.map(|person| person.0),
                cause: (*batch > 0).then(|| name_of(day, 0)),
                fact: Fact::LotsExpired { day, points },
                private: Vec::new(),
                request_hash: Some(request_hash("run_night", &op_id.0.into_bytes(), None)),
            })?;
            Ok::<_, Refusal>(Some(lots))
        })?;
        if taken.is_some() {
            self.tell(&crate::opening::areas_of("lots_expired"));
        }
        Ok(taken)
    }
}
