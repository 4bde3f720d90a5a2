//! Customers: their page, finding them, what they allow, the club and the cards.

use super::{Allowed, ConsentRow, CounterCard, CustomerBrief, GoodsBought, MembershipRow, wire};
use vafa_domain::customer::{ContactKind, ContactState, ContactWish, CustomerState, NoteTag};
use vafa_domain::day::{Day, Instant};
use vafa_domain::format::Language;
use vafa_domain::id::{CardId, ContactId, CustomerId, NoteId, OpId};
use vafa_domain::loyalty::Points;
use vafa_domain::money::Money;

wire! {
/// A phone, e-mail or address as typed.
pub struct ContactInput {
    /// Known one that is changed; none for a new one.
    #[serde(default)]
    pub id: Option<ContactId>,
    /// What it is.
    pub kind: ContactKind,
    /// As typed.
    pub raw: String,
    /// "home", "work".
    #[serde(default)]
    pub label: String,
    /// Used first.
    #[serde(default)]
    pub main: bool,
    /// Whether it works.
    #[serde(default)]
    pub state: ContactState,
}

/// The form of a person: name or phone is enough.
#[derive(Default)]
pub struct PersonForm {
    /// Title.
    #[serde(default)]
    pub honorific: String,
    /// Given name.
    #[serde(default)]
    pub given: String,
    /// Family name.
    #[serde(default)]
    pub family: String,
    /// How they want to be called.
    #[serde(default)]
    pub call_me: String,
    /// May be called by the first name.
    #[serde(default)]
    pub first_name_ok: bool,
    /// Language of letters; the shop's when absent.
    #[serde(default)]
    pub language: Option<Language>,
    /// How they like to be reached.
    #[serde(default)]
    pub wish: ContactWish,
    /// Number in another system.
    #[serde(default)]
    pub reference: String,
    /// Birthday.
    #[serde(default)]
    pub birthday: Option<Day>,
    /// Phones, e-mails, addresses.
    #[serde(default)]
    pub contacts: Vec<ContactInput>,
}

/// Adds a customer.
pub struct AddCustomer {
    /// Made before the first try.
    pub op_id: OpId,
    /// The form.
    pub form: PersonForm,
    /// Joins the club at once.
    #[serde(default)]
    pub join: bool,
    /// Code of a card they hold already, or of a card just scanned.
    #[serde(default)]
    pub card: String,
    /// Issue a new card with a number of our own.
    #[serde(default)]
    pub new_card: bool,
    /// Asked at once: may we write (SMS and WhatsApp, advertising)?
    #[serde(default)]
    pub may_write: Option<bool>,
    /// The words in which that was asked; kept with the answer.
    #[serde(default)]
    pub wording: String,
    /// Who brought them.
    #[serde(default)]
    pub brought_by: Option<CustomerId>,
    /// How they came to hear of the shop.
    #[serde(default)]
    pub heard: Option<vafa_domain::referral::Heard>,
}

/// Edits a customer's page.
pub struct EditCustomer {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// The whole form; only what changed is written.
    pub form: PersonForm,
    /// The version of the page that was open; a page changed meanwhile is refused.
    pub version: u32,
}

/// Asks for people like this one, before it is saved.
pub struct FindDuplicates {
    /// The form so far.
    pub form: PersonForm,
    /// Not this one.
    #[serde(default)]
    pub except: Option<CustomerId>,
}

/// Somebody who may be the same.
pub struct Duplicate {
    /// Who.
    pub who: CustomerBrief,
    /// Same phone.
    pub phone: bool,
    /// Same e-mail.
    pub email: bool,
    /// Same name, letters folded.
    pub name: bool,
}

/// People who may be the same, at most 5.
pub struct Duplicates {
    /// People.
    pub people: Vec<Duplicate>,
}

/// Looks for a customer by anything.
pub struct FindCustomers {
    /// Phone digits, part of a name, a card, words of a note.
    pub text: String,
}

/// Why somebody was found.
pub struct Found {
    /// Who.
    pub who: CustomerBrief,
    /// The words of a note, when it was a note.
    pub note: Option<String>,
}

/// What was found.
pub struct FoundCustomers {
    /// At most 20.
    pub people: Vec<Found>,
    /// The one whose card, whole phone or reference it is.
    pub exact: Option<CustomerId>,
    /// A card that is blocked, with what replaced it.
    pub blocked_card: Option<BlockedCard>,
    /// Who of the household carries the card that was scanned.
    pub holder: Option<String>,
    /// Looks like a card, but belongs to nobody: offer to attach it or to add somebody with it.
    pub unknown_card: Option<String>,
    /// Looks like a phone that belongs to nobody: a new customer with it.
    pub unknown_phone: Option<String>,
    /// Looks like the code of a gift card, a coupon or a slip: ask what it opens.
    pub bearer: bool,
    /// Who gave the friend's slip that was read: for a field that asks who brought somebody.
    pub friend: Option<CustomerBrief>,
}

/// A card that opens nothing.
pub struct BlockedCard {
    /// Its code.
    pub number: String,
    /// Whose it was.
    pub customer: CustomerId,
    /// The card that replaced it.
    pub replaced_by: Option<String>,
}

/// Asks for a page of the list.
#[derive(Default)]
pub struct ListCustomers {
    /// Which people.
    #[serde(default)]
    pub filter: CustomerFilter,
    /// In which order.
    #[serde(default)]
    pub order: CustomerOrder,
    /// Continue after this place (the `next` of the page before).
    #[serde(default)]
    pub after: Option<String>,
}

/// A page of the list.
pub struct CustomerList {
    /// At most 100.
    pub rows: Vec<CustomerBrief>,
    /// Ask on with this.
    pub next: Option<String>,
    /// How many in all.
    pub count: u32,
}

/// One phone, e-mail or address.
pub struct ContactRow {
    /// Id.
    pub id: ContactId,
    /// What it is.
    pub kind: ContactKind,
    /// As typed.
    pub raw: String,
    /// As shown.
    pub shown: String,
    /// Valid by its country's rules.
    pub sound: bool,
    /// The shop's word.
    pub label: String,
    /// Used first.
    pub main: bool,
    /// Whether it works.
    pub state: ContactState,
}

/// A note.
pub struct NoteRow {
    /// Id.
    pub id: NoteId,
    /// Text.
    pub text: String,
    /// On top.
    pub pinned: bool,
    /// What it is about.
    pub tag: Option<NoteTag>,
    /// Written on.
    pub day: Day,
    /// By whom.
    pub by: Option<String>,
}

/// A customer's page.
pub struct CustomerPage {
    /// The card at the counter.
    pub card: CounterCard,
    /// The form as it stands.
    pub form: PersonForm,
    /// Changes when the page changes.
    pub version: u32,
    /// State.
    pub state: CustomerState,
    /// Phones, e-mails, addresses.
    pub contacts: Vec<ContactRow>,
    /// Purchases, voids left out.
    pub purchases: u32,
    /// Their sum, returns taken off.
    pub sum: Money,
    /// Mean purchase, rounded down to the smallest amount the shop shows.
    pub mean: Option<Money>,
    /// First purchase.
    pub first_day: Option<Day>,
    /// What they buy most often, at most 3: goods bought at least twice.
    pub favourites: Vec<GoodsBought>,
    /// Since when a customer of ours.
    pub since: Day,
    /// Notes, pinned first.
    pub notes: Vec<NoteRow>,
    /// Everything they said about letters, newest first.
    pub consents: Vec<ConsentRow>,
    /// What holds now, for every purpose and channel.
    pub allowed: Vec<Allowed>,
    /// History of the membership.
    pub membership: Vec<MembershipRow>,
    /// Newest of the timeline, at most 20.
    pub timeline: Vec<TimelineRow>,
    /// How long the timeline is.
    pub timeline_count: u32,
}

/// A line of the timeline.
pub struct TimelineRow {
    /// The operation.
    pub op: OpId,
    /// What happened, as a kind of operation: its words are `timeline-KIND`.
    pub kind: String,
    /// The day it tells of.
    pub day: Day,
    /// When it was written.
    pub at: Instant,
    /// Money, where there is some.
    pub amount: Option<Money>,
    /// Points, where there are some.
    pub points: Option<Points>,
    /// Change of stamps, where there is one.
    #[ts(type = "number | null")]
    pub stamps: Option<i64>,
    /// A word of detail: a reason, a channel.
    pub detail: String,
    /// Goods of a purchase, at most 4, for the reader's language to join.
    pub goods: Vec<String>,
    /// Whether it was reversed later.
    pub reversed: bool,
    /// By whom.
    pub by: Option<String>,
}

/// Asks on in the timeline.
pub struct ListTimeline {
    /// Whose.
    pub customer: CustomerId,
    /// Only these kinds of operation; all when empty.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Continue after this place.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub after: Option<i64>,
}

/// A page of the timeline.
pub struct Timeline {
    /// At most 100, newest first.
    pub rows: Vec<TimelineRow>,
    /// Ask on with this.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// Writes a note.
pub struct AddNote {
    /// Made before the first try.
    pub op_id: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// Text.
    pub text: String,
    /// On top.
    #[serde(default)]
    pub pinned: bool,
    /// What it is about.
    #[serde(default)]
    pub tag: Option<NoteTag>,
}

/// Pins, unpins or strikes out a note.
pub struct ChangeNote {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub note: NoteId,
    /// On top.
    pub pinned: bool,
    /// Struck out.
    #[serde(default)]
    pub removed: bool,
}

/// Moved, died, or a customer like any other again.
pub struct ChangeCustomerState {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// State.
    pub state: CustomerState,
}

/// Gives a card: a new number of our own, or the code of a card the shop uses already.
pub struct IssueCard {
    /// Made before the first try.
    pub op_id: OpId,
    /// To whom.
    pub customer: CustomerId,
    /// The code; empty for a new number of our own.
    #[serde(default)]
    pub number: String,
    /// The card it replaces.
    #[serde(default)]
    pub replaces: Option<CardId>,
}

/// Blocks a card, or opens it again.
pub struct BlockCard {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub card: CardId,
    /// Blocked or not.
    pub blocked: bool,
}

/// The club at a glance.
pub struct Club {
    /// People who collect.
    pub members: u32,
    /// People who pause.
    pub paused: u32,
    /// Cards that open something.
    pub cards: u32,
    /// All points in people's hands.
    pub points: Points,
    /// What they are worth at the counter today.
    pub worth: Money,
    /// Points owed to the shop.
    pub owed: Points,
    /// Newest movements of points, at most 20.
    pub newest: Vec<TimelineRow>,
}
}

/// Which people a list holds.
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
pub enum CustomerFilter {
    /// Everybody.
    #[default]
    All,
    /// Members of the club.
    Members,
    /// With points.
    WithPoints,
    /// Without a name yet.
    Nameless,
    /// Nobody asked whether we may write.
    ConsentUnknown,
}

/// In which order a list comes.
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
pub enum CustomerOrder {
    /// By name, in the alphabet of the shop's language.
    #[default]
    Name,
    /// Last visit, newest first.
    LastVisit,
    /// Sum of purchases, highest first.
    Sum,
    /// Points, most first.
    Points,
    /// How much they are bound to the shop, most first.
    Score,
}
