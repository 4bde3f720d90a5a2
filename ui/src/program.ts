import { weekdays } from './names';
import { session } from './session.svelte';
import { t } from './i18n.svelte';
import { amount, counted, dateLong, dateShort, money, number, percent } from './shown';
import { shop } from './shop.svelte';
import { plusDays, type Day } from './calendar';
import { decimal } from './format';
import type { Basis, EarnRule, GoodsFilter, Holds, Ladder, Life, LadderStep, Program, Weekday } from './wire';

/** Rules of the program in words, made from what they hold. */

const FROM_SUNDAY: Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The days of the week in the order of the shop. */
export function weekOrder(): Weekday[] {
  const first = { saturday: 6, sunday: 0, monday: 1 }[session.style.weekStart];
  return FROM_SUNDAY.map((_, i) => FROM_SUNDAY[(first + i) % 7] as Weekday);
}

/** The name of a day of the week. */
export const weekdayName = (day: Weekday): string => weekdays[session.language][FROM_SUNDAY.indexOf(day)] ?? '';

/** Names one after the other. */
export const listed = (names: readonly string[]): string => names.join(t('list-comma'));

/** So many of what an account counts. */
export function gainWords(into: Holds, count: number, program: Pick<Program, 'stamp_cards'>): string {
  if (into === 'credit' || into === 'gift') return t('gain-credit', { amount: money(count) });
  if (into === 'points') return t('gain-points', counted(count));
  if ('tickets' in into) return t('gain-tickets', counted(count));
  const card = program.stamp_cards.find((one) => one.id === into.stamps);
  return t('gain-stamps', { ...counted(count), card: card?.name ?? number(into.stamps) });
}

/** What a rule gives, in a sentence. */
export function ruleWords(rule: EarnRule, program: Pick<Program, 'stamp_cards'>): string {
  const gain = gainWords(rule.into, rule.gives.points, program);
  switch (rule.gives.by) {
    case 'per_amount':
      return t(rule.gives.steps ? 'rule-per_amount-steps' : 'rule-per_amount', { per: money(rule.gives.per), gain });
    case 'per_goods':
      return (rule.goods.only ?? []).length > 0 ? t('rule-per_goods-of', { goods: listed((rule.goods.only ?? [])), gain }) : t('rule-per_goods', { gain });
    case 'per_visit':
      return t('rule-per_visit', { gain });
    case 'once':
      return t('rule-once', { gain });
  }
}

/** When it gives it. */
function whenWords({ when }: EarnRule): string[] {
  const words: string[] = [];
  if (when.weekdays.length > 0) words.push(t('cond-weekdays', { days: listed(weekOrder().filter((day) => when.weekdays.includes(day)).map(weekdayName)) }));
  if (when.month_days.length > 0) words.push(t('cond-month-days', { days: listed(when.month_days.map(number)) }));
  if (when.occasion) words.push(t(when.occasion.of === 'birthday' ? 'cond-birthday' : 'cond-joined', counted(when.occasion.days)));
  if (when.nth_visit) words.push(t(when.nth_visit.every ? 'cond-nth-every' : 'cond-nth', counted(when.nth_visit.nth)));
  if (when.joining) words.push(t('cond-joining'));
  if (when.reached) words.push(t('cond-reached', { ...counted(when.reached.within_days), points: number(when.reached.points) }));
  return words;
}

/** Whether what a rule gives can be a fraction: of an amount, of weighed goods, or times a step's factor. */
export function rounds({ gives, by_step, when }: EarnRule): boolean {
  return gives.by === 'per_amount' || gives.by === 'per_goods' || (by_step && !when.joining);
}

/** Everything a rule says besides, a few words each. */
export function conditionWords(rule: EarnRule, program: Program): string[] {
  const words = whenWords(rule);
  const gain = (count: number): string => gainWords(rule.into, count, program);
  if (!rule.active) words.unshift(t('cond-off'));
  if (rule.gives.by !== 'per_goods' && (rule.goods.only ?? []).length > 0) words.push(t('cond-only', { goods: listed((rule.goods.only ?? [])) }));
  if ((rule.goods.not ?? []).length > 0) words.push(t('cond-not', { goods: listed((rule.goods.not ?? [])) }));
  if (rule.least > 0) words.push(t('cond-least', { amount: money(rule.least) }));
  if (rule.most_sale !== null) words.push(t('cond-most-sale', { most: gain(rule.most_sale) }));
  if (rule.most_day !== null) words.push(t('cond-most-day', { most: gain(rule.most_day) }));
  if (rule.delay_minutes > 0) words.push(t('cond-delay', counted(rule.delay_minutes)));
  const { no_tax, no_delivery, no_wrapping } = rule.on;
  if (no_tax) words.push(t('cond-no-tax'));
  if (no_delivery) words.push(t('cond-no-delivery'));
  if (no_wrapping) words.push(t('cond-no-wrapping'));
  if (rule.on_points) words.push(t('cond-on-points'));
  if (rule.on_gift) words.push(t('cond-on-gift'));
  if (rounds(rule)) words.push(t(`cond-round-${rule.rounding}`));
  if (rule.by_step && program.ladder && rule.into === 'points') words.push(t('cond-by-step'));
  if (rule.from) words.push(t('cond-from', { day: dateLong(rule.from) }));
  if (rule.to) words.push(t('cond-to', { day: dateLong(rule.to) }));
  return words;
}

