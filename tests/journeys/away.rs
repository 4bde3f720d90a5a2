//! What the program leaves on a real desktop: here no mailbox stands in for it.

use std::path::Path;

use serde_json::json;
use vafa_tests::{Desk, Setting, Step, Tray, Window, built};

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

/// A window on a desk of its own, with the setting "stay awake" as given.
async fn window(name: &'static str, awake: bool, tray: bool) -> Step<(Window, Option<Tray>)> {
    let desk = Desk::lay(Setting::named(name))?;
    let tray = if tray { Some(desk.put_tray()?) } else { None };
    let words = desk.words();
    let window = Window::open_program(desk, &built("vafa-app")?, &words).await?;
    window.wait_for("[data-testid=omnibox]").await?;
    let shop = window.ask("get_shop", json!({})).await?;
    let mut view = shop["view"].clone();
    view["stay_awake"] = json!(awake);
    window.ask("change_view", view).await?;
    Ok((window, tray))
}

#[test]
fn closing_the_window_quits_unless_it_is_to_stay_awake() -> Step {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (window, _) = window("close-quits", false, true).await?;
        assert_eq!(window.desk().is_seen()?, Some(true));
        window.desk().press_the_cross()?;
        window
            .desk()
            .wait_until("the program to end", |desk| matches!(desk.is_seen(), Ok(None)))?;
        window.close().await;
        Ok(())
    })
}

#[test]
fn awake_with_a_tray_it_is_out_of_sight_and_a_second_start_brings_it_back() -> Step {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (window, _tray) = window("awake-tray", true, true).await?;
        window.desk().press_the_cross()?;
        window
            .desk()
            .wait_until("the window to go", |desk| matches!(desk.is_seen(), Ok(Some(false))))?;
        let alive = window.ask("get_shop", json!({})).await?;
        assert_eq!(alive["view"]["stay_awake"], json!(true), "the program works on");
        let mut second = window.desk().command(&built("vafa-app")?);
        let _second = second.args(window.desk().words()).spawn()?.wait()?;
        window
            .desk()
            .wait_until("the window to come", |desk| matches!(desk.is_seen(), Ok(Some(true))))?;
        window.close().await;
        Ok(())
    })
}

#[test]
fn awake_without_a_tray_it_is_never_hidden_for_nobody_could_bring_it_back() -> Step {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (window, _) = window("awake-no-tray", true, false).await?;
        window.desk().press_the_cross()?;
        let alive = window.ask("get_shop", json!({})).await?;
        assert_eq!(alive["view"]["stay_awake"], json!(true), "the program works on");
        assert_eq!(window.desk().is_seen()?, Some(true), "minimised by the desktop, not hidden");
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
