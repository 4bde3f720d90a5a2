//! What stands around one window: a display, a session bus, a driver, and folders of its own. All
//! of it is gone when the desk is.

use std::cell::RefCell;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use crate::{Setting, Step, built};

/// A desk with everything but the window.
pub struct Desk {
    /// How the window is to be started.
    pub setting: Setting,
    port: u16,
    display: String,
    bus: String,
    driver: Option<Running>,
    /// What programs on this desk find in their environment beside the usual.
    env: Vec<(String, String)>,
    /// Files that are kept locked.
    locked: RefCell<Vec<File>>,
    // The order counts: programs end before their folder goes.
    _programs: [Running; 2],
    home: TempDir,
}

impl Desk {
    /// Lays a desk and makes the shop.
    ///
    /// # Errors
    /// When one of the programs does not start.
    pub fn lay(setting: Setting) -> Step<Self> {
        let home = tempfile::Builder::new().prefix("vafa-desk-").tempdir()?;
        let (wide, high) = setting.size;
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"]);
        server.arg(format!("{wide}x{high}x24"));
        let (server, number) = Running::start_and_hear(server)?;
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"]);
        let (bus, address) = Running::start_and_hear(bus)?;
        let mut desk = Self {
            setting,
            port: free_port()?,
            display: format!(":{number}"),
            bus: address,
            driver: None,
            env: Vec::new(),
            locked: RefCell::default(),
            _programs: [server, bus],
            home,
        };
        for folder in ["data", "config", "cache", "run", "outside"] {
            std::fs::create_dir_all(desk.home.path().join(folder))?;
        }
        desk.dress()?;
        desk.found_shop()?;
        desk.start_driver()?;
        Ok(desk)
    }

