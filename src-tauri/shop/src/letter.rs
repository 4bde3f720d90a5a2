//! The letter to somebody who is missed: prepared here, handed over by a person.

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, Words, customers, missing, person, wire};
use fluent_bundle::FluentArgs;
use vafa_domain::consent::{Channel, ConsentState, ContactFacts, ReasonNotToWrite, Way};
use vafa_domain::digits::to_ascii;
use vafa_domain::format::{Language, Style, number};
use vafa_domain::loyalty::Points;
use vafa_domain::message::{
    Field, Filled, Letter, NameParts, Template, Values, greeting, hand_over_link, with_last_line,
};
use vafa_domain::sms::sms_parts;
use vafa_store::CustomerRecord;

/// The program's own words of "we miss you", with the marks of the fields in them.
pub fn own_words(words: &Words, language: Language, with_goods: bool) -> String {
    let mut args = FluentArgs::new();
    for field in Field::ALL {
        args.set(field.name(), field.mark());
    }
    let id = if with_goods { "letter-miss-you-product-body" } else { "letter-miss-you-plain-body" };
    words.say(language, id, &args)
}

/// The end of a letter: who writes, and the shop.
pub(crate) fn sign_off(
    words: &Words,
    language: Language,
    seller: Option<&str>,
    shop: &str,
) -> String {
    let mut args = FluentArgs::new();
    args.set("shop", shop.to_owned());
    match seller {
        Some(seller) => {
            args.set("seller", seller.to_owned());
            words.say(language, "letter-sign-off-person", &args)
        }
        None => words.say(language, "letter-sign-off-shop", &args),
    }
}

/// Fills a template for somebody.
fn fill(
    shop: &Shop,
    asking: &Asking<'_>,
    customer: &CustomerRecord,
    language: Language,
    own: Option<&str>,
) -> Result<(Filled, Option<String>), Refusal> {
    let settings = &asking.settings;
    let goods = asking.book.last_goods(customer.brief.key)?;
    let text = match own {
        Some(text) => text.to_owned(),
        None => match asking.book.template(language)? {
            Some(text) => text,
            None => own_words(&shop.words, language, goods.is_some()),
        },
    };
    let template =
        Template::parse(&text).map_err(|bad| Refusal::rule(bad.code(), serde_json::json!({})))?;
    let style = Style::usual(language, settings.currency);
    let seller = person::at_counter(&asking.book)?.map(|person| person.0);
    let seller = person::name_of(&asking.book, seller)?;
    let shop_name = settings.profile.name_in(language);
    let days = customer.brief.last_day.map(|day| asking.today.since(day));
    let values = Values::default()
        .with(Field::Greeting, &greeting(&parts(customer), language))
        .with(Field::LastProduct, goods.as_deref().unwrap_or_default())
        .with(Field::Shop, shop_name)
        .with(Field::Seller, seller.as_deref().unwrap_or_default())
        .with(Field::Days, &days.map(|days| number(days, style)).unwrap_or_default())
        .with(Field::Points, &points(customer, style))
        .with(Field::SignOff, &sign_off(&shop.words, language, seller.as_deref(), shop_name))
        .with(Field::ShopPhone, &written_phone(&settings.profile.phone, language))
        .with(Field::ShopHours, &settings.profile.hours);
    Ok((template.fill(&values), goods))
}

/// The shop's phone as it stands in a letter. In a line from right to left the groups of a number
/// would change places and a plus would go to its end; there it is written in one run.
fn written_phone(phone: &str, language: Language) -> String {
    let spaced = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '(' | ')');
    let plain = to_ascii(phone);
    let is_number = plain.chars().all(|sign| sign.is_ascii_digit() || sign == '+' || spaced(sign));
    if language != Language::Fa || !is_number {
        return phone.to_owned();
    }
    plain.replace('+', "00").replace(spaced, "")
}

fn parts(customer: &CustomerRecord) -> NameParts<'_> {
    customers::name_parts(customer)
}

fn points(customer: &CustomerRecord, style: Style) -> String {
    let Points(points) = Points(customer.brief.points);
    if points > 0 { number(points, style) } else { String::new() }
}

