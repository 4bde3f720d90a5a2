import { expect, test } from 'vitest';
import { hasSeveralWritings, withField } from './fields';

const mapping = { kind: 'purchases' as const, source: '', fields: { date: 0, amount: 1 }, unit: null, date_order: null, decimal: null };

test('a field has one column and a column one field', () => {
  expect(withField(mapping, 2, 'amount').fields).toEqual({ date: 0, amount: 2 });
  expect(withField(mapping, 1, 'receipt').fields).toEqual({ date: 0, receipt: 1 });
  expect(withField(mapping, 1, null).fields).toEqual({ date: 0 });
});

test('a currency with one unit is not asked which one', () => {
  expect((['rial', 'toman', 'new_rial', 'qiran'] as const).map(hasSeveralWritings)).toEqual([true, true, true, true]);
  expect((['lari', 'dollar', 'euro'] as const).map(hasSeveralWritings)).toEqual([false, false, false]);
});
