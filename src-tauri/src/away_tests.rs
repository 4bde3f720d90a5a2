//! What happens when nobody looks at the window: notices.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use tauri::test::{MockRuntime, mock_builder};
use tauri::{App, Manager};
use vafa_domain::day::Instant;
use vafa_shop::FixedClock;
use vafa_shop::new_op_id;
use vafa_shop::place::Places;

use crate::opening::{Door, Open};
use crate::outside::Mailbox;
use crate::shell::Shell;
use crate::{assemble, context, wake};

/// The program without its loop: a test takes each look itself.
struct Program {
    app: App<MockRuntime>,
    clock: Arc<FixedClock>,
    folder: tempfile::TempDir,
}

impl Program {
    fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::at(noon("2026-09-30")));
        let app = program(folder.path(), &clock);
        let open = app.state::<Shell>().door.open_or_new(app.handle(), "آجیل سرو").unwrap();
        let shop = json!({
            "op_id": new_op_id(&*clock), "name": "آجیل سرو", "currency": "IRR", "language": "fa",
        });
        open.ask("found_shop", shop).unwrap();
        Self { app, clock, folder }
    }

    /// The program ends and starts again, with the same folder.
    fn restarted(mut self) -> Self {
        drop(self.app.state::<Shell>().door.close());
        self.app = program(self.folder.path(), &self.clock);
        self.app.state::<Shell>().door.start(self.app.handle()).unwrap();
        self
    }

    fn open(&self) -> Arc<Open> {
        self.app.state::<Shell>().door.open().unwrap()
    }

    fn act(&self, name: &str, mut input: Value) -> Value {
        input["op_id"] = json!(new_op_id(&*self.clock));
        self.open().ask(name, input).unwrap()
    }

    /// One look of the loop at noon of a day, in a process that has seen `day` before.
    fn look(&self, on: &str, day: &mut Option<vafa_domain::day::Day>) {
        self.clock.set(noon(on));
        self.open().shop.tick().unwrap();
        wake::turn_the_page(self.app.handle(), &self.open(), day);
    }

    /// Somebody who came on these days and may be written to. Names of another length have another
    /// number.
    fn regular(&self, name: &str, days: &[&str]) {
        let phone = format!("0912111{:04}", name.len());
        let form =
            json!({"given": name, "contacts": [{"kind": "phone", "raw": phone, "main": true}]});
        let added = self.act("add_customer", json!({"form": form, "join": true}));
        for day in days {
            let bought = json!({"customer": added["customer"], "amount": 5_000_000, "day": day});
            self.act("record_purchase", bought);
        }
        let yes = json!({"customer": added["customer"], "state": "given"});
        self.act("record_consent", yes);
    }

    /// Somebody without a name buys on that day: the shop was open, and the days after it are not
    /// doubtful.
    fn open_on(&self, day: &str) {
        self.clock.set(noon(day));
        self.act("record_purchase", json!({"customer": null, "amount": 1_000_000}));
    }

    /// The bodies of the notices so far.
    fn notices(&self) -> Vec<Value> {
        let acts = self.folder.path().join("outside/acts.jsonl");
        let acts = std::fs::read_to_string(acts).unwrap_or_default();
        let acts = acts.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        acts.filter(|act| act["act"] == "notify").collect()
    }
}

/// A program whose way out is a mailbox, without window and loop.
fn program(folder: &Path, clock: &Arc<FixedClock>) -> App<MockRuntime> {
    let app = assemble(mock_builder()).build(context()).unwrap();
    let mailbox = Mailbox::open(&folder.join("outside"), Box::new(|_, _| Ok(()))).unwrap();
    let places = Places::under(folder.join("data"));
    let door = Door::new(places, clock.clone(), Some(folder.join("shop.vafa")));
    app.manage(Shell::new(Box::new(mailbox), door));
    app
}

/// Noon of a day in the zone of the shop, nearly.
fn noon(day: &str) -> Instant {
    let at = chrono::DateTime::parse_from_rfc3339(&format!("{day}T09:30:00Z")).unwrap();
    Instant(at.timestamp_millis())
}

/// Every twelve days until the end of September: in November that is missed.
const VISITS: [&str; 5] = ["2026-08-13", "2026-08-25", "2026-09-06", "2026-09-18", "2026-09-30"];

#[test]
fn a_notice_says_how_many_and_names_nobody() {
    let program = Program::begin();
    program.regular("نسرین", &VISITS);
    program.regular("بهرام رضایی", &VISITS);
    program.open_on("2026-11-20");
    program.look("2026-11-24", &mut None);
    let notices = program.notices();
    assert_eq!(notices.len(), 1);
    let body = notices[0]["body"].as_str().unwrap();
    assert!(body.contains('۲'), "{body}");
    assert!(!notices[0].to_string().contains("نسرین") && !body.contains("بهرام رضایی"), "{body}");
    assert_eq!(notices[0]["title"], "آجیل سرو");
}

#[test]
fn a_day_has_one_notice_also_over_starts_and_ten_days_off_have_one() {
    let program = Program::begin();
    program.regular("نسرین", &VISITS);
    program.open_on("2026-11-20");
    let mut seen = None;
    for _ in 0..100 {
        program.look("2026-11-24", &mut seen);
    }
    assert_eq!(program.notices().len(), 1);
    let program = program.restarted();
    program.look("2026-11-24", &mut None);
    assert_eq!(program.notices().len(), 1, "the same day after a start");
    let program = program.restarted();
    program.look("2026-12-04", &mut None);
    program.look("2026-12-04", &mut None);
    assert_eq!(program.notices().len(), 2, "ten days off bring one");
}

