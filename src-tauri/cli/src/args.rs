//! The command line, read and judged before anything is opened.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;
use vafa_domain::day::{Day, Instant};
use vafa_domain::import::{DateOrder, Field, Kind};
use vafa_domain::money::Unit;

/// What can be said.
pub const USAGE: &str = "\
vafa [--shop FILE] [--now INSTANT] [--json] COMMAND

  new --name NAME --currency IRR|GEL|USD|EUR [--language en|fa|ka] [--time-zone ZONE]
  import FILE --as customers|purchases [--map FIELD=COLUMN,...] [--unit UNIT]
              [--dates ymd|dmy|mdy|jalali] [--award-points] [--dry-run]
  missing [--on DATE] [--flat DAYS]     who is missed, since when, and why
  call NAME [JSON]                      any command of the table
  commands                              their names and what they do; --json: schemas
  verify-draw FILE                      whether the record of a draw holds; no shop is needed
  check [--quick]                       file, chain, replay, tables
  backup FOLDER
  restore BACKUP                        a file, or a name of the shop's own backups

Without --shop: the shop the window opened last.
--now INSTANT (2026-11-24T09:30:00Z): a clock that stands still.
Exit 0 done, 1 refused or failed, 2 wrong usage, 3 check or verify-draw found something.
";

/// A command line.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The shop's file; the one opened last when absent.
    pub shop: Option<PathBuf>,
    /// A clock that stands at this instant.
    pub now: Option<Instant>,
    /// Answers and errors as JSON.
    pub json: bool,
    /// What to do.
    pub deed: Deed,
}

/// What to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Say what can be said.
    Help,
    /// Say which program this is.
    Version,
    /// Found a shop.
    New(New),
    /// Take a file over.
    Import(Import),
    /// List who is missed.
    Missing(Missing),
    /// Any command of the table.
    Call {
        /// Its name.
        name: String,
        /// Its input as JSON.
        input: String,
    },
    /// List the commands.
    Commands,
    /// Check the file.
    Check {
        /// Only the file and the head of the chain.
        quick: bool,
    },
    /// Check the record of a draw.
    VerifyDraw {
        /// The record.
        file: PathBuf,
    },
    /// Make a backup.
    Backup {
        /// Into this folder.
        folder: PathBuf,
    },
    /// Put a backup back.
    Restore {
        /// A file, or a name.
        backup: PathBuf,
    },
}

/// See [`Deed::New`]. The words are judged by the command itself.
#[derive(Debug, Clone, PartialEq)]
pub struct New {
    /// Name over the door.
    pub name: String,
    /// Code of the currency.
    pub currency: String,
    /// Code of the language.
    pub language: String,
    /// IANA zone.
    pub zone: Option<String>,
}

/// See [`Deed::Import`].
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// What its rows are.
    pub kind: Kind,
    /// Columns by field: a heading, or a number from 1.
    pub columns: Option<BTreeMap<Field, String>>,
    /// The unit of its amounts.
    pub unit: Option<Unit>,
    /// The order of its dates.
    pub dates: Option<DateOrder>,
    /// Points for what it holds.
    pub award_points: bool,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// See [`Deed::Missing`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Missing {
    /// On which day; today when absent.
    pub on: Option<Day>,
    /// One number of days for everybody.
    pub flat: Option<i64>,
}

/// Why a command line is not understood.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{what}")]
pub struct Wrong {
    what: String,
    /// Whether the answer was asked for as JSON.
    pub json: bool,
}

/// Options that take a value, and those that do not.
const VALUED: [&str; 12] = [
    "--as",
    "--currency",
    "--dates",
    "--flat",
    "--language",
    "--map",
    "--name",
    "--now",
    "--on",
    "--shop",
    "--time-zone",
    "--unit",
];
const PLAIN: [&str; 7] =
    ["--award-points", "--dry-run", "--help", "--json", "--quick", "--version", "-h"];

/// The words of a command line, sorted.
#[derive(Default)]
struct Words {
    places: std::collections::VecDeque<OsString>,
    values: BTreeMap<&'static str, OsString>,
    plain: Vec<&'static str>,
}

