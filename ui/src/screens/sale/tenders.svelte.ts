/** A gift card that pays for the sale at the counter. Its code stays in the window's memory alone. */
export interface GiftTender {
  code: string;
  card: string;
  tail: string;
  usable: number;
}

/** What the sale at the counter is paid with beside points and the till. */
class Tenders {
  gift = $state<GiftTender[]>([]);
  credit = $state<number | undefined>();

  /** Takes a card in hand; one that is there already stays once. */
  add(card: GiftTender): void {
    if (!this.gift.some((known) => known.card === card.card)) this.gift = [...this.gift, card];
  }

  remove(card: string): void {
    this.gift = this.gift.filter((known) => known.card !== card);
  }

  /** What is in hand now, to be put back with `Object.assign`. */
  held(): Pick<Tenders, 'gift' | 'credit'> {
    return { gift: this.gift, credit: this.credit };
  }

  clear(): void {
    this.gift = [];
    this.credit = undefined;
  }
}

/** The tenders of the one sale at the counter. */
export const tenders = new Tenders();
