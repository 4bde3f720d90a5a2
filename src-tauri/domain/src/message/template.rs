//! Templates: text with merge fields, `{greeting}` or, with words for when nothing is known,
//! `{last_product|something nice}`.

use crate::sms::strip_isolates;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Longest text of a template, in characters.
pub const TEMPLATE_MAX: usize = 2_000;
/// Longest subject, in characters.
pub const SUBJECT_MAX: usize = 200;
/// What is longer in a value is cut: a letter stays a letter.
const VALUE_MAX: usize = 200;
/// Private signs around a value while a letter is made; no text from outside keeps them.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// What a template can be filled with.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The computed greeting.
    Greeting,
    /// What they bought last.
    LastProduct,
    /// The shop's name.
    Shop,
    /// The first name of who is behind the counter.
    Seller,
    /// Days since the last purchase.
    Days,
    /// The balance of points.
    Points,
    /// The closing line: who writes.
    SignOff,
    /// The shop's phone: a way to answer.
    ShopPhone,
    /// When the shop is open.
    ShopHours,
}

impl Field {
    /// Every field, in the order the editor offers them.
    pub const ALL: [Field; 9] = [
        Field::Greeting,
        Field::LastProduct,
        Field::Shop,
        Field::Seller,
        Field::Days,
        Field::Points,
        Field::SignOff,
        Field::ShopPhone,
        Field::ShopHours,
    ];

    /// Its name between the braces, and as an argument of the default texts.
    pub fn name(self) -> &'static str {
        match self {
            Field::Greeting => "greeting",
            Field::LastProduct => "last_product",
            Field::Shop => "shop",
            Field::Seller => "seller",
            Field::Days => "days",
            Field::Points => "points",
            Field::SignOff => "sign_off",
            Field::ShopPhone => "shop_phone",
            Field::ShopHours => "shop_hours",
        }
    }

    /// The field as it stands in a template. The default texts are messages; given these as
    /// their arguments they become templates.
    pub fn mark(self) -> String {
        format!("{{{}}}", self.name())
    }

    /// The field of a name.
    pub fn of_name(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.name() == name)
    }

    /// Whether it says something of the person: a text without any is a mass text.
    pub fn is_personal(self) -> bool {
        matches!(self, Field::Greeting | Field::LastProduct | Field::Days | Field::Points)
    }
}

/// A template is refused; what was saved before stays.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// No field has this name.
    #[error("unknown field: {name}")]
    UnknownField {
        /// The name, at most 40 characters of it.
        name: String,
    },
    /// A brace without its partner, at this character (from 1).
    #[error("a brace without its partner at {at}")]
    Brace {
        /// Which character, from 1.
        at: usize,
    },
    /// Too long.
    #[error("{have} characters, at most {limit}")]
    TooLong {
        /// How many characters there are.
        have: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Nothing to write.
    #[error("the template is empty")]
    Empty,
}

impl TemplateError {
    /// The code whose words are the message `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            TemplateError::UnknownField { .. } => "template_field_unknown",
            TemplateError::Brace { .. } => "template_brace",
            TemplateError::TooLong { .. } => "template_too_long",
            TemplateError::Empty => "template_empty",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Field(Field, String),
}

/// A template that can be filled: every field in it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

/// What the fields are filled with. An empty value is a missing one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<Field, String>);

impl Values {
    /// With one more field; the value is made one clean line first.
    #[must_use]
    pub fn with(mut self, field: Field, value: &str) -> Values {
        let value = one_line(value);
        if value.is_empty() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, value);
        }
        self
    }
}

/// One line without marks, control signs and braces: nothing in a name or a product can look
/// like a field that was not filled.
fn one_line(value: &str) -> String {
    let clean: String = strip_isolates(value)
        .chars()
        .map(|sign| match sign {
            '{' => '(',
            '}' => ')',
            sign if sign.is_control() || matches!(sign, OPEN | CLOSE) => ' ',
            sign => sign,
        })
        .take(VALUE_MAX)
        .collect();
    let words = clean.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    // A value of nothing but no-break spaces is a missing one.
    words.trim().to_owned()
}

impl Template {
    /// Reads the text of a letter, at most [`TEMPLATE_MAX`] characters.
    pub fn parse(text: &str) -> Result<Template, TemplateError> {
        Template::within(text, TEMPLATE_MAX)
    }

    /// Reads a subject, one line of at most [`SUBJECT_MAX`] characters.
    pub fn subject(text: &str) -> Result<Template, TemplateError> {
        Template::within(&text.replace(['\r', '\n'], " "), SUBJECT_MAX)
    }

