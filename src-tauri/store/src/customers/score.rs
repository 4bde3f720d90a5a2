//! Customers in the order of how much they are bound to the shop.
//!
//! A score moves with every sale of anybody, for it is measured against what is usual, and with
//! every day: kept beside the facts it would be stale at once. It is reckoned from the facts when
//! the list is asked for, by the rule itself; only the best of a page are held meanwhile.

use super::{Brief, LISTED, ListPage, PAGE};
use crate::StoreError;
use crate::access::Book;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use vafa_domain::day::Day;
use vafa_domain::loyalty::{Relation, ScoreWeights};
use vafa_domain::money::Money;

/// What a score is reckoned with.
#[derive(Debug, Clone, Copy)]
pub struct ScoreBy {
    /// How much each part counts.
    pub weights: ScoreWeights,
    /// The day on which it is asked for.
    pub today: Day,
}

impl Book<'_> {
    /// A page of the list, the highest score first; who has none, because they bought nothing or
    /// no part counts, stands last.
    pub(super) fn list_by_score(
        &self,
        page: &ListPage,
        by: &ScoreBy,
    ) -> Result<(Vec<(Brief, String)>, u32), StoreError> {
        let usual = self.usual_relation(by.today)?.unwrap_or_default();
        let before = page.after.as_ref().map(|(rank, key)| (rank.parse().unwrap_or(0u32), *key));
        let (mut best, mut count) = (BinaryHeap::with_capacity(PAGE + 1), 0u32);
        let sql = format!(
            "WITH listed AS ({LISTED})
             SELECT id, sum, visit_days,
                 (unixepoch(?1) - unixepoch(first_day)) / 86400 AS days
             FROM listed WHERE {}",
            page.condition()
        );
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([by.today.to_string()])?;
        while let Some(row) = rows.next()? {
            count = count.saturating_add(1);
            let rank = match row.get::<_, Option<i64>>("days")? {
                Some(days) => {
                    let spend = Money(row.get("sum")?);
                    let one = Relation { spend, visits: row.get("visit_days")?, days };
                    by.weights.score(one, usual).map_or(0, |score| score.rank)
                }
                None => 0,
            };
            let place = (rank, row.get::<_, i64>("id")?);
            if before.is_none_or(|before| place < before) {
                best.push(Reverse(place));
                if best.len() > PAGE {
                    best.pop();
                }
            }
        }
        let mut briefs = Vec::with_capacity(best.len());
        for Reverse((rank, key)) in best.into_sorted_vec() {
            if let Some(brief) = self.briefs(&[key])?.pop() {
                briefs.push((brief, format!("{rank:020}")));
            }
        }
        Ok((briefs, count))
    }
}
