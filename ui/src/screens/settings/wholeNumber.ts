import { toAscii } from '../../digits';

/** A whole number typed in any digits, within its bounds, or nothing. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const typed = toAscii(text).replace(/[\s٬,،]/g, '');
  if (!/^\d{1,12}$/.test(typed)) return undefined;
  const value = Number(typed);
  return value >= least && value <= most ? value : undefined;
}
