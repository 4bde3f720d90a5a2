//! The file of an import: opened, weighed, its columns settled.

use crate::import::{Opening, Source, Table, TableError, Watch};
use crate::opening::Asking;
use crate::{Refusal, customers, wire};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::Read;
use std::path::Path;
use vafa_domain::day::Day;
use vafa_domain::format::Style;
use vafa_domain::import::{
    Field, Guess, ImportShop, Kind, Mapping, MappingError, Question, header_key,
};
use vafa_domain::loyalty::EarnRule;
use vafa_domain::setting::Settings;

impl From<TableError> for Refusal {
    fn from(error: TableError) -> Refusal {
        Refusal::rule(error.code(), error.args())
    }
}

/// Why a mapping cannot be used, as a refusal.
pub(super) fn unusable(error: &MappingError) -> Refusal {
    let args = error.args().into_iter().collect::<serde_json::Map<_, _>>();
    Refusal::rule(error.code(), serde_json::Value::Object(args))
}

/// What it takes to go on with an import: kept with its first operation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Answers {
    /// The mapping, settled.
    pub mapping: Mapping,
    /// The key of the headings it is for.
    pub headings: String,
    /// The rule by which the purchases earn; without one they earn nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earn: Option<EarnRule>,
    /// Rows probably recorded at the counter go in too.
    #[serde(default)]
    pub also_recorded: bool,
    /// The owner's statement about consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<wire::ConsentStatement>,
}

/// What reading needs of the shop.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub settings: Settings,
    pub today: Day,
}

impl Ground {
    pub(super) fn of(asking: &Asking<'_>) -> Ground {
        Ground { settings: asking.settings.clone(), today: asking.today }
    }

    pub(super) fn style(&self) -> Style {
        Style {
            language: self.settings.language,
            digits: self.settings.digits,
            calendar: self.settings.calendar,
            unit: self.settings.unit,
        }
    }

    pub(super) fn shop(&self) -> ImportShop {
        ImportShop {
            currency: self.settings.currency,
            style: self.style(),
            today: self.today,
            days: self.settings.day_rule(),
            region: customers::region(&self.settings),
        }
    }
}

/// An opened file.
pub(super) struct Listed {
    /// Its name without its folder.
    pub name: String,
    /// Headings and rows.
    pub table: Table,
}

impl Listed {
    pub(super) fn open(path: &str) -> Result<Listed, Refusal> {
        let path = Path::new(path);
        let name = path.file_name().map(|name| name.to_string_lossy().chars().take(200).collect());
        let table = Table::open(Source::Path(path.to_owned()), &Opening::default())?;
        Ok(Listed { name: name.unwrap_or_default(), table })
    }

    /// The name of its headings, by which a mapping is found again.
    pub(super) fn headings(&self) -> String {
        header_key(self.table.headers())
    }

    /// A mapping with what the file itself decides; a refusal when something is open that no file
    /// tells.
    pub(super) fn settled(
        &self,
        mapping: Mapping,
        ground: &Ground,
        watch: &mut Watch<'_>,
    ) -> Result<Mapping, Refusal> {
        let currency = ground.settings.currency;
        answered(self.table.settle(mapping, currency, ground.today, watch)?)
    }
}

/// The mapping of a guess that leaves nothing open.
fn answered(guess: Guess) -> Result<Mapping, Refusal> {
    let Guess { mut mapping, questions, .. } = guess;
    for question in questions {
        let open = match question {
            // No order reads any of the birthdays: they are left out, the people go in.
            Question::DateOrder { possible }
                if mapping.kind == Kind::Customers && possible.is_empty() =>
            {
                mapping.fields.remove(&Field::Birthday);
                continue;
            }
            Question::Unit { possible } => MappingError::UnitNeeded { possible },
            Question::DateOrder { possible } => MappingError::DateOrderNeeded { possible },
            Question::Field { field } => MappingError::FieldNeeded { field },
            Question::OtherCurrency { unit } => MappingError::UnitOfOtherCurrency { unit },
        };
        return Err(unusable(&open));
    }
    Ok(mapping)
}

/// SHA-256 of a file, in hex.
pub(super) fn digest(path: &str) -> Result<String, Refusal> {
    let mut file = std::fs::File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => TableError::NoFile,
        _ => TableError::Unreadable(error),
    })?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut piece).map_err(TableError::Unreadable)?;
        if read == 0 {
            break;
        }
        hash.update(piece.get(..read).unwrap_or_default());
    }
    Ok(vafa_store::hex(&hash.finalize()))
}
