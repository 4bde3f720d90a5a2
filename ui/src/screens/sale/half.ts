import type { Day } from '../../calendar';
import type { Half } from '../../drafts.svelte';
import { toAscii } from '../../digits';
import { groupSign, type Style, type Unit } from '../../format';
import type { Parts } from '../../wire';
import { dayOrNone, partsOf, rowsOf, textOf, textOrNone, wholeOrNone } from '../../kept';

/** An amount as it was typed, and what it meant. */
export interface HalfAmount {
  text: string;
  minor: number | undefined;
}

/** A line as it was typed; the group only where the shop does not know it. */
export interface HalfLine extends HalfAmount {
  goods: string;
  pieces: string;
  group: string;
}

/** A line in which nothing stands. */
export const emptyLine = (): HalfLine => ({ goods: '', pieces: '', text: '', minor: undefined, group: '' });

/** What of an amount is no goods. */
export const PARTS = ['tax', 'delivery', 'wrapping'] as const;
export type HalfParts = Record<(typeof PARTS)[number], HalfAmount>;

const eachPart = (of: (part: (typeof PARTS)[number]) => HalfAmount): HalfParts => ({ tax: of('tax'), delivery: of('delivery'), wrapping: of('wrapping') });

/** Nothing told apart. */
export const noParts = (): HalfParts => eachPart(() => ({ text: '', minor: undefined }));

/** The parts as the core wants them. */
export const partsTold = (parts: HalfParts): Parts => ({ tax: parts.tax.minor ?? 0, delivery: parts.delivery.minor ?? 0, wrapping: parts.wrapping.minor ?? 0 });

/** A sale with everything that stands in it. */
export interface HalfSale extends Half, HalfAmount {
  /** The unit the amounts were typed in. */
  unit: string;
  customer: string | null;
  spend: string;
  lines: HalfLine[];
  /** Whether the fields of another day are open. */
  otherDay: boolean;
  day: Day | undefined;
  receipt: string;
  /** What the goods cost the shop. */
  cost: HalfAmount;
  /** Whether it is paid over time. */
  later: boolean;
  parts: HalfParts;
}

/** Most lines of a sale that are taken up again. */
const LINES_MOST = 100;

/** Whether nothing at all was typed. */
export function isEmptySale(half: HalfSale): boolean {
  const { text, spend, lines, day, receipt, cost, parts } = half;
  const told = PARTS.map((part) => parts[part].text);
  return [text, spend, receipt, cost.text, day ?? '', ...told, ...lines.flatMap((line) => [line.goods, line.text])].every((typed) => typed.trim() === '');
}

/**
 * A kept sale, taken up again. Amounts typed in another unit than today's are written anew from
 * what they meant (`write`): the unit never changes an amount.
 */
export function readSale(kept: unknown, unit: Unit, write: (minor: number) => string): HalfSale {
  const parts = partsOf(kept);
  const same = parts.unit === unit;
  const amountOf = (of: Record<string, unknown>): HalfAmount => {
    const minor = wholeOrNone(of.minor);
    if (same) return { text: textOf(of.text), minor };
    return { text: minor === undefined ? '' : write(minor), minor };
  };
  const lines = rowsOf(parts.lines, LINES_MOST).map((line) => ({ goods: textOf(line.goods), pieces: textOf(line.pieces), group: textOf(line.group), ...amountOf(line) }));
  const told = partsOf(parts.parts);
  return {
    about: textOf(parts.about),
    unit,
    customer: textOrNone(parts.customer),
    ...amountOf(parts),
    spend: textOf(parts.spend),
    lines: lines.length > 0 ? lines : [emptyLine()],
    otherDay: parts.otherDay === true,
    day: dayOrNone(parts.day),
    receipt: textOf(parts.receipt),
    cost: amountOf(partsOf(parts.cost)),
    later: parts.later === true,
    parts: eachPart((part) => amountOf(partsOf(told[part]))),
  };
}

/** Most thousandths of a line: ten thousand pieces. */
const PIECES_MOST = 10_000_000;

/**
 * Thousandths of what was typed as pieces, kilograms or metres: whole, or with up to three
 * decimals (`1.5`, `۱٫۵`, `1,5`, `1/5`). The shop's own group sign parts groups before three
 * figures. Nothing where it cannot be read.
 */
export function readPieces(typed: string, style: Pick<Style, 'language' | 'digits'>): number | undefined {
  const bare = toAscii(typed).replace(/[\u061c\u200e\u200f\s]/g, '');
  const [, before = '', sign, after = ''] = /^(.*)([٫,./])(\d{1,3})$/.exec(bare) ?? [];
  const grouped = sign === undefined || (sign === groupSign(style) && after.length === 3);
  const [whole, fraction] = grouped ? [bare, ''] : [before, after];
  if (!/^(\d{0,8}|\d{1,3}([٬،,]\d{3})+)$/.test(whole) || whole + fraction === '') return undefined;
  const milli = Number(whole.replace(/\D/g, '')) * 1000 + Number(fraction.padEnd(3, '0'));
  return milli >= 1 && milli <= PIECES_MOST ? milli : undefined;
}

/** Thousandths of what was typed as pieces; one piece where nothing or nothing sensible stands there. */
export const milliOf = (pieces: string, style: Pick<Style, 'language' | 'digits'>): number => readPieces(pieces, style) ?? 1000;
