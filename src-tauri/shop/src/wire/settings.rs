//! The words of letters.

use super::wire;
use vafa_domain::format::Language;
use vafa_domain::id::OpId;

wire! {
/// A template of "we miss you".
pub struct TemplateRow {
    /// Language.
    pub language: Language,
    /// Text with its fields.
    pub text: String,
    /// Whether it is the program's own.
    pub own: bool,
    /// How it reads for up to three real customers.
    pub samples: Vec<String>,
}

/// Templates, one a language.
pub struct Templates {
    /// Rows.
    pub rows: Vec<TemplateRow>,
    /// Names of the fields that may be used.
    pub fields: Vec<String>,
}

/// Changes a template; an empty text goes back to the program's own.
pub struct ChangeTemplate {
    /// Made before the first try.
    pub op_id: OpId,
    /// Language.
    pub language: Language,
    /// Text.
    pub text: String,
}
}
