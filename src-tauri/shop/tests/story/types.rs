//! The interface's types are made from the table of commands.

use std::collections::BTreeMap;
use std::path::Path;

fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "ts") {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            files.insert(name, std::fs::read_to_string(&path).expect("a file"));
        }
    }
    files
}

/// What stands under `ui/src/gen` is what the table gives. With `VAFA_WRITE_TYPES` set it is
/// written instead.
#[test]
fn the_types_of_the_interface_are_those_of_the_commands() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/gen");
    let fresh = tempfile::tempdir().expect("a folder");
    let config = ts_rs::Config::new().with_out_dir(fresh.path());
    vafa_shop::export_types(&config).expect("types");
    let mut commands =
        String::from("// Made from the table of commands; see shop/src/commands.rs.\n");
    let mut names: Vec<&str> = vafa_shop::COMMANDS
        .iter()
        .flat_map(|command| [command.types().0, command.types().1])
        .collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        commands.push_str(&format!("import type {{ {name} }} from './{name}';\n"));
    }
    commands.push_str("\n/** Input and output of every command. */\nexport interface Commands {\n");
    for command in vafa_shop::COMMANDS {
        let (input, output) = command.types();
        commands.push_str(&format!(
            "  /** {}. */\n  {}: {{ input: {input}; output: {output} }};\n",
            command.summary, command.name
        ));
    }
    commands.push_str("}\n");
    std::fs::write(fresh.path().join("Commands.ts"), commands).expect("a file");
    if std::env::var_os("VAFA_WRITE_TYPES").is_some() {
        std::fs::create_dir_all(&committed).expect("a folder");
        for name in files(&committed).keys() {
            std::fs::remove_file(committed.join(name)).expect("a stale file");
        }
        for (name, text) in files(fresh.path()) {
            std::fs::write(committed.join(name), text).expect("a file");
        }
    }
    assert_eq!(
        files(&committed),
        files(fresh.path()),
        "run `VAFA_WRITE_TYPES=1 cargo test -p vafa-shop types` and look at the difference"
    );
}
