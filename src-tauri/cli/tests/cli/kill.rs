//! A power cut while a list goes in.

use super::{Counter, sample};
use serde_json::json;

/// The process dies in the middle of a batch, and then just before its commit. Each time nothing
/// of the batch is in, the next start is normal, and the import goes on where it stood.
#[test]
fn an_import_killed_half_way_leaves_nothing_half_done_and_goes_on() {
    for place in ["after_op_row:500", "before_commit:3"] {
        let counter = Counter::open("USD");
        let file = sample();
        let map = "customer=customer,date=date,amount=amount_usd";
        let killed = counter
            .vafa()
            .arg("import")
            .arg(&file)
            .args(["--as", "purchases", "--map", map, "--json"])
            .env("VAFA_DIE_AT", place)
            .output()
            .expect("a run");
        assert!(!killed.status.success() && killed.stdout.is_empty(), "{place}: {killed:?}");
        let shop = counter.call("get_shop", json!({})).json();
        let open = shop["open_import"].clone();
        assert_eq!(open["rows"], 0, "{place}: {shop}");
        assert_eq!(counter.call("list_customers", json!({})).json()["count"], 0, "{place}");
        let again =
            counter.call("resume_import", json!({ "import": open["import"], "path": file })).json();
        assert_eq!((&again["added"], &again["customers_new"]), (&json!(6_919), &json!(2_357)));
        assert_eq!(counter.run(&["check"]).exit, 0, "{place}");
    }
}
