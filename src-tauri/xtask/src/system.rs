//! What the system must have: its packages, and Node.

use std::process::{Command, Stdio};

use crate::step::{Done, Failed, ask, go, program};

/// To build the window.
const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libayatana-appindicator3-dev",
    "libsoup-3.0-dev",
    "libdbus-1-dev",
];
/// To show a window where there is no display, and to drive it.
const DISPLAY: &[&str] = &["xvfb", "dbus-daemon"];
/// Its keys, their layouts, and what it prints come from these beside the driver.
const DRIVE: &[&str] =
    &["webkit2gtk-driver", "xdotool", "x11-xkb-utils", "xkb-data", "poppler-utils"];

/// The same on Fedora and Arch, to be typed by hand.
const FEDORA: &str = "sudo dnf install gcc gcc-c++ make pkgconf-pkg-config webkit2gtk4.1-devel \
    gtk3-devel librsvg2-devel libayatana-appindicator-gtk3-devel libsoup3-devel dbus-devel nodejs \
    npm xorg-x11-server-Xvfb dbus-daemon xdotool setxkbmap poppler-utils";
const ARCH: &str = "sudo pacman -S --needed base-devel webkit2gtk-4.1 gtk3 librsvg \
    libayatana-appindicator libsoup3 dbus nodejs npm xorg-server-xvfb xdotool \
    xorg-setxkbmap poppler";
const MACOS: &str = "xcode-select --install";
const WINDOWS: &str = "winget install Microsoft.VisualStudio.2022.BuildTools \
    Microsoft.EdgeWebView2Runtime OpenJS.NodeJS.LTS";

/// What is about to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Build the program and open it on the display there is.
    Open,
    /// Open it on a virtual display.
    Picture,
    /// Drive the window in tests.
    Drive,
}

/// Sees to it that the system has what `purpose` needs: on Debian and Ubuntu by installing it,
/// elsewhere by printing the line that does.
///
/// # Errors
/// When something is missing and could not be installed.
pub fn prepare(purpose: Purpose) -> Done {
    node()?;
    match std::env::consts::OS {
        "linux" => linux(purpose),
        "macos" => {
            let found = ask(program("xcode-select").arg("-p")).is_some();
            found.then_some(()).ok_or_else(|| by_hand(MACOS))?;
            only_linux(purpose)
        }
        _ => only_linux(purpose),
    }
}

/// Node 20 or newer builds the interface.
fn node() -> Done {
    let version = ask(program("node").arg("--version"));
    let major = version.as_deref().and_then(|v| v.trim_start_matches('v').split('.').next());
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(20..) => Ok(()),
        Some(old) => Err(Failed(format!("Node 20 or newer is needed; this is Node {old}."))),
        None => {
            let line = match std::env::consts::OS {
                "windows" => WINDOWS,
                "macos" => "brew install node",
                _ => "https://nodejs.org",
            };
            Err(Failed(format!("Node 20 or newer is needed:\n    {line}")))
        }
    }
}

/// The window is driven through WebKitGTK, which is on Linux only.
fn only_linux(purpose: Purpose) -> Done {
    if purpose == Purpose::Open {
        return Ok(());
    }
    Err(Failed("The window is driven, and pictures of it are taken, on Linux only.".to_owned()))
}

/// Linux: Debian's and Ubuntu's packages are installed, others' are named.
fn linux(purpose: Purpose) -> Done {
    let kind = kind();
    if kind.iter().any(|name| name == "debian" || name == "ubuntu") {
        let mut needed = BUILD.to_vec();
        if purpose != Purpose::Open {
            needed.extend(DISPLAY);
        }
        if purpose == Purpose::Drive {
            needed.extend(DRIVE);
        }
        return debian(&needed);
    }
    let mut there = has_library("webkit2gtk-4.1");
    if purpose != Purpose::Open {
        there = there && has_program("Xvfb") && has_program("dbus-daemon");
    }
    if purpose == Purpose::Drive {
        let driving = ["WebKitWebDriver", "xdotool", "setxkbmap", "pdftotext", "pdfinfo"];
        there = there && driving.iter().all(|name| has_program(name));
    }
    if there {
        return Ok(());
    }
    let any = |names: &[&str]| kind.iter().any(|name| names.contains(&name.as_str()));
    if any(&["fedora", "rhel"]) {
        return Err(by_hand(FEDORA));
    }
    if any(&["arch"]) {
        return Err(by_hand(ARCH));
    }
    let names = [BUILD, DISPLAY, DRIVE].concat().join(" ");
    Err(Failed(format!("This system needs what Debian calls:\n    {names}")))
}

/// `ID` and `ID_LIKE` of the system.
fn kind() -> Vec<String> {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let line = |key: &str| release.lines().find_map(|l| l.strip_prefix(key)).unwrap_or_default();
    let words = [line("ID="), line("ID_LIKE=")].join(" ").replace('"', "");
    words.split_whitespace().map(str::to_owned).collect()
}

/// Installs the packages that are missing.
fn debian(needed: &[&str]) -> Done {
    let missing: Vec<&str> = needed.iter().copied().filter(|name| !installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let line = format!("apt-get install {}", missing.join(" "));
    println!("installing: {}", missing.join(" "));
    let installed = apt(&["update", "-qq"]).and_then(|()| {
        apt(&[&["install", "-y", "-qq", "--no-install-recommends"], missing.as_slice()].concat())
    });
    installed.map_err(|Failed(why)| Failed(format!("{why}\nBy hand:\n    sudo {line}")))
}

/// Whether a package is installed, whole.
fn installed(name: &str) -> bool {
    let asked = ask(program("dpkg-query").args(["-W", "-f", "${db:Status-Status}", name]));
    asked.as_deref() == Some("installed")
}

/// Runs apt-get as root, or through sudo.
fn apt(words: &[&str]) -> Done {
    let root = ask(program("id").arg("-u")).as_deref() == Some("0");
    let mut command = if root {
        let mut command = program("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    } else {
        let mut command = program("sudo");
        command.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    };
    // Another apt at work is waited for; what apt says goes to the terminal only when it fails.
    go(command.args(["-o", "DPkg::Lock::Timeout=600"]).args(words).stdout(Stdio::null()))
}

/// Whether pkg-config knows a library.
fn has_library(name: &str) -> bool {
    ask(program("pkg-config").args(["--exists", name])).is_some()
}

/// Whether a program is in the path.
pub fn has_program(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// What must be typed by hand.
fn by_hand(line: &str) -> Failed {
    Failed(format!("Vafa needs more of this system than it has. To install it:\n    {line}"))
}

/// A virtual display of the given size, until it is dropped.
pub struct Display {
    server: std::process::Child,
    /// Its name, such as `:99`.
    pub name: String,
}

impl Display {
    /// Starts the display; its picture lies as a file in `folder`.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start(size: &str, folder: &std::path::Path) -> Done<Self> {
        use std::io::BufRead;
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{size}x24"))
            .arg("-fbdir")
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        // It writes its number as soon as it takes windows.
        let mut number = String::new();
        if let Some(said) = server.stdout.take() {
            std::io::BufReader::new(said).read_line(&mut number)?;
        }
        if number.trim().is_empty() {
            return Err(Failed("the virtual display did not start".to_owned()));
        }
        Ok(Self { server, name: format!(":{}", number.trim()) })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone then.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
