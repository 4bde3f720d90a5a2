//! Staying awake after the window is closed, with a sign in the tray to come back by.

use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, Runtime, WebviewWindow};

use crate::WINDOW;

const TRAY: &str = "vafa";

/// Switches staying awake; `open` and `quit` are the words of the menu. Says whether the desktop
/// has a tray: without one a closed window is minimised, because nobody could bring it back.
///
/// # Errors
/// When the system refuses the menu.
pub fn stay_awake<R: Runtime>(
    app: &AppHandle<R>,
    on: bool,
    open: &str,
    quit: &str,
) -> tauri::Result<bool> {
    app.remove_tray_by_id(TRAY);
    if !on || !host_present() {
        return Ok(false);
    }
    let open = MenuItem::with_id(app, "open", open, true, None::<&str>)?;
    let quit = MenuItem::with_id(app, "quit", quit, true, None::<&str>)?;
    let mut tray = TrayIconBuilder::with_id(TRAY)
        .menu(&Menu::with_items(app, &[&open, &quit])?)
        .on_menu_event(|app, event| match event.id().as_ref() {
            "open" => show(app),
            _ => app.exit(0),
        });
    if let Some(icon) = app.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.build(app)?;
    Ok(true)
}

/// Puts a closed window away: out of sight where the tray can bring it back, else minimised.
pub fn put_away<R: Runtime>(window: &WebviewWindow<R>) {
    let away = if window.app_handle().tray_by_id(TRAY).is_some() {
        window.hide()
    } else {
        window.minimize()
    };
    if let Err(cause) = away {
        tracing::warn!(%cause, "the window was not put away");
    }
}

/// Brings the window back to the front.
pub fn show<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(WINDOW) else { return };
    let shown = window.show().and_then(|()| window.unminimize()).and_then(|()| window.set_focus());
    if let Err(cause) = shown {
        tracing::warn!(%cause, "the window was not shown");
    }
}

/// Whether the desktop shows tray icons. A tray without a host is made without an error, so on
/// Linux its host is asked for by name.
#[cfg(target_os = "linux")]
fn host_present() -> bool {
    use gtk::gio::{BusType, Cancellable, bus_get_sync};
    use gtk::glib::{ToVariant, VariantTy};

    let Ok(bus) = bus_get_sync(BusType::Session, None::<&Cancellable>) else { return false };
    let asked = bus.call_sync(
        Some("org.freedesktop.DBus"),
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus",
        "NameHasOwner",
        Some(&("org.kde.StatusNotifierWatcher",).to_variant()),
        VariantTy::new("(b)").ok(),
        gtk::gio::DBusCallFlags::NONE,
        1000,
        None::<&Cancellable>,
    );
    asked.ok().and_then(|answer| answer.get::<(bool,)>()).is_some_and(|(owned,)| owned)
}

/// Windows and macOS always have a tray.
#[cfg(not(target_os = "linux"))]
fn host_present() -> bool {
    true
}
