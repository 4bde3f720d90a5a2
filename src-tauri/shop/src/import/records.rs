//! Text cut into records of cells (RFC 4180, read leniently), one at a time.
//!
//! Written here because two things matter that a general reader does not give: the exact line a
//! record begins on, whatever ends the lines, and a bound on one cell while it is read.

use std::io::{self, Read};
use vafa_domain::import::CELL_MAX;

/// What is kept of one cell: enough to see that it is too long.
const KEPT: usize = CELL_MAX + 8;
/// Cells kept of one record; more than any heading has.
const CELLS_KEPT: usize = 2 * super::COLUMNS_MAX;

/// The records of a text in UTF-8. Empty lines are passed over.
pub(super) struct Records<R> {
    source: R,
    delimiter: u8,
    buffer: Vec<u8>,
    at: usize,
    line: u64,
    after_return: bool,
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: String,
}

enum Cell {
    Start,
    Bare,
    Quoted,
    /// A quote inside a quoted cell: its end, or the first of two.
    Quote,
}

impl<R: Read> Records<R> {
    pub(super) fn new(source: R, delimiter: u8) -> Records<R> {
        Records {
            source,
            delimiter,
            buffer: Vec::new(),
            at: 0,
            line: 1,
            after_return: false,
            text: Vec::new(),
            ends: Vec::new(),
            cells: String::new(),
        }
    }

    pub(super) fn source(&self) -> &R {
        &self.source
    }

    /// The cells of the record last read.
    pub(super) fn cells(&self) -> Vec<&str> {
        let mut start = 0;
        self.ends
            .iter()
            .map(|end| {
                let cell = self.cells.get(start..*end).unwrap_or_default();
                start = *end;
                cell
            })
            .collect()
    }

    /// One cell of it.
    pub(super) fn cell(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        self.cells.get(start.unwrap_or_default()..end)
    }

    /// Reads the next record that is not an empty line and gives the line it begins on.
    pub(super) fn read(&mut self) -> io::Result<Option<u64>> {
        loop {
            self.text.clear();
            self.ends.clear();
            let Some(line) = self.record()? else { return Ok(None) };
            if self.ends.len() > 1 || !self.text.is_empty() {
                self.keep();
                return Ok(Some(line));
            }
        }
    }

    /// Turns the bytes into text. They are UTF-8, cut at ASCII signs only, unless a cell was cut
    /// at its bound; then what is broken is replaced and its ends move.
    fn keep(&mut self) {
        self.cells.clear();
        if let Ok(text) = std::str::from_utf8(&self.text) {
            self.cells.push_str(text);
            return;
        }
        let mut start = 0;
        for end in &mut self.ends {
            let cell = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            self.cells.push_str(&String::from_utf8_lossy(cell));
            *end = self.cells.len();
        }
    }

    fn next_byte(&mut self) -> io::Result<Option<u8>> {
        if self.at == self.buffer.len() {
            self.buffer.resize(64 * 1024, 0);
            self.at = 0;
            let filled = loop {
                match self.source.read(&mut self.buffer) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    other => break other,
                }
            };
            self.buffer.truncate(*filled.as_ref().unwrap_or(&0));
            filled?;
        }
        let byte = self.buffer.get(self.at).copied();
        self.at += usize::from(byte.is_some());
        Ok(byte)
    }

    /// One record up to its line end; nothing at the end of the text.
    fn record(&mut self) -> io::Result<Option<u64>> {
        let mut state = Cell::Start;
        let mut cell_start = 0;
        let mut begun = None;
        loop {
            let Some(byte) = self.next_byte()? else {
                if begun.is_some() {
                    self.ends.push(self.text.len());
                }
                return Ok(begun);
            };
            // The second half of CR LF ended its line already.
            if std::mem::take(&mut self.after_return) && byte == b'\n' {
                if !matches!(state, Cell::Quoted) {
                    continue;
                }
                self.put(cell_start, byte);
                continue;
            }
            let line = self.line;
            let begun = begun.get_or_insert(line);
            let ends_line = byte == b'\n' || byte == b'\r';
            if ends_line {
                self.line += 1;
                self.after_return = byte == b'\r';
            }
            match state {
                Cell::Quoted if byte == b'"' => state = Cell::Quote,
                Cell::Quote if byte == b'"' => {
                    self.put(cell_start, byte);
                    state = Cell::Quoted;
                }
                Cell::Quoted => self.put(cell_start, byte),
                _ if ends_line => {
                    self.ends.push(self.text.len());
                    return Ok(Some(*begun));
                }
                _ if byte == self.delimiter => {
                    if self.ends.len() < CELLS_KEPT {
                        self.ends.push(self.text.len());
                    }
                    cell_start = self.text.len();
                    state = Cell::Start;
                }
                Cell::Start if byte == b'"' => state = Cell::Quoted,
                Cell::Start | Cell::Bare | Cell::Quote => {
                    self.put(cell_start, byte);
                    state = Cell::Bare;
                }
            }
        }
    }

    fn put(&mut self, cell_start: usize, byte: u8) {
        if self.text.len() - cell_start < KEPT {
            self.text.push(byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(text.as_bytes(), b',');
        let mut found = Vec::new();
        while let Some(line) = records.read().unwrap() {
            found.push((line, records.cells().into_iter().map(str::to_owned).collect()));
        }
        found
    }

    #[test]
    fn a_record_knows_its_line_whatever_ends_the_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "1,2", "", "3,\"4", "5\"", "6,7"].join(end);
            let found = all(&text);
            let lines: Vec<u64> = found.iter().map(|(line, _)| *line).collect();
            assert_eq!(lines, [1, 2, 4, 6], "{end:?}");
            assert_eq!(found[2].1, ["3".to_owned(), format!("4{end}5")]);
            assert_eq!(found[3].1, ["6", "7"]);
        }
    }

    #[test]
    fn quotes_are_doubled_inside_and_plain_in_the_middle() {
        let found = all("\"a \"\"b\"\", c\",6\" pipe,\"x\"y,\"\"\n,\n");
        assert_eq!(found[0].1, ["a \"b\", c", "6\" pipe", "xy", ""]);
        assert_eq!(found[1].1, ["", ""]);
    }

    #[test]
    fn a_quote_that_never_closes_ends_with_the_text() {
        assert_eq!(all("a,\"b\nc"), [(1, vec!["a".to_owned(), "b\nc".to_owned()])]);
    }

    #[test]
    fn a_cell_of_ten_megabytes_is_seen_as_too_long_and_not_kept_whole() {
        let text = format!("a,{},c\n1,2,3\n", "ი".repeat(4 * 1024 * 1024));
        let found = all(&text);
        assert!(found[0].1[1].len() > CELL_MAX && found[0].1[1].len() < 2 * CELL_MAX);
        assert_eq!((&found[0].1[0][..], &found[0].1[2][..]), ("a", "c"));
        assert_eq!(found[1], (2, vec!["1".into(), "2".into(), "3".into()]));
    }
}
