// Staged by hand until the generated types land in gen/.

export interface Done {
  op: string;
  kind: string;
  customer: string | null;
  name: string | null;
  reference: string | null;
  amount: number | null;
  points: number | null;
  balance: number | null;
  detail: string;
  undoable: boolean;
}
export interface UndoLast {
  op_id: string;
}
export interface UndoOp {
  op_id: string;
  target: string;
  reason?: string;
}
export interface ListActivity {
  kind?: string | null;
  cause?: string | null;
  after?: number | null;
}
export interface ActivityRow {
  op: string;
  kind: string;
  at: number;
  day: string;
  by: string | null;
  customer: string | null;
  name: string | null;
  amount: number | null;
  points: number | null;
  detail: string;
  caused: number;
  reversed: boolean;
  undoable: boolean;
}
export interface Activity {
  rows: ActivityRow[];
  next: number | null;
}
export interface BackupRow {
  name: string;
  at: number;
  bytes: number;
  good: boolean;
}
export interface Backups {
  rows: BackupRow[];
  place: string;
}
export interface SecondPlace {
  folder: string;
}
export interface ByBackup {
  name: string;
}
export interface RestorePreview {
  name: string;
  last_at: number | null;
  ops: number;
  purchases: number;
  people: number;
  lost: LostPurchase[];
}
export interface LostPurchase {
  at: number;
  name: string | null;
  amount: number;
}
export interface Finding {
  code: string;
  place: string;
}
export interface Checked {
  quick: boolean;
  ops: number;
  tables: number;
  findings: Finding[];
}
export interface CheckShop {
  quick?: boolean;
}
export interface StateOf {
  customer: string;
  state: CustomerState;
}
export interface CustomerBrief {
  id: string;
  number: number;
  name: string | null;
  reference: string | null;
  phone: string | null;
  initials: string;
  points: number;
  membership: Membership | null;
  last_day: string | null;
  days: number | null;
}
export interface CardBrief {
  id: string;
  number: string;
  blocked: boolean;
  replaced_by: string | null;
  since: string;
}
export interface ConsentBrief {
  channel: Channel;
  state: ConsentState;
  since: string | null;
  source: string;
}
export interface RhythmBrief {
  half_days: number | null;
  usual_days: number | null;
  limit_days: number;
  last_day: string | null;
  days: number | null;
  missed: boolean;
  expected: string | null;
  visits: string[];
}
export interface CounterCard {
  who: CustomerBrief;
  greeting: string;
  owed: number;
  worth: number;
  rhythm: RhythmBrief;
  sign: Sign;
  cards: CardBrief[];
  consents: ConsentBrief[];
  ask_consent: boolean;
  stopped: boolean;
  birthday_in: number | null;
  pinned: string[];
}
export interface ByCustomer {
  customer: string;
}
export interface QuotePurchase {
  customer: string | null;
  amount: number;
  spend: number | null;
  day: string | null;
}
export interface Quote {
  before: number;
  earns: number;
  spends: number;
  after: number;
  paid_points: number;
  to_pay: number;
  most_points: number;
  most_worth: number;
  pays_owed: number;
  collects: boolean;
  rule_points: number;
  rule_per: number;
  rule_rounding: Rounding;
  sign: Sign;
  same_today: number;
}
export interface RecordPurchase {
  op_id: string;
  customer: string | null;
  amount: number;
  spend?: number | null;
  day?: string | null;
  lines?: Line[];
  receipt?: string;
}
export interface ReturnPurchase {
  op_id: string;
  purchase: string;
  amount?: number | null;
  lines?: number[];
}
export interface VoidPurchase {
  op_id: string;
  purchase: string;
}
export interface ListPurchases {
  customer?: string | null;
  day?: string | null;
  from?: string | null;
  to?: string | null;
  text?: string;
  after?: number | null;
}
export interface PurchaseRow {
  id: string;
  customer: string | null;
  name: string | null;
  reference: string | null;
  day: string;
  at: number | null;
  amount: number;
  returned: number;
  paid_points: number;
  points: number;
  receipt: string;
  lines: Line[];
  voided: boolean;
  imported: boolean;
}
export interface Purchases {
  rows: PurchaseRow[];
  next: number | null;
  count: number;
  sum: number;
  years: YearSum[];
}
export interface YearSum {
  year: number;
  count: number;
  sum: number;
}
export interface AdjustPoints {
  op_id: string;
  customer: string;
  points: number;
  reason: string;
}
export interface ContactInput {
  id: string | null;
  kind: ContactKind;
  raw: string;
  label: string;
  main: boolean;
  state: ContactState;
}
export interface PersonForm {
  honorific: string;
  given: string;
  family: string;
  call_me: string;
  first_name_ok: boolean;
  language: Language | null;
  reference: string;
  birthday: string | null;
  contacts: ContactInput[];
}
export interface AddCustomer {
  op_id: string;
  form: PersonForm;
  join?: boolean;
  card?: string;
  new_card?: boolean;
  may_write?: boolean | null;
}
export interface EditCustomer {
  op_id: string;
  customer: string;
  form: PersonForm;
  version: number;
}
export interface FindDuplicates {
  form: PersonForm;
  except?: string | null;
}
export interface Duplicate {
  who: CustomerBrief;
  phone: boolean;
  email: boolean;
  name: boolean;
}
export interface Duplicates {
  people: Duplicate[];
}
export interface FindCustomers {
  text: string;
}
export interface Found {
  who: CustomerBrief;
  note: string | null;
}
export interface FoundCustomers {
  people: Found[];
  exact: string | null;
  blocked_card: BlockedCard | null;
  unknown_card: string | null;
  unknown_phone: string | null;
}
export interface BlockedCard {
  number: string;
  customer: string;
  replaced_by: string | null;
}
export interface ListCustomers {
  filter?: CustomerFilter;
  order?: CustomerOrder;
  after?: string | null;
}
export interface CustomerList {
  rows: CustomerBrief[];
  next: string | null;
  count: number;
}
export interface ContactRow {
  id: string;
  kind: ContactKind;
  raw: string;
  shown: string;
  sound: boolean;
  label: string;
  main: boolean;
  state: ContactState;
}
export interface NoteRow {
  id: string;
  text: string;
  pinned: boolean;
  day: string;
  by: string | null;
}
export interface CustomerPage {
  card: CounterCard;
  form: PersonForm;
  version: number;
  state: CustomerState;
  contacts: ContactRow[];
  purchases: number;
  sum: number;
  mean: number | null;
  first_day: string | null;
  since: string;
  notes: NoteRow[];
  consents: ConsentRow[];
  membership: MembershipRow[];
  timeline: TimelineRow[];
  timeline_count: number;
}
export interface ConsentRow {
  channel: Channel;
  purpose: Purpose;
  state: ConsentState;
  since: string;
  source: string;
  wording: string;
}
export interface MembershipRow {
  state: Membership;
  day: string;
}
export interface TimelineRow {
  op: string;
  kind: string;
  day: string;
  at: number;
  amount: number | null;
  points: number | null;
  detail: string;
  reversed: boolean;
  by: string | null;
}
export interface ListTimeline {
  customer: string;
  kind?: string | null;
  after?: number | null;
}
export interface Timeline {
  rows: TimelineRow[];
  next: number | null;
}
export interface AddNote {
  op_id: string;
  customer: string;
  text: string;
  pinned?: boolean;
}
export interface ChangeNote {
  op_id: string;
  note: string;
  pinned: boolean;
  removed?: boolean;
}
export interface RecordConsent {
  op_id: string;
  customer: string;
  channels?: Channel[];
  purpose?: Purpose | null;
  state: ConsentState;
}
export interface StopContact {
  op_id: string;
  customer: string;
  stopped: boolean;
}
export interface ChangeCustomerState {
  op_id: string;
  customer: string;
  state: CustomerState;
}
export interface ChangeMembership {
  op_id: string;
  customer: string;
  state: Membership;
  keep_points?: boolean;
}
export interface IssueCard {
  op_id: string;
  customer: string;
  number?: string;
  replaces?: string | null;
}
export interface BlockCard {
  op_id: string;
  card: string;
  blocked: boolean;
}
export interface Club {
  members: number;
  paused: number;
  cards: number;
  points: number;
  worth: number;
  owed: number;
  newest: TimelineRow[];
}
export type CustomerFilter =
  | 'all'
  | 'members'
  | 'with_points'
  | 'nameless'
  | 'consent_unknown';
