//! What the shop owes people, over a ledger of a million entries.

use crate::Row;
use crate::ground::{Ground, ask, writer};
use crate::spans::{Spans, ms, shown, timed};
use serde_json::json;
use vafa_tests::Step;

/// Every purchase that earned nothing yet earned ten points, on the day it was recorded for: as many
/// entries as there are purchases, summed by day as the writer does it.
const ENTRIES: &str = "
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
    CREATE TEMP TABLE earning AS
        SELECT purchase.op, min(holding.account) AS account, purchase.day
        FROM purchase JOIN holding ON holding.customer = purchase.customer
        WHERE purchase.op NOT IN (SELECT op FROM ledger_entry)
        GROUP BY purchase.op;
    INSERT INTO ledger_entry (op, n, account, kind, amount, rule)
        SELECT op, 0, account, 'earn', 10, 1 FROM earning;
    INSERT INTO cache_lot (op, n, account, left) SELECT op, 0, account, 10 FROM earning;
    INSERT INTO cache_moved (day, holds, kind, amount)
        SELECT day, 'points', 'earn', 10 * count(*) FROM earning WHERE true GROUP BY day
        ON CONFLICT (day, holds, kind) DO UPDATE SET amount = amount + excluded.amount;";

/// The report of a month and of all days, each by a shop just opened.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("debt")?;
    let db = writer(&file)?;
    db.execute_batch(ENTRIES)?;
    let entries: i64 = db.query_row("SELECT count(*) FROM ledger_entry", [], |row| row.get(0))?;
    drop(db);
    let measured = |from: serde_json::Value| -> Step<Spans> {
        let mut spans = Spans::default();
        for _ in 0..7 {
            let shop = ground.open(&file)?;
            let (done, span) = timed(|| ask(&shop, "get_debt", json!({ "from": from })));
            if done?["total"].as_i64().unwrap_or_default() == 0 {
                return Err("a shop that owes nothing".into());
            }
            spans.add(span);
        }
        Ok(spans)
    };
    let row = |what: &str, spans: &Spans| Row {
        what: format!("what the shop owes over {entries} entries: {what}, median"),
        ours: shown(spans.at(50)),
        floor: String::new(),
        ratio: String::new(),
        bound: "300 ms",
        within: spans.at(50) <= ms(300),
    };
    let month = measured(serde_json::Value::Null)?;
    let all = measured(json!("2000-01-01"))?;
    Ok(vec![row("this month", &month), row("all days", &all)])
}
