//! Titles of respect, as they are typed and as they are said in each language.

use crate::format::Language;

/// A title that has a form in more than one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Title {
    Mr,
    Ms,
    Doctor,
    Professor,
    Engineer,
}

/// As typed (lower case, without a full stop), its language, how it is written before a name
/// there, and which title it is. Georgian titles are said in the vocative.
const TITLES: [(&str, Language, &str, Title); 34] = [
    ("آقای", Language::Fa, "آقای", Title::Mr),
    ("اقای", Language::Fa, "آقای", Title::Mr),
    ("آقا", Language::Fa, "آقای", Title::Mr),
    ("اقا", Language::Fa, "آقای", Title::Mr),
    ("جناب", Language::Fa, "جناب", Title::Mr),
    ("جناب آقای", Language::Fa, "جناب آقای", Title::Mr),
    ("جناب اقای", Language::Fa, "جناب آقای", Title::Mr),
    ("خانم", Language::Fa, "خانم", Title::Ms),
    ("خانوم", Language::Fa, "خانم", Title::Ms),
    ("بانو", Language::Fa, "بانو", Title::Ms),
    ("سرکار خانم", Language::Fa, "سرکار خانم", Title::Ms),
    ("دکتر", Language::Fa, "دکتر", Title::Doctor),
    ("استاد", Language::Fa, "استاد", Title::Professor),
    ("پروفسور", Language::Fa, "پروفسور", Title::Professor),
    ("مهندس", Language::Fa, "مهندس", Title::Engineer),
    ("mr", Language::En, "Mr", Title::Mr),
    ("sir", Language::En, "Mr", Title::Mr),
    ("ms", Language::En, "Ms", Title::Ms),
    ("mrs", Language::En, "Mrs", Title::Ms),
    ("miss", Language::En, "Miss", Title::Ms),
    ("madam", Language::En, "Ms", Title::Ms),
    ("dr", Language::En, "Dr", Title::Doctor),
    ("doctor", Language::En, "Dr", Title::Doctor),
    ("prof", Language::En, "Professor", Title::Professor),
    ("professor", Language::En, "Professor", Title::Professor),
    ("ბატონი", Language::Ka, "ბატონო", Title::Mr),
    ("ბატონო", Language::Ka, "ბატონო", Title::Mr),
    ("ბ-ნი", Language::Ka, "ბატონო", Title::Mr),
    ("ქალბატონი", Language::Ka, "ქალბატონო", Title::Ms),
    ("ქალბატონო", Language::Ka, "ქალბატონო", Title::Ms),
    ("ქ-ნი", Language::Ka, "ქალბატონო", Title::Ms),
    ("დოქტორი", Language::Ka, "დოქტორო", Title::Doctor),
    ("ექიმი", Language::Ka, "ექიმო", Title::Doctor),
    ("პროფესორი", Language::Ka, "პროფესორო", Title::Professor),
];

impl Title {
    /// How it is said before a name, where the language has such a form.
    fn said_in(self, language: Language) -> Option<&'static str> {
        let [en, fa, ka] = match self {
            Title::Mr => [Some("Mr"), Some("آقای"), Some("ბატონო")],
            Title::Ms => [Some("Ms"), Some("خانم"), Some("ქალბატონო")],
            Title::Doctor => [Some("Dr"), Some("دکتر"), Some("დოქტორო")],
            Title::Professor => [Some("Professor"), Some("استاد"), Some("პროფესორო")],
            Title::Engineer => [None, Some("مهندس"), None],
        };
        match language {
            Language::En => en,
            Language::Fa => fa,
            Language::Ka => ka,
        }
    }
}

/// The language whose script a text is written in, by its first letter.
fn script_of(text: &str) -> Option<Language> {
    text.chars().find(|sign| sign.is_alphabetic()).and_then(|sign| match sign {
        '\u{0600}'..='\u{06FF}' => Some(Language::Fa),
        '\u{10A0}'..='\u{10FF}' | '\u{1C90}'..='\u{1CBF}' => Some(Language::Ka),
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' => Some(Language::En),
        _ => None,
    })
}

/// The title as it stands before a name in this language; nothing where the language has no
/// form of it. A title the tables do not know is said as typed in its own script only.
pub(super) fn title_in(honorific: &str, language: Language) -> Option<String> {
    let typed = honorific.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = typed.trim_end_matches('.').to_lowercase();
    let known = |word: &str| TITLES.iter().find(|(typed, ..)| *typed == word);
    if let Some((_, of, written, title)) = known(&bare) {
        let said = if *of == language { Some(*written) } else { title.said_in(language) };
        return said.map(str::to_owned);
    }
    if script_of(&typed) == Some(language) {
        return Some(if language == Language::Ka { vocative_of_noun(&typed) } else { typed });
    }
    // "آقای دکتر" in another language: the title it begins with.
    let first = bare.split(' ').next().map(|word| word.trim_end_matches('.'))?;
    known(first).and_then(|(_, _, _, title)| title.said_in(language)).map(str::to_owned)
}

/// The vocative of a Georgian common noun: -ი becomes -ო. Names are not changed so: there the
/// -ი can belong to the stem (გიორგი).
fn vocative_of_noun(noun: &str) -> String {
    match noun.strip_suffix('ი') {
        Some(stem) => format!("{stem}ო"),
        None => noun.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_said_as_its_own_language_says_it() {
        for (typed, language, said) in [
            ("آقا", Language::Fa, "آقای"),
            ("  سرکار   خانم ", Language::Fa, "سرکار خانم"),
            ("آقای دکتر", Language::Fa, "آقای دکتر"),
            ("حاج‌آقا", Language::Fa, "حاج‌آقا"),
            ("mrs.", Language::En, "Mrs"),
            ("MR", Language::En, "Mr"),
            ("ბატონი", Language::Ka, "ბატონო"),
            ("მამაო", Language::Ka, "მამაო"),
            ("ექიმი", Language::Ka, "ექიმო"),
            ("მასწავლებელი", Language::Ka, "მასწავლებელო"),
        ] {
            assert_eq!(title_in(typed, language).as_deref(), Some(said), "{typed}");
        }
    }

    #[test]
    fn a_title_is_said_in_the_language_of_the_letter_or_not_at_all() {
        for (typed, language, said) in [
            ("خانم", Language::Ka, Some("ქალბატონო")),
            ("Mr", Language::Fa, Some("آقای")),
            ("ქალბატონო", Language::En, Some("Ms")),
            ("ექიმი", Language::En, Some("Dr")),
            ("ექიმი", Language::Fa, Some("دکتر")),
            ("آقای دکتر", Language::En, Some("Mr")),
            ("مهندس", Language::En, None),
            ("حاج‌آقا", Language::Ka, None),
            ("", Language::Fa, None),
        ] {
            assert_eq!(title_in(typed, language).as_deref(), said, "{typed}");
        }
    }
}