export type CustomerOrder =
  | 'name'
  | 'last_visit'
  | 'sum'
  | 'points';
export interface ReadImport {
  path: string;
  rows_are?: Kind | null;
  mapping?: Mapping | null;
}
export interface ImportColumn {
  place: number;
  heading: string;
  samples: string[];
  field: Field | null;
}
export interface RowProblem {
  line: number;
  code: string;
  args: unknown;
  cells: string[];
}
export interface ReadAloud {
  cell: string;
  amount: number;
  words: string;
}
export interface RowVerdict {
  line: number;
  cells: string[];
  verdict: string;
  args: unknown;
}
export interface ImportPreview {
  file: string;
  rows_are: Kind;
  rows: number;
  columns: ImportColumn[];
  mapping: Mapping;
  ask_unit: Unit[];
  ask_dates: DateOrder[];
  missing_fields: Field[];
  aloud: ReadAloud[];
  verdicts: RowVerdict[];
  new: number;
  known: number;
  probably_recorded: number;
  customers_new: number;
  problems: RowProblem[];
  problem_count: number;
  sum: number;
  first_day: string | null;
  last_day: string | null;
}
export interface ConsentStatement {
  channels: Channel[];
  purpose: Purpose;
  since: string;
  wording: string;
}
export interface RunImport {
  op_id: string;
  path: string;
  rows_are: Kind;
  mapping: Mapping;
  award_points?: boolean;
  also_recorded?: boolean;
  consent?: ConsentStatement | null;
}
export interface ImportDone {
  import: string;
  rows: number;
  added: number;
  known: number;
  probably_recorded: number;
  errors: RowProblem[];
  error_count: number;
  customers_new: number;
  sum: number;
  points: number;
  first_day: string | null;
  last_day: string | null;
  cancelled: boolean;
}
export interface OpenImport {
  import: string;
  file: string;
  rows: number;
  at: number;
}
export interface ByImport {
  import: string;
}
export interface TakeBackPreview {
  purchases: number;
  points: number;
  people_go: number;
  people_stay: number;
}
export interface TakeBackImport {
  op_id: string;
  import: string;
}
export interface ListMissing {
  on?: string | null;
  flat?: number | null;
  list?: MissingList;
  blocked_by?: string | null;
  all?: boolean;
  after?: number;
}
export interface MissingRow {
  who: CustomerBrief;
  last_day: string;
  days: number;
  limit: number;
  since: string;
  usual_days: number | null;
  visits: number;
  visit_days: string[];
  sum: number;
  blocked_by: string[];
  long_gone: boolean;
  snoozed_until: string | null;
}
export interface ReasonCount {
  reason: string;
  count: number;
}
export interface MissingPeople {
  on: string;
  missed: number;
  to_write: number;
  held_back: ReasonCount[];
  long_gone: number;
  round: boolean;
  rows: MissingRow[];
  count: number;
  doubtful: boolean;
}
export interface GetLetter {
  customer: string;
  language?: Language | null;
  channel?: Channel | null;
}
export interface WayOut {
  way: Way;
  open: boolean;
  reason: string | null;
  link: string | null;
}
export interface Letter {
  who: CustomerBrief;
  rhythm: RhythmBrief;
  language: Language;
  subject: string;
  text: string;
  filled: [number, number][];
  last_goods: string | null;
  ways: WayOut[];
  sms_parts: number;
  sms_units: number;
  sms_left: number;
  blocked_by: string[];
  quiet_until: number | null;
}
export interface HandOverMessage {
  op_id: string;
  customer: string;
  way: Way;
}
export interface SnoozeReminder {
  op_id: string;
  customer: string;
  days: number;
}
export interface SkipReminder {
  op_id: string;
  customer: string;
  reason: SkipReason;
}
export interface RecordOutcome {
  op_id: string;
  customer: string;
  answer: Answer;
}
export interface ChangeRound {
  op_id: string;
  on: boolean;
  per_day?: number | null;
}
export interface MissingEffect {
  from?: string | null;
}
export interface Share {
  came: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
}
export interface Effect {
  from: string;
  within_days: number;
  written: Share;
  held_out: Share;
  difference: number | null;
  difference_low: number | null;
  difference_high: number | null;
  came_back: CustomerBrief[];
  outcomes: ReasonCount[];
}
export interface Today {
  day: string;
  doubtful: boolean;
  sales: number;
  sales_sum: number;
  known_sales: number;
  missing: MissingRow[];
  missing_count: number;
  long_gone: number;
  birthdays: Birthday[];
  visitors: Visitor[];
  came_back: number;
  written: number;
  any_customer: boolean;
}
export interface Birthday {
  who: CustomerBrief;
  in_days: number;
}
export interface Visitor {
  who: CustomerBrief;
  at: number;
  amount: number;
}
export type MissingList =
  | 'to_write'
  | 'missed'
  | 'held_back'
  | 'long_gone';