#[test]
fn a_clock_set_back_and_forth_brings_no_notice_twice() {
    let program = Program::begin();
    program.regular("نسرین", &VISITS);
    program.open_on("2026-11-10");
    let mut seen = None;
    for day in ["2026-11-24", "2026-11-23", "2026-11-24", "2026-11-22", "2026-11-24"] {
        program.look(day, &mut seen);
    }
    assert_eq!(program.notices().len(), 1);
    program.look("2026-11-25", &mut seen);
    assert_eq!(program.notices().len(), 2);
}

#[test]
fn on_a_doubtful_day_there_is_no_notice_until_a_person_says_that_it_is_right() {
    let program = Program::begin();
    program.regular("نسرین", &VISITS);
    let mut seen = None;
    program.look("2027-09-30", &mut seen);
    assert_eq!(program.notices(), Vec::<Value>::new(), "a year ahead");
    program.look("2026-09-29", &mut seen);
    assert_eq!(program.notices(), Vec::<Value>::new(), "before what was sold");
    program.look("2026-11-24", &mut seen);
    assert_eq!(program.notices(), Vec::<Value>::new(), "eight weeks off");
    program.act("confirm_day", json!({"day": "2026-11-24"}));
    program.look("2026-11-24", &mut seen);
    assert_eq!(program.notices().len(), 1, "the same look, and the day is right");
}

#[test]
fn a_clock_that_jumps_while_the_window_is_open_takes_nothing_until_the_day_is_confirmed() {
    let program = Program::begin();
    let customer = ending(&program);
    let mut worked = None;
    // Within the thirty days in which a shop may have been closed.
    program.clock.set(noon("2026-10-25"));
    wake::doubt(program.app.handle(), &program.open());
    assert_eq!(night(&program, "2026-10-25", &mut worked, &customer), (50, 0));
    // The doubt outlives the day and a start of the program.
    let program = program.restarted();
    assert_eq!(night(&program, "2026-10-26", &mut worked, &customer), (50, 0));
    program.act("confirm_day", json!({"day": "2026-10-26"}));
    assert_eq!(night(&program, "2026-10-26", &mut worked, &customer), (0, 1));
    // And ends with the day that was confirmed.
    let view = program.open().ask("get_shop", json!({})).unwrap();
    assert_eq!(view["doubtful"], false);
    program.clock.set(noon("2026-10-27"));
    assert_eq!(program.open().ask("get_shop", json!({})).unwrap()["doubtful"], false);
}

#[test]
fn the_long_gone_are_in_no_notice() {
    let program = Program::begin();
    // The shop begins today and hears of visits that ended a year ago.
    program.regular("نسرین", &["2025-08-01", "2025-08-10", "2025-08-20", "2025-09-01"]);
    program.look("2026-10-05", &mut None);
    let today = program.open().ask("get_today", json!({})).unwrap();
    assert_eq!(today["long_gone"], 1, "{today}");
    assert_eq!(program.notices(), Vec::<Value>::new());
}

/// Somebody whose points of 30 September end ten days later.
fn ending(program: &Program) -> Value {
    let mut settings = program.open().ask("get_shop", json!({})).unwrap()["settings"].clone();
    settings["program"]["life"] = json!({"ends": "days", "days": 10});
    program.act("change_settings", json!({"settings": settings}));
    let form = json!({"given": "نسرین"});
    let added = program.act("add_customer", json!({"form": form, "join": true}));
    let customer = added["customer"].clone();
    program.act("record_purchase", json!({"customer": customer, "amount": 5_000_000}));
    customer
}

/// One look of the loop at noon of a day; what somebody has then, and how many nights took points.
fn night(
    program: &Program,
    on: &str,
    worked: &mut Option<vafa_domain::day::Day>,
    customer: &Value,
) -> (i64, usize) {
    program.clock.set(noon(on));
    wake::work_the_night(&program.open(), worked);
    let card = program.open().ask("get_counter", json!({"customer": customer})).unwrap();
    let asked = json!({"kind": "lots_expired", "cause": null, "after": null});
    let nights = program.open().ask("list_activity", asked).unwrap();
    (card["who"]["points"].as_i64().unwrap(), nights["rows"].as_array().unwrap().len())
}

#[test]
fn the_night_is_worked_once_after_ten_days_off_and_not_again_over_starts_and_clocks() {
    let program = Program::begin();
    let customer = ending(&program);
    let mut worked = None;
    assert_eq!(night(&program, "2026-10-10", &mut worked, &customer), (50, 0), "the last day");
    let program = program.restarted();
    let mut worked = None;
    for day in ["2026-10-21", "2026-10-21", "2026-10-12", "2026-10-21"] {
        assert_eq!(night(&program, day, &mut worked, &customer), (0, 1), "{day}");
    }
    let program = program.restarted();
    assert_eq!(night(&program, "2026-10-21", &mut None, &customer), (0, 1));
}

#[test]
fn on_a_doubtful_day_the_night_waits_until_a_person_says_that_it_is_right() {
    let program = Program::begin();
    let customer = ending(&program);
    let mut worked = None;
    assert_eq!(night(&program, "2027-09-30", &mut worked, &customer), (50, 0));
    program.act("confirm_day", json!({"day": "2027-09-30"}));
    assert_eq!(night(&program, "2027-09-30", &mut worked, &customer), (0, 1));
}
