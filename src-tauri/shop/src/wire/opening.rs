//! The start: which shop, in which state, and what the window needs at once.

use super::{OpenImport, wire};
use vafa_domain::day::{Day, Instant};
use vafa_domain::format::Language;
use vafa_domain::id::{OpId, PersonId};
use vafa_domain::money::Currency;
use vafa_domain::setting::Settings;

wire! {
/// Somebody behind the counter.
pub struct PersonRow {
    /// Id.
    pub id: PersonId,
    /// First name.
    pub name: String,
    /// Works here still.
    pub active: bool,
}

/// The shop as the window needs it at once.
pub struct ShopView {
    /// Settings.
    pub settings: Settings,
    /// Today's business day.
    pub today: Day,
    /// Now.
    pub now: Instant,
    /// People behind the counter.
    pub people: Vec<PersonRow>,
    /// Who is at the counter on this machine.
    pub at_counter: Option<PersonId>,
    /// The last good backup.
    pub last_backup: Option<Instant>,
    /// Whether backups are made; a code of a reason when not.
    pub backup_problem: Option<String>,
    /// Whether a second place for backups was chosen.
    pub second_place: bool,
    /// Whether somebody has to say that the day is right.
    pub doubtful: bool,
    /// Letters to write today.
    pub to_write: u32,
    /// How much waits for a person: all that Today lists.
    pub waiting: u32,
    /// An import that stopped half way.
    pub open_import: Option<OpenImport>,
    /// This machine's view: theme, text size and the like.
    pub view: MachineView,
    /// Whether this is a sample shop.
    pub sample: bool,
    /// Cards of our own begin with this.
    pub card_prefix: String,
    /// Lengths of attached cards, for the scanner.
    pub card_lengths: Vec<u32>,
}

/// What belongs to this machine and not to the shop.
#[serde(default)]
pub struct MachineView {
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Percent, 100 to 200.
    pub text_size: u32,
    /// Greatest mean gap between a scanner's keys, in ms.
    pub scan_gap_ms: u32,
    /// Go on reminding after the window is closed.
    pub stay_awake: bool,
    /// Start with the computer.
    pub autostart: bool,
    /// Copied text has Latin digits, whatever is shown.
    pub plain_digits: bool,
    /// Rooms' sort and filter, as the window wrote them.
    #[ts(type = "unknown")]
    pub rooms: serde_json::Value,
}

/// Makes a shop in the file that is open and empty.
pub struct FoundShop {
    /// Made before the first try.
    pub op_id: OpId,
    /// Name over the door.
    pub name: String,
    /// Currency, for ever.
    pub currency: Currency,
    /// Language of the interface.
    pub language: Language,
    /// IANA zone; by currency when absent.
    #[serde(default)]
    pub zone: Option<String>,
}

/// Changes settings: the whole, only what changed is written.
pub struct ChangeSettings {
    /// Made before the first try.
    pub op_id: OpId,
    /// New settings.
    pub settings: Settings,
}

/// Adds or renames somebody behind the counter.
pub struct ChangePerson {
    /// Made before the first try.
    pub op_id: OpId,
    /// Known one; none for a new one.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// First name.
    pub name: String,
    /// Works here.
    pub active: bool,
}

/// Says who is at the counter on this machine.
pub struct StandAtCounter {
    /// Who; nobody when absent.
    pub person: Option<PersonId>,
}

/// Says that the day is right.
pub struct ConfirmDay {
    /// Made before the first try.
    pub op_id: OpId,
    /// The day asked about.
    pub day: Day,
}

/// A half-typed form, kept on this machine.
pub struct Draft {
    /// Which form.
    pub form: String,
    /// What was typed.
    #[ts(type = "unknown")]
    pub content: serde_json::Value,
}

/// A form by name.
pub struct ByForm {
    /// Which form.
    pub form: String,
}

/// The half-typed form, if any.
pub struct DraftFound {
    /// The draft.
    pub draft: Option<Draft>,
}
}

impl Default for MachineView {
    fn default() -> Self {
        MachineView {
            theme: "system".to_owned(),
            text_size: 100,
            scan_gap_ms: 35,
            plain_digits: false,
            stay_awake: false,
            autostart: false,
            rooms: serde_json::Value::Null,
        }
    }
}
