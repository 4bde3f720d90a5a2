//! A backup from anywhere: looked at before, opened on a clean machine, refused in words.

use crate::desk::{Desk, at};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use vafa_domain::day::Day;
use vafa_domain::id::TillId;
use vafa_shop::start::start;
use vafa_shop::{
    Refusal, Restored, Shop, StartState, backup_into, is_same_shop, look_into,
    preview_restore_file, restore_file, second_place,
};

const MACHINE: &str = "machine of the story";

/// Every row of the shop's own tables, in the words of SQL. What belongs to a machine or can be made
/// again is left out.
fn rows(shop: &Shop) -> BTreeMap<String, Vec<String>> {
    shop.store().with_raw(|db| {
        let texts = |sql: &str| -> Vec<String> {
            let mut found = db.prepare(sql).unwrap();
            let rows = found.query_map([], |row| row.get::<_, String>(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        let own =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'";
        let own = texts(own).into_iter().filter(|name| {
            !["here_", "cache_", "sqlite_"].iter().any(|begin| name.starts_with(begin))
        });
        let read = |table: String| {
            let columns = "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info";
            let columns = texts(&format!("{columns}('{table}')")).join(" || '|' || ");
            let rows = texts(&format!("SELECT {columns} FROM \"{table}\" ORDER BY 1"));
            (table, rows)
        };
        own.map(read).collect()
    })
}

fn till(shop: &Shop) -> (TillId, i64, String) {
    let till = shop.store().read(|book| Ok::<_, Refusal>(book.till_or_none()?)).unwrap().unwrap();
    (till.id, till.epoch, till.machine)
}

/// The last operation of a shop: its kind, and why an epoch began.
fn last_why(shop: &Shop) -> String {
    let op = shop.store().read(|book| {
        let (seq, _, _) = book.newest_op()?.unwrap();
        Ok::<_, Refusal>(book.op_at(seq)?.unwrap())
    });
    serde_json::to_value(&op.unwrap().fact).unwrap().to_string()
}

/// A shop with people, sales and a will, and its backup on a stick.
fn with_a_stick() -> (Desk, PathBuf) {
    let desk = Desk::new("2026-11-20T10:00");
    let (sara, omid) = (desk.member("Sara"), desk.member("Omid"));
    desk.sell(&sara, 1_000);
    desk.act("record_consent", json!({ "customer": omid, "state": "withdrawn" }));
    desk.go_to("2026-11-21T10:00");
    let wrong = desk.sell(&omid, 2_500);
    desk.act("void_purchase", json!({ "purchase": wrong, "reason": "wrong" }));
    let chosen = backup_into(&desk.shop, &desk.path("stick")).unwrap().path;
    (desk, chosen)
}

fn code<T>(done: Result<T, Refusal>) -> String {
    done.err().map_or_else(|| "done".to_owned(), |refusal| refusal.code())
}

#[test]
fn on_a_clean_machine_a_backup_gives_every_row_back_and_another_till() {
    let (desk, chosen) = with_a_stick();
    let inside = look_into(&chosen).unwrap();
    assert_eq!((inside.shop.as_str(), inside.customers, inside.purchases), ("Sarv", 2, 1));
    assert_eq!(inside.last_sale, Some("2026-11-20".parse::<Day>().unwrap()), "one was cancelled");

    let home = tempfile::tempdir().unwrap();
    let new = home.path().join("shops/Sarv/shop.vafa");
    desk.go_to("2026-12-01T10:00");
    let restored = restore_file(&new, &chosen, desk.clock.clone(), "another machine").unwrap();
    let Restored { shop, not_carried } = restored;
    assert_eq!(not_carried, Vec::<&str>::new());

    let (before, mut after) = (rows(&desk.shop), rows(&shop));
    let log = after.get_mut("op").unwrap();
    assert_eq!(log.len(), before["op"].len() + 1, "the copy says that it is one");
    log.retain(|row| before["op"].contains(row));
    assert!(before["customer"].len() == 2 && before["purchase"].len() == 2);
    assert_eq!(before, after);
    let (old, here) = (till(&desk.shop), till(&shop));
    assert_ne!(old.0, here.0, "a copy on another machine is another till");
    assert_eq!((here.1, here.2.as_str()), (old.1 + 1, "another machine"));
    assert!(last_why(&shop).contains("copied"), "{}", last_why(&shop));
    assert_eq!(shop.store().check(&mut |_, _| true).unwrap().findings, []);
    let found = shop.store().with_raw(|db| {
        db.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap()
    });
    assert_eq!(found, "ok");
    desk.end();
}

#[test]
fn on_its_own_machine_a_backup_begins_the_next_epoch_of_the_same_till() {
    let (desk, chosen) = with_a_stick();
    let old = till(&desk.shop);
    let home = tempfile::tempdir().unwrap();
    let new = home.path().join("shop.vafa");
    let shop = restore_file(&new, &chosen, desk.clock.clone(), MACHINE).unwrap().shop;
    assert_eq!(till(&shop), (old.0, old.1 + 1, old.2));
    assert!(last_why(&shop).contains("restored"), "{}", last_why(&shop));
    assert!(is_same_shop(&new, &chosen) && is_same_shop(desk.shop.path(), &chosen));
    let other = Desk::new("2026-11-21T10:00");
    assert!(!is_same_shop(other.shop.path(), &chosen));
    assert!(!is_same_shop(&home.path().join("nowhere.vafa"), &chosen));
    desk.end();
}

#[test]
fn a_picked_file_that_is_no_good_backup_is_refused_by_a_code_of_its_own_and_nothing_is_made() {
    let (desk, chosen) = with_a_stick();
    let stick = tempfile::tempdir().unwrap();
    let file = |name: &str| stick.path().join(name);
    std::fs::write(file("letter.txt"), "Dear shop, ".repeat(1_000)).unwrap();
    std::fs::write(file("empty.vafa"), "").unwrap();
    let whole = std::fs::read(&chosen).unwrap();
    std::fs::write(file("half.vafa"), &whole[..whole.len() / 2]).unwrap();
    let mut newer = whole;
    // Where a file of SQLite holds its schema, as four bytes (its file format, 1.3).
    newer[60..64].copy_from_slice(&999_u32.to_be_bytes());
    std::fs::write(file("newer.vafa"), newer).unwrap();

    let home = tempfile::tempdir().unwrap();
    let new = home.path().join("shop.vafa");
    for (name, expected) in [
        ("letter.txt", "not_a_shop"),
        ("empty.vafa", "backup_damaged"),
        ("half.vafa", "backup_damaged"),
        ("newer.vafa", "newer"),
        ("nowhere.vafa", "no_file"),
    ] {
        let picked = file(name);
        assert_eq!(code(look_into(&picked)), expected, "{name}");
        assert_eq!(code(preview_restore_file(&desk.shop, &picked)), expected, "{name}");
        let done = restore_file(&new, &picked, desk.clock.clone(), MACHINE);
        assert_eq!(code(done), expected, "{name}");
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0, "nothing was made");
    desk.end();
}

#[test]
fn the_file_of_the_shop_itself_is_no_backup_of_it() {
    let (desk, _) = with_a_stick();
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    // By another way to the same file as well.
    for own in [file.clone(), desk.path("stick/../shop.vafa")] {
        assert_eq!(code(preview_restore_file(&desk.shop, &own)), "backup_is_the_shop");
        let done = restore_file(&file, &own, clock.clone(), MACHINE);
        assert_eq!(code(done), "backup_is_the_shop");
    }
    assert_eq!(till(&desk.shop).1, 1, "it goes on as it was");
    desk.end();
}

#[test]
fn a_shop_file_that_was_carried_away_comes_with_its_last_sales() {
    let (desk, _) = with_a_stick();
    let away = tempfile::tempdir().unwrap();
    // Pulled off a running computer: the last sales are in the file beside it.
    for name in ["shop.vafa", "shop.vafa-wal"] {
        std::fs::copy(desk.path(name), away.path().join(name)).unwrap();
    }
    let home = tempfile::tempdir().unwrap();
    let (chosen, new) = (away.path().join("shop.vafa"), home.path().join("shop.vafa"));
    assert_eq!(look_into(&chosen).unwrap().customers, 2);
    let shop = restore_file(&new, &chosen, desk.clock.clone(), "another machine").unwrap().shop;
    assert_eq!(rows(&shop)["purchase"], rows(&desk.shop)["purchase"]);
    assert_eq!(shop.store().check(&mut |_, _| true).unwrap().findings, []);
    desk.end();
}

#[test]
fn a_preview_says_what_is_in_the_backup_and_when_it_is_of_another_shop() {
    let (desk, chosen) = with_a_stick();
    desk.member("Nino");
    let preview = preview_restore_file(&desk.shop, &chosen).unwrap();
    assert_eq!((preview.inside.shop.as_str(), preview.inside.customers), ("Sarv", 2));
    assert_eq!((preview.other_shop, preview.people), (false, 1));
    let other = Desk::new("2026-11-21T10:00");
    other.member("Nino");
    let preview = preview_restore_file(&other.shop, &chosen).unwrap();
    assert_eq!((preview.other_shop, preview.people), (true, 1), "all of it would be lost");
    desk.end();
    other.end();
}

#[test]
fn a_shop_that_is_lost_with_its_backups_finds_the_newest_in_its_second_place() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    let stick = tempfile::tempdir().unwrap();
    let folder = json!({ "folder": stick.path().to_str().unwrap() });
    desk.ask("choose_second_place", folder);
    desk.go_to("2026-11-21T14:00");
    desk.sell(&sara, 700);
    desk.ask("make_backup", json!({}));
    let second = second_place(&desk.shop).unwrap();
    assert_eq!(second.as_deref(), Some(stick.path()));
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let folder = desk.closed();
    let look =
        |second: Option<&Path>| start(&file, second, clock.clone(), MACHINE, &mut |_| {}).unwrap();

    // An older one is left beside the shop: the newest counts, wherever it is.
    let newest = folder.path().join("backups/shop-20261121-140000.vafa");
    std::fs::remove_file(newest).unwrap();
    std::fs::write(&file, "no shop any more").unwrap();
    let damage = look(second.as_deref()).damage.unwrap();
    let found = damage.found.unwrap();
    assert!(found.starts_with(stick.path()), "{}", found.display());
    assert_eq!(damage.backup.unwrap().at, at("2026-11-21T14:00"));

    // And where the folder of the shop is lost with all that was in it.
    std::fs::remove_dir_all(folder.path()).unwrap();
    assert_eq!(look(None).state, StartState::NoShop);
    let lost = look(second.as_deref());
    assert_eq!(lost.state, StartState::Damaged, "no first start");
    let found = lost.damage.unwrap().found.unwrap();
    let shop = restore_file(&file, &found, clock.clone(), MACHINE).unwrap().shop;
    let rows = rows(&shop);
    assert_eq!((rows["customer"].len(), rows["purchase"].len()), (1, 1));
}

#[test]
fn a_restore_into_a_new_place_that_was_killed_is_finished_and_kept_before_another() {
    let (desk, chosen) = with_a_stick();
    desk.go_to("2026-11-22T10:00");
    desk.member("Nino");
    let later = backup_into(&desk.shop, &desk.path("stick")).unwrap().path;
    let home = tempfile::tempdir().unwrap();
    let new = home.path().join("shop.vafa");
    // Killed when the copy was whole and had not its name yet.
    std::fs::copy(&later, home.path().join("shop.vafa.restoring-20261122-100000")).unwrap();
    let shop = restore_file(&new, &chosen, desk.clock.clone(), "another machine").unwrap().shop;
    assert_eq!(rows(&shop)["customer"].len(), 2, "what was chosen last");
    drop(shop);
    let entries = std::fs::read_dir(home.path()).unwrap().flatten();
    let kept = entries.map(|entry| entry.file_name().into_string().unwrap());
    let kept: Vec<String> =
        kept.filter(|name| name.contains("-replaced-") && name.ends_with(".vafa")).collect();
    assert_eq!(kept.len(), 1, "what the first one put there is kept: {kept:?}");
    let shop = Shop::open(&new, desk.clock.clone(), "another machine").unwrap().shop;
    assert_eq!(rows(&shop)["customer"].len(), 2, "the first does not come back over it");
    desk.end();
}
