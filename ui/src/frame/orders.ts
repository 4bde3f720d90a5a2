import { t } from '../i18n.svelte';
import { toAscii } from '../digits';
import type { IconName } from '../parts/icon';
import { route } from '../route.svelte';
import { openSale } from './counter';

/** A command of the omnibox: a word of the shop and what it does. */
export interface Order {
  id: string;
  icon: IconName;
  run: () => void;
}

const ORDERS: Order[] = [
  { id: 'sale', icon: 'bag', run: openSale },
  { id: 'new-customer', icon: 'plus', run: () => route.go({ room: 'new-customer' }) },
  { id: 'today', icon: 'today', run: () => route.go({ room: 'today' }) },
  { id: 'customers', icon: 'people', run: () => route.go({ room: 'customers' }) },
  { id: 'club', icon: 'club', run: () => route.go({ room: 'club' }) },
  { id: 'rewards', icon: 'star', run: () => route.go({ room: 'rewards' }) },
  { id: 'gift-cards', icon: 'card', run: () => route.go({ room: 'gift-cards' }) },
  { id: 'missing', icon: 'heart', run: () => route.go({ room: 'messages' }) },
  { id: 'sales', icon: 'bag', run: () => route.go({ room: 'sales' }) },
  { id: 'import', icon: 'import', run: () => route.go({ room: 'import' }) },
  { id: 'settings', icon: 'settings', run: () => route.go({ room: 'settings' }) },
  { id: 'backup', icon: 'save', run: () => route.go({ room: 'settings', section: 'safety' }) },
  { id: 'activity', icon: 'activity', run: () => route.go({ room: 'activity' }) },
  { id: 'sign-up', icon: 'print', run: () => route.go({ room: 'print', what: 'sign-up' }) },
  { id: 'help', icon: 'info', run: () => route.go({ room: 'help' }) },
];

const fold = (text: string): string =>
  toAscii(text).toLocaleLowerCase('en').replace(/ي/g, 'ی').replace(/ك/g, 'ک').replace(/[\u200c\u2066-\u2069\s]/g, '');

/** Commands whose words begin with what was typed; none under two signs. */
export function ordersFor(typed: string): Order[] {
  const key = fold(typed);
  if ([...key].length < 2) return [];
  return ORDERS.filter(({ id }) =>
    t(`order-${id}`).split(/[،,;]/u).some((word) => fold(word).startsWith(key)),
  ).slice(0, 4);
}

/** The first word of a command, as it is shown. */
export function orderName(id: string): string {
  return t(`order-${id}`).split(/[،,;]/u)[0]?.trim() ?? '';
}