export interface PersonRow {
  id: string;
  name: string;
  active: boolean;
}
export interface ShopView {
  settings: Settings;
  today: string;
  now: number;
  people: PersonRow[];
  at_counter: string | null;
  last_backup: number | null;
  backup_problem: string | null;
  second_place: boolean;
  doubtful: boolean;
  to_write: number;
  open_import: OpenImport | null;
  view: MachineView;
  sample: boolean;
  card_prefix: string;
  card_lengths: number[];
}
export interface MachineView {
  theme: string;
  text_size: number;
  scan_gap_ms: number;
  stay_awake: boolean;
  autostart: boolean;
  rooms: unknown;
}
export interface FoundShop {
  op_id: string;
  name: string;
  currency: Currency;
  language: Language;
  zone?: string | null;
}
export interface ChangeSettings {
  op_id: string;
  settings: Settings;
}
export interface ChangePerson {
  op_id: string;
  person?: string | null;
  name: string;
  active: boolean;
}
export interface StandAtCounter {
  person: string | null;
}
export interface ConfirmDay {
  op_id: string;
  day: string;
}
export interface Draft {
  form: string;
  content: unknown;
}
export interface ByForm {
  form: string;
}
export interface DraftFound {
  draft: Draft | null;
}
export interface TemplateRow {
  language: Language;
  text: string;
  own: boolean;
  samples: string[];
}
export interface Templates {
  rows: TemplateRow[];
  fields: string[];
}
export interface ChangeTemplate {
  op_id: string;
  language: Language;
  text: string;
}
export type CustomerState =
  | 'active'
  | 'moved'
  | 'deceased'
  | 'removed';
