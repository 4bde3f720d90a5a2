//! The one table of commands: name, summary, right, input and output. From it come the dispatch of
//! the window and of the command line, the schemas, and the TypeScript of the interface.

use crate::actor::Right::{self, Look, Manage, Sell};
use crate::wire;
use crate::{
    Actor, Refusal, Shop, activity, backup, code, consent, cost, customers, debt, draw, favour,
    gifts, goods, imports, leaflet, lending, letter, limits, loyalty, missing, one_person, opening,
    person, promotions, purchases, referral, relatives, rewards, score, search, settings, sheet,
    slip, statement, today, trial, undo,
};
use schemars::Schema;
use serde_json::Value;

/// A command of the table.
pub struct Command {
    /// Verb and noun, in the shop's words.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub summary: &'static str,
    /// The right it needs.
    pub right: Right,
    /// Whether it writes.
    pub writes: bool,
    run: fn(&Shop, &Actor, Value) -> Result<Value, Refusal>,
    schemas: fn() -> (Schema, Schema),
    types: (&'static str, &'static str),
}

impl Command {
    /// JSON schemas of input and output.
    pub fn schemas(&self) -> (Schema, Schema) {
        (self.schemas)()
    }

    /// TypeScript names of input and output.
    pub fn types(&self) -> (&'static str, &'static str) {
        self.types
    }
}

/// Reads the input, runs the command, writes the output.
fn run<I, O>(
    shop: &Shop,
    actor: &Actor,
    input: Value,
    command: fn(&Shop, &Actor, I) -> Result<O, Refusal>,
) -> Result<Value, Refusal>
where
    I: serde::de::DeserializeOwned,
    O: serde::Serialize,
{
    let input = serde_json::from_value(input)
        .map_err(|error| Refusal::InputNotUnderstood { detail: detail(&error) })?;
    let output = command(shop, actor, input)?;
    serde_json::to_value(output).map_err(|error| Refusal::Internal(error.to_string()))
}

/// What the reader of JSON says, without the values it names: they may be somebody's.
fn detail(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.split('`').enumerate().filter(|(n, _)| n % 2 == 0 || *n == 1);
    let said: String = text.map(|(_, part)| part).collect();
    said.split('"').step_by(2).collect::<String>().chars().take(120).collect()
}

macro_rules! commands {
    ($($name:ident $right:ident $kind:ident: $room:ident, $input:ident -> $output:ident, $summary:literal;)+) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            summary: $summary,
            right: $right,
            writes: commands!(@writes $kind),
            run: |shop, actor, input| run(shop, actor, input, $room::$name),
            schemas: || (
                schemars::schema_for!(wire::$input),
                schemars::schema_for!(wire::$output),
            ),
            types: (stringify!($input), stringify!($output)),
        }),+];

        /// Writes the TypeScript of every command's input and output, and what they hold, into the
        /// folder of `config`.
        pub fn export_types(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
            use ts_rs::TS;
            $(
                wire::$input::export_all(config)?;
                wire::$output::export_all(config)?;
            )+
            Ok(())
        }
    };
    (@writes reads) => { false };
    (@writes writes) => { true };
}

