import { call } from '../../commands';
import type { Today } from '../../wire';

/** Today as it was asked for before the window stood. */
let first: Promise<Today> | undefined;

/** Asks for Today ahead, so that the first picture of the window has it; comes when it is there, or failed. */
export async function askAhead(): Promise<void> {
  first = call('get_today', {});
  await first.catch(() => undefined);
}

/** What needs a person now: once what was asked ahead, and from then on anew. */
export function askToday(): Promise<Today> {
  const asked = first ?? call('get_today', {});
  first = undefined;
  return asked;
}
