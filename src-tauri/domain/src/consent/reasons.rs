//! The one list of reasons not to write to somebody.
//!
//! *To write* is the missed less those with a reason. A later capability adds its line here and
//! nowhere else.

use super::{
    AddressState, Channel, ConsentState, ContactFacts, ContactLimits, Purpose, writable_channels,
};
use crate::customer::CustomerState;
use crate::day::Day;
use crate::missing::Stand;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Why somebody is not written to. The order is that of weight: the first one found is shown.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ReasonNotToWrite {
    /// They died.
    Deceased,
    /// They moved away.
    Moved,
    /// No contact at all, by their wish or the shop's.
    DoNotContact,
    /// They took their consent back for this purpose.
    Withdrawn,
    /// Nobody has asked them yet.
    NoConsent,
    /// There is no phone and no e-mail.
    NoAddress,
    /// Every address is wrong or blocked.
    AddressBlocked,
    /// There is consent, but for a channel that does not reach them.
    NoAddressForConsent,
    /// They bought meanwhile.
    BoughtMeanwhile,
    /// They were written to for this lapse already.
    AlreadyWritten,
    /// Somebody decided not to write this time.
    Skipped,
    /// They are held out, to see what writing does.
    HeldOut,
    /// Hidden until a later day.
    Snoozed,
    /// They got an advertising message lately.
    ContactedRecently,
    /// The date of this machine is in doubt: nothing is marked as due until it is confirmed.
    DoubtfulDay,
}

impl ReasonNotToWrite {
    /// Every reason, the weightiest first.
    pub const ALL: [ReasonNotToWrite; 15] = [
        ReasonNotToWrite::Deceased,
        ReasonNotToWrite::Moved,
        ReasonNotToWrite::DoNotContact,
        ReasonNotToWrite::Withdrawn,
        ReasonNotToWrite::NoConsent,
        ReasonNotToWrite::NoAddress,
        ReasonNotToWrite::AddressBlocked,
        ReasonNotToWrite::NoAddressForConsent,
        ReasonNotToWrite::BoughtMeanwhile,
        ReasonNotToWrite::AlreadyWritten,
        ReasonNotToWrite::Skipped,
        ReasonNotToWrite::HeldOut,
        ReasonNotToWrite::Snoozed,
        ReasonNotToWrite::ContactedRecently,
        ReasonNotToWrite::DoubtfulDay,
    ];

    /// The name on the wire, in the CLI's `blocked_by` and in errors.
    pub fn code(self) -> &'static str {
        match self {
            ReasonNotToWrite::Deceased => "deceased",
            ReasonNotToWrite::Moved => "moved",
            ReasonNotToWrite::DoNotContact => "do_not_contact",
            ReasonNotToWrite::Withdrawn => "withdrawn",
            ReasonNotToWrite::NoConsent => "no_consent",
            ReasonNotToWrite::NoAddress => "no_address",
            ReasonNotToWrite::AddressBlocked => "address_blocked",
            ReasonNotToWrite::NoAddressForConsent => "no_address_for_consent",
            ReasonNotToWrite::BoughtMeanwhile => "bought_meanwhile",
            ReasonNotToWrite::AlreadyWritten => "already_written",
            ReasonNotToWrite::Skipped => "skipped",
            ReasonNotToWrite::HeldOut => "held_out",
            ReasonNotToWrite::Snoozed => "snoozed",
            ReasonNotToWrite::ContactedRecently => "contacted_recently",
            ReasonNotToWrite::DoubtfulDay => "doubtful_day",
        }
    }

    /// The message that says it.
    pub fn message_id(self) -> String {
        format!("not-to-write-{}", self.code().replace('_', "-"))
    }
}

/// What the person's own facts do not say: the purpose, the day, the lapse and the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// What the message is for.
    pub purpose: Purpose,
    /// The business day.
    pub on: Day,
    /// Where the occurrence stands.
    pub stand: Stand,
    /// How often people are written to.
    pub limits: ContactLimits,
    /// The date of this machine is in doubt.
    pub day_is_doubtful: bool,
}

/// Every reason not to write to this person, the weightiest first; empty when they may be.
pub fn reasons(facts: &ContactFacts, moment: &Moment) -> Vec<ReasonNotToWrite> {
    let mut found = Vec::new();
    found.extend(match facts.state {
        CustomerState::Active => None,
        CustomerState::Deceased => Some(ReasonNotToWrite::Deceased),
        CustomerState::Moved => Some(ReasonNotToWrite::Moved),
        // Off the lists: nobody is left to write to.
        CustomerState::Removed => Some(ReasonNotToWrite::DoNotContact),
    });
    if facts.do_not_contact && facts.state != CustomerState::Removed {
        found.push(ReasonNotToWrite::DoNotContact);
    }
    if found.is_empty() && writable_channels(facts, moment.purpose).is_empty() {
        found.extend(of_channels(facts, moment.purpose));
    }
    found.extend(of_the_lapse(&moment.stand, moment.on));
    let is_limited = moment.purpose == Purpose::Advertising;
    if is_limited && moment.limits.are_reached(&facts.written_days, moment.on) {
        found.push(ReasonNotToWrite::ContactedRecently);
    }
    if moment.day_is_doubtful {
        found.push(ReasonNotToWrite::DoubtfulDay);
    }
    found
}

