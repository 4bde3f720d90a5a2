//! What a desktop does with a window from outside: it asks it to close, looks whether it is seen,
//! and shows signs in a tray.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window as Id,
};
use x11rb::rust_connection::RustConnection;

use crate::{Desk, Step};

/// The name by which a desktop's tray is asked for.
const TRAY_HOST: &str = "org.kde.StatusNotifierWatcher";

/// A tray on a desk's session bus, until it is dropped.
pub struct Tray {
    _bus: zbus::blocking::Connection,
}

impl Desk {
    /// Puts a tray on the desk, for windows that open from now on.
    ///
    /// # Errors
    /// When the bus does not give its name.
    pub fn put_tray(&self) -> Step<Tray> {
        let bus =
            zbus::blocking::connection::Builder::address(self.bus())?.name(TRAY_HOST)?.build()?;
        Ok(Tray { _bus: bus })
    }

    /// Asks the program's window to close, as the cross in its corner does.
    ///
    /// # Errors
    /// When there is no such window.
    pub fn press_the_cross(&self) -> Step {
        let display = Display::of(self)?;
        let window = display.window()?.ok_or("no window to close")?;
        let (protocols, delete) =
            (display.atom("WM_PROTOCOLS")?, display.atom("WM_DELETE_WINDOW")?);
        let event = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
        display.server.send_event(false, window, EventMask::NO_EVENT, event)?.check()?;
        Ok(())
    }

    /// Whether the program's window stands on the display; nothing when the program has none.
    ///
    /// # Errors
    /// When the display does not answer.
    pub fn is_seen(&self) -> Step<Option<bool>> {
        let display = Display::of(self)?;
        let Some(window) = display.window()? else { return Ok(None) };
        let state = display.server.get_window_attributes(window)?.reply()?.map_state;
        Ok(Some(state == MapState::VIEWABLE))
    }
}

/// A display, from the side of whoever looks after its windows.
struct Display {
    server: RustConnection,
    root: Id,
}

impl Display {
    fn of(desk: &Desk) -> Step<Display> {
        let (server, screen) = RustConnection::connect(Some(desk.display()))?;
        let root = server.setup().roots.get(screen).ok_or("no screen")?.root;
        Ok(Display { server, root })
    }

    fn atom(&self, name: &str) -> Step<u32> {
        Ok(self.server.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// The window of the program that can be asked to close. Other windows of gtk have no size to
    /// speak of.
    fn window(&self) -> Step<Option<Id>> {
        for window in self.server.query_tree(self.root)?.reply()?.children {
            let class = self
                .server
                .get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?
                .reply()?;
            let class = String::from_utf8_lossy(&class.value).to_lowercase();
            let size = self.server.get_geometry(window)?.reply()?;
            if class.contains("vafa") && size.width > 200 && size.height > 200 {
                return Ok(Some(window));
            }
        }
        Ok(None)
    }
}
