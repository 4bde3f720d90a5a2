//! The polite letter about a part of a plan: it is about their own purchase, so it needs no
//! consent to offers, and it stops where somebody wants no contact.

use super::list::word_due;
use super::standing;
use crate::letter::{Allowed, best_first, sign_off, way_out};
use crate::opening::{Asking, Shop, is_doubtful};
use crate::{Actor, Refusal, customers, missing, person, wire};
use fluent_bundle::FluentArgs;
use vafa_domain::consent::{
    ContactFacts, ContactLimits, Moment, Purpose, ReasonNotToWrite, addresses_of, consent_now,
    reasons, writable_channels,
};
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::format::{Language, Style, long_date, money_with_unit};
use vafa_domain::instalment::{Instalment, InstalmentStands, PlanFault, PlanWordSaid, PoliteWord};
use vafa_domain::message::{Letter, greeting};
use vafa_domain::missing::Stand;
use vafa_domain::setting::Settings;
use vafa_domain::sms::sms_parts;
use vafa_store::{Book, CustomerRecord, PlanRecord};

/// Whether one may write to somebody about their plan, and how.
struct Case {
    reasons: Vec<ReasonNotToWrite>,
    facts: ContactFacts,
    channels: Vec<vafa_domain::consent::Channel>,
}

fn case(
    book: &Book<'_>,
    settings: &Settings,
    today: Day,
    customer: &CustomerRecord,
) -> Result<Case, Refusal> {
    let key = customer.brief.key;
    let facts = ContactFacts {
        state: customer.state,
        do_not_contact: customer.stopped,
        addresses: addresses_of(&book.contacts(key)?),
        consent: consent_now(&book.consents(key)?, Purpose::Service),
        preferred: customer.wish.channel,
        written_days: Vec::new(),
    };
    let moment = Moment {
        purpose: Purpose::Service,
        on: today,
        stand: Stand::Open,
        limits: ContactLimits { per_week: settings.per_week, per_month: settings.per_month },
        day_is_doubtful: is_doubtful(book, today)?,
    };
    let reasons = reasons(&facts, &moment);
    let channels = writable_channels(&facts, Purpose::Service);
    Ok(Case { reasons, facts, channels })
}

/// The word a letter of today would say: the one that is due, or, where it was said or none is
/// due, what simply is so.
fn word_now(
    asking: &Asking<'_>,
    record: &PlanRecord,
    part: &Instalment,
) -> Result<(PoliteWord, bool), Refusal> {
    if let Some(word) = word_due(asking, record)? {
        return Ok((word, false));
    }
    let polite = &asking.settings.lending.polite;
    let said = polite.word(part, &[], asking.today);
    let word = said.unwrap_or(match part.stands(asking.today) {
        InstalmentStands::DueToday | InstalmentStands::Paid => PoliteWord::Today,
        InstalmentStands::Later { days } => PoliteWord::Soon { days: near(days) },
        InstalmentStands::Late { days } => PoliteWord::Late { step: 1, days: near(days) },
    });
    Ok((word, said.is_some()))
}

fn near(days: i64) -> u16 {
    u16::try_from(days).unwrap_or(u16::MAX)
}

/// Which message says a word: the tone grows firmer with the steps, and never hard.
fn message_of(word: PoliteWord) -> &'static str {
    match word {
        PoliteWord::Soon { .. } => "letter-plan-soon",
        PoliteWord::Today => "letter-plan-today",
        PoliteWord::Late { step: 0 | 1, .. } => "letter-plan-late-first",
        PoliteWord::Late { step: 2, .. } => "letter-plan-late-second",
        PoliteWord::Late { .. } => "letter-plan-late-third",
    }
}