/// Why no channel is both allowed and reachable.
fn of_channels(facts: &ContactFacts, purpose: Purpose) -> Vec<ReasonNotToWrite> {
    let mut found = Vec::new();
    let reachable: Vec<Channel> =
        Channel::ALL.into_iter().filter(|channel| facts.reaches(*channel)).collect();
    let state = |channel: &Channel| facts.consent_for(*channel);
    let is_allowed = |channel: &Channel| purpose.allowed_by(state(channel));
    // Without any address the will is still known or not, over all channels.
    let asked = if reachable.is_empty() { Channel::ALL.to_vec() } else { reachable.clone() };
    if asked.iter().any(|channel| state(channel) == ConsentState::Withdrawn) {
        found.push(ReasonNotToWrite::Withdrawn);
    } else if !Channel::ALL.iter().any(is_allowed) {
        found.push(ReasonNotToWrite::NoConsent);
    }
    let any_address = !facts.addresses.is_empty();
    let all_bad = facts.addresses.iter().all(|address| address.state != AddressState::Usable);
    if !any_address {
        found.push(ReasonNotToWrite::NoAddress);
    } else if all_bad {
        found.push(ReasonNotToWrite::AddressBlocked);
    } else if found.is_empty() {
        found.push(ReasonNotToWrite::NoAddressForConsent);
    }
    found
}

/// Why this lapse does not wait for anybody on the day `on`.
fn of_the_lapse(stand: &Stand, on: Day) -> Option<ReasonNotToWrite> {
    match stand {
        Stand::Open => None,
        Stand::Snoozed { .. } => (!stand.is_due(on)).then_some(ReasonNotToWrite::Snoozed),
        Stand::HandedOver { .. } | Stand::Done { .. } => Some(ReasonNotToWrite::AlreadyWritten),
        Stand::Skipped { .. } => Some(ReasonNotToWrite::Skipped),
        Stand::ClosedByPurchase => Some(ReasonNotToWrite::BoughtMeanwhile),
        Stand::HeldOut { .. } => Some(ReasonNotToWrite::HeldOut),
    }
}

