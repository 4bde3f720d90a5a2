//! Points, membership and cards as they stand.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::log::op_ids;
use rusqlite::{OptionalExtension, Row};
use vafa_domain::day::Day;
use vafa_domain::id::{AccountId, CardId, CustomerId, OpId};
use vafa_domain::loyalty::{CardNumber, Lot, LotId, Membership};

/// A card as stored.
#[derive(Debug, Clone)]
pub struct CardRecord {
    /// Id.
    pub id: CardId,
    /// Whose: row key and id.
    pub customer: (i64, CustomerId),
    /// Code.
    pub number: String,
    /// Since when.
    pub since: Day,
    /// Opens nothing.
    pub blocked: bool,
    /// Code of the card that replaced it.
    pub replaced_by: Option<String>,
}

/// A step of a membership.
#[derive(Debug, Clone, Copy)]
pub struct MembershipRecord {
    /// Joined, paused, left.
    pub state: Membership,
    /// When.
    pub day: Day,
}

/// The club in numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct ClubCount {
    /// People who collect.
    pub members: u32,
    /// People who pause.
    pub paused: u32,
    /// Cards that open something.
    pub cards: u32,
    /// Points in people's hands.
    pub points: i64,
    /// Points owed.
    pub owed: i64,
}

fn card(row: &Row<'_>) -> Result<CardRecord, StoreError> {
    Ok(CardRecord {
        id: CardId(row.uuid("uuid")?),
        customer: (row.get("customer")?, CustomerId(row.uuid("customer_uuid")?)),
        number: row.get("number")?,
        since: row.day("since")?,
        blocked: row.get("blocked")?,
        replaced_by: row.get("replaced_by")?,
    })
}

const CARDS: &str = "SELECT card.uuid, card.customer, customer.uuid AS customer_uuid, card.number,
        card.since, card.blocked, newer.number AS replaced_by
    FROM card
    JOIN customer ON customer.id = card.customer
    LEFT JOIN card AS newer ON newer.id = card.replaced_by";

