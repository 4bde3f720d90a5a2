use super::*;
use crate::format::Language;
use proptest::prelude::*;

#[test]
fn spellings_of_one_word_have_one_key() {
    let pairs = [
        ("علي", "علی"),
        ("كاظمي", "کاظمی"),
        ("مُحَمَّد", "محمد"),
        ("رؤیا", "رویا"),
        ("آرش", "ارش"),
        ("أحمد", "احمد"),
        ("إبراهیم", "ابراهیم"),
        ("رئیس", "رییس"),
        ("املاء", "املا"),
        ("فاطمة", "فاطمه"),
        ("خانۀ", "خانه"),
        ("خانهٔ", "خانه"),
        ("مـــریم", "مریم"),
        ("ᲥᲔᲗᲔᲕᲐᲜ", "ქეთევან"),
        ("ᲡᲐᲠᲩᲔᲕᲘ", "სარჩევი"),
        ("ႱႠႵႠႰႧႥႤႪႭ", "საქართველო"),
        ("۰۹۱۲", "0912"),
        ("٠٩١٢", "0912"),
        ("０９１２", "0912"),
        ("ELLIE", "ellie"),
        ("José", "jose"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("ﻣﺮﯾﻢ", "مریم"),
        ("O’Neill", "o'neill"),
        ("  مریم \t رضایی ", "مریم رضایی"),
        ("\u{2068}مریم\u{2069}\u{200E}", "مریم"),
    ];
    for (one, other) in pairs {
        assert_eq!(fold(one), fold(other), "{one} {other}");
    }
}

#[test]
fn zwnj_and_spaces_do_not_part_a_word_in_the_squeezed_key() {
    let key = |text: &str| squeeze(&fold(text));
    assert_eq!(fold("محمد\u{200C}رضا"), fold("محمدرضا"));
    assert_eq!(key("محمد رضا"), key("محمدرضا"));
    assert_eq!(key("محمد رضا"), key("محمد\u{200C}رضا"));
    assert_eq!(key("کسب\u{200C}وکار"), key("کسبوکار"));
    assert_eq!(key("کسب\u{200C}وکار"), key("کسب وکار"));
}

#[test]
fn different_words_keep_different_keys() {
    for (one, other) in
        [("پری", "بری"), ("گل", "کل"), ("ژاله", "زاله"), ("ქეთი", "კეთი"), ("a", "b")]
    {
        assert_ne!(fold(one), fold(other));
    }
}

#[test]
fn persian_names_sort_by_the_persian_alphabet() {
    let order = "آرش بابک پروین چنگیز زهرا ژاله کامران کاوه گلناز واحد هما یاسر یوسف";
    let names: Vec<&str> = order.split(' ').collect();
    let arabic: Vec<String> =
        names.iter().map(|name| name.replace('ک', "ك").replace('ی', "ي")).collect();
    for pair in 0..names.len() {
        let key = |name: &str| sort_key(name, Language::Fa);
        assert_eq!(key(names[pair]), key(&arabic[pair]), "{}", names[pair]);
        if let Some(next) = names.get(pair + 1) {
            assert!(key(names[pair]) < key(next), "{} {next}", names[pair]);
            assert!(key(&arabic[pair]) < key(next), "{} {next}", arabic[pair]);
        }
    }
    // Both spellings of آ have its place, before ا.
    assert_eq!(sort_key("ا\u{0653}رش", Language::Fa), sort_key("آرش", Language::Fa));
    assert!(sort_key("آیدا", Language::Fa) < sort_key("ابراهیم", Language::Fa));
}

#[test]
fn georgian_names_sort_by_the_georgian_alphabet() {
    let order = "ანა ბესო გიორგი დათო ზურა თამარ ია კახა ლევანი მარი ნინო ჟანა რეზო ქეთევან შოთა წიალა ჯაბა";
    let keys: Vec<String> = order.split(' ').map(|name| sort_key(name, Language::Ka)).collect();
    assert!(keys.is_sorted() && keys.windows(2).all(|pair| pair[0] != pair[1]));
    assert_eq!(sort_key("ᲜᲘᲜᲝ", Language::Ka), sort_key("ნინო", Language::Ka));
}

#[test]
fn the_readers_alphabet_comes_first_and_digits_before_letters() {
    let sorted = |language| {
        let mut names = vec!["مریم", "Ellie", "ნინო", "7 გული", "(test)"];
        names.sort_by_key(|name| sort_key(name, language));
        names
    };
    assert_eq!(sorted(Language::Fa), ["7 გული", "(test)", "مریم", "Ellie", "ნინო"]);
    assert_eq!(sorted(Language::Ka), ["7 გული", "(test)", "ნინო", "Ellie", "مریم"]);
    assert_eq!(sorted(Language::En), ["7 გული", "(test)", "Ellie", "ნინო", "مریم"]);
}

#[test]
fn a_first_name_sorts_before_the_same_with_more() {
    assert!(sort_key("علی رضایی", Language::Fa) < sort_key("علیرضا", Language::Fa));
    assert!(sort_key("Ann", Language::En) < sort_key("Ann Lee", Language::En));
    assert!(sort_key("Ann Zed", Language::En) < sort_key("Anna", Language::En));
}

#[test]
fn a_name_keeps_zwnj_and_loses_what_is_not_text() {
    assert_eq!(clean_name("  محمد\u{200C}رضا \t رضایی\n", 50).unwrap(), "محمد\u{200C}رضا رضایی");
    assert_eq!(clean_name("a\0b\u{7}c", 50).unwrap(), "abc");
    assert_eq!(clean_name("x\u{202E}y\u{2066}z\u{2069}", 50).unwrap(), "xyz");
    assert_eq!(clean_name("\u{FEFF}ნინო", 50).unwrap(), "ნინო");
    assert_eq!(clean_name("علي", 3).unwrap(), "علي", "the spelling stays as typed");
    assert_eq!(clean_name(" \u{2028}\0", 5).unwrap(), "");
}

#[test]
fn a_text_too_long_is_refused_and_not_cut() {
    assert_eq!(clean_name("مریم", 3), Err(TextError::TooLong { most: 3 }));
    assert_eq!(clean_name("   مری   ", 3).unwrap(), "مری");
    assert_eq!(clean_note("a\nb", 2), Err(TextError::TooLong { most: 2 }));
}

#[test]
fn a_note_keeps_its_lines() {
    assert_eq!(
        clean_note("\r\none \r\n\r\n  two\u{0}\rthree\n\n", 50).unwrap(),
        "one\n\n  two\nthree"
    );
}

#[test]
fn a_name_of_joiners_and_marks_is_blank() {
    assert!(is_blank(""));
    assert!(is_blank(" \u{200C}\u{200E}\u{0640}\u{064E} "));
    assert!(!is_blank("ی"));
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>(), persian in "[ء-ی ۀ-ۓ\u{200C}a-zA-ZÀ-ɏႠ-ჅᲐ-Ჿ]{0,30}") {
        for text in [text, persian] {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert_eq!(squeeze(&once), fold(&squeeze(&once)));
        }
    }

    #[test]
    fn a_key_has_no_outer_or_double_space(text in any::<String>()) {
        let key = fold(&text);
        prop_assert!(!key.starts_with(' ') && !key.ends_with(' ') && !key.contains("  "));
    }

    #[test]
    fn cleaning_twice_changes_nothing(text in any::<String>()) {
        let name = clean_name(&text, usize::MAX).unwrap();
        prop_assert_eq!(clean_name(&name, usize::MAX).unwrap(), name);
        let note = clean_note(&text, usize::MAX).unwrap();
        prop_assert_eq!(clean_note(&note, usize::MAX).unwrap(), note);
    }

    #[test]
    fn words_that_fold_alike_sort_alike(text in "[بپتجچکگكيیa-z ]{0,12}") {
        let other = text.replace('ک', "ك").replace('ی', "ي").to_uppercase();
        for language in Language::ALL {
            prop_assert_eq!(sort_key(&text, language), sort_key(&other, language));
        }
    }
}

#[test]
fn every_sign_folds_once() {
    for sign in '\0'..=char::MAX {
        let text = sign.to_string();
        let once = fold(&text);
        assert_eq!(fold(&once), once, "U+{:04X}", u32::from(sign));
    }
}
