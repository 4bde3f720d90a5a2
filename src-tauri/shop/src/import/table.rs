//! A file as headings and rows.

use super::decode::{Decoded, Encoding};
use super::records::Records;
use super::{COLUMNS_MAX, FILE_MAX, Progress, ROWS_MAX, Reading, TableError, guess, workbook};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{Cursor, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;
use ts_rs::TS;
use vafa_domain::import::{Field, ImportShop, Mapping, MappingError, Reader};

/// Rows kept for the mapping screen.
const SAMPLE_ROWS: usize = 20;
/// Rows among which the headings are looked for: exports put titles above them.
const HEADING_WITHIN: usize = 10;

/// Where the bytes are.
#[derive(Debug, Clone)]
pub enum Source {
    /// A file.
    Path(PathBuf),
    /// Bytes in memory.
    Bytes(Arc<[u8]>),
}

impl Source {
    /// Bytes in memory.
    pub fn bytes(bytes: impl Into<Arc<[u8]>>) -> Source {
        Source::Bytes(bytes.into())
    }

    fn size(&self) -> Result<u64, TableError> {
        match self {
            Source::Path(path) => match std::fs::metadata(path) {
                Ok(found) if found.is_file() => Ok(found.len()),
                Ok(_) => Err(TableError::NoFile),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    Err(TableError::NoFile)
                }
                Err(error) => Err(error.into()),
            },
            Source::Bytes(bytes) => Ok(u64::try_from(bytes.len()).unwrap_or(u64::MAX)),
        }
    }

    fn open(&self) -> Result<Box<dyn Bytes>, TableError> {
        Ok(match self {
            Source::Path(path) => Box::new(File::open(path)?),
            Source::Bytes(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
        })
    }
}

/// Bytes that can be read again from anywhere.
trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

/// What somebody tells about a file instead of leaving it to be found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Opening {
    /// The encoding of a text.
    pub encoding: Option<Encoding>,
    /// The sign between the cells of a text: `,` `;` `|` or a tab.
    pub delimiter: Option<char>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Whether the first row is headings.
    pub headings: Option<bool>,
}

/// How a file was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "format", rename_all = "snake_case")]
pub enum Format {
    /// A text of cells.
    Text {
        /// Its encoding.
        encoding: Encoding,
        /// The sign between its cells.
        delimiter: char,
    },
    /// A sheet of a workbook.
    Workbook {
        /// The sheet read.
        sheet: String,
        /// Every sheet that can be seen.
        sheets: Vec<String>,
    },
}

/// A file with headings and rows, not yet walked through.
#[derive(Debug, Clone)]
pub struct Table {
    source: Source,
    size: u64,
    format: Format,
    /// Records above the first row: titles and headings.
    above: usize,
    headers: Vec<String>,
    sample: Vec<Vec<String>>,
}

