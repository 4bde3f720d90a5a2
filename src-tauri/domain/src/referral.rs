//! Who brought whom (REF-01, REF-03), who did so after a sample (REF-05), and what a recommendation
//! does beside an advertisement (REF-04).

use crate::day::Day;
use crate::id::CustomerId;
use crate::merge::CustomersMerged;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use ts_rs::TS;

/// Longest chain of introducers that is walked. A shop's longest is some dozens.
const CHAIN_MAX: usize = 10_000;

/// Why somebody cannot be named as the introducer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnIntroducer {
    /// Nobody brings themselves.
    #[error("referral_self")]
    Themselves,
    /// The newcomer brought them, directly or through others.
    #[error("referral_circle")]
    Circle,
}

/// Whether `by` may be named as who brought `newcomer`; `brought_by` answers who brought somebody.
pub fn may_name<E>(
    newcomer: CustomerId,
    by: CustomerId,
    mut brought_by: impl FnMut(CustomerId) -> Result<Option<CustomerId>, E>,
) -> Result<Result<(), NotAnIntroducer>, E> {
    if newcomer == by {
        return Ok(Err(NotAnIntroducer::Themselves));
    }
    let mut one = by;
    for _ in 0..CHAIN_MAX {
        match brought_by(one)? {
            None => return Ok(Ok(())),
            Some(earlier) if earlier == newcomer => return Ok(Err(NotAnIntroducer::Circle)),
            Some(earlier) => one = earlier,
        }
    }
    // A chain that never ends is a circle already.
    Ok(Err(NotAnIntroducer::Circle))
}

/// Who brought somebody, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduced {
    /// Who.
    pub by: CustomerId,
    /// The day it was named.
    pub day: Day,
    /// The day they were thanked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thanked: Option<Day>,
}

/// Somebody brought somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brought {
    /// Who.
    pub by: CustomerId,
    /// Whom.
    pub newcomer: CustomerId,
}

/// One of somebody's network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub who: CustomerId,
    /// Who brought them.
    pub by: CustomerId,
    /// 1 for whom the root brought, 2 for whom those brought, and so on.
    pub depth: u32,
}

/// Everybody whom `root` brought, directly or through others, nearest first; each once.
pub fn network(root: CustomerId, links: &[Brought]) -> Vec<Member> {
    let mut brought: HashMap<CustomerId, Vec<CustomerId>> = HashMap::new();
    for link in links {
        brought.entry(link.by).or_default().push(link.newcomer);
    }
    let mut seen = HashSet::from([root]);
    let mut waiting = VecDeque::from([(root, 0u32)]);
    let mut network = Vec::new();
    while let Some((by, depth)) = waiting.pop_front() {
        for newcomer in brought.get(&by).into_iter().flatten() {
            if seen.insert(*newcomer) {
                network.push(Member { who: *newcomer, by, depth: depth + 1 });
                waiting.push_back((*newcomer, depth + 1));
            }
        }
    }
    network
}

/// Who of whom `gone` brought `kept` brought once both are one person, and whether who brought
/// `gone` brought `kept`: without themselves, without a second introducer, without a circle.
pub fn merged_links(
    kept: CustomerId,
    gone: CustomerId,
    links: &[Brought],
) -> (Vec<CustomerId>, bool) {
    let mut standing: Vec<Brought> =
        links.iter().filter(|link| link.by != gone && link.newcomer != gone).copied().collect();
    let mut add = |link: Brought| {
        let brought_by = |one| -> Result<_, std::convert::Infallible> {
            Ok(standing.iter().find(|known| known.newcomer == one).map(|known| known.by))
        };
        let named = standing.iter().any(|known| known.newcomer == link.newcomer);
        let Ok(allowed) = may_name(link.newcomer, link.by, brought_by);
        let fits = !named && allowed.is_ok();
        if fits {
            standing.push(link);
        }
        fits
    };
    let brought_by = links
        .iter()
        .find(|link| link.newcomer == gone)
        .is_some_and(|link| add(Brought { by: link.by, newcomer: kept }));
    let brought = links
        .iter()
        .filter(|link| link.by == gone)
        .filter(|link| add(Brought { by: kept, newcomer: link.newcomer }))
        .map(|link| link.newcomer)
        .collect();
    (brought, brought_by)
}

