//! Amounts of money.

use super::names::{unit_sign, unit_word};
use super::{Language, Style, decimal};
use crate::money::{Money, Unit};

/// The number alone, in the unit of the style; the unit's word stands beside it. Lari, dollar and
/// euro always have their two decimals. Rial, toman and qiran are whole, and an amount that is
/// not whole in them shows the decimals that write it exactly (12,505 rials are 1,250.5 toman). A
/// new rial shows none, two (qirans) or all four. Nothing is rounded.
pub fn money(amount: Money, style: Style) -> String {
    let unit = style.unit;
    let exact = unit.exact_decimals();
    let shown = match unit {
        Unit::Lari | Unit::Dollar | Unit::Euro => 2,
        _ if amount.0 % unit.minor() == 0 => 0,
        Unit::NewRial if amount.0 % Unit::Qiran.minor() == 0 => 2,
        _ => exact,
    };
    // Exact: the digits left out are zeros, as tested just above.
    decimal(amount.0 / 10_i64.pow(exact - shown), shown, style)
}

/// The number with the unit in words: `۱٬۲۵۰ تومان`, `42,50 ლარი`, `42.50 lari`. An ordinary
/// space stands between, so that an English short message stays in the 7-bit alphabet.
pub fn money_with_unit(amount: Money, style: Style) -> String {
    let one = amount.0.abs() == style.unit.minor();
    format!("{} {}", money(amount, style), unit_word(style.unit, style.language, one))
}

/// The number with the sign of the currency where it has one and the language uses it: `60,75 ₾`,
/// `$42.50`; otherwise as [`money_with_unit`]. For lists and small places.
pub fn money_with_sign(amount: Money, style: Style) -> String {
    match (unit_sign(style.unit), style.language) {
        (None, _) | (_, Language::Fa) => money_with_unit(amount, style),
        (Some(sign), Language::Ka) => format!("{}\u{00A0}{sign}", money(amount, style)),
        (Some(sign), Language::En) => {
            let minus = if amount.0 < 0 { "\u{2212}" } else { "" };
            let size = Money(amount.0.saturating_abs());
            format!("{minus}{sign}{}", money(size, style))
        }
    }
}
