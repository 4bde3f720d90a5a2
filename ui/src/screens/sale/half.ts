import type { Day } from '../../calendar';
import type { Half } from '../../drafts.svelte';
import type { Unit } from '../../format';
import { wholeNumber } from '../settings/wholeNumber';
import { dayOrNone, partsOf, rowsOf, textOf, textOrNone, wholeOrNone } from '../../kept';

/** An amount as it was typed, and what it meant. */
export interface HalfAmount {
  text: string;
  minor: number | undefined;
}

/** A sale with everything that stands in it. */
export interface HalfSale extends Half, HalfAmount {
  /** The unit the amounts were typed in. */
  unit: string;
  customer: string | null;
  spend: string;
  lines: ({ goods: string; pieces: string } & HalfAmount)[];
  /** Whether the fields of another day are open. */
  otherDay: boolean;
  day: Day | undefined;
  receipt: string;
  /** What the goods cost the shop. */
  cost: HalfAmount;
  /** Whether it is paid over time. */
  later: boolean;
}

/** Most lines of a sale that are taken up again. */
const LINES_MOST = 100;

/** Whether nothing at all was typed. */
export function isEmptySale(half: HalfSale): boolean {
  const { text, spend, lines, day, receipt, cost } = half;
  return [text, spend, receipt, cost.text, day ?? '', ...lines.flatMap((line) => [line.goods, line.text])].every((typed) => typed.trim() === '');
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
  const lines = rowsOf(parts.lines, LINES_MOST).map((line) => ({ goods: textOf(line.goods), pieces: textOf(line.pieces), ...amountOf(line) }));
  return {
    about: textOf(parts.about),
    unit,
    customer: textOrNone(parts.customer),
    ...amountOf(parts),
    spend: textOf(parts.spend),
    lines: lines.length > 0 ? lines : [{ goods: '', pieces: '', text: '', minor: undefined }],
    otherDay: parts.otherDay === true,
    day: dayOrNone(parts.day),
    receipt: textOf(parts.receipt),
    cost: amountOf(partsOf(parts.cost)),
    later: parts.later === true,
  };
}

/** Most pieces of a line. */
const PIECES_MOST = 10_000;

/** Thousandths of what was typed as pieces; one piece where nothing or nothing sensible stands there. */
export const milliOf = (pieces: string): number => (wholeNumber(pieces, 1, PIECES_MOST) ?? 1) * 1000;
