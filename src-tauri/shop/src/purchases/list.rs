//! Lists of purchases: of somebody, whole or sieved, or of a day at the counter.

use super::told;
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeMap;
use vafa_domain::calendar::parts;
use vafa_domain::fold::clean_name;
use vafa_domain::money::Money;
use vafa_domain::purchase::GOODS_MAX;
use vafa_domain::setting::Settings;
use vafa_store::{Book, DaySum, GoodsBought, PurchaseQuery};

/// Lists purchases of a customer, or of a day at the counter.
pub fn list_purchases(
    shop: &Shop,
    _: &Actor,
    input: wire::ListPurchases,
) -> Result<wire::Purchases, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (&asking.book, &asking.settings);
        let customer = match input.customer {
            Some(id) => Some(customers::key(book, id)?),
            None => None,
        };
        let text = clean_name(&input.text, GOODS_MAX).map_err(|error| Refusal::of(&error))?;
        let mut query = PurchaseQuery {
            customer,
            from: input.from,
            to: input.to,
            text,
            after: input.after,
            above: 0,
        };
        if customer.is_none() {
            let day = input.day.unwrap_or(asking.today);
            query = PurchaseQuery { from: Some(day), to: Some(day), ..query };
            // A purchase of today can only have been recorded today.
            if day == asking.today {
                query.above = book.start_of_day(day)?;
            }
        }
        let page = book.purchases(&query)?;
        let days = book.purchase_days(&query)?;
        let next = page.more.then(|| page.rows.last().map(|row| row.op)).flatten();
        let keys: Vec<i64> = page.rows.iter().filter_map(|row| row.customer).collect();
        let names = crate::opening::names(book, &keys, settings)?;
        let rows = page.rows.into_iter().map(|row| told::row(row, &names)).collect();
        Ok(wire::Purchases {
            rows,
            next,
            count: days.iter().map(|day| day.count).sum(),
            sum: Money(days.iter().map(|day| day.sum.0).sum()),
            years: years(&days, settings),
            goods: goods_bought(book, &query)?,
        })
    })
}

/// Sums by year of the shop's calendar, newest first.
fn years(days: &[DaySum], settings: &Settings) -> Vec<wire::YearSum> {
    let mut years: BTreeMap<i32, wire::YearSum> = BTreeMap::new();
    for day in days {
        let Some(on) = day.day else { continue };
        let year = parts(on, settings.calendar).year;
        let sum = years.entry(year).or_insert(wire::YearSum { year, count: 0, sum: Money(0) });
        sum.count += day.count;
        sum.sum.0 += day.sum.0;
    }
    years.into_values().rev().collect()
}

/// Sums by goods of one person; a day at the counter is not summed so.
fn goods_bought(book: &Book<'_>, query: &PurchaseQuery) -> Result<Vec<wire::GoodsBought>, Refusal> {
    if query.customer.is_none() {
        return Ok(Vec::new());
    }
    Ok(book.goods_bought(query)?.into_iter().map(bought).collect())
}

fn bought(one: GoodsBought) -> wire::GoodsBought {
    wire::GoodsBought {
        goods: one.goods,
        count: one.count,
        quantity_milli: one.quantity_milli,
        sum: one.sum,
    }
}

/// What somebody buys most often: goods bought at least twice, at most 3. Something bought once is
/// no favourite yet.
pub fn favourites(book: &Book<'_>, customer: i64) -> Result<Vec<wire::GoodsBought>, Refusal> {
    let query = PurchaseQuery { customer: Some(customer), ..PurchaseQuery::default() };
    let mut goods = book.goods_bought(&query)?;
    goods.retain(|one| one.count >= 2);
    goods.sort_by_key(|one| std::cmp::Reverse((one.count, one.sum)));
    Ok(goods.into_iter().take(3).map(bought).collect())
}
