//! The card of somebody at the counter, and their page.

use super::{brief, record};
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, activity, consent, loyalty, person, purchases, wire};
use vafa_domain::calendar::{next_anniversary, parts};
use vafa_domain::customer::{Contact, CustomerState, Lack, lack};
use vafa_domain::day::Day;
use vafa_domain::ledger::{Holds, pending, usable};
use vafa_domain::loyalty::{Points, earn_visit, expiring};
use vafa_domain::message::{NameParts, address};
use vafa_domain::missing::{Rule, lapse_limit};
use vafa_domain::money::Money;
use vafa_domain::purchase::sign;
use vafa_domain::setting::Settings;
use vafa_store::{Book, CustomerRecord};

/// The card of somebody at the counter.
pub fn get_counter(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::CounterCard, Refusal> {
    shop.ask(|asking| {
        let customer = record(&asking.book, input.customer)?;
        card(asking, &customer)
    })
}

fn card(asking: &Asking<'_>, customer: &CustomerRecord) -> Result<wire::CounterCard, Refusal> {
    let (book, settings, today) = (asking.book, &asking.settings, asking.today);
    let key = customer.brief.key;
    let parts = name_parts(customer);
    let consents = book.consents(key)?;
    let contacts = book.contacts(key)?;
    let notes = book.notes(key)?;
    let limit = lapse_limit(&Rule::Rhythm(settings.rhythm), customer.rhythm);
    let lots = book.lots(key, Holds::Points)?;
    Ok(wire::CounterCard {
        greeting: address(&parts, settings.language).unwrap_or_default(),
        owed: Points(book.owed(key, Holds::Points)?),
        worth: settings.program.spend.value_down(Points(usable(&lots, today))),
        pending: Points(pending(&lots, today)),
        credit: Money(usable(&book.lots(key, Holds::Credit)?, today)),
        gift_cards: crate::gifts::cards_of(asking, key)?,
        expiring: expiring(&lots, today).into_iter().take(5).collect(),
        stamps: crate::purchases::stamps(&book, settings, key, today, |_| 0)?,
        visit_stamp: visit_stamp(asking, customer)?,
        near_reward: match super::collects(customer) {
            true => loyalty::nearest_reward(&book, settings, key, usable(&lots, today), today)?,
            false => None,
        },
        coupons: book.coupons_open(key, today)?,
        services: crate::favour::services(&book, settings, key, today)?,
        late: Money(book.open_plans(key)?.iter().map(|plan| plan.late(today).0).sum()),
        step: loyalty::ladder::brief(&book, settings, key, today)?,
        rhythm: rhythm(asking, customer, 24)?,
        sign: sign(customer.visit_days, customer.brief.last_day, limit, today),
        cards: loyalty::cards(&book, key)?,
        ask_consent: consent::is_to_ask(&consents, &contacts, customer),
        consents: consent::briefs(&consents),
        state: customer.state,
        stopped: customer.stopped,
        lacks: lacks(customer, &contacts),
        birthday_in: birthday_in(settings, &customer.birthday, today).filter(|days| *days <= 14),
        pinned: notes.into_iter().filter(|note| note.pinned).map(|note| note.text).collect(),
        who: brief(customer.brief.clone(), settings, today),
    })
}

/// The stamp of a visit without a sale. Nothing is asked where no rule of the program gives one.
fn visit_stamp(
    asking: &Asking<'_>,
    customer: &CustomerRecord,
) -> Result<Option<wire::VisitStamp>, Refusal> {
    let (settings, today) = (&asking.settings, asking.today);
    let program = &settings.program;
    let first = program.giving().find(|rule| rule.stamps_a_visit() && rule.works_on(today));
    let Some(Holds::Stamps(card)) = first.map(|rule| rule.into) else { return Ok(None) };
    if !super::collects(customer) {
        return Ok(None);
    }
    let at = loyalty::AtSale::of(&asking.book, settings, customer, today, asking.now)?;
    let given = earn_visit(program.giving(), &at.context(settings, today));
    let into = given.as_ref().map(|applied| applied.into);
    let card = if let Some(Holds::Stamps(card)) = into { card } else { card };
    Ok(Some(wire::VisitStamp { card, now: given.is_some() }))
}

/// What to ask somebody for at the counter. Whoever wants no contact is not asked for a way to it.
fn lacks(customer: &CustomerRecord, contacts: &[Contact]) -> Option<Lack> {
    let who = &customer.brief;
    let named = [&who.given, &who.family, &who.call_me].into_iter().any(|part| !part.is_empty());
    let asks = customer.state == CustomerState::Active;
    lack(named, contacts).filter(|missing| asks && (*missing == Lack::Name || !customer.stopped))
}

/// How often somebody comes.
pub fn rhythm(
    asking: &Asking<'_>,
    customer: &CustomerRecord,
    visits: u32,
) -> Result<wire::RhythmBrief, Refusal> {
    let rule = Rule::Rhythm(asking.settings.rhythm);
    let limit_days = lapse_limit(&rule, customer.rhythm);
    let last_day = customer.brief.last_day;
    let days = last_day.map(|day| asking.today.since(day));
    let usual_days = customer.rhythm.map(|rhythm| rhythm.days_half_up());
    Ok(wire::RhythmBrief {
        half_days: customer.rhythm.map(|rhythm| rhythm.0),
        usual_days,
        limit_days,
        last_day,
        days,
        missed: days.is_some_and(|days| days > limit_days),
        expected: last_day.zip(usual_days).map(|(day, usual)| day.plus(usual)),
        visits: asking.book.visit_days(customer.brief.key, Day::LAST, visits)?,
    })
}

/// The parts of a name for greetings.
pub fn name_parts(customer: &CustomerRecord) -> NameParts<'_> {
    NameParts {
        honorific: &customer.honorific,
        given: &customer.brief.given,
        family: &customer.brief.family,
        call_me: &customer.brief.call_me,
        vocative: "",
        first_name_ok: customer.first_name_ok,
    }
}

