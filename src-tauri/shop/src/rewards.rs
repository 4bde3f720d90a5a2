//! The catalogue of rewards, and what people choose from it.

use crate::act::{Decided, Deciding};
use crate::gifts::new_code;
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, loyalty, wire};
use vafa_domain::code::CodeKind;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_name;
use vafa_domain::id::{RedemptionId, RewardId};
use vafa_domain::ledger::{Draw, Entry, EntryKind, Holds, Posting, spend, usable};
use vafa_domain::loyalty::{
    NotNow, Points, REWARD_NAME_MAX, REWARDS_MAX, RedemptionChanged, Reward, RewardRedeemed,
    SlipState,
};
use vafa_domain::money::Money;
use vafa_domain::setting::Settings;
use vafa_store::{Book, CustomerRecord, RedemptionRecord, RewardRecord};

/// Whether somebody stands as high on the ladder as a reward takes.
pub fn stands_high(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    reward: &Reward,
) -> Result<bool, Refusal> {
    let Some(step) = reward.from_step else { return Ok(true) };
    let Some(ladder) = &settings.program.ladder else { return Ok(false) };
    let needed = ladder.height(Some(step));
    // A step the ladder has no more is nobody's.
    Ok(needed > 0 && ladder.height(book.step_of(key)?) >= needed)
}

/// A chosen reward as the window shows it.
pub fn redemption_row(
    asking: &Asking<'_>,
    record: RedemptionRecord,
) -> Result<wire::RedemptionRow, Refusal> {
    let who = asking.book.briefs(&[record.customer])?.pop().ok_or(Refusal::CustomerUnknown)?;
    Ok(wire::RedemptionRow {
        id: record.id,
        who: customers::brief(who, &asking.settings, asking.today),
        name: record.name,
        points: record.points,
        state: record.state,
        at: record.at,
        day: record.day,
        tail: record.code.tail().to_owned(),
        cancellable: record.state == SlipState::Waiting && record.day == asking.today,
    })
}

fn rows_of(
    asking: &Asking<'_>,
    customer: Option<i64>,
    waiting: bool,
) -> Result<Vec<wire::RedemptionRow>, Refusal> {
    let records = asking.book.redemptions(customer, waiting)?.into_iter();
    records.map(|record| redemption_row(asking, record)).collect()
}

/// The catalogue; for a customer each reward says whether it can be given to them now.
pub fn list_rewards(
    shop: &Shop,
    _: &Actor,
    input: wire::ListRewards,
) -> Result<wire::Rewards, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (&asking.book, &asking.settings);
        let customer = match input.customer {
            Some(id) => Some(customers::record(book, id)?),
            None => None,
        };
        let key = customer.as_ref().map(|customer| customer.brief.key);
        let have = match &customer {
            Some(who) if customers::collects(who) => {
                usable(&book.lots(who.brief.key, Holds::Points)?, asking.today)
            }
            _ => 0,
        };
        let mut rows = Vec::new();
        for RewardRecord { reward, given, .. } in book.rewards()? {
            let not_now = match key {
                Some(key) => {
                    let high = stands_high(book, settings, key, &reward)?;
                    reward.not_now(asking.today, given, have, high)
                }
                None => None,
            };
            let ladder = settings.program.ladder.as_ref();
            let step = ladder.zip(reward.from_step).and_then(|(ladder, id)| ladder.step(id));
            rows.push(wire::RewardRow {
                given,
                left: reward.stock.map(|stock| stock.saturating_sub(given)),
                step: step.map(|step| step.name.clone()),
                not_now,
                reward,
            });
        }
        Ok(wire::Rewards { rows, usable: Points(have), waiting: rows_of(asking, key, true)? })
    })
}

/// Makes or changes a reward of the catalogue.
pub fn change_reward(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeReward,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_reward", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let was = match input.id {
            Some(id) => Some(book.reward(id)?.ok_or(Refusal::RewardUnknown)?.reward),
            None if book.rewards()?.len() >= REWARDS_MAX => {
                return Err(Refusal::TooMany { most: REWARDS_MAX });
            }
            None => None,
        };
        let name = clean_name(&input.name, REWARD_NAME_MAX).map_err(|error| Refusal::of(&error))?;
        if name.is_empty() {
            return Err(Refusal::TextNeeded);
        }
        let reward = Reward {
            id: input.id.unwrap_or(RewardId(deciding.op.0)),
            name,
            kind: input.kind,
            points: input.points,
            cost: input.cost.unwrap_or(Money::ZERO),
            stock: input.stock,
            from: input.from,
            until: input.until,
            from_step: input.from_step,
            active: input.active,
        };
        if !reward.is_sound() {
            return Err(Refusal::SettingOutOfBounds { name: "reward".to_owned() });
        }
        if was.as_ref() == Some(&reward) {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::RewardChanged { reward, was }.into())
    })
}

/// Refuses a reward that cannot be given now, with the reason.
fn refuse(not_now: NotNow, usable: i64, need: i64) -> Refusal {
    match not_now {
        NotNow::Inactive => Refusal::RewardInactive,
        NotNow::NotYet { from } => Refusal::RewardNotYet { from },
        NotNow::Over { until } => Refusal::RewardOver { until },
        NotNow::Gone => Refusal::RewardGone,
        NotNow::StepTooLow { .. } => Refusal::RewardStep,
        NotNow::Missing { .. } => Refusal::PointsShort { have: usable, need },
    }
}

