//! The small file beside the shop: which addresses were stopped, and who was erased.
//!
//! A backup that is put back knows nothing of what was said after it, and of people who came after
//! it not even that they exist. So a no is also kept here, outside of everything that a restore
//! replaces. No address stands in it, only its HMAC-SHA-256 (RFC 2104) under a key of this file: who
//! finds the file alone reads nobody's number in it, though numbers can be tried by whoever has it.
//!
//! It is written after the commit of what it tells of, to another name, through to the disk, and
//! renamed; how far it has heard the log stands in it, so that what a crash kept from it is made up
//! at the next opening.

use crate::access::{Book, Writer};
use crate::backup::{folder_of, sync_file, sync_folder};
use crate::column::Columns;
use crate::customers::CustomerKey;
use crate::locks::beside;
use crate::log::{OpRecord, hex, op_record};
use crate::{StoreError, fault};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;
use vafa_domain::consent::{Channel, Purpose};
use vafa_domain::customer::ContactKind;

/// What the file is beside a shop file.
const ENDING: &str = ".stopped";
/// The newest format this program writes and reads.
const VERSION: u32 = 1;
/// Nothing larger is read, in bytes: a million addresses have room.
const BYTES_MAX: u64 = 256 << 20;

/// What the people at an address refuse.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// Any contact at all.
    #[serde(default)]
    pub stopped: bool,
    /// Letters of a kind over a channel.
    #[serde(default)]
    pub withdrawn: BTreeSet<(Channel, Purpose)>,
}

impl Withheld {
    /// Whether nothing is refused.
    pub fn is_empty(&self) -> bool {
        *self == Withheld::default()
    }
}

/// The file, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopped {
    version: u32,
    /// 32 random bytes, in hex.
    key: String,
    /// The last operation it has heard: row and id.
    #[serde(default)]
    heard: Option<(i64, Uuid)>,
    /// Ids of people who were erased. Kept as they are found; nothing erases yet.
    #[serde(default)]
    erased: BTreeSet<Uuid>,
    /// By the keyed hash of the address, in hex.
    #[serde(default)]
    addresses: BTreeMap<String, Withheld>,
}

/// Somebody who has an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtAddress {
    /// Row key.
    pub key: CustomerKey,
    /// Whether they are on the lists.
    pub listed: bool,
    /// Whether they asked not to be contacted at all.
    pub stopped: bool,
}

fn path_of(file: &Path) -> PathBuf {
    beside(file, ENDING)
}

/// HMAC-SHA-256 (RFC 2104) under a key of at most 64 bytes.
fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let pad = |fill: u8| {
        let mut block = [fill; 64];
        block.iter_mut().zip(key).for_each(|(sign, key)| *sign ^= key);
        block
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into()
}

impl Stopped {
    /// An empty one under a new key.
    pub fn new() -> Stopped {
        let key = [Uuid::new_v4().into_bytes(), Uuid::new_v4().into_bytes()].concat();
        Stopped {
            version: VERSION,
            key: hex(&key),
            heard: None,
            erased: BTreeSet::new(),
            addresses: BTreeMap::new(),
        }
    }

