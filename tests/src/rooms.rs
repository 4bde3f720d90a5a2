//! Every room of the window and the way there, in one place.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::{Key, Step, Tongue, Window};

/// Rows of the file one looks at, and of the file that stops: enough to be stopped.
const FEW: usize = 60;
const MANY: usize = 12_000;

/// A room that can be reached from the one before it.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Its name, for its picture.
    pub name: &'static str,
    /// The way there.
    way: Way,
    /// What is seen when one has arrived.
    sign: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum Way {
    /// One click after another, on what bears these names; one with a bracket is a whole selector.
    Click(&'static [&'static str]),
    /// A key.
    Press(Key),
    /// A file is chosen in the room of imports and judged.
    Choose,
    /// A longer file is stopped half way, and one comes back to the room of imports.
    StopInTheMiddle,
}

/// All rooms, in the order of the navigation. A sample shop is needed, after [`Window::furnish`].
pub const ROOMS: &[Room] = &[
    room("today", &["nav-today"], "main h1"),
    room("customers", &["nav-customers"], "[data-testid=customers-list]"),
    room("customer", &["nav-customers", "customer-row"], "[data-testid=customer-page]"),
    Room { name: "redeem", way: Way::Press(Key::F(8)), sign: "[data-testid=redeem-rewards]" },
    room(
        "customer-edit",
        &["nav-customers", "customer-row", "customer-edit"],
        "[data-testid=person-form]",
    ),
    room(
        "relatives",
        &["nav-customers", "customer-row", "relatives-edit"],
        "[data-testid=relatives-save]",
    ),
    room(
        "step-by-hand",
        &["nav-customers", "customer-row", "step-set"],
        "[data-testid=step-which]",
    ),
    room("card", &["nav-customers", "customer-row", "card-print"], ".code-bars"),
    room("card-square", &["card-look-square"], ".code-square"),
    room("card-sheet", &["card-paper-sheet"], ".cards.is-sheet"),
    room(
        "purchases",
        &["nav-customers", "customer-row", "customer-purchases"],
        "[data-testid=purchases-list]",
    ),
    room(
        "customer-print",
        &["nav-customers", "customer-row", "customer-print"],
        "[data-testid=print]",
    ),
    room(
        "statement",
        &["nav-customers", "customer-row", "customer-statement"],
        "[data-testid=statement-sum]",
    ),
    room("sign-up-form", &["nav-customers", "customers-form"], "[data-testid=print]"),
    room("import", &["nav-customers", "customers-import"], "[data-testid=import-pick]"),
    room("club", &["nav-club"], "[data-testid=club-members]"),
    room("debt", &["nav-club", "club-debt"], "[data-testid=debt-kinds]"),
    room("loyalty-cost", &["nav-club", "club-loyalty-cost"], "[data-testid=loyalty-cost-total]"),
    room("cost-uses", &["[data-testid=cost-line] .door"], "[data-testid=cost-use]"),
    room(
        "loyalty-cost-print",
        &["nav-club", "club-loyalty-cost", "cost-print"],
        "[data-testid=paper]",
    ),
    room("leaflet", &["nav-club", "club-leaflet"], "[data-testid=paper][lang=ka]"),
    room("plans", &["nav-club", "club-plans"], "[data-testid=plan-row]"),
    room("plan-new", &["plan-new"], "[data-testid=plan-form]"),
    room(
        "plan-letter",
        &["nav-club", "club-plans", "plan-letter-open"],
        "[data-testid=plan-letter]",
    ),
    room("trials", &["nav-club", "club-trials"], "[data-testid=trials-report]"),
    room("trial-new", &["trial-give"], "[data-testid=trial-form]"),
    room(
        "trials-report",
        &["nav-club", "club-trials", "trials-report"],
        "[data-testid=trial-report]",
    ),
    room("sheets", &["nav-club", "club-sheets"], "[data-testid=sheet-row]"),
    room("sheet", &["sheet-new"], "[data-testid=sheet-form]"),
    room("sheet-print", &["nav-club", "club-sheets", "sheet-print"], "[data-testid=paper] h2"),
    room("draws", &["nav-club", "club-draws"], "[data-testid=scratch-run]"),
    room("draw-new", &["draw-new"], "[data-testid=draw-form]"),
    room("draw", &["nav-club", "club-draws", "draw-row"], "[data-testid=draw-page]"),
    room("draw-poster", &["draw-print-poster"], "[data-testid=paper]"),
    room(
        "draw-made",
        &[
            "nav-club",
            "club-draws",
            "[data-testid=draws-list] li:nth-child(2) [data-testid=draw-row]",
        ],
        "[data-testid=draw-winners]",
    ),
    room("draw-record", &["draw-print-record"], "[data-testid=paper] table"),
    room(
        "entrants",
        &[
            "nav-club",
            "club-draws",
            "[data-testid=draws-list] li:nth-child(2) [data-testid=draw-row]",
            "draw-people",
        ],
        "[data-testid=entrant]",
    ),
    room("scratch-cards", &["nav-club", "club-draws", "scratch-print"], "[data-testid=paper] td"),
    room("promotions", &["nav-club", "club-promotions"], "[data-testid=promotion-row]"),
    room("promotion-effect", &["promotion-effect"], "[data-testid=promotion-effect-page]"),
    room(
        "coupons",
        &["nav-club", "club-promotions", "promotion-coupons"],
        "[data-testid=coupon-row]",
    ),
    room("coupon-sheet", &["[data-testid=coupon-row] .row-acts .btn"], ".coupon .code-bars"),
    room(
        "promotion-pick",
        &["nav-club", "club-promotions", "promotion-new"],
        "[data-testid=promotion-pick-n_for_m]",
    ),
    room("promotion", &["promotion-pick-n_for_m"], "[data-testid=promotion-form]"),
    room(
        "program",
        &["nav-club", "club-rules", "program-ready"],
        "[data-testid=ready-cafe_stamps]",
    ),
    room("program-rules", &["program-rules", "rule-edit-1"], "[data-testid=rule-1-form]"),
    room("program-life", &["program-life"], "[data-testid=life]"),
    room("program-stamps", &["program-stamps", "stamps-add"], "[data-testid=card-1]"),
    room("program-ladder", &["program-ladder", "step-edit-1"], "[data-testid=step-1-name]"),
    room("program-thanks", &["program-drop", "program-thanks"], "[data-testid=thanks-words]"),
    room("rewards", &["nav-club", "club-rewards"], "[data-testid=slip]"),
    room(
        "reward-slip",
        &["[data-testid=slip] .btn:nth-of-type(2)"],
        "[data-testid=paper] .code-bars",
    ),
    room("reward-new", &["nav-club", "club-rewards", "reward-new"], "[data-testid=reward-form]"),
    room("gift-cards", &["nav-club", "club-gift-cards"], "[data-testid=gift-row]"),
    room("gift-card-print", &["[data-testid=gift-row] .row-acts .btn:last-child"], ".code-bars"),
    room("overrides", &["nav-club", "club-overrides"], "main h1"),
    Room { name: "gift-card", way: Way::Press(Key::F(7)), sign: "[data-testid=gift-code]" },
    room("messages", &["nav-messages"], "[data-testid=missing-list]"),
    room("letter", &["missing-row"], "[data-testid=letter]"),
    room("letters-missed", &["list-missed"], "[data-testid=list-missed][aria-pressed=true]"),
    room("letters-long-gone", &["list-long-gone"], "[data-testid=round]"),
    room(
        "letters-held-back",
        &["list-to-write", "[data-testid=held-back] .door"],
        "[data-testid=missing-row][aria-current=true]",
    ),
    room("letters-looking", &["looking-open"], "[data-testid=looking-day]"),
    room(
        "letters-effect",
        &["nav-today", "nav-messages", "missing-effect"],
        "[data-testid=effect]",
    ),
    room("letters-words", &["nav-today", "nav-messages", "missing-texts"], ".sample"),
    room("settings", &["nav-settings"], "[data-testid=settings-activity]"),
    room("settings-people", &["settings-people"], "[data-testid=person-first-name]"),
    room("settings-looks", &["settings-looks"], "[data-testid=setting-zone]"),
    room("settings-machine", &["settings-machine"], "[data-testid=scanner-test]"),
    room("settings-club", &["settings-club"], "main h1"),
    room("settings-missing", &["settings-missing"], "main h1"),
    room("settings-safety", &["settings-safety"], "[data-testid=backup-now]"),
    room("activity", &["settings-activity"], "[data-testid=activity-row]"),
    room("double-pages", &["nav-customers", "customers-same"], "[data-testid=pairs]"),
    room("merge-pair", &["pair-compare"], "[data-testid=merge-what]"),
    room("merge", &["nav-customers", "customer-row", "merge-open"], "[data-testid=picker]"),
    room(
        "network",
        &["nav-club", "club-referrals", "[data-testid=introducers] .door"],
        "[data-testid=network-slip]",
    ),
    room("friend-slip", &["network-slip"], "[data-testid=paper]"),
    room("referrals", &["nav-club", "club-referrals"], "[data-testid=introducers]"),
    room("referral-sources", &["referrals-sources"], "[data-testid=sources]"),
    room("referral-asks", &["referrals-asks"], "[data-testid=asks]"),
    Room { name: "new-customer", way: Way::Press(Key::F(4)), sign: "[data-testid=person-form]" },
    room("sales", &["nav-today", "today-sales"], "[data-testid=purchase-slip]"),
    room("sale-plan", &["purchase-later"], "[data-testid=plan-form]"),
    room("at-the-counter", &["nav-customers", "customer-row"], "[data-testid=guest-sale]"),
    Room { name: "sale", way: Way::Press(Key::F(9)), sign: "[data-testid=sale-amount]" },
    room("slip-80", &["nav-today", "today-sales", "purchase-slip"], ".slip.is-80"),
    room("slip-58", &["slip-wide-58"], ".slip.is-58"),
    Room { name: "help", way: Way::Press(Key::F(1)), sign: "[data-testid=help-keys]" },
    // What is brought in changes the other rooms, and a file that waits stands above all of them.
    Room { name: "import-look", way: Way::Choose, sign: "[data-testid=import-problems]" },
    room("import-done", &["import-run"], "[data-testid=import-errors]"),
    Room { name: "import-half-done", way: Way::StopInTheMiddle, sign: "[data-testid=import-half]" },
    room("import-notice", &["nav-today"], "[data-testid=notice-import]"),
];

