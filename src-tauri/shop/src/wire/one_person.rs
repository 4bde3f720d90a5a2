//! Two records of one person, and who belongs to somebody.

use super::{CustomerBrief, wire};
use vafa_domain::consent::{Channel, ConsentState, Purpose};
use vafa_domain::customer::{CardHolder, PersonalFact, Relative};
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::loyalty::Points;
use vafa_domain::money::Money;

wire! {
/// Asks what a merge would do.
pub struct PreviewMerge {
    /// The record that would stay.
    pub kept: CustomerId,
    /// The record that would lead to it.
    pub gone: CustomerId,
}

/// One of the two records.
pub struct MergeSide {
    /// Who.
    pub who: CustomerBrief,
    /// Phones, e-mails and addresses, as shown.
    pub contacts: Vec<String>,
    /// Birthday.
    pub birthday: Option<Day>,
    /// Open cards.
    pub cards: Vec<String>,
    /// Purchases, voids left out.
    pub purchases: u32,
    /// Their sum, returns taken off.
    pub sum: Money,
    /// Notes.
    pub notes: u32,
    /// Since when a customer of ours.
    pub since: Day,
    /// Asked not to be contacted.
    pub stopped: bool,
}

/// A field whose text changes.
pub struct MergedField {
    /// Which: `given`, `family`, `call_me`, `honorific`, `reference`, `birthday`, `contacts`,
    /// `relatives` or `facts`.
    pub field: String,
    /// What it would say; of a list, what is added.
    pub text: String,
}

/// A field in which the two differ and the kept record's own word stands.
pub struct MergeConflict {
    /// Which.
    pub field: String,
    /// What stands.
    pub stays: String,
    /// What is left behind with the other record.
    pub leaves: String,
}

/// What somebody allows after a merge, where that changes.
pub struct MergedConsent {
    /// Channel.
    pub channel: Channel,
    /// Purpose.
    pub purpose: Purpose,
    /// What holds for the kept record now.
    pub now: ConsentState,
    /// What would hold.
    pub then: ConsentState,
}

/// What a merge would do.
pub struct MergePreview {
    /// The record that would stay.
    pub kept: MergeSide,
    /// The record that would lead to it.
    pub gone: MergeSide,
    /// Points of both together, after what one of them owes is paid.
    pub points: Points,
    /// Points of one that pay what the other one owes.
    pub pays_owed: Points,
    /// Accounts that change hands.
    pub accounts: u32,
    /// Text that the kept record takes over.
    pub fields: Vec<MergedField>,
    /// Where the two differ.
    pub conflicts: Vec<MergeConflict>,
    /// What they allow, where that gets stricter.
    pub consents: Vec<MergedConsent>,
    /// Contact would be stopped, because the other record says so.
    pub stops: bool,
    /// Joins the club with it.
    pub joins: bool,
    /// People whom the other record brought.
    pub brought: u32,
    /// For so many days it can be taken back.
    pub days: u32,
}

/// Makes two records of one person one.
pub struct MergeCustomers {
    /// Made before the first try.
    pub op_id: OpId,
    /// The record that stays.
    pub kept: CustomerId,
    /// The record that leads to it.
    pub gone: CustomerId,
}

/// Says that two records are of two people, or takes that back.
pub struct MarkNotSame {
    /// Made before the first try.
    pub op_id: OpId,
    /// One.
    pub one: CustomerId,
    /// The other.
    pub other: CustomerId,
    /// Whether they are two.
    #[serde(default = "yes")]
    pub apart: bool,
}

/// Two records that may be of one person.
pub struct PairRow {
    /// Who was added first.
    pub one: CustomerBrief,
    /// Who was added later.
    pub other: CustomerBrief,
    /// Same phone.
    pub phone: bool,
    /// Same e-mail.
    pub email: bool,
    /// Same name, letters folded.
    pub name: bool,
}

/// Pairs of records that may be of one person, the likeliest first, at most 100.
pub struct Pairs {
    /// Pairs.
    pub rows: Vec<PairRow>,
}

/// A merge that stands, on the page of who was kept.
pub struct MergedRow {
    /// The operation: its undo parts them.
    pub op: OpId,
    /// When.
    pub at: Instant,
    /// The number the other record had.
    pub number: u32,
    /// Whether it can still be taken back.
    pub undoable: bool,
}

/// Who belongs to somebody, and what else is known of them.
pub struct RelativesPage {
    /// Relatives.
    pub relatives: Vec<Relative>,
    /// Personal facts.
    pub facts: Vec<PersonalFact>,
    /// Who carries which card.
    pub holders: Vec<CardHolder>,
    /// Pages of relatives who are customers too.
    pub pages: Vec<CustomerBrief>,
    /// Records that lead here.
    pub merged: Vec<MergedRow>,
}

/// Changes who belongs to somebody, what else is known, and who carries which card.
pub struct ChangeRelatives {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// The whole list; absent where it stays.
    #[serde(default)]
    pub relatives: Option<Vec<Relative>>,
    /// The whole list; absent where it stays.
    #[serde(default)]
    pub facts: Option<Vec<PersonalFact>>,
    /// Cards whose holder changes; an empty name is the customer themselves.
    #[serde(default)]
    pub holders: Vec<CardHolder>,
}
}

fn yes() -> bool {
    true
}