impl Words {
    fn sort(words: impl IntoIterator<Item = OsString>) -> Result<Words, String> {
        let mut sorted = Words::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let text = word.to_string_lossy();
            if text == "--" {
                sorted.places.extend(words);
                break;
            }
            if !text.starts_with("--") && text != "-h" {
                sorted.places.push_back(word);
                continue;
            }
            // What is shown of it is not what was written: nothing is made of that.
            if matches!(text, Cow::Owned(_)) {
                return Err(format!("{text} is not written in Unicode"));
            }
            let (option, given) = match text.split_once('=') {
                Some((option, value)) => (option, Some(OsString::from(value))),
                None => (&*text, None),
            };
            if let Some(option) = VALUED.into_iter().find(|known| *known == option) {
                let value = given.or_else(|| words.next()).filter(|value| !value.is_empty());
                let value = value.ok_or_else(|| format!("{option} needs a value"))?;
                if sorted.values.insert(option, value).is_some() {
                    return Err(format!("{option} is given twice"));
                }
            } else if let Some(option) = PLAIN.into_iter().find(|known| *known == option) {
                sorted.plain.push(option);
            } else {
                return Err(format!("unknown option {option}"));
            }
        }
        Ok(sorted)
    }

    fn has(&mut self, option: &str) -> bool {
        let before = self.plain.len();
        self.plain.retain(|known| *known != option);
        self.plain.len() < before
    }

    fn path(&mut self, option: &str) -> Option<PathBuf> {
        self.values.remove(option).map(PathBuf::from)
    }

    fn text(&mut self, option: &str) -> Result<Option<String>, String> {
        let Some(value) = self.values.remove(option) else { return Ok(None) };
        value.into_string().map(Some).map_err(|_| format!("{option} is not written in Unicode"))
    }

    fn read<T: FromStr>(&mut self, option: &str) -> Result<Option<T>, String> {
        let Some(text) = self.text(option)? else { return Ok(None) };
        text.parse().map(Some).map_err(|_| format!("{option} cannot be {text}"))
    }

    fn place(&mut self, what: &str) -> Result<OsString, String> {
        self.places.pop_front().ok_or_else(|| format!("{what} is missing"))
    }

    fn place_text(&mut self, what: &str) -> Result<String, String> {
        self.place(what)?.into_string().map_err(|_| format!("{what} is not written in Unicode"))
    }

    /// Nothing may be left over: an option that does nothing would be a promise not kept.
    fn end(self, deed: &str) -> Result<(), String> {
        let options = self.values.into_keys().chain(self.plain);
        if let Some(option) = options.into_iter().next() {
            return Err(format!("{deed} takes no {option}"));
        }
        match self.places.front() {
            Some(word) => Err(format!("too many words: {}", word.to_string_lossy())),
            None => Ok(()),
        }
    }
}

impl Asked {
    /// Reads the words after the program's name.
    ///
    /// # Errors
    /// Every word that is unknown, incomplete, out of place or cannot be what its option wants.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Asked, Wrong> {
        let words: Vec<OsString> = words.into_iter().collect();
        let json = words.iter().any(|word| word == "--json");
        Asked::judge(words).map_err(|what| Wrong { what, json })
    }

    fn judge(words: Vec<OsString>) -> Result<Asked, String> {
        let mut words = Words::sort(words)?;
        let shop = words.path("--shop");
        let now = words.text("--now")?.map(|text| instant(&text)).transpose()?;
        let json = words.has("--json");
        let asked = |deed| Ok(Asked { shop, now, json, deed });
        if words.has("--help") || words.has("-h") {
            return asked(Deed::Help);
        }
        if words.has("--version") {
            return asked(Deed::Version);
        }
        let name = words.place_text("a command")?;
        let deed = deed(&name, &mut words)?;
        words.end(&name)?;
        asked(deed)
    }
}

fn deed(name: &str, words: &mut Words) -> Result<Deed, String> {
    Ok(match name {
        "help" => Deed::Help,
        "new" => Deed::New(New {
            name: words.text("--name")?.ok_or("new needs --name")?,
            currency: words.text("--currency")?.ok_or("new needs --currency")?.to_uppercase(),
            language: words.text("--language")?.unwrap_or_else(|| "en".to_owned()),
            zone: words.text("--time-zone")?,
        }),
        "import" => Deed::Import(import(words)?),
        "missing" => {
            Deed::Missing(Missing { on: words.read("--on")?, flat: words.read("--flat")? })
        }
        "call" => Deed::Call {
            name: words.place_text("the name of a command")?,
            input: match words.places.is_empty() {
                true => "{}".to_owned(),
                false => words.place_text("JSON")?,
            },
        },
        "commands" => Deed::Commands,
        "check" => Deed::Check { quick: words.has("--quick") },
        "verify-draw" => Deed::VerifyDraw { file: words.place("a record")?.into() },
        "backup" => Deed::Backup { folder: words.place("a folder")?.into() },
        "restore" => Deed::Restore { backup: words.place("a backup")?.into() },
        other => return Err(format!("unknown command {other}")),
    })
}

fn import(words: &mut Words) -> Result<Import, String> {
    let kind = match words.text("--as")?.as_deref() {
        Some("customers") => Kind::Customers,
        Some("purchases") => Kind::Purchases,
        Some(other) => return Err(format!("--as cannot be {other}")),
        None => return Err("import needs --as customers or --as purchases".to_owned()),
    };
    Ok(Import {
        kind,
        columns: words.text("--map")?.map(|text| columns(&text, kind)).transpose()?,
        unit: words.text("--unit")?.map(|text| unit(&text)).transpose()?,
        dates: words.read("--dates")?,
        award_points: words.has("--award-points"),
        dry_run: words.has("--dry-run"),
        file: words.place("the file")?.into(),
    })
}

