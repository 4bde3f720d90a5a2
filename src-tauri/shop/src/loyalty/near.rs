//! The reward that is nearest to somebody: one they can have now, or the one least is missing to.

use crate::{Refusal, rewards, wire};
use vafa_domain::day::Day;
use vafa_domain::loyalty::{NotNow, Points};
use vafa_domain::setting::Settings;
use vafa_store::Book;

/// The best reward that so many points pay for today, and how many they pay for; otherwise the
/// cheapest that they do not.
pub fn nearest_reward(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    usable: i64,
    today: Day,
) -> Result<Option<wire::NearReward>, Refusal> {
    let (mut near, mut can) = (None, 0);
    for record in book.rewards_on(today)? {
        let reward = &record.reward;
        let high = rewards::stands_high(book, settings, key, reward)?;
        let missing = match reward.not_now(today, record.given, usable, high) {
            None => Points(0),
            Some(NotNow::Missing { points }) => points,
            Some(_) => continue,
        };
        let affordable = missing.0 == 0;
        // They come by points: the last that can be had is the best.
        if affordable || near.is_none() {
            near = Some(wire::NearReward { name: reward.name.clone(), missing, can: 0 });
        }
        can += u32::from(affordable);
    }
    Ok(near.map(|near| wire::NearReward { can, ..near }))
}
