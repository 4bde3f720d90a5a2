//! Who is missed, over everybody: asked by a new process, and asked again when nothing changed.

use crate::Row;
use crate::ground::{Ground, ask};
use crate::spans::{Spans, ms, shown, timed};
use serde_json::json;
use std::process::Stdio;
use vafa_shop::new_op_id;
use vafa_tests::Step;

/// Both questions, and the room that asks them first each morning.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("missing")?;
    let mut fresh = Spans::default();
    for _ in 0..7 {
        let mut vafa = ground.vafa(&file, &["missing", "--json"])?;
        vafa.stdout(Stdio::null());
        let (ended, span) = timed(|| vafa.status());
        if !ended?.success() {
            return Err("vafa missing was refused".into());
        }
        fresh.add(span);
    }
    let (mut core, mut again, mut today, mut after) = Default::default();
    for _ in 0..7 {
        let shop = ground.open(&file)?;
        let asked = || ask(&shop, "list_missing", json!({ "list": "to_write" }));
        let (done, span) = timed(asked);
        done?;
        Spans::add(&mut core, span);
        for _ in 0..10 {
            let (done, span) = timed(asked);
            done?;
            Spans::add(&mut again, span);
        }
        let (done, span) = timed(|| ask(&shop, "get_today", json!({})));
        done?;
        Spans::add(&mut today, span);
        for amount in 0..10 {
            let sale = json!({ "op_id": new_op_id(shop.clock()), "amount": 100_000 + amount });
            ask(&shop, "record_purchase", sale)?;
            let (done, span) = timed(|| -> Step {
                ask(&shop, "get_shop", json!({}))?;
                ask(&shop, "get_today", json!({}))?;
                Ok(())
            });
            done?;
            Spans::add(&mut after, span);
        }
    }
    let row = |what: &str, spans: &Spans, bound: &'static str, most: u64| Row {
        what: format!("the missed over all customers: {what}, median"),
        ours: shown(spans.at(50)),
        floor: String::new(),
        ratio: String::new(),
        bound,
        within: spans.at(50) <= ms(most),
    };
    Ok(vec![
        row("new process, every name (vafa missing --json)", &fresh, "300 ms", 300),
        row("the window's list, first time", &core, "300 ms", 300),
        row("nothing changed", &again, "20 ms", 20),
        row("Today, nothing changed", &today, "20 ms", 20),
        row("after a sale, the shop and Today again", &after, "30 ms", 30),
    ])
}
