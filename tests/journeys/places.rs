//! Places that are reached from everywhere, each by one key or one click.

use vafa_tests::{Key, Step, Window};

/// All of them.
pub const PLACES: [&str; 9] = [
    "today",
    "customers",
    "club",
    "messages",
    "settings",
    "new-customer",
    "sale",
    "activity",
    "help",
];

/// Goes to a place and waits until it is there.
pub async fn go(window: &Window, place: &str) -> Step {
    match place {
        "new-customer" => window.press(Key::F(4)).await?,
        "sale" => window.press(Key::F(9)).await?,
        "help" => window.press(Key::F(1)).await?,
        "activity" => window.desk().press_with_control_and_shift('z')?,
        tab => window.click(&format!("[data-testid=nav-{tab}]")).await?,
    }
    window.wait_for(&format!("[data-room={place}]")).await
}
