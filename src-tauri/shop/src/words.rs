//! The messages, shared with the interface: one set of Fluent files in three languages.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::Value;
use vafa_domain::format::Language;

type Bundle = FluentBundle<FluentResource>;

/// The files of one language that the core speaks: letters, reasons, errors, and what the program
/// says outside of its window.
macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../../ui/locales/", $language, "/message.ftl")),
            include_str!(concat!("../../../ui/locales/", $language, "/error.ftl")),
            include_str!(concat!("../../../ui/locales/", $language, "/import.ftl")),
            include_str!(concat!("../../../ui/locales/", $language, "/lending.ftl")),
            include_str!(concat!("../../../ui/locales/", $language, "/paper.ftl")),
            include_str!(concat!("../../../ui/locales/", $language, "/program.ftl")),
            include_str!(concat!("../../../ui/locales/", $language, "/shell.ftl")),
        ]
    };
}

/// Messages in three languages.
pub struct Words {
    bundles: [(Language, Bundle); 3],
}

impl Default for Words {
    fn default() -> Self {
        Words {
            bundles: [
                (Language::En, bundle(Language::En, files!("en"))),
                (Language::Fa, bundle(Language::Fa, files!("fa"))),
                (Language::Ka, bundle(Language::Ka, files!("ka"))),
            ],
        }
    }
}

fn bundle(language: Language, files: [&'static str; 7]) -> Bundle {
    let locale = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Marks of direction would stay in an SMS; the interface isolates by itself.
    bundle.set_use_isolating(false);
    for file in files {
        // What cannot be parsed is left out here and found by the tests of the messages.
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Words {
    /// A message with its arguments; its id when there is none, so that nothing is ever blank.
    pub fn say(&self, language: Language, id: &str, args: &FluentArgs<'_>) -> String {
        let bundle = self.bundles.iter().find(|(of, _)| *of == language).map(|(_, bundle)| bundle);
        let Some(pattern) =
            bundle.and_then(|bundle| bundle.get_message(id)?.value().map(|value| (bundle, value)))
        else {
            return id.to_owned();
        };
        let (bundle, value) = pattern;
        let mut errors = Vec::new();
        bundle.format_pattern(value, Some(args), &mut errors).into_owned()
    }

    /// Whether there is such a message.
    pub fn has(&self, language: Language, id: &str) -> bool {
        let bundle = self.bundles.iter().find(|(of, _)| *of == language).map(|(_, bundle)| bundle);
        bundle.is_some_and(|bundle| bundle.has_message(id))
    }

    /// The words of a refusal in English, for the command line.
    pub fn refusal(&self, language: Language, refusal: &Value) -> String {
        let code = refusal.get("code").and_then(Value::as_str).unwrap_or("internal");
        let id = format!("error-{code}");
        let mut args = FluentArgs::new();
        let given = refusal.get("args").and_then(Value::as_object).into_iter().flatten();
        for (name, value) in given {
            match value {
                Value::String(text) => args.set(name.clone(), text.clone()),
                Value::Number(number) => {
                    let shown = number.to_string();
                    args.set(format!("{name}_shown"), shown.clone());
                    let number =
                        number.as_i64().map_or(FluentValue::from(shown), FluentValue::from);
                    args.set(name.clone(), number);
                }
                other => args.set(name.clone(), other.to_string()),
            }
        }
        if self.has(language, &id) { self.say(language, &id, &args) } else { code.to_owned() }
    }
}
