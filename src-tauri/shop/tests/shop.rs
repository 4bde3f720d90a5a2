//! Stories of the shop over a temporary file with a fixed clock. Each ends with the check: the
//! tables are what a replay of the log gives.

// Whoever asks too much of a test is told so by its failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "story/any_order.rs"]
mod any_order;
#[path = "story/attacks.rs"]
mod attacks;
#[path = "story/bad_days.rs"]
mod bad_days;
#[path = "story/best.rs"]
mod best;
#[path = "story/climb.rs"]
mod climb;
#[path = "story/club_room.rs"]
mod club_room;
#[path = "story/cost.rs"]
mod cost;
#[path = "story/counter.rs"]
mod counter;
#[path = "story/desk.rs"]
mod desk;
#[path = "story/draws.rs"]
mod draws;
#[path = "story/free_money.rs"]
mod free_money;
#[path = "story/gifts.rs"]
mod gifts;
#[path = "story/golden.rs"]
mod golden;
#[path = "story/goods.rs"]
mod goods;
#[path = "story/imports.rs"]
mod imports;
#[path = "story/joining.rs"]
mod joining;
#[path = "story/keeping.rs"]
mod keeping;
#[path = "story/last_word.rs"]
mod last_word;
#[path = "story/laws.rs"]
mod laws;
#[path = "story/lending.rs"]
mod lending;
#[path = "story/lessons.rs"]
mod lessons;
#[path = "story/messages.rs"]
mod messages;
#[path = "story/numbers.rs"]
mod numbers;
#[path = "story/one_person.rs"]
mod one_person;
#[path = "story/others_erred.rs"]
mod others_erred;
#[path = "story/paper.rs"]
mod paper;
#[path = "story/past.rs"]
mod past;
#[path = "story/people.rs"]
mod people;
#[path = "story/program.rs"]
mod program;
#[path = "story/promotion_laws.rs"]
mod promotion_laws;
#[path = "story/promotions.rs"]
mod promotions;
#[path = "story/purchases.rs"]
mod purchases;
#[path = "story/queue.rs"]
mod queue;
#[path = "story/reach.rs"]
mod reach;
#[path = "story/referral.rs"]
mod referral;
#[path = "story/restoring.rs"]
mod restoring;
#[path = "story/returns.rs"]
mod returns;
#[path = "story/rewards.rs"]
mod rewards;
#[path = "story/sample.rs"]
mod sample;
#[path = "story/scratch.rs"]
mod scratch;
#[path = "story/start.rs"]
mod start;
#[path = "story/stopped.rs"]
mod stopped;
#[path = "story/taking_back.rs"]
mod taking_back;
#[path = "story/tickets.rs"]
mod tickets;
#[path = "story/timeline.rs"]
mod timeline;
#[path = "story/today.rs"]
mod today;
#[path = "story/two_sellers.rs"]
mod two_sellers;
#[path = "story/types.rs"]
mod types;
#[path = "story/undo.rs"]
mod undo;
#[path = "story/workbooks.rs"]
mod workbooks;
