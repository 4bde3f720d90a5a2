//! Customers: records, briefs for lists, contacts, notes, consents.

mod score;

pub use score::ScoreBy;

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::{OptionalExtension, Row, params_from_iter};
use uuid::Uuid;
use vafa_domain::consent::ConsentEntry;
use vafa_domain::customer::{Contact, ContactWish, CustomerState, NoteTag};
use vafa_domain::day::{Day, Instant};
use vafa_domain::format::Language;
use vafa_domain::id::{ContactId, CustomerId, NoteId};
use vafa_domain::loyalty::Membership;
use vafa_domain::rhythm::HalfDays;

/// Local row key of a customer; never leaves the file.
pub type CustomerKey = i64;

/// A customer as lists show them.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Row key.
    pub key: CustomerKey,
    /// Id.
    pub id: CustomerId,
    /// Number in this shop.
    pub number: u32,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// How they want to be called.
    pub call_me: String,
    /// Number in another system.
    pub reference: String,
    /// Main phone, as shown.
    pub phone: Option<String>,
    /// Points in their accounts.
    pub points: i64,
    /// Standing in the club.
    pub membership: Option<Membership>,
    /// Last day of purchase.
    pub last_day: Option<Day>,
}

/// A customer, whole but for lists.
#[derive(Debug, Clone)]
pub struct CustomerRecord {
    /// What lists show.
    pub brief: Brief,
    /// Row of the operation that added them.
    pub op: i64,
    /// The business day of it.
    pub since: Day,
    /// Title.
    pub honorific: String,
    /// Birthday, ISO, or empty.
    pub birthday: String,
    /// Language of letters.
    pub language: Language,
    /// May be called by the first name.
    pub first_name_ok: bool,
    /// How they like to be reached.
    pub wish: ContactWish,
    /// State.
    pub state: CustomerState,
    /// Asked not to be contacted.
    pub stopped: bool,
    /// Counts up with every edit.
    pub version: u32,
    /// Purchases, voids left out.
    pub purchases: u32,
    /// Their sum, returns taken off.
    pub sum: i64,
    /// First day.
    pub first_day: Option<Day>,
    /// Business day on which the last purchase was recorded.
    pub recorded_day: Option<Day>,
    /// Days with a purchase.
    pub visit_days: u32,
    /// Rhythm.
    pub rhythm: Option<HalfDays>,
}

/// A phone, e-mail or address as stored.
pub type ContactRecord = Contact;

/// A note as stored.
#[derive(Debug, Clone)]
pub struct NoteRecord {
    /// Id.
    pub id: NoteId,
    /// About whom.
    pub customer: CustomerId,
    /// Text.
    pub text: String,
    /// On top.
    pub pinned: bool,
    /// Struck out.
    pub removed: bool,
    /// What it is about.
    pub tag: Option<NoteTag>,
    /// Written on.
    pub day: Day,
    /// By whom.
    pub by: Option<Uuid>,
}

/// A page of the list of customers.
#[derive(Debug, Clone, Default)]
pub struct ListPage {
    /// Which people: `all`, `members`, `with_points`, `nameless`, `consent_unknown`.
    pub filter: &'static str,
    /// Order: `name`, `last_visit`, `sum`, `points`.
    pub order: &'static str,
    /// Instead of these, by how much they are bound to the shop.
    pub by_score: Option<ScoreBy>,
    /// Key of the last row before.
    pub after: Option<(String, i64)>,
}

/// Rows of a page at most.
const PAGE: usize = 100;

impl ListPage {
    /// What the filter asks of a row of the list.
    fn condition(&self) -> &'static str {
        match self.filter {
            "members" => "membership = 'joined'",
            "with_points" => "points > 0",
            "nameless" => "given = '' AND family = '' AND call_me = ''",
            "consent_unknown" => "no_answer",
            _ => "true",
        }
    }
}

/// What lists show of one customer.
pub(crate) const BRIEF: &str =
    concat!(include_str!("customers/standing.sql"), include_str!("customers/brief.sql"));

/// Everybody on the lists, with what lists are filtered and sorted by.
const LISTED: &str =
    concat!(include_str!("customers/standing.sql"), include_str!("customers/listed.sql"));

fn brief(row: &Row<'_>) -> Result<Brief, StoreError> {
    let membership: Option<String> = row.get("membership")?;
    Ok(Brief {
        key: row.get("id")?,
        id: CustomerId(row.uuid("uuid")?),
        number: row.count("number")?,
        given: row.get("given")?,
        family: row.get("family")?,
        call_me: row.get("call_me")?,
        reference: row.get("reference")?,
        phone: row.get("phone")?,
        points: row.get("points")?,
        membership: membership
            .map(|text| crate::column::of_word(&text, "membership"))
            .transpose()?,
        last_day: row.day_or_none("last_day")?,
    })
}

