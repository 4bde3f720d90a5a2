//! The time beside or in a date cell.

/// The cell is not a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day")]
pub struct NotATime;

/// Cuts a cell into its date and, where there is a colon, the time that ends it.
pub(super) fn cut_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else { return (text, None) };
    let hour = text[..colon].trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    let (date, clock) = text.split_at(hour);
    (date.trim_end_matches(['T', 't', ' ', ',', '،', '\u{a0}', '-']), Some(clock))
}

/// Reads a cell of its own for the time: seconds since midnight.
pub fn read_time(text: &str) -> Result<u32, NotATime> {
    let text = crate::import::cell::ascii_digits(text);
    read_clock(text.trim()).map(|(second, _)| second)
}

/// `14:30`, `2:30:05 pm`, `14:30:05.250Z`, `14:30 +0330`, «۲:۳۰ ب.ظ»: seconds since midnight, a
/// fraction of a second dropped, and minutes east of UTC where they are told.
pub(super) fn read_clock(text: &str) -> Result<(u32, Option<i32>), NotATime> {
    let end = text
        .find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, ':' | '.')))
        .unwrap_or(text.len());
    let (clock, rest) = text.split_at(end);
    let mut fields = clock.trim_end_matches('.').split(':');
    let mut field = |max: u32| -> Result<u32, NotATime> {
        let whole = fields.next().ok_or(NotATime)?.split('.').next().ok_or(NotATime)?;
        let fits = (1..=2).contains(&whole.len());
        whole.parse().ok().filter(|value| fits && *value <= max).ok_or(NotATime)
    };
    let hour = field(23)?;
    let minute = field(59)?;
    // A leap second is written 60 and counts as the last of its minute.
    let second = if clock.matches(':').count() >= 2 { field(60)?.min(59) } else { 0 };
    if clock.matches(':').count() > 2 {
        return Err(NotATime);
    }
    let (half, zone) = half_of_day(rest.trim());
    let hour = match half {
        None => hour,
        Some(_) if hour == 0 || hour > 12 => return Err(NotATime),
        // Twelve o'clock is the hour nought of its half.
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
    };
    Ok((hour * 3600 + minute * 60 + second, offset(zone)?))
}

/// Takes the word for the half of the day off: true is the afternoon.
fn half_of_day(text: &str) -> (Option<bool>, &str) {
    let words: [(&str, bool); 12] = [
        ("am", false),
        ("a.m.", false),
        ("pm", true),
        ("p.m.", true),
        ("AM", false),
        ("PM", true),
        ("ق.ظ", false),
        ("ب.ظ", true),
        ("قبل از ظهر", false),
        ("بعد از ظهر", true),
        ("قبل‌ازظهر", false),
        ("بعدازظهر", true),
    ];
    words
        .iter()
        .find_map(|(word, half)| text.strip_prefix(word).map(|rest| (Some(*half), rest)))
        .unwrap_or((None, text))
}

fn offset(text: &str) -> Result<Option<i32>, NotATime> {
    let text = text.trim_start_matches('.').trim();
    if text.is_empty() {
        return Ok(None);
    }
    if matches!(text, "Z" | "z" | "UTC" | "GMT") {
        return Ok(Some(0));
    }
    let (sign, digits) = match text.split_at_checked(1) {
        Some(("+", digits)) => (1, digits),
        Some(("-", digits)) => (-1, digits),
        _ => return Err(NotATime),
    };
    let plain: String = digits.chars().filter(|sign| *sign != ':').collect();
    let value: i32 = match plain.len() {
        2 | 4 if plain.bytes().all(|byte| byte.is_ascii_digit()) => {
            plain.parse().map_err(|_| NotATime)?
        }
        _ => return Err(NotATime),
    };
    // hhmm in decimal digits: hours are the whole hundreds, minutes what is left.
    let (hours, minutes) = if plain.len() == 2 { (value, 0) } else { (value / 100, value % 100) };
    if hours > 14 || minutes > 59 {
        return Err(NotATime);
    }
    Ok(Some(sign * (hours * 60 + minutes)))
}
