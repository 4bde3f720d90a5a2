import type { ListPurchases } from '../../wire';

/** Purchases without any sieve, from the newest. */
export const everyPurchase: ListPurchases = { customer: null, day: null, from: null, to: null, text: '', after: null };
