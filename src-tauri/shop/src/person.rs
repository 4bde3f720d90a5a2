//! The people behind the counter, by first name. No password is asked and none is pretended.

use crate::act::{Decided, private};
use crate::opening::{Shop, keep};
use crate::{Actor, Refusal, wire};
use uuid::Uuid;
use vafa_domain::customer::PersonalText;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_name;
use vafa_domain::id::PersonId;
use vafa_store::Book;

/// Longest first name, in characters.
const NAME_MAX: usize = 40;

/// Everybody who works or worked here.
pub fn rows(book: &Book<'_>) -> Result<Vec<wire::PersonRow>, Refusal> {
    let people = book.people()?;
    Ok(people.into_iter().map(|(id, name, active)| wire::PersonRow { id, name, active }).collect())
}

/// The first name of somebody.
pub fn name_of(book: &Book<'_>, person: Option<Uuid>) -> Result<Option<String>, Refusal> {
    let Some(person) = person else { return Ok(None) };
    let people = book.people()?;
    Ok(people.into_iter().find(|(id, _, _)| id.0 == person).map(|(_, name, _)| name))
}

/// Who is at the counter on this machine.
pub fn at_counter(book: &Book<'_>) -> Result<Option<PersonId>, Refusal> {
    let stored = book.here("at_counter")?;
    Ok(stored.and_then(|text| serde_json::from_str(&text).ok()).flatten())
}

/// Adds, renames, or says that somebody works here no more.
pub fn change_person(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangePerson,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_person", input.op_id, &input, |deciding| {
        let name = clean_name(&input.name, NAME_MAX).map_err(|e| Refusal::of(&e))?;
        if name.is_empty() {
            return Err(Refusal::TextNeeded);
        }
        let known = deciding.book.people()?;
        let person = match input.person {
            Some(person) if known.iter().any(|(id, _, _)| *id == person) => person,
            Some(_) => return Err(Refusal::PersonUnknown),
            None => PersonId(deciding.op.0),
        };
        let text = PersonalText { person: Some(name), ..PersonalText::default() };
        let (text, commitment) = private(person.0, text)?;
        let fact = Fact::PersonChanged { person, active: input.active, private: Some(commitment) };
        Ok(Decided { fact, private: vec![text] })
    })
}

/// Says who is at the counter on this machine.
pub fn stand_at_counter(
    shop: &Shop,
    _: &Actor,
    input: wire::StandAtCounter,
) -> Result<wire::Nothing, Refusal> {
    if let Some(person) = input.person {
        let known = shop.store.read(|book| Ok::<_, Refusal>(book.people()?))?;
        if !known.iter().any(|(id, _, _)| *id == person) {
            return Err(Refusal::PersonUnknown);
        }
    }
    keep(shop, "at_counter", &input.person)
}
