//! Opening the shop in the morning.

use vafa_tests::{Setting, Step, journey};

#[test]
fn the_window_opens_and_the_omnibox_has_the_focus() -> Step {
    journey(Setting::named("start"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.screenshot("open").await?;
        window.is_accessible().await
    })
}
