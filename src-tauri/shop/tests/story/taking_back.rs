//! An import taken back: exactly what it gave goes, whatever happened at the counter meanwhile.

use crate::desk::{Desk, text};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

/// Something that happens between an import and its end.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// A sale for so many dollars.
    Sale(i64),
    /// A sale paid with so many points in part.
    Spend(i64),
    /// The sale at the counter in this place, taken back whole.
    Void(usize),
    /// One dollar of the sale at the counter in this place.
    Return(usize),
    /// The imported sale in this place, taken back whole.
    VoidImported(usize),
    /// Two dollars of the imported sale in this place.
    ReturnImported(usize),
    /// The last act at the counter.
    Undo,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (1..40i64).prop_map(Deed::Sale),
        4 => (1..60i64).prop_map(Deed::Spend),
        4 => (0..4usize).prop_map(Deed::Void),
        2 => (0..4usize).prop_map(Deed::Return),
        2 => (0..3usize).prop_map(Deed::VoidImported),
        1 => (0..3usize).prop_map(Deed::ReturnImported),
        2 => Just(Deed::Undo),
    ]
}

/// The story of one customer with an import of three sales (12, 20 and 8 dollars, a point each)
/// and, in another file, 30 points brought over.
struct Story {
    desk: Desk,
    who: String,
    imports: Vec<Value>,
    imported: Vec<Value>,
    counter: Vec<String>,
    acts: Vec<String>,
}

impl Story {
    fn new(early: &[Deed]) -> Story {
        let desk = Desk::new("2026-11-21T10:00");
        let form = json!({ "given": "Sara", "family": "Rezaei", "reference": "7" });
        let done = desk.act("add_customer", json!({ "form": form, "join": true }));
        let mut story = Story {
            who: text(&done, "customer"),
            desk,
            imports: Vec::new(),
            imported: Vec::new(),
            counter: Vec::new(),
            acts: Vec::new(),
        };
        story.go(early);
        let sales = "customer,date,amount_usd\n7,2026-01-03,12\n7,2026-02-03,20\n7,2026-03-03,8\n";
        let before: Vec<Value> = story.sales();
        story.take_over("sales.csv", sales);
        let known = |row: &Value| before.iter().any(|other| other["id"] == row["id"]);
        story.imported = story.sales().into_iter().filter(|row| !known(row)).collect();
        assert_eq!(story.imported.len(), 3);
        story.take_over("points.csv", "Customer number,First name,Points\n7,Sara,30\n");
        story
    }

    fn take_over(&mut self, name: &str, list: &str) {
        let path = self.desk.path(name);
        std::fs::write(&path, list).unwrap();
        let preview = self.desk.ask("read_import", json!({ "path": path }));
        let input = json!({
            "path": path, "rows_are": preview["rows_are"], "mapping": preview["mapping"],
            "award_points": true,
        });
        let done = self.desk.act("run_import", input);
        assert_eq!(done["error_count"], 0, "{done}");
        self.imports.push(done);
    }

    fn sales(&self) -> Vec<Value> {
        let list = self.desk.ask("list_purchases", json!({ "customer": self.who }));
        list["rows"].as_array().unwrap().clone()
    }

    /// Does what can be done of it; a refusal is an answer.
    fn attempt(&self, name: &str, input: Value) -> Option<Value> {
        let mut input = input;
        input["op_id"] = json!(uuid::Uuid::new_v4());
        vafa_shop::dispatch(&self.desk.shop, &self.desk.actor, name, input).ok()
    }

