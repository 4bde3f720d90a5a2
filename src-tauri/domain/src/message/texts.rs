//! The words in `message.ftl` against the codes of the rules: no code without words, and default
//! letters that are templates.

use super::*;
use crate::consent::{Channel, Purpose, ReasonNotToWrite, Way};
use crate::format::Language;
use crate::missing::{Answer, DeedRefused, Reason, SkipReason};
use crate::sms::sms_parts;
use std::collections::BTreeMap;

/// Messages by id; enough of Fluent's syntax for texts without attributes.
fn messages(language: Language) -> BTreeMap<String, String> {
    let file = match language {
        Language::En => include_str!("../../../../ui/locales/en/message.ftl"),
        Language::Fa => include_str!("../../../../ui/locales/fa/message.ftl"),
        Language::Ka => include_str!("../../../../ui/locales/ka/message.ftl"),
    };
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut id = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(' ') {
            let text = found.entry(id.clone()).or_default();
            text.push_str(if text.is_empty() { "" } else { "\n" });
            text.push_str(line.trim());
        } else if let Some((name, text)) = line.split_once('=') {
            id = name.trim().to_owned();
            found.insert(id.clone(), text.trim().to_owned());
        }
    }
    found
}

/// The default text as a template: what formatting gives with the marks as arguments.
fn template(language: Language, id: &str) -> Template {
    let text = messages(language).remove(id).expect("a text in every language");
    let text = Field::ALL
        .into_iter()
        .fold(text, |text, field| text.replace(&format!("{{ ${} }}", field.name()), &field.mark()));
    Template::parse(&text).expect("a default text is a template")
}

fn letter(language: Language, id: &str, name: &NameParts<'_>) -> String {
    let values = Values::default()
        .with(Field::Greeting, &greeting(name, language))
        .with(Field::LastProduct, "Tea")
        .with(Field::SignOff, "Leaf");
    template(language, id).render(&values)
}

#[test]
fn every_code_has_its_words_in_three_languages() {
    let mut ids: Vec<String> = ReasonNotToWrite::ALL.map(ReasonNotToWrite::message_id).to_vec();
    ids.extend(SkipReason::ALL.map(|reason| reason.message_id().to_owned()));
    ids.extend(Answer::ALL.map(|answer| answer.message_id().to_owned()));
    ids.extend(Channel::ALL.map(|channel| format!("channel-{}", channel.name())));
    ids.extend(Way::ALL.map(|way| format!("way-{}", way.name())));
    ids.extend(Purpose::ALL.map(|purpose| format!("purpose-{}", purpose.name())));
    ids.extend(Field::ALL.map(|f| format!("template-field-{}", f.name().replace('_', "-"))));
    let reasons = [
        Reason::Rhythm { every: 12, days: 41 },
        Reason::Twice { days: 94 },
        Reason::Once { days: 95 },
        Reason::Flat { days: 120, limit: 90 },
    ];
    ids.extend(reasons.map(|reason| reason.message_id().to_owned()));
    let refused = [
        DeedRefused::AlreadyWritten.code(),
        DeedRefused::Closed.code(),
        DeedRefused::BoughtMeanwhile.code(),
        DeedRefused::SnoozeDay.code(),
        NoLink.code(),
        TemplateError::Empty.code(),
        TemplateError::Brace { at: 1 }.code(),
        TemplateError::TooLong { have: 2, limit: 1 }.code(),
        TemplateError::UnknownField { name: String::new() }.code(),
    ];
    ids.extend(refused.map(|code| format!("error-{code}")));
    for language in Language::ALL {
        let messages = messages(language);
        for id in &ids {
            assert!(messages.get(id).is_some_and(|text| !text.is_empty()), "{language:?} {id}");
        }
    }
}

#[test]
fn the_sentence_of_a_reason_uses_every_number_of_it() {
    let reasons = [
        Reason::Rhythm { every: 12, days: 41 },
        Reason::Twice { days: 94 },
        Reason::Once { days: 95 },
        Reason::Flat { days: 120, limit: 90 },
    ];
    for (language, reason) in
        Language::ALL.into_iter().flat_map(|language| reasons.map(|reason| (language, reason)))
    {
        let text = messages(language).remove(reason.message_id()).expect("a sentence");
        for (number, shown, _) in reason.numbers() {
            assert!(text.contains(&format!("{{ ${number} ->")), "{language:?} {number}");
            assert!(text.contains(&format!("{{ ${shown} }}")), "{language:?} {shown}");
        }
    }
}

#[test]
fn the_letter_greets_and_names_what_was_bought_last_in_three_languages() {
    for (language, name, begins, title) in [
        (
            Language::Fa,
            NameParts { honorific: "آقای", family: "توکلی", ..NameParts::default() },
            "سلام آقای توکلی، روزتان به‌خیر.",
            "دلتنگ شما هستیم",
        ),
        (
            Language::Ka,
            NameParts {
                honorific: "ბატონი", given: "გიორგი", ..NameParts::default()
            },
            "გამარჯობა, ბატონო გიორგი.",
            "მოგვენატრეთ",
        ),
        (
            Language::En,
            NameParts { honorific: "Ms", family: "Miller", ..NameParts::default() },
            "Hello Ms Miller,",
            "We miss you",
        ),
    ] {
        let text = letter(language, "letter-miss-you-product-body", &name);
        assert!(text.starts_with(begins), "{text}");
        assert!(text.contains("Tea") && text.ends_with("Leaf"), "{text}");
        assert_eq!(messages(language)["letter-miss-you-title"], title);
    }
}

#[test]
fn without_a_purchase_to_name_the_plain_letter_is_whole() {
    for language in Language::ALL {
        let plain = template(language, "letter-miss-you-plain-body");
        assert!(!plain.fields().contains(&Field::LastProduct));
        let text = letter(language, "letter-miss-you-plain-body", &NameParts::default());
        assert!(text.lines().count() == 4 && !text.contains("Tea"), "{text}");
    }
}

#[test]
fn the_english_letter_keeps_to_the_cheap_alphabet() {
    let name = NameParts::default();
    for id in ["letter-miss-you-product-body", "letter-miss-you-plain-body"] {
        assert!(!sms_parts(&letter(Language::En, id, &name)).ucs2);
    }
}
