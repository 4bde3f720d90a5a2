//! The shop that is measured: made once from the seed, kept below `target/bench`, and copied for
//! whoever changes it.

use crate::people::{Dice, Sold, buyer, write_people, write_sales};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use vafa_domain::day::{Day, Instant};
use vafa_shop::place::Places;
use vafa_shop::{Actor, FixedClock, Shop, dispatch, new_op_id};
use vafa_store::SCHEMA_VERSION;
use vafa_tests::{Step, built, root};

/// The version of what is generated: another one makes the file anew.
const GENERATOR: u32 = 5;
/// The day of the measurement, half past nine in London, one in the afternoon in Tehran.
pub const NOW: &str = "2026-11-24T09:30:00Z";
/// The same in milliseconds.
pub const NOW_MS: i64 = 1_795_512_600_000;
const DAY_MS: i64 = 86_400_000;
/// Days of sales at the counter after the import, today included.
const COUNTER_DAYS: i64 = 100;

/// The ground of a run.
pub struct Ground {
    /// Customers.
    pub people: u64,
    /// Purchases.
    pub sales: u64,
    folder: PathBuf,
    file: PathBuf,
}

impl Ground {
    /// The ground, made where it is not there yet.
    pub fn laid(quick: bool) -> Step<Ground> {
        let (people, sales) = if quick { (10_000, 100_000) } else { (100_000, 1_000_000) };
        let folder = root().canonicalize()?.join("target/bench");
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("town-{GENERATOR}-{SCHEMA_VERSION}-{sales}.vafa"));
        let ground = Ground { people, sales, folder, file };
        if !ground.file.is_file() {
            ground.make()?;
        }
        Ok(ground)
    }

    /// The file as it was made. It is only read.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// An empty folder for one measurement.
    pub fn room(&self, name: &str) -> Step<PathBuf> {
        let room = self.folder.join("run").join(name);
        if room.exists() {
            fs::remove_dir_all(&room)?;
        }
        fs::create_dir_all(&room)?;
        Ok(room)
    }

    /// A copy of the file to work on.
    pub fn copy(&self, name: &str) -> Step<PathBuf> {
        let copy = self.room(name)?.join("shop.vafa");
        fs::copy(&self.file, &copy)?;
        // What the copy left in memory is written now and not during the measurement.
        fs::File::open(&copy)?.sync_all()?;
        Ok(copy)
    }

    /// Where the programs of a run keep this machine's name.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// This machine's name in the runs.
    pub fn machine(&self) -> Step<String> {
        let places = Places::under(self.data().join("org.vafa.app"));
        places.machine().map_err(refused)
    }

    /// Opens a shop at the time of the measurement.
    pub fn open(&self, file: &Path) -> Step<Shop> {
        self.open_after(file, 0)
    }

    /// Opens a shop so many days after it.
    pub fn open_after(&self, file: &Path, days: i64) -> Step<Shop> {
        let clock = Arc::new(FixedClock::at(Instant(NOW_MS + days * DAY_MS)));
        Ok(Shop::open(file, clock, &self.machine()?).map_err(refused)?.shop)
    }

    /// The command line on a file.
    pub fn vafa(&self, file: &Path, words: &[&str]) -> Step<Command> {
        let mut vafa = Command::new(built("vafa")?);
        vafa.env("XDG_DATA_HOME", self.data()).arg("--shop").arg(file).args(["--now", NOW]);
        vafa.args(words);
        Ok(vafa)
    }

    /// Makes a new shop in a file, as one in Tehran would be.
    pub fn found(&self, file: &Path, clock: Arc<FixedClock>) -> Step<Shop> {
        let shop = Shop::create(file, clock, &self.machine()?).map_err(refused)?;
        let founded = json!({
            "op_id": new_op_id(shop.clock()), "name": "آجیل سرو",
            "currency": "IRR", "language": "fa", "zone": "Asia/Tehran",
        });
        ask(&shop, "found_shop", founded)?;
        Ok(shop)
    }

    /// Makes the file: a list of customers and one of purchases go in as an owner would take them
    /// over, then a twentieth of the purchases is sold at the counter.
    fn make(&self) -> Step {
        let room = self.room("make")?;
        let (people, sales) = (room.join("people.csv"), room.join("sales.csv"));
        let counter = self.sales / 20;
        write_people(&people, self.people)?;
        let from = Day::from_gregorian(2023, 11, 25).ok_or("no day")?;
        let (days, count) = (996, self.sales - counter);
        write_sales(&sales, &Sold { from, days, count, people: self.people, seed: 1 })?;
        let clock = Arc::new(FixedClock::at(Instant(NOW_MS - COUNTER_DAYS * DAY_MS)));
        let file = room.join("shop.vafa");
        let shop = self.found(&file, clock.clone())?;
        // Nobody's sales are in it yet: a power cut while it is made costs nothing.
        shop.store().with_raw(|db| db.pragma_update(None, "synchronous", "OFF"))?;
        take_over(&shop, &people, people_mapping())?;
        take_over(&shop, &sales, sales_mapping())?;
        sell(&shop, &clock, self.people, counter)?;
        shop.store().with_raw(|db| db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"))?;
        drop(shop);
        fs::rename(&file, &self.file)?;
        Ok(fs::remove_dir_all(room)?)
    }
}