impl Table {
    /// Opens a CSV text or an XLSX workbook, whatever its name says.
    pub fn open(source: Source, opening: &Opening) -> Result<Table, TableError> {
        let size = source.size()?;
        if size > FILE_MAX {
            return Err(TableError::TooLarge { max_mb: FILE_MAX / (1024 * 1024) });
        }
        let mut head = Vec::new();
        source.open()?.take(64 * 1024).read_to_end(&mut head)?;
        let (source, format) = match &head {
            head if head.starts_with(b"PK") => {
                let sheet = workbook::open(source.open()?, opening.sheet.as_deref())?;
                let format = Format::Workbook { sheet: sheet.name, sheets: sheet.names };
                (Source::bytes(sheet.text.into_bytes()), format)
            }
            head if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) => {
                return Err(TableError::OldWorkbook);
            }
            head => {
                let encoding = match opening.encoding {
                    Some(told) => told,
                    None => Encoding::of(source.open()?)?,
                };
                if is_no_text(head, encoding) {
                    return Err(TableError::NotATable);
                }
                let told = opening.delimiter.filter(|sign| guess::DELIMITERS.contains(sign));
                let delimiter = match told {
                    Some(told) => told,
                    None => guess::delimiter(&decoded(head, encoding)?),
                };
                (source, Format::Text { encoding, delimiter })
            }
        };
        let size = source.size()?;
        let mut table =
            Table { source, size, format, above: 0, headers: Vec::new(), sample: Vec::new() };
        table.find_headings(opening.headings)?;
        Ok(table)
    }

    fn find_headings(&mut self, told: Option<bool>) -> Result<(), TableError> {
        let mut rows = self.rows()?;
        let mut first: Vec<Vec<String>> = Vec::new();
        while first.len() < HEADING_WITHIN + SAMPLE_ROWS && rows.advance()?.is_some() {
            first.push(rows.cells().into_iter().map(str::to_owned).collect());
        }
        if first.is_empty() {
            return Err(TableError::Empty);
        }
        let within = first.get(..first.len().min(HEADING_WITHIN)).unwrap_or_default();
        let at = match told {
            Some(false) => None,
            Some(true) => Some(guess::heading_row(within).unwrap_or(0)),
            None => guess::heading_row(within),
        };
        self.above = at.map_or(0, |at| at + 1);
        self.headers = match at {
            Some(at) => first.get(at).cloned().unwrap_or_default(),
            None => {
                let width = first.iter().map(Vec::len).max().unwrap_or_default();
                (0..width).map(column_letters).collect()
            }
        };
        // Separators at the end of the headings are no columns.
        while self.headers.last().is_some_and(|header| header.trim().is_empty()) {
            self.headers.pop();
        }
        if self.headers.len() > COLUMNS_MAX {
            return Err(TableError::TooManyColumns { max: COLUMNS_MAX });
        }
        self.sample = first.into_iter().skip(self.above).take(SAMPLE_ROWS).collect();
        Ok(())
    }

    /// The headings, or the letters of the columns where there are none.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The first rows.
    pub fn sample(&self) -> &[Vec<String>] {
        &self.sample
    }

    /// How the file was read.
    pub fn format(&self) -> &Format {
        &self.format
    }

    /// The rows below the headings, from the first.
    pub fn rows(&self) -> Result<Rows, TableError> {
        let (encoding, delimiter, numbered) = match self.format {
            Format::Text { encoding, delimiter } => (encoding, delimiter, false),
            Format::Workbook { .. } => (Encoding::Utf8, ',', true),
        };
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        let source = Decoded::new(self.source.open()?, encoding);
        let records = Records::new(source, delimiter);
        let mut rows = Rows { records, numbered, size: self.size, count: 0 };
        for _ in 0..self.above {
            rows.advance()?;
        }
        rows.count = 0;
        Ok(rows)
    }

    /// Reads the rows by a mapping: an iterator of what each says or why it is refused.
    pub fn read(
        &self,
        mapping: Mapping,
        shop: ImportShop,
    ) -> Result<Result<Reading, MappingError>, TableError> {
        let rows = self.rows()?;
        let amount = mapping.column(Field::Amount);
        let reader = Reader::new(mapping, &self.headers, shop);
        Ok(reader.map(|reader| Reading { rows, reader, amount }))
    }
}

fn decoded(head: &[u8], encoding: Encoding) -> Result<String, TableError> {
    let mut text = Vec::new();
    Decoded::new(head, encoding).read_to_end(&mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Pictures, documents, programs: known by their first bytes or by many control signs.
fn is_no_text(head: &[u8], encoding: Encoding) -> bool {
    if head.starts_with(b"%PDF") || head.starts_with(b"\x89PNG") || head.starts_with(b"SQLite") {
        return true;
    }
    let wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    let control = |byte: &&u8| **byte < 32 && !matches!(**byte, b'\t' | b'\n' | b'\r');
    // More than one control sign in twenty is no text.
    !wide && head.iter().filter(control).count() * 20 > head.len()
}

/// The letters of a column as a sheet has them: A, B … Z, AA.
fn column_letters(column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match column {
        0..26 => letter(column).to_string(),
        // Whole times round the alphabet; a file has at most COLUMNS_MAX columns.
        _ => format!("{}{}", letter(column / 26 - 1), letter(column)),
    }
}

/// The rows of a table in their order; rows with nothing in them are passed over.
pub struct Rows {
    records: Records<Decoded<Box<dyn Bytes>>>,
    numbered: bool,
    size: u64,
    count: u64,
}

impl Rows {
    /// Goes to the next row and gives the line (the row of the sheet) it begins on.
    pub fn advance(&mut self) -> Result<Option<u64>, TableError> {
        loop {
            let Some(line) = self.records.read()? else { return Ok(None) };
            let number = || self.records.cell(0).and_then(|cell| cell.parse().ok());
            let line = if self.numbered { number().unwrap_or(line) } else { line };
            if self.cells().iter().any(|cell| !cell.trim().is_empty()) {
                self.count += 1;
                if self.count > ROWS_MAX {
                    return Err(TableError::TooManyRows { max: ROWS_MAX });
                }
                return Ok(Some(line));
            }
        }
    }

    /// The cells of the row.
    pub fn cells(&self) -> Vec<&str> {
        let mut cells = self.records.cells();
        if self.numbered && !cells.is_empty() {
            cells.remove(0);
        }
        cells
    }

    /// One cell of the row.
    pub fn cell(&self, column: usize) -> Option<&str> {
        self.records.cell(column + usize::from(self.numbered))
    }

    /// How far the walk is. Bytes are taken in pieces, so the last rows stand at 1000.
    pub fn progress(&self) -> Progress {
        let taken = self.records.source().consumed().min(self.size);
        // Rounded down.
        let permille = (taken * 1000).checked_div(self.size).unwrap_or(1000);
        Progress { rows: self.count, permille: u16::try_from(permille).unwrap_or(1000) }
    }
}
