import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { core, lastOf, type } from './core';
import { act } from '../src/act';
import { drafts } from '../src/drafts.svelte';
import { openSale, open } from '../src/frame/counter';
import Omnibox from '../src/frame/Omnibox.svelte';
import { route } from '../src/route.svelte';
import Sale from '../src/screens/sale/Sale.svelte';
import { session } from '../src/session.svelte';
import { live } from '../src/live.svelte';
import { shop } from '../src/shop.svelte';
import { toast } from '../src/toast.svelte';

/** An answer that comes when the test lets it. */
function later(): { answer: Promise<unknown>; give: (value: unknown) => void; refuse: (why: unknown) => void } {
  let give!: (value: unknown) => void;
  let refuse!: (why: unknown) => void;
  const answer = new Promise((resolve, reject) => [give, refuse] = [resolve, reject]);
  return { answer, give, refuse };
}

const card = (id: string) => ({
  who: { id, name: id, family: '', membership: 'none', points: 0 }, stamps: [], ask_consent: false, overdrawn: [],
});
const quote = (promotions: string[]) => ({
  collects: false, same_today: 0, pays_owed: 0, spends: 0, most_points: 0, earns: 0, rule_points: 1, rule_per: 1, off: 0, near: [],
  offers: { offers: promotions.map((promotion) => ({ promotion, taken: true, name: promotion, kind: { gives: 'gift_over', gift: 'tea' }, off: 0, gift: 'tea', of_step: false, by_coupon: false })), near: [], worries: [], over: null, reason_needed: false, margin: null, coupons: [] },
});
const mounted: Record<string, unknown>[] = [];

beforeEach(() => {
  core.asked = [];
  core.answers = {
    get_counter: ({ customer }) => card(String(customer)),
    get_shop: () => ({ settings: { language: 'en', calendar: 'gregorian', digits: 'latin', unit: 'toman', week_start: 'monday', zone: 'UTC' }, view: {}, today: '2026-11-24' }),
    find_customers: () => ({ people: [], exact: null, unknown_card: null, unknown_phone: null, blocked_card: null, bearer: null, holder: null }),
    list_purchases: () => ({ rows: [], next: null, count: 0, sum: 0, years: [], goods: [] }),
    quote_purchase: () => quote([]),
    record_purchase: () => { throw { code: 'busy', args: {} }; },
    save_draft: () => ({}),
    drop_draft: () => ({}),
  };
  session.language = 'en';
  session.unit = 'toman';
  shop.leave();
  drafts.offered = {};
  toast.clear();
  route.go({ room: 'today' });
});
afterEach(() => {
  for (const one of mounted.splice(0)) void unmount(one);
  document.body.replaceChildren();
});

const show = (component: typeof Sale | typeof Omnibox): void => {
  mounted.push(mount(component as typeof Sale, { target: document.body, props: {} }));
  flushSync();
};
/** Saves the sale that is open, as Enter does. */
const save = (): void => {
  document.querySelector<HTMLFormElement>('[data-testid=sale]')?.requestSubmit();
};
const recorded = async () => vi.waitUntil(() => lastOf('record_purchase'));

test('a sale opened before the one who was called has come is theirs, and stays open', async () => {
  await shop.greet('before');
  const slow = later();
  core.answers.get_counter = () => slow.answer;
  const coming = open('called');
  openSale();
  show(Sale);
  type(document.querySelector('[data-testid=sale-amount]'), '200');
  flushSync();
  save();
  slow.give(card('called'));
  await coming;
  expect((await recorded())?.customer).toBe('called');
  expect(route.place.room).toBe('sale');
});

test('who went on while a search was answered is not called back from the sale', async () => {
  const slow = later();
  core.answers.find_customers = () => slow.answer;
  show(Omnibox);
  const field = document.querySelector<HTMLInputElement>('#omnibox');
  type(field, 'called');
  field?.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', bubbles: true }));
  openSale();
  slow.give({ people: [{ who: card('called').who, note: '' }], exact: 'called', unknown_card: null, unknown_phone: null, blocked_card: null, bearer: null, holder: null });
  expect((await shop.arrived())?.who.id).toBe('called');
  expect(route.place.room).toBe('sale');
});

test('whoever left before they had come does not come back', async () => {
  const slow = later();
  core.answers.get_counter = () => slow.answer;
  const coming = shop.greet('called');
  shop.leave();
  slow.give(card('called'));
  await coming;
  expect(shop.guest).toBeUndefined();
});

test('a sale saved before it was said what is advised takes what is advised for its amount', async () => {
  show(Sale);
  const slow = later();
  core.answers.quote_purchase = () => slow.answer;
  type(document.querySelector('[data-testid=sale-amount]'), '200');
  flushSync();
  save();
  slow.give(quote(['ten-percent']));
  expect((await recorded())?.promotions).toEqual(['ten-percent']);
});

