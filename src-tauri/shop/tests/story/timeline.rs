//! The timeline: every act about somebody is one line of it, its undo another; and the sieve.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};
use vafa_shop::COMMANDS;

/// Writing commands that are not about one person: of the shop, of this machine, or of many at once.
const NOT_ABOUT_SOMEBODY: &[&str] = &[
    "found_shop",
    "change_settings",
    "change_person",
    "stand_at_counter",
    "change_view",
    "save_draft",
    "drop_draft",
    "confirm_day",
    "apply_life",
    "run_night",
    "change_promotion",
    "block_coupon",
    "change_reward",
    "change_round",
    "change_template",
    "run_import",
    "cancel_import",
    "resume_import",
    "take_back_import",
    "open_draw",
    "close_draw",
    "print_scratch_run",
    "confirm_scratch_run",
    "activate_scratch_cards",
    "block_scratch_run",
    "record_source_cost",
    "change_sheet",
    "make_backup",
    "choose_second_place",
    // The undo of an act is looked at with the act.
    "undo_last",
    "undo_op",
];

/// About somebody, and looked at in the story that sets their scene.
const IN_THEIR_OWN_STORY: &[(&str, &str)] = &[
    ("add_customer", "the first line of a timeline, below"),
    ("issue_coupons", "promotions: to a list of people at once"),
    ("redeem_stamps", "program: needs a stamp card"),
    ("set_step", "program: needs a ladder"),
    ("give_tickets", "draws: needs an open draw"),
    ("make_draw", "draws: everybody who won"),
    ("hand_over_prize", "draws: needs a winner"),
    ("pass_prize_on", "draws: needs a winner and a reserve"),
    ("pay_scratch_prize", "draws: needs a run of cards"),
    ("adjust_stamps", "the room of the club: needs a stamp card"),
    ("stamp_visit", "the room of the club: needs a rule for visits"),
    ("print_gift_card", "gifts: the card is a bearer's"),
    ("refund_gift_card", "gifts: whoever bought it is at the counter"),
    ("block_gift_card", "gifts: the card is a bearer's"),
    ("merge_customers", "one person: two timelines become one"),
    ("mark_not_same", "one person: stands on both"),
];

/// A shop, somebody who may be written to and is missed, and a friend.
struct Scene {
    desk: Desk,
    who: String,
    friend: String,
    sale: String,
}

fn scene() -> Scene {
    let desk = Desk::with("2026-01-01T10:00", "IRR", "fa", "UTC");
    let form = json!({ "given": "مریم", "contacts": [{ "kind": "phone", "raw": "09123456789" }] });
    let add = json!({ "form": form, "join": true, "new_card": true, "may_write": true });
    let who = id_of(&desk.act("add_customer", add));
    let friend = desk.member("نیما");
    let sale = desk.sell(&who, 10_000_000);
    desk.go_to("2026-06-01T10:00");
    desk.act("confirm_day", json!({ "day": "2026-06-01" }));
    Scene { desk, who, friend, sale }
}

impl Scene {
    fn did(&self, name: &str, input: Value) -> String {
        text(&self.desk.act(name, input), "op")
    }

    fn plan(&self) -> String {
        let plan = json!({ "customer": self.who, "amount": 1_000_000, "parts": 2,
            "first": "2026-06-01", "for_what": "چرخ" });
        self.did("agree_plan", plan)
    }

    fn trial(&self) -> String {
        self.did("give_trial", json!({ "customer": self.who, "goods": "چای" }))
    }

    fn slip(&self) -> Value {
        let reward = json!({ "name": "فنجان", "kind": "gift", "points": 1, "active": true });
        let reward = self.did("change_reward", reward);
        json!({ "customer": self.who, "reward": reward })
    }

    fn form(&self) -> Value {
        let page = self.desk.ask("get_customer", json!({ "customer": self.who }));
        let mut form = page["form"].clone();
        form["family"] = json!("رضایی");
        json!({ "customer": self.who, "form": form, "version": page["version"] })
    }

