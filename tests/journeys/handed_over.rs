//! The letter goes out through other programs: what they are given is read where it arrives.

use serde_json::{Value, json};
use vafa_tests::{Setting, Step, Tongue, Window, in_each_language_from, journey};

use crate::missing::{THEN, VISITS, row, weeks_later};

/// An afternoon in Tehran and in Tbilisi, and no longer night in New York.
const AFTERNOON: &str = "2026-11-24T15:00:00Z";
const LETTER: &str = "[data-testid=letter-text]";

/// Buttons of the letter whose words stand out of them.
const TOO_WIDE: &str = "return [...document.querySelectorAll('.letter .btn')]
    .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
    .map(e => e.innerText);";

/// What somebody's letter is known by, and where the links must lead.
struct Theirs {
    id: String,
    tongue: Tongue,
}

impl Theirs {
    fn greeting(&self) -> String {
        let name = self.tongue.person;
        self.tongue.one_of(
            format!("سلام {name} عزیز، روزتان به‌خیر."),
            format!("გამარჯობა, {name}."),
            format!("Hello {name},"),
        )
    }

    fn goods(&self) -> &'static str {
        self.tongue.one_of("پسته", "ხაჭაპური", "Moby-Dick")
    }

    fn subject(&self) -> &'static str {
        self.tongue.one_of("دلتنگ شما هستیم", "მოგვენატრეთ", "We miss you")
    }

    /// Their number as the world dials it, without the plus.
    fn number(&self) -> &'static str {
        self.tongue.one_of("989121110001", "995599123456", "12125550147")
    }

    fn mailbox(&self) -> String {
        format!("{}@example.com", self.tongue.language)
    }
}

/// Somebody of this tongue who came every twelve days, can be reached by everything and allowed it.
async fn somebody(window: &Window, tongue: Tongue) -> Step<Theirs> {
    let theirs = Theirs { id: String::new(), tongue };
    let contacts = json!([
        { "kind": "phone", "raw": format!("+{}", theirs.number()), "main": true },
        { "kind": "email", "raw": theirs.mailbox(), "main": true },
    ]);
    let form = json!({ "given": tongue.person, "contacts": contacts, "language": tongue.language });
    let done = window.act("add_customer", json!({ "form": form, "join": true })).await?;
    let id = done["customer"].as_str().ok_or("nobody was added")?.to_owned();
    for day in VISITS {
        let amount = 1_000_000;
        let line = json!({ "goods": theirs.goods(), "quantity_milli": 1000, "amount": amount });
        let bought = json!({ "customer": id, "amount": amount, "day": day, "lines": [line] });
        window.act("record_purchase", bought).await?;
    }
    let yes = json!({ "customer": id, "channels": ["sms", "whatsapp", "email", "phone"],
        "state": "given" });
    window.act("record_consent", yes).await?;
    Ok(Theirs { id, ..theirs })
}

/// Opens their letter and gives its text as it stands on the sheet.
async fn open_letter(window: &Window, theirs: &Theirs) -> Step<String> {
    window.click(&format!("{} .door", row(&theirs.id))).await?;
    window.wait_text(LETTER, theirs.goods()).await?;
    let script = "return document.querySelector(arguments[0]).textContent;";
    let text = window.client().execute(script, vec![json!(LETTER)]).await?;
    let text = text.as_str().ok_or("no text")?.to_owned();
    assert!(text.starts_with(&theirs.greeting()), "{text}");
    Ok(text)
}

/// Goes one way and gives the link that left the window.
async fn go(window: &Window, way: &str) -> Step<String> {
    let links = || -> Step<Vec<Value>> {
        Ok(window.acts()?.into_iter().filter(|act| act["act"] == "open_link").collect())
    };
    let before = links()?.len();
    window.click(&format!("[data-testid=way-{way}]")).await?;
    let link = window.until("a link", async || Ok(links()?.get(before).cloned())).await?;
    Ok(link["link"].as_str().ok_or("no link")?.to_owned())
}

