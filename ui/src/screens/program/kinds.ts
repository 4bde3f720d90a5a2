import { minorOf } from '../../format';
import type { Currency, EarnRule } from '../../wire';

/** Kinds of rules as people think of them. */
export const KINDS = ['per_amount', 'per_visit', 'per_goods', 'weekday', 'month_day', 'birthday', 'joined', 'joining', 'nth', 'reached'] as const;
/** One of them. */
export type RuleKind = (typeof KINDS)[number];

const ALWAYS: EarnRule['when'] = { weekdays: [], month_days: [], occasion: null, nth_visit: null, joining: false, reached: null };

/** Money that earns one point to begin with: 10,000 toman, or one of the unit. */
const perOf = (currency: Currency): number => (currency === 'IRR' ? 10_000 * minorOf.toman : 100);

function when(kind: RuleKind): EarnRule['when'] {
  switch (kind) {
    case 'weekday':
      return { ...ALWAYS, weekdays: ['monday'] };
    case 'month_day':
      return { ...ALWAYS, month_days: [1] };
    case 'birthday':
      return { ...ALWAYS, occasion: { of: 'birthday', days: 3 } };
    case 'joined':
      return { ...ALWAYS, occasion: { of: 'joined', days: 3 } };
    case 'joining':
      return { ...ALWAYS, joining: true };
    case 'nth':
      return { ...ALWAYS, nth_visit: { nth: 10, every: true } };
    case 'reached':
      return { ...ALWAYS, reached: { points: 100, within_days: 30 } };
    default:
      return { ...ALWAYS };
  }
}

function gives(kind: RuleKind, currency: Currency): EarnRule['gives'] {
  switch (kind) {
    case 'per_amount':
      return { by: 'per_amount', points: 1, per: perOf(currency), steps: false };
    case 'per_visit':
      return { by: 'per_visit', points: 1 };
    case 'per_goods':
      return { by: 'per_goods', points: 1 };
    default:
      return { by: 'once', points: 20 };
  }
}

/** A new rule of a kind, sound as it is. */
export function ruleOf(kind: RuleKind, id: number, currency: Currency): EarnRule {
  return {
    id,
    name: '',
    into: 'points',
    gives: gives(kind, currency),
    on: { no_tax: false, no_delivery: false, no_wrapping: false },
    goods: { only: [], not: [] },
    when: when(kind),
    rounding: 'down',
    least: 0,
    most_sale: null,
    most_day: null,
    delay_minutes: 0,
    by_step: kind === 'per_amount',
    on_points: false,
    on_gift: false,
    active: true,
    from: null,
    to: null,
  };
}
