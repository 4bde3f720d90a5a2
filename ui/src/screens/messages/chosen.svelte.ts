import type { MissingList } from '../../wire';

/** Which letter is open, and which list. */
class Chosen {
  customer = $state<string | undefined>();
  list = $state<MissingList>('to_write');
  reason = $state<string | null>(null);

  /** Those to write to, whatever list was open before; perhaps with one of their letters. */
  toWrite(customer?: string): void {
    this.list = 'to_write';
    this.reason = null;
    this.customer = customer;
  }
}

/** The place in the queue. */
export const chosen = new Chosen();
