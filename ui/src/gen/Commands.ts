// Made from the table of commands; see shop/src/commands.rs.
import type { Activity } from './Activity';
import type { AddCustomer } from './AddCustomer';
import type { AddNote } from './AddNote';
import type { AdjustPoints } from './AdjustPoints';
import type { ApplyLife } from './ApplyLife';
import type { BackupRow } from './BackupRow';
import type { Backups } from './Backups';
import type { BlockCard } from './BlockCard';
import type { ByBackup } from './ByBackup';
import type { ByCustomer } from './ByCustomer';
import type { ByForm } from './ByForm';
import type { ByImport } from './ByImport';
import type { ChangeCustomerState } from './ChangeCustomerState';
import type { ChangeMembership } from './ChangeMembership';
import type { ChangeNote } from './ChangeNote';
import type { ChangePerson } from './ChangePerson';
import type { ChangeRound } from './ChangeRound';
import type { ChangeSettings } from './ChangeSettings';
import type { ChangeTemplate } from './ChangeTemplate';
import type { CheckShop } from './CheckShop';
import type { Checked } from './Checked';
import type { Club } from './Club';
import type { ConfirmDay } from './ConfirmDay';
import type { CounterCard } from './CounterCard';
import type { CustomerList } from './CustomerList';
import type { CustomerPage } from './CustomerPage';
import type { Done } from './Done';
import type { Draft } from './Draft';
import type { DraftFound } from './DraftFound';
import type { Duplicates } from './Duplicates';
import type { EditCustomer } from './EditCustomer';
import type { Effect } from './Effect';
import type { ExplainProgram } from './ExplainProgram';
import type { FindCustomers } from './FindCustomers';
import type { FindDuplicates } from './FindDuplicates';
import type { FoundCustomers } from './FoundCustomers';
import type { FoundShop } from './FoundShop';
import type { GetLetter } from './GetLetter';
import type { HandOverMessage } from './HandOverMessage';
import type { ImportDone } from './ImportDone';
import type { ImportPreview } from './ImportPreview';
import type { IssueCard } from './IssueCard';
import type { LadderPage } from './LadderPage';
import type { Letter } from './Letter';
import type { LifePreview } from './LifePreview';
import type { ListActivity } from './ListActivity';
import type { ListCustomers } from './ListCustomers';
import type { ListMissing } from './ListMissing';
import type { ListPurchases } from './ListPurchases';
import type { ListTimeline } from './ListTimeline';
import type { MachineView } from './MachineView';
import type { MissingEffect } from './MissingEffect';
import type { MissingPeople } from './MissingPeople';
import type { NightDone } from './NightDone';
import type { Nothing } from './Nothing';
import type { ProgramExplained } from './ProgramExplained';
import type { Purchases } from './Purchases';
import type { Quote } from './Quote';
import type { QuotePurchase } from './QuotePurchase';
import type { ReadImport } from './ReadImport';
import type { ReadyPrograms } from './ReadyPrograms';
import type { RecordConsent } from './RecordConsent';
import type { RecordOutcome } from './RecordOutcome';
import type { RecordPurchase } from './RecordPurchase';
import type { RedeemStamps } from './RedeemStamps';
import type { RestorePreview } from './RestorePreview';
import type { ResumeImport } from './ResumeImport';
import type { ReturnPurchase } from './ReturnPurchase';
import type { RunImport } from './RunImport';
import type { SaveImportErrors } from './SaveImportErrors';
import type { SavedErrors } from './SavedErrors';
import type { SecondPlace } from './SecondPlace';
import type { SetStep } from './SetStep';
import type { ShopView } from './ShopView';
import type { SkipReminder } from './SkipReminder';
import type { SnoozeReminder } from './SnoozeReminder';
import type { StandAtCounter } from './StandAtCounter';
import type { StopContact } from './StopContact';
import type { TakeBackImport } from './TakeBackImport';
import type { TakeBackPreview } from './TakeBackPreview';
import type { Templates } from './Templates';
import type { Timeline } from './Timeline';
import type { Today } from './Today';
import type { UndoLast } from './UndoLast';
import type { UndoOp } from './UndoOp';
import type { VoidPurchase } from './VoidPurchase';
import type { ActivateScratchCards } from './ActivateScratchCards';
import type { BlockScratchRun } from './BlockScratchRun';
import type { ByDraw } from './ByDraw';
import type { ByScratchRun } from './ByScratchRun';
import type { CheckScratchCode } from './CheckScratchCode';
import type { CloseDraw } from './CloseDraw';
import type { ConfirmScratchRun } from './ConfirmScratchRun';
import type { DrawPage } from './DrawPage';
import type { Draws } from './Draws';
import type { GiveTickets } from './GiveTickets';
import type { HandOverPrize } from './HandOverPrize';
import type { MakeDraw } from './MakeDraw';
import type { OpenDraw } from './OpenDraw';
import type { PassPrizeOn } from './PassPrizeOn';
import type { PayScratchPrize } from './PayScratchPrize';
import type { PrintScratchRun } from './PrintScratchRun';
import type { SaveDrawRecord } from './SaveDrawRecord';
import type { SaveScratchCodes } from './SaveScratchCodes';
import type { SavedDrawRecord } from './SavedDrawRecord';
import type { ScratchAnswer } from './ScratchAnswer';
import type { ScratchCards } from './ScratchCards';
import type { ScratchRuns } from './ScratchRuns';

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
  /** Says what a sale would do. */
  quote_purchase: { input: QuotePurchase; output: Quote };
  /** Records a purchase. */
  record_purchase: { input: RecordPurchase; output: Done };
  /** Takes back part of a purchase. */
  return_purchase: { input: ReturnPurchase; output: Done };
  /** Voids a purchase. */
  void_purchase: { input: VoidPurchase; output: Done };
  /** Lists purchases of a customer or a day. */
  list_purchases: { input: ListPurchases; output: Purchases };
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
  /** Stops a running import between two batches. */
  cancel_import: { input: Nothing; output: Nothing };
  /** Goes on with an import that stopped half way. */
  resume_import: { input: ResumeImport; output: ImportDone };
  /** Says what taking an import back would do. */
  preview_take_back: { input: ByImport; output: TakeBackPreview };
  /** Takes an import back. */
  take_back_import: { input: TakeBackImport; output: Done };
  /** Saves the rows that cannot go in as a file. */
  save_import_errors: { input: SaveImportErrors; output: SavedErrors };
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
  /** Prize draws, newest first. */
  list_draws: { input: Nothing; output: Draws };
  /** A draw with its terms, its hashes and its winners. */
  get_draw: { input: ByDraw; output: DrawPage };
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
}
