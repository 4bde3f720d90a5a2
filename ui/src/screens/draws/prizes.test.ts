import { expect, it } from 'vitest';
import { costOf, emptyPrize, prizesOf } from './prizes';

const samovar = { name: ' سماور ', count: '۲', costText: '', cost: 900 };

it('adds up what all prizes cost, in any digits', () => {
  expect(costOf([samovar, { ...samovar, count: '3', cost: 100 }])).toBe(2_100);
  expect(prizesOf([samovar])).toEqual([{ name: 'سماور', count: 2, cost: 900 }]);
});

it('sends nothing while a prize is not whole or the sum is beyond the greatest amount', () => {
  expect(prizesOf([])).toBeUndefined();
  expect(prizesOf([samovar, emptyPrize()])).toBeUndefined();
  expect(prizesOf([{ ...samovar, count: '0' }])).toBeUndefined();
  expect(prizesOf([{ ...samovar, name: ' ' }])).toBeUndefined();
  expect(prizesOf([{ ...samovar, cost: 2 ** 51 - 1 }])).toBeUndefined();
});
