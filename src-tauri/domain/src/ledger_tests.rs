//! The laws of the ledger that hold without any rule of a program.

use super::*;
use uuid::Uuid;

fn lot(n: u64, left: i64, from: Option<&str>, until: Option<&str>) -> Lot {
    let day = |text: &str| text.parse().expect("a day");
    Lot {
        id: LotId { op: OpId(Uuid::from_u64_pair(7, n)), n: 0 },
        account: AccountId(Uuid::from_u64_pair(9, 1)),
        left,
        from: from.map(day),
        until: until.map(day),
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn spending_more_than_there_is_is_refused_with_both_numbers() {
    let lots = [lot(1, 40, None, None)];
    let spent = spend(&lots, 41, day("2026-11-22"), EntryKind::Spend);
    assert_eq!(spent, Err(Short { have: 40, need: 41 }));
}

#[test]
fn a_lot_is_usable_through_the_end_of_its_last_day() {
    let lots = [lot(1, 40, None, Some("2026-11-22"))];
    assert_eq!(usable(&lots, day("2026-11-22")), 40);
    assert!(expire(&lots, day("2026-11-22")).is_empty());
    assert_eq!(usable(&lots, day("2026-11-23")), 0);
    assert_eq!(expire(&lots, day("2026-11-23"))[0].amount, -40);
}
