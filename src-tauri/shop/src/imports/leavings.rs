//! What an import left on people who were there before it: what goes with it when it is taken
//! back, and what stays because somebody touched it since.
//!
//! Back goes what the import alone gave: fields that still say what it wrote, its notes, the
//! membership it opened while nothing else used the account, its cards, and consent where its
//! word is the last one. A no is never loosened: where the import turned a yes into a no, the no
//! stays.

use super::ids::RowIds;
use crate::customers;
use crate::{Refusal, wire};
use std::collections::{BTreeMap, BTreeSet};
use vafa_domain::consent::{Channel, ConsentEntry, ConsentSource, ConsentState, Purpose, current};
use vafa_domain::customer::{Contact, PersonalText};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_domain::id::{CardId, CustomerId, NoteId};
use vafa_store::{Book, CustomerKey, ImportRecord, PrivateText};

/// Why something an import gave stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stays {
    /// A field says something else by now.
    Edited,
    /// The note was pinned.
    Pinned,
    /// The account was used since, or another card given.
    Member,
    /// The person spoke since.
    Said,
    /// The import brought a no where a yes had been.
    No,
}

impl Stays {
    fn code(self) -> &'static str {
        match self {
            Stays::Edited => "edited_since",
            Stays::Pinned => "note_pinned",
            Stays::Member => "member_since",
            Stays::Said => "said_since",
            Stays::No => "no_stays",
        }
    }
}

/// What goes back, and what stays.
#[derive(Debug, Default)]
pub(super) struct Leavings {
    /// Facts that put back what stood before.
    pub facts: Vec<Fact>,
    /// Their personal text, by person.
    pub private: Vec<PrivateText>,
    /// Who is no member any more, as before the import.
    pub unjoined: Vec<CustomerId>,
    /// People with fields that are empty again.
    fields: BTreeSet<CustomerId>,
    notes: u32,
    cards: u32,
    consents: BTreeSet<CustomerId>,
    stays: BTreeMap<Stays, BTreeSet<CustomerId>>,
}

/// What an import gave to one person who was there before.
#[derive(Debug, Default)]
struct Gift {
    text: PersonalText,
    notes: Vec<NoteId>,
    joined: bool,
    cards: Vec<CardId>,
}

impl Leavings {
    /// What taking an import back does to everybody but `go`, the new people who leave the lists
    /// with it. The day and the instant are those of new records of consent.
    pub(super) fn of(
        book: &Book<'_>,
        record: &ImportRecord,
        go: &[CustomerId],
        now: Instant,
        today: Day,
    ) -> Result<Leavings, Refusal> {
        let mut leavings = Leavings::default();
        for (customer, gift) in gifts(book, record)? {
            let key = customers::key(book, customer)?;
            leavings.text(book, key, customer, RowIds::of(record.id), &gift.text)?;
            leavings.notes(book, key, customer, &gift.notes)?;
            leavings.club(book, record, key, customer, &gift)?;
        }
        let go: BTreeSet<CustomerId> = go.iter().copied().collect();
        for (key, customer) in book.consents_of_import(record)? {
            if !go.contains(&customer) {
                leavings.consent(book, record, key, customer, (now, today))?;
            }
        }
        // The request is told apart by the first person's salt.
        leavings.private.sort_by_key(|text| text.person);
        Ok(leavings)
    }

    fn stays(&mut self, why: Stays, customer: CustomerId) {
        self.stays.entry(why).or_default().insert(customer);
    }

