//! The refused rows as a file that can be mended and imported again.

use std::io::{self, Write};
use vafa_domain::import::{defuse, restore};

/// Writes refused rows as CSV in UTF-8 with its mark, so that spreadsheets know the encoding; a
/// cell that would run as a formula is defused.
pub struct RefusedFile<W> {
    to: W,
    columns: usize,
}

impl<W: Write> RefusedFile<W> {
    /// Begins the file: the headings of the table, then `line` and `reason` in the reader's
    /// language.
    pub fn new(mut to: W, headers: &[String], line: &str, reason: &str) -> io::Result<Self> {
        to.write_all("\u{feff}".as_bytes())?;
        let mut file = RefusedFile { to, columns: headers.len() };
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        file.write(&headers, line, reason)?;
        Ok(file)
    }

    /// Adds a row with its line and the words of its reason. Cells beyond the headings follow
    /// after them, so that nothing is lost and nothing moves.
    pub fn row(&mut self, cells: &[&str], line: u64, reason: &str) -> io::Result<()> {
        self.write(cells, &line.to_string(), reason)
    }

    fn write(&mut self, cells: &[&str], line: &str, reason: &str) -> io::Result<()> {
        let own = (0..self.columns).map(|at| cells.get(at).copied().unwrap_or_default());
        let more = cells.get(self.columns..).unwrap_or_default().iter().copied();
        let mut text = String::new();
        for cell in own.chain([line, reason]).chain(more) {
            if !text.is_empty() {
                text.push(',');
            }
            // A cell that came defused already stays as it is.
            text.push('"');
            text.push_str(&defuse(restore(cell)).replace('"', "\"\""));
            text.push('"');
        }
        text.push_str("\r\n");
        self.to.write_all(text.as_bytes())
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<W> {
        self.to.flush()?;
        Ok(self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_row_is_written_whole_and_harmless() {
        let headers = ["name".to_owned(), "amount".to_owned()];
        let mut file = RefusedFile::new(Vec::new(), &headers, "Line", "Reason").unwrap();
        file.row(&["=cmd", "say \"x\""], 7, "Not a number").unwrap();
        file.row(&["'=cmd"], 8, "Uneven").unwrap();
        file.row(&["a", "b", "c"], 9, "Uneven").unwrap();
        let text = String::from_utf8(file.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{feff}\"name\",\"amount\",\"Line\",\"Reason\"\r\n\
             \"'=cmd\",\"say \"\"x\"\"\",\"7\",\"Not a number\"\r\n\
             \"'=cmd\",\"\",\"8\",\"Uneven\"\r\n\
             \"a\",\"b\",\"9\",\"Uneven\",\"c\"\r\n"
        );
    }
}
