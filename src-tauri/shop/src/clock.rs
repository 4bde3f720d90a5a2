//! The one place that reads the time.

use std::sync::Mutex;
use uuid::Uuid;
use vafa_domain::day::Instant;
use vafa_domain::id::OpId;

/// What time it is. Everything else takes the time as an argument.
pub trait Clock: Send + Sync {
    /// The wall clock: it may jump when somebody sets it.
    fn now(&self) -> Instant;
    /// Milliseconds since some start: nobody sets it, and it runs on while the machine sleeps.
    fn monotonic_ms(&self) -> u64;
}

/// The machine's clock.
#[derive(Debug)]
pub struct SystemClock {
    #[cfg(not(unix))]
    started: std::time::Instant,
}

impl Default for SystemClock {
    #[cfg_attr(
        not(unix),
        expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")
    )]
    fn default() -> Self {
        SystemClock {
            #[cfg(not(unix))]
            started: std::time::Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
    fn now(&self) -> Instant {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        // Before 1970 the clock is broken; the doubtful day says so to a person.
        let millis = since.map_or(0, |since| since.as_millis());
        Instant(i64::try_from(millis).unwrap_or(i64::MAX))
    }

    // The standard library's clock stands still on Linux and macOS while the machine sleeps.
    #[cfg(unix)]
    fn monotonic_ms(&self) -> u64 {
        use rustix::time::{ClockId, clock_gettime};
        #[cfg(target_os = "linux")]
        const THROUGH_SLEEP: ClockId = ClockId::Boottime;
        #[cfg(not(target_os = "linux"))]
        const THROUGH_SLEEP: ClockId = ClockId::Monotonic;
        let at = clock_gettime(THROUGH_SLEEP);
        let millis = i128::from(at.tv_sec) * 1_000 + i128::from(at.tv_nsec) / 1_000_000;
        u64::try_from(millis).unwrap_or_default()
    }

    #[cfg(not(unix))]
    fn monotonic_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// A clock that stands where it was set: for tests, schedules of the past, and `--now`.
#[derive(Debug)]
pub struct FixedClock {
    now: Mutex<Instant>,
}

impl FixedClock {
    /// A clock that stands at this instant.
    pub fn at(now: Instant) -> FixedClock {
        FixedClock { now: Mutex::new(now) }
    }

    /// Sets it to another instant.
    pub fn set(&self, now: Instant) {
        *self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = now;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Instant {
        *self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn monotonic_ms(&self) -> u64 {
        u64::try_from(self.now().0).unwrap_or(0)
    }
}

/// A new operation's id: a UUIDv7 of the clock's time, made before the first try.
pub fn new_op_id(clock: &dyn Clock) -> OpId {
    let millis = u64::try_from(clock.now().0).unwrap_or(0);
    let nanos = u32::try_from(millis % 1_000 * 1_000_000).unwrap_or(0);
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, millis / 1_000, nanos);
    OpId(Uuid::new_v7(stamp))
}
