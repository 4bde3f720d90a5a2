//! Points, membership and cards as they stand.

use crate::StoreError;
use crate::access::Book;
use crate::column::{Columns, of_word};
use crate::log::op_ids;
use rusqlite::{OptionalExtension, Row};
use uuid::Uuid;
use vafa_domain::day::Day;
use vafa_domain::id::{AccountId, CardId, CustomerId, OpId};
use vafa_domain::ledger::{Holds, Lot, LotId, Owing};
use vafa_domain::loyalty::{CardNumber, Membership, MembershipSource};

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
    /// Who wrote it.
    pub by: Option<Uuid>,
    /// How their word came to the shop, where that is known.
    pub source: Option<MembershipSource>,
    /// The day of the rules they accepted.
    pub rules: Option<Day>,
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

/// An account and what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// Id.
    pub id: AccountId,
    /// What it counts.
    pub holds: Holds,
}

pub(crate) fn lot(row: &Row<'_>) -> Result<Lot, StoreError> {
    Ok(Lot {
        id: LotId { op: OpId(row.uuid("op_id")?), n: row.count("n")? },
        account: AccountId(row.uuid("account")?),
        left: row.get("left")?,
        from: row.day_or_none("from_day")?,
        until: row.day_or_none("until_day")?,
    })
}

/// A lot of points with something left.
#[derive(Debug, Clone, Copy)]
pub struct OpenLot {
    /// The lot.
    pub lot: Lot,
    /// The business day it was opened.
    pub opened: Day,
    /// Row key of who holds it.
    pub holder: Option<i64>,
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

