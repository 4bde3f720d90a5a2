import { expect, test } from 'vitest';
import { shortcut } from './keys';

const press = (code: string, more: Partial<Parameters<typeof shortcut>[0]> = {}) =>
  shortcut({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('a shortcut goes by the place of the key, whatever letter the layout gives', () => {
  const persian = { key: 'ن', ctrlKey: true };
  const georgian = { key: 'კ', ctrlKey: true };
  expect(press('KeyK', persian)).toBe('omnibox');
  expect(press('KeyK', georgian)).toBe('omnibox');
});

test('every key of the design is there', () => {
  expect(press('F1')).toBe('help');
  expect(press('F2')).toBe('omnibox');
  expect(press('F3')).toBe('stamp-visit');
  expect(press('F4')).toBe('new-customer');
  expect(press('F8')).toBe('spend');
  expect(press('F8', { shiftKey: true })).toBe('stamps');
  expect(press('F9')).toBe('sale');
  expect(press('F6')).toBe('consent-yes');
  expect(press('F6', { shiftKey: true })).toBe('consent-no');
  expect(press('Escape')).toBe('back');
  expect(press('KeyZ', { ctrlKey: true })).toBe('undo');
  expect(press('KeyZ', { ctrlKey: true, shiftKey: true })).toBe('activity');
});

test('a bare letter, a held key and other combinations are nobody’s shortcut', () => {
  expect(press('KeyZ')).toBeUndefined();
  expect(press('KeyK', { ctrlKey: true, altKey: true })).toBeUndefined();
  expect(press('F9', { repeat: true })).toBeUndefined();
  expect(press('F4', { altKey: true })).toBeUndefined();
});
