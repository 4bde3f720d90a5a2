//! Several programs on one file.

use crate::child::{Other, command};
use crate::story::{Story, found_by_check, length};
use std::collections::BTreeSet;
use uuid::Uuid;
use vafa_domain::id::OpId;
use vafa_store::StoreError;

#[test]
fn two_programs_write_a_thousand_sales_each_and_none_is_lost() {
    let story = Story::begin();
    let (path, before) = (story.path(), length(&story.store));
    let version = story.store.data_version().unwrap();
    let mut others = [(); 2].map(|()| Other::start(command("thousand", &path, &[])));
    for other in &mut others {
        assert_eq!(other.next().as_deref(), Some("ready"));
    }
    others.iter_mut().for_each(Other::go);
    // One is read while the other one writes on: its words wait in the pipe.
    let said: Vec<String> = others.into_iter().flat_map(Other::rest).collect();
    let ids: BTreeSet<Uuid> = said.iter().filter_map(|line| Uuid::parse_str(line).ok()).collect();
    assert_eq!(ids.len(), 2_000, "{:?}", said.last());
    assert_eq!(length(&story.store), before + 2_000);
    story
        .store
        .read(|book| {
            for id in &ids {
                assert!(book.seq_of(OpId(*id))?.is_some());
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    // The place in the chain is dense: found by the check, and said here for its own sake.
    let dense: bool = story.store.with_raw(|db| {
        let sql = "SELECT max(till_seq) = count(*) AND count(DISTINCT till_seq) = count(*) FROM op";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    });
    assert!(dense);
    assert_ne!(story.store.data_version().unwrap(), version, "a window hears of the others' work");
    assert_eq!(found_by_check(&story.store), []);
}

#[test]
fn a_program_that_reads_sees_one_moment() {
    let story = Story::begin();
    let count = |store: &vafa_store::Store| {
        store.read(|book| {
            let before = book.newest_op()?.map(|(seq, ..)| seq);
            crate::child::write(&story.store)?;
            Ok::<_, StoreError>((before, book.newest_op()?.map(|(seq, ..)| seq)))
        })
    };
    let other = crate::story::open(&story.path()).unwrap();
    let (before, after) = count(&other).unwrap();
    assert_eq!(before, after);
    assert_ne!(other.read(|book| book.newest_op()).unwrap().map(|(seq, ..)| seq), before);
}
