//! The messages: one set of files, equal in three languages.

use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn locales() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/locales")
}

/// Ids of a language with the variables each message takes.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    let files = std::fs::read_dir(locales().join(language)).expect("a folder of messages");
    for file in files {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let resource = FluentResource::try_new(text.clone());
        let resource = resource.unwrap_or_else(|(_, errors)| panic!("{path:?}: {errors:?}"));
        let mut id = String::new();
        for line in text.lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '#']))
            {
                id = name.to_owned();
                let earlier = all.insert(id.clone(), BTreeSet::new());
                assert!(earlier.is_none(), "{id} stands twice in {language}");
            }
            for part in line.split('$').skip(1) {
                let variable: String = part
                    .chars()
                    .take_while(|sign| sign.is_alphanumeric() || *sign == '_' || *sign == '-')
                    .collect();
                if let Some(variables) = all.get_mut(&id) {
                    variables.insert(variable);
                }
            }
        }
        assert!(resource.entries().count() > 0, "{path:?} is empty");
    }
    all
}

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_variables() {
    let english = messages("en");
    for language in ["fa", "ka"] {
        let other = messages(language);
        for (id, variables) in &english {
            assert_eq!(other.get(id), Some(variables), "{id} in {language}");
        }
        for id in other.keys() {
            assert!(english.contains_key(id), "{id} of {language} is not in English");
        }
    }
}

#[test]
fn no_message_prints_a_raw_number_or_date() {
    for language in ["en", "fa", "ka"] {
        for file in std::fs::read_dir(locales().join(language)).expect("a folder") {
            let path = file.expect("a file").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            for forbidden in ["NUMBER(", "DATETIME(", "{ $count }", "{$count}"] {
                assert!(!text.contains(forbidden), "{forbidden} in {path:?}");
            }
        }
    }
}

#[test]
fn every_refusal_has_its_words_in_three_languages() {
    let source = include_str!("../../src/refusal.rs");
    let body = source.split("pub enum Refusal {").nth(1).and_then(|rest| rest.split("\n}").next());
    let variants = body.expect("the enum").lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?.trim_end_matches([',', '{', ' ']);
        let name = name.split('(').next()?;
        (name.starts_with(char::is_uppercase)).then(|| name.to_owned())
    });
    let known = messages("en");
    let mut seen = 0;
    for variant in variants.filter(|name| name != "Rule") {
        let mut code = String::new();
        for (place, sign) in variant.chars().enumerate() {
            if sign.is_uppercase() && place > 0 {
                code.push('_');
            }
            code.extend(sign.to_lowercase());
        }
        seen += 1;
        assert!(known.contains_key(&format!("error-{code}")), "error-{code} has no words");
    }
    assert!(seen > 40, "the enum was read");
}
