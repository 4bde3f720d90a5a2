//! The one command of the window. Everything the interface asks comes through here: with a limit
//! on its size, off the window's thread, and answered with a value or with a code and arguments.

use std::io;

use serde_json::{Value, json};
use tauri::{AppHandle, Manager, Runtime};

use crate::outside::OutsideError;
use crate::shell::Shell;
use crate::wake::Bell;

/// The most an input may weigh as JSON, in bytes.
pub const INPUT_LIMIT: usize = 1 << 20;
/// The longest name of a command, in bytes.
const NAME_LIMIT: usize = 64;

/// Why the shell did not do what it was asked. The words are the interface's (`error-CODE`).
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The shop refused: its own code and arguments.
    #[error(transparent)]
    Shop(#[from] vafa_shop::Refusal),
    /// No command has this name.
    #[error("no such command")]
    UnknownCommand,
    /// The input weighs more than [`INPUT_LIMIT`].
    #[error("the input is too large")]
    InputTooLarge,
    /// The input has not the shape that the command takes.
    #[error("the input is not understood: {0}")]
    InputNotUnderstood(serde_json::Error),
    /// A path was given where only a file that a person picked may stand.
    #[error("the file was not picked by a person")]
    FileNotPicked,
    /// A link of a kind that is not opened.
    #[error("links of this kind are not opened")]
    LinkRefused,
    /// What was to leave the window did not.
    #[error(transparent)]
    Outside(#[from] OutsideError),
    /// No shop is open.
    #[error("no shop is open")]
    NoShop,
    /// The shell itself failed; the log has the cause.
    #[error("the window failed: {0}")]
    Window(#[from] tauri::Error),
}

impl Refusal {
    /// The refusal as it crosses to the interface: `{"code": …, "args": {…}}`.
    pub fn to_json(&self) -> Value {
        let code = match self {
            Self::Shop(refused) => return refused.to_json(),
            Self::UnknownCommand => "unknown_command",
            Self::InputTooLarge => {
                return json!({"code": "input_too_large", "args": {"limit": INPUT_LIMIT}});
            }
            Self::InputNotUnderstood(_) => {
                return json!({"code": "input_not_understood", "args": {"detail": ""}});
            }
            Self::FileNotPicked => "file_not_picked",
            Self::LinkRefused => "link_refused",
            Self::Outside(OutsideError::Save(_)) => "save_failed",
            Self::Outside(OutsideError::Copy(_)) => "copy_failed",
            Self::Outside(OutsideError::Open(_)) => "link_not_opened",
            Self::Outside(OutsideError::Print(_)) => "print_failed",
            Self::Outside(OutsideError::Start(_)) => "start_not_switched",
            Self::Outside(OutsideError::Mailbox(_)) | Self::Window(_) => "internal",
            Self::NoShop => "no_shop",
        };
        json!({"code": code, "args": {}})
    }
}

/// Does what the interface asks: `name` is a command of the shop or one of the shell's own.
///
/// # Errors
/// `{"code", "args"}`, whose words are the interface's.
#[tauri::command]
pub async fn call<R: Runtime>(
    app: AppHandle<R>,
    name: String,
    input: Value,
) -> Result<Value, Value> {
    let answered = tauri::async_runtime::spawn_blocking(move || {
        let shell = app.state::<Shell>();
        let answer = answer(&app, &shell, &name, input);
        if let Err(refusal) = &answer {
            note(&name, refusal);
        }
        answer.map_err(|refusal| refusal.to_json())
    });
    answered.await.unwrap_or_else(|cause| Err(Refusal::Window(cause).to_json()))
}

/// Judges the input and hands it to the room that knows the command.
fn answer<R: Runtime>(
    app: &AppHandle<R>,
    shell: &Shell,
    name: &str,
    mut input: Value,
) -> Result<Value, Refusal> {
    if name.len() > NAME_LIMIT {
        return Err(Refusal::UnknownCommand);
    }
    if weight(&input) > INPUT_LIMIT {
        return Err(Refusal::InputTooLarge);
    }
    shell.picked.resolve(&mut input)?;
    if crate::asked::is_ours(name) {
        return crate::asked::answer(app, shell, name, input);
    }
    let answer = shell.door.ask(name, input)?;
    // What was done may have set off something else: it is looked at now, not in half a second.
    app.state::<Bell>().ring();
    Ok(answer)
}

/// Keeps the cause in the log: the command and the code, never the input, which may name people.
pub fn note(name: &str, refusal: &Refusal) {
    match refusal {
        Refusal::Outside(cause) => tracing::error!(command = name, %cause, "failed"),
        Refusal::Window(cause) => tracing::error!(command = name, %cause, "failed"),
        Refusal::Shop(cause @ vafa_shop::Refusal::Internal(_)) => {
            tracing::error!(command = name, %cause, "failed");
        }
        _ => {
            let refusal = refusal.to_json();
            let code = refusal["code"].as_str().unwrap_or_default();
            tracing::info!(command = name.get(..NAME_LIMIT).unwrap_or(name), code, "refused");
        }
    }
}

/// How many bytes `value` is as JSON, without writing it anywhere.
fn weight(value: &Value) -> usize {
    struct Scale(usize);
    impl io::Write for Scale {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut scale = Scale(0);
    match serde_json::to_writer(&mut scale, value) {
        Ok(()) => scale.0,
        Err(_) => usize::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weight_is_the_length_of_the_json() {
        for value in [json!(null), json!({"name": "مریم", "n": [1, 2.5, true]}), json!("\n\"")]
        {
            assert_eq!(weight(&value), value.to_string().len());
        }
    }
}
