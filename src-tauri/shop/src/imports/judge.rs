//! What becomes of a good row, before anything is written.

use super::fill::{Fill, Told};
use super::ids::RowIds;
use super::people::{Place, Register, told_by};
use crate::Refusal;
use std::collections::{HashMap, HashSet};
use vafa_domain::day::Day;
use vafa_domain::import::{CustomerRow, PurchaseRow, ReadRow, RowKey};
use vafa_domain::money::Money;
use vafa_store::{Book, CustomerKey, KnownRow};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A purchase that goes in.
    Purchase {
        /// Whose it is; nobody's when absent.
        whose: Option<Place>,
        /// The row tells something of them that was not known.
        brings: bool,
    },
    /// A customer who goes in.
    Customer(Place),
    /// Somebody who is there; something of the row is new about them.
    Fills(Place),
    /// There already.
    Known,
    /// Probably recorded at the counter already.
    ProbablyRecorded,
}

/// Judges the rows of one file in their order.
#[derive(Debug)]
pub(super) struct Judge {
    /// Everybody the rows speak of.
    pub register: Register,
    keys: HashSet<RowKey>,
    /// Purchases recorded at the counter that an equal row has not met yet.
    at_counter: HashMap<(Option<CustomerKey>, Day, Money), u32>,
    also_recorded: bool,
}

impl Judge {
    pub(super) fn new(ids: RowIds, also_recorded: bool) -> Judge {
        Judge {
            register: Register::new(ids),
            keys: HashSet::new(),
            at_counter: HashMap::new(),
            also_recorded,
        }
    }

    /// Judges the row in this place of the file.
    pub(super) fn row(
        &mut self,
        book: &Book<'_>,
        place: u64,
        row: &ReadRow,
        told: &Told<'_>,
    ) -> Result<Verdict, Refusal> {
        match row {
            ReadRow::Purchase(row) => self.purchase(book, place, row),
            ReadRow::Customer(row) => self.customer(book, place, row, told),
        }
    }

    fn purchase(
        &mut self,
        book: &Book<'_>,
        place: u64,
        row: &PurchaseRow,
    ) -> Result<Verdict, Refusal> {
        // A receipt that stands twice in a file is one purchase.
        if !self.keys.insert(row.key) || book.known_row(row.key)? == KnownRow::Known {
            return Ok(Verdict::Known);
        }
        let (whose, brings) = if row.whose.is_nobody() {
            (None, false)
        } else if let Some(whose) = self.register.by_number_alone(&row.whose) {
            (Some(whose), false)
        } else {
            let told = told_by(row.line, &row.whose);
            let (whose, brings) = self.register.find(book, place, &told)?;
            (Some(whose), brings)
        };
        if !self.also_recorded && self.was_at_counter(book, whose, row)? {
            return Ok(Verdict::ProbablyRecorded);
        }
        Ok(Verdict::Purchase { whose, brings })
    }

    /// Whether a purchase at the counter is this row's. One of them stands for one row: two equal
    /// rows are two purchases.
    fn was_at_counter(
        &mut self,
        book: &Book<'_>,
        whose: Option<Place>,
        row: &PurchaseRow,
    ) -> Result<bool, Refusal> {
        let key = whose.and_then(|whose| self.register.at(whose)).map(|named| named.key);
        // Somebody new has bought nothing at the counter.
        let Some(key) = key.map_or(Some(None), |key| key.map(Some)) else { return Ok(false) };
        let sale = (key, row.day, row.amount);
        let left = match self.at_counter.get_mut(&sale) {
            Some(left) => left,
            None => {
                let count = book.same_purchases(key, row.day, row.amount, true)?;
                if count == 0 {
                    return Ok(false);
                }
                self.at_counter.entry(sale).or_insert(count)
            }
        };
        let met = *left > 0;
        *left = left.saturating_sub(1);
        Ok(met)
    }

    fn customer(
        &mut self,
        book: &Book<'_>,
        place: u64,
        row: &CustomerRow,
        told: &Told<'_>,
    ) -> Result<Verdict, Refusal> {
        let before = self.register.len();
        let (who, _) = self.register.find(book, place, row)?;
        let Some(named) = self.register.at(who) else { return Ok(Verdict::Known) };
        match named.key {
            // Found by nothing: the register has grown by the row's own person.
            None if named.row == place && self.register.len() > before => {
                Ok(Verdict::Customer(who))
            }
            // An earlier row of the file named them first: compared once they are in.
            None => Ok(Verdict::Fills(who)),
            Some(key) => {
                let fill = Fill::of(book, key, row, told)?;
                Ok(if fill.is_empty() { Verdict::Known } else { Verdict::Fills(who) })
            }
        }
    }
}
