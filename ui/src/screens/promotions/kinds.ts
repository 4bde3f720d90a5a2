import { t } from '../../i18n.svelte';
import type { BundleProposal, Promotion, PromotionKind, ProposedGoods } from '../../wire';

/** The kinds of promotions, in the order they are offered. */
export const KINDS = ['percent', 'amount', 'n_for_m', 'price', 'bundle', 'gift_over'] as const;
type Gives = (typeof KINDS)[number];

const all = () => ({ only: [] as string[], not: [] as string[] });

/** A ready form of a kind: only the numbers are to be filled in. */
function kindOf(gives: Gives): PromotionKind {
  switch (gives) {
    case 'percent':
      return { gives, percent: 10, goods: all(), most: null };
    case 'amount':
      return { gives, off: 0, least: 0 };
    case 'price':
      return { gives, goods: all(), price: 0 };
    case 'n_for_m':
      return { gives, take: 2, pay: 1, goods: all() };
    case 'bundle':
      return { gives, parts: [part(), part()], price: 0 };
    case 'gift_over':
      return { gives, threshold: 0, gift: '', cost: 0, most_margin_percent: 50 };
  }
}

/** A part of a bundle that is still to be named. */
export const part = () => ({ goods: '', quantity_milli: 1000, list: 0 });

/** A new promotion of a kind, for everybody from today on. */
export function promotionOf(gives: Gives, from: string): Promotion {
  return {
    id: crypto.randomUUID(),
    name: t(`ready-promotion-${gives}`),
    kind: kindOf(gives),
    audience: { to: 'everyone' },
    window: { from, until: null, weekdays: [], hours: null },
    per_customer: null,
    total: null,
    stacking: 'together',
    needs_code: false,
    expected_cost: 0,
    least_margin_percent: null,
    active: true,
  };
}

/** A bundle as the shop's sales propose it, a piece of each. */
export function proposed({ slow, strong, price }: BundleProposal): PromotionKind {
  const of = (goods: ProposedGoods) => ({ ...part(), goods: goods.goods, list: goods.price ?? 0 });
  return { gives: 'bundle', parts: [of(slow), of(strong)], price: price ?? 0 };
}
