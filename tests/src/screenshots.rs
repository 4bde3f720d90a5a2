//! Writes every room in three languages, light and dark, in two sizes.

use std::path::PathBuf;

use vafa_tests::rooms::ROOMS;
use vafa_tests::{Setting, Step, journey};

fn main() -> Step {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return Err("into which folder?".into());
    };
    std::fs::create_dir_all(&folder)?;
    for language in ["fa", "ka", "en"] {
        for (wide, high) in [(1024, 700), (1366, 768)] {
            for theme in ["light", "dark"] {
                let mut setting = Setting::named("rooms").speaking(language).sized(wide, high);
                setting.dark = theme == "dark";
                journey(setting, async |window| {
                    window.wait_for("[data-testid=omnibox]").await?;
                    for room in ROOMS {
                        window.enter(room).await?;
                        let name = format!("{}.{language}.{theme}.{wide}x{high}.png", room.name);
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
