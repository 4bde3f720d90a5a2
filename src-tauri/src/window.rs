//! The one window.

use tauri::webview::{Color, NewWindowResponse};
use tauri::{App, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

use crate::WINDOW;
use crate::args::Args;

/// The least room in which every screen is whole, in pixels at 100 %.
const LEAST: (f64, f64) = (1024.0, 700.0);
/// The room it asks for at its first start.
const FIRST: (f64, f64) = (1366.0, 768.0);
/// The paper behind the page until it is drawn, as in `tokens.css`.
const PAPER: Color = Color(0xFB, 0xF8, 0xF3, 0xFF);

/// Opens the window. Its title is the page's, in the shop's language. With `--awake` it is made
/// but stays out of the way, because nobody asked for it yet.
///
/// # Errors
/// When the system gives no window.
pub fn open<R: Runtime>(app: &App<R>, args: &Args) -> tauri::Result<()> {
    let (wide, high) = args.size.map_or(FIRST, |(wide, high)| (wide.into(), high.into()));
    let window = WebviewWindowBuilder::new(app, WINDOW, WebviewUrl::App("index.html".into()))
        .title("Vafa")
        .min_inner_size(LEAST.0, LEAST.1)
        .inner_size(wide, high)
        .background_color(PAPER)
        .focused(!args.awake)
        .on_navigation(ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_document_title_changed(|window, title| {
            if let Err(cause) = window.set_title(&title) {
                tracing::warn!(%cause, "the title was not set");
            }
        })
        .build()?;
    if args.awake {
        // Minimised and not hidden: whether a tray can bring it back is not known yet.
        window.minimize()?;
    }
    Ok(())
}

/// The window shows its own pages and nothing else.
fn ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        "about" => url.as_str() == "about:blank",
        _ => false,
    }
}

/// On some graphics cards WebKitGTK's default renderer leaves the window blank; the other one works
/// everywhere. Whoever set the variable decided for themselves.
pub fn choose_renderer() {
    const NAME: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if cfg!(target_os = "linux") && std::env::var_os(NAME).is_none() {
        // SAFETY: called first thing in `run`, before any other thread exists that could read the
        // environment at the same time.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(NAME, "1");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_leaves_its_own_pages_for_nothing() {
        for other in ["https://example.com/", "file:///etc/passwd", "tauri://elsewhere/"] {
            assert!(!ours(&other.parse().unwrap()), "{other}");
        }
        let home = if cfg!(windows) { "http://tauri.localhost/" } else { "tauri://localhost/" };
        assert!(ours(&home.parse().unwrap()));
    }
}
