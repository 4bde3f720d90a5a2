//! Opening a shop: a file, a clock and the messages; and telling who listens what changed.

use crate::act::Decided;
use crate::clock::{Clock, new_op_id};
use crate::missing::Memos;
use crate::{Actor, Refusal, Words, customers, settings, wire};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use uuid::Uuid;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::{EpochCause, Fact};
use vafa_domain::id::TillId;
use vafa_domain::money::Currency;
use vafa_domain::setting::Settings;
use vafa_store::{Book, Climb, Store, StoreError, Till, backup, request_hash};

/// What a change touches: open screens that show it reload, the others do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Customers, their notes and consents.
    Customers,
    /// Purchases.
    Purchases,
    /// Points, cards, membership.
    Points,
    /// "We miss you".
    Missing,
    /// Settings and people.
    Settings,
    /// Imports.
    Imports,
    /// The activity list.
    Activity,
    /// Everything: another file stands there.
    All,
}

/// What a kind of operation touches.
pub fn areas_of(kind: &str) -> Vec<Area> {
    use Area::{Activity, All, Customers, Imports, Missing, Points, Purchases, Settings};
    match kind {
        "shop_founded" | "epoch_begun" | "undone" => vec![All],
        "settings_changed" | "person_changed" | "template_changed" | "day_confirmed" => {
            vec![Settings, Missing, Activity]
        }
        "purchase_recorded" | "purchase_returned" | "purchase_voided" | "purchase_restored" => {
            vec![Purchases, Points, Customers, Missing, Activity]
        }
        "membership_changed" | "card_issued" | "card_blocked" | "points_adjusted"
        | "draw_opened" | "draw_closed" | "draw_made" | "prize_passed_on" | "prize_handed_over"
        | "tickets_given" | "scratch_printed" | "scratch_confirmed" | "scratch_activated"
        | "scratch_blocked" | "scratch_paid" | "stamps_redeemed" | "stamps_adjusted"
        | "lots_expired" | "lives_changed" | "steps_changed" | "step_set" => {
            vec![Points, Customers, Activity]
        }
        "gift_card_issued" | "gift_card_shown" | "gift_card_changed" | "credit_given"
        | "reward_changed" | "reward_redeemed" | "redemption_changed" => {
            vec![Purchases, Points, Customers, Activity]
        }
        "import_begun" | "import_batch_done" | "import_taken_back" => {
            vec![Imports, Purchases, Points, Customers, Missing, Activity]
        }
        "promotion_changed" | "coupons_issued" | "coupons_blocked" => {
            vec![Points, Activity]
        }
        "reminder_dealt" | "round_begun" | "round_ended" => vec![Missing, Activity],
        "customers_merged" | "customers_parted" => vec![All],
        _ => vec![Customers, Missing, Activity],
    }
}

type Listener = Box<dyn Fn(&[Area]) + Send + Sync>;
type ProgressListener = Box<dyn Fn(&'static str, u64, u64) + Send + Sync>;

/// An open shop.
pub struct Shop {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) words: Words,
    pub(crate) machine: String,
    pub(crate) missing: Mutex<Memos>,
    pub(crate) importing: AtomicBool,
    pub(crate) cancelled: AtomicBool,
    listener: RwLock<Option<Listener>>,
    progress: RwLock<Option<ProgressListener>>,
    seen: Mutex<Seen>,
}

/// How far this process has seen the file.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    version: i64,
    seq: i64,
}

/// How a file was opened.
pub struct Opened {
    /// The shop.
    pub shop: Shop,
    /// Whether a shop was founded in it.
    pub founded: bool,
    /// What of a file that was just replaced by a backup could not be carried over: `epoch`,
    /// `wills`, `stopped`.
    pub not_carried: Vec<&'static str>,
}

/// Why the window shows something else than the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StartState {
    /// Open, all is well.
    Open,
    /// No shop yet.
    NoShop,
    /// Another window has it.
    Elsewhere,
    /// Written by a newer program; nothing was touched.
    Newer,
    /// Damaged; moved aside.
    Damaged,
    /// The file or its folder cannot be written.
    ReadOnly,
    /// No room on the disk.
    DiskFull,
    /// Another program works on the file, which is needed alone: to be lifted to this version, or
    /// because the other restores it.
    InUse,
}

/// What an upgrade of a shop's file is doing, as its screen names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UpgradeStep {
    /// A backup of the file as it is, made and checked first.
    Backup,
    /// The change itself: all of it or nothing.
    Upgrade,
    /// A look at what came of it, before it is kept.
    Check,
}

impl From<Climb> for UpgradeStep {
    fn from(climb: Climb) -> Self {
        match climb {
            Climb::Backup => Self::Backup,
            Climb::Upgrade => Self::Upgrade,
            Climb::Check => Self::Check,
        }
    }
}

