//! Who brought whom, and how people hear of the shop.

use super::{CustomerBrief, wire};
use vafa_domain::day::Day;
use vafa_domain::format::Language;
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::money::Money;
use vafa_domain::referral::Heard;

wire! {
/// Names who brought somebody.
pub struct NameIntroducer {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whom.
    pub newcomer: CustomerId,
    /// Who.
    pub by: CustomerId,
}

/// Says that nobody brought somebody after all.
pub struct RemoveIntroducer {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whom.
    pub newcomer: CustomerId,
}

/// Marks that who brought somebody was thanked, or was not.
pub struct ThankIntroducer {
    /// Made before the first try.
    pub op_id: OpId,
    /// For whom.
    pub newcomer: CustomerId,
    /// Whether they were thanked.
    pub thanked: bool,
}

/// Notes how somebody came to hear of the shop.
pub struct NoteHeard {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// How; nothing where it is unknown again.
    #[serde(default)]
    pub heard: Option<Heard>,
}

/// Who brought somebody.
pub struct IntroducedBy {
    /// Who.
    pub by: CustomerBrief,
    /// Since when it is named.
    pub day: Day,
    /// Whether the newcomer bought something that stands.
    pub bought: bool,
    /// The day they were thanked.
    pub thanked: Option<Day>,
}

/// One of somebody's network.
pub struct NetworkRow {
    /// Who.
    pub who: CustomerBrief,
    /// Who brought them.
    pub by: CustomerId,
    /// 1 for whom they brought themselves, 2 for whom those brought.
    pub depth: u32,
    /// Whether they bought something that stands.
    pub bought: bool,
    /// What they bought, returns taken off.
    pub sum: Money,
    /// The day who brought them was thanked.
    pub thanked: Option<Day>,
}

/// Somebody of the household, or a friend, who is a customer too.
pub struct BondRow {
    /// On whose page it is written.
    pub of: CustomerBrief,
    /// Who belongs to them.
    pub to: CustomerBrief,
    /// What they are to them, in the shop's word; empty where nobody said.
    pub relation: String,
}

/// Somebody's network.
pub struct Network {
    /// Whose.
    pub who: CustomerBrief,
    /// Who brought them.
    pub introduced_by: Option<IntroducedBy>,
    /// How they heard of the shop.
    pub heard: Option<Heard>,
    /// The language of letters to them.
    pub language: Language,
    /// Family and friends: links among these people, and people who belong to whom it is about.
    pub bonds: Vec<BondRow>,
    /// They tried something and brought somebody after it.
    pub advocate: Option<AdvocateDays>,
    /// People, nearest first; at most 500.
    pub people: Vec<NetworkRow>,
    /// How many in all.
    pub count: u32,
    /// Of them who bought.
    pub bought: u32,
    /// What all of them bought, returns taken off.
    pub sum: Money,
    /// The code on their "bring a friend" slip: a card of theirs, or their number in this shop.
    pub code: String,
}

/// Somebody who brought people.
pub struct IntroducerRow {
    /// Who.
    pub who: CustomerBrief,
    /// Whom they brought themselves.
    pub brought: u32,
    /// Of them who bought.
    pub bought: u32,
    /// Their whole network.
    pub network: u32,
    /// What the whole network bought.
    pub sum: Money,
    /// Of those who bought, how many they were not yet thanked for.
    pub to_thank: u32,
}

/// Who brought people: the greatest first, at most 100.
pub struct Introducers {
    /// Rows.
    pub rows: Vec<IntroducerRow>,
}

/// Somebody who tried something and brought somebody after it.
pub struct AdvocateRow {
    /// Who.
    pub who: CustomerBrief,
    /// The day of their first sample.
    pub tried: Day,
    /// The first person they brought on that day or later.
    pub newcomer: CustomerBrief,
    /// The day it was named.
    pub brought: Day,
    /// How many they brought since the sample.
    pub since: u32,
    /// Whether the first one bought something that stands.
    pub bought: bool,
    /// The day they were thanked for the first one.
    pub thanked: Option<Day>,
}

/// Who became an advocate: who did so last comes first, at most 100.
pub struct Advocates {
    /// Rows.
    pub rows: Vec<AdvocateRow>,
    /// How many in all.
    pub count: u32,
}

/// The days that make somebody an advocate.
pub struct AdvocateDays {
    /// The day of their first sample.
    pub tried: Day,
    /// The day the first person was named whom they brought on that day or later.
    pub brought: Day,
}

/// Asks how people heard of the shop who came in a span of days.
#[derive(Default)]
pub struct SourceReport {
    /// From this day; 90 days ago when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// To this day; today when absent.
    #[serde(default)]
    pub to: Option<Day>,
}

/// One source.
pub struct SourceRow {
    /// How people heard; nothing where nobody asked.
    pub heard: Option<Heard>,
    /// How many people.
    pub people: u32,
    /// Of them who bought.
    pub bought: u32,
    /// That share in tenths of a percent, rounded to the nearest; none without people.
    pub bought_permille: Option<u32>,
    /// What they bought in their first 90 days.
    pub revenue: Money,
    /// What the source cost in the span, by the day, rounded down.
    pub cost: Money,
    /// Cost of one buyer, rounded up; none without buyers.
    pub cost_per_buyer: Option<Money>,
}

/// A cost of a source.
pub struct CostRow {
    /// The operation: its undo strikes it out.
    pub op: OpId,
    /// On what.
    pub heard: Heard,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// How much.
    pub amount: Money,
    /// What it was.
    pub note: String,
}

/// How people heard of the shop.
pub struct Sources {
    /// From this day.
    pub from: Day,
    /// To this day.
    pub to: Day,
    /// Sources, most people first.
    pub rows: Vec<SourceRow>,
    /// Costs that count for a day of the span.
    pub costs: Vec<CostRow>,
}

/// Records what a source cost.
pub struct RecordSourceCost {
    /// Made before the first try.
    pub op_id: OpId,
    /// On what.
    pub heard: Heard,
    /// First day it counts for.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// How much.
    pub amount: Money,
    /// What it was.
    #[serde(default)]
    pub note: String,
}

/// Somebody who may be asked to recommend the shop.
pub struct AskRow {
    /// Who.
    pub who: CustomerBrief,
    /// Days with a purchase.
    pub visits: u32,
    /// How to address them.
    pub greeting: String,
    /// The day they were asked last.
    pub asked: Option<Day>,
    /// The code on their slip.
    pub code: String,
}

/// Who may be asked: regulars who may be written to and were not asked within the days.
pub struct ReferralAsks {
    /// At most 50, most visits first.
    pub rows: Vec<AskRow>,
    /// Days in which nobody is asked a second time.
    pub days: u32,
    /// Name of the shop, for the text and the slip.
    pub shop: String,
}

/// Marks that somebody was asked.
pub struct MarkReferralAsked {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
}
}
