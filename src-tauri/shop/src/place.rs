//! Where shops lie: `<app data>/shops/NAME/shop.vafa`, its backups and logs beside it; which of them
//! was opened last; and what this machine is called. The window and the command line share it.

use crate::Refusal;
use crate::start::left_something;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};
use uuid::Uuid;
use vafa_domain::format::Language;
use vafa_store::{Locks, StoreError};

/// The program's folder among the data of a person's programs.
const PROGRAM: &str = "org.vafa.app";

/// The file of a shop in its folder.
const SHOP: &str = "shop.vafa";
/// The file with this machine's name.
const MACHINE: &str = "machine";
/// The file that names the shop opened last.
const LAST: &str = "last";
/// The file that names the language of the shop opened last.
const LANGUAGE: &str = "language";
/// The file that names the second place of each shop's backups.
const SECOND_PLACES: &str = "second_places";
/// The languages there is a sample shop in, and the folder of each.
const SAMPLES: [(&str, &str); 2] = [("fa", "sample fa"), ("ka", "sample ka")];
/// What stands beside a shop's name when another window of this program is asked to come forward.
const SHOW: &str = ".show";
/// The longest name of a shop's folder, in characters: with the path before it, it stays below the
/// 260 of old Windows.
const NAME_LIMIT: usize = 60;

/// The folders of this program on this machine.
#[derive(Debug, Clone)]
pub struct Places {
    data: PathBuf,
}

impl Places {
    /// The folders under the application's data.
    pub fn under(data: PathBuf) -> Self {
        Self { data }
    }

    /// The folders of whoever runs the program: `XDG_DATA_HOME` (or `~/.local/share`) on Linux,
    /// `Application Support` on macOS, `APPDATA` on Windows. `None` when the system names none.
    pub fn of_this_person() -> Option<Self> {
        let set =
            |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let data = if cfg!(windows) {
            set("APPDATA")?
        } else if cfg!(target_os = "macos") {
            set("HOME")?.join("Library/Application Support")
        } else {
            match set("XDG_DATA_HOME").filter(|folder| folder.is_absolute()) {
                Some(folder) => folder,
                None => set("HOME")?.join(".local/share"),
            }
        };
        Some(Self::under(data.join(PROGRAM)))
    }

    /// The name of this machine, made at random when it is asked for first: it tells a shop's file
    /// from its copy on another machine, and nothing about the machine.
    ///
    /// # Errors
    /// When it cannot be kept: without it each start would look like another machine.
    pub fn machine(&self) -> Result<String, Refusal> {
        let file = self.data.join(MACHINE);
        let known = |text: String| Uuid::parse_str(text.trim()).ok().map(|id| id.to_string());
        if let Some(machine) = fs::read_to_string(&file).ok().and_then(known) {
            return Ok(machine);
        }
        let machine = Uuid::new_v4().to_string();
        let kept = fs::create_dir_all(&self.data)
            .and_then(|()| fs::write(self.data.join("machine.partial"), &machine))
            .and_then(|()| fs::rename(self.data.join("machine.partial"), &file));
        kept.map_err(StoreError::from)?;
        Ok(machine)
    }

    /// The log while no shop is open.
    pub fn logs(&self) -> PathBuf {
        self.data.join("logs")
    }

    /// The file for a shop called `name`; a number is added while another shop has the folder, or
    /// left its backups there.
    pub fn for_new(&self, name: &str) -> PathBuf {
        let name = folder_name(name);
        let shops = self.data.join("shops");
        let free = |folder: &PathBuf| {
            let file = folder.join(SHOP);
            !file.exists() && !left_something(&file, self.second_place(&file).as_deref())
        };
        let first = shops.join(&name);
        // The place of a sample shop is kept for it, also before it is made.
        if free(&first) && sample_in(&name).is_none() {
            return first.join(SHOP);
        }
        let more = (2..).map(|n| shops.join(format!("{name} {n}")));
        more.into_iter().find(free).unwrap_or(first).join(SHOP)
    }

    /// The file of the sample shop in a language.
    pub fn for_sample(&self, language: &str) -> PathBuf {
        let known = SAMPLES.iter().find(|(of, _)| *of == language);
        let folder = known.map_or(language, |(_, folder)| *folder);
        self.data.join("shops").join(folder).join(SHOP)
    }

