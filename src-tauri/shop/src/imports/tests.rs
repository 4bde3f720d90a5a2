//! Imports in several batches: cancelled, killed, gone on with, taken back; a sale in between.

use super::*;
use crate::{Clock, FixedClock};
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;
use vafa_domain::day::{Day, Instant};
use vafa_domain::format::Language;
use vafa_domain::import::{DateOrder, Field, Kind};
use vafa_domain::money::{Currency, Money, Unit};

/// 2026-11-21, 10:00 in UTC.
const NOW_DAY: &str = "2026-11-21";
const NOW: Instant = Instant(1_795_255_200_000);

struct Bench {
    shop: Arc<Shop>,
    folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Bench {
        let folder = tempfile::tempdir().unwrap();
        let clock: Arc<dyn Clock> = Arc::new(FixedClock::at(NOW));
        let shop = Shop::create(&folder.path().join("shop.vafa"), clock, "here").unwrap();
        let found = wire::FoundShop {
            op_id: OpId(Uuid::new_v4()),
            name: "Sarv".to_owned(),
            currency: Currency::Usd,
            language: Language::En,
            zone: Some("UTC".to_owned()),
        };
        crate::opening::found_shop(&shop, &Actor::OWNER, found).unwrap();
        Bench { shop: Arc::new(shop), folder }
    }

    /// The process dies and another one opens the file.
    fn reopened(self) -> Bench {
        let path = self.shop.path().to_owned();
        let Bench { shop, folder } = self;
        drop(shop);
        let clock: Arc<dyn Clock> = Arc::new(FixedClock::at(NOW));
        Bench { shop: Arc::new(Shop::open(&path, clock, "here").unwrap().shop), folder }
    }

