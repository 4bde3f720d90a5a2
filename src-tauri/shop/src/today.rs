//! What needs a person now.

use crate::opening::{Asking, Shop, is_doubtful};
use crate::{Actor, Refusal, customers, lending, missing, trial, wire};
use vafa_domain::calendar::parts;
use vafa_domain::customer::Relative;
use vafa_domain::day::Day;
use vafa_domain::missing::Deed;
use vafa_domain::money::Money;
use vafa_store::{CustomerKey, PurchaseQuery};

/// Days of birthdays shown ahead, today included.
const BIRTHDAY_DAYS: i64 = 7;
/// Visitors shown.
const VISITORS_MAX: usize = 8;

/// What needs a person now.
pub fn get_today(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Today, Refusal> {
    shop.ask(|asking| {
        let (book, today) = (asking.book, asking.today);
        let query = PurchaseQuery {
            from: Some(today),
            to: Some(today),
            above: book.start_of_day(today)?,
            ..PurchaseQuery::default()
        };
        let sold = book.purchase_days(&query)?.first().copied().unwrap_or_default();
        let (missing, missing_count, long_gone) = missing::of_today(shop, asking)?;
        let effect = missing::effect(asking, today.plus(-30))?;
        let written = book
            .deeds()?
            .into_values()
            .flatten()
            .filter(
                |deed| matches!(deed.deed, Deed::HandOver { day, .. } if today.since(day) <= 30),
            )
            .count();
        let till = book.gift_till(today)?;
        let (plans, plans_count) = lending::due_today(asking)?;
        let (trials, trials_count) = trial::due_today(asking)?;
        let birthdays = birthdays(asking, today)?;
        let waiting = [missing_count, size(&birthdays), plans_count, trials_count];
        Ok(wire::Today {
            day: today,
            doubtful: is_doubtful(&book, today)?,
            sales: sold.count,
            sales_sum: sold.sum,
            gift_sold: till.sold,
            gift_back: till.back,
            known_sales: sold.known,
            missing,
            missing_count,
            long_gone,
            birthdays,
            visitors: visitors(asking, &query)?,
            plans,
            plans_count,
            trials,
            trials_count,
            waiting: waiting.into_iter().fold(0, u32::saturating_add),
            came_back: u32::try_from(effect.came_back.len()).unwrap_or(u32::MAX),
            written: u32::try_from(written).unwrap_or(u32::MAX),
            any_customer: book.any_customer()?,
            any_purchase: book.any_purchase()?,
        })
    })
}

/// How much waits for a person today, without its words: what the window shows beside Today's name.
pub(crate) fn waiting(shop: &Shop, asking: &Asking<'_>) -> Result<u32, Refusal> {
    let waiting = [
        missing::to_write_today(shop, asking)?,
        size(&born_soon(asking, asking.today)?),
        size(&lending::due(asking)?),
        size(&trial::to_ask(asking, None)?),
    ];
    Ok(waiting.into_iter().fold(0, u32::saturating_add))
}

fn size<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// Birthdays of the next days, in the calendar of the shop: whose, in how many days, and of whom of
/// theirs it is where it is not their own.
fn born_soon(
    asking: &Asking<'_>,
    today: Day,
) -> Result<Vec<(CustomerKey, i64, Option<Relative>)>, Refusal> {
    // Stored days are Gregorian: a Jalali birthday falls on one of two neighbouring ones, so the
    // days around are asked for, and each is judged in the shop's calendar.
    let near: Vec<String> = (-2..BIRTHDAY_DAYS + 2)
        .map(|ahead| {
            let day = parts(today.plus(ahead), vafa_domain::format::Calendar::Gregorian);
            format!("{:02}-{:02}", day.month, day.day)
        })
        .collect();
    let book = &asking.book;
    let own = book.with_birthday(&near)?.into_iter().map(|(key, born)| (key, born, None));
    let theirs = book.relatives_with_birthday(&near)?.into_iter();
    let theirs = theirs.map(|(key, relative)| (key, relative.birthday.clone(), Some(relative)));
    let ahead = |born: &str| customers::birthday_in(&asking.settings, born, today);
    let soon = own.chain(theirs).filter_map(|(key, born, relative)| {
        let in_days = ahead(&born).filter(|ahead| *ahead < BIRTHDAY_DAYS)?;
        Some((key, in_days, relative))
    });
    Ok(soon.collect())
}

/// The same with everybody's name, the next one first.
fn birthdays(asking: &Asking<'_>, today: Day) -> Result<Vec<wire::Birthday>, Refusal> {
    let mut birthdays = Vec::new();
    for (key, in_days, relative) in born_soon(asking, today)? {
        if let Some(row) = asking.book.briefs(&[key])?.pop() {
            let who = customers::brief(row, &asking.settings, today);
            birthdays.push(wire::Birthday { who, in_days, relative: relative.as_ref().map(told) });
        }
    }
    birthdays.sort_by_key(|birthday| (birthday.in_days, birthday.who.number));
    Ok(birthdays)
}

/// A relative in a few words, the same in every language.
fn told(relative: &Relative) -> String {
    match (relative.name.as_str(), relative.relation.as_str()) {
        (name, "") => name.to_owned(),
        ("", relation) => relation.to_owned(),
        (name, relation) => format!("{name} ({relation})"),
    }
}

/// Who was here today, newest first.
fn visitors(asking: &Asking<'_>, query: &PurchaseQuery) -> Result<Vec<wire::Visitor>, Refusal> {
    let page = asking.book.purchases(query)?;
    let mut visitors: Vec<wire::Visitor> = Vec::new();
    for row in page.rows.into_iter().filter(|row| !row.voided) {
        let (Some(key), Some(at)) = (row.customer, row.at) else { continue };
        let Some(brief) = asking.book.briefs(&[key])?.pop() else { continue };
        let who = customers::brief(brief, &asking.settings, asking.today);
        if visitors.len() < VISITORS_MAX && visitors.iter().all(|visitor| visitor.who.id != who.id)
        {
            let amount = Money(row.amount.0 - row.returned.0);
            visitors.push(wire::Visitor { who, at, amount });
        }
    }
    Ok(visitors)
}
