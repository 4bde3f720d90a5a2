//! Spans of time: measured, sorted, and written with their unit. They rule nothing.

use std::time::Instant;

/// Runs `work` and gives how many nanoseconds it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let begun = now();
    let done = work();
    (done, u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX))
}

#[allow(clippy::disallowed_methods)]
fn now() -> Instant {
    Instant::now()
}

/// Many spans of one kind, in nanoseconds.
#[derive(Debug, Default)]
pub struct Spans(Vec<u64>);

impl Spans {
    /// Adds one.
    pub fn add(&mut self, span: u64) {
        self.0.push(span);
    }

    /// The span that `percent` of all do not exceed; 0 of none.
    pub fn at(&self, percent: usize) -> u64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).copied().unwrap_or(0)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// Milliseconds as nanoseconds.
pub const fn ms(millis: u64) -> u64 {
    millis * 1_000_000
}

/// A span as text: milliseconds with two places, from ten seconds on seconds with one. Cut, not
/// rounded.
pub fn shown(span: u64) -> String {
    if span >= ms(10_000) {
        return format!("{}.{} s", span / ms(1_000), span % ms(1_000) / ms(100));
    }
    format!("{}.{:02} ms", span / ms(1), span % ms(1) / 10_000)
}
