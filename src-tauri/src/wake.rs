//! The wake loop: a thread that looks at the shop when something may have changed, twice a second
//! while the window is seen, and every other second otherwise.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use fluent_bundle::FluentArgs;
use serde_json::json;
use tauri::{AppHandle, Manager, Runtime};
use vafa_domain::day::{Day, Instant};
use vafa_domain::format::{Style, number};
use vafa_shop::Refusal;
use vafa_shop::place::asked_to_show;
use vafa_shop::wire::ShopView;

use crate::WINDOW;
use crate::opening::{Open, send};
use crate::shell::Shell;
use crate::tray;

/// Between two looks at what other processes did, while the window is seen.
const SEEN: Duration = Duration::from_millis(500);
/// The longest sleep, while nobody sees it: who starts the program again waits for the window so
/// long at most, and what is due is looked at each minute.
const UNSEEN: Duration = Duration::from_secs(2);

/// Between two looks at the day, in milliseconds.
const MINUTE_MS: u64 = 60_000;
/// How far the clock may run from what was slept before it counts as a jump, in milliseconds.
const JUMP_MS: i64 = 2 * 60 * 60 * 1000;

/// What the clock did over a sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// As much as was slept.
    Smoothly,
    /// Hours more than went by: somebody set the clock ahead.
    Ahead,
    /// Hours less: somebody set the clock back.
    Back,
}

/// Holds the time of the clock against the time that went by. That is measured by a clock nobody
/// sets, which runs on while the machine is suspended: a lid closed for the night is no jump.
pub fn passed(before: Instant, after: Instant, slept: Duration) -> Passed {
    let slept = i64::try_from(slept.as_millis()).unwrap_or(i64::MAX);
    match after.since_ms(before).saturating_sub(slept) {
        gap if gap > JUMP_MS => Passed::Ahead,
        gap if gap < -JUMP_MS => Passed::Back,
        _ => Passed::Smoothly,
    }
}

/// Rings the loop awake. The loop ends when the bell is gone.
pub struct Bell(Sender<()>);

impl Bell {
    /// Makes the loop look now.
    pub fn ring(&self) {
        // An error says that the loop has ended, with the program: nobody is left to look.
        let _ = self.0.send(());
    }
}

/// Begins the loop.
pub fn begin<R: Runtime>(app: AppHandle<R>) -> Bell {
    let (bell, rung) = channel();
    std::thread::spawn(move || watch(&app, &rung));
    Bell(bell)
}

/// Sleeps and looks until the bell is gone.
fn watch<R: Runtime>(app: &AppHandle<R>, rung: &Receiver<()>) {
    let shell = app.state::<Shell>();
    let clock = shell.door.clock.clone();
    let mut mark = (clock.now(), clock.monotonic_ms());
    let mut looked = None;
    let mut day = None;
    let mut worked = None;
    let backing = Arc::new(AtomicBool::new(false));
    let begun = clock.monotonic_ms();
    loop {
        match rung.recv_timeout(if is_seen(app) { SEEN } else { UNSEEN }) {
            Ok(()) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let now = (clock.now(), clock.monotonic_ms());
        let slept = Duration::from_millis(now.1.saturating_sub(mark.1));
        let jump = passed(mark.0, now.0, slept);
        mark = now;
        let Some(open) = shell.door.open() else { continue };
        if asked_to_show(open.shop.path()) {
            tracing::info!("another start asked for this window");
            tray::show(app);
        }
        if let Err(cause) = open.shop.look_around() {
            tracing::warn!(%cause, "what others did was not seen");
        }
        if jump != Passed::Smoothly {
            tracing::info!(?jump, "the clock jumped");
            doubt(app, &open);
        }
        let due = looked.is_none_or(|last| now.1.saturating_sub(last) >= MINUTE_MS);
        if due || jump != Passed::Smoothly {
            looked = Some(now.1);
            // Who is held out is drawn before anybody is told how many there are to write to.
            if let Err(cause) = open.shop.tick() {
                tracing::warn!(%cause, "the schedule did not run");
            }
            work_the_night(&open, &mut worked);
            turn_the_page(app, &open, &mut day);
            // Whoever opens the shop has the machine to themselves for a minute.
            if now.1.saturating_sub(begun) >= MINUTE_MS {
                back_up(open, &backing);
            }
        }
    }
}

/// After a jump of the clock the day is asked for, before anything of it falls due.
pub(crate) fn doubt<R: Runtime>(app: &AppHandle<R>, open: &Open) {
    if let Err(cause) = open.shop.doubt_day() {
        tracing::warn!(%cause, "the jump of the clock was not kept");
    }
    send(app, "changed", json!({"areas": ["all"]}));
}

/// Makes a backup when one is due, on a thread of its own: it may take minutes.
fn back_up(open: Arc<Open>, backing: &Arc<AtomicBool>) {
    if backing.swap(true, Ordering::AcqRel) {
        return;
    }
    let backing = backing.clone();
    std::thread::spawn(move || {
        if let Err(cause) = vafa_shop::backup_when_due(&open.shop) {
            tracing::warn!(%cause, "no backup");
        }
        drop(open);
        backing.store(false, Ordering::Release);
    });
}

/// Whether somebody can see the window.
fn is_seen<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.get_webview_window(WINDOW).is_some_and(|window| {
        window.is_visible().unwrap_or(false) && !window.is_minimized().unwrap_or(false)
    })
}

