import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import './core';
import ToastSlip from '../src/frame/ToastSlip.svelte';
import { live } from '../src/live.svelte';
import { toast } from '../src/toast.svelte';

vi.stubGlobal('ResizeObserver', class { observe(): void {} unobserve(): void {} disconnect(): void {} });

const mounted: Record<string, unknown>[] = [];
afterEach(() => {
  for (const one of mounted.splice(0)) void unmount(one);
  document.body.replaceChildren();
  toast.clear();
  vi.useRealTimers();
});

/** The slip, over a field in which somebody types. */
function lay(): HTMLInputElement {
  mounted.push(mount(ToastSlip, { target: document.body }));
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  return field;
}
const slip = (): HTMLElement | null => document.querySelector('[data-testid=toast]');

test('a slip is said, and whoever types goes on typing', () => {
  const field = lay();
  toast.show({ text: 'Sold.', detail: 'Nina', undo: async () => undefined });
  flushSync();
  expect(slip()).not.toBeNull();
  expect(live.polite).toBe('Sold. Nina');
  expect(document.activeElement).toBe(field);
});

test('a slip lies for ten seconds at least, and as long as the focus is on it', () => {
  vi.useFakeTimers();
  const field = lay();
  toast.show({ text: 'Sold.', undo: async () => undefined });
  flushSync();
  vi.advanceTimersByTime(10_000);
  flushSync();
  slip()?.querySelector<HTMLButtonElement>('[data-testid=toast-undo]')?.focus();
  vi.advanceTimersByTime(60_000);
  flushSync();
  expect(slip()).not.toBeNull();
  field.focus();
  vi.advanceTimersByTime(60_000);
  flushSync();
  expect(slip()).toBeNull();
});
