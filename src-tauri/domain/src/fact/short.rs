//! Bytes as they stand in the body of a fact that is written a million times: base64url without
//! padding (RFC 4648, section 5), 22 signs for an id where its usual writing takes 36.

/// The alphabet of RFC 4648, table 2.
const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as signs.
pub fn signs_of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 1);
    let (mut held, mut bits) = (0u32, 0u32);
    let mut push = |six: u32| {
        let sign = usize::try_from(six & 63).ok().and_then(|place| SIGNS.get(place));
        text.extend(sign.map(|sign| char::from(*sign)));
    };
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xffff;
        bits += 8;
        while bits >= 6 {
            bits -= 6;
            push(held >> bits);
        }
    }
    if bits > 0 {
        push(held << (6 - bits));
    }
    text
}

/// The `N` bytes of signs. Nothing for any other text, another length, or bits behind the last
/// byte: every value has one writing.
pub fn bytes_of<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0u8; N];
    let mut places = bytes.iter_mut();
    let (mut held, mut bits) = (0u32, 0u32);
    for sign in text.bytes() {
        held = (held << 6 | value_of(sign)?) & 0x3fff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            *places.next()? = u8::try_from(held >> bits & 0xff).ok()?;
        }
    }
    let is_whole = places.next().is_none() && bits < 6 && held & ((1 << bits) - 1) == 0;
    is_whole.then_some(bytes)
}

fn value_of(sign: u8) -> Option<u32> {
    let value = match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

/// A customer's id as signs, or nothing.
pub(super) mod customer {
    use crate::id::CustomerId;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
    use uuid::Uuid;

    pub fn serialize<S: Serializer>(id: &Option<CustomerId>, to: S) -> Result<S::Ok, S::Error> {
        id.map(|id| super::signs_of(id.0.as_bytes())).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<CustomerId>, D::Error> {
        let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
        match super::bytes_of(&text) {
            Some(bytes) => Ok(Some(CustomerId(Uuid::from_bytes(bytes)))),
            None => Err(de::Error::custom("an id of 22 signs was expected")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_vectors_of_rfc_4648_are_written_and_read() {
        assert_eq!(signs_of(b""), "");
        assert_eq!(signs_of(b"f"), "Zg");
        assert_eq!(signs_of(b"fo"), "Zm8");
        assert_eq!(signs_of(b"foo"), "Zm9v");
        assert_eq!(signs_of(b"foob"), "Zm9vYg");
        assert_eq!(signs_of(b"fooba"), "Zm9vYmE");
        assert_eq!(signs_of(b"foobar"), "Zm9vYmFy");
        assert_eq!(bytes_of(""), Some(*b""));
        assert_eq!(bytes_of("Zg"), Some(*b"f"));
        assert_eq!(bytes_of("Zm8"), Some(*b"fo"));
        assert_eq!(bytes_of("Zm9v"), Some(*b"foo"));
        assert_eq!(bytes_of("Zm9vYmFy"), Some(*b"foobar"));
        assert_eq!(signs_of(&[0xfb, 0xff]), "-_8", "the two signs that are no letter or digit");
    }

    #[test]
    fn another_writing_of_the_same_bytes_is_no_writing() {
        for wrong in ["Zh", "Zg==", "Zg ", "Z", "Zm9vA", "Zm 8", "Zm/v"] {
            assert_eq!(bytes_of::<1>(wrong).map(|_| ()), None, "{wrong}");
            assert_eq!(bytes_of::<3>(wrong).map(|_| ()), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(id in any::<[u8; 16]>(), key in any::<[u8; 12]>()) {
            prop_assert_eq!(bytes_of(&signs_of(&id)), Some(id));
            prop_assert_eq!(bytes_of(&signs_of(&key)), Some(key));
            prop_assert_eq!(signs_of(&id).len(), 22);
            prop_assert_eq!(signs_of(&key).len(), 16);
        }
    }
}
