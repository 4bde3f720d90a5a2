//! Every room there is, in three languages, in light and in dark: nobody is shut out of one.
//! And the rooms one works in all day are for any hand and for a keyboard alone.

use std::collections::BTreeSet;

use serde_json::json;
use vafa_tests::rooms::ROOMS;
use vafa_tests::{Setting, Step, Window, journey};

/// The sample shop learns a language.
async fn speak(window: &Window, language: &str) -> Step {
    let shop = window.ask("get_shop", json!({})).await?;
    let mut settings = shop["settings"].clone();
    if settings["language"] == language {
        return Ok(());
    }
    settings["language"] = json!(language);
    window.act("change_settings", json!({ "settings": settings })).await?;
    window.wait_for(&format!("html[lang={language}]")).await
}

/// Rooms in which Tab is followed from one end to the other.
const TABBED: [&str; 4] = ["today", "customer", "new-customer", "sale"];

#[test]
fn every_room_is_accessible_and_within_reach_in_three_languages_in_light_and_in_dark() -> Step {
    for language in ["fa", "ka", "en"] {
        let setting = Setting::named("every-room").without_a_shop().sized(1024, 700);
        journey(setting, async |window: &mut Window| every_room(window, language).await)?;
    }
    Ok(())
}

async fn every_room(window: &Window, language: &str) -> Step {
    window.wait_for("[data-testid=start]").await?;
    window.click("[data-testid=start-sample-fa]").await?;
    window.until_long("[data-testid=omnibox]").await?;
    window.furnish().await?;
    speak(window, language).await?;
    let mut missed = Vec::new();
    let mut unseen = places();
    for room in ROOMS {
        window.enter(room).await.map_err(|stopped| format!("{}: {stopped}", room.name))?;
        window
            .is_accessible()
            .await
            .map_err(|broken| format!("{} in {language}: {broken}", room.name))?;
        unseen.remove(&window.place().await?);
        // One after another to the end: each is mended by itself.
        if let Err(what) = usable(window, room.name).await {
            missed.push(format!("{} in {language}: {what}", room.name));
        }
    }
    if !unseen.is_empty() {
        missed.push(format!("no room of the list leads to {unseen:?}"));
    }
    if missed.is_empty() { Ok(()) } else { Err(missed.join("\n").into()) }
}

/// The places of the window, as its route names them.
fn places() -> BTreeSet<String> {
    let route = include_str!("../../ui/src/route.svelte.ts");
    let named = route.split("{ room: '").skip(1).filter_map(|rest| rest.split('\'').next());
    named.map(str::to_owned).collect()
}

async fn usable(window: &Window, room: &str) -> Step {
    window.is_within_reach().await?;
    window.numbers_stand_in_order().await?;
    window.longer_words_fit().await?;
    if TABBED.contains(&room) {
        window.is_tabbed_as_read().await?;
    }
    Ok(())
}
