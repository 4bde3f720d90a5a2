//! A page of the list of customers, in the order of the score and in the one of the sum beside it:
//! neither has an index, for both are read from facts that move with every sale.

use crate::Row;
use crate::ground::{Ground, ask};
use crate::spans::{Spans, ms, shown, timed};
use serde_json::json;
use vafa_shop::Shop;
use vafa_tests::Step;

/// The first page and the one after it, asked for again and again.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let shop = ground.open(&ground.copy("list")?)?;
    let by_sum = pages(&shop, "sum")?;
    let by_score = pages(&shop, "score")?;
    let row = |what: &str, ours: u64, floor: u64| Row {
        what: format!("a page of {} customers by {what}, median", ground.people),
        ours: shown(ours),
        floor: shown(floor),
        ratio: format!("{}.{:02}", ours / floor.max(1), ours * 100 / floor.max(1) % 100),
        bound: "500 ms",
        within: ours <= ms(500),
    };
    Ok(vec![row("score, beside the order by sum", by_score.at(50), by_sum.at(50))])
}

fn pages(shop: &Shop, order: &str) -> Step<Spans> {
    let mut spans = Spans::default();
    for _ in 0..7 {
        let mut after = serde_json::Value::Null;
        for _ in 0..2 {
            let asked = json!({ "order": order, "after": after });
            let (page, span) = timed(|| ask(shop, "list_customers", asked));
            after = page?["next"].clone();
            if after.is_null() {
                return Err("a list that ends with its first pages".into());
            }
            spans.add(span);
        }
    }
    Ok(spans)
}
