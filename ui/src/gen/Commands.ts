// Made from the table of commands; see shop/src/commands.rs.
import type { ActivateScratchCards } from './ActivateScratchCards';
import type { Activity } from './Activity';
import type { AddCustomer } from './AddCustomer';
import type { AddNote } from './AddNote';
import type { AdjustPoints } from './AdjustPoints';
import type { AdjustStamps } from './AdjustStamps';
import type { Advocates } from './Advocates';
import type { AgreePlan } from './AgreePlan';
import type { ApplyLife } from './ApplyLife';
import type { AskFavourReport } from './AskFavourReport';
import type { AskTrialReport } from './AskTrialReport';
import type { BackupRow } from './BackupRow';
import type { Backups } from './Backups';
import type { BlockCard } from './BlockCard';
import type { BlockCoupon } from './BlockCoupon';
import type { BlockGiftCard } from './BlockGiftCard';
import type { BlockScratchRun } from './BlockScratchRun';
import type { BundleProposals } from './BundleProposals';
import type { ByBackup } from './ByBackup';
import type { ByCode } from './ByCode';
import type { ByCustomer } from './ByCustomer';
import type { ByDraw } from './ByDraw';
import type { ByForm } from './ByForm';
import type { ByImport } from './ByImport';
import type { ByPlan } from './ByPlan';
import type { ByPromotion } from './ByPromotion';
import type { ByPurchase } from './ByPurchase';
import type { ByRedemption } from './ByRedemption';
import type { ByScratchRun } from './ByScratchRun';
import type { ChangeCustomerState } from './ChangeCustomerState';
import type { ChangeMembership } from './ChangeMembership';
import type { ChangeNote } from './ChangeNote';
import type { ChangePerson } from './ChangePerson';
import type { ChangePromotion } from './ChangePromotion';
import type { ChangeRedemption } from './ChangeRedemption';
import type { ChangeRelatives } from './ChangeRelatives';
import type { ChangeReward } from './ChangeReward';
import type { ChangeRound } from './ChangeRound';
import type { ChangeSettings } from './ChangeSettings';
import type { ChangeSheet } from './ChangeSheet';
import type { ChangeTemplate } from './ChangeTemplate';
import type { CheckScratchCode } from './CheckScratchCode';
import type { CheckShop } from './CheckShop';
import type { Checked } from './Checked';
import type { CloseDraw } from './CloseDraw';
import type { Club } from './Club';
import type { CodeImage } from './CodeImage';
import type { ConfirmDay } from './ConfirmDay';
import type { ConfirmScratchRun } from './ConfirmScratchRun';
import type { CostUses } from './CostUses';
import type { CounterCard } from './CounterCard';
import type { CouponSheet } from './CouponSheet';
import type { Coupons } from './Coupons';
import type { CustomerList } from './CustomerList';
import type { CustomerPage } from './CustomerPage';
import type { DebtReport } from './DebtReport';
import type { DoFavour } from './DoFavour';
import type { Done } from './Done';
import type { Draft } from './Draft';
import type { DraftFound } from './DraftFound';
import type { DrawCode } from './DrawCode';
import type { DrawPage } from './DrawPage';
import type { Draws } from './Draws';
import type { Duplicates } from './Duplicates';
import type { EditCustomer } from './EditCustomer';
import type { Effect } from './Effect';
import type { EntrantList } from './EntrantList';
import type { ExplainProgram } from './ExplainProgram';
import type { FavourReport } from './FavourReport';
import type { Favours } from './Favours';
import type { FindCustomers } from './FindCustomers';
import type { FindDuplicates } from './FindDuplicates';
import type { FoundCustomers } from './FoundCustomers';
import type { FoundShop } from './FoundShop';
import type { GetDebt } from './GetDebt';
import type { GetLetter } from './GetLetter';
import type { GetLoyaltyCost } from './GetLoyaltyCost';
import type { GetPlanLetter } from './GetPlanLetter';
import type { GetSlip } from './GetSlip';
import type { GetStatement } from './GetStatement';
import type { GiftCardPage } from './GiftCardPage';
import type { GiftCardSheet } from './GiftCardSheet';
import type { GiftCards } from './GiftCards';
import type { GiveCredit } from './GiveCredit';
import type { GiveSheet } from './GiveSheet';
import type { GiveTickets } from './GiveTickets';
import type { GiveTrial } from './GiveTrial';
import type { GoodsList } from './GoodsList';
import type { HandOverMessage } from './HandOverMessage';
import type { HandOverPlanLetter } from './HandOverPlanLetter';
import type { HandOverPrize } from './HandOverPrize';
import type { ImportDone } from './ImportDone';
import type { ImportPreview } from './ImportPreview';
import type { Introducers } from './Introducers';
import type { IssueCard } from './IssueCard';
import type { IssueCoupons } from './IssueCoupons';
import type { IssueGiftCard } from './IssueGiftCard';
import type { JudgeTrial } from './JudgeTrial';
import type { LadderPage } from './LadderPage';
import type { Leaflet } from './Leaflet';
import type { LeavingPreview } from './LeavingPreview';
import type { Letter } from './Letter';
import type { LifePreview } from './LifePreview';
import type { ListActivity } from './ListActivity';
import type { ListCoupons } from './ListCoupons';
import type { ListCustomers } from './ListCustomers';
import type { ListEntrants } from './ListEntrants';
import type { ListGiftCards } from './ListGiftCards';
import type { ListGoods } from './ListGoods';
import type { ListLoyaltyCost } from './ListLoyaltyCost';
import type { ListMissing } from './ListMissing';
import type { ListOverrides } from './ListOverrides';
import type { ListPlans } from './ListPlans';
import type { ListPurchases } from './ListPurchases';
import type { ListRedemptions } from './ListRedemptions';
import type { ListRewards } from './ListRewards';
import type { ListTimeline } from './ListTimeline';
import type { ListTrials } from './ListTrials';
import type { LoyaltyCost } from './LoyaltyCost';
import type { MachineView } from './MachineView';
import type { MakeDraw } from './MakeDraw';
import type { MarkNotSame } from './MarkNotSame';
import type { MarkReferralAsked } from './MarkReferralAsked';
import type { MergeCustomers } from './MergeCustomers';
import type { MergePreview } from './MergePreview';
import type { MissingEffect } from './MissingEffect';
import type { MissingPeople } from './MissingPeople';
import type { NameIntroducer } from './NameIntroducer';
import type { Network } from './Network';
import type { NightDone } from './NightDone';
import type { NoteHeard } from './NoteHeard';
import type { Nothing } from './Nothing';
import type { OpenDraw } from './OpenDraw';
import type { OpenedCode } from './OpenedCode';
import type { Overrides } from './Overrides';
import type { Pairs } from './Pairs';
import type { PassPrizeOn } from './PassPrizeOn';
import type { PayPlan } from './PayPlan';
import type { PayScratchPrize } from './PayScratchPrize';
import type { PlanLetter } from './PlanLetter';
import type { PlanPage } from './PlanPage';
import type { PlanQuote } from './PlanQuote';
import type { Plans } from './Plans';
import type { PreviewMerge } from './PreviewMerge';
import type { PreviewPromotion } from './PreviewPromotion';
import type { PrintCoupons } from './PrintCoupons';
import type { PrintGiftCard } from './PrintGiftCard';
import type { PrintScratchRun } from './PrintScratchRun';
import type { ProgramExplained } from './ProgramExplained';
import type { PromotionEffect } from './PromotionEffect';
import type { PromotionPreview } from './PromotionPreview';
import type { Promotions } from './Promotions';
import type { ProposeBundles } from './ProposeBundles';
import type { PurchaseTold } from './PurchaseTold';
import type { Purchases } from './Purchases';
import type { PutOffTrial } from './PutOffTrial';
import type { Quote } from './Quote';
import type { QuotePlan } from './QuotePlan';
import type { QuotePurchase } from './QuotePurchase';
import type { QuoteReturn } from './QuoteReturn';
import type { ReadImport } from './ReadImport';
import type { ReadyPrograms } from './ReadyPrograms';
import type { RecordConsent } from './RecordConsent';
import type { RecordOutcome } from './RecordOutcome';
import type { RecordPurchase } from './RecordPurchase';
import type { RecordSourceCost } from './RecordSourceCost';
import type { RedeemReward } from './RedeemReward';
import type { RedeemStamps } from './RedeemStamps';
import type { Redemptions } from './Redemptions';
import type { ReferralAsks } from './ReferralAsks';
import type { RefundGiftCard } from './RefundGiftCard';
import type { RelativesPage } from './RelativesPage';
import type { RemoveIntroducer } from './RemoveIntroducer';
import type { RestorePreview } from './RestorePreview';
import type { ResumeImport } from './ResumeImport';
import type { ReturnPurchase } from './ReturnPurchase';
import type { ReturnQuote } from './ReturnQuote';
import type { Rewards } from './Rewards';
import type { RunImport } from './RunImport';
import type { SaveDrawRecord } from './SaveDrawRecord';
import type { SaveImportErrors } from './SaveImportErrors';
import type { SaveScratchCodes } from './SaveScratchCodes';
import type { SavedDrawRecord } from './SavedDrawRecord';
import type { SavedErrors } from './SavedErrors';
import type { ScoreCard } from './ScoreCard';
import type { ScratchAnswer } from './ScratchAnswer';
import type { ScratchCards } from './ScratchCards';
import type { ScratchRuns } from './ScratchRuns';
import type { SecondPlace } from './SecondPlace';
import type { SetCreditLimit } from './SetCreditLimit';
import type { SetStep } from './SetStep';
import type { Sheets } from './Sheets';
import type { ShopView } from './ShopView';
import type { SkipReminder } from './SkipReminder';
import type { Slip } from './Slip';
import type { SlipSheet } from './SlipSheet';
import type { SnoozeReminder } from './SnoozeReminder';
import type { SourceReport } from './SourceReport';
import type { Sources } from './Sources';
import type { StampVisit } from './StampVisit';
import type { StandAtCounter } from './StandAtCounter';
import type { Statement } from './Statement';
import type { StopContact } from './StopContact';
import type { TakeBackImport } from './TakeBackImport';
import type { TakeBackPreview } from './TakeBackPreview';
import type { Templates } from './Templates';
import type { ThankIntroducer } from './ThankIntroducer';
import type { Tickets } from './Tickets';
import type { Timeline } from './Timeline';
import type { Today } from './Today';
import type { TrialList } from './TrialList';
import type { TrialReport } from './TrialReport';
import type { UndoLast } from './UndoLast';
import type { UndoOp } from './UndoOp';
import type { VoidPurchase } from './VoidPurchase';

