//! Finding somebody, through the file, as a seller types.

use crate::story::Story;
use proptest::prelude::*;
use std::cell::RefCell;
use vafa_domain::customer::{CustomerState, PersonalText};
use vafa_domain::fact::Fact;
use vafa_domain::id::{CustomerId, NoteId};
use vafa_domain::phone::{Region, reversed_query};
use vafa_store::{NameFilter, Store};

/// How many people are found by what is typed.
fn found(store: &Store, typed: &str) -> usize {
    let Some(filter) = NameFilter::of(typed) else { return 0 };
    store.typed(|book| book.by_name(&filter)).expect("a search").len()
}

#[test]
fn spellings_of_one_name_find_each_other() {
    // LOC-06 and LOC-07, and what a seller does with a keyboard that stands in the wrong language.
    let groups: &[&[&str]] = &[
        &["علي", "علی"],
        &["كاظمي", "کاظمی"],
        &["محمد\u{200C}رضا", "محمدرضا", "محمد رضا"],
        &["مُحَمَّد", "محمد"],
        &["رؤیا", "رویا"],
        &["آرش", "ارش"],
        &["ᲥᲔᲗᲔᲕᲐᲜ", "ქეთევან"],
        &["ᲡᲐᲠᲩᲔᲕᲘ", "სარჩევი"],
        &["کسب\u{200C}وکار", "کسبوکار", "کسب وکار"],
        &["José", "JOSE", "jose"],
        &["O’Neill", "O'Neill", "o'neill"],
        &["Straße", "strasse"],
    ];
    for group in groups {
        for stored in *group {
            let mut story = Story::begin();
            story.customer("Zz", "Yy", "");
            story.customer(stored, "", "");
            for typed in *group {
                assert_eq!(found(&story.store, typed), 1, "{stored} by {typed}");
            }
        }
    }
}

#[test]
fn one_and_two_letters_find_the_beginnings_of_words() {
    let mut story = Story::begin();
    story.customer("مینا", "رضایی", "");
    story.customer("ქეთი", "ბერიძე", "");
    story.customer("Al", "Capone", "");
    for typed in ["م", "می", "رض", "ქ", "ბე", "a", "AL", "c", "می رض", "m r"] {
        let many = usize::from(typed != "m r");
        assert_eq!(found(&story.store, typed), many, "{typed}");
    }
    for typed in ["ینا", "یی", "რიძ", "apo"] {
        let many = usize::from(typed.chars().count() > 2);
        assert_eq!(found(&story.store, typed), many, "{typed}: the middle from three letters on");
    }
}

#[test]
fn words_in_any_order_have_to_be_there_all() {
    let mut story = Story::begin();
    story.customer("مینا", "رضایی", "");
    for (typed, many) in
        [("رضایی مینا", 1), ("مینا ر", 1), ("ر مینا", 1), ("مینا ک", 0), ("مینا کاظمی", 0)]
    {
        assert_eq!(found(&story.store, typed), many, "{typed}");
    }
}

#[test]
fn a_phone_is_found_by_its_tail_and_whole_in_any_digits() {
    let mut story = Story::begin();
    story.customer("مینا", "", "09123456789");
    story.customer("ქეთი", "", "+995599123456");
    for (typed, many) in [
        ("6789", 1),
        ("789", 1),
        ("۶۷۸۹", 1),
        ("٦٧٨٩", 1),
        ("09123456789", 1),
        ("۰۹۱۲ ۳۴۵ ۶۷۸۹", 1),
        ("+98 912 345 6789", 1),
        ("599 12 34 56", 1),
        ("3456", 1),
        ("6788", 0),
    ] {
        let tail = reversed_query(typed, Region::Ir).expect("digits");
        let keys = story.store.typed(|book| book.by_phone_tail(&tail, false)).unwrap();
        assert_eq!(keys.len(), many, "{typed}");
    }
    let whole = reversed_query("09123456789", Region::Ir).unwrap();
    let book = |tail: &str| story.store.typed(|book| book.by_phone_tail(tail, true)).unwrap().len();
    assert_eq!((book(&whole), book(&whole[..6])), (1, 0), "a whole number is no tail");
}

