//! How long a window took to stand, and what it weighs.

use std::fs;

use crate::{Step, Window};

/// Ticks of the clock in which Linux gives the start of a process, a second.
const TICKS: u64 = 100;

impl Window {
    /// Milliseconds from the start of the program to its mark `ready`: the first screen drawn and
    /// its field focused.
    ///
    /// # Errors
    /// When the mark does not come.
    pub async fn start_took(&self) -> Step<u64> {
        let script = "const mark = performance.getEntriesByName('ready')[0];
            return mark ? Math.round(performance.timeOrigin + mark.startTime) : null;";
        let ready = self.until_script("the mark ready", script, vec![]).await?;
        let ready = ready.as_u64().ok_or("the mark has no time")?;
        let starts: Step<Vec<u64>> = self.processes()?.into_iter().map(started).collect();
        let started = starts?.into_iter().min().ok_or("the program is not running")?;
        Ok(ready.saturating_sub(started))
    }

    /// The memory of the program and of the processes it started, in KiB: each page divided by how
    /// many processes share it (PSS).
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn memory(&self) -> Step<u64> {
        let mut sum = 0;
        for process in self.processes()? {
            let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
            let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
            let number = line.and_then(|line| line.split_whitespace().next());
            sum += number.ok_or("no Pss")?.parse::<u64>()?;
        }
        Ok(sum)
    }

    /// The processes of the window: the driver's group without the driver.
    fn processes(&self) -> Step<Vec<u32>> {
        let driver = self.desk().driver_process();
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc")?.flatten() {
            let Some(id) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else {
                continue;
            };
            // One that has just ended is no longer of the window.
            let Ok(fields) = fields(id) else { continue };
            if id != driver && fields.get(2).is_some_and(|group| *group == driver.to_string()) {
                found.push(id);
            }
        }
        Ok(found)
    }
}

/// The fields of `/proc/ID/stat` after the name: state, parent, group, …
fn fields(process: u32) -> Step<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name stands in brackets and may hold anything.
    let after = text.rsplit_once(')').map_or("", |(_, after)| after);
    Ok(after.split_whitespace().map(str::to_owned).collect())
}

/// When a process began, in milliseconds since 1970.
fn started(process: u32) -> Step<u64> {
    // The 22nd field of `stat`: ticks since the machine began.
    let ticks: u64 = fields(process)?.get(19).ok_or("no start")?.parse()?;
    let uptime = fs::read_to_string("/proc/uptime")?;
    let (seconds, hundredths) =
        uptime.split_whitespace().next().and_then(|up| up.split_once('.')).ok_or("no uptime")?;
    let up = seconds.parse::<u64>()? * 1000 + hundredths.parse::<u64>()? * 10;
    Ok((now()? + ticks * 1000 / TICKS).saturating_sub(up))
}

/// This machine's time: it measures and rules nothing.
fn now() -> Step<u64> {
    #[allow(clippy::disallowed_methods)]
    let now = std::time::SystemTime::now();
    let since = now.duration_since(std::time::SystemTime::UNIX_EPOCH)?;
    Ok(u64::try_from(since.as_millis())?)
}

/// The middle of some numbers.
pub fn median(mut numbers: Vec<u64>) -> Option<u64> {
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied()
}

/// A ratio of two numbers as text with two places, rounded to the nearest.
pub fn ratio(ours: u64, floor: u64) -> String {
    let hundredths = (ours * 200 + floor) / (floor * 2).max(1);
    format!("{}.{:02} x", hundredths / 100, hundredths % 100)
}
