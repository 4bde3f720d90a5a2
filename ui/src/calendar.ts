/**
 * The two calendars, in whole numbers: days are counted, never instants. The twin of `calendar`
 * in the core; both are tested with the same cases.
 */

/** Which calendar is shown and typed; apart from the language. */
export type Calendar = 'jalali' | 'gregorian';
/** A local date, ISO: `2026-11-21`. */
export type Day = string;
/** A date in parts, months and days from 1. */
export interface Parts {
  year: number;
  month: number;
  day: number;
}

const div = (a: number, b: number): number => Math.floor(a / b);
const mod = (a: number, b: number): number => a - b * div(a, b);

/** Days since 1970-01-01 of a Gregorian date (proleptic; era of 400 years). */
function countOfGregorian({ year, month, day }: Parts): number {
  const y = month <= 2 ? year - 1 : year;
  const era = div(y, 400);
  const inEra = y - era * 400;
  const dayOfYear = div(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  return era * 146_097 + inEra * 365 + div(inEra, 4) - div(inEra, 100) + dayOfYear - 719_468;
}

function gregorianOfCount(count: number): Parts {
  const z = count + 719_468;
  const era = div(z, 146_097);
  const inEra = z - era * 146_097;
  const yearOfEra = div(inEra - div(inEra, 1460) + div(inEra, 36_524) - div(inEra, 146_096), 365);
  const dayOfYear = inEra - (365 * yearOfEra + div(yearOfEra, 4) - div(yearOfEra, 100));
  const mp = div(5 * dayOfYear + 2, 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - div(153 * mp + 2, 5) + 1,
  };
}

/** Solar Hijri leap year by the 33-year rule, which agrees with every official row 1206 to 1498. */
export function isJalaliLeap(year: number): boolean {
  return [1, 5, 9, 13, 17, 22, 26, 30].includes(mod(year, 33));
}

/** Leap years before this year of the 33-year cycle, counted from year 0. */
function jalaliLeapsBefore(year: number): number {
  const cycle = div(year, 33);
  const rest = mod(year, 33);
  return cycle * 8 + [1, 5, 9, 13, 17, 22, 26, 30].filter((leap) => leap < rest).length;
}

/** Day count of 1 Farvardin of a year, anchored at 1403-01-01 = 2024-03-20. */
function nowruz(year: number): number {
  const anchor = countOfGregorian({ year: 2024, month: 3, day: 20 });
  return anchor + (year - 1403) * 365 + jalaliLeapsBefore(year) - jalaliLeapsBefore(1403);
}

function jalaliOfCount(count: number): Parts {
  let year = gregorianOfCount(count).year - 621;
  if (nowruz(year) > count) year -= 1;
  const dayOfYear = count - nowruz(year);
  const month = dayOfYear < 186 ? div(dayOfYear, 31) + 1 : div(dayOfYear - 186, 30) + 7;
  const start = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return { year, month, day: dayOfYear - start + 1 };
}

function countOfJalali({ year, month, day }: Parts): number {
  return nowruz(year) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

/** How many days a month has. */
export function monthLength(calendar: Calendar, year: number, month: number): number {
  if (calendar === 'jalali') {
    return month <= 6 ? 31 : month <= 11 || isJalaliLeap(year) ? 30 : 29;
  }
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Days since 1970-01-01 of an ISO date. */
export function countOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return countOfGregorian({ year, month, day: date });
}

/** The ISO date of a count of days since 1970-01-01. */
export function dayOf(count: number): Day {
  const { year, month, day } = gregorianOfCount(count);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The date in the parts of a calendar. */
export function partsOf(day: Day, calendar: Calendar): Parts {
  return calendar === 'jalali' ? jalaliOfCount(countOf(day)) : gregorianOfCount(countOf(day));
}

/** The first and the last day the core accepts. */
export const FIRST_DAY: Day = '1901-01-01';
export const LAST_DAY: Day = '2199-12-31';

/** The ISO date of the parts, or nothing when there is no such date or it is out of bounds. */
export function dayOfParts(parts: Parts, calendar: Calendar): Day | undefined {
  const { year, month, day } = parts;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(calendar, year, month)) return undefined;
  if (year < 1200 || year > 2199) return undefined;
  const found = dayOf(calendar === 'jalali' ? countOfJalali(parts) : countOfGregorian(parts));
  return found >= FIRST_DAY && found <= LAST_DAY ? found : undefined;
}

/** Days from one date to another. */
export function daysBetween(from: Day, to: Day): number {
  return countOf(to) - countOf(from);
}

/** The date so many days later. */
export function plusDays(day: Day, days: number): Day {
  return dayOf(countOf(day) + days);
}

/** Day of the week, Sunday is 0. */
export function weekdayOf(day: Day): number {
  return mod(countOf(day) + 4, 7);
}

/** The month so many months later. */
export function plusMonths(parts: { year: number; month: number }, months: number): { year: number; month: number } {
  const count = parts.year * 12 + parts.month - 1 + months;
  return { year: div(count, 12), month: mod(count, 12) + 1 };
}

/** A month as weeks of seven days; days of the neighbouring months fill the ends. */
export function monthGrid(calendar: Calendar, year: number, month: number, firstWeekday: number): Day[][] {
  const first = calendar === 'jalali'
    ? countOfJalali({ year, month, day: 1 })
    : countOfGregorian({ year, month, day: 1 });
  const before = mod(mod(first + 4, 7) - firstWeekday, 7);
  const weeks = Math.ceil((before + monthLength(calendar, year, month)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => dayOf(first - before + week * 7 + i)),
  );
}