    /// Starts the driver. One that runs already is killed, and the window with it, as when the power
    /// fails.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start_driver(&mut self) -> Step {
        self.driver = None;
        self.port = free_port()?;
        let mut driver = self.command(Path::new("WebKitWebDriver"));
        driver.arg(format!("--port={}", self.port)).arg("--host=127.0.0.1");
        self.driver = Some(Running::start(driver)?);
        Ok(())
    }

    /// Lets every window that opens from now on find `value` under `name` in its environment.
    ///
    /// # Errors
    /// When the driver, which hands it on, does not start again.
    pub fn set_env(&mut self, name: &str, value: &Path) -> Step {
        self.env.retain(|(known, _)| known != name);
        self.env.push((name.to_owned(), value.to_string_lossy().into_owned()));
        self.start_driver()
    }

    /// The display.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// The address of the session bus.
    pub(crate) fn bus(&self) -> &str {
        &self.bus
    }

    /// Waits until something on the desk is so, before its window opens.
    ///
    /// # Errors
    /// When it is not in time.
    pub fn wait_until(&self, what: &str, is_so: impl Fn(&Self) -> bool) -> Step {
        for _ in 0..800 {
            if is_so(self) {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        Err(format!("waited in vain for {what}").into())
    }

    /// Keeps a lock until [`Desk::unlock`], as another program does.
    pub(crate) fn keep_locked(&self, lock: File) {
        self.locked.borrow_mut().push(lock);
    }

    /// Lets go of what other programs were said to hold.
    pub fn unlock(&self) {
        self.locked.borrow_mut().clear();
    }

    /// Starts another window of this desk's shop that knows nothing of this session bus, as on a
    /// desktop without one. It ends when what is returned is dropped.
    ///
    /// # Errors
    /// When it does not start.
    pub fn window_without_bus(&self) -> Step<Running> {
        let mut window = self.command(&built("vafa-app")?);
        window.args(self.words());
        window.env(
            "DBUS_SESSION_BUS_ADDRESS",
            format!("unix:path={}", self.home().join("no-bus").display()),
        );
        Running::start(window)
    }

    /// Tells gtk whether the desktop is dark, and that nothing on it moves.
    fn dress(&self) -> Step {
        let folder = self.home.path().join("config/gtk-3.0");
        std::fs::create_dir_all(&folder)?;
        let dark = u8::from(self.setting.dark);
        let text = format!(
            "[Settings]\ngtk-application-prefer-dark-theme={dark}\ngtk-enable-animations=0\n"
        );
        std::fs::write(folder.join("settings.ini"), text)?;
        Ok(())
    }

    /// Makes the shop that the setting names.
    fn found_shop(&self) -> Step {
        let Some(shop) = &self.setting.shop else { return Ok(()) };
        let made = self.vafa(&[
            "new",
            "--name",
            &shop.name,
            "--currency",
            &shop.currency,
            "--language",
            &shop.language,
            "--time-zone",
            &shop.zone,
        ])?;
        if made.status.success() {
            return Ok(());
        }
        Err(format!("the shop was not made: {}", String::from_utf8_lossy(&made.stderr)).into())
    }

    /// Runs the command line on this desk's shop, at the window's clock.
    ///
    /// # Errors
    /// When it cannot be started. How it ended is in the output.
    pub fn vafa(&self, words: &[&str]) -> Step<Output> {
        Ok(self.start_vafa(words)?.wait_with_output()?)
    }

    /// Starts the command line as [`Desk::vafa`] runs it, and does not wait for its end.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start_vafa(&self, words: &[&str]) -> Step<Child> {
        let mut vafa = self.command(&built("vafa")?);
        vafa.arg("--shop").arg(self.shop()).args(["--now", &self.setting.now]).args(words);
        vafa.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(vafa.spawn()?)
    }

    /// The file of the shop.
    pub fn shop(&self) -> PathBuf {
        self.home.path().join(&self.setting.folder).join("shop.vafa")
    }

    /// The folder that stands where the desktop is.
    pub fn outside(&self) -> PathBuf {
        self.home.path().join("outside")
    }

    /// A folder for the journey's own files.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Where the driver listens.
    pub fn driver(&self) -> (Ipv4Addr, u16) {
        (Ipv4Addr::LOCALHOST, self.port)
    }

    /// The driver's process; the window's are of its group.
    pub fn driver_process(&self) -> u32 {
        self.driver.as_ref().map_or(0, |driver| driver.0.id())
    }

    /// The words with which the window is started.
    pub fn words(&self) -> Vec<String> {
        let path = |path: PathBuf| path.to_string_lossy().into_owned();
        let (wide, high) = self.setting.size;
        let mut words = vec!["--now".to_owned(), self.setting.now.clone()];
        words.extend(["--outside".to_owned(), path(self.outside())]);
        words.extend(["--size".to_owned(), format!("{wide}x{high}")]);
        if self.setting.shop.is_some() {
            words.extend(["--shop".to_owned(), path(self.shop())]);
        }
        words
    }

    /// A program on this desk: its display, its bus and its folders, and nobody else's.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        for (name, folder) in [
            ("HOME", ""),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            command.env(name, self.home.path().join(folder));
        }
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GDK_BACKEND", "x11")
            .env("LANG", "C.UTF-8")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env_remove("WAYLAND_DISPLAY")
            .envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// A port that nobody listens on.
fn free_port() -> Step<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// A program that is ended, with all that it started, when this is dropped.
pub struct Running(Child);

impl Running {
    fn start(mut command: Command) -> Step<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        command.stdin(Stdio::null()).stderr(Stdio::null());
        Ok(Self(command.spawn().map_err(|cause| format!("{name}: {cause}"))?))
    }

    /// Starts a program that says one line when it is ready.
    fn start_and_hear(mut command: Command) -> Step<(Self, String)> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdout(Stdio::piped());
        let mut running = Self::start(command)?;
        let mut line = String::new();
        if let Some(said) = running.0.stdout.take() {
            BufReader::new(said).read_line(&mut line)?;
        }
        match line.trim() {
            "" => Err(format!("{name} did not start").into()),
            line => Ok((running, line.to_owned())),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The whole group: a driver that is ended leaves its window behind.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
