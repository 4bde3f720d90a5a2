//! Every room there is, in three languages, in light and in dark: nobody is shut out of one.

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

#[test]
fn every_room_is_accessible_in_three_languages_in_light_and_in_dark() -> Step {
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
    for room in ROOMS {
        window.enter(room).await.map_err(|stopped| format!("{}: {stopped}", room.name))?;
        window
            .is_accessible()
            .await
            .map_err(|broken| format!("{} in {language}: {broken}", room.name))?;
    }
    Ok(())
}
