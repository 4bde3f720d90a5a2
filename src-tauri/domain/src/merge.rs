//! Two records of one person become one (CUS-20): what the kept record takes over.
//!
//! No ledger entry is touched: accounts, cards and purchases change hands. What one of the two owes
//! is paid out of what the other has. Here is only what has to be weighed: the text, where the kept
//! record's own word stands, and the consents, where the strictest wins.

use crate::consent::{Channel, ConsentEntry, ConsentSource, Purpose, current};
use crate::customer::{CONTACTS_MAX, Contact, FACTS_MAX, PersonalText, RELATIVES_MAX};
use crate::day::Instant;
use crate::fact::Commitment;
use crate::id::CustomerId;
use crate::ledger::Posting;
use crate::loyalty::StepChange;
use serde::{Deserialize, Serialize};

/// Days for which a merge can be taken back.
pub const PARTED_WITHIN_DAYS: i64 = 30;

/// The fact of a merge: two records are one person. What was the one's is the other's from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomersMerged {
    /// The record that stays.
    pub kept: CustomerId,
    /// The record that leads to it.
    pub gone: CustomerId,
    /// Text the kept record lacked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private: Option<Commitment>,
    /// Entries by which the stricter will holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<ConsentEntry>,
    /// The gone record said "do not contact me", and the kept one did not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stops: bool,
    /// The gone record collected points, and the kept one did not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub joins: bool,
    /// Whom the gone record had brought and the kept one brought from now on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brought: Vec<CustomerId>,
    /// Who had brought the gone record brought the kept one from now on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub brought_by: bool,
    /// How they came to hear of the shop is the gone record's answer from now on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub heard: bool,
    /// Where both together stand on the ladder, where that is another step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepChange>,
    /// What one record owed, paid out of what the other one had.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
}

/// The fact of a merge taken back: what was moved goes back, and what came later stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomersParted {
    /// The record that stayed.
    pub kept: CustomerId,
    /// The record that stands by itself again.
    pub gone: CustomerId,
    /// The kept record's text as it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private: Option<Commitment>,
    /// Entries by which the kept record's own will holds again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<ConsentEntry>,
    /// The merge alone had stopped contact.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unstops: bool,
    /// What one record had paid for the other goes back, and each pays what it owes then itself.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
}

/// The kept record's text after a merge: only what changes. Its own words stand; what it lacks
/// comes from the other; phones, e-mails and addresses of both are kept, each once.
pub fn merged_text(kept: &PersonalText, gone: &PersonalText) -> PersonalText {
    let fill = |kept: &Option<String>, gone: &Option<String>| match (kept, gone) {
        (Some(own), _) if !own.trim().is_empty() => None,
        (_, Some(other)) if !other.trim().is_empty() => Some(other.clone()),
        _ => None,
    };
    let no_name = [&kept.given, &kept.family, &kept.call_me]
        .iter()
        .all(|part| part.as_deref().unwrap_or_default().trim().is_empty());
    // Half a name of one and half a name of the other would be a third person.
    let name = |kept: &Option<String>, gone: &Option<String>| {
        if no_name { fill(kept, gone) } else { None }
    };
    PersonalText {
        honorific: name(&kept.honorific, &gone.honorific),
        given: name(&kept.given, &gone.given),
        family: name(&kept.family, &gone.family),
        call_me: name(&kept.call_me, &gone.call_me),
        reference: fill(&kept.reference, &gone.reference),
        birthday: fill(&kept.birthday, &gone.birthday),
        contacts: merged_contacts(
            kept.contacts.as_deref().unwrap_or_default(),
            gone.contacts.as_deref().unwrap_or_default(),
        ),
        relatives: joined(&kept.relatives, &gone.relatives, RELATIVES_MAX),
        facts: joined(&kept.facts, &gone.facts, FACTS_MAX),
        ..PersonalText::default()
    }
}

/// Both lists, the kept record's first, each thing once; nothing when the other brings no new one.
fn joined<T: Clone + PartialEq>(
    kept: &Option<Vec<T>>,
    gone: &Option<Vec<T>>,
    most: usize,
) -> Option<Vec<T>> {
    let kept = kept.as_deref().unwrap_or_default();
    let mut all = kept.to_vec();
    for one in gone.as_deref().unwrap_or_default() {
        if !all.contains(one) && all.len() < most {
            all.push(one.clone());
        }
    }
    (all.len() > kept.len()).then_some(all)
}

/// The contacts of both, the kept record's first; nothing when the other brings no new one. The
/// main contact of each kind stays the kept record's, where it has one.
fn merged_contacts(kept: &[Contact], gone: &[Contact]) -> Option<Vec<Contact>> {
    let mut all = kept.to_vec();
    for contact in gone {
        let known = all.iter().any(|one| one.kind == contact.kind && one.norm == contact.norm);
        if known || all.len() >= CONTACTS_MAX {
            continue;
        }
        let has_main = all.iter().any(|one| one.kind == contact.kind && one.main);
        all.push(Contact { main: contact.main && !has_main, ..contact.clone() });
    }
    (all.len() > kept.len()).then_some(all)
}

