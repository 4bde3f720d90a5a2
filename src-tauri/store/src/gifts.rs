//! Gift cards and credit as they stand, the till's money for cards, and what went over a limit.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::{OptionalExtension, Row};
use uuid::Uuid;
use vafa_domain::code::BearerCode;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_domain::id::{AccountId, GiftCardId, OpId};
use vafa_domain::ledger::EntryKind;
use vafa_domain::loyalty::{GiftKind, GiftState};
use vafa_domain::money::Money;

/// A gift card as stored.
#[derive(Debug, Clone)]
pub struct GiftCardRecord {
    /// Row key.
    pub key: i64,
    /// Id.
    pub id: GiftCardId,
    /// Its code.
    pub code: BearerCode,
    /// Why it was given out.
    pub kind: GiftKind,
    /// What was put on it.
    pub amount: Money,
    /// What the till took for it.
    pub paid: Money,
    /// What is left on it, past lots too.
    pub balance: Money,
    /// The last day it pays.
    pub until: Option<Day>,
    /// Why, in the seller's words.
    pub reason: String,
    /// How it stands.
    pub state: GiftState,
    /// Its account.
    pub account: AccountId,
    /// The day it was issued.
    pub since: Day,
    /// Row key of who holds it.
    pub holder: Option<i64>,
}

/// An entry of one account.
#[derive(Debug, Clone, Copy)]
pub struct MovementRecord {
    /// The operation.
    pub op: OpId,
    /// When it was written.
    pub at: Instant,
    /// The business day.
    pub day: Day,
    /// Why.
    pub kind: EntryKind,
    /// In or out.
    pub amount: i64,
}

/// The whole code of a gift card was shown.
#[derive(Debug, Clone, Copy)]
pub struct ShownRecord {
    /// The operation.
    pub op: OpId,
    /// When.
    pub at: Instant,
    /// The business day.
    pub day: Day,
    /// To whom.
    pub by: Option<Uuid>,
}

/// Something that went over a limit.
#[derive(Debug, Clone)]
pub struct PassedRecord {
    /// Row key.
    pub key: i64,
    /// The operation.
    pub op: OpId,
    /// When.
    pub at: Instant,
    /// The business day.
    pub day: Day,
    /// Who did it.
    pub by: Option<Uuid>,
    /// Row key of whom it concerns.
    pub customer: Option<i64>,
    /// Which limit.
    pub deed: String,
    /// The limit.
    pub limit: i64,
    /// What it came to.
    pub came_to: i64,
    /// Why, in the seller's words.
    pub reason: String,
    /// Taken back since.
    pub reversed: bool,
}

/// The till's money for gift cards on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GiftTill {
    /// Cards sold.
    pub sold: Money,
    /// Cards paid back.
    pub back: Money,
}

fn card(row: &Row<'_>) -> Result<GiftCardRecord, StoreError> {
    let code: String = row.get("code")?;
    Ok(GiftCardRecord {
        key: row.get("id")?,
        id: GiftCardId(row.uuid("uuid")?),
        code: BearerCode::read(&code).map_err(|_| StoreError::Unexpected("gift_card.code"))?,
        kind: row.word("kind")?,
        amount: Money(row.get("amount")?),
        paid: Money(row.get("paid")?),
        balance: Money(row.get("balance")?),
        until: row.day_or_none("until_day")?,
        reason: row.get("reason")?,
        state: row.word("state")?,
        account: AccountId(row.uuid("account")?),
        since: row.day("since")?,
        holder: row.get("holder")?,
    })
}

