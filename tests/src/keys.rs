//! Keys as a person and a scanner press them.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

/// Between two keys of a person who types fast.
pub const PERSON: Duration = Duration::from_millis(60);
/// Between two keys of a scanner.
pub const SCANNER: Duration = Duration::from_millis(5);

/// A key without a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Arrow down.
    Down,
    /// Arrow up.
    Up,
    /// Control, to be held.
    Control,
    /// Shift, to be held.
    Shift,
    /// F1 to F12.
    F(u8),
}

impl Key {
    /// The key's sign in the WebDriver standard (17.4.2).
    pub fn sign(self) -> char {
        match self {
            Self::Enter => '\u{E007}',
            Self::Escape => '\u{E00C}',
            Self::Tab => '\u{E004}',
            Self::Backspace => '\u{E003}',
            Self::Down => '\u{E015}',
            Self::Up => '\u{E013}',
            Self::Control => '\u{E009}',
            Self::Shift => '\u{E008}',
            Self::F(n) => char::from_u32(0xE030 + u32::from(n.clamp(1, 12))).unwrap_or('\u{E031}'),
        }
    }
}

/// Presses each sign and lets it go, with `gap` between one press and the next.
pub fn one_after_another(signs: impl IntoIterator<Item = char>, gap: Duration) -> KeyActions {
    let keys = KeyActions::new("keys".to_owned());
    signs.into_iter().fold(keys, |keys, value| {
        keys.then(KeyAction::Down { value }).then(KeyAction::Up { value }).pause(gap)
    })
}

/// Presses the last sign while the ones before it are held.
pub fn held_together(signs: &[char]) -> KeyActions {
    let keys = KeyActions::new("keys".to_owned());
    let down = signs.iter().fold(keys, |keys, value| keys.then(KeyAction::Down { value: *value }));
    signs.iter().rev().fold(down, |keys, value| keys.then(KeyAction::Up { value: *value }))
}
