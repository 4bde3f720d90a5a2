//! Any command of the table, by its name.

use crate::answer::{Trouble, say};
use crate::args::Asked;
use crate::shop;
use serde_json::{Value, json};
use vafa_shop::{COMMANDS, Refusal, new_op_id};

/// Lists the commands: name TAB summary, or their schemas.
pub fn commands(as_json: bool) {
    if !as_json {
        for command in COMMANDS {
            say(&format!("{}\t{}", command.name, command.summary));
        }
        return;
    }
    let list: Vec<Value> = COMMANDS
        .iter()
        .map(|command| {
            let (input, output) = command.schemas();
            json!({
                "name": command.name,
                "summary": command.summary,
                "writes": command.writes,
                "input": input,
                "output": output,
            })
        })
        .collect();
    say(&Value::from(list).to_string());
}

/// Calls a command and says its output. An `op_id` that is missing is made here.
pub fn call(asked: &Asked, name: &str, input: &str) -> Result<(), Trouble> {
    let command = COMMANDS.iter().find(|command| command.name == name);
    let command = command.ok_or(Refusal::UnknownCommand)?;
    let mut input: Value = serde_json::from_str(input)
        .map_err(|error| Refusal::InputNotUnderstood { detail: error.to_string() })?;
    let shop = shop::open(asked)?;
    let (schema, _) = command.schemas();
    let wants_id = schema.get("properties").is_some_and(|known| known.get("op_id").is_some());
    if let Value::Object(fields) = &mut input
        && wants_id
        && !fields.contains_key("op_id")
    {
        fields.insert("op_id".to_owned(), json!(new_op_id(shop.clock())));
    }
    say(&shop::ask(&shop, name, input)?.to_string());
    Ok(())
}
