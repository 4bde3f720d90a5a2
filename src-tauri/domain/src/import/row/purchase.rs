//! A row of a list of purchases.

use super::Row;
use super::customer::CODE_MAX;
use crate::customer::{NAME_MAX, NOTE_MAX};
use crate::day::{Day, DayRule, Instant};
use crate::import::amounts::{AmountFault, read_amount, read_quantity};
use crate::import::answers::{Event, event};
use crate::import::cell::{plain, shown};
use crate::import::dates::{DateFault, DateOrder, Written, read_date, read_time};
use crate::import::fault::{Doubt, RowFault};
use crate::import::field::Field;
use crate::import::key::{RowKey, row_key};
use crate::money::Money;
use crate::phone::Phone;
use crate::purchase::{GOODS_MAX, GROUP_MAX, RECEIPT_MAX};
use chrono::{NaiveTime, TimeDelta, TimeZone};

/// Whose purchase it is, as far as the row says; all empty is an anonymous purchase.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whose {
    /// The number in the other system.
    pub reference: Option<String>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Card number.
    pub card: Option<String>,
    /// Given name, or the whole name where the file does not part it.
    pub given: Option<String>,
    /// Family name.
    pub family: Option<String>,
}

impl Whose {
    /// Whether the row names nobody.
    pub fn is_nobody(&self) -> bool {
        *self == Whose::default()
    }
}

/// A purchase as a row tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurchaseRow {
    /// Line of the file, from 1.
    pub line: u64,
    /// Its identity: two rows with one key are one purchase.
    pub key: RowKey,
    /// Whose it is.
    pub whose: Whose,
    /// Business day in the shop, at most today.
    pub day: Day,
    /// The instant, where the row tells the time.
    pub at: Option<Instant>,
    /// What was paid, at least nought.
    pub amount: Money,
    /// Receipt number.
    pub receipt: Option<String>,
    /// What was bought.
    pub product: Option<String>,
    /// The group of goods it belongs to.
    pub group: Option<String>,
    /// How many, in thousandths.
    pub quantity_milli: Option<i64>,
    /// Note.
    pub note: Option<String>,
    /// What was left out.
    pub doubts: Vec<Doubt>,
}

impl PurchaseRow {
    /// The row and the key of what it says; its own key is that of its receipt, if it has one.
    pub(super) fn read(line: u64, row: &Row<'_>) -> Result<(RowKey, PurchaseRow), RowFault> {
        match event(row.cell(Field::Event)) {
            Event::Sale => {}
            Event::Return => {
                return Err(RowFault::ReturnRow { text: shown(row.cell(Field::Event)) });
            }
            Event::Cancelled => {
                return Err(RowFault::CancelledRow { text: shown(row.cell(Field::Event)) });
            }
        }
        let mut doubts = Vec::new();
        let (day, at) = when(row)?;
        let mut read = PurchaseRow {
            line,
            key: RowKey([0; 12]),
            whose: whose(row, &mut doubts)?,
            day,
            at,
            amount: amount(row)?,
            receipt: row.code(Field::Receipt, RECEIPT_MAX)?,
            product: row.line(Field::Product, GOODS_MAX)?,
            group: row.line(Field::Group, GROUP_MAX)?,
            quantity_milli: quantity(row)?,
            note: row.lines(Field::Note, NOTE_MAX)?,
            doubts,
        };
        let said = read.said(&row.mapping().source);
        read.key = match &read.receipt {
            Some(receipt) => row_key(["receipt", &row.mapping().source, &plain(receipt)]),
            None => said,
        };
        Ok((said, read))
    }

    /// The key of what the row says: source, buyer, day, amount and the other mapped cells. Each
    /// part has its field's word before it, so that a cell in another column is another row. The
    /// group is none of them: it tells of the goods, and a file that is read once without it and
    /// once with it holds the same rows.
    fn said(&self, source: &str) -> RowKey {
        let whose = &self.whose;
        let text = |text: &Option<String>| text.as_deref().map(plain).unwrap_or_default();
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let parts: [(&str, String); 11] = [
            ("customer", text(&whose.reference)),
            ("phone", whose.phone.as_ref().map(|phone| phone.e164.clone()).unwrap_or_default()),
            ("card", text(&whose.card)),
            ("given_name", text(&whose.given)),
            ("family_name", text(&whose.family)),
            ("date", self.day.to_string()),
            ("time", number(self.at.map(|at| at.0))),
            ("amount", self.amount.0.to_string()),
            ("product", text(&self.product)),
            ("units", number(self.quantity_milli)),
            ("note", text(&self.note)),
        ];
        let known = parts.iter().filter(|(_, text)| !text.is_empty());
        let parts = known.flat_map(|(field, text)| [*field, text.as_str()]);
        row_key(["row", source].into_iter().chain(parts))
    }
}

