//! Adding people, editing their pages, and saying where they stand.

use super::{form::read_form, listed, record};
use crate::act::{Decided, Deciding, private};
use crate::opening::Shop;
use crate::{Actor, Refusal, consent, loyalty, wire};
use vafa_domain::customer::{Contact, ContactWish, PersonalText};
use vafa_domain::fact::{CustomerAdded, CustomerEdited, Fact, Source};
use vafa_domain::format::Language;
use vafa_domain::id::{AccountId, CardId, CustomerId};
use vafa_domain::loyalty::CardNumber;
use vafa_store::CustomerRecord;

/// Adds a customer: a name or a phone is enough.
pub fn add_customer(
    shop: &Shop,
    actor: &Actor,
    input: wire::AddCustomer,
) -> Result<wire::Done, Refusal> {
    let stopped = crate::backup::stopped_of(shop);
    shop.act(actor, "add_customer", input.op_id, &input, |deciding| {
        let customer = CustomerId(deciding.op.0);
        let read = read_form(&input.form, &deciding.settings)?;
        let (text, commitment) = private(customer.0, without_empty(read.text))?;
        let card = new_card(deciding, &input)?;
        let joins = input.join || card.is_some();
        let contacts = text.text.contacts.as_deref().unwrap_or_default();
        let at = (deciding.now, deciding.today);
        let (stopped, mut consents) =
            crate::backup::inherited(deciding.book, stopped.as_ref(), contacts, at)?;
        // What they say now comes last and holds.
        if let Some(yes) = input.may_write {
            let answer = consent::Answer { purpose: None, yes, wording: &input.wording };
            consents.extend(consent::entries(deciding, consent::asked_about(contacts), answer)?);
        }
        let account = joins.then(|| AccountId(uuid::Uuid::new_v4()));
        let birthday = text.text.birthday.as_deref().unwrap_or_default();
        let welcome = match account {
            Some(new) => loyalty::welcome(deciding, None, birthday, new)?,
            None => loyalty::Welcome::default(),
        };
        let fact = Fact::CustomerAdded(CustomerAdded {
            customer,
            number: deciding.book.next_customer_number()?,
            language: read.language,
            first_name_ok: read.first_name_ok,
            wish: read.wish,
            source: Source::Counter,
            private: commitment,
            account,
            card,
            stopped,
            consents,
            opened: welcome.opened,
            points: welcome.points,
            brought_by: crate::referral::may_bring(deciding.book, customer, input.brought_by)?,
            heard: input.heard,
            rules: if joins { loyalty::rules_now(deciding.book)? } else { None },
        });
        Ok(Decided { fact, private: vec![text] })
    })
}

/// The card a new customer gets: the code that was scanned, or a new number of our own.
fn new_card(
    deciding: &Deciding<'_, '_>,
    input: &wire::AddCustomer,
) -> Result<Option<(CardId, CardNumber)>, Refusal> {
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
        let plain = PlainEdit {
            language: (read.language != old.language).then_some(read.language),
            first_name_ok: (read.first_name_ok != old.first_name_ok).then_some(read.first_name_ok),
            wish: (read.wish != old.wish).then_some(read.wish),
        };
        if text.is_empty() && plain == PlainEdit::default() {
            return Err(Refusal::AlreadySo);
        }
        edited(input.customer, text, plain)
    })
}

/// The part of an edit that is no personal text: what is there changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlainEdit {
    /// Language of letters.
    pub language: Option<Language>,
    /// May be called by the first name.
    pub first_name_ok: Option<bool>,
    /// How they like to be reached.
    pub wish: Option<ContactWish>,
}

/// An edit as a fact.
pub fn edited(
    customer: CustomerId,
    text: PersonalText,
    plain: PlainEdit,
) -> Result<Decided, Refusal> {
    let written = if text.is_empty() { None } else { Some(private(customer.0, text)?) };
    let (private, commitment) = match written {
        Some((text, commitment)) => (vec![text], Some(commitment)),
        None => (Vec::new(), None),
    };
    let fact = Fact::CustomerEdited(CustomerEdited {
        customer,
        language: plain.language,
        first_name_ok: plain.first_name_ok,
        wish: plain.wish,
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
