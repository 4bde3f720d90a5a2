//! The identity of an imported purchase: the same row gives the same key whenever, however
//! encoded and in whichever overlapping file it is read.

use crate::fact::short::{bytes_of, signs_of};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt;

/// The identity of a row: the first 12 bytes of a SHA-256 over its length-prefixed parts. Among
/// ten million rows two different ones meet with a chance of one in 10^15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowKey(pub [u8; 12]);

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&signs_of(&self.0))
    }
}

impl Serialize for RowKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RowKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RowKey, D::Error> {
        let text = String::deserialize(from)?;
        bytes_of(&text).map(RowKey).ok_or_else(|| de::Error::custom("16 signs were expected"))
    }
}

/// The key of parts in their order. Every part goes in with its length, so that no two lists of
/// parts run together.
pub fn row_key<'a>(parts: impl IntoIterator<Item = &'a str>) -> RowKey {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut key = [0; 12];
    key.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    RowKey(key)
}

/// Tells equal rows of one file apart: two equal rows are two purchases.
#[derive(Debug, Default)]
pub(super) struct Ordinals(HashMap<RowKey, u32>);

impl Ordinals {
    /// The key of a row from the key of what it says and how many equal rows stand before it.
    pub(super) fn next(&mut self, said: RowKey) -> RowKey {
        let seen = self.0.entry(said).or_default();
        let ordinal = *seen;
        *seen += 1;
        if ordinal == 0 {
            return said;
        }
        let said = said.to_string();
        row_key([said.as_str(), ordinal.to_string().as_str()])
    }
}

/// Receipt numbers of one file with what their rows say and where the first stands.
#[derive(Debug, Default)]
pub(super) struct Receipts(HashMap<RowKey, (RowKey, u64)>);

impl Receipts {
    /// The line of an earlier row with this receipt that says something else.
    pub(super) fn differs(&mut self, receipt: RowKey, said: RowKey, line: u64) -> Option<u64> {
        let (first, first_line) = *self.0.entry(receipt).or_insert((said, line));
        (first != said).then_some(first_line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        assert_ne!(row_key(["ab", "c"]), row_key(["a", "bc"]));
        assert_ne!(row_key(["a"]), row_key(["a", ""]));
    }

    #[test]
    fn the_key_of_a_row_never_changes() {
        // SHA-256 of eight bytes of length and the text, by another program.
        assert_eq!(row_key(["abc"]).to_string(), "w0lMoaLPjuuKEd7T");
    }

    #[test]
    fn equal_rows_of_a_file_have_keys_of_their_own_and_the_same_ones_again() {
        let keys = || {
            let mut ordinals = Ordinals::default();
            [0, 1, 2].map(|_| ordinals.next(row_key(["x"])))
        };
        let [first, second, third] = keys();
        assert!(first != second && second != third && first != third);
        assert_eq!(keys(), [first, second, third]);
    }
}
