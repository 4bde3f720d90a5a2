//! Cells that answer: yes or no, a sale or a return, a language.

use super::cell::plain;
use crate::format::Language;

/// What a consent cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Empty, or "unknown": nothing is known.
    Nothing,
    /// Something else.
    Unread,
}

/// Reads yes and no in three languages and in the words of other systems.
pub fn yes_or_no(cell: &str) -> Answer {
    match plain(cell).as_str() {
        "" | "-" | "unknown" | "none" | "n/a" | "null" | "نامشخص" | "უცნობია" => {
            Answer::Nothing
        }
        "yes"
        | "y"
        | "true"
        | "1"
        | "x"
        | "✓"
        | "✔"
        | "on"
        | "subscribed"
        | "given"
        | "granted"
        | "opted in"
        | "بله"
        | "بلی"
        | "اری"
        | "دارد"
        | "موافق"
        | "კი"
        | "დიახ"
        | "თანახმაა" => Answer::Yes,
        "no" | "n" | "false" | "0" | "off" | "unsubscribed" | "withdrawn" | "refused"
        | "opted out" | "not subscribed" | "خیر" | "نه" | "ندارد" | "مخالف" | "არა" | "უარი" => {
            Answer::No
        }
        _ => Answer::Unread,
    }
}

/// What a row of a till tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A sale, or a word that says nothing against it.
    Sale,
    /// A return.
    Return,
    /// Cancelled, failed or void.
    Cancelled,
}

/// Reads the kind of a row in three languages and in the words of other systems.
pub fn event(cell: &str) -> Event {
    let text = plain(cell);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["refund", "return", "مرجوع", "برگشت", "عودت", "დაბრუნება", "დაბრუნებული"])
    {
        Event::Return
    } else if has(&[
        "void",
        "cancel",
        "fail",
        "declined",
        "ابطال",
        "باطل",
        "لغو",
        "ناموفق",
        "გაუქმებ",
        "წარუმატებ",
    ]) {
        Event::Cancelled
    } else {
        Event::Sale
    }
}

/// Reads the language of a customer: its code or its name.
pub fn language(cell: &str) -> Option<Language> {
    let text = plain(cell);
    let code = text.split(['-', '_']).next().unwrap_or_default();
    match code {
        "en" | "eng" | "english" | "انگلیسی" | "ინგლისური" => {
            Some(Language::En)
        }
        "fa" | "fas" | "per" | "persian" | "farsi" | "فارسی" | "სპარსული" => {
            Some(Language::Fa)
        }
        "ka" | "kat" | "geo" | "georgian" | "گرجی" | "ქართული" => {
            Some(Language::Ka)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consent_is_read_in_three_languages_and_unknown_is_not_no() {
        for yes in ["yes", "TRUE", "Subscribed", "بله", "آری", "კი"] {
            assert_eq!(yes_or_no(yes), Answer::Yes, "{yes}");
        }
        for no in ["no", "0", "Unsubscribed", "خیر", "არა"] {
            assert_eq!(yes_or_no(no), Answer::No, "{no}");
        }
        assert_eq!(yes_or_no("Unknown"), Answer::Nothing);
        assert_eq!(yes_or_no(""), Answer::Nothing);
        assert_eq!(yes_or_no("perhaps"), Answer::Unread);
    }

    #[test]
    fn a_return_and_a_cancelled_sale_are_no_sales() {
        assert_eq!(event("Payment"), Event::Sale);
        assert_eq!(event("Refund"), Event::Return);
        assert_eq!(event("مرجوعی"), Event::Return);
        assert_eq!(event("Cancelled"), Event::Cancelled);
        assert_eq!(event(""), Event::Sale);
    }

    #[test]
    fn a_language_is_known_by_code_and_name() {
        assert_eq!(language("ka-GE"), Some(Language::Ka));
        assert_eq!(language("فارسي"), Some(Language::Fa));
        assert_eq!(language("English"), Some(Language::En));
        assert_eq!(language("tlh"), None);
    }
}
