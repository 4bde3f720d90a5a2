//! Persian: every part is joined by «و».

const BELOW_20: [&str; 20] = [
    "صفر",
    "یک",
    "دو",
    "سه",
    "چهار",
    "پنج",
    "شش",
    "هفت",
    "هشت",
    "نه",
    "ده",
    "یازده",
    "دوازده",
    "سیزده",
    "چهارده",
    "پانزده",
    "شانزده",
    "هفده",
    "هجده",
    "نوزده",
];
const TENS: [&str; 10] = ["", "ده", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
const HUNDREDS: [&str; 10] =
    ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];
const RANKS: [&str; 7] = ["", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"];

/// «یک میلیون و دویست و پنجاه هزار»; a thousand alone is «هزار», not «یک هزار».
pub(super) fn words(value: u64) -> String {
    let pieces: Vec<String> = super::thousands(value)
        .into_iter()
        .map(|(rank, count)| match (rank, count) {
            (0, _) => below_1000(count),
            (1, 1) => RANKS[1].to_owned(),
            _ => format!("{} {}", below_1000(count), RANKS[rank]),
        })
        .collect();
    if pieces.is_empty() { BELOW_20[0].to_owned() } else { pieces.join(" و ") }
}

fn below_1000(value: u64) -> String {
    let (hundreds, rest) = (value as usize / 100, value as usize % 100);
    let mut pieces = Vec::new();
    if hundreds > 0 {
        pieces.push(HUNDREDS[hundreds]);
    }
    if rest >= 20 {
        pieces.push(TENS[rest / 10]);
    }
    let small = if rest >= 20 { rest % 10 } else { rest };
    if small > 0 {
        pieces.push(BELOW_20[small]);
    }
    pieces.join(" و ")
}
