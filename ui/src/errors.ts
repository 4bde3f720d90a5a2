import type { Refusal } from './call';
import { has, t, type Args } from './i18n.svelte';
import { dateLong, money, number } from './shown';

/** An argument of an error as it is shown: counts and money in the shop's format. */
function shownArg(name: string, value: unknown): string | number {
  if (typeof value === 'number') return name.endsWith('minor') || name === 'amount' ? money(value) : number(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateLong(value) : value;
  return '';
}

/** The words of an error, message `error-CODE`; a code without words says what to do anyway. */
export function errorWords({ code, args }: Refusal): string {
  const id = `error-${code}`;
  if (!has(id)) return t('error-unexpected', { code });
  const given: Args = {};
  for (const [name, value] of Object.entries(args)) given[name] = shownArg(name, value);
  return t(id, given);
}