/// How many people each reason keeps from a letter, each person under their weightiest reason,
/// so that the counts add up to the people.
pub fn count_reasons<'a>(
    people: impl IntoIterator<Item = &'a [ReasonNotToWrite]>,
) -> BTreeMap<ReasonNotToWrite, u64> {
    let mut counts = BTreeMap::new();
    for first in people.into_iter().filter_map(|reasons| reasons.iter().min()) {
        *counts.entry(*first).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::super::contact::tests::{any_facts, open, usable};
    use super::super::{Address, Way, best_channel};
    use super::*;
    use crate::day::Instant;
    use crate::missing::SkipReason;
    use proptest::prelude::*;

    fn moment() -> Moment {
        Moment {
            purpose: Purpose::Advertising,
            on: "2026-11-21".parse().expect("a day"),
            stand: Stand::Open,
            limits: ContactLimits::default(),
            day_is_doubtful: false,
        }
    }

    fn only(facts: &ContactFacts) -> Vec<ReasonNotToWrite> {
        reasons(facts, &moment())
    }

    fn with(stand: Stand) -> Vec<ReasonNotToWrite> {
        reasons(&open(), &Moment { stand, ..moment() })
    }

    #[test]
    fn who_gave_consent_and_can_be_reached_has_no_reason_against() {
        assert_eq!(only(&open()), []);
    }

    #[test]
    fn the_deceased_are_not_written_to() {
        let facts = ContactFacts { state: CustomerState::Deceased, ..open() };
        assert_eq!(only(&facts), [ReasonNotToWrite::Deceased]);
    }

    #[test]
    fn who_moved_away_is_not_written_to() {
        let facts = ContactFacts { state: CustomerState::Moved, ..open() };
        assert_eq!(only(&facts), [ReasonNotToWrite::Moved]);
    }

    #[test]
    fn do_not_contact_outweighs_every_consent() {
        let facts = ContactFacts { do_not_contact: true, ..open() };
        assert_eq!(only(&facts), [ReasonNotToWrite::DoNotContact]);
    }

    #[test]
    fn who_withdrew_is_not_written_to() {
        let mut facts = open();
        facts.consent = Channel::ALL.map(|channel| (channel, ConsentState::Withdrawn)).to_vec();
        assert_eq!(only(&facts), [ReasonNotToWrite::Withdrawn]);
    }

    #[test]
    fn a_withdrawal_of_one_channel_leaves_the_others() {
        let mut facts = open();
        facts.consent[0].1 = ConsentState::Withdrawn;
        assert_eq!(only(&facts), []);
        assert_ne!(best_channel(&facts, Purpose::Advertising), Some(facts.consent[0].0));
    }

    #[test]
    fn who_was_never_asked_is_not_written_to() {
        let facts = ContactFacts { consent: Vec::new(), ..open() };
        assert_eq!(only(&facts), [ReasonNotToWrite::NoConsent]);
    }

    #[test]
    fn who_has_no_address_cannot_be_written_to() {
        let facts = ContactFacts { addresses: Vec::new(), ..open() };
        assert_eq!(only(&facts), [ReasonNotToWrite::NoAddress]);
    }

    #[test]
    fn a_wrong_or_blocked_address_is_not_used() {
        for state in [AddressState::Wrong, AddressState::Blocked] {
            let addresses = vec![Address { channel: Channel::Sms, state }];
            let facts = ContactFacts { addresses, ..open() };
            assert_eq!(only(&facts), [ReasonNotToWrite::AddressBlocked]);
        }
    }

    #[test]
    fn consent_for_a_channel_that_reaches_nobody_is_not_enough() {
        let facts = ContactFacts {
            addresses: vec![usable(Channel::Email)],
            consent: vec![(Channel::Sms, ConsentState::Given)],
            ..open()
        };
        assert_eq!(only(&facts), [ReasonNotToWrite::NoAddressForConsent]);
    }

    #[test]
    fn who_bought_meanwhile_is_not_missed_any_more() {
        assert_eq!(with(Stand::ClosedByPurchase), [ReasonNotToWrite::BoughtMeanwhile]);
    }

    #[test]
    fn one_lapse_brings_one_letter() {
        let on = moment().on;
        let handed = Stand::HandedOver { at: Instant(0), day: on, way: Way::Copy };
        assert_eq!(with(handed), [ReasonNotToWrite::AlreadyWritten]);
        assert_eq!(with(Stand::Done { answer: None }), [ReasonNotToWrite::AlreadyWritten]);
    }

    #[test]
    fn who_was_skipped_is_left_alone_for_this_lapse() {
        let skipped = Stand::Skipped { reason: SkipReason::AwayForNow };
        assert_eq!(with(skipped), [ReasonNotToWrite::Skipped]);
    }

    #[test]
    fn who_is_held_out_is_not_written_to() {
        assert_eq!(with(Stand::HeldOut { day: moment().on }), [ReasonNotToWrite::HeldOut]);
    }

    #[test]
    fn a_snooze_holds_until_its_day() {
        let on = moment().on;
        assert_eq!(with(Stand::Snoozed { until: on.plus(1) }), [ReasonNotToWrite::Snoozed]);
        assert_eq!(with(Stand::Snoozed { until: on }), []);
    }

    #[test]
    fn who_was_written_to_lately_waits() {
        let facts = ContactFacts { written_days: vec![moment().on.plus(-6)], ..open() };
        assert_eq!(only(&facts), [ReasonNotToWrite::ContactedRecently]);
        let service = Moment { purpose: Purpose::Service, ..moment() };
        assert_eq!(reasons(&facts, &service), [], "the limit is one of advertising");
    }

    #[test]
    fn nothing_is_sent_while_the_day_is_doubtful() {
        let doubtful = Moment { day_is_doubtful: true, ..moment() };
        assert_eq!(reasons(&open(), &doubtful), [ReasonNotToWrite::DoubtfulDay]);
    }

    #[test]
    fn the_counts_add_up_to_the_people() {
        use ReasonNotToWrite::{HeldOut, NoAddress, NoConsent};
        let people: [&[ReasonNotToWrite]; 4] =
            [&[NoConsent, NoAddress], &[NoConsent], &[], &[HeldOut]];
        let counts = count_reasons(people);
        assert_eq!(counts, BTreeMap::from([(NoConsent, 2), (HeldOut, 1)]));
    }

    #[test]
    fn every_reason_has_a_name_of_its_own_and_they_stand_in_order() {
        let mut sorted = ReasonNotToWrite::ALL;
        sorted.sort_unstable();
        assert_eq!(sorted, ReasonNotToWrite::ALL);
        for reason in ReasonNotToWrite::ALL {
            let wire = serde_json::to_string(&reason).expect("a name");
            assert_eq!(wire, format!("\"{}\"", reason.code()));
        }
    }

    proptest! {
        /// Nobody is written to without a yes for the channel that is used, and whoever has no
        /// reason against them has a channel: one list decides both.
        #[test]
        fn no_send_without_consent(facts in any_facts(), doubtful: bool) {
            let moment = Moment { day_is_doubtful: doubtful, ..moment() };
            let found = reasons(&facts, &moment);
            let best = best_channel(&facts, Purpose::Advertising);
            if found.is_empty() {
                let channel = best.expect("a channel for whom nothing speaks against");
                prop_assert_eq!(facts.consent_for(channel), ConsentState::Given);
                prop_assert!(facts.reaches(channel) && !doubtful);
            }
            if best.is_none() {
                prop_assert!(!found.is_empty(), "a person without a channel has a reason");
            }
            let mut ordered = found.clone();
            ordered.sort_unstable();
            ordered.dedup();
            prop_assert_eq!(ordered, found);
        }
    }
}
