//! Settings: loaded whole, changed by what differs.

use crate::loyalty::program;
use crate::opening::{Named, Shop};
use crate::{Actor, Refusal, wire};
use serde_json::{Value, json};
use vafa_domain::fact::Fact;
use vafa_domain::format::Language;
use vafa_domain::message::{Field, Template, TemplateError};
use vafa_domain::setting::Settings;
use vafa_store::Book;

/// The settings of the shop in this file.
pub fn load(book: &Book<'_>) -> Result<Settings, Refusal> {
    let stored = book.settings()?;
    if stored.is_empty() {
        return Err(Refusal::NoShop);
    }
    serde_json::from_value(Value::Object(stored)).map_err(|e| Refusal::Internal(e.to_string()))
}

/// Settings by name, as they are stored.
pub fn named(settings: &Settings) -> Result<Named, Refusal> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(map)) => Ok(map.into_iter().collect()),
        _ => Err(Refusal::Internal("settings are no object".to_owned())),
    }
}

/// Changes settings; only what differs is written.
pub fn change_settings(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeSettings,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_settings", input.op_id, &input, |deciding| {
        let mut new = input
            .settings
            .clone()
            .checked()
            .map_err(|bad| Refusal::SettingOutOfBounds { name: bad.0.to_owned() })?;
        if new.currency != deciding.settings.currency {
            return Err(Refusal::SettingOutOfBounds { name: "currency".to_owned() });
        }
        new.program = program::succeeding(deciding, new.program)?;
        let old = named(&deciding.settings)?;
        let set: Named =
            named(&new)?.into_iter().filter(|(name, value)| old.get(name) != Some(value)).collect();
        if set.is_empty() {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::SettingsChanged { set }.into())
    })
}

/// Templates, one a language, each as it reads for up to three real customers.
pub fn list_templates(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::Templates, Refusal> {
    shop.ask(|asking| {
        let mut rows = Vec::new();
        for language in Language::ALL {
            let own = asking.book.template(language)?;
            let text = match &own {
                Some(text) => text.clone(),
                None => crate::letter::own_words(&shop.words, language, true),
            };
            let samples = crate::letter::samples(shop, asking, language, &text)?;
            rows.push(wire::TemplateRow { language, text, own: own.is_none(), samples });
        }
        let fields = Field::ALL.into_iter().map(|field| field.name().to_owned()).collect();
        Ok(wire::Templates { rows, fields })
    })
}

/// Changes a template; an empty text goes back to the program's own.
pub fn change_template(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeTemplate,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_template", input.op_id, &input, |deciding| {
        let text = input.text.trim().to_owned();
        if !text.is_empty() {
            Template::parse(&text).map_err(|bad| template_refused(&bad))?;
        }
        if deciding.book.template(input.language)?.unwrap_or_default() == text {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::TemplateChanged { language: input.language, text }.into())
    })
}

/// A refused template with what its words need.
fn template_refused(bad: &TemplateError) -> Refusal {
    let args = match bad {
        TemplateError::UnknownField { name } => json!({ "name": name }),
        TemplateError::Brace { at } => json!({ "at": at }),
        TemplateError::TooLong { have, limit } => json!({ "have": have, "limit": limit }),
        TemplateError::Empty => json!({}),
    };
    Refusal::rule(bad.code(), args)
}
