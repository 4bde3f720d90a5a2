//! Bearer codes: gift cards, coupons, slips of rewards and scratch cards.
//!
//! Whoever holds the code holds what it is worth, so nobody may guess one: 14 random digits stand
//! behind a prefix that tells the kind, and a check digit catches a wrong key. Digits only, so that
//! a scanner brings them through under every keyboard layout, and Code 128 prints them narrow.

use crate::loyalty::{luhn_check_digit, luhn_holds};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a code opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodeKind {
    /// Money on a gift card.
    Gift,
    /// One promotion.
    Coupon,
    /// A reward that was chosen and waits to be handed over.
    Slip,
    /// A field of a scratch card.
    Scratch,
    /// The slip of a friend: it names who brought somebody, and is worth nothing.
    Friend,
}

impl CodeKind {
    const ALL: [CodeKind; 5] =
        [CodeKind::Gift, CodeKind::Coupon, CodeKind::Slip, CodeKind::Scratch, CodeKind::Friend];

    /// The first two digits; own cards begin with 29, goods of a shop's own with 20 to 28.
    fn prefix(self) -> &'static str {
        match self {
            CodeKind::Gift => "71",
            CodeKind::Coupon => "72",
            CodeKind::Slip => "73",
            CodeKind::Scratch => "74",
            CodeKind::Friend => "75",
        }
    }
}

/// Random digits of a code: more than 46 bits.
const RANDOM_DIGITS: usize = 14;
/// Digits in all: prefix, random digits, check digit.
const LENGTH: usize = 2 + RANDOM_DIGITS + 1;
/// 10 to the power of [`RANDOM_DIGITS`].
const SPACE: u128 = 100_000_000_000_000;
/// Digits at the end that may be shown where the code itself may not.
const SHOWN: usize = 4;

/// A code with its kind and a right check digit.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(transparent)]
pub struct BearerCode(String);

/// Why what was typed is no such code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// The shape is right and the check digit wrong: a digit was mistyped.
    #[error("check digit")]
    CheckDigit,
    /// Another shape: another kind of thing.
    #[error("shape")]
    Shape,
}

impl BearerCode {
    /// A code of a kind out of 16 random bytes. The remainder favours no code by more than one in
    /// 10^24.
    pub fn make(kind: CodeKind, random: [u8; 16]) -> BearerCode {
        let body = format!("{}{:014}", kind.prefix(), u128::from_be_bytes(random) % SPACE);
        let check = luhn_check_digit(&body);
        BearerCode(format!("{body}{check}"))
    }

    /// The code of a friend's slip: the number of who gives it. There is nothing to guess: it opens
    /// nobody's page and pays nothing.
    pub fn of_friend(number: u32) -> BearerCode {
        let body = format!("{}{number:014}", CodeKind::Friend.prefix());
        let check = luhn_check_digit(&body);
        BearerCode(format!("{body}{check}"))
    }

    /// The number of who gave a friend's slip; nothing for any other code.
    pub fn friend(&self) -> Option<u32> {
        if self.kind() != CodeKind::Friend {
            return None;
        }
        self.0.get(2..LENGTH - 1).and_then(|digits| digits.parse().ok())
    }

    /// Reads what was typed or scanned, in any digits, with blanks and hyphens between groups.
    pub fn read(text: &str) -> Result<BearerCode, NotACode> {
        let code: String = crate::digits::to_ascii(text)
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .take(LENGTH + 1)
            .collect();
        let shaped = code.len() == LENGTH
            && code.bytes().all(|sign| sign.is_ascii_digit())
            && CodeKind::ALL.iter().any(|kind| code.starts_with(kind.prefix()));
        if !shaped {
            return Err(NotACode::Shape);
        }
        if luhn_holds(&code) { Ok(BearerCode(code)) } else { Err(NotACode::CheckDigit) }
    }

    /// The code as it is stored and printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it opens.
    pub fn kind(&self) -> CodeKind {
        CodeKind::ALL
            .into_iter()
            .find(|kind| self.0.starts_with(kind.prefix()))
            .unwrap_or(CodeKind::Gift)
    }

    /// The last digits: enough to tell two cards apart in a list, too few to use one.
    pub fn tail(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(SHOWN)..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_code_reads_back_as_itself_in_persian_digits_and_groups(random: [u8; 16], kind in 0usize..5) {
            let code = BearerCode::make(CodeKind::ALL[kind], random);
            prop_assert_eq!(code.kind(), CodeKind::ALL[kind]);
            let typed: String = code.as_str().chars().enumerate().flat_map(|(n, sign)| {
                let gap = (n > 0 && n % 4 == 0).then_some('-');
                gap.into_iter().chain(char::from_u32(0x06F0 + sign.to_digit(10).unwrap_or(0)))
            }).collect();
            prop_assert_eq!(BearerCode::read(&typed), Ok(code));
        }

        #[test]
        fn one_wrong_digit_of_a_code_is_noticed(random: [u8; 16], place in 2usize..LENGTH, by in 1u8..10) {
            let code = BearerCode::make(CodeKind::Gift, random);
            let mut wrong: Vec<u8> = code.as_str().bytes().collect();
            wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
            let wrong = String::from_utf8(wrong).expect("digits");
            prop_assert_eq!(BearerCode::read(&wrong), Err(NotACode::CheckDigit));
        }

        #[test]
        fn reading_a_code_never_panics(text in "\\PC{0,80}") {
            let _ = BearerCode::read(&text);
        }
    }

    #[test]
    fn codes_made_after_one_another_do_not_look_alike() {
        let codes: Vec<_> = (0u128..3)
            .map(|n| BearerCode::make(CodeKind::Scratch, (n << 70).to_be_bytes()))
            .collect();
        assert_ne!(codes[0].as_str()[..10], codes[1].as_str()[..10]);
        assert_ne!(codes[1].as_str()[..10], codes[2].as_str()[..10]);
    }

    #[test]
    fn the_slip_of_a_friend_names_who_gave_it_and_is_no_card() {
        let slip = BearerCode::of_friend(1405);
        assert_eq!(BearerCode::read(slip.as_str()), Ok(slip.clone()));
        assert_eq!((slip.kind(), slip.friend()), (CodeKind::Friend, Some(1405)));
        assert_eq!(BearerCode::make(CodeKind::Gift, [7; 16]).friend(), None);
        // More digits than a number has, from elsewhere: nobody's.
        assert_eq!(BearerCode::make(CodeKind::Friend, [0xff; 16]).friend(), None);
    }

    #[test]
    fn a_loyalty_card_is_no_bearer_code() {
        let card = crate::loyalty::CardNumber::own(1405).expect("a serial");
        assert_eq!(BearerCode::read(card.as_str()), Err(NotACode::Shape));
        assert_eq!(BearerCode::read("71123"), Err(NotACode::Shape));
    }
}
