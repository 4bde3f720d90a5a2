//! What a person's page changes in other rooms: how they are called, a note that is pinned, and
//! whoever is not to be written to any more.

use serde_json::json;
use vafa_tests::{Setting, Step, Tongue, Window, in_each_language_from};

use crate::missing::{NOW, THEN, missed, regular, weeks_later};

fn family(tongue: Tongue) -> &'static str {
    tongue.one_of("محمدی", "ბერიძე", "Bell")
}

/// Opens the form of whoever stands at the counter, and keeps it after `fill`.
async fn edited(window: &Window, fields: &[(&str, &str)]) -> Step {
    window.click("[data-testid=customer-edit]").await?;
    for (css, text) in fields {
        window.fill(css, text).await?;
    }
    window.is_accessible().await?;
    window.click("[data-testid=person-save]:not([aria-disabled])").await?;
    window.wait_for("[data-testid=customer-page]").await
}

/// Title and name, then the name they like: in the greeting that is said and in the letter.
async fn called(window: &Window, tongue: Tongue) -> Step {
    let title = tongue.one_of("خانم", "ქალბატონი", "Ms");
    let fields = [
        ("[data-testid=person-name]", tongue.typed_name),
        ("[data-testid=person-family]", family(tongue)),
        ("#person-title", title),
    ];
    edited(window, &fields).await?;
    let greeting = tongue.one_of("خانم محمدی", "ქალბატონო ნინო", "Ms Bell");
    window.wait_text(".work .greeting", greeting).await?;
    window.screenshot("title").await?;
    let wish = tongue.one_of("سارا جان", "ნინიკო", "Annie");
    edited(window, &[("[data-testid=person-call-me]", wish)]).await?;
    window.wait_text(".work .greeting", wish).await?;
    window.click("[data-testid=nav-messages]").await?;
    window.wait_text("[data-testid=letter-text]", wish).await
}

/// A note that is pinned stands at the counter whenever they come.
async fn pinned(window: &Window, tongue: Tongue) -> Step {
    let note = tongue.one_of("بادام نمی‌خورد", "თხილი არ შეიძლება", "No nuts, ever");
    window.click("[data-testid=note-text]").await?;
    window.type_keys(note).await?;
    window.click("[data-testid=note-save]").await?;
    window.wait_text("[data-testid=notes] .note", note).await?;
    assert_eq!(window.count("[data-testid=guest] .pinned").await?, 0);
    window.click("[data-testid=note-pin]").await?;
    window.wait_text("[data-testid=guest] .pinned", note).await?;
    window.wait_for("[data-testid=note-pin][aria-pressed=true]").await?;
    window.screenshot("pinned").await?;
    window.is_accessible().await?;
    window.click("[data-testid=note-pin]").await?;
    window.wait_gone("[data-testid=guest] .pinned").await
}

/// What a page shows of somebody one does not write to.
const STOPPED: &str = "[data-testid=stop-contact][aria-pressed=true]";
const GONE: &str = ".person .kind.is-miss";

/// Presses something on the page; from then on they are held back for `reason`, until it is pressed
/// back again.
async fn held_back(
    window: &Window,
    customer: &str,
    [press, back, sign, reason]: [&str; 4],
) -> Step {
    let page = async || -> Step {
        window.click("[data-testid=nav-customers]").await?;
        window.click("[data-testid=customer-row]").await?;
        window.wait_for("[data-testid=customer-page]").await
    };
    page().await?;
    window.click(&format!("[data-testid={press}]")).await?;
    window.wait_for(sign).await?;
    window.screenshot(reason).await?;
    window.is_accessible().await?;
    window.click("[data-testid=nav-messages]").await?;
    window.wait_for("[data-testid=missing-calm]").await?;
    window.wait_for(&format!("[data-testid=held-{reason}]")).await?;
    assert_eq!(missed(window)?, (json!(1), vec![]));
    page().await?;
    window.click(&format!("[data-testid={back}]")).await?;
    window
        .until("them to be written to again", async || {
            Ok((missed(window)?.1 == [customer]).then_some(()))
        })
        .await
}

#[test]
fn a_page_says_how_one_is_called_what_is_pinned_and_who_is_not_written_to() -> Step {
    in_each_language_from(&Setting::named("page").at(THEN), async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let guest = regular(window, tongue.person, tongue.phone).await?;
        window.act("record_consent", json!({ "customer": guest, "state": "given" })).await?;
        weeks_later(window, NOW).await?;
        assert_eq!(missed(window)?.1, [guest.as_str()]);
        window.greet(&guest, tongue.typed_name).await?;
        pinned(window, tongue).await?;
        called(window, tongue).await?;
        for way in [
            ["stop-contact", "stop-contact", STOPPED, "do_not_contact"],
            ["mark-moved", "mark-active", GONE, "moved"],
            ["mark-deceased", "mark-active", GONE, "deceased"],
        ] {
            held_back(window, &guest, way).await?;
        }
        Ok(())
    })
}
