//! Backups and restores: nothing is lost that was kept, and a no stays a no.

use crate::desk::{Desk, at, text};
use serde_json::{Value, json};
use std::path::Path;
use vafa_shop::{
    BackupDue, Refusal, Shop, backup_at_exit, backup_now, backup_when_due, restore_backup,
    restore_file, support_report,
};
use vafa_store::backup;

const MACHINE: &str = "machine of the story";

fn vafa_files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".vafa")).collect();
    names.sort();
    names
}

fn epoch(shop: &Shop) -> i64 {
    let till = shop.store().read(|book| Ok::<_, Refusal>(book.till_or_none()?)).unwrap();
    till.unwrap().epoch
}

/// Closes the shop of a desk and puts a backup back.
fn restored(desk: Desk, name: &str) -> Desk {
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    desk.reopened(|| restore_backup(&file, name, clock, MACHINE).unwrap().shop)
}

#[test]
fn a_backup_is_made_when_something_changed_and_not_twice_in_half_an_hour() {
    let desk = Desk::new("2026-11-21T10:00");
    assert_eq!(desk.ask("get_shop", json!({}))["last_backup"], Value::Null);
    let due = backup_when_due(&desk.shop).unwrap();
    assert_eq!(due, BackupDue::WhenChanged, "one was made, and nothing changed since");
    let customer = desk.member("Sara");
    desk.go_to("2026-11-21T10:29");
    let due = backup_when_due(&desk.shop).unwrap();
    assert_eq!(due, BackupDue::At(at("2026-11-21T10:30")));
    desk.go_to("2026-11-21T10:30");
    for _ in 0..100 {
        assert_eq!(backup_when_due(&desk.shop).unwrap(), BackupDue::WhenChanged);
    }
    assert_eq!(vafa_files(&desk.path("backups")).len(), 2, "a hundred looks make one");
    assert_eq!(desk.ask("get_shop", json!({}))["last_backup"], json!(at("2026-11-21T10:30")));

    desk.sell(&customer, 1_000);
    assert!(backup_at_exit(&desk.shop).unwrap(), "at the end of the day, whatever the time");
    assert!(!backup_at_exit(&desk.shop).unwrap(), "nothing changed since");
    assert!(backup_now(&desk.shop).unwrap().is_none(), "nothing changed since");
    desk.end();
}

#[test]
fn the_copy_of_the_day_is_checked_whole_and_a_bad_one_counts_as_none() {
    let desk = Desk::new("2026-11-21T10:00");
    desk.member("Sara");
    backup_when_due(&desk.shop).unwrap();
    // Past every rule of the program: the tables are no longer what the log gives.
    desk.shop.store().with_raw(|db| db.execute("UPDATE customer SET number = 77", []).unwrap());
    desk.go_to("2026-11-21T11:00");
    desk.member("Omid");
    backup_when_due(&desk.shop).unwrap();
    assert_eq!(desk.ask("get_shop", json!({}))["backup_problem"], Value::Null, "once a day");
    desk.go_to("2026-11-22T10:00");
    desk.member("Nino");
    backup_when_due(&desk.shop).unwrap();
    let view = desk.ask("get_shop", json!({}));
    assert_eq!(view["backup_problem"], "check_found");
    assert_eq!(view["last_backup"], json!(at("2026-11-21T11:00")), "the last that may be good");
    let rows = desk.ask("list_backups", json!({}))["rows"].clone();
    assert_eq!((&rows[0]["good"], &rows[1]["good"]), (&json!(false), &json!(true)));
}

