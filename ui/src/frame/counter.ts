import { act } from '../act';
import { t } from '../i18n.svelte';
import { toast } from '../toast.svelte';
import { focusOmnibox } from './omnibox';
import { route, type Place } from '../route.svelte';
import { ahead } from '../screens/sale/ahead.svelte';
import { shop } from '../shop.svelte';

/** F9: the sale of whoever stands at the counter, or of nobody; the next one while one is being written. */
export function openSale(): void {
  route.go({ room: 'sale' });
  ahead.ask();
  queueMicrotask(() => document.querySelector<HTMLInputElement>('#sale-amount')?.focus());
}

/** F7: a gift card, to be looked up, used or sold. */
export function openGift(): void {
  route.go({ room: 'gift-card' });
  queueMicrotask(() => document.querySelector<HTMLInputElement>('#gift-code')?.focus());
}

/** F8: in a sale the points to spend; before one everything the person can have for points and stamps. */
export async function openRedeem(): Promise<void> {
  if (!(await shop.arrived())) return;
  if (route.place.room === 'sale') await openSpend();
  else route.go({ room: 'redeem' });
}

/** The sale, with the points to spend in hand. */
export async function openSpend(): Promise<void> {
  const guest = await shop.arrived();
  if (!guest || guest.who.points <= 0) return;
  const field = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('#sale-spend');
  if (route.place.room !== 'sale') route.go({ room: 'sale' });
  queueMicrotask(() => (field() ?? document.querySelector<HTMLInputElement>('#sale-amount'))?.focus());
}

/** Shift+F8: what a full stamp card is good for was given. */
export async function giveForStamps(): Promise<void> {
  const guest = await shop.arrived();
  const full = guest?.stamps.find((one) => one.free > 0);
  if (!guest || !full) return;
  await act('redeem_stamps', { customer: guest.who.id, card: full.card });
}

/** F3: the stamp of a visit where no amount is typed. */
export async function stampVisit(): Promise<void> {
  const guest = await shop.arrived();
  if (!guest?.visit_stamp) return;
  if (!guest.visit_stamp.now) {
    toast.show({ text: t('error-stamp_not_now') });
    return;
  }
  await act('stamp_visit', { customer: guest.who.id });
}

/** Esc: they have left. */
export function leaveCounter(): void {
  shop.leave();
  focusOmnibox();
}

/** F6 and Shift+F6: the answer to "may we write?", where it is asked for. */
export async function answerConsent(yes: boolean): Promise<void> {
  const guest = await shop.arrived();
  if (!guest?.ask_consent) return;
  await act('record_consent', { customer: guest.who.id, channels: [], purpose: null, state: yes ? 'given' : 'withdrawn', wording: t('ask-words-advertising') });
  focusOmnibox();
}

/**
 * Somebody found: they step up to the counter, and their page opens. Whoever has gone on from `from`
 * before they came, to the sale with F9, is not called back.
 */
export async function open(customer: string, from: Place = route.place): Promise<void> {
  await shop.greet(customer);
  if (route.place === from) route.go({ room: 'customer', id: customer });
}
