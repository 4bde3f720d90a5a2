//! What "we miss you" reads: everybody's facts, what was done with a lapse, the round.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::Rows;
use std::collections::{BTreeMap, HashMap};
use vafa_domain::consent::{Channel, ConsentState, next_state};
use vafa_domain::customer::CustomerState;
use vafa_domain::day::Day;
use vafa_domain::id::CustomerId;
use vafa_domain::missing::{Deed, Facts};
use vafa_domain::money::Money;
use vafa_domain::rhythm::{HalfDays, median_gap_of_sorted};

/// Somebody's facts, with what the list of the missed needs at once.
#[derive(Debug, Clone)]
pub struct MissedRecord {
    /// Row key.
    pub key: i64,
    /// Id.
    pub id: CustomerId,
    /// State.
    pub state: CustomerState,
    /// Asked not to be contacted.
    pub stopped: bool,
    /// What the purchases say.
    pub facts: Facts,
    /// Sum of purchases.
    pub sum: Money,
}

/// A deed with whom and when.
#[derive(Debug, Clone)]
pub struct DeedRecord {
    /// Row of the operation.
    pub op: i64,
    /// Whom.
    pub customer: i64,
    /// The last day of purchase before the lapse.
    pub last_day: Day,
    /// The business day of the deed.
    pub day: Day,
    /// What was done.
    pub deed: Deed,
}

/// A round over the long gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundRecord {
    /// People a day.
    pub per_day: u32,
    /// First day.
    pub from: Day,
}

/// What somebody is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameRecord {
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
}

/// What somebody can be reached by, in short.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// A mobile phone that works.
    pub mobile: bool,
    /// Any phone that works.
    pub phone: bool,
    /// An e-mail that works.
    pub email: bool,
    /// There is a phone or e-mail, but it is marked wrong.
    pub wrong: bool,
}

