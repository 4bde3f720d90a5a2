//! How far somebody behind the counter goes without giving a reason.
//!
//! A limit forbids nothing: over it a reason is asked for, and the case stands in a list that the
//! owner reads.

use crate::id::PersonId;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Limits for one person and one business day. Nothing given is no limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Limits {
    /// Points given or taken by hand, in all.
    #[ts(type = "number | null")]
    pub points_by_hand: Option<i64>,
    /// Stamps given or taken by hand, in all.
    #[ts(type = "number | null")]
    pub stamps_by_hand: Option<i64>,
    /// Percent taken off a single sale.
    pub off_percent: Option<u8>,
    /// Money put on gift cards and credit without being sold, in all.
    pub gift_money: Option<Money>,
    /// Money returned, in all.
    pub returned: Option<Money>,
}

/// The limits of one seller, in place of the shop's: all of them, also what is no limit here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OwnLimits {
    /// Whose.
    pub person: PersonId,
    /// How far they go.
    pub limits: Limits,
}

/// Something a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub enum Limited {
    /// So many points given or taken by hand.
    PointsByHand {
        /// How many, whichever way.
        #[ts(type = "number")]
        points: i64,
    },
    /// So many stamps given or taken by hand.
    StampsByHand {
        /// How many, whichever way.
        #[ts(type = "number")]
        stamps: i64,
    },
    /// So much taken off a sale that would have cost so much.
    Off {
        /// Taken off.
        off: Money,
        /// The price before.
        of: Money,
    },
    /// So much put on a gift card or given as credit, not sold.
    GiftMoney {
        /// How much.
        money: Money,
    },
    /// So much returned.
    Returned {
        /// How much.
        money: Money,
    },
    /// So much of one's own taken back within minutes: no reason is asked, and the owner sees it
    /// where it goes over the limit of returns.
    TakenBackAtOnce {
        /// How much.
        money: Money,
    },
    /// A sale dated back to a day whose promotions it used, or by which a rule of the day gave
    /// something: no limit allows it and no reason is asked, the owner sees it.
    DatedBack {
        /// Days back.
        #[ts(type = "number")]
        days: i64,
    },
}

impl Limited {
    /// Whether a reason is asked over the limit; the others are only listed.
    pub fn asks_reason(self) -> bool {
        !matches!(self, Limited::TakenBackAtOnce { .. } | Limited::DatedBack { .. })
    }
}

/// A deed over its limit: it needs a reason, and is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Over {
    /// The limit: points, percent or money, as the deed counts.
    #[ts(type = "number")]
    pub limit: i64,
    /// What it came to, in the same.
    #[ts(type = "number")]
    pub came_to: i64,
}

/// A deed that went over its limit, with the reason it was done all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Passed {
    /// What was done.
    pub deed: Limited,
    /// The limit and what it came to.
    pub over: Over,
    /// Why, in the seller's words.
    pub reason: String,
}

impl Limits {
    /// Within the bounds.
    pub fn is_sound(&self) -> bool {
        let amount_ok = |limit: i64| (0..=Money::MAX.0).contains(&limit);
        self.points_by_hand.is_none_or(amount_ok)
            && self.stamps_by_hand.is_none_or(amount_ok)
            && self.off_percent.is_none_or(|percent| percent <= 100)
            && [self.gift_money, self.returned].into_iter().flatten().all(|m| amount_ok(m.0))
    }

    /// Whether the deed goes over its limit, with what the same person did of it before on this
    /// business day (of no account for what is taken off a sale: each sale stands alone).
    pub fn over(&self, deed: Limited, before: i64) -> Option<Over> {
        let (limit, came_to) = match deed {
            Limited::PointsByHand { points } => {
                (self.points_by_hand, before.saturating_add(points.saturating_abs()))
            }
            Limited::StampsByHand { stamps } => {
                (self.stamps_by_hand, before.saturating_add(stamps.saturating_abs()))
            }
            Limited::Off { off, of } => {
                // Rounded up: a started percent over the limit is over it.
                let (off, of) = (i128::from(off.0.max(0)) * 100, i128::from(of.0.max(1)));
                let percent = i64::try_from((off + of - 1) / of).unwrap_or(i64::MAX);
                (self.off_percent.map(i64::from), percent)
            }
            Limited::GiftMoney { money } => {
                (self.gift_money.map(|limit| limit.0), before.saturating_add(money.0))
            }
            Limited::Returned { money } | Limited::TakenBackAtOnce { money } => {
                (self.returned.map(|limit| limit.0), before.saturating_add(money.0))
            }
            Limited::DatedBack { days } => (Some(0), days),
        };
        limit.filter(|limit| came_to > *limit).map(|limit| Over { limit, came_to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_reached_without_a_reason_and_passed_with_one() {
        let limits =
            Limits { points_by_hand: Some(100), off_percent: Some(10), ..Limits::default() };
        let by_hand = |points, before| limits.over(Limited::PointsByHand { points }, before);
        assert_eq!(by_hand(60, 40), None);
        assert_eq!(by_hand(-61, 40), Some(Over { limit: 100, came_to: 101 }));
        let off = |off, of| limits.over(Limited::Off { off: Money(off), of: Money(of) }, 0);
        assert_eq!(off(100, 1_000), None);
        assert_eq!(off(101, 1_000), Some(Over { limit: 10, came_to: 11 }));
        let given = Limited::GiftMoney { money: Money(1_000_000) };
        assert_eq!(limits.over(given, 0), None, "nothing given is no limit");
        let back = |days| limits.over(Limited::DatedBack { days }, 0);
        assert_eq!((back(0), back(1)), (None, Some(Over { limit: 0, came_to: 1 })));
    }
}
