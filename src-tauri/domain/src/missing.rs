//! "We miss you": who is later than is usual for them, since when, and why.
//!
//! *Missed* is a fact of the purchases and the day; it needs no consent. Whether somebody may be
//! written to is asked in [`crate::consent`]. The list of the missed is never stored: it is a
//! pure function, so a hundred runs give what one gives. What people did with an entry is keyed
//! by its [`Occurrence`].

mod interval;
mod outcome;
mod reason;
mod stand;
mod today;

#[cfg(test)]
mod golden;

pub use interval::{Difference, Interval, Share, difference_95, wilson_95};
pub use outcome::{HoldOutRule, Won, came_back, hold_out};
pub use reason::Reason;
pub use stand::{Answer, Deed, DeedRefused, LetterWords, SkipReason, Stand, stand_of};
pub use today::{Candidate, Round, TodayList, round_of_the_day, today_list};

use crate::day::Day;
use crate::id::{CustomerId, OpId};
use crate::rhythm::HalfDays;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;
use uuid::Uuid;

/// The rule that follows each person's own rhythm: late is `k` times their median gap, within
/// bounds; the default where there is no rhythm yet.
///
/// The seed of the idea names no numbers: twice the median, 30 to 365 days, 90 days without a
/// rhythm are the shop's first settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RhythmRule {
    /// The factor in tenths: 20 is twice the usual gap. 10 to 100.
    pub k_tenths: u32,
    /// Nobody is missed before this many days, 1 to 3650.
    pub min_days: u32,
    /// Everybody is missed after this many days, `min_days` to 3650.
    pub max_days: u32,
    /// The limit of those with fewer than two purchase days, 1 to 3650.
    pub default_days: u32,
}

impl Default for RhythmRule {
    fn default() -> Self {
        RhythmRule { k_tenths: 20, min_days: 30, max_days: 365, default_days: 90 }
    }
}

/// A rule is refused; nothing is changed by it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// A number of the rule is outside its bounds.
    #[error("{name} must be {least} to {most}, not {have}")]
    OutOfBounds {
        /// The name of the field.
        name: &'static str,
        /// What was given.
        have: u32,
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
    },
}

impl RuleError {
    /// The code whose words are the message `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            RuleError::OutOfBounds { .. } => "rule_out_of_bounds",
        }
    }
}

/// The longest limit in days a rule may name.
pub const LONGEST_LIMIT: u32 = 3650;

fn within(name: &'static str, have: u32, least: u32, most: u32) -> Result<(), RuleError> {
    if (least..=most).contains(&have) {
        Ok(())
    } else {
        Err(RuleError::OutOfBounds { name, have, least, most })
    }
}

impl RhythmRule {
    /// The rule, or which of its numbers cannot be worked with.
    pub fn checked(self) -> Result<RhythmRule, RuleError> {
        within("k_tenths", self.k_tenths, 10, 100)?;
        within("min_days", self.min_days, 1, LONGEST_LIMIT)?;
        within("max_days", self.max_days, self.min_days, LONGEST_LIMIT)?;
        within("default_days", self.default_days, 1, LONGEST_LIMIT)?;
        Ok(self)
    }

    /// Whether every number is within its bounds.
    pub fn is_sound(&self) -> bool {
        self.checked().is_ok()
    }
}

/// By which rule people are missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Rule {
    /// By each person's own rhythm.
    Rhythm(RhythmRule),
    /// The same number of days for everybody.
    Flat {
        /// The limit in days, 0 to 3650.
        days: u32,
    },
}

impl Rule {
    /// A flat rule, or the bound it breaks.
    pub fn flat(days: u32) -> Result<Rule, RuleError> {
        within("days", days, 0, LONGEST_LIMIT)?;
        Ok(Rule::Flat { days })
    }
}

/// How many days somebody may stay away before they are missed.
///
/// `k × rhythm` is floored to whole days before it is clamped, so nobody is missed later than
/// the exact product says.
pub fn lapse_limit(rule: &Rule, rhythm: Option<HalfDays>) -> i64 {
    match (rule, rhythm) {
        (Rule::Flat { days }, _) => i64::from(*days),
        (Rule::Rhythm(rule), None) => i64::from(rule.default_days),
        (Rule::Rhythm(rule), Some(rhythm)) => {
            // Tenths times half days are twentieths of a day: one division, floored.
            let days = i64::from(rule.k_tenths).saturating_mul(rhythm.0).div_euclid(20);
            let (least, most) = (i64::from(rule.min_days), i64::from(rule.max_days));
            days.min(most).max(least)
        }
    }
}