    fn file(&self, name: &str, rows: u64) -> PathBuf {
        let mut text = "customer,date,amount_usd\n".to_owned();
        for row in 0..rows {
            // Every third row is the one before it again: equal rows across batches.
            let said = row - u64::from(row % 3 == 1);
            writeln!(text, "{:04},2025-{:02}-11,{}.50", said % 7, said % 12 + 1, said + 10)
                .unwrap();
        }
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn input(&self, path: &std::path::Path) -> wire::RunImport {
        let mut mapping = Mapping::new(Kind::Purchases);
        mapping.fields = [(Field::Customer, 0), (Field::Date, 1), (Field::Amount, 2)].into();
        mapping.unit = Some(Unit::Dollar);
        mapping.date_order = Some(DateOrder::Ymd);
        wire::RunImport {
            op_id: crate::new_op_id(&*self.shop.clock),
            path: path.to_str().unwrap().to_owned(),
            rows_are: Kind::Purchases,
            mapping,
            award_points: true,
            also_recorded: false,
            consent: None,
        }
    }

    fn run(&self, input: &wire::RunImport) -> Result<wire::ImportDone, Refusal> {
        run_in_batches(&self.shop, &Actor::OWNER, input, 10)
    }

    fn resume(&self, import: ImportId, path: &str) -> Result<wire::ImportDone, Refusal> {
        let input = wire::ResumeImport { import, path: path.to_owned() };
        resume_in_batches(&self.shop, &Actor::OWNER, &input, 10)
    }

    /// Cancels at the end of the first batch, as somebody does who sees the progress.
    fn cancel_after_first_batch(&self) {
        let shop = Arc::downgrade(&self.shop);
        self.shop.listen_progress(move |_, done, _| {
            if let (10, Some(shop)) = (done, shop.upgrade()) {
                cancel_import(&shop, &Actor::OWNER, wire::Nothing {}).unwrap();
            }
        });
    }

    fn open_import(&self) -> Option<ImportRecord> {
        self.shop.store.read(|book| Ok::<_, Refusal>(book.open_import()?)).unwrap()
    }

    fn end(self) {
        let checked = self.shop.store.check(&mut |_, _| true).unwrap();
        assert_eq!(checked.findings, []);
    }
}

/// The sums that must not depend on how often an import stopped.
fn sums(done: &wire::ImportDone) -> (u32, u32, Money, Points, u32, Option<Day>) {
    (done.rows, done.added, done.sum, done.points, done.customers_new, done.last_day)
}

#[test]
fn an_import_cancelled_between_two_batches_is_offered_goes_on_and_ends_as_if_it_had_not_stopped() {
    let whole = Bench::new();
    let path = whole.file("a.csv", 25);
    let expected = whole.run(&whole.input(&path)).unwrap();
    assert_eq!((expected.rows, expected.added, expected.cancelled), (25, 25, false));
    whole.end();

    let bench = Bench::new();
    let path = bench.file("a.csv", 25);
    let input = bench.input(&path);
    bench.cancel_after_first_batch();
    let done = bench.run(&input).unwrap();
    assert!(done.cancelled);
    assert_eq!((done.rows, done.added), (10, 10));
    let open = bench.open_import().unwrap();
    assert_eq!((open.id.0, open.rows), (input.op_id.0, 10));
    let another = bench.input(&bench.file("b.csv", 3));
    assert!(matches!(bench.run(&another), Err(Refusal::ImportOpen)));
    bench.shop.listen_progress(|_, _, _| {});
    let done = bench.resume(open.id, &input.path).unwrap();
    assert_eq!(sums(&done), sums(&expected));
    assert!(bench.open_import().is_none());
    bench.end();
}

#[test]
fn of_a_batch_that_is_cancelled_under_way_nothing_stays_and_it_goes_on_as_if_it_had_not_stopped() {
    let bench = Bench::new();
    let input = bench.input(&bench.file("a.csv", 5_000));
    let shop = Arc::downgrade(&bench.shop);
    bench.shop.listen_progress(move |_, done, _| {
        if let (2_000, Some(shop)) = (done, shop.upgrade()) {
            cancel_import(&shop, &Actor::OWNER, wire::Nothing {}).unwrap();
        }
    });
    let done = run_in_batches(&bench.shop, &Actor::OWNER, &input, BATCH_ROWS).unwrap();
    assert!(done.cancelled);
    assert_eq!((done.rows, done.added, done.customers_new), (0, 0, 0));
    let open = bench.open_import().unwrap();
    bench.shop.listen_progress(|_, _, _| {});
    let done = bench.resume(open.id, &input.path).unwrap();
    assert_eq!((done.rows, done.added, done.customers_new), (5_000, 5_000, 7));
    bench.end();
}

#[test]
fn the_reading_of_a_file_can_be_cancelled_and_the_next_one_is_read() {
    let bench = Bench::new();
    let path = bench.file("a.csv", 5_000);
    let ask = || {
        let path = path.to_str().unwrap().to_owned();
        let input = wire::ReadImport { path, rows_are: None, mapping: None };
        preview::read_import(&bench.shop, &Actor::OWNER, input)
    };
    let shop = Arc::downgrade(&bench.shop);
    bench.shop.listen_progress(move |_, _, _| {
        if let Some(shop) = shop.upgrade() {
            cancel_import(&shop, &Actor::OWNER, wire::Nothing {}).unwrap();
        }
    });
    assert_eq!(ask().unwrap_err().to_json()["code"], "import_stopped");
    bench.shop.listen_progress(|_, _, _| {});
    assert_eq!(ask().unwrap().rows, 5_000);
    bench.end();
}

#[test]
fn an_import_killed_between_two_batches_goes_on_with_the_same_file_only() {
    let bench = Bench::new();
    let path = bench.file("a.csv", 25);
    let input = bench.input(&path);
    bench.cancel_after_first_batch();
    bench.run(&input).unwrap();
    let bench = bench.reopened();
    let open = bench.open_import().unwrap();
    let other = bench.file("other.csv", 24);
    assert!(matches!(bench.resume(open.id, other.to_str().unwrap()), Err(Refusal::FileChanged)));
    let moved = bench.folder.path().join("moved.csv");
    std::fs::rename(&path, &moved).unwrap();
    let done = bench.resume(open.id, moved.to_str().unwrap()).unwrap();
    assert_eq!((done.rows, done.added), (25, 25));
    assert!(matches!(bench.resume(open.id, moved.to_str().unwrap()), Err(Refusal::AlreadySo)));
    bench.end();
}

#[test]
fn the_same_request_again_goes_on_and_then_gives_the_same_answer() {
    let bench = Bench::new();
    let input = bench.input(&bench.file("a.csv", 25));
    bench.cancel_after_first_batch();
    bench.run(&input).unwrap();
    bench.shop.listen_progress(|_, _, _| {});
    let done = bench.run(&input).unwrap();
    assert_eq!((done.rows, done.added), (25, 25));
    assert_eq!(sums(&bench.run(&input).unwrap()), sums(&done));
    let another = wire::RunImport { also_recorded: true, ..input };
    assert!(matches!(bench.run(&another), Err(Refusal::OpIdReused)));
    bench.end();
}

#[test]
fn an_import_that_stopped_half_way_can_be_taken_back_whole_and_come_in_again() {
    let bench = Bench::new();
    let path = bench.file("a.csv", 25);
    let input = bench.input(&path);
    bench.cancel_after_first_batch();
    let done = bench.run(&input).unwrap();
    let preview = wire::ByImport { import: done.import };
    let preview = preview_take_back(&bench.shop, &Actor::OWNER, preview).unwrap();
    assert_eq!((preview.purchases, preview.points), (10, done.points));
    assert_eq!((preview.people_go, preview.people_stay), (done.customers_new, 0));
    let back = wire::TakeBackImport { op_id: OpId(Uuid::new_v4()), import: done.import };
    take_back_import(&bench.shop, &Actor::OWNER, back).unwrap();
    assert!(bench.open_import().is_none());
    assert!(matches!(bench.resume(done.import, &input.path), Err(Refusal::AlreadyUndone)));
    bench.shop.listen_progress(|_, _, _| {});
    let again = bench.run(&bench.input(&path)).unwrap();
    assert_eq!((again.rows, again.added, again.known), (25, 25, 0));
    assert_eq!(again.customers_new, 7);
    bench.end();
}

#[test]
fn sales_go_between_the_batches_and_none_is_lost() {
    let bench = Bench::new();
    let input = bench.input(&bench.file("a.csv", 300));
    let sell = || {
        let sale = serde_json::json!({ "op_id": Uuid::new_v4(), "amount": 4_200 });
        crate::dispatch(&bench.shop, &Actor::OWNER, "record_purchase", sale).unwrap();
    };
    let done = std::thread::scope(|scope| {
        let counter = scope.spawn(|| (0..60).for_each(|_| sell()));
        let done = bench.run(&input).unwrap();
        counter.join().unwrap();
        done
    });
    assert_eq!((done.rows, done.added), (300, 300));
    let sold = bench.shop.store.read(|book| {
        let day = NOW_DAY.parse().unwrap();
        Ok::<_, Refusal>(book.same_purchases(None, day, Money(4_200), true)?)
    });
    assert_eq!(sold.unwrap(), 60);
    bench.end();
}

#[test]
#[ignore = "a measurement: run it in a release build"]
#[allow(clippy::disallowed_methods, reason = "a measurement")]
fn a_hundred_thousand_purchases_go_in_within_five_seconds_and_onto_a_million_within_eight() {
    let bench = Bench::new();
    let listed = |name: &str, from: u64, rows: u64, people: u64| {
        let mut text = "customer,date,amount_usd\n".to_owned();
        for row in from..from + rows {
            let (who, day) = ((row * 7_919) % people, row % 700);
            let date = Day::from_gregorian(2024, 12, 1).unwrap().plus(i64::try_from(day).unwrap());
            writeln!(text, "{who:06},{date},{}.33", row % 500 + row / 500).unwrap();
        }
        let path = bench.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let timed = |path: PathBuf| {
        let input = wire::RunImport { award_points: false, ..bench.input(&path) };
        let start = std::time::Instant::now();
        let done = run_import(&bench.shop, &Actor::OWNER, input).unwrap();
        println!("{} rows, {} new people: {:?}", done.added, done.customers_new, start.elapsed());
    };
    let size = |rows: u64| {
        bench.shop.store.checkpoint().unwrap();
        let bytes = std::fs::metadata(bench.shop.path()).unwrap().len();
        println!("{} bytes a purchase, {bytes} in all", bytes / rows);
    };
    timed(listed("first.csv", 0, 100_000, 10_000));
    size(100_000);
    timed(listed("more.csv", 100_000, 900_000, 100_000));
    timed(listed("last.csv", 1_000_000, 100_000, 100_000));
    size(1_100_000);
}