#[test]
fn a_file_goes_in_only_after_a_backup() {
    let desk = Desk::new("2026-11-21T10:00");
    let list = desk.path("sales.csv");
    std::fs::write(&list, "customer,date,amount\n7,2026-01-10,5\n").unwrap();
    let path = list.to_str().unwrap();
    let mapping = desk.ask("read_import", json!({ "path": path }))["mapping"].clone();
    let input = json!({ "path": path, "rows_are": "purchases", "mapping": mapping });
    desk.act("run_import", input);
    let rows = desk.ask("list_backups", json!({}))["rows"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    let preview = desk.ask("preview_restore", json!({ "name": rows[0]["name"] }));
    assert_eq!(preview["purchases"], 1, "from before the first row");
    desk.end();
}

#[test]
fn no_backup_is_written_over_by_another_of_the_same_second() {
    let desk = Desk::new("2026-11-21T10:00");
    for _ in 0..3 {
        desk.ask("make_backup", json!({}));
    }
    let listed = desk.ask("list_backups", json!({}));
    assert_eq!(listed["rows"].as_array().unwrap().len(), 3);
    assert_eq!(vafa_files(&desk.path("backups")).len(), 3);
    desk.end();
}

#[test]
fn days_without_a_backup_are_said_once_there_is_something_to_lose() {
    let desk = Desk::new("2026-11-01T10:00");
    desk.ask("make_backup", json!({}));
    desk.go_to("2026-11-09T10:00");
    assert_eq!(desk.ask("get_shop", json!({}))["backup_problem"], Value::Null);
    desk.member("Sara");
    assert_eq!(desk.ask("get_shop", json!({}))["backup_problem"], "none_for_days");
    backup_when_due(&desk.shop).unwrap();
    assert_eq!(desk.ask("get_shop", json!({}))["backup_problem"], Value::Null);
    desk.end();
}

#[test]
fn a_restore_shows_before_what_it_would_lose() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.sell(&sara, 1_000);
    let name = text(&desk.ask("make_backup", json!({})), "name");
    let preview = desk.ask("preview_restore", json!({ "name": name }));
    assert_eq!((&preview["ops"], &preview["lost"]), (&json!(0), &json!([])));

    desk.go_to("2026-11-21T11:00");
    let omid = desk.member("Omid");
    for amount in 1..=25 {
        desk.sell(&omid, amount * 100);
    }
    let preview = desk.ask("preview_restore", json!({ "name": name }));
    assert_eq!(preview["ops"], 26);
    assert_eq!(preview["purchases"], 25);
    assert_eq!(preview["people"], 1);
    assert_eq!(preview["last_at"], json!(at("2026-11-21T10:00")));
    let lost = preview["lost"].as_array().unwrap();
    assert_eq!(lost.len(), 20, "the latest twenty");
    assert_eq!(lost[0]["amount"], 2_500, "the latest first");
    assert!(lost[0]["name"].as_str().unwrap().contains("Omid"));

    assert_eq!(
        desk.refused("preview_restore", json!({ "name": "../shop.vafa" })),
        "backup_unknown"
    );
    desk.end();
}

#[test]
fn a_restore_keeps_the_replaced_file_and_goes_on_under_a_new_epoch() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    let name = text(&desk.ask("make_backup", json!({})), "name");
    desk.go_to("2026-11-21T11:00");
    desk.sell(&sara, 1_000);
    desk.go_to("2026-11-21T12:00");
    let desk = restored(desk, &name);

    assert_eq!(desk.points(&sara), 0, "the sale is gone");
    assert_eq!(epoch(&desk.shop), 2);
    let kept = vafa_files(&desk.path("."));
    assert_eq!(kept, ["shop-replaced-20261121-120000.vafa", "shop.vafa"]);
    assert_eq!(vafa_files(&desk.path("backups")).len(), 2, "backed up before");

    // The sale is in the newer backup: a restore of the restore finds it.
    let newest = text(&desk.ask("list_backups", json!({}))["rows"][0], "name");
    desk.go_to("2026-11-21T13:00");
    let desk = restored(desk, &newest);
    assert_eq!(desk.points(&sara), 10);
    assert_eq!(epoch(&desk.shop), 3, "an epoch is used once, also by an older copy");
    desk.sell(&sara, 1_000);
    desk.end();
}

#[test]
fn who_said_no_after_the_backup_is_not_written_to_after_the_restore() {
    let desk = Desk::new("2026-11-21T10:00");
    let (sara, omid, nino) = (desk.member("Sara"), desk.member("Omid"), desk.member("Nino"));
    for customer in [&sara, &omid, &nino] {
        desk.act("record_consent", json!({ "customer": customer, "state": "given" }));
    }
    let name = text(&desk.ask("make_backup", json!({})), "name");
    desk.go_to("2026-11-21T11:00");
    desk.act("record_consent", json!({ "customer": sara, "state": "withdrawn" }));
    desk.act("stop_contact", json!({ "customer": omid, "stopped": true }));
    let lost = desk.member("Lost");
    desk.act("stop_contact", json!({ "customer": lost, "stopped": true }));
    desk.go_to("2026-11-21T12:00");
    let desk = restored(desk, &name);

    let withdrawn = |customer: &str| {
        let page = desk.ask("get_customer", json!({ "customer": customer }));
        let records = page["consents"].as_array().unwrap().clone();
        records.iter().filter(|record| record["state"] == "withdrawn").count()
    };
    assert_eq!(withdrawn(&sara), 2, "SMS and WhatsApp, each once");
    assert_eq!(withdrawn(&nino), 0, "who said nothing is as before");
    let stopped = |id: &str| {
        desk.shop
            .store()
            .read(|book| {
                let id = vafa_domain::id::CustomerId(id.parse().unwrap());
                let key = book.find_customer(id)?.unwrap();
                Ok::<_, Refusal>(book.is_stopped(key)?)
            })
            .unwrap()
    };
    assert!(stopped(&omid) && !stopped(&sara));

    // Opened once more nothing is carried over a second time.
    let ops = |desk: &Desk| desk.ask("check_shop", json!({}))["ops"].clone();
    let before = ops(&desk);
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let desk = desk.reopened(|| Shop::open(&file, clock, MACHINE).unwrap().shop);
    assert_eq!(ops(&desk), before);
    desk.end();
}

