//! Customers: the list, the card at the counter, the page, and what is written about them.

use crate::act::{Decided, Deciding, private};
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, activity, consent, loyalty, person, wire};
use vafa_domain::calendar::{LeapDay, next_anniversary, parts};
use vafa_domain::customer::{
    CONTACTS_MAX, Contact, ContactKind, CustomerState, NAME_MAX, NOTE_MAX, PersonalText, initials,
    shown_name,
};
use vafa_domain::day::Day;
use vafa_domain::fact::{CustomerAdded, CustomerEdited, Fact, Source};
use vafa_domain::fold::{clean_name, clean_note};
use vafa_domain::format::Language;
use vafa_domain::id::{AccountId, CardId, ContactId, CustomerId, NoteId};
use vafa_domain::loyalty::{Membership, Points, Posting};
use vafa_domain::message::{NameParts, address};
use vafa_domain::missing::{Rule, lapse_limit};
use vafa_domain::money::{Currency, Money};
use vafa_domain::phone::{PhoneKind, Region, read_phone};
use vafa_domain::purchase::sign;
use vafa_domain::setting::Settings;
use vafa_store::{Book, Brief, CustomerRecord, ListPage};

/// The shown name of somebody.
pub fn name_of(given: &str, family: &str, call_me: &str) -> Option<String> {
    shown_name(given, family, call_me)
}

/// The region of phones without a country code.
pub fn region(settings: &Settings) -> Region {
    match settings.currency {
        Currency::Irr => Region::Ir,
        Currency::Gel => Region::Ge,
        Currency::Usd => Region::Us,
        Currency::Eur => Region::De,
    }
}

/// A customer in a list, as the window shows it.
pub fn brief(brief: Brief, settings: &Settings, today: Day) -> wire::CustomerBrief {
    let name = name_of(&brief.given, &brief.family, &brief.call_me);
    wire::CustomerBrief {
        id: brief.id,
        number: brief.number,
        initials: name.as_deref().map(|n| initials(n, settings.language)).unwrap_or_default(),
        name,
        reference: Some(brief.reference).filter(|reference| !reference.is_empty()),
        phone: brief.phone,
        points: Points(brief.points),
        membership: brief.membership,
        last_day: brief.last_day,
        days: brief.last_day.map(|day| today.since(day)),
    }
}

/// The row key of a customer, or that there is none.
pub fn key(book: &Book<'_>, id: CustomerId) -> Result<i64, Refusal> {
    book.find_customer(id)?.ok_or(Refusal::CustomerUnknown)
}

/// A customer, whole.
pub fn record(book: &Book<'_>, id: CustomerId) -> Result<CustomerRecord, Refusal> {
    book.customer(key(book, id)?)?.ok_or(Refusal::CustomerUnknown)
}

/// A customer who is on the lists: nothing new is written about somebody taken off them.
pub fn listed(book: &Book<'_>, id: CustomerId) -> Result<CustomerRecord, Refusal> {
    let customer = record(book, id)?;
    if customer.state == CustomerState::Removed {
        return Err(Refusal::CustomerUnknown);
    }
    Ok(customer)
}

/// Lists customers.
pub fn list_customers(
    shop: &Shop,
    _: &Actor,
    input: wire::ListCustomers,
) -> Result<wire::CustomerList, Refusal> {
    let page = ListPage {
        filter: match input.filter {
            wire::CustomerFilter::All => "all",
            wire::CustomerFilter::Members => "members",
            wire::CustomerFilter::WithPoints => "with_points",
            wire::CustomerFilter::Nameless => "nameless",
            wire::CustomerFilter::ConsentUnknown => "consent_unknown",
        },
        order: match input.order {
            wire::CustomerOrder::Name => "name",
            wire::CustomerOrder::LastVisit => "last_visit",
            wire::CustomerOrder::Sum => "sum",
            wire::CustomerOrder::Points => "points",
        },
        after: input.after.as_deref().and_then(place_of),
    };
    shop.ask(|asking| {
        let (rows, count) = asking.book.list_customers(&page)?;
        let next = match rows.last() {
            Some((last, place)) if rows.len() == 100 => Some(format!("{}|{place}", last.key)),
            _ => None,
        };
        let rows = rows.into_iter().map(|(row, _)| brief(row, &asking.settings, asking.today));
        Ok(wire::CustomerList { rows: rows.collect(), next, count })
    })
}

