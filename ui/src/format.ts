import { partsOf, weekdayOf, type Calendar, type Day } from './calendar';
import { shape, type Digits } from './digits';
import type { Language } from './session.svelte';
import { gregorianMonths, gregorianShort, jalaliMonths, unitSigns, unitWords, weekdays } from './names';

/** A unit in which amounts are shown and typed; what is stored never changes with it. */
export type Unit = 'rial' | 'toman' | 'new_rial' | 'qiran' | 'lari' | 'dollar' | 'euro';
/** First day of the week in pickers. */
export type WeekStart = 'saturday' | 'sunday' | 'monday';

/** How numbers, money and dates are shown: each part a setting of its own. */
export interface Style {
  language: Language;
  calendar: Calendar;
  digits: Digits;
  unit: Unit;
  weekStart: WeekStart;
}

/** How many of the currency's smallest unit one of this is. */
export const minorOf: Record<Unit, number> = {
  rial: 1,
  toman: 10,
  new_rial: 10_000,
  qiran: 100,
  lari: 100,
  dollar: 100,
  euro: 100,
};

/** How many decimals an exact amount in this unit can have. */
export const exactDecimals: Record<Unit, number> = {
  rial: 0,
  toman: 1,
  new_rial: 4,
  qiran: 2,
  lari: 2,
  dollar: 2,
  euro: 2,
};

/** How many decimals the unit has where people type it; toman and qiran are typed whole. */
export const typedDecimals: Record<Unit, number> = { ...exactDecimals, toman: 0, qiran: 0, new_rial: 2 };

const NBSP = '\u00a0';

/** The sign between groups of three. Persian digits bring their own signs. */
export function groupSign({ language, digits }: Pick<Style, 'language' | 'digits'>): string {
  if (digits === 'persian') return '٬';
  return language === 'ka' ? NBSP : ',';
}

/** The sign before decimals. */
export function decimalSign({ language, digits }: Pick<Style, 'language' | 'digits'>): string {
  if (digits === 'persian') return '٫';
  return language === 'ka' ? ',' : '.';
}

/** A number with a fixed count of decimals, in units of the last one: `decimal(46, 1)` is 4.6. */
export function decimal(scaled: number, places: number, style: Style): string {
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, groupSign(style));
  const fraction = places > 0 ? decimalSign(style) + digits.slice(digits.length - places) : '';
  return shape((scaled < 0 ? '−' : '') + whole + fraction, style.digits);
}

/** A whole number: `۱٬۲۳۴`, `1 234`, `1,234`. */
export function number(value: number, style: Style): string {
  return decimal(Math.trunc(value), 0, style);
}

/** A change with its sign: `+118`, `−500`. */
export function signed(value: number, style: Style): string {
  return (value > 0 ? '+' : '') + number(value, style);
}

/** A number of tenths, whole when it is whole: 125 is `12.5`, 120 is `12`. */
export function tenths(value: number, style: Style): string {
  return value % 10 === 0 ? number(value / 10, style) : decimal(value, 1, style);
}

/** Percent from units of the last decimal: `۶۱٪`, `61%`. */
export function percent(scaled: number, style: Style, places = 0): string {
  return decimal(scaled, places, style) + (style.digits === 'persian' ? '٪' : '%');
}

/**
 * An amount in the unit, without its word. Lari, dollar and euro have two decimals; the Iranian
 * units as many as write the amount exactly. Nothing is rounded.
 */
export function amount(minor: number, style: Style): string {
  const { unit } = style;
  const exact = exactDecimals[unit];
  let places = exact;
  if (unit === 'lari' || unit === 'dollar' || unit === 'euro') places = 2;
  else if (minor % minorOf[unit] === 0) places = 0;
  else if (unit === 'new_rial' && minor % minorOf.qiran === 0) places = 2;
  return decimal(minor / 10 ** (exact - places), places, style);
}

/** The unit's word beside a number; English has a singular. */
export function unitWord(style: Style, one = false): string {
  const words = unitWords[style.language][style.unit];
  return (one ? words[0] : words.at(-1)) ?? '';
}

/** An amount with its unit in words: `۱٬۲۵۰٬۰۰۰ تومان`, `42,50 ლარი`, `42.50 lari`. */
export function moneyWithUnit(minor: number, style: Style): string {
  return `${amount(minor, style)} ${unitWord(style, Math.abs(minor) === minorOf[style.unit])}`;
}

/** An amount with the sign of its currency where the language uses one: `60,75 ₾`, `$42.50`. */
export function money(minor: number, style: Style): string {
  const sign = unitSigns[style.unit];
  if (sign === undefined || style.language === 'fa') return moneyWithUnit(minor, style);
  if (style.language === 'ka') return `${amount(minor, style)}${NBSP}${sign}`;
  return (minor < 0 ? '−' : '') + sign + amount(Math.abs(minor), style);
}

/** The month's name in the calendar. */
export function monthName(month: number, style: Style): string {
  const names = style.calendar === 'jalali' ? jalaliMonths : gregorianMonths;
  return names[style.language][month - 1] ?? '';
}

/** The month's name for the margin, short where the language shortens it. */
export function monthShort(month: number, style: Style): string {
  const short = style.calendar === 'gregorian' ? gregorianShort[style.language] : undefined;
  return short?.[month - 1] ?? monthName(month, style);
}

/** `۳۰ آبان ۱۴۰۵`, `21 ნოემბერი, 2026`, `21 November 2026`. */
export function dateLong(day: Day, style: Style): string {
  const { year, month, day: date } = partsOf(day, style.calendar);
  const comma = style.language === 'ka' ? ',' : '';
  return shape(`${date} ${monthName(month, style)}${comma} ${year}`, style.digits);
}

/** Day and month, as in the margin: `۳۰ آبان`, `21 ნოე.`, `21 Nov`. */
export function dateShort(day: Day, style: Style): string {
  const { month, day: date } = partsOf(day, style.calendar);
  return shape(`${date} ${monthShort(month, style)}`, style.digits);
}

/** `۱۴۰۵/۰۸/۳۰`, `21.11.2026`, `2026-11-21`. */
export function dateNumeric(day: Day, style: Style): string {
  const { year, month, day: date } = partsOf(day, style.calendar);
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')];
  if (style.calendar === 'jalali' || style.language === 'fa') return shape(`${yyyy}/${mm}/${dd}`, style.digits);
  return shape(style.language === 'ka' ? `${dd}.${mm}.${yyyy}` : `${yyyy}-${mm}-${dd}`, style.digits);
}

/** Name of the day of the week. */
export function weekday(day: Day, style: Style): string {
  return weekdays[style.language][weekdayOf(day)] ?? '';
}

/** Hour and minute on the 24-hour clock, `۱۱:۳۴`. */
export function clockTime(hour: number, minute: number, style: Style): string {
  return shape(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, style.digits);
}

/** First day of the week as a number, Sunday is 0. */
export function firstWeekday(style: Style): number {
  return { saturday: 6, sunday: 0, monday: 1 }[style.weekStart];
}