impl Book<'_> {
    /// The row key of an account.
    pub(crate) fn account_key(&self, id: AccountId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached("SELECT id FROM account WHERE uuid = ?1")?;
        let key = found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("account"))
    }

    /// The place of the next entry of an operation in a ledger.
    pub(crate) fn next_n(&self, ledger: &'static str, seq: i64) -> Result<i64, StoreError> {
        let sql = match ledger {
            "points_entry" => "SELECT coalesce(max(n) + 1, 0) FROM points_entry WHERE op = ?1",
            "owed_entry" => "SELECT coalesce(max(n) + 1, 0) FROM owed_entry WHERE op = ?1",
            _ => "SELECT coalesce(max(n) + 1, 0) FROM consent WHERE op = ?1",
        };
        Ok(self.db().prepare_cached(sql)?.query_row([seq], |row| row.get(0))?)
    }

    /// The lots of somebody that hold points, the oldest first.
    pub fn lots(&self, customer: i64) -> Result<Vec<Lot>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id, cache_lot.n, account.uuid AS account, cache_lot.left
             FROM holding
             JOIN cache_lot ON cache_lot.account = holding.account AND cache_lot.left > 0
             JOIN account ON account.id = holding.account
             JOIN op ON op.seq = cache_lot.op
             WHERE holding.customer = ?1
             ORDER BY cache_lot.op, cache_lot.n",
        )?;
        let mut rows = found.query([customer])?;
        let mut lots = Vec::new();
        while let Some(row) = rows.next()? {
            lots.push(Lot {
                id: LotId { op: OpId(row.uuid("op_id")?), n: row.count("n")? },
                account: AccountId(row.uuid("account")?),
                left: row.get("left")?,
            });
        }
        Ok(lots)
    }

    /// What is left in one lot.
    pub fn lot_left(&self, lot: LotId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT left FROM cache_lot JOIN op ON op.seq = cache_lot.op
             WHERE op.op_id = ?1 AND cache_lot.n = ?2",
        )?;
        let left = found.query_row((lot.op.0.as_bytes(), lot.n), |row| row.get(0)).optional()?;
        Ok(left.unwrap_or(0))
    }

    /// Operations that drew from the lots of an operation and are not reversed.
    pub fn drawn_from(&self, op: i64) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT op.op_id FROM points_draw JOIN op ON op.seq = points_draw.op
             WHERE points_draw.lot_op = ?1 AND points_draw.op <> ?1 AND points_draw.points > 0
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = points_draw.op)
             LIMIT 20",
        )?;
        let rows = found.query([op])?;
        op_ids(rows)
    }

    /// Points owed by somebody.
    pub fn owed(&self, customer: i64) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(owed_entry.points), 0) FROM holding
             JOIN owed_entry ON owed_entry.account = holding.account
             WHERE holding.customer = ?1",
        )?;
        Ok(found.query_row([customer], |row| row.get(0))?)
    }

    /// Points owed on one account.
    pub fn owed_on(&self, account: AccountId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(points), 0) FROM owed_entry
             JOIN account ON account.id = owed_entry.account WHERE account.uuid = ?1",
        )?;
        Ok(found.query_row([account.0.as_bytes()], |row| row.get(0))?)
    }

    /// Operations after `seq` that paid what is owed on an account and still count, the oldest
    /// first, at most 20.
    pub fn paid_since(&self, account: AccountId, seq: i64) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/paid.sql"))?;
        let rows = found.query((account.0.as_bytes(), seq))?;
        op_ids(rows)
    }

    /// The history of somebody's membership, oldest first.
    pub fn membership(&self, customer: i64) -> Result<Vec<MembershipRecord>, StoreError> {
        let mut found = self
            .db()
            .prepare_cached("SELECT state, day FROM membership WHERE customer = ?1 ORDER BY op")?;
        let mut rows = found.query([customer])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(MembershipRecord { state: row.word("state")?, day: row.day("day")? });
        }
        Ok(steps)
    }

    /// Cards of somebody, newest first.
    pub fn cards(&self, customer: i64) -> Result<Vec<CardRecord>, StoreError> {
        let sql = format!("{CARDS} WHERE card.customer = ?1 ORDER BY card.id DESC");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([customer])?;
        let mut cards = Vec::new();
        while let Some(row) = rows.next()? {
            cards.push(card(row)?);
        }
        Ok(cards)
    }

    /// The card with this code.
    pub fn card_with(&self, number: &CardNumber) -> Result<Option<CardRecord>, StoreError> {
        // The open one first; of blocked ones the newest says what replaced it.
        let sql =
            format!("{CARDS} WHERE card.number = ?1 ORDER BY card.blocked, card.id DESC LIMIT 1");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([number.as_str()])?;
        rows.next()?.map(card).transpose()
    }

    /// The card with this id.
    pub fn card(&self, id: CardId) -> Result<Option<CardRecord>, StoreError> {
        let sql = format!("{CARDS} WHERE card.uuid = ?1");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([id.0.as_bytes()])?;
        rows.next()?.map(card).transpose()
    }

    /// The serial of the next own card.
    pub fn next_card_serial(&self, prefix: &str) -> Result<u32, StoreError> {
        let last: Option<String> = self
            .db()
            .query_row(
                "SELECT max(number) FROM card WHERE length(number) = 11 AND number GLOB ?1",
                [format!("{prefix}[0-9]*")],
                |row| row.get(0),
            )
            .optional()?
            .flatten();
        let serial = last.as_deref().and_then(|number| number.get(2..10)).unwrap_or_default();
        Ok(serial.parse::<u32>().map_or(1, |serial| serial + 1))
    }

    /// Lengths of attached cards, for the scanner.
    pub fn card_lengths(&self) -> Result<Vec<u32>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT length(number) AS length FROM card ORDER BY 1 LIMIT 20",
        )?;
        let mut rows = found.query([])?;
        let mut lengths = Vec::new();
        while let Some(row) = rows.next()? {
            lengths.push(row.count("length")?);
        }
        Ok(lengths)
    }

    /// The club in numbers.
    pub fn club(&self) -> Result<ClubCount, StoreError> {
        let mut found = self.db().prepare_cached(
            "WITH standing AS (
                SELECT state FROM membership AS step
                WHERE op = (SELECT max(op) FROM membership WHERE customer = step.customer)
             )
             SELECT
                (SELECT count(*) FROM standing WHERE state = 'joined') AS members,
                (SELECT count(*) FROM standing WHERE state = 'paused') AS paused,
                (SELECT count(*) FROM card WHERE NOT blocked) AS cards,
                (SELECT coalesce(sum(left), 0) FROM cache_lot) AS points,
                (SELECT coalesce(sum(points), 0) FROM owed_entry) AS owed",
        )?;
        let mut rows = found.query([])?;
        let Some(row) = rows.next()? else { return Ok(ClubCount::default()) };
        Ok(ClubCount {
            members: row.count("members")?,
            paused: row.count("paused")?,
            cards: row.count("cards")?,
            points: row.get("points")?,
            owed: row.get("owed")?,
        })
    }

    /// The balance after an operation, as the sum of the ledger's entries: for checks.
    pub fn ledger_sum(&self, customer: i64) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(points_entry.points), 0) FROM holding
             JOIN points_entry ON points_entry.account = holding.account
             WHERE holding.customer = ?1",
        )?;
        Ok(found.query_row([customer], |row| row.get(0))?)
    }
}
