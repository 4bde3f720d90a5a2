//! The log of operations: one row an operation, chained by hash within a till and its epoch.

use crate::access::{Book, Writer};
use crate::column::Columns;
use crate::{StoreError, fault};
use rusqlite::{OptionalExtension, Row, Rows, named_params};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;
use vafa_domain::customer::PersonalText;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::short::signs_of;
use vafa_domain::fact::{Commitment, Fact};
use vafa_domain::id::OpId;

/// The version of the bodies this program writes.
pub const BODY_VERSION: i64 = 1;

/// Personal text on its way into `op_private`, with the salt of its commitment.
#[derive(Debug, Clone)]
pub struct PrivateText {
    /// Whose: the id of a customer or of somebody behind the counter.
    pub person: Uuid,
    /// 16 random bytes.
    pub salt: [u8; 16],
    /// The text.
    pub text: PersonalText,
}

impl PrivateText {
    /// What the chain holds of it: SHA-256 of salt and text.
    pub fn commitment(&self) -> Result<Commitment, StoreError> {
        Ok(commitment(&self.salt, &serde_json::to_string(&self.text)?))
    }
}

/// SHA-256 of salt and stored text.
pub fn commitment(salt: &[u8; 16], text: &str) -> Commitment {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(text.as_bytes());
    Commitment(signs_of(&hash.finalize()))
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// An operation that was decided and is about to be written.
#[derive(Debug, Clone)]
pub struct NewOp {
    /// Made by the caller before the first try.
    pub op_id: OpId,
    /// Now.
    pub at: Instant,
    /// The business day now.
    pub business_day: Day,
    /// Who did it.
    pub actor: Option<Uuid>,
    /// The operation that led to it.
    pub cause: Option<OpId>,
    /// What happened.
    pub fact: Fact,
    /// Personal text that goes with it.
    pub private: Vec<PrivateText>,
    /// Hash of the request, for telling a retry from another request with the same id. Nothing
    /// for an operation that another one led to: that one carries the request.
    pub request_hash: Option<[u8; 32]>,
}

/// An operation as it stands in the log.
#[derive(Debug, Clone)]
pub struct OpRecord {
    /// Local row key.
    pub seq: i64,
    /// Its id.
    pub op_id: OpId,
    /// When it was written.
    pub at: Instant,
    /// The business day it was written on.
    pub business_day: Day,
    /// Who did it.
    pub actor: Option<Uuid>,
    /// What led to it.
    pub cause: Option<OpId>,
    /// What happened.
    pub fact: Fact,
    /// Hash of the request; what another operation led to may have none.
    pub request_hash: Option<[u8; 32]>,
}

/// Hashes a request; over personal text with its salt, so that the hash betrays nothing of it.
pub fn request_hash(name: &str, request: &[u8], salt: Option<&[u8; 16]>) -> [u8; 32] {
    let mut hash = Sha256::new();
    if let Some(salt) = salt {
        hash.update(salt);
    }
    part(&mut hash, Some(name.as_bytes()));
    part(&mut hash, Some(request));
    hash.finalize().into()
}

/// One column of the hash: its length, then its bytes; a length no column has for NULL.
fn part(hash: &mut Sha256, bytes: Option<&[u8]>) {
    match bytes {
        Some(bytes) => {
            hash.update(u32::try_from(bytes.len()).unwrap_or(u32::MAX - 1).to_le_bytes());
            hash.update(bytes);
        }
        None => hash.update(u32::MAX.to_le_bytes()),
    }
}

/// The columns of a row of the log that the chain covers: all but the local `seq`. Texts are bytes
/// here: what a failing disk made of one need not be UTF-8.
pub struct Chained<'a> {
    pub op_id: &'a [u8],
    pub till_id: &'a [u8],
    pub till_epoch: i64,
    pub till_seq: i64,
    pub at: i64,
    pub business_day: &'a [u8],
    pub actor_id: Option<&'a [u8]>,
    pub cause_id: Option<&'a [u8]>,
    pub kind: &'a [u8],
    pub body_version: i64,
    pub body: &'a [u8],
    pub request_hash: Option<&'a [u8]>,
}

