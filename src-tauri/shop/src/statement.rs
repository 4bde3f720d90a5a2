//! What somebody gave the shop and got from it in a year: a statement both ways (LOY-15).

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, debt, loyalty, wire};
use std::collections::BTreeMap;
use vafa_domain::calendar::{day_of, parts};
use vafa_domain::day::Day;
use vafa_domain::ledger::Holds;
use vafa_domain::loyalty::Points;
use vafa_domain::money::Money;
use vafa_store::{MovedOf, PurchaseQuery};

/// What somebody gave and got in a year.
pub fn get_statement(
    shop: &Shop,
    _: &Actor,
    input: wire::GetStatement,
) -> Result<wire::Statement, Refusal> {
    shop.ask(|asking| {
        let (book, settings, today) = (&asking.book, &asking.settings, asking.today);
        let customer = customers::record(book, input.customer)?;
        let key = customer.brief.key;
        let calendar = settings.calendar;
        let first = customer.first_day.unwrap_or(customer.since).min(customer.since);
        let first_year = parts(first, calendar).year;
        let year = input.year.unwrap_or_else(|| parts(today, calendar).year);
        let (from, to) = span(asking, year)?;
        let query = PurchaseQuery {
            customer: Some(key),
            from: Some(from),
            to: Some(to),
            ..PurchaseQuery::default()
        };
        let days = book.purchase_days(&query)?;
        let moved = book.moved_of(key, from, to)?;
        let paid = book.paid_of(key, from, to)?;
        let rewards = book.rewards_of(key, from, to)?;
        let (before, points) = moves(&moved, Holds::Points);
        Ok(wire::Statement {
            year,
            from,
            to,
            first_year,
            purchases: days.iter().map(|day| day.count).sum(),
            sum: Money(days.iter().map(|day| day.sum.0).sum()),
            visits: u32::try_from(days.len()).unwrap_or(u32::MAX),
            brought: book.brought_by(key, from, to)?,
            before: Points(before),
            after: Points(before + points.sum()),
            points,
            paid_points: paid.points,
            paid_gift: paid.gift,
            paid_credit: paid.credit,
            off: paid.off,
            stamps: stamps(asking, &moved),
            rewards: rewards
                .into_iter()
                .map(|(name, count)| wire::RewardCount { name, count })
                .collect(),
            gifts: book
                .gifts_to(key, from, to)?
                .into_iter()
                .map(|one| wire::GiftCount { kind: one.kind, name: one.name, count: one.count })
                .collect(),
            gift_money: book.gift_money_to(key, from, to)?,
            step: loyalty::ladder::step(book, settings, key)?.map(|step| step.name.clone()),
            who: customers::brief(customer.brief, settings, today),
        })
    })
}

/// First and last day of a year of the shop's calendar; of the running one, up to today.
fn span(asking: &Asking<'_>, year: i32) -> Result<(Day, Day), Refusal> {
    let begins = |year| day_of(asking.settings.calendar, year, 1, 1);
    let from = begins(year).ok_or(Refusal::DayInFuture)?;
    if from > asking.today {
        return Err(Refusal::DayInFuture);
    }
    let ends = begins(year + 1).map_or(asking.today, |next| next.plus(-1));
    Ok((from, ends.min(asking.today)))
}

/// What stood before, and how it moved since.
fn moves(moved: &[MovedOf], holds: Holds) -> (i64, wire::Moves) {
    let mut before = 0;
    let mut moves = wire::Moves::default();
    for one in moved.iter().filter(|one| one.holds == holds) {
        if one.before {
            before += one.amount;
        } else {
            debt::add(&mut moves, one.kind, one.amount);
        }
    }
    (before, moves)
}

/// Stamp cards that moved, by the names of the program.
fn stamps(asking: &Asking<'_>, moved: &[MovedOf]) -> Vec<wire::StampMoves> {
    let cards: BTreeMap<u32, ()> = moved
        .iter()
        .filter(|one| !one.before)
        .filter_map(|one| match one.holds {
            Holds::Stamps(card) => Some((card, ())),
            _ => None,
        })
        .collect();
    let name = |card| asking.settings.program.stamp_card(card).map(|card| card.name.clone());
    cards
        .into_keys()
        .map(|card| wire::StampMoves {
            name: name(card).unwrap_or_default(),
            moves: moves(moved, Holds::Stamps(card)).1,
        })
        .collect()
}