impl Book<'_> {
    /// Facts of everybody who ever bought and whose last purchase is more than `days` before
    /// `on`.
    pub fn missed_candidates(&self, on: Day, days: i64) -> Result<Vec<MissedRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("missing/candidates.sql"))?;
        people(found.query([on.plus(-days).to_string()])?)
    }

    /// Facts of everybody missed on a day by the rhythm rule of the settings, by the kept due
    /// days. Of today or later; what was known on a past day is not kept.
    pub fn missed_by_rhythm(&self, on: Day) -> Result<Vec<MissedRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("missing/due.sql"))?;
        people(found.query([on.to_string()])?)
    }

    /// Of them those to whom one may write for advertising over some channel, as far as they
    /// themselves and their addresses go; the long gone only `with_long_gone`.
    pub fn missed_and_writable(
        &self,
        on: Day,
        with_long_gone: bool,
    ) -> Result<Vec<MissedRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("missing/writable.sql"))?;
        people(found.query((on.to_string(), with_long_gone))?)
    }

    /// How many of them are long gone.
    pub fn long_gone(&self, on: Day) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) FROM cache_facts WHERE long_gone = 1 AND due_day <= ?1",
        )?;
        let count: i64 = found.query_row([on.to_string()], |row| row.get(0))?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The last day of purchase of a customer who is long gone on a day by the rhythm rule;
    /// nothing for anybody else.
    pub fn long_gone_since(&self, customer: i64, on: Day) -> Result<Option<Day>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT last_day FROM cache_facts
             WHERE customer = ?1 AND long_gone = 1 AND due_day <= ?2",
        )?;
        let mut rows = found.query((customer, on.to_string()))?;
        rows.next()?.map(|row| row.day("last_day")).transpose()
    }

    /// Facts of everybody as they stood at the end of a past day: later purchases are left out.
    pub fn missed_candidates_as_of(&self, on: Day) -> Result<Vec<MissedRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("missing/as_of.sql"))?;
        let mut rows = found.query([on.to_string()])?;
        let mut people: Vec<MissedRecord> = Vec::new();
        let mut days: Vec<Day> = Vec::new();
        while let Some(row) = rows.next()? {
            let key: i64 = row.get("id")?;
            if people.last().is_none_or(|person| person.key != key) {
                settle_days(people.last_mut(), &mut days);
                people.push(MissedRecord {
                    key,
                    id: CustomerId(row.uuid("uuid")?),
                    state: row.word("state")?,
                    stopped: row.get("stopped")?,
                    facts: Facts::default(),
                    sum: Money::ZERO,
                });
            }
            let Some(person) = people.last_mut() else { continue };
            person.sum = Money(person.sum.0 + row.get::<_, i64>("net")?);
            let day = row.day("day")?;
            if days.last() != Some(&day) {
                days.push(day);
                person.facts.last_recorded_day = Some(row.day("business_day")?);
            }
        }
        settle_days(people.last_mut(), &mut days);
        Ok(people)
    }

    /// Everybody's standing deeds, by row key of the customer, in the order of their recording.
    pub fn deeds(&self) -> Result<BTreeMap<i64, Vec<DeedRecord>>, StoreError> {
        let mut by_customer: BTreeMap<i64, Vec<DeedRecord>> = BTreeMap::new();
        for deed in self.deeds_where("true", [0, 0])? {
            by_customer.entry(deed.customer).or_default().push(deed);
        }
        Ok(by_customer)
    }

    /// Standing deeds about one customer.
    pub fn deeds_of(&self, customer: i64) -> Result<Vec<DeedRecord>, StoreError> {
        self.deeds_where("reminder.customer = ?1", [customer, 0])
    }

    fn deeds_where(
        &self,
        filter: &'static str,
        values: [i64; 2],
    ) -> Result<Vec<DeedRecord>, StoreError> {
        let sql = format!(
            "SELECT reminder.* FROM reminder
             WHERE {filter} AND ?1 >= 0 AND ?2 >= 0
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = reminder.op)
             ORDER BY reminder.op"
        );
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query(values)?;
        let mut deeds = Vec::new();
        while let Some(row) = rows.next()? {
            let body: String = row.get("body")?;
            deeds.push(DeedRecord {
                op: row.get("op")?,
                customer: row.get("customer")?,
                last_day: row.day("last_day")?,
                day: row.day("day")?,
                deed: serde_json::from_str(&body)?,
            });
        }
        Ok(deeds)
    }

    /// The round that is on.
    pub fn round(&self) -> Result<Option<RoundRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT per_day, from_day FROM round
             WHERE to_day IS NULL
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = round.op)
             ORDER BY op DESC LIMIT 1",
        )?;
        let mut rows = found.query([])?;
        match rows.next()? {
            None => Ok(None),
            Some(row) => {
                Ok(Some(RoundRecord { per_day: row.count("per_day")?, from: row.day("from_day")? }))
            }
        }
    }

    /// What holds now for advertising of everybody who ever said something, by row key: one read
    /// for the whole list, by the rule of [`next_state`].
    pub fn advertising_consents(
        &self,
    ) -> Result<HashMap<i64, Vec<(Channel, ConsentState)>>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT customer, channel, state, source
             FROM consent WHERE purpose = 'advertising' ORDER BY op, n",
        )?;
        let mut rows = found.query([])?;
        let mut all: HashMap<i64, Vec<(Channel, ConsentState)>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let channel: Channel = row.word("channel")?;
            let (said, source) = (row.word("state")?, row.word("source")?);
            let now = all.entry(row.get("customer")?).or_default();
            match now.iter_mut().find(|(known, _)| *known == channel) {
                Some((_, state)) => *state = next_state(*state, said, source),
                None => now.push((channel, next_state(ConsentState::Unknown, said, source))),
            }
        }
        Ok(all)
    }

    /// Names of those who are `wanted`, by row key: one read for the whole list.
    pub fn names(
        &self,
        wanted: impl Fn(i64) -> bool,
    ) -> Result<HashMap<i64, NameRecord>, StoreError> {
        let mut found = self
            .db()
            .prepare_cached("SELECT id, number, given, family, call_me, reference FROM customer")?;
        let mut rows = found.query([])?;
        let mut all = HashMap::new();
        while let Some(row) = rows.next()? {
            let key: i64 = row.get("id")?;
            if !wanted(key) {
                continue;
            }
            let name = NameRecord {
                number: row.count("number")?,
                given: row.get("given")?,
                family: row.get("family")?,
                call_me: row.get("call_me")?,
                reference: row.get("reference")?,
            };
            all.insert(key, name);
        }
        Ok(all)
    }

    /// By what everybody can be reached who has any contact, by row key.
    pub fn all_reach(&self) -> Result<Vec<(i64, Reach)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT customer,
                max(kind = 'phone' AND mobile AND state = 'valid') AS mobile,
                max(kind = 'phone' AND state = 'valid') AS phone,
                max(kind = 'email' AND state = 'valid') AS email,
                max(kind <> 'address' AND state = 'wrong') AS wrong
             FROM contact GROUP BY customer",
        )?;
        let mut rows = found.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let reach = Reach {
                mobile: row.get("mobile")?,
                phone: row.get("phone")?,
                email: row.get("email")?,
                wrong: row.get("wrong")?,
            };
            all.push((row.get("customer")?, reach));
        }
        Ok(all)
    }
}

/// Reads people with their facts.
fn people(mut rows: Rows<'_>) -> Result<Vec<MissedRecord>, StoreError> {
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        people.push(MissedRecord {
            key: row.get("id")?,
            id: CustomerId(row.uuid("uuid")?),
            state: row.word("state")?,
            stopped: row.get("stopped")?,
            facts: Facts {
                last_day: Some(row.day("last_day")?),
                visit_days: row.get("visit_days")?,
                rhythm: row.get::<_, Option<i64>>("half_gap")?.map(HalfDays),
                last_recorded_day: Some(row.day("recorded_day")?),
            },
            sum: Money(row.get("sum")?),
        });
    }
    Ok(people)
}

/// Ends the reading of one person's days.
fn settle_days(person: Option<&mut MissedRecord>, days: &mut Vec<Day>) {
    if let Some(person) = person {
        person.facts.last_day = days.last().copied();
        person.facts.visit_days = i64::try_from(days.len()).unwrap_or(i64::MAX);
        person.facts.rhythm = median_gap_of_sorted(days);
    }
    days.clear();
}
