import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { type } from '../../../tests/core';
import { session } from '../../session.svelte';
import type { EarnRule } from '../../wire';
import RuleLimits from './RuleLimits.svelte';

const rule = (into: 'credit' | 'points') => ({
  id: 1, into, active: true, name: '', gives: { by: 'per_amount', points: 5, per: 1000, steps: false }, when: { weekdays: [], month_days: [], joining: false },
  goods: { only: [], not: [] }, least: 0, most_sale: null, most_day: null, delay_minutes: 0, rounding: 'down', on: {}, on_points: false, on_gift: false, by_step: false, from: null, to: null,
});

test('the most a rule gives is typed in what it gives: money as money, points as points', () => {
  Object.assign(session, { language: 'en', currency: 'IRR', unit: 'toman' });
  for (const [into, kept] of [['credit', 50_000], ['points', 5_000]] as const) {
    const given = $state(rule(into)) as unknown as EarnRule;
    const shown = mount(RuleLimits, { target: document.body, props: { get rule() { return given; }, set rule(_: EarnRule) {}, once: false } });
    flushSync();
    type(document.querySelector('#rule-1-most-sale'), '5000');
    flushSync();
    expect(given.most_sale, into).toBe(kept);
    void unmount(shown);
  }
});
