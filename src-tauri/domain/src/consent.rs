//! Who may be written to, over which channel and for which purpose; and why not.
//!
//! Consent is unknown, given or withdrawn per channel and purpose. Unknown is not given. A
//! withdrawal is never taken back by a file: only the person can, at the counter or in writing.

mod contact;
mod limits;
mod reasons;

pub use contact::{
    Address, AddressState, ContactFacts, addresses_of, best_channel, writable_channels,
};
pub use limits::{ContactLimits, NotNow, QuietHours};
pub use reasons::{Moment, ReasonNotToWrite, count_reasons, reasons};

use crate::day::{Day, Instant};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A way to reach a person that they can allow or refuse.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// WhatsApp, by mobile number.
    #[serde(rename = "whatsapp")]
    WhatsApp,
    /// SMS, by mobile number.
    Sms,
    /// E-mail.
    Email,
    /// A call.
    Phone,
}

impl Channel {
    /// Every channel, in the order in which one is chosen where nothing is preferred.
    pub const ALL: [Channel; 4] = [Channel::WhatsApp, Channel::Sms, Channel::Email, Channel::Phone];

    /// The name that is stored.
    pub fn name(self) -> &'static str {
        match self {
            Channel::WhatsApp => "whatsapp",
            Channel::Sms => "sms",
            Channel::Email => "email",
            Channel::Phone => "phone",
        }
    }

    /// The channel of a stored name.
    pub fn of_name(name: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.name() == name)
    }
}

/// How a text left the house. Copying is a way but no channel: where it is pasted is unknown.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Copied to the clipboard.
    Copy,
    /// Opened in WhatsApp.
    #[serde(rename = "whatsapp")]
    WhatsApp,
    /// Opened as an SMS.
    Sms,
    /// Opened as an e-mail.
    Email,
    /// Said in a call.
    Phone,
}

impl Way {
    /// Every way, in the order the letter offers them.
    pub const ALL: [Way; 5] = [Way::WhatsApp, Way::Sms, Way::Email, Way::Phone, Way::Copy];

    /// The name that is stored.
    pub fn name(self) -> &'static str {
        self.channel().map_or("copy", Channel::name)
    }

    /// The way of a stored name.
    pub fn of_name(name: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.name() == name)
    }

    /// The channel whose consent it needs; a copy needs that of any one channel.
    pub fn channel(self) -> Option<Channel> {
        match self {
            Way::Copy => None,
            Way::WhatsApp => Some(Channel::WhatsApp),
            Way::Sms => Some(Channel::Sms),
            Way::Email => Some(Channel::Email),
            Way::Phone => Some(Channel::Phone),
        }
    }
}

/// What a message is for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// About their own order, question or card.
    Service,
    /// Thanks and occasions, without an offer.
    Relation,
    /// Offers, and "we miss you".
    Advertising,
    /// A question about how it was.
    Survey,
}

impl Purpose {
    /// Every purpose, in the order the screens list them.
    pub const ALL: [Purpose; 4] =
        [Purpose::Service, Purpose::Relation, Purpose::Advertising, Purpose::Survey];

    /// The name that is stored.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Service => "service",
            Purpose::Relation => "relation",
            Purpose::Advertising => "advertising",
            Purpose::Survey => "survey",
        }
    }

    /// The purpose of a stored name.
    pub fn of_name(name: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.name() == name)
    }

    /// Whether a person with this consent may be written to for it. A notice about their own
    /// order needs no yes and heeds a no; everything else needs a yes.
    pub fn allowed_by(self, state: ConsentState) -> bool {
        match (self, state) {
            (_, ConsentState::Withdrawn) => false,
            (_, ConsentState::Given) | (Purpose::Service, ConsentState::Unknown) => true,
            (_, ConsentState::Unknown) => false,
        }
    }
}

/// What is known of a person's will.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Nobody asked.
    #[default]
    Unknown,
    /// They said yes.
    Given,
    /// They said no, or took back a yes.
    Withdrawn,
}

impl ConsentState {
    /// The name that is stored.
    pub fn name(self) -> &'static str {
        match self {
            ConsentState::Unknown => "unknown",
            ConsentState::Given => "given",
            ConsentState::Withdrawn => "withdrawn",
        }
    }

    /// The state of a stored name.
    pub fn of_name(name: &str) -> Option<ConsentState> {
        [ConsentState::Unknown, ConsentState::Given, ConsentState::Withdrawn]
            .into_iter()
            .find(|state| state.name() == name)
    }

    /// Of two records of one person the strictest: a withdrawal in either wins, and a yes stands
    /// only where both records have it, for a yes to one number is none to another.
    pub fn merged(self, other: ConsentState) -> ConsentState {
        match (self, other) {
            (ConsentState::Withdrawn, _) | (_, ConsentState::Withdrawn) => ConsentState::Withdrawn,
            (ConsentState::Given, ConsentState::Given) => ConsentState::Given,
            _ => ConsentState::Unknown,
        }
    }
}

