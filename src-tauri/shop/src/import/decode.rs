//! Bytes to text: which encoding a file is in, and its text in UTF-8, piece by piece.

use encoding_rs::{CoderResult, Decoder};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::io::{self, Read};
use ts_rs::TS;

/// The encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, little end first ("Unicode text" of Excel).
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows Arabic: old Persian files. It has neither Persian yeh nor Persian digits.
    Windows1256,
    /// Windows Latin: what is left.
    Windows1252,
}

impl Encoding {
    fn decoder(self) -> Decoder {
        let encoding = match self {
            Encoding::Utf8 => encoding_rs::UTF_8,
            Encoding::Utf16Le => encoding_rs::UTF_16LE,
            Encoding::Utf16Be => encoding_rs::UTF_16BE,
            Encoding::Windows1256 => encoding_rs::WINDOWS_1256,
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
        };
        encoding.new_decoder_with_bom_removal()
    }

    /// The encoding of a text: by its mark, else by the shape of its bytes. Reads it all, for the
    /// one letter that is no UTF-8 may stand at its end.
    pub(super) fn of(mut source: impl Read) -> io::Result<Encoding> {
        let mut head = Vec::new();
        (&mut source).take(64 * 1024).read_to_end(&mut head)?;
        if let Some(marked) = by_mark(&head) {
            return Ok(marked);
        }
        if let Some(wide) = by_zeros(&head) {
            return Ok(wide);
        }
        let mut counts = Counts::default();
        let mut carried = head;
        loop {
            let whole = counts.hear(&carried);
            carried.drain(..whole);
            let before = carried.len();
            if (&mut source).take(64 * 1024).read_to_end(&mut carried)? == 0 {
                counts.broken += u64::from(before > 0);
                return Ok(counts.verdict());
            }
        }
    }
}

fn by_mark(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8),
        [0xff, 0xfe, ..] => Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-16 without its mark: the noughts of its separators and line ends all stand in one half of
/// the pairs, and that half holds hardly anything but the pages of our scripts.
fn by_zeros(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    if pairs < 4 {
        return None;
    }
    let page = |byte: &u8| matches!(byte, 0x00 | 0x04 | 0x06 | 0x10 | 0x1c | 0x20 | 0xfb..=0xfe);
    let half = |from: usize| head.iter().skip(from).step_by(2).take(pairs);
    let noughts = |from| half(from).filter(|byte| **byte == 0).count();
    // At least nine in ten; whole numbers, so compared in tenths.
    let pages = |from| half(from).filter(|byte| page(byte)).count() * 10 >= pairs * 9;
    match (noughts(0), noughts(1)) {
        (few, many) if many >= 2 && few * 20 <= many && pages(1) => Some(Encoding::Utf16Le),
        (many, few) if many >= 2 && few * 20 <= many && pages(0) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// What the bytes above ASCII are, as UTF-8 and as Windows-1256.
#[derive(Default)]
struct Counts {
    whole: u64,
    broken: u64,
    high: u64,
    arabic: u64,
}

impl Counts {
    /// Hears bytes and gives how many were used: a letter cut at the end waits for more.
    fn hear(&mut self, bytes: &[u8]) -> usize {
        let mut at = 0;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.letters(text);
                    return bytes.len();
                }
                Err(error) => {
                    let valid = rest.get(..error.valid_up_to()).unwrap_or_default();
                    self.letters(std::str::from_utf8(valid).unwrap_or_default());
                    at += valid.len();
                    let Some(wrong) = error.error_len() else { return at };
                    self.broken += 1;
                    rest.iter().skip(valid.len()).take(wrong).for_each(|byte| self.single(*byte));
                    at += wrong;
                }
            }
        }
    }

    fn letters(&mut self, text: &str) {
        if !text.is_ascii() {
            self.whole += u64::try_from(text.chars().filter(|sign| !sign.is_ascii()).count())
                .unwrap_or(u64::MAX);
        }
    }

    /// Letters of Windows-1256: the Arabic ones, and the Persian ones it has (پ چ ژ گ, ک, ھ).
    fn single(&mut self, byte: u8) {
        self.high += 1;
        let arabic = matches!(byte,
            0x81 | 0x8d | 0x8e | 0x90 | 0x98 | 0x9d | 0xa1 | 0xaa | 0xba | 0xbf | 0xc0..=0xdf
            | 0xe1 | 0xe3..=0xe6 | 0xec | 0xed | 0xf0..=0xf3 | 0xf5 | 0xf6 | 0xf8 | 0xfa);
        self.arabic += u64::from(arabic);
    }

    fn verdict(&self) -> Encoding {
        // A few broken letters among many whole ones: damaged UTF-8.
        if self.broken == 0 || self.whole / 10 > self.broken {
            Encoding::Utf8
        } else if self.arabic * 10 >= self.high * 8 {
            Encoding::Windows1256
        } else {
            Encoding::Windows1252
        }
    }
}

