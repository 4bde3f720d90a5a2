import { t } from '../../i18n.svelte';
import { counted, dateLong } from '../../shown';
import type { InstalmentStands, PoliteWord, TrialStands } from '../../wire';

/** How a part stands, in words. */
export function partWords(stands: InstalmentStands): string {
  if (stands.stands === 'later') return t('plan-in-days', counted(stands.days));
  if (stands.stands === 'late') return t('plan-late-days', counted(stands.days));
  return t(stands.stands === 'paid' ? 'plan-part-paid' : 'plan-due-today');
}

/** What is to be said today about a plan. */
export const wordWords = (word: PoliteWord): string => t(`plan-word-${word.word}`);

/** How a sample stands, in words. */
export function trialWords(stands: TrialStands): string {
  switch (stands.stands) {
    case 'waits': return t('trial-waits', counted(stands.days));
    case 'to_ask': return t('trial-to-ask', counted(stands.days));
    case 'bought_by': return t('trial-bought-by', { day: dateLong(stands.day) });
    case 'bought_said': return t('trial-bought-said');
    case 'not': return t('trial-not', { why: t(`trial-why-${stands.why}`) });
  }
}
