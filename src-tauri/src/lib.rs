//! Vafa's shell: the window, the tray and the notices around the shop. It holds no rules.

mod args;
mod asked;
pub mod call;
mod log;
mod opening;
mod outside;
mod report;
mod restoring;
mod shell;
mod tray;
mod wake;
mod window;

#[cfg(test)]
mod away_tests;
#[cfg(test)]
mod ipc_tests;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use tauri::{App, AppHandle, Builder, Context, Manager, RunEvent, Runtime, WindowEvent};
use vafa_shop::place::Places;
use vafa_shop::{Clock, FixedClock, SystemClock};

use crate::args::Args;
use crate::opening::Door;
use crate::outside::{Desktop, Mailbox, Outside, print_into};
use crate::shell::Shell;

/// The label of the one window.
pub const WINDOW: &str = "main";

/// Whether a test drives the program. Only then can the clock and the way out be replaced.
pub fn automation() -> bool {
    std::env::var_os("TAURI_AUTOMATION").is_some()
}

/// Runs the window until it is closed. `words` are the command line after the program's name.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::read(words, automation()) {
        Ok(args) => args,
        Err(wrong) => {
            eprintln!("vafa-app: {wrong}");
            return ExitCode::from(2);
        }
    };
    window::choose_renderer();
    // First of all plugins, so that a second start ends before it has touched anything.
    let builder = Builder::default().plugin(tauri_plugin_single_instance::init(|app, _, _| {
        tray::show(app);
    }));
    let builder = assemble(builder).setup(move |app| start(app, &args));
    match builder.build(context()) {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(on_event)).unwrap_or(1)),
        Err(cause) => {
            eprintln!("vafa-app: {cause}");
            ExitCode::FAILURE
        }
    }
}

/// The configuration, the permissions and the built interface.
fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Puts the application together on any runtime: the real one, or the one of the tests.
fn assemble<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    let shown = tauri_plugin_window_state::StateFlags::all()
        - tauri_plugin_window_state::StateFlags::VISIBLE;
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_autostart::Builder::new().arg("--awake").build())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(shown).build())
        .invoke_handler(tauri::generate_handler![call::call])
}

/// Starts what runs: the log, the shop's shell, the window and the wake loop.
fn start<R: Runtime>(app: &mut App<R>, args: &Args) -> Result<(), Box<dyn std::error::Error>> {
    let places = match args.data.clone() {
        Some(data) => Places::under(data),
        None => Places::of_this_person().ok_or("the system names no folder for data")?,
    };
    let clock: Arc<dyn Clock> = match args.now {
        Some(now) => Arc::new(FixedClock::at(now)),
        None => Arc::new(SystemClock::default()),
    };
    let door = Door::new(places, clock, args.shop.clone());
    let shell = Shell::new(way_out(app.handle(), args.outside.clone())?, door);
    if let Some(guard) = log::begin(&shell.logs()) {
        app.manage(guard);
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), system = std::env::consts::OS, "started");
    app.manage(shell);
    app.manage(wake::begin(app.handle().clone()));
    // The file is opened while the window comes up.
    let opener = app.handle().clone();
    std::thread::spawn(move || {
        if let Err(cause) = opener.state::<Shell>().door.start(&opener) {
            tracing::error!(%cause, "the shop was not opened");
        }
    });
    window::open(app, args)?;
    Ok(())
}

/// The way out of the window: the desktop, or a test's mailbox.
fn way_out<R: Runtime>(
    app: &AppHandle<R>,
    mailbox: Option<PathBuf>,
) -> std::io::Result<Box<dyn Outside>> {
    Ok(match mailbox {
        Some(folder) => {
            let printing = app.clone();
            let printer = Box::new(move |file: &Path, paper| print_into(&printing, file, paper));
            Box::new(Mailbox::open(&folder, printer)?)
        }
        None => Box::new(Desktop(app.clone())),
    })
}

/// Before the program ends: a backup, where something changed and it is quick.
fn end(shell: &Shell) {
    let Some(open) = shell.door.close() else { return };
    if let Err(cause) = vafa_shop::backup_at_exit(&open.shop) {
        tracing::warn!(%cause, "no backup at the end");
    }
}

/// What the system tells: closing the window ends the program, unless it is to stay awake.
fn on_event<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    if let RunEvent::Exit = event {
        end(&app.state::<Shell>());
    }
    let RunEvent::WindowEvent { label, event, .. } = event else { return };
    match event {
        WindowEvent::CloseRequested { api, .. } if app.state::<Shell>().awake.is_on() => {
            api.prevent_close();
            if let Some(window) = app.get_webview_window(&label) {
                tray::put_away(&window);
            }
        }
        // Whoever comes back to the window sees what others did meanwhile.
        WindowEvent::Focused(true) => app.state::<wake::Bell>().ring(),
        _ => {}
    }
}
