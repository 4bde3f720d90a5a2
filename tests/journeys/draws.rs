//! A prize draw: opened, closed, made with a guest's word, its record saved and checked without the
//! shop. And scratch cards, from their codes to the prize that is paid once.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Tongue, Window, in_each_language, journey};

/// Who is in the draw.
const MEMBERS: i64 = 6;
/// What the first prize costs and each of the two second ones, in coins.
const FIRST: i64 = 200;
const SECOND: i64 = 10;

/// The words of a draw where a language is spoken.
struct Words {
    member: &'static str,
    draw: &'static str,
    first: &'static str,
    second: &'static str,
    /// What a guest says aloud, and what they did not say.
    word: &'static str,
    other: &'static str,
    note: &'static str,
}

fn words(tongue: Tongue) -> Words {
    tongue.one_of(
        Words {
            member: "عضو",
            draw: "قرعه‌کشی نوروز",
            first: "سماور",
            second: "فنجان",
            word: "انار",
            other: "سیب",
            note: "تلفن را جواب نداد",
        },
        Words {
            member: "წევრი",
            draw: "საახალწლო გათამაშება",
            first: "სამოვარი",
            second: "ფინჯანი",
            word: "ბროწეული",
            other: "ვაშლი",
            note: "ტელეფონს არ უპასუხა",
        },
        Words {
            member: "Member",
            draw: "New Year draw",
            first: "Samovar",
            second: "Cup",
            word: "pomegranate",
            other: "apple",
            note: "Did not answer the phone",
        },
    )
}

async fn members(window: &Window, name: &str) -> Step {
    for n in 0..MEMBERS {
        let form = json!({ "given": format!("{name} {n}") });
        window.act("add_customer", json!({ "form": form, "join": true })).await?;
    }
    Ok(())
}

async fn to_the_draws(window: &Window) -> Step {
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-draws]").await?;
    window.wait_for("[data-testid=draw-new]").await
}

/// The one draw, as the command line reads it.
fn draw(window: &Window) -> Step<Value> {
    let draws = window.vafa_call("list_draws", &json!({}))?;
    window.vafa_call("get_draw", &json!({ "draw": draws["rows"][0]["draw"] }))
}

#[test]
fn a_draw_is_opened_closed_and_made_and_its_record_holds_for_anybody() -> Step {
    in_each_language("draw", async |window, tongue| {
        let words = words(tongue);
        window.wait_focus("[data-testid=omnibox]").await?;
        members(window, words.member).await?;
        to_the_draws(window).await?;
        open(window, tongue, &words).await?;
        let opened = draw(window)?;
        assert_eq!(opened["seed"], Value::Null, "nobody is told the hidden number");
        assert_eq!(
            json!(window.text("[data-testid=draw-commitment]").await?),
            opened["commitment"],
            "the fingerprint is shown",
        );
        window.wait_text("[data-testid=draw-people]", &tongue.number(MEMBERS)).await?;
        window.screenshot("opened").await?;
        window.is_accessible().await?;
        window.click("[data-testid=draw-close]").await?;
        window.click("[data-testid=draw-make]").await?;
        window.wait_for("[data-testid=draw-warning]").await?;
        window.fill("[data-testid=draw-witness]", words.word).await?;
        window.screenshot("before").await?;
        window.is_accessible().await?;
        window.press(Key::Enter).await?;
        window.wait_for("[data-testid=draw-winners]").await?;
        assert_eq!(window.count("[data-testid=draw-win]").await?, 3);
        window.screenshot("made").await?;
        window.is_accessible().await?;
        record(window, &words).await?;
        prizes(window, words.note).await?;
        on_paper(window, tongue, &words).await
    })
}

async fn open(window: &Window, tongue: Tongue, words: &Words) -> Step {
    window.click("[data-testid=draw-new]").await?;
    window.fill("[data-testid=draw-name]", words.draw).await?;
    window.fill("[data-testid=prize-name-0]", words.first).await?;
    window.fill("[data-testid=prize-cost-0]", &tongue.typed(FIRST)).await?;
    window.click("[data-testid=prize-add]").await?;
    window.fill("[data-testid=prize-name-1]", words.second).await?;
    window.fill("[data-testid=prize-count-1]", &tongue.number(2)).await?;
    window.fill("[data-testid=prize-cost-1]", &tongue.typed(SECOND)).await?;
    let cost = tongue.minor(FIRST + 2 * SECOND);
    window.wait_text("[data-testid=prizes-cost]", &tongue.money(cost)).await?;
    window.screenshot("form").await?;
    window.is_accessible().await?;
    window.click("[data-testid=draw-open]").await?;
    window.wait_for("[data-testid=draw-page][data-state=open]").await?;
    assert_eq!(draw(window)?["row"]["cost"], cost);
    Ok(())
}

