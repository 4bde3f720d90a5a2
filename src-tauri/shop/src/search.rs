//! Finding somebody as a person types or scans.

use crate::customers::{brief, region};
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, settings, wire};
use vafa_domain::code::{BearerCode, NotACode};
use vafa_domain::fold::fold;
use vafa_domain::loyalty::{CardNumber, NotACard};
use vafa_domain::phone::{read_phone, reversed_digits, reversed_query};
use vafa_domain::setting::Settings;
use vafa_store::{Book, NameFilter, StoreError};

/// Longest text looked for, in characters.
const TEXT_MAX: usize = 200;
/// Most people shown.
const PEOPLE_MAX: usize = 20;

/// Finds people by phone digits, a part of the name, a card, a number or the words of a note.
pub fn find_customers(
    shop: &Shop,
    _: &Actor,
    input: wire::FindCustomers,
) -> Result<wire::FoundCustomers, Refusal> {
    let text: String = input.text.chars().take(TEXT_MAX).collect();
    let now = shop.clock.now();
    shop.store.typed(|book| {
        let settings = match settings::load(&book) {
            Ok(settings) => settings,
            // Given up for the next key, or no shop: its own refusal either way.
            Err(refusal) => return Ok(Err(refusal)),
        };
        let found = look(&book, &settings, text.trim())?;
        let today = settings.day_rule().day_of(now);
        let keys: Vec<i64> = found.people.iter().map(|(key, _)| *key).collect();
        let briefs = book.briefs(&keys)?;
        let mut people = Vec::new();
        for row in briefs {
            let by_note = found.people.iter().any(|(key, by_note)| *key == row.key && *by_note);
            let note = if by_note { noted(&book, row.key, &text)? } else { None };
            people.push(wire::Found { who: brief(row, &settings, today), note });
        }
        let exact = match found.exact {
            Some(key) => book.briefs(&[key])?.pop().map(|row| row.id),
            None => None,
        };
        let friend = book.briefs(found.friend.as_slice())?.pop();
        Ok(Ok(wire::FoundCustomers {
            people,
            friend: friend.map(|row| brief(row, &settings, today)),
            exact,
            blocked_card: found.blocked_card,
            holder: found.holder,
            unknown_card: found.unknown_card,
            unknown_phone: found.unknown_phone,
            bearer: found.bearer,
        }))
    })?
}

/// What was found, by row keys.
#[derive(Default)]
struct Looked {
    people: Vec<(i64, bool)>,
    exact: Option<i64>,
    blocked_card: Option<wire::BlockedCard>,
    holder: Option<String>,
    unknown_card: Option<String>,
    unknown_phone: Option<String>,
    bearer: bool,
    friend: Option<i64>,
}

impl Looked {
    fn add(&mut self, keys: impl IntoIterator<Item = (i64, bool)>) {
        for (key, by_note) in keys {
            let known = self.people.iter().any(|(other, _)| *other == key);
            if !known && self.people.len() < PEOPLE_MAX {
                self.people.push((key, by_note));
            }
        }
    }
}

fn look(book: &Book<'_>, settings: &Settings, text: &str) -> Result<Looked, StoreError> {
    let mut found = Looked::default();
    if text.is_empty() {
        return Ok(found);
    }
    // The code of a gift card, a coupon or a slip is nobody's: it opens what it is worth.
    match BearerCode::read(text) {
        Err(NotACode::Shape) => {}
        read => {
            found.bearer = true;
            // A friend's slip names somebody and opens nothing of theirs: it finds nobody.
            if let Ok(code) = read {
                found.friend = crate::referral::friend_of(book, &code)?;
            }
            return Ok(found);
        }
    }
    by_card(book, text, &mut found)?;
    let reference = fold(text);
    let with_reference = book.with_reference(text)?;
    if let [only] = with_reference[..] {
        found.exact = found.exact.or(Some(only));
    }
    found.add(with_reference.into_iter().map(|key| (key, false)));
    let digits = vafa_domain::digits::only(text);
    // Letters make it a name, whatever digits stand in it.
    let is_number = !reference.chars().any(char::is_alphabetic) && !digits.is_empty();
    if is_number {
        by_phone(book, settings, text, &mut found)?;
        if digits.len() <= 6
            && let Ok(number) = digits.parse()
        {
            found.add(book.by_number(number)?.map(|key| (key, false)));
        }
    }
    if let Some(filter) = NameFilter::of(text) {
        let hits = book.by_name(&filter)?;
        found.add(hits.into_iter().map(|hit| (hit.customer, hit.by_note)));
    }
    if found.people.len() < PEOPLE_MAX {
        let hits = book.by_note(text)?;
        found.add(hits.into_iter().map(|hit| (hit.customer, hit.by_note)));
    }
    // Nobody's name, phone or note: then it is offered as a card, and never taken for a name.
    if found.people.is_empty()
        && found.unknown_phone.is_none()
        && found.blocked_card.is_none()
        && found.unknown_card.is_none()
    {
        found.unknown_card = code_of(text);
    }
    Ok(found)
}

