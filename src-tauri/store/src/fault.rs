//! Named places where a test may end the process, to show that nothing acknowledged is lost.

/// Ends the process at once, as a power cut does, when a test asked for it in `VAFA_DIE_AT`: by the
/// name of the place, or as `name:7` at its seventh passing. In a release build this is nothing.
#[inline]
pub fn point(name: &str) {
    #[cfg(debug_assertions)]
    if let Some(asked) = std::env::var_os("VAFA_DIE_AT") {
        die_if_asked(name, &asked.to_string_lossy());
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
