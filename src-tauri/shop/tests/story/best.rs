//! Promotions for the best customers, by what they bought (PRO-06).

use crate::desk::{Desk, text};
use crate::promotions::{made, percent, promotion};
use serde_json::{Value, json};

const NOW: &str = "2026-11-21T10:00";

fn best(of_hundred: u8, more: Value) -> Value {
    let mut best = promotion(percent(20), more);
    best["audience"] = json!({ "to": "best", "percent": of_hundred });
    best
}

fn off(desk: &Desk, customer: &str) -> Value {
    desk.ask("quote_purchase", json!({ "customer": customer, "amount": 1_000 }))["off"].clone()
}

fn audience(desk: &Desk) -> Value {
    desk.ask("list_promotions", json!({}))["rows"][0]["promotion"]["audience"].clone()
}

#[test]
fn whoever_bought_for_the_sum_of_the_best_gets_it_and_another_does_not() {
    let desk = Desk::new(NOW);
    let best = best(10, json!({}));
    let kept = json!({ "promotion": best });
    assert_eq!(desk.refused("change_promotion", kept.clone()), "no_buyers");
    let who: Vec<String> = (0..20).map(|n| desk.member(&format!("Member {n}"))).collect();
    for (n, customer) in (1..).zip(&who) {
        desk.sell(customer, 1_000 * n);
    }
    // Sold to nobody in particular: nobody is the better for it.
    desk.act("record_purchase", json!({ "customer": null, "amount": 900_000 }));
    let promotion = made(&desk, &best);
    let told = json!({ "to": "best", "percent": 10, "least": 19_000, "on": "2026-11-21" });
    assert_eq!(audience(&desk), told, "two of twenty, with the day it was reckoned");
    assert_eq!((off(&desk, &who[19]), off(&desk, &who[18])), (json!(200), json!(200)));
    assert_eq!((off(&desk, &who[17]), off(&desk, &who[0])), (json!(0), json!(0)));
    let ticked = |customer: &str| json!({ "customer": customer, "amount": 1_000, "promotions": [promotion] });
    assert_eq!(desk.refused("record_purchase", ticked(&who[17])), "promotion_not_now");
    desk.act("record_purchase", ticked(&who[19]));
    // Whoever comes to the sum is one of them; whoever brings goods back is none any more.
    desk.sell(&who[17], 1_000);
    assert_eq!(off(&desk, &who[17]), 200);
    let bought = desk.ask("list_purchases", json!({ "customer": who[18] }))["rows"][0].clone();
    desk.act("return_purchase", json!({ "purchase": bought["id"], "amount": 1 }));
    assert_eq!(off(&desk, &who[18]), 0);
    desk.go_to("2026-11-25T10:00");
    desk.act("change_promotion", kept);
    let anew = json!({ "to": "best", "percent": 10, "least": 19_000, "on": "2026-11-25" });
    assert_eq!(audience(&desk), anew, "saved again it is reckoned anew");
    desk.end();
}

#[test]
fn a_coupon_for_one_of_the_best_is_refused_to_another_of_them() {
    let desk = Desk::new(NOW);
    let (sara, nika, ana) = (desk.member("Sara"), desk.member("Nika"), desk.member("Ana"));
    for (customer, amount) in [(&sara, 9_000), (&nika, 9_000), (&ana, 10)] {
        desk.sell(customer, amount);
    }
    let promotion = made(&desk, &best(50, json!({ "needs_code": true })));
    let issue = json!({ "promotion": promotion, "customers": [sara, ana], "most_uses": 1 });
    let issued = desk.act("issue_coupons", issue);
    let sheet = desk.ask("print_coupons", json!({ "issue": issued["op"] }));
    let code = |name: &str| {
        let mut slips = sheet["slips"].as_array().expect("slips").iter();
        text(slips.find(|slip| slip["name"] == format!("{name} Rezaei")).expect("hers"), "code")
    };
    let (hers, anas) = (code("Sara"), code("Ana"));
    let sale = |customer: &str, code: &str| {
        let (ticked, coupons) = (json!([promotion]), json!([code]));
        json!({ "customer": customer, "amount": 1_000, "promotions": ticked, "coupons": coupons })
    };
    assert_eq!(desk.refused("record_purchase", sale(&nika, &hers)), "coupon_not_yours");
    // Nor does her own code open it for who is not one of the best.
    assert_eq!(desk.refused("record_purchase", sale(&ana, &anas)), "promotion_not_now");
    desk.act("record_purchase", sale(&sara, &hers));
    desk.end();
}
