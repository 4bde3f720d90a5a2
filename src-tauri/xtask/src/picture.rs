//! What a virtual display shows: read from its memory (XWD version 7) and written as PNG.

use crate::step::{Done, Failed};

/// A picture in 24-bit colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    wide: usize,
    high: usize,
    /// Red, green and blue of each pixel, row by row.
    pixels: Vec<u8>,
}

impl Picture {
    /// Reads a display's memory: a header of big-endian words (header's length, …, width at 4,
    /// height at 5, byte order at 7, bits a pixel at 11, bytes a row at 12, colours at 19), the
    /// colour table of 12 bytes each, and the rows of 4-byte pixels.
    ///
    /// # Errors
    /// When it is not such memory, or of another depth.
    pub fn read(memory: &[u8]) -> Done<Self> {
        let broken = || Failed("the virtual display's memory is not understood".to_owned());
        let word = |at: usize| -> Option<usize> {
            let bytes = memory.get(at * 4..at * 4 + 4)?.try_into().ok()?;
            usize::try_from(u32::from_be_bytes(bytes)).ok()
        };
        let header = (word(0), word(4), word(5), word(7), word(11), word(12), word(19));
        let (Some(head), Some(wide), Some(high), Some(order), Some(32), Some(row), Some(colours)) =
            header
        else {
            return Err(broken());
        };
        let rows = memory.get(head + colours * 12..).ok_or_else(broken)?;
        let mut pixels = Vec::with_capacity(wide * high * 3);
        for line in rows.chunks(row).take(high) {
            for pixel in line.chunks_exact(4).take(wide) {
                // Little-endian memory holds blue first.
                let [a, b, c, d] = [pixel[0], pixel[1], pixel[2], pixel[3]];
                pixels.extend(if order == 0 { [c, b, a] } else { [b, c, d] });
            }
        }
        if pixels.len() != wide * high * 3 {
            return Err(broken());
        }
        Ok(Self { wide, high, pixels })
    }

    /// Whether it shows nothing yet: fewer than 16 colours.
    pub fn is_plain(&self) -> bool {
        let mut seen: Vec<&[u8]> = Vec::new();
        for pixel in self.pixels.chunks_exact(3) {
            if !seen.contains(&pixel) {
                seen.push(pixel);
            }
            if seen.len() == 16 {
                return false;
            }
        }
        true
    }

    /// Whether it shows the same but for a blinking caret: one pixel in a thousand may differ.
    pub fn is_nearly(&self, other: &Self) -> bool {
        let pairs = self.pixels.chunks_exact(3).zip(other.pixels.chunks_exact(3));
        let differing = pairs.filter(|(a, b)| a != b).count();
        self.pixels.len() == other.pixels.len() && differing * 1000 <= self.wide * self.high
    }

    /// The picture as PNG, 8 bits a colour.
    pub fn png(&self) -> Vec<u8> {
        let mut rows = Vec::with_capacity(self.pixels.len() + self.high);
        for row in self.pixels.chunks_exact(self.wide * 3) {
            rows.push(0); // no filter
            rows.extend_from_slice(row);
        }
        let side = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_be_bytes();
        let head = [&side(self.wide)[..], &side(self.high)[..], &[8, 2, 0, 0, 0]].concat();
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        chunk(&mut png, *b"IHDR", &head);
        chunk(&mut png, *b"IDAT", &zlib(&rows));
        chunk(&mut png, *b"IEND", &[]);
        png
    }
}

/// Writes one chunk: its length, name, content and check sum.
fn chunk(png: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    png.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes());
    let start = png.len();
    png.extend(name);
    png.extend(content);
    let sum = crc32(&png[start..]);
    png.extend(sum.to_be_bytes());
}

/// CRC-32 as PNG wants it (polynomial 0xEDB88320).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}

/// Adler-32, the check sum of zlib (RFC 1950).
fn adler32(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1u32, 0u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    b << 16 | a
}

/// zlib with the fixed Huffman codes of RFC 1951: bytes as they are, and runs of pixels that repeat
/// the one before. A window is mostly flat colour, so that is enough.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits { bytes: vec![0x78, 0x01], held: 0, count: 0 };
    bits.put(0b011, 3); // the last block, with fixed codes
    let mut at = 0;
    while at < bytes.len() {
        let same =
            (at..bytes.len().min(at + 258)).take_while(|i| *i >= 3 && bytes[*i] == bytes[*i - 3]);
        let run = same.count();
        if run >= 3 {
            bits.run_of_three_back(run);
            at += run;
        } else {
            bits.symbol(u32::from(bytes[at]));
            at += 1;
        }
    }
    bits.symbol(256);
    bits.put(0, 7); // fills the last byte
    let mut out = bits.bytes;
    out.extend(adler32(bytes).to_be_bytes());
    out
}