impl Shop {
    /// Makes a new, empty shop file; the command `found_shop` founds the shop in it.
    pub fn create(path: &Path, clock: Arc<dyn Clock>, machine: &str) -> Result<Shop, Refusal> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(StoreError::from)?;
        }
        Ok(Shop::around(Store::create(path)?, clock, machine))
    }

    /// Opens a shop file. A file of another machine goes on under a new identity; one of an older
    /// program is lifted to this one's, after a backup.
    pub fn open(path: &Path, clock: Arc<dyn Clock>, machine: &str) -> Result<Opened, Refusal> {
        Shop::open_and_tell(path, clock, machine, &mut |_| {})
    }

    /// The same, and tells each step of an upgrade when it begins.
    pub fn open_and_tell(
        path: &Path,
        clock: Arc<dyn Clock>,
        machine: &str,
        tell: &mut dyn FnMut(UpgradeStep),
    ) -> Result<Opened, Refusal> {
        let now = clock.now();
        let backups = backups_of(path);
        let store = Store::open(path, |climb, db| {
            tell(climb.into());
            match climb {
                Climb::Backup => backup::backup_from(db, &backups, now).map(drop),
                Climb::Upgrade | Climb::Check => Ok(()),
            }
        })?;
        let shop = Shop::around(store, clock, machine);
        let till = shop.store.read(|book| Ok::<_, Refusal>(book.till_or_none()?))?;
        let copied = till.as_ref().is_some_and(|till| till.machine != machine);
        if copied {
            shop.begin_epoch(EpochCause::Copied)?;
        }
        let not_carried = crate::backup::settle_restore(&shop, copied)?;
        crate::backup::catch_up_stopped(&shop)?;
        Ok(Opened { founded: till.is_some(), shop, not_carried })
    }

    pub(crate) fn around(store: Store, clock: Arc<dyn Clock>, machine: &str) -> Shop {
        Shop {
            store,
            clock,
            words: Words::default(),
            machine: machine.to_owned(),
            missing: Mutex::default(),
            importing: AtomicBool::new(false),
            cancelled: AtomicBool::new(false),
            listener: RwLock::default(),
            progress: RwLock::default(),
            seen: Mutex::default(),
        }
    }

    /// Begins a new identity of this copy of the file; the chain names what it continues from.
    pub(crate) fn begin_epoch(&self, why: EpochCause) -> Result<(), Refusal> {
        let op = new_op_id(&*self.clock);
        self.act(&Actor::OWNER, "begin_epoch", op, &why, |deciding| {
            let book = deciding.book;
            let old = book.till_or_none()?.ok_or(Refusal::NoShop)?;
            let previous = book.head_hash()?;
            // A copy on another machine is another till; a restore here is the next epoch.
            let id = if why == EpochCause::Copied { TillId(Uuid::new_v4()) } else { old.id };
            let machine = self.machine.clone();
            book.set_till(&Till { id, epoch: old.epoch + 1, machine })?;
            Ok(Fact::EpochBegun { why, previous }.into())
        })
        .map(drop)
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// The file, for backups and checks of the shell and the command line.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The messages.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Tells `listener` of every change, by this process and, through [`Shop::look_around`], by
    /// others.
    pub fn listen(&self, listener: impl Fn(&[Area]) + Send + Sync + 'static) {
        let mut place = self.listener.write().unwrap_or_else(PoisonError::into_inner);
        *place = Some(Box::new(listener));
    }

    /// Tells `listener` of the progress of long work: its name, what is done, of how much.
    pub fn listen_progress(
        &self,
        listener: impl Fn(&'static str, u64, u64) + Send + Sync + 'static,
    ) {
        let mut place = self.progress.write().unwrap_or_else(PoisonError::into_inner);
        *place = Some(Box::new(listener));
    }

    pub(crate) fn tell(&self, areas: &[Area]) {
        let listener = self.listener.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(listener) = &*listener {
            listener(areas);
        }
    }

    pub(crate) fn tell_progress(&self, work: &'static str, done: u64, total: u64) {
        let listener = self.progress.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(listener) = &*listener {
            listener(work, done, total);
        }
    }

    /// Looks whether another process changed the file, and tells what changed. Cheap enough for
    /// twice a second.
    pub fn look_around(&self) -> Result<(), Refusal> {
        let version = self.store.data_version()?;
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.version == version {
            return Ok(());
        }
        // The first look only notes where the log ends: what stands there is on the screens.
        if seen.version == 0 {
            let newest = self.store.read(|book| Ok::<_, Refusal>(book.newest_op()?))?;
            *seen = Seen { version, seq: newest.map_or(0, |(seq, _, _)| seq) };
            return Ok(());
        }
        let from = seen.seq;
        let (newest, kinds) = self.store.read(|book| book.kinds_since(from))?;
        *seen = Seen { version, seq: newest };
        drop(seen);
        if newest == from {
            return Ok(());
        }
        let mut areas: Vec<Area> = kinds.iter().flat_map(|kind| areas_of(kind)).collect();
        areas.sort_unstable();
        areas.dedup();
        self.tell(&areas);
        Ok(())
    }

    /// Reads with the settings and the day: what nearly every question needs.
    pub(crate) fn ask<T>(
        &self,
        question: impl FnOnce(&Asking<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let now = self.clock.now();
        self.store.read(|book| {
            let settings = settings::load(&book)?;
            let today = settings.day_rule().day_of(now);
            question(&Asking { book, settings, now, today })
        })
    }
}

/// A question's ground: one moment of the file, the settings, the time.
pub(crate) struct Asking<'c> {
    pub book: Book<'c>,
    pub settings: Settings,
    pub now: Instant,
    pub today: Day,
}

/// The folder of a shop's backups.
pub(crate) fn backups_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new(".")).join("backups")
}

