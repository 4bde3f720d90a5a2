import type { BlockedCard } from '../wire';

/** What the scanner brought last. */
class Scanned {
  /** The code that was taken as a card. */
  last = $state<string | undefined>();
  /** A card that belongs to nobody: to be attached, or given to somebody new. */
  unknown = $state<string | undefined>();
  /** A card that opens nothing. */
  blocked = $state<BlockedCard | undefined>();
  /** Any code that came as fast as a scanner types: for the test in the settings. */
  tested = $state<string | undefined>();

  /** The offer is answered or put aside. */
  clear(): void {
    this.unknown = undefined;
    this.blocked = undefined;
  }
}

/** The scanner's last word. */
export const scanned = new Scanned();
