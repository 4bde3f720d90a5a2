//! One open window, and what a person can do with it.

use std::path::Path;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::keys::{self, Key};
use crate::{Desk, Step, built, root};

/// How long a state is waited for.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
const LOOK: Duration = Duration::from_millis(25);

/// Keeps one pixel changing, so that frames are drawn.
const TICK: &str = "const tick = window.tick = document.createElement('i');
    Object.assign(tick.style, { position: 'fixed', insetBlockStart: 0, insetInlineStart: 0,
        inlineSize: '1px', blockSize: '1px', background: 'rgb(128 128 128 / 2%)' });
    tick.ariaHidden = 'true';
    document.documentElement.append(tick);
    tick.every = setInterval(() => {
        tick.style.opacity = tick.style.opacity === '1' ? '0.9' : '1';
    }, 20);";

/// Whether an element lies in view where it lay at the look before, and a click reaches it.
const STANDS: &str = "
    const element = document.querySelector(arguments[0]);
    if (!element?.checkVisibility()) return false;
    const { x, y, width, height } = element.getBoundingClientRect();
    const reached = () => {
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return hit !== null && (element.contains(hit) || hit.contains(element));
    };
    if (!reached()) {
        element.scrollIntoView({ block: 'nearest' });
        return false;
    }
    const before = window.stoodAt;
    window.stoodAt = { element, x, y };
    return before?.element === element && before.x === x && before.y === y;";

/// Brings an element to the middle of what scrolls.
pub(crate) const MIDDLE: &str =
    "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', inline: 'nearest' });";

/// An open window on its desk.
pub struct Window {
    client: Client,
    desk: Desk,
}

impl Window {
    /// Opens the window on a desk.
    ///
    /// # Errors
    /// When the driver or the window does not start.
    pub async fn open(desk: Desk) -> Step<Self> {
        let words = desk.words();
        Self::open_program(desk, &built("vafa-app")?, &words).await
    }

    /// Opens another program's window on a desk.
    ///
    /// # Errors
    /// When the driver or the window does not start.
    pub async fn open_program(desk: Desk, program: &Path, words: &[String]) -> Step<Self> {
        listening(&desk).await?;
        let client = session(&desk, program, words).await?;
        Ok(Self { client, desk })
    }

