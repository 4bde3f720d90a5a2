//! Stamp cards: so many stamps, and something is free.
//!
//! A stamp is an entry of the ledger like a point, so it is taken back by a return, given back by
//! a cancelled reward and never counted twice. Rules of earning give them.

use super::life::Life;
use super::rule::RULE_NAME_MAX;
use crate::day::Day;
use crate::ledger::{Entry, EntryKind, Holds, Lot, Short, spend};
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stamp card of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StampCard {
    /// Its number in the program, from 1; never used again for another card.
    pub id: u32,
    /// Its name in the shop's words.
    pub name: String,
    /// Stamps for one reward, 1 to 1,000.
    pub needs: u32,
    /// What is free, in the shop's words.
    pub gives: String,
    /// What the reward costs the shop, for the report of what is owed.
    pub worth: Money,
    /// How long a stamp lives.
    #[serde(default)]
    pub life: Life,
    /// Whether it is still in use.
    pub active: bool,
}

/// How full a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Filled {
    /// Rewards that can be taken now.
    #[ts(type = "number")]
    pub free: i64,
    /// Stamps on the card that is being filled.
    #[ts(type = "number")]
    pub on_card: i64,
    /// Stamps missing for the next reward, above zero.
    #[ts(type = "number")]
    pub missing: i64,
}

impl StampCard {
    /// Within the bounds.
    pub fn is_sound(&self) -> bool {
        let named = |text: &str| text.chars().count() <= RULE_NAME_MAX;
        self.id >= 1
            && (1..=1_000).contains(&self.needs)
            && named(&self.name)
            && named(&self.gives)
            && (0..=Money::MAX.0).contains(&self.worth.0)
            && self.life.is_sound()
    }

    /// What the card's accounts count.
    pub fn holds(&self) -> Holds {
        Holds::Stamps(self.id)
    }

    /// How full the card is with so many usable stamps.
    pub fn filled(&self, usable: i64) -> Filled {
        let needs = i64::from(self.needs.max(1));
        let usable = usable.max(0);
        // Whole rewards only; what is over begins the next card.
        let (free, on_card) = (usable / needs, usable % needs);
        Filled { free, on_card, missing: needs - on_card }
    }

    /// Takes the stamps of one reward; refused when there are too few.
    pub fn redeem(&self, lots: &[Lot], day: Day) -> Result<Vec<Entry>, Short> {
        spend(lots, i64::from(self.needs.max(1)), day, EntryKind::Spend)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(needs: u32) -> StampCard {
        StampCard {
            id: 1,
            name: String::new(),
            needs,
            gives: String::new(),
            worth: Money(100),
            life: Life::Never,
            active: true,
        }
    }

    #[test]
    fn a_card_is_full_at_its_last_stamp_and_what_is_over_begins_the_next() {
        for (usable, free, on_card, missing) in
            [(0, 0, 0, 10), (9, 0, 9, 1), (10, 1, 0, 10), (11, 1, 1, 9), (25, 2, 5, 5)]
        {
            assert_eq!(card(10).filled(usable), Filled { free, on_card, missing });
        }
    }

    #[test]
    fn a_reward_takes_its_stamps_and_not_one_too_few() {
        let lot = Lot {
            id: crate::ledger::LotId { op: crate::id::OpId(uuid::Uuid::nil()), n: 0 },
            account: crate::id::AccountId(uuid::Uuid::nil()),
            left: 9,
            from: None,
            until: None,
        };
        let day = Day::FIRST;
        assert_eq!(card(10).redeem(&[lot], day), Err(Short { have: 9, need: 10 }));
        let entries = card(9).redeem(&[lot], day).expect("enough");
        assert_eq!(entries[0].amount, -9);
    }
}
