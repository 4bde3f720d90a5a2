//! A draw by tickets, from the window alone: the rule that gives them, tickets by hand, who is in it.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

fn draw(window: &Window) -> Step<Value> {
    let draws = window.vafa_call("list_draws", &json!({}))?;
    window.vafa_call("get_draw", &json!({ "draw": draws["rows"][0]["draw"] }))
}

#[test]
fn a_draw_by_tickets_gives_them_with_sales_and_by_hand_and_lists_who_is_in_it() -> Step {
    for (language, size) in [("fa", (1024, 700)), ("ka", (1366, 768)), ("en", (1366, 768))] {
        let setting = Setting::named("tickets").speaking(language).sized(size.0, size.1);
        journey(setting, async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let sara = window.add("Sara", "+989121110001").await?;
            let nika = window.add("Nika", "+989121110002").await?;
            open(window).await?;
            rule(window, language).await?;
            let sale = json!({ "customer": sara, "amount": 100_000 });
            window.act("record_purchase", sale).await?;
            let sold = draw(window)?["tickets"].as_i64().ok_or("no count")?;
            assert!(sold > 0, "the rule gives tickets");
            by_hand(window, &nika, language).await?;
            assert_eq!(draw(window)?["tickets"], sold + 3);
            window.click("[data-testid=draw-people]").await?;
            window.wait_for("[data-testid=entrant]").await?;
            assert_eq!(window.count("[data-testid=entrant]").await?, 2);
            window.screenshot(&format!("entrants-{language}")).await?;
            window.is_accessible().await?;
            window.press(Key::Escape).await?;
            window.click("[data-testid=draw-close]").await?;
            window.wait_for("[data-testid=draw-page][data-state=closed]").await?;
            let late = json!({ "customer": sara, "amount": 100_000 });
            window.act("record_purchase", late).await?;
            assert_eq!(draw(window)?["tickets"], sold + 3, "the list is closed");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_draw_by_points_says_how_many_are_a_ticket_and_counts_whole_tickets() -> Step {
    for (language, size) in [("fa", (1024, 700)), ("ka", (1366, 768)), ("en", (1366, 768))] {
        let setting = Setting::named("points-draw").speaking(language).sized(size.0, size.1);
        journey(setting, async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let sara = window.add("Sara", "+989121110001").await?;
            let points = json!({ "customer": sara, "points": 130, "reason": "welcome" });
            window.act("adjust_points", points).await?;
            begin(window, "points").await?;
            window.fill("[data-testid=draw-per]", "50").await?;
            window.screenshot(&format!("form-{language}")).await?;
            window.is_accessible().await?;
            window.click("[data-testid=draw-open]").await?;
            window.wait_for("[data-testid=draw-page][data-state=open]").await?;
            let opened = draw(window)?;
            assert_eq!(opened["terms"]["entrants"], json!({ "points": { "per": 50 } }));
            assert_eq!((&opened["entrants"], &opened["tickets"]), (&json!(1), &json!(2)));
            window.screenshot(&format!("page-{language}")).await?;
            window.is_accessible().await?;
            window.click("[data-testid=draw-print-poster]").await?;
            window.wait_for("[data-testid=paper-who]").await?;
            window.screenshot(&format!("poster-{language}")).await
        })?;
    }
    Ok(())
}

/// A new draw, half written: its name, a prize and who is in it.
async fn begin(window: &Window, who: &str) -> Step {
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-draws]").await?;
    window.click("[data-testid=draw-new]").await?;
    window.fill("[data-testid=draw-name]", "Nowruz").await?;
    window.fill("[data-testid=prize-name-0]", "Samovar").await?;
    window.fill("[data-testid=prize-cost-0]", "200").await?;
    window.click(&format!("[data-testid=draw-who-{who}]")).await
}

async fn open(window: &Window) -> Step {
    begin(window, "tickets").await?;
    window.click("[data-testid=draw-open]").await?;
    window.wait_for("[data-testid=draw-page][data-state=open]").await
}

/// Two tickets for so much, and the rule stands in the room of the program too.
async fn rule(window: &Window, language: &str) -> Step {
    window.click("[data-testid=ticket-rule-add-per_amount]").await?;
    window.fill("[data-testid=tickets-each]", "2").await?;
    window.fill("[data-testid=tickets-per]", "10").await?;
    window.screenshot(&format!("rule-form-{language}")).await?;
    window.is_accessible().await?;
    window.click("[data-testid=ticket-rule-save]").await?;
    window.wait_for("[data-testid=ticket-rule]").await?;
    window.screenshot(&format!("rule-{language}")).await?;
    window.is_accessible().await?;
    window.click("[data-testid=ticket-rule-change]").await?;
    window.click("[data-testid=rule-edit-2]").await?;
    let into = async || {
        let into = window.value("[data-testid=rule-2-into]").await?;
        Ok(into.starts_with("tickets-").then_some(()))
    };
    window.until("the draw the rule gives for", into).await?;
    window.screenshot(&format!("program-{language}")).await?;
    window.press(Key::Escape).await?;
    window.wait_for("[data-testid=ticket-rule]").await
}

/// Three tickets for somebody who is found by name, with a reason.
async fn by_hand(window: &Window, nika: &str, language: &str) -> Step {
    window.click("[data-testid=picker]").await?;
    window.type_keys("Nika").await?;
    window.wait_for("[data-testid=picker-row]").await?;
    window.press(Key::Enter).await?;
    window.click("[data-testid=tickets-count]").await?;
    window.type_keys("3").await?;
    window.click("[data-testid=tickets-reason]").await?;
    window.type_keys("Helped out").await?;
    window.click("[data-testid=tickets-give]").await?;
    let held = async || {
        let came = window.vafa_call("list_tickets", &json!({ "customer": nika }))?;
        Ok((came["rows"][0]["tickets"] == 3).then_some(()))
    };
    window.until("the tickets", held).await?;
    window.wait_for("[data-testid=held-tickets] .is-point").await?;
    window.screenshot(&format!("by-hand-{language}")).await?;
    window.is_accessible().await
}
