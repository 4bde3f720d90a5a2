//! The core under the window: asked through the page, and through the command line on the same
//! file, which shows that the window did not only say so.

use std::process::Output;

use fantoccini::Locator;
use serde_json::{Value, json};

use crate::window::MIDDLE;
use crate::{Key, Step, Window};

impl Window {
    /// Asks the core through the page.
    ///
    /// # Errors
    /// When the window does not answer, or the core refuses.
    pub async fn ask(&self, name: &str, input: Value) -> Step<Value> {
        self.call(name, input).await?.map_err(|refusal| format!("{name}: {refusal}").into())
    }

    /// Does an act through the page, behind the back of what is shown.
    ///
    /// # Errors
    /// When the window does not answer, or the core refuses.
    pub async fn act(&self, name: &str, mut input: Value) -> Step<Value> {
        input["op_id"] = self.new_op().await?;
        self.ask(name, input).await
    }

    /// A fresh id of an act, as the page makes it.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn new_op(&self) -> Step<Value> {
        Ok(self.client().execute(NEW_OP, vec![]).await?)
    }

    /// Asks the core through the command line, a process of its own on the window's file.
    ///
    /// # Errors
    /// When it cannot be started, or the core refuses.
    pub fn vafa_call(&self, name: &str, input: &Value) -> Step<Value> {
        answer(&self.desk().vafa(&["--json", "call", name, &input.to_string()])?)
    }

    /// Adds somebody who is in the club, and gives their id.
    ///
    /// # Errors
    /// When the window does not answer, or the core refuses.
    pub async fn add(&self, name: &str, phone: &str) -> Step<String> {
        let contacts = match phone {
            "" => json!([]),
            phone => json!([{ "kind": "phone", "raw": phone, "main": true }]),
        };
        let form = json!({ "given": name, "contacts": contacts });
        let done = self.act("add_customer", json!({ "form": form, "join": true })).await?;
        Ok(done["customer"].as_str().ok_or("no customer was added")?.to_owned())
    }

    /// Empties a field and types into it as a person does.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, css: &str, text: &str) -> Step {
        self.wait_for(css).await?;
        // What lies under the line of status is no field to the driver.
        self.client().execute(MIDDLE, vec![json!(css)]).await?;
        self.client().find(Locator::Css(css)).await?.clear().await?;
        self.client().execute(FOCUS, vec![json!(css)]).await?;
        self.type_keys(text).await
    }

    /// Finds somebody through the omnibox: their name or number, then Enter.
    ///
    /// # Errors
    /// When they do not step up to the counter.
    pub async fn greet(&self, customer: &str, typed: &str) -> Step {
        self.press(Key::F(2)).await?;
        self.wait_focus("[data-testid=omnibox]").await?;
        self.type_keys(typed).await?;
        self.wait_for("[data-testid=omnibox-result]").await?;
        self.press(Key::Enter).await?;
        self.wait_for(&format!("[data-testid=guest][data-customer=\"{customer}\"]")).await
    }
}

/// A fresh id of an act: a UUID of version 7, whose first 48 bits are the time.
const NEW_OP: &str = "
    const time = Math.round(performance.timeOrigin + performance.now());
    const hex = time.toString(16).padStart(12, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7${crypto.randomUUID().slice(15)}`;";

const FOCUS: &str = "document.querySelector(arguments[0]).focus();";

/// The answer of a command line that was asked with `--json`.
///
/// # Errors
/// What it said when it failed.
pub fn answer(output: &Output) -> Step<Value> {
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("vafa ended with {}: {said}", output.status).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}
