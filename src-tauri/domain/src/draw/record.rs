//! The record of a draw: what is printed, kept and checked by anyone.

use super::choose::{Chosen, Entrant, Prize, choose};
use super::{ENTRANTS_MAX, PLACES_MAX, PRIZES_MAX, Seed, WEIGHT_MAX, WORDS_MAX};
use super::{commitment, list_hash};
use crate::day::Day;
use serde::{Deserialize, Serialize};

/// The version of the record's shape.
const VERSION: u32 = 1;

/// A prize with who won it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedPrize {
    /// What it is.
    pub name: String,
    /// How many there were.
    pub count: u32,
    /// Numbers of the winners, in the order drawn.
    pub winners: Vec<u64>,
}

/// A draw, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// 1.
    pub vafa_draw: u32,
    /// The shop's name.
    pub shop: String,
    /// The draw's name.
    pub name: String,
    /// The day the commitment was published.
    pub opened: Day,
    /// The day the list was frozen.
    pub closed: Day,
    /// The day of the draw.
    pub drawn: Day,
    /// Whether somebody could win once only.
    pub one_each: bool,
    /// Prizes with their winners.
    pub prizes: Vec<RecordedPrize>,
    /// How many reserves were drawn for.
    pub places_in_reserve: u32,
    /// Numbers of the reserves, in order.
    pub reserves: Vec<u64>,
    /// Hash of the seed, published at the opening; hex.
    pub commitment: String,
    /// The seed; hex.
    pub seed: String,
    /// How often the list was given up and frozen anew. Nothing proves it: it is the shop's word.
    #[serde(default)]
    pub reopened: u32,
    /// What somebody of the public said before the seed was published; may be empty.
    pub witness: String,
    /// Hash of the list; hex.
    pub list: String,
    /// The list: pairs of number and tickets.
    pub entrants: Vec<Entrant>,
}

/// Why a record does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Made by a newer program.
    #[error("draw_record_version")]
    Version,
    /// Texts, prizes or entrants beyond the limits.
    #[error("draw_record_limits")]
    Limits,
    /// The list is not in order, or holds somebody twice or with no ticket.
    #[error("draw_record_list")]
    List,
    /// Opened, closed and drawn are not in this order.
    #[error("draw_record_days")]
    Days,
    /// The seed is not the one that was committed to.
    #[error("draw_record_commitment")]
    Commitment,
    /// The list was changed after it was frozen.
    #[error("draw_record_list_changed")]
    ListChanged,
    /// Others have won.
    #[error("draw_record_winners")]
    Winners,
}

impl Record {
    /// Draws: fills in winners and reserves by seed, list and word, and the hashes.
    #[allow(clippy::too_many_arguments, reason = "each is a line of the record")]
    pub fn draw(
        shop: &str,
        name: &str,
        days: (Day, Day, Day),
        one_each: bool,
        prizes: &[Prize],
        places_in_reserve: u32,
        seed: &Seed,
        witness: &str,
        entrants: Vec<Entrant>,
    ) -> Record {
        let chosen = choose(seed, &entrants, witness, prizes, places_in_reserve, one_each);
        Record {
            vafa_draw: VERSION,
            shop: shop.to_owned(),
            name: name.to_owned(),
            opened: days.0,
            closed: days.1,
            drawn: days.2,
            reopened: 0,
            one_each,
            prizes: recorded(prizes, &chosen),
            places_in_reserve,
            reserves: chosen.reserves,
            commitment: hex(&commitment(seed)),
            seed: hex(seed),
            witness: witness.to_owned(),
            list: hex(&list_hash(&entrants)),
            entrants,
        }
    }

    fn within_limits(&self) -> bool {
        let short = |text: &String| text.chars().count() <= WORDS_MAX;
        let places = self
            .prizes
            .iter()
            .fold(self.places_in_reserve, |sum, prize| sum.saturating_add(prize.count));
        self.entrants.len() <= ENTRANTS_MAX
            && self.prizes.len() <= PRIZES_MAX
            && places <= PLACES_MAX
            && [&self.shop, &self.name, &self.witness].into_iter().all(short)
            && self.prizes.iter().all(|prize| short(&prize.name))
    }

    fn list_is_canonical(&self) -> bool {
        self.entrants.is_sorted_by(|one, next| one.no < next.no)
            && self.entrants.iter().all(|entrant| (1..=WEIGHT_MAX).contains(&entrant.weight))
    }
}

fn recorded(prizes: &[Prize], chosen: &Chosen) -> Vec<RecordedPrize> {
    prizes
        .iter()
        .enumerate()
        .map(|(place, prize)| RecordedPrize {
            name: prize.name.clone(),
            count: prize.count,
            winners: chosen
                .winners
                .iter()
                .filter(|(of, _)| *of == place)
                .map(|(_, no)| *no)
                .collect(),
        })
        .collect()
}

