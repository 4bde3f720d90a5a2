import { act } from '../../act';
import type { Refusal } from '../../call';
import { shop } from '../../shop.svelte';
import type { Settings } from '../../wire';

/** Keeps changed settings: the whole goes in, the core writes only what changed. */
export async function keep(change: Partial<Settings>): Promise<Refusal | undefined> {
  if (!shop.view) return undefined;
  const settings = { ...$state.snapshot(shop.view.settings), ...change } as Settings;
  const came = await act('change_settings', { settings });
  return 'refusal' in came ? came.refusal : undefined;
}

