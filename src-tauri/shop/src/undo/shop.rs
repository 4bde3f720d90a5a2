//! Taking back what concerns the shop itself: settings, words, people behind the counter, imports,
//! reminders and rounds.

use super::{Capability, Inverse, Undoing, no_standing, stood_on, unfolded};
use crate::Refusal;
use crate::act::private;
use crate::opening::Named;
use vafa_domain::customer::PersonalText;
use vafa_domain::fact::Fact;
use vafa_domain::format::Language;
use vafa_domain::id::PersonId;

/// What concerns the shop itself.
pub const CAPABILITY: Capability = Capability { inverse, standing: no_standing };

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::SettingsChanged { set } => undoing.earlier_settings(set)?,
        Fact::TemplateChanged { language, .. } => undoing.earlier_template(*language)?,
        Fact::PersonChanged { person, active, .. } => undoing.earlier_person(*person, *active)?,
        Fact::ImportBegun(begun) => {
            let (facts, private) = crate::imports::taking_back(undoing.deciding, begun.import)?;
            undoing.private.extend(private);
            return Ok(Some(facts));
        }
        // A deed or a round that is marked reversed counts no more; nothing else is written.
        Fact::ReminderDealt { .. } | Fact::RoundBegun { .. } => return Ok(Some(Vec::new())),
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    fn earlier_settings(&self, set: &Named) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let mut back = Named::new();
        for op in book.shop_ops()? {
            let later = self.stands_later(&op)?;
            for fact in unfolded(op.fact) {
                let values = match fact {
                    Fact::ShopFounded { settings } => settings,
                    Fact::SettingsChanged { set } => set,
                    _ => continue,
                };
                for (name, value) in values.into_iter().filter(|(name, _)| set.contains_key(name)) {
                    if later {
                        stood_on(vec![op.op_id])?;
                    } else if op.seq < self.target.seq {
                        back.insert(name, value);
                    }
                }
            }
        }
        if let Some(program) = back.get_mut("program") {
            let of_json = |error: serde_json::Error| Refusal::Internal(error.to_string());
            let earlier = serde_json::from_value(program.take()).map_err(of_json)?;
            let restored = crate::loyalty::program::restored(self.deciding, earlier)?;
            *program = serde_json::to_value(restored).map_err(of_json)?;
        }
        Ok(Fact::SettingsChanged { set: back })
    }

    fn earlier_template(&self, language: Language) -> Result<Fact, Refusal> {
        let mut text = String::new();
        for op in self.deciding.book.shop_ops()? {
            let later = self.stands_later(&op)?;
            for fact in unfolded(op.fact) {
                match fact {
                    Fact::TemplateChanged { language: of, .. } if of == language && later => {
                        stood_on(vec![op.op_id])?;
                    }
                    Fact::TemplateChanged { language: of, text: then }
                        if of == language && op.seq < self.target.seq =>
                    {
                        text = then;
                    }
                    _ => {}
                }
            }
        }
        Ok(Fact::TemplateChanged { language, text })
    }

    fn earlier_person(&mut self, person: PersonId, active: bool) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let mut before: Option<(bool, Option<String>)> = None;
        for op in book.shop_ops()? {
            let later = self.stands_later(&op)?;
            let name = book.private_of(op.op_id)?.remove(&person.0).and_then(|text| text.person);
            for fact in unfolded(op.fact) {
                match fact {
                    Fact::PersonChanged { person: of, .. } if of == person && later => {
                        stood_on(vec![op.op_id])?;
                    }
                    Fact::PersonChanged { person: of, active, .. }
                        if of == person && op.seq < self.target.seq =>
                    {
                        let name = name.clone().or(before.and_then(|(_, name)| name));
                        before = Some((active, name));
                    }
                    _ => {}
                }
            }
        }
        let (active, name) = before.unwrap_or((!active, None));
        let mut commitment = None;
        if let Some(name) = name {
            let text = PersonalText { person: Some(name), ..PersonalText::default() };
            let (text, made) = private(person.0, text)?;
            self.private.push(text);
            commitment = Some(made);
        }
        Ok(Fact::PersonChanged { person, active, private: commitment })
    }
}
