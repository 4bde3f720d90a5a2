import { asRefusal, type Refusal } from './call';

/** A page of a list as the core gives it: rows, and what to ask on with; none at the end. */
export interface Page {
  rows: readonly unknown[];
  next: unknown;
}

/** A row of a page. */
type Row<P extends Page> = P['rows'][number];
/** What a page is asked on with. */
type After<P extends Page> = NonNullable<P['next']>;

/** One page of a list, after a place; from its beginning without one. */
export type AskPage<P extends Page> = (after: After<P> | null) => Promise<P>;

/**
 * A list that loads its pages as one comes to its end. What changes in the shop is read again up to
 * where one was, so that nobody is thrown back to the top.
 */
export class Pages<P extends Page> {
  /** The rows so far. Rows are values of the core: replaced, never changed. */
  rows = $state.raw<Row<P>[]>([]);
  /** The page that came last, for what else it says: counts and sums of the whole list. */
  last = $state.raw<P | undefined>();
  /** What to ask on with; none at the end, not known before the first page. */
  next = $state.raw<After<P> | null | undefined>(undefined);
  /** How tall the blocks of rows are, in px: whoever comes back finds the place again. */
  heights: number[] = [];
  refusal = $state.raw<Refusal | undefined>();
  private turn = 0;
  private loading: Promise<void> | undefined;

  constructor(private readonly ask: AskPage<P>) {}

  /** Whether the first page is there. */
  get begun(): boolean {
    return this.next !== undefined;
  }

  /** The first rows, where somebody has them already. */
  seed(rows: Row<P>[], next: After<P> | null | undefined): void {
    this.turn += 1;
    this.rows = rows;
    this.next = next;
  }

  /** The next page; one at a time, however often it is asked for. */
  more(): Promise<void> {
    if (this.next === null) return Promise.resolve();
    this.loading ??= this.load(this.rows, this.next ?? null, this.rows.length + 1).finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** Everything that is shown, read again and put in its place at once. */
  async refresh(): Promise<void> {
    await this.reach(Math.max(this.rows.length, 1));
  }

  /** Read again from the beginning until there are so many. */
  async reach(rows: number): Promise<void> {
    await this.load([], null, rows);
  }

  /** Pages behind `rows`, until there are as many as wanted. A later reading wins over this one. */
  private async load(rows: Row<P>[], from: After<P> | null, wanted: number): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    try {
      let all = rows;
      let after = from;
      do {
        const page: P = await this.ask(after);
        if (mine !== this.turn) return;
        this.last = page;
        all = [...all, ...page.rows];
        after = (page.next ?? null) as After<P> | null;
      } while (after !== null && all.length < wanted);
      this.rows = all;
      this.next = after;
      this.refusal = undefined;
    } catch (thrown) {
      if (mine === this.turn) this.refusal = asRefusal(thrown);
    }
  }
}

let kept = new Map<string, { of: string; pages: unknown }>();

/**
 * The list of a room, as it was left: whoever comes back from a customer finds the same rows. Asked
 * for something else (`of`: filter, order, day), it begins anew.
 */
export function keptPages<P extends Page>(room: string, of: string, ask: AskPage<P>): Pages<P> {
  const before = kept.get(room);
  if (before?.of === of) return before.pages as Pages<P>;
  const pages = new Pages<P>(ask);
  kept.set(room, { of, pages });
  return pages;
}

/** Another shop: nothing of the lists before is shown in it. */
export function forgetPages(): void {
  kept = new Map();
}
