import { has, t } from './i18n.svelte';
import { cardCode, inLine, money, number, signed } from './shown';
import type { Done, UnearnedTold } from './wire';

/** The name to show of somebody: their name, or their number elsewhere, or their phone in the digits of the shop. */
export function nameOf(who: { name: string | null; reference?: string | null; number?: number; phone?: string | null }): string {
  if (who.name) return who.name;
  if (who.reference) return t('no-name-reference', { reference: who.reference });
  if (who.phone) return inLine(who.phone);
  return who.number === undefined ? t('no-name') : t('no-name-number', { shown: number(who.number) });
}

/** The word of detail of an act: a word of the program has its words, a card's code is shown as one. */
export function detailWords(kind: string, detail: string): string {
  const id = `detail-${kind}-${detail}`;
  if (detail !== '' && has(id)) return t(id);
  return kind === 'card_issued' || (kind.startsWith('gift_card_') && /^\d+$/.test(detail)) ? cardCode(detail) : detail;
}

/** The goods of a purchase in a row, as the language joins them. */
export const goodsWords = (goods: readonly string[]): string => goods.join(t('list-comma'));

/** What is said of an act besides its amount: its goods, or its word of detail. */
export const toldWords = (row: { kind: string; detail: string; goods: readonly string[] }): string =>
  row.goods.length > 0 ? goodsWords(row.goods) : detailWords(row.kind, row.detail);

/** The change of stamps in a line, with its sign. */
export const stampsWords = ({ stamps }: { stamps?: number | null }): string => (stamps ? inLine(signed(stamps)) : '');

/** What was done, as the slip says it: a sentence and, with points, what they came to. */
export function doneWords(done: Done): { text: string; detail?: string } {
  const id = `done-${done.kind}`;
  const named = done.customer !== null;
  const args = {
    name: named ? nameOf(done) : '',
    amount: done.amount === null ? '' : money(done.amount),
    detail: toldWords(done),
    stamps: stampsWords(done),
  };
  const anonymous = `${id}-anonymous`;
  const text = t(!named && has(anonymous) ? anonymous : has(id) ? id : 'done', args);
  const till = done.till === null || done.till === done.amount ? [] : tillWords(done.till);
  const detail = [...till, ...done.unearned.flatMap(unearnedWords), ...pointsWords(done)].join(' ');
  return detail ? { text, detail } : { text };
}

/** What goes out of the till. */
export const tillWords = (till: number): string[] => [till === 0 ? t('done-till-nothing') : t('done-till', { till: money(till) })];

/** What a promotion gave for a sum that the rest of the sale no longer reaches. */
export function unearnedWords({ name, off, gift }: UnearnedTold): string[] {
  const taken = off > 0 ? [t('done-unearned-off', { name, off: money(off) })] : [];
  return gift ? [...taken, t('done-unearned-gift', { name, gift })] : taken;
}

function pointsWords({ points, balance }: Done): string[] {
  if (points === null || points === 0) return [];
  const count = Math.abs(points);
  const had = balance === null ? '' : number(balance);
  return [t(points > 0 ? 'done-points-more' : 'done-points-less', { count, shown: number(count), balance: had })];
}