    /// The row key of an account, and what it counts as it is stored.
    pub(crate) fn account_row(&self, id: AccountId) -> Result<(i64, String), StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT id, holds FROM account WHERE uuid = ?1")?;
        let row = found.query_row([id.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)));
        row.optional()?.ok_or(StoreError::Unexpected("account"))
    }

    /// The place of the next entry of an operation in a ledger.
    pub(crate) fn next_n(&self, ledger: &'static str, seq: i64) -> Result<i64, StoreError> {
        let sql = match ledger {
            "ledger_entry" => "SELECT coalesce(max(n) + 1, 0) FROM ledger_entry WHERE op = ?1",
            "owed_entry" => "SELECT coalesce(max(n) + 1, 0) FROM owed_entry WHERE op = ?1",
            _ => "SELECT coalesce(max(n) + 1, 0) FROM consent WHERE op = ?1",
        };
        Ok(self.db().prepare_cached(sql)?.query_row([seq], |row| row.get(0))?)
    }

    /// The lots of somebody that hold something of one kind: the soonest to expire first, then the
    /// oldest.
    pub fn lots(&self, customer: i64, holds: Holds) -> Result<Vec<Lot>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/lots_of.sql"))?;
        let mut rows = found.query((customer, holds.name()))?;
        let mut lots = Vec::new();
        while let Some(row) = rows.next()? {
            lots.push(lot(row)?);
        }
        Ok(lots)
    }

    /// The lots of one account that hold something, in the same order.
    pub fn lots_on(&self, account: AccountId) -> Result<Vec<Lot>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/lots_on.sql"))?;
        let mut rows = found.query([account.0.as_bytes()])?;
        let mut lots = Vec::new();
        while let Some(row) = rows.next()? {
            lots.push(lot(row)?);
        }
        Ok(lots)
    }

    /// The accounts somebody holds, with what each counts, in the order they were opened.
    pub fn accounts_of(&self, customer: i64) -> Result<Vec<Account>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT account.uuid, account.holds FROM holding
             JOIN account ON account.id = holding.account
             WHERE holding.customer = ?1 ORDER BY account.id",
        )?;
        let mut rows = found.query([customer])?;
        let mut accounts = Vec::new();
        while let Some(row) = rows.next()? {
            let holds = Holds::of_name(row.get::<_, String>("holds")?.as_str());
            let holds = holds.ok_or(StoreError::Unexpected("account.holds"))?;
            accounts.push(Account { id: AccountId(row.uuid("uuid")?), holds });
        }
        Ok(accounts)
    }

    /// The account of somebody that counts this: their own before one that a merge brought, so
    /// that the merge can be taken back; then the oldest.
    pub fn account_of(&self, customer: i64, holds: Holds) -> Result<Option<AccountId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT account.uuid FROM holding JOIN account ON account.id = holding.account
             WHERE holding.customer = ?1 AND account.holds = ?2
             ORDER BY EXISTS (
                 SELECT 1 FROM merge_moved WHERE room = 'holding' AND row = account.id
             ), account.id LIMIT 1",
        )?;
        let mut rows = found.query((customer, holds.name()))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(AccountId(row.uuid("uuid")?)))
    }

    /// What an account counts.
    pub fn holds_of(&self, account: AccountId) -> Result<Holds, StoreError> {
        let mut found = self.db().prepare_cached("SELECT holds FROM account WHERE uuid = ?1")?;
        let mut rows = found.query([account.0.as_bytes()])?;
        let row = rows.next()?.ok_or(StoreError::Unexpected("account"))?;
        Holds::of_name(row.get::<_, String>("holds")?.as_str())
            .ok_or(StoreError::Unexpected("account.holds"))
    }

    /// How many people hold something of one kind.
    pub fn holders(&self, holds: Holds) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(DISTINCT holding.customer) AS count FROM account
             JOIN holding ON holding.account = account.id
             JOIN cache_lot ON cache_lot.account = account.id AND cache_lot.left > 0
             WHERE account.holds = ?1",
        )?;
        let mut rows = found.query([holds.name()])?;
        rows.next()?.map_or(Ok(0), |row| row.count("count"))
    }

    /// What of a lot was not used by its last day, or went with leaving the club.
    pub(crate) fn expired_of(&self, lot: LotId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/expired.sql"))?;
        Ok(found.query_row((lot.op.0.as_bytes(), lot.n), |row| row.get(0))?)
    }

    /// All lots of points with something left.
    pub fn open_points(&self) -> Result<Vec<OpenLot>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/open_points.sql"))?;
        let mut rows = found.query([])?;
        let mut lots = Vec::new();
        while let Some(row) = rows.next()? {
            let (opened, holder) = (row.day("opened")?, row.get("holder")?);
            lots.push(OpenLot { lot: lot(row)?, opened, holder });
        }
        Ok(lots)
    }

    /// The last day a lot had before an operation.
    pub fn life_before(&self, lot: LotId, before: i64) -> Result<Option<Day>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("loyalty/life_before.sql"))?;
        let mut rows = found.query((lot.op.0.as_bytes(), lot.n, before))?;
        rows.next()?.map_or(Ok(None), |row| row.day_or_none("until_day"))
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
            "SELECT DISTINCT op.op_id FROM ledger_draw JOIN op ON op.seq = ledger_draw.op
             WHERE ledger_draw.lot_op = ?1 AND ledger_draw.op <> ?1 AND ledger_draw.amount > 0
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = ledger_draw.op)
             LIMIT 20",
        )?;
        let rows = found.query([op])?;
        op_ids(rows)
    }

    /// What somebody owes of one kind, over all accounts they hold.
    pub fn owed(&self, customer: i64, holds: Holds) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(owed_entry.amount), 0) FROM holding
             JOIN account ON account.id = holding.account AND account.holds = ?2
             JOIN owed_entry ON owed_entry.account = holding.account
             WHERE holding.customer = ?1",
        )?;
        Ok(found.query_row((customer, holds.name()), |row| row.get(0))?)
    }

    /// What somebody owes of one kind, account by account; only those that owe. After a merge it
    /// may be several.
    pub fn owing(&self, customer: i64, holds: Holds) -> Result<Vec<Owing>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT account.uuid, sum(owed_entry.amount) AS owed FROM holding
             JOIN account ON account.id = holding.account AND account.holds = ?2
             JOIN owed_entry ON owed_entry.account = holding.account
             WHERE holding.customer = ?1
             GROUP BY account.id HAVING owed > 0 ORDER BY account.id",
        )?;
        let mut rows = found.query((customer, holds.name()))?;
        let mut owing = Vec::new();
        while let Some(row) = rows.next()? {
            let account = AccountId(row.uuid("uuid")?);
            owing.push(Owing { account, amount: row.get("owed")? });
        }
        Ok(owing)
    }

    /// What is owed on one account.
    pub fn owed_on(&self, account: AccountId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(amount), 0) FROM owed_entry
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

    /// Whether somebody joined the club by a word that stands, under this record or one that leads
    /// to it. What an undo writes is no word: what it brings back counts again.
    pub fn has_joined(&self, customer: i64) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT 1 FROM membership JOIN op ON op.seq = membership.op
             WHERE membership.customer IN (
                     SELECT ?1 UNION ALL SELECT gone FROM merged WHERE kept = ?1
                 )
                 AND membership.state = 'joined' AND op.kind <> 'undone'
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)",
        )?;
        Ok(found.exists([customer])?)
    }

    /// The history of somebody's membership, oldest first.
    pub fn membership(&self, customer: i64) -> Result<Vec<MembershipRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT step.state, step.day, step.source, op.actor_id, made.business_day AS rules
             FROM membership AS step
             JOIN op ON op.seq = step.op
             LEFT JOIN op AS made ON made.seq = step.rules
             WHERE step.customer = ?1 ORDER BY step.op",
        )?;
        let mut rows = found.query([customer])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            let source: Option<String> = row.get("source")?;
            steps.push(MembershipRecord {
                state: row.word("state")?,
                day: row.day("day")?,
                by: row.uuid_or_none("actor_id")?,
                source: source.map(|word| of_word(&word, "membership.source")).transpose()?,
                rules: row.day_or_none("rules")?,
            });
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

    /// The serial of the next own card: above all that were given out, or, where a card from
    /// elsewhere carries the last one, the lowest that none carries.
    pub fn next_card_serial(&self, prefix: &str) -> Result<u32, StoreError> {
        let own = format!("{prefix}[0-9]*");
        let next: u32 = self
            .db()
            .prepare_cached(
                "SELECT coalesce(max(CAST(substr(number, 3, 8) AS INTEGER)), 0) + 1 FROM card
                 WHERE length(number) = 11 AND number GLOB ?1",
            )?
            .query_row([&own], |row| row.get(0))?;
        if CardNumber::own(next).is_some() {
            return Ok(next);
        }
        Ok(self
            .db()
            .prepare_cached(include_str!("loyalty/free_serial.sql"))?
            .query_row([&own], |row| row.get(0))?)
    }

    /// Lengths of attached cards, for the scanner.
    pub fn card_lengths(&self) -> Result<Vec<u32>, StoreError> {
        // From one length to the next by the index: this is asked after every act.
        let mut found = self.db().prepare_cached(
            "WITH RECURSIVE lengths (length) AS (
                SELECT min(length(number)) FROM card
                UNION ALL
                SELECT (SELECT min(length(number)) FROM card WHERE length(number) > length)
                FROM lengths WHERE length IS NOT NULL
             )
             SELECT length FROM lengths WHERE length IS NOT NULL LIMIT 20",
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
                (SELECT coalesce(sum(cache_lot.left), 0) FROM cache_lot
                    JOIN account ON account.id = cache_lot.account
                    WHERE account.holds = 'points') AS points,
                (SELECT coalesce(sum(owed_entry.amount), 0) FROM owed_entry
                    JOIN account ON account.id = owed_entry.account
                    WHERE account.holds = 'points') AS owed",
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
            "SELECT coalesce(sum(ledger_entry.amount), 0) FROM holding
             JOIN ledger_entry ON ledger_entry.account = holding.account
             WHERE holding.customer = ?1",
        )?;
        Ok(found.query_row([customer], |row| row.get(0))?)
    }
}
