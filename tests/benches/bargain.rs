//! A sale with everything a program can bring (six rules, four promotions, a ladder and stamps)
//! against the bare statements it needs, as safe from a power cut.

use crate::Row;
use crate::ground::{Ground, ask, customers, reader, writer};
use crate::people::Dice;
use crate::spans::{Spans, ms, shown, timed};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;
use vafa_shop::{Shop, new_op_id};
use vafa_tests::Step;
use vafa_tests::measure::ratio;

/// Pairs, by turns, so that both meet the same disk.
const PAIRS: usize = 1_000;
/// Bytes of a body of the log: as many as such a sale has.
const BODY: usize = 1_900;

/// Sales and their bare statements, and what the counter is shown before each.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("bargain")?;
    let people = customers(&file)?;
    let shop = ground.open(&file)?;
    let promotions = set_up(&shop)?;
    let bare = writer(&file.with_file_name("bare.db"))?;
    bare.execute_batch(BARE)?;
    let mut dice = Dice::of(11);
    let (mut ours, mut floor) = (Spans::default(), Spans::default());
    let (mut card, mut advice) = (Spans::default(), Spans::default());
    for _ in 0..PAIRS {
        let count = u64::try_from(people.len())?;
        let who = people.get(usize::try_from(dice.below(count))?).ok_or("nobody")?;
        ask(&shop, "change_membership", joining(&shop, who)).ok();
        let (seen, span) = timed(|| ask(&shop, "get_counter", json!({ "customer": who })));
        seen?;
        card.add(span);
        let sum = i64::try_from(10_000 * (100 + dice.below(500)))?;
        let mut sale = json!({ "customer": who, "amount": sum, "lines": [
            { "goods": "tea", "quantity_milli": 2_000, "amount": sum / 2 },
            { "goods": "cup", "quantity_milli": 1_000, "amount": sum - sum / 2 },
        ] });
        let (quote, span) = timed(|| ask(&shop, "quote_purchase", sale.clone()));
        quote?;
        advice.add(span);
        sale["promotions"] = json!(promotions);
        sale["op_id"] = json!(new_op_id(shop.clock()));
        let (done, span) = timed(|| ask(&shop, "record_purchase", sale));
        done?;
        ours.add(span);
        let (done, span) = timed(|| bare_sale(&bare, who));
        done?;
        floor.add(span);
    }
    used(&file)?;
    let (middle, bare) = (ours.at(50), floor.at(50));
    let read = |what: &str, spans: &Spans| Row {
        what: format!("{what} under the same program, 95th percentile of {PAIRS}"),
        ours: format!("{} (median {})", shown(spans.at(95)), shown(spans.at(50))),
        floor: String::new(),
        ratio: String::new(),
        bound: "10 ms",
        within: spans.at(95) <= ms(10),
    };
    Ok(vec![
        Row {
            what: format!("sale by 6 rules, 4 promotions, ladder, stamps, median of {PAIRS}"),
            ours: shown(middle),
            floor: shown(bare),
            ratio: ratio(middle, bare),
            bound: "3 x",
            within: middle <= bare * 3,
        },
        read("a customer's card at the counter", &card),
        read("what a sale would bring", &advice),
    ])
}

/// Every sale was given by six rules and four promotions: else less was measured than is said.
fn used(file: &Path) -> Step {
    let db = reader(file)?;
    let sales = i64::try_from(PAIRS)?;
    let uses: i64 = db.query_row("SELECT count(*) FROM promotion_use", [], |row| row.get(0))?;
    let rules: i64 = db.query_row(
        "SELECT count(DISTINCT rule) FROM ledger_entry WHERE rule BETWEEN 1 AND 6",
        [],
        |row| row.get(0),
    )?;
    if uses < 4 * sales || rules < 6 {
        return Err(format!("{uses} uses of promotions and {rules} rules in {sales} sales").into());
    }
    Ok(())
}

fn joining(shop: &Shop, who: &str) -> Value {
    json!({ "op_id": new_op_id(shop.clock()), "customer": who, "state": "joined" })
}

/// Six rules, each of another kind: by amount, by visit, by piece, by full steps of some goods, by
/// the number of the visit, and a stamp.
fn rules(usual: &Value) -> Value {
    let rule = |id: u8, gives: Value| {
        let mut rule = usual.clone();
        rule["id"] = json!(id);
        rule["gives"] = gives;
        rule
    };
    let mut all = vec![
        usual.clone(),
        rule(2, json!({ "by": "per_visit", "points": 5 })),
        rule(3, json!({ "by": "per_goods", "points": 3 })),
        rule(4, json!({ "by": "per_amount", "points": 2, "per": 100_000, "steps": true })),
        rule(5, json!({ "by": "once", "points": 7 })),
        rule(6, json!({ "by": "per_visit", "points": 1 })),
    ];
    all[2]["goods"]["only"] = json!(["tea"]);
    all[3]["goods"]["only"] = json!(["cup"]);
    all[4]["when"]["nth_visit"] = json!({ "nth": 1, "every": true });
    all[5]["into"] = json!({ "stamps": 1 });
    Value::Array(all)
}