impl Chained<'_> {
    /// The hash of this row after the one before it in its till and epoch.
    pub fn hash(&self, previous: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new();
        part(&mut hash, Some(previous));
        part(&mut hash, Some(self.op_id));
        part(&mut hash, Some(self.till_id));
        part(&mut hash, Some(&self.till_epoch.to_le_bytes()));
        part(&mut hash, Some(&self.till_seq.to_le_bytes()));
        part(&mut hash, Some(&self.at.to_le_bytes()));
        part(&mut hash, Some(self.business_day));
        part(&mut hash, self.actor_id);
        part(&mut hash, self.cause_id);
        part(&mut hash, Some(self.kind));
        part(&mut hash, Some(&self.body_version.to_le_bytes()));
        part(&mut hash, Some(self.body));
        part(&mut hash, self.request_hash);
        hash.finalize().into()
    }
}

/// The two columns a fact is stored in: its kind, and its body as JSON. A fact is written once and
/// cut in two, for a tree of values in between costs an import a quarter of its time.
fn kind_and_body(fact: &Fact) -> Result<(String, String), StoreError> {
    const BEFORE_KIND: &str = "{\"kind\":\"";
    const BEFORE_BODY: &str = "\",\"body\":";
    let text = serde_json::to_string(fact)?;
    let whole = text.strip_prefix(BEFORE_KIND).and_then(|rest| rest.strip_suffix('}'));
    let parts = whole.and_then(|whole| whole.split_once(BEFORE_BODY));
    let (kind, body) = parts.ok_or(StoreError::Unexpected("a fact without kind and body"))?;
    Ok((kind.to_owned(), body.to_owned()))
}

/// The fact of a kind and a body, lifted from the version it was written in.
pub fn fact_of(kind: &str, version: i64, body: &str) -> Result<Fact, StoreError> {
    if version > BODY_VERSION {
        return Err(StoreError::Newer { found: version, known: BODY_VERSION });
    }
    let mut text = String::with_capacity(kind.len() + body.len() + 24);
    text.push_str("{\"kind\":\"");
    text.push_str(kind);
    text.push_str("\",\"body\":");
    text.push_str(body);
    text.push('}');
    Ok(serde_json::from_str(&text)?)
}

impl Writer<'_> {
    /// Writes an operation into the log and applies its fact. Returns its row key.
    pub fn append(&self, op: &NewOp) -> Result<i64, StoreError> {
        let seq = self.insert_op(op)?;
        fault::point("after_op_row");
        let mut private = BTreeMap::new();
        for text in &op.private {
            let written = serde_json::to_string(&text.text)?;
            self.db()
                .prepare_cached(
                    "INSERT INTO op_private (op_id, person_id, salt, text) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((op.op_id.0.as_bytes(), text.person.as_bytes(), text.salt, written))?;
            private.insert(text.person, text.text.clone());
        }
        let meta = crate::apply::Meta { seq, day: op.business_day, cause: op.cause };
        crate::apply::apply(self, &meta, &op.fact, &private)?;
        Ok(seq)
    }

    fn insert_op(&self, op: &NewOp) -> Result<i64, StoreError> {
        let till = self.till()?;
        let (previous_seq, previous) = self.head(&till)?;
        let (kind, body) = kind_and_body(&op.fact)?;
        let business_day = op.business_day.to_string();
        let row = Chained {
            op_id: op.op_id.0.as_bytes(),
            till_id: till.id.0.as_bytes(),
            till_epoch: till.epoch,
            till_seq: previous_seq + 1,
            at: op.at.0,
            business_day: business_day.as_bytes(),
            actor_id: op.actor.as_ref().map(|id| id.as_bytes().as_slice()),
            cause_id: op.cause.as_ref().map(|id| id.0.as_bytes().as_slice()),
            kind: kind.as_bytes(),
            body_version: BODY_VERSION,
            body: body.as_bytes(),
            request_hash: op.request_hash.as_ref().map(<[u8; 32]>::as_slice),
        };
        let hash = row.hash(&previous);
        self.db().prepare_cached(include_str!("log/insert.sql"))?.execute(named_params! {
            ":op_id": row.op_id,
            ":till_id": row.till_id,
            ":till_epoch": row.till_epoch,
            ":till_seq": row.till_seq,
            ":at": row.at,
            ":business_day": business_day,
            ":actor_id": row.actor_id,
            ":cause_id": row.cause_id,
            ":kind": kind,
            ":body_version": row.body_version,
            ":body": body,
            ":request_hash": row.request_hash,
            ":hash": hash,
        })?;
        let till_seq = row.till_seq;
        self.remember_head(till.clone(), till_seq, hash);
        Ok(self.db().last_insert_rowid())
    }
}

