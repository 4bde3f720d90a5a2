//! Opening somebody with a thousand purchases.

use crate::Row;
use crate::ground::{Ground, ask, reader};
use crate::spans::{Spans, ms, shown, timed};
use serde_json::json;
use std::path::Path;
use vafa_tests::Step;

/// Who has nearly a thousand purchases: id and number in the other system.
pub fn regular(file: &Path) -> Step<(String, String, i64)> {
    let found = reader(file)?.query_row(
        "SELECT lower(hex(customer.uuid)), customer.reference, cache_facts.purchases
         FROM cache_facts JOIN customer ON customer.id = cache_facts.customer
         ORDER BY abs(cache_facts.purchases - 1000) LIMIT 1",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    Ok(found)
}

/// What the page asks for beside the customer, as `Customer.svelte` does.
const PARTS: &[&str] = &[
    "get_score",
    "get_ladder",
    "list_gift_cards",
    "list_plans",
    "list_trials",
    "list_favours",
    "get_relatives",
    "get_network",
];

/// The page, the list behind it, and all that stands beside it in its first picture.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("open")?;
    let (id, _, purchases) = regular(&file)?;
    let shop = ground.open(&file)?;
    let mut rows = Vec::new();
    let single = ["get_customer", "get_counter", "list_purchases", "list_timeline"];
    let asked: Vec<(String, Vec<&str>)> = single
        .iter()
        .map(|name| ((*name).to_owned(), vec![*name]))
        .chain([(format!("the {} parts of the page", PARTS.len()), PARTS.to_vec())])
        .collect();
    for (told, names) in asked {
        let mut spans = Spans::default();
        for _ in 0..50 {
            let of = json!({ "customer": id, "to_ask": false, "after": null });
            let (done, span) =
                timed(|| names.iter().try_for_each(|name| ask(&shop, name, of.clone()).map(drop)));
            done?;
            spans.add(span);
        }
        rows.push(Row {
            what: format!("open a customer with {purchases} purchases: {told}, 95th percentile"),
            ours: shown(spans.at(95)),
            floor: String::new(),
            ratio: String::new(),
            bound: "10 ms",
            within: spans.at(95) <= ms(10),
        });
    }
    Ok(rows)
}
