//! The club at the counter: what rules gave, stamps, the ladder, the night.

use super::wire;
use vafa_domain::day::Day;
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::ledger::Holds;
use vafa_domain::loyalty::{
    Basis, Benefits, ByHand, Example, Expiring, Membership, MembershipSource, Points, Program,
    Ready, Turn, Why,
};
use vafa_domain::money::Money;

wire! {
/// What one rule gives on a sale.
pub struct RuleGave {
    /// Its number in the program.
    pub rule: u32,
    /// Its name; empty for the usual one.
    pub name: String,
    /// What it gives into.
    pub into: Holds,
    /// How much.
    #[ts(type = "number")]
    pub gave: i64,
    /// Of tickets, the name of their draw.
    pub draw: Option<String>,
    /// Not a rule: the thanks for a recommendation.
    pub referral: bool,
}

/// A stamp card of somebody.
pub struct StampBrief {
    /// The card's number in the program.
    pub card: u32,
    /// Its name.
    pub name: String,
    /// What is free when it is full.
    pub gives: String,
    /// Stamps on the started card.
    #[ts(type = "number")]
    pub on_card: i64,
    /// Stamps a full card needs.
    pub needs: u32,
    /// Full cards that can be given for.
    #[ts(type = "number")]
    pub free: i64,
    /// Stamps the sale in question earns; 0 without one.
    #[ts(type = "number")]
    pub earns: i64,
}

/// Where somebody stands on the ladder.
pub struct StepBrief {
    /// The step's number, or none.
    pub step: Option<u32>,
    /// Its name.
    pub name: Option<String>,
    /// What it brings.
    pub benefits: Option<Benefits>,
    /// What the ladder counts.
    pub basis: Basis,
    /// What is counted now.
    #[ts(type = "number")]
    pub value: i64,
    /// Why they stand there.
    pub why: Why,
    /// The last day of the step if nothing more is added.
    pub holds_until: Option<Day>,
    /// What has to be added to keep it.
    #[ts(type = "number")]
    pub to_keep: i64,
    /// The next step's name.
    pub next: Option<String>,
    /// What is missing to it.
    #[ts(type = "number | null")]
    pub missing: Option<i64>,
    /// Set by hand, while that holds.
    pub by_hand: Option<ByHand>,
}

/// A line of somebody's history on the ladder.
pub struct StepRow {
    /// Day.
    pub day: Day,
    /// From which step.
    pub from: Option<String>,
    /// To which step.
    pub to: Option<String>,
    /// Up or down.
    pub turn: Turn,
    /// Why.
    pub why: Why,
    /// What was counted.
    #[ts(type = "number")]
    pub value: i64,
    /// In the seller's words, where it was set by hand.
    pub reason: String,
}

/// Somebody on the ladder, with their history, newest first.
pub struct LadderPage {
    /// Where they stand.
    pub now: Option<StepBrief>,
    /// How they came there.
    pub steps: Vec<StepRow>,
}

/// Sets somebody on a step by hand, or gives them back to the rule.
pub struct SetStep {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// By hand; otherwise the rule stands again.
    pub by_hand: bool,
    /// The step, or none.
    #[serde(default)]
    pub step: Option<u32>,
    /// The last day.
    #[serde(default)]
    pub until: Option<Day>,
    /// Why; needed by hand.
    #[serde(default)]
    pub reason: String,
}

/// Gives what a full stamp card is good for.
pub struct RedeemStamps {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whose.
    pub customer: CustomerId,
    /// Which card of the program.
    pub card: u32,
}

/// A step of the membership.
pub struct MembershipRow {
    /// Joined, paused, left.
    pub state: Membership,
    /// When.
    pub day: Day,
    /// Who wrote it.
    pub by: Option<String>,
    /// How their word came to the shop, where that is known.
    pub source: Option<MembershipSource>,
    /// The day of the rules they accepted.
    pub rules: Option<Day>,
}

/// Joins, pauses or leaves the club.
pub struct ChangeMembership {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// New standing.
    pub state: Membership,
    /// On leaving: whether the points stay for a return.
    #[serde(default)]
    pub keep_points: bool,
    /// How their word came to the shop; at the counter when absent.
    #[serde(default)]
    pub source: Option<MembershipSource>,
}

/// Gives or takes stamps by hand.
pub struct AdjustStamps {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whose.
    pub customer: CustomerId,
    /// Which card of the program.
    pub card: u32,
    /// Above zero gives, below zero takes.
    #[ts(type = "number")]
    pub stamps: i64,
    /// Why; needed.
    pub reason: String,
}

/// Gives the stamp of a visit where no sale is typed.
pub struct StampVisit {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whose.
    pub customer: CustomerId,
}

/// The stamp of a visit without a sale, as the counter offers it.
pub struct VisitStamp {
    /// Into which card of the program.
    pub card: u32,
    /// Whether it can be given now: not twice for one visit, and no sooner than the rule says.
    pub now: bool,
}

/// The reward that is nearest to somebody.
pub struct NearReward {
    /// Its name.
    pub name: String,
    /// Points missing for it; 0 where it can be had now.
    pub missing: Points,
    /// How many rewards their points pay for now.
    pub can: u32,
}

/// Stamps somebody holds on a card.
pub struct StampsHeld {
    /// The card's number in the program.
    pub card: u32,
    /// Its name; empty where the program has it no more.
    pub name: String,
    /// How many.
    #[ts(type = "number")]
    pub count: i64,
}

/// What leaving the club would do.
pub struct LeavingPreview {
    /// Whether the shop keeps points and stamps for the day they come back; otherwise they go.
    pub keeps: bool,
    /// Points they hold.
    pub points: Points,
    /// What those are worth at the counter.
    pub worth: Money,
    /// Stamps they hold, by card.
    pub stamps: Vec<StampsHeld>,
    /// Points owed to the shop.
    pub owed: Points,
    /// Money on their gift cards, which stays theirs.
    pub gift: Money,
    /// Credit, which stays theirs.
    pub credit: Money,
    /// Chosen rewards that still wait to be handed over, and stay theirs.
    pub waiting: u32,
}

/// What a night did.
pub struct NightDone {
    /// The business day it was done for.
    pub day: Day,
    /// Lots whose last day was over.
    pub lots: u32,
    /// People who went up.
    pub up: u32,
    /// People who went down.
    pub down: u32,
    /// Whether nothing was done because the day is doubtful.
    pub doubtful: bool,
}

/// What the present rule of expiry would do to points given before it.
pub struct LifePreview {
    /// Lots that get another last day.
    pub lots: u32,
    /// People who hold them.
    pub people: u32,
    /// People whose points end sooner than now.
    pub losing: u32,
    /// Points that then end within the notice of 30 days, by last day.
    pub soon: Vec<Expiring>,
    /// The points of those people that end sooner.
    pub points: Points,
    /// What these are worth.
    pub worth: Money,
}

/// Gives old points the present rule of expiry.
pub struct ApplyLife {
    /// Made before the first try.
    pub op_id: OpId,
}

/// A program to start from.
pub struct ReadyProgram {
    /// Which.
    pub ready: Ready,
    /// The whole of it, in the shop's currency and words.
    pub program: Program,
}

/// The programs to start from.
pub struct ReadyPrograms {
    /// Whether the shop still has what it started with, or nothing at all.
    pub untouched: bool,
    /// In the order they are offered.
    pub programs: Vec<ReadyProgram>,
}

/// Asks what a program would do, before it is kept.
pub struct ExplainProgram {
    /// The program.
    pub program: Program,
}

/// An example of a rule.
pub struct RuleExample {
    /// The rule's number.
    pub rule: u32,
    /// A sale of so much gives so many.
    pub of: Example,
}

/// What a program would do.
pub struct ProgramExplained {
    /// One for each rule within its bounds.
    pub examples: Vec<RuleExample>,
    /// From when on points of today could be used.
    pub usable_from: Day,
    /// The last day of points of today; none when they never end.
    pub until: Option<Day>,
    /// Parts out of their bounds: `rule-3`, `card-1`, `ladder`, `life`, `spend`, `referral`,
    /// `limits`, or `program` for what does not go together.
    pub faults: Vec<String>,
}
}
