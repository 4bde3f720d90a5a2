import { expect, test } from 'vitest';
import { Scanner, type Heard } from './scanner';

type Layout = 'us' | 'ir' | 'ge' | 'ara';
const IR = 'ءژًآابپتثجچحخدذرزسشصضطظعغ';
/** What the layout would write: never looked at, only there to mislead. */
const wrongKey = (layout: Layout, i: number, us: string) =>
  layout === 'us' ? us : layout === 'ir' || layout === 'ara' ? (IR[i % IR.length] ?? 'ش') : String.fromCharCode(0x10d0 + (i % 33));

function codeOf(sign: string): { code: string; shiftKey: boolean } {
  if (/\d/.test(sign)) return { code: `Digit${sign}`, shiftKey: false };
  if (sign === '-') return { code: 'Minus', shiftKey: false };
  return { code: `Key${sign.toUpperCase()}`, shiftKey: sign !== sign.toLowerCase() };
}

function type(text: string, gap: number, layout: Layout = 'us', end = 'Enter', caps = false): Heard {
  const scanner = new Scanner();
  let at = 1000;
  const rest = { ctrlKey: false, altKey: false, metaKey: false };
  [...text].forEach((sign, i) => {
    const place = codeOf(sign);
    const shown = wrongKey(layout, i, sign);
    if (place.shiftKey) scanner.hear({ code: 'ShiftLeft', key: 'Shift', ...rest, shiftKey: true, at });
    scanner.hear({ ...place, key: caps ? shown.toUpperCase() : shown, ...rest, at });
    at += gap;
  });
  return scanner.hear({ code: end, key: end, shiftKey: false, ...rest, at });
}

test('a scan is read by the places of the keys under every layout and Caps Lock', () => {
  for (const layout of ['us', 'ir', 'ge', 'ara'] as const) {
    expect(type('CRM-1234567890', 5, layout)).toEqual({ kind: 'scan', code: 'CRM-1234567890' });
    expect(type('9771144875007', 20, layout, 'Tab')).toEqual({ kind: 'scan', code: '9771144875007' });
  }
  expect(type('crm-123456', 5, 'us', 'NumpadEnter', true)).toEqual({ kind: 'scan', code: 'crm-123456' });
});

test('a person who types is no scanner', () => {
  expect(type('9771144875007', 60)).toEqual({ kind: 'nothing' });
  expect(type('1250000', 36)).toEqual({ kind: 'nothing' });
});

test('five signs are too few', () => {
  expect(type('12345', 5)).toEqual({ kind: 'nothing' });
  expect(type('123456', 5)).toEqual({ kind: 'scan', code: '123456' });
});

test('a pause starts a new run: what was typed before is no part of the code', () => {
  const scanner = new Scanner();
  const press = (code: string, at: number) =>
    scanner.hear({ code, key: 'x', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, at });
  press('KeyA', 0);
  press('KeyB', 500);
  '400614457735'.split('').forEach((digit, i) => press(`Digit${digit}`, 2000 + i * 6));
  expect(press('Enter', 2080)).toEqual({ kind: 'scan', code: '400614457735' });
});

test('a key without a place is read by its sign, in any digits', () => {
  const scanner = new Scanner();
  const rest = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  [...'۱۲۳۴۵۶۷۸'].forEach((key, i) => scanner.hear({ code: 'Unidentified', key, ...rest, at: i * 5 }));
  expect(scanner.hear({ code: 'Enter', key: 'Enter', ...rest, at: 42 })).toEqual({ kind: 'scan', code: '12345678' });
});

test('a shortcut in the middle ends the run', () => {
  const scanner = new Scanner();
  const rest = { shiftKey: false, altKey: false, metaKey: false };
  [...'123456'].forEach((key, i) => scanner.hear({ code: `Digit${key}`, key, ...rest, ctrlKey: i === 3, at: i * 5 }));
  expect(scanner.hear({ code: 'Enter', key: 'Enter', ...rest, ctrlKey: false, at: 32 })).toEqual({ kind: 'nothing' });
});
