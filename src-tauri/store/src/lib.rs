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
mod cost;
mod customers;
mod debt;
mod draw;
mod error;
mod fault;
mod gifts;
mod goods;
mod here;
mod imports;
mod ladder;
mod lending;
mod locks;
mod log;
mod loyalty;
mod merge;
mod migration;
mod missing;
mod promotions;
mod purchases;
mod referral;
mod rewards;
pub mod salvage;
mod search;
mod settings;
mod statement;
mod stopped;
mod tables;
mod trial;
mod usual;

pub use access::{Book, Store, Writer};
pub use activity::{OpLine, OpPage};
pub use backup::{BackupFile, Kept, Thinning};
pub use check::{Finding, Progress, Replay, check_file};
pub use cost::{CostPlace, CostSum, CostUse};
pub use customers::{
    Brief, ContactRecord, CustomerKey, CustomerRecord, ListPage, NoteRecord, ScoreBy,
};
pub use debt::MovedRecord;
pub use draw::{DrawRecord, EntryRecord, ScratchCodeRecord, ScratchRunRecord, WinRecord};
pub use error::StoreError;
pub use gifts::{GiftCardRecord, GiftTill, MovementRecord, PassedRecord, ShownRecord};
pub use goods::GoodsRecord;
pub use here::Till;
pub use imports::{ImportLot, ImportRecord, ImportSums, KnownRow};
pub use ladder::{Climber, StepRecord};
pub use lending::{PaymentRecord, PlanRecord, WordRecord};
pub use locks::{InUse, Locks};
pub use log::{NewOp, OpRecord, PrivateText, hex, request_hash};
pub use loyalty::{Account, CardRecord, ClubCount, MembershipRecord, OpenLot};
pub use merge::{MergeRecord, MoveCount, Pair};
pub use migration::{Climb, SCHEMA_VERSION};
pub use missing::{DeedRecord, MissedRecord, NameRecord, Reach, RoundRecord};
pub use promotions::{CouponRecord, GoodsSum, PromotionRecord, UseSum};
pub use purchases::{DaySum, GoodsBought, PurchasePage, PurchaseQuery, PurchaseRecord, SoldRecord};
pub use referral::{Bond, ReferralRecord, SourceRecord};
pub use rewards::{RedemptionRecord, RewardRecord};
pub use search::{Hit, NameFilter};
pub use statement::{GiftRecord, MovedOf, PaidRecord};
pub use stopped::{AtAddress, Stopped, Withheld};
pub use tables::{APPLICATION_ID, SHOP_TABLES};
pub use trial::{FavourRecord, SheetRecord, TrialRecord};
