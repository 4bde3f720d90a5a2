//! Thousands of stories over real files: whatever is done at the counter in whatever order, the
//! ledgers agree, what is owed is what could not be taken back, and a replay gives the same tables.
//!
//! Many stories share a file, each with people of its own, and the check stands at the end of the
//! file. A story that breaks a law is told with the failure.

#[path = "any_order/house.rs"]
mod house;
#[path = "any_order/laws.rs"]
mod laws;
#[path = "any_order/teller.rs"]
mod teller;

use house::{House, Life};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;
use teller::{Deed, Story, deed};

/// Files of each of the two shops, and stories in each file.
const FILES: u32 = 25;
const STORIES: usize = 40;

/// What a run of stories came to: a law that is never put to the test holds nothing.
#[derive(Default)]
pub struct Seen {
    stories: Cell<u32>,
    /// Acts that were done, and acts that were refused.
    done: Cell<u32>,
    refused: Cell<u32>,
    /// Stories in which something was owed.
    owing: Cell<u32>,
    /// Stories in which everything could be taken back.
    whole: Cell<u32>,
    /// Stories in which two records were one.
    merged: Cell<u32>,
    /// How often one record was two again.
    parted: Cell<u32>,
}

fn more(count: &Cell<u32>) {
    count.set(count.get() + 1);
}

fn tell(
    house: &mut House,
    (one_already, deeds): &(Option<usize>, Vec<Deed>),
    seen: &Seen,
) -> Result<(), TestCaseError> {
    let mut story = Story::begin(house, seen);
    if let Some(spent) = one_already {
        story.make_one(*spent)?;
    }
    story.holds()?;
    for deed in deeds {
        story.tell(deed)?;
        story.holds()?;
    }
    story.reverse_all()?;
    more(&seen.stories);
    Ok(())
}

fn tell_them(life: Life) {
    let config = Config {
        cases: FILES,
        failure_persistence: None,
        max_shrink_iters: 40,
        ..Config::default()
    };
    let story = (prop::option::of(0..2usize), prop::collection::vec(deed(), 0..16));
    let stories = prop::collection::vec(story, STORIES);
    let seen = Seen::default();
    TestRunner::new(config)
        .run(&stories, |stories| {
            let mut house = House::open(life);
            for story in &stories {
                let told = tell(&mut house, story, &seen);
                told.map_err(|why| TestCaseError::fail(format!("{why}, in {story:?}")))?;
            }
            house.desk.end();
            Ok(())
        })
        .unwrap();
    assert!(seen.stories.get() >= 1_000);
    let (done, refused) = (seen.done.get(), seen.refused.get());
    assert!(done > 4_000 && done > refused, "{done} done, {refused} refused");
    let seldom = [
        ("owe", &seen.owing),
        ("whole", &seen.whole),
        ("one", &seen.merged),
        ("two", &seen.parted),
    ];
    for (what, often) in seldom {
        assert!(often.get() > 50, "{what}: {} of {}", often.get(), seen.stories.get());
    }
}

#[test]
fn whatever_is_done_in_whatever_order_the_ledgers_agree_and_reversing_it_gives_zero() {
    tell_them(Life::ForEver);
}

#[test]
fn where_points_wait_and_end_the_ledgers_agree_whatever_is_done_in_whatever_order() {
    tell_them(Life::Short);
}