/// Whether somebody would have come through whom they brought, once two records that are one are
/// two again: links that `rest` with the gone record count again, and others were named meanwhile.
pub fn parting_closes_circle(
    merged: &CustomersMerged,
    links: &[Brought],
    resting: &[Brought],
) -> bool {
    let (kept, gone) = (merged.kept, merged.gone);
    let back = |link: &Brought| {
        let brought = link.by == kept && merged.brought.contains(&link.newcomer);
        let came = link.newcomer == kept && merged.brought_by;
        Brought {
            by: if brought { gone } else { link.by },
            newcomer: if came { gone } else { link.newcomer },
        }
    };
    let parted: Vec<Brought> = links.iter().map(back).chain(resting.iter().copied()).collect();
    let brought_by = |one| -> Result<_, std::convert::Infallible> {
        Ok(parted.iter().find(|link| link.newcomer == one).map(|link| link.by))
    };
    // All links that change are of the gone record: a circle goes through it.
    let Ok(by) = brought_by(gone);
    by.is_some_and(|by| {
        let Ok(allowed) = may_name(gone, by, brought_by);
        allowed.is_err()
    })
}

/// Somebody who was given something to try brought somebody, before or after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TriedAndBrought {
    /// Who.
    pub who: CustomerId,
    /// The first day on which they were given something to try.
    pub tried: Day,
    /// Whom they brought.
    pub newcomer: CustomerId,
    /// The day they were named as who brought them.
    pub named: Day,
}

/// Somebody who tried something and brought somebody after it (REF-05).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advocate {
    /// Who.
    pub who: CustomerId,
    /// The day of their first sample.
    pub tried: Day,
    /// The first person they brought on that day or a later one.
    pub newcomer: CustomerId,
    /// The day it was named.
    pub brought: Day,
    /// How many they brought since the sample.
    pub since: u32,
}

/// Who tried something and brought somebody on the same day or later, each once with the first of
/// them; who became one last stands first.
pub fn advocates(known: &[TriedAndBrought]) -> Vec<Advocate> {
    let mut advocates: BTreeMap<CustomerId, Advocate> = BTreeMap::new();
    for one in known.iter().filter(|one| one.tried <= one.named) {
        let (newcomer, brought) = (one.newcomer, one.named);
        let first = Advocate { who: one.who, tried: one.tried, newcomer, brought, since: 0 };
        let known = advocates.entry(one.who).or_insert(first);
        known.since += 1;
        if (brought, newcomer) < (known.brought, known.newcomer) {
            (known.brought, known.newcomer) = (brought, newcomer);
        }
    }
    let mut advocates: Vec<Advocate> = advocates.into_values().collect();
    advocates.sort_by_key(|one| (std::cmp::Reverse(one.brought), one.who));
    advocates
}

/// How people came to hear of the shop.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Heard {
    /// Somebody recommended it.
    Friend,
    /// They passed by.
    Street,
    /// Printed matter: leaflet, newspaper, sign.
    Print,
    /// A page or a channel on the net.
    Net,
    /// A message of the shop.
    Message,
    /// An event.
    Event,
    /// Something else.
    Other,
}

impl Heard {
    /// Every answer, in the order the screens list them.
    pub const ALL: [Heard; 7] = [
        Heard::Friend,
        Heard::Street,
        Heard::Print,
        Heard::Net,
        Heard::Message,
        Heard::Event,
        Heard::Other,
    ];
}

/// Days of purchases after a customer's first day that a source is measured by.
pub const SOURCE_DAYS: i64 = 90;
/// Days in which nobody is asked for a recommendation a second time.
pub const ASKED_AGAIN_DAYS: i64 = 180;
/// Days with a purchase that make somebody a regular.
pub const REGULAR_VISITS: u32 = 3;