fn by_card(book: &Book<'_>, text: &str, found: &mut Looked) -> Result<(), StoreError> {
    let number = match CardNumber::read(text) {
        Ok(number) => number,
        Err(NotACard::CheckDigit | NotACard::Shape) => return Ok(()),
    };
    match book.card_with(&number)? {
        Some(card) if card.blocked => {
            found.blocked_card = Some(wire::BlockedCard {
                number: card.number,
                customer: card.customer.1,
                replaced_by: card.replaced_by,
            });
        }
        Some(card) => {
            found.exact = Some(card.customer.0);
            found.holder = book.card_holder(card.id)?;
            found.add([(card.customer.0, false)]);
        }
        None if number.is_own() => found.unknown_card = Some(number.as_str().to_owned()),
        None => {}
    }
    Ok(())
}

/// Fewest signs of what is taken for a code.
const CODE_MIN: usize = 6;

/// What looks like the code of a card from elsewhere: digits, or Latin letters with digits among
/// them, in one word of six signs or more. It is given as it was typed.
fn code_of(text: &str) -> Option<String> {
    let number = CardNumber::read(text).ok()?;
    let code = number.as_str();
    let looks = code.len() >= CODE_MIN
        && code.bytes().any(|sign| sign.is_ascii_digit())
        && !text.contains(char::is_whitespace);
    looks.then(|| code.to_owned())
}

fn by_phone(
    book: &Book<'_>,
    settings: &Settings,
    text: &str,
    found: &mut Looked,
) -> Result<(), StoreError> {
    let whole = read_phone(text, region(settings)).ok().filter(|phone| phone.valid);
    let Some(reversed) = reversed_query(text, region(settings)) else { return Ok(()) };
    let keys = book.by_phone_tail(&reversed, whole.is_some())?;
    if let Some(phone) = whole {
        debug_assert_eq!(reversed, reversed_digits(&phone.e164), "a whole number is E.164");
        match keys[..] {
            [only] => found.exact = found.exact.or(Some(only)),
            [] if found.people.is_empty() => found.unknown_phone = Some(phone.shown),
            _ => {}
        }
    }
    found.add(keys.into_iter().map(|key| (key, false)));
    Ok(())
}

/// The words of the note that fits, shortened to a line.
fn noted(book: &Book<'_>, key: i64, text: &str) -> Result<Option<String>, StoreError> {
    let wanted = fold(text);
    let first = wanted.split(' ').next().unwrap_or_default();
    let notes = book.notes(key)?;
    let note = notes.into_iter().find(|note| fold(&note.text).contains(first));
    Ok(note.map(|note| note.text.chars().take(120).collect()))
}

/// Finds people who may be the same as this form: same phone, e-mail or name.
pub fn find_duplicates(
    shop: &Shop,
    _: &Actor,
    input: wire::FindDuplicates,
) -> Result<wire::Duplicates, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (asking.book, &asking.settings);
        let except = match input.except {
            Some(id) => book.find_customer(id)?,
            None => None,
        };
        let mut people: Vec<(i64, [bool; 3])> = Vec::new();
        let mut note = |keys: Vec<i64>, what: usize| {
            for key in keys.into_iter().filter(|key| Some(*key) != except) {
                match people.iter_mut().find(|(known, _)| *known == key) {
                    Some((_, same)) => same[what] = true,
                    None => {
                        let mut same = [false; 3];
                        same[what] = true;
                        people.push((key, same));
                    }
                }
            }
        };
        for contact in input.form.contacts.iter().take(20) {
            // What is half typed is no phone yet, and no reason to complain.
            let Ok(read) = customers::read_contact(contact, settings) else { continue };
            use vafa_domain::customer::ContactKind;
            match read.kind {
                ContactKind::Phone if read.sound => note(book.holders_of(&read.norm)?, 0),
                ContactKind::Email if read.sound => note(book.holders_of(&read.norm)?, 1),
                _ => {}
            }
        }
        let name = fold(&format!("{} {}", input.form.given, input.form.family));
        if name.contains(' ') {
            note(book.with_folded_name(&name)?, 2);
        }
        people.sort_by_key(|(_, same)| std::cmp::Reverse(same.iter().filter(|s| **s).count()));
        people.truncate(5);
        let mut duplicates = Vec::new();
        for (key, [phone, email, name]) in people {
            if let Some(row) = book.briefs(&[key])?.pop() {
                let who = brief(row, settings, asking.today);
                duplicates.push(wire::Duplicate { who, phone, email, name });
            }
        }
        Ok(wire::Duplicates { people: duplicates })
    })
}