/// A reader that gives the text of another in UTF-8; what cannot be read becomes U+FFFD.
pub(super) struct Decoded<R> {
    source: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    ended: bool,
    text: Vec<u8>,
    text_at: usize,
    consumed: u64,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(source: R, encoding: Encoding) -> Decoded<R> {
        Decoded {
            source,
            decoder: encoding.decoder(),
            raw: Vec::new(),
            raw_at: 0,
            ended: false,
            text: Vec::new(),
            text_at: 0,
            consumed: 0,
        }
    }

    /// Bytes of the file taken so far.
    pub(super) fn consumed(&self) -> u64 {
        self.consumed
    }

    /// Decodes the next piece into an empty `text`.
    fn fill(&mut self) -> io::Result<()> {
        if self.raw_at == self.raw.len() && !self.ended {
            self.raw.resize(64 * 1024, 0);
            self.raw_at = 0;
            let filled = self.source.read(&mut self.raw);
            self.raw.truncate(*filled.as_ref().unwrap_or(&0));
            let filled = filled?;
            self.ended = filled == 0;
            self.consumed += u64::try_from(filled).unwrap_or_default();
        }
        self.text.resize(64 * 1024, 0);
        self.text_at = 0;
        let raw = self.raw.get(self.raw_at..).unwrap_or_default();
        let (result, read, written, _) =
            self.decoder.decode_to_utf8(raw, &mut self.text, self.ended);
        self.raw_at += read;
        self.text.truncate(written);
        if self.ended && result == CoderResult::InputEmpty {
            // The decoder has given its last; it must not be called again.
            self.raw_at = usize::MAX;
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        while self.text_at == self.text.len() {
            if self.raw_at == usize::MAX {
                return Ok(0);
            }
            self.fill()?;
        }
        let ready = self.text.get(self.text_at..).unwrap_or_default();
        let count = ready.len().min(to.len());
        to[..count].copy_from_slice(&ready[..count]);
        self.text_at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    }

    fn decoded(bytes: &[u8]) -> String {
        let mut text = String::new();
        let encoding = Encoding::of(bytes).unwrap();
        Decoded::new(bytes, encoding).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn an_encoding_is_known_by_its_mark_and_without_it() {
        let persian = "نام,تلفن\nسارا کاظمی,09121234567\nعلی,09121234568\n";
        assert_eq!(Encoding::of(persian.as_bytes()).unwrap(), Encoding::Utf8);
        assert_eq!(Encoding::of(&wide(persian, true)[..]).unwrap(), Encoding::Utf16Le);
        assert_eq!(Encoding::of(&wide(persian, false)[..]).unwrap(), Encoding::Utf16Be);
        let georgian = "სახელი;თანხა\nნინო;25\nგიორგი;30\n";
        assert_eq!(Encoding::of(&wide(georgian, true)[..]).unwrap(), Encoding::Utf16Le);
        for bytes in [
            [&[0xef, 0xbb, 0xbf], persian.as_bytes()].concat(),
            [vec![0xff, 0xfe], wide(persian, true)].concat(),
            [vec![0xfe, 0xff], wide(persian, false)].concat(),
        ] {
            assert_eq!(decoded(&bytes), persian);
        }
    }

    #[test]
    fn old_persian_files_are_windows_1256() {
        let text = "نام,شهر\nسارا كاظمي,تهران\nژاله پوراحمدي,گرگان\n";
        let (bytes, _, lost) = encoding_rs::WINDOWS_1256.encode(text);
        assert!(!lost);
        assert_eq!(Encoding::of(&bytes[..]).unwrap(), Encoding::Windows1256);
        assert_eq!(decoded(&bytes), text);
    }

    #[test]
    fn latin_letters_are_not_taken_for_arabic_ones() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("name,town\nJosé,Köln\nZoë,Orléans\n");
        assert_eq!(Encoding::of(&bytes[..]).unwrap(), Encoding::Windows1252);
    }

    #[test]
    fn one_nought_or_one_broken_letter_leaves_a_file_utf_8() {
        assert_eq!(Encoding::of(&b"a,b\n1\0,2\n3,4\n"[..]).unwrap(), Encoding::Utf8);
        let mut bytes = "سارا کاظمی از تهران\n".repeat(20).into_bytes();
        bytes.push(0xff);
        assert_eq!(Encoding::of(&bytes[..]).unwrap(), Encoding::Utf8);
    }

    #[test]
    fn a_letter_across_two_pieces_is_one_letter() {
        let text = format!("{}ნ{}", "a".repeat(64 * 1024 - 1), "ი".repeat(70_000));
        assert_eq!(decoded(text.as_bytes()), text);
    }
}
