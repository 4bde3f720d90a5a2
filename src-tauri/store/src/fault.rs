//! Named places where a test may end or hold the process, and states of the machine that a test
//! cannot bring about otherwise. In a release build all of it is nothing.

use crate::StoreError;

/// Ends the process at once, as a power cut does, when a test asked for it in `VAFA_DIE_AT`: by the
/// name of the place, or as `name:7` at its seventh passing. Holds it there while the file named in
/// `VAFA_HOLD_AT` as `name=FILE` is there.
#[inline]
pub fn point(name: &str) {
    #[cfg(debug_assertions)]
    {
        if let Some(asked) = std::env::var_os("VAFA_DIE_AT") {
            die_if_asked(name, &asked.to_string_lossy());
        }
        if let Some(asked) = std::env::var_os("VAFA_HOLD_AT") {
            hold_if_asked(name, &asked.to_string_lossy());
        }
    }
    #[cfg(not(debug_assertions))]
    let _ = name;
}

#[cfg(debug_assertions)]
fn die_if_asked(name: &str, asked: &str) {
    use std::sync::atomic::{AtomicU32, Ordering};
    static PASSED: AtomicU32 = AtomicU32::new(0);
    let (place, nth) = asked.split_once(':').unwrap_or((asked, "1"));
    if place == name && PASSED.fetch_add(1, Ordering::SeqCst) + 1 >= nth.parse().unwrap_or(1) {
        std::process::abort();
    }
}

#[cfg(debug_assertions)]
fn hold_if_asked(name: &str, asked: &str) {
    let Some((place, file)) = asked.split_once('=') else { return };
    while place == name && std::path::Path::new(file).exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// One more rung for the ladder, when a test named its file in `VAFA_LADDER`.
pub fn rung() -> Option<String> {
    #[cfg(debug_assertions)]
    return std::env::var_os("VAFA_LADDER").and_then(|file| std::fs::read_to_string(file).ok());
    #[cfg(not(debug_assertions))]
    None
}

/// Refuses as a full disk does, while the file named in `VAFA_DISK_FULL` is there: a test that
/// filled a real disk would stop whoever else works on it.
pub fn disk() -> Result<(), StoreError> {
    #[cfg(debug_assertions)]
    if std::env::var_os("VAFA_DISK_FULL").is_some_and(|file| std::path::Path::new(&file).exists()) {
        return Err(StoreError::DiskFull);
    }
    Ok(())
}