commands! {
    get_shop Look reads: opening, Nothing -> ShopView, "The shop as the window needs it at once";
    found_shop Manage writes: opening, FoundShop -> Done, "Founds a shop in an empty file";
    change_settings Manage writes: settings, ChangeSettings -> Done, "Changes settings";
    change_person Manage writes: person, ChangePerson -> Done, "Adds or renames somebody behind the counter";
    stand_at_counter Look writes: person, StandAtCounter -> Nothing, "Says who is at the counter on this machine";
    change_view Look writes: opening, MachineView -> Nothing, "Keeps this machine's view";
    save_draft Look writes: opening, Draft -> Nothing, "Keeps a half-typed form";
    load_draft Look reads: opening, ByForm -> DraftFound, "Gives back a half-typed form";
    drop_draft Look writes: opening, ByForm -> Nothing, "Drops a half-typed form";
    confirm_day Sell writes: opening, ConfirmDay -> Done, "Says that a doubtful day is right";
    find_customers Look reads: search, FindCustomers -> FoundCustomers, "Finds people by phone, name, card or note";
    find_duplicates Look reads: search, FindDuplicates -> Duplicates, "Finds people who may be the same";
    list_customers Look reads: customers, ListCustomers -> CustomerList, "Lists customers, a page at a time";
    get_counter Look reads: customers, ByCustomer -> CounterCard, "The card of somebody at the counter";
    get_customer Look reads: customers, ByCustomer -> CustomerPage, "Everything about a customer";
    list_timeline Look reads: activity, ListTimeline -> Timeline, "A customer's timeline, a page at a time";
    add_customer Sell writes: customers, AddCustomer -> Done, "Adds a customer";
    edit_customer Sell writes: customers, EditCustomer -> Done, "Edits a customer's page";
    change_customer_state Sell writes: customers, ChangeCustomerState -> Done, "Says that somebody moved, died or is back";
    add_note Sell writes: customers, AddNote -> Done, "Writes a note about a customer";
    change_note Sell writes: customers, ChangeNote -> Done, "Pins, unpins or strikes out a note";
    record_consent Sell writes: consent, RecordConsent -> Done, "Records what somebody allows";
    stop_contact Sell writes: consent, StopContact -> Done, "Records that somebody wants no contact";
    change_membership Sell writes: loyalty, ChangeMembership -> Done, "Joins, pauses or leaves the club";
    preview_membership Look reads: loyalty, ByCustomer -> LeavingPreview, "Says what leaving the club would do to everything somebody holds";
    issue_card Sell writes: loyalty, IssueCard -> Done, "Issues, attaches or replaces a card";
    block_card Sell writes: loyalty, BlockCard -> Done, "Blocks a card, or opens it again";
    get_club Look reads: loyalty, Nothing -> Club, "The club at a glance";
    ready_programs Look reads: loyalty, Nothing -> ReadyPrograms, "The programs to start from";
    explain_program Look reads: loyalty, ExplainProgram -> ProgramExplained, "Says what a program would do, before it is kept";
    redeem_stamps Sell writes: loyalty, RedeemStamps -> Done, "Gives what a full stamp card is good for";
    get_ladder Look reads: loyalty, ByCustomer -> LadderPage, "Where somebody stands on the ladder, and how they came there";
    set_step Manage writes: loyalty, SetStep -> Done, "Sets somebody on a step by hand, with a reason and an end";
    preview_life Manage reads: loyalty, Nothing -> LifePreview, "Says whom the present rule of expiry would take how much from";
    apply_life Manage writes: loyalty, ApplyLife -> Done, "Gives old points the present rule of expiry";
    run_night Look writes: loyalty, Nothing -> NightDone, "Does the night's work: expiry and the ladder";
    adjust_points Sell writes: loyalty, AdjustPoints -> Done, "Gives or takes points by hand, with a reason";
    adjust_stamps Sell writes: loyalty, AdjustStamps -> Done, "Gives or takes stamps by hand, with a reason";
    stamp_visit Sell writes: loyalty, StampVisit -> Done, "Gives the stamp of a visit where no sale is typed";
    list_promotions Look reads: promotions, Nothing -> Promotions, "Lists promotions with what each came to";
    change_promotion Manage writes: promotions, ChangePromotion -> Done, "Makes a promotion, or changes one";
    preview_promotion Look reads: promotions, PreviewPromotion -> PromotionPreview, "Says what a promotion would do on a sale";
    propose_bundles Look reads: promotions, ProposeBundles -> BundleProposals, "Proposes bundles of what hardly sells with what sells best";
    promotion_effect Look reads: promotions, ByPromotion -> PromotionEffect, "Says what a promotion did, with its goods before and since";
    issue_coupons Manage writes: promotions, IssueCoupons -> Done, "Gives out coupons of a promotion";
    list_coupons Look reads: promotions, ListCoupons -> Coupons, "Lists the coupons of a promotion";
    print_coupons Manage reads: promotions, PrintCoupons -> CouponSheet, "Gives the sheet of coupons with their codes";
    block_coupon Sell writes: promotions, BlockCoupon -> Done, "Blocks a coupon, or opens it again";
    get_debt Look reads: debt, GetDebt -> DebtReport, "What everything people hold is worth, and how that moved";
    get_loyalty_cost Look reads: cost, GetLoyaltyCost -> LoyaltyCost, "What keeping people cost in a span of days, by kind";
    list_loyalty_cost Look reads: cost, ListLoyaltyCost -> CostUses, "The uses behind a line of that, newest first";
    draw_code Look reads: code, DrawCode -> CodeImage, "Gives a code as a picture: bars or a square";
    get_slip Look reads: slip, GetSlip -> Slip, "The slip of a sale";
    get_leaflet Look reads: leaflet, Nothing -> Leaflet, "The rules of the club in words, in three languages";
    get_statement Look reads: statement, GetStatement -> Statement, "What somebody gave and got in a year";
    get_score Look reads: score, ByCustomer -> ScoreCard, "How much somebody is bound to the shop";
    issue_gift_card Sell writes: gifts, IssueGiftCard -> Done, "Gives out a gift card";
    find_gift_card Look reads: gifts, ByCode -> GiftCardPage, "The gift card with a code: what is left, until when, how it moved";
    list_gift_cards Look reads: gifts, ListGiftCards -> GiftCards, "Gift cards, newest first";
    block_gift_card Sell writes: gifts, BlockGiftCard -> Done, "Blocks a gift card, or opens it again";
    refund_gift_card Sell writes: gifts, RefundGiftCard -> Done, "Takes a sold gift card back: what is left goes out of the till";
    print_gift_card Sell writes: gifts, PrintGiftCard -> GiftCardSheet, "What a printed gift card says, with its code; who reads it is written down";
    give_credit Sell writes: gifts, GiveCredit -> Done, "Gives a customer credit, with a reason";
    open_code Look reads: gifts, ByCode -> OpenedCode, "What a code opens: a gift card or a slip";
    list_rewards Look reads: rewards, ListRewards -> Rewards, "The catalogue of rewards, and what somebody can have of it";
    change_reward Manage writes: rewards, ChangeReward -> Done, "Makes or changes a reward of the catalogue";
    redeem_reward Sell writes: rewards, RedeemReward -> Done, "Gives a reward for points";
    change_redemption Sell writes: rewards, ChangeRedemption -> Done, "Hands over a chosen reward, or cancels it on its day";
    list_redemptions Look reads: rewards, ListRedemptions -> Redemptions, "Chosen rewards, newest first";
    print_slip Sell reads: rewards, ByRedemption -> SlipSheet, "What a printed slip says, with its code";
    list_overrides Manage reads: limits, ListOverrides -> Overrides, "What went over a limit, and why";
    list_goods Look reads: goods, ListGoods -> GoodsList, "Lists goods and groups the shop knows, as a name is typed";
    quote_purchase Look reads: purchases, QuotePurchase -> Quote, "Says what a sale would do";
    record_purchase Sell writes: purchases, RecordPurchase -> Done, "Records a purchase";
    quote_return Look reads: purchases, QuoteReturn -> ReturnQuote, "Says what a return would do";
    return_purchase Sell writes: purchases, ReturnPurchase -> Done, "Takes back part of a purchase";
    void_purchase Sell writes: purchases, VoidPurchase -> Done, "Voids a purchase";
    list_purchases Look reads: purchases, ListPurchases -> Purchases, "Lists purchases of a customer or a day";
    get_purchase Look reads: purchases, ByPurchase -> PurchaseTold, "Says which rule gave what on a purchase, and what was taken off";
    get_today Look reads: today, Nothing -> Today, "What needs a person now";
    list_missing Look reads: missing, ListMissing -> MissingPeople, "Who is missed, since when and why";
    get_letter Look reads: letter, GetLetter -> Letter, "The letter to somebody who is missed";
    hand_over_message Sell writes: missing, HandOverMessage -> Done, "Marks a letter as handed over";
    snooze_reminder Sell writes: missing, SnoozeReminder -> Done, "Puts a reminder off";
    skip_reminder Sell writes: missing, SkipReminder -> Done, "Leaves somebody out this time, with a reason";
    record_outcome Sell writes: missing, RecordOutcome -> Done, "Records what came of a letter";
    change_round Manage writes: missing, ChangeRound -> Done, "Starts or ends a round over the long gone";
    missing_effect Look reads: missing, MissingEffect -> Effect, "What writing does: come back of written and held out";
    list_templates Look reads: settings, Nothing -> Templates, "The words of letters";
    change_template Manage writes: settings, ChangeTemplate -> Done, "Changes the words of letters";
    read_import Manage reads: imports, ReadImport -> ImportPreview, "Opens a file and says what would go in";
    run_import Manage writes: imports, RunImport -> ImportDone, "Takes a file over";
    cancel_import Manage writes: imports, Nothing -> Nothing, "Stops a running import, or the reading of a file";
    resume_import Manage writes: imports, ResumeImport -> ImportDone, "Goes on with an import that stopped half way";
    preview_take_back Manage reads: imports, ByImport -> TakeBackPreview, "Says what taking an import back would do";
    take_back_import Manage writes: imports, TakeBackImport -> Done, "Takes an import back";
    save_import_errors Manage reads: imports, SaveImportErrors -> SavedErrors, "Saves the rows that cannot go in as a file";
    list_draws Look reads: draw, Nothing -> Draws, "Prize draws, newest first";
    get_draw Look reads: draw, ByDraw -> DrawPage, "A draw with its terms, its hashes and its winners";
    list_entrants Look reads: draw, ListEntrants -> EntrantList, "Who is in a draw with how many tickets";
    list_tickets Look reads: draw, ByCustomer -> Tickets, "Tickets somebody holds of draws that were not made yet";
    open_draw Manage writes: draw, OpenDraw -> Done, "Opens a draw and publishes the hash of its seed";
    give_tickets Sell writes: draw, GiveTickets -> Done, "Gives tickets of an open draw by hand, with a reason";
    close_draw Manage writes: draw, CloseDraw -> Done, "Freezes the list of a draw";
    make_draw Manage writes: draw, MakeDraw -> Done, "Draws the winners; cannot be taken back";
    hand_over_prize Sell writes: draw, HandOverPrize -> Done, "Hands the prize of a draw over";
    pass_prize_on Sell writes: draw, PassPrizeOn -> Done, "Passes the prize of who did not come on to the next reserve";
    save_draw_record Look reads: draw, SaveDrawRecord -> SavedDrawRecord, "Saves the record of a draw, for anybody to verify";
    list_scratch_runs Look reads: draw, Nothing -> ScratchRuns, "Runs of scratch cards with what they cost, newest first";
    print_scratch_run Manage writes: draw, PrintScratchRun -> Done, "Makes a run of scratch cards";
    get_scratch_codes Manage reads: draw, ByScratchRun -> ScratchCards, "The codes of a run, until it is said to be on paper";
    save_scratch_codes Manage reads: draw, SaveScratchCodes -> Nothing, "Saves the codes of a run as a table";
    confirm_scratch_run Manage writes: draw, ConfirmScratchRun -> Done, "Says that a run is on paper; its codes are shown no more";
    activate_scratch_cards Sell writes: draw, ActivateScratchCards -> Done, "Lets the prizes of scratch cards be fetched";
    check_scratch_code Look reads: draw, CheckScratchCode -> ScratchAnswer, "Says what a scratch code is good for";
    pay_scratch_prize Sell writes: draw, PayScratchPrize -> Done, "Pays the prize of a scratch card, once";
    block_scratch_run Manage writes: draw, BlockScratchRun -> Done, "Blocks a run of scratch cards, or opens it again";
    preview_merge Look reads: one_person, PreviewMerge -> MergePreview, "Says what making two records one would do";
    merge_customers Manage writes: one_person, MergeCustomers -> Done, "Makes two records of one person one";
    mark_not_same Sell writes: one_person, MarkNotSame -> Done, "Says that two records are of two people";
    list_pairs Look reads: one_person, Nothing -> Pairs, "Lists records that may be of one person";
    get_relatives Look reads: relatives, ByCustomer -> RelativesPage, "Who belongs to somebody, and what else is known of them";
    change_relatives Sell writes: relatives, ChangeRelatives -> Done, "Changes who belongs to somebody, personal facts and holders of cards";
    name_introducer Sell writes: referral, NameIntroducer -> Done, "Names who brought somebody";
    remove_introducer Sell writes: referral, RemoveIntroducer -> Done, "Says that nobody brought somebody after all";
    thank_introducer Sell writes: referral, ThankIntroducer -> Done, "Marks that who brought somebody was thanked";
    note_heard Sell writes: referral, NoteHeard -> Done, "Notes how somebody came to hear of the shop";
    get_network Look reads: referral, ByCustomer -> Network, "Everybody whom somebody brought, directly or through others";
    list_introducers Look reads: referral, Nothing -> Introducers, "Who brought people, the greatest network first";
    list_advocates Look reads: referral, Nothing -> Advocates, "Who tried something and brought somebody after it";
    source_report Look reads: referral, SourceReport -> Sources, "How people heard of the shop, and what that cost";
    record_source_cost Manage writes: referral, RecordSourceCost -> Done, "Records what a source cost";
    list_referral_asks Look reads: referral, Nothing -> ReferralAsks, "Who may be asked to recommend the shop";
    mark_referral_asked Sell writes: referral, MarkReferralAsked -> Done, "Marks that somebody was asked";
    quote_plan Look reads: lending, QuotePlan -> PlanQuote, "Says how a plan to pay over time would be";
    agree_plan Sell writes: lending, AgreePlan -> Done, "Agrees on a plan to pay over time";
    pay_plan Sell writes: lending, PayPlan -> Done, "Records money that came for a plan";
    set_credit_limit Manage writes: lending, SetCreditLimit -> Done, "Sets how much somebody may owe";
    list_plans Look reads: lending, ListPlans -> Plans, "Lists plans, the one due longest first";
    get_plan Look reads: lending, ByPlan -> PlanPage, "A plan with its payments and words";
    get_plan_letter Look reads: lending, GetPlanLetter -> PlanLetter, "The polite letter about a plan";
    hand_over_plan_letter Sell writes: lending, HandOverPlanLetter -> Done, "Marks a polite letter as handed over";
    give_trial Sell writes: trial, GiveTrial -> Done, "Gives goods to try";
    judge_trial Sell writes: trial, JudgeTrial -> Done, "Says what came of goods given to try";
    put_off_trial Sell writes: trial, PutOffTrial -> Done, "Asks about goods given to try on a later day";
    list_trials Look reads: trial, ListTrials -> TrialList, "Lists goods given to try";
    trial_report Look reads: trial, AskTrialReport -> TrialReport, "What came of goods given to try";
    list_sheets Look reads: sheet, Nothing -> Sheets, "Lists product sheets";
    change_sheet Sell writes: sheet, ChangeSheet -> Done, "Writes, changes or puts away a product sheet";
    give_sheet Sell writes: sheet, GiveSheet -> Done, "Hands a product sheet to somebody";
    list_favours Look reads: favour, ByCustomer -> Favours, "Free services of somebody, and what is left of them";
    do_favour Sell writes: favour, DoFavour -> Done, "Does something for somebody for nothing";
    favour_report Look reads: favour, AskFavourReport -> FavourReport, "What free services cost";
    undo_last Sell writes: undo, UndoLast -> Done, "Takes back the last act of this person";
    undo_op Sell writes: undo, UndoOp -> Done, "Takes back an act of the activity list";
    list_activity Look reads: activity, ListActivity -> Activity, "What was done, newest first";
    make_backup Look writes: backup, Nothing -> BackupRow, "Makes a backup now";
    list_backups Look reads: backup, Nothing -> Backups, "Backups, newest first";
    choose_second_place Manage writes: backup, SecondPlace -> Nothing, "Chooses a second place for backups";
    preview_restore Manage reads: backup, ByBackup -> RestorePreview, "Says what restoring a backup would lose";
    check_shop Look reads: backup, CheckShop -> Checked, "Checks file, chain, replay and tables";
}

