//! The desk of a story: a shop in a temporary folder, a clock that is set by hand, and short
//! words for what people do.

use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;
use vafa_domain::day::Instant;
use vafa_shop::{Actor, Clock, FixedClock, Refusal, Shop, dispatch};

/// A shop of a story.
pub struct Desk {
    /// The shop.
    pub shop: Shop,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// Who asks.
    pub actor: Actor,
    folder: tempfile::TempDir,
}

/// A folder for a story. A story needs a file and no disk: where the machine keeps files in memory,
/// it is there. What a disk does to a shop is told by the tests of the store.
fn folder() -> tempfile::TempDir {
    let memory = std::path::Path::new("/dev/shm");
    let there = memory.is_dir().then(|| tempfile::tempdir_in(memory)).and_then(Result::ok);
    there.unwrap_or_else(|| tempfile::tempdir().expect("a folder"))
}

/// An instant of the story: `2026-11-21T10:00` in UTC.
pub fn at(text: &str) -> Instant {
    let moment = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("an instant");
    Instant(moment.and_utc().timestamp_millis())
}

impl Desk {
    /// A shop founded at an instant, in dollars and UTC.
    pub fn new(now: &str) -> Desk {
        Desk::with(now, "USD", "en", "UTC")
    }

    /// A shop with this currency, language and zone.
    pub fn with(now: &str, currency: &str, language: &str, zone: &str) -> Desk {
        let folder = folder();
        let clock = Arc::new(FixedClock::at(at(now)));
        let path = folder.path().join("shop.vafa");
        let shop = Shop::create(&path, clock.clone(), "machine of the story").expect("a new file");
        let desk = Desk { shop, clock, actor: Actor::OWNER, folder };
        desk.act(
            "found_shop",
            json!({ "name": "Sarv", "currency": currency, "language": language, "zone": zone }),
        );
        desk
    }

    /// Sets the clock.
    pub fn go_to(&self, now: &str) {
        self.clock.set(at(now));
    }

    /// Asks, and expects an answer.
    pub fn ask(&self, name: &str, input: Value) -> Value {
        dispatch(&self.shop, &self.actor, name, input)
            .unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
    }

    /// Acts with an id of its own, and expects it to be done.
    pub fn act(&self, name: &str, input: Value) -> Value {
        self.ask(name, with_op_id(input))
    }

    /// Acts, and expects a refusal; returns its code.
    pub fn refused(&self, name: &str, input: Value) -> String {
        Refusal::code(&self.refusal(name, input))
    }

    /// Acts, and expects a refusal; returns it with its arguments.
    pub fn refusal(&self, name: &str, input: Value) -> Refusal {
        match dispatch(&self.shop, &self.actor, name, with_op_id(input)) {
            Ok(done) => panic!("{name} was done: {done}"),
            Err(refusal) => refusal,
        }
    }

    /// Adds a customer who collects points; returns the id.
    pub fn member(&self, name: &str) -> String {
        let form = json!({ "given": name, "family": "Rezaei" });
        id_of(&self.act("add_customer", json!({ "form": form, "join": true })))
    }

    /// Sells to somebody; returns the purchase's id.
    pub fn sell(&self, customer: &str, amount: i64) -> String {
        let done = self.act("record_purchase", json!({ "customer": customer, "amount": amount }));
        text(&done, "op")
    }

    /// The same file once more, as another process holds it.
    pub fn again(&self) -> Shop {
        let clock = self.clock.clone();
        let opened = Shop::open(&self.path("shop.vafa"), clock, "machine of the story");
        opened.expect("the file again").shop
    }

    /// Points of somebody.
    pub fn points(&self, customer: &str) -> i64 {
        self.ask("get_counter", json!({ "customer": customer }))["who"]["points"]
            .as_i64()
            .expect("points")
    }

    /// A path in the folder of the story.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Closes the shop; its folder lasts as long as what is returned.
    pub fn closed(self) -> tempfile::TempDir {
        drop(self.shop);
        self.folder
    }

    /// Closes the shop and goes on with the one that `open` gives.
    pub fn reopened(self, open: impl FnOnce() -> Shop) -> Desk {
        let Desk { shop, clock, actor, folder } = self;
        drop(shop);
        Desk { shop: open(), clock, actor, folder }
    }

    /// The end of every story: file, chain, replay and tables agree.
    pub fn end(self) {
        let checked = self.shop.store().check(&mut |_, _| true).expect("a check");
        assert_eq!(checked.findings, [], "the tables are what a replay of the log gives");
        assert!(self.clock.now().0 > 0);
    }
}

fn with_op_id(mut input: Value) -> Value {
    if let Value::Object(map) = &mut input {
        map.entry("op_id").or_insert_with(|| json!(Uuid::new_v4()));
    }
    input
}

/// The customer of an answer.
pub fn id_of(done: &Value) -> String {
    text(done, "customer")
}

/// A text of an answer.
pub fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_else(|| panic!("{field} in {value}")).to_owned()
}
