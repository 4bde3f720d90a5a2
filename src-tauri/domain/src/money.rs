//! Money: whole numbers of the currency's smallest unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An amount in the smallest unit of the shop's currency (cent, tetri, old rial).
///
/// Iranian money is old rials for ever; toman, qiran and new rial are units of display. The
/// bound keeps every sum the interface sees exact in a JavaScript number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[derive(Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Money(pub i64);

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);
    /// The greatest amount of one entry, 2^51 − 1.
    pub const MAX: Money = Money((1 << 51) - 1);

    /// The sum, or nothing beyond the bound.
    pub fn plus(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money).filter(|sum| sum.0.abs() <= Money::MAX.0)
    }

    /// The difference, or nothing beyond the bound.
    pub fn minus(self, other: Money) -> Option<Money> {
        self.plus(Money(-other.0))
    }
}

/// A currency of the shop: chosen when the shop is made, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[derive(Serialize, Deserialize, JsonSchema, TS)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[derive(Serialize, Deserialize, JsonSchema, TS)]
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

    /// How many decimals a typed or shown amount may have. Rial and toman are whole; a new rial
    /// has two (its qirans); a qiran none.
    pub fn decimals(self) -> u32 {
        match self {
            Unit::Rial | Unit::Toman | Unit::Qiran => 0,
            Unit::NewRial | Unit::Lari | Unit::Dollar | Unit::Euro => 2,
        }
    }
}