/// The place a page of the list goes on from: row key and sort key.
fn place_of(after: &str) -> Option<(String, i64)> {
    let (key, place) = after.split_once('|')?;
    Some((place.to_owned(), key.parse().ok()?))
}

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
    Ok(wire::CounterCard {
        greeting: address(&parts, settings.language).unwrap_or_default(),
        owed: Points(book.owed(key)?),
        worth: settings.spend.value_down(Points(customer.brief.points)),
        rhythm: rhythm(asking, customer, 24)?,
        sign: sign(customer.visit_days, customer.brief.last_day, limit, today),
        cards: loyalty::cards(&book, key)?,
        ask_consent: consent::is_to_ask(&consents, &contacts, customer),
        consents: consent::briefs(&consents),
        stopped: customer.stopped,
        birthday_in: birthday_in(settings, &customer.birthday, today).filter(|days| *days <= 14),
        pinned: notes.into_iter().filter(|note| note.pinned).map(|note| note.text).collect(),
        who: brief(customer.brief.clone(), settings, today),
    })
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
    let next =
        next_anniversary(settings.calendar, born.month, born.day, today, LeapDay::default())?;
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
        let timeline = activity::timeline(asking, key, None, None, 20)?;
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
            since: customer.since,
            notes: notes(&book, key)?,
            consents: consent::rows(&book.consents(key)?, customer.since),
            membership: book
                .membership(key)?
                .into_iter()
                .map(|step| wire::MembershipRow { state: step.state, day: step.day })
                .collect(),
            timeline: timeline.rows,
            timeline_count: book.timeline_length(key)?,
        })
    })
}