/// Bits written from the lowest up, as in RFC 1951.
struct Bits {
    bytes: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, value: u32, width: u32) {
        self.held |= value << self.count;
        self.count += width;
        while self.count >= 8 {
            self.bytes.push(self.held.to_le_bytes()[0]);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// A Huffman code goes in from its highest bit.
    fn code(&mut self, code: u32, width: u32) {
        self.put(code.reverse_bits() >> (32 - width), width);
    }

    /// A byte, the end (256) or a length symbol, by the table of RFC 1951, 3.2.6.
    fn symbol(&mut self, symbol: u32) {
        match symbol {
            0..=143 => self.code(0x30 + symbol, 8),
            144..=255 => self.code(0x190 + symbol - 144, 9),
            256..=279 => self.code(symbol - 256, 7),
            _ => self.code(0xC0 + symbol - 280, 8),
        }
    }

    /// A repetition of 3 to 258 bytes from three bytes back.
    fn run_of_three_back(&mut self, run: usize) {
        let run = u32::try_from(run).unwrap_or(258);
        match run {
            3..=10 => self.symbol(254 + run),
            258 => self.symbol(285),
            _ => {
                // Lengths come in groups of four symbols; each group has one more extra bit.
                let extra = (run - 3).ilog2() - 2;
                let step = (run - 3) >> extra;
                self.symbol(257 + 4 * extra + step);
                self.put((run - 3) & ((1 << extra) - 1), extra);
            }
        }
        self.code(2, 5); // distance symbol 2: three back
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_sums_are_the_published_ones() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn a_display_of_two_pixels_is_read() {
        let mut words = [0u32; 25];
        (words[0], words[4], words[5], words[11], words[12]) = (100, 2, 1, 32, 8);
        let mut memory: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        memory.extend([3, 2, 1, 0, 6, 5, 4, 0]);
        let picture = Picture::read(&memory).unwrap();
        assert_eq!(picture.pixels, [1, 2, 3, 4, 5, 6]);
        assert!(Picture::read(&memory[..105]).is_err());
        assert!(Picture::read(b"").is_err());
    }

    /// The picture is unpacked again by a reader of its own, for every length of a run.
    #[test]
    fn what_is_packed_is_unpacked_the_same() {
        for run in 0..600 {
            let mut bytes = vec![7, 200, 9];
            bytes.extend((0..run).map(|i| [7, 200, 9][i % 3]));
            bytes.extend([255, 0, 144]);
            assert_eq!(unpack(&zlib(&bytes)), bytes, "a run of {run}");
        }
    }

    /// Reads the part of RFC 1951 that `zlib` writes.
    fn unpack(packed: &[u8]) -> Vec<u8> {
        let mut bits = packed[2..].iter().flat_map(|b| (0..8).map(move |i| u32::from(b >> i & 1)));
        let mut take = |n: u32| (0..n).fold(0, |v, i| v | bits.next().unwrap() << i);
        assert_eq!(take(3), 3);
        let mut out = Vec::new();
        loop {
            let mut code = (0..7).fold(0, |code, _| code << 1 | take(1));
            let symbol = if code <= 0b001_0111 {
                code + 256
            } else {
                code = code << 1 | take(1);
                match code {
                    0x30..=0xBF => code - 0x30,
                    0xC0..=0xC7 => code - 0xC0 + 280,
                    _ => (code << 1 | take(1)) - 0x190 + 144,
                }
            };
            let length = match symbol {
                0..=255 => {
                    out.push(u8::try_from(symbol).unwrap());
                    continue;
                }
                256 => return out,
                257..=264 => symbol - 254,
                285 => 258,
                _ => {
                    let extra = (symbol - 261) / 4;
                    ((4 + (symbol - 265) % 4) << extra) + 3 + take(extra)
                }
            };
            assert_eq!((0..5).fold(0, |code, _| code << 1 | take(1)), 2);
            for _ in 0..length {
                out.push(out[out.len() - 3]);
            }
        }
    }
}