impl Book<'_> {
    fn gift_cards_where<P: rusqlite::Params>(
        &self,
        filter: &str,
        params: P,
    ) -> Result<Vec<GiftCardRecord>, StoreError> {
        let sql = include_str!("gifts/cards.sql").replace("/* filter */", filter);
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query(params)?;
        let mut cards = Vec::new();
        while let Some(row) = rows.next()? {
            cards.push(card(row)?);
        }
        Ok(cards)
    }

    /// The gift card with this code.
    pub fn gift_card_with(&self, code: &BearerCode) -> Result<Option<GiftCardRecord>, StoreError> {
        Ok(self.gift_cards_where("gift_card.code = ?1", [code.as_str()])?.pop())
    }

    /// The gift card with this id.
    pub fn gift_card(&self, id: GiftCardId) -> Result<Option<GiftCardRecord>, StoreError> {
        Ok(self.gift_cards_where("gift_card.uuid = ?1", [id.0.as_bytes()])?.pop())
    }

    /// Gift cards somebody holds, newest first.
    pub fn gift_cards_of(&self, customer: i64) -> Result<Vec<GiftCardRecord>, StoreError> {
        self.gift_cards_where("holding.customer = ?1", [customer])
    }

    /// Gift cards after a row key, newest first, one more than a page of 100.
    pub fn gift_cards(&self, after: Option<i64>) -> Result<Vec<GiftCardRecord>, StoreError> {
        self.gift_cards_where("?1 IS NULL OR gift_card.id < ?1", [after])
    }

    /// The last entries of an account, newest first.
    pub fn entries_on(&self, account: AccountId) -> Result<Vec<MovementRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("gifts/entries.sql"))?;
        let mut rows = found.query([account.0.as_bytes()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(MovementRecord {
                op: OpId(row.uuid("op_id")?),
                at: Instant(row.get("at")?),
                day: row.day("day")?,
                kind: row.word("kind")?,
                amount: row.get("amount")?,
            });
        }
        Ok(entries)
    }

    /// The last times the whole code of a gift card was shown, newest first.
    pub fn gift_shown(&self, card: i64) -> Result<Vec<ShownRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id, op.at, op.business_day AS day, op.actor_id FROM gift_shown
             JOIN op ON op.seq = gift_shown.op
             WHERE gift_shown.card = ?1 ORDER BY gift_shown.op DESC LIMIT 50",
        )?;
        let mut rows = found.query([card])?;
        let mut shown = Vec::new();
        while let Some(row) = rows.next()? {
            shown.push(ShownRecord {
                op: OpId(row.uuid("op_id")?),
                at: Instant(row.get("at")?),
                day: row.day("day")?,
                by: row.uuid_or_none("actor_id")?,
            });
        }
        Ok(shown)
    }

    /// The sum of an account's entries: for checks.
    pub fn sum_on(&self, account: AccountId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(ledger_entry.amount), 0) FROM ledger_entry
             JOIN account ON account.id = ledger_entry.account WHERE account.uuid = ?1",
        )?;
        Ok(found.query_row([account.0.as_bytes()], |row| row.get(0))?)
    }

    /// Money on all open gift cards and of all credit.
    pub fn money_held(&self) -> Result<(Money, Money), StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT
                coalesce(sum(cache_lot.left) FILTER (WHERE account.holds = 'gift'), 0),
                coalesce(sum(cache_lot.left) FILTER (WHERE account.holds = 'credit'), 0)
             FROM cache_lot JOIN account ON account.id = cache_lot.account
             WHERE cache_lot.left > 0",
        )?;
        Ok(found.query_row([], |row| Ok((Money(row.get(0)?), Money(row.get(1)?))))?)
    }

    /// The till's money for gift cards on a business day; what was taken back on the same day is
    /// no money that moved.
    pub fn gift_till(&self, day: Day) -> Result<GiftTill, StoreError> {
        let above = self.start_of_day(day)?;
        let mut found = self.db().prepare_cached(include_str!("gifts/till.sql"))?;
        let till = found
            .query_row((above, day.to_string()), |row| {
                Ok(GiftTill { sold: Money(row.get(0)?), back: Money(row.get(1)?) })
            })
            .optional()?;
        Ok(till.unwrap_or_default())
    }

    /// What went over a limit, newest first, one more than a page of 100.
    pub fn limits_passed(&self, before: Option<i64>) -> Result<Vec<PassedRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("gifts/passed.sql"))?;
        let mut rows = found.query([before])?;
        let mut passed = Vec::new();
        while let Some(row) = rows.next()? {
            passed.push(PassedRecord {
                key: row.get("id")?,
                op: OpId(row.uuid("op_id")?),
                at: Instant(row.get("at")?),
                day: row.day("day")?,
                by: row.uuid_or_none("actor_id")?,
                customer: row.get("customer")?,
                deed: row.get("deed")?,
                limit: row.get("limit_amount")?,
                came_to: row.get("came_to")?,
                reason: row.get("reason")?,
                reversed: row.get("reversed")?,
            });
        }
        Ok(passed)
    }

    /// What somebody behind the counter (or nobody by name) did on a business day that a limit may
    /// count: the facts of these kinds that stand.
    pub fn done_by(
        &self,
        actor: Option<Uuid>,
        day: Day,
        kinds: &[&'static str],
    ) -> Result<Vec<Fact>, StoreError> {
        let above = self.start_of_day(day)?;
        let mut found = self.db().prepare_cached(include_str!("gifts/deeds.sql"))?;
        let mut facts = Vec::new();
        for kind in kinds {
            let actor = actor.map(Uuid::into_bytes);
            let mut rows = found.query((above, day.to_string(), actor, kind))?;
            while let Some(row) = rows.next()? {
                facts.extend(self.op_at(row.get("seq")?)?.map(|op| op.fact));
            }
        }
        Ok(facts)
    }
}
