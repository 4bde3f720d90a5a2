//! The real way from the page to the core and back, with the real permissions, on a runtime
//! without a display.

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
