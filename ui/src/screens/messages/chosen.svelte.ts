import type { Day } from '../../calendar';
import type { MissingList } from '../../wire';

/** Which letter is open, and which list. */
class Chosen {
  customer = $state<string | undefined>();
  list = $state<MissingList>('to_write');
  reason = $state<string | null>(null);
  /** The missed of a past day; today's when absent. */
  on = $state<Day | null>(null);
  /** Missed after so many days, whoever it is; by each person's own rhythm when absent. */
  flat = $state<number | null>(null);

  /** Whether one only looks: letters are written by each person's rhythm, today. */
  get looking(): boolean {
    return this.on !== null || this.flat !== null;
  }

  /** Those to write to, whatever list was open before; perhaps with one of their letters. */
  toWrite(customer?: string): void {
    this.show('to_write');
    this.customer = customer;
  }

  /** One of the lists of today. Where it is open already, the letter beside it stays. */
  show(list: MissingList, reason: string | null = null): void {
    if (!this.looking && list === this.list && reason === this.reason) return;
    this.on = null;
    this.flat = null;
    this.list = list;
    this.reason = reason;
    this.customer = undefined;
  }

  /** All who are missed on another day or by another rule. */
  look(on: Day | null, flat: number | null): void {
    if (on === this.on && flat === this.flat) return;
    this.on = on;
    this.flat = flat;
    this.list = 'missed';
    this.reason = null;
    this.customer = undefined;
  }

  /** Back to today and to the rule of the letters. */
  lookBack(): void {
    this.show('to_write');
  }
}

/** The place in the queue. */
export const chosen = new Chosen();
