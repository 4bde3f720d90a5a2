//! What somebody allows: what holds now, what was said, and what is recorded.

use super::wire;
use vafa_domain::consent::{Channel, ConsentState, Purpose};
use vafa_domain::day::Day;
use vafa_domain::id::{CustomerId, OpId};

wire! {
/// What holds now for one channel and purpose.
pub struct Allowed {
    /// Purpose.
    pub purpose: Purpose,
    /// Channel.
    pub channel: Channel,
    /// What they said.
    pub state: ConsentState,
    /// Whether one may write: a notice about their own order needs no yes.
    pub may: bool,
}

/// One answer about one channel and purpose.
pub struct ConsentRow {
    /// Channel.
    pub channel: Channel,
    /// Purpose.
    pub purpose: Purpose,
    /// State.
    pub state: ConsentState,
    /// Since when.
    pub since: Day,
    /// How it was given.
    pub source: String,
    /// In which words.
    pub wording: String,
}

/// Records what somebody allows.
pub struct RecordConsent {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// Channels; SMS and WhatsApp when empty.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// For what; advertising when absent.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// Yes or no.
    pub state: ConsentState,
    /// The words in which it was asked; kept with the answer.
    #[serde(default)]
    pub wording: String,
}

/// "Do not contact me."
pub struct StopContact {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// Stopped or not.
    pub stopped: bool,
}
}
