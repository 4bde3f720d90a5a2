//! Samples: goods somebody takes home to try before they buy (PRO-04).
//!
//! Whether they bought afterwards is not written down: their purchases say it, so that a return, a
//! void and their undo say it too. What people say, "no, and why", is written down.

use crate::day::Day;
use crate::fold::{fold, squeeze};
use crate::id::{CustomerId, PurchaseId, TrialId};
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most days until the shop asks, and most days in which a purchase counts.
pub const TRIAL_DAYS_MAX: u16 = 365;

/// How the shop lets people try: a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Trials {
    /// Days until somebody asks how it was.
    pub follow_up_days: u16,
    /// Days, the first not counted, in which a purchase of the goods counts as its success.
    pub window_days: u16,
}

impl Default for Trials {
    fn default() -> Trials {
        Trials { follow_up_days: 7, window_days: 30 }
    }
}

impl Trials {
    /// Both 1 to [`TRIAL_DAYS_MAX`] days.
    pub fn is_sound(&self) -> bool {
        let days = 1..=TRIAL_DAYS_MAX;
        days.contains(&self.follow_up_days) && days.contains(&self.window_days)
    }
}

/// Why somebody did not buy what they tried.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// Too dear.
    TooDear,
    /// They did not like it.
    DidNotLike,
    /// They do not need it now.
    NoNeed,
    /// They buy it elsewhere.
    BuysElsewhere,
    /// Nobody could be reached, or they did not say.
    NotSaid,
}

/// What somebody said came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum TrialOutcome {
    /// They bought: elsewhere in the shop's books, or under another name of the goods.
    Bought,
    /// They did not.
    Not {
        /// Why.
        why: WhyNot,
    },
}

/// Goods were given to try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialGiven {
    /// Its id.
    pub trial: TrialId,
    /// To whom.
    pub customer: CustomerId,
    /// What, in the shop's words.
    pub goods: String,
    /// What it cost the shop.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub cost: Money,
    /// On which business day.
    pub day: Day,
    /// The last day on which a purchase counts as its success.
    pub until: Day,
    /// How it stands first.
    pub state: TrialState,
}

/// What can change of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialState {
    /// The day somebody asks how it was.
    pub follow_up: Day,
    /// What they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<TrialOutcome>,
    /// It never was.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub struck: bool,
}

/// How a trial stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "stands", rename_all = "snake_case")]
pub enum TrialStands {
    /// Nobody needs to ask yet: in so many days, at least 1.
    Waits {
        /// Days from today.
        #[ts(type = "number")]
        days: i64,
    },
    /// Somebody should ask, since so many days; 0 is today.
    ToAsk {
        /// Days since the day of asking.
        #[ts(type = "number")]
        days: i64,
    },
    /// They bought the goods within the window.
    BoughtBy {
        /// With this purchase.
        purchase: PurchaseId,
        /// On this day.
        day: Day,
    },
    /// They bought, somebody says.
    BoughtSaid,
    /// They did not.
    Not {
        /// Why.
        why: WhyNot,
    },
}

impl TrialStands {
    /// Whether they bought.
    pub fn is_bought(&self) -> bool {
        matches!(self, TrialStands::BoughtBy { .. } | TrialStands::BoughtSaid)
    }

    /// Whether nobody knows yet.
    pub fn is_open(&self) -> bool {
        matches!(self, TrialStands::Waits { .. } | TrialStands::ToAsk { .. })
    }
}

/// The name of goods two spellings share: as people are found, without spaces.
pub fn goods_key(goods: &str) -> String {
    squeeze(&fold(goods))
}

/// How a trial stands today. A purchase says more than words: who said no and bought, bought.
pub fn stands(state: &TrialState, bought: Option<(PurchaseId, Day)>, today: Day) -> TrialStands {
    match (bought, state.outcome) {
        (Some((purchase, day)), _) => TrialStands::BoughtBy { purchase, day },
        (None, Some(TrialOutcome::Bought)) => TrialStands::BoughtSaid,
        (None, Some(TrialOutcome::Not { why })) => TrialStands::Not { why },
        (None, None) => match state.follow_up.since(today) {
            days if days > 0 => TrialStands::Waits { days },
            days => TrialStands::ToAsk { days: -days },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn somebody_asks_on_the_day_and_not_before() {
        let state = TrialState { follow_up: day("2026-11-28"), outcome: None, struck: false };
        let on = |today| stands(&state, None, day(today));
        assert_eq!(on("2026-11-27"), TrialStands::Waits { days: 1 });
        assert_eq!(on("2026-11-28"), TrialStands::ToAsk { days: 0 });
        assert_eq!(on("2026-12-01"), TrialStands::ToAsk { days: 3 });
    }

    #[test]
    fn a_purchase_says_more_than_a_no() {
        let outcome = Some(TrialOutcome::Not { why: WhyNot::TooDear });
        let state = TrialState { follow_up: day("2026-11-28"), outcome, struck: false };
        let sale = (PurchaseId(Uuid::nil()), day("2026-11-25"));
        assert!(stands(&state, Some(sale), day("2026-12-01")).is_bought());
        let said = stands(&state, None, day("2026-12-01"));
        assert_eq!(said, TrialStands::Not { why: WhyNot::TooDear });
    }

    #[test]
    fn two_spellings_are_the_same_goods() {
        assert_eq!(goods_key("قهوهٔ عربیکا"), goods_key("قهوه  عربيكا"));
        assert_ne!(goods_key("قهوه"), goods_key("چای"));
    }
}
