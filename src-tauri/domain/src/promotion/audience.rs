//! To whom a promotion is offered.

use crate::day::Day;
use crate::id::CustomerId;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most customers chosen by name for one promotion.
pub const CHOSEN_MAX: usize = 1_000;

/// Who stands at the counter, as far as a promotion asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Person {
    /// The customer; nothing for a sale to nobody in particular.
    pub customer: Option<CustomerId>,
    /// A member of the club, not paused.
    pub member: bool,
    /// The step of the ladder.
    pub step: Option<u32>,
    /// Days with a purchase before this sale: a sale of nothing is no visit.
    pub visits: u32,
    /// Whether any purchase stands before this sale, also one of nothing.
    pub bought: bool,
    /// What they bought before this sale, returns taken off.
    pub spent: Money,
}

/// To whom a promotion is offered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Audience {
    /// Everybody, also who is not known.
    #[default]
    Everyone,
    /// Members of the club.
    Members,
    /// Members on one of these steps of the ladder.
    Steps {
        /// Numbers of the steps.
        steps: Vec<u32>,
    },
    /// Who came so many times before.
    Visits {
        /// At least so many days with a purchase, 1 and more.
        least: u32,
    },
    /// These customers.
    Chosen {
        /// At most [`CHOSEN_MAX`].
        customers: Vec<CustomerId>,
    },
    /// Known customers without a purchase before.
    Newcomers,
    /// The best so many of a hundred customers, by what they bought. Whom that means is reckoned when
    /// the promotion is kept: whoever bought for that sum by the day of a sale is one of them.
    Best {
        /// So many of a hundred, 1 to [`BEST_MAX`].
        percent: u8,
        /// The sum it takes, as it was reckoned.
        #[serde(default)]
        least: Money,
        /// The day on which it was reckoned.
        #[serde(default)]
        on: Option<Day>,
    },
}

/// Most percent of the customers that can be the best.
pub const BEST_MAX: u8 = 50;

/// How many of so many people are the best so many percent of them, rounded up: where anybody
/// bought, there is a best one.
pub fn best_of(people: u32, percent: u8) -> u32 {
    let best = (u64::from(people) * u64::from(percent)).div_ceil(100);
    u32::try_from(best).unwrap_or(people).min(people)
}

impl Audience {
    /// Somebody can be meant, and not too many are named.
    pub fn is_sound(&self) -> bool {
        match self {
            Audience::Everyone | Audience::Members | Audience::Newcomers => true,
            Audience::Steps { steps } => (1..=crate::loyalty::STEPS_MAX).contains(&steps.len()),
            Audience::Visits { least } => *least >= 1,
            Audience::Chosen { customers } => (1..=CHOSEN_MAX).contains(&customers.len()),
            Audience::Best { percent, least, .. } => {
                (1..=BEST_MAX).contains(percent) && (0..=Money::MAX.0).contains(&least.0)
            }
        }
    }

    /// Whether somebody is meant. Who is not known is meant by [`Audience::Everyone`] alone.
    pub fn means(&self, person: &Person) -> bool {
        let Some(customer) = person.customer else { return *self == Audience::Everyone };
        match self {
            Audience::Everyone => true,
            Audience::Members => person.member,
            Audience::Steps { steps } => {
                person.member && person.step.is_some_and(|step| steps.contains(&step))
            }
            Audience::Visits { least } => person.visits >= *least,
            Audience::Chosen { customers } => customers.contains(&customer),
            Audience::Newcomers => !person.bought,
            // Where nothing was reckoned yet, nobody is meant.
            Audience::Best { least, .. } => *least > Money::ZERO && person.spent >= *least,
        }
    }
}
