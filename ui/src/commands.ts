import type * as w from './wire';
import { callCore } from './call';

type Nothing = Record<string, never>;
/** What a write needs besides its name: the id of the operation is added by `act`. */
export type Write<T> = Omit<T, 'op_id'>;

/** Commands that change nothing: input and output by name. */
export interface Reads {
  get_shop: [Nothing, w.ShopView];
  load_draft: [w.ByForm, w.DraftFound];
  find_customers: [w.FindCustomers, w.FoundCustomers];
  find_duplicates: [w.FindDuplicates, w.Duplicates];
  list_customers: [w.ListCustomers, w.CustomerList];
  get_counter: [w.ByCustomer, w.CounterCard];
  get_customer: [w.ByCustomer, w.CustomerPage];
  list_timeline: [w.ListTimeline, w.Timeline];
  get_club: [Nothing, w.Club];
  quote_purchase: [w.QuotePurchase, w.Quote];
  list_purchases: [w.ListPurchases, w.Purchases];
  get_today: [Nothing, w.Today];
  list_missing: [w.ListMissing, w.MissingPeople];
  get_letter: [w.GetLetter, w.Letter];
  missing_effect: [w.MissingEffect, w.Effect];
  list_templates: [Nothing, w.Templates];
  read_import: [w.ReadImport, w.ImportPreview];
  preview_take_back: [w.ByImport, w.TakeBackPreview];
  list_activity: [w.ListActivity, w.Activity];
  list_backups: [Nothing, w.Backups];
  preview_restore: [w.ByBackup, w.RestorePreview];
  check_shop: [w.CheckShop, w.Checked];
}

/** What belongs to this machine, and work that is its own: no operation of the shop. */
export interface Works {
  stand_at_counter: [w.StandAtCounter, unknown];
  change_view: [w.MachineView, unknown];
  save_draft: [w.Draft, unknown];
  drop_draft: [w.ByForm, unknown];
  run_import: [w.RunImport, w.ImportDone];
  cancel_import: [Nothing, unknown];
  resume_import: [w.ByImport, w.ImportDone];
  make_backup: [Nothing, w.BackupRow];
  choose_second_place: [w.SecondPlace, unknown];
  restore_backup: [w.ByBackup, unknown];
  outside_pick_file: [{ kinds: string[] }, { path: string | null }];
  outside_pick_folder: [Nothing, { path: string | null }];
  outside_save_file: [{ name: string; text: string }, { path: string | null }];
  outside_open_link: [{ link: string }, unknown];
  outside_copy: [{ text: string }, { copied: boolean }];
  outside_print: [Nothing, unknown];
  start_state: [Nothing, { state: string; args: Record<string, string | number> }];
  start_sample: [{ language: 'fa' | 'ka' }, unknown];
  open_shop: [{ name: string }, unknown];
  support_report: [Nothing, { path: string | null }];
}

/** Operations of the shop; every one answers with what was done. */
export interface Acts {
  found_shop: w.FoundShop;
  change_settings: w.ChangeSettings;
  change_person: w.ChangePerson;
  confirm_day: w.ConfirmDay;
  add_customer: w.AddCustomer;
  edit_customer: w.EditCustomer;
  change_customer_state: w.ChangeCustomerState;
  add_note: w.AddNote;
  change_note: w.ChangeNote;
  record_consent: w.RecordConsent;
  stop_contact: w.StopContact;
  change_membership: w.ChangeMembership;
  issue_card: w.IssueCard;
  block_card: w.BlockCard;
  record_purchase: w.RecordPurchase;
  return_purchase: w.ReturnPurchase;
  void_purchase: w.VoidPurchase;
  adjust_points: w.AdjustPoints;
  hand_over_message: w.HandOverMessage;
  snooze_reminder: w.SnoozeReminder;
  skip_reminder: w.SkipReminder;
  record_outcome: w.RecordOutcome;
  change_round: w.ChangeRound;
  change_template: w.ChangeTemplate;
  take_back_import: w.TakeBackImport;
  undo_last: w.UndoLast;
  undo_op: w.UndoOp;
}

type Answered = Reads & Works;

/** One command of the core or of the shell around it. */
export function call<N extends keyof Answered>(name: N, input: Answered[N][0]): Promise<Answered[N][1]> {
  return callCore(name, input);
}

/** One operation of the shop, under an id made before the first try. */
export function write<N extends keyof Acts>(name: N, input: Acts[N]): Promise<w.Done> {
  return callCore(name, input);
}
