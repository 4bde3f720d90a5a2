import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../src/amount';
import { partsOf } from '../src/calendar';
import { shape, toAscii } from '../src/digits';
import * as format from '../src/format';
import { readDay } from '../src/parts/readDay';
import { amountWords, numberWords } from '../src/words';

/** The cases the core is tested with: the two writers must agree, sign by sign. */
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../src-tauri/domain/cases/${name}.json`, `file://${__dirname}/`), 'utf8')) as T;

const usual: format.Style = { language: 'fa', calendar: 'jalali', digits: 'persian', unit: 'toman', weekStart: 'saturday' };
type Case = Partial<format.Style> & Record<string, unknown>;
const styleOf = (given: Case): format.Style => {
  const language = given.language ?? 'fa';
  const digits = given.digits ?? (language === 'fa' ? 'persian' : 'latin');
  return { ...usual, ...given, language, digits };
};

test('digits are read and shown as the core does', () => {
  for (const { text, latin, persian } of read<{ text: string; latin: string; persian: string }[]>('digits')) {
    expect(toAscii(text)).toBe(latin);
    expect(shape(toAscii(text), 'persian')).toBe(persian);
  }
});

test('numbers are written as the core writes them', () => {
  for (const given of read<(Case & { kind: string; scaled: number; places: number; text: string })[]>('numbers')) {
    const style = styleOf(given);
    if (given.kind === 'number') expect(format.decimal(given.scaled, given.places, style)).toBe(given.text);
    if (given.kind === 'signed') expect(format.signed(given.scaled, style)).toBe(given.text);
    if (given.kind === 'percent') expect(format.percent(given.scaled, style, given.places)).toBe(given.text);
  }
});

test('money is written as the core writes it', () => {
  for (const given of read<(Case & { minor: number; number: string; with_unit: string; with_sign: string })[]>('money')) {
    const style = styleOf(given);
    expect(format.amount(given.minor, style)).toBe(given.number);
    expect(format.moneyWithUnit(given.minor, style)).toBe(given.with_unit);
    expect(format.money(given.minor, style)).toBe(given.with_sign);
  }
});

interface AmountCase extends Case {
  text: string;
  amount?: number;
  grouped?: number;
  decimal?: number | null;
  error?: string;
}

test('amounts are read as the core reads them', () => {
  for (const given of read<AmountCase[]>('amounts')) {
    const found = readAmount(given.text, styleOf(given));
    const expected = given.error !== undefined
      ? { kind: 'fault', code: given.error }
      : given.amount !== undefined
        ? { kind: 'one', minor: given.amount }
        : { kind: 'either', grouped: given.grouped, decimal: given.decimal ?? undefined };
    expect(found, given.text).toEqual(expected);
  }
});

describe('dates', () => {
  const cases = read<{
    parts: { iso: string; jalali: [number, number, number] }[];
    shown: (Case & { iso: string; long: string; short: string; numeric: string })[];
    read: { text: string; order: 'day_first' | 'month_first'; iso?: string; error?: string }[];
  }>('dates');

  test('a day has the same date in both calendars', () => {
    for (const { iso, jalali: [year, month, day] } of cases.parts) {
      expect(partsOf(iso, 'jalali')).toEqual({ year, month, day });
    }
  });

  test('dates are written as the core writes them', () => {
    for (const given of cases.shown) {
      const style = styleOf(given);
      expect(format.dateLong(given.iso, style)).toBe(given.long);
      expect(format.dateShort(given.iso, style)).toBe(given.short);
      expect(format.dateNumeric(given.iso, style)).toBe(given.numeric);
    }
  });

  test('typed dates are read as the core reads them', () => {
    for (const { text, order, iso, error } of cases.read) {
      expect(readDay(text, order), text).toBe(iso ?? error);
    }
  });
});

describe('words', () => {
  const cases = read<{
    numbers: { value: number; en: string; fa: string; ka: string }[];
    money: (Case & { minor: number; text: string })[];
  }>('words');

  test('numbers are said as the core says them', () => {
    for (const { value, en, fa, ka } of cases.numbers) {
      expect(numberWords(value, 'en')).toBe(en);
      expect(numberWords(value, 'fa')).toBe(fa);
      expect(numberWords(value, 'ka')).toBe(ka);
    }
  });

  test('amounts are said as the core says them', () => {
    for (const given of cases.money) expect(amountWords(given.minor, styleOf(given))).toBe(given.text);
  });
});
