//! The bad days of the store: what holds when a process dies, a disk is full, a page is damaged or
//! somebody writes past the program.

// Whoever asks too much of a test is told so by its failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "store/backups.rs"]
mod backups;
#[path = "store/chain.rs"]
mod chain;
#[path = "store/child.rs"]
mod child;
#[path = "store/damage.rs"]
mod damage;
#[path = "store/dying_disk.rs"]
mod dying_disk;
#[path = "store/guards.rs"]
mod guards;
#[path = "store/kill.rs"]
mod kill;
#[path = "store/kinds.rs"]
mod kinds;
#[path = "store/limits.rs"]
mod limits;
#[path = "store/lists.rs"]
mod lists;
#[path = "store/locks.rs"]
mod locks;
#[path = "store/program.rs"]
mod program;
#[path = "store/replay.rs"]
mod replay;
#[path = "store/round_the_shop.rs"]
mod round_the_shop;
#[path = "store/search.rs"]
mod search;
#[path = "store/shipped.rs"]
mod shipped;
#[path = "store/story.rs"]
mod story;
#[path = "store/together.rs"]
mod together;
#[path = "store/upgrade.rs"]
mod upgrade;
#[path = "store/whole.rs"]
mod whole;