/// How a template reads for up to three real customers.
pub fn samples(
    shop: &Shop,
    asking: &Asking<'_>,
    language: Language,
    text: &str,
) -> Result<Vec<String>, Refusal> {
    let page = vafa_store::ListPage { order: "last_visit", ..vafa_store::ListPage::default() };
    let (rows, _) = asking.book.list_customers(&page)?;
    let mut samples = Vec::new();
    for (row, _) in rows.into_iter().take(3) {
        let Some(customer) = asking.book.customer(row.key)? else { continue };
        let (filled, _) = fill(shop, asking, &customer, language, Some(text))?;
        samples.push(with_last_line(&filled.text, &asking.settings.opt_out_line));
    }
    Ok(samples)
}

/// The letter to somebody who is missed.
pub fn get_letter(shop: &Shop, _: &Actor, input: wire::GetLetter) -> Result<wire::Letter, Refusal> {
    shop.ask(|asking| {
        let book = asking.book;
        let customer = customers::record(&book, input.customer)?;
        let case = missing::case(&book, &asking.settings, asking.today, &customer)?
            .ok_or(Refusal::NotMissed)?;
        let language = input.language.unwrap_or(customer.language);
        let (filled, last_goods) = fill(shop, asking, &customer, language, None)?;
        let text = with_last_line(&filled.text, &asking.settings.opt_out_line);
        let subject = shop.words.say(language, "letter-miss-you-title", &FluentArgs::new());
        let letter = Letter { subject: subject.clone(), text: text.clone() };
        let contacts = book.contacts(customer.brief.key)?;
        let allowed =
            Allowed { reasons: &case.reasons, facts: &case.facts, channels: &case.channels };
        let ways = Way::ALL.map(|way| way_out(way, &allowed, &contacts, &letter)).to_vec();
        let wish = customer.wish;
        let sms = sms_parts(&text);
        Ok(wire::Letter {
            rhythm: customers::rhythm(asking, &customer, 12)?,
            language,
            subject,
            text,
            filled: filled.values,
            last_goods,
            ways: best_first(ways, wish.channel),
            sms_parts: sms.parts,
            sms_units: sms.units,
            sms_left: sms.left,
            blocked_by: case.reasons.iter().map(|reason| reason.code().to_owned()).collect(),
            quiet_until: missing::quiet_until(&asking.settings, asking.now),
            rather: missing::rather(&asking.settings, asking.now, wish),
            stand: case.stand,
            who: customers::brief(customer.brief, &asking.settings, asking.today),
        })
    })
}

/// Whether one may write to somebody, and by which channels.
pub(crate) struct Allowed<'a> {
    /// Why not to write.
    pub reasons: &'a [ReasonNotToWrite],
    /// What they can be reached by and allow.
    pub facts: &'a ContactFacts,
    /// Channels by which one may.
    pub channels: &'a [Channel],
}

/// One way to hand a letter over, and why not, where it is closed.
pub(crate) fn way_out(
    way: Way,
    case: &Allowed<'_>,
    contacts: &[vafa_domain::customer::Contact],
    letter: &Letter,
) -> wire::WayOut {
    let closed = |reason: ReasonNotToWrite| wire::WayOut {
        way,
        open: false,
        reason: Some(reason.code().to_owned()),
        link: None,
        carries_text: false,
    };
    if let Some(reason) = case.reasons.iter().min() {
        return closed(*reason);
    }
    let Some(channel) = way.channel() else {
        return wire::WayOut { way, open: true, reason: None, link: None, carries_text: true };
    };
    if !case.channels.contains(&channel) {
        return closed(match case.facts.consent_for(channel) {
            _ if !case.facts.reaches(channel) => ReasonNotToWrite::NoAddress,
            ConsentState::Withdrawn => ReasonNotToWrite::Withdrawn,
            _ => ReasonNotToWrite::NoConsent,
        });
    }
    let address = missing::address_for(contacts, way);
    match address.and_then(|address| hand_over_link(channel, &address, letter).ok()) {
        Some(link) => wire::WayOut {
            way,
            open: true,
            reason: None,
            carries_text: link.carries_text,
            link: Some(link.url),
        },
        None => closed(ReasonNotToWrite::AddressBlocked),
    }
}

/// Open ways first, of them the one they like best; each group in the usual order.
pub(crate) fn best_first(mut ways: Vec<wire::WayOut>, liked: Option<Channel>) -> Vec<wire::WayOut> {
    ways.sort_by_key(|way| (!way.open, liked.is_none() || way.way.channel() != liked));
    ways
}
