//! What can go wrong with the file, told apart by what a person has to do about it.

use rusqlite::ErrorCode;

/// An error of the store. Its text may hold a path or SQL, never personal data.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process holds the write lock for longer than the busy timeout.
    #[error("the file is busy")]
    Busy,
    /// The disk is full: nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder cannot be written.
    #[error("the file is read-only")]
    ReadOnly,
    /// The file is damaged.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// The file is not a shop.
    #[error("not a shop file")]
    NotAShop,
    /// The file was written by a newer program; nothing was touched.
    #[error("the file has schema {found}, this program knows {known}")]
    Newer {
        /// Schema of the file.
        found: i64,
        /// Newest schema this program knows.
        known: i64,
    },
    /// The file is open elsewhere in a way that excludes this.
    #[error("in use by {0}")]
    InUse(String),
    /// There is no such file.
    #[error("no such file")]
    NoFile,
    /// A query was interrupted by the next key.
    #[error("interrupted")]
    Interrupted,
    /// A row holds what no row may hold.
    #[error("unexpected value in {0}")]
    Unexpected(&'static str),
    /// A body of the log cannot be read.
    #[error("a body of the log cannot be read: {0}")]
    Body(#[from] serde_json::Error),
    /// An error of the file system.
    #[error("file system: {0}")]
    Io(std::io::Error),
    /// Any other error of SQLite.
    #[error("sqlite: {0}")]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        let code = match &error {
            rusqlite::Error::SqliteFailure(failure, _) => failure.code,
            _ => return StoreError::Sql(error),
        };
        match code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::DiskFull => StoreError::DiskFull,
            // Under a limit on file size SQLite sees EFBIG as an error of writing.
            ErrorCode::SystemIoFailure if is_write_failure(&error) => StoreError::DiskFull,
            // A file that is there and cannot be opened: SQLite may not write what it keeps beside it.
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
                StoreError::ReadOnly
            }
            ErrorCode::DatabaseCorrupt => StoreError::Damaged(error.to_string()),
            ErrorCode::NotADatabase => StoreError::NotAShop,
            ErrorCode::OperationInterrupted => StoreError::Interrupted,
            _ => StoreError::Sql(error),
        }
    }
}

fn is_write_failure(error: &rusqlite::Error) -> bool {
    let extended = match error {
        rusqlite::Error::SqliteFailure(failure, _) => failure.extended_code,
        _ => 0,
    };
    matches!(
        extended,
        rusqlite::ffi::SQLITE_IOERR_WRITE
            | rusqlite::ffi::SQLITE_IOERR_TRUNCATE
            | rusqlite::ffi::SQLITE_IOERR_SHMSIZE
    )
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> StoreError {
        match error.kind() {
            std::io::ErrorKind::StorageFull
            | std::io::ErrorKind::FileTooLarge
            | std::io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly
            }
            std::io::ErrorKind::NotFound => StoreError::NoFile,
            _ => StoreError::Io(error),
        }
    }
}