impl Book<'_> {
    /// The row key of a customer.
    pub(crate) fn customer_key(&self, id: CustomerId) -> Result<CustomerKey, StoreError> {
        self.find_customer(id)?.ok_or(StoreError::Unexpected("customer"))
    }

    /// The row key of a customer, if there is one with this id. A record that was merged leads to
    /// the one that was kept.
    pub fn find_customer(&self, id: CustomerId) -> Result<Option<CustomerKey>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(merged.kept, customer.id) FROM customer
             LEFT JOIN merged ON merged.gone = customer.id
             WHERE customer.uuid = ?1",
        )?;
        Ok(found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// Briefs of these people, in this order; unknown keys are left out.
    pub fn briefs(&self, keys: &[CustomerKey]) -> Result<Vec<Brief>, StoreError> {
        let mut found = self.db().prepare_cached(BRIEF)?;
        let mut briefs = Vec::with_capacity(keys.len());
        for key in keys {
            let mut rows = found.query([key])?;
            if let Some(row) = rows.next()? {
                briefs.push(brief(row)?);
            }
        }
        Ok(briefs)
    }

    /// A customer, whole.
    pub fn customer(&self, key: CustomerKey) -> Result<Option<CustomerRecord>, StoreError> {
        let Some(brief) = self.briefs(&[key])?.pop() else { return Ok(None) };
        let mut found = self.db().prepare_cached(include_str!("customers/record.sql"))?;
        let mut rows = found.query([key])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(CustomerRecord {
            brief,
            op: row.get("op")?,
            since: row.day("since")?,
            honorific: row.get("honorific")?,
            birthday: row.get("birthday")?,
            language: row.word("language")?,
            first_name_ok: row.get("first_name_ok")?,
            wish: ContactWish {
                channel: row.word_or_none("wish_channel")?,
                time: row.word_or_none("wish_time")?,
            },
            state: row.word("state")?,
            stopped: row.get("stopped")?,
            version: row.count("version")?,
            purchases: row.count("purchases")?,
            sum: row.get("sum")?,
            first_day: row.day_or_none("first_day")?,
            recorded_day: row.day_or_none("recorded_day")?,
            visit_days: row.count("visit_days")?,
            rhythm: row.get::<_, Option<i64>>("half_gap")?.map(HalfDays),
        }))
    }

    /// Phones, e-mails and addresses of somebody, the main ones first.
    pub fn contacts(&self, key: CustomerKey) -> Result<Vec<ContactRecord>, StoreError> {
        let mut found = self
            .db()
            .prepare_cached("SELECT * FROM contact WHERE customer = ?1 ORDER BY main DESC, id")?;
        let mut rows = found.query([key])?;
        let mut contacts = Vec::new();
        while let Some(row) = rows.next()? {
            contacts.push(Contact {
                id: ContactId(row.uuid("uuid")?),
                kind: row.word("kind")?,
                raw: row.get("raw")?,
                norm: row.get("norm")?,
                shown: row.get("shown")?,
                mobile: row.get("mobile")?,
                sound: row.get("sound")?,
                label: row.get("label")?,
                main: row.get("main")?,
                state: row.word("state")?,
            });
        }
        Ok(contacts)
    }

    /// People who have this phone or e-mail, those taken off the lists left out.
    pub fn holders_of(&self, norm: &str) -> Result<Vec<CustomerKey>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT customer FROM contact JOIN customer ON customer.id = contact.customer
             WHERE norm = ?1 AND customer.state <> 'removed' LIMIT 20",
        )?;
        let keys = found.query_map([norm], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// People who have this number in another system.
    pub fn with_reference(&self, reference: &str) -> Result<Vec<CustomerKey>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT coalesce(merged.kept, customer.id) FROM customer
             LEFT JOIN merged ON merged.gone = customer.id
             WHERE reference = ?1 AND reference <> ''
                 AND (customer.state <> 'removed' OR merged.kept IS NOT NULL) LIMIT 20",
        )?;
        let keys = found.query_map([reference], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// People whose folded name is exactly this.
    pub fn with_folded_name(&self, folded: &str) -> Result<Vec<CustomerKey>, StoreError> {
        let mut words = folded.split(' ').filter(|word| !word.is_empty());
        let Some(first) = words.next() else { return Ok(Vec::new()) };
        let mut found = self.db().prepare_cached(
            "SELECT cache_word.customer FROM cache_word
             JOIN cache_name ON cache_name.customer = cache_word.customer
             WHERE word = ?1 AND cache_name.folded = ?2 LIMIT 20",
        )?;
        let keys = found.query_map([first, folded], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// Notes about somebody, pinned first, then newest first.
    pub fn notes(&self, key: CustomerKey) -> Result<Vec<NoteRecord>, StoreError> {
        self.notes_where("customer.id = ?1 AND NOT note.removed", &key)
    }

    /// A note by its id.
    pub fn note(&self, id: NoteId) -> Result<Option<NoteRecord>, StoreError> {
        Ok(self.notes_where("note.uuid = ?1", id.0.as_bytes())?.pop())
    }

    fn notes_where(
        &self,
        filter: &'static str,
        value: &dyn rusqlite::ToSql,
    ) -> Result<Vec<NoteRecord>, StoreError> {
        let sql = include_str!("customers/notes.sql").replace("/* filter */", filter);
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([value])?;
        let mut notes = Vec::new();
        while let Some(row) = rows.next()? {
            notes.push(NoteRecord {
                id: NoteId(row.uuid("uuid")?),
                customer: CustomerId(row.uuid("customer_uuid")?),
                text: row.get("text")?,
                pinned: row.get("pinned")?,
                removed: row.get("removed")?,
                tag: row.word_or_none("tag")?,
                day: row.day("business_day")?,
                by: row.uuid_or_none("actor_id")?,
            });
        }
        Ok(notes)
    }

    /// What somebody said about letters, in the order of its recording.
    pub fn consents(&self, key: CustomerKey) -> Result<Vec<ConsentEntry>, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT * FROM consent WHERE customer = ?1 ORDER BY op, n")?;
        let mut rows = found.query([key])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(ConsentEntry {
                channel: row.word("channel")?,
                purpose: row.word("purpose")?,
                state: row.word("state")?,
                at: Instant(row.get("at")?),
                since: row.day_or_none("since")?,
                source: row.word("source")?,
                wording: row.get("wording")?,
            });
        }
        Ok(entries)
    }

    /// A page of the list, with its sort keys, and how many there are in all.
    pub fn list_customers(
        &self,
        page: &ListPage,
    ) -> Result<(Vec<(Brief, String)>, u32), StoreError> {
        if let Some(by) = &page.by_score {
            return self.list_by_score(page, by);
        }
        let condition = page.condition();
        let (key, before) = match page.order {
            "last_visit" => ("coalesce(last_day, '')", "<"),
            "sum" => ("printf('%020d', coalesce(sum, 0))", "<"),
            "points" => ("printf('%020d', points)", "<"),
            _ => ("sort_key", ">"),
        };
        let direction = if before == "<" { "DESC" } else { "ASC" };
        let sql = format!(
            // Only keys and places are sorted: what a row shows is read for a page of them.
            "WITH listed AS ({LISTED}) SELECT id, {key} AS place FROM listed
             WHERE {condition} AND ((place, id) {before} (?1, ?2) OR ?1 IS NULL)
             ORDER BY place {direction}, id {direction} LIMIT {PAGE}"
        );
        let after = page.after.clone();
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query((after.as_ref().map(|a| &a.0), after.as_ref().map(|a| a.1)))?;
        let mut briefs = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(brief) = self.briefs(&[row.get("id")?])?.pop() {
                briefs.push((brief, row.get("place")?));
            }
        }
        let sql =
            format!("WITH listed AS ({LISTED}) SELECT count(*) FROM listed WHERE {condition}");
        let count: i64 = self.db().prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
        Ok((briefs, u32::try_from(count).unwrap_or(u32::MAX)))
    }

    /// The next number of a customer in this shop.
    pub fn next_customer_number(&self) -> Result<u64, StoreError> {
        let last: Option<i64> =
            self.db().query_row("SELECT max(number) FROM customer", [], |row| row.get(0))?;
        Ok(u64::try_from(last.unwrap_or(0)).unwrap_or(0) + 1)
    }

    /// Whether there is any customer who is not taken off the lists.
    pub fn any_customer(&self) -> Result<bool, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT 1 FROM customer WHERE state <> 'removed' LIMIT 1")?;
        Ok(found.exists([])?)
    }

    /// How many customers there are, those taken off the lists left out.
    pub fn count_customers(&self) -> Result<u32, StoreError> {
        let count: i64 = self.db().query_row(
            "SELECT count(*) FROM customer WHERE state <> 'removed'",
            [],
            |row| row.get(0),
        )?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// People with a birthday on one of these days of the year (`MM-DD`).
    pub fn with_birthday(&self, days: &[String]) -> Result<Vec<(CustomerKey, String)>, StoreError> {
        let marks = vec!["?"; days.len()].join(", ");
        let sql = format!(
            "SELECT id, birthday FROM customer
             WHERE birthday <> '' AND substr(birthday, 6) IN ({marks}) AND state = 'active'
             LIMIT 200"
        );
        let mut found = self.db().prepare(&sql)?;
        let people =
            found.query_map(params_from_iter(days), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(people.collect::<Result<_, _>>()?)
    }
}
