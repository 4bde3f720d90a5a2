//! Plans to pay over time, as they stand.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::customers::CustomerKey;
use rusqlite::OptionalExtension;
use vafa_domain::consent::Way;
use vafa_domain::day::Day;
use vafa_domain::id::{CustomerId, OpId, PlanId, PurchaseId};
use vafa_domain::instalment::{Instalment, Plan, PoliteWord, plan_now};
use vafa_domain::money::Money;

/// A plan as it stands.
#[derive(Debug, Clone)]
pub struct PlanRecord {
    /// Row key.
    pub key: i64,
    /// Id.
    pub id: PlanId,
    /// Row of the operation that agreed on it.
    pub op: i64,
    /// Who pays: row key and id.
    pub customer: (CustomerKey, CustomerId),
    /// The sale it is for.
    pub purchase: Option<PurchaseId>,
    /// What it is for.
    pub for_what: String,
    /// The day it was agreed.
    pub agreed_on: Day,
    /// Whether the sale was voided since.
    pub void: bool,
    /// What was paid in all.
    pub paid: Money,
    /// The parts, with what is paid and what fell.
    pub plan: Plan,
}

/// A payment for a plan.
#[derive(Debug, Clone)]
pub struct PaymentRecord {
    /// The operation that wrote it.
    pub op: OpId,
    /// The business day.
    pub day: Day,
    /// How much.
    pub amount: Money,
}

/// A polite word that left the house.
#[derive(Debug, Clone)]
pub struct WordRecord {
    /// About which part, from 0.
    pub part: u32,
    /// Which word.
    pub word: PoliteWord,
    /// How.
    pub way: Way,
    /// When.
    pub day: Day,
}

impl Book<'_> {
    /// Plans of one customer, or of all; `open` leaves out those of which nothing is to be paid.
    pub fn plans(
        &self,
        customer: Option<CustomerKey>,
        open: bool,
    ) -> Result<Vec<PlanRecord>, StoreError> {
        self.plans_where(customer, None, open)
    }

    /// One plan; nothing when it never was.
    pub fn plan(&self, id: PlanId) -> Result<Option<PlanRecord>, StoreError> {
        Ok(self.plans_where(None, Some(id), false)?.pop())
    }

    fn plans_where(
        &self,
        customer: Option<CustomerKey>,
        id: Option<PlanId>,
        open: bool,
    ) -> Result<Vec<PlanRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("lending/plans.sql"))?;
        let mut rows = found.query((customer, id.map(|id| *id.0.as_bytes()), open))?;
        let mut plans = Vec::new();
        while let Some(row) = rows.next()? {
            let key = row.get("id")?;
            let (paid, returned) = (Money(row.get("paid")?), Money(row.get("came_back")?));
            let void = row.get("void")?;
            plans.push(PlanRecord {
                key,
                id: PlanId(row.uuid("uuid")?),
                op: row.get("op")?,
                customer: (row.get("customer")?, CustomerId(row.uuid("customer_uuid")?)),
                purchase: row.uuid_or_none("purchase_uuid")?.map(PurchaseId),
                for_what: row.get("for_what")?,
                agreed_on: row.day("agreed_on")?,
                void,
                paid,
                plan: plan_now(&self.agreed(key)?, paid, returned, void),
            });
        }
        Ok(plans)
    }

    /// Somebody's plans of which something is open, without whose and what for: what the counter
    /// asks at every greeting.
    pub fn open_plans(&self, customer: CustomerKey) -> Result<Vec<Plan>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("lending/late.sql"))?;
        let mut rows = found.query([customer])?;
        let mut agreed: Vec<(i64, Plan, Money, Money)> = Vec::new();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get("id")?;
            let amount = Money(row.get("amount")?);
            let part = Instalment { due: row.day("due")?, amount, paid: Money::ZERO };
            match agreed.last_mut().filter(|(known, ..)| *known == id) {
                Some((_, plan, ..)) => plan.parts.push(part),
                None => {
                    let (paid, back) = (Money(row.get("paid")?), Money(row.get("came_back")?));
                    agreed.push((id, Plan { parts: vec![part] }, paid, back));
                }
            }
        }
        let plans = agreed.iter().map(|(_, plan, paid, back)| plan_now(plan, *paid, *back, false));
        Ok(plans.collect())
    }

    /// A plan as it was agreed.
    fn agreed(&self, plan: i64) -> Result<Plan, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT * FROM instalment WHERE plan = ?1 ORDER BY n")?;
        let mut rows = found.query([plan])?;
        let mut parts = Vec::new();
        while let Some(row) = rows.next()? {
            let amount = Money(row.get("amount")?);
            parts.push(Instalment { due: row.day("due")?, amount, paid: Money::ZERO });
        }
        Ok(Plan { parts })
    }

    /// Payments of a plan that stand, the newest first.
    pub fn payments_of(&self, plan: i64) -> Result<Vec<PaymentRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT * FROM plan_payment WHERE plan = ?1 AND stands ORDER BY op DESC",
        )?;
        let mut rows = found.query([plan])?;
        let mut payments = Vec::new();
        while let Some(row) = rows.next()? {
            payments.push(PaymentRecord {
                op: OpId(row.uuid("uuid")?),
                day: row.day("day")?,
                amount: Money(row.get("amount")?),
            });
        }
        Ok(payments)
    }

    /// Polite words about a plan, in their order.
    pub fn words_of(&self, plan: i64) -> Result<Vec<WordRecord>, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT * FROM plan_word WHERE plan = ?1 ORDER BY op")?;
        let mut rows = found.query([plan])?;
        let mut words = Vec::new();
        while let Some(row) = rows.next()? {
            let (word, way): (String, String) = (row.get("word")?, row.get("way")?);
            words.push(WordRecord {
                part: row.count("part")?,
                word: serde_json::from_str(&word)?,
                way: Way::of_name(&way).ok_or(StoreError::Unexpected("a way"))?,
                day: row.day("day")?,
            });
        }
        Ok(words)
    }

    /// Operations by which plans stand on a sale.
    pub fn plans_on(&self, purchase: i64) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id FROM plan JOIN op ON op.seq = plan.op
             WHERE plan.purchase = ?1 AND NOT plan.dropped ORDER BY plan.id",
        )?;
        let mut rows = found.query([purchase])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(OpId(row.uuid("op_id")?));
        }
        Ok(ops)
    }

    /// Whose a plan is, also when it was dropped.
    pub fn plan_holder(&self, id: PlanId) -> Result<Option<CustomerId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT customer.uuid FROM plan JOIN customer ON customer.id = plan.customer
             WHERE plan.uuid = ?1",
        )?;
        let mut rows = found.query([id.0.as_bytes()])?;
        rows.next()?.map(|row| Ok(CustomerId(row.uuid("uuid")?))).transpose()
    }

    /// How much somebody may owe at most, where they have a limit of their own.
    pub fn credit_limit(&self, customer: CustomerKey) -> Result<Option<Money>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT most FROM credit_limit WHERE customer = ?1 ORDER BY op DESC LIMIT 1",
        )?;
        let most: Option<Option<i64>> = found.query_row([customer], |row| row.get(0)).optional()?;
        Ok(most.flatten().map(Money))
    }
}
