import { clockTime, decimal } from './format';
import { t } from './i18n.svelte';
import { listed, weekdayName, weekOrder } from './program';
import { session } from './session.svelte';
import { counted, dateShort, money, number, percent } from './shown';
import type { GoodsFilter, NearOffer, Offer, OfferWorry, Offers, Program, Promotion, PromotionKind } from './wire';

/** Promotions in words, made from what they hold. */

/** Goods by name; what is empty does not come. */
const namesOf = (goods: GoodsFilter): readonly string[] => goods.only ?? [];

/** A minute of the day on the clock. */
const bareClock = (minute: number): string => clockTime(Math.floor(minute / 60), minute % 60, session.style);

/** What a promotion gives, in a line. */
export function kindWords(kind: PromotionKind): string {
  switch (kind.gives) {
    case 'percent': {
      const goods = namesOf(kind.goods);
      const words = goods.length > 0 ? t('kind-percent-goods', { percent: percent(kind.percent), goods: listed(goods) }) : t('kind-percent', { percent: percent(kind.percent) });
      return kind.most === null ? words : `${words}${t('list-comma')}${t('kind-most', { most: money(kind.most) })}`;
    }
    case 'amount':
      return kind.least > 0 ? t('kind-amount', { off: money(kind.off), least: money(kind.least) }) : t('kind-amount-any', { off: money(kind.off) });
    case 'price':
      return t('kind-price', { goods: listed(namesOf(kind.goods)), price: money(kind.price) });
    case 'n_for_m': {
      const numbers = { take: number(kind.take), pay: number(kind.pay) };
      return namesOf(kind.goods).length > 0 ? t('kind-n_for_m-goods', { ...numbers, goods: listed(namesOf(kind.goods)) }) : t('kind-n_for_m', numbers);
    }
    case 'bundle':
      return t('kind-bundle', { goods: listed(kind.parts.map((part) => part.goods)), price: money(kind.price) });
    case 'gift_over':
      return t('kind-gift_over', { gift: kind.gift, threshold: money(kind.threshold) });
  }
}

/** To whom. */
export function audienceWords({ audience }: Promotion, program: Program | undefined): string {
  if (audience.to === 'visits') return t('audience-visits', counted(audience.least));
  if (audience.to === 'best') {
    const share = percent(audience.percent);
    return audience.on === null ? t('audience-best-new', { percent: share }) : t('audience-best', { percent: share, least: money(audience.least), day: dateShort(audience.on) });
  }
  if (audience.to === 'chosen') return t('audience-chosen', counted(audience.customers.length));
  if (audience.to !== 'steps') return t(`audience-${audience.to}`);
  const name = (id: number): string => program?.ladder?.steps.find((step) => step.id === id)?.name ?? number(id);
  return t('audience-steps', { steps: listed(audience.steps.map(name)) });
}

/** To whom, when and how often, a few words each. */
export function termsWords(promotion: Promotion, program: Program | undefined): string[] {
  const { window, per_customer, total } = promotion;
  const words = [audienceWords(promotion, program)];
  if (window.from) words.push(t('window-from', { day: dateShort(window.from) }));
  if (window.until) words.push(t('window-until', { day: dateShort(window.until) }));
  if (window.weekdays.length > 0) words.push(t('window-weekdays', { days: listed(weekOrder().filter((day) => window.weekdays.includes(day)).map(weekdayName)) }));
  if (window.hours) words.push(t('window-hours', { from: bareClock(window.hours.from), to: bareClock(window.hours.to) }));
  if (per_customer !== null) words.push(t('limit-each', counted(per_customer)));
  if (total !== null) words.push(t('limit-total', counted(total)));
  if (promotion.needs_code) words.push(t('limit-coupon'));
  if (promotion.stacking === 'alone') words.push(t('limit-alone'));
  return words;
}

/** The line that is read out to the customer. */
export function offerWords({ kind, name, off, of_step }: Offer): string {
  const less = { off: money(off) };
  if (of_step) {
    const goods = 'goods' in kind ? namesOf(kind.goods) : [];
    return goods.length > 0 ? t('offer-step-goods', { ...less, name, goods: listed(goods) }) : t('offer-step', { ...less, name });
  }
  switch (kind.gives) {
    case 'percent': {
      const share = { ...less, percent: percent(kind.percent) };
      return namesOf(kind.goods).length > 0 ? t('offer-percent-goods', { ...share, goods: listed(namesOf(kind.goods)) }) : t('offer-percent', share);
    }
    case 'n_for_m':
      return t('offer-n_for_m', { ...less, take: number(kind.take), pay: number(kind.pay) });
    case 'gift_over':
      return t('offer-gift_over', { gift: kind.gift });
    default:
      return t(`offer-${kind.gives}`, less);
  }
}

/** What is missing for a promotion, as it is read out. */
export function nearWords({ kind, wanting }: NearOffer): string {
  if (wanting.wants === 'pieces') return t('near-pieces', counted(wanting.more));
  if (wanting.wants === 'goods') return t('near-goods', { goods: wanting.goods, price: kind.gives === 'bundle' ? money(kind.price) : '' });
  const more = money(wanting.more);
  return kind.gives === 'gift_over' ? t('near-gift_over', { more, gift: kind.gift }) : t('near-amount', { more, off: kind.gives === 'amount' ? money(kind.off) : '' });
}

/** A warning about an offer. */
export function worryWords({ name, what }: OfferWorry): string {
  if (what.worry === 'below_cost') return t('worry-below_cost', { name, loss: money(what.loss) });
  if (what.worry === 'thin_margin') return t('worry-thin_margin', { name, left: money(what.left), percent: percent(what.least_percent) });
  return t('worry-costly_gift', { name, cost: money(what.cost), percent: percent(what.most_percent) });
}

/** Every warning of a sale: one below its cost is said once, whatever was taken. */
export function worriesOf({ worries, over }: Offers): string[] {
  const first = worries.find(({ what }) => what.worry === 'below_cost');
  const words = worries.filter((one) => one === first || one.what.worry !== 'below_cost').map(worryWords);
  if (over) words.push(t('worry-over', { came: percent(over.came_to), limit: percent(over.limit) }));
  return words;
}

/** So many pieces, kilograms or metres. */
export function quantityWords(milli: number): string {
  const places = [0, 1, 2].find((kept) => milli % 10 ** (3 - kept) === 0) ?? 3;
  return decimal(milli / 10 ** (3 - places), places, session.style);
}
