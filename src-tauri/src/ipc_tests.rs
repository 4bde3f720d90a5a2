//! The real way from the page to the core and back, with the real permissions, on a runtime
//! without a display.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Listener, Manager, WebviewWindow};

use crate::args::Args;
use crate::shell::Shell;
use crate::{WINDOW, assemble, call, context, start};

/// A running application whose way out is a mailbox in `folder`, and whose shop lies there.
fn app(folder: &tempfile::TempDir) -> App<MockRuntime> {
    app_on(folder, Some("shop.vafa"))
}

/// The same with the shop elsewhere in the folder, or with the one opened last.
fn app_on(folder: &tempfile::TempDir, shop: Option<&str>) -> App<MockRuntime> {
    let args = Args {
        shop: shop.map(|shop| folder.path().join(shop)),
        outside: Some(folder.path().join("outside")),
        data: Some(folder.path().join("data")),
        ..Args::default()
    };
    let mut app = assemble(mock_builder()).build(context()).unwrap();
    start(&mut app, &args).unwrap();
    app
}

/// Invokes `command` as the page does.
fn invoke(window: &WebviewWindow<MockRuntime>, command: &str, body: Value) -> Result<Value, Value> {
    let page = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: page.parse().unwrap(),
        body: InvokeBody::Json(body),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.into(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

fn ask(window: &WebviewWindow<MockRuntime>, name: &str, input: Value) -> Result<Value, Value> {
    invoke(window, "call", json!({"name": name, "input": input}))
}

#[test]
fn the_page_reaches_the_core_through_one_command() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    let about = ask(&window, "outside_about", json!({})).unwrap();
    assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
    let copied = ask(&window, "outside_copy", json!({"text": "سلام"}));
    assert_eq!(copied, Ok(json!({"copied": true})));
    let acts = std::fs::read_to_string(folder.path().join("outside/acts.jsonl")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&acts).unwrap()["text"], "سلام");
}

#[test]
fn a_refusal_is_a_code_with_arguments() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    let code = |name: &str, input: Value| ask(&window, name, input).unwrap_err()["code"].clone();
    assert_eq!(code("outside_fly", json!({})), "unknown_command");
    assert_eq!(code(&"x".repeat(10_000), json!({})), "unknown_command");
    assert_eq!(code("outside_copy", json!({"text": 1})), "input_not_understood");
    assert_eq!(code("outside_copy", json!({"text": "a", "more": 1})), "input_not_understood");
    assert_eq!(code("outside_open_link", json!({"link": "file:///etc"})), "link_refused");
    let heavy = json!({"text": "x".repeat(call::INPUT_LIMIT)});
    assert_eq!(code("record_purchase", heavy), "input_too_large");
    assert_eq!(code("read_import", json!({"path": "/etc/passwd"})), "file_not_picked");
}

#[test]
fn nothing_but_the_one_command_is_open_to_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    for shut in [
        "plugin:dialog|open",
        "plugin:opener|open_url",
        "plugin:clipboard-manager|write_text",
        "plugin:notification|notify",
        "plugin:autostart|enable",
        "plugin:window|set_title",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
    ] {
        let refused = invoke(&window, shut, json!({})).unwrap_err();
        assert!(refused.to_string().contains("not allowed"), "{shut}: {refused}");
    }
}

#[test]
fn questions_asked_together_are_each_answered_or_refused_and_none_writes() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    ask(&window, "found_shop", founding()).unwrap();
    let questions = json!([
        {"name": "get_shop", "input": {}},
        {"name": "get_customer", "input": {"customer": "01980000-0000-7000-8000-000000000009"}},
        {"name": "add_customer", "input": {}},
        {"name": "ask_together", "input": {"questions": []}},
        {"name": "outside_copy", "input": {"text": "x"}},
        {"name": "read_import", "input": {"path": "/etc/passwd"}},
    ]);
    let answers = ask(&window, "ask_together", json!({ "questions": questions })).unwrap();
    let name = &answers["answers"][0]["given"]["settings"]["profile"]["name"];
    assert_eq!(name, "Corner Books");
    assert_eq!(answers["answers"][1]["refused"]["code"], "customer_unknown");
    for shut in 2..5 {
        assert_eq!(answers["answers"][shut]["refused"]["code"], "unknown_command", "{shut}");
    }
    assert_eq!(answers["answers"][5]["refused"]["code"], "file_not_picked");
    let many = vec![json!({"name": "get_shop", "input": {}}); 17];
    let refused = ask(&window, "ask_together", json!({ "questions": many })).unwrap_err();
    assert_eq!(refused["code"], "input_too_large");
}

