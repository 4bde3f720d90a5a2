//! The terms of a draw, fixed when it is opened.

use super::{PLACES_MAX, PRIZES_MAX, Prize, WEIGHT_MAX, WORDS_MAX};
use crate::day::Day;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A prize with what one of it costs the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PrizeCost {
    /// What it is.
    pub name: String,
    /// How many.
    pub count: u32,
    /// What one of it costs the shop.
    pub cost: Money,
}

impl PrizeCost {
    /// The prize without its cost: what the record shows.
    pub fn prize(&self) -> Prize {
        Prize { name: self.name.clone(), count: self.count }
    }

    fn is_sound(&self) -> bool {
        let length = self.name.trim().chars().count();
        (1..=WORDS_MAX).contains(&length)
            && self.count > 0
            && (0..=Money::MAX.0).contains(&self.cost.0)
    }
}

/// What all prizes cost the shop if every one is fetched; nothing where that is beyond the bound
/// of money.
pub fn cost_of(prizes: &[PrizeCost]) -> Option<Money> {
    let sum =
        prizes.iter().map(|prize| i128::from(prize.count) * i128::from(prize.cost.0)).sum::<i128>();
    i64::try_from(sum).ok().filter(|sum| *sum <= Money::MAX.0).map(Money)
}

/// Who is in a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Entrants {
    /// Everybody who collects, once each.
    Members,
    /// Whoever bought between two days for so much, once each.
    Buyers {
        /// First business day.
        from: Day,
        /// Last business day.
        to: Day,
        /// Least sum of what they kept of it.
        least: Money,
    },
    /// Whoever holds tickets of this draw, once for each ticket.
    Tickets,
    /// Everybody who collects, once for every so many of the points that they may use on the day the
    /// list is frozen. The points stay theirs.
    Points {
        /// How many points are one ticket.
        #[ts(type = "number")]
        per: i64,
    },
}

/// Most points that one ticket may ask for.
const POINTS_MAX: i64 = 1_000_000_000;

impl Entrants {
    /// How many tickets this much of what the draw counts is: tickets, or points. Whole tickets only,
    /// rounded down; nobody has more than [`WEIGHT_MAX`], and what is above counts as that.
    pub fn weight(self, held: i64) -> u32 {
        let whole = match self {
            Entrants::Points { per } => held / per.max(1),
            Entrants::Members | Entrants::Buyers { .. } | Entrants::Tickets => held,
        };
        u32::try_from(whole.max(0)).unwrap_or(WEIGHT_MAX).min(WEIGHT_MAX)
    }
}

/// The terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Terms {
    /// Who is in it.
    pub entrants: Entrants,
    /// Prizes, in the order they are drawn.
    pub prizes: Vec<PrizeCost>,
    /// How many reserves are drawn for winners who do not come.
    pub reserves: u32,
    /// Nobody wins two prizes.
    pub one_each: bool,
    /// Whoever won in an earlier draw stays out.
    pub without_earlier_winners: bool,
}

/// Why a draw cannot be opened so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// No prize, too many kinds, no name, a name too long, or a cost beyond the bounds.
    #[error("draw_prizes")]
    Prizes,
    /// More winners and reserves than a draw may have.
    #[error("draw_places")]
    Places,
    /// The last day is before the first, or the least sum is below zero.
    #[error("draw_buyers")]
    Buyers,
    /// A ticket for no points, or for more than anybody has.
    #[error("draw_points")]
    Points,
}

impl Terms {
    /// Within the bounds.
    pub fn checked(self) -> Result<Terms, TermsError> {
        let kinds = (1..=PRIZES_MAX).contains(&self.prizes.len());
        let sound = self.prizes.iter().all(PrizeCost::is_sound);
        if !kinds || !sound || cost_of(&self.prizes).is_none() {
            return Err(TermsError::Prizes);
        }
        let places =
            self.prizes.iter().fold(self.reserves, |sum, prize| sum.saturating_add(prize.count));
        if places > PLACES_MAX {
            return Err(TermsError::Places);
        }
        if let Entrants::Buyers { from, to, least } = self.entrants
            && (to < from || !(0..=Money::MAX.0).contains(&least.0))
        {
            return Err(TermsError::Buyers);
        }
        if let Entrants::Points { per } = self.entrants
            && !(1..=POINTS_MAX).contains(&per)
        {
            return Err(TermsError::Points);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(counts: &[u32]) -> Terms {
        let prize = |count: &u32| PrizeCost {
            name: "samovar".to_owned(),
            count: *count,
            cost: Money(1_000),
        };
        Terms {
            entrants: Entrants::Members,
            prizes: counts.iter().map(prize).collect(),
            reserves: 2,
            one_each: true,
            without_earlier_winners: false,
        }
    }

    #[test]
    fn terms_out_of_bounds_are_refused_by_what_is_wrong_with_them() {
        assert!(terms(&[1, 2]).checked().is_ok());
        assert_eq!(cost_of(&terms(&[1, 2]).prizes), Some(Money(3_000)));
        assert_eq!(terms(&[]).checked(), Err(TermsError::Prizes));
        assert_eq!(terms(&[0]).checked(), Err(TermsError::Prizes));
        assert_eq!(terms(&[PLACES_MAX - 1]).checked(), Err(TermsError::Places));
        assert_eq!(terms(&[u32::MAX, u32::MAX]).checked(), Err(TermsError::Places));
        let mut dear = terms(&[3]);
        dear.prizes[0].cost = Money::MAX;
        assert_eq!(dear.checked(), Err(TermsError::Prizes));
        let mut nameless = terms(&[1]);
        nameless.prizes[0].name = " ".to_owned();
        assert_eq!(nameless.checked(), Err(TermsError::Prizes));
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let (from, to) = (day("2026-03-21"), day("2026-03-20"));
        let mut buyers = terms(&[1]);
        buyers.entrants = Entrants::Buyers { from, to, least: Money(0) };
        assert_eq!(buyers.clone().checked(), Err(TermsError::Buyers));
        buyers.entrants = Entrants::Buyers { from: to, to: from, least: Money(-1) };
        assert_eq!(buyers.checked(), Err(TermsError::Buyers));
        let by_points = |per| Terms { entrants: Entrants::Points { per }, ..terms(&[1]) };
        assert!(by_points(1).checked().is_ok());
        for per in [i64::MIN, 0, POINTS_MAX + 1] {
            assert_eq!(by_points(per).checked(), Err(TermsError::Points));
        }
    }

    #[test]
    fn points_are_whole_tickets_rounded_down_and_never_more_than_a_draw_knows() {
        let by_hundred = Entrants::Points { per: 100 };
        let weights = [0, 99, 100, 199, 200].map(|held| by_hundred.weight(held));
        assert_eq!(weights, [0, 0, 1, 1, 2]);
        assert_eq!(by_hundred.weight(i64::MAX), WEIGHT_MAX);
        assert_eq!((by_hundred.weight(-1_000), Entrants::Tickets.weight(i64::MIN)), (0, 0));
        assert_eq!((Entrants::Tickets.weight(7), Entrants::Members.weight(1)), (7, 1));
    }
}
