//! Who belongs to somebody, what else is known of them, and who carries which card (CUS-04).

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeSet;
use vafa_domain::customer::{
    CardHolder, FACT_MAX, FACTS_MAX, NAME_MAX, PersonalFact, PersonalText, RELATIVES_MAX, Relative,
};
use vafa_domain::day::Instant;
use vafa_domain::fold::{clean_name, clean_note};
use vafa_domain::id::CustomerId;
use vafa_domain::merge::PARTED_WITHIN_DAYS;
use vafa_domain::referral::Member;
use vafa_store::{Book, CustomerRecord};

/// Longest word for what somebody is to a customer, in characters.
const RELATION_MAX: usize = 40;

/// Who belongs to somebody, and the records that lead to them.
pub fn get_relatives(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::RelativesPage, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let key = customers::key(book, input.customer)?;
        let relatives = book.relatives(key)?;
        let mut pages = Vec::new();
        for id in relatives.iter().filter_map(|relative| relative.customer) {
            let page = book.briefs(book.find_customer(id)?.as_slice())?;
            pages.extend(
                page.into_iter().map(|row| customers::brief(row, &asking.settings, asking.today)),
            );
        }
        let now = shop.clock.now();
        let mut merged = Vec::new();
        for (gone, number) in book.merged_into(key)? {
            let Some(merge) = book.merge_of(gone)? else { continue };
            merged.push(wire::MergedRow {
                op: merge.id,
                at: merge.at,
                number,
                undoable: now.since_ms(merge.at) <= PARTED_WITHIN_DAYS * Instant::DAY_MS,
            });
        }
        Ok(wire::RelativesPage {
            facts: book.personal_facts(key)?,
            holders: book.card_holders(key)?,
            relatives,
            pages,
            merged,
        })
    })
}

/// Links shown in one picture of a network.
const BONDS_MAX: usize = 200;

/// Family and friends in somebody's network: links of the person themselves, and links between two
/// people of the network.
pub fn bonds(
    asking: &Asking<'_>,
    root: &CustomerRecord,
    members: &[Member],
) -> Result<Vec<wire::BondRow>, Refusal> {
    let book = &asking.book;
    let id = root.brief.id;
    let inside: BTreeSet<CustomerId> = members.iter().map(|member| member.who).collect();
    let mut rows = Vec::new();
    for bond in book.bonds()? {
        let of_root = bond.of == id || bond.to == id;
        if !(of_root || inside.contains(&bond.of) && inside.contains(&bond.to)) {
            continue;
        }
        if rows.len() == BONDS_MAX {
            break;
        }
        let brief = |who| -> Result<Option<wire::CustomerBrief>, Refusal> {
            let brief = book.briefs(book.find_customer(who)?.as_slice())?.pop();
            Ok(brief.map(|row| customers::brief(row, &asking.settings, asking.today)))
        };
        if let (Some(of), Some(to)) = (brief(bond.of)?, brief(bond.to)?) {
            rows.push(wire::BondRow { of, to, relation: bond.relation });
        }
    }
    Ok(rows)
}

/// Changes who belongs to somebody, what else is known, and who carries which card.
pub fn change_relatives(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeRelatives,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_relatives", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let customer = customers::listed(book, input.customer)?;
        let key = customer.brief.key;
        let relatives = match &input.relatives {
            Some(list) => Some(read_relatives(book, key, list)?),
            None => None,
        };
        let facts = input.facts.as_deref().map(read_facts).transpose()?;
        let relatives = changed(relatives, book.relatives(key)?);
        let facts = changed(facts, book.personal_facts(key)?);
        let holders = read_holders(book, key, &input.holders)?;
        let holders = Some(holders).filter(|holders| !holders.is_empty());
        let text = PersonalText { relatives, facts, holders, ..PersonalText::default() };
        if text.is_empty() {
            return Err(Refusal::AlreadySo);
        }
        customers::edited(customer.brief.id, text, customers::PlainEdit::default())
    })
}

/// A list that differs from what stands.
fn changed<T: PartialEq>(new: Option<Vec<T>>, old: Vec<T>) -> Option<Vec<T>> {
    new.filter(|new| *new != old)
}

fn read_relatives(book: &Book<'_>, key: i64, list: &[Relative]) -> Result<Vec<Relative>, Refusal> {
    if list.len() > RELATIVES_MAX {
        return Err(Refusal::TooMany { most: RELATIVES_MAX });
    }
    let mut read = Vec::new();
    for one in list {
        let clean = |text: &str, most| clean_name(text, most).map_err(|error| Refusal::of(&error));
        let name = clean(&one.name, NAME_MAX)?;
        let page = one.customer.map(|id| customers::listed(book, id)).transpose()?;
        if page.as_ref().is_some_and(|page| page.brief.key == key) {
            return Err(Refusal::SamePerson);
        }
        if name.is_empty() && page.is_none() {
            continue;
        }
        let birthday = match one.birthday.trim() {
            "" => String::new(),
            day => {
                let day: vafa_domain::day::Day = day
                    .parse()
                    .map_err(|_| Refusal::InputNotUnderstood { detail: "birthday".to_owned() })?;
                day.to_string()
            }
        };
        read.push(Relative {
            name,
            relation: clean(&one.relation, RELATION_MAX)?,
            birthday,
            customer: page.map(|page| page.brief.id),
        });
    }
    Ok(read)
}

fn read_facts(list: &[PersonalFact]) -> Result<Vec<PersonalFact>, Refusal> {
    if list.len() > FACTS_MAX {
        return Err(Refusal::TooMany { most: FACTS_MAX });
    }
    let mut read = Vec::new();
    for one in list {
        let text = clean_note(&one.text, FACT_MAX).map_err(|error| Refusal::of(&error))?;
        if !text.is_empty() {
            read.push(PersonalFact { text, sensitive: one.sensitive });
        }
    }
    Ok(read)
}

/// Holders that change; a card has to be the customer's.
fn read_holders(
    book: &Book<'_>,
    key: i64,
    list: &[CardHolder],
) -> Result<Vec<CardHolder>, Refusal> {
    let mut read: Vec<CardHolder> = Vec::new();
    for one in list {
        let card = book.card(one.card)?.filter(|card| card.customer.0 == key);
        card.ok_or(Refusal::CardUnknown)?;
        let name = clean_name(&one.name, NAME_MAX).map_err(|error| Refusal::of(&error))?;
        if book.card_holder(one.card)?.unwrap_or_default() != name {
            read.push(CardHolder { card: one.card, name });
        }
    }
    Ok(read)
}
