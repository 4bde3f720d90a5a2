//! What a row tells of a person: all of it for somebody new; for somebody known only what was
//! empty. A file never overwrites what the shop wrote itself.

use super::ids::{RowIds, Slot};
use crate::{Refusal, wire};
use std::collections::BTreeMap;
use vafa_domain::consent::{
    Channel, ConsentEntry, ConsentSource, ConsentState, current, next_state,
};
use vafa_domain::customer::{CONTACTS_MAX, Contact, ContactKind, ContactState, PersonalText};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fold::fold;
use vafa_domain::id::ContactId;
use vafa_domain::import::{ConsentChannel, Consented, CustomerRow, Field, Mapping};
use vafa_domain::loyalty::{CardNumber, Membership};
use vafa_domain::phone::PhoneKind;
use vafa_domain::setting::MISSING_PURPOSE;
use vafa_store::{Book, CustomerKey, CustomerRecord, Stopped};

/// What goes for every person of a file.
#[derive(Debug)]
pub(super) struct Told<'a> {
    /// Now.
    pub now: Instant,
    /// Today.
    pub today: Day,
    /// The owner's statement.
    pub statement: Option<&'a wire::ConsentStatement>,
    /// Addresses that were stopped before.
    pub stopped: Option<Stopped>,
    /// Headings of the columns of consent: the words a yes or no was given under.
    pub wordings: BTreeMap<Field, String>,
}

impl<'a> Told<'a> {
    pub(super) fn new(
        now: Instant,
        today: Day,
        statement: Option<&'a wire::ConsentStatement>,
        mapping: &Mapping,
        headers: &[String],
    ) -> Told<'a> {
        let columns =
            [Field::Consent, Field::ConsentEmail, Field::ConsentSms, Field::ConsentWhatsapp];
        let heading = |field: Field| {
            let text = headers.get(mapping.column(field)?)?;
            Some((field, text.chars().take(200).collect()))
        };
        Told {
            now,
            today,
            statement,
            stopped: None,
            wordings: columns.into_iter().filter_map(heading).collect(),
        }
    }

    /// What a row and the owner say of somebody's consent, as far as it changes what is known.
    pub(super) fn consents(
        &self,
        said: &[Consented],
        history: &[ConsentEntry],
    ) -> Vec<ConsentEntry> {
        let mut entries: Vec<ConsentEntry> = Vec::new();
        let of_row = said.iter().flat_map(|said| self.of_column(*said));
        for entry in of_row.chain(self.of_owner()) {
            let before = current(history, entry.channel, entry.purpose);
            let of_file = entries
                .iter()
                .filter(|other| other.channel == entry.channel && other.purpose == entry.purpose);
            let now = of_file.fold(before, |now, other| next_state(now, other.state, other.source));
            if next_state(now, entry.state, entry.source) != now {
                entries.push(entry);
            }
        }
        entries
    }

    fn of_column(&self, said: Consented) -> Vec<ConsentEntry> {
        let (field, channels): (Field, &[Channel]) = match said.channel {
            // "May be written to" says nothing of calls.
            ConsentChannel::Any => {
                (Field::Consent, &[Channel::WhatsApp, Channel::Sms, Channel::Email])
            }
            ConsentChannel::Email => (Field::ConsentEmail, &[Channel::Email]),
            ConsentChannel::Sms => (Field::ConsentSms, &[Channel::Sms]),
            ConsentChannel::Whatsapp => (Field::ConsentWhatsapp, &[Channel::WhatsApp]),
        };
        let entry = |channel: &Channel| ConsentEntry {
            channel: *channel,
            purpose: MISSING_PURPOSE,
            state: if said.given { ConsentState::Given } else { ConsentState::Withdrawn },
            at: self.now,
            since: None,
            source: ConsentSource::ImportColumn,
            wording: self.wordings.get(&field).cloned(),
        };
        channels.iter().map(entry).collect()
    }

    fn of_owner(&self) -> Vec<ConsentEntry> {
        let Some(statement) = self.statement else { return Vec::new() };
        let entry = |channel: &Channel| ConsentEntry {
            channel: *channel,
            purpose: statement.purpose,
            state: ConsentState::Given,
            at: self.now,
            since: Some(statement.since),
            source: ConsentSource::OwnerStatement,
            wording: Some(statement.wording.clone()),
        };
        statement.channels.iter().map(entry).collect()
    }
}

/// What a row adds to somebody who is known.
#[derive(Debug, Default)]
pub(super) struct Fill {
    /// Fields that were empty; contacts without ids are new.
    pub text: PersonalText,
    /// Changes of consent.
    pub consents: Vec<ConsentEntry>,
    /// A note that is not there yet.
    pub note: Option<String>,
    /// A card that opens nothing yet.
    pub card: Option<CardNumber>,
    /// Points brought over, where none were before.
    pub points: i64,
}

