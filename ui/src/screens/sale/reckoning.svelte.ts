import type { Quote } from '../../wire';

/** What the open sale would do: the card at the counter shows it too. */
class Reckoned {
  quote = $state<Quote | undefined>();
}

/** The reckoning of the sale that is open. */
export const reckoning = new Reckoned();
