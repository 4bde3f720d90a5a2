//! Customers: who they are, and the list of them.

mod changes;
mod form;
mod notes;
mod page;

pub use changes::{PlainEdit, add_customer, change_customer_state, edit_customer, edited};
pub use form::{read_contact, read_form, region};
pub use notes::{add_note, change_note};
pub use page::{birthday_in, get_counter, get_customer, name_parts, rhythm};

use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use vafa_domain::customer::{CustomerState, initials, shown_name};
use vafa_domain::day::Day;
use vafa_domain::id::CustomerId;
use vafa_domain::loyalty::{Membership, Points};
use vafa_domain::setting::Settings;
use vafa_store::{Book, Brief, CustomerRecord, ListPage, ScoreBy};

/// The shown name of somebody.
pub fn name_of(given: &str, family: &str, call_me: &str) -> Option<String> {
    shown_name(given, family, call_me)
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

/// Whether somebody collects points now.
pub fn collects(customer: &CustomerRecord) -> bool {
    customer.brief.membership == Some(Membership::Joined)
}

/// Lists customers.
pub fn list_customers(
    shop: &Shop,
    _: &Actor,
    input: wire::ListCustomers,
) -> Result<wire::CustomerList, Refusal> {
    let mut page = ListPage {
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
            wire::CustomerOrder::Score => "score",
        },
        by_score: None,
        after: input.after.as_deref().and_then(place_of),
    };
    shop.ask(|asking| {
        if input.order == wire::CustomerOrder::Score {
            page.by_score = Some(ScoreBy { weights: asking.settings.score, today: asking.today });
        }
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