/// Where a record of consent comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentSource {
    /// Asked at the counter.
    Counter,
    /// On a signed form.
    Form,
    /// In a message or a call from the person.
    Message,
    /// A column of an imported file.
    ImportColumn,
    /// The owner's statement for an imported batch, with its wording.
    OwnerStatement,
    /// Two records of one person became one, or two again.
    Merge,
    /// The import that said something else was taken back: what held before it holds again.
    ImportTakenBack,
    /// Somebody with this address had said no before their page was lost or removed.
    StoppedAddress,
}

impl ConsentSource {
    /// Whether the person themselves spoke. What a file or the owner says never overwrites a
    /// withdrawal.
    pub fn is_the_person(self) -> bool {
        match self {
            ConsentSource::Counter | ConsentSource::Form | ConsentSource::Message => true,
            ConsentSource::ImportColumn
            | ConsentSource::OwnerStatement
            | ConsentSource::ImportTakenBack
            | ConsentSource::StoppedAddress
            | ConsentSource::Merge => false,
        }
    }
}

/// One record of consent; records are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ConsentEntry {
    /// Over which channel.
    pub channel: Channel,
    /// For which purpose.
    pub purpose: Purpose,
    /// What they said.
    pub state: ConsentState,
    /// When it was recorded.
    pub at: Instant,
    /// Since when it holds, where that is known.
    pub since: Option<Day>,
    /// Where it comes from.
    pub source: ConsentSource,
    /// In which words it was asked or stated.
    pub wording: Option<String>,
}

/// What holds now for a channel and purpose, from the records in the order of their recording.
///
/// The latest record counts, except that a file or an owner's statement neither overwrites a
/// withdrawal nor makes a known will unknown again.
pub fn current(history: &[ConsentEntry], channel: Channel, purpose: Purpose) -> ConsentState {
    history
        .iter()
        .filter(|entry| entry.channel == channel && entry.purpose == purpose)
        .fold(ConsentState::Unknown, |state, entry| next_state(state, entry.state, entry.source))
}

/// What holds after these records for a purpose, channel by channel.
pub fn consent_now(history: &[ConsentEntry], purpose: Purpose) -> Vec<(Channel, ConsentState)> {
    Channel::ALL.map(|channel| (channel, current(history, channel, purpose))).to_vec()
}

