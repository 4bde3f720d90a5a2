//! What is known of a person as somebody to write to, and over which channel.

use super::{Channel, ConsentState, Purpose};
use crate::customer::{Contact, ContactKind, ContactState, CustomerState};
use crate::day::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether an address can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AddressState {
    /// As far as anybody knows.
    Usable,
    /// It reaches nobody, or somebody else.
    Wrong,
    /// The person or the shop stopped this address.
    Blocked,
}

/// An address over one channel. A mobile number is three of them: WhatsApp, SMS and a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// The channel it serves.
    pub channel: Channel,
    /// Whether it can be used.
    pub state: AddressState,
}

/// The addresses that the phones and e-mails of a person are. A postal address is none: nothing
/// is handed over to it.
pub fn addresses_of(contacts: &[Contact]) -> Vec<Address> {
    let of = |contact: &Contact| {
        let channels: &[Channel] = match contact.kind {
            ContactKind::Phone if contact.mobile => {
                &[Channel::WhatsApp, Channel::Sms, Channel::Phone]
            }
            ContactKind::Phone => &[Channel::Phone],
            ContactKind::Email => &[Channel::Email],
            ContactKind::Address => &[],
        };
        let state = match contact.state {
            ContactState::Valid => AddressState::Usable,
            ContactState::Wrong => AddressState::Wrong,
        };
        channels.iter().map(move |channel| Address { channel: *channel, state })
    };
    contacts.iter().flat_map(of).collect()
}

/// What is known of a person as somebody to write to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactFacts {
    /// Whether the shop still has to do with them.
    pub state: CustomerState,
    /// The person or the shop said: no contact at all.
    pub do_not_contact: bool,
    /// Every address, one entry a channel it serves.
    pub addresses: Vec<Address>,
    /// What holds now for the purpose in question; a channel without an entry is unknown.
    pub consent: Vec<(Channel, ConsentState)>,
    /// The channel they like best.
    pub preferred: Option<Channel>,
    /// The days on which they got an advertising message, in any order.
    pub written_days: Vec<Day>,
}

impl ContactFacts {
    /// The consent for a channel. Where two entries name it, the strictest holds.
    pub fn consent_for(&self, channel: Channel) -> ConsentState {
        self.consent
            .iter()
            .filter(|(of, _)| *of == channel)
            .map(|(_, state)| *state)
            .reduce(ConsentState::merged)
            .unwrap_or_default()
    }

    /// Whether there is an address for the channel that can be used.
    pub fn reaches(&self, channel: Channel) -> bool {
        self.addresses
            .iter()
            .any(|address| address.channel == channel && address.state == AddressState::Usable)
    }
}

/// The channels over which this person may be written to for a purpose: allowed and reachable,
/// in the order of choice, with the preferred one first. Empty for who must not be contacted.
pub fn writable_channels(facts: &ContactFacts, purpose: Purpose) -> Vec<Channel> {
    if facts.state != CustomerState::Active || facts.do_not_contact {
        return Vec::new();
    }
    let mut channels: Vec<Channel> = Channel::ALL
        .into_iter()
        .filter(|channel| {
            facts.reaches(*channel) && purpose.allowed_by(facts.consent_for(*channel))
        })
        .collect();
    // A stable sort: only the preferred channel moves, to the front.
    channels.sort_by_key(|channel| Some(*channel) != facts.preferred);
    channels
}

