import { toAscii } from './digits';
import { exactDecimals, groupSign, minorOf, typedDecimals, type Style } from './format';

/** The greatest amount of one entry in the smallest unit, 2^51 − 1. */
export const MAX_MINOR = 2 ** 51 - 1;
/** The longest text that is tried. */
const LONGEST = 40;

/** Why a text is no amount; the words are the message `error-CODE`. */
export type AmountFault =
  | 'amount_empty'
  | 'amount_not_read'
  | 'amount_negative'
  | 'amount_too_great'
  | 'amount_too_many_decimals'
  | 'amount_too_long';

/** What was read: one amount, two readings to choose from, or a fault. */
export type Read =
  | { kind: 'one'; minor: number }
  | { kind: 'either'; grouped: number; decimal: number | undefined }
  | { kind: 'fault'; code: AmountFault };

const fault = (code: AmountFault): Read => ({ kind: 'fault', code });

const mayGroup = (sign: string): boolean => /[٬،,. ']/.test(sign);
const mayBeDecimal = (sign: string): boolean => /[٫.,/]/.test(sign);

/** Digits in runs and the separators between them, or why the text is not tried. */
function typed(text: string): { runs: string[]; signs: string[] } | Read {
  if ([...text].length > LONGEST) return fault('amount_too_long');
  const bare = toAscii(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (bare === '') return fault('amount_empty');
  const body = bare.replace(/^[-−‐‑‒–]+|[-−‐‑‒–]+$/g, '').trim();
  const plain = body.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/’/g, "'");
  if (!/^[\d٬،,.٫/ ']*$/.test(plain) || !/\d/.test(plain)) return fault('amount_not_read');
  if (body !== bare) return fault('amount_negative');
  return { runs: plain.split(/\D/), signs: plain.match(/\D/g) ?? [] };
}

/** Minor units of a whole and a fraction in ASCII digits; exact, nothing is rounded. */
function one(whole: string, fraction: string, { unit }: Style): Read {
  const places = exactDecimals[unit];
  if (fraction.length > places) return fault('amount_too_many_decimals');
  const minor = BigInt((whole || '0') + fraction.padEnd(places, '0')) * BigInt(minorOf[unit] / 10 ** places);
  return minor > BigInt(MAX_MINOR) ? fault('amount_too_great') : { kind: 'one', minor: Number(minor) };
}

/** The digits of runs parted into threes by one kind of sign, or nothing. */
function joined(runs: string[], signs: string[]): string | undefined {
  const [head = '', ...rest] = runs;
  const alike = signs.every((sign) => sign === signs[0] && mayGroup(sign));
  const well = rest.length === 0
    ? head !== '' || signs.length === 0
    : /^\d{1,3}$/.test(head) && rest.every((run) => run.length === 3);
  return alike && well ? runs.join('') : undefined;
}

function grouped(runs: string[], signs: string[], style: Style): Read {
  const whole = joined(runs, signs);
  return whole === undefined ? fault('amount_not_read') : one(whole, '', style);
}

function either(whole: string, fraction: string, style: Style): Read {
  const asGroup = one(whole + fraction, '', style);
  if (asGroup.kind !== 'one') return asGroup;
  const asDecimal = one(whole, fraction.replace(/0+$/, ''), style);
  return { kind: 'either', grouped: asGroup.minor, decimal: asDecimal.kind === 'one' ? asDecimal.minor : undefined };
}

/** A single separator: it groups, begins decimals, or could do both. */
function single(sign: string, head: string, last: string, style: Style): Read {
  const isHead = /^[1-9]\d{0,2}$/.test(head);
  if (mayGroup(sign) && mayBeDecimal(sign) && last.length === 3 && isHead) {
    const sure = sign === groupSign(style) || typedDecimals[style.unit] === 0;
    return sure ? one(head + last, '', style) : either(head, last, style);
  }
  return mayBeDecimal(sign) ? one(head, last, style) : grouped([head, last], [sign], style);
}

/**
 * Reads an amount typed in any digits: groups by `٬ ، , .` space and apostrophe, decimals by
 * `٫ . , /`. The twin of the core's parser, which has the last word; this one shows what will be
 * read while one types.
 */
export function readAmount(text: string, style: Style): Read {
  const found = typed(text);
  if ('kind' in found) return found;
  const { runs, signs } = found;
  const last = signs.at(-1);
  if (last === undefined) return one(runs.join(''), '', style);
  if (signs.length === 1) return single(last, runs[0] ?? '', runs[1] ?? '', style);
  if (signs.every((sign) => sign === last)) return grouped(runs, signs, style);
  const once = signs.filter((sign) => sign === last).length === 1;
  const whole = joined(runs.slice(0, -1), signs.slice(0, -1));
  if (!mayBeDecimal(last) || !once || whole === undefined) return fault('amount_not_read');
  return one(whole, runs.at(-1) ?? '', style);
}
