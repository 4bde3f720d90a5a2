//! One computed greeting. No template uses raw name fields.

use super::titles::title_in;
use crate::format::Language;

/// What is known of a name; an empty text is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NameParts<'a> {
    /// Title, as typed in any language.
    pub honorific: &'a str,
    /// Given name.
    pub given: &'a str,
    /// Family name.
    pub family: &'a str,
    /// How they want to be called; wins over everything.
    pub call_me: &'a str,
    /// The name as it is called in Georgian, where that differs from its written form.
    pub vocative: &'a str,
    /// They allowed the first name.
    pub first_name_ok: bool,
}

/// How the name was found; Persian says a full name warmly, a title needs nothing more.
enum Called {
    AsTheyWish(String),
    ByTitle(String),
    ByFullName(String),
}

fn clean(text: &str) -> String {
    let text = crate::sms::strip_isolates(text);
    text.split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn known(text: &str) -> Option<String> {
    Some(clean(text)).filter(|text| !text.is_empty())
}

fn called(name: &NameParts<'_>, language: Language) -> Option<Called> {
    if let Some(call_me) = known(name.call_me) {
        return Some(Called::AsTheyWish(call_me));
    }
    let vocative = known(name.vocative).filter(|_| language == Language::Ka);
    let (given, family) = (known(name.given), known(name.family));
    if name.first_name_ok && given.is_some() {
        return vocative.or(given).map(Called::AsTheyWish);
    }
    if let Some(title) = title_in(&clean(name.honorific), language) {
        // ბატონო with the first name is the respectful form in Georgian, before any family name;
        // elsewhere the first name alone waits for its permission.
        let first = given.clone().filter(|_| language == Language::Ka);
        if let Some(after) = vocative.or(first).or(family.clone()) {
            return Some(Called::ByTitle(format!("{title} {after}")));
        }
    }
    let full = match (given, family) {
        (Some(given), Some(family)) => format!("{given} {family}"),
        // A list that keeps the whole name in one field.
        (Some(one), None) | (None, Some(one)) if one.contains(' ') => one,
        _ => return None,
    };
    Some(Called::ByFullName(full))
}

/// How to call them, for the counter panel: as they wish, by the first name where they allowed
/// it, else by title and family name (in Georgian by title and first name), else by the full name. Nothing where only half is known.
pub fn address(name: &NameParts<'_>, language: Language) -> Option<String> {
    called(name, language).map(|called| match called {
        Called::AsTheyWish(text) | Called::ByTitle(text) | Called::ByFullName(text) => text,
    })
}

/// The greeting a letter begins with, without the sign after it. Where nothing fitting is known
/// it greets without a name.
pub fn greeting(name: &NameParts<'_>, language: Language) -> String {
    match (language, called(name, language)) {
        (Language::En, None) => "Hello".to_owned(),
        (Language::Fa, None) => "سلام".to_owned(),
        (Language::Ka, None) => "გამარჯობა".to_owned(),
        (Language::Fa, Some(Called::ByFullName(full))) => format!("سلام {full} عزیز"),
        (language, Some(Called::AsTheyWish(called) | Called::ByTitle(called)))
        | (language, Some(Called::ByFullName(called))) => match language {
            Language::En => format!("Hello {called}"),
            Language::Fa => format!("سلام {called}"),
            Language::Ka => format!("გამარჯობა, {called}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KAMRAN: NameParts<'static> = NameParts {
        honorific: "آقای",
        given: "کامران",
        family: "توکلی",
        call_me: "",
        vocative: "",
        first_name_ok: false,
    };
    const NINO: NameParts<'static> = NameParts {
        honorific: "ქალბატონი",
        given: "ნინო",
        family: "ბერიძე",
        call_me: "",
        vocative: "",
        first_name_ok: false,
    };
    const SARAH: NameParts<'static> = NameParts {
        honorific: "Ms",
        given: "Sarah",
        family: "Miller",
        call_me: "",
        vocative: "",
        first_name_ok: false,
    };

    #[test]
    fn without_permission_it_is_title_and_family_name_and_in_georgian_title_and_first_name() {
        assert_eq!(greeting(&KAMRAN, Language::Fa), "سلام آقای توکلی");
        assert_eq!(greeting(&NINO, Language::Ka), "გამარჯობა, ქალბატონო ნინო");
        assert_eq!(greeting(&SARAH, Language::En), "Hello Ms Miller");
    }

    #[test]
    fn with_permission_it_is_the_given_name() {
        let allowed = |name| NameParts { first_name_ok: true, ..name };
        assert_eq!(greeting(&allowed(KAMRAN), Language::Fa), "سلام کامران");
        assert_eq!(greeting(&allowed(NINO), Language::Ka), "გამარჯობა, ნინო");
        assert_eq!(greeting(&allowed(SARAH), Language::En), "Hello Sarah");
    }

    #[test]
    fn what_they_want_to_be_called_wins_over_everything() {
        for (first_name_ok, language) in
            [false, true].into_iter().flat_map(|ok| Language::ALL.map(|language| (ok, language)))
        {
            let name = NameParts { call_me: "Sally", first_name_ok, ..SARAH };
            assert_eq!(address(&name, language).as_deref(), Some("Sally"));
        }
    }

    #[test]
    fn a_georgian_letter_uses_the_vocative_that_was_given() {
        let name = NameParts {
            given: "დავითი", vocative: "დავით", honorific: "ბატონი", ..NINO
        };
        assert_eq!(greeting(&name, Language::Ka), "გამარჯობა, ბატონო დავით");
        let allowed = NameParts { first_name_ok: true, ..name };
        assert_eq!(greeting(&allowed, Language::Ka), "გამარჯობა, დავით");
        assert_eq!(greeting(&allowed, Language::En), "Hello დავითი");
    }

    #[test]
    fn no_title_gives_a_neutral_greeting() {
        let bare = |name| NameParts { honorific: "", ..name };
        assert_eq!(greeting(&bare(KAMRAN), Language::Fa), "سلام کامران توکلی عزیز");
        assert_eq!(greeting(&bare(NINO), Language::Ka), "გამარჯობა, ნინო ბერიძე");
        assert_eq!(greeting(&bare(SARAH), Language::En), "Hello Sarah Miller");
    }

    #[test]
    fn a_first_or_family_name_alone_is_not_called_out() {
        for language in Language::ALL {
            let given = NameParts { honorific: "", family: "", ..SARAH };
            let family = NameParts { honorific: "", given: "", ..SARAH };
            let nothing = NameParts::default();
            let expected = greeting(&nothing, language);
            assert_eq!(greeting(&given, language), expected);
            assert_eq!(greeting(&family, language), expected);
        }
        // With a title either of them is enough in Georgian.
        let georgian = NameParts { family: "", ..NINO };
        assert_eq!(greeting(&georgian, Language::Ka), "გამარჯობა, ქალბატონო ნინო");
        let georgian = NameParts { given: "", ..NINO };
        assert_eq!(greeting(&georgian, Language::Ka), "გამარჯობა, ქალბატონო ბერიძე");
    }

    #[test]
    fn with_nothing_known_it_greets_warmly_without_a_name() {
        let nothing = NameParts::default();
        let all = Language::ALL.map(|language| greeting(&nothing, language));
        assert_eq!(all, ["Hello", "سلام", "გამარჯობა"]);
    }

    #[test]
    fn a_title_follows_the_language_of_the_letter() {
        assert_eq!(greeting(&SARAH, Language::Fa), "سلام خانم Miller");
        assert_eq!(greeting(&KAMRAN, Language::Ka), "გამარჯობა, ბატონო کامران");
    }

    proptest! {
        #[test]
        fn a_greeting_is_one_clean_line(
            honorific in ".{0,12}", given in ".{0,12}", family in ".{0,12}", call_me in ".{0,12}",
            first_name_ok: bool,
        ) {
            let name = NameParts {
                honorific: &honorific,
                given: &given,
                family: &family,
                call_me: &call_me,
                vocative: "",
                first_name_ok,
            };
            for language in Language::ALL {
                let text = greeting(&name, language);
                prop_assert!(!text.chars().any(char::is_control), "{text:?}");
                prop_assert!(!text.contains("  ") && text.trim() == text, "{text:?}");
            }
        }
    }
}