impl Book<'_> {
    /// The operation with this id.
    pub fn op(&self, id: OpId) -> Result<Option<OpRecord>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT * FROM op WHERE op_id = ?1")?;
        found.query_row([id.0.as_bytes()], |row| Ok(op_record(row))).optional()?.transpose()
    }

    /// The operation in this row.
    pub fn op_at(&self, seq: i64) -> Result<Option<OpRecord>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT * FROM op WHERE seq = ?1")?;
        found.query_row([seq], |row| Ok(op_record(row))).optional()?.transpose()
    }

    /// The row of the operation with this id.
    pub fn seq_of(&self, id: OpId) -> Result<Option<i64>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT seq FROM op WHERE op_id = ?1")?;
        Ok(found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// The newest row of the log, and the business day and instant of it.
    pub fn newest_op(&self) -> Result<Option<(i64, Day, Instant)>, StoreError> {
        let mut found = self
            .db()
            .prepare_cached("SELECT seq, business_day, at FROM op ORDER BY seq DESC LIMIT 1")?;
        let mut rows = found.query([])?;
        match rows.next()? {
            None => Ok(None),
            Some(row) => {
                Ok(Some((row.get("seq")?, row.day("business_day")?, Instant(row.get("at")?))))
            }
        }
    }

    /// The salt of an operation's personal text, when it has some that was not erased.
    pub fn salt_of(&self, id: OpId) -> Result<Option<[u8; 16]>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT salt FROM op_private WHERE op_id = ?1 ORDER BY person_id LIMIT 1",
        )?;
        Ok(found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// Personal text of an operation, by person.
    pub fn private_of(&self, id: OpId) -> Result<BTreeMap<Uuid, PersonalText>, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT person_id, text FROM op_private WHERE op_id = ?1")?;
        let mut rows = found.query([id.0.as_bytes()])?;
        let mut texts = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let text: String = row.get("text")?;
            texts.insert(row.uuid("person_id")?, serde_json::from_str(&text)?);
        }
        Ok(texts)
    }

    /// Kinds of the operations above a row, for telling windows what others changed.
    pub fn kinds_since(&self, seq: i64) -> Result<(i64, Vec<String>), StoreError> {
        let newest = self.newest_op()?.map_or(seq, |(newest, _, _)| newest);
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT kind FROM op WHERE seq > ?1 AND seq <= ?2 LIMIT 100",
        )?;
        let kinds = found.query_map([seq, newest], |row| row.get(0))?;
        Ok((newest, kinds.collect::<Result<_, _>>()?))
    }
}

/// The ids of the operations in these rows.
pub fn op_ids(mut rows: Rows<'_>) -> Result<Vec<OpId>, StoreError> {
    let mut ops = Vec::new();
    while let Some(row) = rows.next()? {
        ops.push(OpId(row.uuid("op_id")?));
    }
    Ok(ops)
}

/// Reads a row of the log.
pub fn op_record(row: &Row<'_>) -> Result<OpRecord, StoreError> {
    let (kind, body): (String, String) = (row.get("kind")?, row.get("body")?);
    Ok(OpRecord {
        seq: row.get("seq")?,
        op_id: OpId(row.uuid("op_id")?),
        at: Instant(row.get("at")?),
        business_day: row.day("business_day")?,
        actor: row.uuid_or_none("actor_id")?,
        cause: row.uuid_or_none("cause_id")?.map(OpId),
        fact: fact_of(&kind, row.get("body_version")?, &body)?,
        request_hash: row.get("request_hash")?,
    })
}
