/**
 * The next sale, asked for while one is being written: F9 or a card that comes a moment early is
 * not lost, and what is typed from then on is the next sale's.
 */
class Ahead {
  /** Whether the form is already the next sale's. */
  begun = $state(false);
  private begin: (() => void) | undefined;

  /** A sale is being written; `begin` lets its form be the next one's. */
  expect(begin: () => void): void {
    this.begin = begin;
    this.begun = false;
  }

  /** The next sale is asked for: once, while one is being written. */
  ask(): void {
    const begin = this.begin;
    if (!begin) return;
    this.begin = undefined;
    this.begun = true;
    begin();
  }

  /** The sale is written or refused. Whether the next one was asked for meanwhile. */
  end(): boolean {
    const begun = this.begun;
    this.begin = undefined;
    this.begun = false;
    return begun;
  }
}

/** What is asked for ahead of the sale that is being written. */
export const ahead = new Ahead();
