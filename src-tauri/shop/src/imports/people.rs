//! Who a row is about: somebody the shop knows, somebody an earlier row of the file named, or
//! somebody new.

use super::ids::{RowIds, Slot};
use crate::Refusal;
use std::collections::{BTreeSet, HashMap};
use vafa_domain::customer::ContactKind;
use vafa_domain::fold::fold;
use vafa_domain::id::CustomerId;
use vafa_domain::import::{CustomerRow, Whose};
use vafa_domain::loyalty::CardNumber;
use vafa_store::{Book, CustomerKey};

/// The place of somebody in a [`Register`].
pub(super) type Place = usize;

/// Somebody a file speaks of.
#[derive(Debug)]
pub(super) struct Named {
    /// Their id.
    pub id: CustomerId,
    /// Their row, when they were known before this batch.
    pub key: Option<CustomerKey>,
    /// The row that names them first, when they are new.
    pub row: u64,
    reference: String,
    words: BTreeSet<String>,
    phones: Vec<String>,
}

/// What a row tells of a person, in the one shape of a customer's row.
pub(super) fn told_by(line: u64, whose: &Whose) -> CustomerRow {
    CustomerRow {
        line,
        reference: whose.reference.clone(),
        given: whose.given.clone(),
        family: whose.family.clone(),
        honorific: None,
        phones: whose.phone.iter().cloned().collect(),
        email: None,
        birthday: None,
        note: None,
        language: None,
        address: None,
        card: whose.card.clone(),
        points: None,
        consents: Vec::new(),
        doubts: Vec::new(),
    }
}

/// Everybody a batch speaks of. It asks the file once for each number, phone, card and name.
#[derive(Debug)]
pub(super) struct Register {
    ids: RowIds,
    people: Vec<Named>,
    by_key: HashMap<CustomerKey, Place>,
    by_reference: HashMap<String, Vec<Place>>,
    by_phone: HashMap<String, Vec<Place>>,
    by_card: HashMap<String, Vec<Place>>,
    by_name: HashMap<String, Vec<Place>>,
}

