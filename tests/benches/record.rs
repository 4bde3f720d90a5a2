//! A sale, with all that stands behind it, against one bare row that is as safe from a power cut.

use crate::Row;
use crate::ground::{Ground, ask, customers, writer};
use crate::people::Dice;
use crate::spans::{Spans, ms, shown, timed};
use serde_json::json;
use vafa_shop::new_op_id;
use vafa_tests::Step;
use vafa_tests::measure::ratio;

/// Pairs, by turns, so that both meet the same disk.
const PAIRS: usize = 3_000;

/// Sales and bare rows.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("record")?;
    let people = customers(&file)?;
    let shop = ground.open(&file)?;
    let bare = writer(&file.with_file_name("bare.db"))?;
    bare.execute_batch(
        "CREATE TABLE sale (id INTEGER PRIMARY KEY, who TEXT, day TEXT, sum INTEGER)",
    )?;
    let mut dice = Dice::of(9);
    let (mut ours, mut floor) = (Spans::default(), Spans::default());
    for _ in 0..PAIRS {
        let count = u64::try_from(people.len())?;
        let who = people.get(usize::try_from(dice.below(count))?).ok_or("nobody")?;
        let sum = i64::try_from(10_000 * (1 + dice.below(500)))?;
        let sale = json!({ "op_id": new_op_id(shop.clock()), "customer": who, "amount": sum });
        let (done, span) = timed(|| ask(&shop, "record_purchase", sale));
        done?;
        ours.add(span);
        let mut insert =
            bare.prepare_cached("INSERT INTO sale (who, day, sum) VALUES (?1, ?2, ?3)")?;
        let (done, span) = timed(|| insert.execute((who, "2026-11-24", sum)));
        done?;
        floor.add(span);
    }
    let (middle, bare) = (ours.at(50), floor.at(50));
    Ok(vec![
        Row {
            what: format!("record_purchase, median of {PAIRS}"),
            ours: shown(middle),
            floor: shown(bare),
            ratio: ratio(middle, bare),
            bound: "2.3 x",
            within: middle * 10 <= bare * 23,
        },
        Row {
            what: "record_purchase, 99th percentile".to_owned(),
            ours: shown(ours.at(99)),
            floor: shown(floor.at(99)),
            ratio: ratio(ours.at(99), floor.at(99)),
            bound: "10 ms",
            within: ours.at(99) <= ms(10),
        },
    ])
}