impl Fill {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
            && self.consents.is_empty()
            && self.note.is_none()
            && self.card.is_none()
            && self.points == 0
    }

    pub(super) fn of(
        book: &Book<'_>,
        key: CustomerKey,
        row: &CustomerRow,
        told: &Told<'_>,
    ) -> Result<Fill, Refusal> {
        let Some(record) = book.customer(key)? else { return Ok(Fill::default()) };
        let mut text = names(&record, row);
        let empty = |stands: &str, new: &Option<String>| new.clone().filter(|_| stands.is_empty());
        text.honorific = empty(&record.honorific, &row.honorific);
        text.reference = empty(&record.brief.reference, &row.reference);
        text.birthday = empty(&record.birthday, &row.birthday.map(|day| day.to_string()));
        text.contacts = more_contacts(book.contacts(key)?, contacts(row));
        let note = match &row.note {
            Some(note) if book.notes(key)?.iter().any(|other| other.text == *note) => None,
            note => note.clone(),
        };
        let collects =
            !matches!(record.brief.membership, Some(Membership::Paused | Membership::Left));
        let points = match row.points {
            Some(points) if points > 0 && collects && !book.has_opening_points(key)? => points,
            _ => 0,
        };
        Ok(Fill {
            text,
            consents: told.consents(&row.consents, &book.consents(key)?),
            note,
            card: if collects { free_card(book, row)? } else { None },
            points,
        })
    }
}

/// The row's card, when it has the shape of one and opens nobody's page.
pub(super) fn free_card(book: &Book<'_>, row: &CustomerRow) -> Result<Option<CardNumber>, Refusal> {
    let Some(number) = row.card.as_deref().and_then(|card| CardNumber::read(card).ok()) else {
        return Ok(None);
    };
    let taken = book.card_with(&number)?.is_some_and(|card| !card.blocked);
    Ok((!taken).then_some(number))
}

/// Names go in where there is none, and a family name beside the same given name.
fn names(record: &CustomerRecord, row: &CustomerRow) -> PersonalText {
    let (given, family) = (&record.brief.given, &record.brief.family);
    let same_given = row.given.as_deref().is_some_and(|told| fold(told) == fold(given));
    let mut text = PersonalText::default();
    if given.is_empty() && family.is_empty() {
        text.given.clone_from(&row.given);
        text.family.clone_from(&row.family);
    } else if family.is_empty() && same_given {
        text.family.clone_from(&row.family);
    }
    text
}

/// Everything personal of a row, for somebody new.
pub(super) fn whole_text(row: &CustomerRow, ids: RowIds, place: u64) -> PersonalText {
    let contacts = more_contacts(Vec::new(), contacts(row));
    PersonalText {
        honorific: row.honorific.clone(),
        given: row.given.clone(),
        family: row.family.clone(),
        reference: row.reference.clone(),
        birthday: row.birthday.map(|day| day.to_string()),
        contacts: contacts.map(|contacts| with_ids(contacts, ids, place)),
        ..PersonalText::default()
    }
}

/// Gives the contacts that have no id yet the ids of their row.
pub(super) fn with_ids(mut contacts: Vec<Contact>, ids: RowIds, place: u64) -> Vec<Contact> {
    let new = contacts.iter_mut().filter(|contact| contact.id.0.is_nil());
    for (n, contact) in (0..).zip(new) {
        contact.id = ContactId(ids.id(place, Slot::Contact(n)));
    }
    contacts
}

/// The contacts of a row, without ids.
fn contacts(row: &CustomerRow) -> Vec<Contact> {
    let blank = |kind, text: &str| Contact {
        id: ContactId(uuid::Uuid::nil()),
        kind,
        raw: text.to_owned(),
        norm: text.to_owned(),
        shown: text.to_owned(),
        mobile: false,
        sound: true,
        label: String::new(),
        main: false,
        state: ContactState::Valid,
    };
    let phones = row.phones.iter().map(|phone| Contact {
        norm: phone.e164.clone(),
        mobile: phone.kind == PhoneKind::Mobile,
        sound: phone.valid,
        ..blank(ContactKind::Phone, &phone.shown)
    });
    let email = row
        .email
        .iter()
        .map(|email| Contact { norm: email.to_lowercase(), ..blank(ContactKind::Email, email) });
    let address = row.address.iter().map(|text| blank(ContactKind::Address, text));
    phones.chain(email).chain(address).collect()
}

/// The whole list of contacts with those of a row that are not in it, the first of its kind the
/// main one; nothing when there is nothing to add. A second address is not added: the same one is
/// written in many ways.
fn more_contacts(mut stand: Vec<Contact>, new: Vec<Contact>) -> Option<Vec<Contact>> {
    let before = stand.len();
    for contact in new {
        let of_kind = |other: &Contact| other.kind == contact.kind;
        let there = stand.iter().any(|other| {
            of_kind(other) && (other.norm == contact.norm || contact.kind == ContactKind::Address)
        });
        if !there && stand.len() < CONTACTS_MAX {
            let main = !stand.iter().any(of_kind);
            stand.push(Contact { main, ..contact });
        }
    }
    (stand.len() > before).then_some(stand)
}
