//! What waits for a person: Today lists it, and its tab counts it.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

/// Everything Today lists, by kind.
fn listed(today: &Value) -> u64 {
    let shown = |list: &str| today[list].as_array().map_or(0, Vec::len) as u64;
    let count = |of: &str| today[of].as_u64().unwrap_or_default();
    count("missing_count") + shown("birthdays") + count("plans_count") + count("trials_count")
}

/// Today, its sum and the number beside its name are the same.
fn waits(desk: &Desk, expected: u64) {
    let today = desk.ask("get_today", json!({}));
    let tab = desk.ask("get_shop", json!({}))["waiting"].clone();
    assert_eq!((listed(&today), &today["waiting"]), (expected, &json!(expected)));
    assert_eq!(tab, expected, "the tab counts what Today lists");
}

fn go_to(desk: &Desk, day: &str) {
    desk.go_to(&format!("{day}T10:00"));
    desk.act("confirm_day", json!({ "day": day }));
}

#[test]
fn the_number_beside_today_is_the_sum_of_everything_that_waits_there_after_each_act() {
    let desk = Desk::new("2026-01-05T10:00");
    let form = json!({ "given": "Ana", "contacts": [{ "kind": "phone", "raw": "2025550123" }] });
    let ana = id_of(&desk.act("add_customer", json!({ "form": form, "may_write": true })));
    desk.sell(&ana, 1_000);
    waits(&desk, 0);
    go_to(&desk, "2026-05-26");
    let form = json!({ "given": "Mia", "birthday": "1990-06-03" });
    let mia = id_of(&desk.act("add_customer", json!({ "form": form, "join": true })));
    desk.act("give_trial", json!({ "customer": mia, "goods": "Tea", "cost": 100 }));
    waits(&desk, 1);
    // A week later: Ana is missed, Mia has her birthday tomorrow and is to be asked about the tea.
    go_to(&desk, "2026-06-02");
    waits(&desk, 3);
    let nika = json!({ "name": "Nika", "relation": "daughter", "birthday": "2015-06-04" });
    let relatives = json!({ "customer": mia, "relatives": [nika], "facts": [], "holders": [] });
    desk.act("change_relatives", relatives);
    waits(&desk, 4);
    let sale = desk.sell(&mia, 9_000);
    let agreed = json!({ "customer": mia, "purchase": sale, "parts": 3, "first": "2026-06-02",
        "for_what": "Samovar" });
    let plan = text(&desk.act("agree_plan", agreed), "op");
    waits(&desk, 5);
    let paid = desk.act("pay_plan", json!({ "plan": plan, "amount": 3_000 }));
    waits(&desk, 4);
    desk.act("undo_op", json!({ "target": text(&paid, "op") }));
    waits(&desk, 5);
    let put_off = desk.act("snooze_reminder", json!({ "customer": ana, "days": 7 }));
    waits(&desk, 4);
    desk.act("undo_op", json!({ "target": text(&put_off, "op") }));
    waits(&desk, 5);
    desk.sell(&ana, 1_000);
    waits(&desk, 4);
    desk.end();
}
