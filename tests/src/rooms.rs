//! Every room of the window and the way there, in one place.

use crate::{Key, Step, Window};

/// A room that can be reached from the one before it.
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
    /// One click after another, on what bears these names.
    Click(&'static [&'static str]),
    /// A key.
    Press(Key),
}

/// All rooms, in the order of the navigation. A shop with people in it is needed.
pub const ROOMS: &[Room] = &[
    room("today", &["nav-today"], "main h1"),
    room("customers", &["nav-customers"], "[data-testid=customers-list]"),
    room("customer", &["nav-customers", "customer-row"], "[data-testid=customer-page]"),
    room("customer-edit", &["customer-edit"], "[data-testid=person-form]"),
    room(
        "customer-print",
        &["nav-customers", "customer-row", "customer-print"],
        "[data-testid=print]",
    ),
    room(
        "statement",
        &["nav-customers", "customer-row", "customer-statement"],
        "[data-testid=statement-sum]",
    ),
    room("sign-up-form", &["nav-customers", "customers-form"], "[data-testid=print]"),
    room("import", &["nav-customers", "customers-import"], "[data-testid=import-pick]"),
    room("club", &["nav-club"], "[data-testid=club-members]"),
    room("debt", &["nav-club", "club-debt"], "[data-testid=debt-kinds]"),
    room("loyalty-cost", &["nav-club", "club-loyalty-cost"], "[data-testid=loyalty-cost-total]"),
    room("leaflet", &["nav-club", "club-leaflet"], "[data-testid=paper][lang=ka]"),
    room("plans", &["nav-club", "club-plans"], "[data-testid=plans-only-all]"),
    room("trials", &["nav-club", "club-trials"], "[data-testid=trials-report]"),
    room("sheets", &["nav-club", "club-sheets"], "[data-testid=sheet-new]"),
    room("sheet", &["sheet-new"], "[data-testid=sheet-form]"),
    room("draws", &["nav-club", "club-draws"], "[data-testid=draw-new]"),
    room("promotions", &["nav-club", "club-promotions"], "[data-testid=promotion-new]"),
    room("promotion", &["promotion-new", "promotion-pick-n_for_m"], "[data-testid=promotion-form]"),
    room(
        "program",
        &["nav-club", "club-rules", "program-ready"],
        "[data-testid=ready-cafe_stamps]",
    ),
    room("program-rules", &["program-rules", "rule-edit-1"], "[data-testid=rule-1-form]"),
    room("program-life", &["program-life"], "[data-testid=life]"),
    room("program-stamps", &["program-stamps", "stamps-add"], "[data-testid=card-1]"),
    room("program-ladder", &["program-ladder", "ladder-begin"], "[data-testid=step-1]"),
    room("program-thanks", &["program-drop", "program-thanks"], "[data-testid=thanks-words]"),
    room("rewards", &["nav-club", "club-rewards"], "[data-testid=reward-new]"),
    room("gift-cards", &["nav-club", "club-gift-cards"], "[data-testid=gift-cards-new]"),
    room("overrides", &["nav-club", "club-overrides"], "main h1"),
    Room { name: "gift-card", way: Way::Press(Key::F(7)), sign: "[data-testid=gift-code]" },
    room("messages", &["nav-messages"], "[data-testid=missing-list]"),
    room("letter", &["missing-row"], "[data-testid=letter]"),
    room("settings", &["nav-settings"], "[data-testid=settings-activity]"),
    room("settings-club", &["settings-club"], "main h1"),
    room("settings-missing", &["settings-missing"], "main h1"),
    room("settings-safety", &["settings-safety"], "[data-testid=backup-now]"),
    room("activity", &["settings-activity"], "[data-testid=activity-row]"),
    room("double-pages", &["nav-customers", "customers-same"], "[data-testid=pairs]"),
    room("merge", &["nav-customers", "customer-row", "merge-open"], "[data-testid=picker]"),
    room(
        "network",
        &["nav-customers", "customer-row", "network-open"],
        "[data-testid=network-slip]",
    ),
    room("referrals", &["nav-club", "club-referrals"], "[data-testid=introducers]"),
    Room { name: "new-customer", way: Way::Press(Key::F(4)), sign: "[data-testid=person-form]" },
    Room { name: "sale", way: Way::Press(Key::F(9)), sign: "[data-testid=sale-amount]" },
    Room { name: "help", way: Way::Press(Key::F(1)), sign: "[data-testid=help-keys]" },
];

const fn room(name: &'static str, clicks: &'static [&'static str], sign: &'static str) -> Room {
    Room { name, way: Way::Click(clicks), sign }
}

impl Window {
    /// Goes to a room and waits until it is there.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn enter(&self, room: &Room) -> Step {
        match room.way {
            Way::Click(clicks) => {
                for name in clicks {
                    self.click(&format!("[data-testid={name}]")).await?;
                }
            }
            Way::Press(key) => self.press(key).await?,
        }
        self.wait_for(room.sign).await
    }
}