const fn room(name: &'static str, clicks: &'static [&'static str], sign: &'static str) -> Room {
    Room { name, way: Way::Click(clicks), sign }
}

impl Window {
    /// The place one is at, as the route names it.
    ///
    /// # Errors
    /// When no page stands.
    pub async fn place(&self) -> Step<String> {
        let place = "return document.querySelector('.page')?.dataset.room ?? null;";
        let place = self.client().execute(place, vec![]).await?;
        Ok(place.as_str().ok_or("no page stands")?.to_owned())
    }

    /// Puts into an open sample shop what its rooms show and no sample has: the first of the list
    /// is the one of the club who buys most, with a new card, a slip for a reward and the newest
    /// sale; a run of scratch cards is not yet on paper; and somebody was gone long before the shop
    /// wrote them down.
    ///
    /// # Errors
    /// When the core refuses or the window does not answer.
    pub async fn furnish(&self) -> Step {
        let shop = self.ask("get_shop", json!({})).await?;
        let gone = Tongue::of(shop["settings"]["language"].as_str().unwrap_or_default()).twin;
        let gone = self.add(gone, "").await?;
        let long_ago = json!({ "customer": gone, "amount": 1_000, "day": "2026-01-20" });
        self.act("record_purchase", long_ago).await?;
        self.click("[data-testid=nav-customers]").await?;
        self.click("[data-testid=filter-members]").await?;
        self.choose(".sieve select", "sum").await?;
        self.wait_for("[data-testid=customer-row]").await?;
        let asked = json!({ "filter": "members", "order": "sum", "after": null });
        let list = self.ask("list_customers", asked).await?;
        let customer = &list["rows"][0]["id"];
        self.act("issue_card", json!({ "customer": customer, "number": "" })).await?;
        let rewards = self.ask("list_rewards", json!({ "customer": customer })).await?;
        let mut rows = rewards["rows"].as_array().into_iter().flatten();
        let now = rows.find(|row| row["not_now"] == Value::Null).ok_or("no reward for them")?;
        let chosen = json!({
            "customer": customer, "reward": now["reward"]["id"], "hand_over": false,
        });
        self.act("redeem_reward", chosen).await?;
        let sheet = self.ask("list_sheets", json!({})).await?["rows"][0]["sheet"].clone();
        let line =
            json!({ "goods": sheet["goods"], "quantity_milli": 1_000, "amount": sheet["price"] });
        let sale = json!({
            "customer": customer, "amount": sheet["price"], "spend": null, "day": null,
            "receipt": "", "lines": [line],
        });
        self.act("record_purchase", sale).await?;
        let prizes = json!([{ "name": now["reward"]["name"], "count": 3, "cost": 0 }]);
        let run = json!({ "name": now["reward"]["name"], "cards": 40, "prizes": prizes });
        self.act("print_scratch_run", run).await.map(drop)
    }

    /// Goes to a room and waits until it is there.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn enter(&self, room: &Room) -> Step {
        match room.way {
            Way::Click(clicks) => self.click_through(clicks).await?,
            Way::Press(key) => self.press(key).await?,
            Way::Choose => self.choose_file(FEW).await?,
            Way::StopInTheMiddle => self.stop_in_the_middle().await?,
        }
        self.wait_for(room.sign).await
    }

    async fn click_through(&self, clicks: &[&str]) -> Step {
        for name in clicks {
            let css = if name.contains('[') {
                (*name).to_owned()
            } else {
                format!("[data-testid={name}]")
            };
            self.click(&css).await?;
        }
        Ok(())
    }

    /// Chooses a file of so many purchases, some of which cannot be read.
    async fn choose_file(&self, rows: usize) -> Step {
        let shop = self.ask("get_shop", json!({})).await?;
        let unit = if shop["settings"]["currency"] == "IRR" { "toman" } else { "gel" };
        let mut text =
            format!("customer,date,amount_{unit}\n9001,2025-13-45,7\n9002,2025-03-04,x\n");
        for row in 0..rows {
            writeln!(
                text,
                "{:04},2025-{:02}-17,{}",
                9000 + row % 50,
                1 + row % 12,
                1000 + row % 90
            )?;
        }
        let file = self.desk().home().join(format!("till-{rows}.csv"));
        std::fs::write(&file, text)?;
        self.answer("pick_file", &file)?;
        self.click_through(&["nav-customers", "customers-import", "import-pick"]).await
    }

    /// Stops a file when its import has begun, and comes back.
    async fn stop_in_the_middle(&self) -> Step {
        self.choose_file(MANY).await?;
        self.until_long("[data-testid=import-totals]").await?;
        self.click("[data-testid=import-run]").await?;
        self.until("the import in the file", async || {
            let shop = self.ask("get_shop", json!({})).await?;
            Ok((shop["open_import"] != Value::Null).then_some(()))
        })
        .await?;
        self.click("[data-testid=import-cancel]").await?;
        self.wait_for("[data-testid=import-done]").await?;
        self.click_through(&["nav-customers", "customers-import"]).await
    }
}