fn notes(book: &Book<'_>, key: i64) -> Result<Vec<wire::NoteRow>, Refusal> {
    let mut rows = Vec::new();
    for note in book.notes(key)? {
        rows.push(wire::NoteRow {
            id: note.id,
            text: note.text,
            pinned: note.pinned,
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

/// A form, cleaned and within its limits.
pub struct Read {
    /// Personal fields, all of them present.
    pub text: PersonalText,
    /// Language of letters.
    pub language: Language,
    /// May be called by the first name.
    pub first_name_ok: bool,
}

/// Reads a form. A phone of a wrong length warns in the window and is kept; a text beyond its
/// limit is refused, never cut unseen.
pub fn read_form(form: &wire::PersonForm, settings: &Settings) -> Result<Read, Refusal> {
    let name = |text: &str| clean_name(text, NAME_MAX).map_err(|error| Refusal::of(&error));
    if form.contacts.len() > CONTACTS_MAX {
        return Err(Refusal::TooMany { most: CONTACTS_MAX });
    }
    let mut contacts = Vec::new();
    for input in &form.contacts {
        if !vafa_domain::fold::is_blank(&input.raw) {
            contacts.push(read_contact(input, settings)?);
        }
    }
    mark_main(&mut contacts);
    let text = PersonalText {
        honorific: Some(name(&form.honorific)?),
        given: Some(name(&form.given)?),
        family: Some(name(&form.family)?),
        call_me: Some(name(&form.call_me)?),
        reference: Some(name(&form.reference)?),
        birthday: Some(form.birthday.map(|day| day.to_string()).unwrap_or_default()),
        contacts: Some(contacts),
        ..PersonalText::default()
    };
    let named = [&text.given, &text.family, &text.call_me, &text.reference];
    let has_name = named.into_iter().flatten().any(|part| !part.is_empty());
    if !has_name && text.contacts.as_ref().is_none_or(Vec::is_empty) {
        return Err(Refusal::NameOrPhoneNeeded);
    }
    let language = form.language.unwrap_or(settings.language);
    Ok(Read { text, language, first_name_ok: form.first_name_ok })
}

/// Reads one phone, e-mail or address.
pub fn read_contact(input: &wire::ContactInput, settings: &Settings) -> Result<Contact, Refusal> {
    let clean = |text: &str, most| clean_name(text, most).map_err(|error| Refusal::of(&error));
    let blank = Contact {
        id: input.id.unwrap_or_else(|| ContactId(uuid::Uuid::new_v4())),
        kind: input.kind,
        raw: clean(&input.raw, 200)?,
        norm: String::new(),
        shown: String::new(),
        mobile: false,
        sound: true,
        label: clean(&input.label, 40)?,
        main: input.main,
        state: input.state,
    };
    Ok(match input.kind {
        ContactKind::Phone => {
            let phone =
                read_phone(&blank.raw, region(settings)).map_err(|error| Refusal::of(&error))?;
            Contact {
                norm: phone.e164,
                shown: phone.shown,
                mobile: phone.kind == PhoneKind::Mobile,
                sound: phone.valid,
                ..blank
            }
        }
        ContactKind::Email => {
            let norm = blank.raw.to_lowercase();
            let sound = norm.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'));
            Contact { shown: blank.raw.clone(), norm, sound, ..blank }
        }
        ContactKind::Address => {
            Contact { shown: blank.raw.clone(), norm: blank.raw.clone(), ..blank }
        }
    })
}

/// Of each kind exactly one is the main one: the first marked, else the first that works.
fn mark_main(contacts: &mut [Contact]) {
    use vafa_domain::customer::ContactState;
    for kind in [ContactKind::Phone, ContactKind::Email, ContactKind::Address] {
        let of_kind = |contact: &Contact| contact.kind == kind;
        let works = |contact: &Contact| contact.state == ContactState::Valid;
        let main = contacts
            .iter()
            .position(|contact| of_kind(contact) && contact.main && works(contact))
            .or_else(|| contacts.iter().position(|contact| of_kind(contact) && works(contact)))
            .or_else(|| contacts.iter().position(of_kind));
        for (place, contact) in contacts.iter_mut().enumerate() {
            if contact.kind == kind {
                contact.main = Some(place) == main;
            }
        }
    }
}

/// Adds a customer: a name or a phone is enough.
pub fn add_customer(
    shop: &Shop,
    actor: &Actor,
    input: wire::AddCustomer,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "add_customer", input.op_id, &input, |deciding| {
        let customer = CustomerId(deciding.op.0);
        let read = read_form(&input.form, &deciding.settings)?;
        let (text, commitment) = private(customer.0, without_empty(read.text))?;
        let card = new_card(deciding, &input)?;
        let joins = input.join || card.is_some();
        let consents = match input.may_write {
            Some(yes) => consent::entries(deciding, &[], None, yes),
            None => Vec::new(),
        };
        let fact = Fact::CustomerAdded(CustomerAdded {
            customer,
            number: deciding.book.next_customer_number()?,
            language: read.language,
            first_name_ok: read.first_name_ok,
            source: Source::Counter,
            private: commitment,
            account: joins.then(|| AccountId(uuid::Uuid::new_v4())),
            card,
            consents,
            points: Posting::default(),
        });
        Ok(Decided { fact, private: vec![text] })
    })
}

/// The card a new customer gets: the code that was scanned, or a new number of our own.
fn new_card(
    deciding: &Deciding<'_, '_>,
    input: &wire::AddCustomer,
) -> Result<Option<(CardId, vafa_domain::loyalty::CardNumber)>, Refusal> {
    if input.card.trim().is_empty() && !input.new_card {
        return Ok(None);
    }
    let number = loyalty::number_for(deciding.book, &input.card)?;
    Ok(Some((CardId(uuid::Uuid::new_v4()), number)))
}

/// Leaves out what is empty: an absent field of a new customer is an empty one.
fn without_empty(text: PersonalText) -> PersonalText {
    let some = |field: Option<String>| field.filter(|text| !text.is_empty());
    PersonalText {
        honorific: some(text.honorific),
        given: some(text.given),
        family: some(text.family),
        call_me: some(text.call_me),
        reference: some(text.reference),
        birthday: some(text.birthday),
        contacts: text.contacts.filter(|contacts| !contacts.is_empty()),
        ..text
    }
}

/// Edits a page: only what changed is written.
pub fn edit_customer(
    shop: &Shop,
    actor: &Actor,
    input: wire::EditCustomer,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "edit_customer", input.op_id, &input, |deciding| {
        let old = listed(deciding.book, input.customer)?;
        if old.version != input.version {
            return Err(Refusal::PageChanged);
        }
        let read = read_form(&input.form, &deciding.settings)?;
        let contacts = deciding.book.contacts(old.brief.key)?;
        let text = changed(&old, &contacts, read.text);
        let language = (read.language != old.language).then_some(read.language);
        let first_name_ok = (read.first_name_ok != old.first_name_ok).then_some(read.first_name_ok);
        if text.is_empty() && language.is_none() && first_name_ok.is_none() {
            return Err(Refusal::AlreadySo);
        }
        edited(input.customer, text, language, first_name_ok)
    })
}

/// An edit as a fact.
pub fn edited(
    customer: CustomerId,
    text: PersonalText,
    language: Option<Language>,
    first_name_ok: Option<bool>,
) -> Result<Decided, Refusal> {
    let written = if text.is_empty() { None } else { Some(private(customer.0, text)?) };
    let (private, commitment) = match written {
        Some((text, commitment)) => (vec![text], Some(commitment)),
        None => (Vec::new(), None),
    };
    let fact = Fact::CustomerEdited(CustomerEdited {
        customer,
        language,
        first_name_ok,
        private: commitment,
    });
    Ok(Decided { fact, private })
}

/// The fields in which a new form differs from what stands.
fn changed(old: &CustomerRecord, contacts: &[Contact], new: PersonalText) -> PersonalText {
    let differs = |new: Option<String>, old: &str| new.filter(|text| text != old);
    let mut stand = contacts.to_vec();
    stand.sort_by_key(|contact| contact.id);
    let contacts = new.contacts.filter(|contacts| {
        let mut wanted = contacts.clone();
        wanted.sort_by_key(|contact| contact.id);
        wanted != stand
    });
    PersonalText {
        honorific: differs(new.honorific, &old.honorific),
        given: differs(new.given, &old.brief.given),
        family: differs(new.family, &old.brief.family),
        call_me: differs(new.call_me, &old.brief.call_me),
        reference: differs(new.reference, &old.brief.reference),
        birthday: differs(new.birthday, &old.birthday),
        contacts,
        ..PersonalText::default()
    }
}

/// Says that somebody moved, died or is back.
pub fn change_customer_state(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeCustomerState,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_customer_state", input.op_id, &input, |deciding| {
        let old = record(deciding.book, input.customer)?;
        if old.state == input.state {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::CustomerStateChanged { customer: input.customer, state: input.state }.into())
    })
}

