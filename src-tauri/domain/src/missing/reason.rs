//! Why somebody is missed, as a code with numbers; the sentence is a message in `message.ftl`.

use super::{Facts, Rule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why somebody is missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "code", content = "args", rename_all = "snake_case")]
pub enum Reason {
    /// "Usually every 12 days, last here 41 days ago": three purchase days or more.
    Rhythm {
        /// Their usual gap in whole days, half a day rounded up.
        #[ts(type = "number")]
        every: i64,
        /// Days since the last purchase.
        #[ts(type = "number")]
        days: i64,
    },
    /// "Came twice, last here 94 days ago": one gap is not yet a habit to speak of.
    Twice {
        /// Days since the last purchase.
        #[ts(type = "number")]
        days: i64,
    },
    /// "Came once, 95 days ago".
    Once {
        /// Days since the purchase.
        #[ts(type = "number")]
        days: i64,
    },
    /// "Not here for 120 days": the rule is the same for everybody.
    Flat {
        /// Days since the last purchase.
        #[ts(type = "number")]
        days: i64,
        /// The limit of the rule in days.
        #[ts(type = "number")]
        limit: i64,
    },
}

impl Reason {
    pub(super) fn of(rule: &Rule, facts: &Facts, days: i64, limit: i64) -> Reason {
        match (rule, facts.rhythm) {
            (Rule::Flat { .. }, _) => Reason::Flat { days, limit },
            (Rule::Rhythm(_), None) => Reason::Once { days },
            (Rule::Rhythm(_), Some(_)) if facts.visit_days <= 2 => Reason::Twice { days },
            (Rule::Rhythm(_), Some(rhythm)) => {
                Reason::Rhythm { every: rhythm.days_half_up(), days }
            }
        }
    }

    /// The message that says it.
    pub fn message_id(&self) -> &'static str {
        match self {
            Reason::Rhythm { .. } => "missing-reason-rhythm",
            Reason::Twice { .. } => "missing-reason-twice",
            Reason::Once { .. } => "missing-reason-once",
            Reason::Flat { .. } => "missing-reason-flat",
        }
    }

    /// The numbers of the message: name for the number, name for the number as it is shown,
    /// value. The first chooses the variant, the second is printed.
    pub fn numbers(&self) -> Vec<(&'static str, &'static str, i64)> {
        match *self {
            Reason::Rhythm { every, days } => {
                vec![("every", "every_shown", every), ("count", "shown", days)]
            }
            Reason::Twice { days } | Reason::Once { days } => vec![("count", "shown", days)],
            Reason::Flat { days, limit } => {
                vec![("count", "shown", days), ("limit", "limit_shown", limit)]
            }
        }
    }
}
