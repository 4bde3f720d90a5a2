//! What was done: acts, undo, the activity list, backups and checks.

use super::wire;
use vafa_domain::customer::CustomerState;
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::loyalty::Points;
use vafa_domain::money::Money;

wire! {
/// What an act did: the words of the toast are made from it.
pub struct Done {
    /// The operation.
    pub op: OpId,
    /// Kind of operation; the words are `done-KIND`.
    pub kind: String,
    /// Whom it concerns.
    pub customer: Option<CustomerId>,
    /// Their shown name.
    pub name: Option<String>,
    /// Their number in another system.
    pub reference: Option<String>,
    /// Money, where there is some.
    pub amount: Option<Money>,
    /// What goes out of the till, where something came back.
    pub till: Option<Money>,
    /// What promotions gave for a sum that the rest of a sale no longer reaches.
    pub unearned: Vec<UnearnedTold>,
    /// Change of points, where there is one.
    pub points: Option<Points>,
    /// Change of stamps, where there is one.
    #[ts(type = "number | null")]
    pub stamps: Option<i64>,
    /// Points after.
    pub balance: Option<Points>,
    /// A word of detail.
    pub detail: String,
    /// Goods of a purchase, at most 4, for the reader's language to join.
    pub goods: Vec<String>,
    /// Whether it can be undone.
    pub undoable: bool,
}

/// What a promotion gave for a sum that the rest of a sale no longer reaches.
pub struct UnearnedTold {
    /// Its name now.
    pub name: String,
    /// Taken off what stays.
    pub off: Money,
    /// The gift.
    pub gift: Option<String>,
}

/// Takes back the last act of this person on this machine.
pub struct UndoLast {
    /// Made before the first try.
    pub op_id: OpId,
}

/// Takes back an act of the activity list.
pub struct UndoOp {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub target: OpId,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Asks for the activity list.
#[derive(Default)]
pub struct ListActivity {
    /// Only this kind.
    #[serde(default)]
    pub kind: Option<String>,
    /// Only what this act led to (an import's rows).
    #[serde(default)]
    pub cause: Option<OpId>,
    /// Continue after this place.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub after: Option<i64>,
}

/// A line of the activity list.
pub struct ActivityRow {
    /// The operation.
    pub op: OpId,
    /// Kind.
    pub kind: String,
    /// When it was written.
    pub at: Instant,
    /// The day it tells of.
    pub day: Day,
    /// By whom.
    pub by: Option<String>,
    /// Whom it concerns.
    pub customer: Option<CustomerId>,
    /// Their shown name.
    pub name: Option<String>,
    /// Money.
    pub amount: Option<Money>,
    /// Points.
    pub points: Option<Points>,
    /// Change of stamps, where there is one.
    #[ts(type = "number | null")]
    pub stamps: Option<i64>,
    /// Detail.
    pub detail: String,
    /// Goods of a purchase, at most 4, for the reader's language to join.
    pub goods: Vec<String>,
    /// Operations it led to.
    pub caused: u32,
    /// Reversed by a later one.
    pub reversed: bool,
    /// Whether it can be undone.
    pub undoable: bool,
    /// Whether that needs a reason: it is older than the quick way back reaches.
    pub asks_why: bool,
}

/// A page of the activity list.
pub struct Activity {
    /// At most 100, newest first.
    pub rows: Vec<ActivityRow>,
    /// Ask on with this.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// A backup.
pub struct BackupRow {
    /// Name of the file.
    pub name: String,
    /// When it was made.
    pub at: Instant,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: i64,
    /// Checked and good.
    pub good: bool,
}

/// Backups, newest first.
pub struct Backups {
    /// Rows.
    pub rows: Vec<BackupRow>,
    /// Where they lie.
    pub place: String,
    /// The second place, where one was chosen.
    pub second_place: Option<String>,
}

/// Chooses the second place for backups. The path comes from the window's dialog.
pub struct SecondPlace {
    /// Folder; empty for none.
    pub folder: String,
}

/// A backup by name.
pub struct ByBackup {
    /// Name of the file in the shop's backups.
    pub name: String,
}

/// What is in a backup.
pub struct BackupInside {
    /// Name of the shop.
    pub shop: String,
    /// Day of the last sale.
    pub last_sale: Option<Day>,
    /// Customers, those taken off the lists left out.
    pub customers: u32,
    /// Purchases, those that were cancelled left out.
    pub purchases: u32,
}

/// What restoring a backup would lose.
pub struct RestorePreview {
    /// Backup.
    pub name: String,
    /// What is in it.
    pub inside: BackupInside,
    /// Whether it is of another shop than the one that is open.
    pub other_shop: bool,
    /// Last act in it.
    pub last_at: Option<Instant>,
    /// Acts since.
    pub ops: u32,
    /// Purchases since.
    pub purchases: u32,
    /// People added since.
    pub people: u32,
    /// Latest purchases that would be missing, at most 20.
    pub lost: Vec<LostPurchase>,
}

/// A purchase a restore would lose.
pub struct LostPurchase {
    /// When.
    pub at: Instant,
    /// Whose.
    pub name: Option<String>,
    /// Amount.
    pub amount: Money,
}

/// A finding of the check.
pub struct Finding {
    /// Code.
    pub code: String,
    /// Where.
    pub place: String,
}

/// What the check found.
pub struct Checked {
    /// Quick or whole.
    pub quick: bool,
    /// Operations verified.
    #[ts(type = "number")]
    pub ops: i64,
    /// Tables compared with a replay.
    pub tables: u32,
    /// Findings; empty when all is well.
    pub findings: Vec<Finding>,
}

/// Checks the file.
#[derive(Default)]
pub struct CheckShop {
    /// Only the file and the head of the chain.
    #[serde(default)]
    pub quick: bool,
}

/// State of a customer after an act; kept for the interface's badge.
pub struct StateOf {
    /// Who.
    pub customer: CustomerId,
    /// State.
    pub state: CustomerState,
}
}