fn text(
    shop: &Shop,
    asking: &Asking<'_>,
    customer: &CustomerRecord,
    language: Language,
    record: &PlanRecord,
    (part, word): (&Instalment, PoliteWord),
) -> Result<String, Refusal> {
    let settings = &asking.settings;
    let style = Style::usual(language, settings.currency).with_calendar(settings.calendar);
    let seller = person::at_counter(&asking.book)?.map(|person| person.0);
    let seller = person::name_of(&asking.book, seller)?;
    let shop_name = settings.profile.name_in(language);
    let mut args = FluentArgs::new();
    args.set("greeting", greeting(&customers::name_parts(customer), language));
    args.set("amount", money_with_unit(part.open(), Style { unit: settings.unit, ..style }));
    args.set("day", long_date(part.due, style));
    args.set("for_what", record.for_what.clone());
    args.set("has_name", if record.for_what.is_empty() { "no" } else { "yes" });
    args.set("sign_off", sign_off(&shop.words, language, seller.as_deref(), shop_name));
    Ok(shop.words.say(language, message_of(word), &args))
}

/// The polite letter about a plan's next part.
pub fn get_plan_letter(
    shop: &Shop,
    _: &Actor,
    input: wire::GetPlanLetter,
) -> Result<wire::PlanLetter, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let record = standing(book, input.plan)?;
        let open = record.plan.open();
        let (place, part) =
            record.plan.next_open().ok_or_else(|| super::refused(PlanFault::NotOpen { open }))?;
        let customer = customers::record(book, record.customer.1)?;
        let language = input.language.unwrap_or(customer.language);
        let (word, said) = word_now(asking, &record, part)?;
        let text = text(shop, asking, &customer, language, &record, (part, word))?;
        let subject = shop.words.say(language, "letter-plan-title", &FluentArgs::new());
        let letter = Letter { subject: subject.clone(), text: text.clone() };
        let case = case(book, &asking.settings, asking.today, &customer)?;
        let contacts = book.contacts(customer.brief.key)?;
        let allowed =
            Allowed { reasons: &case.reasons, facts: &case.facts, channels: &case.channels };
        let ways = vafa_domain::consent::Way::ALL
            .map(|way| way_out(way, &allowed, &contacts, &letter))
            .to_vec();
        Ok(wire::PlanLetter {
            part: place,
            word,
            said,
            language,
            subject,
            sms_parts: sms_parts(&text).parts,
            text,
            ways: best_first(ways, customer.wish.channel),
            blocked_by: case.reasons.iter().map(|reason| reason.code().to_owned()).collect(),
            quiet_until: missing::quiet_until(&asking.settings, asking.now),
            who: customers::brief(customer.brief, &asking.settings, asking.today),
        })
    })
}

/// Marks a polite letter as handed over; the same word is not said twice about a part.
pub fn hand_over_plan_letter(
    shop: &Shop,
    actor: &Actor,
    input: wire::HandOverPlanLetter,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "hand_over_plan_letter", input.op_id, &input, |deciding| {
        let (book, settings, today) = (deciding.book, &deciding.settings, deciding.today);
        let record = standing(book, input.plan)?;
        let open = record.plan.open();
        let (place, part) =
            record.plan.next_open().ok_or_else(|| super::refused(PlanFault::NotOpen { open }))?;
        let customer = customers::listed(book, record.customer.1)?;
        let case = case(book, settings, today, &customer)?;
        if let Some(reason) = case.reasons.iter().min() {
            return Err(Refusal::NotToWrite { reason: reason.code().to_owned() });
        }
        let allowed = match input.way.channel() {
            Some(channel) => case.channels.contains(&channel),
            None => !case.channels.is_empty(),
        };
        if !allowed {
            let reason = ReasonNotToWrite::NoAddressForConsent.code().to_owned();
            return Err(Refusal::NotToWrite { reason });
        }
        if let Some(until) = missing::quiet_until(settings, deciding.now) {
            return Err(Refusal::QuietHours { until });
        }
        let said: Vec<PoliteWord> = book
            .words_of(record.key)?
            .into_iter()
            .filter(|word| word.part == place)
            .map(|word| word.word)
            .collect();
        let word = settings.lending.polite.word(part, &said, today).ok_or(Refusal::WordNotDue)?;
        Ok(Fact::PlanWordSaid(PlanWordSaid {
            plan: input.plan,
            part: place,
            word,
            way: input.way,
            day: today,
        })
        .into())
    })
}
