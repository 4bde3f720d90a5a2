//! English, with the British "and" before what is less than a hundred.

const BELOW_20: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const RANKS: [&str; 7] =
    ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

/// "one million two hundred and fifty thousand", "one thousand and five".
pub(super) fn words(value: u64) -> String {
    let parts = super::thousands(value);
    let several = parts.len() > 1;
    let pieces: Vec<String> = parts
        .into_iter()
        .map(|(rank, count)| match rank {
            0 if several && count < 100 => format!("and {}", below_1000(count)),
            0 => below_1000(count),
            _ => format!("{} {}", below_1000(count), RANKS[rank]),
        })
        .collect();
    if pieces.is_empty() { BELOW_20[0].to_owned() } else { pieces.join(" ") }
}

fn below_1000(value: u64) -> String {
    let (hundreds, rest) = (value as usize / 100, value as usize % 100);
    match (hundreds, rest) {
        (0, _) => below_100(rest),
        (_, 0) => format!("{} hundred", BELOW_20[hundreds]),
        _ => format!("{} hundred and {}", BELOW_20[hundreds], below_100(rest)),
    }
}

fn below_100(value: usize) -> String {
    match (value / 10, value % 10) {
        (0 | 1, _) => BELOW_20[value].to_owned(),
        (tens, 0) => TENS[tens].to_owned(),
        (tens, ones) => format!("{}-{}", TENS[tens], BELOW_20[ones]),
    }
}
