//! Numbers and amounts in words: «یک میلیون و دویست و پنجاه هزار تومان».
//!
//! Georgian counts in twenties up to a hundred (ორმოცდაათი is forty and ten) and drops the ending
//! of ასი, ათასი and მილიონი before more follows.

mod english;
mod georgian;
mod persian;

use crate::format::{Language, unit_word};
use crate::money::{Money, Unit};

/// A whole number in words.
pub fn number_words(value: u64, language: Language) -> String {
    match language {
        Language::En => english::words(value),
        Language::Fa => persian::words(value),
        Language::Ka => georgian::words(value),
    }
}

/// An amount in words with its unit; what is less than one unit follows in the smaller ones:
/// «ორმოცდაორი ლარი და ორმოცდაათი თეთრი», "forty-two lari and fifty tetri".
pub fn money_words(amount: Money, unit: Unit, language: Language) -> String {
    let mut rest = amount.0.unsigned_abs();
    let mut pieces = Vec::new();
    for (size, word) in steps(unit, language) {
        let (count, left) = (rest / size, rest % size);
        rest = left;
        if count > 0 {
            pieces.push(format!("{} {}", number_words(count, language), word(count == 1)));
        }
    }
    if pieces.is_empty() {
        let word = unit_word(unit, language, false);
        pieces.push(format!("{} {word}", number_words(0, language)));
    }
    let (and, minus) = match language {
        Language::En => (" and ", "minus "),
        Language::Fa => (" و ", "منفی "),
        Language::Ka => (" და ", "მინუს "),
    };
    format!("{}{}", if amount.0 < 0 { minus } else { "" }, pieces.join(and))
}

type Word = Box<dyn Fn(bool) -> &'static str>;

/// The unit and the smaller ones that together write every amount, each with its size in the
/// smallest unit of the currency.
fn steps(unit: Unit, language: Language) -> Vec<(u64, Word)> {
    let word = move |unit: Unit| -> Word { Box::new(move |one| unit_word(unit, language, one)) };
    let small = move |cents: bool| -> Word { Box::new(move |one| hundredth(cents, language, one)) };
    match unit {
        Unit::Rial => vec![(1, word(Unit::Rial))],
        Unit::Toman => vec![(10, word(Unit::Toman)), (1, word(Unit::Rial))],
        Unit::Qiran => vec![(100, word(Unit::Qiran)), (1, word(Unit::Rial))],
        Unit::NewRial => {
            vec![(10_000, word(Unit::NewRial)), (100, word(Unit::Qiran)), (1, word(Unit::Rial))]
        }
        Unit::Lari => vec![(100, word(Unit::Lari)), (1, small(false))],
        Unit::Dollar | Unit::Euro => vec![(100, word(unit)), (1, small(true))],
    }
}

/// The hundredth of a lari, dollar or euro.
fn hundredth(cents: bool, language: Language, one: bool) -> &'static str {
    match (cents, language) {
        (false, Language::En) => "tetri",
        (false, Language::Fa) => "تتری",
        (false, Language::Ka) => "თეთრი",
        (true, Language::En) if one => "cent",
        (true, Language::En) => "cents",
        (true, Language::Fa) => "سنت",
        (true, Language::Ka) => "ცენტი",
    }
}

/// The thousands of a number, the greatest first, without empty ones: (0 for units, 1 for
/// thousands, 2 for millions …, the value below a thousand).
fn thousands(value: u64) -> Vec<(usize, u64)> {
    let mut rest = value;
    let mut found = Vec::new();
    for rank in 0.. {
        if rest == 0 {
            break;
        }
        if !rest.is_multiple_of(1000) {
            found.push((rank, rest % 1000));
        }
        rest /= 1000;
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests;