/// Writes a note.
pub fn add_note(shop: &Shop, actor: &Actor, input: wire::AddNote) -> Result<wire::Done, Refusal> {
    shop.act(actor, "add_note", input.op_id, &input, |deciding| {
        listed(deciding.book, input.customer)?;
        let text = clean_note(&input.text, NOTE_MAX).map_err(|error| Refusal::of(&error))?;
        if text.is_empty() {
            return Err(Refusal::TextNeeded);
        }
        let text = PersonalText { note: Some(text), ..PersonalText::default() };
        let (text, commitment) = private(input.customer.0, text)?;
        let fact = Fact::NoteAdded {
            note: NoteId(deciding.op.0),
            customer: input.customer,
            pinned: input.pinned,
            private: commitment,
        };
        Ok(Decided { fact, private: vec![text] })
    })
}

/// Pins, unpins or strikes out a note.
pub fn change_note(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeNote,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_note", input.op_id, &input, |deciding| {
        let note = deciding.book.note(input.note)?.ok_or(Refusal::NoteUnknown)?;
        if note.pinned == input.pinned && note.removed == input.removed {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::NoteChanged {
            note: input.note,
            customer: note.customer,
            pinned: input.pinned,
            removed: input.removed,
        }
        .into())
    })
}

/// Whether somebody collects points now.
pub fn collects(customer: &CustomerRecord) -> bool {
    customer.brief.membership == Some(Membership::Joined)
}
