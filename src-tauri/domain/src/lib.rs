//! The rules of the shop. Pure: no clock, no file, no SQL, no window.
//!
//! Whoever knows the word knows the room: a capability has the same name here, in `store`, in
//! `shop` and in the interface.

pub mod amount;
pub mod calendar;
pub mod code;
pub mod consent;
pub mod cost;
pub mod customer;
pub mod day;
pub mod debt;
pub mod digits;
pub mod draw;
pub mod fact;
pub mod favour;
pub mod fold;
pub mod format;
pub mod id;
pub mod import;
pub mod instalment;
pub mod ledger;
pub mod loyalty;
pub mod merge;
pub mod message;
pub mod missing;
pub mod money;
pub mod phone;
pub mod promotion;
pub mod purchase;
pub mod referral;
pub mod rhythm;
pub mod setting;
pub mod sheet;
pub mod sms;
pub mod trial;
pub mod words;
