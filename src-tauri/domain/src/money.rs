//! Money: whole numbers of the currency's smallest unit.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use ts_rs::TS;

/// An amount in the smallest unit of the shop's currency (cent, tetri, old rial).
///
/// Iranian money is old rials for ever; toman, qiran and new rial are units of display. The
/// bound keeps every sum the interface sees exact in a JavaScript number.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema, TS,
)]
#[ts(type = "number")]
pub struct Money(pub i64);

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);
    /// The greatest amount of one entry, 2^51 − 1.
    pub const MAX: Money = Money((1 << 51) - 1);

    /// So many of the smallest unit, or nothing beyond the bound on either side of zero.
    pub fn new(minor: i64) -> Option<Money> {
        (-Money::MAX.0..=Money::MAX.0).contains(&minor).then_some(Money(minor))
    }

    /// No money, for what is left out of stored text.
    pub fn is_zero(&self) -> bool {
        self.0 == 0
    }

    /// The sum, or nothing beyond the bound.
    pub fn plus(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).and_then(Money::new)
    }

    /// The difference, or nothing beyond the bound.
    pub fn minus(self, other: Money) -> Option<Money> {
        self.0.checked_sub(other.0).and_then(Money::new)
    }
}

/// What comes from outside is held to the bound before anything is added to it.
impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Money, D::Error> {
        let minor = i64::deserialize(from)?;
        Money::new(minor).ok_or_else(|| D::Error::custom("amount beyond 2^51 - 1"))
    }
}

/// A currency of the shop: chosen when the shop is made, never changed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
pub enum Currency {
    /// Iranian rial (old): the smallest unit is 1 rial.
    #[serde(rename = "IRR")]
    Irr,
    /// Georgian lari: 100 tetri.
    #[serde(rename = "GEL")]
    Gel,
    /// United States dollar: 100 cents.
    #[serde(rename = "USD")]
    Usd,
    /// Euro: 100 cents.
    #[serde(rename = "EUR")]
    Eur,
}

impl Currency {
    /// Every currency, in the order the first screen offers them.
    pub const ALL: [Currency; 4] = [Currency::Irr, Currency::Gel, Currency::Usd, Currency::Eur];

    /// ISO 4217 code.
    pub fn code(self) -> &'static str {
        match self {
            Currency::Irr => "IRR",
            Currency::Gel => "GEL",
            Currency::Usd => "USD",
            Currency::Eur => "EUR",
        }
    }

    /// The units amounts are shown and typed in, the usual one first.
    pub fn units(self) -> &'static [Unit] {
        match self {
            Currency::Irr => &[Unit::Toman, Unit::Rial, Unit::NewRial, Unit::Qiran],
            Currency::Gel => &[Unit::Lari],
            Currency::Usd => &[Unit::Dollar],
            Currency::Eur => &[Unit::Euro],
        }
    }
}

/// A unit in which amounts are shown and typed. Changing it never changes what is stored.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Old rial.
    Rial,
    /// 10 old rials.
    Toman,
    /// 10,000 old rials (redenomination law of 2025).
    NewRial,
    /// A hundredth of a new rial: 100 old rials.
    Qiran,
    /// 100 tetri.
    Lari,
    /// 100 cents.
    Dollar,
    /// 100 cents.
    Euro,
}

impl Unit {
    /// How many of the smallest unit one of this is.
    pub fn minor(self) -> i64 {
        match self {
            Unit::Rial => 1,
            Unit::Toman => 10,
            Unit::NewRial => 10_000,
            Unit::Qiran | Unit::Lari | Unit::Dollar | Unit::Euro => 100,
        }
    }

    /// The currency it belongs to.
    pub fn currency(self) -> Currency {
        match self {
            Unit::Rial | Unit::Toman | Unit::NewRial | Unit::Qiran => Currency::Irr,
            Unit::Lari => Currency::Gel,
            Unit::Dollar => Currency::Usd,
            Unit::Euro => Currency::Eur,
        }
    }

    /// How many decimals an amount in this unit usually has. Rial and toman are whole; a new rial
    /// has two (its qirans); a qiran none. See [`Unit::exact_decimals`] for the rare rest.
    pub fn decimals(self) -> u32 {
        match self {
            Unit::Rial | Unit::Toman | Unit::Qiran => 0,
            Unit::NewRial | Unit::Lari | Unit::Dollar | Unit::Euro => 2,
        }
    }

    /// How many decimals write every stored amount exactly: the zeros of [`Unit::minor`]. An
    /// amount that is no whole toman is shown, and may be typed, with one decimal.
    pub fn exact_decimals(self) -> u32 {
        match self {
            Unit::Rial => 0,
            Unit::Toman => 1,
            Unit::NewRial => 4,
            Unit::Qiran | Unit::Lari | Unit::Dollar | Unit::Euro => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNITS: [Unit; 7] =
        [Unit::Rial, Unit::Toman, Unit::NewRial, Unit::Qiran, Unit::Lari, Unit::Dollar, Unit::Euro];

    #[test]
    fn exact_decimals_are_the_zeros_of_the_minor_unit() {
        for unit in UNITS {
            assert_eq!(10_i64.pow(unit.exact_decimals()), unit.minor(), "{unit:?}");
            assert!(unit.decimals() <= unit.exact_decimals(), "{unit:?}");
            assert!(unit.currency().units().contains(&unit), "{unit:?}");
        }
    }

    #[test]
    fn a_sum_beyond_the_bound_is_nothing() {
        assert_eq!(Money::MAX.plus(Money(1)), None);
        assert_eq!(Money(-Money::MAX.0).minus(Money(1)), None);
        assert_eq!(Money(i64::MAX).plus(Money(i64::MAX)), None);
        assert_eq!(Money(5).minus(Money(i64::MIN)), None);
        assert_eq!(Money(2).plus(Money(3)), Some(Money(5)));
    }

    #[test]
    fn an_amount_from_outside_is_held_to_the_bound() {
        assert!(serde_json::from_str::<Money>("2251799813685247").is_ok());
        assert!(serde_json::from_str::<Money>("2251799813685248").is_err());
        assert!(serde_json::from_str::<Money>("-2251799813685248").is_err());
        assert!(serde_json::from_str::<Money>("1.5").is_err());
        assert_eq!(serde_json::to_string(&Money(-12)).unwrap(), "-12");
    }
}
