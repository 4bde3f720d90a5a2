//! Named places where a test may end the process, to show that nothing acknowledged is lost.

/// Ends the process at once, as a power cut does, when a test asked for it by name in
/// `VAFA_DIE_AT`. In a release build this is nothing.
#[inline]
pub fn point(name: &str) {
    #[cfg(debug_assertions)]
    if std::env::var_os("VAFA_DIE_AT").is_some_and(|asked| asked == name) {
        std::process::abort();
    }
    #[cfg(not(debug_assertions))]
    let _ = name;
}
