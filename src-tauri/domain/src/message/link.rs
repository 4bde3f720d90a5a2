//! The link that opens another program with the finished text in it.
//!
//! WhatsApp's click-to-chat (`https://wa.me/<digits>?text=`), RFC 5724 (`sms:`), RFC 3966
//! (`tel:`), RFC 6068 (`mailto:`). Opening it is the shell's work; nothing is sent by it.

use crate::consent::Channel;
use crate::sms::strip_isolates;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest `mailto:` link, in bytes: mail programs and Windows cut longer ones.
pub const MAILTO_MAX: usize = 2_000;
/// Longest other link, in bytes.
pub const LINK_MAX: usize = 8_000;

/// A finished letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Letter {
    /// One line; used by e-mail only.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// A link to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct HandOverLink {
    /// The link, ASCII only.
    pub url: String,
    /// Whether the text is in it. A call has none, and a text too long for a link has to be
    /// copied: the letter says so.
    pub carries_text: bool,
}

/// There is no link to this address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an address for this channel")]
pub struct NoLink;

impl NoLink {
    /// The code whose words are the message `error-CODE`.
    pub fn code(self) -> &'static str {
        "address_not_usable"
    }
}

/// The link for a channel: the address is E.164 for a phone (`+989123456789`), else an e-mail
/// address. Marks that only guide the drawing of a text are left out of it.
pub fn hand_over_link(
    channel: Channel,
    address: &str,
    letter: &Letter,
) -> Result<HandOverLink, NoLink> {
    let (bare, separator, field, limit) = match channel {
        Channel::WhatsApp => (format!("https://wa.me/{}", digits(address)?), '?', "text", LINK_MAX),
        Channel::Sms => (format!("sms:+{}", digits(address)?), '?', "body", LINK_MAX),
        Channel::Phone => {
            let url = format!("tel:+{}", digits(address)?);
            return Ok(HandOverLink { url, carries_text: false });
        }
        Channel::Email => {
            let subject = one_line(&letter.subject);
            let to = format!("mailto:{}?subject={}", mailbox(address)?, encoded(&subject, "%20"));
            (to, '&', "body", MAILTO_MAX)
        }
    };
    // RFC 6068 writes line breaks of a body as CR LF; the others take a plain line feed.
    let line_break = if channel == Channel::Email { "%0D%0A" } else { "%0A" };
    let text = encoded(&letter.text, line_break);
    let url = format!("{bare}{separator}{field}={text}");
    Ok(if url.len() <= limit {
        HandOverLink { url, carries_text: true }
    } else {
        HandOverLink { url: bare, carries_text: false }
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The digits of an E.164 number (ITU-T: at most 15, none begins with 0).
fn digits(e164: &str) -> Result<&str, NoLink> {
    let digits = e164.strip_prefix('+').ok_or(NoLink)?;
    let is_number = (7..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0');
    is_number.then_some(digits).ok_or(NoLink)
}

/// The address of an e-mail for a link. Nothing in it can add a field to the link.
fn mailbox(address: &str) -> Result<String, NoLink> {
    let (local, domain) = address.split_once('@').ok_or(NoLink)?;
    let is_sound = !local.is_empty()
        && !domain.is_empty()
        && !domain.contains('@')
        && address.len() <= 254
        && !address.chars().any(|sign| sign.is_whitespace() || sign.is_control());
    is_sound.then(|| format!("{}@{}", encoded(local, "%0A"), encoded(domain, "%0A"))).ok_or(NoLink)
}

/// Percent-encoded UTF-8: all but the unreserved signs of RFC 3986 §2.3.
fn encoded(text: &str, line_break: &str) -> String {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let text = strip_isolates(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(text.len().saturating_mul(3));
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            b'\n' => out.push_str(line_break),
            other => {
                let [high, low] = [other >> 4, other & 15].map(|half| HEX[usize::from(half)]);
                out.extend(['%', high, low]);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letter(text: &str) -> Letter {
        Letter { subject: "We miss you".to_owned(), text: text.to_owned() }
    }

    fn url(channel: Channel, address: &str, text: &str) -> String {
        hand_over_link(channel, address, &letter(text)).expect("an address").url
    }

    #[test]
    fn each_channel_has_its_link() {
        let phone = "+989123456789";
        assert_eq!(
            url(Channel::WhatsApp, phone, "سلام & درود"),
            "https://wa.me/989123456789?text=%D8%B3%D9%84%D8%A7%D9%85%20%26%20%D8%AF%D8%B1%D9%88%D8%AF"
        );
        assert_eq!(url(Channel::Sms, phone, "a\nb"), "sms:+989123456789?body=a%0Ab");
        assert_eq!(url(Channel::Phone, phone, "unsaid"), "tel:+989123456789");
        assert_eq!(
            url(Channel::Email, "nino@example.ge", "ა\nb+c"),
            "mailto:nino@example.ge?subject=We%20miss%20you&body=%E1%83%90%0D%0Ab%2Bc"
        );
    }

    #[test]
    fn marks_are_left_out_and_zwnj_is_kept() {
        assert_eq!(
            url(Channel::Sms, "+995555123456", "\u{2068}x\u{2069}\u{200C}\u{200F}y"),
            "sms:+995555123456?body=x%E2%80%8Cy"
        );
    }

    #[test]
    fn an_address_cannot_add_to_the_link() {
        assert_eq!(
            url(Channel::Email, "a?cc=b&x@example.ge", "t"),
            "mailto:a%3Fcc%3Db%26x@example.ge?subject=We%20miss%20you&body=t"
        );
        for wrong in ["", "@", "a@", "@b", "a@b@c", "a b@c", "a\n@b", "nobody"] {
            assert_eq!(hand_over_link(Channel::Email, wrong, &letter("t")), Err(NoLink), "{wrong}");
        }
        for wrong in [
            "",
            "+",
            "+0912345678",
            "09123456789",
            "+98912&text=x",
            "+۹۸۹۱۲۳۴۵۶۷۸۹",
            "+1234567890123456",
        ] {
            for channel in [Channel::WhatsApp, Channel::Sms, Channel::Phone] {
                assert_eq!(hand_over_link(channel, wrong, &letter("t")), Err(NoLink), "{wrong}");
            }
        }
    }

    #[test]
    fn a_text_too_long_for_a_link_is_left_out_of_it_and_said_so() {
        let long = letter(&"ა".repeat(300));
        let mail = hand_over_link(Channel::Email, "a@example.ge", &long).expect("an address");
        assert!(!mail.carries_text);
        assert_eq!(mail.url, "mailto:a@example.ge?subject=We%20miss%20you");
        let chat = hand_over_link(Channel::WhatsApp, "+995555123456", &long).expect("a number");
        assert!(chat.carries_text, "300 Georgian letters are 2,700 bytes of link");
    }

    /// Reads a link's text back by the rule of RFC 3986, apart from the code that wrote it.
    fn decoded(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut rest = text.as_bytes();
        while let [first, after @ ..] = rest {
            match (first, after) {
                (b'%', [high, low, after @ ..]) => {
                    let pair = [*high, *low];
                    let hex = std::str::from_utf8(&pair).expect("two signs");
                    bytes.push(u8::from_str_radix(hex, 16).expect("two hex digits"));
                    rest = after;
                }
                _ => {
                    bytes.push(*first);
                    rest = after;
                }
            }
        }
        String::from_utf8(bytes).expect("UTF-8")
    }

    proptest! {
        #[test]
        fn every_text_comes_back_from_its_link(text in "[^\r]{0,80}") {
            let url = url(Channel::WhatsApp, "+995555123456", &text);
            prop_assert!(url.is_ascii());
            let (_, carried) = url.split_once("?text=").expect("a text");
            prop_assert!(!carried.contains(['&', '#', '?', ' ']));
            prop_assert_eq!(decoded(carried), strip_isolates(&text));
        }
    }
}
