//! What comes of letters: the answer, the words that are changed, the round over the long gone, and
//! whether writing helps.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Tongue, Window, in_each_language_from, journey};

use crate::missing::{NOW, THEN, VISITS, missed, regular, row, weeks_later};

/// An afternoon in Tehran and in Tbilisi, and no longer night in New York.
const AFTERNOON: &str = "2026-11-24T15:00:00Z";
/// The letters' window is over: 30 days and one more.
const MONTH_LATER: &str = "2026-12-26T15:00:00Z";

/// So many regulars who may be written to.
async fn regulars(window: &Window, count: usize) -> Step<Vec<String>> {
    let mut people = Vec::new();
    for place in 0..count {
        let customer =
            regular(window, &format!("Guest {place:02}"), &format!("+9955992000{place:02}"))
                .await?;
        let yes = json!({ "customer": customer, "state": "given" });
        window.act("record_consent", yes).await?;
        people.push(customer);
    }
    Ok(people)
}

async fn change(window: &Window, change: impl FnOnce(&mut Value)) -> Step {
    let mut settings = window.vafa_call("get_shop", &json!({}))?["settings"].clone();
    change(&mut settings);
    window.act("change_settings", json!({ "settings": settings })).await.map(drop)
}

/// The answers to a letter, in the words of the shop.
fn answers(tongue: Tongue) -> [(&'static str, &'static str); 4] {
    let words = tongue.one_of(
        ["جواب داد", "جواب نداد", "خواست دیگر پیام ندهیم", "شماره یا نشانی اشتباه بود"],
        ["გვიპასუხა", "არ გვიპასუხა", "გვთხოვა, აღარ მივწეროთ", "ნომერი ან მისამართი არასწორია"],
        ["answered", "no answer", "asked us to stop", "wrong number or address"],
    );
    let names = ["answered", "no_answer", "asked_to_stop", "wrong_address"];
    [0, 1, 2, 3].map(|at| (names[at], words[at]))
}

#[test]
fn what_comes_of_a_letter_is_asked_kept_with_its_people_and_a_no_ends_the_letters() -> Step {
    let setting = Setting::named("outcomes").at(THEN);
    in_each_language_from(&setting, async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let people = regulars(window, 4).await?;
        weeks_later(window, AFTERNOON).await?;
        for customer in &people {
            let sent = json!({ "customer": customer, "way": "sms", "language": null });
            window.act("hand_over_message", sent).await?;
        }
        window.click("[data-testid=nav-messages]").await?;
        for (customer, (answer, words)) in people.iter().zip(answers(tongue)) {
            window.click("[data-testid=list-missed]").await?;
            window.click(&format!("{} .door", row(customer))).await?;
            window.wait_for("[data-testid=letter-blocked]").await?;
            let button = format!("[data-testid=outcome-{answer}]");
            window.wait_text(&button, words).await?;
            if answer == "answered" {
                window.screenshot("asked").await?;
                window.is_accessible().await?;
            }
            window.click(&button).await?;
            if answer == "wrong_address" {
                // It is put right where it is written, and the letter stands where it stood.
                window.wait_for("[data-testid=person-form]").await?;
                window.press(Key::Escape).await?;
            }
            // Asked and answered: what was said stands there, and nothing is offered any more.
            window.wait_text("[data-testid=letter-came]", words).await?;
            for gone in [button.as_str(), "[data-testid=skip]", "[data-testid=snooze-7]"] {
                assert_eq!(window.count(gone).await?, 0, "{gone} is refused in any case");
            }
        }
        // Who asked to stop said no to every way.
        let page = window.vafa_call("get_customer", &json!({ "customer": people[2] }))?;
        let allowed = page["allowed"].as_array().into_iter().flatten();
        let withdrawn = allowed.filter(|one| one["state"] == "withdrawn").count();
        assert!(withdrawn >= 4, "{}", page["allowed"]);

        weeks_later(window, MONTH_LATER).await?;
        window.click("[data-testid=nav-messages]").await?;
        window.click("[data-testid=missing-effect]").await?;
        for (place, (answer, words)) in answers(tongue).into_iter().enumerate() {
            window.wait_text("[data-testid=effect-outcomes]", words).await?;
            window.click(&format!("[data-testid=effect-outcome-{answer}]")).await?;
            window.wait_text("[data-testid=effect-people]", &format!("Guest {place:02}")).await?;
        }
        window.screenshot("kept").await?;
        window.is_accessible().await
    })
}