    fn go(&mut self, deeds: &[Deed]) {
        for deed in deeds {
            let imported = |at: usize| self.imported.get(at).map(|row| row["id"].clone());
            let counter = |at: usize| self.counter.get(at).map(|id| json!(id));
            let sale = |amount: i64| json!({ "customer": self.who, "amount": amount * 100 });
            let part =
                |purchase: Value, amount: i64| json!({ "purchase": purchase, "amount": amount });
            let done = match *deed {
                Deed::Sale(amount) => self.attempt("record_purchase", sale(amount)),
                Deed::Spend(points) => {
                    let mut sale = sale(10);
                    sale["spend"] = json!(points);
                    self.attempt("record_purchase", sale)
                }
                Deed::Void(at) => counter(at)
                    .and_then(|id| self.attempt("void_purchase", json!({ "purchase": id }))),
                Deed::VoidImported(at) => imported(at)
                    .and_then(|id| self.attempt("void_purchase", json!({ "purchase": id }))),
                Deed::Return(at) => {
                    counter(at).and_then(|id| self.attempt("return_purchase", part(id, 100)))
                }
                Deed::ReturnImported(at) => {
                    imported(at).and_then(|id| self.attempt("return_purchase", part(id, 200)))
                }
                Deed::Undo => self.acts.last().and_then(|op| {
                    self.attempt("undo_op", json!({ "target": op, "reason": "a slip" }))
                }),
            };
            let Some(op) = done.map(|done| text(&done, "op")) else { continue };
            if let Deed::Sale(_) | Deed::Spend(_) = deed {
                self.counter.push(op.clone());
            }
            self.acts.push(op);
        }
    }

    /// Points, and points owed. Nobody has points and owes points.
    fn stands(&self) -> (i64, i64) {
        let card = self.desk.ask("get_counter", json!({ "customer": self.who }));
        let points = card["who"]["points"].as_i64().unwrap();
        let owed = card["owed"].as_i64().unwrap();
        assert!(points >= 0 && owed >= 0 && (points == 0 || owed == 0), "{points} and {owed} owed");
        (points, owed)
    }

    /// What the imports still give: the opening balance, and a point a dollar of each sale.
    fn gives(&self) -> [i64; 2] {
        let rows = self.sales();
        let mine = rows.iter().filter(|row| self.imported.iter().any(|one| one["id"] == row["id"]));
        let standing = mine.filter(|row| row["voided"] == false);
        let dollars = |row: &Value| {
            (row["amount"].as_i64().unwrap() - row["returned"].as_i64().unwrap()) / 100
        };
        [standing.map(dollars).sum(), 30]
    }

    /// Takes an import back; where points of it were spent, the counter's sales go first.
    fn take_back(&mut self, which: usize) {
        let import = json!({ "import": self.imports[which]["import"] });
        for _ in 0..2 {
            let (gives, before) = (self.gives()[which], self.stands());
            if self.attempt("take_back_import", import.clone()).is_some() {
                let after = self.stands();
                assert_eq!(before.0 - before.1 - gives, after.0 - after.1, "what it gave is gone");
                return;
            }
            assert_eq!(self.desk.refused("take_back_import", import.clone()), "points_spent");
            assert_eq!(before, self.stands());
            self.empty_counter();
        }
        panic!("with no sale standing, nothing is spent");
    }

    fn empty_counter(&mut self) {
        for sale in self.counter.clone().into_iter().rev() {
            self.attempt("void_purchase", json!({ "purchase": sale }));
        }
    }

    fn end(mut self, order: [usize; 2], between: &[Deed]) {
        self.take_back(order[0]);
        self.go(between);
        self.take_back(order[1]);
        self.empty_counter();
        assert_eq!(self.stands(), (0, 0), "nothing was sold and nothing came over");
        self.desk.end();
    }
}

#[test]
fn an_import_that_was_taken_back_left_no_point_and_no_debt_in_any_order_of_deeds() {
    let deeds = || proptest::collection::vec(deed(), 0..9);
    let mut runner = TestRunner::new(Config {
        cases: 24,
        max_shrink_iters: 60,
        failure_persistence: None,
        ..Config::default()
    });
    let stories = (deeds(), deeds(), deeds(), any::<bool>());
    let told = runner.run(&stories, |(early, meanwhile, between, turned)| {
        let mut story = Story::new(&early);
        story.go(&meanwhile);
        story.end(if turned { [1, 0] } else { [0, 1] }, &between);
        Ok(())
    });
    told.unwrap();
}