/// Days the clock may run ahead of the log before the day is doubtful.
const AHEAD_DAYS: i64 = 30;

/// Under this name this machine keeps the day to which its clock jumped, until somebody says of a
/// day that it is right.
const JUMPED: &str = "clock_jumped";

/// Whether the day is doubtful: before the newest operation's, more than 30 days after it, or since
/// the clock jumped under the eyes of the program; and nobody said that it is right.
pub(crate) fn is_doubtful(book: &Book<'_>, today: Day) -> Result<bool, Refusal> {
    let Some((_, newest, _)) = book.newest_op()? else { return Ok(false) };
    let ahead = today.since(newest);
    let strange = !(0..=AHEAD_DAYS).contains(&ahead) || book.here(JUMPED)?.is_some();
    Ok(strange && !book.is_confirmed(today)?)
}

/// Founds a shop in the open, empty file.
pub fn found_shop(
    shop: &Shop,
    actor: &Actor,
    input: wire::FoundShop,
) -> Result<wire::Done, Refusal> {
    let now = shop.clock.now();
    let zone = input.zone.clone().unwrap_or_else(|| usual_zone(input.currency).to_owned());
    let name = vafa_domain::fold::clean_name(&input.name, 100).map_err(|e| Refusal::of(&e))?;
    let settings = Settings::of_new_shop(&name, input.currency, input.language, &zone)
        .checked()
        .map_err(|bad| Refusal::SettingOutOfBounds { name: bad.0.to_owned() })?;
    let named = settings::named(&settings)?;
    let request = serde_json::to_vec(&input).map_err(|e| Refusal::Internal(e.to_string()))?;
    let answer = shop.store.write(|book| {
        if let Some(earlier) = book.op(input.op_id)? {
            if earlier.request_hash != Some(request_hash("found_shop", &request, None)) {
                return Err(Refusal::OpIdReused);
            }
            return crate::done::of(book, &earlier);
        }
        if book.till_or_none()?.is_some() {
            return Err(Refusal::ShopExists);
        }
        let machine = shop.machine.clone();
        book.set_till(&Till { id: TillId(Uuid::new_v4()), epoch: 1, machine })?;
        book.append(&vafa_store::NewOp {
            op_id: input.op_id,
            at: now,
            business_day: settings.day_rule().day_of(now),
            actor: actor.person.map(|person| person.0),
            cause: None,
            fact: Fact::ShopFounded { settings: named },
            private: Vec::new(),
            request_hash: Some(request_hash("found_shop", &request, None)),
        })?;
        let written = book.op(input.op_id)?.ok_or(Refusal::OpUnknown)?;
        crate::done::of(book, &written)
    })?;
    shop.tell(&[Area::All]);
    Ok(answer)
}

/// The zone of a shop that does not say another.
fn usual_zone(currency: Currency) -> &'static str {
    match currency {
        Currency::Irr => "Asia/Tehran",
        Currency::Gel => "Asia/Tbilisi",
        Currency::Usd | Currency::Eur => "UTC",
    }
}