/// Entries the kept record needs so that on every channel and for every purpose the stricter will
/// of the two holds: a no in either is a no, and a yes holds only where both said it.
pub fn merged_consents(
    kept: &[ConsentEntry],
    gone: &[ConsentEntry],
    at: Instant,
) -> Vec<ConsentEntry> {
    let mut entries = Vec::new();
    for channel in Channel::ALL {
        for purpose in Purpose::ALL {
            let now = current(kept, channel, purpose);
            let state = now.merged(current(gone, channel, purpose));
            if state != now {
                entries.push(ConsentEntry {
                    channel,
                    purpose,
                    state,
                    at,
                    since: None,
                    source: ConsentSource::Merge,
                    wording: None,
                });
            }
        }
    }
    entries
}

/// Entries that put the kept record's will back to what it was before a merge, where nothing else
/// was said since: `before` is its history up to the merge, `now` all of it.
pub fn parted_consents(
    before: &[ConsentEntry],
    now: &[ConsentEntry],
    at: Instant,
) -> Vec<ConsentEntry> {
    let mut entries = Vec::new();
    for entry in now.iter().skip(before.len()).filter(|e| e.source == ConsentSource::Merge) {
        let (channel, purpose) = (entry.channel, entry.purpose);
        let state = current(before, channel, purpose);
        // What the person themselves said after the merge stands.
        if current(now, channel, purpose) == entry.state && state != entry.state {
            let source = ConsentSource::Merge;
            let part =
                ConsentEntry { channel, purpose, state, at, since: None, source, wording: None };
            entries.push(part);
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::ConsentState;
    use crate::customer::ContactKind;
    use crate::id::ContactId;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn text(given: &str, birthday: &str, phones: &[&str]) -> PersonalText {
        let contacts = phones.iter().enumerate().map(|(n, phone)| Contact {
            id: ContactId(Uuid::from_u128(n as u128 + phone.len() as u128 * 100)),
            kind: ContactKind::Phone,
            raw: (*phone).to_owned(),
            norm: (*phone).to_owned(),
            shown: String::new(),
            mobile: true,
            sound: true,
            label: String::new(),
            main: n == 0,
            state: Default::default(),
        });
        PersonalText {
            given: Some(given.to_owned()),
            birthday: Some(birthday.to_owned()),
            contacts: Some(contacts.collect()),
            ..PersonalText::default()
        }
    }

    #[test]
    fn the_kept_record_keeps_its_words_and_takes_what_it_lacks() {
        let kept = text("سارا", "", &["+98912"]);
        let gone = text("Sara", "1990-03-21", &["+98912", "+98935"]);
        let merged = merged_text(&kept, &gone);
        assert_eq!((merged.given, merged.birthday.as_deref()), (None, Some("1990-03-21")));
        let contacts = merged.contacts.expect("a second phone");
        let norms: Vec<_> = contacts.iter().map(|one| (one.norm.as_str(), one.main)).collect();
        assert_eq!(norms, [("+98912", true), ("+98935", false)]);
        assert!(merged_text(&gone, &kept).is_empty(), "nothing new comes the other way");
    }

    #[test]
    fn a_nameless_record_takes_the_whole_name_of_the_other() {
        let merged = merged_text(&text(" ", "", &[]), &text("ნინო", "", &[]));
        assert_eq!(merged.given.as_deref(), Some("ნინო"));
    }

    fn entry(n: (usize, usize, usize, usize)) -> ConsentEntry {
        let states = [ConsentState::Unknown, ConsentState::Given, ConsentState::Withdrawn];
        let sources =
            [ConsentSource::Counter, ConsentSource::OwnerStatement, ConsentSource::ImportColumn];
        ConsentEntry {
            channel: Channel::ALL[n.0 % Channel::ALL.len()],
            purpose: Purpose::ALL[n.1 % Purpose::ALL.len()],
            state: states[n.2],
            at: Instant(0),
            since: None,
            source: sources[n.3],
            wording: None,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn the_strictest_will_wins_and_an_undo_puts_the_will_back(
            kept in prop::collection::vec((0usize..9, 0usize..9, 0usize..3, 0usize..3), 0..12),
            gone in prop::collection::vec((0usize..9, 0usize..9, 0usize..3, 0usize..3), 0..12),
        ) {
            let kept: Vec<_> = kept.into_iter().map(entry).collect();
            let gone: Vec<_> = gone.into_iter().map(entry).collect();
            let mut both = kept.clone();
            both.extend(merged_consents(&kept, &gone, Instant(1)));
            for channel in Channel::ALL {
                for purpose in Purpose::ALL {
                    let of = |history: &[ConsentEntry]| current(history, channel, purpose);
                    prop_assert_eq!(of(&both), of(&kept).merged(of(&gone)));
                }
            }
            let mut again = both.clone();
            again.extend(parted_consents(&kept, &both, Instant(2)));
            for channel in Channel::ALL {
                for purpose in Purpose::ALL {
                    let of = |history: &[ConsentEntry]| current(history, channel, purpose);
                    prop_assert_eq!(of(&again), of(&kept));
                }
            }
        }
    }
}