/// A link apart: where it leads, and its fields decoded as RFC 3986 has it.
fn parted(link: &str) -> Step<(String, Vec<(String, String)>)> {
    assert!(link.is_ascii(), "a link is ASCII: {link}");
    let (place, query) = link.split_once('?').unwrap_or((link, ""));
    let fields = query.split('&').filter(|field| !field.is_empty()).map(|field| {
        let (name, value) = field.split_once('=').ok_or("a field without a value")?;
        Ok((name.to_owned(), decoded(value)?))
    });
    Ok((place.to_owned(), fields.collect::<Step<_>>()?))
}

fn decoded(value: &str) -> Step<String> {
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let pair = [rest.next(), rest.next()].into_iter().flatten().collect();
                u8::from_str_radix(&String::from_utf8(pair)?, 16)?
            }
            byte => byte,
        });
    }
    Ok(String::from_utf8(bytes)?)
}

fn field(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// By every way the whole letter, to their own number and mailbox; a call has no text.
async fn goes_by_every_way(window: &Window, theirs: &Theirs) -> Step {
    let text = open_letter(window, theirs).await?;
    let number = theirs.number();
    let mail = vec![field("subject", theirs.subject()), field("body", &text.replace('\n', "\r\n"))];
    for (way, place, fields) in [
        ("whatsapp", format!("https://wa.me/{number}"), vec![field("text", &text)]),
        ("sms", format!("sms:+{number}"), vec![field("body", &text)]),
        ("email", format!("mailto:{}", theirs.mailbox()), mail),
        ("phone", format!("tel:+{number}"), vec![]),
    ] {
        assert_eq!(parted(&go(window, way).await?)?, (place, fields), "by {way}");
        window.wait_for(&format!("[data-testid=way-{way}].open")).await?;
    }
    Ok(())
}

#[test]
fn a_letter_leaves_whole_by_every_way_in_the_words_of_whoever_it_is_for() -> Step {
    let setting = Setting::named("handed-over").at(THEN);
    in_each_language_from(&setting, async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        // One of the shop's own tongue, and one of another.
        let other = Tongue::of(tongue.one_of("ka", "en", "fa"));
        let ours = somebody(window, tongue).await?;
        let foreign = somebody(window, other).await?;
        weeks_later(window, AFTERNOON).await?;
        window.click("[data-testid=nav-messages]").await?;
        window.wait_for("[data-testid=missing-list][data-count=\"2\"]").await?;
        goes_by_every_way(window, &foreign).await?;
        goes_by_every_way(window, &ours).await?;
        let wide = window.client().execute(TOO_WIDE, vec![]).await?;
        assert_eq!(wide, json!([]), "words wider than their buttons");
        window.screenshot("went").await?;
        window.is_accessible().await?;
        // The last way is the one that is kept.
        window.click("[data-testid=letter-sent]:not([aria-disabled])").await?;
        window.wait_gone(&row(&ours.id)).await?;
        let said = window.vafa_call("list_timeline", &json!({ "customer": ours.id }))?;
        let letter = said["rows"].as_array().into_iter().flatten();
        let letter = letter.map(Value::to_string).find(|row| row.contains("hand_over"));
        assert!(letter.is_some_and(|row| row.contains("phone")), "{said}");
        Ok(())
    })
}

#[test]
fn a_letter_too_long_for_a_link_is_copied_and_the_shop_says_so() -> Step {
    let setting = Setting::named("too-long").speaking("ka").at(THEN);
    journey(setting, async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let theirs = somebody(window, Tongue::of("ka")).await?;
        let long = format!("{{greeting}}. {{last_product}} {}", "მოგვენატრეთ. ".repeat(40));
        window.act("change_template", json!({ "language": "ka", "text": long })).await?;
        weeks_later(window, AFTERNOON).await?;
        window.click("[data-testid=nav-messages]").await?;
        let text = open_letter(window, &theirs).await?;
        let (_, fields) = parted(&go(window, "email").await?)?;
        assert_eq!(fields, [field("subject", theirs.subject())]);
        assert_eq!(window.wait_for_act("copy").await?["text"], json!(text));
        window.wait_text(".sent-why", "ჩასვით").await?;
        window.screenshot("copied").await?;
        window.is_accessible().await
    })
}