/// The work of the night: at the start and when a business day has begun, however long the machine
/// was off. Whoever did it first did it for all. On a doubtful day it waits until somebody says that
/// the day is right; what failed is tried again at the next look.
pub(crate) fn work_the_night(open: &Open, worked: &mut Option<Day>) {
    let Ok(view) = open.ask("get_shop", json!({})) else { return };
    let Ok(view) = serde_json::from_value::<ShopView>(view) else { return };
    if view.doubtful || *worked == Some(view.today) {
        return;
    }
    match open.ask("run_night", json!({})) {
        Ok(_) => *worked = Some(view.today),
        Err(cause) => tracing::warn!(?cause, "the work of the night was not done"),
    }
}

/// On a new day, or at the start: the screens are read again, and whoever does not look at the
/// window gets a notice of how many are missed.
pub(crate) fn turn_the_page<R: Runtime>(app: &AppHandle<R>, open: &Open, day: &mut Option<Day>) {
    let Ok(view) = open.ask("get_shop", json!({})) else { return };
    let Ok(view) = serde_json::from_value::<ShopView>(view) else { return };
    if day.replace(view.today).is_some_and(|before| before != view.today) {
        send(app, "changed", json!({"areas": ["all"]}));
    }
    let due = Due { noticed: noticed(open), today: view.today, doubtful: view.doubtful };
    if !due.is_due(view.to_write) {
        return;
    }
    if let Err(cause) = keep_noticed(open, view.today) {
        // Better no notice than one a minute.
        tracing::warn!(%cause, "the day of the notice was not kept");
        return;
    }
    // Whoever looks at the window sees them there.
    if !app.get_webview_window(WINDOW).is_some_and(|window| window.is_focused().unwrap_or(false)) {
        notify(app, open, &view);
    }
}

/// When a notice is due.
#[derive(Debug, Clone, Copy)]
struct Due {
    /// The last day there was one on this machine.
    noticed: Option<Day>,
    /// The business day.
    today: Day,
    /// Whether somebody has to say first that the day is right.
    doubtful: bool,
}

impl Due {
    /// Once a day, when there is somebody to write to and the day is not doubtful. After days off
    /// there is one and not one for each, and a clock that was set back brings none twice.
    fn is_due(self, to_write: u32) -> bool {
        to_write > 0 && !self.doubtful && self.noticed.is_none_or(|last| last < self.today)
    }
}

/// Under this name this machine keeps the day of its last notice. That it was shown is never known,
/// and nobody counts as written to because of it.
const NOTICED: &str = "noticed";

fn noticed(open: &Open) -> Option<Day> {
    let text = open.shop.store().read(|book| Ok::<_, Refusal>(book.here(NOTICED)?));
    text.ok().flatten().and_then(|text| text.parse().ok())
}

fn keep_noticed(open: &Open, day: Day) -> Result<(), Refusal> {
    open.shop.store().write(|book| Ok(book.set_here(NOTICED, &day.to_string())?))
}

/// Tells how many are missed: a number, and no names.
fn notify<R: Runtime>(app: &AppHandle<R>, open: &Open, view: &ShopView) {
    let settings = &view.settings;
    let style = Style {
        language: settings.language,
        digits: settings.digits,
        calendar: settings.calendar,
        unit: settings.unit,
    };
    let mut args = FluentArgs::new();
    args.set("count", view.to_write);
    args.set("shown", number(view.to_write.into(), style));
    let body = open.shop.words().say(settings.language, "notice-missing", &args);
    let title = settings.profile.name_in(settings.language);
    app.state::<Shell>().outside.notify(title, &body);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_of_hours_between_clock_and_sleep_is_a_jump() {
        const HOUR: i64 = 3_600_000;
        let at = |hours: i64| Instant(hours * HOUR);
        assert_eq!(passed(at(0), at(0), UNSEEN), Passed::Smoothly);
        assert_eq!(passed(at(0), at(2), UNSEEN), Passed::Smoothly);
        assert_eq!(passed(at(0), at(3), UNSEEN), Passed::Ahead);
        assert_eq!(passed(at(24), at(0), UNSEEN), Passed::Back);
        assert_eq!(passed(at(0), at(3), Duration::from_secs(3 * 3600)), Passed::Smoothly);
    }

    #[test]
    fn a_notice_is_due_once_a_day_and_never_on_a_day_that_was() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let today = day("2026-11-24");
        let due = |noticed: Option<&str>, doubtful: bool, to_write: u32| {
            Due { noticed: noticed.map(day), today, doubtful }.is_due(to_write)
        };
        assert!(due(None, false, 1), "the first of all");
        assert!(due(Some("2026-11-23"), false, 1), "the next day");
        assert!(due(Some("2026-11-14"), false, 1), "ten days off");
        assert!(!due(Some("2026-11-24"), false, 1), "there was one today");
        assert!(!due(Some("2026-11-25"), false, 1), "the clock was set back");
        assert!(!due(Some("2026-11-23"), true, 1), "the day is doubtful");
        assert!(!due(Some("2026-11-23"), false, 0), "nobody is to be written to");
    }
}
