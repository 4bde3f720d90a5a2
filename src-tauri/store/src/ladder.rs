//! The ladder as it stands: steps, their history, and the sums they are read from.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::Row;
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{CustomerId, OpId, PurchaseId};
use vafa_domain::ledger::{Holds, Lot};
use vafa_domain::loyalty::{Basis, ByHand, DaySum, EarnRule, Past, StepChange, Turn, Why};

/// A line of somebody's history on the ladder.
#[derive(Debug, Clone)]
pub struct StepRecord {
    /// The operation that led to it.
    pub op: OpId,
    /// The day they stand on it.
    pub day: Day,
    /// From where to where, and why.
    pub change: StepChange,
    /// In the seller's words, where it was set by hand.
    pub reason: Option<String>,
}

/// Somebody on the ladder, for the night.
#[derive(Debug, Clone)]
pub struct Climber {
    /// Row key.
    pub key: i64,
    /// Id.
    pub id: CustomerId,
    /// The step they stand on.
    pub step: Option<u32>,
}

fn day_sum(row: &Row<'_>) -> Result<DaySum, StoreError> {
    Ok(DaySum { day: row.day("day")?, sum: row.get("sum")? })
}

impl Book<'_> {
    /// What the ladder counts of somebody, by day, up to a day.
    pub fn ladder_sums(
        &self,
        customer: i64,
        basis: Basis,
        until: Day,
    ) -> Result<Vec<DaySum>, StoreError> {
        let mut found = self.db().prepare_cached(match basis {
            Basis::Points => include_str!("loyalty/earned_by_day.sql"),
            Basis::Balance => include_str!("loyalty/balance_by_day.sql"),
            Basis::Spend => include_str!("loyalty/spent_by_day.sql"),
            Basis::Visits => include_str!("loyalty/visits_by_day.sql"),
        })?;
        let mut rows = found.query((customer, until.to_string()))?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            sums.push(day_sum(row)?);
        }
        Ok(sums)
    }

    /// Points that a sale, and what returns took back of it, count for somebody by while the sale
    /// stands.
    pub fn points_by_sale(&self, customer: i64, purchase: i64) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/points_by_sale.sql"))?;
        Ok(found.query_row((customer, purchase), |row| row.get(0))?)
    }

    /// The step somebody stands on.
    pub fn step_of(&self, customer: i64) -> Result<Option<u32>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT to_step FROM step_change WHERE customer = ?1 ORDER BY op DESC LIMIT 1",
        )?;
        let mut rows = found.query([customer])?;
        match rows.next()? {
            Some(row) => Ok(row.get("to_step")?),
            None => Ok(None),
        }
    }

    /// The steps people stand on, by row key; whoever stands on none is left out.
    pub fn steps(&self) -> Result<Vec<(i64, u32)>, StoreError> {
        // The other columns are of the row with the greatest operation.
        let mut found = self.db().prepare_cached(
            "SELECT customer, to_step, max(op) FROM step_change GROUP BY customer",
        )?;
        let mut rows = found.query([])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(step) = row.get("to_step")? {
                steps.push((row.get("customer")?, step));
            }
        }
        Ok(steps)
    }

    /// Whether and how somebody was set on a step by hand.
    pub fn step_by_hand(&self, customer: i64) -> Result<Option<ByHand>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT from_day, step, until_day FROM step_by_hand
             WHERE customer = ?1 ORDER BY op DESC LIMIT 1",
        )?;
        let mut rows = found.query([customer])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let Some(from) = row.day_or_none("from_day")? else { return Ok(None) };
        Ok(Some(ByHand { step: row.get("step")?, from, until: row.day_or_none("until_day")? }))
    }

    /// Somebody's history on the ladder, newest first, at most 200 lines.
    pub fn steps_of(&self, customer: i64) -> Result<Vec<StepRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id, step_change.*, step_by_hand.reason
             FROM step_change
             JOIN op ON op.seq = step_change.op
             LEFT JOIN step_by_hand ON step_by_hand.op = step_change.op
             WHERE step_change.customer = ?1 ORDER BY step_change.op DESC LIMIT 200",
        )?;
        let mut rows = found.query([customer])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            let change = StepChange {
                from: row.get("from_step")?,
                to: row.get("to_step")?,
                turn: row.word::<Turn>("turn")?,
                why: row.word::<Why>("why")?,
                value: row.get("value")?,
            };
            steps.push(StepRecord {
                op: OpId(row.uuid("op_id")?),
                day: row.day("day")?,
                change,
                reason: row.get("reason")?,
            });
        }
        Ok(steps)
    }

    /// Goes through the members in the order of their row keys: where each stands, what the ladder
    /// counts of them by day, and how they were set by hand. Two ordered scans beside each other, so
    /// that a night over everybody is one reading of the file.
    pub fn each_climber(
        &self,
        basis: Basis,
        until: Day,
        mut each: impl FnMut(&Climber, &[DaySum], Option<&ByHand>),
    ) -> Result<(), StoreError> {
        let mut by_day = self.db().prepare(match basis {
            Basis::Points => include_str!("loyalty/all_earned.sql"),
            Basis::Balance => include_str!("loyalty/all_balance.sql"),
            Basis::Spend => include_str!("loyalty/all_spent.sql"),
            Basis::Visits => include_str!("loyalty/all_visits.sql"),
        })?;
        let mut sums = by_day.query([until.to_string()])?;
        let mut next = sums.next()?;
        let mut members = self.db().prepare(include_str!("loyalty/climbers.sql"))?;
        let mut people = members.query([])?;
        let mut own: Vec<DaySum> = Vec::new();
        while let Some(person) = people.next()? {
            let key: i64 = person.get("id")?;
            own.clear();
            while let Some(row) = next {
                let customer: i64 = row.get("customer")?;
                if customer > key {
                    break;
                }
                if customer == key {
                    own.push(day_sum(row)?);
                }
                next = sums.next()?;
            }
            let id = CustomerId(person.uuid("uuid")?);
            let climber = Climber { key, id, step: person.get("step")? };
            let by_hand = if person.get("by_hand")? { self.step_by_hand(key)? } else { None };
            each(&climber, &own, by_hand.as_ref());
        }
        Ok(())
    }

    /// What a rule gave somebody before, on a day and within days up to it.
    pub fn past_of(
        &self,
        customer: i64,
        rule: &EarnRule,
        day: Day,
        now: Instant,
    ) -> Result<Past, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/past.sql"))?;
        // A bonus that went with what had reached it was not given.
        let gone = match rule.when.reached {
            Some(_) => self.unreached_of(customer)?,
            None => Vec::new(),
        };
        let mut ops = Vec::new();
        for one in gone.iter().filter(|one| one.rule == rule.id) {
            ops.extend(self.seq_of(OpId(one.purchase.0))?);
        }
        let within_days = rule.when.reached.map_or(1, |reached| reached.within_days);
        let first = day.plus(1 - i64::from(within_days.max(1)));
        let rule = rule.id;
        let days = (day.to_string(), first.to_string());
        let gone = serde_json::to_string(&ops)?;
        let mut rows = found.query((customer, rule, days.0, days.1, gone))?;
        let Some(row) = rows.next()? else { return Ok(Past { rule, ..Past::default() }) };
        let last_at: Option<i64> = row.get("last_at")?;
        let mut past = Past {
            rule,
            today: row.get("today")?,
            last: row.day_or_none("last_day")?,
            next: row.day_or_none("next_day")?,
            // A started minute is no whole one.
            minutes: last_at.map(|at| now.since_ms(Instant(at)).max(0) / 60_000),
            within: row.get("within")?,
        };
        for id in self.returned_in_part(customer, first, day)? {
            let Some(sold) = self.sold(id)? else { continue };
            for lost in sold.points.lost() {
                past.today -=
                    if lost.rule == rule && sold.fact.day == day { lost.points } else { 0 };
                past.within -= if lost.into == Holds::Points { lost.points } else { 0 };
            }
        }
        Ok(past)
    }

    /// Purchases of these days of which a part came back.
    fn returned_in_part(
        &self,
        customer: i64,
        from: Day,
        to: Day,
    ) -> Result<Vec<PurchaseId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id FROM purchase JOIN op ON op.seq = purchase.op
             WHERE purchase.customer = ?1 AND purchase.day BETWEEN ?2 AND ?3
                 AND purchase.voided IS NULL
                 AND purchase.returned > 0 AND purchase.returned < purchase.amount",
        )?;
        let mut rows = found.query((customer, from.to_string(), to.to_string()))?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(PurchaseId(row.uuid("op_id")?));
        }
        Ok(ids)
    }

    /// Purchases of a day of which something was paid and kept: a sale of nothing is no visit.
    pub fn visits_on(&self, customer: i64, day: Day) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) AS count FROM purchase
             WHERE customer = ?1 AND day = ?2 AND voided IS NULL AND returned < amount",
        )?;
        let mut rows = found.query((customer, day.to_string()))?;
        rows.next()?.map_or(Ok(0), |row| row.count("count"))
    }

    /// Other days than this one on which somebody bought something and kept it.
    pub fn visits_beside(&self, customer: i64, day: Day) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(DISTINCT day) AS count FROM purchase
             WHERE customer = ?1 AND day <> ?2 AND voided IS NULL AND returned < amount",
        )?;
        let mut rows = found.query((customer, day.to_string()))?;
        rows.next()?.map_or(Ok(0), |row| row.count("count"))
    }

    /// Lots with something left whose last day is before a day, by account.
    pub fn lots_past(&self, day: Day) -> Result<Vec<Lot>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/ending.sql"))?;
        let mut rows = found.query([day.to_string()])?;
        let mut lots = Vec::new();
        while let Some(row) = rows.next()? {
            lots.push(crate::loyalty::lot(row)?);
        }
        Ok(lots)
    }
}
