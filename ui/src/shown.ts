import type { Day } from './calendar';
import { shape } from './digits';
import * as format from './format';
import { session } from './session.svelte';

/** The formatters in the shop's style; they follow every change of a setting. */
export const number = (value: number): string => format.number(value, session.style);
export const tenths = (value: number): string => format.tenths(value, session.style);
export const percent = (value: number): string => format.percent(value, session.style);
export const amount = (minor: number): string => format.amount(minor, session.style);
export const money = (minor: number): string => format.money(minor, session.style);
export const unitWord = (): string => format.unitWord(session.style);
export const dateLong = (day: Day): string => format.dateLong(day, session.style);
export const dateShort = (day: Day): string => format.dateShort(day, session.style);
export const dateNumeric = (day: Day): string => format.dateNumeric(day, session.style);
export const weekday = (day: Day): string => format.weekday(day, session.style);

/** A phone or another text of figures, in the digits of the shop. */
export const inDigits = (text: string): string => shape(text, session.style.digits);

/** The same in the middle of a sentence: it keeps its direction there. */
export const inLine = (text: string): string => `\u2066${inDigits(text)}\u2069`;

/**
 * A card's code, the same everywhere: a number stands in the digits of the shop as a phone does; a
 * code with letters as it is written on the card, for letters and digits are read together there.
 * It keeps its direction in every sentence.
 */
export const cardCode = (code: string): string => /^\d+$/.test(code) ? inLine(code) : `\u2066${code}\u2069`;

/** A long code as it is read out and typed: in groups of four. */
export const codeInGroups = (code: string): string => inLine(code.replace(/(.{4})(?=.)/g, '$1\u00a0'));

/** The date in the other calendar, for the hint one hover away. */
export function otherCalendar(day: Day): string {
  const calendar = session.calendar === 'jalali' ? 'gregorian' : 'jalali';
  return format.dateLong(day, { ...session.style, calendar });
}

/** The wall clock in the shop's zone: date and time in figures. */
function wall(instant: number): Record<string, string> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: session.zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Hour and minute of an instant in the shop, `۱۱:۳۴`. */
export function clockOf(instant: number): string {
  const { hour, minute } = wall(instant);
  return format.clockTime(Number(hour), Number(minute), session.style);
}

/** The local date of an instant in the shop. */
export function dayOfInstant(instant: number): Day {
  const { year, month, day } = wall(instant);
  return `${year}-${month}-${day}`;
}

/** The hour of an instant in the shop, 0 to 23. */
export function hourOf(instant: number): number {
  return Number(wall(instant).hour);
}

/** A number twice, as messages want it: to choose the form, and as it is shown. */
export function counted(value: number): { count: number; shown: string } {
  return { count: value, shown: number(value) };
}

/** A count with a sign that keeps to the left of its number. */
export function signed(value: number): string {
  return format.signed(value, session.style);
}