    /// Fields that still say what the import wrote are emptied: it fills only empty ones.
    fn text(
        &mut self,
        book: &Book<'_>,
        key: CustomerKey,
        customer: CustomerId,
        ids: RowIds,
        wrote: &PersonalText,
    ) -> Result<(), Refusal> {
        let Some(stands) = book.customer(key)? else { return Ok(()) };
        let mut edited = false;
        let mut emptied = |wrote: &Option<String>, stands: &str| {
            let wrote = wrote.as_deref().filter(|wrote| !wrote.is_empty())?;
            edited |= wrote != stands;
            (wrote == stands).then(String::new)
        };
        let mut text = PersonalText {
            honorific: emptied(&wrote.honorific, &stands.honorific),
            given: emptied(&wrote.given, &stands.brief.given),
            family: emptied(&wrote.family, &stands.brief.family),
            reference: emptied(&wrote.reference, &stands.brief.reference),
            birthday: emptied(&wrote.birthday, &stands.birthday),
            ..PersonalText::default()
        };
        if let Some(wrote) = &wrote.contacts {
            let own: Vec<&Contact> = wrote.iter().filter(|one| ids.made(one.id.0)).collect();
            let stand = book.contacts(key)?;
            edited |= own.iter().any(|one| !stand.iter().any(|other| is_same(one, other)));
            text.contacts = without(stand, &own);
        }
        if edited {
            self.stays(Stays::Edited, customer);
        }
        if !text.is_empty() {
            let decided = customers::edited(customer, text, customers::PlainEdit::default())?;
            self.facts.push(decided.fact);
            self.private.extend(decided.private);
            self.fields.insert(customer);
        }
        Ok(())
    }

    fn notes(
        &mut self,
        book: &Book<'_>,
        key: CustomerKey,
        customer: CustomerId,
        wrote: &[NoteId],
    ) -> Result<(), Refusal> {
        if wrote.is_empty() {
            return Ok(());
        }
        for stands in book.notes(key)?.into_iter().filter(|note| wrote.contains(&note.id)) {
            if stands.pinned {
                self.stays(Stays::Pinned, customer);
            } else if !stands.removed {
                let (note, pinned, removed) = (stands.id, false, true);
                self.facts.push(Fact::NoteChanged { note, customer, pinned, removed });
                self.notes += 1;
            }
        }
        Ok(())
    }

    /// Cards it attached and the membership it opened. A membership that was used keeps both.
    fn club(
        &mut self,
        book: &Book<'_>,
        record: &ImportRecord,
        key: CustomerKey,
        customer: CustomerId,
        gift: &Gift,
    ) -> Result<(), Refusal> {
        let open: Vec<CardId> =
            book.cards(key)?.iter().filter(|card| !card.blocked).map(|card| card.id).collect();
        if gift.joined {
            let others = open.iter().any(|card| !gift.cards.contains(card));
            if others || book.membership(key)?.len() > 1 || book.account_used(key, record)? {
                self.stays(Stays::Member, customer);
                return Ok(());
            }
            self.unjoined.push(customer);
        }
        for card in gift.cards.iter().filter(|card| open.contains(card)) {
            self.facts.push(Fact::CardBlocked { card: *card, customer, blocked: true });
            self.cards += 1;
        }
        Ok(())
    }

    /// Consent goes back to what held before, by new records: the history keeps both.
    fn consent(
        &mut self,
        book: &Book<'_>,
        record: &ImportRecord,
        key: CustomerKey,
        customer: CustomerId,
        (now, today): (Instant, Day),
    ) -> Result<(), Refusal> {
        let said = book.consents_with_import(key, record)?;
        let all: Vec<ConsentEntry> = said.iter().map(|(_, entry)| entry.clone()).collect();
        let before = said.iter().filter(|(of_import, _)| !of_import);
        let before: Vec<ConsentEntry> = before.map(|(_, entry)| entry.clone()).collect();
        let ways: BTreeSet<(Channel, Purpose)> = said
            .iter()
            .filter(|(of_import, _)| *of_import)
            .map(|(_, entry)| (entry.channel, entry.purpose))
            .collect();
        let mut entries = Vec::new();
        for (channel, purpose) in ways {
            let of_way = |(_, entry): &&(bool, ConsentEntry)| {
                entry.channel == channel && entry.purpose == purpose
            };
            let last_is_imports =
                said.iter().rfind(of_way).is_some_and(|(of_import, _)| *of_import);
            let (state, stands) =
                (current(&before, channel, purpose), current(&all, channel, purpose));
            if !last_is_imports {
                self.stays(Stays::Said, customer);
            } else if (stands, state) == (ConsentState::Withdrawn, ConsentState::Given) {
                self.stays(Stays::No, customer);
            } else if stands != state {
                let source = ConsentSource::ImportTakenBack;
                let (since, wording) = (Some(today), None);
                entries.push(ConsentEntry {
                    channel,
                    purpose,
                    state,
                    at: now,
                    since,
                    source,
                    wording,
                });
            }
        }
        if !entries.is_empty() {
            self.facts.push(Fact::ConsentRecorded { customer, entries, answer_to: None });
            self.consents.insert(customer);
        }
        Ok(())
    }