/// A new shop, as the first start asks for it.
fn founding() -> Value {
    let op = "01980000-0000-7000-8000-000000000001";
    json!({"op_id": op, "name": "Corner Books", "currency": "USD", "language": "en"})
}

#[test]
fn a_shop_is_founded_opened_again_and_never_in_two_windows() {
    let folder = tempfile::tempdir().unwrap();
    {
        let app = app(&folder);
        let window = app.get_webview_window(WINDOW).unwrap();
        assert_eq!(ask(&window, "get_shop", json!({})).unwrap_err()["code"], "no_shop");
        assert_eq!(ask(&window, "start_state", json!({})).unwrap()["state"], "no_shop");
        ask(&window, "found_shop", founding()).unwrap();
        assert_eq!(ask(&window, "start_state", json!({})).unwrap()["state"], "open");

        let other = self::app(&folder);
        let second = other.get_webview_window(WINDOW).unwrap();
        let start = ask(&second, "start_state", json!({})).unwrap();
        assert_eq!(start["state"], "elsewhere");
        drop(app.state::<Shell>().door.close());
    }
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    assert_eq!(ask(&window, "start_state", json!({})).unwrap()["state"], "open");
    let shop = ask(&window, "get_shop", json!({})).unwrap();
    assert_eq!(shop["settings"]["profile"]["name"], "Corner Books");
}

#[test]
fn what_changes_in_the_shop_is_told_to_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    let (told, heard) = std::sync::mpsc::channel();
    app.listen_any("changed", move |event| told.send(event.payload().to_owned()).unwrap());
    ask(&window, "found_shop", founding()).unwrap();
    let payload: Value = serde_json::from_str(&heard.recv().unwrap()).unwrap();
    assert_eq!(payload, json!({"areas": ["all"]}));
}

#[test]
fn the_report_for_support_is_saved_where_a_person_chose() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    let place = folder.path().join("report.txt");
    let answer = json!({"act": "save_file", "path": place});
    std::fs::write(folder.path().join("outside/answers.jsonl"), answer.to_string()).unwrap();
    ask(&window, "support_report", json!({})).unwrap();
    assert!(std::fs::read_to_string(place).unwrap().starts_with("vafa: "));
}

/// The state of the start by its name.
fn state(window: &WebviewWindow<MockRuntime>) -> Value {
    ask(window, "start_state", json!({})).unwrap()["state"].clone()
}

fn shop_name(window: &WebviewWindow<MockRuntime>) -> Value {
    ask(window, "get_shop", json!({})).unwrap()["settings"]["profile"]["name"].clone()
}

#[test]
fn a_shop_in_a_shared_folder_stays_for_this_run_when_told_to_and_moves_when_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    let place = "Dropbox/shop.vafa";
    {
        let app = app_on(&folder, Some(place));
        let window = app.get_webview_window(WINDOW).unwrap();
        ask(&window, "found_shop", founding()).unwrap();
        drop(app.state::<Shell>().door.close());
    }
    {
        let app = app_on(&folder, Some(place));
        let window = app.get_webview_window(WINDOW).unwrap();
        assert_eq!(state(&window), "network_folder");
        assert_eq!(ask(&window, "get_shop", json!({})).unwrap_err()["code"], "no_shop");
        ask(&window, "start_act", json!({"name": "stay_shared"})).unwrap();
        assert_eq!(state(&window), "open");
        assert!(folder.path().join(place).exists());
        drop(app.state::<Shell>().door.close());
    }
    let app = app_on(&folder, Some(place));
    let window = app.get_webview_window(WINDOW).unwrap();
    assert_eq!(state(&window), "network_folder", "said again at each start");
    ask(&window, "start_act", json!({"name": "move_here"})).unwrap();
    assert_eq!(state(&window), "open");
    assert_eq!(shop_name(&window), "Corner Books");
    assert!(folder.path().join("data/shops/Corner Books/shop.vafa").exists());
    assert!(!folder.path().join(place).exists(), "nobody works on in the old file");
}

