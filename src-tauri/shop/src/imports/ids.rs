//! Ids of what an import writes: made from the import's id and the row, so that a batch written
//! again could not be written twice.

use sha2::{Digest, Sha256};
use uuid::Uuid;
use vafa_domain::id::ImportId;

/// What a row may need an id for, in the order in which it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// The operation that adds a customer, and the customer.
    Customer,
    /// The operation that edits a page.
    Edit,
    /// The operation by which somebody joins.
    Membership,
    /// The operation that attaches a card.
    CardIssued,
    /// The operation that brings points over.
    Points,
    /// The operation that records consents.
    Consent,
    /// The operation that writes a note, and the note.
    Note,
    /// The operation that records a purchase, and the purchase.
    Purchase,
    /// The first, second, third or fourth contact of a row.
    Contact(u8),
    /// An account.
    Account,
    /// A card.
    Card,
    /// The operation that ends the batch beginning with this row.
    Batch,
}

impl Slot {
    /// Its number, below 16. Stored ids depend on it: never changed.
    fn number(self) -> u8 {
        match self {
            Slot::Customer => 0,
            Slot::Edit => 1,
            Slot::Membership => 2,
            Slot::CardIssued => 3,
            Slot::Points => 4,
            Slot::Consent => 5,
            Slot::Note => 6,
            Slot::Purchase => 7,
            Slot::Contact(n) => 8 + n.min(3),
            Slot::Account => 12,
            Slot::Card => 13,
            Slot::Batch => 14,
        }
    }
}

/// The ids of one import's rows: UUIDs of version 8 (RFC 9562, 5.8). The import's time comes
/// first and the row last, so that they grow with the file and stand side by side in an index.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowIds {
    head: [u8; 12],
}

impl RowIds {
    pub(super) fn of(import: ImportId) -> RowIds {
        let told = import.0.as_bytes();
        let hash = Sha256::digest(told);
        let mut head = [0; 12];
        head.iter_mut().zip(told).take(8).for_each(|(to, from)| *to = *from);
        head.iter_mut().skip(8).zip(hash).for_each(|(to, from)| *to = from);
        RowIds { head }
    }

    /// The id of a slot of a row, counted from 0. A file has at most a million rows, far below the
    /// 2^28 there is room for.
    pub(super) fn id(&self, row: u64, slot: Slot) -> Uuid {
        let row = u32::try_from(row & 0x0fff_ffff).unwrap_or_default();
        let tail = (row << 4 | u32::from(slot.number())).to_be_bytes();
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(self.head.iter().chain(&tail)).for_each(|(to, from)| *to = *from);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// Whether an id was made for a row of this import.
    pub(super) fn made(&self, id: Uuid) -> bool {
        let own = self.id(0, Slot::Customer);
        id.as_bytes().iter().zip(own.as_bytes()).take(12).all(|(one, other)| one == other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_an_import_are_the_same_again_grow_with_the_row_and_differ_from_anothers() {
        let import = ImportId(Uuid::parse_str("01946f3a-7c00-7abc-9def-0123456789ab").unwrap());
        let ids = RowIds::of(import);
        let all: Vec<Uuid> = (0..50)
            .flat_map(|row| [ids.id(row, Slot::Customer), ids.id(row, Slot::Purchase)])
            .collect();
        assert!(all.is_sorted() && all.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(all.iter().all(|id| id.get_version_num() == 8 && *id > import.0));
        assert_eq!(ids.id(7, Slot::Note), RowIds::of(import).id(7, Slot::Note));
        let other = ImportId(Uuid::parse_str("01946f3a-7c00-7abc-9def-0123456789ac").unwrap());
        assert_ne!(ids.id(7, Slot::Note), RowIds::of(other).id(7, Slot::Note));
        assert!(all.iter().all(|id| ids.made(*id) && !RowIds::of(other).made(*id)));
        assert!(!ids.made(import.0));
    }
}