export type ContactKind =
  | 'phone'
  | 'email'
  | 'address';
export type ContactState =
  | 'valid'
  | 'wrong';
export interface Contact {
  id: string;
  kind: ContactKind;
  raw: string;
  norm: string;
  shown: string;
  mobile: boolean;
  sound: boolean;
  label: string;
  main: boolean;
  state: ContactState;
}
export interface PersonalText {
  honorific: string | null;
  given: string | null;
  family: string | null;
  call_me: string | null;
  reference: string | null;
  birthday: string | null;
  contacts: Contact[] | null;
  note: string | null;
  person: string | null;
}
export interface Line {
  goods: string;
  quantity_milli: number;
  amount: number;
}
export type Sign =
  | { sign: 'nobody' }
  | { sign: 'new' }
  | { sign: 'nth'; nth: number }
  | { sign: 'back_after'; days: number; nth: number };
export type Channel =
  | 'whatsapp'
  | 'sms'
  | 'email'
  | 'phone';
export type Way =
  | 'copy'
  | 'whatsapp'
  | 'sms'
  | 'email'
  | 'phone';
export type Purpose =
  | 'service'
  | 'relation'
  | 'advertising'
  | 'survey';
export type ConsentState =
  | 'unknown'
  | 'given'
  | 'withdrawn';
export type ConsentSource =
  | 'counter'
  | 'form'
  | 'message'
  | 'import_column'
  | 'owner_statement';
export interface ConsentEntry {
  channel: Channel;
  purpose: Purpose;
  state: ConsentState;
  at: number;
  since: string | null;
  source: ConsentSource;
  wording: string | null;
}
export interface Profile {
  name: string;
  name_en: string;
  name_fa: string;
  name_ka: string;
  address: string;
  phone: string;
  hours: string;
  values: string;
}
export type Overdrawn =
  | 'owe'
  | 'forgive';
export interface Settings {
  profile: Profile;
  currency: Currency;
  language: Language;
  calendar: Calendar;
  digits: Digits;
  unit: Unit;
  zone: string;
  cut_off_hour: number;
  week_start: WeekStart;
  earn: EarnRule;
  spend: SpendRule;
  overdrawn: Overdrawn;
  rhythm: RhythmRule;
  today_limit: number;
  round_per_day: number;
  hold_out_percent: number;
  hold_out_from: number;
  came_back_days: number;
  quiet_from: number;
  quiet_to: number;
  per_week: number;
  per_month: number;
  opt_out_line: string;
  undo_minutes: number;
}
export type Language =
  | 'en'
  | 'fa'
  | 'ka';
export type Calendar =
  | 'jalali'
  | 'gregorian';
export type WeekStart =
  | 'saturday'
  | 'sunday'
  | 'monday';
export interface Style {
  language: Language;
  digits: Digits;
  calendar: Calendar;
  unit: Unit;
}
export type Digits =
  | 'latin'
  | 'persian';
export type Currency =
  | 'IRR'
  | 'GEL'
  | 'USD'
  | 'EUR';
export type Unit =
  | 'rial'
  | 'toman'
  | 'new_rial'
  | 'qiran'
  | 'lari'
  | 'dollar'
  | 'euro';
export type Membership =
  | 'joined'
  | 'paused'
  | 'left';
export type Rounding =
  | 'down'
  | 'nearest'
  | 'up';
