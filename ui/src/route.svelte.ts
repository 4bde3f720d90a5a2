import type { Day } from './calendar';
import { scrolled } from './frame/scrolling';
import type { CostKind } from './wire';

/** What can be printed. */
export type Printed = 'loyalty-cost' | 'gift-card' | 'reward-slip' | 'sign-up' | 'purchases' | 'coupons' | 'friend' | 'card' | 'slip' | 'leaflet' | 'statement' | 'draw-poster' | 'draw-record' | 'scratch-cards' | 'product-sheet';

/** Which purchases are meant: with these letters, and from a day to a day. */
export interface Sieve {
  text: string;
  from: string | null;
  to: string | null;
}

/** Where one is. No address bar, so no router: a place is a value, and Esc goes back. */
export type Place =
  | { room: 'today' }
  | { room: 'customers'; query?: string; show?: string }
  | { room: 'customer'; id: string; draft?: boolean }
  | { room: 'new-customer'; name?: string; phone?: string; card?: string; draft?: boolean }
  | { room: 'edit-customer'; id: string; draft?: boolean }
  | { room: 'same' }
  | { room: 'merge'; kept: string; gone?: string }
  | { room: 'purchases'; id: string; goods?: string }
  | { room: 'network'; id: string }
  | { room: 'referrals' }
  | { room: 'sale'; draft?: boolean }
  | { room: 'sales' }
  | { room: 'club' }
  | { room: 'promotions' }
  | { room: 'promotion'; id?: string }
  | { room: 'coupons'; id: string }
  | { room: 'draws' }
  | { room: 'plans' }
  | { room: 'plan'; purchase: string }
  | { room: 'trials' }
  | { room: 'sheets' }
  | { room: 'draw'; id: string }
  | { room: 'entrants'; id: string }
  | { room: 'program'; part?: string }
  | { room: 'debt' }
  | { room: 'loyalty-cost' }
  | { room: 'cost-uses'; kind: CostKind; from: Day; until: Day }
  | { room: 'gift-card' }
  | { room: 'gift-cards' }
  | { room: 'redeem' }
  | { room: 'rewards' }
  | { room: 'overrides' }
  | { room: 'messages'; draft?: boolean }
  | { room: 'import' }
  | { room: 'settings'; section?: string }
  | { room: 'activity'; cause?: string }
  | { room: 'help' }
  | { room: 'print'; what: Printed; id?: string; sieve?: Sieve };

/** The tab a place lies under. */
export type Tab = 'today' | 'customers' | 'club' | 'messages' | 'settings';

const TABS: Record<Place['room'], Tab | undefined> = {
  today: 'today',
  customers: 'customers',
  customer: 'customers',
  'new-customer': 'customers',
  'edit-customer': 'customers',
  import: 'customers',
  same: 'customers',
  merge: 'customers',
  purchases: 'customers',
  network: 'customers',
  referrals: 'club',
  sale: undefined,
  sales: undefined,
  club: 'club',
  promotions: 'club',
  promotion: 'club',
  coupons: 'club',
  draws: 'club',
  plans: 'club',
  plan: undefined,
  trials: 'club',
  sheets: 'club',
  draw: 'club',
  entrants: 'club',
  program: 'club',
  debt: 'club',
  'loyalty-cost': 'club',
  'cost-uses': 'club',
  'gift-card': undefined,
  'gift-cards': 'club',
  redeem: undefined,
  rewards: 'club',
  overrides: 'club',
  messages: 'messages',
  settings: 'settings',
  activity: 'settings',
  help: undefined,
  print: undefined,
};

const KEPT = 30;

/** A place on the way back, and how far down one was there. */
interface Step {
  place: Place;
  top: number;
}

const same = (a: Place | undefined, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);

class Route {
  place = $state<Place>({ room: 'today' });
  /** Whether the last step led back: what was half typed is then put aside. */
  backward = false;
  /** How far down the room that opens was left, in px; 0 for one that is entered anew. */
  top = 0;
  private past: Step[] = [];

  /** The tab that is open. */
  get tab(): Tab | undefined {
    return TABS[this.place.room];
  }

  /** Goes to a place, at its top unless one comes from there; the same place again is no step of the way back. */
  go(place: Place): void {
    if (same(this.place, place)) return;
    const before = this.past.at(-1);
    this.past = [...this.past, { place: this.place, top: scrolled() }].slice(-KEPT);
    this.enter(place, before && same(before.place, place) ? before.top : 0, false);
  }

  /** Takes the place of the one that is open: back does not return to it. */
  replace(place: Place): void {
    this.enter(place, 0, false);
  }

  /** One step back, to Today when there is none. */
  back(): void {
    const before = this.past.pop();
    this.enter(before?.place ?? { room: 'today' }, before?.top ?? 0, true);
  }

  private enter(place: Place, top: number, backward: boolean): void {
    this.backward = backward;
    this.top = top;
    this.place = place;
  }
}

/** The one route of the window. */
export const route = new Route();