/// One, in millionths; and the square of the 97.5 % point of the normal distribution, 1.959964².
const ONE: i64 = 1_000_000;
const Z2: i64 = 3_841_459;

/// A share and the ends of its 95 % interval by Wilson (1927), in millionths.
fn wilson(came: i64, of: i64) -> [i64; 3] {
    let share = came * ONE / of;
    let middle = share + Z2 / (2 * of);
    let half = (Z2 * (share * (ONE - share) / ONE / of) + Z2 * Z2 / (4 * of * of)).isqrt();
    let below = ONE + Z2 / of;
    [share, (middle - half) * ONE / below, (middle + half) * ONE / below]
}

/// The difference of two shares and its 95 % interval by Newcombe (1998), method 10.
fn newcombe(one: [i64; 3], other: [i64; 3]) -> [i64; 3] {
    let root = |a: i64, b: i64| (a * a + b * b).isqrt();
    let difference = one[0] - other[0];
    let low = root(one[0] - one[1], other[2] - other[0]);
    let high = root(one[2] - one[0], other[0] - other[1]);
    [difference, difference - low, difference + high]
}

/// The lines of the effect, by their names, without signs of direction.
const LINES: &str = "const plain = e => e.innerText.replace(/[\\u2066-\\u2069]/g, '');
    return Object.fromEntries([...document.querySelectorAll('[data-testid=effect] dl:first-of-type > div')]
        .map(row => [plain(row.querySelector('dt')), plain(row.querySelector('dd'))]));";

/// The numbers of percent that stand in a line of the effect, in its order, in millionths.
fn percents(line: &str) -> Vec<i64> {
    let parts = line.split(|sign: char| !(sign.is_ascii_digit() || ".%−".contains(sign)));
    let shares = parts.filter_map(|part| part.strip_suffix('%'));
    let tenths = shares.filter_map(|share| share.replace('.', "").replace('−', "-").parse().ok());
    tenths.map(|tenths: i64| tenths * ONE / 1000).collect()
}

/// Holds a line of the effect against what it must say, within the last decimal shown.
fn holds(line: &str, expected: [i64; 3]) {
    let shown = percents(line);
    assert_eq!(shown.len(), 3, "{line}");
    for (shown, expected) in shown.iter().zip(expected) {
        assert!((shown - expected).abs() <= 600, "{line}: {shown} is not {expected}");
    }
}

/// Everybody to write to is written to; three of them and one of the others come back in time.
async fn write_and_come_back(window: &mut Window, people: &[String]) -> Step<(usize, usize)> {
    // Who is held out is drawn by the schedule, once for each lapse.
    let (_, to_write) = window
        .until("some to be held out", async || {
            let (all, to_write) = missed(window)?;
            Ok((!to_write.is_empty() && to_write.len() < people.len()).then_some((all, to_write)))
        })
        .await?;
    let held: Vec<&String> = people.iter().filter(|one| !to_write.contains(one)).collect();
    for customer in &to_write {
        let sent = json!({ "customer": customer, "way": "whatsapp", "language": null });
        window.act("hand_over_message", sent).await?;
    }
    for customer in to_write.iter().take(3).chain(held.iter().copied().take(1)) {
        let sale = json!({ "customer": customer, "amount": 1_000 });
        window.act("record_purchase", sale).await?;
    }
    Ok((to_write.len(), held.len()))
}