/** Input and output of every command. */
export interface Commands {
  /** The shop as the window needs it at once. */
  get_shop: { input: Nothing; output: ShopView };
  /** Founds a shop in an empty file. */
  found_shop: { input: FoundShop; output: Done };
  /** Changes settings. */
  change_settings: { input: ChangeSettings; output: Done };
  /** Adds or renames somebody behind the counter. */
  change_person: { input: ChangePerson; output: Done };
  /** Says who is at the counter on this machine. */
  stand_at_counter: { input: StandAtCounter; output: Nothing };
  /** Keeps this machine's view. */
  change_view: { input: MachineView; output: Nothing };
  /** Keeps a half-typed form. */
  save_draft: { input: Draft; output: Nothing };
  /** Gives back a half-typed form. */
  load_draft: { input: ByForm; output: DraftFound };
  /** Drops a half-typed form. */
  drop_draft: { input: ByForm; output: Nothing };
  /** Says that a doubtful day is right. */
  confirm_day: { input: ConfirmDay; output: Done };
  /** Finds people by phone, name, card or note. */
  find_customers: { input: FindCustomers; output: FoundCustomers };
  /** Finds people who may be the same. */
  find_duplicates: { input: FindDuplicates; output: Duplicates };
  /** Lists customers, a page at a time. */
  list_customers: { input: ListCustomers; output: CustomerList };
  /** The card of somebody at the counter. */
  get_counter: { input: ByCustomer; output: CounterCard };
  /** Everything about a customer. */
  get_customer: { input: ByCustomer; output: CustomerPage };
  /** A customer's timeline, a page at a time. */
  list_timeline: { input: ListTimeline; output: Timeline };
  /** Adds a customer. */
  add_customer: { input: AddCustomer; output: Done };
  /** Edits a customer's page. */
  edit_customer: { input: EditCustomer; output: Done };
  /** Says that somebody moved, died or is back. */
  change_customer_state: { input: ChangeCustomerState; output: Done };
  /** Writes a note about a customer. */
  add_note: { input: AddNote; output: Done };
  /** Pins, unpins or strikes out a note. */
  change_note: { input: ChangeNote; output: Done };
  /** Records what somebody allows. */
  record_consent: { input: RecordConsent; output: Done };
  /** Records that somebody wants no contact. */
  stop_contact: { input: StopContact; output: Done };
  /** Joins, pauses or leaves the club. */
  change_membership: { input: ChangeMembership; output: Done };
  /** Says what leaving the club would do to everything somebody holds. */
  preview_membership: { input: ByCustomer; output: LeavingPreview };
  /** Issues, attaches or replaces a card. */
  issue_card: { input: IssueCard; output: Done };
  /** Blocks a card, or opens it again. */
  block_card: { input: BlockCard; output: Done };
  /** The club at a glance. */
  get_club: { input: Nothing; output: Club };
  /** The programs to start from. */
  ready_programs: { input: Nothing; output: ReadyPrograms };
  /** Says what a program would do, before it is kept. */
  explain_program: { input: ExplainProgram; output: ProgramExplained };
  /** Gives what a full stamp card is good for. */
  redeem_stamps: { input: RedeemStamps; output: Done };
  /** Where somebody stands on the ladder, and how they came there. */
  get_ladder: { input: ByCustomer; output: LadderPage };
  /** Sets somebody on a step by hand, with a reason and an end. */
  set_step: { input: SetStep; output: Done };
  /** Says whom the present rule of expiry would take how much from. */
  preview_life: { input: Nothing; output: LifePreview };
  /** Gives old points the present rule of expiry. */
  apply_life: { input: ApplyLife; output: Done };
  /** Does the night's work: expiry and the ladder. */
  run_night: { input: Nothing; output: NightDone };
  /** Gives or takes points by hand, with a reason. */
  adjust_points: { input: AdjustPoints; output: Done };
  /** Gives or takes stamps by hand, with a reason. */
  adjust_stamps: { input: AdjustStamps; output: Done };
  /** Gives the stamp of a visit where no sale is typed. */
  stamp_visit: { input: StampVisit; output: Done };
  /** Lists promotions with what each came to. */
  list_promotions: { input: Nothing; output: Promotions };
  /** Makes a promotion, or changes one. */
  change_promotion: { input: ChangePromotion; output: Done };
  /** Says what a promotion would do on a sale. */
  preview_promotion: { input: PreviewPromotion; output: PromotionPreview };
  /** Proposes bundles of what hardly sells with what sells best. */
  propose_bundles: { input: ProposeBundles; output: BundleProposals };
  /** Says what a promotion did, with its goods before and since. */
  promotion_effect: { input: ByPromotion; output: PromotionEffect };
  /** Gives out coupons of a promotion. */
  issue_coupons: { input: IssueCoupons; output: Done };
  /** Lists the coupons of a promotion. */
  list_coupons: { input: ListCoupons; output: Coupons };
  /** Gives the sheet of coupons with their codes. */
  print_coupons: { input: PrintCoupons; output: CouponSheet };
  /** Blocks a coupon, or opens it again. */
  block_coupon: { input: BlockCoupon; output: Done };
  /** What everything people hold is worth, and how that moved. */
  get_debt: { input: GetDebt; output: DebtReport };
  /** What keeping people cost in a span of days, by kind. */
  get_loyalty_cost: { input: GetLoyaltyCost; output: LoyaltyCost };
  /** The uses behind a line of that, newest first. */
  list_loyalty_cost: { input: ListLoyaltyCost; output: CostUses };
  /** Gives a code as a picture: bars or a square. */
  draw_code: { input: DrawCode; output: CodeImage };
  /** The slip of a sale. */
  get_slip: { input: GetSlip; output: Slip };
  /** The rules of the club in words, in three languages. */
  get_leaflet: { input: Nothing; output: Leaflet };
  /** What somebody gave and got in a year. */
  get_statement: { input: GetStatement; output: Statement };
  /** How much somebody is bound to the shop. */
  get_score: { input: ByCustomer; output: ScoreCard };
  /** Gives out a gift card. */
  issue_gift_card: { input: IssueGiftCard; output: Done };
  /** The gift card with a code: what is left, until when, how it moved. */
  find_gift_card: { input: ByCode; output: GiftCardPage };
  /** Gift cards, newest first. */
  list_gift_cards: { input: ListGiftCards; output: GiftCards };
  /** Blocks a gift card, or opens it again. */
  block_gift_card: { input: BlockGiftCard; output: Done };
  /** Takes a sold gift card back: what is left goes out of the till. */
  refund_gift_card: { input: RefundGiftCard; output: Done };
  /** What a printed gift card says, with its code; who reads it is written down. */
  print_gift_card: { input: PrintGiftCard; output: GiftCardSheet };
  /** Gives a customer credit, with a reason. */
  give_credit: { input: GiveCredit; output: Done };
  /** What a code opens: a gift card or a slip. */
  open_code: { input: ByCode; output: OpenedCode };
  /** The catalogue of rewards, and what somebody can have of it. */
  list_rewards: { input: ListRewards; output: Rewards };
  /** Makes or changes a reward of the catalogue. */
  change_reward: { input: ChangeReward; output: Done };
  /** Gives a reward for points. */
  redeem_reward: { input: RedeemReward; output: Done };
  /** Hands over a chosen reward, or cancels it on its day. */
  change_redemption: { input: ChangeRedemption; output: Done };
  /** Chosen rewards, newest first. */
  list_redemptions: { input: ListRedemptions; output: Redemptions };
  /** What a printed slip says, with its code. */
  print_slip: { input: ByRedemption; output: SlipSheet };
  /** What went over a limit, and why. */
  list_overrides: { input: ListOverrides; output: Overrides };
  /** Lists goods and groups the shop knows, as a name is typed. */
  list_goods: { input: ListGoods; output: GoodsList };
  /** Says what a sale would do. */
  quote_purchase: { input: QuotePurchase; output: Quote };
  /** Records a purchase. */
  record_purchase: { input: RecordPurchase; output: Done };
  /** Says what a return would do. */
  quote_return: { input: QuoteReturn; output: ReturnQuote };
  /** Takes back part of a purchase. */
  return_purchase: { input: ReturnPurchase; output: Done };
  /** Voids a purchase. */
  void_purchase: { input: VoidPurchase; output: Done };
  /** Lists purchases of a customer or a day. */
  list_purchases: { input: ListPurchases; output: Purchases };
  /** Says which rule gave what on a purchase, and what was taken off. */
  get_purchase: { input: ByPurchase; output: PurchaseTold };
  /** What needs a person now. */
  get_today: { input: Nothing; output: Today };
  /** Who is missed, since when and why. */
  list_missing: { input: ListMissing; output: MissingPeople };
  /** The letter to somebody who is missed. */
  get_letter: { input: GetLetter; output: Letter };
  /** Marks a letter as handed over. */
  hand_over_message: { input: HandOverMessage; output: Done };
  /** Puts a reminder off. */
  snooze_reminder: { input: SnoozeReminder; output: Done };
  /** Leaves somebody out this time, with a reason. */
  skip_reminder: { input: SkipReminder; output: Done };
  /** Records what came of a letter. */
  record_outcome: { input: RecordOutcome; output: Done };
  /** Starts or ends a round over the long gone. */
  change_round: { input: ChangeRound; output: Done };
  /** What writing does: come back of written and held out. */
  missing_effect: { input: MissingEffect; output: Effect };
  /** The words of letters. */
  list_templates: { input: Nothing; output: Templates };
  /** Changes the words of letters. */
  change_template: { input: ChangeTemplate; output: Done };
  /** Opens a file and says what would go in. */
  read_import: { input: ReadImport; output: ImportPreview };
  /** Takes a file over. */
  run_import: { input: RunImport; output: ImportDone };
  /** Stops a running import, or the reading of a file. */
  cancel_import: { input: Nothing; output: Nothing };
  /** Goes on with an import that stopped half way. */
  resume_import: { input: ResumeImport; output: ImportDone };
  /** Says what taking an import back would do. */
  preview_take_back: { input: ByImport; output: TakeBackPreview };
  /** Takes an import back. */
  take_back_import: { input: TakeBackImport; output: Done };
  /** Saves the rows that cannot go in as a file. */
  save_import_errors: { input: SaveImportErrors; output: SavedErrors };
  /** Prize draws, newest first. */
  list_draws: { input: Nothing; output: Draws };
  /** A draw with its terms, its hashes and its winners. */
  get_draw: { input: ByDraw; output: DrawPage };
  /** Who is in a draw with how many tickets. */
  list_entrants: { input: ListEntrants; output: EntrantList };
  /** Tickets somebody holds of draws that were not made yet. */
  list_tickets: { input: ByCustomer; output: Tickets };
  /** Opens a draw and publishes the hash of its seed. */
  open_draw: { input: OpenDraw; output: Done };
  /** Gives tickets of an open draw by hand, with a reason. */
  give_tickets: { input: GiveTickets; output: Done };
  /** Freezes the list of a draw. */
  close_draw: { input: CloseDraw; output: Done };
  /** Draws the winners; cannot be taken back. */
  make_draw: { input: MakeDraw; output: Done };
  /** Hands the prize of a draw over. */
  hand_over_prize: { input: HandOverPrize; output: Done };
  /** Passes the prize of who did not come on to the next reserve. */
  pass_prize_on: { input: PassPrizeOn; output: Done };
  /** Saves the record of a draw, for anybody to verify. */
  save_draw_record: { input: SaveDrawRecord; output: SavedDrawRecord };
  /** Runs of scratch cards with what they cost, newest first. */
  list_scratch_runs: { input: Nothing; output: ScratchRuns };
  /** Makes a run of scratch cards. */
  print_scratch_run: { input: PrintScratchRun; output: Done };
  /** The codes of a run, until it is said to be on paper. */
  get_scratch_codes: { input: ByScratchRun; output: ScratchCards };
  /** Saves the codes of a run as a table. */
  save_scratch_codes: { input: SaveScratchCodes; output: Nothing };
  /** Says that a run is on paper; its codes are shown no more. */
  confirm_scratch_run: { input: ConfirmScratchRun; output: Done };
  /** Lets the prizes of scratch cards be fetched. */
  activate_scratch_cards: { input: ActivateScratchCards; output: Done };
  /** Says what a scratch code is good for. */
  check_scratch_code: { input: CheckScratchCode; output: ScratchAnswer };
  /** Pays the prize of a scratch card, once. */
  pay_scratch_prize: { input: PayScratchPrize; output: Done };
  /** Blocks a run of scratch cards, or opens it again. */
  block_scratch_run: { input: BlockScratchRun; output: Done };
  /** Says what making two records one would do. */
  preview_merge: { input: PreviewMerge; output: MergePreview };
  /** Makes two records of one person one. */
  merge_customers: { input: MergeCustomers; output: Done };
  /** Says that two records are of two people. */
  mark_not_same: { input: MarkNotSame; output: Done };
  /** Lists records that may be of one person. */
  list_pairs: { input: Nothing; output: Pairs };
  /** Who belongs to somebody, and what else is known of them. */
  get_relatives: { input: ByCustomer; output: RelativesPage };
  /** Changes who belongs to somebody, personal facts and holders of cards. */
  change_relatives: { input: ChangeRelatives; output: Done };
  /** Names who brought somebody. */
  name_introducer: { input: NameIntroducer; output: Done };
  /** Says that nobody brought somebody after all. */
  remove_introducer: { input: RemoveIntroducer; output: Done };
  /** Marks that who brought somebody was thanked. */
  thank_introducer: { input: ThankIntroducer; output: Done };
  /** Notes how somebody came to hear of the shop. */
  note_heard: { input: NoteHeard; output: Done };
  /** Everybody whom somebody brought, directly or through others. */
  get_network: { input: ByCustomer; output: Network };
  /** Who brought people, the greatest network first. */
  list_introducers: { input: Nothing; output: Introducers };
  /** Who tried something and brought somebody after it. */
  list_advocates: { input: Nothing; output: Advocates };
  /** How people heard of the shop, and what that cost. */
  source_report: { input: SourceReport; output: Sources };
  /** Records what a source cost. */
  record_source_cost: { input: RecordSourceCost; output: Done };
  /** Who may be asked to recommend the shop. */
  list_referral_asks: { input: Nothing; output: ReferralAsks };
  /** Marks that somebody was asked. */
  mark_referral_asked: { input: MarkReferralAsked; output: Done };
  /** Says how a plan to pay over time would be. */
  quote_plan: { input: QuotePlan; output: PlanQuote };
  /** Agrees on a plan to pay over time. */
  agree_plan: { input: AgreePlan; output: Done };
  /** Records money that came for a plan. */
  pay_plan: { input: PayPlan; output: Done };
  /** Sets how much somebody may owe. */
  set_credit_limit: { input: SetCreditLimit; output: Done };
  /** Lists plans, the one due longest first. */
  list_plans: { input: ListPlans; output: Plans };
  /** A plan with its payments and words. */
  get_plan: { input: ByPlan; output: PlanPage };
  /** The polite letter about a plan. */
  get_plan_letter: { input: GetPlanLetter; output: PlanLetter };
  /** Marks a polite letter as handed over. */
  hand_over_plan_letter: { input: HandOverPlanLetter; output: Done };
  /** Gives goods to try. */
  give_trial: { input: GiveTrial; output: Done };
  /** Says what came of goods given to try. */
  judge_trial: { input: JudgeTrial; output: Done };
  /** Asks about goods given to try on a later day. */
  put_off_trial: { input: PutOffTrial; output: Done };
  /** Lists goods given to try. */
  list_trials: { input: ListTrials; output: TrialList };
  /** What came of goods given to try. */
  trial_report: { input: AskTrialReport; output: TrialReport };
  /** Lists product sheets. */
  list_sheets: { input: Nothing; output: Sheets };
  /** Writes, changes or puts away a product sheet. */
  change_sheet: { input: ChangeSheet; output: Done };
  /** Hands a product sheet to somebody. */
  give_sheet: { input: GiveSheet; output: Done };
  /** Free services of somebody, and what is left of them. */
  list_favours: { input: ByCustomer; output: Favours };
  /** Does something for somebody for nothing. */
  do_favour: { input: DoFavour; output: Done };
  /** What free services cost. */
  favour_report: { input: AskFavourReport; output: FavourReport };
  /** Takes back the last act of this person. */
  undo_last: { input: UndoLast; output: Done };
  /** Takes back an act of the activity list. */
  undo_op: { input: UndoOp; output: Done };
  /** What was done, newest first. */
  list_activity: { input: ListActivity; output: Activity };
  /** Makes a backup now. */
  make_backup: { input: Nothing; output: BackupRow };
  /** Backups, newest first. */
  list_backups: { input: Nothing; output: Backups };
  /** Chooses a second place for backups. */
  choose_second_place: { input: SecondPlace; output: Nothing };
  /** Says what restoring a backup would lose. */
  preview_restore: { input: ByBackup; output: RestorePreview };
  /** Checks file, chain, replay and tables. */
  check_shop: { input: CheckShop; output: Checked };
}
