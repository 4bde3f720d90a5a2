//! When the next backup is made: a pure rule.

use vafa_domain::day::Instant;

/// What the time of the next backup depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backups {
    /// Whether anything was written since the last good one.
    pub changed: bool,
    /// When the last try was.
    pub last_try: Option<Instant>,
    /// How long the last good one took, in milliseconds.
    pub took_ms: i64,
    /// Whether the disk has no room for one.
    pub disk_low: bool,
}

/// When the next backup is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupDue {
    /// Now.
    Now,
    /// Not before then, and only if something changes or has changed.
    At(Instant),
    /// Not while nothing changes.
    WhenChanged,
    /// Not while the disk is nearly full.
    WhenThereIsRoom,
}

/// At least so long between two, in milliseconds.
const APART_MS: i64 = 30 * 60 * 1_000;
/// A backup takes at most a hundredth of the machine's time.
const TIMES_ITS_DURATION: i64 = 100;

/// When the next backup is due, if nothing more changes until then.
///
/// A clock that was set back makes no second one at once: the distance from the last try counts in
/// either direction. So a clock that ran a year ahead does not stop backups for a year.
pub fn next_backup(state: &Backups, now: Instant) -> BackupDue {
    if state.disk_low {
        return BackupDue::WhenThereIsRoom;
    }
    if !state.changed {
        return BackupDue::WhenChanged;
    }
    let Some(last) = state.last_try else { return BackupDue::Now };
    let apart = APART_MS.max(state.took_ms.max(0).saturating_mul(TIMES_ITS_DURATION));
    if now.since_ms(last).saturating_abs() >= apart {
        return BackupDue::Now;
    }
    BackupDue::At(Instant(last.0.saturating_add(apart)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MINUTE: i64 = 60_000;

    fn state(changed: bool, last: Option<i64>, took_ms: i64) -> Backups {
        Backups { changed, last_try: last.map(Instant), took_ms, disk_low: false }
    }

    #[test]
    fn a_backup_is_made_when_something_changed_and_at_the_earliest_after_half_an_hour() {
        let due = |state: Backups, now: i64| next_backup(&state, Instant(now * MINUTE));
        assert_eq!(due(state(true, None, 0), 0), BackupDue::Now);
        assert_eq!(due(state(false, None, 0), 0), BackupDue::WhenChanged);
        assert_eq!(due(state(false, Some(0), 0), 600), BackupDue::WhenChanged);
        assert_eq!(due(state(true, Some(0), 0), 29), BackupDue::At(Instant(30 * MINUTE)));
        assert_eq!(due(state(true, Some(0), 0), 30), BackupDue::Now);
    }

    #[test]
    fn a_slow_backup_is_made_less_often() {
        let slow = state(true, Some(0), MINUTE);
        assert_eq!(next_backup(&slow, Instant(99 * MINUTE)), BackupDue::At(Instant(100 * MINUTE)));
        assert_eq!(next_backup(&slow, Instant(100 * MINUTE)), BackupDue::Now);
    }

    #[test]
    fn a_full_disk_gets_no_backup() {
        let full = Backups { disk_low: true, ..state(true, None, 0) };
        assert_eq!(next_backup(&full, Instant(0)), BackupDue::WhenThereIsRoom);
    }

    proptest! {
        #[test]
        fn a_hundred_looks_at_any_times_make_no_two_backups_within_half_an_hour(
            looks in prop::collection::vec(0i64..600, 1..100),
            took in 0i64..MINUTE,
        ) {
            let mut made: Vec<i64> = Vec::new();
            let mut last = None;
            // The clock goes back and forward as it likes.
            for look in looks {
                let now = Instant(look * MINUTE);
                if next_backup(&state(true, last, took), now) == BackupDue::Now {
                    if let Some(before) = made.last() {
                        prop_assert!((look - before).abs() >= 30);
                    }
                    made.push(look);
                    last = Some(now.0);
                }
            }
            prop_assert_eq!(made.is_empty(), false, "the first look makes one");
        }

        #[test]
        fn what_is_said_to_be_due_is_due_then(now in 0i64..1_000_000_000, took in 0i64..1_000_000) {
            let state = state(true, Some(500_000_000), took);
            if let BackupDue::At(then) = next_backup(&state, Instant(now)) {
                prop_assert_eq!(next_backup(&state, then), BackupDue::Now);
            }
        }
    }
}
