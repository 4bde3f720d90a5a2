//! Prize draws and scratch cards as they stand.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::{OptionalExtension, Row, Rows, ToSql};
use std::collections::HashSet;
use vafa_domain::day::Day;
use vafa_domain::draw::{Entrant, Entrants, PrizeCost, Terms};
use vafa_domain::fact::Fact;
use vafa_domain::id::{CustomerId, DrawId, OpId, ScratchRunId};
use vafa_domain::ledger::Holds;

/// A draw with its turns.
#[derive(Debug, Clone)]
pub struct DrawRecord {
    /// Row key.
    pub key: i64,
    /// Id.
    pub id: DrawId,
    /// Name.
    pub name: String,
    /// Terms.
    pub terms: Terms,
    /// What is published of the seed; hex.
    pub commitment: String,
    /// Called off.
    pub withdrawn: bool,
    /// Hash of the frozen list; hex.
    pub list: Option<String>,
    /// Row and business day of the opening.
    pub opened: (i64, Day),
    /// Row and business day of the closing.
    pub closed: Option<(i64, Day)>,
    /// Row and business day of the draw.
    pub made: Option<(i64, Day)>,
}

/// Somebody who would be, or is, in a draw.
#[derive(Debug, Clone, Copy)]
pub struct EntryRecord {
    /// Who.
    pub customer: CustomerId,
    /// Their number, with their tickets.
    pub entrant: Entrant,
}

/// A winner or reserve.
#[derive(Debug, Clone)]
pub struct WinRecord {
    /// The place in the order drawn, from 0.
    pub place: u32,
    /// Place of the prize among the prizes.
    pub prize: Option<u32>,
    /// Row key, id and number of the customer.
    pub customer: (i64, CustomerId, u32),
    /// "waiting", "handed", "passed" or "reserve".
    pub state: String,
    /// What was noted.
    pub note: String,
    /// The operation that changed it last, and its business day.
    pub changed: (OpId, Day),
}

/// A run of scratch cards.
#[derive(Debug, Clone)]
pub struct ScratchRunRecord {
    /// Row key.
    pub key: i64,
    /// Id.
    pub id: ScratchRunId,
    /// Name.
    pub name: String,
    /// Prizes.
    pub prizes: Vec<PrizeCost>,
    /// Salt of the hashes.
    pub salt: [u8; 16],
    /// Whether a card pays only after it went out with a sale.
    pub with_sale: bool,
    /// Business day it was made.
    pub day: Day,
    /// Cards in all.
    pub cards: u32,
    /// Cards that can be fetched for.
    pub active: u32,
    /// Said to be on paper.
    pub confirmed: bool,
    /// Blocked as a whole.
    pub blocked: bool,
}

/// A scratch card of a run.
#[derive(Debug, Clone)]
pub struct ScratchCodeRecord {
    /// Place in the run.
    pub n: u32,
    /// Place of its prize among the prizes.
    pub prize: Option<u32>,
    /// Whether it can be fetched for.
    pub active: bool,
    /// Whether all of the sale it went out with came back.
    pub came_back: bool,
    /// The operation that paid for it, and its business day.
    pub paid: Option<(OpId, Day)>,
}

fn turn(row: &Row<'_>, op: &str, day: &'static str) -> Result<Option<(i64, Day)>, StoreError> {
    let seq: Option<i64> = row.get(op)?;
    Ok(seq.zip(row.day_or_none(day)?))
}

fn draw(row: &Row<'_>) -> Result<DrawRecord, StoreError> {
    let terms: String = row.get("terms")?;
    Ok(DrawRecord {
        key: row.get("id")?,
        id: DrawId(row.uuid("uuid")?),
        name: row.get("name")?,
        terms: serde_json::from_str(&terms)?,
        commitment: row.get("commitment")?,
        withdrawn: row.get("withdrawn")?,
        list: row.get("list")?,
        opened: (row.get("op")?, row.day("opened_day")?),
        closed: turn(row, "closed", "closed_day")?,
        made: turn(row, "made", "made_day")?,
    })
}

fn run(row: &Row<'_>) -> Result<ScratchRunRecord, StoreError> {
    let prizes: String = row.get("prizes")?;
    Ok(ScratchRunRecord {
        key: row.get("id")?,
        id: ScratchRunId(row.uuid("uuid")?),
        name: row.get("name")?,
        prizes: serde_json::from_str(&prizes)?,
        salt: row.get("salt")?,
        with_sale: row.get("with_sale")?,
        day: row.day("day")?,
        cards: row.count("cards")?,
        active: row.count("live")?,
        confirmed: row.get::<_, Option<i64>>("confirmed")?.is_some(),
        blocked: row.get("blocked")?,
    })
}

