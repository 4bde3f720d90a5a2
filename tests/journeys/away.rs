//! What the program leaves on a real desktop: here no mailbox stands in for it.

use std::path::Path;

use serde_json::json;
use vafa_tests::{Desk, Setting, Step, Window, built};

#[test]
fn starting_with_the_computer_writes_its_entry_and_takes_it_away_again() -> Step {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let desk = Desk::lay(Setting::named("autostart"))?;
        let words = ["--shop".to_owned(), desk.shop().to_string_lossy().into_owned()];
        let window = Window::open_program(desk, &built("vafa-app")?, &words).await?;
        window.wait_for("[data-testid=omnibox]").await?;
        assert_eq!(entries(window.desk().home())?, Vec::<String>::new(), "off at first");
        let shop = window.ask("get_shop", json!({})).await?;
        let mut view = shop["view"].clone();
        for on in [true, false, true, false] {
            view["autostart"] = json!(on);
            window.ask("change_view", view.clone()).await?;
            let found = entries(window.desk().home())?;
            assert_eq!(found.len(), usize::from(on), "{found:?}");
            let program =
                found.iter().all(|entry| entry.contains("vafa-app") && entry.contains("--awake"));
            assert!(program, "it starts the program out of the way: {found:?}");
        }
        window.close().await;
        Ok(())
    })
}

/// What is started with this person's desktop.
fn entries(home: &Path) -> Step<Vec<String>> {
    let mut found = Vec::new();
    for folder in ["config/autostart", ".config/autostart"] {
        match std::fs::read_dir(home.join(folder)) {
            Ok(files) => {
                for file in files {
                    found.push(std::fs::read_to_string(file?.path())?);
                }
            }
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {}
            Err(cause) => return Err(cause.into()),
        }
    }
    Ok(found)
}
