import { wholeNumber } from '../settings/wholeNumber';

/** A prize as it is typed. */
export interface PrizeRow {
  name: string;
  count: string;
  costText: string;
  cost: number | undefined;
}

/** The greatest amount a shop can write. */
const MOST = 2 ** 51 - 1;
const COUNT_MOST = 100_000;

/** A line for one more prize. */
export const emptyPrize = (): PrizeRow => ({ name: '', count: '', costText: '', cost: undefined });

/** How many there are of a prize, where that can be read. */
const countOf = (row: PrizeRow): number | undefined => wholeNumber(row.count, 1, COUNT_MOST);

/** What all prizes cost, as far as everything can be read; nothing beyond the greatest amount. */
export function costOf(rows: readonly PrizeRow[]): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const count = countOf(row);
    if (count === undefined || row.cost === undefined) return undefined;
    sum += count * row.cost;
  }
  return sum <= MOST ? sum : undefined;
}

/** The prizes as they are sent; nothing while one of them is not whole. */
export function prizesOf(rows: readonly PrizeRow[]): { name: string; count: number; cost: number }[] | undefined {
  const prizes = [];
  for (const row of rows) {
    const count = countOf(row);
    if (row.name.trim() === '' || count === undefined || row.cost === undefined) return undefined;
    prizes.push({ name: row.name.trim(), count, cost: row.cost });
  }
  return prizes.length > 0 && costOf(rows) !== undefined ? prizes : undefined;
}
