//! What is written to people: the greeting, the template, and the link that hands it over.
//!
//! Every message is prepared here and handed over by a person. Nothing here sends.

mod greeting;
mod link;
mod template;
mod titles;

#[cfg(test)]
mod texts;

pub use greeting::{NameParts, address, greeting};
pub use link::{HandOverLink, LINK_MAX, Letter, MAILTO_MAX, NoLink, hand_over_link};
pub use template::{
    Field, Filled, SUBJECT_MAX, TEMPLATE_MAX, Template, TemplateError, Values, with_last_line,
};