/// The channel to write over: the preferred one, else WhatsApp or SMS by mobile, else e-mail,
/// else a call; only one that is allowed and reaches them.
pub fn best_channel(facts: &ContactFacts, purpose: Purpose) -> Option<Channel> {
    writable_channels(facts, purpose).first().copied()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub fn usable(channel: Channel) -> Address {
        Address { channel, state: AddressState::Usable }
    }

    /// Reachable over everything and allowed over everything.
    pub fn open() -> ContactFacts {
        ContactFacts {
            addresses: Channel::ALL.map(usable).to_vec(),
            consent: Channel::ALL.map(|channel| (channel, ConsentState::Given)).to_vec(),
            ..ContactFacts::default()
        }
    }

    #[test]
    fn the_preferred_channel_is_best_then_the_mobile_then_email_then_a_call() {
        let mut facts = open();
        let best = |facts: &ContactFacts| best_channel(facts, Purpose::Advertising);
        facts.preferred = Some(Channel::Email);
        assert_eq!(best(&facts), Some(Channel::Email));
        facts.preferred = None;
        for expected in Channel::ALL {
            assert_eq!(best(&facts), Some(expected));
            facts.addresses.retain(|address| address.channel != expected);
        }
        assert_eq!(best(&facts), None);
    }

    #[test]
    fn a_mobile_is_three_addresses_and_a_fixed_line_one() {
        let contact = |kind, mobile, state| -> Contact {
            let id = uuid::Uuid::nil();
            let bare = serde_json::json!({ "id": id, "kind": kind, "raw": "", "norm": "" });
            let bare: Contact = serde_json::from_value(bare).expect("the rest has defaults");
            Contact { mobile, state, ..bare }
        };
        let channels = |contact: Contact| {
            addresses_of(&[contact]).iter().map(|found| found.channel).collect::<Vec<_>>()
        };
        let valid = ContactState::Valid;
        let mobile = channels(contact(ContactKind::Phone, true, valid));
        assert_eq!(mobile, [Channel::WhatsApp, Channel::Sms, Channel::Phone]);
        assert_eq!(channels(contact(ContactKind::Phone, false, valid)), [Channel::Phone]);
        assert_eq!(channels(contact(ContactKind::Email, false, valid)), [Channel::Email]);
        assert_eq!(channels(contact(ContactKind::Address, false, valid)), []);
        let wrong = addresses_of(&[contact(ContactKind::Email, false, ContactState::Wrong)]);
        assert_eq!(wrong[0].state, AddressState::Wrong);
    }

    #[test]
    fn a_preferred_channel_without_consent_or_address_is_passed_over() {
        let mut facts = open();
        facts.preferred = Some(Channel::WhatsApp);
        facts.consent.retain(|(channel, _)| *channel != Channel::WhatsApp);
        assert_eq!(best_channel(&facts, Purpose::Advertising), Some(Channel::Sms));
        facts.preferred = Some(Channel::Email);
        facts.addresses.retain(|address| address.channel != Channel::Email);
        assert_eq!(best_channel(&facts, Purpose::Advertising), Some(Channel::Sms));
    }

    pub fn any_facts() -> impl Strategy<Value = ContactFacts> {
        let channel = || prop::sample::select(Channel::ALL.to_vec());
        let address_state = prop::sample::select(vec![
            AddressState::Usable,
            AddressState::Wrong,
            AddressState::Blocked,
        ]);
        let consent_state = prop::sample::select(vec![
            ConsentState::Unknown,
            ConsentState::Given,
            ConsentState::Withdrawn,
        ]);
        (
            prop_oneof![
                8 => Just(CustomerState::Active),
                1 => Just(CustomerState::Deceased),
                1 => Just(CustomerState::Moved),
                1 => Just(CustomerState::Removed),
            ],
            prop::bool::weighted(0.1),
            prop::collection::vec((channel(), address_state), 0..6),
            prop::collection::vec((channel(), consent_state), 0..6),
            prop::option::of(channel()),
        )
            .prop_map(|(state, do_not_contact, addresses, consent, preferred)| {
                ContactFacts {
                    state,
                    do_not_contact,
                    addresses: addresses
                        .into_iter()
                        .map(|(channel, state)| Address { channel, state })
                        .collect(),
                    consent,
                    preferred,
                    written_days: Vec::new(),
                }
            })
    }

    proptest! {
        /// No advertising without a yes for the very channel, and none into the void.
        #[test]
        fn no_channel_without_consent_and_an_address(facts in any_facts()) {
            for channel in writable_channels(&facts, Purpose::Advertising) {
                prop_assert_eq!(facts.consent_for(channel), ConsentState::Given);
                prop_assert!(facts.reaches(channel));
                prop_assert_eq!(facts.state, CustomerState::Active);
                prop_assert!(!facts.do_not_contact);
            }
        }
    }
}
