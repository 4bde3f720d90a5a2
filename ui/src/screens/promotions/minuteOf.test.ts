import { expect, test } from 'vitest';
import { minuteOf } from './minuteOf';

test('a time is read in any digits, with and without its minutes', () => {
  expect(minuteOf('۲۱:۳۰', 0, 1439)).toBe(21 * 60 + 30);
  expect(minuteOf('9', 0, 1439)).toBe(9 * 60);
  expect(minuteOf('0930', 0, 1439)).toBe(9 * 60 + 30);
  expect(minuteOf('24:00', 1, 1440)).toBe(1440);
  expect(minuteOf('24:00', 0, 1439)).toBeUndefined();
  expect(minuteOf('9:60', 0, 1439)).toBeUndefined();
  expect(minuteOf('9:5', 0, 1439)).toBeUndefined();
  expect(minuteOf('nine', 0, 1439)).toBeUndefined();
});