/** A rule in a word or two, for the sum of a sale. */
export function shortWords(rule: EarnRule | undefined, name: string): string {
  if (name !== '' || !rule) return name;
  const { when, gives } = rule;
  if (when.occasion) return t(`short-${when.occasion.of === 'birthday' ? 'birthday' : 'joined'}`);
  if (when.nth_visit) return t('short-nth');
  if (when.reached) return t('short-reached');
  if (when.joining) return t('short-joining');
  if (when.weekdays.length + when.month_days.length > 0) return t('short-day');
  return t(`short-${gives.by}`);
}

/** How long points live, in a sentence. */
export function lifeWords(life: Life): string {
  if (life.ends === 'never') return t('life-never');
  return t(`life-${life.ends}`, counted(life.ends === 'days' ? life.days : life.after));
}

/** What points are worth, in a sentence. */
export function spendWords({ spend }: Pick<Program, 'spend'>): string {
  return spend.worth > 0 ? t('spend-words', { ...counted(spend.points), worth: money(spend.worth) }) : t('spend-words-nothing');
}

/** A sum of what the ladder counts. */
export function basisWords(basis: Basis, value: number): string {
  if (basis === 'spend') return money(value);
  return t(basis === 'visits' ? 'missing-visits' : 'missing-points', counted(value));
}

/** What the ladder counts, and how long a step is kept, in two sentences. */
export function ladderWords(ladder: Ladder): string[] {
  const what = t(`ladder-basis-${ladder.basis}`);
  const { span, keep } = ladder;
  const days = span.over === 'rolling' ? counted(span.days) : {};
  const kept = keep.keep === 'grace' ? counted(keep.days) : keep.keep === 'from_entry' ? counted(keep.months) : {};
  return [t(`ladder-words-${span.over}`, { what, ...days }), t(`ladder-keep-words-${keep.keep}`, kept)];
}

/** What a step brings, a few words each. */
export function stepWords({ benefits }: LadderStep): string[] {
  const words: string[] = [];
  if (benefits.factor_percent !== 100) words.push(t('step-brings-factor', { factor: factorWords(benefits.factor_percent) }));
  if (benefits.off_percent > 0) {
    // The core leaves out what is empty.
    const { only = [], not = [] }: Partial<GoodsFilter> = benefits.off_goods ?? {};
    const off = { off: percent(benefits.off_percent) };
    words.push(only.length > 0 ? t('step-brings-off-goods', { ...off, goods: listed(only) }) : t('step-brings-off', off));
    if (not.length > 0) words.push(t('step-brings-off-not', { goods: listed(not) }));
  }
  for (const { name, per_year } of benefits.services ?? []) words.push(t('step-brings-service', { ...counted(per_year), name }));
  return words;
}

/** A factor in percent as people say it: 150 is 1.5. */
export function factorWords(hundredths: number): string {
  const places = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  return decimal(hundredths / 10 ** (2 - places), places, session.style);
}

/** A number of what an account counts as it stands in a field: money for credit. */
export const inField = (into: Holds, count: number): string => (into === 'credit' ? amount(count) : number(count));

/** A filter with both its lists. */
const both = (goods: Partial<GoodsFilter> | undefined): GoodsFilter => ({ only: goods?.only ?? [], not: goods?.not ?? [] });

/** A program with every list in it: the core leaves empty ones out. */
export function whole(program: Program): Program {
  const rules = program.rules.map((rule) => ({ ...rule, goods: both(rule.goods) }));
  const steps = program.ladder?.steps.map((step) => ({ ...step, benefits: { ...step.benefits, services: step.benefits.services ?? [], off_goods: both(step.benefits.off_goods) } }));
  return { ...program, rules, ladder: program.ladder && steps ? { ...program.ladder, steps } : null };
}

/** A day to come as one says it: without its year while no other year's could be meant. */
export const dayAhead = (day: Day): string => (day < plusDays(shop.today, 300) ? dateShort(day) : dateLong(day));