/// What was spent on a source from one day through another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceCost {
    /// On what.
    pub heard: Heard,
    /// First day it counts for.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// How much.
    pub amount: Money,
    /// What it was, in the shop's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl SourceCost {
    /// The part of the cost that falls on the days from one through another, by the day, rounded
    /// down to the smallest unit.
    pub fn within_down(&self, from: Day, to: Day) -> Money {
        let days = self.to.since(self.from) + 1;
        let (first, last) = (self.from.max(from), self.to.min(to));
        let shared = (last.since(first) + 1).clamp(0, days.max(0));
        let part = i128::from(self.amount.0) * i128::from(shared);
        // No part is greater than the whole.
        Money(part.checked_div(i128::from(days)).and_then(|part| part.try_into().ok()).unwrap_or(0))
    }
}

/// What is known of the people of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceSum {
    /// People who heard of the shop this way.
    pub people: u32,
    /// Of them who bought.
    pub bought: u32,
    /// What they bought in their first 90 days.
    pub revenue: Money,
    /// What the source cost in the same time.
    pub cost: Money,
}

impl SourceSum {
    /// Share that bought, in tenths of a percent, rounded to the nearest (half up); nothing
    /// without people.
    pub fn bought_permille(&self) -> Option<u32> {
        let people = u64::from(self.people);
        let share = (u64::from(self.bought) * 2_000 + people).checked_div(2 * people)?;
        u32::try_from(share).ok()
    }