    /// Counts for the preview.
    pub(super) fn tell(&self, view: &mut wire::TakeBackPreview) {
        view.fields = count(self.fields.len());
        view.notes = self.notes;
        view.members = count(self.unjoined.len());
        view.cards = self.cards;
        view.consents = count(self.consents.len());
        view.stays = self
            .stays
            .iter()
            .map(|(why, people)| wire::ReasonCount {
                reason: why.code().to_owned(),
                count: count(people.len()),
            })
            .collect();
    }
}

/// A count for the wire.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What an import gave to people who were there before it and are on the lists.
fn gifts(book: &Book<'_>, record: &ImportRecord) -> Result<BTreeMap<CustomerId, Gift>, Refusal> {
    let mut gifts: BTreeMap<CustomerId, Gift> = BTreeMap::new();
    for op in book.gifts_of_import(record)? {
        match op.fact {
            Fact::CustomerEdited(edited) => {
                let wrote = book.private_of(op.op_id)?.remove(&edited.customer.0);
                let gift = gifts.entry(edited.customer).or_default();
                gift.text = laid_over(std::mem::take(&mut gift.text), wrote.unwrap_or_default());
            }
            Fact::NoteAdded { note, customer, .. } => {
                gifts.entry(customer).or_default().notes.push(note);
            }
            Fact::MembershipChanged(changed) => {
                gifts.entry(changed.customer).or_default().joined = true;
            }
            Fact::CardIssued { card, customer, .. } => {
                gifts.entry(customer).or_default().cards.push(card);
            }
            _ => {}
        }
    }
    let mut there = BTreeMap::new();
    for (customer, gift) in gifts {
        // A row may complete somebody whom an earlier row of the file brought: they are theirs.
        if book.is_before_import(customer, record)? {
            there.insert(customer, gift);
        }
    }
    Ok(there)
}

/// What two rows of a file wrote about one person: the later list of contacts has all of both.
fn laid_over(first: PersonalText, then: PersonalText) -> PersonalText {
    PersonalText {
        honorific: then.honorific.or(first.honorific),
        given: then.given.or(first.given),
        family: then.family.or(first.family),
        reference: then.reference.or(first.reference),
        birthday: then.birthday.or(first.birthday),
        contacts: then.contacts.or(first.contacts),
        ..PersonalText::default()
    }
}

/// Whether a contact is as it was written. Which one is used first may have changed meanwhile.
fn is_same(wrote: &Contact, stands: &Contact) -> bool {
    Contact { main: stands.main, ..wrote.clone() } == *stands
}

/// The contacts without those of an import that are as it wrote them; nothing where none is.
fn without(stand: Vec<Contact>, own: &[&Contact]) -> Option<Vec<Contact>> {
    let all = stand.len();
    let mut rest = stand;
    rest.retain(|one| !own.iter().any(|wrote| is_same(wrote, one)));
    if rest.len() == all {
        return None;
    }
    for at in 0..rest.len() {
        let kind = rest.get(at).map(|one| one.kind);
        let has_main = rest.iter().any(|one| Some(one.kind) == kind && one.main);
        if let (false, Some(first)) = (has_main, rest.get_mut(at)) {
            first.main = true;
        }
    }
    Some(rest)
}