/// What the purchases of one person say. Voided purchases are not in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// The last purchase day.
    pub last_day: Option<Day>,
    /// How many distinct days the person bought on.
    pub visit_days: i64,
    /// The median gap, when there are two days or more.
    pub rhythm: Option<HalfDays>,
    /// The business day on which the purchase of `last_day` was recorded: the same day at the
    /// counter, a later one by an import.
    pub last_recorded_day: Option<Day>,
}

/// Somebody is missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missed {
    /// The last purchase day.
    pub last_day: Day,
    /// Days since then.
    pub days: i64,
    /// The limit that was passed, in days.
    pub limit: i64,
    /// The first day on which they were missed: last + limit + 1.
    pub since: Day,
    /// Why, for the sentence beside the name.
    pub reason: Reason,
    /// They were past their limit already when their last purchase was recorded, so no purchase
    /// at this counter is behind the lapse: listed apart, in rounds the owner starts.
    pub long_gone: bool,
}

/// What holds of a person from their last purchase on, whatever day is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The first day on which they are missed if no purchase comes.
    pub day: Day,
    /// See [`Missed::long_gone`].
    pub long_gone: bool,
}

/// From when this person is missed, or nothing without a purchase.
pub fn due(rule: &Rule, facts: &Facts) -> Option<Due> {
    let limit = lapse_limit(rule, facts.rhythm);
    let long_gone = is_long_gone(facts, limit);
    facts.last_day.map(|last| Due { day: due_after(last, limit), long_gone })
}

/// The first day on which this person is missed if no purchase comes, or nothing without one.
pub fn due_day(rule: &Rule, facts: &Facts) -> Option<Day> {
    due(rule, facts).map(|due| due.day)
}

fn due_after(last: Day, limit: i64) -> Day {
    last.plus(limit.saturating_add(1))
}

/// Whether this person is missed on the day `on`: more days than the limit have gone by.
///
/// Nobody without a purchase is missed, and nobody whose last purchase lies after `on`.
pub fn missed(rule: &Rule, facts: &Facts, on: Day) -> Option<Missed> {
    let last_day = facts.last_day?;
    let limit = lapse_limit(rule, facts.rhythm);
    let days = on.since(last_day);
    (days > limit).then(|| Missed {
        last_day,
        days,
        limit,
        since: due_after(last_day, limit),
        reason: Reason::of(rule, facts, days, limit),
        long_gone: is_long_gone(facts, limit),
    })
}

/// A pure fact, whenever it is asked: on the business day on which the last purchase was
/// recorded, that purchase was already further back than the limit.
fn is_long_gone(facts: &Facts, limit: i64) -> bool {
    match (facts.last_day, facts.last_recorded_day) {
        (Some(last), Some(recorded)) => recorded.since(last) > limit,
        _ => false,
    }
}

/// Which rule a lapse belongs to. Changing the numbers of the rule opens no second occurrence.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum RuleKey {
    /// "We miss you".
    MissYou,
}

impl RuleKey {
    /// The name that is stored.
    pub fn name(self) -> &'static str {
        match self {
            RuleKey::MissYou => "miss_you",
        }
    }
}

/// One lapse of one person under one rule: the key of everything people do with it.
///
/// It ends with the next purchase, for then the last day is another. So one lapse brings one
/// reminder, however often and on whatever day the list is asked.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct Occurrence {
    /// Who.
    pub customer: CustomerId,
    /// Under which rule.
    pub rule: RuleKey,
    /// The last purchase day, which the lapse counts from.
    pub last_day: Day,
}

impl Occurrence {
    /// The lapse of this customer that began after `last_day`.
    pub fn miss_you(customer: CustomerId, last_day: Day) -> Occurrence {
        Occurrence { customer, rule: RuleKey::MissYou, last_day }
    }

    /// The id of what a schedule does with this occurrence, the same in every process (UUIDv8
    /// over rule, subject and occurrence): two windows that do it at once do it once.
    pub fn op_id(&self, act: &str) -> OpId {
        let mut bytes = [0u8; 16];
        for (to, from) in bytes.iter_mut().zip(self.digest(act)) {
            *to = from;
        }
        OpId(Uuid::new_v8(bytes))
    }

