//! A no outlives a restore, also of people whom the backup does not know.

use crate::desk::{Desk, id_of};
use serde_json::{Value, json};
use vafa_shop::{Restored, Shop, restore_backup};

const MACHINE: &str = "machine of the story";
const PHONE: &str = "2025550123";

fn add(desk: &Desk, name: &str, phone: &str) -> String {
    let form = json!({ "given": name, "contacts": [{ "kind": "phone", "raw": phone }] });
    id_of(&desk.act("add_customer", json!({ "form": form })))
}

fn backup(desk: &Desk) -> String {
    desk.ask("make_backup", json!({}))["name"].as_str().unwrap().to_owned()
}

/// Puts a backup back; also what could not be carried over.
fn restored(desk: Desk, name: &str, now: &str) -> (Desk, Vec<&'static str>) {
    desk.go_to(now);
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let mut lost = Vec::new();
    let desk = desk.reopened(|| {
        let Restored { shop, not_carried } = restore_backup(&file, name, clock, MACHINE).unwrap();
        lost = not_carried;
        shop
    });
    (desk, lost)
}

fn reopened(desk: Desk) -> Desk {
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    desk.reopened(|| Shop::open(&file, clock, MACHINE).unwrap().shop)
}

fn sms(desk: &Desk, who: &str) -> (Value, Value) {
    let card = desk.ask("get_counter", json!({ "customer": who }));
    let rows = card["consents"].as_array().unwrap();
    let row = rows.iter().find(|row| row["channel"] == "sms").unwrap();
    (row["state"].clone(), row["source"].clone())
}

fn is_stopped(desk: &Desk, who: &str) -> bool {
    desk.ask("get_counter", json!({ "customer": who }))["stopped"] == true
}

fn consent(desk: &Desk, who: &str, state: &str) {
    let said = json!({ "customer": who, "channels": ["sms"], "state": state });
    desk.act("record_consent", said);
}

fn stopped_before() -> (Value, Value) {
    (json!("withdrawn"), json!("stopped_address"))
}

#[test]
fn a_no_of_somebody_the_backup_does_not_know_holds_when_the_address_comes_again() {
    let desk = Desk::new("2026-11-21T10:00");
    let name = backup(&desk);
    desk.go_to("2026-11-21T11:00");
    let (sara, omid) = (add(&desk, "Sara", PHONE), add(&desk, "Omid", "2025550124"));
    consent(&desk, &sara, "withdrawn");
    desk.act("stop_contact", json!({ "customer": omid, "stopped": true }));
    let (desk, lost) = restored(desk, &name, "2026-11-21T12:00");
    assert_eq!(lost, Vec::<&str>::new());
    let sara = add(&desk, "Sara", "+1 (202) 555-0123");
    assert_eq!(sms(&desk, &sara), stopped_before());
    assert!(!is_stopped(&desk, &sara), "she refused SMS and nothing else");
    // The other comes back by a list, with a statement of the owner that says yes for everybody.
    let path = desk.path("people.csv");
    std::fs::write(&path, "name,phone\nOmid Amini,2025550124\nNino,2025550125\n").unwrap();
    let preview = desk.ask("read_import", json!({ "path": path }));
    let said = json!({
        "channels": ["sms"], "purpose": "advertising", "since": "2025-01-01", "wording": "May we?",
    });
    let input = json!({
        "path": path, "rows_are": "customers", "mapping": preview["mapping"], "consent": said,
    });
    desk.act("run_import", input);
    let found = |text: &str| {
        let found = desk.ask("find_customers", json!({ "text": text }));
        found["people"][0]["who"]["id"].as_str().unwrap().to_owned()
    };
    let (omid, nino) = (found("Omid"), found("Nino"));
    assert!(is_stopped(&desk, &omid));
    assert_eq!(sms(&desk, &omid), stopped_before());
    assert_eq!(sms(&desk, &nino).0, "given", "who said nothing is as the statement says");
    desk.end();
}

