//! The use cases of the shop. Every command is here, once: the window and the command line ask
//! through [`dispatch`].
//!
//! A [`Shop`] is an open file, a clock and the messages. It writes through one door,
//! `Shop::act`; it asks no operating system for the time but through its [`Clock`].

mod act;
mod activity;
mod actor;
mod backup;
mod clock;
mod code;
mod commands;
mod consent;
mod cost;
mod customers;
mod debt;
mod done;
mod draw;
mod favour;
mod gifts;
mod goods;
pub mod import;
mod imports;
mod leaflet;
mod lending;
mod letter;
mod limits;
mod loyalty;
mod missing;
mod one_person;
mod opening;
mod person;
pub mod place;
mod promotions;
mod purchases;
mod referral;
mod refusal;
mod relatives;
mod rewards;
pub mod sample;
mod score;
mod search;
mod settings;
mod sheet;
mod slip;
pub mod start;
mod statement;
mod support;
mod today;
mod trial;
mod undo;
pub mod wire;
mod words;

pub use actor::{Actor, Right, Role};
pub use backup::{
    BackupDue, BackupState, Backups, Restored, backup_at_exit, backup_into, backup_now,
    backup_when_due, is_same_shop, look_into, next_backup, preview_restore_file, restore_backup,
    restore_file, second_place,
};
pub use clock::{Clock, FixedClock, SystemClock, new_op_id};
pub use commands::{COMMANDS, Command, dispatch, export_types};
pub use missing::{MissedPerson, everybody_missed};
pub use opening::{Area, Opened, Shop, StartState, UpgradeStep, areas_of};
pub use refusal::Refusal;
pub use support::support_report;
pub use words::Words;
