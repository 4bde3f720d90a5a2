//! A process of its own: this test binary started again, to be one role and nothing else.
//!
//! The parent sees what the child acknowledged: a line a deed, written only after the deed was
//! done.

use crate::story::{MORNING, bought, day, open};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, Command, Stdio};
use uuid::Uuid;
use vafa_domain::day::Instant;
use vafa_domain::fact::Fact;
use vafa_domain::id::OpId;
use vafa_domain::money::Money;
use vafa_store::{Locks, NewOp, Store, StoreError, backup};

/// Says what a child process is; absent in the test run itself.
const ROLE: &str = "VAFA_TEST_ROLE";
/// The shop file it works on.
const SHOP: &str = "VAFA_TEST_SHOP";

/// Where the disk of the role `write_back` dies.
pub const DISK_DIES: &str = "VAFA_TEST_DISK_DIES";

/// A running child.
pub struct Other {
    pub process: Child,
    lines: std::io::Lines<BufReader<ChildStderr>>,
    stdin: Option<ChildStdin>,
}

/// The arguments that make this binary a child.
pub const ARGUMENTS: [&str; 3] = ["child::is_what_it_is_told", "--exact", "--nocapture"];

/// The child's command; `through` is a program that starts it under some limit.
pub fn command(role: &str, shop: &Path, through: &[&str]) -> Command {
    command_of(&std::env::current_exe().unwrap(), role, shop, through)
}

pub fn command_of(program: &Path, role: &str, shop: &Path, through: &[&str]) -> Command {
    let mut words = through.iter().map(PathBuf::from).collect::<Vec<_>>();
    words.push(program.to_owned());
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).args(ARGUMENTS).env(ROLE, role).env(SHOP, shop);
    command
}

impl Other {
    pub fn start(mut command: Command) -> Other {
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut process = command.spawn().expect("a child process");
        let stdin = process.stdin.take();
        let lines = BufReader::new(process.stderr.take().unwrap()).lines();
        Other { process, lines, stdin }
    }

    /// What the child says next; nothing when it has ended.
    pub fn next(&mut self) -> Option<String> {
        self.lines.next().map(|line| line.expect("a line"))
    }

    /// Lets a child that waits go on.
    pub fn go(&mut self) {
        drop(self.stdin.take());
    }

    /// Everything it says until its end.
    pub fn rest(mut self) -> Vec<String> {
        let said = self.lines.by_ref().map(|line| line.expect("a line")).collect();
        self.process.wait().expect("the end of a child");
        said
    }

    /// `kill -9`, and what it said before.
    pub fn kill(mut self) -> Vec<String> {
        self.process.kill().expect("a kill");
        self.rest()
    }
}

fn say(line: impl std::fmt::Display) {
    // One write a line: half an acknowledgement is none.
    let line = format!("{line}\n");
    let mut to = std::io::stderr().lock();
    to.write_all(line.as_bytes()).unwrap();
    to.flush().unwrap();
}

/// In the test run itself this is nothing.
#[test]
fn is_what_it_is_told() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let shop = PathBuf::from(std::env::var_os(SHOP).expect("a shop"));
    match role.as_str() {
        "open" => match open(&shop) {
            Ok(store) => say(format!("open {}", crate::story::length(&store))),
            Err(error) => {
                say(format!("{error:?}"));
                read_at_least(&shop);
            }
        },
        "upgrade" => match lift(&shop) {
            Ok(store) => say(format!("open {}", crate::story::length(&store))),
            Err(error) => say(format!("{error:?}")),
        },
        "check" => {
            let found = open(&shop).unwrap().check(&mut |_, _| true).unwrap().findings;
            say(format!("found {}", found.len()));
        }
        "thousand" => {
            let store = open(&shop).unwrap();
            wait();
            for _ in 0..1_000 {
                say(write(&store).unwrap());
            }
        }
        "until_full" => until_full(&shop),
        "day" => work_all_day(&shop),
        "write_back" => {
            let place = std::env::var(DISK_DIES).expect("a place");
            crate::dying_disk::lay(&place);
            let store = open(&shop).unwrap();
            for _ in 0..20 {
                say(write(&store).unwrap());
            }
            say("checkpoint");
            store.checkpoint().unwrap();
            say("written back");
        }
        "restore" => {
            let newest = backup::list(&folder(&shop)).unwrap().remove(0);
            backup::put_back(&shop, &newest.path, Instant(1_800_000_000_000)).unwrap();
            say("restored");
        }
        "window" => {
            let _lock = Locks::window(&shop, "vafa 4711").unwrap().expect("the only window");
            let _using = Locks::share(&shop).unwrap();
            say("locked");
            wait();
        }
        other => panic!("no such role: {other}"),
    }
}

/// Opens a file, says each step of its upgrade, and makes the backup before it.
fn lift(shop: &Path) -> Result<Store, StoreError> {
    Store::open(shop, |step, db| {
        if step == vafa_store::Climb::Backup {
            backup::backup_from(db, &folder(shop), MORNING)?;
        }
        say(format!("{step:?}"));
        Ok(())
    })
}

/// Waits until the parent says so by closing our input.
fn wait() {
    say("ready");
    let mut nothing = String::new();
    std::io::stdin().read_line(&mut nothing).unwrap();
}

pub fn folder(shop: &Path) -> PathBuf {
    shop.with_file_name("backups")
}

/// Writes one sale; its id is said only when it is committed.
pub fn write(store: &Store) -> Result<Uuid, StoreError> {
    let op_id = Uuid::new_v4();
    let mut fact = bought(None, day("2026-11-21"), Money(1));
    fact.receipt = op_id.to_string();
    let op = NewOp {
        op_id: OpId(op_id),
        at: MORNING,
        business_day: day("2026-11-21"),
        actor: None,
        cause: None,
        fact: Fact::PurchaseRecorded(fact),
        private: Vec::new(),
        request_hash: Some([0; 32]),
    };
    store.write::<_, StoreError>(|writer| writer.append(&op))?;
    Ok(op_id)
}

/// What cannot be written can be read, and says so when it is written.
fn read_at_least(shop: &Path) {
    match Store::open_to_read(shop) {
        Ok(store) => {
            say(format!("read {}", crate::story::length(&store)));
            say(format!("found {}", store.check(&mut |_, _| true).unwrap().findings.len()));
            say(format!("write {:?}", write(&store).map(drop)));
        }
        Err(error) => say(format!("unread {error:?}")),
    }
}

fn until_full(shop: &Path) {
    let store = open(shop).unwrap();
    loop {
        match write(&store) {
            Ok(id) => say(id),
            Err(error) => {
                say(format!("{error:?}"));
                break;
            }
        }
    }
    // A backup of a full shop finds no room either.
    let error =
        store.backup(&folder(shop), Instant(MORNING.0 + Instant::DAY_MS)).expect_err("no room");
    say(format!("backup: {error:?}"));
    // Reading goes on.
    say(format!("read {}", store.read(|book| book.newest_op()).unwrap().is_some()));
}

/// Sells, checkpoints and makes backups until somebody ends it.
fn work_all_day(shop: &Path) {
    let store = open(shop).unwrap();
    for round in 0.. {
        for _ in 0..3 {
            say(write(&store).unwrap());
        }
        store.checkpoint().unwrap();
        say("checkpoint");
        let at = Instant(MORNING.0 + i64::from(std::process::id()) * 60_000 + round * 1_000);
        let made = store.backup(&folder(shop), at).unwrap();
        say(format!("backup {}", made.path.display()));
    }
}