    /// Closes the window and opens it again on the same desk, as after a restart.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn reopen(&mut self) -> Step {
        self.client.clone().close().await?;
        self.client = session(&self.desk, &built("vafa-app")?, &self.desk.words()).await?;
        Ok(())
    }

    /// The same at a later time.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn reopen_at(&mut self, now: &str) -> Step {
        now.clone_into(&mut self.desk.setting.now);
        self.reopen().await
    }

    /// Kills the program in the middle of its work and opens the window again, as after a power cut.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn kill(&mut self) -> Step {
        self.desk.start_driver()?;
        listening(&self.desk).await?;
        self.client = session(&self.desk, &built("vafa-app")?, &self.desk.words()).await?;
        Ok(())
    }

    /// Closes the window.
    pub async fn close(self) {
        // The desk ends what does not end by itself.
        let _ = self.client.close().await;
    }

    /// The desk around the window.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The driver, for what has no word here yet.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Looks until `look` finds something, and gives what it found.
    ///
    /// # Errors
    /// When nothing is found in time, or the look itself fails.
    pub async fn until<T>(
        &self,
        what: &str,
        mut look: impl AsyncFnMut() -> Step<Option<T>>,
    ) -> Step<T> {
        let looking = async {
            loop {
                match look().await {
                    Ok(Some(found)) => return Ok(found),
                    Ok(None) => tokio::time::sleep(LOOK).await,
                    Err(why) => return Err(why),
                }
            }
        };
        match tokio::time::timeout(PATIENCE, looking).await {
            Ok(found) => found,
            Err(_) => {
                let page = self.text("body").await.unwrap_or_default();
                Err(format!("waited in vain for {what}; the window says:\n{page}").into())
            }
        }
    }

    /// Waits until the script gives something true, and gives that.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn until_script(&self, what: &str, script: &str, args: Vec<Value>) -> Step<Value> {
        self.until(what, async || {
            let given = self.client.execute(script, args.clone()).await?;
            Ok(Some(given).filter(|given| !given.is_null() && *given != json!(false)))
        })
        .await
    }

    /// Waits until an element is shown.
    ///
    /// # Errors
    /// When it is not in time.
    pub async fn wait_for(&self, css: &str) -> Step {
        let script = "const e = document.querySelector(arguments[0]);
            return !!e && e.checkVisibility();";
        self.until_script(css, script, vec![json!(css)]).await.map(drop)
    }

    /// Waits until a long work has brought an element: as long as the journey may take.
    ///
    /// # Errors
    /// When the window does not answer. A work that never ends fails the journey by its limit.
    pub async fn until_long(&self, css: &str) -> Step {
        let script = "const e = document.querySelector(arguments[0]);
            return !!e && e.checkVisibility();";
        while self.client.execute(script, vec![json!(css)]).await? != json!(true) {
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    }

    /// Waits until an element is gone or hidden.
    ///
    /// # Errors
    /// When it is not in time.
    pub async fn wait_gone(&self, css: &str) -> Step {
        let script = "const e = document.querySelector(arguments[0]);
            return !e || !e.checkVisibility();";
        self.until_script(&format!("{css} to be gone"), script, vec![json!(css)]).await.map(drop)
    }

    /// Waits until an element's text holds `text`. Signs of direction do not count.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_text(&self, css: &str, text: &str) -> Step {
        let script = "const marks = /[\\u2066-\\u2069\\u200e\\u200f\\u061c]/g;
            return [...document.querySelectorAll(arguments[0])]
                .some(e => e.innerText.replace(marks, '').includes(arguments[1]));";
        let args = vec![json!(css), json!(text)];
        self.until_script(&format!("{text:?} in {css}"), script, args).await.map(drop)
    }

    /// Waits until the element that `css` names has the focus.
    ///
    /// # Errors
    /// When it has not in time.
    pub async fn wait_focus(&self, css: &str) -> Step {
        let script = "return document.activeElement?.matches(arguments[0]) && document.hasFocus();";
        self.until_script(&format!("the focus on {css}"), script, vec![json!(css)]).await.map(drop)
    }

    /// The text of an element as it is shown, without signs of direction.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn text(&self, css: &str) -> Step<String> {
        let text = self.client.find(Locator::Css(css)).await?.text().await?;
        let mark =
            |c: &char| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
        Ok(text.chars().filter(mark).collect())
    }

    /// How many elements there are.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn count(&self, css: &str) -> Step<usize> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value(&self, css: &str) -> Step<String> {
        let field = self.client.find(Locator::Css(css)).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Waits until an element stands still, with nothing over it, and clicks it.
    ///
    /// # Errors
    /// When it does not come, or something lies over it.
    pub async fn click(&self, css: &str) -> Step {
        let mut tries = 0;
        loop {
            self.until_script(&format!("{css} to be clicked"), STANDS, vec![json!(css)]).await?;
            let clicked = match self.client.find(Locator::Css(css)).await {
                Ok(element) => element.click().await,
                Err(cause) => Err(cause),
            };
            tries += 1;
            match clicked {
                Ok(()) => return Ok(()),
                // What came late moved it, or drew it anew, between the look and the click: a
                // person looks again, brings it to the middle and clicks once more.
                Err(_) if tries < 3 => {
                    self.client.execute(MIDDLE, vec![json!(css)]).await?;
                }
                Err(cause) => return Err(format!("{css}: {cause:?}").into()),
            }
        }
    }

    /// Chooses an option of a list by its value.
    ///
    /// # Errors
    /// When there is no such list or option.
    pub async fn choose(&self, css: &str, value: &str) -> Step {
        self.wait_for(css).await?;
        Ok(self.client.find(Locator::Css(css)).await?.select_by_value(value).await?)
    }

    /// Types as a person does, into whatever has the focus.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn type_keys(&self, text: &str) -> Step {
        let keys = keys::one_after_another(text.chars(), keys::PERSON);
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses a key.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn press(&self, key: Key) -> Step {
        Ok(self.client.perform_actions(keys::held_together(&[key.sign()])).await?)
    }

    /// Presses a key twice, as a hand that is not sure does.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn press_twice(&self, key: Key, gap: Duration) -> Step {
        let keys = keys::one_after_another([key.sign(), key.sign()], gap);
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses a key while others are held, such as Control and `z`.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn press_with(&self, held: &[Key], letter: char) -> Step {
        let signs: Vec<char> = held.iter().map(|key| key.sign()).chain([letter]).collect();
        Ok(self.client.perform_actions(keys::held_together(&signs)).await?)
    }

    /// Asks the core what the page could ask: a command of the table.
    ///
    /// # Errors
    /// When the window does not answer. A refusal is the inner error, `{"code", "args"}`.
    pub async fn call(&self, name: &str, input: Value) -> Step<Result<Value, Value>> {
        let script = "const [name, input, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('call', { name, input })
                .then(good => done({ good }), bad => done({ bad }));";
        let mut answer = self.client.execute_async(script, vec![json!(name), input]).await?;
        match answer.get("bad") {
            Some(_) => Ok(Err(answer["bad"].take())),
            None => Ok(Ok(answer["good"].take())),
        }
    }

    /// Keeps a picture of what the window shows as `target/screens/JOURNEY-NAME.png`.
    ///
    /// # Errors
    /// When it cannot be taken or kept.
    pub async fn screenshot(&self, name: &str) -> Step {
        let folder = root().join("target/screens");
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{}-{name}.png", self.desk.setting.name));
        Ok(std::fs::write(file, self.picture().await?)?)
    }

    /// What the window shows, as PNG, when nothing on it moves any more.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn picture(&self) -> Step<Vec<u8>> {
        let still = "return document.fonts.status === 'loaded'
            && document.getAnimations().every(a => a.playState !== 'running'
                || a.effect?.getComputedTiming().iterations === Infinity
                || a.effect?.getComputedTiming().duration > 1000);";
        self.until_script("the window to stand still", still, vec![]).await?;
        // WebKit takes its picture with the next frame, and a page that stands still draws none: a
        // pixel that hardly can be seen is kept changing meanwhile.
        self.client.execute(TICK, vec![]).await?;
        let picture = self.client.screenshot().await;
        self.client
            .execute("clearInterval(window.tick.every); window.tick.remove();", vec![])
            .await?;
        Ok(picture?)
    }
}

/// Waits until the driver listens.
async fn listening(desk: &Desk) -> Step {
    let knock = async {
        while tokio::net::TcpStream::connect(desk.driver()).await.is_err() {
            tokio::time::sleep(LOOK).await;
        }
    };
    let heard = tokio::time::timeout(PATIENCE, knock).await;
    heard.map_err(|_| "WebKitWebDriver does not listen".into())
}

/// Starts the program and takes hold of its window.
async fn session(desk: &Desk, program: &Path, words: &[String]) -> Step<Client> {
    let options = json!({ "binary": program, "args": words });
    let wanted = json!({ "webkitgtk:browserOptions": options });
    let Value::Object(wanted) = wanted else { return Err("no capabilities".into()) };
    let (host, port) = desk.driver();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted.into_iter().collect());
    let driver = format!("http://{host}:{port}");
    // A driver whose program ended before it showed a window never answers.
    let begun = tokio::time::timeout(PATIENCE * 3, builder.connect(&driver)).await;
    Ok(begun.map_err(|_| "the window did not open")??)
}