    /// The one beside a shop file; nothing where there is none.
    ///
    /// # Errors
    /// [`StoreError::Newer`] for one of a newer program, [`StoreError::Damaged`] for one that
    /// cannot be understood; neither is touched.
    pub fn read(file: &Path) -> Result<Option<Stopped>, StoreError> {
        let path = path_of(file);
        let size = match fs::metadata(&path) {
            Ok(known) => known.len(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let damaged = || StoreError::Damaged("file of stopped addresses".to_owned());
        if size > BYTES_MAX {
            return Err(damaged());
        }
        let bytes = fs::read(&path)?;
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let Versioned { version } = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        if version > VERSION {
            return Err(StoreError::Newer { found: version.into(), known: VERSION.into() });
        }
        let read: Stopped = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        if read.key.len() == 64 { Ok(Some(read)) } else { Err(damaged()) }
    }

    /// Writes it beside a shop file: whole or not at all.
    ///
    /// # Errors
    /// What keeps a file from being written.
    pub fn write(&self, file: &Path) -> Result<(), StoreError> {
        let path = path_of(file);
        let partial = beside(&path, ".partial");
        fs::write(&partial, serde_json::to_vec(self)?)?;
        sync_file(&partial)?;
        fault::point("before_stopped_rename");
        fs::rename(&partial, &path)?;
        sync_folder(folder_of(&path))
    }

    /// Moves one that cannot be understood aside. Nothing is deleted.
    ///
    /// # Errors
    /// What keeps a file from being renamed.
    pub fn move_aside(file: &Path) -> Result<(), StoreError> {
        let path = path_of(file);
        let free = (1..).map(|n| beside(&path, &format!("-damaged-{n}"))).find(|to| !to.exists());
        Ok(fs::rename(&path, free.unwrap_or_else(|| beside(&path, "-damaged")))?)
    }

    fn hash(&self, kind: ContactKind, norm: &str) -> Option<String> {
        let kind = match kind {
            ContactKind::Phone => "phone",
            ContactKind::Email => "email",
            // Nobody is written to on paper.
            ContactKind::Address => return None,
        };
        Some(hex(&hmac(self.key.as_bytes(), format!("{kind}\n{norm}").as_bytes())))
    }

    /// What is refused at an address.
    pub fn at(&self, kind: ContactKind, norm: &str) -> Option<&Withheld> {
        self.addresses.get(&self.hash(kind, norm)?)
    }

    /// Says what is refused at an address; nothing forgets it. Whether that is a change.
    pub fn set(&mut self, kind: ContactKind, norm: &str, withheld: Withheld) -> bool {
        let Some(hash) = self.hash(kind, norm) else { return false };
        if withheld.is_empty() {
            return self.addresses.remove(&hash).is_some();
        }
        let before = self.addresses.insert(hash, withheld.clone());
        before.as_ref() != Some(&withheld)
    }

    /// Whether nobody at all is in it.
    pub fn is_empty(&self) -> bool {
        self.addresses.is_empty()
    }

    /// The row of the log up to which it has heard this file; 0 when that is another history.
    ///
    /// # Errors
    /// Those of reading the log.
    pub fn heard(&self, book: &Book<'_>) -> Result<i64, StoreError> {
        let Some((seq, id)) = self.heard else { return Ok(0) };
        let stands = book.op_at(seq)?.is_some_and(|op| op.op_id.0 == id);
        Ok(if stands { seq } else { 0 })
    }

    /// Notes that it has heard the log up to its end.
    ///
    /// # Errors
    /// Those of reading the log.
    pub fn has_heard_all(&mut self, book: &Book<'_>) -> Result<(), StoreError> {
        let newest = book.newest_op()?.map_or(0, |(seq, _, _)| seq);
        self.heard = book.op_at(newest)?.map(|op| (newest, op.op_id.0));
        Ok(())
    }
}

impl Default for Stopped {
    fn default() -> Stopped {
        Stopped::new()
    }
}

impl Book<'_> {
    /// Operations after a row that may say something of somebody's will, oldest first.
    pub fn wills_said_after(&self, seq: i64) -> Result<Vec<OpRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT * FROM op WHERE seq > ?1 AND kind IN ('customer_added', 'customer_edited',
                'consent_recorded', 'contact_stopped', 'undone') ORDER BY seq",
        )?;
        let mut rows = found.query([seq])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(op_record(row)?);
        }
        Ok(ops)
    }

    /// Everybody with an address, on the lists or not.
    pub fn people_at(&self, kind: ContactKind, norm: &str) -> Result<Vec<AtAddress>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT customer.id, customer.stopped, customer.state <> 'removed' AS listed
             FROM contact JOIN customer ON customer.id = contact.customer
             WHERE contact.norm = ?1 AND contact.kind = ?2",
        )?;
        let mut rows = found.query((norm, crate::column::word(&kind)?))?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            people.push(AtAddress {
                key: row.get("id")?,
                listed: row.get("listed")?,
                stopped: row.get("stopped")?,
            });
        }
        Ok(people)
    }

    /// Every phone and e-mail of people on the lists: row key and id of whose, kind, and address.
    pub fn addresses(
        &self,
    ) -> Result<Vec<(CustomerKey, vafa_domain::id::CustomerId, ContactKind, String)>, StoreError>
    {
        let mut found = self.db().prepare_cached(
            "SELECT customer.id, customer.uuid, contact.kind, contact.norm
             FROM contact JOIN customer ON customer.id = contact.customer
             WHERE customer.state <> 'removed' AND contact.kind <> 'address'
             ORDER BY contact.id",
        )?;
        let mut rows = found.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let id = vafa_domain::id::CustomerId(row.uuid("uuid")?);
            all.push((row.get("id")?, id, row.word("kind")?, row.get("norm")?));
        }
        Ok(all)
    }
}

impl Writer<'_> {
    /// Holds everybody else off while the file beside the shop is written: it is read, changed and
    /// written under the lock of the shop's file.
    pub fn rewrite_stopped<E: From<StoreError>>(
        &self,
        file: &Path,
        change: impl FnOnce(&mut Stopped) -> Result<bool, E>,
    ) -> Result<(), E> {
        let mut stopped = match Stopped::read(file) {
            Err(StoreError::Damaged(_)) => {
                Stopped::move_aside(file)?;
                None
            }
            read => read?,
        }
        .unwrap_or_default();
        if change(&mut stopped)? {
            stopped.write(file)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyed_hash_is_that_of_rfc_4231() {
        let told = hex(&hmac(b"Jefe", b"what do ya want for nothing?"));
        assert_eq!(told, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        let told = hex(&hmac(&[0x0b; 20], b"Hi There"));
        assert_eq!(told, "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    #[test]
    fn it_holds_no_address_and_reads_back_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("shop.vafa");
        assert_eq!(Stopped::read(&file).unwrap(), None);
        let mut stopped = Stopped::new();
        let no = Withheld { stopped: true, withdrawn: BTreeSet::new() };
        assert!(stopped.set(ContactKind::Phone, "+12025550123", no.clone()));
        assert!(!stopped.set(ContactKind::Phone, "+12025550123", no.clone()));
        stopped.write(&file).unwrap();
        let text = fs::read_to_string(path_of(&file)).unwrap();
        assert!(!text.contains("2025550123"));
        let mut read = Stopped::read(&file).unwrap().unwrap();
        assert_eq!(read.at(ContactKind::Phone, "+12025550123"), Some(&no));
        assert_eq!(read.at(ContactKind::Email, "+12025550123"), None);
        assert!(read.set(ContactKind::Phone, "+12025550123", Withheld::default()));
        assert!(read.is_empty());
    }

    #[test]
    fn one_of_a_newer_program_or_a_damaged_one_is_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("shop.vafa");
        for (text, newer) in [("{\"version\":2,\"other\":[]}", true), ("{\"version\":1", false)] {
            fs::write(path_of(&file), text).unwrap();
            let read = Stopped::read(&file);
            assert_eq!(matches!(read, Err(StoreError::Newer { found: 2, known: 1 })), newer);
            assert_eq!(matches!(read, Err(StoreError::Damaged(_))), !newer);
            assert_eq!(fs::read_to_string(path_of(&file)).unwrap(), text);
        }
    }
}
