use super::*;
use crate::format::{Digits, Language, money};
use crate::money::Currency;
use proptest::prelude::*;

#[derive(Deserialize)]
struct Case {
    text: String,
    unit: Unit,
    language: Language,
    amount: Option<Money>,
    grouped: Option<Money>,
    decimal: Option<Money>,
    error: Option<String>,
}

fn style(language: Language, unit: Unit) -> Style {
    Style { unit, ..Style::usual(language, unit.currency()) }
}

#[test]
fn every_typed_amount_is_read_by_the_one_rule() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../../cases/amounts.json")).unwrap();
    assert!(cases.len() > 100);
    for case in cases {
        let found = parse_amount(&case.text, case.unit, style(case.language, case.unit));
        let what = format!("{:?} {:?} {:?}", case.text, case.unit, case.language);
        match (case.amount, case.grouped, case.error) {
            (Some(amount), _, _) => assert_eq!(found, Ok(Parsed::One { amount }), "{what}"),
            (_, Some(grouped), _) => {
                let decimal = case.decimal;
                assert_eq!(found, Ok(Parsed::Either { grouped, decimal }), "{what}");
            }
            (_, _, Some(code)) => {
                assert_eq!(found.map_err(|error| error.code()), Err(code.as_str()), "{what}");
            }
            _ => panic!("{what}: a case expects nothing"),
        }
    }
}

#[test]
fn the_group_sign_of_the_shop_decides_and_not_the_digits_typed() {
    let english = style(Language::En, Unit::Dollar);
    let georgian = style(Language::Ka, Unit::Dollar);
    assert_eq!(parse_amount("1,250", Unit::Dollar, english).unwrap().sure(), Some(Money(125_000)));
    assert_eq!(parse_amount("1,250", Unit::Dollar, georgian).unwrap().sure(), None);
    assert_eq!(parse_amount("۱,۲۵۰", Unit::Dollar, english).unwrap().sure(), Some(Money(125_000)));
}

#[test]
fn errors_are_written_as_a_code_with_arguments() {
    let error = parse_amount("1.25", Unit::Toman, style(Language::Fa, Unit::Toman)).unwrap_err();
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        serde_json::json!({"code": "amount_too_many_decimals", "args": {"most": 1}})
    );
    let error = AmountError::TooGreat { most: Money::MAX };
    assert_eq!(serde_json::to_value(&error).unwrap()["code"], error.code());
}

fn any_style() -> impl Strategy<Value = Style> {
    let language = prop::sample::select(Language::ALL.to_vec());
    let digits = prop::sample::select(vec![Digits::Latin, Digits::Persian]);
    let units: Vec<Unit> = Currency::ALL.iter().flat_map(|one| one.units()).copied().collect();
    (language, digits, prop::sample::select(units)).prop_map(|(language, digits, unit)| Style {
        unit,
        ..Style::usual(language, unit.currency()).with_digits(digits)
    })
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(
        minor in prop_oneof![0..=Money::MAX.0, 0_i64..2_000_000],
        round in prop::sample::select(vec![1_i64, 10, 100, 1000, 10_000]),
        style in any_style(),
    ) {
        let amount = Money(minor / round * round);
        let text = money(amount, style);
        let read = parse_amount(&text, style.unit, style);
        prop_assert_eq!(read, Ok(Parsed::One { amount }), "{}", text);
    }

    #[test]
    fn no_text_breaks_the_parser(text in "\\PC{0,60}", style in any_style()) {
        let _ = parse_amount(&text, style.unit, style);
    }

    #[test]
    fn a_reading_is_within_the_bound(text in "[0-9۰-۹., ٬٫/'-]{0,45}", style in any_style()) {
        match parse_amount(&text, style.unit, style) {
            Ok(Parsed::One { amount }) => prop_assert!((0..=Money::MAX.0).contains(&amount.0)),
            Ok(Parsed::Either { grouped, decimal }) => {
                prop_assert!((0..=Money::MAX.0).contains(&grouped.0));
                prop_assert!(decimal.is_none_or(|decimal| decimal < grouped));
            }
            Err(_) => {}
        }
    }
}
