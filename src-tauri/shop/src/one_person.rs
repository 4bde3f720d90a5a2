//! Two records of one person: what a merge would do, doing it, and telling two apart (CUS-20).

use crate::act::{Decided, Deciding, private};
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, loyalty, wire};
use vafa_domain::consent::current;
use vafa_domain::customer::{Contact, PersonalText};
use vafa_domain::fact::Fact;
use vafa_domain::id::{ContactId, CustomerId};
use vafa_domain::ledger::{Holds, Posting};
use vafa_domain::loyalty::{Membership, Points};
use vafa_domain::merge::{CustomersMerged, PARTED_WITHIN_DAYS, merged_consents, merged_text};
use vafa_domain::money::Money;
use vafa_domain::referral::merged_links;
use vafa_store::{Book, CustomerRecord, PrivateText};

/// The two records, both on the lists.
fn both(
    book: &Book<'_>,
    kept: CustomerId,
    gone: CustomerId,
) -> Result<(CustomerRecord, CustomerRecord), Refusal> {
    if kept == gone {
        return Err(Refusal::SamePerson);
    }
    for id in [kept, gone] {
        // Who leads to somebody already is no record of their own.
        if book.merge_of(id)?.is_some() {
            return Err(Refusal::AlreadyMerged);
        }
    }
    Ok((customers::listed(book, kept)?, customers::listed(book, gone)?))
}

/// The text of somebody as it stands, in the form of an edit.
pub fn text_of(book: &Book<'_>, customer: &CustomerRecord) -> Result<PersonalText, Refusal> {
    let key = customer.brief.key;
    let some = |text: &str| Some(text.to_owned());
    Ok(PersonalText {
        honorific: some(&customer.honorific),
        given: some(&customer.brief.given),
        family: some(&customer.brief.family),
        call_me: some(&customer.brief.call_me),
        reference: some(&customer.brief.reference),
        birthday: some(&customer.birthday),
        contacts: Some(book.contacts(key)?),
        relatives: Some(book.relatives(key)?),
        facts: Some(book.personal_facts(key)?),
        ..PersonalText::default()
    })
}

/// What the kept record takes over of the other one's text. The contacts get ids of their own:
/// the other record keeps its own, for the case that both are parted again.
fn taken_over(
    book: &Book<'_>,
    kept: &CustomerRecord,
    gone: &CustomerRecord,
) -> Result<PersonalText, Refusal> {
    let (old, other) = (text_of(book, kept)?, text_of(book, gone)?);
    let own: Vec<ContactId> = old.contacts.iter().flatten().map(|contact| contact.id).collect();
    let mut text = merged_text(&old, &other);
    for contact in text.contacts.iter_mut().flatten() {
        if !own.contains(&contact.id) {
            contact.id = ContactId(uuid::Uuid::new_v4());
        }
    }
    // Nobody is their own relative.
    let ids = [kept.brief.id, gone.brief.id];
    for relative in text.relatives.iter_mut().flatten() {
        relative.customer = relative.customer.filter(|id| !ids.contains(id));
    }
    Ok(text)
}

/// What a merge of the two would do.
pub fn preview_merge(
    shop: &Shop,
    _: &Actor,
    input: wire::PreviewMerge,
) -> Result<wire::MergePreview, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let (kept, gone) = both(book, input.kept, input.gone)?;
        let text = taken_over(book, &kept, &gone)?;
        let (said, other) = (book.consents(kept.brief.key)?, book.consents(gone.brief.key)?);
        let now = shop.clock.now();
        let consents =
            merged_consents(&said, &other, now).into_iter().map(|entry| wire::MergedConsent {
                channel: entry.channel,
                purpose: entry.purpose,
                now: current(&said, entry.channel, entry.purpose),
                then: entry.state,
            });
        let moved = book.moves_of(gone.brief.key)?;
        let links = book.links()?;
        let (brought, _) = merged_links(input.kept, input.gone, &links);
        let keys = (kept.brief.key, gone.brief.key);
        let pays_owed = points_of(book, &loyalty::settle_together(book, keys)?)?;
        Ok(wire::MergePreview {
            points: Points(kept.brief.points + gone.brief.points - pays_owed.0),
            pays_owed,
            accounts: moved.accounts,
            fields: fields(book, &text, kept.brief.key)?,
            conflicts: conflicts(&kept, &gone),
            consents: consents.collect(),
            stops: gone.stopped && !kept.stopped,
            joins: joins(&kept, &gone),
            brought: u32::try_from(brought.len()).unwrap_or(u32::MAX),
            days: u32::try_from(PARTED_WITHIN_DAYS).unwrap_or_default(),
            kept: side(asking, kept)?,
            gone: side(asking, gone)?,
        })
    })
}

fn side(asking: &Asking<'_>, customer: CustomerRecord) -> Result<wire::MergeSide, Refusal> {
    let book = &asking.book;
    let key = customer.brief.key;
    let cards = book.cards(key)?.into_iter().filter(|card| !card.blocked);
    Ok(wire::MergeSide {
        contacts: book.contacts(key)?.into_iter().map(|contact| contact.shown).collect(),
        birthday: customer.birthday.parse().ok(),
        cards: cards.map(|card| card.number).collect(),
        purchases: customer.purchases,
        sum: Money(customer.sum),
        notes: book.moves_of(key)?.notes,
        since: customer.since,
        stopped: customer.stopped,
        who: customers::brief(customer.brief, &asking.settings, asking.today),
    })
}

