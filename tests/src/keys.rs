//! Keys as a person and a scanner press them.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use crate::{Desk, Step};

/// Between two keys of a person who types fast.
pub const PERSON: Duration = Duration::from_millis(60);
/// Between two keys of a scanner, in milliseconds.
const SCANNER_MS: &str = "5";

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

/// What is written on the keys: the layout that a seller has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// English, as in the United States.
    Us,
    /// Persian.
    Ir,
    /// Georgian.
    Ge,
}

impl Layout {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Us, Self::Ir, Self::Ge];

    /// Its name in X (xkeyboard-config).
    fn name(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Ir => "ir",
            Self::Ge => "ge",
        }
    }
}

impl Desk {
    /// Gives the keyboard of this desk another layout, as the desktop's switch does.
    ///
    /// # Errors
    /// When the display does not take it.
    pub fn lay_out(&self, layout: Layout) -> Step {
        let mut switch = self.command("setxkbmap".as_ref());
        done(switch.arg(layout.name()))
    }

    /// Scans a code: real keys through the display, pressed at their places as a scanner that was
    /// set up for an English keyboard does, 5 ms apart, with Enter at the end. What they mean is up
    /// to the layout.
    ///
    /// # Errors
    /// When a sign has no key, or the display does not take the keys.
    pub fn scan(&self, code: &str) -> Step {
        let mut scanner = self.command("xdotool".as_ref());
        scanner.args(["key", "--delay", SCANNER_MS]);
        for sign in code.chars() {
            scanner.arg(keycode(sign).ok_or_else(|| format!("no key for {sign}"))?);
        }
        done(scanner.arg(ENTER))
    }

    /// Presses the real key of a letter while Control and Shift are held, whatever the layout has
    /// written on it.
    ///
    /// # Errors
    /// When the letter has no key, or the display does not take it.
    pub fn press_with_control_and_shift(&self, letter: char) -> Step {
        let key = keycode(letter.to_ascii_lowercase());
        let key = key.ok_or_else(|| format!("no key for {letter}"))?;
        done(self.command("xdotool".as_ref()).args(["key", &format!("{CONTROL}+{SHIFT}+{key}")]))
    }
}

/// Runs a program to its end.
fn done(command: &mut std::process::Command) -> Step {
    let output = command.output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into()),
    }
}

/// The keycodes of Enter, Control and Shift, and of the first key of a row of an English keyboard (X keycodes
/// of evdev: eight more than those of linux/input-event-codes.h).
const ENTER: &str = "36";
const CONTROL: &str = "37";
const SHIFT: &str = "50";
const ROWS: [(usize, &str); 4] =
    [(10, "1234567890-"), (24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM")];

/// The key at which a sign of a code stands; capital letters with Shift.
fn keycode(sign: char) -> Option<String> {
    let on_key = sign.to_ascii_uppercase();
    let (first, place) = ROWS.iter().find_map(|(first, row)| Some((first, row.find(on_key)?)))?;
    let key = first + place;
    Some(if sign.is_ascii_uppercase() { format!("{SHIFT}+{key}") } else { key.to_string() })
}
