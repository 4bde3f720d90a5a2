//! Writes every room and every state of the start in three languages, light and dark, in two sizes.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vafa_tests::rooms::ROOMS;
use vafa_tests::states::State;
use vafa_tests::{Setting, Step, Window, journey, journey_from};

fn main() -> Step {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return Err("into which folder?".into());
    };
    std::fs::create_dir_all(&folder)?;
    for state in State::ALL {
        show_start(state, &folder)?;
    }
    for language in ["fa", "ka", "en"] {
        for (wide, high) in [(1024, 700), (1366, 768)] {
            for theme in ["light", "dark"] {
                let mut setting = Setting::named("rooms").without_a_shop().sized(wide, high);
                setting.dark = theme == "dark";
                let ending = format!("{language}.{theme}.{wide}x{high}.png");
                journey(setting, async |window| {
                    open(window, language).await?;
                    window.furnish().await?;
                    for room in ROOMS {
                        window.enter(room).await?;
                        let name = format!("{}.{ending}", room.name);
                        std::fs::write(folder.join(&name), window.picture().await?)?;
                        println!("{name}");
                    }
                    Ok(())
                })?;
            }
        }
    }
    Ok(())
}

/// One state of the start: a window for each size and theme, which speaks one language after the
/// other.
fn show_start(state: State, folder: &Path) -> Step {
    for (wide, high) in [(1024, 700), (1366, 768)] {
        for theme in ["light", "dark"] {
            let mut setting = state.setting(Setting::named("start").speaking("fa"));
            (setting.size, setting.dark) = ((wide, high), theme == "dark");
            journey_from(
                setting,
                |desk| state.prepare(desk),
                async |window| {
                    window.wait_for(&state.screen()).await?;
                    for language in ["fa", "ka", "en"] {
                        window.click(&format!("[data-testid=start-language-{language}]")).await?;
                        window.wait_for(&format!("html[lang={language}]")).await?;
                        let name = format!(
                            "start-{}.{language}.{theme}.{wide}x{high}.png",
                            format!("{state:?}").to_lowercase()
                        );
                        std::fs::write(folder.join(&name), window.picture().await?)?;
                        println!("{name}");
                    }
                    Ok(())
                },
            )?;
        }
    }
    Ok(())
}

/// Opens a sample shop that speaks `language`; there is none in English, so the Georgian one learns
/// it.
async fn open(window: &Window, language: &str) -> Step {
    window.wait_for("[data-testid=start]").await?;
    let sample = if language == "fa" { "fa" } else { "ka" };
    // Two years take their time on a machine that has other work.
    window.click(&format!("[data-testid=start-sample-{sample}]")).await?;
    window.until_long("[data-testid=omnibox]").await?;
    if language != "en" {
        return Ok(());
    }
    let shop = done(window.call("get_shop", json!({})).await?)?;
    let mut settings = shop["settings"].clone();
    settings["language"] = json!(language);
    settings["digits"] = json!("latin");
    settings["calendar"] = json!("gregorian");
    let op = "01980000-0000-7000-8000-000000000001";
    done(window.call("change_settings", json!({"op_id": op, "settings": settings})).await?)?;
    window.wait_for("html[lang=en]").await
}

/// What the core did, or its refusal.
fn done(answer: Result<Value, Value>) -> Step<Value> {
    answer.map_err(|refusal| refusal.to_string().into())
}