/// The state after one more record.
pub fn next_state(now: ConsentState, said: ConsentState, source: ConsentSource) -> ConsentState {
    match (now, said) {
        // A merge has weighed both records already, and its undo puts back what stood.
        (_, said) if source == ConsentSource::Merge => said,
        (known, _) if source.is_the_person() && known != said => said,
        // Back to what was; only a no is never turned into a yes by it.
        (known, _) if source == ConsentSource::ImportTakenBack => match (known, said) {
            (ConsentState::Withdrawn, ConsentState::Given) => known,
            _ => said,
        },
        (ConsentState::Withdrawn, _) => ConsentState::Withdrawn,
        (known, ConsentState::Unknown) => known,
        (_, said) => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(state: ConsentState, source: ConsentSource) -> ConsentEntry {
        ConsentEntry {
            channel: Channel::Sms,
            purpose: Purpose::Advertising,
            state,
            at: Instant(0),
            since: None,
            source,
            wording: None,
        }
    }

    fn now(history: &[ConsentEntry]) -> ConsentState {
        current(history, Channel::Sms, Purpose::Advertising)
    }

    #[test]
    fn the_latest_word_of_the_person_counts() {
        let yes = entry(ConsentState::Given, ConsentSource::Counter);
        let no = entry(ConsentState::Withdrawn, ConsentSource::Message);
        assert_eq!(now(&[]), ConsentState::Unknown);
        assert_eq!(now(&[yes.clone(), no.clone()]), ConsentState::Withdrawn);
        assert_eq!(now(&[no, yes]), ConsentState::Given);
    }

    #[test]
    fn an_import_never_overwrites_a_withdrawal() {
        let no = entry(ConsentState::Withdrawn, ConsentSource::Counter);
        for source in [ConsentSource::ImportColumn, ConsentSource::OwnerStatement] {
            assert_eq!(
                now(&[no.clone(), entry(ConsentState::Given, source)]),
                ConsentState::Withdrawn
            );
        }
    }

    #[test]
    fn an_import_may_bring_a_yes_and_a_no_but_no_forgetting() {
        let yes = entry(ConsentState::Given, ConsentSource::ImportColumn);
        let no = entry(ConsentState::Withdrawn, ConsentSource::ImportColumn);
        let unknown = entry(ConsentState::Unknown, ConsentSource::ImportColumn);
        assert_eq!(now(std::slice::from_ref(&yes)), ConsentState::Given);
        assert_eq!(now(&[yes.clone(), no]), ConsentState::Withdrawn);
        assert_eq!(now(&[yes, unknown]), ConsentState::Given);
    }

    #[test]
    fn one_channel_and_purpose_says_nothing_of_another() {
        let yes = [entry(ConsentState::Given, ConsentSource::Counter)];
        assert_eq!(current(&yes, Channel::Email, Purpose::Advertising), ConsentState::Unknown);
        assert_eq!(current(&yes, Channel::Sms, Purpose::Survey), ConsentState::Unknown);
    }

    #[test]
    fn a_service_notice_is_allowed_where_advertising_was_withdrawn() {
        let no = [entry(ConsentState::Withdrawn, ConsentSource::Counter)];
        let service = current(&no, Channel::Sms, Purpose::Service);
        assert!(Purpose::Service.allowed_by(service));
        assert!(!Purpose::Advertising.allowed_by(now(&no)));
    }

    #[test]
    fn unknown_is_not_given_except_for_service() {
        for purpose in Purpose::ALL {
            let allowed = purpose.allowed_by(ConsentState::Unknown);
            assert_eq!(allowed, purpose == Purpose::Service, "{purpose:?}");
            assert!(!purpose.allowed_by(ConsentState::Withdrawn));
        }
    }

    #[test]
    fn the_strictest_of_two_records_wins_on_a_merge() {
        use ConsentState::{Given, Unknown, Withdrawn};
        for (one, other, merged) in [
            (Given, Given, Given),
            (Given, Unknown, Unknown),
            (Given, Withdrawn, Withdrawn),
            (Unknown, Withdrawn, Withdrawn),
            (Unknown, Unknown, Unknown),
        ] {
            assert_eq!(one.merged(other), merged);
            assert_eq!(other.merged(one), merged);
        }
    }

    #[test]
    fn stored_names_are_read_back_and_equal_the_names_on_the_wire() {
        fn wire<T: Serialize>(value: T) -> String {
            serde_json::to_string(&value).expect("a name").trim_matches('"').to_owned()
        }
        for channel in Channel::ALL {
            assert_eq!(Channel::of_name(channel.name()), Some(channel));
            assert_eq!(wire(channel), channel.name());
        }
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::of_name(purpose.name()), Some(purpose));
            assert_eq!(wire(purpose), purpose.name());
        }
        for way in Way::ALL {
            assert_eq!(Way::of_name(way.name()), Some(way));
            assert_eq!(wire(way), way.name());
        }
        for state in [ConsentState::Unknown, ConsentState::Given, ConsentState::Withdrawn] {
            assert_eq!(ConsentState::of_name(state.name()), Some(state));
            assert_eq!(wire(state), state.name());
        }
    }

    fn any_entry() -> impl Strategy<Value = ConsentEntry> {
        let state = prop_oneof![
            Just(ConsentState::Unknown),
            Just(ConsentState::Given),
            Just(ConsentState::Withdrawn)
        ];
        let source = prop_oneof![
            Just(ConsentSource::Counter),
            Just(ConsentSource::ImportColumn),
            Just(ConsentSource::OwnerStatement)
        ];
        (state, source).prop_map(|(state, source)| entry(state, source))
    }

    proptest! {
        /// After a withdrawal nothing but the person's own word allows a message again.
        #[test]
        fn only_the_person_takes_a_withdrawal_back(
            before in prop::collection::vec(any_entry(), 0..8),
            after in prop::collection::vec(any_entry(), 0..8),
        ) {
            let mut history = before;
            history.push(entry(ConsentState::Withdrawn, ConsentSource::Counter));
            history.extend(after.into_iter().filter(|entry| !entry.source.is_the_person()));
            prop_assert_eq!(now(&history), ConsentState::Withdrawn);
        }
    }
}
