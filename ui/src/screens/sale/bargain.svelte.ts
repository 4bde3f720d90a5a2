/** A scratch card that goes out with the sale at the counter. */
export interface GivenCard {
  code: string;
  /** Name of its run. */
  name: string;
}

/** What the seller decided about the sale at the counter beside its amount. */
class Bargain {
  /** Promotions that were left out. */
  without = $state<string[]>([]);
  /** Codes of coupons the customer brought; they stay in the window's memory alone. */
  codes = $state<string[]>([]);
  /** Why it is sold in spite of a warning. */
  reason = $state('');
  /** What the goods cost the shop, as typed and as read; nothing where nobody says it. */
  costText = $state('');
  cost = $state<number | undefined>();
  /** Whether what is left to pay is paid over time. */
  later = $state(false);

  /** Scratch cards that go out with it; their codes stay in the window's memory alone. */
  scratch = $state<GivenCard[]>([]);

  /** Takes a scratch card; one that is there already stays once. */
  give(card: GivenCard): void {
    if (!this.scratch.some((known) => known.code === card.code)) this.scratch = [...this.scratch, card];
  }

  /** Takes a coupon; one that is there already stays once. */
  add(code: string): void {
    if (!this.codes.includes(code)) this.codes = [...this.codes, code];
  }

  /** What is decided beside what a half-typed sale keeps, to be put back with `Object.assign`. */
  held(): Pick<Bargain, 'without' | 'codes' | 'scratch' | 'reason'> {
    return { without: this.without, codes: this.codes, scratch: this.scratch, reason: this.reason };
  }

  clear(): void {
    this.without = [];
    this.codes = [];
    this.scratch = [];
    this.reason = '';
    this.costText = '';
    this.cost = undefined;
    this.later = false;
  }
}

/** The bargain of the one sale at the counter. */
export const bargain = new Bargain();
