//! The work of the night: what was not used by its last day goes, and people go down the ladder.
//!
//! It is done once for a business day, on the first start or tick after the day began, however
//! long the machine was off, and by whichever process comes first: its operations are named after
//! the day. While the day is doubtful nothing is taken from anybody.

use super::climb::{BATCH, Series};
use crate::opening::{Shop, is_doubtful};
use crate::{Actor, Refusal, wire};
use uuid::Uuid;
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::id::OpId;
use vafa_domain::ledger::{Lot, Posting, expire};
use vafa_store::{NewOp, Writer, request_hash};

/// The name of an operation that takes what was not used: the same in every process.
fn name_of(day: Day, batch: usize) -> OpId {
    let hash = request_hash("expire", format!("{day} {batch}").as_bytes(), None);
    let mut name = [0u8; 16];
    for (to, from) in name.iter_mut().zip(hash) {
        *to = from;
    }
    OpId(Uuid::new_v8(name))
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
    for batch in 0.. {
        let lots = shop.night_op(actor, done.day, batch, |book| {
            Ok(expired(&book.lots_past(done.day)?, done.day)
                .map(|(points, lots)| (Fact::LotsExpired { day: done.day, points }, lots)))
        })?;
        let Some(lots) = lots else { break };
        done.lots += lots;
    }
    let series = Series { name: done.day.to_string(), cause: None };
    (done.up, done.down) = shop.climb(actor, &series)?;
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

impl Shop {
    /// Writes one operation of a night. Nothing when it was written before, or when there is
    /// nothing to write. The first of a night is a line of the activity list; it led to the others.
    fn night_op<T>(
        &self,
        actor: &Actor,
        day: Day,
        batch: usize,
        decide: impl FnOnce(&Writer<'_>) -> Result<Option<(Fact, T)>, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        let (op_id, first) = (name_of(day, batch), name_of(day, 0));
        let at = self.clock.now();
        let written = self.store.write(|book| {
            if book.op(op_id)?.is_some() {
                return Ok(None);
            }
            let Some((fact, told)) = decide(book)? else { return Ok(None) };
            let kind = crate::done::kind(&fact);
            book.append(&NewOp {
                op_id,
                at,
                business_day: day,
                actor: actor.person.map(|person| person.0),
                cause: (batch > 0).then_some(first),
                fact,
                private: Vec::new(),
                request_hash: Some(request_hash("run_night", &op_id.0.into_bytes(), None)),
            })?;
            Ok::<_, Refusal>(Some((told, kind)))
        })?;
        let Some((told, kind)) = written else { return Ok(None) };
        self.tell(&crate::opening::areas_of(&kind));
        Ok(Some(told))
    }
}
