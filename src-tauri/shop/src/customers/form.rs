//! The form of a person, read and held to its limits.

use crate::{Refusal, wire};
use vafa_domain::customer::{
    CONTACTS_MAX, Contact, ContactKind, ContactState, ContactWish, NAME_MAX, PersonalText,
};
use vafa_domain::fold::clean_name;
use vafa_domain::format::Language;
use vafa_domain::id::ContactId;
use vafa_domain::money::Currency;
use vafa_domain::phone::{PhoneKind, Region, read_phone};
use vafa_domain::setting::Settings;

/// The region of phones without a country code.
pub fn region(settings: &Settings) -> Region {
    match settings.currency {
        Currency::Irr => Region::Ir,
        Currency::Gel => Region::Ge,
        Currency::Usd => Region::Us,
        Currency::Eur => Region::De,
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
    /// How they like to be reached.
    pub wish: ContactWish,
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
    Ok(Read { text, language, first_name_ok: form.first_name_ok, wish: form.wish })
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
