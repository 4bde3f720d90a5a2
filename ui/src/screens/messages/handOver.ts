import { call } from '../../commands';
import { copy } from '../../copy';
import { t } from '../../i18n.svelte';
import type { WayOut } from '../../wire';

/** What became of a letter on its way out. */
export interface HandedOver {
  /** Whether it left the window. */
  gone: boolean;
  /** What to tell whoever hands it over. */
  said: string;
}

/**
 * Hands a letter to another program by one of its open ways. A letter too long for a link goes by
 * the clipboard, and the shop is told to paste it: the other program opened without it.
 */
export async function handOver(way: WayOut, text: string): Promise<HandedOver> {
  if (way.way === 'copy') {
    const gone = await copy(text);
    return { gone, said: t(gone ? 'letter-copied' : 'letter-not-copied') };
  }
  if (!way.link) return { gone: true, said: '' };
  const pasted = way.way !== 'phone' && !way.carries_text;
  if (pasted && !(await copy(text))) return { gone: false, said: t('letter-not-copied') };
  await call('outside_open_link', { link: way.link });
  return { gone: true, said: t(pasted ? 'letter-opened-paste' : `letter-opened-${way.way}`) };
}