#[test]
fn points_that_paid_for_a_void_of_another_sale_are_owed_again_when_their_import_goes() {
    // 20 earned and spent on a sale that earns 9; the void of the first takes these and 11 more.
    let mut story = Story::new(&[Deed::Sale(20), Deed::Spend(20)]);
    assert_eq!(story.stands(), (79, 0), "40 and 30 of the files");
    story.go(&[Deed::Void(0)]);
    assert_eq!(story.stands(), (59, 0));
    story.take_back(0);
    assert_eq!(story.stands(), (19, 0));
    story.take_back(1);
    assert_eq!(story.stands(), (0, 11), "9 at hand and 20 to be taken, as without the files");
    story.empty_counter();
    assert_eq!(story.stands(), (0, 0));
    story.desk.end();
}

/// Somebody of the shop and a list that tells more of them.
fn known_person_and_list() -> (Desk, String) {
    let desk = Desk::new("2026-11-21T10:00");
    let form = json!({
        "given": "Sara", "contacts": [{ "kind": "phone", "raw": "2025550123" }],
    });
    let done = desk.act("add_customer", json!({ "form": form }));
    (desk, text(&done, "customer"))
}

const LIST: &str = "First name,Last name,Phone,Email,Birthday,Card number,Points,Accepts marketing,Note\n\
    Sara,Karimi,2025550123,sara@example.com,1990-02-03,ABC-12345,40,yes,likes tea\n";

