//! The night's work over everybody: steps of the ladder, and what was not used by its last day.

use crate::Row;
use crate::ground::{Ground, ask, reader, writer};
use crate::spans::{ms, shown, timed};
use serde_json::json;
use std::path::Path;
use vafa_shop::new_op_id;
use vafa_tests::Step;

/// Everybody collects; a lot of every tenth member ended yesterday.
pub const MEMBERS: &str = "
    INSERT INTO account (uuid, holds)
        SELECT randomblob(16), 'points' FROM customer
        WHERE id NOT IN (SELECT customer FROM holding);
    INSERT INTO holding (account, customer)
        SELECT account.id, customer.id
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM account
              WHERE id NOT IN (SELECT account FROM holding)) AS account
        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM customer
              WHERE id NOT IN (SELECT customer FROM holding)) AS customer
            ON customer.n = account.n;
    CREATE TEMP TABLE ending AS
        SELECT holding.account, max(purchase.op) AS op
        FROM holding JOIN purchase ON purchase.customer = holding.customer
        WHERE holding.customer % 10 = 0
            AND purchase.op NOT IN (SELECT op FROM ledger_entry)
        GROUP BY holding.account;
    INSERT INTO ledger_entry (op, n, account, kind, amount, rule, until_day)
        SELECT op, 0, account, 'earn', 10, 1, '2026-11-23' FROM ending;
    INSERT INTO cache_lot (op, n, account, left, until_day)
        SELECT op, 0, account, 10, '2026-11-23' FROM ending;";

/// Days from the measurement to the night: so much of what counted no longer does.
const DAYS: i64 = 20;

/// A new ladder, whose steps everybody takes at once, and a night some days later.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("night")?;
    writer(&file)?.execute_batch(MEMBERS)?;
    let shop = ground.open(&file)?;
    let mut settings = ask(&shop, "get_shop", json!({}))?["settings"].clone();
    settings["program"]["ladder"] = json!({
        "basis": "spend", "span": { "over": "rolling", "days": 30 },
        "keep": { "keep": "grace", "days": 0 },
        "steps": [
            { "id": 1, "name": "silver", "from": 1_000_000 },
            { "id": 2, "name": "gold", "from": 20_000_000 },
        ],
    });
    let change = json!({ "op_id": new_op_id(shop.clock()), "settings": settings });
    let (changed, change) = timed(|| ask(&shop, "change_settings", change));
    changed?;
    drop(shop);
    let climbed = up(&file)?;
    let shop = ground.open_after(&file, DAYS)?;
    let (done, span) = timed(|| ask(&shop, "run_night", json!({})));
    let done = done?;
    let count = |name: &str| done[name].as_u64().unwrap_or_default();
    let (lots, down) = (count("lots"), count("down"));
    if climbed == 0 || lots == 0 || down == 0 {
        return Err(format!("a night without work: {climbed} went up, then {done}").into());
    }
    let (again, quiet) = timed(|| ask(&shop, "run_night", json!({})));
    again?;
    let row = |what: String, span: u64| Row {
        what,
        ours: shown(span),
        floor: String::new(),
        ratio: String::new(),
        bound: "5 s",
        within: span <= ms(5_000),
    };
    let people = ground.people;
    Ok(vec![
        row(format!("a new ladder over {people} members: {climbed} go up"), change),
        row(format!("night over {people} members: {lots} lots end, {down} go down"), span),
        row("the same night again".to_owned(), quiet),
    ])
}

/// How many stand on a step.
fn up(file: &Path) -> Step<i64> {
    let sql = "SELECT count(*) FROM step_change WHERE to_step IS NOT NULL";
    Ok(reader(file)?.query_row(sql, [], |row| row.get(0))?)
}
