//! The laws of the ledger that hold without any rule of a program.

use super::*;
use proptest::prelude::*;
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

#[test]
fn a_waiting_lot_is_usable_from_its_first_day_on() {
    let lots = [lot(1, 40, Some("2026-11-22"), None)];
    assert_eq!((usable(&lots, day("2026-11-21")), pending(&lots, day("2026-11-21"))), (0, 40));
    assert_eq!((usable(&lots, day("2026-11-22")), pending(&lots, day("2026-11-22"))), (40, 0));
}

#[test]
fn what_is_taken_back_comes_from_its_own_lot_first_and_the_rest_is_short() {
    let lots = [lot(1, 10, None, Some("2026-12-01")), lot(2, 20, Some("2027-01-01"), None)];
    let back = take_back(&lots, &[lots[1].id], 5, 40);
    let drawn: Vec<_> = back.entries[0].draws.iter().map(|draw| (draw.lot, draw.amount)).collect();
    assert_eq!(drawn, [(lots[1].id, 20), (lots[0].id, 10)], "waiting ones too");
    assert_eq!((back.lapsed, back.short), (5, 5));
}

#[test]
fn two_spends_of_one_batch_do_not_use_the_same_points() {
    // Odoo 249775: each order of a batch was checked alone, and 100 points were spent twice.
    let lots = [lot(1, 100, None, None)];
    let today = day("2026-11-22");
    let first = spend(&lots, 60, today, EntryKind::Spend).expect("enough");
    let after = refill(&lots, &first);
    let second = spend(&after, 60, today, EntryKind::Spend);
    assert_eq!(second, Err(Short { have: 40, need: 60 }));
}

#[test]
fn a_debt_is_paid_by_what_comes_in_once() {
    let account = lot(1, 0, None, None).account;
    let op = OpId(Uuid::from_u64_pair(7, 9));
    let mut posting = Posting::default();
    posting.open(op, Entry::lot(account, EntryKind::Earn, 30), 40);
    posting.open(op, Entry::lot(account, EntryKind::Earn, 30), 40);
    assert_eq!((posting.change_on(account), posting.owed_on(account)), (20, -40));
}

#[test]
fn an_entry_of_a_lot_takes_few_bytes_and_reads_back() {
    let entry = Entry::lot(AccountId(Uuid::nil()), EntryKind::Earn, 25);
    let text = serde_json::to_string(&entry).expect("text");
    let id = Uuid::nil();
    assert_eq!(text, format!(r#"{{"account":"{id}","kind":"earn","amount":25}}"#));
    assert_eq!(serde_json::from_str::<Entry>(&text).expect("an entry"), entry);
}

fn lots() -> impl Strategy<Value = Vec<Lot>> {
    let one = (0i64..500, prop::option::of(0i64..40), prop::option::of(0i64..40));
    prop::collection::vec(one, 0..12).prop_map(|lots| {
        (0u64..)
            .zip(lots)
            .map(|(n, (left, from, until))| {
                let ahead = |days| day("2026-11-01").plus(days);
                let from = from.map(ahead);
                let account = AccountId(Uuid::from_u64_pair(9, n % 3));
                Lot { left, from, until: until.map(ahead), account, ..lot(n, 0, None, None) }
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_spend_uses_what_is_usable_in_order_and_cancelled_it_restores_every_lot(
        lots in lots(), amount in 0i64..4_000, ahead in 0i64..40, parts in 1i64..5,
    ) {
        let today = day("2026-11-01").plus(ahead);
        let have = usable(&lots, today);
        let Ok(entries) = spend(&lots, amount, today, EntryKind::Spend) else {
            prop_assert!(amount > have);
            return Ok(());
        };
        prop_assert_eq!(-entries.iter().map(|entry| entry.amount).sum::<i64>(), amount);
        let after = refill(&lots, &entries);
        for (before, after) in lots.iter().zip(&after) {
            prop_assert!(after.left >= 0);
            prop_assert!(before.usable_on(today) || before.left == after.left);
        }
        let touched = lots.iter().zip(&after).filter(|(b, _)| b.usable_on(today));
        let emptied: Vec<bool> = touched.map(|(b, a)| a.left == 0 || a.left == b.left).collect();
        prop_assert!(emptied.iter().filter(|whole| !**whole).count() <= 1, "one lot at a time");
        let drawn: Vec<_> = entries
            .iter()
            .flat_map(|entry| entry.draws.iter().map(|draw| (entry.account, *draw)))
            .collect();
        let mut back = after;
        let mut given = 0;
        for part in 1..=parts {
            let upto = amount * part / parts;
            back = refill(&back, &give_back(&drawn, given, upto - given));
            given = upto;
        }
        prop_assert_eq!(back, lots);
    }

    #[test]
    fn expiry_takes_what_is_past_and_nothing_else(lots in lots(), ahead in 0i64..41) {
        let today = day("2026-11-01").plus(ahead);
        let entries = expire(&lots, today);
        let after = refill(&lots, &entries);
        for (before, after) in lots.iter().zip(&after) {
            let left = if before.is_past_on(today) { 0 } else { before.left };
            prop_assert_eq!(after.left, left);
        }
        prop_assert!(expire(&after, today).is_empty());
        prop_assert!(entries.iter().all(|entry| entry.amount < 0));
    }

    #[test]
    fn what_is_taken_back_is_taken_lapsed_or_short_and_no_more(
        lots in lots(), own in prop::collection::vec(0usize..12, 0..3),
        lapsed in 0i64..300, amount in 0i64..6_000,
    ) {
        let own: Vec<LotId> =
            own.into_iter().filter_map(|n| lots.get(n)).map(|lot| lot.id).collect();
        let have: i64 = lots.iter().map(|lot| lot.left).sum();
        let back = take_back(&lots, &own, lapsed, amount);
        let taken: i64 = back.entries.iter().map(|entry| -entry.amount).sum();
        prop_assert_eq!(taken + back.lapsed + back.short, amount);
        prop_assert!(taken <= have && back.lapsed <= lapsed && back.short >= 0);
        prop_assert!(back.short == 0 || taken == have);
        prop_assert!(refill(&lots, &back.entries).iter().all(|lot| lot.left >= 0));
    }
}
