//! Every room of the window and the way there, in one place.

use crate::{Key, Step, Window};

/// A room that can be reached from any other.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Its name, for its picture.
    pub name: &'static str,
    /// The way there.
    way: Way,
    /// What is seen when one has arrived.
    sign: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum Way {
    /// A click, then perhaps another.
    Click(&'static [&'static str]),
    /// A key.
    Press(Key),
    /// Control, Shift and a letter.
    PressAll(char),
}

/// All rooms, in the order of the navigation.
pub const ROOMS: &[Room] = &[
    Room { name: "today", way: Way::Click(&["[data-testid=nav-today]"]), sign: "main" },
    Room { name: "customers", way: Way::Click(&["[data-testid=nav-customers]"]), sign: "main" },
    Room { name: "club", way: Way::Click(&["[data-testid=nav-club]"]), sign: "main" },
    Room { name: "messages", way: Way::Click(&["[data-testid=nav-messages]"]), sign: "main" },
    Room { name: "settings", way: Way::Click(&["[data-testid=nav-settings]"]), sign: "main" },
    Room { name: "new-customer", way: Way::Press(Key::F(4)), sign: "main" },
    Room { name: "sale", way: Way::Press(Key::F(9)), sign: "[data-testid=sale-amount]" },
    Room { name: "activity", way: Way::PressAll('z'), sign: "main" },
    Room { name: "help", way: Way::Press(Key::F(1)), sign: "main" },
];

impl Window {
    /// Goes to a room and waits until it is there.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn enter(&self, room: &Room) -> Step {
        match room.way {
            Way::Click(clicks) => {
                for css in clicks {
                    self.click(css).await?;
                }
            }
            Way::Press(key) => self.press(key).await?,
            Way::PressAll(letter) => self.press_with(&[Key::Control, Key::Shift], letter).await?,
        }
        self.wait_for(room.sign).await
    }
}
