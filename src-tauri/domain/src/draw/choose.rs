//! Winners and reserves as a pure function of seed, list and word.

use super::{Hash, Seed, Stream, list_hash};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// Somebody in a draw, with so many tickets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u64, u32)", into = "(u64, u32)")]
pub struct Entrant {
    /// The customer's number in the shop: no name leaves the house with the record.
    pub no: u64,
    /// Tickets, at least 1.
    pub weight: u32,
}

impl From<(u64, u32)> for Entrant {
    fn from((no, weight): (u64, u32)) -> Entrant {
        Entrant { no, weight }
    }
}

impl From<Entrant> for (u64, u32) {
    fn from(entrant: Entrant) -> (u64, u32) {
        (entrant.no, entrant.weight)
    }
}

/// A prize and how many there are of it. Prizes are drawn in their order, the first one first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Prize {
    /// What it is.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// Who was drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Place of the prize among the prizes, and who won it, in the order drawn.
    pub winners: Vec<(usize, u64)>,
    /// Who follows when a winner does not come, in order; none of them has won.
    pub reserves: Vec<u64>,
}

/// Tickets left of each entrant, as a Fenwick tree (P. Fenwick, 1994): finding the owner of a
/// ticket and taking tickets out are both O(log n).
struct Urn {
    tree: Vec<u64>,
    weights: Vec<u64>,
    total: u64,
}

impl Urn {
    fn new(list: &[Entrant]) -> Urn {
        let weights: Vec<u64> = list.iter().map(|entrant| u64::from(entrant.weight)).collect();
        let mut tree = vec![0u64; weights.len() + 1];
        for (n, weight) in weights.iter().enumerate() {
            let place = n + 1;
            tree[place] += weight;
            let above = place + (place & place.wrapping_neg());
            if above < tree.len() {
                tree[above] += tree[place];
            }
        }
        let total = weights.iter().sum();
        Urn { tree, weights, total }
    }

    /// Whose the ticket is, counted from 0 over the tickets left.
    fn owner(&self, ticket: u64) -> usize {
        let (mut place, mut rest) = (0, ticket);
        let mut step = self.tree.len().next_power_of_two() / 2;
        while step > 0 {
            let ahead = place + step;
            if let Some(sum) = self.tree.get(ahead).filter(|sum| **sum <= rest) {
                rest -= sum;
                place = ahead;
            }
            step /= 2;
        }
        place
    }

    /// Takes tickets of an entrant out.
    fn take(&mut self, owner: usize, tickets: u64) {
        self.weights[owner] -= tickets;
        self.total -= tickets;
        let mut place = owner + 1;
        while let Some(sum) = self.tree.get_mut(place) {
            *sum -= tickets;
            place += place & place.wrapping_neg();
        }
    }
}

/// Draws. `list` is in the order of the numbers. With `one_each` whoever won leaves the urn with all
/// tickets; without it only the drawn ticket leaves. Reserves are people who won nothing.
pub fn choose(
    seed: &Seed,
    list: &[Entrant],
    witness: &str,
    prizes: &[Prize],
    reserves: u32,
    one_each: bool,
) -> Chosen {
    let mut stream = Stream::new(key(seed, &list_hash(list), witness));
    let mut urn = Urn::new(list);
    let mut chosen = Chosen::default();
    let mut won: Vec<usize> = Vec::new();
    for (place, prize) in prizes.iter().enumerate() {
        for _ in 0..prize.count {
            if urn.total == 0 {
                break;
            }
            let owner = urn.owner(stream.below(urn.total));
            urn.take(owner, if one_each { urn.weights[owner] } else { 1 });
            won.push(owner);
            chosen.winners.push((place, list[owner].no));
        }
    }
    for owner in won {
        urn.take(owner, urn.weights[owner]);
    }
    for _ in 0..reserves {
        if urn.total == 0 {
            break;
        }
        let owner = urn.owner(stream.below(urn.total));
        urn.take(owner, urn.weights[owner]);
        chosen.reserves.push(list[owner].no);
    }
    chosen
}

