//! Chance that falls the same way every time: a sample made twice is the same shop twice.

use uuid::Uuid;
use vafa_domain::day::Instant;

/// A stream of numbers from a seed: SplitMix64 (Steele, Lea, Flood 2014), enough for a believable
/// shop and for nothing that must be secret.
pub struct Chance(u64);

impl Chance {
    /// The stream of a seed.
    pub fn of(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `bound`; 0 when nothing lies below it.
    pub fn below(&mut self, bound: i64) -> i64 {
        let bound = u128::from(bound.max(0).unsigned_abs());
        // The upper half of the product is below the bound: no division, rounded down.
        let drawn = (u128::from(self.next()) * bound) >> 64;
        i64::try_from(drawn).unwrap_or(0)
    }

    /// A number from `least` to `most`, both of them possible.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below(most - least + 1)
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, share: i64) -> bool {
        self.below(100) < share
    }

    /// True in so many of a thousand cases.
    pub fn per_mille(&mut self, share: i64) -> bool {
        self.below(1_000) < share
    }

    /// One of a list; the default of an empty one.
    pub fn one_of<T: Copy + Default>(&mut self, list: &[T]) -> T {
        let bound = i64::try_from(list.len()).unwrap_or(0);
        let place = usize::try_from(self.below(bound)).unwrap_or(0);
        list.get(place).copied().unwrap_or_default()
    }

    /// 16 bytes, for a salt.
    pub fn salt(&mut self) -> [u8; 16] {
        (u128::from(self.next()) << 64 | u128::from(self.next())).to_le_bytes()
    }

    /// A UUIDv7 of an instant.
    pub fn uuid(&mut self, at: Instant) -> Uuid {
        let mut tail = [0; 10];
        tail.iter_mut().zip(self.salt()).for_each(|(to, from)| *to = from);
        let millis = u64::try_from(at.0).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_chance_within_its_bounds() {
        let draw = |seed| {
            let mut chance = Chance::of(seed);
            (0..1_000).map(|_| chance.between(-3, 3)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        for number in -3..=3 {
            let times = draw(7).into_iter().filter(|drawn| *drawn == number).count();
            assert!((90..200).contains(&times), "{number} came {times} times of 1,000");
        }
        assert_eq!(Chance::of(7).below(0), 0);
    }

    /// The first numbers of seed 1234567, as the authors' program prints them.
    #[test]
    fn the_stream_is_splitmix64() {
        let mut chance = Chance::of(1_234_567);
        let drawn: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        assert_eq!(
            drawn,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }
}
