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

/// As somebody who may not write the file; as root that is given up first.
#[cfg(unix)]
#[test]
fn a_shop_that_cannot_be_written_is_read_and_says_why_nothing_is_recorded() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let mode = |path: &std::path::Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let counter = Counter::open("USD");
    counter.call("record_purchase", json!({ "amount": 100 })).json();
    let is_root = std::fs::metadata(counter.file()).unwrap().uid() == 0;
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];
    if is_root && std::process::Command::new("setpriv").arg("--version").output().is_err() {
        eprintln!("left out: running as root, and there is no setpriv to give that up");
        return;
    }
    // Where the program lies, nobody may not be allowed to look.
    let program = counter.path("vafa");
    // Copied by another process: while a program is open for writing anywhere it cannot be run,
    // and every test that starts one at that moment would hand the open file on.
    let mut copy = std::process::Command::new("cp");
    assert!(copy.arg(env!("CARGO_BIN_EXE_vafa")).arg(&program).status().unwrap().success());
    for (place, rights) in [("", 0o755), ("vafa", 0o755), ("home", 0o777), ("home/data", 0o777)] {
        mode(&counter.path(place), rights);
    }
    mode(&counter.path("home/data/org.vafa.app"), 0o755);
    mode(&counter.path("home/data/org.vafa.app/machine"), 0o644);
    mode(&counter.file(), 0o444);
    mode(counter.file().parent().unwrap(), 0o555);
    let run = |input: &[&str]| {
        let mut vafa = if is_root {
            let mut vafa = std::process::Command::new("setpriv");
            vafa.args(nobody).arg(&program);
            vafa
        } else {
            std::process::Command::new(&program)
        };
        vafa.env("HOME", counter.path("home")).env("XDG_DATA_HOME", counter.path("home/data"));
        vafa.arg("--shop").arg(counter.file()).args(["--now", "2026-11-21T11:00:00Z"]);
        crate::Said::of(vafa.args(input).output().unwrap())
    };
    let today = run(&["call", "get_today"]).json();
    assert_eq!(today["sales_sum"], 100);
    assert_eq!(run(&["call", "record_purchase", "{\"amount\": 5}"]).code(), "read_only");
    assert_eq!(run(&["check", "--json"]).json()["findings"], Value::Array(Vec::new()));
    mode(counter.file().parent().unwrap(), 0o755);
}
