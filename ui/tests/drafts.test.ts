import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { core, lastOf, type } from './core';
import { drafts } from '../src/drafts.svelte';
import { route } from '../src/route.svelte';
import PersonEditor from '../src/screens/customers/PersonEditor.svelte';
import { readPerson } from '../src/screens/customers/half';
import Sale from '../src/screens/sale/Sale.svelte';
import { readSale } from '../src/screens/sale/half';
import Templates from '../src/screens/messages/Templates.svelte';
import { session } from '../src/session.svelte';

const find = (css: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};
const value = (css: string): string => (find(css) as HTMLInputElement).value;
const press = (css: string): void => {
  find(css).click();
  flushSync();
};
const put = (css: string, text: string): void => {
  type(find(css), text);
  flushSync();
};

/** What lies on the disk, by form. */
let disk: Record<string, unknown> = {};

beforeEach(() => {
  vi.useFakeTimers();
  disk = {};
  core.asked = [];
  core.answers = {
    save_draft: ({ form, content }) => ((disk[String(form)] = content), {}),
    load_draft: ({ form }) => ({ draft: disk[String(form)] ? { form, content: disk[String(form)] } : null }),
    drop_draft: ({ form }) => (delete disk[String(form)], {}),
    find_duplicates: () => ({ people: [] }),
    list_purchases: () => ({ rows: [], next: null, count: 0, sum: 0, years: [], goods: [] }),
    quote_purchase: () => ({ collects: false, same_today: 0, pays_owed: 0, spends: 0, most_points: 0, earns: 0, rule_points: 1, rule_per: 1, off: 0, offers: { offers: [], near: [], worries: [], over: null, reason_needed: false, margin: null, coupons: [] } }),
    list_templates: () => ({ rows: [{ language: 'fa', text: 'سلام', own: false, samples: [] }, { language: 'ka', text: 'გამარჯობა', own: false, samples: [] }], fields: [] }),
  };
  session.language = 'fa';
  session.unit = 'toman';
  session.digits = 'persian';
  session.calendar = 'jalali';
  route.go({ room: 'today' });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** The window is killed: nothing of it is asked any more, and another finds what lies on the disk. */
async function killed(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
  document.body.replaceChildren();
  await drafts.find();
}

test('every field of a new customer is there again after an unclean end', async () => {
  mount(PersonEditor, { target: document.body, props: {} });
  flushSync();
  press('[data-testid=person-more]');
  put('[data-testid=person-name]', 'نسرین');
  put('[data-testid=person-family]', 'احمدی');
  put('[data-testid=person-phone]', '0912 111 0001');
  put('#person-title', 'خانم دکتر');
  put('[data-testid=person-call-me]', 'نسی');
  put('#person-birthday', '1365/5/12');
  find('#person-birthday').dispatchEvent(new Event('blur', { bubbles: true }));
  flushSync();
  put('#person-reference', 'A-17');
  for (const [i, text] of ['021 2233', 'n@example.com'].entries()) {
    const add = find(`[data-testid=contact-add-${i === 0 ? 'phone' : 'email'}]`);
    add.click();
    flushSync();
    put(`#contact-${i + 1}`, text);
  }
  put('#contact-1-label', 'خانه');
  press('[data-testid=contact-1-main]');
  press('[data-testid=person-phone-wrong]');
  put('[data-testid=person-card]', '00123');
  press('[data-testid=person-join]');
  press('[data-testid=person-may-write]');
  await killed();

  const left = readPerson(drafts.offered.customer);
  expect(left).toMatchObject({
    about: 'نسرین احمدی', name: 'نسرین', card: '00123', join: false, mayWrite: true, more: true,
    form: { family: 'احمدی', honorific: 'خانم دکتر', call_me: 'نسی', birthday: '1986-08-03', reference: 'A-17' },
    others: [
      { kind: 'phone', raw: '0912 111 0001', main: false, state: 'wrong' },
      { kind: 'phone', raw: '021 2233', label: 'خانه', main: true, state: 'valid' },
      { kind: 'email', raw: 'n@example.com' },
    ],
  });
  mount(PersonEditor, { target: document.body, props: { start: { draft: true } } });
  flushSync();
  await tick();
  expect(value('[data-testid=person-family]')).toBe('احمدی');
  expect(value('#contact-2')).toBe('n@example.com');
  expect(value('[data-testid=person-card]')).toBe('00123');
  expect((find('[data-testid=person-join]') as HTMLInputElement).checked).toBe(false);
  expect(find('[data-testid=person-may-write]').getAttribute('aria-pressed')).toBe('true');
});

test('a sale keeps its lines, its past day, its receipt and the points to spend', async () => {
  mount(Sale, { target: document.body, props: {} });
  flushSync();
  put('[data-testid=sale-amount]', '250000');
  put('#sale-goods-0', 'پسته');
  press('[data-testid=sale-goods-add]');
  put('#sale-goods-1', 'بادام');
  put('#sale-line-0', '150000');
  put('#sale-line-1', '100000');
  press('[data-testid=sale-other-day]');
  put('#sale-receipt', 'R-9');
  await killed();

  mount(Sale, { target: document.body, props: { draft: true } });
  flushSync();
  await vi.advanceTimersByTimeAsync(1000);
  expect(['[data-testid=sale-amount]', '#sale-goods-1', '#sale-line-0', '#sale-line-1', '#sale-receipt'].map(value)).toEqual(['۲۵۰٬۰۰۰', 'بادام', '۱۵۰٬۰۰۰', '۱۰۰٬۰۰۰', 'R-9']);
  expect(lastOf('save_draft')).toMatchObject({ form: 'sale', content: { minor: 2_500_000, otherDay: true, lines: [{ minor: 1_500_000 }, { minor: 1_000_000 }] } });
});

test('an amount typed in toman is the same money when the shop reads rials now', () => {
  const kept = { unit: 'toman', text: '100', minor: 1000, spend: '50', day: '2026-10-01', otherDay: true, lines: [{ goods: 'a', text: '100', minor: 1000 }, { goods: 'b', text: 'x' }] };
  const read = readSale(kept, 'rial', (minor) => `=${minor}`);
  expect(read).toMatchObject({ text: '=1000', minor: 1000, spend: '50', day: '2026-10-01' });
  expect(read.lines.map(({ text }) => text)).toEqual(['=1000', '']);
});

test('whatever lies on the disk, a form can be taken up', () => {
  for (const kept of [null, 7, 'x', [], { lines: 5, form: [], others: 'x', day: 3 }, { lines: [null], others: [7], main: 9 }]) {
    expect(readSale(kept, 'toman', String).lines.length).toBeGreaterThan(0);
    expect(readPerson(kept).form.contacts).toEqual([]);
  }
});

test('the words of a letter are kept for each language', async () => {
  mount(Templates, { target: document.body, props: {} });
  await vi.advanceTimersByTimeAsync(1);
  flushSync();
  put('[data-testid=template-text]', 'سلام، دلتنگ شما هستیم');
  await killed();
  mount(Templates, { target: document.body, props: { draft: true } });
  await vi.advanceTimersByTimeAsync(1);
  flushSync();
  expect(value('[data-testid=template-text]')).toBe('سلام، دلتنگ شما هستیم');
});

test('on the way elsewhere a half-typed form is offered; on the way back it is put aside', async () => {
  route.go({ room: 'sale' });
  const first = mount(Sale, { target: document.body, props: {} });
  flushSync();
  put('[data-testid=sale-amount]', '1000');
  route.go({ room: 'customers' });
  await unmount(first);
  expect(drafts.offered.sale?.about).toBe('۱٬۰۰۰');
  drafts.refuse('sale');

  route.go({ room: 'sale' });
  const second = mount(Sale, { target: document.body, props: {} });
  flushSync();
  put('[data-testid=sale-amount]', '2000');
  route.back();
  await unmount(second);
  await vi.advanceTimersByTimeAsync(1000);
  expect(drafts.offered.sale).toBeUndefined();
  expect(disk.sale).toBeUndefined();
});

test('what was offered and not taken up outlives another form of its kind', async () => {
  disk.sale = { about: 'قدیمی', text: '5', unit: 'toman' };
  await drafts.find();
  drafts.keep('sale', { about: 'تازه' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(disk.sale).toMatchObject({ about: 'تازه' });
  drafts.drop('sale');
  expect(disk.sale).toMatchObject({ about: 'قدیمی' });
  drafts.refuse('sale');
  expect(disk.sale).toBeUndefined();
});
