import { call } from '../../commands';
import { t } from '../../i18n.svelte';
import { toast } from '../../toast.svelte';
import { bargain } from './bargain.svelte';

/** Codes of scratch cards begin with these digits. */
const SCRATCH = '74';

/** Whether a code is one of a scratch card. */
export const isScratch = (code: string): boolean => code.startsWith(SCRATCH);

/** Takes a scratch card into the sale at the counter, or says why it does not go out. */
export async function giveCard(code: string): Promise<void> {
  const { state, run } = await call('check_scratch_code', { code });
  if (state === 'not_given' || state === 'not_active') bargain.give({ code, name: run ?? '' });
  else toast.show({ text: state === 'unknown' || state === 'blocked' ? t(`scratch-state-${state}`) : t('sale-scratch-given') });
}
