//! The activity list and the timeline.

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, done, person, undo, wire};
use std::collections::{BTreeMap, BTreeSet};
use vafa_domain::fact::Fact;
use vafa_store::{Book, OpLine, OpPage};

/// Rows of a page.
const PAGE: u32 = 100;

/// A customer's timeline, a page at a time.
pub fn list_timeline(
    shop: &Shop,
    _: &Actor,
    input: wire::ListTimeline,
) -> Result<wire::Timeline, Refusal> {
    shop.ask(|asking| {
        let key = customers::key(&asking.book, input.customer)?;
        timeline(asking, key, input.kinds, input.after, PAGE)
    })
}

/// A page of somebody's timeline, newest first.
pub fn timeline(
    asking: &Asking<'_>,
    customer: i64,
    kinds: Vec<String>,
    before: Option<i64>,
    limit: u32,
) -> Result<wire::Timeline, Refusal> {
    let page = OpPage { kinds, customer: Some(customer), before, limit, ..OpPage::default() };
    let lines = asking.book.ops(&page)?;
    let next = (lines.len() == limit as usize).then(|| lines.last().map(|line| line.op.seq));
    let mut rows = Vec::new();
    for line in lines {
        let fact = line.op.fact.clone();
        let mut row = timeline_row(&asking.book, line)?;
        let buyer = done::buyer(&asking.book, &fact)?;
        if buyer.is_some_and(|buyer| buyer != customer) {
            // On the timeline of who brought the buyer stands only what it brought them.
            row.points = done::thanks(&asking.book, &fact, customer)?;
            row.kind = "referral_bonus".to_owned();
            (row.amount, row.goods) = (None, Vec::new());
        }
        rows.push(row);
    }
    Ok(wire::Timeline { rows, next: next.flatten() })
}

/// A line of the timeline.
pub fn timeline_row(book: &Book<'_>, line: OpLine) -> Result<wire::TimelineRow, Refusal> {
    let mut summary = done::summary(book, &line.op.fact)?;
    if let (None, Some(purchase)) = (summary.amount, summary.purchase) {
        summary.amount = book.sold(purchase)?.map(|sold| sold.fact.amount);
    }
    let day = match &line.op.fact {
        Fact::PurchaseRecorded(sale) => sale.day,
        Fact::PurchaseReturned(back) => back.day,
        _ => line.op.business_day,
    };
    Ok(wire::TimelineRow {
        op: line.op.op_id,
        kind: done::kind(&line.op.fact),
        day,
        at: line.op.at,
        amount: summary.amount,
        points: summary.points,
        stamps: summary.stamps,
        detail: summary.detail,
        goods: summary.goods,
        reversed: line.reversed,
        by: person::name_of(book, line.op.actor)?,
    })
}

/// What was done, newest first. What an import led to is one line, opened by its cause.
pub fn list_activity(
    shop: &Shop,
    _: &Actor,
    input: wire::ListActivity,
) -> Result<wire::Activity, Refusal> {
    shop.ask(|asking| {
        let book = asking.book;
        let page = OpPage {
            kind: input.kind.clone(),
            cause: input.cause,
            before: input.after,
            limit: PAGE,
            ..OpPage::default()
        };
        let mut lines = book.ops(&page)?;
        for line in &mut lines {
            // A purchase is the buyer's, whoever else it stands with.
            line.customer = done::buyer(&book, &line.op.fact)?.or(line.customer);
        }
        let next = (lines.len() == PAGE as usize).then(|| lines.last().map(|line| line.op.seq));
        let keys: BTreeSet<i64> = lines.iter().filter_map(|line| line.customer).collect();
        let keys: Vec<i64> = keys.into_iter().collect();
        let names = crate::opening::names(&book, &keys, &asking.settings)?;
        let mut rows = Vec::new();
        for line in lines {
            rows.push(row(asking, line, &names)?);
        }
        Ok(wire::Activity { rows, next: next.flatten() })
    })
}

fn row(
    asking: &Asking<'_>,
    line: OpLine,
    names: &BTreeMap<i64, wire::CustomerBrief>,
) -> Result<wire::ActivityRow, Refusal> {
    let book = &asking.book;
    let caused = match &line.op.fact {
        Fact::ImportBegun(begun) => book.import(begun.import)?.map_or(0, |import| import.added),
        _ => 0,
    };
    let undoable = !line.reversed && undo::undoable(&line.op.fact) && line.op.cause.is_none();
    let who = line.customer.and_then(|key| names.get(&key));
    let told = timeline_row(book, line.clone())?;
    Ok(wire::ActivityRow {
        op: told.op,
        kind: told.kind,
        at: told.at,
        day: told.day,
        by: told.by,
        customer: who.map(|who| who.id),
        name: who.and_then(|who| who.name.clone().or_else(|| who.reference.clone())),
        amount: told.amount,
        points: told.points,
        stamps: told.stamps,
        detail: told.detail,
        goods: told.goods,
        caused,
        reversed: line.reversed,
        undoable,
        asks_why: undoable && undo::is_old(&asking.settings, asking.now, &line.op),
    })
}
