//! Prize draws that anyone can repeat (LOY-12) and scratch cards (LOY-13).
//!
//! A draw is opened with a commitment: the SHA-256 of a random seed, printed on the poster. When it
//! closes, the list of entrants is frozen and hashed. At the draw somebody of the public may say a
//! word; seed, list and word together give the winners, and the seed is published. Whoever has the
//! record can make sure that the seed was fixed before the list, that nobody was added or left out
//! afterwards, and that these and no others won.

mod choose;
mod record;
mod scratch;
mod terms;
mod told;

pub use choose::{Chosen, Entrant, Prize, choose};
pub use record::{Fault, Record, RecordedPrize, hex, unhex, verify};
pub use scratch::{Field, PrintRun, RUN_MAX, ScratchError, kept};
pub use terms::{Entrants, PrizeCost, Terms, TermsError, cost_of};
pub use told::{
    DrawClosed, DrawMade, DrawOpened, PrizePassedOn, ScratchGiven, ScratchPaid, ScratchPrinted,
    TicketsGiven,
};

use sha2::{Digest, Sha256};

/// Most entrants of one draw.
pub const ENTRANTS_MAX: usize = 2_000_000;
/// Most tickets of one entrant.
pub const WEIGHT_MAX: u32 = 1_000_000;
/// Most kinds of prizes.
pub const PRIZES_MAX: usize = 100;
/// Most winners and reserves together.
pub const PLACES_MAX: u32 = 10_000;
/// Longest name of a draw or prize and longest word of a witness, in characters.
pub const WORDS_MAX: usize = 200;

/// A seed: 32 random bytes that nobody knows before the draw.
pub type Seed = [u8; 32];

/// A SHA-256.
pub type Hash = [u8; 32];

/// What is published of a seed when the draw is opened.
pub fn commitment(seed: &Seed) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"vafa draw seed 1\n");
    hasher.update(seed);
    hasher.finalize().into()
}

/// The hash of a frozen list: one line for each entrant, by number, "number weight".
pub fn list_hash(list: &[Entrant]) -> Hash {
    use std::io::Write;
    let mut hasher = Sha256::new();
    hasher.update(b"vafa draw list 1\n");
    let mut lines = Vec::with_capacity(1 << 16);
    for entrant in list {
        // Writing into memory cannot fail.
        let _ = writeln!(lines, "{} {}", entrant.no, entrant.weight);
        if lines.len() > (1 << 16) - 64 {
            hasher.update(&lines);
            lines.clear();
        }
    }
    hasher.update(&lines);
    hasher.finalize().into()
}

/// A stream of random numbers out of a key: SHA-256 of the key and a counter, four numbers a block.
pub(crate) struct Stream {
    key: Hash,
    block: u64,
    ready: [u64; 4],
    used: usize,
}

impl Stream {
    pub(crate) fn new(key: Hash) -> Stream {
        Stream { key, block: 0, ready: [0; 4], used: 4 }
    }

    fn next(&mut self) -> u64 {
        if self.used == self.ready.len() {
            let mut hasher = Sha256::new();
            hasher.update(self.key);
            hasher.update(self.block.to_be_bytes());
            let bytes: Hash = hasher.finalize().into();
            for (number, part) in self.ready.iter_mut().zip(bytes.chunks_exact(8)) {
                *number = part.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
            }
            self.block += 1;
            self.used = 0;
        }
        let number = self.ready.get(self.used).copied().unwrap_or_default();
        self.used += 1;
        number
    }

    /// A number below `bound`, each equally likely: numbers of the last, unfull round are drawn
    /// again. 0 for a bound of 0.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            return 0;
        }
        let unfull = (u64::MAX % bound + 1) % bound;
        loop {
            let number = self.next();
            if number <= u64::MAX - unfull {
                return number % bound;
            }
        }
    }
}
