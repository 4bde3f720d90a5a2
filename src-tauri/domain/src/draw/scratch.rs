//! Scratch cards: a run of codes with set prizes, each paid once.

use super::choose::Prize;
use super::{Hash, Stream, WORDS_MAX};
use crate::code::{BearerCode, CodeKind};
use crate::money::Money;
use sha2::{Digest, Sha256};

/// Most cards of one run.
pub const RUN_MAX: u32 = 100_000;

/// A card of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its code; printed, and kept as its hash only.
    pub code: BearerCode,
    /// The place of its prize among the prizes, or nothing.
    pub prize: Option<usize>,
}

/// A run that is to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintRun {
    /// Cards in all.
    pub cards: u32,
    /// Prizes with their numbers.
    pub prizes: Vec<Prize>,
    /// What one of each prize costs the shop, in the same order.
    pub costs: Vec<Money>,
}

/// Why a run cannot be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScratchError {
    /// No card, or more than a run may have.
    #[error("scratch_cards")]
    Cards,
    /// More prizes than cards, no name, or a name too long.
    #[error("scratch_prizes")]
    Prizes,
}

impl PrintRun {
    /// Within the bounds.
    pub fn checked(self) -> Result<PrintRun, ScratchError> {
        if !(1..=RUN_MAX).contains(&self.cards) {
            return Err(ScratchError::Cards);
        }
        let prizes = self.prizes.iter().map(|prize| u64::from(prize.count)).sum::<u64>();
        let named = self.prizes.iter().all(|prize| {
            let length = prize.name.trim().chars().count();
            (1..=WORDS_MAX).contains(&length) && prize.count > 0
        });
        let costed = self.costs.len() == self.prizes.len()
            && self.costs.iter().all(|cost| (0..=Money::MAX.0).contains(&cost.0));
        if prizes > u64::from(self.cards) || !named || !costed {
            return Err(ScratchError::Prizes);
        }
        Ok(self)
    }

    /// What all prizes cost the shop if every one is fetched: shown before printing.
    pub fn cost(&self) -> Money {
        let sum = self
            .prizes
            .iter()
            .zip(&self.costs)
            .map(|(prize, cost)| i128::from(prize.count) * i128::from(cost.0))
            .sum::<i128>();
        Money(i64::try_from(sum).unwrap_or(Money::MAX.0).min(Money::MAX.0))
    }

    /// Deals the prizes over the cards (Fisher and Yates' shuffle, in Durstenfeld's form) and gives
    /// every card its code. `secret` is random and never stored.
    pub fn deal(&self, secret: Hash) -> Vec<Field> {
        let mut prizes: Vec<Option<usize>> = self
            .prizes
            .iter()
            .enumerate()
            .flat_map(|(n, prize)| (0..prize.count).map(move |_| Some(n)))
            .collect();
        prizes.resize(usize::try_from(self.cards).unwrap_or_default(), None);
        let mut stream = Stream::new(secret);
        for last in (1..prizes.len()).rev() {
            let bound = u64::try_from(last + 1).unwrap_or(u64::MAX);
            prizes.swap(last, usize::try_from(stream.below(bound)).unwrap_or(last));
        }
        let mut known = std::collections::HashSet::with_capacity(prizes.len());
        prizes
            .into_iter()
            .map(|prize| {
                loop {
                    let mut random = [0u8; 16];
                    let (high, low) = random.split_at_mut(8);
                    high.copy_from_slice(&stream.next().to_be_bytes());
                    low.copy_from_slice(&stream.next().to_be_bytes());
                    let code = BearerCode::make(CodeKind::Scratch, random);
                    // Two equal codes of one run are as good as impossible, and would cheat somebody.
                    if known.insert(code.clone()) {
                        break Field { code, prize };
                    }
                }
            })
            .collect()
    }
}

/// What is kept of a code: its SHA-256 with the run's salt. 14 random digits can be tried out by
/// whoever has the file, so the salt and the pay-once mark guard the prize, not the hash alone.
pub fn kept(salt: &[u8; 16], code: &BearerCode) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"vafa scratch 1\n");
    hasher.update(salt);
    hasher.update(code.as_str().as_bytes());
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(cards: u32, counts: &[u32]) -> PrintRun {
        let prizes = counts
            .iter()
            .map(|count| Prize { name: "tea".to_owned(), count: *count })
            .collect::<Vec<_>>();
        let costs = vec![Money(250); counts.len()];
        PrintRun { cards, prizes, costs }
    }

    #[test]
    fn a_run_of_1000_with_50_prizes_has_exactly_50_and_no_code_twice() {
        let run = run(1_000, &[10, 40]).checked().expect("a run");
        assert_eq!(run.cost(), Money(12_500));
        let fields = run.deal([3; 32]);
        assert_eq!(fields.len(), 1_000);
        let won = |place| fields.iter().filter(|field| field.prize == Some(place)).count();
        assert_eq!((won(0), won(1)), (10, 40));
        let codes: std::collections::HashSet<_> =
            fields.iter().map(|f| kept(&[1; 16], &f.code)).collect();
        assert_eq!(codes.len(), 1_000);
        // The prizes do not lie at the beginning, where they were before the shuffle.
        assert!(fields.iter().take(50).filter(|field| field.prize.is_some()).count() < 25);
    }

    #[test]
    fn codes_of_a_run_cannot_be_told_from_their_neighbours() {
        let fields = run(2_000, &[]).deal([5; 32]);
        let mut codes: Vec<u64> =
            fields.iter().map(|f| f.code.as_str()[2..16].parse().expect("digits")).collect();
        let rising = codes.windows(2).filter(|pair| pair[0] < pair[1]).count();
        assert!((850..1_150).contains(&rising), "{rising} of 1999 rise");
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[1] - pair[0] > 1), "no two stand side by side");
    }

    #[test]
    fn a_run_has_no_more_prizes_than_cards_and_no_nameless_prize() {
        assert_eq!(run(0, &[]).checked(), Err(ScratchError::Cards));
        assert_eq!(run(RUN_MAX + 1, &[]).checked(), Err(ScratchError::Cards));
        assert_eq!(run(10, &[11]).checked(), Err(ScratchError::Prizes));
        assert_eq!(run(10, &[u32::MAX, u32::MAX]).checked(), Err(ScratchError::Prizes));
        let mut nameless = run(10, &[1]);
        nameless.prizes[0].name = "  ".to_owned();
        assert_eq!(nameless.checked(), Err(ScratchError::Prizes));
    }
}
