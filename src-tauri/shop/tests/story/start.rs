//! The start in every state of the file: what is safe is done, and the rest is said.

use crate::desk::{Desk, at};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use vafa_shop::start::{Start, move_here, open_to_read, start};
use vafa_shop::{Actor, FixedClock, Refusal, Shop, StartState, dispatch, restore_backup};

const MACHINE: &str = "machine of the story";

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::at(at("2026-11-21T15:00")))
}

fn started(file: &Path) -> Start {
    start(file, None, clock(), MACHINE, &mut |_| {}).unwrap()
}

/// Writes over one page of a table's tree, as a failing disk does.
fn damage(desk: &Desk, table: &str) -> (u64, u64) {
    desk.shop.store().with_raw(|db| {
        let asked = |sql: &str| db.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
        let size = u64::from(asked("PRAGMA page_size"));
        let page = asked(&format!("SELECT rootpage FROM sqlite_schema WHERE name = '{table}'"));
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        (u64::from(page - 1) * size, size)
    })
}

fn overwrite(file: &Path, (from, length): (u64, u64)) {
    use std::io::{Seek, SeekFrom, Write};
    let mut file = std::fs::File::options().write(true).open(file).unwrap();
    file.seek(SeekFrom::Start(from)).unwrap();
    file.write_all(&vec![0xa5; usize::try_from(length).unwrap()]).unwrap();
}

#[test]
fn no_file_and_no_backups_is_a_first_start() {
    let folder = tempfile::tempdir().unwrap();
    let start = started(&folder.path().join("shop.vafa"));
    assert_eq!(start.state, StartState::NoShop);
    assert!(start.shop.is_none() && start.damage.is_none());
}

#[test]
fn one_file_opens_in_one_window_and_the_other_is_named() {
    let desk = Desk::new("2026-11-21T10:00");
    let file = desk.path("shop.vafa");
    let first = started(&file);
    assert_eq!(first.state, StartState::Open);
    let second = started(&file);
    assert_eq!(second.state, StartState::Elsewhere);
    assert!(second.shop.is_none());
    assert!(second.by.starts_with("Vafa "), "{}", second.by);
    drop(first);
    assert_eq!(started(&file).state, StartState::Open);
    desk.end();
}

#[test]
fn a_file_of_a_newer_program_is_not_touched() {
    let desk = Desk::new("2026-11-21T10:00");
    let file = desk.path("shop.vafa");
    desk.shop.store().with_raw(|db| {
        db.pragma_update(None, "user_version", 999).unwrap();
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    });
    let _folder = desk.closed();
    let before = std::fs::read(&file).unwrap();
    let start = started(&file);
    assert_eq!(start.state, StartState::Newer);
    assert!(start.shop.is_none());
    assert!(std::fs::read(&file).unwrap() == before, "not a byte changed");
}

#[test]
fn a_file_of_another_program_is_refused_and_stays_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("diary.txt");
    std::fs::write(&file, "Dear diary, ".repeat(1_000)).unwrap();
    match start(&file, None, clock(), MACHINE, &mut |_| {}) {
        Ok(start) => panic!("{:?}", start.state),
        Err(refusal) => assert_eq!(refusal.code(), "not_a_shop"),
    }
    assert!(file.exists());
}

#[test]
fn a_damaged_file_is_moved_aside_and_the_sales_after_the_backup_are_listed() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.sell(&sara, 700);
    desk.go_to("2026-11-21T14:30");
    desk.ask("make_backup", json!({}));
    desk.go_to("2026-11-21T14:40");
    let omid = desk.member("Omid");
    for amount in [1_000, 2_000, 3_000] {
        desk.sell(&omid, amount);
    }
    let file = desk.path("shop.vafa");
    let page = damage(&desk, "here_till");
    let _folder = desk.closed();
    overwrite(&file, page);

    let start = started(&file);
    assert_eq!(start.state, StartState::Damaged);
    assert!(!file.exists(), "moved, not mended");
    let args = start.args(&file);
    assert_eq!(args["aside"], "shop-damaged-20261121-150000.vafa");
    assert_eq!(args["backup_at"], json!(at("2026-11-21T14:30")));
    assert_eq!((&args["sales"], &args["all"]), (&json!(3), &json!(true)));
    assert_eq!(args["lost"][0]["amount"], 3_000, "the latest first");
    assert!(args["lost"][0]["name"].as_str().unwrap().contains("Omid"));
    assert_eq!(args["settings"]["zone"], "UTC", "the hour is the shop's, not the machine's");
    drop(start);

    // The next start says the same: a shop that is gone is no first start.
    let again = started(&file);
    assert_eq!((again.state, &again.args(&file)), (StartState::Damaged, &args));
    let name = args["backup"].as_str().unwrap();
    let shop = restore_backup(&file, name, clock(), MACHINE).unwrap().shop;
    let counter = dispatch(&shop, &Actor::OWNER, "get_counter", json!({ "customer": sara }));
    assert_eq!(counter.unwrap()["who"]["points"], 7);
    assert_eq!(shop.store().check(&mut |_, _| true).unwrap().findings, []);
    drop(shop);
    assert_eq!(started(&file).state, StartState::Open);
}

