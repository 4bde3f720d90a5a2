//! A bonus for points within days goes with what had reached it: who brings that back has not reached
//! it.

use super::back::holding;
use crate::Refusal;
use crate::act::Deciding;
use vafa_domain::day::Day;
use vafa_domain::loyalty::{Applied, EarnRule, Past, Reversal, Unreached, When, take_bonus};
use vafa_domain::money::Money;
use vafa_store::SoldRecord;

/// Takes the bonuses of other sales that were reached by points which go with `back` of this one, at
/// the end of its reversal: whole, or owed as far as they are spent.
pub fn take_unreached(
    deciding: &Deciding<'_, '_>,
    sold: &SoldRecord,
    (back, lines): (Money, &[u32]),
    reversal: &mut Reversal,
) -> Result<Vec<Unreached>, Refusal> {
    let (book, settings) = (deciding.book, &deciding.settings);
    let mut unreached = Vec::new();
    let left = sold.points.after(back, lines).points_left();
    let lost = sold.points.points_left() - left;
    let Some(customer) = sold.customer.filter(|_| lost > 0) else { return Ok(unreached) };
    for rule in settings.program.rules.iter().filter(|rule| rule.when.reached.is_some()) {
        let days = (sold.fact.day, sold.fact.day.plus(WITHIN_MOST));
        for purchase in book.given_by_rule(customer, rule.id, days)? {
            let Some(other) = book.sold(purchase)?.filter(|other| other.op != sold.op) else {
                continue;
            };
            for bonus in other.points.bonuses().iter().filter(|bonus| bonus.rule == rule.id) {
                if still_reached(deciding, sold, &other, bonus, lost)? {
                    continue;
                }
                let Some(gift) = book.gift_of(purchase, &other, bonus)? else { continue };
                let Some(holder) = book.holder_of(gift.account)? else { continue };
                take_bonus(&gift, &holding(book, settings, holder, bonus.into)?, reversal);
                unreached.push(Unreached { purchase, rule: rule.id });
            }
        }
    }
    Ok(unreached)
}

/// What somebody has of what a bonus asks for, as the rule stood when it gave.
pub fn past_of_bonus(
    deciding: &Deciding<'_, '_>,
    customer: i64,
    bonus: &Applied,
    day: Day,
) -> Result<Past, Refusal> {
    let when = When { reached: bonus.reached, ..When::default() };
    let rule = EarnRule { id: bonus.rule, when, ..EarnRule::default() };
    Ok(deciding.book.past_of(customer, &rule, day, deciding.now)?)
}

/// The greatest number of days within which points are reached, less the day itself.
const WITHIN_MOST: i64 = 365;

/// Whether a bonus of another sale is reached without the points that go now.
fn still_reached(
    deciding: &Deciding<'_, '_>,
    sold: &SoldRecord,
    other: &SoldRecord,
    bonus: &Applied,
    lost: i64,
) -> Result<bool, Refusal> {
    let Some((reached, customer)) = bonus.reached.zip(sold.customer) else { return Ok(true) };
    if other.fact.day.since(sold.fact.day) >= i64::from(reached.within_days) {
        return Ok(true);
    }
    let past = past_of_bonus(deciding, customer, bonus, other.fact.day)?;
    Ok(past.within - lost - other.points.bonus_points() >= reached.points)
}
