//! A customer as the shop knows them.

use crate::consent::Channel;
use crate::format::Language;
use crate::id::{CardId, ContactId, CustomerId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest name, title or "call me", in characters.
pub const NAME_MAX: usize = 100;
/// Longest note, in characters.
pub const NOTE_MAX: usize = 4_000;
/// Most phones, addresses and e-mails of one person.
pub const CONTACTS_MAX: usize = 20;

/// Whether the shop still has to do with somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CustomerState {
    /// A customer like any other.
    #[default]
    Active,
    /// Moved away: kept, not written to.
    Moved,
    /// Has died: kept, never written to.
    Deceased,
    /// Taken off the lists (an undone entry); what they bought still counts.
    Removed,
}

/// A way to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// A phone, mobile or fixed.
    Phone,
    /// An e-mail address.
    Email,
    /// A postal address.
    Address,
}

/// Whether a way to reach somebody works.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactState {
    /// As far as is known.
    #[default]
    Valid,
    /// Somebody else answers, or nobody: not used any more.
    Wrong,
}

impl ContactState {
    fn is_valid(&self) -> bool {
        *self == ContactState::Valid
    }
}

/// When somebody likes to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// From noon to five.
    Afternoon,
    /// From five on.
    Evening,
}

impl PartOfDay {
    /// The part of the day an hour of the shop's clock (0 to 23) lies in.
    pub fn of_hour(hour: u32) -> PartOfDay {
        match hour {
            0..=11 => PartOfDay::Morning,
            12..=16 => PartOfDay::Afternoon,
            _ => PartOfDay::Evening,
        }
    }
}

/// How somebody likes to be reached. It says what comes first, never what is allowed.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(default)]
pub struct ContactWish {
    /// Over which channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<PartOfDay>,
}

impl ContactWish {
    /// Whether they said nothing about it.
    pub fn is_none(&self) -> bool {
        *self == ContactWish::default()
    }
}

/// What a note is about. Most are about nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteTag {
    /// What they need or look for.
    Need,
    /// What they praise.
    Praise,
    /// What they find wrong.
    Criticism,
    /// What they propose.
    Idea,
    /// What was said in a call.
    Call,
    /// What was said in a visit without a purchase.
    Visit,
}

/// One phone, e-mail or address, as typed and as compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// What it is.
    pub kind: ContactKind,
    /// As typed.
    pub raw: String,
    /// For comparing: E.164 for a phone, lower case for an e-mail, as typed for an address.
    pub norm: String,
    /// For showing: a phone in its national form.
    #[serde(default)]
    pub shown: String,
    /// Whether an SMS reaches it.
    #[serde(default)]
    pub mobile: bool,
    /// Valid by the rules of its country; a wrong length warns and is kept.
    #[serde(default)]
    pub sound: bool,
    /// "home", "work": the shop's own word.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The one used first.
    #[serde(default)]
    pub main: bool,
    /// Whether it works. What nearly every one has is not written: it stands in each customer's
    /// first operation.
    #[serde(default, skip_serializing_if = "ContactState::is_valid")]
    pub state: ContactState,
}

/// Personal text: everything that tells who somebody is. It stands outside the chain of the log,
/// which holds only its commitment, so that a person can be forgotten.
///
/// In an edit, a field that is absent stays as it was, and an empty text clears it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct PersonalText {
    /// "Dr", «خانم», „ბატონო“.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub honorific: Option<String>,
    /// Given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// Family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// How they want to be called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_me: Option<String>,
    /// Their number in another system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Birthday, ISO, or empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthday: Option<String>,
    /// All phones, e-mails and addresses: the whole list when one changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<Contact>>,
    /// Text of a note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// First name of somebody behind the counter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// People who belong to them: the whole list when one changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relatives: Option<Vec<Relative>>,
    /// What else is known of them: the whole list when one changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facts: Option<Vec<PersonalFact>>,
    /// Who carries which of their cards: only the cards whose holder changed; an empty name is
    /// the customer themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holders: Option<Vec<CardHolder>>,
}

/// Somebody who belongs to a customer: a daughter, a husband, a friend who comes along (CUS-04).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Relative {
    /// What they are called.
    pub name: String,
    /// What they are to the customer, in the shop's word.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// Birthday, ISO, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub birthday: String,
    /// Their own page, where they are a customer too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
}

/// Something personal worth knowing. It is shown to the shop's people alone: no letter has a
/// field for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct PersonalFact {
    /// What.
    pub text: String,
    /// Health, belief, trouble: shown only when asked for, and never taken out of the shop.
    pub sensitive: bool,
}

/// Who carries a card: one of the household, by first name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CardHolder {
    /// The card.
    pub card: CardId,
    /// First name and what they are: "Ali, son".
    pub name: String,
}

/// Most people who belong to one customer.
pub const RELATIVES_MAX: usize = 30;
/// Most personal facts of one customer.
pub const FACTS_MAX: usize = 30;
/// Longest personal fact, in characters.
pub const FACT_MAX: usize = 300;

impl PersonalText {
    /// Whether there is anything in it.
    pub fn is_empty(&self) -> bool {
        *self == PersonalText::default()
    }
}

/// The name as it is shown in lists: title left out, given and family name in their order.
///
/// All three languages of the shop put the given name first.
pub fn shown_name(given: &str, family: &str, call_me: &str) -> Option<String> {
    let parts = [given.trim(), family.trim()];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { call_me.trim().to_owned() } else { name };
    (!name.is_empty()).then_some(name)
}

/// What is missing of somebody that the shop needs: the one thing to ask for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// A name.
    Name,
    /// A phone or an e-mail.
    Phone,
    /// There is one, and it is marked wrong.
    RightPhone,
}

/// What to ask somebody for: first how to call them, then how to reach them.
pub fn lack(named: bool, contacts: &[Contact]) -> Option<Lack> {
    if !named {
        return Some(Lack::Name);
    }
    let mut ways = contacts.iter().filter(|contact| contact.kind != ContactKind::Address);
    let any = ways.clone().next().is_some();
    if ways.any(|contact| contact.state == ContactState::Valid) {
        return None;
    }
    Some(if any { Lack::RightPhone } else { Lack::Phone })
}

/// Letters drawn in the face of somebody: the first of the given and of the family name, joined
/// by a ZWNJ in Persian, where they would otherwise grow together.
pub fn initials(name: &str, language: Language) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    let joint = if language == Language::Fa { "\u{200c}" } else { "" };
    match (first, last) {
        (Some(first), Some(last)) => format!("{first}{joint}{last}"),
        (Some(first), None) => first.to_string(),
        _ => String::new(),
    }
}
