use super::*;
use proptest::prelude::*;

fn read(text: &str, region: Region) -> Phone {
    read_phone(text, region).unwrap()
}

#[test]
fn one_iranian_number_in_every_spelling_is_one_number() {
    let spellings = [
        "09123456789",
        "9123456789",
        "00989123456789",
        "989123456789",
        "+98 (912) 345 67 89",
        "+98 09123456789",
        "0912-345-6789",
        "۰۹۱۲۳۴۵۶۷۸۹",
        "٠٩١٢٣٤٥٦٧٨٩",
        "+98 912 345 6789",
        "0098912 345 6789",
        "(+98) 912 345 6789",
        "\u{2066}+98 912 345 6789\u{2069}",
        "＋９８９１２３４５６７８９",
    ];
    for spelling in spellings {
        let phone = read(spelling, Region::Ir);
        assert_eq!(phone.e164, "+989123456789", "{spelling}");
        assert_eq!((phone.kind, phone.valid), (PhoneKind::Mobile, true), "{spelling}");
        assert_eq!(phone.shown, "0912 345 6789", "{spelling}");
    }
}

#[test]
fn a_line_in_tehran_is_fixed() {
    let phone = read("02123456789", Region::Ir);
    assert_eq!(phone.e164, "+982123456789");
    assert_eq!((phone.kind, phone.valid), (PhoneKind::Fixed, true));
}

#[test]
fn one_georgian_number_in_every_spelling_is_one_number() {
    for spelling in
        ["599 12 34 56", "+995 599 123456", "599123456", "00995599123456", "995599123456"]
    {
        let phone = read(spelling, Region::Ge);
        assert_eq!(phone.e164, "+995599123456", "{spelling}");
        assert_eq!((phone.kind, phone.valid), (PhoneKind::Mobile, true), "{spelling}");
        assert_eq!(phone.shown, "599 12 34 56", "{spelling}");
    }
}

#[test]
fn a_number_from_abroad_is_shown_with_its_country() {
    assert_eq!(read("+995 599 123456", Region::Ir).shown, "+995 599 12 34 56");
    assert_eq!(read("+98 912 345 6789", Region::Ge).shown, "+98 912 345 6789");
}

#[test]
fn a_wrong_length_is_warned_about_and_its_digits_are_kept() {
    for text in
        ["091234567", "0912345678901", "12", "1", "+", "+999123", "123456789012345678901234567890"]
    {
        match read_phone(text, Region::Ir) {
            Ok(phone) => {
                assert!(!phone.valid, "{text}");
                let kept = only(&phone.e164);
                let typed = only(text);
                let tail = typed.trim_start_matches('0');
                assert!(kept.ends_with(tail), "{text}: {kept}");
            }
            Err(error) => assert_eq!((text, error), ("+", PhoneError::NoDigit)),
        }
    }
}

#[test]
fn no_digit_or_far_too_many_is_refused() {
    assert_eq!(read_phone("", Region::Ir), Err(PhoneError::NoDigit));
    assert_eq!(read_phone("بی‌شماره", Region::Ir), Err(PhoneError::NoDigit));
    assert_eq!(read_phone(&"1".repeat(33), Region::Ir), Err(PhoneError::TooLong { most: 32 }));
    assert_eq!(read_phone(&"x".repeat(2000), Region::Ir), Err(PhoneError::TooLong { most: 32 }));
    assert!(read_phone(&"1".repeat(32), Region::Ir).is_ok());
}

#[test]
fn a_tail_is_the_start_of_the_reversed_number() {
    let stored = reversed_digits("+989123456789");
    assert_eq!(stored, "987654321989");
    for query in ["789", "۷۸۹", "6789", "09123456789", "+98 912 345 67 89", "9123456789"] {
        let asked = reversed_query(query, Region::Ir).unwrap();
        assert!(stored.starts_with(&asked), "{query}: {asked}");
    }
    assert_eq!(reversed_query("89", Region::Ir), None);
    assert_eq!(reversed_query("مریم", Region::Ir), None);
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,60}", digits in "[+0-9۰-۹() -]{1,40}") {
        for text in [text, digits] {
            for region in Region::ALL {
                if let Ok(phone) = read_phone(&text, region) {
                    prop_assert!(!only(&phone.e164).is_empty());
                }
            }
        }
    }

    #[test]
    fn reading_what_was_read_changes_nothing(digits in "09[0-9]{9}") {
        let phone = read(&digits, Region::Ir);
        prop_assert_eq!(read(&phone.e164, Region::Ir), phone.clone());
        if phone.valid {
            prop_assert_eq!(read(&phone.e164, Region::Ge).e164, phone.e164);
        }
    }
}
