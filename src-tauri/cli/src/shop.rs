//! Opening the shop's file.

use crate::answer::{Trouble, say};
use crate::args::{Asked, New};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use vafa_shop::place::Places;
use vafa_shop::{Actor, Clock, FixedClock, Refusal, Shop, SystemClock, dispatch, new_op_id, start};

/// The clock: the machine's, or one that stands where it was told.
pub fn clock(asked: &Asked) -> Arc<dyn Clock> {
    match asked.now {
        Some(now) => Arc::new(FixedClock::at(now)),
        None => Arc::new(SystemClock::default()),
    }
}

/// The shop's file: the one named, or the one the window opened last.
pub fn file(asked: &Asked) -> Result<PathBuf, Refusal> {
    let last = || Places::of_this_person().and_then(|places| places.last());
    asked.shop.clone().or_else(last).ok_or(Refusal::NoFile)
}

/// This machine's name, the same that the window gives: another name would be another till.
pub fn machine() -> Result<String, Refusal> {
    match Places::of_this_person() {
        Some(places) => places.machine(),
        // A machine without a home, such as a bare container: it has this one name.
        None => Ok("homeless".to_owned()),
    }
}

/// Opens the shop; one that cannot be written is opened to be read.
pub fn open(asked: &Asked) -> Result<Shop, Refusal> {
    let (file, machine) = (file(asked)?, machine()?);
    match Shop::open(&file, clock(asked), &machine) {
        Ok(opened) => Ok(opened.shop),
        Err(Refusal::ReadOnly) => start::open_to_read(&file, clock(asked), &machine),
        Err(refusal) => Err(refusal),
    }
}

/// Asks the shop as its owner.
pub fn ask(shop: &Shop, name: &str, input: Value) -> Result<Value, Refusal> {
    dispatch(shop, &Actor::OWNER, name, input)
}

/// Asks the shop, and reads the answer.
pub fn ask_for<T: serde::de::DeserializeOwned>(
    shop: &Shop,
    name: &str,
    input: Value,
) -> Result<T, Refusal> {
    let answer = ask(shop, name, input)?;
    serde_json::from_value(answer).map_err(|error| Refusal::Internal(error.to_string()))
}

/// Founds a shop in a new file. The file goes again when the shop is refused.
pub fn found(asked: &Asked, new: &New) -> Result<(), Trouble> {
    let file = asked.shop.clone().ok_or_else(|| Trouble::Usage("new needs --shop".to_owned()))?;
    let fresh = !file.exists();
    let shop = if fresh {
        Shop::create(&file, clock(asked), &machine()?)?
    } else {
        Shop::open(&file, clock(asked), &machine()?)?.shop
    };
    let input = json!({
        "op_id": new_op_id(shop.clock()),
        "name": new.name,
        "currency": new.currency,
        "language": new.language,
        "zone": new.zone,
    });
    let founded = ask(&shop, "found_shop", input);
    drop(shop);
    let done = match founded {
        Ok(done) => done,
        Err(refusal) => {
            if fresh {
                // Nothing was ever in it.
                let _ = std::fs::remove_file(&file);
            }
            return Err(refusal.into());
        }
    };
    if asked.json {
        say(&done.to_string());
    } else {
        say(&file.to_string_lossy());
    }
    Ok(())
}
