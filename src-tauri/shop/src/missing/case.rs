//! One person: whether they are missed, where the lapse stands, why not to write, by which channels
//! one may.

use super::judging::{moment, standing, written_days};
use crate::Refusal;
use crate::opening::is_doubtful;
use vafa_domain::consent::{
    Channel, ContactFacts, ReasonNotToWrite, Way, addresses_of, consent_now, reasons,
    writable_channels,
};
use vafa_domain::day::Day;
use vafa_domain::missing::{Missed, Rule, Stand, missed};
use vafa_domain::setting::{MISSING_PURPOSE, Settings};
use vafa_store::{Book, CustomerRecord};

/// One person's case: whether they are missed, where the lapse stands, why not to write, by which
/// channels one may.
pub(crate) struct Case {
    /// How they are missed.
    pub missed: Missed,
    /// Where the lapse stands.
    pub stand: Stand,
    /// Why not to write.
    pub reasons: Vec<ReasonNotToWrite>,
    /// What they can be reached by and allow.
    pub facts: ContactFacts,
    /// Channels by which one may.
    pub channels: Vec<Channel>,
}

/// The case of one person today.
pub(crate) fn case(
    book: &Book<'_>,
    settings: &Settings,
    today: Day,
    customer: &CustomerRecord,
) -> Result<Option<Case>, Refusal> {
    let facts = vafa_domain::missing::Facts {
        last_day: customer.brief.last_day,
        visit_days: i64::from(customer.visit_days),
        rhythm: customer.rhythm,
        last_recorded_day: customer.recorded_day,
    };
    let Some(missed) = missed(&Rule::Rhythm(settings.rhythm), &facts, today) else {
        return Ok(None);
    };
    let key = customer.brief.key;
    let deeds = book.deeds_of(key)?;
    let stand = standing(&deeds, missed.last_day, customer.brief.last_day);
    let facts = ContactFacts {
        state: customer.state,
        do_not_contact: customer.stopped,
        addresses: addresses_of(&book.contacts(key)?),
        consent: consent_now(&book.consents(key)?, MISSING_PURPOSE),
        preferred: customer.wish.channel,
        written_days: written_days(&deeds),
    };
    let doubtful = is_doubtful(book, today)?;
    let reasons = reasons(&facts, &moment(settings, today, stand, doubtful));
    let channels = writable_channels(&facts, MISSING_PURPOSE);
    Ok(Some(Case { missed, stand, reasons, facts, channels }))
}

/// The address of a channel: the main phone or e-mail that works.
pub(crate) fn address_for(contacts: &[vafa_domain::customer::Contact], way: Way) -> Option<String> {
    use vafa_domain::customer::{ContactKind, ContactState};
    let wanted = |contact: &&vafa_domain::customer::Contact| match way {
        Way::WhatsApp | Way::Sms => contact.kind == ContactKind::Phone && contact.mobile,
        Way::Phone => contact.kind == ContactKind::Phone,
        Way::Email => contact.kind == ContactKind::Email,
        Way::Copy => false,
    };
    let works = |contact: &&vafa_domain::customer::Contact| contact.state == ContactState::Valid;
    contacts.iter().filter(works).find(wanted).map(|contact| contact.norm.clone())
}
