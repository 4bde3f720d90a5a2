use super::*;
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    numbers: Vec<NumberCase>,
    money: Vec<MoneyCase>,
}

#[derive(Deserialize)]
struct NumberCase {
    value: u64,
    en: String,
    fa: String,
    ka: String,
}

#[derive(Deserialize)]
struct MoneyCase {
    minor: i64,
    unit: Unit,
    language: Language,
    text: String,
}

fn cases() -> Cases {
    serde_json::from_str(include_str!("../../cases/words.json")).unwrap()
}

#[test]
fn numbers_are_spelled_in_three_languages() {
    let cases = cases().numbers;
    assert!(cases.len() > 30);
    for case in cases {
        assert_eq!(number_words(case.value, Language::En), case.en);
        assert_eq!(number_words(case.value, Language::Fa), case.fa);
        assert_eq!(number_words(case.value, Language::Ka), case.ka);
    }
}

#[test]
fn amounts_are_spelled_with_their_units() {
    let cases = cases().money;
    assert!(cases.len() > 15);
    for case in cases {
        assert_eq!(money_words(Money(case.minor), case.unit, case.language), case.text);
    }
}

proptest! {
    #[test]
    fn every_number_has_words(value in any::<u64>()) {
        for language in Language::ALL {
            let words = number_words(value, language);
            prop_assert!(!words.is_empty());
            prop_assert!(!words.contains("  "), "{}", words);
            prop_assert_eq!(words.trim(), words.as_str());
        }
    }

    #[test]
    fn neighbours_are_spelled_differently(value in 0_u64..1_000_000_000) {
        for language in Language::ALL {
            prop_assert_ne!(number_words(value, language), number_words(value + 1, language));
        }
    }
}

#[test]
fn the_first_ten_thousand_numbers_all_differ() {
    for language in Language::ALL {
        let all: std::collections::HashSet<String> =
            (0..10_000).map(|value| number_words(value, language)).collect();
        assert_eq!(all.len(), 10_000, "{language:?}");
    }
}
