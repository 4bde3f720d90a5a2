//! The points a file would give, reckoned before anything is written: those brought over from the
//! other system, and those its purchases would earn by today's rule.

use super::judge::{Judge, Verdict};
use super::people::Place;
use crate::Refusal;
use std::collections::{HashMap, HashSet};
use vafa_domain::import::ReadRow;
use vafa_domain::loyalty::{EarnRule, Membership, earn_alone};
use vafa_domain::money::Money;
use vafa_store::Book;

/// Adds up row by row.
#[derive(Debug)]
pub(super) struct Reckoning {
    earn: Option<EarnRule>,
    /// Who got an opening balance by an earlier row.
    opened: HashSet<Place>,
    /// Whether somebody collects, or would join by the file.
    collects: HashMap<Place, bool>,
    /// Points brought over.
    pub brought: i64,
    /// Points earned, where they are to be given.
    pub earned: i64,
}

impl Reckoning {
    pub(super) fn by(earn: Option<EarnRule>) -> Reckoning {
        let (opened, collects) = (HashSet::new(), HashMap::new());
        Reckoning { earn, opened, collects, brought: 0, earned: 0 }
    }

    /// What a sale of this amount earns.
    fn gives(&self, amount: Money) -> i64 {
        let earned = self.earn.as_ref().map(|rule| earn_alone(rule, amount)).unwrap_or_default();
        earned.iter().map(|applied| applied.gave).sum()
    }

    /// Counts a row with its verdict.
    pub(super) fn row(
        &mut self,
        book: &Book<'_>,
        judge: &Judge,
        verdict: Verdict,
        row: &ReadRow,
    ) -> Result<(), Refusal> {
        match (verdict, row) {
            (Verdict::Purchase { whose: Some(who), .. }, ReadRow::Purchase(sale)) => {
                let collects = self.collects(book, judge, who)?;
                let points = if collects { self.gives(sale.amount) } else { 0 };
                self.earned = self.earned.saturating_add(points);
            }
            (Verdict::Customer(who) | Verdict::Fills(who), ReadRow::Customer(told)) => {
                let points = told.points.unwrap_or_default();
                if points > 0 && self.opens(book, judge, who)? {
                    self.opened.insert(who);
                    self.brought = self.brought.saturating_add(points);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether somebody is in the club or would join: not who pauses or has left.
    fn collects(&mut self, book: &Book<'_>, judge: &Judge, who: Place) -> Result<bool, Refusal> {
        if let Some(known) = self.collects.get(&who) {
            return Ok(*known);
        }
        let last = match judge.register.at(who).and_then(|named| named.key) {
            Some(key) => book.membership(key)?.last().map(|step| step.state),
            None => None,
        };
        let collects = !matches!(last, Some(Membership::Paused | Membership::Left));
        self.collects.insert(who, collects);
        Ok(collects)
    }

    /// Whether an opening balance goes in: one a person, and only where they collect.
    fn opens(&mut self, book: &Book<'_>, judge: &Judge, who: Place) -> Result<bool, Refusal> {
        if self.opened.contains(&who) || !self.collects(book, judge, who)? {
            return Ok(false);
        }
        match judge.register.at(who).and_then(|named| named.key) {
            Some(key) => Ok(!book.has_opening_points(key)?),
            None => Ok(true),
        }
    }
}
