//! Every state in which a start can find the shop's file: a calm screen, what is safe, and one
//! thing to do that does it.

use std::cell::RefCell;
use std::fs;

use rusqlite::Connection;
use serde_json::json;
use vafa_tests::states::{State, beside};
use vafa_tests::{Desk, Setting, Step, Window, journey_from};

const MAIN: &str = "[data-testid=start-main]";
const OMNIBOX: &str = "[data-testid=omnibox]";

/// Goes a journey that begins in a state of the start.
fn from(state: State, setting: Setting, go: impl AsyncFnOnce(&mut Window) -> Step) -> Step {
    let prepare = |desk: &mut Desk| state.prepare(desk);
    journey_from(state.setting(setting), prepare, async |window| {
        window.wait_for(&state.screen()).await?;
        go(window).await
    })
}

/// Schema of a shop's file, read behind the program's back.
fn schema(desk: &Desk) -> Step<i64> {
    let db = Connection::open(desk.shop())?;
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Chooses the language of a start that knows of none.
async fn speak(window: &Window, language: &str) -> Step {
    window.click(&format!("[data-testid=start-language-{language}]")).await?;
    window.wait_for(&format!("html[lang={language}]")).await
}

async fn seen(window: &Window, name: &str) -> Step {
    window.screenshot(name).await?;
    window.is_accessible().await
}

#[test]
fn a_damaged_shop_lists_what_is_lost_and_one_press_opens_the_backup_of_its_hour() -> Step {
    let setting = Setting::named("damaged").speaking("fa");
    from(State::Damaged, setting, async |window| {
        // In the language, the hours and the money of the shop, though its file cannot be read.
        window.wait_for("html[lang=fa][dir=rtl]").await?;
        window.wait_text(MAIN, "۱۱:۳۰").await?;
        window.wait_text("[data-testid=start-lost]", "سارا رضایی").await?;
        assert_eq!(window.count("[data-testid=start-lost] li").await?, 3);
        window.wait_text("[data-testid=start-lost] li:first-child", "۳۰۰٬۰۰۰").await?;
        seen(window, "fa").await?;
        let shop = window.desk().shop();
        let aside = shop.with_file_name("shop-damaged-20261124-093000.vafa");
        assert!(aside.exists() && !shop.exists(), "moved aside and kept");
        window.click(MAIN).await?;
        window.wait_focus(OMNIBOX).await?;
        let list = window.vafa_call("list_customers", &json!({}))?;
        assert_eq!(list["count"], 1, "the backup has her, and not her three purchases");
        assert_eq!(window.vafa_call("list_purchases", &json!({}))?["count"], 0);
        let checked = window.vafa_call("check_shop", &json!({ "quick": false }))?;
        assert_eq!(checked["findings"], json!([]));
        assert!(aside.exists(), "what was damaged is never deleted");
        Ok(())
    })
}

#[test]
fn a_shop_that_is_gone_is_no_first_start_and_its_backup_is_offered() -> Step {
    from(State::Gone, Setting::named("gone").speaking("ka"), async |window| {
        window.wait_for("html[lang=ka]").await?;
        seen(window, "ka").await?;
        window.click(MAIN).await?;
        window.wait_focus(OMNIBOX).await
    })
}

#[test]
fn a_shop_of_a_newer_program_is_not_touched() -> Step {
    from(State::Newer, Setting::named("newer"), async |window| {
        let shop = window.desk().shop();
        let before = fs::read(&shop)?;
        speak(window, "ka").await?;
        seen(window, "ka").await?;
        window.click(MAIN).await?;
        window.wait_for(&State::Newer.screen()).await?;
        let place = window.desk().home().join("report.txt");
        window.answer("save_file", &place)?;
        window.click("[data-testid=start-report]").await?;
        window.wait_text("[data-testid=start]", "report.txt").await?;
        assert!(fs::read_to_string(place)?.starts_with("vafa: "));
        assert!(fs::read(&shop)? == before, "not a byte changed");
        let wal = fs::metadata(beside(&shop, "-wal"));
        assert!(wal.is_err() || wal?.len() == 0, "nothing waits to be written into it");
        Ok(())
    })
}

#[test]
fn a_shop_that_is_open_in_a_window_without_the_bus_is_shown_there() -> Step {
    let first = RefCell::new(None);
    let prepare = |desk: &mut Desk| {
        *first.borrow_mut() = Some(desk.window_without_bus()?);
        desk.wait_until("the first window to have the shop", |desk| {
            fs::read_to_string(beside(&desk.shop(), ".window")).is_ok_and(|name| !name.is_empty())
        })
    };
    let setting = Setting::named("elsewhere").speaking("fa");
    journey_from(setting, prepare, async |window| {
        window.wait_for(&State::Elsewhere.screen()).await?;
        speak(window, "fa").await?;
        seen(window, "fa").await?;
        window.click(MAIN).await?;
        let asked = "another start asked for this window";
        let logs = window.desk().shop().with_file_name("logs");
        window
            .until("the other window to come to the front", async || {
                let logs = fs::read_dir(&logs)?.flatten();
                let texts = logs.filter_map(|log| fs::read_to_string(log.path()).ok());
                Ok(texts.into_iter().any(|text| text.contains(asked)).then_some(()))
            })
            .await?;
        // Once the other is closed this one can have it.
        drop(first.borrow_mut().take());
        window.click("[data-testid=start-again]").await?;
        window.wait_focus(OMNIBOX).await
    })
}

#[test]
fn an_upgrade_waits_for_the_other_program_shows_its_steps_and_stands_a_power_cut() -> Step {
    let setting = Setting::named("upgrade").speaking("fa");
    let prepare = |desk: &mut Desk| {
        State::Upgrading.prepare(desk)?;
        State::InUse.prepare(desk)
    };
    journey_from(setting, prepare, async |window| {
        window.wait_for(&State::InUse.screen()).await?;
        speak(window, "fa").await?;
        let me = format!("vafa ({})", std::process::id());
        window.wait_text("[data-testid=start]", &me).await?;
        seen(window, "in-use").await?;
        let backups = window.desk().shop().with_file_name("backups");
        assert!(!backups.exists(), "nothing was begun");
        window.desk().unlock();
        window.click(MAIN).await?;
        window.wait_for("[data-testid=upgrade][data-step=upgrade]").await?;
        seen(window, "steps").await?;
        let made = backups.join("shop-20261124-093000.vafa");
        assert!(made.exists(), "the backup comes first");
        // It is of the schema before.
        let before = Connection::open(&made)?;
        let of: i64 = before.pragma_query_value(None, "user_version", |row| row.get(0))?;
        assert_eq!(of, 1);

        // Killed in the middle: the old file is whole, and the next start does it again.
        window.kill().await?;
        window.wait_for("[data-testid=upgrade][data-step=upgrade]").await?;
        speak(window, "fa").await?;
        fs::remove_file(window.desk().home().join("hold"))?;
        window.wait_focus(OMNIBOX).await?;
        assert_eq!(schema(window.desk())?, 2);
        let shop = window.vafa_call("get_shop", &json!({}))?;
        assert_eq!(shop["settings"]["profile"]["name"], "آجیل سرو");
        let checked = window.vafa_call("check_shop", &json!({ "quick": false }))?;
        assert_eq!(checked["findings"], json!([]));
        Ok(())
    })
}

#[test]
fn a_shop_that_cannot_be_written_is_read_and_opens_when_that_is_mended() -> Step {
    from(State::ReadOnly, Setting::named("read-only").speaking("ka"), async |window| {
        speak(window, "ka").await?;
        seen(window, "ka").await?;
        window.click(MAIN).await?;
        window.wait_for(OMNIBOX).await?;
        let sale = json!({ "op_id": "01980000-0000-7000-8000-000000000001", "amount": 100 });
        let refused = window.call("record_purchase", sale.clone()).await?.unwrap_err();
        assert_eq!(refused["code"], "read_only");
        fs::remove_dir(beside(&window.desk().shop(), "-shm"))?;
        window.reopen().await?;
        window.wait_focus(OMNIBOX).await?;
        window.ask("record_purchase", sale).await.map(drop)
    })
}

#[test]
fn a_full_disk_says_so_lets_the_shop_be_read_and_is_asked_again() -> Step {
    from(State::DiskFull, Setting::named("disk-full").speaking("fa"), async |window| {
        speak(window, "fa").await?;
        seen(window, "fa").await?;
        window.click("[data-testid=start-again]").await?;
        window.wait_for(&State::DiskFull.screen()).await?;
        window.click(MAIN).await?;
        window.wait_for(OMNIBOX).await?;
        fs::remove_file(window.desk().home().join("full"))?;
        window.reopen().await?;
        window.wait_focus(OMNIBOX).await?;
        let sale = json!({ "customer": null, "amount": 1_000_000, "receipt": "", "lines": [],
            "spend": null, "day": null });
        window.act("record_purchase", sale).await.map(drop)
    })
}

#[test]
fn a_shop_in_a_shared_folder_stays_when_told_to_or_moves_to_this_machine() -> Step {
    from(State::NetworkFolder, Setting::named("shared").speaking("ka"), async |window| {
        speak(window, "ka").await?;
        seen(window, "ka").await?;
        window.click("[data-testid=start-stay]").await?;
        window.wait_focus(OMNIBOX).await?;
        let old = window.desk().shop();
        assert!(old.exists(), "it stays where it is");
        let nino = window.add("ნინო", "").await?;

        window.reopen().await?;
        window.wait_for(&State::NetworkFolder.screen()).await?;
        window.click(MAIN).await?;
        window.wait_focus(OMNIBOX).await?;
        let new = "data/org.vafa.app/shops/ქართული ღვინო/shop.vafa";
        assert!(window.desk().home().join(new).exists());
        assert!(!old.exists(), "nobody works on in the old file");
        assert!(old.with_file_name("shop-moved-20261124-093000.vafa").exists(), "it is kept");
        let card = window.ask("get_counter", json!({ "customer": nino })).await?;
        assert!(card["who"]["name"].as_str().is_some_and(|name| name.contains("ნინო")));
        let checked = window.ask("check_shop", json!({ "quick": false })).await?;
        assert_eq!(checked["findings"], json!([]));
        Ok(())
    })
}