    /// The shops there are: the name of the folder and the file, in the order of the names.
    pub fn shops(&self) -> Vec<(String, PathBuf)> {
        let entries = fs::read_dir(self.data.join("shops")).into_iter().flatten().flatten();
        let mut shops: Vec<(String, PathBuf)> = entries
            .map(|entry| {
                (entry.file_name().to_string_lossy().into_owned(), entry.path().join(SHOP))
            })
            .filter(|(_, file)| file.is_file())
            .collect();
        shops.sort();
        shops
    }

    /// The shop opened last, or the only one there is. `None` when there is none to choose. One
    /// whose file is gone is still that shop while there is something left of it.
    pub fn last(&self) -> Option<PathBuf> {
        let named =
            fs::read_to_string(self.data.join(LAST)).ok().map(|text| PathBuf::from(text.trim()));
        let stands = |file: &PathBuf| {
            file.is_file() || left_something(file, self.second_place(file).as_deref())
        };
        if let Some(file) = named.filter(stands) {
            return Some(file);
        }
        match self.shops().as_slice() {
            [(_, only)] => Some(only.clone()),
            _ => None,
        }
    }

    /// Remembers which shop is open, for the next start and for the command line.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn remember(&self, shop: &Path) -> io::Result<()> {
        self.keep(LAST, &shop.to_string_lossy())
    }

    /// Remembers the language that the open shop speaks: a start that cannot read its file says so
    /// in words its owner reads.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn remember_language(&self, language: Language) -> io::Result<()> {
        if self.language() == Some(language) {
            Ok(())
        } else {
            self.keep(LANGUAGE, language.code())
        }
    }

    /// The language of the shop opened last; `None` on a first start.
    pub fn language(&self) -> Option<Language> {
        let text = fs::read_to_string(self.data.join(LANGUAGE)).ok()?;
        Language::from_code(text.trim())
    }

    /// Remembers where the second backups of a shop lie, so that they are found when its file
    /// cannot be read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn remember_second_place(&self, shop: &Path, second: Option<&Path>) -> io::Result<()> {
        if self.second_place(shop).as_deref() == second {
            return Ok(());
        }
        let mut places = self.second_places();
        let shop = shop.to_string_lossy().into_owned();
        match second {
            Some(second) => places.insert(shop, second.to_string_lossy().into_owned()),
            None => places.remove(&shop),
        };
        self.keep(SECOND_PLACES, &serde_json::to_string(&places)?)
    }

    /// Where the second backups of a shop lie, as far as this machine remembers.
    pub fn second_place(&self, shop: &Path) -> Option<PathBuf> {
        self.second_places().remove(shop.to_string_lossy().as_ref()).map(PathBuf::from)
    }

    fn second_places(&self) -> BTreeMap<String, String> {
        let text = fs::read_to_string(self.data.join(SECOND_PLACES)).unwrap_or_default();
        // What is cut off is made again when the shop is opened next.
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps a line under a name, the old one or the new one at every moment.
    fn keep(&self, name: &str, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.data)?;
        let partial = self.data.join(format!("{name}.partial"));
        fs::write(&partial, text)?;
        fs::rename(partial, self.data.join(name))
    }
}

/// The language of the sample shop that lies in the folder of this name; `None` for a real shop.
pub fn sample_in(folder: &str) -> Option<&'static str> {
    SAMPLES.iter().find(|(_, name)| *name == folder).map(|(language, _)| *language)
}

/// Asks the window that has a shop to come to the front, where no session bus does it: it looks
/// for the question beside the file (see [`asked_to_show`]).
///
/// # Errors
/// When nothing can be written beside the shop.
pub fn ask_to_show(shop: &Path) -> Result<(), Refusal> {
    Ok(fs::write(show_of(shop), "").map_err(StoreError::from)?)
}

/// Whether another start asked this window to come to the front; each question is answered once.
pub fn asked_to_show(shop: &Path) -> bool {
    fs::remove_file(show_of(shop)).is_ok()
}

fn show_of(shop: &Path) -> PathBuf {
    let mut name = shop.file_name().unwrap_or_default().to_os_string();
    name.push(SHOW);
    shop.with_file_name(name)
}

