//! Rewards of the catalogue: what points can be given for, and what somebody chose.

use super::Points;
use crate::code::BearerCode;
use crate::day::Day;
use crate::id::{CustomerId, RedemptionId, RewardId};
use crate::ledger::Posting;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of thing a reward is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum RewardKind {
    /// A thing.
    Gift,
    /// Something off a price.
    Discount,
    /// Something done for somebody.
    Service,
}

/// Longest name of a reward, in characters.
pub const REWARD_NAME_MAX: usize = 80;
/// Most rewards in the catalogue.
pub const REWARDS_MAX: usize = 200;
/// Most pieces of one reward.
pub const STOCK_MAX: u32 = 1_000_000;

/// A reward of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Reward {
    /// Its id.
    pub id: RewardId,
    /// Its name in the shop's words.
    pub name: String,
    /// What kind of thing it is.
    pub kind: RewardKind,
    /// Points one piece takes, above zero.
    pub points: Points,
    /// What one piece costs the shop.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    #[ts(as = "Option<Money>", optional)]
    pub cost: Money,
    /// Pieces to give in all, those given counted; nothing is without end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stock: Option<u32>,
    /// The first day it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
    /// The last day it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<Day>,
    /// Only for those on this step of the ladder or a higher one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from_step: Option<u32>,
    /// Whether it is given at all.
    pub active: bool,
}

/// Why a reward cannot be given to somebody now. The first that holds is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum NotNow {
    /// It is given no more.
    Inactive,
    /// Before its first day.
    NotYet {
        /// Its first day.
        from: Day,
    },
    /// After its last day.
    Over {
        /// Its last day.
        until: Day,
    },
    /// None is left.
    Gone,
    /// Their step of the ladder is too low.
    StepTooLow {
        /// The step it takes.
        step: u32,
    },
    /// Points are missing.
    Missing {
        /// How many.
        points: Points,
    },
}

impl Reward {
    /// Within the bounds.
    pub fn is_sound(&self) -> bool {
        let named = !self.name.trim().is_empty() && self.name.chars().count() <= REWARD_NAME_MAX;
        named
            && (1..=super::POINTS_MAX).contains(&self.points.0)
            && (0..=Money::MAX.0).contains(&self.cost.0)
            && self.stock.is_none_or(|stock| stock <= STOCK_MAX)
            && self.from.zip(self.until).is_none_or(|(from, until)| from <= until)
    }

    /// Why it cannot be given now: `given` pieces are out, somebody has `usable` points, and
    /// `stands_high` says whether their step is high enough.
    pub fn not_now(&self, day: Day, given: u32, usable: i64, stands_high: bool) -> Option<NotNow> {
        if !self.active {
            return Some(NotNow::Inactive);
        }
        if let Some(from) = self.from.filter(|from| *from > day) {
            return Some(NotNow::NotYet { from });
        }
        if let Some(until) = self.until.filter(|until| *until < day) {
            return Some(NotNow::Over { until });
        }
        if self.stock.is_some_and(|stock| given >= stock) {
            return Some(NotNow::Gone);
        }
        if let Some(step) = self.from_step.filter(|_| !stands_high) {
            return Some(NotNow::StepTooLow { step });
        }
        let missing = self.points.0 - usable;
        (missing > 0).then_some(NotNow::Missing { points: Points(missing) })
    }
}

/// How a chosen reward stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SlipState {
    /// Chosen and paid with points; it waits to be handed over.
    Waiting,
    /// Handed over.
    HandedOver,
    /// Cancelled; the points went back.
    Cancelled,
}

/// Somebody chose a reward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewardRedeemed {
    /// Its id.
    pub redemption: RedemptionId,
    /// Which reward.
    pub reward: RewardId,
    /// Who.
    pub customer: CustomerId,
    /// The code on its slip.
    pub code: BearerCode,
    /// Its name as it stood then.
    pub name: String,
    /// What it cost the shop then.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub cost: Money,
    /// Whether it was handed over at once.
    pub handed_over: bool,
    /// The points it took.
    pub points: Posting,
}

/// A chosen reward is handed over or cancelled, or that is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedemptionChanged {
    /// Which.
    pub redemption: RedemptionId,
    /// Whose.
    pub customer: CustomerId,
    /// How it stood.
    pub was: SlipState,
    /// How it stands.
    pub state: SlipState,
    /// Points that go back, or are taken again.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cup() -> Reward {
        Reward {
            id: RewardId(uuid::Uuid::nil()),
            name: "Cup".to_owned(),
            kind: RewardKind::Gift,
            points: Points(100),
            cost: Money(2_000),
            stock: Some(1),
            from: None,
            until: None,
            from_step: None,
            active: true,
        }
    }

    #[test]
    fn a_reward_says_what_is_missing_for_it() {
        let day: Day = "2026-11-21".parse().expect("a day");
        let missing = |usable| cup().not_now(day, 0, usable, true);
        assert_eq!(missing(60), Some(NotNow::Missing { points: Points(40) }));
        assert_eq!(missing(99), Some(NotNow::Missing { points: Points(1) }));
        assert_eq!(missing(100), None);
        assert_eq!(cup().not_now(day, 1, 100, true), Some(NotNow::Gone), "stock 1 is given once");
    }

    #[test]
    fn a_reward_is_given_on_its_first_and_last_day_and_not_around_them() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let (from, until) = (day("2026-11-20"), day("2026-11-22"));
        let reward = Reward { from: Some(from), until: Some(until), ..cup() };
        let on = |text| reward.not_now(day(text), 0, 100, true);
        assert_eq!(on("2026-11-19"), Some(NotNow::NotYet { from }));
        assert_eq!(on("2026-11-20"), None);
        assert_eq!(on("2026-11-22"), None);
        assert_eq!(on("2026-11-23"), Some(NotNow::Over { until }));
    }

    #[test]
    fn a_reward_of_a_step_is_for_those_who_stand_high_enough() {
        let reward = Reward { from_step: Some(2), ..cup() };
        let on = |high| reward.not_now(Day::FIRST, 0, 100, high);
        assert_eq!(on(false), Some(NotNow::StepTooLow { step: 2 }));
        assert_eq!(on(true), None);
    }
}
