//! What a file tells of, and what one of its columns can mean.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use ts_rs::TS;

/// What the rows of a file are.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One row, one customer.
    Customers,
    /// One row, one purchase.
    Purchases,
}

impl Kind {
    /// The word in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Customers => "customers",
            Kind::Purchases => "purchases",
        }
    }
}

macro_rules! fields {
    ($($(#[$meta:meta])+ $name:ident $code:literal [$($kind:ident)+],)+) => {
        /// What one column means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(Serialize, Deserialize, JsonSchema, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$meta])+ $name,)+
        }

        impl Field {
            /// Every field, in the order the mapping screen lists them.
            pub const ALL: &'static [Field] = &[$(Field::$name),+];

            /// The word in files and on the command line (`--map phone=Mobile`).
            pub fn code(self) -> &'static str {
                match self { $(Field::$name => $code),+ }
            }

            /// Whether a file of this kind can have such a column.
            pub fn belongs_to(self, kind: Kind) -> bool {
                match self { $(Field::$name => [$(Kind::$kind),+].contains(&kind)),+ }
            }
        }
    };
}

fields! {
    /// The number the other system gave the customer: of the row itself in a file of customers,
    /// of the buyer in a file of purchases.
    Customer "customer" [Customers Purchases],
    /// The whole name.
    Name "name" [Customers Purchases],
    /// Given name.
    GivenName "given_name" [Customers Purchases],
    /// What stands before the family name (`van der`).
    FamilyPrefix "family_prefix" [Customers],
    /// Family name.
    FamilyName "family_name" [Customers Purchases],
    /// Form of address (`Mrs`, «خانم», «ქალბატონი»).
    Honorific "honorific" [Customers],
    /// Company; the name of a customer that has no other.
    Company "company" [Customers],
    /// Telephone, the mobile one where there are two.
    Phone "phone" [Customers Purchases],
    /// A second telephone.
    SecondPhone "second_phone" [Customers],
    /// E-mail address.
    Email "email" [Customers],
    /// Birthday, with or without its year.
    Birthday "birthday" [Customers],
    /// Card number.
    Card "card" [Customers Purchases],
    /// Points at the start.
    Points "points" [Customers],
    /// Language of the customer.
    Language "language" [Customers],
    /// Street and house, or the whole address.
    Address "address" [Customers],
    /// House number where it has a column of its own.
    HouseNumber "house_number" [Customers],
    /// Second line of the address.
    AddressMore "address_more" [Customers],
    /// Town.
    City "city" [Customers],
    /// Region, province or state.
    Region "region" [Customers],
    /// Postal code.
    PostalCode "postal_code" [Customers],
    /// Country.
    Country "country" [Customers],
    /// Consent to be written to, whatever the channel.
    Consent "consent" [Customers],
    /// Consent for e-mail.
    ConsentEmail "consent_email" [Customers],
    /// Consent for SMS.
    ConsentSms "consent_sms" [Customers],
    /// Consent for WhatsApp.
    ConsentWhatsapp "consent_whatsapp" [Customers],
    /// Day of the purchase, with its time where one cell holds both.
    Date "date" [Purchases],
    /// Time of the purchase where it has a column of its own.
    Time "time" [Purchases],
    /// What was paid.
    Amount "amount" [Purchases],
    /// Receipt number.
    Receipt "receipt" [Purchases],
    /// What was bought.
    Product "product" [Purchases],
    /// The group of goods it belongs to.
    Group "group" [Purchases],
    /// How many.
    Units "units" [Purchases],
    /// Sale, return or cancelled sale.
    Event "event" [Purchases],
    /// A note.
    Note "note" [Customers Purchases],
}

/// The word names no field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such field: {0}")]
pub struct NoSuchField(pub String);

impl FromStr for Field {
    type Err = NoSuchField;

    /// Reads the command line's word; `reference`, `ref` and `customer_ref` are `customer`.
    fn from_str(text: &str) -> Result<Field, NoSuchField> {
        let word = text.trim().to_ascii_lowercase().replace('-', "_");
        let word = match word.as_str() {
            "reference" | "ref" | "customer_ref" | "customer_id" => "customer",
            "given" | "first_name" => "given_name",
            "family" | "last_name" => "family_name",
            other => other,
        };
        Field::ALL
            .iter()
            .copied()
            .find(|field| field.code() == word)
            .ok_or_else(|| NoSuchField(text.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_field_is_its_word_in_json_and_reads_back() {
        for field in Field::ALL {
            assert_eq!(serde_json::to_value(field).unwrap(), serde_json::Value::from(field.code()));
            assert_eq!(field.code().parse(), Ok(*field));
        }
        assert_eq!("reference".parse(), Ok(Field::Customer));
        assert!("colour".parse::<Field>().is_err());
    }
}
