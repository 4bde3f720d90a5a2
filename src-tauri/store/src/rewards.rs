//! Rewards of the catalogue as they stand, and what people chose.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::Row;
use vafa_domain::code::BearerCode;
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{OpId, RedemptionId, RewardId};
use vafa_domain::loyalty::{Points, Reward, SlipState};
use vafa_domain::money::Money;

/// A reward with what was given of it.
#[derive(Debug, Clone)]
pub struct RewardRecord {
    /// Row key.
    pub key: i64,
    /// The reward.
    pub reward: Reward,
    /// Pieces given, cancelled ones not counted.
    pub given: u32,
}

/// A chosen reward as stored.
#[derive(Debug, Clone)]
pub struct RedemptionRecord {
    /// Row key.
    pub seq: i64,
    /// Id.
    pub id: RedemptionId,
    /// Which reward.
    pub reward: RewardId,
    /// Row key of the customer.
    pub customer: i64,
    /// The code on its slip.
    pub code: BearerCode,
    /// Name as it stood then.
    pub name: String,
    /// Points it took.
    pub points: Points,
    /// Cost as it stood then.
    pub cost: Money,
    /// How it stands.
    pub state: SlipState,
    /// When it was chosen.
    pub at: Instant,
    /// The business day.
    pub day: Day,
}

fn reward(row: &Row<'_>) -> Result<RewardRecord, StoreError> {
    Ok(RewardRecord {
        key: row.get("id")?,
        given: row.count("given")?,
        reward: Reward {
            id: RewardId(row.uuid("uuid")?),
            name: row.get("name")?,
            kind: row.word("kind")?,
            points: Points(row.get("points")?),
            cost: Money(row.get("cost")?),
            stock: row.get("stock")?,
            from: row.day_or_none("from_day")?,
            until: row.day_or_none("until_day")?,
            from_step: row.get("from_step")?,
            active: row.get("active")?,
        },
    })
}

fn redemption(row: &Row<'_>) -> Result<RedemptionRecord, StoreError> {
    let code: String = row.get("code")?;
    Ok(RedemptionRecord {
        seq: row.get("op")?,
        id: RedemptionId(row.uuid("op_id")?),
        reward: RewardId(row.uuid("reward_uuid")?),
        customer: row.get("customer")?,
        code: BearerCode::read(&code).map_err(|_| StoreError::Unexpected("redemption.code"))?,
        name: row.get("name")?,
        points: Points(row.get("points")?),
        cost: Money(row.get("cost")?),
        state: row.word("state")?,
        at: Instant(row.get("at")?),
        day: row.day("day")?,
    })
}

const REWARDS: &str = "SELECT reward.*, (
        SELECT count(*) FROM redemption
        WHERE redemption.reward = reward.id AND redemption.state <> 'cancelled'
    ) AS given
    FROM reward";

const REDEMPTIONS: &str = "SELECT redemption.*, op.op_id, op.at, op.business_day AS day,
        reward.uuid AS reward_uuid
    FROM redemption
    JOIN op ON op.seq = redemption.op
    JOIN reward ON reward.id = redemption.reward";

impl Book<'_> {
    /// The catalogue: what is given first, by points.
    pub fn rewards(&self) -> Result<Vec<RewardRecord>, StoreError> {
        let sql = format!("{REWARDS} ORDER BY reward.active DESC, reward.points, reward.id");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([])?;
        let mut rewards = Vec::new();
        while let Some(row) = rows.next()? {
            rewards.push(reward(row)?);
        }
        Ok(rewards)
    }

    /// Rewards that are given on a day, by points. Pieces given are counted only where the stock
    /// is: the counter asks this at every greeting.
    pub fn rewards_on(&self, day: Day) -> Result<Vec<RewardRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("rewards/on_day.sql"))?;
        let mut rows = found.query([day.to_string()])?;
        let mut rewards = Vec::new();
        while let Some(row) = rows.next()? {
            rewards.push(reward(row)?);
        }
        Ok(rewards)
    }

    /// The reward with this id.
    pub fn reward(&self, id: RewardId) -> Result<Option<RewardRecord>, StoreError> {
        let mut found = self.db().prepare_cached(&format!("{REWARDS} WHERE reward.uuid = ?1"))?;
        let mut rows = found.query([id.0.as_bytes()])?;
        rows.next()?.map(reward).transpose()
    }

    /// The chosen reward with this id.
    pub fn redemption(&self, id: RedemptionId) -> Result<Option<RedemptionRecord>, StoreError> {
        let mut found = self.db().prepare_cached(&format!("{REDEMPTIONS} WHERE op.op_id = ?1"))?;
        let mut rows = found.query([OpId(id.0).0.as_bytes()])?;
        rows.next()?.map(redemption).transpose()
    }

    /// The chosen reward with this code on its slip.
    pub fn redemption_with(
        &self,
        code: &BearerCode,
    ) -> Result<Option<RedemptionRecord>, StoreError> {
        let sql = format!("{REDEMPTIONS} WHERE redemption.code = ?1");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([code.as_str()])?;
        rows.next()?.map(redemption).transpose()
    }

    /// Chosen rewards, newest first, at most 100; of somebody, or of everybody, or only what waits.
    pub fn redemptions(
        &self,
        customer: Option<i64>,
        waiting: bool,
    ) -> Result<Vec<RedemptionRecord>, StoreError> {
        // A text for each question, so that each is answered by its index.
        let whose = match customer {
            Some(_) => "redemption.customer = ?1",
            None => "?1 IS NULL",
        };
        let which = if waiting { "redemption.state = 'waiting'" } else { "true" };
        let sql = format!(
            "{REDEMPTIONS} WHERE {whose} AND {which} ORDER BY redemption.op DESC LIMIT 100"
        );
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([customer])?;
        let mut chosen = Vec::new();
        while let Some(row) = rows.next()? {
            chosen.push(redemption(row)?);
        }
        Ok(chosen)
    }
}
