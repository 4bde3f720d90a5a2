//! What people allow: asked at the counter, recorded, never guessed.

use crate::act::Deciding;
use crate::opening::Shop;
use crate::wire::word;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::consent::{Channel, ConsentEntry, ConsentSource, ConsentState, Purpose, current};
use vafa_domain::customer::{Contact, ContactKind, ContactState, CustomerState};
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_note;
use vafa_domain::setting::{ASKED_CHANNELS, MISSING_PURPOSE};
use vafa_store::{CustomerKey, CustomerRecord};

/// Longest wording of a question or a statement about consent, in characters.
pub const WORDING_MAX: usize = 1_000;

/// What somebody said about letters of the shop, one a channel.
pub fn briefs(history: &[ConsentEntry]) -> Vec<wire::ConsentBrief> {
    Channel::ALL
        .into_iter()
        .map(|channel| {
            let said = history
                .iter()
                .rfind(|entry| entry.channel == channel && entry.purpose == MISSING_PURPOSE);
            wire::ConsentBrief {
                channel,
                state: current(history, channel, MISSING_PURPOSE),
                since: said.and_then(|entry| entry.since),
                source: said.map(|entry| word(&entry.source)).unwrap_or_default(),
            }
        })
        .collect()
}

/// Everything somebody said about letters.
pub fn rows(history: &[ConsentEntry], since: Day) -> Vec<wire::ConsentRow> {
    history
        .iter()
        .rev()
        .map(|entry| wire::ConsentRow {
            channel: entry.channel,
            purpose: entry.purpose,
            state: entry.state,
            since: entry.since.unwrap_or(since),
            source: word(&entry.source),
            wording: entry.wording.clone().unwrap_or_default(),
        })
        .collect()
}

/// What holds now, for every purpose and channel.
pub fn allowed(history: &[ConsentEntry]) -> Vec<wire::Allowed> {
    let pairs = Purpose::ALL.into_iter().flat_map(|purpose| Channel::ALL.map(|one| (purpose, one)));
    pairs
        .map(|(purpose, channel)| {
            let state = current(history, channel, purpose);
            wire::Allowed { purpose, channel, state, may: purpose.allowed_by(state) }
        })
        .collect()
}

/// Which channels one question is about: those of a mobile phone; e-mail where there is no such
/// phone. Somebody without either is asked for the phone they may give later.
pub fn asked_about<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> &'static [Channel] {
    let (mobile, email) = reach(contacts);
    if email && !mobile { &EMAIL_ONLY } else { &ASKED_CHANNELS }
}

const EMAIL_ONLY: [Channel; 1] = [Channel::Email];

/// Whether somebody can be written to on a mobile phone, and by e-mail.
fn reach<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> (bool, bool) {
    let (mut mobile, mut email) = (false, false);
    for contact in contacts {
        let valid = contact.state == ContactState::Valid;
        mobile |= valid && contact.kind == ContactKind::Phone && contact.mobile;
        email |= valid && contact.kind == ContactKind::Email;
    }
    (mobile, email)
}

/// Whether the counter asks now: they can be written to, and nobody asked yet.
pub fn is_to_ask(
    history: &[ConsentEntry],
    contacts: &[Contact],
    customer: &CustomerRecord,
) -> bool {
    let (mobile, email) = reach(contacts);
    (mobile || email)
        && !customer.stopped
        && customer.state == CustomerState::Active
        && asked_about(contacts)
            .iter()
            .all(|channel| current(history, *channel, MISSING_PURPOSE) == ConsentState::Unknown)
}

/// An answer given at the counter.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// For what; advertising when absent.
    pub purpose: Option<Purpose>,
    /// Yes or no.
    pub yes: bool,
    /// The words in which it was asked; empty where nobody kept them.
    pub wording: &'a str,
}

/// Entries of an answer given at the counter now about these channels.
pub fn entries(
    deciding: &Deciding<'_, '_>,
    channels: &[Channel],
    answer: Answer<'_>,
) -> Result<Vec<ConsentEntry>, Refusal> {
    let wording = clean_note(answer.wording, WORDING_MAX).map_err(|error| Refusal::of(&error))?;
    let wording = Some(wording.trim().to_owned()).filter(|words| !words.is_empty());
    let state = if answer.yes { ConsentState::Given } else { ConsentState::Withdrawn };
    let entry = |channel: &Channel| ConsentEntry {
        channel: *channel,
        purpose: answer.purpose.unwrap_or(MISSING_PURPOSE),
        state,
        at: deciding.now,
        since: Some(deciding.today),
        source: ConsentSource::Counter,
        wording: wording.clone(),
    };
    Ok(channels.iter().map(entry).collect())
}

/// Of an answer given at the counter now, the entries that change what stands; each channel once.
pub fn news(
    deciding: &Deciding<'_, '_>,
    customer: CustomerKey,
    channels: &[Channel],
    answer: Answer<'_>,
) -> Result<Vec<ConsentEntry>, Refusal> {
    let history = deciding.book.consents(customer)?;
    let mut once = Vec::new();
    for channel in channels {
        if !once.contains(channel) {
            once.push(*channel);
        }
    }
    if once.is_empty() {
        let contacts = deciding.book.contacts(customer)?;
        once.extend_from_slice(asked_about(&contacts));
    }
    let mut entries = entries(deciding, &once, answer)?;
    entries.retain(|entry| current(&history, entry.channel, entry.purpose) != entry.state);
    Ok(entries)
}

/// Records what somebody allows.
pub fn record_consent(
    shop: &Shop,
    actor: &Actor,
    input: wire::RecordConsent,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "record_consent", input.op_id, &input, |deciding| {
        let key = customers::listed(deciding.book, input.customer)?.brief.key;
        let yes = match input.state {
            ConsentState::Given => true,
            ConsentState::Withdrawn => false,
            ConsentState::Unknown => return Err(Refusal::AlreadySo),
        };
        let answer = Answer { purpose: input.purpose, yes, wording: &input.wording };
        let entries = news(deciding, key, &input.channels, answer)?;
        if entries.is_empty() {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::ConsentRecorded { customer: input.customer, entries, answer_to: None }.into())
    })
}

/// Records that somebody wants no contact, or that they do again.
pub fn stop_contact(
    shop: &Shop,
    actor: &Actor,
    input: wire::StopContact,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "stop_contact", input.op_id, &input, |deciding| {
        let old = customers::listed(deciding.book, input.customer)?;
        if old.stopped == input.stopped {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::ContactStopped { customer: input.customer, stopped: input.stopped }.into())
    })
}