export interface EarnRule {
  points: number;
  per: number;
  rounding?: Rounding;
  on_points?: boolean;
}
export interface SpendRule {
  points: number;
  worth: number;
}
export interface LotId {
  op: string;
  n: number;
}
export interface Draw {
  lot: string;
  points: number;
}
export type EntryKind =
  | 'earn'
  | 'gift'
  | 'opening'
  | 'spend'
  | 'remove'
  | 'take_back'
  | 'give_back'
  | 'pay_owed';
export interface Entry {
  account: string;
  kind: EntryKind;
  points: number;
  draws?: Draw[];
}
export interface Posting {
  entries?: Entry[];
  owed?: [string, number][];
}
export interface Interval {
  low: Share;
  high: Share;
}
export interface Difference {
  points: Share;
  interval: Interval;
}
export type Reason =
  | { code: 'rhythm'; every: number; days: number }
  | { code: 'twice'; days: number }
  | { code: 'once'; days: number }
  | { code: 'flat'; days: number; limit: number };
export type SkipReason =
  | 'spoke_already'
  | 'away_for_now'
  | 'buys_elsewhere'
  | 'moved_away'
  | 'not_fitting'
  | 'other';
export type Answer =
  | 'answered'
  | 'no_answer'
  | 'asked_to_stop'
  | 'wrong_address';
export type Deed =
  | { deed: 'hand_over'; at: number; day: string; way: Way }
  | { deed: 'snooze'; until: string }
  | { deed: 'skip'; reason: SkipReason }
  | { deed: 'done'; answer: Answer | null }
  | { deed: 'hold_out'; day: string };
export type Stand =
  | { stand: 'open' }
  | { stand: 'snoozed'; until: string }
  | { stand: 'handed_over'; at: number; day: string; way: Way }
  | { stand: 'skipped'; reason: SkipReason }
  | { stand: 'done'; answer: Answer | null }
  | { stand: 'closed_by_purchase' }
  | { stand: 'held_out'; day: string };
export type DecimalSign =
  | 'point'
  | 'comma';
export type DateOrder =
  | 'ymd'
  | 'dmy'
  | 'mdy'
  | 'jalali';
export type Doubt =
  | 'phone_length'
  | 'phone_left_out'
  | 'email_left_out'
  | 'birthday_left_out'
  | 'consent_unread'
  | 'language_left_out';
export type Kind =
  | 'customers'
  | 'purchases';
export type Field = 'customer' | 'name' | 'given_name' | 'family_prefix' | 'family_name' | 'honorific' | 'company' | 'phone' | 'second_phone' | 'email' | 'birthday' | 'card' | 'points' | 'language' | 'address' | 'house_number' | 'address_more' | 'city' | 'region' | 'postal_code' | 'country' | 'consent' | 'consent_email' | 'consent_sms' | 'consent_whatsapp' | 'date' | 'time' | 'amount' | 'receipt' | 'product' | 'units' | 'event' | 'note';
export type System =
  | 'shopify'
  | 'square'
  | 'loyverse'
  | 'lightspeed_x'
  | 'lightspeed_ecom'
  | 'open_source_pos'
  | 'epos'
  | 'other';
export interface Mapping {
  kind: Kind;
  source?: string;
  fields: Partial<Record<Field, number>>;
  unit?: Unit | null;
  date_order?: DateOrder | null;
  decimal?: DecimalSign | null;
}
export type Question =
  | { ask: 'unit'; possible: Unit[] }
  | { ask: 'date_order'; possible: DateOrder[] }
  | { ask: 'field'; field: Field }
  | { ask: 'other_currency'; unit: Unit };
export interface Guess {
  mapping: Mapping;
  system: System;
  questions: Question[];
}
export type ConsentChannel =
  | 'any'
  | 'email'
  | 'sms'
  | 'whatsapp';
export interface Consented {
  channel: ConsentChannel;
  given: boolean;
}
export type AddressState =
  | 'usable'
  | 'wrong'
  | 'blocked';
export type NotNow =
  | { code: 'quiet_hours'; until_hour: number };
export type ReasonNotToWrite =
  | 'deceased'
  | 'moved'
  | 'do_not_contact'
  | 'withdrawn'
  | 'no_consent'
  | 'no_address'
  | 'address_blocked'
  | 'no_address_for_consent'
  | 'bought_meanwhile'
  | 'already_written'
  | 'skipped'
  | 'held_out'
  | 'snoozed'
  | 'contacted_recently'
  | 'doubtful_day';
export interface HandOverLink {
  url: string;
  carries_text: boolean;
}
export interface RhythmRule {
  k_tenths: number;
  min_days: number;
  max_days: number;
  default_days: number;
}