#[test]
fn a_file_without_its_first_page_is_ours_by_its_backups() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.ask("make_backup", json!({}));
    desk.sell(&sara, 700);
    let file = desk.path("shop.vafa");
    let (_, size) = damage(&desk, "op");
    let _folder = desk.closed();
    overwrite(&file, (0, size));
    let start = started(&file);
    assert_eq!(start.state, StartState::Damaged);
    let args = start.args(&file);
    assert!(args["aside"].is_string() && args["backup"].is_string());
    assert_eq!(args["all"], false, "nobody can say what it held");
}

#[test]
fn a_file_that_is_gone_is_offered_its_backups() {
    let desk = Desk::new("2026-11-21T10:00");
    desk.ask("make_backup", json!({}));
    let file = desk.path("shop.vafa");
    let _folder = desk.closed();
    std::fs::remove_file(&file).unwrap();
    let start = started(&file);
    assert_eq!(start.state, StartState::Damaged);
    assert!(start.args(&file)["backup"].is_string());
}

#[test]
fn what_cannot_be_written_can_be_read_and_says_why_nothing_is_kept() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.sell(&sara, 700);
    let file = desk.path("shop.vafa");
    let _folder = desk.closed();
    let shop = open_to_read(&file, clock(), MACHINE).unwrap();
    let ask = |name: &str, input| dispatch(&shop, &Actor::OWNER, name, input);
    assert_eq!(ask("get_counter", json!({ "customer": sara })).unwrap()["who"]["points"], 7);
    let found = ask("find_customers", json!({ "text": "sara" })).unwrap();
    assert_eq!(found["people"].as_array().unwrap().len(), 1);
    assert_eq!(ask("get_shop", json!({})).unwrap()["today"], "2026-11-21");
    let op_id = uuid::Uuid::new_v4();
    let sale = json!({ "op_id": op_id, "customer": sara, "amount": 100 });
    assert!(matches!(ask("record_purchase", sale), Err(Refusal::ReadOnly)));
}

#[test]
fn a_file_that_another_program_needs_alone_is_in_use_and_no_window_is_blamed() {
    let desk = Desk::new("2026-11-21T10:00");
    let file = desk.path("shop.vafa");
    desk.shop
        .store()
        .locks()
        .alone(|| {
            let start = started(&file);
            assert_eq!(start.state, StartState::InUse);
            assert!(start.shop.is_none());
            Ok(())
        })
        .unwrap();
    assert_eq!(started(&file).state, StartState::Open);
    desk.end();
}

#[test]
fn a_shop_is_moved_out_of_a_shared_folder_whole_and_its_old_file_is_kept() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.sell(&sara, 700);
    let (file, new) = (desk.path("shop.vafa"), desk.path("here/shops/Sarv/shop.vafa"));
    // While somebody works on it, it stays where it is.
    let refused = move_here(&file, &new, clock(), MACHINE).unwrap_err();
    assert_eq!(refused.code(), "in_use");
    assert!(file.exists() && !new.exists(), "there is one shop and not two");

    let folder = desk.closed();
    move_here(&file, &new, clock(), MACHINE).unwrap();
    assert!(!file.exists());
    assert!(folder.path().join("shop-moved-20261121-150000.vafa").exists());
    let shop = Shop::open(&new, clock(), MACHINE).unwrap().shop;
    let counter = dispatch(&shop, &Actor::OWNER, "get_counter", json!({ "customer": sara }));
    assert_eq!(counter.unwrap()["who"]["points"], 7);
    assert_eq!(shop.store().check(&mut |_, _| true).unwrap().findings, []);
    let sale = json!({ "op_id": uuid::Uuid::new_v4(), "customer": sara, "amount": 100 });
    dispatch(&shop, &Actor::OWNER, "record_purchase", sale).unwrap();
}

/// Names the shop file for [`lifts_a_file_when_it_is_told`].
const LIFTED: &str = "VAFA_TEST_LIFT";

/// The role of a child process, whose ladder has one rung more; in the test run itself nothing.
#[test]
fn lifts_a_file_when_it_is_told() {
    let Some(file) = std::env::var_os(LIFTED) else { return };
    let mut steps = Vec::new();
    let start =
        start(Path::new(&file), None, clock(), MACHINE, &mut |step| steps.push(step)).unwrap();
    println!("{:?} {}", start.state, json!(steps));
}

#[test]
fn a_file_of_an_older_program_is_lifted_after_a_backup_and_each_step_is_told() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.sell(&sara, 700);
    let file = desk.path("shop.vafa");
    let rung = Path::new(env!("CARGO_MANIFEST_DIR")).join("../store/tests/ladder/next.sql");
    let newer = || {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args(["start::lifts_a_file_when_it_is_told", "--exact", "--nocapture"]);
        let done = child.env(LIFTED, &file).env("VAFA_LADDER", &rung).output().unwrap();
        String::from_utf8(done.stdout).unwrap()
    };
    let said = newer();
    assert!(said.contains("InUse []"), "somebody works on it: {said}");
    assert!(!desk.path("backups").exists());

    let folder = desk.closed();
    let said = newer();
    assert!(said.contains(r#"Open ["backup","upgrade","check"]"#), "{said}");
    assert!(folder.path().join("backups/shop-20261121-150000.vafa").exists());
    assert!(newer().contains("Open []"), "once is enough");
    // Back to the program of before, which reads the backup and leaves the newer file alone.
    assert_eq!(started(&file).state, StartState::Newer);
}
