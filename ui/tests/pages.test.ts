import { beforeEach, expect, test } from 'vitest';
import { Refusal } from '../src/call';
import { forgetPages, keptPages, Pages, type Page } from '../src/pages.svelte';

interface Numbers extends Page {
  rows: number[];
  next: number | null;
}

/** A list of the numbers from 0, a hundred a page. */
let length = 250;
let asked: (number | null)[] = [];
const ask = async (after: number | null): Promise<Numbers> => {
  asked.push(after);
  const from = after ?? 0;
  const rows = Array.from({ length: Math.min(100, length - from) }, (_, i) => from + i);
  return { rows, next: from + rows.length < length ? from + rows.length : null };
};
beforeEach(() => {
  length = 250;
  asked = [];
  forgetPages();
});

test('page follows page until the end, and the end is asked for once', async () => {
  const list = new Pages(ask);
  expect(list.begun).toBe(false);
  await list.refresh();
  expect([list.rows.length, list.next]).toEqual([100, 100]);
  await list.more();
  await list.more();
  await list.more();
  expect([list.rows.length, list.next, asked.length]).toEqual([250, null, 3]);
  expect(list.rows.at(-1)).toBe(249);
});

test('however often the end is seen, one page is asked for at a time', async () => {
  const list = new Pages(ask);
  await list.refresh();
  await Promise.all([list.more(), list.more(), list.more()]);
  expect([list.rows.length, asked.length]).toEqual([200, 2]);
});

test('a change in the shop is read up to where one was: nobody is thrown back to the top', async () => {
  const list = new Pages(ask);
  await list.refresh();
  await list.more();
  length = 251;
  await list.refresh();
  expect([list.rows.length, list.next]).toEqual([200, 200]);
  length = 40;
  await list.refresh();
  expect([list.rows.length, list.next]).toEqual([40, null]);
});

test('a later reading wins, and the rows of an earlier one are never put behind it', async () => {
  const answers: ((page: Numbers) => void)[] = [];
  const list = new Pages<Numbers>(() => new Promise((answer) => answers.push(answer)));
  const first = list.refresh();
  const second = list.refresh();
  answers[1]?.({ rows: [2], next: null });
  await second;
  answers[0]?.({ rows: [1], next: 1 });
  await first;
  expect([list.rows, list.next]).toEqual([[2], null]);
});

test('a page that does not come leaves the rows and says why; the next try may bring it', async () => {
  let broken = false;
  const list = new Pages<Numbers>((after) => (broken ? Promise.reject(new Refusal('busy')) : ask(after)));
  await list.refresh();
  broken = true;
  await list.more();
  expect([list.rows.length, list.refusal?.code]).toEqual([100, 'busy']);
  broken = false;
  await list.more();
  expect([list.rows.length, list.refusal]).toEqual([200, undefined]);
});

test('a room finds its list as it was left, and another filter begins anew', async () => {
  const before = keptPages('customers', 'all name', ask);
  await before.refresh();
  expect(keptPages('customers', 'all name', ask)).toBe(before);
  expect(keptPages('customers', 'members name', ask)).not.toBe(before);
  expect(keptPages('customers', 'all name', ask)).not.toBe(before);
  const other = keptPages('customers', 'all name', ask);
  forgetPages();
  expect(keptPages('customers', 'all name', ask)).not.toBe(other);
});
