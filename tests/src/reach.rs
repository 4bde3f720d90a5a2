//! What a hand and a keyboard need and axe does not see: targets high enough for a finger, and Tab
//! that goes as one reads.

use serde_json::{Value, json};

use crate::{Key, Step, Window, keys};

/// The least height of a target, in px (design.md, rule 13).
const TARGET: u32 = 40;
/// Between two presses of Tab: the page has to draw nothing between them.
const FAST: std::time::Duration = std::time::Duration::from_millis(5);
/// Tabs that are pressed together, and in all before a page is taken to have no end.
const TOGETHER: usize = 20;
const MOST: usize = 400;

/// Targets lower than they should be. A door is a word of a line that opens something, and as low as
/// the line (WCAG 2.2, 2.5.8, inline); a name at the head of a row has the row to itself and is held,
/// a few of a list, for its rows are alike.
/// Where the box is too low, what a click really reaches counts: a label with its checkbox, the row
/// around a name.
const LOW: &str = "const [least] = arguments;
    const shown = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
    const reached = (e, x, y) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (e.contains(hit) || hit.closest('label')?.control === e);
    };
    const height = e => {
        e.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = e.getBoundingClientRect();
        const [across, middle] = [x + width / 2, y + height / 2];
        let high = 0;
        for (const way of [-1, 1]) {
            for (let step = 0.5; step < least && reached(e, across, middle + way * step); step += 1) high += 1;
        }
        return high;
    };
    const named = e => e.dataset.testid ?? (e.id || e.getAttribute('aria-label') || e.innerText);
    const names = [...document.querySelectorAll('.row .door.name')].slice(0, 8);
    const held = 'a[href], button, input, select, textarea, summary, [role=button]';
    return [...document.querySelectorAll(held)]
        .filter(e => shown(e) && !e.closest('[hidden], [aria-hidden=true]'))
        .filter(e => !e.matches('.door') || names.includes(e))
        .filter(e => e.getBoundingClientRect().height < least - 0.5)
        .map(e => [e, height(e)])
        .filter(([, high]) => high < least - 1)
        .map(([e, high]) => `${named(e)} (${e.tagName}.${e.className}): ${high}`);";

/// Writes down what gets the focus from now on.
const WATCH: &str = "window.tabbed = [];
    window.watchTabs?.abort();
    window.watchTabs = new AbortController();
    addEventListener('focusin', ({ target }) => window.tabbed.push(target), { signal: window.watchTabs.signal });";

/// Whether Tab has come round.
const ROUND: &str = "return window.tabbed.some(e => e.id === 'omnibox');";

/// Where Tab did not go as one reads: part after part of the frame; in a part from line to line, in a
/// line from its start to its end. And what can be done with a mouse and got no focus.
const ORDER: &str = "window.watchTabs.abort();
    const PARTS = ['.nav', '.bar', '.work', '.status', '.counter'];
    const part = e => PARTS.findIndex(css => e.closest(css));
    const rtl = document.dir === 'rtl';
    const named = e => e.dataset.testid ?? (e.id || e.getAttribute('aria-label') || e.innerText);
    const box = e => {
        const { top, bottom, left, right, height } = e.getBoundingClientRect();
        return { top, bottom, start: rtl ? -right : left, middle: (top + bottom) / 2, height };
    };
    const wrong = [];
    // From the omnibox on; the tabs of the nav come after the end, before it again.
    const round = window.tabbed.slice(0, window.tabbed.findIndex(e => e.id === 'omnibox'))
        .filter(e => e.isConnected && part(e) > 0);
    for (let at = 1; at < round.length; at += 1) {
        const [before, after] = [round[at - 1], round[at]];
        if (part(after) < part(before)) wrong.push(`${named(after)} after ${named(before)}: another part`);
        if (part(after) !== part(before)) continue;
        const [one, two] = [box(before), box(after)];
        const common = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
        const beside = common > Math.min(one.height, two.height) / 2;
        const jumps = beside ? two.start < one.start - 1 : two.middle < one.middle;
        if (jumps) wrong.push(`${named(after)} after ${named(before)}`);
    }
    for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
        if (e.tabIndex > 0) wrong.push(`${named(e)} has a place of its own`);
        const can = e.checkVisibility({ visibilityProperty: true }) && !e.disabled;
        const chosen = e.type === 'radio' && round.some(other => other.name === e.name);
        if (can && !chosen && part(e) > 0 && e.id !== 'omnibox' && !round.includes(e)) wrong.push(`${named(e)} is never reached`);
    }
    return wrong;";

impl Window {
    /// Everything one can press or type into is 40 px high, or is reached in that height.
    ///
    /// # Errors
    /// When something is lower: what, and how low.
    pub async fn is_within_reach(&self) -> Step {
        let low = self.client().execute(LOW, vec![json!(TARGET)]).await?;
        told("lower than a finger", &low)
    }

    /// Tab goes from the omnibox through everything and back, as one reads.
    ///
    /// # Errors
    /// When it jumps or leaves something out: where.
    pub async fn is_tabbed_as_read(&self) -> Step {
        self.press(Key::F(2)).await?;
        self.wait_focus("[data-testid=omnibox]").await?;
        self.client().execute(WATCH, vec![]).await?;
        for _ in 0..MOST / TOGETHER {
            let tabs = keys::one_after_another([Key::Tab.sign(); TOGETHER], FAST);
            self.client().perform_actions(tabs).await?;
            if self.client().execute(ROUND, vec![]).await? == json!(true) {
                return told("Tab jumps", &self.client().execute(ORDER, vec![]).await?);
            }
        }
        Err("Tab never comes back to the omnibox".into())
    }
}

/// Nothing was found; or what, a line each.
pub(crate) fn told(what: &str, found: &Value) -> Step {
    match found.as_array().map(Vec::as_slice) {
        Some([]) => Ok(()),
        Some(found) => {
            let lines: Vec<&str> = found.iter().filter_map(Value::as_str).collect();
            Err(format!("{what}:\n  {}", lines.join("\n  ")).into())
        }
        None => Err(format!("{what}: the window gave no answer").into()),
    }
}