/// Days until the next birthday, in the shop's calendar.
pub fn birthday_in(settings: &Settings, birthday: &str, today: Day) -> Option<i64> {
    let born: Day = birthday.parse().ok()?;
    let born = parts(born, settings.calendar);
    let leap = settings.leap_day;
    let next = next_anniversary(settings.calendar, born.month, born.day, today, leap)?;
    Some(next.since(today))
}

/// Everything about a customer.
pub fn get_customer(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::CustomerPage, Refusal> {
    shop.ask(|asking| {
        let book = asking.book;
        let customer = record(&book, input.customer)?;
        let key = customer.brief.key;
        let contacts = book.contacts(key)?;
        let consents = book.consents(key)?;
        let timeline = activity::timeline(asking, key, Vec::new(), None, 20)?;
        let count = i64::from(customer.purchases);
        // Rounded down to what the shop shows: nobody buys for a third of a toman.
        let unit = asking.settings.unit;
        let step = if unit.decimals() == 0 { unit.minor() } else { 1 };
        let mean = (count > 0).then(|| Money(customer.sum / count.max(1) / step * step));
        Ok(wire::CustomerPage {
            card: card(asking, &customer)?,
            form: form(&customer, &contacts),
            version: customer.version,
            state: customer.state,
            contacts: contacts.iter().map(contact_row).collect(),
            purchases: customer.purchases,
            sum: Money(customer.sum),
            mean,
            first_day: customer.first_day,
            favourites: purchases::favourites(&book, key)?,
            since: customer.since,
            notes: notes(&book, key)?,
            consents: consent::rows(&consents, customer.since),
            allowed: consent::allowed(&consents),
            membership: membership(&book, key)?,
            timeline: timeline.rows,
            timeline_count: book.timeline_length(key)?,
        })
    })
}

fn membership(book: &Book<'_>, key: i64) -> Result<Vec<wire::MembershipRow>, Refusal> {
    let mut rows = Vec::new();
    for step in book.membership(key)? {
        rows.push(wire::MembershipRow {
            state: step.state,
            day: step.day,
            by: person::name_of(book, step.by)?,
            source: step.source,
            rules: step.rules,
        });
    }
    Ok(rows)
}

fn notes(book: &Book<'_>, key: i64) -> Result<Vec<wire::NoteRow>, Refusal> {
    let mut rows = Vec::new();
    for note in book.notes(key)? {
        rows.push(wire::NoteRow {
            id: note.id,
            text: note.text,
            pinned: note.pinned,
            tag: note.tag,
            day: note.day,
            by: person::name_of(book, note.by)?,
        });
    }
    Ok(rows)
}

fn contact_row(contact: &Contact) -> wire::ContactRow {
    wire::ContactRow {
        id: contact.id,
        kind: contact.kind,
        raw: contact.raw.clone(),
        shown: contact.shown.clone(),
        sound: contact.sound,
        label: contact.label.clone(),
        main: contact.main,
        state: contact.state,
    }
}

fn form(customer: &CustomerRecord, contacts: &[Contact]) -> wire::PersonForm {
    wire::PersonForm {
        honorific: customer.honorific.clone(),
        given: customer.brief.given.clone(),
        family: customer.brief.family.clone(),
        call_me: customer.brief.call_me.clone(),
        first_name_ok: customer.first_name_ok,
        language: Some(customer.language),
        wish: customer.wish,
        reference: customer.brief.reference.clone(),
        birthday: customer.birthday.parse().ok(),
        contacts: contacts
            .iter()
            .map(|contact| wire::ContactInput {
                id: Some(contact.id),
                kind: contact.kind,
                raw: contact.raw.clone(),
                label: contact.label.clone(),
                main: contact.main,
                state: contact.state,
            })
            .collect(),
    }
}
