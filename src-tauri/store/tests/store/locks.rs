//! Locks beside the file: one window, and nobody else during a restore.

use crate::child::{Other, command};
use crate::story::{Story, open};
use vafa_store::{InUse, Locks, StoreError, backup};

#[test]
fn a_second_window_is_refused_and_told_who_holds_the_first() {
    let story = Story::begin();
    let mut other = Other::start(command("window", &story.path(), &[]));
    assert_eq!(other.next().as_deref(), Some("locked"));
    let refused = Locks::window(&story.path(), "vafa 4712").unwrap().map(drop);
    assert_eq!(refused, Err(InUse { by: "vafa 4711".to_owned() }));
}

#[test]
fn the_lock_of_a_dead_window_is_no_obstacle() {
    let story = Story::begin();
    let mut other = Other::start(command("window", &story.path(), &[]));
    assert_eq!(other.next().as_deref(), Some("locked"));
    other.kill();
    let window = story.path().with_file_name("shop.vafa.window");
    assert_eq!(std::fs::read_to_string(&window).unwrap(), "vafa 4711", "its file is left over");
    let lock = Locks::window(&story.path(), "vafa 1").unwrap().expect("the dead hold nothing");
    drop(lock);
    // A name that was longer is gone whole.
    assert_eq!(std::fs::read_to_string(&window).unwrap(), "vafa 1");
    // Nor does it hinder what needs the file alone.
    story.store.locks().alone(|| Ok(())).expect("nobody else is there");
}

#[test]
fn a_restore_waits_for_nobody_and_is_refused_while_others_use_the_file() {
    let mut story = Story::begin();
    let made = story.store.backup(&story.folder().join("backups"), story.now).unwrap();
    let done = backup::put_back(&story.path(), &made.path, story.now);
    assert!(matches!(done, Err(StoreError::InUse(_))), "{done:?}");
    let aside = backup::move_aside(&story.path(), "damaged", story.now);
    assert!(matches!(aside, Err(StoreError::InUse(_))), "{aside:?}");
    // The shop that was in use goes on as if nothing had been asked.
    story.act(vafa_domain::fact::Fact::PurchaseRecorded(story.bought(None, 1)));
    story.ends_well();
    assert!(!std::fs::exists(story.folder().join("shop.vafa.partial")).unwrap());
}

#[test]
fn nobody_opens_a_file_that_is_being_restored() {
    let story = Story::begin();
    let path = story.path();
    let locks = story.store.locks();
    locks
        .alone(|| {
            let refused = open(&path).map(drop);
            assert!(matches!(refused, Err(StoreError::InUse(_))), "{refused:?}");
            Ok(())
        })
        .unwrap();
    open(&path).expect("it is free again");
}
