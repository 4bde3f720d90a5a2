import { beforeEach, expect, test } from 'vitest';
import { core, lastOf } from '../tests/core';
import { copy, copyMarked } from './copy';
import { shop } from './shop.svelte';

const set = (plain_digits: boolean): void => void (shop.view = { view: { plain_digits } } as never);
beforeEach(() => {
  core.asked = [];
  core.answers = { outside_copy: () => ({ copied: true }) };
});

test('a text is copied as it reads, and with Latin digits where that is set', async () => {
  set(false);
  expect(await copy('۱٬۲۵۰ تومان')).toBe(true);
  expect(lastOf('outside_copy')?.text).toBe('۱٬۲۵۰ تومان');
  set(true);
  await copy('۱٬۲۵۰ تومان');
  expect(lastOf('outside_copy')?.text).toBe('1٬250 تومان');
});

test('what is marked on the page is copied with Latin digits where that is set', () => {
  document.body.innerHTML = '<p>۰۹۱۲ ۳۴۵</p>';
  document.getSelection()?.selectAllChildren(document.body);
  const given: string[] = [];
  const event = { target: document.body, clipboardData: { setData: (_: string, text: string) => given.push(text) }, preventDefault: () => given.push('kept') };
  set(false);
  copyMarked(event as never);
  expect(given).toEqual([]);
  set(true);
  copyMarked(event as never);
  expect(given).toEqual(['0912 345', 'kept']);
});
