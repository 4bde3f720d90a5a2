//! How words stand on their lines: numbers in the order they are dialled, and longer words in a
//! room that holds them.

use crate::reach::told;
use crate::{Step, Window};

/// Numbers whose signs do not stand from left to right, as they are read in every language.
const OUT_OF_ORDER: &str = r"
    const number = /\+?[0-9۰-۹](?:[ \u00a0\u202f-]?[0-9۰-۹]){6,}/g;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong = [];
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        if (!parentElement.checkVisibility()) continue;
        for (const found of data.matchAll(number)) {
            const places = [...found[0]].flatMap((sign, at) => {
                if (/[ \u00a0\u202f]/.test(sign)) return [];
                const range = document.createRange();
                range.setStart(texts.currentNode, found.index + at);
                range.setEnd(texts.currentNode, found.index + at + 1);
                return [range.getBoundingClientRect()];
            });
            const along = places.every((one, at) => at === 0 || one.top > places[at - 1].top + 2 || one.left >= places[at - 1].left);
            if (!along) wrong.push(found[0]);
        }
    }
    return wrong;";

/// What has to be scrolled sideways once every text but bare numbers is longer by two fifths, as
/// translations are; the texts are put back. Paper has its own size, whatever the window's is.
const TOO_NARROW: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const before = [];
    while (texts.nextNode()) {
        const node = texts.currentNode;
        if (node.data.trim().length < 3 || !/\\p{L}/u.test(node.data) || !node.parentElement.checkVisibility() || node.parentElement.closest('.paper')) continue;
        before.push([node, node.data]);
    }
    for (const [node, text] of before) node.data = `${text} ${text.slice(0, Math.ceil(text.length * 2 / 5))}`;
    const wide = [document.scrollingElement, ...document.querySelectorAll('.work, .page, .counter, .nav')]
        .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1
            && getComputedStyle(one).overflowX !== 'hidden')
        .map((one) => {
            const { left, right } = one.getBoundingClientRect();
            const out = [...one.querySelectorAll('*')].filter((e) => {
                const box = e.getBoundingClientRect();
                return e.checkVisibility() && box.width > 0 && (box.left < left - 1 || box.right > right + 1);
            });
            const said = out.slice(-3).map((e) => `${e.tagName}.${e.className} ${e.innerText ?? ''}`);
            return `${one.tagName}.${one.className}: ${one.scrollWidth} > ${one.clientWidth}, ${said}`;
        });
    for (const [node, text] of before) node.data = text;
    return wide;";

impl Window {
    /// Whether phones, cards and codes on the screen read from left to right (LOC-03).
    ///
    /// # Errors
    /// The numbers that do not.
    pub async fn numbers_stand_in_order(&self) -> Step {
        told("numbers out of order", &self.client().execute(OUT_OF_ORDER, vec![]).await?)
    }

    /// Whether the screen still holds its words when they are longer by two fifths (LOC-01).
    ///
    /// # Errors
    /// What is then wider than its place.
    pub async fn longer_words_fit(&self) -> Step {
        told("too narrow for longer words", &self.client().execute(TOO_NARROW, vec![]).await?)
    }
}