#[test]
fn the_effect_of_letters_stands_with_its_interval_against_those_held_out() -> Step {
    journey(Setting::named("effect").at(THEN), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        change(window, |settings| {
            settings["hold_out_percent"] = json!(50);
            settings["hold_out_from"] = json!(2);
        })
        .await?;
        let people = regulars(window, 16).await?;
        weeks_later(window, AFTERNOON).await?;
        // The schedule looks at the day when the program starts, once somebody said it is right.
        window.reopen().await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        let (written, held) = write_and_come_back(window, &people).await?;
        weeks_later(window, MONTH_LATER).await?;
        window.click("[data-testid=nav-messages]").await?;
        window.click("[data-testid=missing-effect]").await?;
        window.wait_for("[data-testid=effect]").await?;
        window.screenshot("numbers").await?;
        window.is_accessible().await?;
        let lines = window.client().execute(LINES, vec![]).await?;
        let line = |word: &str| lines[word].as_str().unwrap_or_default().to_owned();
        let count = |number: usize| i64::try_from(number);
        let (ours, theirs) = (wilson(3, count(written)?), wilson(1, count(held)?));
        let shown = line("Written to");
        assert!(shown.starts_with(&format!("3 of {written}:")), "{shown}");
        holds(&shown, ours);
        let shown = line("Held out to compare");
        assert!(shown.starts_with(&format!("1 of {held}:")), "{shown}");
        holds(&shown, theirs);
        holds(&line("Difference"), newcombe(ours, theirs));
        let by_way = window.text("[data-testid=effect-ways]").await?;
        assert!(by_way.contains("WhatsApp") && by_way.contains(&format!("3 of {written}:")));
        window.wait_text("[data-testid=effect-words]", "Vafa’s words").await
    })
}

#[test]
fn words_that_the_shop_changes_stand_in_the_next_letter() -> Step {
    let setting = Setting::named("words").at(THEN);
    in_each_language_from(&setting, async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let guest = regular(window, tongue.person, tongue.phone).await?;
        window.act("record_consent", json!({ "customer": guest, "state": "given" })).await?;
        weeks_later(window, NOW).await?;
        window.click("[data-testid=nav-messages]").await?;
        window.click("[data-testid=missing-texts]").await?;
        let ours = tongue.one_of(
            "چای تازه رسیده. منتظرتان هستیم.",
            "ახალი ჩაი გველოდება.",
            "New tea is in.",
        );
        window.wait_for(".sample").await?;
        window.fill("[data-testid=template-text]", &format!("{{greeting}}. {ours}")).await?;
        window.click("[data-testid=template-save]:not([aria-disabled])").await?;
        // A real customer is the sample.
        window.wait_text(".sample", ours).await?;
        window.wait_text(".sample", tongue.person).await?;
        window.screenshot("saved").await?;
        window.is_accessible().await?;
        window.click("[data-testid=nav-today]").await?;
        window.click(&format!("{} [data-testid=missing-write]", row(&guest))).await?;
        window.wait_text("[data-testid=letter-text]", ours).await?;
        window.wait_text("[data-testid=letter-text]", tongue.person).await?;
        window.screenshot("letter").await
    })
}

#[test]
fn a_round_brings_the_long_gone_in_turn_and_ends_when_the_owner_ends_it() -> Step {
    in_each_language_from(&Setting::named("round").at(AFTERNOON), async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        change(window, |settings| settings["round_per_day"] = json!(2)).await?;
        // They were late already when the shop first heard of them.
        let people = regulars(window, 3).await?;
        for (place, customer) in people.iter().enumerate() {
            let more =
                json!({ "customer": customer, "amount": 1_000 * (place + 1), "day": VISITS[4] });
            window.act("record_purchase", more).await?;
        }
        assert_eq!(missed(window)?, (json!(3), vec![]));
        window.click("[data-testid=nav-messages]").await?;
        window.wait_for("[data-testid=missing-calm]").await?;
        window.click("[data-testid=list-long-gone]").await?;
        window.wait_for("[data-testid=missing-list][data-count=\"3\"]").await?;
        window.wait_text("[data-testid=round]", &tongue.number(2)).await?;
        window.screenshot("before").await?;
        window.click("[data-testid=round]").await?;
        window.wait_text("[data-testid=list-to-write]", &tongue.number(2)).await?;
        window.click("[data-testid=list-to-write]").await?;
        window.wait_for("[data-testid=missing-list][data-count=\"2\"]").await?;
        // Who brought most comes first.
        assert_eq!(missed(window)?.1, [people[2].clone(), people[1].clone()]);
        window.wait_for("[data-testid=letter]").await?;
        window.screenshot("begun").await?;
        window.is_accessible().await?;
        window.click("[data-testid=list-long-gone]").await?;
        window.click("[data-testid=round]").await?;
        window.wait_text("[data-testid=list-to-write]", &tongue.number(0)).await?;
        assert_eq!(missed(window)?.1, Vec::<String>::new());
        Ok(())
    })
}