#[test]
fn a_new_shop_lies_beside_the_others_and_each_is_opened_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let app = app_on(&folder, None);
    let window = app.get_webview_window(WINDOW).unwrap();
    assert_eq!(state(&window), "no_shop");
    ask(&window, "found_shop", founding()).unwrap();
    ask(&window, "new_shop", json!({})).unwrap();
    assert_eq!(state(&window), "no_shop", "the one that was open is let go");
    let mut second = founding();
    second["name"] = json!("sample fa");
    second["op_id"] = json!("01980000-0000-7000-8000-000000000002");
    ask(&window, "found_shop", second).unwrap();
    assert_eq!(state(&window), "open");
    assert_eq!(shop_name(&window), "sample fa");
    // Only the folder of a sample is one: a shop that is called so is somebody's.
    let listed = ask(&window, "list_shops", json!({})).unwrap();
    assert_eq!(listed["shops"], json!([{"name": "Corner Books", "sample": null}]), "the others");
    ask(&window, "open_shop", json!({"name": "Corner Books"})).unwrap();
    assert_eq!(shop_name(&window), "Corner Books");
    let listed = ask(&window, "list_shops", json!({})).unwrap();
    assert_eq!(listed["shops"], json!([{"name": "sample fa 2", "sample": null}]));
    let unknown = ask(&window, "open_shop", json!({"name": "../Corner Books"}));
    assert_eq!(unknown.unwrap_err()["code"], "no_file");
}

/// Picks a file as a person does, and gives the word that stands for it.
fn picked(window: &WebviewWindow<MockRuntime>, folder: &tempfile::TempDir, file: &Path) -> Value {
    use std::io::Write;
    let answers = folder.path().join("outside/answers.jsonl");
    let mut answers = std::fs::File::options().create(true).append(true).open(answers).unwrap();
    writeln!(answers, "{}", json!({"act": "pick_file", "path": file})).unwrap();
    let answer = ask(window, "outside_pick_file", json!({"kinds": ["vafa"]})).unwrap();
    json!({ "path": answer["path"] })
}

/// A shop with a customer, and its backup, made by another program in another home.
fn a_backup_from_elsewhere() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    ask(&window, "found_shop", founding()).unwrap();
    add(&window, "Sara");
    let open = app.state::<Shell>().door.close().unwrap();
    let made = vafa_shop::backup_into(&open.shop, &folder.path().join("stick")).unwrap();
    (folder, made.path)
}

fn add(window: &WebviewWindow<MockRuntime>, name: &str) {
    let form = json!({"given": name});
    ask(window, "add_customer", json!({"op_id": uuid::Uuid::new_v4(), "form": form})).unwrap();
}

fn customers(window: &WebviewWindow<MockRuntime>) -> Value {
    ask(window, "list_customers", json!({})).unwrap()["count"].clone()
}

#[test]
fn a_backup_opens_on_a_first_start_in_a_folder_of_its_own_and_not_twice() {
    let (_old, backup) = a_backup_from_elsewhere();
    let folder = tempfile::tempdir().unwrap();
    let app = app_on(&folder, None);
    let window = app.get_webview_window(WINDOW).unwrap();
    assert_eq!(state(&window), "no_shop");
    let file = picked(&window, &folder, &backup);
    let inside = ask(&window, "look_into_backup", file.clone()).unwrap();
    assert_eq!((&inside["shop"], &inside["customers"]), (&json!("Corner Books"), &json!(1)));
    assert_eq!(state(&window), "no_shop", "looked at, and nothing done");
    // A path is nothing: only a file that a person picked is looked at or opened.
    for name in ["look_into_backup", "start_backup", "preview_restore_file", "restore_file"] {
        let refused = ask(&window, name, json!({ "path": backup })).unwrap_err();
        assert_eq!(refused["code"], "file_not_picked", "{name}");
    }
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Dear shop, ".repeat(1_000)).unwrap();
    let letter = picked(&window, &folder, &letter);
    assert_eq!(ask(&window, "start_backup", letter).unwrap_err()["code"], "not_a_shop");
    assert_eq!(state(&window), "no_shop");

    ask(&window, "start_backup", file.clone()).unwrap();
    assert_eq!(state(&window), "open");
    assert_eq!((shop_name(&window), customers(&window)), (json!("Corner Books"), json!(1)));
    let first = folder.path().join("data/shops/Corner Books/shop.vafa");
    assert!(first.exists());
    let found = ask(&window, "check_shop", json!({"quick": false})).unwrap();
    assert_eq!(found["findings"], json!([]));
    let again = ask(&window, "start_backup", file.clone()).unwrap_err();
    assert_eq!(again["code"], "shop_exists", "never over the one that is open");

    // Opened twice it would be two tills of one name.
    ask(&window, "new_shop", json!({})).unwrap();
    let here = ask(&window, "start_backup", file).unwrap_err();
    assert_eq!(here, json!({"code": "backup_shop_here", "args": {"name": "Corner Books"}}));
    // Another shop of the same name is no hindrance, and keeps its place.
    let mut other = founding();
    other["op_id"] = json!("01980000-0000-7000-8000-000000000003");
    ask(&window, "found_shop", other).unwrap();
    add(&window, "Omid");
    let open = app.state::<Shell>().door.close().unwrap();
    let made = vafa_shop::backup_into(&open.shop, &folder.path().join("stick")).unwrap();
    drop(open);
    std::fs::remove_dir_all(folder.path().join("data/shops/Corner Books 2")).unwrap();
    ask(&window, "new_shop", json!({})).unwrap();
    let file = picked(&window, &folder, &made.path);
    ask(&window, "start_backup", file).unwrap();
    assert!(first.exists() && folder.path().join("data/shops/Corner Books 2/shop.vafa").exists());
}