fn words_of(given: &str, family: &str) -> BTreeSet<String> {
    let folded = fold(&format!("{given} {family}"));
    folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Two names may be one person's: one of them is empty, or is all in the other ("Sara" and
/// "Sara Karimi"). A phone shared by a family does not make them one.
fn names_agree(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    one.is_empty() || other.is_empty() || one.is_subset(other) || other.is_subset(one)
}

impl Register {
    pub(super) fn new(ids: RowIds) -> Register {
        Register {
            ids,
            people: Vec::new(),
            by_key: HashMap::new(),
            by_reference: HashMap::new(),
            by_phone: HashMap::new(),
            by_card: HashMap::new(),
            by_name: HashMap::new(),
        }
    }

    pub(super) fn at(&self, place: Place) -> Option<&Named> {
        self.people.get(place)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// Somebody with this number in the other system, when the row says nothing more: the way of
    /// nearly every row, without a copy of anything.
    pub(super) fn by_number_alone(&self, whose: &Whose) -> Option<Place> {
        let more = whose.phone.is_some()
            || whose.card.is_some()
            || whose.given.is_some()
            || whose.family.is_some();
        let reference = whose.reference.as_deref().filter(|_| !more)?;
        self.by_reference.get(reference)?.first().copied()
    }

    /// Finds or adds whom a row tells of: by number, phone, card, else by the whole name. Also
    /// whether it brings a number, a name or a phone that was not known of them yet.
    pub(super) fn find(
        &mut self,
        book: &Book<'_>,
        row: u64,
        told: &CustomerRow,
    ) -> Result<(Place, bool), Refusal> {
        let words = words_of(
            told.given.as_deref().unwrap_or_default(),
            told.family.as_deref().unwrap_or_default(),
        );
        let known = self.known(book, told, &words)?;
        let place = match known {
            Some(place) => place,
            None => self.add(Named {
                id: CustomerId(self.ids.id(row, Slot::Customer)),
                key: None,
                row,
                reference: told.reference.clone().unwrap_or_default(),
                words: words.clone(),
                phones: Vec::new(),
            }),
        };
        let brings = known.is_some() && self.brings(place, told);
        self.remember(book, place, told, words)?;
        Ok((place, brings))
    }

    fn known(
        &mut self,
        book: &Book<'_>,
        told: &CustomerRow,
        words: &BTreeSet<String>,
    ) -> Result<Option<Place>, Refusal> {
        if let Some(reference) = &told.reference
            && let Some(place) = self.of_reference(book, reference)?.first()
        {
            return Ok(Some(*place));
        }
        for phone in &told.phones {
            let holders = self.of_phone(book, &phone.e164)?;
            let fits = |place: &Place| self.may_be(*place, told, words);
            // Of several with one phone the one who is named so comes first.
            let named = |place: &Place| {
                fits(place) && self.people.get(*place).is_some_and(|named| named.words == *words)
            };
            let found = holders.iter().find(|place| named(place));
            if let Some(place) = found.or_else(|| holders.iter().find(|place| fits(place))) {
                return Ok(Some(*place));
            }
        }
        if let Some(card) = told.card.as_deref().and_then(|card| CardNumber::read(card).ok()) {
            let holders = self.of_card(book, &card)?;
            if let Some(place) = holders.iter().find(|place| self.number_fits(**place, told)) {
                return Ok(Some(*place));
            }
        }
        if words.is_empty() {
            return Ok(None);
        }
        let namesakes = self.of_name(book, told)?;
        let apart = |place: &Place| {
            // A namesake with another phone is another person.
            let other_phone = self.people.get(*place).is_some_and(|named| {
                !told.phones.is_empty()
                    && !named.phones.is_empty()
                    && told.phones.iter().all(|phone| !named.phones.contains(&phone.e164))
            });
            !other_phone && self.number_fits(*place, told)
        };
        Ok(namesakes.iter().copied().find(apart))
    }

    /// Whether somebody may be the one a row tells of: no other number and no other name.
    fn may_be(&self, place: Place, told: &CustomerRow, words: &BTreeSet<String>) -> bool {
        let agrees = self.people.get(place).is_some_and(|named| names_agree(&named.words, words));
        agrees && self.number_fits(place, told)
    }

    /// Whether the numbers in the other system do not speak against it.
    fn number_fits(&self, place: Place, told: &CustomerRow) -> bool {
        self.people.get(place).is_some_and(|named| match &told.reference {
            Some(reference) => named.reference.is_empty() || named.reference == *reference,
            None => true,
        })
    }

    fn of_reference(&mut self, book: &Book<'_>, reference: &str) -> Result<Vec<Place>, Refusal> {
        if let Some(places) = self.by_reference.get(reference) {
            return Ok(places.clone());
        }
        let places = self.enter(book, &book.with_reference(reference)?)?;
        self.by_reference.insert(reference.to_owned(), places.clone());
        Ok(places)
    }

    fn of_phone(&mut self, book: &Book<'_>, phone: &str) -> Result<Vec<Place>, Refusal> {
        if let Some(places) = self.by_phone.get(phone) {
            return Ok(places.clone());
        }
        let places = self.enter(book, &book.holders_of(phone)?)?;
        self.by_phone.insert(phone.to_owned(), places.clone());
        Ok(places)
    }

    fn of_card(&mut self, book: &Book<'_>, card: &CardNumber) -> Result<Vec<Place>, Refusal> {
        if let Some(places) = self.by_card.get(card.as_str()) {
            return Ok(places.clone());
        }
        let holder = book.card_with(card)?.filter(|card| !card.blocked);
        let keys: Vec<CustomerKey> = holder.map(|card| card.customer.0).into_iter().collect();
        let places = self.enter(book, &keys)?;
        self.by_card.insert(card.as_str().to_owned(), places.clone());
        Ok(places)
    }

    fn of_name(&mut self, book: &Book<'_>, told: &CustomerRow) -> Result<Vec<Place>, Refusal> {
        let folded = folded_name(told);
        if let Some(places) = self.by_name.get(&folded) {
            return Ok(places.clone());
        }
        let places = self.enter(book, &book.with_folded_name(&folded)?)?;
        self.by_name.insert(folded, places.clone());
        Ok(places)
    }

    /// Enters people of the file, each once.
    fn enter(&mut self, book: &Book<'_>, keys: &[CustomerKey]) -> Result<Vec<Place>, Refusal> {
        let mut places = Vec::with_capacity(keys.len());
        for key in keys {
            if let Some(place) = self.by_key.get(key) {
                places.push(*place);
                continue;
            }
            let Some(brief) = book.briefs(&[*key])?.pop() else { continue };
            let phones = book.contacts(*key)?.into_iter();
            let phones = phones
                .filter(|contact| contact.kind == ContactKind::Phone)
                .map(|contact| contact.norm);
            let place = self.add(Named {
                id: brief.id,
                key: Some(*key),
                row: 0,
                words: words_of(&brief.given, &brief.family),
                reference: brief.reference,
                phones: phones.collect(),
            });
            self.by_key.insert(*key, place);
            places.push(place);
        }
        Ok(places)
    }

    fn add(&mut self, named: Named) -> Place {
        self.people.push(named);
        self.people.len() - 1
    }

    /// Keeps what a row told of somebody, so that a later row finds them by it. The file is asked
    /// first, so that nobody it knows is hidden by what is kept.
    fn remember(
        &mut self,
        book: &Book<'_>,
        place: Place,
        told: &CustomerRow,
        words: BTreeSet<String>,
    ) -> Result<(), Refusal> {
        let note = |places: Option<&mut Vec<Place>>| {
            if let Some(places) = places.filter(|places| !places.contains(&place)) {
                places.push(place);
            }
        };
        if let Some(reference) = &told.reference {
            self.of_reference(book, reference)?;
            note(self.by_reference.get_mut(reference));
        }
        for phone in &told.phones {
            self.of_phone(book, &phone.e164)?;
            note(self.by_phone.get_mut(&phone.e164));
        }
        if let Some(card) = told.card.as_deref().and_then(|card| CardNumber::read(card).ok()) {
            self.of_card(book, &card)?;
            note(self.by_card.get_mut(card.as_str()));
        }
        if !words.is_empty() {
            self.of_name(book, told)?;
            note(self.by_name.get_mut(&folded_name(told)));
        }
        let Some(named) = self.people.get_mut(place) else { return Ok(()) };
        if let (true, Some(reference)) = (named.reference.is_empty(), &told.reference) {
            named.reference.clone_from(reference);
        }
        if named.words.is_empty() {
            named.words = words;
        }
        for phone in &told.phones {
            if !named.phones.contains(&phone.e164) {
                named.phones.push(phone.e164.clone());
            }
        }
        Ok(())
    }

    fn brings(&self, place: Place, told: &CustomerRow) -> bool {
        let Some(named) = self.people.get(place) else { return false };
        let number = told.reference.is_some() && named.reference.is_empty();
        let name = (told.given.is_some() || told.family.is_some()) && named.words.is_empty();
        let phone = told.phones.iter().any(|phone| !named.phones.contains(&phone.e164));
        number || name || phone
    }
}

/// The folded whole name of a row, as the file keeps it.
fn folded_name(told: &CustomerRow) -> String {
    let (given, family) = (told.given.as_deref(), told.family.as_deref());
    fold(&format!("{} {}", given.unwrap_or_default(), family.unwrap_or_default()))
}
