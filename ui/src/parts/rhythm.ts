import { t } from '../i18n.svelte';
import { number } from '../shown';
import type { RhythmBrief } from '../wire';

/** The rhythm of somebody in words: usually every so many days, last here so long ago. */
export function rhythmWords({ days, usual_days, visits }: Pick<RhythmBrief, 'days' | 'usual_days'> & { visits: readonly unknown[] }): string {
  return reasonWords(usual_days, days ?? 0, visits.length);
}

/** Why somebody is missed, in words. */
export function reasonWords(usual: number | null, days: number, visits: number): string {
  const last = { count: days, shown: number(days) };
  if (usual !== null && visits > 2) return t('missing-reason-rhythm', { ...last, every: usual, every_shown: number(usual) });
  return t(visits > 1 ? 'missing-reason-twice' : 'missing-reason-once', last);
}
