import { expect, test } from 'vitest';
import { withField } from './fields';

const mapping = { kind: 'purchases' as const, source: '', fields: { date: 0, amount: 1 }, unit: null, date_order: null, decimal: null };

test('a field has one column and a column one field', () => {
  expect(withField(mapping, 2, 'amount').fields).toEqual({ date: 0, amount: 2 });
  expect(withField(mapping, 1, 'receipt').fields).toEqual({ date: 0, receipt: 1 });
  expect(withField(mapping, 1, null).fields).toEqual({ date: 0 });
});
