//! Reading other systems' files: opened, decoded, judged. Nothing here writes to the shop.
//!
//! A file is a [`Table`]: headings and rows, whatever its encoding, its separator or its sheet.
//! [`Table::guess`] says what its columns mean and what must be asked; [`Table::read`] gives its
//! rows one by one, in the order of the file, each as what it says or why it is refused; and
//! [`preview`] judges a file before anything is written.

mod decode;
mod guess;
mod preview;
mod records;
mod refused;
mod table;
mod workbook;

pub use decode::Encoding;
pub use preview::{Known, Preview, PreviewRow, SpokenAmount, Verdict, preview};
pub use refused::RefusedFile;
pub use table::{Format, Opening, Rows, Source, Table};

use std::ops::ControlFlow;
use vafa_domain::import::{ReadRow, Reader, RowError};

/// The largest file that is opened, in bytes.
pub const FILE_MAX: u64 = 200 * 1024 * 1024;
/// The most rows of one import.
pub const ROWS_MAX: u64 = 1_000_000;
/// The most columns of a file.
pub const COLUMNS_MAX: usize = 200;

/// Why a file cannot be read as a table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// There is no such file.
    #[error("no such file")]
    NoFile,
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// Larger than [`FILE_MAX`], or a sheet that unfolds to more.
    #[error("larger than {max_mb} MB")]
    TooLarge {
        /// The bound in megabytes.
        max_mb: u64,
    },
    /// More rows than [`ROWS_MAX`].
    #[error("more than {max} rows")]
    TooManyRows {
        /// The bound.
        max: u64,
    },
    /// More columns than [`COLUMNS_MAX`].
    #[error("more than {max} columns")]
    TooManyColumns {
        /// The bound.
        max: usize,
    },
    /// No row with anything in it.
    #[error("nothing in it")]
    Empty,
    /// Neither text nor a workbook.
    #[error("neither text nor a workbook")]
    NotATable,
    /// A workbook of the old kind, or one behind a password.
    #[error("a workbook of the old kind or behind a password")]
    OldWorkbook,
    /// The workbook is damaged.
    #[error("the workbook is damaged")]
    DamagedWorkbook,
    /// The workbook has no such sheet.
    #[error("no such sheet: {sheet}")]
    NoSheet {
        /// The sheet asked for.
        sheet: String,
    },
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
}

impl TableError {
    /// The code; its words are the message `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            TableError::NoFile => "import_no_file",
            TableError::Unreadable(_) => "import_unreadable",
            TableError::TooLarge { .. } => "import_file_too_large",
            TableError::TooManyRows { .. } => "import_too_many_rows",
            TableError::TooManyColumns { .. } => "import_too_many_columns",
            TableError::Empty => "import_empty",
            TableError::NotATable => "import_not_a_table",
            TableError::OldWorkbook => "import_old_workbook",
            TableError::DamagedWorkbook => "import_damaged_workbook",
            TableError::NoSheet { .. } => "import_no_sheet",
            TableError::Stopped => "import_stopped",
        }
    }

    /// The arguments of the message.
    pub fn args(&self) -> serde_json::Value {
        match self {
            TableError::TooLarge { max_mb } => serde_json::json!({ "max": max_mb }),
            TableError::TooManyRows { max } => serde_json::json!({ "max": max }),
            TableError::TooManyColumns { max } => serde_json::json!({ "max": max }),
            TableError::NoSheet { sheet } => serde_json::json!({ "sheet": sheet }),
            _ => serde_json::json!({}),
        }
    }
}

/// How far a walk through a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows seen.
    pub rows: u64,
    /// Thousandths of the file, 0 to 1000.
    pub permille: u16,
}

/// Hears of progress every thousand rows; `Break` stops the walk ([`TableError::Stopped`]).
pub type Watch<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

/// For a walk nobody watches.
pub fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The rows of a file in its order, read and judged. Made by [`Table::read`].
pub struct Reading {
    rows: Rows,
    reader: Reader,
    amount: Option<usize>,
}

impl Reading {
    /// The cells of the row last given, for the list of refused rows.
    pub fn cells(&self) -> Vec<&str> {
        self.rows.cells()
    }

    /// The amount of that row as it stands in the file; empty where no column is the amount.
    pub fn amount_cell(&self) -> &str {
        self.amount.and_then(|column| self.rows.cell(column)).unwrap_or_default()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.rows.progress()
    }
}

impl Iterator for Reading {
    /// The outer error ends the file; the inner one refuses the row.
    type Item = Result<Result<ReadRow, RowError>, TableError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.rows.advance() {
            Ok(Some(line)) => Some(Ok(self.reader.read(line, &self.rows.cells()))),
            Ok(None) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

#[cfg(test)]
mod tests;