    fn within(text: &str, limit: usize) -> Result<Template, TemplateError> {
        let have = text.chars().count();
        if have > limit {
            return Err(TemplateError::TooLong { have, limit });
        }
        let text = strip_isolates(text).replace("\r\n", "\n").replace('\r', "\n");
        let is_odd = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\t');
        let text = text.replace(|sign| is_odd(sign) || matches!(sign, OPEN | CLOSE), "");
        if text.trim().is_empty() {
            return Err(TemplateError::Empty);
        }
        let mut pieces = Vec::new();
        let mut rest = text.as_str();
        while let Some(brace) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(brace);
            let here = || text.chars().count() - from.chars().count() + 1;
            let inside =
                from.strip_prefix('{').ok_or_else(|| TemplateError::Brace { at: here() })?;
            let end = inside
                .find(['{', '}'])
                .filter(|end| inside[*end..].starts_with('}'))
                .ok_or_else(|| TemplateError::Brace { at: here() })?;
            let (field, after) = inside.split_at(end);
            pieces.push(Piece::Text(before.to_owned()));
            pieces.push(field_of(field)?);
            rest = after.strip_prefix('}').unwrap_or(after);
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Ok(Template(pieces))
    }

    /// The fields it uses, each once, in the order of the editor.
    pub fn fields(&self) -> Vec<Field> {
        let uses = |field: &Field| {
            self.0.iter().any(|piece| matches!(piece, Piece::Field(of, _) if of == field))
        };
        Field::ALL.into_iter().filter(uses).collect()
    }

    /// Whether it says anything of the person; the editor warns of one that does not.
    pub fn is_personal(&self) -> bool {
        self.fields().into_iter().any(Field::is_personal)
    }

    /// The finished text: the preview and what is handed over are made by this one function.
    ///
    /// A missing field becomes its own words for that case, else nothing; a line that held
    /// nothing else goes with it, and no doubled space or lost comma stays behind.
    pub fn render(&self, values: &Values) -> String {
        self.fill(values).text
    }

    /// As [`Template::render`], with the places of the values, for marking them.
    pub fn fill(&self, values: &Values) -> Filled {
        let mut lines = vec![Line::default()];
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => {
                    for (index, part) in text.split('\n').enumerate() {
                        if index > 0 {
                            lines.push(Line::default());
                        }
                        add(&mut lines, part, false);
                    }
                }
                Piece::Field(field, fallback) => match values.0.get(field) {
                    Some(value) => add(&mut lines, &format!("{OPEN}{value}{CLOSE}"), false),
                    None => add(&mut lines, fallback, fallback.is_empty()),
                },
            }
        }
        Filled::read(&joined(&lines))
    }
}

/// A finished text and where its values stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The text.
    pub text: String,
    /// Start and length of each value, in characters of the text.
    pub values: Vec<(u32, u32)>,
}

impl Filled {
    fn read(marked: &str) -> Filled {
        let mut filled = Filled { text: String::new(), values: Vec::new() };
        let (mut at, mut start) = (0_u32, 0_u32);
        for sign in marked.chars() {
            match sign {
                OPEN => start = at,
                CLOSE => filled.values.push((start, at.saturating_sub(start))),
                sign => {
                    filled.text.push(sign);
                    at = at.saturating_add(1);
                }
            }
        }
        filled
    }
}

/// A line being written, and whether a field of it was missing.
#[derive(Default)]
struct Line {
    text: String,
    misses: bool,
}

fn add(lines: &mut [Line], part: &str, misses: bool) {
    if let Some(line) = lines.last_mut() {
        line.text.push_str(part);
        line.misses |= misses;
    }
}

fn field_of(inside: &str) -> Result<Piece, TemplateError> {
    let (name, fallback) = inside.split_once('|').unwrap_or((inside, ""));
    match Field::of_name(name.trim()) {
        Some(field) => Ok(Piece::Field(field, one_line(fallback))),
        None => Err(TemplateError::UnknownField { name: name.trim().chars().take(40).collect() }),
    }
}

/// Signs that hang on the word before them.
const HANGING: [char; 8] = ['.', ',', '،', ';', '؛', '!', '?', '؟'];

/// The line with single spaces. Where a field was missing, the spaces before a hanging sign go,
/// and the signs that now begin the line.
fn tidy(line: &Line) -> String {
    let words = line.text.split([' ', '\t']).filter(|word| !word.is_empty());
    let mut text = String::new();
    for word in words {
        let hangs = line.misses && word.starts_with(HANGING);
        if !text.is_empty() && !hangs {
            text.push(' ');
        }
        text.push_str(word);
    }
    if line.misses {
        text = text.trim_start_matches(|sign| sign == ' ' || HANGING.contains(&sign)).to_owned();
    }
    text.trim().to_owned()
}

fn joined(lines: &[Line]) -> String {
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        let text = tidy(line);
        let is_second_gap = text.is_empty() && kept.last().is_none_or(String::is_empty);
        if is_second_gap || (line.misses && !text.chars().any(char::is_alphanumeric)) {
            continue;
        }
        kept.push(text);
    }
    kept.join("\n").trim().to_owned()
}

/// The text with a last line of its own (the way to stop messages that a law or an operator
/// asks for); once, also where the text ends with it already, and none for an empty line.
pub fn with_last_line(text: &str, line: &str) -> String {
    let line = one_line(line);
    let ends_with_it = text.lines().next_back().is_some_and(|last| last.trim() == line);
    if line.is_empty() || ends_with_it {
        return text.to_owned();
    }
    if text.is_empty() { line } else { format!("{text}\n{line}") }
}

#[cfg(test)]
mod tests;