/// Draws again by the record's own seed, list and word, and compares all of it.
pub fn verify(record: &Record) -> Result<(), Fault> {
    let fault = |holds: bool, fault: Fault| if holds { Ok(()) } else { Err(fault) };
    fault(record.vafa_draw == VERSION, Fault::Version)?;
    fault(record.within_limits(), Fault::Limits)?;
    fault(record.list_is_canonical(), Fault::List)?;
    fault(record.opened <= record.closed && record.closed <= record.drawn, Fault::Days)?;
    let seed: Seed = unhex(&record.seed).ok_or(Fault::Commitment)?;
    fault(record.commitment == hex(&commitment(&seed)), Fault::Commitment)?;
    fault(record.list == hex(&list_hash(&record.entrants)), Fault::ListChanged)?;
    let prizes: Vec<Prize> = record
        .prizes
        .iter()
        .map(|prize| Prize { name: prize.name.clone(), count: prize.count })
        .collect();
    let again = choose(
        &seed,
        &record.entrants,
        &record.witness,
        &prizes,
        record.places_in_reserve,
        record.one_each,
    );
    let same = record.prizes == recorded(&prizes, &again) && record.reserves == again.reserves;
    fault(same, Fault::Winners)
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into memory cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The `N` bytes that are written in hex; nothing for any other text.
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits: Vec<u32> = text.chars().map(|sign| sign.to_digit(16)).collect::<Option<_>>()?;
    let mut bytes = [0u8; N];
    if digits.len() != bytes.len() * 2 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::try_from(pair.iter().fold(0, |sum, digit| sum * 16 + digit)).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn record(weights: &[u32], seed: Seed, witness: &str) -> Record {
        let entrants =
            (1..).zip(weights).map(|(no, weight)| Entrant { no, weight: *weight }).collect();
        let prizes = [
            Prize { name: "کتری".to_owned(), count: 1 },
            Prize { name: "ფინჯანი".to_owned(), count: 2 },
        ];
        let days = (day("2026-03-01"), day("2026-03-20"), day("2026-03-21"));
        Record::draw("وفا", "نوروز", days, true, &prizes, 2, &seed, witness, entrants)
    }

    #[test]
    fn the_record_of_a_known_seed_is_the_same_on_every_machine() {
        let record = record(&[1, 2, 3, 4, 5, 6, 7, 8], [9; 32], "انار");
        let text = serde_json::to_string(&record).expect("json");
        let back: Record = serde_json::from_str(&text).expect("a record");
        assert_eq!(back, record);
        assert_eq!(verify(&back), Ok(()));
        assert_eq!(
            record.commitment,
            "45bac4b72ecfc7a9f8c87d344c430641f16113404df0d722a237973350b6b60d",
        );
        let winners: Vec<&[u64]> = record.prizes.iter().map(|prize| &prize.winners[..]).collect();
        assert_eq!(
            (winners, &record.reserves[..]),
            (vec![&[6u64][..], &[5, 4][..]], &[1u64, 2][..])
        );
    }

    #[test]
    fn a_record_that_was_touched_is_refused_with_what_was_touched() {
        let good = record(&[3, 3, 3, 3, 3, 3], [4; 32], "seven");
        let touched = |touch: &dyn Fn(&mut Record)| {
            let mut record = good.clone();
            touch(&mut record);
            verify(&record)
        };
        assert_eq!(touched(&|r| r.vafa_draw = 2), Err(Fault::Version));
        assert_eq!(touched(&|r| r.name = "x".repeat(WORDS_MAX + 1)), Err(Fault::Limits));
        assert_eq!(touched(&|r| r.places_in_reserve = u32::MAX), Err(Fault::Limits));
        assert_eq!(touched(&|r| r.entrants.swap(0, 1)), Err(Fault::List));
        assert_eq!(touched(&|r| r.entrants[0].weight = 0), Err(Fault::List));
        assert_eq!(touched(&|r| r.closed = day("2026-02-01")), Err(Fault::Days));
        assert_eq!(touched(&|r| r.seed = "00".repeat(32)), Err(Fault::Commitment));
        assert_eq!(touched(&|r| r.seed = "zz".to_owned()), Err(Fault::Commitment));
        assert_eq!(touched(&|r| r.entrants[0].weight += 1), Err(Fault::ListChanged));
        assert_eq!(touched(&|r| r.entrants.truncate(5)), Err(Fault::ListChanged));
        assert_eq!(touched(&|r| r.prizes[0].winners[0] ^= 1), Err(Fault::Winners));
        assert_eq!(touched(&|r| r.reserves.reverse()), Err(Fault::Winners));
        let another_word = touched(&|r| r.witness = "eight".to_owned());
        assert_eq!(another_word, Err(Fault::Winners));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn every_draw_verifies(
            weights in prop::collection::vec(1u32..20, 0..20), seed: [u8; 32], word in "\\PC{0,9}",
        ) {
            prop_assert_eq!(verify(&record(&weights, seed, &word)), Ok(()));
        }

        #[test]
        fn reading_a_record_never_panics(text in "\\PC{0,200}") {
            if let Ok(record) = serde_json::from_str::<Record>(&text) {
                let _ = verify(&record);
            }
        }
    }
}
