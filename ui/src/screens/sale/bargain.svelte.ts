/** What the seller decided about the promotions of the sale at the counter. */
class Bargain {
  /** Promotions that were left out. */
  without = $state<string[]>([]);
  /** Codes of coupons the customer brought; they stay in the window's memory alone. */
  codes = $state<string[]>([]);
  /** Why it is sold in spite of a warning. */
  reason = $state('');

  /** Takes a coupon; one that is there already stays once. */
  add(code: string): void {
    if (!this.codes.includes(code)) this.codes = [...this.codes, code];
  }

  clear(): void {
    this.without = [];
    this.codes = [];
    this.reason = '';
  }
}

/** The bargain of the one sale at the counter. */
export const bargain = new Bargain();
