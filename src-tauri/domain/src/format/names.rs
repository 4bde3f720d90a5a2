//! The words for months, days of the week and units of money.
//!
//! Source of the names: CLDR for fa, ka and en; CLDR has no Georgian names of the Jalali months,
//! these are written as Georgian writes them. All are written out here because web views without
//! Georgian data would show English ones.

use super::{Calendar, Language};
use crate::money::Unit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
}

impl Weekday {
    /// Every day, from Saturday.
    pub const ALL: [Weekday; 7] = [
        Weekday::Saturday,
        Weekday::Sunday,
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
    ];

    /// Days since Saturday, 0 to 6.
    pub fn since_saturday(self) -> usize {
        self as usize
    }
}

const JALALI: [[&str; 12]; 3] = [
    [
        "Farvardin",
        "Ordibehesht",
        "Khordad",
        "Tir",
        "Mordad",
        "Shahrivar",
        "Mehr",
        "Aban",
        "Azar",
        "Dey",
        "Bahman",
        "Esfand",
    ],
    [
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
    ],
    [
        "ფარვარდინი",
        "ორდიბეჰეშთი",
        "ხორდადი",
        "თირი",
        "მორდადი",
        "შაჰრივარი",
        "მეჰრი",
        "აბანი",
        "აზარი",
        "დეი",
        "ბაჰმანი",
        "ესფანდი",
    ],
];

const GREGORIAN: [[&str; 12]; 3] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
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
    ],
    [
        "იანვარი",
        "თებერვალი",
        "მარტი",
        "აპრილი",
        "მაისი",
        "ივნისი",
        "ივლისი",
        "აგვისტო",
        "სექტემბერი",
        "ოქტომბერი",
        "ნოემბერი",
        "დეკემბერი",
    ],
];

const GREGORIAN_SHORT: [[&str; 12]; 2] = [
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    [
        "იან.",
        "თებ.",
        "მარ.",
        "აპრ.",
        "მაი.",
        "ივნ.",
        "ივლ.",
        "აგვ.",
        "სექ.",
        "ოქტ.",
        "ნოე.",
        "დეკ.",
    ],
];

const WEEKDAYS: [[&str; 7]; 3] = [
    ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    ["شنبه", "یکشنبه", "دوشنبه", "سه\u{200C}شنبه", "چهارشنبه", "پنجشنبه", "جمعه"],
    ["შაბათი", "კვირა", "ორშაბათი", "სამშაბათი", "ოთხშაბათი", "ხუთშაბათი", "პარასკევი"],
];

const WEEKDAY_INITIALS: [[&str; 7]; 3] = [
    ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"],
    ["ش", "ی", "د", "س", "چ", "پ", "ج"],
    ["შაბ", "კვი", "ორშ", "სამ", "ოთხ", "ხუთ", "პარ"],
];

fn row(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Fa => 1,
        Language::Ka => 2,
    }
}

fn of_month(names: &'static [&'static str; 12], month: u8) -> &'static str {
    usize::from(month).checked_sub(1).and_then(|index| names.get(index)).copied().unwrap_or("")
}

/// The name of a month, 1 to 12; empty for any other number.
pub fn month_name(calendar: Calendar, month: u8, language: Language) -> &'static str {
    let names = match calendar {
        Calendar::Jalali => &JALALI,
        Calendar::Gregorian => &GREGORIAN,
    };
    of_month(&names[row(language)], month)
}

/// The name of a month for the margin: shortened where the language shortens it (`Nov`, `ნოე.`);
/// Persian does not.
pub fn month_short(calendar: Calendar, month: u8, language: Language) -> &'static str {
    match (calendar, language) {
        (Calendar::Gregorian, Language::En) => of_month(&GREGORIAN_SHORT[0], month),
        (Calendar::Gregorian, Language::Ka) => of_month(&GREGORIAN_SHORT[1], month),
        _ => month_name(calendar, month, language),
    }
}

/// The name of a day of the week.
pub fn weekday_name(weekday: Weekday, language: Language) -> &'static str {
    WEEKDAYS[row(language)][weekday.since_saturday()]
}

/// The head of a column in a month grid: one letter in Persian, three in Georgian and English.
pub fn weekday_initial(weekday: Weekday, language: Language) -> &'static str {
    WEEKDAY_INITIALS[row(language)][weekday.since_saturday()]
}

/// The word of a unit. `one` asks for the singular where the language makes a difference after a
/// number: English does, Persian and Georgian do not.
pub fn unit_word(unit: Unit, language: Language, one: bool) -> &'static str {
    match (unit, language) {
        (Unit::Rial, Language::En) if one => "rial",
        (Unit::Rial, Language::En) => "rials",
        (Unit::Rial, Language::Fa) => "ریال",
        (Unit::Rial, Language::Ka) => "რიალი",
        (Unit::Toman, Language::En) => "toman",
        (Unit::Toman, Language::Fa) => "تومان",
        (Unit::Toman, Language::Ka) => "თუმანი",
        (Unit::NewRial, Language::En) if one => "new rial",
        (Unit::NewRial, Language::En) => "new rials",
        (Unit::NewRial, Language::Fa) => "ریال جدید",
        (Unit::NewRial, Language::Ka) => "ახალი რიალი",
        (Unit::Qiran, Language::En) if one => "qiran",
        (Unit::Qiran, Language::En) => "qirans",
        (Unit::Qiran, Language::Fa) => "قران",
        (Unit::Qiran, Language::Ka) => "ყირანი",
        (Unit::Lari, Language::En) => "lari",
        (Unit::Lari, Language::Fa) => "لاری",
        (Unit::Lari, Language::Ka) => "ლარი",
        (Unit::Dollar, Language::En) if one => "dollar",
        (Unit::Dollar, Language::En) => "dollars",
        (Unit::Dollar, Language::Fa) => "دلار",
        (Unit::Dollar, Language::Ka) => "დოლარი",
        (Unit::Euro, Language::En) if one => "euro",
        (Unit::Euro, Language::En) => "euros",
        (Unit::Euro, Language::Fa) => "یورو",
        (Unit::Euro, Language::Ka) => "ევრო",
    }
}

/// The sign of a unit, for those that have one.
pub fn unit_sign(unit: Unit) -> Option<char> {
    match unit {
        Unit::Lari => Some('₾'),
        Unit::Dollar => Some('$'),
        Unit::Euro => Some('€'),
        Unit::Rial | Unit::Toman | Unit::NewRial | Unit::Qiran => None,
    }
}
