//! What goes in and out of commands: the shapes the window and the command line see.
//!
//! Plain data without rules. The TypeScript of the interface is generated from these types.

mod activity;
mod consent;
mod cost;
mod counter;
mod customers;
mod debt;
mod draw;
mod gifts;
mod goods;
mod imports;
mod lending;
mod loyalty;
mod missing;
mod one_person;
mod opening;
mod paper;
mod promotions;
mod referral;
mod settings;
mod trial;

pub use activity::*;
pub use consent::*;
pub use cost::*;
pub use counter::*;
pub use customers::*;
pub use debt::*;
pub use draw::*;
pub use gifts::*;
pub use goods::*;
pub use imports::*;
pub use lending::*;
pub use loyalty::*;
pub use missing::*;
pub use one_person::*;
pub use opening::*;
pub use paper::*;
pub use promotions::*;
pub use referral::*;
pub use settings::*;
pub use trial::*;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Derives everything a wire type needs.
macro_rules! wire {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[derive(schemars::JsonSchema, ts_rs::TS)]
        $(#[$meta])*
        pub struct $name { $($body)* }
    )+};
}
pub(crate) use wire;

/// The word a value without parts has on the wire; empty where it has parts.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// No input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Nothing {}