/// Four promotions, each of another kind, that stand together.
fn promotions() -> [Value; 4] {
    [
        json!({ "gives": "percent", "percent": 5, "goods": { "only": ["cup"] } }),
        json!({ "gives": "n_for_m", "take": 2, "pay": 1, "goods": { "only": ["tea"] } }),
        json!({ "gives": "amount", "off": 10_000, "least": 0 }),
        json!({ "gives": "gift_over", "threshold": 10_000, "gift": "a sweet", "cost": 1_000 }),
    ]
}

/// The program and its promotions; gives the ids of the promotions.
fn set_up(shop: &Shop) -> Step<Vec<String>> {
    let mut settings = ask(shop, "get_shop", json!({}))?["settings"].clone();
    let program = &mut settings["program"];
    program["rules"] = rules(&program["rules"][0]);
    program["stamp_cards"] = json!([{
        "id": 1, "name": "tea", "needs": 10, "gives": "a tea", "worth": 0,
        "life": { "ends": "never" }, "active": true,
    }]);
    let benefits =
        json!({ "factor_percent": 110, "off_percent": 0, "services": [], "priority": 0 });
    program["ladder"] = json!({
        "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 30 },
        "steps": [{ "id": 1, "name": "one", "from": 1_000, "benefits": benefits }],
    });
    let change = json!({ "op_id": new_op_id(shop.clock()), "settings": settings });
    ask(shop, "change_settings", change)?;
    let mut ids = Vec::new();
    for (n, kind) in promotions().into_iter().enumerate() {
        let id = format!("0193c5a0-0000-7000-8000-00000000000{n}");
        let promotion = json!({
            "id": id, "name": "one", "kind": kind, "per_customer": 1_000_000, "total": 1_000_000,
            "stacking": "together", "active": true,
        });
        let made = json!({ "op_id": new_op_id(shop.clock()), "promotion": promotion });
        ask(shop, "change_promotion", made)?;
        ids.push(id);
    }
    Ok(ids)
}

/// The tables of the bare statements, with the indexes any program would need.
const BARE: &str = "
    CREATE TABLE op (seq INTEGER PRIMARY KEY, id BLOB UNIQUE, body TEXT, hash BLOB);
    CREATE TABLE purchase (op INTEGER PRIMARY KEY, who TEXT, day TEXT, amount INTEGER);
    CREATE INDEX purchase_by_who ON purchase (who, day);
    CREATE TABLE line (op INTEGER, n INTEGER, goods TEXT, amount INTEGER, PRIMARY KEY (op, n));
    CREATE TABLE used (op INTEGER, promotion BLOB, off INTEGER, PRIMARY KEY (op, promotion));
    CREATE INDEX used_by_promotion ON used (promotion);
    CREATE TABLE entry (op INTEGER, n INTEGER, account TEXT, amount INTEGER, PRIMARY KEY (op, n));
    CREATE INDEX entry_by_account ON entry (account);
    CREATE TABLE lot (op INTEGER, n INTEGER, account TEXT, left INTEGER, PRIMARY KEY (op, n));
    CREATE INDEX lot_by_account ON lot (account);
    CREATE TABLE fact (who TEXT PRIMARY KEY, purchases INTEGER, last_day TEXT);";

/// What a sale writes, in one transaction: the log, the purchase with its lines, four uses, six
/// entries with their lots, and the facts of the customer.
fn bare_sale(db: &Connection, who: &str) -> Step {
    let tx = db.unchecked_transaction()?;
    let body = "x".repeat(BODY);
    tx.prepare_cached(
        "INSERT INTO op (id, body, hash) VALUES (randomblob(16), ?1, randomblob(32))",
    )?
    .execute([body])?;
    let op = tx.last_insert_rowid();
    tx.prepare_cached("INSERT INTO purchase VALUES (?1, ?2, '2026-11-24', 1)")?
        .execute((op, who))?;
    for n in 0..2 {
        tx.prepare_cached("INSERT INTO line VALUES (?1, ?2, 'tea', 1)")?.execute([op, n])?;
    }
    for _ in 0..4 {
        tx.prepare_cached("INSERT INTO used VALUES (?1, randomblob(16), 1)")?.execute([op])?;
    }
    for n in 0..6 {
        tx.prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, 1)")?.execute((op, n, who))?;
        tx.prepare_cached("INSERT INTO lot VALUES (?1, ?2, ?3, 1)")?.execute((op, n, who))?;
    }
    tx.prepare_cached(
        "INSERT INTO fact VALUES (?1, 1, '2026-11-24')
         ON CONFLICT (who) DO UPDATE SET purchases = purchases + 1",
    )?
    .execute([who])?;
    Ok(tx.commit()?)
}