fn key(seed: &Seed, list: &Hash, witness: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"vafa draw 1\n");
    hasher.update(seed);
    hasher.update(list);
    hasher.update(witness.as_bytes());
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(name: &str, count: u32) -> Prize {
        Prize { name: name.to_owned(), count }
    }

    #[test]
    fn a_weight_of_two_wins_about_twice_as_often_within_three_sigma() {
        let list = [Entrant { no: 1, weight: 1 }, Entrant { no: 2, weight: 2 }];
        let prizes = [one("tea", 1)];
        let mut wins = 0i64;
        let draws = 10_000i64;
        for n in 0..draws {
            let mut seed = [7u8; 32];
            seed[..8].copy_from_slice(&n.to_be_bytes());
            let chosen = choose(&seed, &list, "", &prizes, 0, true);
            wins += i64::from(chosen.winners == [(0, 2)]);
        }
        // Binomial: variance n p (1 - p) with p = 2/3; three sigma squared is 9 n 2/9 = 2 n.
        let off = 3 * wins - 2 * draws;
        assert!(off * off <= 9 * 2 * draws, "{wins} wins of {draws}");
    }

    #[test]
    fn who_does_not_get_a_prize_of_a_small_list_gets_none_twice() {
        let list: Vec<Entrant> = (1..=3).map(|no| Entrant { no, weight: 5 }).collect();
        let chosen = choose(&[1; 32], &list, "", &[one("cup", 5)], 2, true);
        assert_eq!(chosen.winners.len(), 3, "three people, three prizes");
        assert!(chosen.reserves.is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn one_prize_a_person_and_reserves_are_others(
            weights in prop::collection::vec(1u32..50, 1..40), seed: [u8; 32],
            count in 1u32..10, reserves in 0u32..10, witness in "[a-z]{0,5}",
        ) {
            let list: Vec<Entrant> =
                (1..).zip(&weights).map(|(no, weight)| Entrant { no, weight: *weight }).collect();
            let prizes = [one("first", 1), one("second", count)];
            let chosen = choose(&seed, &list, &witness, &prizes, reserves, true);
            let mut people: Vec<u64> = chosen.winners.iter().map(|(_, no)| *no).collect();
            people.extend(&chosen.reserves);
            let places = u32::try_from(people.len()).expect("few");
            prop_assert_eq!(places, (1 + count + reserves).min(weights.len() as u32));
            people.sort_unstable();
            people.dedup();
            prop_assert_eq!(people.len() as u32, places);
            prop_assert_eq!(&chosen, &choose(&seed, &list, &witness, &prizes, reserves, true));
        }

        #[test]
        fn without_one_each_nobody_wins_more_often_than_they_have_tickets(
            weights in prop::collection::vec(1u32..4, 1..10), seed: [u8; 32], count in 1u32..40,
        ) {
            let list: Vec<Entrant> =
                (0..).zip(&weights).map(|(no, weight)| Entrant { no, weight: *weight }).collect();
            let chosen = choose(&seed, &list, "", &[one("cup", count)], 3, false);
            for entrant in &list {
                let wins = chosen.winners.iter().filter(|(_, no)| *no == entrant.no).count();
                prop_assert!(wins as u32 <= entrant.weight);
                prop_assert!(wins == 0 || !chosen.reserves.contains(&entrant.no));
            }
            let all: u32 = weights.iter().sum();
            prop_assert_eq!(chosen.winners.len() as u32, count.min(all));
        }

        #[test]
        fn the_urn_finds_the_owner_of_every_ticket(weights in prop::collection::vec(0u32..5, 1..20)) {
            let list: Vec<Entrant> =
                (0..).zip(&weights).map(|(no, weight)| Entrant { no, weight: *weight }).collect();
            let urn = Urn::new(&list);
            let owners: Vec<usize> = weights.iter().enumerate()
                .flat_map(|(n, weight)| std::iter::repeat_n(n, *weight as usize)).collect();
            for (ticket, owner) in owners.iter().enumerate() {
                prop_assert_eq!(urn.owner(ticket as u64), *owner);
            }
        }
    }
}
