//! Purchases: lists, sums, and what a return needs to know of a sale.

mod list;
mod unreached;

pub use list::{DaySum, GoodsBought, PurchasePage, PurchaseQuery, PurchaseRecord};

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::OptionalExtension;
use vafa_domain::day::Day;
use vafa_domain::fact::{Fact, PurchaseRecorded, PurchaseReturned};
use vafa_domain::id::{AccountId, CustomerId, ImportId, OpId, PurchaseId};
use vafa_domain::ledger::{EntryKind, Holds, LotId};
use vafa_domain::loyalty::{Applied, Earned, Sold, Tender, paid_down};
use vafa_domain::money::Money;
use vafa_domain::purchase::Line;

/// A sale as a return needs it.
#[derive(Debug, Clone)]
pub struct SoldRecord {
    /// Row key.
    pub op: i64,
    /// The fact of its recording.
    pub fact: PurchaseRecorded,
    /// Row key of the customer.
    pub customer: Option<i64>,
    /// The one who bought.
    pub customer_id: Option<CustomerId>,
    /// What it did to the ledgers, and what earlier returns took.
    pub points: Sold,
    /// Void already.
    pub voided: bool,
    /// Lines that came back already.
    pub lines_back: Vec<u32>,
    /// The import it came with.
    pub import: Option<ImportId>,
}

