//! Why a row, or a whole mapping, is refused: codes with arguments, words are the interface's.

use super::field::Field;
use crate::money::Unit;
use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Why one row is not taken. `column` is the heading as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    /// More or fewer cells than the heading has.
    #[error("row of {cells} cells under {columns} headings")]
    UnevenRow {
        /// Cells in the row.
        cells: usize,
        /// Cells in the heading.
        columns: usize,
    },
    /// A cell longer than [`super::CELL_MAX`], or a text longer than its field may be.
    #[error("{column}: longer than {max}")]
    TextTooLong {
        /// Heading.
        column: String,
        /// Signs (or bytes, for a whole cell) allowed.
        max: usize,
    },
    /// A NUL sign, which no text has: the file is damaged here.
    #[error("{column}: a NUL sign")]
    NulSign {
        /// Heading.
        column: String,
    },
    /// A needed cell is empty.
    #[error("{column}: empty")]
    Missing {
        /// Heading.
        column: String,
    },
    /// Not a date in the chosen order, or no such day in the calendar.
    #[error("{column}: not a date: {text}")]
    NotADate {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// A day after today.
    #[error("{column}: in the future: {text}")]
    FutureDate {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// A day before the first one the program takes.
    #[error("{column}: too early: {text}")]
    DateTooEarly {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// Not a time of day.
    #[error("{column}: not a time: {text}")]
    NotATime {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// Text where a number belongs.
    #[error("{column}: not a number: {text}")]
    NotANumber {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// Below zero: a return is not a purchase.
    #[error("{column}: negative: {text}")]
    NegativeAmount {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// Over the bound of an amount or a count.
    #[error("{column}: too large: {text}")]
    AmountTooLarge {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// More decimals than the unit has; they are refused, never rounded.
    #[error("{column}: too many decimals: {text}")]
    TooManyDecimals {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// `1.234` may be a thousand or one and a bit, and nothing in the file decides.
    #[error("{column}: two readings: {text}")]
    AmountAmbiguous {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// The cell names a unit of another currency than the shop's.
    #[error("{column}: another currency: {text}")]
    OtherCurrency {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// A telephone with more digits than any has.
    #[error("{column}: not a telephone: {text}")]
    PhoneTooLong {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// A spreadsheet wrote a long number as `9.1E+09`: its digits are lost.
    #[error("{column}: digits lost: {text}")]
    DigitsLost {
        /// Heading.
        column: String,
        /// The cell, shortened.
        text: String,
    },
    /// The row says that it is a return.
    #[error("a return: {text}")]
    ReturnRow {
        /// The cell, shortened.
        text: String,
    },
    /// The row says that it was cancelled or failed.
    #[error("cancelled: {text}")]
    CancelledRow {
        /// The cell, shortened.
        text: String,
    },
    /// The same receipt number stands on an earlier row with another buyer, day or amount.
    #[error("receipt {receipt} differs from line {first_line}")]
    ReceiptDiffers {
        /// Receipt number.
        receipt: String,
        /// Line of the earlier row.
        first_line: u64,
    },
    /// A customer without name, telephone, card and number.
    #[error("nothing to know the customer by")]
    Nameless,
}

impl RowFault {
    /// The code; its words are the message `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            RowFault::UnevenRow { .. } => "import_uneven_row",
            RowFault::TextTooLong { .. } => "import_text_too_long",
            RowFault::NulSign { .. } => "import_nul_sign",
            RowFault::Missing { .. } => "import_missing",
            RowFault::NotADate { .. } => "import_not_a_date",
            RowFault::FutureDate { .. } => "import_future_date",
            RowFault::DateTooEarly { .. } => "import_date_too_early",
            RowFault::NotATime { .. } => "import_not_a_time",
            RowFault::NotANumber { .. } => "import_not_a_number",
            RowFault::NegativeAmount { .. } => "import_negative_amount",
            RowFault::AmountTooLarge { .. } => "import_amount_too_large",
            RowFault::TooManyDecimals { .. } => "import_too_many_decimals",
            RowFault::AmountAmbiguous { .. } => "import_amount_ambiguous",
            RowFault::OtherCurrency { .. } => "import_other_currency",
            RowFault::PhoneTooLong { .. } => "import_phone_too_long",
            RowFault::DigitsLost { .. } => "import_digits_lost",
            RowFault::ReturnRow { .. } => "import_return_row",
            RowFault::CancelledRow { .. } => "import_cancelled_row",
            RowFault::ReceiptDiffers { .. } => "import_receipt_differs",
            RowFault::Nameless => "import_nameless",
        }
    }

    /// The arguments of the message, all of them text or whole numbers.
    pub fn args(&self) -> BTreeMap<String, serde_json::Value> {
        let mut args = BTreeMap::new();
        let mut put = |name: &str, value: serde_json::Value| args.insert(name.to_owned(), value);
        match self {
            RowFault::UnevenRow { cells, columns } => {
                put("cells", (*cells).into());
                put("columns", (*columns).into());
            }
            RowFault::TextTooLong { column, max } => {
                put("column", column.clone().into());
                put("max", (*max).into());
            }
            RowFault::NulSign { column } | RowFault::Missing { column } => {
                put("column", column.clone().into());
            }
            RowFault::NotADate { column, text }
            | RowFault::FutureDate { column, text }
            | RowFault::DateTooEarly { column, text }
            | RowFault::NotATime { column, text }
            | RowFault::NotANumber { column, text }
            | RowFault::NegativeAmount { column, text }
            | RowFault::AmountTooLarge { column, text }
            | RowFault::TooManyDecimals { column, text }
            | RowFault::AmountAmbiguous { column, text }
            | RowFault::OtherCurrency { column, text }
            | RowFault::PhoneTooLong { column, text }
            | RowFault::DigitsLost { column, text } => {
                put("column", column.clone().into());
                put("text", text.clone().into());
            }
            RowFault::ReturnRow { text } | RowFault::CancelledRow { text } => {
                put("text", text.clone().into());
            }
            RowFault::ReceiptDiffers { receipt, first_line } => {
                put("receipt", receipt.clone().into());
                put("first_line", (*first_line).into());
            }
            RowFault::Nameless => {}
        }
        args
    }
}

/// A row that is not taken, with its line in the file; on the wire `{"line","code","args"}`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct RowError {
    /// Line of the file (row of the sheet) on which the row begins, from 1.
    pub line: u64,
    /// Why.
    pub fault: RowFault,
}

impl Serialize for RowError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(3))?;
        map.serialize_entry("line", &self.line)?;
        map.serialize_entry("code", self.fault.code())?;
        map.serialize_entry("args", &self.fault.args())?;
        map.end()
    }
}

/// Something a row says that is left out while the row itself goes in. Shown in the preview.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    serde::Deserialize,
    JsonSchema,
    TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The telephone has the wrong length for its country; it is kept as written.
    PhoneLength,
    /// The telephone cell holds no digit and is left out.
    PhoneLeftOut,
    /// Not an e-mail address; left out.
    EmailLeftOut,
    /// The birthday cannot be read, is in the future or too early; left out.
    BirthdayLeftOut,
    /// The consent cell says neither yes nor no; consent stays unknown.
    ConsentUnread,
    /// Not one of the languages of the program; left out.
    LanguageLeftOut,
}

/// Why a mapping cannot be used. The first two are questions: the answer is in the mapping.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// The amounts may be in several units of the currency.
    #[error("the unit of the amounts must be told")]
    UnitNeeded {
        /// The units they may be in.
        possible: Vec<Unit>,
    },
    /// The dates may be read in several orders.
    #[error("the order of the dates must be told")]
    DateOrderNeeded {
        /// The orders that read every date of the file.
        possible: Vec<super::DateOrder>,
    },
    /// The unit belongs to another currency than the shop's.
    #[error("the amounts are in another currency")]
    UnitOfOtherCurrency {
        /// The unit of the file.
        unit: Unit,
    },
    /// A field without which the rows say nothing has no column.
    #[error("no column for {}", .field.code())]
    FieldNeeded {
        /// The field.
        field: Field,
    },
    /// The field has no place in a file of this kind.
    #[error("{} has no place here", .field.code())]
    FieldOutOfPlace {
        /// The field.
        field: Field,
    },
    /// The column number is beyond the file.
    #[error("no such column: {column}")]
    NoSuchColumn {
        /// The column asked for, a heading or a number.
        column: String,
    },
}

impl MappingError {
    /// The code; its words are the message `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            MappingError::UnitNeeded { .. } => "import_unit_needed",
            MappingError::DateOrderNeeded { .. } => "import_date_order_needed",
            MappingError::UnitOfOtherCurrency { .. } => "import_unit_of_other_currency",
            MappingError::FieldNeeded { .. } => "import_field_needed",
            MappingError::FieldOutOfPlace { .. } => "import_field_out_of_place",
            MappingError::NoSuchColumn { .. } => "import_no_such_column",
        }
    }

    /// The arguments of the message; lists are codes with commas between.
    pub fn args(&self) -> BTreeMap<String, serde_json::Value> {
        let code = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let (name, value) = match self {
            MappingError::UnitNeeded { possible } => (
                "possible",
                possible.iter().map(|unit| code(serde_json::json!(unit))).collect::<Vec<_>>(),
            ),
            MappingError::DateOrderNeeded { possible } => {
                ("possible", possible.iter().map(|order| code(serde_json::json!(order))).collect())
            }
            MappingError::UnitOfOtherCurrency { unit } => {
                ("unit", vec![code(serde_json::json!(unit))])
            }
            MappingError::FieldNeeded { field } | MappingError::FieldOutOfPlace { field } => {
                ("field", vec![field.code().to_owned()])
            }
            MappingError::NoSuchColumn { column } => ("column", vec![column.clone()]),
        };
        BTreeMap::from([(name.to_owned(), serde_json::Value::from(value.join(", ")))])
    }
}
