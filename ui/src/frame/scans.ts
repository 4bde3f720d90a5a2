import { asRefusal } from '../call';
import { call } from '../commands';
import { ticks } from '../clock';
import { errorWords } from '../errors';
import { t } from '../i18n.svelte';
import { live } from '../live.svelte';
import { Scanner, USUAL_PACE, type ScanPace } from '../scanner';
import { shop } from '../shop.svelte';
import { cardCode } from '../shown';
import { scratched } from '../screens/draws/scratched.svelte';
import { read } from '../screens/gifts/read.svelte';
import { friend } from '../screens/people/friend.svelte';
import { bargain } from '../screens/sale/bargain.svelte';
import { giveCard, isScratch } from '../screens/sale/scratch';
import { tenders } from '../screens/sale/tenders.svelte';
import { route } from '../route.svelte';
import { toast } from '../toast.svelte';
import { openSale } from './counter';
import type { FoundCustomers } from '../wire';
import { scanned } from './scanned.svelte';

/** The pace of this machine's scanner. */
const pace = (): ScanPace => ({ ...USUAL_PACE, mean: shop.view?.view.scan_gap_ms || USUAL_PACE.mean });

/** Whether a code has the shape of a card of this shop; anything else typed fast stays text. */
export function isCard(code: string, prefix: string, lengths: readonly number[]): boolean {
  return (code.startsWith(prefix) && /^\d{11}$/.test(code)) || lengths.includes(code.length);
}

/** Whether a code has the shape of a gift card, a coupon, a slip, a scratch card or a friend’s slip. */
export const isBearer = (code: string): boolean => /^7[1-5]\d{15}$/.test(code);

type Field = HTMLInputElement | HTMLTextAreaElement;
interface Kept {
  field: Field;
  value: string;
  start: number | null;
  end: number | null;
}

function keep(): Kept | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined;
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** The field as it was before the scan: nothing of the code stays in it. */
function restore(kept: Kept | undefined): void {
  if (!kept) return;
  kept.field.value = kept.value;
  kept.field.setSelectionRange(kept.start, kept.end);
  kept.field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** How often a search gives way to what is typed at the same time before it gives up. */
const TRIES = 5;

/** Looks a code up. A search that gave way to the next key, as typed ones do, is asked again. */
async function find(code: string): Promise<FoundCustomers> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call('find_customers', { text: code });
    } catch (thrown) {
      if (asRefusal(thrown).code !== 'interrupted' || tried === TRIES) throw thrown;
    }
  }
}

/** Why a code opens nobody. */
function unopened({ blocked_card }: FoundCustomers, code: string): string {
  if (blocked_card?.replaced_by) return t('scan-replaced', { code: cardCode(code), other: cardCode(blocked_card.replaced_by) });
  return t(blocked_card ? 'scan-blocked' : 'scan-unknown', { code: cardCode(code) });
}

/** Opens whoever the card belongs to; an unknown card is offered, never guessed. */
export async function take(code: string): Promise<void> {
  scanned.last = code;
  try {
    const found = await find(code);
    scanned.unknown = found.exact === null && !found.blocked_card ? code : undefined;
    scanned.blocked = found.blocked_card ?? undefined;
    if (found.exact !== null) {
      await shop.greet(found.exact);
      openSale();
      if (found.holder !== null) toast.show({ text: t('holder-of', { name: found.holder }) });
    } else {
      live.warn(unopened(found, code));
    }
  } catch (thrown) {
    live.warn(errorWords(asRefusal(thrown)));
  }
}

/** Codes of coupons begin with these digits: they are for the sale at the counter. */
const COUPON = '72';

async function openScratch(code: string): Promise<void> {
  if (route.place.room !== 'sale') {
    scratched.code = code;
    if (route.place.room !== 'draws') route.go({ room: 'draws' });
    return;
  }
  try {
    await giveCard(code);
  } catch (thrown) {
    toast.show({ text: errorWords(asRefusal(thrown)) });
  }
}

/**
 * Opens what a code is worth: a gift card where it pays the sale or in its room, a slip at its
 * person, the slip of a friend in the form of somebody new. A scratch card goes out with the sale at
 * the counter; anywhere else it is looked at.
 */
export async function openCode(code: string): Promise<void> {
  if (code.startsWith(COUPON)) {
    openSale();
    bargain.add(code);
    return;
  }
  if (isScratch(code)) {
    await openScratch(code);
    return;
  }
  try {
    const { gift, slip, friend: giver } = await call('open_code', { code });
    if (gift && route.place.room === 'sale' && gift.card.usable > 0) {
      tenders.add({ code, card: gift.card.id, tail: gift.card.tail, usable: gift.card.usable });
    } else if (gift) {
      read.code = code;
      route.go({ room: 'gift-card' });
    } else if (slip) {
      await shop.greet(slip.who.id);
      route.go({ room: 'redeem' });
    } else if (giver) {
      friend.who = giver;
      if (route.place.room !== 'new-customer') route.go({ room: 'new-customer' });
    }
  } catch (thrown) {
    live.warn(errorWords(asRefusal(thrown)));
    read.code = code;
    route.go({ room: 'gift-card' });
  }
}

/** Listens on every screen, before any field hears the key. Gives back how to stop. */
export function listenToScanner(): () => void {
  const scanner = new Scanner(pace);
  let kept: Kept | undefined;
  const onkeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.repeat) return;
    const heard = scanner.hear({
      code: event.code,
      key: event.key,
      shiftKey: event.shiftKey,
      ctrlKey: event.ctrlKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      at: event.timeStamp || ticks(),
    });
    if (heard.kind === 'begins') kept = keep();
    if (heard.kind !== 'scan' || !shop.view) return;
    scanned.tested = heard.code;
    const bearer = isBearer(heard.code);
    if (!bearer && !isCard(heard.code, shop.view.card_prefix, shop.view.card_lengths)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    restore(kept);
    void shop.expect(bearer ? openCode(heard.code) : take(heard.code));
  };
  window.addEventListener('keydown', onkeydown, { capture: true });
  return () => window.removeEventListener('keydown', onkeydown, { capture: true });
}
