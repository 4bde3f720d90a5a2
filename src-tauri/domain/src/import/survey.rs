//! One walk through the whole file before anything is asked: which orders its dates allow, which
//! decimal sign its amounts show, which units its cells name.

use super::amounts::AmountEvidence;
use super::dates::DateEvidence;
use super::field::{Field, Kind};
use super::header::{System, heading};
use super::mapping::{Guess, Mapping, Question};
use crate::day::Day;
use crate::money::Currency;

/// What the columns of dates and amounts allow: hear every row, then settle.
#[derive(Debug, Clone)]
pub struct Survey {
    today: Day,
    date: Option<usize>,
    amount: Option<usize>,
    dates: DateEvidence,
    amounts: AmountEvidence,
}

impl Survey {
    /// Ready to hear the rows of a file mapped so.
    pub fn new(mapping: &Mapping, today: Day) -> Survey {
        Survey {
            today,
            date: mapping.column(mapping.date_field()),
            amount: mapping.column(Field::Amount),
            dates: DateEvidence::default(),
            amounts: AmountEvidence::default(),
        }
    }

    /// Hears one row.
    pub fn hear<S: AsRef<str>>(&mut self, cells: &[S]) {
        if let Some(cell) = self.date.and_then(|column| cells.get(column)) {
            self.dates.hear(cell.as_ref(), self.today);
        }
        if let Some(cell) = self.amount.and_then(|column| cells.get(column)) {
            self.amounts.hear(cell.as_ref());
        }
    }

    /// Fills in what the file decides and lists what it leaves open. What the mapping already
    /// says stays.
    pub fn settle<S: AsRef<str>>(
        self,
        mut mapping: Mapping,
        headers: &[S],
        currency: Currency,
    ) -> Guess {
        let headings: Vec<_> = headers.iter().map(|text| heading(text.as_ref())).collect();
        let mut questions = Vec::new();
        for field in needed(&mapping) {
            questions.push(Question::Field { field });
        }
        if self.amount.is_some() {
            mapping.decimal = mapping.decimal.or_else(|| self.amounts.decimal());
            let units = currency.units();
            mapping.unit = mapping
                .unit
                .or_else(|| self.amounts.unit_of_every_cell())
                .or_else(|| units.first().copied().filter(|_| units.len() == 1));
            match mapping.unit {
                None => questions.push(Question::Unit { possible: units.to_vec() }),
                Some(unit) if unit.currency() != currency => {
                    questions.push(Question::OtherCurrency { unit });
                }
                Some(_) => {}
            }
        }
        if self.date.is_some() && mapping.date_order.is_none() {
            let possible = self.dates.possible();
            match possible.as_slice() {
                [only] => mapping.date_order = Some(*only),
                _ => questions.push(Question::DateOrder { possible }),
            }
        }
        Guess { mapping, system: System::of(&headings), questions }
    }
}

/// The fields without which the rows of this kind say nothing and that have no column.
pub(super) fn needed(mapping: &Mapping) -> Vec<Field> {
    let has = |field: &Field| mapping.column(*field).is_some();
    match mapping.kind {
        Kind::Purchases => {
            [Field::Date, Field::Amount].into_iter().filter(|field| !has(field)).collect()
        }
        Kind::Customers => {
            let known_by = [
                Field::Name,
                Field::GivenName,
                Field::FamilyName,
                Field::Company,
                Field::Phone,
                Field::Customer,
                Field::Card,
                Field::Email,
            ];
            if known_by.iter().any(has) { Vec::new() } else { vec![Field::Name] }
        }
    }
}