/// Sells at the counter, day by day up to the day of the measurement.
fn sell(shop: &Shop, clock: &FixedClock, people: u64, count: u64) -> Step {
    let ids = customers(shop.path())?;
    let mut dice = Dice::of(5);
    let days = u64::try_from(COUNTER_DAYS)?;
    for place in 0..count {
        let (day, hour) = (place * days / count, place * days % count * 8 * 3_600_000 / count);
        let since = i64::try_from(day + 1)? * DAY_MS + i64::try_from(hour)? - 8 * 3_600_000;
        clock.set(Instant(NOW_MS - COUNTER_DAYS * DAY_MS + since));
        let number = buyer(&mut dice, people, 996 * 3 / 4 + day, 996);
        let who = ids.get(usize::try_from(number - 1)?).ok_or("nobody")?;
        let amount = (10 + dice.below(1_500)) * 10_000;
        let sale = json!({ "op_id": new_op_id(clock), "customer": who, "amount": amount });
        ask(shop, "record_purchase", sale)?;
    }
    Ok(())
}

/// The ids of everybody in a file, by their number.
pub fn customers(file: &Path) -> Step<Vec<String>> {
    let db = reader(file)?;
    let mut all = db.prepare("SELECT lower(hex(uuid)) FROM customer ORDER BY number")?;
    let all = all.query_map([], |row| row.get(0))?;
    Ok(all.collect::<Result<_, _>>()?)
}

/// A connection of our own, set as the store sets its readers: the floor reads through it.
pub fn reader(file: &Path) -> Step<Connection> {
    let db = Connection::open(file)?;
    db.pragma_update(None, "cache_size", -8_000)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

/// A connection of our own, set as the store sets its writer: the floor writes through it.
pub fn writer(file: &Path) -> Step<Connection> {
    let db = Connection::open(file)?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "recursive_triggers", true)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -8_000)?;
    db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    db.pragma_update(None, "wal_autocheckpoint", 4_000)?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "secure_delete", true)?;
    Ok(db)
}

/// Takes a file over.
pub fn take_over(shop: &Shop, file: &Path, mapping: Value) -> Step<Value> {
    let input = json!({
        "op_id": new_op_id(shop.clock()), "path": file,
        "rows_are": mapping["kind"], "mapping": mapping,
    });
    let done = ask(shop, "run_import", input)?;
    match done["error_count"].as_u64() {
        Some(0) => Ok(done),
        _ => Err(format!("rows were refused: {}", done["errors"][0]).into()),
    }
}

fn people_mapping() -> Value {
    let fields = json!({
        "customer": 0, "given_name": 1, "family_name": 2, "phone": 3, "birthday": 4, "card": 5,
        "language": 6, "consent_sms": 7, "note": 8,
    });
    json!({ "kind": "customers", "fields": fields, "date_order": "ymd" })
}

/// How the files of purchases are read.
pub fn sales_mapping() -> Value {
    let fields = json!({ "customer": 0, "date": 1, "amount": 2, "receipt": 3 });
    json!({ "kind": "purchases", "fields": fields, "date_order": "ymd", "unit": "toman" })
}

/// Asks the shop what its window would ask.
pub fn ask(shop: &Shop, name: &str, input: Value) -> Step<Value> {
    dispatch(shop, &Actor::OWNER, name, input).map_err(refused)
}

/// A refusal as what stopped a measurement.
pub fn refused(refusal: vafa_shop::Refusal) -> Box<dyn std::error::Error + Send + Sync> {
    format!("{refusal:?}").into()
}
