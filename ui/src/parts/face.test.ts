import { expect, test } from 'vitest';
import { initials, tintOf } from './face';

test('initials are the first letters of the first and the last word', () => {
  expect(initials('Sara Anne Stone')).toBe('SS');
  expect(initials('ნინო ბერიძე')).toBe('ნბ');
});

test('Persian initials do not join into a word', () => {
  expect(initials('مریم رضایی')).toBe('م\u200cر');
});

test('one name, a number and nothing are all a face', () => {
  expect(initials('زهرا')).toBe('ز');
  expect(initials('no. 0017')).toBe('17');
  expect(initials('شمارهٔ ۰۰۱۷')).toBe('۱۷');
  expect(initials('')).toBe('·');
});

test('a person keeps the same tint', () => {
  expect(tintOf('0191-x')).toBe(tintOf('0191-x'));
});
