import { dayOfParts, type Calendar, type Day } from '../calendar';
import { toAscii } from '../digits';
import { gregorianMonths, gregorianShort, jalaliMonths } from '../names';

/** What a date typed as `05/06/2026` means. */
export type Order = 'day_first' | 'month_first';
/** Why a text is no day; the words are the message `error-CODE`. */
export type DayFault = 'date_empty' | 'date_not_read' | 'date_short_year' | 'date_no_such_day';

/** Letters that are written in several ways, made one; the twin of the core's fold for months. */
const fold = (text: string): string =>
  text
    .toLocaleLowerCase('en')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[آأإ]/g, 'ا')
    .replace(/[ئ]/g, 'ی')
    .replace(/[\u200c.]/g, '');

const NAMES: [Calendar, readonly (readonly string[])[]][] = [
  ['jalali', Object.values(jalaliMonths)],
  ['gregorian', [...Object.values(gregorianMonths), ...Object.values(gregorianShort)]],
];

/** The month a word names, in any of the three languages and both calendars. */
function monthNamed(word: string): { calendar: Calendar; month: number } | undefined {
  const key = fold(word);
  for (const [calendar, tables] of NAMES) {
    for (const names of tables) {
      const place = names.findIndex((name) => fold(name) === key);
      if (place >= 0) return { calendar, month: place + 1 };
    }
  }
  return undefined;
}

const exists = (calendar: Calendar, year: number, month: number, day: number): Day | DayFault =>
  dayOfParts({ year, month, day }, calendar) ?? 'date_no_such_day';

/** The year says the calendar: within the core's bounds the two never meet. */
const calendarOf = (year: number): Calendar => (year < 1700 ? 'jalali' : 'gregorian');

/** A date with its month by name: day and year are told apart by their digits. */
function named(pieces: string[]): Day | DayFault {
  const word = pieces.find((piece) => !/^\d/.test(piece)) ?? '';
  const month = monthNamed(word);
  const figures = pieces.filter((piece) => piece !== word);
  if (!month || pieces.length !== 3 || !figures.every((piece) => /^\d+$/.test(piece))) return 'date_not_read';
  const year = figures.find((piece) => piece.length === 4);
  const day = figures.find((piece) => piece !== year && piece.length <= 2);
  if (year === undefined || day === undefined) return figures.every((piece) => piece.length <= 3) ? 'date_short_year' : 'date_not_read';
  return exists(month.calendar, Number(year), month.month, Number(day));
}

/**
 * Reads a typed date: `1405/8/30`, `2026-11-21`, `21.11.2026`, `30 آبان 1405`, in any digits. The
 * year has four digits. The twin of the core's reader.
 */
export function readDay(typed: string, order: Order = 'day_first'): Day | DayFault {
  const text = toAscii(typed).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (text === '') return 'date_empty';
  if ([...text].length > 40) return 'date_not_read';
  const pieces = text.match(/\d+|[^\d\s/.,،\-‐–]+/gu) ?? [];
  if (pieces.some((piece) => !/^\d/.test(piece))) return named(pieces);
  const [a = '', b = '', c = ''] = pieces;
  if (pieces.length === 1 && a.length === 8) {
    const whole = Number(a);
    return exists(calendarOf(Math.floor(whole / 10_000)), Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
  }
  if (pieces.length !== 3) return 'date_not_read';
  if (a.length === 4) return exists(calendarOf(Number(a)), Number(a), Number(b), Number(c));
  if (pieces.every((piece) => piece.length <= 2)) return 'date_short_year';
  if (c.length !== 4 || a.length > 2 || b.length > 2) return 'date_not_read';
  const dayFirst = order === 'day_first' || text.includes('.');
  const [month, day] = dayFirst ? [b, a] : [a, b];
  return exists(calendarOf(Number(c)), Number(c), Number(month), Number(day));
}

/** Whether what was read is a day. */
export function isDay(read: Day | DayFault): read is Day {
  return /^\d/.test(read);
}
