//! Reading other systems' files: what a column means, what a row says, and what is refused.
//!
//! Everything here is pure: cells of text go in, judged rows come out. Opening files, their
//! encodings and their sheets is `shop::import`; writing the rows is the shop's one door.
//!
//! Two things are never guessed when a file allows two readings: the unit of its amounts and the
//! order of its dates. [`Guess`] says which of them must be asked.

pub mod amounts;
pub mod answers;
pub mod cell;
pub mod dates;
pub mod fault;
pub mod field;
pub mod header;
mod headings;
pub mod key;
pub mod mapping;
pub mod row;
pub mod survey;

pub use amounts::DecimalSign;
pub use cell::{CELL_MAX, defuse, restore};
pub use dates::{DateEvidence, DateOrder};
pub use fault::{Doubt, MappingError, RowError, RowFault};
pub use field::{Field, Kind};
pub use header::{System, header_key};
pub use key::{RowKey, row_key};
pub use mapping::{Guess, Mapping, Question, find_column, guess_kind, guess_mapping};
pub use row::{
    ConsentChannel, Consented, CustomerRow, ImportShop, PurchaseRow, ReadRow, Reader, Whose,
};
pub use survey::Survey;