/// Reads `customer=COLUMN,date=COLUMN`. A piece without `=` belongs to the heading before it:
/// headings may hold commas.
fn columns(text: &str, kind: Kind) -> Result<BTreeMap<Field, String>, String> {
    let mut columns = BTreeMap::new();
    let mut last: Option<Field> = None;
    for piece in text.split(',') {
        let named = piece
            .split_once('=')
            .and_then(|(field, column)| field.parse::<Field>().ok().map(|field| (field, column)));
        match (named, last) {
            (Some((field, _)), _) if !field.belongs_to(kind) => {
                return Err(format!("--map: {} have no {}", kind.code(), field.code()));
            }
            (Some((field, column)), _) => {
                if columns.insert(field, column.to_owned()).is_some() {
                    return Err(format!("--map names {} twice", field.code()));
                }
                last = Some(field);
            }
            (None, Some(field)) if !piece.contains('=') => {
                let column = columns.entry(field).or_default();
                column.push(',');
                column.push_str(piece);
            }
            _ => return Err(format!("--map cannot be {piece}")),
        }
    }
    Ok(columns)
}

fn unit(text: &str) -> Result<Unit, String> {
    let word = text.trim().to_lowercase().replace('-', "_");
    serde_json::from_value(word.into()).map_err(|_| format!("--unit cannot be {text}"))
}

/// Reads an instant in the form of RFC 3339.
fn instant(text: &str) -> Result<Instant, String> {
    let at = chrono::DateTime::parse_from_rfc3339(text);
    at.map(|at| Instant(at.timestamp_millis())).map_err(|_| format!("--now cannot be {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Asked, String> {
        Asked::read(words.iter().map(OsString::from)).map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn options_stand_anywhere_and_words_after_two_dashes_are_no_options() {
        let before = read(&["--shop", "a", "--json", "call", "get_shop", "{}"]).unwrap();
        let after = read(&["call", "get_shop", "--json", "--shop=a", "--", "{}"]).unwrap();
        assert_eq!(before, after);
        assert!(before.json && before.shop == Some("a".into()));
    }

    #[test]
    fn a_mapping_names_columns_by_heading_or_number_and_headings_may_hold_commas() {
        let asked = read(&["import", "f", "--as", "purchases", "--map", "ref=No, old,date=2"]);
        let Deed::Import(told) = asked.unwrap().deed else { panic!("an import") };
        let expected = [(Field::Customer, "No, old".to_owned()), (Field::Date, "2".to_owned())];
        assert_eq!(told.columns, Some(BTreeMap::from(expected)));
    }

    #[test]
    fn what_is_not_understood_is_said_and_never_passed_over() {
        for words in [
            &[][..],
            &["sell"],
            &["check", "--fast"],
            &["check", "now"],
            &["check", "--on", "2026-01-01"],
            &["commands", "--quick"],
            &["missing", "--on", "yesterday"],
            &["missing", "--flat", "many"],
            &["missing", "--on"],
            &["new", "--name", "A"],
            &["import", "f"],
            &["import", "f", "--as", "sales"],
            &["import", "f", "--as", "purchases", "--map", "colour=1"],
            &["import", "f", "--as", "purchases", "--map", "date"],
            &["import", "f", "--as", "purchases", "--map", "date=1,date=2"],
            &["import", "f", "--as", "purchases", "--map", "birthday=1"],
            &["import", "f", "--as", "purchases", "--unit", "stone"],
            &["import", "f", "--as", "purchases", "--dates", "soon"],
            &["import", "--as", "purchases"],
            &["call"],
            &["backup"],
            &["verify-draw"],
            &["restore"],
            &["check", "--now", "noon"],
            &["check", "--shop", "a", "--shop", "b"],
        ] {
            assert!(read(words).is_err(), "{words:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn words_that_are_no_unicode_are_wrong_usage_and_never_read_as_something_else() {
        use std::os::unix::ffi::OsStringExt;
        let broken = |start: &str| {
            let bytes = [start.as_bytes(), b"\xff".as_slice()].concat();
            OsString::from_vec(bytes)
        };
        let call = |last: OsString| Asked::read(["call".into(), "add_note".into(), last]);
        assert!(call(broken("{}")).is_err(), "not as an empty object");
        assert!(call(broken("--shop=")).is_err(), "not as another file");
        let in_a_place = Asked::read(["--shop".into(), broken("a"), "commands".into()]);
        assert_eq!(in_a_place.map(|asked| asked.shop), Ok(Some(broken("a").into())));
    }

    #[test]
    fn an_instant_is_read_with_its_offset() {
        let asked = read(&["check", "--now", "2026-11-24T09:30:00+03:30"]).unwrap();
        assert_eq!(asked.now, Some(Instant(1_795_500_000_000)));
    }
}
