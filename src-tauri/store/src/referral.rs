//! Who brought whom, how people heard of the shop, and who may be asked to recommend it.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::customers::CustomerKey;
use rusqlite::OptionalExtension;
use vafa_domain::customer::{CardHolder, PersonalFact, Relative};
use vafa_domain::day::Day;
use vafa_domain::id::{CardId, CustomerId, OpId};
use vafa_domain::money::Money;
use vafa_domain::referral::{Brought, Heard, Introduced, SourceCost, TriedAndBrought};

/// Who brought somebody.
#[derive(Debug, Clone, Copy)]
pub struct ReferralRecord {
    /// Who: row key and id.
    pub by: (CustomerKey, CustomerId),
    /// The day it was named.
    pub day: Day,
    /// The day they were thanked for it.
    pub thanked: Option<Day>,
    /// Whether the newcomer bought something that stands.
    pub bought: bool,
}

impl ReferralRecord {
    /// In the form a fact keeps it.
    pub fn introduced(&self) -> Introduced {
        Introduced { by: self.by.1, day: self.day, thanked: self.thanked }
    }
}

/// People of one source who came in a span of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceRecord {
    /// How they heard; nothing where nobody asked.
    pub heard: Option<Heard>,
    /// How many.
    pub people: u32,
    /// Of them who bought.
    pub bought: u32,
    /// What they bought in their first days, returns taken off.
    pub revenue: Money,
}

/// Somebody belongs to somebody: family, or a friend who comes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bond {
    /// On whose page it is written.
    pub of: CustomerId,
    /// Who belongs to them.
    pub to: CustomerId,
    /// What they are to them, in the shop's word.
    pub relation: String,
}