#[test]
fn a_restore_that_was_killed_is_finished_when_the_shop_is_opened() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    let name = text(&desk.ask("make_backup", json!({})), "name");
    desk.act("stop_contact", json!({ "customer": sara, "stopped": true }));
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let chosen = desk.path("backups").join(name);
    let desk = desk.reopened(|| {
        // Killed after the file was put back: nobody began an epoch or carried anything over.
        backup::put_back(&file, &chosen, at("2026-11-21T12:00")).unwrap();
        Shop::open(&file, clock, MACHINE).unwrap().shop
    });
    assert_eq!(epoch(&desk.shop), 2);
    let code = desk.refused("stop_contact", json!({ "customer": sara, "stopped": true }));
    assert_eq!(code, "already_so", "the stop was carried over");
    desk.end();
}

#[test]
fn what_is_no_backup_of_a_shop_replaces_nothing() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    let strange = desk.path("letter.txt");
    std::fs::write(&strange, "Dear shop, ".repeat(1_000)).unwrap();
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let desk = desk.reopened(|| {
        let code = |chosen: &Path| match restore_file(&file, chosen, clock.clone(), MACHINE) {
            Ok(_) => panic!("restored from {}", chosen.display()),
            Err(refusal) => refusal.code(),
        };
        assert_eq!(code(&strange), "not_a_shop");
        assert_eq!(code(Path::new("nowhere.vafa")), "no_file");
        Shop::open(&file, clock.clone(), MACHINE).unwrap().shop
    });
    assert_eq!((desk.points(&sara), epoch(&desk.shop)), (0, 1));
    assert_eq!(vafa_files(&desk.path(".")), ["shop.vafa"], "nothing was moved");
    desk.end();
}

#[test]
fn a_shop_that_is_in_use_elsewhere_is_not_replaced() {
    let desk = Desk::new("2026-11-21T10:00");
    let name = text(&desk.ask("make_backup", json!({})), "name");
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let _window = vafa_shop::place::lock_window(&file).unwrap();
    match restore_backup(&file, &name, clock, MACHINE) {
        Ok(_) => panic!("replaced under the hands of a seller"),
        Err(Refusal::InUse { by }) => assert!(by.starts_with("Vafa "), "{by}"),
        Err(refusal) => panic!("{refusal}"),
    }
    assert_eq!(epoch(&desk.shop), 1);
    desk.end();
}

#[test]
fn a_second_place_gets_a_copy_and_its_absence_is_said() {
    let desk = Desk::new("2026-11-01T10:00");
    let second = |desk: &Desk| desk.ask("get_shop", json!({}))["second_place"].clone();
    assert_eq!(second(&desk), false);

    let stick = desk.path("stick");
    std::fs::create_dir(&stick).unwrap();
    let choose = |folder: &Path| json!({ "folder": folder.to_str().unwrap() });
    assert_eq!(desk.refused("choose_second_place", choose(&desk.path("away"))), "no_file");
    let own = desk.refused("choose_second_place", choose(&stick));
    assert_eq!(own, "second_place_same", "beside the shop it would be lost with it");

    let stick = tempfile::tempdir().unwrap();
    desk.ask("choose_second_place", choose(stick.path()));
    assert_eq!(second(&desk), true);
    let copies = || {
        let folder = std::fs::read_dir(stick.path()).unwrap().next().unwrap().unwrap();
        vafa_files(&folder.path())
    };
    assert_eq!(copies(), vafa_files(&desk.path("backups")), "copied while somebody looks");
    desk.ask("make_backup", json!({}));
    assert_eq!(copies().len(), 2);

    // The folder of the shop's own backups is lost: the stick still has them.
    std::fs::remove_dir_all(desk.path("backups")).unwrap();
    let listed = desk.ask("list_backups", json!({}));
    assert_eq!(listed["rows"].as_array().unwrap().len(), 2);
    let name = text(&listed["rows"][0], "name");
    let desk = restored(desk, &name);

    drop(stick);
    desk.ask("make_backup", json!({}));
    assert_eq!(desk.ask("get_shop", json!({}))["backup_problem"], "second_place_away");
    desk.ask("choose_second_place", json!({ "folder": "" }));
    assert_eq!(desk.ask("get_shop", json!({}))["backup_problem"], Value::Null);
    desk.end();
}

#[test]
fn the_report_for_support_counts_and_names_nobody() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Zarrintaj");
    desk.sell(&sara, 1_000);
    let report = support_report(&desk.shop, "10:00 started\n");
    for line in ["customers: 1", "purchases recorded: 1", "quick check, findings: 0"] {
        assert!(report.contains(line), "{line} in {report}");
    }
    assert!(report.ends_with("10:00 started\n"));
    for word in ["Zarrintaj", "Rezaei", "Sarv", sara.as_str()] {
        assert!(!report.contains(word), "{word} in {report}");
    }
    desk.end();
}