impl Book<'_> {
    /// The row key of a purchase.
    pub(crate) fn purchase_key(&self, id: PurchaseId) -> Result<i64, StoreError> {
        let seq = self.seq_of(OpId(id.0))?.ok_or(StoreError::Unexpected("purchase"))?;
        let mut found = self.db().prepare_cached("SELECT op FROM purchase WHERE op = ?1")?;
        let key = found.query_row([seq], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("purchase"))
    }

    /// Whether anything was ever sold.
    pub fn any_purchase(&self) -> Result<bool, StoreError> {
        Ok(self.db().prepare_cached("SELECT 1 FROM purchase LIMIT 1")?.exists([])?)
    }

    /// Lines of a purchase.
    pub fn lines(&self, purchase: i64) -> Result<Vec<Line>, StoreError> {
        let mut found = self
            .db()
            .prepare_cached("SELECT * FROM purchase_line WHERE purchase = ?1 ORDER BY n")?;
        let mut rows = found.query([purchase])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(Line {
                goods: row.get("goods")?,
                quantity_milli: row.get("quantity_milli")?,
                amount: Money(row.get("amount")?),
                group: row.get("goods_group")?,
            });
        }
        Ok(lines)
    }

    /// The row of the log above which everything of this business day stands, whatever other days
    /// stand between: a clock may go back. It is the last line of an earlier day below the first
    /// of this one, so that an import that began before midnight stands above it with all its rows.
    pub fn start_of_day(&self, day: Day) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("purchases/start_of_day.sql"))?;
        Ok(found.query_row([day.to_string()], |row| row.get(0)).optional()?.unwrap_or(0))
    }

    /// The last days with a purchase up to a day, oldest first.
    pub fn visit_days(
        &self,
        customer: i64,
        until: Day,
        at_most: u32,
    ) -> Result<Vec<Day>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT day FROM purchase
             WHERE customer = ?1 AND voided IS NULL AND day <= ?2
             ORDER BY day DESC LIMIT ?3",
        )?;
        let mut rows = found.query((customer, until.to_string(), at_most))?;
        let mut days = Vec::new();
        while let Some(row) = rows.next()? {
            days.push(row.day("day")?);
        }
        days.reverse();
        Ok(days)
    }

    /// Days with a purchase after (and on) a day, oldest first.
    pub fn visit_days_from(&self, customer: i64, from: Day) -> Result<Vec<Day>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT day FROM purchase
             WHERE customer = ?1 AND voided IS NULL AND day >= ?2 ORDER BY day",
        )?;
        let mut rows = found.query((customer, from.to_string()))?;
        let mut days = Vec::new();
        while let Some(row) = rows.next()? {
            days.push(row.day("day")?);
        }
        Ok(days)
    }

    /// What somebody bought on a day and kept.
    pub fn kept_of_day(&self, customer: i64, day: Day) -> Result<Money, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(amount - returned), 0) FROM purchase
             WHERE customer = ?1 AND day = ?2 AND voided IS NULL",
        )?;
        Ok(Money(found.query_row((customer, day.to_string()), |row| row.get(0))?))
    }

    /// The goods of somebody's last purchase that names any.
    pub fn last_goods(&self, customer: i64) -> Result<Option<String>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT purchase_line.goods FROM purchase
             JOIN purchase_line ON purchase_line.purchase = purchase.op
             WHERE purchase.customer = ?1 AND purchase.voided IS NULL AND purchase_line.goods <> ''
             ORDER BY purchase.day DESC, purchase.op DESC, purchase_line.n LIMIT 1",
        )?;
        Ok(found.query_row([customer], |row| row.get(0)).optional()?)
    }

    /// How many purchases of this person, day and amount stand already; counter ones only when
    /// `at_counter`.
    pub fn same_purchases(
        &self,
        customer: Option<i64>,
        day: Day,
        amount: Money,
        at_counter: bool,
    ) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) FROM purchase
             WHERE customer IS ?1 AND day = ?2 AND amount = ?3 AND voided IS NULL
                 AND (NOT ?4 OR import IS NULL)",
        )?;
        let count: i64 =
            found.query_row((customer, day.to_string(), amount.0, at_counter), |row| row.get(0))?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// A sale as a return needs it.
    pub fn sold(&self, id: PurchaseId) -> Result<Option<SoldRecord>, StoreError> {
        let Some(op) = self.op(OpId(id.0))? else { return Ok(None) };
        let Fact::PurchaseRecorded(fact) = op.fact else { return Ok(None) };
        let mut found = self.db().prepare_cached("SELECT * FROM purchase WHERE op = ?1")?;
        let mut rows = found.query([op.seq])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let customer: Option<i64> = row.get("customer")?;
        let import: Option<i64> = row.get("import")?;
        let voided = row.get::<_, Option<i64>>("voided")?.is_some();
        let returned = Money(row.get("returned")?);
        let lines_back = self.lines_back(op.seq)?;
        let standing = Standing { returns: self.returns_of_sale(op.seq)? };
        let mut points = Sold {
            amount: fact.amount,
            parts: fact.parts,
            lines: fact.lines.clone(),
            returned,
            back: lines_back.clone(),
            tenders: self.tenders(&fact, &standing)?,
            rules: fact.earned.clone(),
            earned: self.earned(op.op_id, &fact, &standing)?,
            bonus: self.bonus(op.op_id, &fact)?,
            bonus_least: fact.bonus.map(|bonus| bonus.real()).unwrap_or_default(),
        };
        if let Some(customer) = customer.filter(|_| points.rules.iter().any(is_bonus)) {
            let gone = self.unreached_of(customer)?.into_iter().filter(|one| one.purchase == id);
            gone.for_each(|one| points.forget(one.rule));
        }
        Ok(Some(SoldRecord {
            op: op.seq,
            customer,
            customer_id: fact.customer,
            points,
            voided,
            lines_back,
            import: import.map(|key| self.import_id(key)).transpose()?,
            fact,
        }))
    }

    /// The facts of the returns that stand against a sale.
    fn returns_of_sale(&self, purchase: i64) -> Result<Vec<PurchaseReturned>, StoreError> {
        let mut returns = Vec::new();
        for op in self.returns_of(purchase)? {
            if let Some(Fact::PurchaseReturned(fact)) = self.op_at(op)?.map(|op| op.fact) {
                returns.push(fact);
            }
        }
        Ok(returns)
    }

    /// What the returns that stand against a sale took back of what an account earned by it.
    pub(crate) fn taken_of(&self, purchase: i64, account: AccountId) -> Result<i64, StoreError> {
        Ok(Standing { returns: self.returns_of_sale(purchase)? }.taken_from(account).0)
    }

    /// What a sale was paid with beside the till, and what its returns gave back.
    fn tenders(
        &self,
        fact: &PurchaseRecorded,
        standing: &Standing,
    ) -> Result<Vec<Tender>, StoreError> {
        let mut tenders: Vec<Tender> = Vec::new();
        for entry in fact.points.entries.iter().filter(|entry| entry.kind == EntryKind::Spend) {
            let holds = self.holds_of(entry.account)?;
            let place = tenders.iter().position(|tender| tender.holds == holds);
            let place = place.unwrap_or_else(|| {
                let paid = match holds {
                    Holds::Gift => fact.paid_gift,
                    Holds::Credit => fact.paid_credit,
                    _ => fact.paid_points,
                };
                tenders.push(Tender { holds, paid, drawn: Vec::new(), given: 0 });
                tenders.len() - 1
            });
            if let Some(tender) = tenders.get_mut(place) {
                tender.given += standing.given_to(entry.account);
                tender.drawn.extend(entry.draws.iter().map(|draw| (entry.account, *draw)));
            }
        }
        Ok(tenders)
    }

    /// What a sale earned by its rules, by account, and what its returns took back.
    fn earned(
        &self,
        op: OpId,
        fact: &PurchaseRecorded,
        standing: &Standing,
    ) -> Result<Vec<Earned>, StoreError> {
        let mut earned: Vec<Earned> = Vec::new();
        let lots = (0u32..).zip(&fact.points.entries);
        for (n, entry) in lots.filter(|(_, entry)| entry.kind == EntryKind::Earn) {
            let lot = LotId { op, n };
            let place = earned.iter().position(|one| one.account == entry.account);
            let place = match place {
                Some(place) => place,
                None => {
                    let (taken, counted) = standing.taken_from(entry.account);
                    earned.push(Earned {
                        holds: self.holds_of(entry.account)?,
                        account: entry.account,
                        amount: 0,
                        taken,
                        own: Vec::new(),
                        lapsed: -counted,
                    });
                    earned.len() - 1
                }
            };
            if let Some(one) = earned.get_mut(place) {
                one.amount += entry.amount;
                one.own.push(lot);
                one.lapsed += self.expired_of(lot)?;
            }
        }
        Ok(earned)
    }

    /// The thanks for a recommendation that a sale brought, by account: taken whole or not at all.
    fn bonus(&self, op: OpId, fact: &PurchaseRecorded) -> Result<Vec<Earned>, StoreError> {
        let mut bonus = Vec::new();
        let lots = (0u32..).zip(&fact.points.entries);
        for (n, entry) in lots.filter(|(_, entry)| entry.kind == EntryKind::Gift) {
            let lot = LotId { op, n };
            bonus.push(Earned {
                holds: Holds::Points,
                account: entry.account,
                amount: entry.amount,
                taken: 0,
                own: vec![lot],
                lapsed: self.expired_of(lot)?,
            });
        }
        Ok(bonus)
    }

    /// The purchase of somebody whose thanks for a recommendation stand.
    pub fn bonus_of(&self, customer: i64) -> Result<Option<PurchaseId>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("purchases/bonus.sql"))?;
        let mut rows = found.query([customer])?;
        while let Some(row) = rows.next()? {
            let id = PurchaseId(row.uuid("op_id")?);
            let sold = self.sold(id)?;
            if sold.is_some_and(|sold| sold.points.keeps_bonus(sold.points.returned)) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Whether somebody bought for at least so much at once, paid it with money, and kept it.
    pub fn has_bought(&self, customer: i64, least: Money) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT amount, returned, paid_points + paid_gift + paid_credit AS beside FROM purchase
             WHERE customer = ?1 AND voided IS NULL AND amount - returned >= ?2",
        )?;
        let mut rows = found.query([customer, least.0])?;
        while let Some(row) = rows.next()? {
            let (amount, returned): (i64, i64) = (row.get("amount")?, row.get("returned")?);
            let beside = Money(row.get("beside")?);
            if paid_down(Money(amount), beside, Money(amount - returned)) >= least {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn lines_back(&self, purchase: i64) -> Result<Vec<u32>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT n FROM purchase_line WHERE purchase = ?1 AND returned IS NOT NULL ORDER BY n",
        )?;
        let mut rows = found.query([purchase])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(row.count("n")?);
        }
        Ok(lines)
    }

    /// Operations by which a purchase came back, in part or whole, after the operation `since`, and
    /// which stand; none for what is no purchase.
    pub fn came_back_since(&self, purchase: OpId, since: i64) -> Result<Vec<OpId>, StoreError> {
        let Some(purchase) = self.seq_of(purchase)? else { return Ok(Vec::new()) };
        let mut found = self.db().prepare_cached(include_str!("purchases/came_back_since.sql"))?;
        let mut rows = found.query([purchase, since])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(OpId(row.uuid("op_id")?));
        }
        Ok(ops)
    }

    /// Operations of returns that stand against a purchase.
    pub fn returns_of(&self, purchase: i64) -> Result<Vec<i64>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op FROM purchase_return WHERE purchase = ?1 AND restored IS NULL ORDER BY op",
        )?;
        let ops = found.query_map([purchase], |row| row.get(0))?;
        Ok(ops.collect::<Result<_, _>>()?)
    }
}

/// Whether something was given for points within days.
fn is_bonus(applied: &Applied) -> bool {
    applied.reached.is_some()
}

/// What the returns that stand against a sale did.
struct Standing {
    returns: Vec<PurchaseReturned>,
}

impl Standing {
    /// What went back into the lots of an account.
    fn given_to(&self, account: AccountId) -> i64 {
        let entries = self.returns.iter().flat_map(|fact| &fact.points.entries);
        entries
            .filter(|entry| entry.kind == EntryKind::GiveBack && entry.account == account)
            .map(|entry| entry.amount)
            .sum()
    }

    /// What was taken back of what an account earned, and what of it had expired before.
    fn taken_from(&self, account: AccountId) -> (i64, i64) {
        let taken = self.returns.iter().flat_map(|fact| &fact.taken);
        taken
            .filter(|taken| taken.account == account)
            .fold((0, 0), |(all, lapsed), one| (all + one.taken, lapsed + one.lapsed))
    }
}
