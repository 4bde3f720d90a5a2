//! Phone numbers: read as people write them, kept as E.164, shown as the country writes them.
//!
//! Source of lengths, kinds and grouping: libphonenumber's metadata, through `rlibphonenumber`.

use crate::digits::{only, to_ascii};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most digits a number may have; E.164 allows 15, an extension or a slip some more.
const MOST_DIGITS: usize = 32;

/// The country a number without a country code belongs to: the shop's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "UPPERCASE")]
pub enum Region {
    /// Iran.
    Ir,
    /// Georgia.
    Ge,
    /// Armenia.
    Am,
    /// Azerbaijan.
    Az,
    /// Türkiye.
    Tr,
    /// Iraq.
    Iq,
    /// Afghanistan.
    Af,
    /// United Arab Emirates.
    Ae,
    /// Russia.
    Ru,
    /// Germany.
    De,
    /// United Kingdom.
    Gb,
    /// United States.
    Us,
}

impl Region {
    /// Every region, in the order a list offers them.
    pub const ALL: [Region; 12] = [
        Region::Ir,
        Region::Ge,
        Region::Am,
        Region::Az,
        Region::Tr,
        Region::Iq,
        Region::Af,
        Region::Ae,
        Region::Ru,
        Region::De,
        Region::Gb,
        Region::Us,
    ];

    fn known(self) -> rlibphonenumber::Region {
        use rlibphonenumber::Region as Known;
        match self {
            Region::Ir => Known::IR,
            Region::Ge => Known::GE,
            Region::Am => Known::AM,
            Region::Az => Known::AZ,
            Region::Tr => Known::TR,
            Region::Iq => Known::IQ,
            Region::Af => Known::AF,
            Region::Ae => Known::AE,
            Region::Ru => Known::RU,
            Region::De => Known::DE,
            Region::Gb => Known::GB,
            Region::Us => Known::US,
        }
    }
}

/// What can be done with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PhoneKind {
    /// Takes short messages.
    Mobile,
    /// A line to call.
    Fixed,
    /// Not told by its digits, or a number of services.
    Other,
}

/// A number as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Phone {
    /// `+989123456789`. Of a number too odd for a country code, its ASCII digits as typed.
    pub e164: String,
    /// Mobile, fixed or neither.
    pub kind: PhoneKind,
    /// Whether the country has such numbers. A wrong length is warned about, never refused.
    pub valid: bool,
    /// As the shop's country writes it: `0912 345 6789`, `599 12 34 56`; a number of another
    /// country in international form. In ASCII digits; the display shapes them.
    pub shown: String,
}

/// Why a text is not taken as a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "code", content = "args")]
pub enum PhoneError {
    /// It has no digit.
    #[error("no digit")]
    #[serde(rename = "phone_no_digit")]
    NoDigit,
    /// It has more digits than any number.
    #[error("more than {most} digits")]
    #[serde(rename = "phone_too_long")]
    TooLong {
        /// The most digits that are taken.
        most: u32,
    },
}

impl PhoneError {
    /// The code of its message.
    pub fn code(&self) -> &'static str {
        match self {
            PhoneError::NoDigit => "phone_no_digit",
            PhoneError::TooLong { .. } => "phone_too_long",
        }
    }
}

/// Reads a number in any digits and grouping. A plus counts only before the first digit; what is
/// neither is passed over.
pub fn read_phone(text: &str, default_region: Region) -> Result<Phone, PhoneError> {
    // Far above any number with its spaces; the rest of a pasted page is not looked at.
    if text.len() > 1024 {
        return Err(PhoneError::TooLong { most: MOST_DIGITS as u32 });
    }
    let digits = only(text);
    match digits.len() {
        0 => return Err(PhoneError::NoDigit),
        length if length > MOST_DIGITS => {
            return Err(PhoneError::TooLong { most: MOST_DIGITS as u32 });
        }
        _ => {}
    }
    let known = default_region.known();
    Ok(match PHONE_NUMBER_UTIL.parse(dialled(text, &digits), Some(known)) {
        Ok(number) => understood(&number, default_region),
        Err(_) => as_typed(digits),
    })
}

/// The digits, behind a plus where one was typed before them.
fn dialled(text: &str, digits: &str) -> String {
    let plus = to_ascii(text)
        .chars()
        .take_while(|sign| !sign.is_ascii_digit())
        .any(|sign| matches!(sign, '+' | '\u{FF0B}'));
    if plus { format!("+{digits}") } else { digits.to_owned() }
}

fn as_typed(digits: String) -> Phone {
    Phone { e164: digits.clone(), kind: PhoneKind::Other, valid: false, shown: digits }
}

fn understood(number: &PhoneNumber, home: Region) -> Phone {
    let valid = number.is_valid();
    let kind = match number.get_type() {
        PhoneNumberType::Mobile | PhoneNumberType::FixedLineOrMobile => PhoneKind::Mobile,
        PhoneNumberType::FixedLine => PhoneKind::Fixed,
        _ => PhoneKind::Other,
    };
    let at_home =
        PHONE_NUMBER_UTIL.get_country_code_for_region(home.known()) == Some(number.country_code);
    let form = if at_home { PhoneNumberFormat::National } else { PhoneNumberFormat::International };
    Phone {
        e164: number.format_as(PhoneNumberFormat::E164).into_owned(),
        kind,
        valid,
        shown: number.format_as(form).into_owned(),
    }
}

/// The digits from the last to the first, so that a search by the tail is a range read.
pub fn reversed_digits(e164: &str) -> String {
    only(e164).chars().rev().collect()
}

/// The start of [`reversed_digits`] that a typed search asks for, or nothing below three digits
/// or with more signs than a number. A whole number is brought to E.164 first, so that
/// 09123456789 finds +989123456789; a shorter one is a tail.
pub fn reversed_query(text: &str, default_region: Region) -> Option<String> {
    let digits = only(text);
    if digits.len() < 3 || digits.len() > MOST_DIGITS {
        return None;
    }
    let whole = read_phone(text, default_region).ok().filter(|phone| phone.valid);
    Some(reversed_digits(&whole.map_or(digits, |phone| phone.e164)))
}

#[cfg(test)]
mod tests;
