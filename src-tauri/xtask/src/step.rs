//! Running other programs, one step after the other.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a step failed, for whoever typed the command.
#[derive(Debug)]
pub struct Failed(pub String);

impl From<std::io::Error> for Failed {
    fn from(cause: std::io::Error) -> Self {
        Self(cause.to_string())
    }
}

/// The result of a step.
pub type Done<T = ()> = Result<T, Failed>;

/// The project's root folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program to be run in the project's root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    program(&cargo)
}

/// Runs a program to its end; it may print what it likes.
///
/// # Errors
/// When it is not there or ends with anything but success.
pub fn go(command: &mut Command) -> Done {
    let name = spoken(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed(format!("{name}: {status}"))),
        Err(cause) => Err(Failed(format!("{name}: {cause}"))),
    }
}

/// Runs a program to its end and takes what it prints. `None` when it is not there or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command as one would type it.
fn spoken(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