/// Takes a list over as the preview proposes it.
fn take_over(desk: &Desk, list: &str) -> Value {
    let path = desk.path("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut preview = desk.ask("read_import", json!({ "path": path }));
    if preview["ask_dates"] != json!([]) {
        preview["mapping"]["date_order"] = json!("ymd");
    }
    desk.act(
        "run_import",
        json!({ "path": path, "rows_are": preview["rows_are"], "mapping": preview["mapping"] }),
    )
}

/// What the page of somebody says of what a list may fill in.
fn page(desk: &Desk, who: &str) -> [Value; 5] {
    let page = desk.ask("get_customer", json!({ "customer": who }));
    let points = page["card"]["who"]["points"].clone();
    let [form, contacts, notes, membership] =
        ["form", "contacts", "notes", "membership"].map(|part| page[part].clone());
    [form, contacts, notes, membership, points]
}

fn preview_of(desk: &Desk, done: &Value) -> Value {
    desk.ask("preview_take_back", json!({ "import": done["import"] }))
}

fn took(preview: &Value) -> [&Value; 5] {
    ["fields", "notes", "members", "cards", "consents"].map(|name| &preview[name])
}

fn now_said(desk: &Desk, who: &str, channel: &str) -> Value {
    let card = desk.ask("get_counter", json!({ "customer": who }))["consents"].clone();
    let rows = card.as_array().unwrap();
    rows.iter().find(|row| row["channel"] == channel).unwrap()["state"].clone()
}

#[test]
fn what_a_list_alone_told_of_a_known_person_goes_with_it_and_can_come_again() {
    let (desk, who) = known_person_and_list();
    let before = page(&desk, &who);
    let done = take_over(&desk, LIST);
    assert_eq!((&done["added"], &done["points"]), (&json!(0), &json!(40)));
    assert_eq!(desk.points(&who), 40);
    let preview = preview_of(&desk, &done);
    assert_eq!(took(&preview), [1; 5], "{preview}");
    assert_eq!((&preview["stays"], &preview["points"]), (&json!([]), &json!(40)));
    desk.act("take_back_import", json!({ "import": done["import"] }));
    assert_eq!(before, page(&desk, &who));
    for channel in ["sms", "whatsapp", "email"] {
        assert_eq!(now_said(&desk, &who, channel), "unknown", "{channel}");
    }
    // Whoever was never a member before may become one by the next list.
    let again = take_over(&desk, LIST);
    assert_eq!(again["points"], 40);
    assert_eq!(desk.points(&who), 40);
    desk.act("undo_op", json!({ "target": again["import"], "reason": "wrong file" }));
    assert_eq!(page(&desk, &who), before, "from the activity list too");
    desk.end();
}

#[test]
fn what_somebody_touched_since_stays_and_the_preview_says_why() {
    let (desk, who) = known_person_and_list();
    let done = take_over(&desk, LIST);
    // She married, spoke of SMS, earned points, and the note was pinned.
    let page = desk.ask("get_customer", json!({ "customer": who }));
    let note = page["notes"][0]["id"].clone();
    desk.act("change_note", json!({ "note": note, "pinned": true, "removed": false }));
    desk.act(
        "record_consent",
        json!({ "customer": who, "channels": ["sms"], "state": "withdrawn" }),
    );
    desk.sell(&who, 1_000);
    let mut form = page["form"].clone();
    form["family"] = json!("Amini");
    let edit = json!({ "customer": who, "version": page["version"], "form": form });
    desk.act("edit_customer", edit);
    let preview = preview_of(&desk, &done);
    let stays: Vec<&str> =
        preview["stays"].as_array().unwrap().iter().map(|one| text_of(&one["reason"])).collect();
    assert_eq!(stays, ["edited_since", "note_pinned", "member_since", "said_since"]);
    assert_eq!(
        took(&preview),
        [1, 0, 0, 0, 1],
        "e-mail and birthday, and what was said of letters"
    );
    desk.act("take_back_import", json!({ "import": done["import"] }));
    assert_eq!(desk.points(&who), 10);
    assert_eq!(now_said(&desk, &who, "sms"), "withdrawn");
    assert_eq!(now_said(&desk, &who, "email"), "unknown");
    let page = desk.ask("get_customer", json!({ "customer": who }));
    assert_eq!(page["contacts"].as_array().unwrap().len(), 1, "the phone she had");
    desk.end();
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn an_import_taken_back_never_turns_a_no_into_a_yes() {
    let (desk, who) = known_person_and_list();
    desk.act("record_consent", json!({ "customer": who, "channels": ["sms"], "state": "given" }));
    let done = take_over(&desk, &LIST.replace("yes", "no"));
    assert_eq!(now_said(&desk, &who, "sms"), "withdrawn");
    let preview = preview_of(&desk, &done);
    assert_eq!(preview["stays"], json!([{ "reason": "no_stays", "count": 1 }]));
    desk.act("take_back_import", json!({ "import": done["import"] }));
    assert_eq!(now_said(&desk, &who, "sms"), "withdrawn");
    assert_eq!(now_said(&desk, &who, "email"), "unknown", "nothing had been said of it");
    desk.end();
}

#[test]
fn consent_by_a_statement_goes_also_from_new_people_who_stay() {
    let desk = Desk::new("2026-11-21T10:00");
    let path = desk.path("list.csv");
    std::fs::write(&path, "name,phone\nSara Karimi,2025550123\n").unwrap();
    let preview = desk.ask("read_import", json!({ "path": path }));
    let said = json!({
        "channels": ["sms"], "purpose": "advertising", "since": "2025-01-01",
        "wording": "May we write to you?",
    });
    let input = json!({
        "path": path, "rows_are": "customers", "mapping": preview["mapping"], "consent": said,
    });
    let done = desk.act("run_import", input);
    let who = text(&desk.ask("list_customers", json!({}))["rows"][0], "id");
    assert_eq!(now_said(&desk, &who, "sms"), "given");
    desk.sell(&who, 1_000);
    let preview = preview_of(&desk, &done);
    assert_eq!((&preview["people_stay"], &preview["consents"]), (&json!(1), &json!(1)));
    desk.act("take_back_import", json!({ "import": done["import"] }));
    assert_eq!(now_said(&desk, &who, "sms"), "unknown");
    desk.end();
}
