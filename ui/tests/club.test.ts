import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { core, lastOf } from './core';
import { stampVisit } from '../src/frame/counter';
import { openCode } from '../src/frame/scans';
import { route } from '../src/route.svelte';
import Cards from '../src/screens/customers/Cards.svelte';
import Membership from '../src/screens/customers/Membership.svelte';
import StaffLimits from '../src/screens/settings/StaffLimits.svelte';
import PurchaseLine from '../src/screens/sale/PurchaseLine.svelte';
import { friend } from '../src/screens/people/friend.svelte';
import { session } from '../src/session.svelte';
import { shop } from '../src/shop.svelte';

const card = (id: string, more: object = {}) => ({ id, number: `2900000${id}`, blocked: false, replaced_by: null, since: '2026-11-20', holder: null, ...more });
const guest = (now: boolean) => ({ who: { id: 'sara', name: 'Sara', points: 0, membership: 'joined' }, stamps: [], visit_stamp: { card: 1, now }, cards: [] });
const mounted: Record<string, unknown>[] = [];

beforeEach(() => {
  core.asked = [];
  const done = { op: 'o', kind: 'card_issued', customer: 'sara', name: 'Sara', reference: null, amount: null, till: null, unearned: [], points: null, stamps: null, balance: null, detail: '', goods: [], undoable: true };
  core.answers = {
    issue_card: () => done,
    change_membership: () => done,
    stamp_visit: () => done,
    get_counter: () => guest(true),
    preview_membership: () => ({ keeps: false, points: 50, worth: 500, stamps: [{ card: 1, name: 'Coffee', count: 3 }], owed: 0, gift: 700, credit: 0, waiting: 0 }),
  };
  session.language = 'en';
  shop.leave();
  route.go({ room: 'today' });
});
afterEach(() => {
  for (const one of mounted.splice(0)) void unmount(one);
  document.body.replaceChildren();
});

const show = (component: unknown, props: object): void => {
  mounted.push(mount(component as Component<Record<string, unknown>>, { target: document.body, props: props as Record<string, unknown> }));
  flushSync();
};
/** What stands somewhere, without the marks that keep directions apart. */
const textOf = (id: string): string => (document.querySelector(`[data-testid=${id}]`)?.textContent ?? '').replace(/[\u2066-\u2069]/gu, '');
const click = (id: string): void => {
  document.querySelector<HTMLElement>(`[data-testid=${id}]`)?.click();
  flushSync();
};

test('a lost card is replaced, and an old one says by which', async () => {
  show(Cards, { id: 'sara', cards: [card('2'), card('1', { blocked: true, replaced_by: '29000002' })] });
  expect(document.querySelector('.is-void')?.textContent).toContain('replaced by');
  click('card-lost');
  document.querySelector('form')?.requestSubmit();
  expect((await vi.waitUntil(() => lastOf('issue_card')))?.replaces).toBe('2');
});

test('leaving says first what goes and what stays, and nothing is done before that', async () => {
  const page = { card: { who: { membership: 'joined' } }, membership: [] };
  show(Membership, { id: 'sara', page });
  click('club-leave');
  await vi.waitUntil(() => document.querySelector('[data-testid=leave-preview]'));
  const said = document.querySelector('[data-testid=leave-preview]')?.textContent ?? '';
  for (const words of ['۵۰ toman', '۵۰', 'Coffee', '۳', 'Gift cards']) expect(said).toContain(words);
  expect(lastOf('change_membership')).toBeUndefined();
  click('leave-confirm');
  expect(await vi.waitUntil(() => lastOf('change_membership'))).toMatchObject({ state: 'left', keep_points: false });
});

test('the key stamps a visit where one is due, and says why where none is', async () => {
  await shop.greet('sara');
  await stampVisit();
  expect(lastOf('stamp_visit')?.customer).toBe('sara');
  core.asked = [];
  core.answers.get_counter = () => guest(false);
  await shop.greet('sara');
  await stampVisit();
  expect(lastOf('stamp_visit')).toBeUndefined();
});

