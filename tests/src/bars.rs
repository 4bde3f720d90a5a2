//! Reads Code 128 (ISO/IEC 15417) from a row of pixels: what a scanner sees of a printed page.
//!
//! Its table is the standard's, and not the one that the program draws by.

/// The widths of bars and gaps of each sign, a digit a width: the signs of data, the three starts.
const SIGNS: &str = "\
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 \
    122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 \
    321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 \
    211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 \
    213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 \
    121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 \
    241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 \
    412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 \
    211214 211232";
/// Runs and modules of a sign.
const RUNS: usize = 6;
const MODULES: usize = 11;
const STOP: [usize; 7] = [2, 3, 3, 1, 1, 1, 2];
const START_B: usize = 104;
const START_C: usize = 105;
/// The change from pairs of digits to signs.
const TO_B: usize = 100;
/// The remainder by which the check sign is reckoned.
const CHECK: usize = 103;

/// Every code in a row of pixels, from one side to the other; `dark` says of each whether it bears
/// ink.
pub fn codes(dark: &[bool]) -> Vec<String> {
    let runs: Vec<(bool, usize)> =
        dark.chunk_by(|one, other| one == other).map(|run| (run[0], run.len())).collect();
    let begins = (0..runs.len()).filter(|at| runs[*at].0);
    begins.filter_map(|at| code(&runs[at..])).collect()
}

/// The code that begins with the first of these runs; nothing where none does.
fn code(runs: &[(bool, usize)]) -> Option<String> {
    let table: Vec<Vec<usize>> = SIGNS
        .split(' ')
        .map(|sign| sign.bytes().map(|width| usize::from(width - b'0')).collect())
        .collect();
    let mut values = Vec::new();
    let mut runs = runs;
    loop {
        if modules(runs.get(..STOP.len())?, MODULES + 2).as_deref() == Some(&STOP) {
            break;
        }
        let widths = modules(runs.get(..RUNS)?, MODULES)?;
        values.push(table.iter().position(|sign| *sign == widths)?);
        runs = runs.get(RUNS..)?;
    }
    let check = values.pop()?;
    let sum: usize = values.iter().enumerate().map(|(at, value)| value * at.max(1)).sum();
    (sum % CHECK == check).then(|| text(&values)).flatten()
}

/// The widths of runs in modules, to the nearest, when there are as many as there should be.
fn modules(runs: &[(bool, usize)], many: usize) -> Option<Vec<usize>> {
    let pixels: usize = runs.iter().map(|run| run.1).sum();
    let widths: Vec<usize> =
        runs.iter().map(|run| (2 * run.1 * many + pixels) / (2 * pixels)).collect();
    (widths.iter().sum::<usize>() == many).then_some(widths)
}

fn text(values: &[usize]) -> Option<String> {
    let (start, values) = values.split_first()?;
    let mut pairs = match *start {
        START_B => false,
        START_C => true,
        _ => return None,
    };
    let mut text = String::new();
    for value in values {
        match (pairs, *value) {
            (true, TO_B) => pairs = false,
            (true, pair @ 0..100) => text.push_str(&format!("{pair:02}")),
            (false, sign @ 0..95) => text.push(char::from(u8::try_from(sign + 32).ok()?)),
            _ => return None,
        }
    }
    Some(text)
}
