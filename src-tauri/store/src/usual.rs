//! What everybody who bought did together: the usual customer, against whom a score is measured.

use crate::StoreError;
use crate::access::{Book, Writer};
use crate::column::Columns;
use rusqlite::{OptionalExtension, Row};
use vafa_domain::day::Day;
use vafa_domain::loyalty::Relation;
use vafa_domain::money::Money;

/// Sums over people, or how a transaction changed them. Each wraps around: what comes and goes
/// leaves exactly what was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Together {
    people: i64,
    sum: i64,
    visit_days: i64,
    /// First days, each in days since [`Day::FIRST`].
    first_days: i64,
}

impl Together {
    /// One person.
    pub fn one(sum: i64, visit_days: i64, first: Day) -> Together {
        Together { people: 1, sum, visit_days, first_days: first.since(Day::FIRST) }
    }

    /// One person, from their row of `cache_facts`.
    pub fn of_facts(row: &Row<'_>) -> Result<Together, StoreError> {
        Ok(Together::one(row.get("sum")?, row.get("visit_days")?, row.day("first_day")?))
    }

    /// Both.
    pub fn and(self, other: Together) -> Together {
        Together {
            people: self.people.wrapping_add(other.people),
            sum: self.sum.wrapping_add(other.sum),
            visit_days: self.visit_days.wrapping_add(other.visit_days),
            first_days: self.first_days.wrapping_add(other.first_days),
        }
    }

    /// Without them.
    pub fn without(self, other: Together) -> Together {
        self.and(Together {
            people: other.people.wrapping_neg(),
            sum: other.sum.wrapping_neg(),
            visit_days: other.visit_days.wrapping_neg(),
            first_days: other.first_days.wrapping_neg(),
        })
    }
}

impl Writer<'_> {
    /// Adds how a transaction changed what everybody did together.
    pub(crate) fn settle_usual(&self, change: Together) -> Result<(), StoreError> {
        if change == Together::default() {
            return Ok(());
        }
        let all = self.together()?.and(change);
        let db = self.db();
        if all.people == 0 {
            db.prepare_cached("DELETE FROM cache_usual")?.execute([])?;
            return Ok(());
        }
        db.prepare_cached(
            "INSERT OR REPLACE INTO cache_usual (id, people, sum, visit_days, first_days)
             VALUES (1, ?1, ?2, ?3, ?4)",
        )?
        .execute((all.people, all.sum, all.visit_days, all.first_days))?;
        Ok(())
    }
}

impl Book<'_> {
    /// What a customer who bought gives on average, each rounded down; none while nobody bought.
    pub fn usual_relation(&self, today: Day) -> Result<Option<Relation>, StoreError> {
        let all = self.together()?;
        if all.people <= 0 {
            return Ok(None);
        }
        let days =
            today.since(Day::FIRST).saturating_mul(all.people).saturating_sub(all.first_days);
        Ok(Some(Relation {
            spend: Money(all.sum / all.people),
            visits: all.visit_days / all.people,
            days: days / all.people,
        }))
    }

    fn together(&self) -> Result<Together, StoreError> {
        let mut found = self.db().prepare_cached("SELECT * FROM cache_usual")?;
        let row = found.query_row([], |row| {
            Ok(Together {
                people: row.get("people")?,
                sum: row.get("sum")?,
                visit_days: row.get("visit_days")?,
                first_days: row.get("first_days")?,
            })
        });
        Ok(row.optional()?.unwrap_or_default())
    }
}
