//! Bonuses for points within days, and those that went with what had reached them.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::id::{OpId, PurchaseId};
use vafa_domain::ledger::{EntryKind, LotId};
use vafa_domain::loyalty::{Applied, Earned, Unreached};

use super::SoldRecord;

impl Book<'_> {
    /// Bonuses of somebody's sales that returns of other sales took, and which did not come back.
    pub fn unreached_of(&self, customer: i64) -> Result<Vec<Unreached>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("unreached.sql"))?;
        let ops = found.query_map([customer], |row| row.get(0))?;
        let ops = ops.collect::<Result<Vec<i64>, _>>()?;
        let mut unreached = Vec::new();
        for op in ops {
            if let Some(op) = self.op_at(op)? {
                unreached.extend(told(&op.fact));
            }
        }
        Ok(unreached)
    }

    /// Somebody's sales of these days that stand and to which a rule gave something.
    pub fn given_by_rule(
        &self,
        customer: i64,
        rule: u32,
        (from, to): (Day, Day),
    ) -> Result<Vec<PurchaseId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT op.op_id FROM purchase
             JOIN ledger_entry ON ledger_entry.op = purchase.op
             JOIN op ON op.seq = purchase.op
             WHERE purchase.customer = ?1 AND purchase.day BETWEEN ?3 AND ?4
                 AND purchase.voided IS NULL
                 AND ledger_entry.rule = ?2 AND ledger_entry.kind = 'earn'
             ORDER BY purchase.op",
        )?;
        let mut rows = found.query((customer, rule, from.to_string(), to.to_string()))?;
        let mut purchases = Vec::new();
        while let Some(row) = rows.next()? {
            purchases.push(PurchaseId(row.uuid("op_id")?));
        }
        Ok(purchases)
    }

    /// What a rule gave with a sale, as it can be taken back.
    pub fn gift_of(
        &self,
        purchase: PurchaseId,
        sold: &SoldRecord,
        bonus: &Applied,
    ) -> Result<Option<Earned>, StoreError> {
        let entries = (0u32..).zip(&sold.fact.points.entries);
        let mut of_rule = entries
            .filter(|(_, entry)| entry.kind == EntryKind::Earn && entry.rule == Some(bonus.rule));
        let Some((n, entry)) = of_rule.next() else { return Ok(None) };
        let lot = LotId { op: OpId(purchase.0), n };
        Ok(Some(Earned {
            holds: bonus.into,
            account: entry.account,
            amount: bonus.gave,
            taken: 0,
            own: vec![lot],
            lapsed: self.expired_of(lot)?,
        }))
    }
}

/// The bonuses a fact took.
fn told(fact: &Fact) -> Vec<Unreached> {
    match fact {
        Fact::Undone { by, .. } => by.iter().flat_map(told).collect(),
        Fact::PurchaseReturned(back) => back.unreached.clone(),
        Fact::PurchaseVoided { unreached, .. } => unreached.clone(),
        _ => Vec::new(),
    }
}