    /// Cost of one buyer, rounded up to the smallest unit; nothing without buyers.
    pub fn cost_per_buyer_up(&self) -> Option<Money> {
        let buyers = i64::from(self.bought);
        (buyers > 0).then(|| Money((self.cost.0 + buyers - 1) / buyers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::convert::Infallible;
    use uuid::Uuid;

    fn who(n: u128) -> CustomerId {
        CustomerId(Uuid::from_u128(n))
    }

    fn ask(links: &[Brought], newcomer: u128, by: u128) -> Result<(), NotAnIntroducer> {
        let brought_by = |one| {
            let link = links.iter().find(|link| link.newcomer == one);
            Ok::<_, Infallible>(link.map(|link| link.by))
        };
        may_name(who(newcomer), who(by), brought_by).expect("never fails")
    }

    fn link(by: u128, newcomer: u128) -> Brought {
        Brought { by: who(by), newcomer: who(newcomer) }
    }

    #[test]
    fn nobody_brings_themselves_nor_whom_they_came_through() {
        let links = [link(1, 2), link(2, 3)];
        assert_eq!(ask(&links, 1, 1), Err(NotAnIntroducer::Themselves));
        assert_eq!(ask(&links, 1, 3), Err(NotAnIntroducer::Circle));
        assert_eq!(ask(&links, 4, 3), Ok(()));
    }

    #[test]
    fn the_network_of_a_who_brought_b_and_c_counts_d_whom_b_brought() {
        let links = [link(1, 2), link(1, 3), link(2, 4)];
        let people: Vec<_> =
            network(who(1), &links).iter().map(|one| (one.who, one.depth)).collect();
        assert_eq!(people, [(who(2), 1), (who(3), 1), (who(4), 2)]);
        assert_eq!(network(who(1), &links[1..]).len(), 1, "without B there is no D");
    }

    #[test]
    fn who_tried_something_and_brought_somebody_later_is_an_advocate_once() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let brought = |by: u128, tried: &str, newcomer: u128, named: &str| TriedAndBrought {
            who: who(by),
            tried: day(tried),
            newcomer: who(newcomer),
            named: day(named),
        };
        let known = [
            // Brought somebody before the sample, and two after it.
            brought(1, "2026-05-10", 11, "2026-05-09"),
            brought(1, "2026-05-10", 12, "2026-07-01"),
            brought(1, "2026-05-10", 13, "2026-06-01"),
            // On the day of the sample.
            brought(2, "2026-06-20", 14, "2026-06-20"),
            // Only before it.
            brought(3, "2026-05-10", 15, "2026-05-09"),
        ];
        let of = |who_: u128, tried: &str, newcomer: u128, named: &str, since| Advocate {
            who: who(who_),
            tried: day(tried),
            newcomer: who(newcomer),
            brought: day(named),
            since,
        };
        let latest_first =
            [of(2, "2026-06-20", 14, "2026-06-20", 1), of(1, "2026-05-10", 13, "2026-06-01", 2)];
        assert_eq!(advocates(&known), latest_first);
    }

    #[test]
    fn three_of_four_recommended_people_bought_and_one_of_ten_by_an_advertisement() {
        let friends = SourceSum { people: 4, bought: 3, revenue: Money(0), cost: Money(0) };
        let ads = SourceSum { people: 10, bought: 1, revenue: Money(0), cost: Money(5_000) };
        assert_eq!((friends.bought_permille(), ads.bought_permille()), (Some(750), Some(100)));
        assert_eq!(ads.cost_per_buyer_up(), Some(Money(5_000)));
        let nobody = SourceSum { people: 0, bought: 0, revenue: Money(0), cost: Money(9) };
        assert_eq!((nobody.bought_permille(), nobody.cost_per_buyer_up()), (None, None));
    }

    #[test]
    fn a_cost_is_shared_out_by_the_days_of_its_span() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let cost = SourceCost {
            heard: Heard::Print,
            from: day("2026-01-01"),
            to: day("2026-01-10"),
            amount: Money(1_000),
            note: String::new(),
        };
        assert_eq!(cost.within_down(day("2026-01-01"), day("2026-12-31")), Money(1_000));
        assert_eq!(cost.within_down(day("2026-01-08"), day("2026-12-31")), Money(300));
        assert_eq!(cost.within_down(day("2026-02-01"), day("2026-12-31")), Money(0));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_merge_leaves_everybody_one_introducer_and_nobody_a_circle(
            wishes in prop::collection::vec((0u128..12, 0u128..12), 0..40),
            kept in 0u128..12,
            gone in 0u128..12,
        ) {
            prop_assume!(kept != gone);
            let mut links: Vec<Brought> = Vec::new();
            for (newcomer, by) in wishes {
                let named = links.iter().any(|link| link.newcomer == who(newcomer));
                if !named && ask(&links, newcomer, by).is_ok() {
                    links.push(link(by, newcomer));
                }
            }
            let (brought, brought_by) = merged_links(who(kept), who(gone), &links);
            let mut after: Vec<Brought> = Vec::new();
            for one in &links {
                if one.newcomer == who(gone) {
                    if brought_by {
                        after.push(Brought { by: one.by, newcomer: who(kept) });
                    }
                } else if one.by == who(gone) {
                    if brought.contains(&one.newcomer) {
                        after.push(Brought { by: who(kept), newcomer: one.newcomer });
                    }
                } else {
                    after.push(*one);
                }
            }
            for one in 0..12 {
                let named = after.iter().filter(|link| link.newcomer == who(one)).count();
                prop_assert!(named <= 1);
                let mine = network(who(one), &after);
                prop_assert!(mine.iter().all(|member| member.who != who(one)));
                let mut up = one;
                for _ in 0..12 {
                    let Some(link) = after.iter().find(|link| link.newcomer == who(up)) else { break };
                    up = link.by.0.as_u128();
                    prop_assert_ne!(up, one, "nobody is above themselves");
                }
            }
        }

        #[test]
        fn links_that_were_allowed_never_make_a_circle(
            wishes in prop::collection::vec((0u128..12, 0u128..12), 0..40),
        ) {
            let mut links: Vec<Brought> = Vec::new();
            for (newcomer, by) in wishes {
                let named = links.iter().any(|link| link.newcomer == who(newcomer));
                if !named && ask(&links, newcomer, by).is_ok() {
                    links.push(link(by, newcomer));
                }
            }
            for one in 0..12 {
                let network = network(who(one), &links);
                prop_assert!(network.iter().all(|member| member.who != who(one)));
                prop_assert!(network.len() < 12);
            }
        }
    }
}