/// The record is saved where the person says, and holds without the shop; touched, it does not.
async fn record(window: &Window, words: &Words) -> Step {
    let path = window.desk().home().join("record.json");
    window.answer("save_file", &path)?;
    window.click("[data-testid=draw-save]").await?;
    window.wait_for("[data-testid=draw-saved]").await?;
    let verify = |path: &std::path::Path| {
        let path = path.to_string_lossy();
        window.desk().vafa(&["verify-draw", &path])
    };
    let said = verify(&path)?;
    assert!(said.status.success(), "{said:?}");
    let text = std::fs::read_to_string(&path)?;
    assert!(text.contains(words.word), "the word is in the record");
    let touched = window.desk().home().join("touched.json");
    std::fs::write(&touched, text.replace(words.word, words.other))?;
    assert_eq!(verify(&touched)?.status.code(), Some(3));
    Ok(())
}

async fn prizes(window: &Window, note: &str) -> Step {
    window.click("[data-testid=draw-hand-over]").await?;
    window.wait_for("[data-testid=draw-win][data-state=handed]").await?;
    window.click("[data-testid=draw-pass]").await?;
    window.fill("[data-testid=draw-pass-note]", note).await?;
    window.press(Key::Enter).await?;
    window.wait_for("[data-testid=draw-win][data-state=passed]").await?;
    let row = draw(window)?["row"].clone();
    assert_eq!((&row["handed"], &row["waiting"]), (&json!(1), &json!(2)));
    Ok(())
}

/// The card goes out with a sale: it is scanned while the sale is open.
async fn give(window: &Window, code: &str) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus("[data-testid=sale-amount]").await?;
    window.desk().scan(code)?;
    window.wait_for("[data-testid=sale-scratch]").await?;
    window.fill("[data-testid=sale-amount]", "12").await?;
    window.screenshot("given").await?;
    window.is_accessible().await?;
    window.press(Key::Enter).await?;
    window.wait_gone("[data-testid=sale]").await
}

/// The record on paper says what the file says: who won what, how many there were, the guest's word
/// and the numbers by which anybody repeats it.
async fn on_paper(window: &Window, tongue: Tongue, words: &Words) -> Step {
    window.click("[data-testid=draw-print-record]").await?;
    window.wait_for("[data-testid=paper] table").await?;
    let made = draw(window)?;
    let proofs = ["commitment", "list", "seed"].map(|proof| made[proof].as_str());
    let said = [words.draw, words.first, words.second, words.word].map(Some);
    for text in said.into_iter().chain(proofs) {
        window.wait_text("[data-testid=paper]", text.ok_or("a proof is missing")?).await?;
    }
    window.wait_text("[data-testid=paper]", &tongue.number(MEMBERS)).await?;
    for win in made["wins"].as_array().into_iter().flatten().filter(|win| !win["prize"].is_null()) {
        let number = win["number"].as_i64().ok_or("a winner without a number")?;
        window.wait_text("[data-testid=paper] td", &tongue.number(number)).await?;
    }
    window.screenshot("paper").await?;
    window.is_accessible().await
}

#[test]
fn scratch_cards_are_made_given_out_and_paid_once() -> Step {
    journey(Setting::named("scratch").speaking("ka"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        to_the_draws(window).await?;
        window.click("[data-testid=scratch-new]").await?;
        window.fill("[data-testid=scratch-name]", "გაზაფხული").await?;
        window.fill("[data-testid=scratch-count]", "40").await?;
        window.fill("[data-testid=prize-name-0]", "ჩაი").await?;
        window.fill("[data-testid=prize-count-0]", "10").await?;
        window.fill("[data-testid=prize-cost-0]", "2,50").await?;
        window.wait_for("[data-testid=prizes-cost]").await?;
        window.is_accessible().await?;
        window.click("[data-testid=scratch-make]").await?;
        window.wait_for("[data-testid=scratch-run]").await?;
        let runs = window.vafa_call("list_scratch_runs", &json!({}))?;
        let run = &runs["rows"][0]["run"];
        let cards = window.vafa_call("get_scratch_codes", &json!({ "run": run }))?;
        let won = cards["cards"].as_array().into_iter().flatten();
        let won = won.filter(|card| card["prize"].is_string()).collect::<Vec<_>>();
        assert_eq!(won.len(), 10);
        let code = won[0]["code"].as_str().ok_or("no code")?;
        let check = async |state: &str| -> Step {
            window.fill("[data-testid=scratch-code]", code).await?;
            window.press(Key::Enter).await?;
            window.wait_for(&format!("[data-testid=scratch-answer][data-state={state}]")).await
        };
        check("not_given").await?;
        window.screenshot("not-given").await?;
        window.is_accessible().await?;
        give(window, code).await?;
        window.desk().scan(code)?;
        window.wait_for("[data-testid=scratch-answer][data-state=wins]").await?;
        window.screenshot("wins").await?;
        window.is_accessible().await?;
        window.click("[data-testid=scratch-pay]").await?;
        window.wait_for("[data-testid=scratch-answer][data-state=paid]").await?;
        window.click("[data-testid=scratch-confirm]").await?;
        window.wait_gone("[data-testid=scratch-confirm]").await?;
        let gone = window.call("get_scratch_codes", json!({ "run": run })).await?;
        assert_eq!(gone.unwrap_err()["code"], "scratch_codes_gone");
        Ok(())
    })
}