/// What a reward takes of somebody's points; refused where it cannot be given.
fn taken(
    deciding: &Deciding<'_, '_>,
    customer: &CustomerRecord,
    record: &RewardRecord,
) -> Result<Posting, Refusal> {
    let (book, settings, key) = (deciding.book, &deciding.settings, customer.brief.key);
    if !customers::collects(customer) {
        return Err(Refusal::NotAMember);
    }
    let lots = book.lots(key, Holds::Points)?;
    let (have, need) = (usable(&lots, deciding.today), record.reward.points.0);
    let high = stands_high(book, settings, key, &record.reward)?;
    if let Some(not_now) = record.reward.not_now(deciding.today, record.given, have, high) {
        return Err(refuse(not_now, have, need));
    }
    let entries = spend(&lots, need, deciding.today, EntryKind::Spend)?;
    Ok(Posting { entries, owed: Vec::new() })
}

/// Gives a reward for points: at once, or with a slip that waits to be handed over.
pub fn redeem_reward(
    shop: &Shop,
    actor: &Actor,
    input: wire::RedeemReward,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "redeem_reward", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let customer = customers::listed(book, input.customer)?;
        let record = book.reward(input.reward)?.ok_or(Refusal::RewardUnknown)?;
        let points = taken(deciding, &customer, &record)?;
        let code = new_code(CodeKind::Slip, |code| Ok(book.redemption_with(code)?.is_some()))?;
        Ok(Decided::from(Fact::RewardRedeemed(RewardRedeemed {
            redemption: RedemptionId(deciding.op.0),
            reward: input.reward,
            customer: input.customer,
            code,
            name: record.reward.name,
            cost: record.reward.cost,
            handed_over: input.hand_over,
            points,
        })))
    })
}

/// Hands over a reward that waits, or cancels it on its own day: the points go back into the lots
/// they came from, with their first last day.
pub fn change_redemption(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeRedemption,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_redemption", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let record = book.redemption(input.redemption)?.ok_or(Refusal::SlipUnknown)?;
        match (record.state, input.state) {
            (SlipState::Waiting, SlipState::HandedOver) => {
                let customer = book.briefs(&[record.customer])?.pop();
                Ok(Decided::from(Fact::RedemptionChanged(RedemptionChanged {
                    redemption: record.id,
                    customer: customer.ok_or(Refusal::CustomerUnknown)?.id,
                    was: SlipState::Waiting,
                    state: SlipState::HandedOver,
                    points: Posting::default(),
                })))
            }
            (SlipState::Waiting, SlipState::Cancelled) => {
                Ok(Fact::RedemptionChanged(cancelled(deciding, &record)?).into())
            }
            (SlipState::HandedOver, _) => Err(Refusal::SlipHandedOver),
            (SlipState::Cancelled, _) => Err(Refusal::SlipCancelled),
            (SlipState::Waiting, SlipState::Waiting) => Err(Refusal::AlreadySo),
        }
    })
}

/// A chosen reward is cancelled, on its own business day.
pub fn cancelled(
    deciding: &Deciding<'_, '_>,
    record: &RedemptionRecord,
) -> Result<RedemptionChanged, Refusal> {
    let book = deciding.book;
    if record.day != deciding.today {
        return Err(Refusal::SlipDayOver);
    }
    let op = book.op_at(record.seq)?;
    let Some(Fact::RewardRedeemed(redeemed)) = op.map(|op| op.fact) else {
        return Err(Refusal::SlipUnknown);
    };
    Ok(RedemptionChanged {
        redemption: record.id,
        customer: redeemed.customer,
        was: record.state,
        state: SlipState::Cancelled,
        points: given_back(book, record.customer, &redeemed.points)?,
    })
}

/// What a redemption took, back into its lots; what somebody owes by now is paid out of it.
fn given_back(book: &Book<'_>, customer: i64, took: &Posting) -> Result<Posting, Refusal> {
    let mut back = Posting::default();
    for entry in &took.entries {
        let draws = entry.draws.iter();
        let draws = draws.map(|draw| Draw { lot: draw.lot, amount: -draw.amount }).collect();
        back.entries.push(Entry::moving(entry.account, EntryKind::GiveBack, draws));
    }
    loyalty::settle(book, customer, &mut back)?;
    Ok(back)
}

/// Chosen rewards, newest first.
pub fn list_redemptions(
    shop: &Shop,
    _: &Actor,
    input: wire::ListRedemptions,
) -> Result<wire::Redemptions, Refusal> {
    shop.ask(|asking| {
        let customer = match input.customer {
            Some(id) => Some(customers::key(&asking.book, id)?),
            None => None,
        };
        Ok(wire::Redemptions { rows: rows_of(asking, customer, input.waiting)? })
    })
}

/// What a printed slip says.
pub fn print_slip(
    shop: &Shop,
    _: &Actor,
    input: wire::ByRedemption,
) -> Result<wire::SlipSheet, Refusal> {
    shop.ask(|asking| {
        let record = asking.book.redemption(input.redemption)?.ok_or(Refusal::SlipUnknown)?;
        let code = record.code.as_str().to_owned();
        Ok(wire::SlipSheet { code, row: redemption_row(asking, record)? })
    })
}