/// Largest input, in bytes of JSON.
const INPUT_MAX: usize = 1 << 20;

/// Runs a command by name: the one way in for the window and the command line.
pub fn dispatch(shop: &Shop, actor: &Actor, name: &str, input: Value) -> Result<Value, Refusal> {
    let command =
        COMMANDS.iter().find(|command| command.name == name).ok_or(Refusal::UnknownCommand)?;
    if !actor.role.may(command.right) {
        return Err(Refusal::NotAllowed);
    }
    if weight(&input, INPUT_MAX) > INPUT_MAX {
        return Err(Refusal::TextTooLong { most: INPUT_MAX });
    }
    (command.run)(shop, actor, input)
}

/// About how many bytes an input is, counted no further than the limit.
fn weight(input: &Value, limit: usize) -> usize {
    match input {
        Value::Null | Value::Bool(_) => 5,
        Value::Number(_) => 12,
        Value::String(text) => text.len() + 2,
        Value::Array(items) => items
            .iter()
            .fold(2, |sum, item| if sum > limit { sum } else { sum + weight(item, limit) + 1 }),
        Value::Object(map) => map.iter().fold(2, |sum, (name, item)| {
            if sum > limit { sum } else { sum + name.len() + weight(item, limit) + 4 }
        }),
    }
}
