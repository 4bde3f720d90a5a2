import { describe, expect, it } from 'vitest';
import { isEmptySale, readPieces, readSale } from './half';

const en = { language: 'en', digits: 'latin' } as const;
const fa = { language: 'fa', digits: 'persian' } as const;
const ka = { language: 'ka', digits: 'latin' } as const;

describe('pieces', () => {
  it('are read whole or with up to three decimals, in any digits', () => {
    for (const [typed, style, milli] of [
      ['3', en, 3000],
      ['1.5', en, 1500],
      ['1,5', en, 1500],
      ['1.125', en, 1125],
      ['1,125', en, 1_125_000],
      ['1,125', ka, 1125],
      ['۱٫۵', fa, 1500],
      ['۱/۵', fa, 1500],
      ['١٫٥', fa, 1500],
      ['۱٬۲۵۰', fa, 1_250_000],
      ['۱٬۲۵۰٫۲۵', fa, 1_250_250],
      ['.25', en, 250],
      ['10000', en, 10_000_000],
    ] as const) {
      expect([typed, readPieces(typed, style)]).toEqual([typed, milli]);
    }
  });

  it('that cannot be read are nothing', () => {
    for (const typed of ['', ' ', 'two', '0', '0.0', '1.2345', '1..5', '-1', '10000.001', '1٬5', '.', '1.5.']) {
      expect([typed, readPieces(typed, en)]).toEqual([typed, undefined]);
    }
  });
});

describe('a kept sale', () => {
  it('comes back with its pieces, groups and parts, also one kept before there were any', () => {
    const write = (minor: number): string => `=${minor}`;
    const kept = { unit: 'toman', text: '10', minor: 100, lines: [{ goods: 'tea', pieces: '۱٫۵', group: 'drinks', text: '', minor: undefined }], parts: { tax: { text: '1', minor: 10 } } };
    const back = readSale(kept, 'toman', write);
    expect(back.lines[0]).toEqual({ goods: 'tea', pieces: '۱٫۵', group: 'drinks', text: '', minor: undefined });
    expect(back.parts.tax).toEqual({ text: '1', minor: 10 });
    expect(readSale(kept, 'rial', write).parts.tax).toEqual({ text: '=10', minor: 10 });
    const old = readSale({ unit: 'toman', lines: [{ goods: 'tea', pieces: '2' }] }, 'toman', write);
    expect([old.lines[0]?.group, old.parts.delivery.text]).toEqual(['', '']);
    expect(isEmptySale({ ...old, lines: [] })).toBe(true);
    expect(isEmptySale({ ...old, lines: [], parts: back.parts })).toBe(false);
  });
});
