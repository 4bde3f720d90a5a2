import { t } from '../../i18n.svelte';
import { counted, dateLong } from '../../shown';
import type { RewardRow } from '../../wire';

/** Why a reward cannot be given to somebody now, in words; empty where it can. */
export function notNowWords(row: RewardRow): string {
  const why = row.not_now;
  if (!why) return '';
  switch (why.why) {
    case 'missing':
      return t('reward-not-missing', counted(why.points));
    case 'not_yet':
      return t('reward-not-not_yet', { day: dateLong(why.from) });
    case 'over':
      return t('reward-not-over', { day: dateLong(why.until) });
    case 'step_too_low':
      return t('reward-not-step_too_low', { name: row.step ?? '' });
    default:
      return t(`reward-not-${why.why}`);
  }
}
