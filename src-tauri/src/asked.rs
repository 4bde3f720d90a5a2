//! The shell's own commands: what the interface may ask of the desktop. Their names begin with
//! `outside_` or `window_`, and they come through the same `call` as the shop's.

use fluent_bundle::FluentArgs;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tauri::{AppHandle, Runtime};
use vafa_shop::place::sample_in;
use vafa_shop::sample::Sample;
use vafa_shop::{COMMANDS, support_report};

use crate::call::{Refusal, note};
use crate::opening::send;
use crate::outside::{Kind, OutsideError, Paper};
use crate::shell::Shell;
use crate::tray;

/// The longest link, in bytes: a message of ten SMS parts, percent-encoded, fits.
const LINK_LIMIT: usize = 16 << 10;
/// The longest text put on the clipboard, in bytes.
const COPY_LIMIT: usize = 256 << 10;
/// The most questions asked together: a page asks ten.
const QUESTIONS_LIMIT: usize = 16;
/// The longest line of a notice or a menu, in characters.
const LINE_LIMIT: usize = 200;
/// What a link may begin with. Everything else (files, programs, scripts) stays shut.
const SCHEMES: [&str; 4] = ["https://", "mailto:", "sms:", "tel:"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PickFile {
    /// Endings of the files to show, such as `csv`.
    #[serde(default)]
    kinds: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SaveFile {
    /// The name to offer.
    name: String,
    /// What to write: text as it is, or bytes in base64.
    text: Option<String>,
    content_base64: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenLink {
    link: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Copy {
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Print {
    #[serde(default)]
    paper: Option<Paper>,
}

impl Print {
    /// The paper, where it is one that a printer could have.
    fn paper(&self) -> Result<Option<Paper>, Refusal> {
        match self.paper {
            Some(paper) if !paper.is_sound() => Err(Refusal::InputTooLarge),
            paper => Ok(paper),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notify {
    title: String,
    body: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StartWithComputer {
    on: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenShop {
    /// The name of its folder, as `start_state` lists it.
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StartAct {
    /// What the screen of the start offers.
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StartSample {
    language: SampleLanguage,
}

/// The languages there is a sample shop in.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum SampleLanguage {
    Fa,
    Ka,
}

impl From<SampleLanguage> for Sample {
    fn from(language: SampleLanguage) -> Self {
        match language {
            SampleLanguage::Fa => Self::Persian,
            SampleLanguage::Ka => Self::Georgian,
        }
    }
}

/// Questions that go to the shop on one way; each is answered by itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AskTogether {
    questions: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    /// A command of the shop that only reads.
    name: String,
    input: Value,
}

/// Commands that concern the window and its file, beside those that begin with `outside_`.
const OF_THE_WINDOW: [&str; 11] = [
    "ask_together",
    "change_view",
    "found_shop",
    "list_shops",
    "new_shop",
    "open_shop",
    "start_act",
    "start_sample",
    "start_state",
    "support_report",
    "window_quit",
];

/// Whether a command is the shell's own and not the shop's.
pub fn is_ours(name: &str) -> bool {
    name.starts_with("outside_")
        || OF_THE_WINDOW.contains(&name)
        || crate::restoring::COMMANDS.contains(&name)
}

/// Answers one of the shell's own commands.
///
/// # Errors
/// An unknown name, an input of another shape, or what the desktop refused.
pub fn answer<R: Runtime>(
    app: &AppHandle<R>,
    shell: &Shell,
    name: &str,
    input: Value,
) -> Result<Value, Refusal> {
    let outside = &shell.outside;
    match name {
        "outside_pick_file" => {
            let asked: PickFile = read(input)?;
            let endings = endings(asked.kinds);
            Ok(shell.picked.keep(outside.pick_file(Kind::File, &endings)?))
        }
        "outside_pick_folder" => {
            let Nothing {} = read(input)?;
            Ok(shell.picked.keep(outside.pick_file(Kind::Folder, &[])?))
        }
        "outside_save_file" => {
            let asked: SaveFile = read(input)?;
            let content = content(asked.text, asked.content_base64)?;
            let place = outside.save_file(&file_name(&asked.name))?;
            if let Some(place) = &place {
                std::fs::write(place, content).map_err(OutsideError::Save)?;
            }
            Ok(shell.picked.keep(place))
        }
        "outside_open_link" => {
            let asked: OpenLink = read(input)?;
            outside.open_link(link(&asked.link)?)?;
            Ok(json!({}))
        }
        "outside_copy" => {
            let asked: Copy = read(input)?;
            if asked.text.len() > COPY_LIMIT {
                return Err(Refusal::InputTooLarge);
            }
            // "Copied" is said only when it is true, so a failure is an answer and not an error.
            let copied = outside.copy(&asked.text);
            if let Err(cause) = &copied {
                tracing::warn!(%cause, "not copied");
            }
            Ok(json!({"copied": copied.is_ok()}))
        }
        "outside_print" => {
            let asked: Print = read(input)?;
            outside.print(asked.paper()?)?;
            Ok(json!({}))
        }
        "outside_notify" => {
            let asked: Notify = read(input)?;
            outside.notify(&line(&asked.title), &line(&asked.body));
            Ok(json!({}))
        }
        "outside_start_with_computer" => {
            let asked: StartWithComputer = read(input)?;
            Ok(json!({"on": outside.start_with_computer(asked.on)?}))
        }
        _ => of_the_window(app, shell, name, input),
    }
}

/// Answers what concerns the window itself and its file.
fn of_the_window<R: Runtime>(
    app: &AppHandle<R>,
    shell: &Shell,
    name: &str,
    input: Value,
) -> Result<Value, Refusal> {
    match name {
        "ask_together" => {
            let AskTogether { questions } = read(input)?;
            if questions.len() > QUESTIONS_LIMIT {
                return Err(Refusal::InputTooLarge);
            }
            let answers = questions.into_iter().map(|question| answer_one(shell, question));
            Ok(json!({ "answers": answers.collect::<Vec<_>>() }))
        }
        "start_state" => {
            let Nothing {} = read(input)?;
            let mut start = shell.door.start_or_wait(app)?;
            dress(app, shell);
            // What every screen needs comes with it: the window stands one question earlier.
            if start.state == "open" {
                start.args["shop"] = shell.door.ask("get_shop", json!({}))?;
            }
            Ok(json!(start))
        }
        "list_shops" => {
            let Nothing {} = read(input)?;
            let here = shell.door.file();
            let others = shell.door.places.shops().into_iter();
            let others = others.filter(|(_, file)| here.as_ref() != Some(file));
            // The folder of a sample shop is no name that a person gave.
            let row = |name: String| json!({"sample": sample_in(&name), "name": name});
            Ok(json!({"shops": others.map(|(name, _)| row(name)).collect::<Vec<_>>()}))
        }
        "open_shop" => {
            let asked: OpenShop = read(input)?;
            let shops = shell.door.places.shops();
            let found = shops.into_iter().find(|(name, _)| *name == asked.name);
            let (_, file) = found.ok_or(Refusal::Shop(vafa_shop::Refusal::NoFile))?;
            shell.door.go_to(file);
            let start = shell.door.start_or_wait(app)?;
            dress(app, shell);
            send(app, "changed", json!({"areas": ["all"]}));
            Ok(json!(start))
        }
        "new_shop" => {
            let Nothing {} = read(input)?;
            shell.door.leave();
            send(app, "changed", json!({"areas": ["all"]}));
            Ok(json!({}))
        }
        "start_sample" => {
            let asked: StartSample = read(input)?;
            shell.door.sample(app, asked.language.into())?;
            shell.door.start_or_wait(app)?;
            dress(app, shell);
            send(app, "changed", json!({"areas": ["all"]}));
            Ok(json!({}))
        }
        "start_act" => {
            let asked: StartAct = read(input)?;
            shell.door.act(&asked.name)?;
            Ok(json!({}))
        }
        "found_shop" => {
            let name = input["name"].as_str().unwrap_or_default().to_owned();
            let open = shell.door.open_or_new(app, &name)?;
            Ok(open.ask("found_shop", input)?)
        }
        "change_view" => {
            let answer = shell.door.ask(name, input)?;
            dress(app, shell);
            start_with_computer(shell);
            Ok(answer)
        }
        "support_report" => {
            let Nothing {} = read(input)?;
            let place = shell.outside.save_file("vafa-report.txt")?;
            if let Some(place) = &place {
                let log = crate::report::newest(&shell.logs());
                let report = match shell.door.open() {
                    Some(open) => support_report(&open.shop, &log),
                    None => crate::report::without_a_shop(&log),
                };
                std::fs::write(place, report).map_err(OutsideError::Save)?;
            }
            Ok(shell.picked.keep(place))
        }
        "outside_about" => {
            let Nothing {} = read(input)?;
            Ok(json!({
                "version": env!("CARGO_PKG_VERSION"),
                "system": std::env::consts::OS,
                "automation": crate::automation(),
            }))
        }
        "window_quit" => {
            let Nothing {} = read(input)?;
            app.exit(0);
            Ok(json!({}))
        }
        _ => crate::restoring::answer(app, shell, name, input),
    }
}

/// One of several questions: `{"given": …}` or `{"refused": {"code", "args"}}`.
fn answer_one(shell: &Shell, Question { name, input }: Question) -> Value {
    match ask_to_read(shell, &name, input) {
        Ok(given) => json!({ "given": given }),
        Err(refusal) => {
            note(&name, &refusal);
            json!({ "refused": refusal.to_json() })
        }
    }
}

/// Asks the shop by a command that only reads.
fn ask_to_read(shell: &Shell, name: &str, mut input: Value) -> Result<Value, Refusal> {
    if !COMMANDS.iter().any(|command| command.name == name && !command.writes) {
        return Err(Refusal::UnknownCommand);
    }
    shell.picked.resolve(&mut input)?;
    shell.door.ask(name, input)
}

/// Follows what belongs to this machine: whether the program stays awake, with its sign in the tray.
pub(crate) fn dress<R: Runtime>(app: &AppHandle<R>, shell: &Shell) {
    let Some(open) = shell.door.open() else { return };
    let Ok(view) = open.view() else { return };
    let language = open.language();
    if let Err(cause) = shell.door.places.remember_language(language) {
        tracing::warn!(%cause, "the language is not remembered");
    }
    let say = |id| open.shop.words().say(language, id, &FluentArgs::new());
    shell.awake.set(view.stay_awake);
    let tray = tray::stay_awake(app, view.stay_awake, &say("tray-open"), &say("tray-quit"));
    if let Err(cause) = tray {
        tracing::warn!(%cause, "no sign in the tray");
    }
}

/// Lets the program start with the computer, or not, as the view says.
fn start_with_computer(shell: &Shell) {
    let view = shell.door.open().and_then(|open| open.view().ok());
    let Some(view) = view else { return };
    let now = shell.outside.start_with_computer(None);
    if now.is_ok_and(|now| now == view.autostart) {
        return;
    }
    if let Err(cause) = shell.outside.start_with_computer(Some(view.autostart)) {
        tracing::warn!(%cause, "not switched");
    }
}

/// Reads a command's input.
pub(crate) fn read<T: DeserializeOwned>(input: Value) -> Result<T, Refusal> {
    serde_json::from_value(input).map_err(Refusal::InputNotUnderstood)
}

/// A line for a notice or a menu: one line, and not longer than fits.
fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LINE_LIMIT).collect()
}

/// File endings such as `csv`: letters and digits only, ten at most.
fn endings(asked: Vec<String>) -> Vec<String> {
    let plain = |e: &String| {
        (1..=8).contains(&e.len()) && e.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    asked.into_iter().filter(plain).take(10).collect()
}

/// What is to be written into a file: the text, or the bytes.
fn content(text: Option<String>, base64: Option<String>) -> Result<Vec<u8>, Refusal> {
    use base64::Engine;
    match (text, base64) {
        (Some(text), None) => Ok(text.into_bytes()),
        (None, Some(base64)) => base64::engine::general_purpose::STANDARD
            .decode(base64)
            .map_err(|cause| Refusal::InputNotUnderstood(serde::de::Error::custom(cause))),
        _ => Err(Refusal::InputNotUnderstood(serde::de::Error::custom("text or content_base64"))),
    }
}

/// A name to offer when saving: a name only, without a way into another folder.
fn file_name(asked: &str) -> String {
    let stays = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c);
    let name: String = asked.chars().filter(|c| stays(*c)).take(100).collect();
    name.trim_start_matches('.').to_owned()
}

/// A link of a kind that may be opened.
fn link(asked: &str) -> Result<&str, Refusal> {
    let allowed = SCHEMES.iter().any(|scheme| asked.starts_with(scheme));
    let plain = asked.len() <= LINK_LIMIT && !asked.chars().any(|c| c.is_control() || c == ' ');
    if allowed && plain { Ok(asked) } else { Err(Refusal::LinkRefused) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_that_reach_a_person_are_opened() {
        for good in ["https://wa.me/98912?text=%D8%B3", "mailto:a@b.ge", "sms:+995", "tel:+98"] {
            assert!(link(good).is_ok(), "{good}");
        }
        for bad in ["file:///etc/passwd", "javascript:1", "http://x", "sms:1\n2", "", "/bin/sh"] {
            assert!(link(bad).is_err(), "{bad}");
        }
        assert!(link(&format!("tel:{}", "1".repeat(LINK_LIMIT))).is_err());
    }

    #[test]
    fn a_name_to_save_under_leads_nowhere_else() {
        assert_eq!(file_name("../../etc/passwd"), "etcpasswd");
        assert_eq!(file_name("گزارش ۱۴۰۴.csv"), "گزارش ۱۴۰۴.csv");
    }

    #[test]
    fn a_notice_is_one_short_line() {
        assert_eq!(line("a\nb"), "a b");
        assert_eq!(line(&"x".repeat(1000)).len(), LINE_LIMIT);
    }
}
