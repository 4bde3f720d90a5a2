import { expect, test } from 'vitest';
import { dayOf, dayOfParts, countOf, isJalaliLeap, monthGrid, monthLength, partsOf, weekdayOf } from './calendar';

/** Official pairs (calendar centre of the University of Tehran), also used by the core. */
const PAIRS: [string, number, number, number][] = [
  ['2024-03-19', 1402, 12, 29],
  ['2024-03-20', 1403, 1, 1],
  ['2025-03-20', 1403, 12, 30],
  ['2025-03-21', 1404, 1, 1],
  ['2026-03-20', 1404, 12, 29],
  ['2026-03-21', 1405, 1, 1],
  ['2026-09-22', 1405, 6, 31],
  ['2026-11-21', 1405, 8, 30],
  ['2027-03-20', 1405, 12, 29],
  ['2021-03-20', 1399, 12, 30],
  ['2000-01-01', 1378, 10, 11],
  ['1979-02-11', 1357, 11, 22],
  ['2029-03-20', 1408, 1, 1],
  ['2030-03-20', 1408, 12, 30],
];

test('a day has the date the official calendar gives it', () => {
  for (const [iso, year, month, day] of PAIRS) {
    expect(partsOf(iso, 'jalali')).toEqual({ year, month, day });
    expect(dayOfParts({ year, month, day }, 'jalali')).toBe(iso);
  }
});

test('every day from 1300 to 1500 comes back from both calendars', () => {
  for (let count = countOf('1921-03-21'); count < countOf('2119-03-20'); count += 1) {
    const day = dayOf(count);
    expect(countOf(day)).toBe(count);
    expect(dayOfParts(partsOf(day, 'jalali'), 'jalali')).toBe(day);
  }
});

test('leap years go by the 33-year rule', () => {
  expect([1399, 1403, 1408, 1412].every(isJalaliLeap)).toBe(true);
  expect([1404, 1407].some(isJalaliLeap)).toBe(false);
  expect(monthLength('jalali', 1403, 12)).toBe(30);
  expect(monthLength('jalali', 1404, 12)).toBe(29);
});

test('a date that is not there is nothing', () => {
  expect(dayOfParts({ year: 1404, month: 12, day: 30 }, 'jalali')).toBeUndefined();
  expect(dayOfParts({ year: 2026, month: 2, day: 29 }, 'gregorian')).toBeUndefined();
  expect(dayOfParts({ year: 2026, month: 13, day: 1 }, 'gregorian')).toBeUndefined();
});

test('a month is weeks from the first day of the week', () => {
  const weeks = monthGrid('jalali', 1405, 8, 6);
  expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 6)).toBe(true);
  expect(weeks.flat()).toContain('2026-10-23');
  expect(weeks.flat()).toContain('2026-11-21');
});
