//! What may be said on the command line when the window is started.

use std::ffi::OsString;
use std::path::PathBuf;

use vafa_domain::day::Instant;

/// The words of the command line, read and judged.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Args {
    /// The shop to open; without it the one opened last.
    pub shop: Option<PathBuf>,
    /// Started with the computer: the window stays out of sight until it is asked for.
    pub awake: bool,
    /// A clock that stands still. Only in automation.
    pub now: Option<Instant>,
    /// The window's size in pixels. Only in automation, where no window manager would keep it.
    pub size: Option<(u32, u32)>,
    /// Where the program keeps its data, if not with whoever runs it. Only in tests: no word sets it.
    pub data: Option<PathBuf>,
    /// Where what leaves the window is written instead. Only in automation.
    pub outside: Option<PathBuf>,
}

/// Why a command line is not understood. Read by whoever typed it, in a terminal.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ArgsError {
    /// A word that means nothing here.
    #[error("unknown argument: {0}")]
    Unknown(String),
    /// An option without its value.
    #[error("{0} needs a value")]
    Missing(&'static str),
    /// A time that is not an instant like `2026-11-24T09:30:00Z`.
    #[error("not an instant: {0}")]
    NotAnInstant(String),
    /// A size that is not like `1024x700`.
    #[error("not a size: {0}")]
    NotASize(String),
    /// A clock or a mailbox for tests, asked for outside of a test.
    #[error("{0} is for automation only")]
    AutomationOnly(&'static str),
}

impl Args {
    /// Reads the words after the program's name. `automation` says whether `TAURI_AUTOMATION` is
    /// set: a shop's clock and its way out can be replaced only then.
    ///
    /// # Errors
    /// Every word that is unknown, incomplete or not allowed here.
    pub fn read(
        words: impl IntoIterator<Item = OsString>,
        automation: bool,
    ) -> Result<Self, ArgsError> {
        let mut args = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let only =
                |flag| if automation { Ok(flag) } else { Err(ArgsError::AutomationOnly(flag)) };
            match word.to_str() {
                Some("--shop") => args.shop = Some(value("--shop", &mut words)?.into()),
                Some("--awake") => args.awake = true,
                Some("--outside") => {
                    args.outside = Some(value(only("--outside")?, &mut words)?.into());
                }
                Some("--size") => {
                    args.size = Some(size(value(only("--size")?, &mut words)?)?);
                }
                Some("--now") => {
                    let text = value(only("--now")?, &mut words)?.to_string_lossy().into_owned();
                    args.now = Some(instant(text)?);
                }
                _ => return Err(ArgsError::Unknown(word.to_string_lossy().into_owned())),
            }
        }
        Ok(args)
    }
}

/// The word that must follow `flag`.
fn value(
    flag: &'static str,
    words: &mut impl Iterator<Item = OsString>,
) -> Result<OsString, ArgsError> {
    words.next().filter(|word| !word.is_empty()).ok_or(ArgsError::Missing(flag))
}

/// Reads a size such as `1024x700`.
fn size(word: OsString) -> Result<(u32, u32), ArgsError> {
    let text = word.to_string_lossy();
    let sides = text.split_once('x').map(|(wide, high)| (wide.parse(), high.parse()));
    match sides {
        Some((Ok(wide), Ok(high))) => Ok((wide, high)),
        _ => Err(ArgsError::NotASize(text.into_owned())),
    }
}

/// Reads an instant in the form of RFC 3339.
fn instant(text: String) -> Result<Instant, ArgsError> {
    let Ok(at) = chrono::DateTime::parse_from_rfc3339(&text) else {
        return Err(ArgsError::NotAnInstant(text));
    };
    Ok(Instant(at.timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str], automation: bool) -> Result<Args, ArgsError> {
        Args::read(words.iter().map(OsString::from), automation)
    }

    #[test]
    fn the_clock_and_the_way_out_can_be_replaced_only_in_automation() {
        assert_eq!(
            read(&["--now", "2026-11-24T09:30:00Z"], false),
            Err(ArgsError::AutomationOnly("--now"))
        );
        assert_eq!(read(&["--outside", "x"], false), Err(ArgsError::AutomationOnly("--outside")));
        let args = read(&["--now", "2026-11-24T09:30:00Z", "--outside", "x"], true).unwrap();
        assert_eq!(args.outside, Some("x".into()));
        assert!(args.now.is_some());
    }

    #[test]
    fn a_shop_is_named_with_its_file() {
        assert_eq!(
            read(&["--shop", "a/shop.vafa"], false).unwrap().shop,
            Some("a/shop.vafa".into())
        );
        assert_eq!(read(&["--shop"], false), Err(ArgsError::Missing("--shop")));
    }

    #[test]
    fn a_size_is_two_sides() {
        assert_eq!(read(&["--size", "1024x700"], true).unwrap().size, Some((1024, 700)));
        assert_eq!(read(&["--size", "big"], true), Err(ArgsError::NotASize("big".into())));
    }

    #[test]
    fn what_is_not_understood_is_said_and_not_passed_over() {
        assert_eq!(read(&["--fast"], true), Err(ArgsError::Unknown("--fast".into())));
        assert_eq!(read(&["--now", "noon"], true), Err(ArgsError::NotAnInstant("noon".into())));
    }
}
