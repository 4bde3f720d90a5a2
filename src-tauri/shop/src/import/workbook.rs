//! A sheet of an XLSX workbook as text: one record a row, its row number first.

use super::{FILE_MAX, ROWS_MAX, TableError};
use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use std::io::{Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use vafa_domain::import::CELL_MAX;

/// A sheet as records with commas: the row number in the sheet, then its cells.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) names: Vec<String>,
    pub(super) text: String,
}

/// Reads the sheet of that name, or the first visible one with anything in it.
///
/// The reader of workbooks is given bytes from outside; should it panic over them, the workbook
/// is damaged and nothing else.
pub(super) fn open(source: impl Read + Seek, wanted: Option<&str>) -> Result<Sheet, TableError> {
    catch_unwind(AssertUnwindSafe(|| read(source, wanted)))
        .unwrap_or(Err(TableError::DamagedWorkbook))
}

/// What the parts of a workbook may unfold to together, in bytes: a small file of noughts must
/// not fill the memory.
const UNFOLDED_MAX: u64 = 5 * FILE_MAX;

/// The unfolded size of a ZIP's parts as its directory tells it (APPNOTE 6.3, sections 4.3.12 and
/// 4.3.16). Nothing where there is no directory: then it is no workbook.
fn unfolded(source: &mut (impl Read + Seek)) -> std::io::Result<Option<u64>> {
    let size = source.seek(SeekFrom::End(0))?;
    source.seek(SeekFrom::Start(size.saturating_sub(64 * 1024 + 22)))?;
    let mut tail = Vec::new();
    source.read_to_end(&mut tail)?;
    let number = |bytes: &[u8], at: usize, width: usize| -> Option<u64> {
        let bytes = bytes.get(at..at + width)?;
        Some(bytes.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte)))
    };
    let Some(end) = tail.windows(4).rposition(|sign| sign == b"PK\x05\x06") else {
        return Ok(None);
    };
    let (Some(length), Some(offset)) = (number(&tail, end + 12, 4), number(&tail, end + 16, 4))
    else {
        return Ok(None);
    };
    source.seek(SeekFrom::Start(offset))?;
    let mut directory = Vec::new();
    source.take(length.min(16 * 1024 * 1024)).read_to_end(&mut directory)?;
    let (mut at, mut sum) = (0, 0u64);
    while directory.get(at..at + 4) == Some(b"PK\x01\x02") {
        let Some(part) = number(&directory, at + 24, 4) else { break };
        sum = sum.saturating_add(part);
        let more: u64 = [28, 30, 32].iter().filter_map(|to| number(&directory, at + to, 2)).sum();
        at += 46 + usize::try_from(more).unwrap_or_default();
    }
    Ok(Some(sum))
}

fn read(mut source: impl Read + Seek, wanted: Option<&str>) -> Result<Sheet, TableError> {
    match unfolded(&mut source)? {
        None => return Err(TableError::DamagedWorkbook),
        Some(size) if size > UNFOLDED_MAX => {
            return Err(TableError::TooLarge { max_mb: FILE_MAX / (1024 * 1024) });
        }
        Some(_) => {}
    }
    source.seek(SeekFrom::Start(0))?;
    let mut book = Xlsx::new(source).map_err(fault)?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    if let Some(name) = wanted {
        if !names.iter().any(|other| other == name) {
            return Err(TableError::NoSheet { sheet: name.chars().take(40).collect() });
        }
        let text = sheet_text(&mut book, name)?;
        return Ok(Sheet { name: name.to_owned(), names, text });
    }
    for name in &names {
        let text = sheet_text(&mut book, name)?;
        if !text.is_empty() {
            return Ok(Sheet { name: name.clone(), names: names.clone(), text });
        }
    }
    Err(TableError::Empty)
}

fn fault(error: XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::OldWorkbook,
        XlsxError::Io(error) => TableError::Unreadable(error),
        _ => TableError::DamagedWorkbook,
    }
}