    /// What a command is asked, with everything done that it stands on.
    fn input(&self, name: &str) -> Option<Value> {
        let who = json!({ "customer": self.who });
        let with = |more: Value| {
            let mut input = who.clone();
            for (field, value) in more.as_object().expect("fields") {
                input[field] = value.clone();
            }
            input
        };
        let introduced = || {
            self.did("name_introducer", json!({ "newcomer": self.who, "by": self.friend }));
        };
        Some(match name {
            "edit_customer" => self.form(),
            "change_customer_state" => with(json!({ "state": "moved" })),
            "add_note" => with(json!({ "text": "کم‌نمک", "tag": "need" })),
            "change_note" => {
                let note = self.did("add_note", with(json!({ "text": "کم‌نمک" })));
                json!({ "note": note, "pinned": true })
            }
            "record_consent" => with(json!({ "state": "withdrawn" })),
            "stop_contact" => with(json!({ "stopped": true })),
            "change_membership" => with(json!({ "state": "paused" })),
            "issue_card" => who,
            "block_card" => {
                let cards = self.desk.ask("get_counter", who)["cards"].clone();
                json!({ "card": cards[0]["id"], "blocked": true })
            }
            "adjust_points" => with(json!({ "points": 50, "reason": "پوزش" })),
            "issue_gift_card" => {
                with(json!({ "kind": "apology", "amount": 100_000, "reason": "پوزش" }))
            }
            "give_credit" => with(json!({ "amount": 100_000, "reason": "پوزش" })),
            "redeem_reward" => self.slip(),
            "change_redemption" => {
                let slip = self.did("redeem_reward", self.slip());
                json!({ "redemption": slip, "state": "handed_over" })
            }
            "record_purchase" => with(json!({ "amount": 1_000_000 })),
            "return_purchase" => json!({ "purchase": self.sale, "amount": 1_000_000 }),
            "void_purchase" => json!({ "purchase": self.sale }),
            "hand_over_message" => with(json!({ "way": "sms" })),
            "snooze_reminder" => with(json!({ "days": 7 })),
            "skip_reminder" => with(json!({ "reason": "other" })),
            "record_outcome" => {
                self.did("hand_over_message", with(json!({ "way": "sms" })));
                with(json!({ "answer": "answered" }))
            }
            "change_relatives" => with(json!({ "relatives": [{ "name": "علی" }] })),
            "name_introducer" => json!({ "newcomer": self.who, "by": self.friend }),
            "remove_introducer" => {
                introduced();
                json!({ "newcomer": self.who })
            }
            "thank_introducer" => {
                introduced();
                json!({ "newcomer": self.who, "thanked": true })
            }
            "note_heard" => with(json!({ "heard": "street" })),
            "mark_referral_asked" => who,
            "agree_plan" => with(json!({ "amount": 1_000_000, "parts": 2 })),
            "pay_plan" => json!({ "plan": self.plan(), "amount": 1_000 }),
            "set_credit_limit" => with(json!({ "limit": 5_000_000 })),
            "hand_over_plan_letter" => json!({ "plan": self.plan(), "way": "sms" }),
            "give_trial" => with(json!({ "goods": "چای" })),
            "judge_trial" => json!({ "trial": self.trial(), "outcome": { "outcome": "bought" } }),
            "put_off_trial" => json!({ "trial": self.trial(), "days": 3 }),
            "give_sheet" => {
                let id = uuid::Uuid::new_v4();
                let words = json!({ "title": "چای", "promise": "گرم", "benefits": [], "features": [], "remark": "" });
                let sheet = json!({ "id": id, "goods": "چای", "texts": { "fa": words } });
                self.did("change_sheet", json!({ "sheet": sheet }));
                with(json!({ "sheet": id, "language": "fa" }))
            }
            "do_favour" => with(json!({ "name": "ارسال", "cost": 1_000 })),
            _ => return None,
        })
    }

    fn lines(&self) -> i64 {
        let page = self.desk.ask("get_customer", json!({ "customer": self.who }));
        page["timeline_count"].as_i64().expect("a count")
    }

    /// What an undo has to put back.
    fn stands(&self) -> Value {
        let page = self.desk.ask("get_customer", json!({ "customer": self.who }));
        let mut stands = json!({});
        for field in ["state", "notes", "purchases", "sum", "form", "allowed"] {
            stands[field] = page[field].clone();
        }
        for field in ["who", "owed", "stopped", "credit"] {
            stands[field] = page["card"][field].clone();
        }
        stands
    }
}

#[test]
fn every_command_of_the_table_that_is_about_somebody_writes_one_line_and_its_undo_another() {
    let mut cases = 0;
    for command in COMMANDS.iter().filter(|command| command.writes) {
        let name = command.name;
        let own = IN_THEIR_OWN_STORY.iter().any(|(known, _)| *known == name);
        if own || NOT_ABOUT_SOMEBODY.contains(&name) {
            continue;
        }
        let scene = scene();
        let input = scene.input(name).unwrap_or_else(|| panic!("{name} has no case here"));
        let (before, stood) = (scene.lines(), scene.stands());
        let done = scene.desk.act(name, input);
        assert_eq!(scene.lines(), before + 1, "{name} writes one line");
        let undoable = !matches!(name, "hand_over_message" | "hand_over_plan_letter");
        if undoable {
            scene.desk.act("undo_op", json!({ "target": text(&done, "op") }));
            assert_eq!(scene.lines(), before + 2, "the undo of {name} writes one line");
            assert_eq!(scene.stands(), stood, "after the undo of {name}");
        }
        scene.desk.end();
        cases += 1;
    }
    assert!(cases > 30, "{cases}");
    // A command that is gone leaves no name behind.
    let named = IN_THEIR_OWN_STORY.iter().map(|(name, _)| name).chain(NOT_ABOUT_SOMEBODY);
    for name in named {
        assert!(COMMANDS.iter().any(|command| command.name == *name), "{name} is no command");
    }
}

#[test]
fn somebody_new_begins_with_one_line_and_the_story_is_sieved_by_its_kinds() {
    let desk = Desk::new("2026-11-21T10:00");
    let who = desk.member("Maryam");
    let list = |kinds: Value| {
        let rows =
            desk.ask("list_timeline", json!({ "customer": who, "kinds": kinds }))["rows"].clone();
        let rows = rows.as_array().expect("rows").clone();
        rows.iter().map(|row| text(row, "kind")).collect::<Vec<_>>()
    };
    assert_eq!(list(json!([])), ["customer_added"]);
    desk.sell(&who, 1_000);
    desk.act("add_note", json!({ "customer": who, "text": "no salt", "tag": "criticism" }));
    desk.sell(&who, 2_000);
    assert_eq!(list(json!(["purchase_recorded"])).len(), 2);
    assert_eq!(list(json!(["note_added", "note_changed"])), ["note_added"]);
    assert_eq!(list(json!(["purchase_recorded", "note_added"])).len(), 3);
    assert_eq!(list(json!([])).len(), 4);
    let page = desk.ask("get_customer", json!({ "customer": who }));
    assert_eq!(page["notes"][0]["tag"], "criticism");
    assert_eq!(page["timeline"][1]["detail"], "criticism");
    desk.end();
}
