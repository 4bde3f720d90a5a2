//! Georgian: twenties up to a hundred, and a dropped ending before what follows.

const BELOW_20: [&str; 20] = [
    "ნული",
    "ერთი",
    "ორი",
    "სამი",
    "ოთხი",
    "ხუთი",
    "ექვსი",
    "შვიდი",
    "რვა",
    "ცხრა",
    "ათი",
    "თერთმეტი",
    "თორმეტი",
    "ცამეტი",
    "თოთხმეტი",
    "თხუთმეტი",
    "თექვსმეტი",
    "ჩვიდმეტი",
    "თვრამეტი",
    "ცხრამეტი",
];
const TWENTIES: [&str; 5] = ["", "ოც", "ორმოც", "სამოც", "ოთხმოც"];
/// Without the ending ი, which stands only at the end of a number.
const HUNDREDS: [&str; 10] =
    ["", "ას", "ორას", "სამას", "ოთხას", "ხუთას", "ექვსას", "შვიდას", "რვაას", "ცხრაას"];
const RANKS: [&str; 7] = ["", "ათას", "მილიონ", "მილიარდ", "ტრილიონ", "კვადრილიონ", "კვინტილიონ"];

/// „ათას ცხრაას ოთხმოცდაოთხი“, „ერთი მილიონ ორას ორმოცდაათი ათასი“.
pub(super) fn words(value: u64) -> String {
    let parts = super::thousands(value);
    let Some((least, _)) = parts.last().copied() else { return BELOW_20[0].to_owned() };
    let pieces: Vec<String> = parts
        .into_iter()
        .map(|(rank, count)| {
            let ending = if rank == least { "ი" } else { "" };
            match (rank, count) {
                (0, _) => below_1000(count),
                // A thousand alone is ათასი, not ერთი ათასი.
                (1, 1) => format!("{}{ending}", RANKS[1]),
                _ => format!("{} {}{ending}", below_1000(count), RANKS[rank]),
            }
        })
        .collect();
    pieces.join(" ")
}

fn below_1000(value: u64) -> String {
    let (hundreds, rest) = (value as usize / 100, value as usize % 100);
    match (hundreds, rest) {
        (0, _) => below_100(rest),
        (_, 0) => format!("{}ი", HUNDREDS[hundreds]),
        _ => format!("{} {}", HUNDREDS[hundreds], below_100(rest)),
    }
}

fn below_100(value: usize) -> String {
    match (value / 20, value % 20) {
        (0, _) => BELOW_20[value].to_owned(),
        (twenties, 0) => format!("{}ი", TWENTIES[twenties]),
        (twenties, rest) => format!("{}და{}", TWENTIES[twenties], BELOW_20[rest]),
    }
}