impl Book<'_> {
    /// Who brought somebody, as a row key. A record that leads to another one counts for that.
    pub fn introducer_of(&self, customer: CustomerKey) -> Result<Option<CustomerKey>, StoreError> {
        Ok(self.referral_of(customer)?.map(|referral| referral.by.0))
    }

    /// Who brought somebody, since when, and what came of it.
    pub fn referral_of(&self, customer: CustomerKey) -> Result<Option<ReferralRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("referral/of.sql"))?;
        let mut rows = found.query([customer])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(ReferralRecord {
            by: (row.get("brought")?, CustomerId(row.uuid("uuid")?)),
            day: row.day("day")?,
            thanked: row.day_or_none("thanked")?,
            bought: row.get("bought")?,
        }))
    }

    /// All links that count: between people who are on the lists.
    pub fn links(&self) -> Result<Vec<Brought>, StoreError> {
        self.links_where("by_whom.state <> 'removed' AND newcomer.state <> 'removed'", ())
    }

    /// Links of a record that leads to another one: they rest, and count again when both are
    /// parted.
    pub fn resting_links(&self, gone: CustomerId) -> Result<Vec<Brought>, StoreError> {
        self.links_where(
            "?1 IN (by_whom.uuid, newcomer.uuid)
                 AND (by_whom.uuid = ?1 OR by_whom.state <> 'removed')
                 AND (newcomer.uuid = ?1 OR newcomer.state <> 'removed')",
            [gone.0.as_bytes()],
        )
    }

    fn links_where<P: rusqlite::Params>(
        &self,
        filter: &str,
        params: P,
    ) -> Result<Vec<Brought>, StoreError> {
        let sql = include_str!("referral/links.sql").replace("/* filter */", filter);
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query(params)?;
        let mut links = Vec::new();
        while let Some(row) = rows.next()? {
            links.push(Brought {
                by: CustomerId(row.uuid("by_uuid")?),
                newcomer: CustomerId(row.uuid("newcomer_uuid")?),
            });
        }
        Ok(links)
    }

    /// Whom people brought who were ever given something to try: of somebody or of all.
    pub fn tried_and_brought(
        &self,
        of: Option<CustomerKey>,
    ) -> Result<Vec<TriedAndBrought>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("referral/tried.sql"))?;
        let mut rows = found.query([of])?;
        let mut known = Vec::new();
        while let Some(row) = rows.next()? {
            known.push(TriedAndBrought {
                who: CustomerId(row.uuid("who_uuid")?),
                tried: row.day("tried")?,
                newcomer: CustomerId(row.uuid("newcomer_uuid")?),
                named: row.day("named")?,
            });
        }
        Ok(known)
    }

    /// How somebody heard of the shop.
    pub fn heard_of(&self, customer: CustomerKey) -> Result<Option<Heard>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT source FROM heard WHERE customer = ?1")?;
        let mut rows = found.query([customer])?;
        rows.next()?.map(|row| row.word("source")).transpose()
    }

    /// People by source who became customers from one day through another. Who was brought by
    /// somebody heard of the shop from a friend, unless they said otherwise.
    pub fn sources(
        &self,
        from: Day,
        to: Day,
        first_days: i64,
    ) -> Result<Vec<SourceRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("referral/sources.sql"))?;
        let mut rows = found.query((from.to_string(), to.to_string(), first_days))?;
        let mut sources = Vec::new();
        while let Some(row) = rows.next()? {
            let source: Option<String> = row.get("source")?;
            sources.push(SourceRecord {
                heard: source.map(|word| crate::column::of_word(&word, "heard")).transpose()?,
                people: row.count("people")?,
                bought: row.count("bought")?,
                revenue: Money(row.get("revenue")?),
            });
        }
        Ok(sources)
    }

    /// Costs that count for some day of the span, newest first.
    pub fn source_costs(&self, from: Day, to: Day) -> Result<Vec<(OpId, SourceCost)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id, source_cost.* FROM source_cost JOIN op ON op.seq = source_cost.op
             WHERE to_day >= ?1 AND from_day <= ?2 ORDER BY source_cost.op DESC",
        )?;
        let mut rows = found.query((from.to_string(), to.to_string()))?;
        let mut costs = Vec::new();
        while let Some(row) = rows.next()? {
            let cost = SourceCost {
                heard: row.word("source")?,
                from: row.day("from_day")?,
                to: row.day("to_day")?,
                amount: Money(row.get("amount")?),
                note: row.get("note")?,
            };
            costs.push((OpId(row.uuid("op_id")?), cost));
        }
        Ok(costs)
    }

    /// The last day on which somebody was asked to recommend the shop.
    pub fn asked_on(&self, customer: CustomerKey) -> Result<Option<Day>, StoreError> {
        let mut found = self
            .db()
            .prepare_cached("SELECT max(day) AS day FROM referral_ask WHERE customer = ?1")?;
        let mut rows = found.query([customer])?;
        rows.next()?.map_or(Ok(None), |row| row.day_or_none("day"))
    }

    /// Regulars who may be written to, are not missed on `today` and were not asked after
    /// `asked_before`: those with most visits first, at most 50.
    pub fn may_be_asked(
        &self,
        today: Day,
        visits: u32,
        asked_before: Day,
    ) -> Result<Vec<CustomerKey>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("referral/asks.sql"))?;
        let keys = found
            .query_map((today.to_string(), visits, asked_before.to_string()), |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// Who belongs to somebody.
    pub fn relatives(&self, customer: CustomerKey) -> Result<Vec<Relative>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT relative.*, page.uuid AS page_uuid FROM relative
             LEFT JOIN customer AS page ON page.id = relative.page
             WHERE relative.customer = ?1 ORDER BY n",
        )?;
        let mut rows = found.query([customer])?;
        let mut relatives = Vec::new();
        while let Some(row) = rows.next()? {
            relatives.push(Relative {
                name: row.get("name")?,
                relation: row.get("relation")?,
                birthday: row.get("birthday")?,
                customer: row.uuid_or_none("page_uuid")?.map(CustomerId),
            });
        }
        Ok(relatives)
    }

    /// Who of the people on the lists belongs to whom: every relative with a page of their own.
    pub fn bonds(&self) -> Result<Vec<Bond>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("referral/bonds.sql"))?;
        let mut rows = found.query([])?;
        let mut bonds = Vec::new();
        while let Some(row) = rows.next()? {
            bonds.push(Bond {
                of: CustomerId(row.uuid("of_uuid")?),
                to: CustomerId(row.uuid("to_uuid")?),
                relation: row.get("relation")?,
            });
        }
        Ok(bonds)
    }

    /// What else is known of somebody.
    pub fn personal_facts(&self, customer: CustomerKey) -> Result<Vec<PersonalFact>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT text, sensitive FROM personal_fact WHERE customer = ?1 ORDER BY n",
        )?;
        let facts = found.query_map([customer], |row| {
            Ok(PersonalFact { text: row.get("text")?, sensitive: row.get("sensitive")? })
        })?;
        Ok(facts.collect::<Result<_, _>>()?)
    }

    /// Who of the household carries which card of somebody.
    pub fn card_holders(&self, customer: CustomerKey) -> Result<Vec<CardHolder>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT card.uuid, card_holder.name FROM card_holder
             JOIN card ON card.id = card_holder.card WHERE card.customer = ?1 ORDER BY card.id",
        )?;
        let mut rows = found.query([customer])?;
        let mut holders = Vec::new();
        while let Some(row) = rows.next()? {
            holders.push(CardHolder { card: CardId(row.uuid("uuid")?), name: row.get("name")? });
        }
        Ok(holders)
    }

    /// Who carries a card, where it is not the customer themselves.
    pub fn card_holder(&self, card: CardId) -> Result<Option<String>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT card_holder.name FROM card_holder JOIN card ON card.id = card_holder.card
             WHERE card.uuid = ?1",
        )?;
        Ok(found.query_row([card.0.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// Relatives of active customers with a birthday on one of these days of the year (`MM-DD`).
    pub fn relatives_with_birthday(
        &self,
        days: &[String],
    ) -> Result<Vec<(CustomerKey, Relative)>, StoreError> {
        let marks = vec!["?"; days.len()].join(", ");
        let sql = format!(
            "SELECT relative.* FROM relative JOIN customer ON customer.id = relative.customer
             WHERE relative.birthday <> '' AND substr(relative.birthday, 6) IN ({marks})
                 AND customer.state = 'active'
             LIMIT 200"
        );
        let mut found = self.db().prepare(&sql)?;
        let mut rows = found.query(rusqlite::params_from_iter(days))?;
        let mut relatives = Vec::new();
        while let Some(row) = rows.next()? {
            let relative = Relative {
                name: row.get("name")?,
                relation: row.get("relation")?,
                birthday: row.get("birthday")?,
                customer: None,
            };
            relatives.push((row.get("customer")?, relative));
        }
        Ok(relatives)
    }
}