test('the slip of a friend opens nobody: it names who gave it in the form of somebody new', async () => {
  core.answers.open_code = () => ({ kind: 'friend', gift: null, slip: null, friend: { id: 'omid', name: 'Omid' } });
  await openCode('75000000000000018');
  expect(route.place.room).toBe('new-customer');
  expect(friend.who?.id).toBe('omid');
  expect(shop.guest).toBeUndefined();
  friend.who = undefined;
});

const SOLD = { id: 'p', customer: null, name: null, reference: null, day: '2026-11-24', at: null, amount: 1000, off: 100, returned: 0, paid_points: 0, paid_gift: 0, paid_credit: 0, points: 5, receipt: '', lines: [], voided: false, imported: false };

test('what a sale gave and what of it came back is folded out under its row', async () => {
  const unearned = [{ name: 'Autumn', off: 40, gift: 'Mug' }];
  const returns = [{ op: 'r', day: '2026-11-24', amount: 600, till: 300, unearned }, { op: 's', day: '2026-11-24', amount: 200, till: 0, unearned: [] }];
  core.answers.get_purchase = () => ({ returns, rules: [{ rule: 1, name: 'Usual', into: 'points', gave: 5, draw: null, referral: false }], promotions: [{ name: 'Autumn', off: 100, gift: null, by_coupon: false }], off: 100, spent: 0, paid_points: 0 });
  core.answers.get_shop = () => ({ settings: { language: 'en', calendar: 'gregorian', digits: 'latin', unit: 'toman', week_start: 'monday', zone: 'UTC', program: { rules: [], stamp_cards: [] } }, view: {}, today: '2026-11-24' });
  await shop.load();
  show(PurchaseLine, { row: SOLD });
  click('purchase-tell');
  await vi.waitUntil(() => document.querySelector('[data-testid=purchase-told] li'));
  const told = textOf('purchase-told');
  for (const words of ['Usual', '5', 'Autumn', '30 toman out of the till', '4 toman was taken off it', 'Mug', 'nothing out of the till']) expect(told).toContain(words);
});

test('a return says before it is recorded what goes out of the till', async () => {
  // Nothing is laid out here.
  Element.prototype.scrollIntoView = () => undefined;
  core.answers.quote_return = () => ({ amount: 600, till: 300, unearned: [{ name: 'Autumn', off: 40, gift: null }] });
  show(PurchaseLine, { row: SOLD });
  click('purchase-return');
  const amount = await vi.waitUntil(() => document.querySelector<HTMLInputElement>('[data-testid=return-amount]'));
  amount.value = '60';
  amount.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  await vi.waitUntil(() => document.querySelector('[data-testid=return-quote]'));
  const said = textOf('return-quote');
  expect(lastOf('quote_return')).toMatchObject({ purchase: 'p', amount: 600, lines: [] });
  expect(said).toContain('30 toman goes out of the till.');
  expect(said).toContain('4 toman was taken off it');
});

test('a seller is given limits of their own beside those of all, and goes back to them', () => {
  const all = { points_by_hand: 100, stamps_by_hand: null, off_percent: null, gift_money: null, returned: null };
  const kept: unknown[] = [];
  const keep = (change: unknown): void => void kept.push(JSON.parse(JSON.stringify(change)));
  shop.view = { people: [{ id: 'reza', name: 'Reza', active: true }, { id: 'gone', name: 'Gone', active: false }] } as never;
  show(StaffLimits, { program: { limits: all, own_limits: [] }, keep });
  expect(document.querySelectorAll('[data-testid=limits-of]')).toHaveLength(1);
  click('limits-of');
  expect(textOf('limits-by-all')).toContain('Reza');
  expect(document.querySelector('[data-testid=limits-save]')).toBeNull();
  click('limits-own');
  expect(kept).toEqual([{ limits: all, own_limits: [{ person: 'reza', limits: all }] }]);

  document.body.replaceChildren();
  show(StaffLimits, { program: { limits: all, own_limits: kept.flatMap((one) => (one as { own_limits: object[] }).own_limits) }, keep });
  click('limits-of');
  click('limits-drop');
  expect(kept[1]).toEqual({ limits: all, own_limits: [] });
  shop.close();
});
