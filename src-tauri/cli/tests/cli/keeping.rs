//! Check, backup and restore from the command line.

use crate::Counter;
use serde_json::{Value, json};
use std::io::{Seek, SeekFrom, Write};

#[test]
fn a_clean_shop_is_found_clean() {
    let counter = Counter::open("USD");
    let quick = counter.run(&["check", "--quick", "--json"]).json();
    assert_eq!((&quick["quick"], &quick["findings"]), (&json!(true), &json!([])));
    let whole = counter.run(&["check"]);
    assert_eq!((whole.exit, whole.out.as_str()), (0, ""), "nothing was found");
    assert!(whole.err.contains("1 operations"), "how far it came goes to stderr");
}

#[test]
fn damage_is_found_and_exits_with_3() {
    let counter = Counter::open("USD");
    let file = counter.file();
    let bytes = std::fs::metadata(&file).unwrap().len();
    let mut open = std::fs::File::options().write(true).open(&file).unwrap();
    // All pages after the first: the header is well, what it leads to is not.
    open.seek(SeekFrom::Start(4_096)).unwrap();
    open.write_all(&vec![0xa5; usize::try_from(bytes - 4_096).unwrap()]).unwrap();
    drop(open);
    for words in [&["check"][..], &["check", "--quick"]] {
        let said = counter.run(words);
        assert_eq!(said.exit, 3, "{said:?}");
    }
}

#[test]
fn a_backup_is_restored_by_its_file_and_by_its_name() {
    let counter = Counter::open("USD");
    counter.call("record_purchase", json!({ "amount": 100 })).json();
    let stick = counter.path("stick");
    let made = counter.run(&["backup", stick.to_str().unwrap()]);
    assert_eq!(made.exit, 0);
    let by_file = made.out.trim_end().to_owned();
    assert!(std::path::Path::new(&by_file).starts_with(&stick));
    let by_name = counter.call("make_backup", json!({})).json()["name"].clone();

    counter.call("record_purchase", json!({ "amount": 900 })).json();
    let sum = || counter.call("get_today", json!({})).json()["sales_sum"].clone();
    assert_eq!(sum(), 1_000);
    let restored = counter.run(&["restore", &by_file, "--json"]).json();
    assert_eq!(restored["lost"], json!({ "ops": 1, "purchases": 1, "people": 0 }));
    assert_eq!(sum(), 100);

    counter.call("record_purchase", json!({ "amount": 800 })).json();
    let said = counter.run(&["restore", by_name.as_str().unwrap()]);
    assert!(said.exit == 0 && said.out.contains("purchases lost\t1"), "{said:?}");
    assert_eq!(sum(), 100);
    assert_eq!(counter.run(&["restore", "shop-20200101-000000.vafa"]).code(), "backup_unknown");
    let checked = counter.run(&["check", "--json"]).json();
    assert_eq!(checked["findings"], Value::Array(Vec::new()));
}

#[test]
fn a_backup_shows_where_it_is_as_json() {
    let counter = Counter::open("USD");
    let stick = counter.path("stick");
    let made = counter.run(&["backup", stick.to_str().unwrap(), "--json"]).json();
    let path = std::path::PathBuf::from(made["path"].as_str().unwrap());
    assert_eq!(made["bytes"], std::fs::metadata(path).unwrap().len());
}
