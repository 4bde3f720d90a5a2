//! Opening the shop in the morning.

use vafa_tests::{Setting, Step, built, journey};

#[test]
fn the_window_opens_and_the_omnibox_has_the_focus() -> Step {
    journey(Setting::named("start"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.screenshot("open").await?;
        window.is_accessible().await
    })
}

#[test]
fn a_second_start_brings_the_open_window_to_the_front_and_ends() -> Step {
    journey(Setting::named("second-start"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let desk = window.desk();
        let second = desk.command(&built("vafa-app")?).args(desk.words()).status()?;
        assert!(second.success(), "it hands over to the first and says no error: {second}");
        window.wait_focus("[data-testid=omnibox]").await
    })
}