fn sheet_text<R: Read + Seek>(book: &mut Xlsx<R>, name: &str) -> Result<String, TableError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(fault)?;
    let mut text = String::new();
    let mut row_open: Option<u32> = None;
    let mut column = 0;
    let mut width = 0;
    let mut rows = 0;
    while let Some(cell) = cells.next_cell().map_err(fault)? {
        let (row, at) = cell.get_position();
        let value = said(cell.get_value());
        if value.is_empty() {
            continue;
        }
        if usize::try_from(at).map_or(true, |at| at >= super::COLUMNS_MAX) {
            return Err(TableError::TooManyColumns { max: super::COLUMNS_MAX });
        }
        if row_open != Some(row) {
            close(&mut text, row_open, column, width);
            // The first rows tell the width; shorter ones are filled up to it.
            text.push_str(&(u64::from(row) + 1).to_string());
            row_open = Some(row);
            column = 0;
            rows += 1;
        }
        while column <= at {
            text.push(',');
            column += 1;
        }
        width = width.max(column);
        quoted(&mut text, &value);
        // Title rows and headings come on top of the rows of an import.
        if rows > ROWS_MAX + 20 {
            return Err(TableError::TooManyRows { max: ROWS_MAX });
        }
        if u64::try_from(text.len()).unwrap_or(u64::MAX) > 2 * FILE_MAX {
            return Err(TableError::TooLarge { max_mb: FILE_MAX / (1024 * 1024) });
        }
    }
    close(&mut text, row_open, column, width);
    Ok(text)
}

/// A sheet leaves out the empty cells at the end of a row: they are put back.
fn close(text: &mut String, row: Option<u32>, column: u32, width: u32) {
    if row.is_some() {
        (column..width).for_each(|_| text.push(','));
        text.push('\n');
    }
}

fn quoted(text: &mut String, value: &str) {
    if value.contains(['"', ',', '\n', '\r']) {
        text.push('"');
        text.push_str(&value.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(value);
    }
}

/// What a cell says. A number is written as the sheet shows it at full width, 15 digits.
fn said(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty => String::new(),
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::SharedString(text) => bounded(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            bounded(text)
        }
        DataRef::Error(error) => format!("{error}"),
    }
}

/// Enough of a cell to see that it is too long.
fn bounded(text: &str) -> String {
    let end = (CELL_MAX + 1..text.len()).find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default().to_owned()
}

/// The decimal writing of a number of a sheet with the 15 digits a sheet keeps, from its
/// digits and its power of ten: nothing is computed.
///
/// Exactly three decimals get a nought more: in a text three digits after a point could be a
/// group, and a number of a sheet has none.
fn number(value: f64) -> String {
    let written = format!("{value:.14e}");
    let Some((digits, power)) = written.split_once('e') else { return written };
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let digits = digits.replace('.', "");
    let digits = digits.trim_end_matches('0');
    let Ok(power) = power.parse::<i32>() else { return written };
    if digits.is_empty() {
        return "0".to_owned();
    }
    if !(-20..=30).contains(&power) {
        return value.to_string();
    }
    // Where the point stands among the digits: after the first, moved by the power.
    let point = power + 1;
    let (whole, fraction) = match usize::try_from(point) {
        Ok(at) if at >= digits.len() => (format!("{digits:0<at$}"), String::new()),
        Ok(at) if at > 0 => (digits[..at].to_owned(), digits[at..].to_owned()),
        _ => {
            let noughts = usize::try_from(point.unsigned_abs()).unwrap_or_default();
            ("0".to_owned(), format!("{}{digits}", "0".repeat(noughts)))
        }
    };
    match fraction.len() {
        0 => format!("{sign}{whole}"),
        3 => format!("{sign}{whole}.{fraction}0"),
        _ => format!("{sign}{whole}.{fraction}"),
    }
}

/// A date cell in ISO: the day, the time where there is one, or a time alone.
fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    // Serials below one are times of no day.
    if moment.is_duration() || (0.0..1.0).contains(&moment.as_f64()) {
        return clock;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if clock == "00:00:00" { day } else { format!("{day} {clock}") }
}

#[cfg(test)]
pub(super) mod tests;
