//! The shop's file: the only crate that knows SQL.
//!
//! One SQLite file holds the log of operations (`log`), the shop's tables, which are what a
//! replay of the log gives (`apply`, `check`), caches that can be rebuilt (`cache`), and what
//! belongs to this machine alone (`here`). Everything is written through [`Store::write`] and
//! [`Writer`]; everything is read through [`Book`].

mod access;
mod activity;
mod apply;
pub mod backup;
mod cache;
mod check;
mod column;
mod customers;
mod draw;
mod error;
mod fault;
mod here;
mod imports;
mod ladder;
mod locks;
mod log;
mod loyalty;
mod migration;
mod missing;
mod purchases;
pub mod salvage;
mod search;
mod settings;
mod stopped;
mod tables;

pub use access::{Book, Store, Writer};
pub use activity::{OpLine, OpPage};
pub use backup::{BackupFile, Kept, Thinning};
pub use check::{Finding, Progress, Replay, check_file};
pub use customers::{Brief, ContactRecord, CustomerKey, CustomerRecord, ListPage, NoteRecord};
pub use draw::{DrawRecord, EntryRecord, ScratchCodeRecord, ScratchRunRecord, WinRecord};
pub use error::StoreError;
pub use here::Till;
pub use imports::{ImportLot, ImportRecord, ImportSums, KnownRow};
pub use ladder::{Climber, StepRecord};
pub use locks::{InUse, Locks};
pub use log::{NewOp, OpRecord, PrivateText, hex, request_hash};
pub use loyalty::{Account, CardRecord, ClubCount, MembershipRecord, OpenLot};
pub use migration::{Climb, SCHEMA_VERSION};
pub use missing::{DeedRecord, MissedRecord, NameRecord, Reach, RoundRecord};
pub use purchases::{DaySum, PurchasePage, PurchaseQuery, PurchaseRecord, SoldRecord};
pub use search::{Hit, NameFilter};
pub use stopped::{AtAddress, Stopped, Withheld};
pub use tables::{APPLICATION_ID, SHOP_TABLES};
