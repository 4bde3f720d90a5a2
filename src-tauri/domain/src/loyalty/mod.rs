//! The club: how people earn, what they hold, what they climb, and what a return takes back.

mod benefits;
#[cfg(test)]
mod book;
mod card;
mod earning;
mod gift;
mod ladder;
#[cfg(test)]
mod ladder_tests;
mod life;
mod limits;
mod numbers;
mod program;
mod returning;
mod reward;
mod rule;
mod score;
mod share;
mod stamps;
mod standing;

pub use benefits::*;
pub use card::{CARD_PREFIX, CardNumber, NotACard};
pub(crate) use card::{luhn_check_digit, luhn_holds};
pub use earning::{
    Applied, By, Context, Past, Rest, Sale, Snapshot, again, earn, earn_alone, earn_at_joining,
    earn_visit,
};
pub use gift::{CreditGiven, GiftCardChanged, GiftCardIssued, GiftKind, GiftState, refund_down};
pub use ladder::*;
pub use life::{Expiring, Life, expiring, until, until_of_old};
pub use limits::{Limited, Limits, Over, OwnLimits, Passed};
pub use numbers::{Numbers, Reused};
pub use program::{
    Example, Names, Overdrawn, PENDING_MAX, Policies, Program, RULES_MAX, Ready, ReferralBonus,
    STAMP_CARDS_MAX,
};
pub use returning::{
    Earned, Holding, Lost, PaidBack, Reversal, Sold, Taken, Tender, Unreached, paid_down,
    reverse_sale, take_bonus,
};
pub use reward::{
    NotNow, REWARD_NAME_MAX, REWARDS_MAX, RedemptionChanged, Reward, RewardKind, RewardRedeemed,
    STOCK_MAX, SlipState,
};
pub use rule::{
    EarnRule, FACTOR_MAX, FILTER_MAX, Gives, GoodsFilter, NthVisit, Occasion, OccasionOf,
    POINTS_MAX, Part, RULE_NAME_MAX, Reached, Rounding, SpendRule, When,
};
pub use score::{Relation, Score, ScoreWeights, WEIGHT_MAX};
pub use stamps::{Filled, StampCard};
pub use standing::*;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Points, whole.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Points(pub i64);

/// Where a customer stands in the club.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// Collects and spends.
    Joined,
    /// Keeps the points; neither collects nor spends.
    Paused,
    /// Has left; what happens to the points was said before.
    Left,
}

/// How somebody's word about the club came to the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum MembershipSource {
    /// Said at the counter.
    Counter,
    /// On a signed form.
    Form,
    /// In a message or a call.
    Message,
    /// Read from a file of another system.
    Import,
}
