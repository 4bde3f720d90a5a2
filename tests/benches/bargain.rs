//! A sale with everything a program can bring (six rules, four promotions, a ladder and stamps)
//! against the bare statements it needs, as safe from a power cut.

use crate::Row;
use crate::ground::{Ground, ask, customers, writer};
use crate::people::Dice;
use crate::spans::{Spans, shown, timed};
use rusqlite::Connection;
use serde_json::{Value, json};
use vafa_shop::{Shop, new_op_id};
use vafa_tests::Step;
use vafa_tests::measure::ratio;

/// Pairs, by turns, so that both meet the same disk.
const PAIRS: usize = 1_000;
/// Bytes of a body of the log: as many as such a sale has.
const BODY: usize = 1_900;

/// Sales and their bare statements.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("bargain")?;
    let people = customers(&file)?;
    let shop = ground.open(&file)?;
    let promotions = set_up(&shop)?;
    let bare = writer(&file.with_file_name("bare.db"))?;
    bare.execute_batch(BARE)?;
    let mut dice = Dice::of(11);
    let (mut ours, mut floor) = (Spans::default(), Spans::default());
    for _ in 0..PAIRS {
        let count = u64::try_from(people.len())?;
        let who = people.get(usize::try_from(dice.below(count))?).ok_or("nobody")?;
        ask(&shop, "change_membership", joining(&shop, who)).ok();
        let sum = i64::try_from(10_000 * (100 + dice.below(500)))?;
        let lines = json!([
            { "goods": "tea", "quantity_milli": 2_000, "amount": sum / 2 },
            { "goods": "cup", "quantity_milli": 1_000, "amount": sum - sum / 2 },
        ]);
        let sale = json!({
            "op_id": new_op_id(shop.clock()), "customer": who, "amount": sum, "lines": lines,
            "promotions": promotions,
        });
        let (done, span) = timed(|| ask(&shop, "record_purchase", sale));
        done?;
        ours.add(span);
        let (done, span) = timed(|| bare_sale(&bare, who));
        done?;
        floor.add(span);
    }
    let (middle, bare) = (ours.at(50), floor.at(50));
    Ok(vec![Row {
        what: format!("sale by 6 rules, 4 promotions, ladder, stamps, median of {PAIRS}"),
        ours: shown(middle),
        floor: shown(bare),
        ratio: ratio(middle, bare),
        bound: "3 x",
        within: middle <= bare * 3,
    }])
}

fn joining(shop: &Shop, who: &str) -> Value {
    json!({ "op_id": new_op_id(shop.clock()), "customer": who, "state": "joined" })
}

/// The program and its promotions; gives the ids of the promotions.
fn set_up(shop: &Shop) -> Step<Vec<String>> {
    let mut settings = ask(shop, "get_shop", json!({}))?["settings"].clone();
    let usual = settings["program"]["rules"][0].clone();
    let rules: Vec<Value> = (1..=6)
        .map(|id| {
            let mut rule = usual.clone();
            rule["id"] = json!(id);
            if id == 6 {
                rule["into"] = json!({ "stamps": 1 });
                rule["gives"] = json!({ "by": "per_visit", "points": 1 });
            }
            rule
        })
        .collect();
    let program = &mut settings["program"];
    program["stamp_cards"] = json!([{
        "id": 1, "name": "tea", "needs": 10, "gives": "a tea", "worth": 0,
        "life": { "ends": "never" }, "active": true,
    }]);
    program["rules"] = Value::Array(rules);
    let benefits =
        json!({ "factor_percent": 110, "off_percent": 0, "services": [], "priority": 0 });
    program["ladder"] = json!({
        "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 30 },
        "steps": [{ "id": 1, "name": "one", "from": 1_000, "benefits": benefits }],
    });
    let change = json!({ "op_id": new_op_id(shop.clock()), "settings": settings });
    ask(shop, "change_settings", change)?;
    let mut ids = Vec::new();
    for percent in 1..=4u8 {
        let id = format!("0193c5a0-0000-7000-8000-00000000000{percent}");
        let promotion = json!({
            "id": id, "name": "one", "kind": { "gives": "percent", "percent": percent },
            "per_customer": 1_000_000, "total": 1_000_000, "stacking": "together", "active": true,
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