fn whose(row: &Row<'_>, doubts: &mut Vec<Doubt>) -> Result<Whose, RowFault> {
    let given = row.line(Field::GivenName, NAME_MAX)?;
    let family = row.line(Field::FamilyName, NAME_MAX)?;
    let whole = row.line(Field::Name, NAME_MAX)?;
    Ok(Whose {
        reference: row.code(Field::Customer, CODE_MAX)?,
        phone: row.phone(Field::Phone, doubts)?,
        card: row.code(Field::Card, CODE_MAX)?,
        given: if given.is_some() || family.is_some() { given } else { whole },
        family,
    })
}

/// The business day and, where a time is told, the instant.
fn when(row: &Row<'_>) -> Result<(Day, Option<Instant>), RowFault> {
    let cell = row.cell(Field::Date);
    if cell.is_empty() {
        return Err(RowFault::Missing { column: row.column(Field::Date) });
    }
    let today = row.shop().today;
    let order = row.mapping().date_order.unwrap_or(DateOrder::Ymd);
    let (column, text) = (|| row.column(Field::Date), || shown(cell));
    let written = read_date(cell, order, today).map_err(|fault| match fault {
        DateFault::NotADate => RowFault::NotADate { column: column(), text: text() },
        DateFault::TooEarly => RowFault::DateTooEarly { column: column(), text: text() },
        DateFault::TooLate => RowFault::FutureDate { column: column(), text: text() },
    })?;
    let clock = row.cell(Field::Time);
    let told = if clock.is_empty() {
        None
    } else {
        let (column, text) = row.named(Field::Time);
        Some(read_time(clock).map_err(|_| RowFault::NotATime { column, text })?)
    };
    let (day, at) = place(Written { second: told.or(written.second), ..written }, row.shop().days);
    if day > today {
        return Err(RowFault::FutureDate { column: column(), text: text() });
    }
    Ok((day, at))
}

/// The business day of a written date. Midnight sharp without a zone is what systems write for
/// "no time", and a date without a time is the business day itself.
fn place(written: Written, days: DayRule) -> (Day, Option<Instant>) {
    let Some(second) = written.second else { return (written.day, None) };
    if second == 0 && written.offset.is_none() {
        return (written.day, None);
    }
    let Some(time) = NaiveTime::from_num_seconds_from_midnight_opt(second, 0) else {
        return (written.day, None);
    };
    let mut local = written.day.date().and_time(time);
    if let Some(offset) = written.offset {
        let utc = local - TimeDelta::minutes(i64::from(offset));
        let at = Instant(utc.and_utc().timestamp_millis());
        return (days.day_of(at), Some(at));
    }
    // Of an hour that comes twice the first; an hour that is skipped begins where it ends.
    for _ in 0..=4 {
        if let Some(moment) = days.zone.from_local_datetime(&local).earliest() {
            let at = Instant(moment.timestamp_millis());
            return (days.day_of(at), Some(at));
        }
        local += TimeDelta::minutes(30);
    }
    (written.day, None)
}

fn amount(row: &Row<'_>) -> Result<Money, RowFault> {
    let cell = row.cell(Field::Amount);
    if cell.is_empty() {
        return Err(RowFault::Missing { column: row.column(Field::Amount) });
    }
    read_amount(cell, row.reader.unit, row.mapping().decimal, row.shop().style)
        .map_err(|fault| amount_fault(fault, row.named(Field::Amount)))
}

fn quantity(row: &Row<'_>) -> Result<Option<i64>, RowFault> {
    let cell = row.cell(Field::Units);
    if cell.is_empty() {
        return Ok(None);
    }
    read_quantity(cell, row.mapping().decimal, row.shop().style)
        .map(Some)
        .map_err(|fault| amount_fault(fault, row.named(Field::Units)))
}

/// The fault of an amount with its heading and its cell.
pub(super) fn amount_fault(fault: AmountFault, (column, text): (String, String)) -> RowFault {
    match fault {
        AmountFault::NotANumber => RowFault::NotANumber { column, text },
        AmountFault::Negative => RowFault::NegativeAmount { column, text },
        AmountFault::TooLarge => RowFault::AmountTooLarge { column, text },
        AmountFault::TooManyDecimals => RowFault::TooManyDecimals { column, text },
        AmountFault::Ambiguous => RowFault::AmountAmbiguous { column, text },
        AmountFault::OtherCurrency => RowFault::OtherCurrency { column, text },
    }
}
