//! A backup on a stick: the computer is gone, and the shop opens on another one.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use tempfile::tempdir;
use vafa_tests::states::State;
use vafa_tests::{Desk, Setting, Step, Tongue, Window, in_each_language, journey, journey_from};

const OMNIBOX: &str = "[data-testid=omnibox]";
const INSIDE: &str = "[data-testid=start-backup-inside]";

/// The backups in the one folder of a stick, the newest last.
fn on(stick: &Path) -> Vec<PathBuf> {
    let files = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten();
    let backups = files(stick).flat_map(|folder| files(&folder.path())).map(|entry| entry.path());
    let whole = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "vafa");
    let mut backups: Vec<PathBuf> = backups.filter(whole).collect();
    backups.sort();
    backups
}

/// Chooses the stick as the second place and makes a backup, which is copied there; says where.
async fn back_up_to(window: &Window, stick: &Path) -> Step<PathBuf> {
    to_safety(window).await?;
    window.answer("pick_file", stick)?;
    window.click("[data-testid=second-place]").await?;
    let is_there = async || Ok((!on(stick).is_empty()).then_some(()));
    window.until("a backup on the stick", is_there).await?;
    let before = on(stick).len();
    window.click("[data-testid=backup-now]").await?;
    let one_more = async || Ok(on(stick).pop().filter(|_| on(stick).len() > before));
    window.until("the new backup on the stick", one_more).await
}

async fn to_safety(window: &Window) -> Step {
    window.click("[data-testid=nav-settings]").await?;
    window.click("[data-testid=settings-safety]").await?;
    window.wait_for("[data-testid=backup-now]").await
}

async fn seen(window: &Window, name: &str) -> Step {
    window.screenshot(name).await?;
    window.is_accessible().await
}

async fn speak(window: &Window, language: &str) -> Step {
    window.click(&format!("[data-testid=start-language-{language}]")).await?;
    window.wait_for(&format!("html[lang={language}]")).await
}

#[test]
fn a_shop_whose_computer_is_gone_opens_from_the_stick_on_another() -> Step {
    let stick = tempdir()?;
    let mut made = PathBuf::new();
    journey(Setting::named("stick-made").speaking("fa"), async |window| {
        window.wait_focus(OMNIBOX).await?;
        let sara = window.add("سارا رضایی", "09121110001").await?;
        let sale = json!({ "customer": sara, "amount": 2_000_000, "receipt": "", "lines": [],
            "spend": null, "day": null });
        window.act("record_purchase", sale).await?;
        made = back_up_to(window, stick.path()).await?;
        Ok(())
    })?;
    // Another home, which knows nothing of the first.
    let setting = Setting::named("stick").without_a_shop().sized(1366, 1200);
    journey(setting, async |window| {
        window.wait_focus("[data-testid=start-name]").await?;
        speak(window, "fa").await?;
        seen(window, "first-start").await?;
        let letter = window.desk().home().join("letter.txt");
        fs::write(&letter, "Dear shop, ".repeat(1_000))?;
        window.answer("pick_file", &letter)?;
        window.click("[data-testid=start-backup]").await?;
        window.wait_for("[data-testid=trouble][data-code=not_a_shop]").await?;
        window.answer("pick_file", &made)?;
        window.click("[data-testid=start-backup]").await?;
        window.wait_focus("[data-testid=start-backup-yes]").await?;
        window.wait_text(INSIDE, "آجیل سرو").await?;
        window.wait_text(INSIDE, "۳ آذر ۱۴۰۵").await?;
        // In the calendar and the digits of whoever reads it, for no shop is open yet.
        for (language, day) in
            [("ka", "24 ნოემბერი, 2026"), ("en", "24 November 2026"), ("fa", "۳ آذر ۱۴۰۵")]
        {
            speak(window, language).await?;
            window.wait_text(INSIDE, day).await?;
            seen(window, language).await?;
        }
        window.click("[data-testid=start-backup-yes]").await?;
        window.wait_focus(OMNIBOX).await?;
        window.fill(OMNIBOX, "سارا").await?;
        window.wait_text("[data-testid=omnibox-results]", "سارا رضایی").await?;
        seen(window, "found").await?;
        let shop = window.ask("get_shop", json!({})).await?;
        assert_eq!(shop["settings"]["profile"]["name"], "آجیل سرو");
        let activity = window.ask("list_activity", json!({})).await?;
        assert_eq!(activity["rows"][0]["kind"], "epoch_begun", "another till of the same shop");
        let checked = window.ask("check_shop", json!({ "quick": false })).await?;
        assert_eq!(checked["findings"], json!([]));
        let new = window.desk().home().join("data/org.vafa.app/shops/آجیل سرو/shop.vafa");
        assert!(new.exists(), "in a folder of its own");
        Ok(())
    })
}

#[test]
fn a_shop_that_is_damaged_without_a_backup_here_opens_from_the_stick_in_its_place() -> Step {
    let stick = tempdir()?;
    let prepare = |desk: &mut Desk| {
        State::Damaged.prepare(desk)?;
        let backups = desk.shop().with_file_name("backups");
        let made = fs::read_dir(&backups)?.flatten().next().ok_or("no backup")?;
        fs::copy(made.path(), stick.path().join("مغازه.vafa"))?;
        Ok(fs::remove_dir_all(backups)?)
    };
    journey_from(Setting::named("stick-damaged").speaking("fa"), prepare, async |window| {
        window.wait_for(&State::Damaged.screen()).await?;
        speak(window, "fa").await?;
        window.answer("pick_file", &stick.path().join("مغازه.vafa"))?;
        window.click("[data-testid=start-backup]").await?;
        window.wait_focus("[data-testid=start-backup-yes]").await?;
        seen(window, "fa").await?;
        window.click("[data-testid=start-backup-yes]").await?;
        window.wait_focus(OMNIBOX).await?;
        let list = window.vafa_call("list_customers", &json!({}))?;
        assert_eq!(list["count"], 1, "in the place of the one that is kept aside");
        assert!(window.desk().shop().with_file_name("shop-damaged-20261124-093000.vafa").exists());
        Ok(())
    })
}

#[test]
fn the_window_says_that_only_the_stick_is_away_and_shows_a_picked_backup_before_it_goes_back()
-> Step {
    in_each_language("stick-away", async |window: &mut Window, tongue: Tongue| {
        let stick = tempdir()?;
        window.wait_focus(OMNIBOX).await?;
        window.add(tongue.one_of("سارا", "ნინო", "Sara"), "").await?;
        let made = back_up_to(window, stick.path()).await?;
        let kept = window.desk().home().join("kept.vafa");
        fs::copy(made, &kept)?;
        drop(stick);
        window.add(tongue.one_of("امید", "გიორგი", "Omid"), "").await?;
        window.click("[data-testid=backup-now]").await?;
        window.wait_for("[data-testid=backup-problem][data-code=second_place_away]").await?;
        window.wait_for("[data-testid=backup-open]:not([aria-disabled])").await?;
        window.answer("pick_file", &kept)?;
        window.click("[data-testid=backup-open]").await?;
        window.wait_for("[data-testid=restore-preview] [data-testid=backup-inside]").await?;
        seen(window, "preview").await?;
        window.click("[data-testid=restore-yes]").await?;
        window.wait_gone("[data-testid=restore-preview]").await?;
        let list = window.vafa_call("list_customers", &json!({}))?;
        assert_eq!(list["count"], 1, "the one who came later is only in the file kept aside");
        Ok(())
    })
}
