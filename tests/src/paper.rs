//! What came on paper: the pages that the window printed, read back from their PDF.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Step, Window, bars, root};

/// A word and where it stands, in points (1/72 inch) from the upper left corner of its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// The word in logical order, without signs of direction.
    pub text: String,
    /// Where it begins and ends across.
    pub across: (u32, u32),
    /// Where it begins and ends down.
    pub down: (u32, u32),
}

/// A printed page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its width and height in points.
    pub size: (u32, u32),
    /// What stands on it.
    pub words: Vec<Word>,
    picture: Picture,
    /// The file it stands in, and its place there from 1 on.
    place: (PathBuf, usize),
}

/// A picture in greys, a byte a pixel: 255 is white.
#[derive(Debug, Clone, Default, PartialEq)]
struct Picture {
    wide: usize,
    grey: Vec<u8>,
}

/// Pixels of a picture to an inch: one to a point.
const DENSITY: &str = "72";
/// The same for what a scanner looks at.
const FINE: &str = "400";
/// Rows of a fine picture from one look of the scanner to the next: bars are higher.
const LOOKS: usize = 40;
/// Below this a pixel counts as ink.
const DARK: u8 = 128;
/// From here on a pixel counts as white.
const WHITE: u8 = 230;

impl Page {
    /// Its words in one line, as they were written.
    pub fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// How many points of a part of the page bear ink; the part is given in points across and down.
    pub fn ink(&self, across: Range<u32>, down: Range<u32>) -> usize {
        let span = |range: Range<u32>| range.start as usize..range.end as usize;
        let rows = self.picture.grey.chunks(self.picture.wide.max(1));
        let rows = rows.skip(down.start as usize).take(span(down).len());
        rows.flat_map(|row| row.get(span(across.clone())).unwrap_or_default())
            .filter(|pixel| **pixel < WHITE)
            .count()
    }

    /// The codes that a scanner reads from the bars on the page, from above, each once.
    ///
    /// # Errors
    /// When the page cannot be drawn.
    pub fn codes(&self) -> Step<Vec<String>> {
        let picture = drawn(&self.place.0, self.place.1, FINE)?;
        let mut found: Vec<String> = Vec::new();
        for row in picture.grey.chunks(picture.wide.max(1)).step_by(LOOKS) {
            let dark: Vec<bool> = row.iter().map(|pixel| *pixel < DARK).collect();
            for code in bars::codes(&dark) {
                if !found.contains(&code) {
                    found.push(code);
                }
            }
        }
        Ok(found)
    }
}

impl Window {
    /// Clicks what prints, and reads the pages that came out. They are kept as
    /// `target/screens/JOURNEY-NAME.pdf`, with a picture of each.
    ///
    /// # Errors
    /// When nothing is printed or it cannot be read.
    pub async fn print(&self, css: &str, name: &str) -> Step<Vec<Page>> {
        let prints = || -> Step<Vec<_>> {
            Ok(self.acts()?.into_iter().filter(|act| act["act"] == "print").collect())
        };
        let before = prints()?.len();
        self.click(css).await?;
        let act = self
            .until("the page to be printed", async || Ok(prints()?.into_iter().nth(before)))
            .await?;
        let file = act["file"].as_str().ok_or("printed nowhere")?;
        let kept = self.keep(&self.desk().outside().join(file), name)?;
        read(&kept)
    }

    /// Keeps a PDF, and a picture of each of its pages.
    fn keep(&self, file: &Path, name: &str) -> Step<PathBuf> {
        let folder = root().join("target/screens");
        std::fs::create_dir_all(&folder)?;
        let kept = folder.join(format!("{}-{name}.pdf", self.desk().setting.name));
        std::fs::copy(file, &kept)?;
        let mut picture = Command::new("pdftoppm");
        picture.args(["-r", "60", "-png"]).arg(&kept).arg(kept.with_extension(""));
        match picture.status()?.success() {
            true => Ok(kept),
            false => Err(format!("{}: no picture", kept.display()).into()),
        }
    }
}

/// Reads the pages of a PDF.
fn read(file: &Path) -> Step<Vec<Page>> {
    let output = Command::new("pdftotext").arg("-bbox").arg(file).arg("-").output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let mut pages: Vec<Page> = Vec::new();
    for line in String::from_utf8(output.stdout)?.lines().map(str::trim) {
        if line.starts_with("<page ") {
            let size = (number(line, "width")?, number(line, "height")?);
            let place = (file.to_owned(), pages.len() + 1);
            let picture = drawn(file, place.1, DENSITY)?;
            pages.push(Page { size, words: Vec::new(), picture, place });
        } else if line.starts_with("<word ") {
            let page = pages.last_mut().ok_or("a word on no page")?;
            page.words.push(word(line)?);
        }
    }
    Ok(pages)
}

/// Draws one page, so many pixels to an inch.
fn drawn(file: &Path, page: usize, density: &str) -> Step<Picture> {
    let page = page.to_string();
    let mut draw = Command::new("pdftoppm");
    let output =
        draw.args(["-gray", "-r", density, "-f", &page, "-l", &page]).arg(file).output()?;
    // A portable grey map: "P5", the width and height, and the whitest value, each on a line.
    let mut parts = output.stdout.splitn(4, |byte| *byte == b'\n');
    let (kind, size, most) = (parts.next(), parts.next(), parts.next());
    let grey = parts.next().unwrap_or_default().to_vec();
    let size = std::str::from_utf8(size.unwrap_or_default())?;
    let (wide, high) = size.split_once(' ').ok_or("a picture without a size")?;
    let (wide, high): (usize, usize) = (wide.parse()?, high.parse()?);
    match (kind, most) {
        (Some(b"P5"), Some(b"255")) if grey.len() == wide * high => Ok(Picture { wide, grey }),
        _ => Err("no grey picture".into()),
    }
}

fn word(line: &str) -> Step<Word> {
    let text = line.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</word>"));
    let mark = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    Ok(Word {
        text: text.ok_or("no word")?.chars().filter(mark).collect(),
        across: (number(line, "xMin")?, number(line, "xMax")?),
        down: (number(line, "yMin")?, number(line, "yMax")?),
    })
}

/// A number that an element bears under `name`, in whole points, rounded down.
fn number(line: &str, name: &str) -> Step<u32> {
    let begun = line.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    let (given, _) = begun.ok_or_else(|| format!("no {name}: {line}"))?;
    Ok(given.split('.').next().unwrap_or_default().parse()?)
}