/// Takes the lock of the one window on a shop's file. It is held until the returned lock is dropped,
/// also when the process dies.
///
/// # Errors
/// `in_use` with what the other window says of itself; or that the folder cannot be written.
pub fn lock_window(shop: &Path) -> Result<File, Refusal> {
    if let Some(folder) = shop.parent() {
        fs::create_dir_all(folder).map_err(StoreError::from)?;
    }
    let name = format!("Vafa {}", std::process::id());
    Locks::window(shop, &name)?.map_err(|taken| Refusal::InUse { by: taken.by })
}

/// A folder's name from a shop's name: what a file system cannot hold becomes a space.
fn folder_name(name: &str) -> String {
    let plain = |c: char| if c.is_control() || "/\\:*?\"<>|.".contains(c) { ' ' } else { c };
    let spaced: String = name.chars().map(plain).take(NAME_LIMIT).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    if words.is_empty() { "shop".to_owned() } else { words.join(" ") }
}

/// Folders that a program copies away behind SQLite's back, by the names they are given.
const SYNCED: [&str; 9] = [
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "com~apple~clouddocs",
    "icloud drive",
    "yandex.disk",
    "nextcloud",
    "megasync",
];

/// File systems over a network, by the names Linux gives them.
const NETWORK: [&str; 11] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
];

/// Whether a folder is on a network or is copied to a cloud: SQLite's locks and its write-ahead log
/// are not safe there.
pub fn is_shared(folder: &Path) -> bool {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    is_synced(folder) || is_unc(folder) || is_mounted_from_afar(folder, &mounts)
}

/// A folder that a cloud's program keeps.
fn is_synced(folder: &Path) -> bool {
    folder.components().any(|part| {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCED.iter().any(|name| part == *name || part.starts_with(&format!("{name} ")))
    })
}