#[test]
fn a_no_holds_when_the_replaced_file_cannot_be_read_and_what_is_lost_is_told() {
    let desk = Desk::new("2026-11-21T10:00");
    let (sara, omid) = (add(&desk, "Sara", PHONE), add(&desk, "Omid", "2025550124"));
    consent(&desk, &sara, "given");
    let name = backup(&desk);
    consent(&desk, &sara, "withdrawn");
    desk.act("stop_contact", json!({ "customer": omid, "stopped": true }));
    desk.go_to("2026-11-21T12:00");
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let mut lost = Vec::new();
    let desk = {
        let open = || {
            for ending in ["-wal", "-shm"] {
                let _ = std::fs::remove_file(file.with_file_name(format!("shop.vafa{ending}")));
            }
            std::fs::write(&file, "no shop any more, ".repeat(10_000)).unwrap();
            let restored = restore_backup(&file, &name, clock, MACHINE).unwrap();
            lost = restored.not_carried;
            restored.shop
        };
        desk.reopened(open)
    };
    assert_eq!(lost, ["second_place", "epoch", "wills"]);
    assert_eq!(sms(&desk, &sara), stopped_before());
    assert!(is_stopped(&desk, &omid) && !is_stopped(&desk, &sara));
    // Opened once more nothing is recorded a second time.
    let ops = |desk: &Desk| desk.ask("check_shop", json!({}))["ops"].clone();
    let before = ops(&desk);
    let desk = reopened(desk);
    assert_eq!(ops(&desk), before);
    desk.end();
}

#[test]
fn what_a_crash_kept_from_the_file_beside_is_made_up_at_the_next_opening() {
    let desk = Desk::new("2026-11-21T10:00");
    let name = backup(&desk);
    let (sara, omid) = (add(&desk, "Sara", PHONE), add(&desk, "Omid", "2025550124"));
    consent(&desk, &omid, "withdrawn");
    let beside = desk.path("shop.vafa.stopped");
    let before = std::fs::read(&beside).unwrap();
    consent(&desk, &sara, "withdrawn");
    assert_ne!(std::fs::read(&beside).unwrap(), before, "written in the same act");
    // As if the power had gone between the commit and the file.
    std::fs::write(&beside, before).unwrap();
    let desk = reopened(desk);
    let (desk, _) = restored(desk, &name, "2026-11-21T12:00");
    for (name, phone) in [("Sara", PHONE), ("Omid", "2025550124")] {
        let who = add(&desk, name, phone);
        assert_eq!(sms(&desk, &who), stopped_before(), "{name}");
    }
    desk.end();
}

#[test]
fn a_yes_frees_the_address_and_an_undone_no_too() {
    let desk = Desk::new("2026-11-21T10:00");
    let name = backup(&desk);
    let (sara, omid) = (add(&desk, "Sara", PHONE), add(&desk, "Omid", "2025550124"));
    consent(&desk, &sara, "withdrawn");
    consent(&desk, &sara, "given");
    desk.act("stop_contact", json!({ "customer": omid, "stopped": true }));
    desk.act("undo_last", json!({}));
    let (desk, _) = restored(desk, &name, "2026-11-21T12:00");
    let (sara, omid) = (add(&desk, "Sara", PHONE), add(&desk, "Omid", "2025550124"));
    assert_eq!((sms(&desk, &sara).0, sms(&desk, &omid).0), (json!("unknown"), json!("unknown")));
    assert!(!is_stopped(&desk, &omid));
    desk.end();
}

#[test]
fn in_a_family_with_one_phone_the_no_of_one_stands_on_their_page_and_binds_nobody_else() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = add(&desk, "Sara", PHONE);
    consent(&desk, &sara, "withdrawn");
    let ali = add(&desk, "Ali", PHONE);
    assert_eq!(sms(&desk, &ali).0, "unknown");
    consent(&desk, &ali, "given");
    // Her page goes: her no stays with the number.
    desk.act("change_customer_state", json!({ "customer": sara, "state": "removed" }));
    let again = add(&desk, "Sara", PHONE);
    assert_eq!(sms(&desk, &again), stopped_before());
    desk.end();
}

#[test]
fn a_file_beside_that_cannot_be_understood_stops_nothing_and_is_kept() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = add(&desk, "Sara", PHONE);
    let beside = desk.path("shop.vafa.stopped");
    std::fs::write(&beside, "{\"version\":1,").unwrap();
    consent(&desk, &sara, "withdrawn");
    let kept = desk.path("shop.vafa.stopped-damaged-1");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "{\"version\":1,");
    // One of a newer program is not touched.
    std::fs::write(&beside, "{\"version\":2}").unwrap();
    consent(&desk, &sara, "given");
    assert_eq!(std::fs::read_to_string(&beside).unwrap(), "{\"version\":2}");
    desk.end();
}