test('the focus stays where somebody went while an act was under way', async () => {
  const slow = later();
  core.answers.record_purchase = () => slow.answer;
  show(Omnibox);
  show(Sale);
  type(document.querySelector('[data-testid=sale-amount]'), '200');
  flushSync();
  save();
  await recorded();
  const goods = document.querySelector<HTMLInputElement>('#sale-goods-0');
  goods?.focus();
  slow.give({ op: 'o', kind: 'purchase_recorded', undoable: false, customer: null, amount: 200, detail: '', goods: [], till: null, unearned: [], points: null, balance: null });
  await vi.waitUntil(() => document.querySelector<HTMLInputElement>('[data-testid=sale-amount]')?.value === '');
  expect(document.activeElement).toBe(goods);
});

const written = { op: 'o', kind: 'purchase_recorded', undoable: false, customer: null, amount: 200, detail: '', goods: [], points: null, balance: null, till: null, unearned: [] };
const sale = () => document.querySelector<HTMLInputElement>('[data-testid=sale-amount]');

/** A sale of 200 under way to be written, and what ends it. */
async function underWay(): Promise<ReturnType<typeof later>> {
  const slow = later();
  core.answers.record_purchase = () => slow.answer;
  openSale();
  show(Omnibox);
  show(Sale);
  type(sale(), '200');
  flushSync();
  save();
  await recorded();
  return slow;
}

test('the next sale asked for while one is being written stays open, with what was typed for it', async () => {
  const slow = await underWay();
  openSale();
  flushSync();
  expect(sale()?.value).toBe('');
  type(sale(), '5');
  openSale();
  flushSync();
  slow.give(written);
  await vi.waitUntil(() => document.querySelector('[data-testid=sale-save]:not([aria-disabled])'));
  expect(route.place.room).toBe('sale');
  expect(sale()?.value).toBe('5');
  expect(document.activeElement).toBe(sale());
  save();
  await vi.waitUntil(() => core.asked.filter(({ name }) => name === 'record_purchase').length === 2);
  const amounts = core.asked.filter(({ name }) => name === 'record_purchase').map(({ input }) => input.amount);
  expect(amounts).toEqual([2000, 50]);
});

test('a sale that is refused comes back before the next one, with its reason', async () => {
  const slow = await underWay();
  openSale();
  flushSync();
  type(sale(), '5');
  flushSync();
  slow.refuse({ code: 'busy', args: {} });
  await vi.waitUntil(() => document.querySelector('#sale-facts')?.textContent?.trim());
  expect(sale()?.value).toBe('200');
  expect(route.place.room).toBe('sale');
});

test('the amount of a sale is what stood there when Enter was pressed', async () => {
  const slow = later();
  core.answers.quote_purchase = () => slow.answer;
  openSale();
  show(Sale);
  type(sale(), '200');
  flushSync();
  save();
  type(sale(), '2005');
  flushSync();
  slow.give(quote([]));
  expect((await recorded())?.amount).toBe(2000);
});

test('promotions are those of the sale that is written, though the next one was asked for before they were said', async () => {
  const slow = later();
  core.answers.quote_purchase = () => slow.answer;
  openSale();
  show(Sale);
  type(sale(), '200');
  flushSync();
  save();
  openSale();
  flushSync();
  slow.give(quote(['ten-percent']));
  expect((await recorded())?.promotions).toEqual(['ten-percent']);
});

test('a sale left while it is being written is not offered as half typed once it is written', async () => {
  const slow = await underWay();
  await vi.waitUntil(() => lastOf('save_draft'));
  route.go({ room: 'gift-card' });
  for (const one of mounted.splice(0)) void unmount(one);
  slow.give(written);
  await vi.waitUntil(() => lastOf('drop_draft'));
  expect(drafts.offered.sale).toBeUndefined();
});

test('a sale refused after it was left says so and is offered again', async () => {
  const slow = await underWay();
  await vi.waitUntil(() => lastOf('save_draft'));
  route.go({ room: 'gift-card' });
  for (const one of mounted.splice(0)) void unmount(one);
  slow.refuse({ code: 'busy', args: {} });
  await vi.waitUntil(() => toast.slip);
  expect(drafts.offered.sale).toMatchObject({ text: '200' });
});

test('an act that waits for its turn says so after 300 ms, and no longer than it waits', async () => {
  vi.useFakeTimers();
  const slow = later();
  core.answers.add_note = () => slow.answer;
  const doing = act('add_note', { customer: 'c', text: 'x', pinned: false, tag: null });
  await vi.advanceTimersByTimeAsync(299);
  expect(live.waiting).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(live.waiting).toBe(true);
  slow.give({ op: 'o', kind: 'note_added', undoable: false, customer: null, amount: null, detail: '', goods: [], till: null, unearned: [], points: null, balance: null });
  await vi.advanceTimersByTimeAsync(0);
  await doing;
  expect(live.waiting).toBe(false);
  vi.useRealTimers();
});
