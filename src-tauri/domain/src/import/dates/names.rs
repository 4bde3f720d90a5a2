//! Names of months and weekdays in cells: English, Persian, Georgian, whole or shortened.

use super::MonthOf;

const ENGLISH: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const GEORGIAN: [&str; 12] =
    ["იან", "თებ", "მარ", "აპრ", "მაი", "ივნ", "ივლ", "აგვ", "სექ", "ოქტ", "ნოე", "დეკ"];
const PERSIAN: [&str; 12] = [
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل",
    "مه",
    "ژوئن",
    "ژوئیه",
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
];
const JALALI: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

/// The month a word names.
pub(super) fn month(word: &str) -> Option<MonthOf> {
    let word = crate::import::cell::plain(word);
    let at = |names: &[&str; 12], fits: &dyn Fn(&str) -> bool| {
        (1u32..).zip(names).find(|(_, name)| fits(name)).map(|(number, _)| number)
    };
    if word.is_ascii() {
        // "sept" and every longer beginning of the full name.
        let full = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        let number = at(&ENGLISH, &|name| word.starts_with(name))?;
        let name = full.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
        return name.starts_with(&word).then_some(MonthOf::Gregorian(number));
    }
    let same = |name: &str| crate::import::cell::plain(name) == word;
    if word == "امرداد" {
        return Some(MonthOf::Jalali(5));
    }
    at(&JALALI, &same)
        .map(MonthOf::Jalali)
        .or_else(|| at(&PERSIAN, &same).map(MonthOf::Gregorian))
        .or_else(|| at(&GEORGIAN, &|name| word.starts_with(name)).map(MonthOf::Gregorian))
}

/// Words that may stand beside a date and say nothing: weekdays and English endings of numbers.
pub(super) fn may_stand_by(word: &str) -> bool {
    let word = crate::import::cell::plain(word);
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "of" | "جمعه" | "კვირა" | "პარასკევი")
        || weekdays.iter().any(|day| word.starts_with(day))
        || word.ends_with("شنبه")
        || word.ends_with("შაბათი")
        || matches!(
            word.as_str(),
            "یک" | "دو" | "سه" | "چهار" | "پنج" | "წელი" | "წლის" | "ماه" | "سال"
        )
}