#[test]
fn what_was_changed_is_found_by_the_new_and_not_by_the_old() {
    let mut story = Story::begin();
    let customer = story.customer("مینا", "رضایی", "09123456789");
    let contacts = vec![story.phone("09351112233")];
    let text = PersonalText {
        family: Some("کاظمی".to_owned()),
        contacts: Some(contacts),
        ..PersonalText::default()
    };
    story.act_about(customer.0, text, |private| {
        Fact::CustomerEdited(vafa_domain::fact::CustomerEdited {
            customer,
            language: None,
            first_name_ok: None,
            wish: None,
            private: Some(private),
        })
    });
    let tail = |story: &Story, tail: &str| {
        story.store.typed(|book| book.by_phone_tail(tail, false)).unwrap().len()
    };
    assert_eq!((found(&story.store, "کاظمی"), found(&story.store, "رضایی")), (1, 0));
    assert_eq!((tail(&story, "332"), tail(&story, "987")), (1, 0));
    // Who was taken off the lists is not found at all.
    story.act(Fact::CustomerStateChanged { customer, state: CustomerState::Removed });
    assert_eq!((found(&story.store, "کاظمی"), found(&story.store, "می")), (0, 0));
    assert_eq!((tail(&story, "332"), story.store.typed(|b| b.by_number(1)).unwrap()), (0, None));
    story.ends_well();
}

#[test]
fn a_note_is_found_by_its_words_and_not_taken_for_a_name() {
    let mut story = Story::begin();
    let customer: CustomerId = story.customer("مینا", "", "");
    let note = NoteId(story.id());
    let text =
        PersonalText { note: Some("قهوهٔ تلخ".to_owned()), ..PersonalText::default() };
    story.act_about(customer.0, text, |private| Fact::NoteAdded {
        note,
        customer,
        pinned: false,
        tag: None,
        private,
    });
    let by_note =
        |story: &Story, typed: &str| story.store.typed(|book| book.by_note(typed)).unwrap().len();
    assert_eq!((by_note(&story, "قهوه"), found(&story.store, "قهوه")), (1, 0));
    story.act(Fact::NoteChanged { note, customer, pinned: false, removed: true });
    assert_eq!(by_note(&story, "قهوه"), 0, "struck out");
}

#[test]
fn signs_of_the_query_language_are_letters_like_any_other() {
    let mut story = Story::begin();
    story.customer("NEAR(x", "\"quoted\" a*b", "");
    for typed in [
        "\"",
        "\"\"",
        "*",
        "a*",
        "NEAR(",
        "NEAR(x",
        "NEAR(a b, 2)",
        "AND",
        "OR NOT",
        "notes:",
        "notes : x",
        "{folded}",
        "^abc",
        "-abc",
        "(((",
        "')); DROP TABLE op;--",
        "quoted\"",
        "a\0b\0cdef",
        "\u{10FFFF}",
        "\u{10FFFF}\u{10FFFF}\u{10FFFF}",
        "%%%",
        "___",
        "+++ +++",
        "abc:def",
    ] {
        let _ = found(&story.store, typed);
        story.store.typed(|book| book.by_note(typed)).expect(typed);
    }
    assert_eq!(found(&story.store, "NEAR(x"), 1);
    assert_eq!(found(&story.store, "\"quoted"), 1);
    assert_eq!(found(&story.store, "a*b"), 1);
    assert_eq!(found(&story.store, "a*z"), 0, "a star is no joker");
}

#[test]
fn no_text_makes_a_search_fail() {
    let mut story = Story::begin();
    story.customer("مینا", "رضایی", "");
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let texts = prop_oneof![any::<String>(), "[\"*():^ ANDORNEAR\\-+{}a-c\u{200C}م]{0,200}"];
    runner
        .run(&texts, |text| {
            if let Some(filter) = NameFilter::of(&text) {
                prop_assert!(story.store.typed(|book| book.by_name(&filter)).is_ok());
            }
            prop_assert!(story.store.typed(|book| book.by_note(&text)).is_ok());
            Ok(())
        })
        .unwrap();
}

#[test]
fn any_name_is_found_by_itself() {
    let mut story = Story::begin();
    let customer = story.customer("x", "", "");
    let story = RefCell::new(story);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let names = prop_oneof!["\\PC{1,30}", "[آ-یءئؤأ \u{200C}\u{064B}]{1,20}", "[ა-ჰᲐ-Ჰ ]{1,20}"];
    runner
        .run(&names, |name| {
            let mut story = story.borrow_mut();
            let text = PersonalText { given: Some(name.clone()), ..PersonalText::default() };
            story.act_about(customer.0, text, |private| {
                Fact::CustomerEdited(vafa_domain::fact::CustomerEdited {
                    customer,
                    language: None,
                    first_name_ok: None,
                    wish: None,
                    private: Some(private),
                })
            });
            if NameFilter::of(&name).is_some() {
                prop_assert_eq!(found(&story.store, &name), 1);
            }
            Ok(())
        })
        .unwrap();
    story.borrow().ends_well();
}