/// The people of a list with their tickets, without those in `out`. `weigh` says how many tickets
/// what was read of somebody is; whoever has none is not in it.
fn entries(
    mut rows: Rows<'_>,
    out: &HashSet<i64>,
    weigh: impl Fn(i64) -> u32,
) -> Result<Vec<EntryRecord>, StoreError> {
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        if !out.is_empty() && out.contains(&row.get("customer")?) {
            continue;
        }
        let weight = weigh(row.get("weight")?);
        if weight == 0 {
            continue;
        }
        let number: u64 = row.count("number")?.into();
        list.push(EntryRecord {
            customer: CustomerId(row.uuid("uuid")?),
            entrant: Entrant { no: number, weight },
        });
    }
    Ok(list)
}

impl Book<'_> {
    pub(crate) fn draw_key(&self, id: DrawId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached("SELECT id FROM draw WHERE uuid = ?1")?;
        let key = found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("draw"))
    }

    pub(crate) fn scratch_run_key(&self, id: ScratchRunId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached("SELECT id FROM scratch_run WHERE uuid = ?1")?;
        let key = found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("scratch_run"))
    }

    /// Draws, newest first, at most 500.
    pub fn draws(&self) -> Result<Vec<DrawRecord>, StoreError> {
        self.draw_rows(None)
    }

    /// A draw.
    pub fn draw(&self, id: DrawId) -> Result<Option<DrawRecord>, StoreError> {
        Ok(self.draw_rows(Some(id))?.pop())
    }

    /// How often the frozen list of a draw was given up; `above` is the row of its opening.
    pub fn draw_reopened(&self, id: DrawId, above: i64) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.seq FROM reversed JOIN op ON op.seq = reversed.target
             WHERE reversed.target > ?1 AND op.kind = 'draw_closed'",
        )?;
        let mut rows = found.query([above])?;
        let mut times = 0;
        while let Some(row) = rows.next()? {
            let fact = self.op_at(row.get("seq")?)?.map(|op| op.fact);
            times += u32::from(matches!(fact, Some(Fact::DrawClosed(closed)) if closed.draw == id));
        }
        Ok(times)
    }

    fn draw_rows(&self, id: Option<DrawId>) -> Result<Vec<DrawRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("draw/page.sql"))?;
        let mut rows = found.query([id.map(|id| *id.0.as_bytes())])?;
        let mut draws = Vec::new();
        while let Some(row) = rows.next()? {
            draws.push(draw(row)?);
        }
        Ok(draws)
    }

    /// Who would be in a draw if its list were frozen on the day, in the order of their numbers.
    pub fn would_enter(
        &self,
        id: DrawId,
        terms: &Terms,
        day: Day,
    ) -> Result<Vec<EntryRecord>, StoreError> {
        let out = if terms.without_earlier_winners { self.won_before()? } else { HashSet::new() };
        let (sql, inputs): (&str, Vec<Box<dyn ToSql>>) = match terms.entrants {
            Entrants::Members => (include_str!("draw/members.sql"), Vec::new()),
            Entrants::Buyers { from, to, least } => (
                include_str!("draw/buyers.sql"),
                vec![Box::new(from.to_string()), Box::new(to.to_string()), Box::new(least.0)],
            ),
            Entrants::Tickets => {
                (include_str!("draw/tickets.sql"), vec![Box::new(Holds::Tickets(id).name())])
            }
            Entrants::Points { .. } => {
                (include_str!("draw/points.sql"), vec![Box::new(day.to_string())])
            }
        };
        let mut found = self.db().prepare_cached(sql)?;
        let rows = found.query(rusqlite::params_from_iter(inputs))?;
        entries(rows, &out, |held| terms.entrants.weight(held))
    }

    fn won_before(&self) -> Result<HashSet<i64>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("draw/won_before.sql"))?;
        let keys = found.query_map([], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// The frozen list of a draw, in the order of the numbers.
    pub fn draw_entries(&self, draw: i64) -> Result<Vec<EntryRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT draw_entry.customer, customer.uuid, customer.number, draw_entry.weight
             FROM draw_entry JOIN customer ON customer.id = draw_entry.customer
             WHERE draw_entry.draw = ?1 ORDER BY customer.number",
        )?;
        entries(found.query([draw])?, &HashSet::new(), |frozen| Entrants::Tickets.weight(frozen))
    }

    /// How many are in the frozen list of a draw, and with how many tickets.
    pub fn draw_size(&self, draw: i64) -> Result<(i64, i64), StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*), coalesce(sum(weight), 0) FROM draw_entry WHERE draw = ?1",
        )?;
        Ok(found.query_row([draw], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Whether somebody stands on the frozen list of a draw twice: two records that became one since.
    pub fn somebody_enters_twice(&self, draw: i64) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) > count(DISTINCT coalesce(merged.kept, draw_entry.customer))
             FROM draw_entry LEFT JOIN merged ON merged.gone = draw_entry.customer
             WHERE draw_entry.draw = ?1",
        )?;
        Ok(found.query_row([draw], |row| row.get(0))?)
    }

    /// Winners and reserves, in the order drawn.
    pub fn wins(&self, draw: i64) -> Result<Vec<WinRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("draw/wins.sql"))?;
        let mut rows = found.query([draw])?;
        let mut wins = Vec::new();
        while let Some(row) = rows.next()? {
            wins.push(WinRecord {
                place: row.count("place")?,
                prize: row.get("prize")?,
                customer: (
                    row.get("customer")?,
                    CustomerId(row.uuid("uuid")?),
                    row.count("number")?,
                ),
                state: row.get("state")?,
                note: row.get("note")?,
                changed: (OpId(row.uuid("op_id")?), row.day("day")?),
            });
        }
        Ok(wins)
    }

    /// Operations that gave tickets of a draw that somebody still holds, at most 20.
    pub fn ticket_ops(&self, draw: DrawId) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("draw/ticket_ops.sql"))?;
        let mut rows = found.query([Holds::Tickets(draw).name()])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(OpId(row.uuid("op_id")?));
        }
        Ok(ops)
    }

    /// Runs of scratch cards, newest first, at most 500.
    pub fn scratch_runs(&self) -> Result<Vec<ScratchRunRecord>, StoreError> {
        self.run_rows(None)
    }

    /// Row key, id and salt of every run of scratch cards, newest first: what a code is found with.
    pub fn scratch_salts(&self) -> Result<Vec<(i64, ScratchRunId, [u8; 16])>, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT id, uuid, salt FROM scratch_run ORDER BY id DESC")?;
        let mut rows = found.query([])?;
        let mut runs = Vec::new();
        while let Some(row) = rows.next()? {
            runs.push((row.get("id")?, ScratchRunId(row.uuid("uuid")?), row.get("salt")?));
        }
        Ok(runs)
    }

    /// A run of scratch cards.
    pub fn scratch_run(&self, id: ScratchRunId) -> Result<Option<ScratchRunRecord>, StoreError> {
        Ok(self.run_rows(Some(id))?.pop())
    }

    fn run_rows(&self, id: Option<ScratchRunId>) -> Result<Vec<ScratchRunRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("draw/runs.sql"))?;
        let mut rows = found.query([id.map(|id| *id.0.as_bytes())])?;
        let mut runs = Vec::new();
        while let Some(row) = rows.next()? {
            runs.push(run(row)?);
        }
        Ok(runs)
    }

    /// How many prizes of each place were paid in a run.
    pub fn scratch_paid(&self, run: i64) -> Result<Vec<(u32, u32)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT prize, count(*) AS paid FROM scratch_code
             WHERE run = ?1 AND paid IS NOT NULL GROUP BY prize",
        )?;
        let mut rows = found.query([run])?;
        let mut paid = Vec::new();
        while let Some(row) = rows.next()? {
            paid.push((row.count("prize")?, row.count("paid")?));
        }
        Ok(paid)
    }

    /// The card of a run whose code has this hash.
    pub fn scratch_code(
        &self,
        run: i64,
        hash: &[u8; 32],
    ) -> Result<Option<ScratchCodeRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("draw/code.sql"))?;
        let mut rows = found.query((run, hash))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let paid = row.uuid_or_none("paid_op")?.map(OpId);
        Ok(Some(ScratchCodeRecord {
            n: row.count("n")?,
            prize: row.get("prize")?,
            active: row.get::<_, Option<i64>>("active")?.is_some(),
            came_back: row.get("came_back")?,
            paid: paid.zip(row.day_or_none("paid_day")?),
        }))
    }

    /// The operation by which a card's prize can be fetched: of a card that went out with a sale,
    /// the sale's; and whether that sale was void since.
    pub fn scratch_given(&self, run: i64, card: u32) -> Result<Option<(OpId, bool)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id, purchase.voided IS NOT NULL AS voided FROM scratch_code
             JOIN op ON op.seq = scratch_code.active
             LEFT JOIN purchase ON purchase.op = scratch_code.active
             WHERE scratch_code.run = ?1 AND scratch_code.n = ?2",
        )?;
        let mut rows = found.query((run, card))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some((OpId(row.uuid("op_id")?), row.get("voided")?)))
    }

    /// Places of the cards of a run that cannot be fetched for yet.
    pub fn scratch_resting(&self, run: i64) -> Result<Vec<u32>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT n FROM scratch_code WHERE run = ?1 AND active IS NULL ORDER BY n",
        )?;
        Ok(found.query_map([run], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// Operations that paid for cards of a run, at most 20: of one card, or of all.
    pub fn scratch_payments(&self, run: i64, of: Option<u32>) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id FROM scratch_code JOIN op ON op.seq = scratch_code.paid
             WHERE scratch_code.run = ?1 AND (?2 IS NULL OR scratch_code.n = ?2) LIMIT 20",
        )?;
        let mut rows = found.query((run, of))?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(OpId(row.uuid("op_id")?));
        }
        Ok(ops)
    }
}
