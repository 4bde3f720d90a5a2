//! Gift cards and store credit: money the shop owes to whoever holds the code, or to a customer.
//!
//! Both are accounts of the one ledger. A card that was sold is no purchase and earns nothing: its
//! price stands in the till apart, and what it pays for later is the purchase.

use super::limits::Passed;
use crate::code::BearerCode;
use crate::day::Day;
use crate::fact::Opened;
use crate::id::{AccountId, CustomerId, GiftCardId};
use crate::ledger::Posting;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a gift card was given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftKind {
    /// Somebody paid for it.
    Sold,
    /// A present to somebody who comes often.
    Reward,
    /// To make up for something.
    Apology,
}

/// How a gift card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftState {
    /// It pays.
    Open,
    /// Lost or doubtful: it pays nothing until it is opened again.
    Blocked,
    /// What was left of it went back out of the till.
    Refunded,
    /// It was never given out after all.
    Void,
}

/// A gift card comes into the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GiftCardIssued {
    /// Its id.
    pub card: GiftCardId,
    /// Its code.
    pub code: BearerCode,
    /// Why.
    pub kind: GiftKind,
    /// Its account.
    pub account: AccountId,
    /// Who holds it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// What the till took for it.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub paid: Money,
    /// The last day it pays; nothing for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Why, in the seller's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The limit it went over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
    /// The money on it.
    pub points: Posting,
}

/// A gift card is blocked, opened, refunded, or was never given out after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GiftCardChanged {
    /// Which.
    pub card: GiftCardId,
    /// Who holds it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// How it stood.
    pub was: GiftState,
    /// How it stands.
    pub state: GiftState,
    /// Money into the till (above zero) or out of it.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub till: Money,
    /// The limit it went over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
    /// What goes off the card, or back onto it.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
}

/// A customer is given credit, or it is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditGiven {
    /// Whose.
    pub customer: CustomerId,
    /// Their account, where this opens it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// Why, in the seller's words.
    pub reason: String,
    /// The limit it went over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
    /// The entries.
    pub points: Posting,
}

/// What the till pays back for `left` of a card of `amount` that was sold for `paid`: its share of
/// the price, rounded down to the smallest unit. A card that was not sold is worth no money.
pub fn refund_down(paid: Money, left: Money, amount: Money) -> Money {
    if left.0 >= amount.0 || amount.0 <= 0 {
        return Money(paid.0.max(0));
    }
    let exact = i128::from(paid.0.max(0)) * i128::from(left.0.max(0)) / i128::from(amount.0);
    Money(i64::try_from(exact).unwrap_or(paid.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_paid_back_at_the_price_it_was_sold_for() {
        for (paid, left, amount, back) in [
            (500, 500, 500, 500),
            (500, 180, 500, 180),
            // Sold cheaper than it is worth: the share of the price, rounded down.
            (450, 180, 500, 162),
            (100, 1, 3, 33),
            (0, 180, 500, 0),
            (500, 0, 500, 0),
        ] {
            assert_eq!(refund_down(Money(paid), Money(left), Money(amount)), Money(back));
        }
    }
}
