//! Rewards of the catalogue and what people chose.

use super::{Meta, club, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::id::OpId;
use vafa_domain::loyalty::{RedemptionChanged, Reward, RewardRedeemed, SlipState};

pub fn changed(writer: &Writer<'_>, reward: &Reward) -> Result<(), StoreError> {
    writer.db().prepare_cached(include_str!("rewards/write.sql"))?.execute((
        reward.id.0.as_bytes(),
        &reward.name,
        word(&reward.kind)?,
        reward.points.0,
        reward.cost.0,
        reward.stock,
        reward.from.map(|day| day.to_string()),
        reward.until.map(|day| day.to_string()),
        reward.from_step,
        reward.active,
    ))?;
    Ok(())
}

pub fn redeemed(writer: &Writer<'_>, meta: &Meta, fact: &RewardRedeemed) -> Result<(), StoreError> {
    let key = writer.customer_key(fact.customer)?;
    let state = if fact.handed_over { SlipState::HandedOver } else { SlipState::Waiting };
    let spent: i64 = fact.points.entries.iter().map(|entry| -entry.amount).sum();
    let written = writer.db().prepare_cached(include_str!("rewards/redeem.sql"))?.execute((
        meta.seq,
        fact.reward.0.as_bytes(),
        key,
        fact.code.as_str(),
        &fact.name,
        spent,
        fact.cost.0,
        word(&state)?,
    ))?;
    if written != 1 {
        return Err(StoreError::Unexpected("reward"));
    }
    club::post(writer, meta, &fact.points)?;
    on_timeline(writer, meta, key)
}

pub fn redemption_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &RedemptionChanged,
) -> Result<(), StoreError> {
    let op = writer.seq_of(OpId(fact.redemption.0))?;
    let op = op.ok_or(StoreError::Unexpected("redemption"))?;
    writer
        .db()
        .prepare_cached("UPDATE redemption SET state = ?2 WHERE op = ?1")?
        .execute((op, word(&fact.state)?))?;
    club::post(writer, meta, &fact.points)?;
    on_timeline(writer, meta, writer.customer_key(fact.customer)?)
}