    /// SHA-256 over what for, customer, rule and last day; each part ended by a zero byte.
    fn digest(&self, what: &str) -> impl Iterator<Item = u8> {
        let mut hash = Sha256::new();
        let customer = self.customer.to_string();
        let day = self.last_day.to_string();
        for part in ["vafa", what, &customer, self.rule.name(), &day] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        hash.finalize().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rhythm(days: i64) -> Option<HalfDays> {
        Some(HalfDays(days * 2))
    }

    #[test]
    fn the_limit_is_floored_then_kept_within_its_bounds() {
        let rule = Rule::Rhythm(RhythmRule { k_tenths: 15, ..RhythmRule::default() });
        assert_eq!(lapse_limit(&rule, Some(HalfDays(51))), 38, "1.5 × 25.5 = 38.25");
        assert_eq!(lapse_limit(&rule, rhythm(2)), 30, "the least");
        assert_eq!(lapse_limit(&rule, rhythm(3000)), 365, "the most");
        assert_eq!(lapse_limit(&rule, None), 90, "no rhythm");
    }

    #[test]
    fn a_rule_with_a_number_out_of_bounds_is_refused_by_name() {
        let wrong = RhythmRule { min_days: 400, ..RhythmRule::default() };
        assert_eq!(
            wrong.checked(),
            Err(RuleError::OutOfBounds {
                name: "max_days",
                have: 365,
                least: 400,
                most: LONGEST_LIMIT
            })
        );
        assert!(!RhythmRule { k_tenths: 9, ..RhythmRule::default() }.is_sound());
        assert!(!RhythmRule { default_days: 0, ..RhythmRule::default() }.is_sound());
        assert!(RhythmRule::default().is_sound());
        assert!(Rule::flat(3651).is_err());
        assert!(Rule::flat(90).is_ok());
    }

    #[test]
    fn long_gone_is_who_was_past_the_limit_when_recorded_and_nobody_else() {
        let last: Day = "2026-01-01".parse().expect("a day");
        let on = last.plus(400);
        let rule = Rule::Rhythm(RhythmRule::default());
        let recorded_after = |days| Facts {
            last_day: Some(last),
            visit_days: 1,
            rhythm: None,
            last_recorded_day: Some(last.plus(days)),
        };
        for (days, expected) in [(0, false), (90, false), (91, true), (399, true)] {
            let due = due(&rule, &recorded_after(days)).expect("there is a purchase");
            assert_eq!(due, Due { day: last.plus(91), long_gone: expected });
            let missed = missed(&rule, &recorded_after(days), on).expect("400 days are past 90");
            assert_eq!(missed.long_gone, expected, "recorded {days} days later");
        }
    }

    #[test]
    fn nobody_without_a_purchase_and_nobody_of_tomorrow_is_missed() {
        let rule = Rule::Flat { days: 0 };
        let today: Day = "2026-11-21".parse().expect("a day");
        assert_eq!(missed(&rule, &Facts::default(), today), None);
        let tomorrow = Facts { last_day: Some(today.plus(1)), visit_days: 1, ..Facts::default() };
        assert_eq!(missed(&rule, &tomorrow, today), None);
    }

    #[test]
    fn a_schedule_makes_the_same_op_id_for_the_same_lapse_only() {
        let customer = CustomerId(Uuid::from_u128(7));
        let day: Day = "2026-04-11".parse().expect("a day");
        let one = Occurrence::miss_you(customer, day);
        assert_eq!(one.op_id("hold_out"), one.op_id("hold_out"));
        assert_ne!(one.op_id("hold_out"), one.op_id("close"));
        let next = Occurrence::miss_you(customer, day.plus(1));
        assert_ne!(one.op_id("hold_out"), next.op_id("hold_out"));
    }

    proptest! {
        /// The due day is the first missed day: not missed the day before, missed ever after.
        #[test]
        fn missed_begins_on_the_due_day_and_stays(
            gap in prop::option::of(1i64..900),
            k in 10u32..=100,
            after in 0i64..2000,
        ) {
            let rule = Rule::Rhythm(RhythmRule { k_tenths: k, ..RhythmRule::default() });
            let last: Day = "2020-02-29".parse().expect("a day");
            let facts = Facts {
                last_day: Some(last),
                visit_days: 2,
                rhythm: gap.map(|days| HalfDays(days * 2)),
                last_recorded_day: Some(last),
            };
            let due = due_day(&rule, &facts).expect("there is a purchase");
            prop_assert_eq!(missed(&rule, &facts, due.plus(-1)), None);
            let found = missed(&rule, &facts, due.plus(after));
            prop_assert_eq!(found.map(|missed| missed.since), Some(due));
        }
    }
}
