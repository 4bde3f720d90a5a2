//! Who goes first among the letters (LOY-08).

use crate::desk::{Desk, id_of};
use serde_json::{Value, json};

/// A higher step from 500 dollars on, with its weight in queues.
fn set(desk: &Desk, priority: u8, patience_days: Option<u32>) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["ladder"] = json!({
        "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 30 },
        "steps": [{ "id": 1, "name": "Gold", "from": 50_000,
            "benefits": { "factor_percent": 100, "off_percent": 0, "priority": priority } }],
    });
    if let Some(days) = patience_days {
        settings["patience_days"] = json!(days);
    }
    desk.act("change_settings", json!({ "settings": settings }));
}

/// Somebody who may be written to.
fn writable(desk: &Desk, n: usize, name: &str) -> String {
    let phone = format!("+98912345678{n}");
    let form = json!({ "given": name, "contacts": [{ "kind": "phone", "raw": phone }] });
    id_of(&desk.act("add_customer", json!({ "form": form, "join": true, "may_write": true })))
}

fn go_to(desk: &Desk, day: &str) {
    desk.go_to(&format!("{day}T10:00"));
    if desk.ask("get_today", json!({}))["doubtful"] == true {
        desk.act("confirm_day", json!({ "day": day }));
    }
}

/// The letters in their order, each with the step that goes first or since when they wait.
fn letters(desk: &Desk) -> Vec<(String, Value, Value)> {
    let told = |rows: &Value| -> Vec<(String, Value, Value)> {
        let rows = rows.as_array().expect("rows").iter();
        rows.map(|row| {
            let id = row["who"]["id"].as_str().expect("an id").to_owned();
            (id, row["step"].clone(), row["waits_since"].clone())
        })
        .collect()
    };
    let listed = told(&desk.ask("list_missing", json!({}))["rows"]);
    assert_eq!(told(&desk.ask("get_today", json!({}))["missing"]), listed, "Today is the same");
    listed
}

#[test]
fn a_higher_step_is_written_to_first_and_whoever_waited_past_the_limit_before_it() {
    let desk = Desk::new("2026-01-01T10:00");
    set(&desk, 5, None);
    let [old, gold, late] =
        [("Ana", 1), ("Maryam", 2), ("Nino", 3)].map(|(name, n)| writable(&desk, n, name));
    desk.sell(&old, 1_000);
    go_to(&desk, "2026-01-03");
    desk.sell(&late, 1_000);
    go_to(&desk, "2026-01-05");
    desk.sell(&gold, 60_000);
    // Missed after 90 days without a rhythm: since the 2nd, 4th and 6th of April.
    go_to(&desk, "2026-04-10");
    let none = Value::Null;
    assert_eq!(
        letters(&desk),
        [
            (gold.clone(), json!("Gold"), none.clone()),
            (old.clone(), none.clone(), none.clone()),
            (late.clone(), none.clone(), none.clone()),
        ],
        "the reason is told",
    );
    let missed = desk.ask("list_missing", json!({ "list": "missed" }))["rows"].clone();
    assert_eq!(missed[2]["step"], none, "the list of all has no turns");
    go_to(&desk, "2026-05-01");
    assert_eq!(letters(&desk)[0].0, gold);
    go_to(&desk, "2026-05-02");
    let turn: Vec<(String, Value)> = letters(&desk).into_iter().map(|one| (one.0, one.2)).collect();
    let first = (old.clone(), json!("2026-04-02"));
    assert_eq!(turn, [first, (gold.clone(), none.clone()), (late.clone(), none.clone())]);
    set(&desk, 5, Some(28));
    let order = |desk: &Desk| letters(desk).into_iter().map(|one| one.0).collect::<Vec<_>>();
    assert_eq!(order(&desk), [old.clone(), late.clone(), gold.clone()], "the limit is a setting");
    // Where no step goes first nobody is passed over: lateness alone, and nothing to explain.
    set(&desk, 0, None);
    let alone = [old, late, gold].map(|id| (id, none.clone(), none.clone()));
    assert_eq!(letters(&desk), alone);
    desk.end();
}
