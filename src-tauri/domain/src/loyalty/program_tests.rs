//! The program as a setting: sound as it comes, and refused where it cannot work.

use super::*;
use crate::id::DrawId;
use crate::loyalty::{By, Rounding, When};
use uuid::Uuid;

fn names() -> Names {
    let steps = ["silver", "gold", "black"].map(String::from);
    Names { card: "coffee".into(), free: "a cup".into(), steps }
}

#[test]
fn every_ready_program_is_sound_in_every_currency_and_reads_back() {
    for currency in Currency::ALL {
        assert!(Program::usual(currency).is_sound());
        for ready in Ready::ALL {
            let program = ready.program(currency, &names());
            assert!(program.is_sound(), "{ready:?} {currency:?}");
            let text = serde_json::to_string(&program).expect("text");
            assert_eq!(serde_json::from_str::<Program>(&text).expect("a program"), program);
        }
    }
    assert!(Program::default().is_sound(), "a shop without a program");
}

#[test]
fn a_program_whose_parts_do_not_fit_is_not_sound() {
    let cafe = || Ready::CafeStamps.program(Currency::Gel, &names());
    let twice = Program { rules: vec![EarnRule::default(), EarnRule::default()], ..cafe() };
    let no_card = Program { stamp_cards: Vec::new(), ..cafe() };
    let waits = Program { pending_days: 366, ..cafe() };
    let life = Program { life: Life::Days { days: 0 }, ..cafe() };
    let referral = ReferralBonus { to_newcomer: -1, ..ReferralBonus::default() };
    let bonus = Program { referral, ..cafe() };
    for wrong in [twice, no_card, waits, life, bonus] {
        assert!(!wrong.is_sound(), "{wrong:?}");
    }
}

#[test]
fn a_lot_waits_for_the_return_window_and_lives_from_then_on() {
    let program = Program {
        pending_days: 14,
        life: Life::Days { days: 10 },
        ..Ready::CafeStamps.program(Currency::Gel, &names())
    };
    let day: Day = "2026-11-22".parse().expect("a day");
    let applied = |into| Applied { gave: 5, into, ..EarnRule::default().plain() };
    let lot =
        |into| program.lot(AccountId(Uuid::nil()), &applied(into), (day, day), Calendar::Gregorian);
    let points = lot(Holds::Points);
    assert_eq!((points.amount, points.rule), (5, Some(1)));
    assert_eq!(points.from.map(|day| day.to_string()).as_deref(), Some("2026-12-06"));
    assert_eq!(points.until.map(|day| day.to_string()).as_deref(), Some("2026-12-16"));
    for into in [Holds::Stamps(1), Holds::Tickets(DrawId(Uuid::nil()))] {
        assert_eq!((lot(into).from, lot(into).until), (None, None), "{into:?}");
    }
}

#[test]
fn a_change_of_life_touches_new_points_only() {
    let mut program = Program::usual(Currency::Usd);
    let day: Day = "2026-11-22".parse().expect("a day");
    let applied = Applied { gave: 5, ..EarnRule::default().plain() };
    let lot = |program: &Program| {
        program.lot(AccountId(Uuid::nil()), &applied, (day, day), Calendar::Gregorian)
    };
    let before = lot(&program);
    program.life = Life::MonthEnd { after: 0 };
    assert_eq!(before.until, None, "the day is written on the lot, not asked of the program");
    assert!(lot(&program).until.is_some());
}

#[test]
fn an_example_shows_the_rounding() {
    let rule = EarnRule::usual(Currency::Gel);
    assert_eq!(rule.example(), Example { sale: Money(1_050), gives: 10 });
    let up = EarnRule { rounding: Rounding::Up, ..rule.clone() };
    assert_eq!(up.example().gives, 11);
    let least = EarnRule { least: Money(5_000), ..rule.clone() };
    assert_eq!(least.example(), Example { sale: Money(5_000), gives: 50 });
    let visit = EarnRule { gives: Gives::PerVisit { points: 3 }, ..rule };
    assert_eq!((visit.plain().by, visit.example().gives), (By::Fixed, 3));
    assert!(visit.when == When::default());
}
