import type { Refusal } from './call';
import { has, t, type Args } from './i18n.svelte';
import { dateLong, money, number } from './shown';

/** Refusals whose bare numbers are money. */
const OF_MONEY = new Set(['return_too_much', 'amount_too_great', 'lines_do_not_add_up']);

/** An argument that stands in a file or was typed: shown as it is written there. */
const AS_WRITTEN = 'text';

/** An argument of an error as it is shown: counts, days and money in the shop's format. */
function shownArg(code: string, name: string, value: unknown): string {
  const ofMoney = name.endsWith('minor') || name === 'amount' || OF_MONEY.has(code);
  if (typeof value === 'number') return ofMoney ? money(value) : number(value);
  if (name === AS_WRITTEN && typeof value === 'string') return value;
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateLong(value) : value;
  return '';
}

/** The words of an error, message `error-CODE`; a code without words says what to do anyway. */
export function errorWords({ code, args }: Refusal): string {
  const id = `error-${code}`;
  if (!has(id)) return t('error-unexpected', { code });
  const given: Args = {};
  for (const [name, value] of Object.entries(args)) {
    const shown = shownArg(code, name, value);
    // A number comes twice: to choose the form, and as it is written.
    given[name] = typeof value === 'number' ? value : shown;
    given[`${name}_shown`] = shown;
  }
  return t(id, given);
}
