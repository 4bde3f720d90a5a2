import type { MissingList } from '../../wire';

/** Which letter is open, and which list. */
class Chosen {
  customer = $state<string | undefined>();
  list = $state<MissingList>('to_write');
  reason = $state<string | null>(null);
}

/** The place in the queue. */
export const chosen = new Chosen();
