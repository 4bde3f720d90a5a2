//! Which column is which: guessed from headings and from what stands under them, then told.

use super::amounts::DecimalSign;
use super::cell::plain;
use super::dates::DateOrder;
use super::field::{Field, Kind};
use super::header::{Heading, Rank, System, field_of, heading};
use super::survey::Survey;
use crate::day::Day;
use crate::money::{Currency, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which column means what, and the two things no file tells by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Mapping {
    /// What the rows are.
    pub kind: Kind,
    /// The name under which purchases of this source are known again; part of their identity.
    #[serde(default = "usual_source")]
    pub source: String,
    /// Columns by field, from 0.
    pub fields: BTreeMap<Field, u32>,
    /// The unit of the amounts; needed for purchases.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The order of the dates; needed where a date is mapped.
    #[serde(default)]
    pub date_order: Option<DateOrder>,
    /// The decimal sign of the file, where its amounts showed it.
    #[serde(default)]
    pub decimal: Option<DecimalSign>,
}

fn usual_source() -> String {
    System::Other.code().to_owned()
}

impl Mapping {
    /// A mapping without columns.
    pub fn new(kind: Kind) -> Mapping {
        Mapping {
            kind,
            source: usual_source(),
            fields: BTreeMap::new(),
            unit: None,
            date_order: None,
            decimal: None,
        }
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields.get(&field).and_then(|column| usize::try_from(*column).ok())
    }

    /// The field whose dates the order is about.
    pub fn date_field(&self) -> Field {
        match self.kind {
            Kind::Customers => Field::Birthday,
            Kind::Purchases => Field::Date,
        }
    }
}

/// What must be asked or corrected before the rows can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Question {
    /// In which unit are the amounts?
    Unit {
        /// The units they may be in, the usual one first.
        possible: Vec<Unit>,
    },
    /// In which order are the dates?
    DateOrder {
        /// The orders that read them.
        possible: Vec<DateOrder>,
    },
    /// Which column is this?
    Field {
        /// The field without a column.
        field: Field,
    },
    /// The heading names another currency than the shop's: these rows cannot go in.
    OtherCurrency {
        /// The unit the heading names.
        unit: Unit,
    },
}

/// A guessed mapping and what is still to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Guess {
    /// The mapping as far as the file tells it.
    pub mapping: Mapping,
    /// The system whose headings these are.
    pub system: System,
    /// What is open, in the order to ask; empty when the rows can be read.
    pub questions: Vec<Question>,
}

/// The columns by their headings and by the first rows. Unit and order of dates stay open unless
/// a heading names the unit: they need the whole file ([`Survey`]).
pub fn guess_columns<S: AsRef<str>>(kind: Kind, headers: &[S], sample: &[Vec<String>]) -> Mapping {
    let headings: Vec<Heading> = headers.iter().map(|text| heading(text.as_ref())).collect();
    let system = System::of(&headings);
    let mut mapping = Mapping { source: system.code().to_owned(), ..Mapping::new(kind) };
    let mut best: BTreeMap<Field, (Rank, usize)> = BTreeMap::new();
    let mut second_phone: Option<(Rank, usize)> = None;
    for (column, heading) in headings.iter().enumerate() {
        // In a file of Square's transactions "Card" is what was paid by card.
        if system == System::Square && heading.words == "card" {
            continue;
        }
        let Some((field, rank)) = field_of(heading, kind, system) else { continue };
        let field = by_content(field, rank, column, sample);
        let place = (rank, column);
        let kept = best.entry(field).or_insert(place);
        let beaten = if place < *kept { std::mem::replace(kept, place) } else { place };
        if field == Field::Phone && kind == Kind::Customers && beaten != *kept {
            second_phone = Some(second_phone.map_or(beaten, |other| other.min(beaten)));
        }
    }
    if let Some(place) = second_phone {
        best.entry(Field::SecondPhone).or_insert(place);
    }
    // «نام» alone over whole names, without a column for the family name, is the whole name.
    if !best.contains_key(&Field::FamilyName)
        && !best.contains_key(&Field::Name)
        && let Some(given) = best.remove(&Field::GivenName)
    {
        best.insert(Field::Name, given);
    }
    mapping.fields = best
        .into_iter()
        .filter_map(|(field, (_, column))| Some((field, u32::try_from(column).ok()?)))
        .collect();
    mapping.unit = mapping.column(Field::Amount).and_then(|column| headings[column].unit);
    mapping
}

/// A column headed "customer" may hold numbers, telephones or names: what stands there decides.
fn by_content(field: Field, rank: Rank, column: usize, sample: &[Vec<String>]) -> Field {
    if field != Field::Customer {
        return field;
    }
    let cells: Vec<String> = sample
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| plain(super::cell::without_text_mark(cell)))
        .filter(|cell| !cell.is_empty())
        .collect();
    let most = |fits: &dyn Fn(&str) -> bool| {
        !cells.is_empty() && cells.iter().filter(|cell| fits(cell)).count() * 10 >= cells.len() * 8
    };
    let digits = |cell: &str| cell.bytes().filter(u8::is_ascii_digit).count();
    let phone = |cell: &str| {
        (9..=15).contains(&digits(cell))
            && cell.chars().all(|sign| sign.is_ascii_digit() || "+-() ".contains(sign))
            && (cell.starts_with('+') || cell.starts_with('0'))
    };
    let named = |cell: &str| digits(cell) == 0 && cell.contains(' ');
    // A heading that says "number" or "id" (the first of the list) holds numbers.
    if rank < 11 {
        field
    } else if most(&phone) {
        Field::Phone
    } else if most(&named) {
        Field::Name
    } else {
        field
    }
}

/// The kind of a file by its headings: purchases have an amount and a day.
pub fn guess_kind<S: AsRef<str>>(headers: &[S], sample: &[Vec<String>]) -> Kind {
    let mapping = guess_columns(Kind::Purchases, headers, sample);
    let has = |field| mapping.column(field).is_some();
    if has(Field::Amount) && has(Field::Date) { Kind::Purchases } else { Kind::Customers }
}

/// Guesses from the headings and these rows. The rows must be the whole file where the answer is
/// to stand: a first page of dates may agree with an order the second refutes.
pub fn guess_mapping<S: AsRef<str>>(
    kind: Kind,
    headers: &[S],
    rows: &[Vec<String>],
    currency: Currency,
    today: Day,
) -> Guess {
    let mapping = guess_columns(kind, headers, rows);
    let mut survey = Survey::new(&mapping, today);
    rows.iter().for_each(|row| survey.hear(row));
    survey.settle(mapping, headers, currency)
}

/// The column somebody means by a heading or by a number from 1.
pub fn find_column<S: AsRef<str>>(headers: &[S], text: &str) -> Option<u32> {
    let wanted = plain(text);
    let found = headers
        .iter()
        .position(|header| header.as_ref() == text)
        .or_else(|| headers.iter().position(|header| plain(header.as_ref()) == wanted))
        .or_else(|| {
            let number: usize = wanted.parse().ok()?;
            number.checked_sub(1).filter(|column| *column < headers.len())
        })?;
    u32::try_from(found).ok()
}

#[cfg(test)]
mod tests;