/// The fields that change, with what they would say. Of what is private only that there is some.
fn fields(
    book: &Book<'_>,
    text: &PersonalText,
    kept: i64,
) -> Result<Vec<wire::MergedField>, Refusal> {
    let field = |field: &str, text: String| wire::MergedField { field: field.to_owned(), text };
    let single = [
        ("honorific", &text.honorific),
        ("given", &text.given),
        ("family", &text.family),
        ("call_me", &text.call_me),
        ("reference", &text.reference),
        ("birthday", &text.birthday),
    ];
    let mut fields: Vec<wire::MergedField> =
        single.into_iter().filter_map(|(name, text)| Some(field(name, text.clone()?))).collect();
    let own = book.contacts(kept)?;
    let new = |contact: &&Contact| own.iter().all(|known| known.id != contact.id);
    let contacts = text.contacts.iter().flatten().filter(new);
    fields.extend(contacts.map(|contact| field("contacts", contact.shown.clone())));
    // The kept record's own stand first in the joined lists.
    let relatives = text.relatives.iter().flatten().skip(book.relatives(kept)?.len());
    fields.extend(relatives.map(|one| field("relatives", one.name.clone())));
    let facts = text.facts.iter().flatten().skip(book.personal_facts(kept)?.len());
    let shown =
        |text: &str, sensitive| if sensitive { "•••".to_owned() } else { text.to_owned() };
    fields.extend(facts.map(|one| field("facts", shown(&one.text, one.sensitive))));
    Ok(fields)
}

/// Where both have a word of their own, and the words differ.
fn conflicts(kept: &CustomerRecord, gone: &CustomerRecord) -> Vec<wire::MergeConflict> {
    [
        ("given", &kept.brief.given, &gone.brief.given),
        ("family", &kept.brief.family, &gone.brief.family),
        ("call_me", &kept.brief.call_me, &gone.brief.call_me),
        ("reference", &kept.brief.reference, &gone.brief.reference),
        ("birthday", &kept.birthday, &gone.birthday),
    ]
    .into_iter()
    .filter(|(_, stays, leaves)| !stays.is_empty() && !leaves.is_empty() && stays != leaves)
    .map(|(field, stays, leaves)| wire::MergeConflict {
        field: field.to_owned(),
        stays: stays.clone(),
        leaves: leaves.clone(),
    })
    .collect()
}

/// Whether the kept record joins the club because the other one was in it. Who pauses goes on to.
fn joins(kept: &CustomerRecord, gone: &CustomerRecord) -> bool {
    gone.brief.membership == Some(Membership::Joined)
        && matches!(kept.brief.membership, None | Some(Membership::Left))
}

/// Makes two records of one person one.
pub fn merge_customers(
    shop: &Shop,
    actor: &Actor,
    input: wire::MergeCustomers,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "merge_customers", input.op_id, &input, |deciding| {
        let (fact, private) = merge(deciding, input.kept, input.gone)?;
        Ok(Decided { fact, private: private.into_iter().collect() })
    })
}

/// The fact of a merge, with the text that goes with it.
pub fn merge(
    deciding: &Deciding<'_, '_>,
    kept: CustomerId,
    gone: CustomerId,
) -> Result<(Fact, Option<PrivateText>), Refusal> {
    let (book, settings, today) = (deciding.book, &deciding.settings, deciding.today);
    let (old, other) = both(book, kept, gone)?;
    let text = taken_over(book, &old, &other)?;
    let written = if text.is_empty() { None } else { Some(private(kept.0, text)?) };
    let (text, commitment) = written.unzip();
    let keys = (old.brief.key, other.brief.key);
    let said = (book.consents(keys.0)?, book.consents(keys.1)?);
    let (brought, brought_by) = merged_links(kept, gone, &book.links()?);
    let points = loyalty::settle_together(book, keys)?;
    let paid = points_of(book, &points)?;
    let fact = CustomersMerged {
        kept,
        gone,
        private: commitment,
        consents: merged_consents(&said.0, &said.1, deciding.now),
        stops: other.stopped && !old.stopped,
        joins: joins(&old, &other),
        brought,
        // A link that counts no more still stands in its place.
        brought_by: brought_by && book.referral_of(keys.0)?.is_none(),
        heard: book.heard_of(keys.0)?.is_none() && book.heard_of(keys.1)?.is_some(),
        step: loyalty::ladder::together(book, settings, keys, today, -paid.0)?,
        points,
    };
    Ok((Fact::CustomersMerged(fact), text))
}

/// The points that one record pays for the other.
fn points_of(book: &Book<'_>, posting: &Posting) -> Result<Points, Refusal> {
    let mut paid = 0;
    for entry in &posting.entries {
        if book.holds_of(entry.account)? == Holds::Points {
            paid -= entry.amount;
        }
    }
    Ok(Points(paid))
}

/// Says that two records are of two people.
pub fn mark_not_same(
    shop: &Shop,
    actor: &Actor,
    input: wire::MarkNotSame,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "mark_not_same", input.op_id, &input, |deciding| {
        let (one, other) = both(deciding.book, input.one, input.other)?;
        let apart = deciding.book.are_told_apart(one.brief.key, other.brief.key)?;
        if apart == input.apart {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::ToldApart { people: (input.one, input.other), apart: input.apart }.into())
    })
}

/// Pairs of records that may be of one person.
pub fn list_pairs(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Pairs, Refusal> {
    shop.ask(|asking| {
        let mut rows = Vec::new();
        for pair in asking.book.pairs()? {
            let mut briefs = asking.book.briefs(&[pair.one, pair.other])?.into_iter();
            let (Some(one), Some(other)) = (briefs.next(), briefs.next()) else { continue };
            rows.push(wire::PairRow {
                one: customers::brief(one, &asking.settings, asking.today),
                other: customers::brief(other, &asking.settings, asking.today),
                phone: pair.phone,
                email: pair.email,
                name: pair.name,
            });
        }
        Ok(wire::Pairs { rows })
    })
}
