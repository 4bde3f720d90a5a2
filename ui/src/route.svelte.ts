/** Where one is. No address bar, so no router: a place is a value, and Esc goes back. */
export type Place =
  | { room: 'today' }
  | { room: 'customers'; query?: string; show?: string }
  | { room: 'customer'; id: string; draft?: boolean }
  | { room: 'new-customer'; name?: string; phone?: string; card?: string; draft?: boolean }
  | { room: 'edit-customer'; id: string; draft?: boolean }
  | { room: 'sale'; draft?: boolean }
  | { room: 'sales' }
  | { room: 'club' }
  | { room: 'messages'; draft?: boolean }
  | { room: 'import' }
  | { room: 'settings'; section?: string }
  | { room: 'activity' }
  | { room: 'help' }
  | { room: 'print'; what: 'sign-up' | 'purchases'; id?: string };

/** The tab a place lies under. */
export type Tab = 'today' | 'customers' | 'club' | 'messages' | 'settings';

const TABS: Record<Place['room'], Tab | undefined> = {
  today: 'today',
  customers: 'customers',
  customer: 'customers',
  'new-customer': 'customers',
  'edit-customer': 'customers',
  import: 'customers',
  sale: undefined,
  sales: undefined,
  club: 'club',
  messages: 'messages',
  settings: 'settings',
  activity: 'settings',
  help: undefined,
  print: undefined,
};

const KEPT = 30;

class Route {
  place = $state<Place>({ room: 'today' });
  /** Whether the last step led back: what was half typed is then put aside. */
  backward = false;
  private past: Place[] = [];

  /** The tab that is open. */
  get tab(): Tab | undefined {
    return TABS[this.place.room];
  }

  /** Goes to a place; the same place again is no step of the way back. */
  go(place: Place): void {
    if (JSON.stringify(place) === JSON.stringify(this.place)) return;
    this.backward = false;
    this.past = [...this.past, this.place].slice(-KEPT);
    this.place = place;
  }

  /** Takes the place of the one that is open: back does not return to it. */
  replace(place: Place): void {
    this.backward = false;
    this.place = place;
  }

  /** One step back, to Today when there is none. */
  back(): void {
    this.backward = true;
    this.place = this.past.pop() ?? { room: 'today' };
  }
}

/** The one route of the window. */
export const route = new Route();