/// The shop as the window needs it at once.
pub fn get_shop(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::ShopView, Refusal> {
    let backup = crate::backup::state(shop)?;
    shop.ask(|asking| {
        let book = asking.book;
        let view = book.here("view")?.and_then(|text| serde_json::from_str(&text).ok());
        let open_import = book.open_import()?.map(|import| wire::OpenImport {
            import: import.id,
            file: import.file,
            rows: import.rows,
            at: import.at,
        });
        Ok(wire::ShopView {
            today: asking.today,
            now: asking.now,
            people: crate::person::rows(&book)?,
            at_counter: crate::person::at_counter(&book)?,
            last_backup: backup.last,
            backup_problem: backup.problem,
            second_place: backup.second_place,
            doubtful: is_doubtful(&book, asking.today)?,
            to_write: crate::missing::to_write_today(shop, asking)?,
            waiting: crate::today::waiting(shop, asking)?,
            open_import,
            view: view.unwrap_or_default(),
            sample: book.here("sample")?.is_some(),
            card_prefix: vafa_domain::loyalty::CARD_PREFIX.to_owned(),
            card_lengths: book.card_lengths()?,
            settings: asking.settings.clone(),
        })
    })
}

/// Says that the day is right.
pub fn confirm_day(
    shop: &Shop,
    actor: &Actor,
    input: wire::ConfirmDay,
) -> Result<wire::Done, Refusal> {
    let done = shop.act(actor, "confirm_day", input.op_id, &input, |deciding| {
        if input.day != deciding.today {
            return Err(Refusal::DayDoubtful);
        }
        Ok(Decided::from(Fact::DayConfirmed { day: input.day }))
    })?;
    shop.store.write(|book| Ok::<_, Refusal>(book.drop_here(JUMPED)?))?;
    Ok(done)
}

impl Shop {
    /// The clock of this machine jumped by hours while the program watched it: until somebody says
    /// that the day is right, nothing is taken from anyone and nothing falls due.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn doubt_day(&self) -> Result<(), Refusal> {
        let today = self.ask(|asking| Ok(asking.today))?;
        self.store.write(|book| Ok::<_, Refusal>(book.set_here(JUMPED, &today.to_string())?))
    }
}

/// Keeps this machine's view.
pub fn change_view(
    shop: &Shop,
    _: &Actor,
    input: wire::MachineView,
) -> Result<wire::Nothing, Refusal> {
    let bounded = wire::MachineView {
        text_size: input.text_size.clamp(100, 200),
        scan_gap_ms: input.scan_gap_ms.clamp(10, 200),
        ..input
    };
    keep(shop, "view", &bounded)
}

/// Keeps a value of this machine as JSON.
pub(crate) fn keep<T: Serialize>(
    shop: &Shop,
    name: &str,
    value: &T,
) -> Result<wire::Nothing, Refusal> {
    let text = serde_json::to_string(value).map_err(|e| Refusal::Internal(e.to_string()))?;
    shop.store.write(|book| Ok::<_, Refusal>(book.set_here(name, &text)?))?;
    Ok(wire::Nothing {})
}

/// Longest name of a form, in characters.
const FORM_MAX: usize = 60;
/// Largest draft, in bytes.
const DRAFT_MAX: usize = 64 * 1024;

/// Keeps a half-typed form.
pub fn save_draft(shop: &Shop, _: &Actor, input: wire::Draft) -> Result<wire::Nothing, Refusal> {
    let text = input.content.to_string();
    if text.len() > DRAFT_MAX || input.form.chars().count() > FORM_MAX {
        return Err(Refusal::TextTooLong { most: DRAFT_MAX });
    }
    shop.store.write(|book| Ok::<_, Refusal>(book.set_draft(&input.form, Some(&text))?))?;
    Ok(wire::Nothing {})
}

/// The half-typed form, if any.
pub fn load_draft(
    shop: &Shop,
    _: &Actor,
    input: wire::ByForm,
) -> Result<wire::DraftFound, Refusal> {
    let text = shop.store.read(|book| Ok::<_, Refusal>(book.draft(&input.form)?))?;
    let content = text.and_then(|text| serde_json::from_str(&text).ok());
    Ok(wire::DraftFound { draft: content.map(|content| wire::Draft { form: input.form, content }) })
}

/// Drops a half-typed form.
pub fn drop_draft(shop: &Shop, _: &Actor, input: wire::ByForm) -> Result<wire::Nothing, Refusal> {
    shop.store.write(|book| Ok::<_, Refusal>(book.set_draft(&input.form, None)?))?;
    Ok(wire::Nothing {})
}

/// Settings of the file by name, for the first operation and for changes.
pub(crate) type Named = BTreeMap<String, serde_json::Value>;

/// Names of many customers at once, by row key: for lists that name people beside.
pub(crate) fn names(
    book: &Book<'_>,
    keys: &[i64],
    settings: &Settings,
) -> Result<BTreeMap<i64, wire::CustomerBrief>, Refusal> {
    let today = Day::LAST;
    let briefs = book.briefs(keys)?;
    Ok(briefs
        .into_iter()
        .map(|brief| (brief.key, customers::brief(brief, settings, today)))
        .collect())
}
