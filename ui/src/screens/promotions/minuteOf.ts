import { toAscii } from '../../digits';

/** The minute of the day of a time typed in any digits (21, 21:30, 2130), within its bounds, or nothing. */
export function minuteOf(text: string, least: number, most: number): number | undefined {
  const typed = /^(\d{1,2})(?:[:.٫]?(\d{2}))?$/.exec(toAscii(text).replace(/\s/g, ''));
  if (!typed) return undefined;
  const [hour, minute] = [Number(typed[1]), Number(typed[2] ?? 0)];
  const value = hour * 60 + minute;
  return minute < 60 && value >= least && value <= most ? value : undefined;
}
