//! What is typed and read where a language is spoken: names, digits and money. Written here by hand
//! and not by the program's own tables, which it is held against.

use crate::{Setting, Step, Window, journey};

/// Toman of what earns one point.
const TOMAN: i64 = 10_000;

/// How people speak and write at a counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue {
    /// `fa`, `ka` or `en`.
    pub language: &'static str,
    /// Somebody of the shop.
    pub person: &'static str,
    /// The same person as somebody else wrote them down.
    pub twin: &'static str,
    /// What is typed to find them.
    pub typed_name: &'static str,
    /// Their phone.
    pub phone: &'static str,
}

const PERSIAN: Tongue = Tongue {
    language: "fa",
    person: "سارا محمدی",
    twin: "سارا محمدی‌فر",
    typed_name: "سارا",
    phone: "09121110001",
};
const GEORGIAN: Tongue = Tongue {
    language: "ka",
    person: "ნინო ბერიძე",
    twin: "ნინო ბერიძე-კაპანაძე",
    typed_name: "ნინო",
    phone: "+995599123456",
};
const ENGLISH: Tongue = Tongue {
    language: "en",
    person: "Anna Bell",
    twin: "Anna Bell-Moore",
    typed_name: "Anna",
    phone: "+12125550147",
};

impl Tongue {
    /// All of them, equal.
    pub const ALL: [Self; 3] = [PERSIAN, GEORGIAN, ENGLISH];

    /// How `language` is written; English for one that no shop speaks.
    pub fn of(language: &str) -> Self {
        Self::ALL.into_iter().find(|tongue| tongue.language == language).unwrap_or(ENGLISH)
    }

    /// One of three: what stands in the place of a word that differs.
    pub fn one_of<T>(self, persian: T, georgian: T, english: T) -> T {
        match self.language {
            "fa" => persian,
            "ka" => georgian,
            _ => english,
        }
    }

    /// Smallest units of so many coins. A coin is what earns one point in a usual program and what
    /// twenty points pay: 10,000 toman, a lari, a dollar.
    pub fn minor(self, coins: i64) -> i64 {
        coins * self.one_of(10 * TOMAN, 100, 100)
    }

    /// So many coins as a seller types them.
    pub fn typed(self, coins: i64) -> String {
        self.digits(&(coins * self.one_of(TOMAN, 1, 1)).to_string())
    }

    /// An amount of whole toman, lari or dollars as the shop writes it, with its unit.
    pub fn money(self, minor: i64) -> String {
        let whole = self.number(minor / self.one_of(10, 100, 100));
        self.one_of(format!("{whole} تومان"), format!("{whole},00\u{a0}₾"), format!("${whole}.00"))
    }

    /// A number as the shop writes it, in groups of three.
    pub fn number(self, number: i64) -> String {
        let whole = number.to_string();
        let head = whole.len() % 3;
        let mut written = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && at % 3 == head {
                written.push(self.one_of('٬', '\u{a0}', ','));
            }
            written.push(digit);
        }
        self.digits(&written)
    }

    fn digits(self, latin: &str) -> String {
        let shown = |sign: char| match sign.to_digit(10) {
            Some(digit) if self.language == "fa" => char::from_u32(0x06F0 + digit).unwrap_or(sign),
            _ => sign,
        };
        latin.chars().map(shown).collect()
    }
}

/// Goes the same journey in a shop of each language, the Persian one on a small screen. Its pictures
/// bear the language's name.
///
/// # Errors
/// What the journey could not do, and in which language.
pub fn in_each_language(name: &str, go: impl AsyncFn(&mut Window, Tongue) -> Step) -> Step {
    in_each_language_from(&Setting::named(name), go)
}

/// The same from another setting: at another time.
///
/// # Errors
/// What the journey could not do, and in which language.
pub fn in_each_language_from(
    from: &Setting,
    go: impl AsyncFn(&mut Window, Tongue) -> Step,
) -> Step {
    for tongue in Tongue::ALL {
        let mut setting = from.clone().speaking(tongue.language);
        setting.name = format!("{}-{}", from.name, tongue.language);
        let (wide, high) = tongue.one_of((1024, 700), (1366, 768), (1366, 768));
        journey(setting.sized(wide, high), async |window: &mut Window| go(window, tongue).await)
            .map_err(|stopped| format!("in {}: {stopped}", tongue.language))?;
    }
    Ok(())
}
