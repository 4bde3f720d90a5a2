//! A row of a list of customers.

use super::Row;
use crate::customer::{NAME_MAX, NOTE_MAX};
use crate::day::Day;
use crate::format::Language;
use crate::import::amounts::read_count;
use crate::import::answers::{Answer, language, yes_or_no};
use crate::import::dates::read_date;
use crate::import::fault::{Doubt, RowFault};
use crate::import::field::Field;
use crate::phone::Phone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest reference, card number and the like, in signs.
pub(super) const CODE_MAX: usize = 64;
/// The longest e-mail address (RFC 5321).
const EMAIL_MAX: usize = 254;
/// The longest address, in signs.
const ADDRESS_MAX: usize = 500;

/// For which channel a column of consent speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ConsentChannel {
    /// Any way of writing.
    Any,
    /// E-mail.
    Email,
    /// SMS.
    Sms,
    /// WhatsApp.
    Whatsapp,
}

/// What a row says of consent; a cell that says nothing is not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Consented {
    /// The channel of the column.
    pub channel: ConsentChannel,
    /// Yes or no.
    pub given: bool,
}

/// A customer as a row tells of them. Texts are clean and within their limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Line of the file, from 1.
    pub line: u64,
    /// The number in the other system.
    pub reference: Option<String>,
    /// Given name, or the whole name where the file does not part it; a company's name where
    /// there is no other.
    pub given: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// Form of address.
    pub honorific: Option<String>,
    /// Telephones, the first one first; no two alike.
    pub phones: Vec<Phone>,
    /// E-mail address.
    pub email: Option<String>,
    /// Birthday.
    pub birthday: Option<Day>,
    /// Note.
    pub note: Option<String>,
    /// Language.
    pub language: Option<Language>,
    /// Address in one line, its parts with commas between.
    pub address: Option<String>,
    /// Card number.
    pub card: Option<String>,
    /// Points at the start; never negative.
    pub points: Option<i64>,
    /// Consents told by the row.
    pub consents: Vec<Consented>,
    /// What was left out.
    pub doubts: Vec<Doubt>,
}

impl CustomerRow {
    pub(super) fn read(line: u64, row: &Row<'_>) -> Result<CustomerRow, RowFault> {
        let mut doubts = Vec::new();
        let whole = row.line(Field::Name, NAME_MAX)?;
        let given = row.line(Field::GivenName, NAME_MAX)?;
        let family = row.joined(&[Field::FamilyPrefix, Field::FamilyName], " ", NAME_MAX)?;
        let company = row.line(Field::Company, NAME_MAX)?;
        // The parts say more than the whole; the whole more than a company.
        let given = if given.is_some() || family.is_some() { given } else { whole.or(company) };
        let mut phones: Vec<Phone> = Vec::new();
        for field in [Field::Phone, Field::SecondPhone] {
            if let Some(phone) = row.phone(field, &mut doubts)?
                && phones.iter().all(|other| other.e164 != phone.e164)
            {
                phones.push(phone);
            }
        }
        let read = CustomerRow {
            line,
            reference: row.code(Field::Customer, CODE_MAX)?,
            given,
            family,
            honorific: row.line(Field::Honorific, NAME_MAX)?,
            phones,
            email: email(row, &mut doubts)?,
            birthday: birthday(row, &mut doubts),
            note: row.lines(Field::Note, NOTE_MAX)?,
            language: spoken(row, &mut doubts),
            address: address(row)?,
            card: row.code(Field::Card, CODE_MAX)?,
            points: points(row)?,
            consents: consents(row, &mut doubts),
            doubts,
        };
        let known = read.given.is_some()
            || read.family.is_some()
            || !read.phones.is_empty()
            || read.reference.is_some()
            || read.card.is_some()
            || read.email.is_some();
        if known { Ok(read) } else { Err(RowFault::Nameless) }
    }
}

/// The shape alone is looked at (RFC 5321): something, one @, a domain with a point.
fn email(row: &Row<'_>, doubts: &mut Vec<Doubt>) -> Result<Option<String>, RowFault> {
    let Some(text) = row.line(Field::Email, EMAIL_MAX)? else { return Ok(None) };
    let shaped = text.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty()
            && !domain.contains('@')
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !text.contains(char::is_whitespace)
    });
    if !shaped {
        doubts.push(Doubt::EmailLeftOut);
    }
    Ok(shaped.then_some(text))
}

fn birthday(row: &Row<'_>, doubts: &mut Vec<Doubt>) -> Option<Day> {
    let cell = row.cell(Field::Birthday);
    if cell.is_empty() {
        return None;
    }
    let today = row.shop().today;
    let day = row
        .mapping()
        .date_order
        .and_then(|order| read_date(cell, order, today).ok())
        .map(|written| written.day)
        .filter(|day| *day <= today);
    if day.is_none() {
        doubts.push(Doubt::BirthdayLeftOut);
    }
    day
}

fn spoken(row: &Row<'_>, doubts: &mut Vec<Doubt>) -> Option<Language> {
    let cell = row.cell(Field::Language);
    if cell.is_empty() {
        return None;
    }
    let found = language(cell);
    if found.is_none() {
        doubts.push(Doubt::LanguageLeftOut);
    }
    found
}

fn address(row: &Row<'_>) -> Result<Option<String>, RowFault> {
    let street = row.joined(&[Field::Address, Field::HouseNumber], " ", ADDRESS_MAX)?;
    let rest = [Field::AddressMore, Field::City, Field::Region, Field::PostalCode, Field::Country];
    let comma = if row.shop().style.language == Language::Fa { "، " } else { ", " };
    let rest = row.joined(&rest, comma, ADDRESS_MAX)?;
    let parts: Vec<String> = [street, rest].into_iter().flatten().collect();
    let text = parts.join(comma);
    if text.chars().count() > ADDRESS_MAX {
        let column = row.column(Field::Address);
        return Err(RowFault::TextTooLong { column, max: ADDRESS_MAX });
    }
    Ok((!text.is_empty()).then_some(text))
}

fn points(row: &Row<'_>) -> Result<Option<i64>, RowFault> {
    let cell = row.cell(Field::Points);
    if cell.is_empty() {
        return Ok(None);
    }
    read_count(cell, row.mapping().decimal, row.shop().style)
        .map(Some)
        .map_err(|fault| super::purchase::amount_fault(fault, row.named(Field::Points)))
}

fn consents(row: &Row<'_>, doubts: &mut Vec<Doubt>) -> Vec<Consented> {
    let columns = [
        (Field::Consent, ConsentChannel::Any),
        (Field::ConsentEmail, ConsentChannel::Email),
        (Field::ConsentSms, ConsentChannel::Sms),
        (Field::ConsentWhatsapp, ConsentChannel::Whatsapp),
    ];
    let mut said = Vec::new();
    for (field, channel) in columns {
        match yes_or_no(row.cell(field)) {
            Answer::Yes => said.push(Consented { channel, given: true }),
            Answer::No => said.push(Consented { channel, given: false }),
            Answer::Nothing => {}
            // The same doubt once, however many columns.
            Answer::Unread if doubts.contains(&Doubt::ConsentUnread) => {}
            Answer::Unread => doubts.push(Doubt::ConsentUnread),
        }
    }
    said
}
