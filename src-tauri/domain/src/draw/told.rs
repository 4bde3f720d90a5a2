//! What the log tells of draws and scratch cards: bodies of facts.

use super::terms::{PrizeCost, Terms};
use crate::fact::Opened;
use crate::id::{CustomerId, DrawId, ScratchRunId};
use crate::ledger::Posting;
use serde::{Deserialize, Serialize};

/// A draw was opened. The seed stands here and nowhere else until the draw is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawOpened {
    /// Its id.
    pub draw: DrawId,
    /// Its name.
    pub name: String,
    /// Its terms.
    pub terms: Terms,
    /// 32 random bytes; hex.
    pub seed: String,
    /// What is published of the seed; hex.
    pub commitment: String,
}

/// The list of a draw was frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawClosed {
    /// Which draw.
    pub draw: DrawId,
    /// Who is in it with how many tickets, in the order of their numbers.
    pub list: Vec<(CustomerId, u32)>,
    /// Hash of the list by number; hex.
    pub hash: String,
}

/// A draw was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawMade {
    /// Which draw.
    pub draw: DrawId,
    /// The shop's name, as the record shows it.
    pub shop: String,
    /// What somebody of the public said; one sign at least.
    pub witness: String,
    /// Place of the prize among the prizes, and who won it, in the order drawn.
    pub winners: Vec<(u32, CustomerId)>,
    /// Reserves, in order.
    pub reserves: Vec<CustomerId>,
}

/// A winner did not come, and the prize goes to the next reserve; or that is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrizePassedOn {
    /// Of which draw.
    pub draw: DrawId,
    /// The place of who did not come.
    pub place: u32,
    /// The place of who gets it now; nobody where no reserve is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// What is noted about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether that is taken back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub back: bool,
}

/// Tickets were given by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketsGiven {
    /// Whom.
    pub customer: CustomerId,
    /// Of which draw.
    pub draw: DrawId,
    /// Their account of tickets, the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// The entries.
    pub points: Posting,
    /// Why, in the seller's words.
    pub reason: String,
}

/// A run of scratch cards was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScratchPrinted {
    /// Its id.
    pub run: ScratchRunId,
    /// Its name.
    pub name: String,
    /// Its prizes.
    pub prizes: Vec<PrizeCost>,
    /// Salt of the hashes; hex.
    pub salt: String,
    /// Whether a card pays only after it went out with a sale.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub with_sale: bool,
    /// The cards in the order printed: hash of the code in hex, and the place of its prize.
    pub cards: Vec<(String, Option<u32>)>,
}

/// A scratch card that went out with a sale: from then on its prize can be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScratchGiven {
    /// Of which run.
    pub run: ScratchRunId,
    /// The card's place in the run.
    pub card: u32,
}

/// A prize of a scratch card was paid, or that is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScratchPaid {
    /// Of which run.
    pub run: ScratchRunId,
    /// The card's place in the run.
    pub card: u32,
    /// To whom, where they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// Paid; otherwise it is taken back.
    pub paid: bool,
}
