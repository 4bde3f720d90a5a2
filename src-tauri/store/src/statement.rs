//! What somebody gave the shop and got from it in a span of days.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::customers::CustomerKey;
use rusqlite::named_params;
use vafa_domain::day::Day;
use vafa_domain::favour::GiftOf;
use vafa_domain::ledger::{EntryKind, Holds};
use vafa_domain::money::Money;

/// What moved for somebody, of one kind and for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovedOf {
    /// What the account counts.
    pub holds: Holds,
    /// Why.
    pub kind: EntryKind,
    /// Whether it was before the span.
    pub before: bool,
    /// In (above zero) or out (below zero).
    pub amount: i64,
}

/// What purchases of a span were paid with, what came back of it taken off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PaidRecord {
    /// With points.
    pub points: Money,
    /// With gift cards.
    pub gift: Money,
    /// With credit.
    pub credit: Money,
    /// Taken off the price before.
    pub off: Money,
}

/// Something somebody was given for nothing, so many times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftRecord {
    /// What kind of gift it was.
    pub kind: GiftOf,
    /// Its name in the shop's words then.
    pub name: String,
    /// How many times.
    pub count: u32,
}

impl Book<'_> {
    /// What moved on somebody's accounts up to a day, and what of it before the span.
    pub fn moved_of(
        &self,
        customer: CustomerKey,
        from: Day,
        to: Day,
    ) -> Result<Vec<MovedOf>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("statement/moved.sql"))?;
        let mut rows = found.query(named_params! {
            ":customer": customer, ":from": from.to_string(), ":to": to.to_string(),
        })?;
        let mut moved = Vec::new();
        while let Some(row) = rows.next()? {
            let holds = Holds::of_name(row.get::<_, String>("holds")?.as_str());
            moved.push(MovedOf {
                holds: holds.ok_or(StoreError::Unexpected("account.holds"))?,
                kind: row.word("kind")?,
                before: row.get("before")?,
                amount: row.get("amount")?,
            });
        }
        Ok(moved)
    }

    /// What somebody's purchases of a span were paid with.
    pub fn paid_of(
        &self,
        customer: CustomerKey,
        from: Day,
        to: Day,
    ) -> Result<PaidRecord, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("statement/paid.sql"))?;
        let span = (customer, from.to_string(), to.to_string());
        Ok(found.query_row(span, |row| {
            Ok(PaidRecord {
                points: Money(row.get("points")?),
                gift: Money(row.get("gift")?),
                credit: Money(row.get("credit")?),
                off: Money(row.get("off")?),
            })
        })?)
    }

    /// How many people somebody brought in a span who bought something that stands.
    pub fn brought_by(&self, customer: CustomerKey, from: Day, to: Day) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("statement/brought.sql"))?;
        let mut rows = found.query((customer, from.to_string(), to.to_string()))?;
        rows.next()?.map_or(Ok(0), |row| row.count("count"))
    }

    /// Rewards somebody chose in a span, by name, cancelled ones left out.
    pub fn rewards_of(
        &self,
        customer: CustomerKey,
        from: Day,
        to: Day,
    ) -> Result<Vec<(String, u32)>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("statement/rewards.sql"))?;
        let mut rows = found.query((customer, from.to_string(), to.to_string()))?;
        let mut rewards = Vec::new();
        while let Some(row) = rows.next()? {
            rewards.push((row.get("name")?, row.count("count")?));
        }
        Ok(rewards)
    }

    /// What somebody was given for nothing in a span, by kind and name: `favour`, `promotion`,
    /// `prize` or `sample`.
    pub fn gifts_to(
        &self,
        customer: CustomerKey,
        from: Day,
        to: Day,
    ) -> Result<Vec<GiftRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("statement/gifts.sql"))?;
        let mut rows = found.query(named_params! {
            ":customer": customer, ":from": from.to_string(), ":to": to.to_string(),
        })?;
        let mut gifts: Vec<GiftRecord> = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, name) = (row.word("kind")?, row.get("name")?);
            let gift = GiftRecord { kind, name, count: row.count("count")? };
            // A prize of a draw and one of a scratch card may have one name.
            match gifts.iter_mut().find(|one| one.kind == gift.kind && one.name == gift.name) {
                Some(known) => known.count += gift.count,
                None => gifts.push(gift),
            }
        }
        Ok(gifts)
    }

    /// Money on gift cards that somebody was given in a span and did not pay for.
    pub fn gift_money_to(
        &self,
        customer: CustomerKey,
        from: Day,
        to: Day,
    ) -> Result<Money, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(gift_card.amount - gift_card.paid), 0)
             FROM holding
             JOIN gift_card ON gift_card.account = holding.account
             JOIN op ON op.seq = gift_card.op
             WHERE holding.customer = ?1 AND gift_card.state <> 'void'
                 AND op.business_day BETWEEN ?2 AND ?3",
        )?;
        let span = (customer, from.to_string(), to.to_string());
        Ok(Money(found.query_row(span, |row| row.get(0))?))
    }
}
