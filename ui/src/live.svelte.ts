/**
 * The two live regions stand in the page from the first paint: one polite, for results, one
 * assertive, for errors. A text said twice is heard twice.
 */
class Live {
  polite = $state('');
  assertive = $state('');
  /** Whether an act waits for its turn to be written, long enough to be seen. */
  waiting = $state(false);

  /** Says a result when the reader is free. */
  tell(text: string): void {
    this.polite = this.polite === text ? `${text}\u00a0` : text;
  }

  /** Says an error now. */
  warn(text: string): void {
    this.assertive = this.assertive === text ? `${text}\u00a0` : text;
  }
}

/** The voice of the window. */
export const live = new Live();