/// `\\server\share` on Windows.
fn is_unc(folder: &Path) -> bool {
    use std::path::Prefix;
    matches!(
        folder.components().next(),
        Some(Component::Prefix(prefix))
            if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

/// Whether the longest mount point above the folder is of a network file system. `mounts` is in the
/// form of `/proc/mounts`: device, point, kind.
fn is_mounted_from_afar(folder: &Path, mounts: &str) -> bool {
    let rows = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        // A space in a mount point is written as an octal number.
        Some((words.next()?.replace("\\040", " "), words.next()?))
    });
    let above = rows.filter(|(point, _)| folder.starts_with(point));
    // Of two mounts on one point the later lies on top.
    let nearest = above.max_by_key(|(point, _)| point.len());
    nearest.is_some_and(|(_, kind)| NETWORK.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shop_opened_last_opens_again() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path().to_owned());
        assert_eq!(places.last(), None);
        for name in ["آجیل سرو", "Wine"] {
            let file = places.for_new(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, "").unwrap();
            places.remember(&file).unwrap();
            assert_eq!(places.last(), Some(file));
        }
        fs::remove_file(places.last().unwrap()).unwrap();
        assert_eq!(places.last(), Some(places.shops()[0].1.clone()), "the only one that is left");
    }

    #[test]
    fn the_language_of_the_last_shop_is_known_without_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path().join("new"));
        assert_eq!(places.language(), None);
        places.remember_language(Language::Ka).unwrap();
        assert_eq!(places.language(), Some(Language::Ka));
        fs::write(folder.path().join("new/language"), "xx").unwrap();
        assert_eq!(places.language(), None);
    }

    #[test]
    fn a_machine_keeps_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path().join("new"));
        let machine = places.machine().unwrap();
        assert_eq!(places.machine().unwrap(), machine);
        fs::write(folder.path().join("new/machine"), "cut of").unwrap();
        assert_ne!(places.machine().unwrap(), machine, "what is no name is made again");
    }

    #[test]
    fn one_file_has_one_window() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("a/shop.vafa");
        let lock = lock_window(&shop).unwrap();
        assert!(matches!(lock_window(&shop), Err(Refusal::InUse { .. })));
        drop(lock);
        assert!(lock_window(&shop).is_ok());
    }

    #[test]
    fn a_second_shop_of_the_same_name_gets_a_folder_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path().to_owned());
        let first = places.for_new("Wine");
        fs::create_dir_all(first.parent().unwrap()).unwrap();
        fs::write(&first, "").unwrap();
        assert!(places.for_new("Wine").ends_with("Wine 2/shop.vafa"));
    }

    #[test]
    fn a_shop_that_is_lost_keeps_its_place_and_stays_the_last_one() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path().to_owned());
        let lost = places.for_new("Wine");
        places.remember(&lost).unwrap();
        assert_eq!(
            (places.last(), places.for_new("Wine")),
            (None, lost.clone()),
            "nothing is left"
        );
        // A backup beside it, the damaged file that was moved aside, a restore that was killed.
        for left in [
            "backups/shop-20261121-140000.vafa",
            "shop-damaged-20261121-150000.vafa",
            "shop.vafa.restoring-20261121-150000",
        ] {
            let left = lost.with_file_name(left);
            fs::create_dir_all(left.parent().unwrap()).unwrap();
            fs::write(&left, "").unwrap();
            assert_eq!(places.last(), Some(lost.clone()), "{}", left.display());
            assert!(places.for_new("Wine").ends_with("Wine 2/shop.vafa"));
            fs::remove_file(left).unwrap();
        }
        let stick = folder.path().join("stick");
        fs::create_dir_all(stick.join("Wine")).unwrap();
        fs::write(stick.join("Wine/shop-20261121-140000.vafa"), "").unwrap();
        assert_eq!(places.last(), None);
        places.remember_second_place(&lost, Some(&stick)).unwrap();
        assert_eq!(places.last(), Some(lost), "a backup in its second place");
    }

    #[test]
    fn the_second_place_of_each_shop_is_known_without_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path().join("new"));
        let (wine, nuts) = (places.for_new("Wine"), places.for_new("آجیل سرو"));
        let stick = folder.path().join("فلش");
        places.remember_second_place(&wine, None).unwrap();
        assert_eq!(places.second_place(&wine), None);
        places.remember_second_place(&nuts, Some(&stick)).unwrap();
        places.remember_second_place(&wine, Some(folder.path())).unwrap();
        assert_eq!(places.second_place(&nuts), Some(stick));
        places.remember_second_place(&nuts, None).unwrap();
        assert_eq!(places.second_place(&nuts), None);
        assert_eq!(places.second_place(&wine).as_deref(), Some(folder.path()));
        fs::write(folder.path().join("new/second_places"), "{\"cut of").unwrap();
        assert_eq!(places.second_place(&wine), None);
    }

    #[test]
    fn no_shop_gets_the_folder_of_a_sample() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path().to_owned());
        assert_eq!(places.for_sample("fa"), folder.path().join("shops/sample fa/shop.vafa"));
        assert!(places.for_new("sample fa").ends_with("sample fa 2/shop.vafa"));
        assert_eq!((sample_in("sample fa"), sample_in("sample fa 2")), (Some("fa"), None));
    }

    #[test]
    fn a_window_is_asked_to_show_itself_once() {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("shop.vafa");
        assert!(!asked_to_show(&shop));
        ask_to_show(&shop).unwrap();
        assert!(asked_to_show(&shop));
        assert!(!asked_to_show(&shop), "it came once");
    }

    #[test]
    fn a_name_makes_a_folder_and_leads_nowhere_else() {
        assert_eq!(folder_name("../../etc"), "etc");
        assert_eq!(folder_name("ქართული: ღვინო"), "ქართული ღვინო");
        assert_eq!(folder_name("?"), "shop");
        assert_eq!(folder_name(&"ა".repeat(500)).chars().count(), NAME_LIMIT);
    }

    #[test]
    fn a_folder_that_others_write_to_is_known() {
        let mounts = "/dev/a / ext4 rw 0 0\nsrv:/x /home/m/our\\040shop nfs4 rw 0 0\n/dev/b /home/m/our\\040shop/own ext4 rw 0 0\n";
        assert!(is_mounted_from_afar(Path::new("/home/m/our shop/a"), mounts));
        assert!(!is_mounted_from_afar(Path::new("/home/m/our shop/own"), mounts));
        assert!(!is_mounted_from_afar(Path::new("/home/m"), mounts));
        assert!(is_synced(Path::new("/home/m/Dropbox/shop")));
        assert!(is_synced(Path::new("/home/m/OneDrive - Wine/shop")));
        assert!(!is_synced(Path::new("/home/m/dropboxes/shop")));
    }
}