#[test]
fn a_picked_backup_takes_the_place_of_the_open_shop_which_is_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&folder);
    let window = app.get_webview_window(WINDOW).unwrap();
    ask(&window, "found_shop", founding()).unwrap();
    add(&window, "Sara");
    let open = app.state::<Shell>().door.open().unwrap();
    let made = vafa_shop::backup_into(&open.shop, &folder.path().join("stick")).unwrap();
    drop(open);
    add(&window, "Omid");
    let file = picked(&window, &folder, &made.path);
    let preview = ask(&window, "preview_restore_file", file.clone()).unwrap();
    assert_eq!((&preview["people"], &preview["inside"]["customers"]), (&json!(1), &json!(1)));
    let own = picked(&window, &folder, &folder.path().join("shop.vafa"));
    for name in ["preview_restore_file", "restore_file"] {
        let refused = ask(&window, name, own.clone()).unwrap_err();
        assert_eq!(refused["code"], "backup_is_the_shop", "{name}");
        assert_eq!(customers(&window), 2, "it is open again, and whole");
    }
    let done = ask(&window, "restore_file", file).unwrap();
    assert_eq!(done, json!({"not_carried": []}));
    assert_eq!((state(&window), customers(&window)), (json!("open"), json!(1)));
    let kept = std::fs::read_dir(folder.path()).unwrap().flatten();
    let kept = kept.filter(|e| e.file_name().to_string_lossy().starts_with("shop-replaced-"));
    assert!(kept.count() >= 1, "the file that stood there is kept");
}

#[test]
fn a_damaged_shop_stays_the_last_one_and_its_second_place_is_known_without_it() {
    let (folder, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let shop = folder.path().join("data/shops/Corner Books/shop.vafa");
    {
        let app = app_on(&folder, None);
        let window = app.get_webview_window(WINDOW).unwrap();
        ask(&window, "found_shop", founding()).unwrap();
        add(&window, "Sara");
        let answer = json!({"act": "pick_file", "path": stick.path()});
        std::fs::write(folder.path().join("outside/answers.jsonl"), answer.to_string()).unwrap();
        let picked = ask(&window, "outside_pick_folder", json!({})).unwrap();
        ask(&window, "choose_second_place", json!({"folder": picked["path"]})).unwrap();
        drop(app.state::<Shell>().door.close());
    }
    std::fs::remove_dir_all(shop.with_file_name("backups")).unwrap();
    let bytes = usize::try_from(std::fs::metadata(&shop).unwrap().len()).unwrap();
    std::fs::write(&shop, vec![0xa5; bytes]).unwrap();
    for _ in 0..2 {
        // The second time its file is moved aside already: that is no first start.
        let app = app_on(&folder, None);
        let window = app.get_webview_window(WINDOW).unwrap();
        let start = ask(&window, "start_state", json!({})).unwrap();
        assert_eq!(start["state"], "damaged");
        assert!(start["args"]["backup"].is_string(), "found on the stick: {start}");
        drop(app.state::<Shell>().door.close());
    }
    let app = app_on(&folder, None);
    let window = app.get_webview_window(WINDOW).unwrap();
    ask(&window, "start_act", json!({"name": "open_backup"})).unwrap();
    assert_eq!((state(&window), customers(&window)), (json!("open"), json!(1)));
    assert!(shop.exists(), "in the place it had");
}
