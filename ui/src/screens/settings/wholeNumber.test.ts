import { expect, test } from 'vitest';
import { wholeNumber } from './wholeNumber';

test('a number is read in any digits and kept within its bounds', () => {
  expect(wholeNumber('۱۲', 1, 20)).toBe(12);
  expect(wholeNumber('1,000', 1, 5000)).toBe(1000);
  expect(wholeNumber('21', 1, 20)).toBeUndefined();
  expect(wholeNumber('-3', 0, 20)).toBeUndefined();
  expect(wholeNumber('1.5', 0, 20)).toBeUndefined();
});
