//! Paying over time: plans, payments, polite letters, limits.

use super::{CustomerBrief, WayOut, wire};
use vafa_domain::consent::Way;
use vafa_domain::day::Day;
use vafa_domain::format::Language;
use vafa_domain::id::{CustomerId, OpId, PlanId, PurchaseId};
use vafa_domain::instalment::{Instalment, InstalmentStands, PoliteWord};
use vafa_domain::money::Money;

wire! {
/// Asks how a plan would be, before it is agreed.
pub struct QuotePlan {
    /// Who would pay.
    pub customer: CustomerId,
    /// The sale it would be for.
    #[serde(default)]
    pub purchase: Option<PurchaseId>,
    /// How much; what the till took for the sale when absent.
    #[serde(default)]
    pub amount: Option<Money>,
    /// The first due day; a month from today when absent.
    #[serde(default)]
    pub first: Option<Day>,
    /// How many parts; the setting when absent.
    #[serde(default)]
    pub parts: Option<u32>,
    /// Months from part to part; the setting when absent.
    #[serde(default)]
    pub months_apart: Option<u32>,
}

/// A plan as it would be.
pub struct PlanQuote {
    /// What would be paid over time.
    pub total: Money,
    /// Its parts.
    pub parts: Vec<Instalment>,
    /// Months from part to part.
    pub months_apart: u32,
    /// What they owe by other plans.
    pub open_before: Money,
    /// The most they may owe; nothing is no limit.
    pub limit: Option<Money>,
    /// By how much it would go over the limit.
    pub over: Option<Money>,
}

/// Agrees on a plan.
pub struct AgreePlan {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who pays.
    pub customer: CustomerId,
    /// The sale it is for.
    #[serde(default)]
    pub purchase: Option<PurchaseId>,
    /// How much; what the till took for the sale when absent.
    #[serde(default)]
    pub amount: Option<Money>,
    /// The first due day; a month from today when absent.
    #[serde(default)]
    pub first: Option<Day>,
    /// How many parts; the setting when absent.
    #[serde(default)]
    pub parts: Option<u32>,
    /// Months from part to part; the setting when absent.
    #[serde(default)]
    pub months_apart: Option<u32>,
    /// What it is for.
    #[serde(default)]
    pub for_what: String,
}

/// Records money that came for a plan.
pub struct PayPlan {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub plan: PlanId,
    /// How much: any amount up to what is open.
    pub amount: Money,
}

/// Sets how much somebody may owe.
pub struct SetCreditLimit {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// Their own limit; nothing goes by the shop's again.
    pub limit: Option<Money>,
}

/// Asks for plans.
#[derive(Default)]
pub struct ListPlans {
    /// Of whom; of all when absent.
    #[serde(default)]
    pub customer: Option<CustomerId>,
    /// Which.
    #[serde(default)]
    pub only: PlanList,
}

/// A part as it stands.
pub struct PartRow {
    /// The part.
    pub part: Instalment,
    /// How it stands today.
    pub stands: InstalmentStands,
}

/// A plan as it stands.
pub struct PlanRow {
    /// Id.
    pub plan: PlanId,
    /// Who pays.
    pub who: CustomerBrief,
    /// The sale it is for.
    pub purchase: Option<PurchaseId>,
    /// What it is for.
    pub for_what: String,
    /// When it was agreed.
    pub agreed_on: Day,
    /// Its parts.
    pub parts: Vec<PartRow>,
    /// What is to be paid in all, what fell taken off.
    pub total: Money,
    /// What was paid.
    pub paid: Money,
    /// What is open.
    pub open: Money,
    /// What of it is late.
    pub late: Money,
    /// The first part that is not paid.
    pub next: Option<PartRow>,
    /// The polite word that is due about it.
    pub word: Option<PoliteWord>,
    /// The sale was voided: the rest fell.
    pub void: bool,
}

/// Plans, the latest due first.
pub struct Plans {
    /// Rows, at most 500.
    pub rows: Vec<PlanRow>,
    /// What is open in all.
    pub open: Money,
    /// What of it is late.
    pub late: Money,
    /// How many plans are open.
    pub open_count: u32,
    /// How many of them are late.
    pub late_count: u32,
    /// The most this customer may owe.
    pub limit: Option<Money>,
    /// Whether that is a limit of their own.
    pub own_limit: bool,
}

/// What to open: a plan.
pub struct ByPlan {
    /// Which.
    pub plan: PlanId,
}

/// A payment for a plan.
pub struct PaymentRow {
    /// The operation that wrote it.
    pub op: OpId,
    /// When.
    pub day: Day,
    /// How much.
    pub amount: Money,
}

/// A polite word that left the house.
pub struct WordRow {
    /// About which part, from 0.
    pub part: u32,
    /// Which word.
    pub word: PoliteWord,
    /// How.
    pub way: Way,
    /// When.
    pub day: Day,
}

/// A plan with what happened.
pub struct PlanPage {
    /// The plan.
    pub row: PlanRow,
    /// Payments that stand, the newest first.
    pub payments: Vec<PaymentRow>,
    /// Words about it, in their order.
    pub words: Vec<WordRow>,
}

/// Asks for the polite letter about a plan.
pub struct GetPlanLetter {
    /// Which.
    pub plan: PlanId,
    /// In another language than the customer's.
    #[serde(default)]
    pub language: Option<Language>,
}

/// A polite letter about a part, ready to hand over.
pub struct PlanLetter {
    /// To whom.
    pub who: CustomerBrief,
    /// About which part, from 0.
    pub part: u32,
    /// Which word of the polite steps it is.
    pub word: PoliteWord,
    /// Whether it was said before.
    pub said: bool,
    /// Language.
    pub language: Language,
    /// Subject for an e-mail.
    pub subject: String,
    /// The text, whole.
    pub text: String,
    /// Ways to hand it over, the best first.
    pub ways: Vec<WayOut>,
    /// SMS parts.
    pub sms_parts: u32,
    /// Reasons not to write at all.
    pub blocked_by: Vec<String>,
    /// Quiet hours: not before this hour of the local clock.
    pub quiet_until: Option<u32>,
}

/// Marks a polite letter as handed over.
pub struct HandOverPlanLetter {
    /// Made before the first try.
    pub op_id: OpId,
    /// About which plan.
    pub plan: PlanId,
    /// How.
    pub way: Way,
}
}

/// Which plans a list holds.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum PlanList {
    /// Of which something is to be paid.
    #[default]
    Open,
    /// Of which something is late.
    Late,
    /// All that stand.
    All,
}
