//! What it costs the shop to keep its people.

use super::{CustomerBrief, wire};
use vafa_domain::cost::CostKind;
use vafa_domain::day::Day;
use vafa_domain::id::OpId;
use vafa_domain::loyalty::Points;
use vafa_domain::money::Money;

wire! {
/// Asks what was given away in a span of days.
pub struct GetLoyaltyCost {
    /// The first day; the first of the month when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// The last day; today when absent.
    #[serde(default)]
    pub until: Option<Day>,
}

/// What was given away of one kind.
pub struct CostLine {
    /// Which kind.
    pub kind: CostKind,
    /// How many times.
    pub times: u32,
    /// To how many people, where they are known.
    pub people: u32,
    /// What it cost the shop; for points that were only given, what they are worth today.
    pub cost: Money,
    /// Points that were only given.
    pub points: Points,
    /// Whether it counts in the sum: points that were given are counted where they are used.
    pub counts: bool,
}

/// What keeping people cost the shop.
pub struct LoyaltyCost {
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
    /// All lines that count, together.
    pub total: Money,
    /// By kind, only those that were used.
    pub lines: Vec<CostLine>,
}

/// Asks for the uses behind a line.
pub struct ListLoyaltyCost {
    /// Of which kind.
    pub kind: CostKind,
    /// The first day; the first of the month when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// The last day; today when absent.
    #[serde(default)]
    pub until: Option<Day>,
    /// Where the page before ended; from the newest when absent.
    #[serde(default)]
    pub after: Option<CostAfter>,
}

/// Where a page ended.
#[derive(Copy, Eq)]
pub struct CostAfter {
    /// The row of the last operation.
    #[ts(type = "number")]
    pub op: i64,
    /// The place in it.
    #[ts(type = "number")]
    pub place: i64,
}

/// Something that was given away.
pub struct CostUse {
    /// The operation.
    pub op: OpId,
    /// Its place in it.
    #[ts(type = "number")]
    pub place: i64,
    /// The business day.
    pub day: Day,
    /// To whom, where they are known.
    pub who: Option<CustomerBrief>,
    /// What it was, or why, in the shop's words; may be empty.
    pub name: String,
    /// What it cost the shop; for points that were only given, what they are worth today.
    pub cost: Money,
    /// Points that were only given.
    pub points: Points,
}

/// The uses behind a line, at most 100, newest first.
pub struct CostUses {
    /// Rows.
    pub rows: Vec<CostUse>,
    /// Ask on with this; none at the end.
    pub next: Option<CostAfter>,
}
}
