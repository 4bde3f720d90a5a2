import { live } from './live.svelte';

/** What has just happened, with its way back. A new act takes the place of the old one. */
export interface Slip {
  text: string;
  detail?: string;
  undo?: () => Promise<void>;
}

/** How long a slip lies there: ten seconds at least, longer while one points at it. */
const LIES_MS = 12_000;

class Toast {
  slip = $state<Slip | undefined>();
  held = $state(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Lays down a new slip and says it. */
  show(slip: Slip): void {
    this.slip = slip;
    this.held = false;
    live.tell(slip.detail ? `${slip.text} ${slip.detail}` : slip.text);
    this.run();
  }

  /** Takes the slip away. */
  clear(): void {
    clearTimeout(this.timer);
    this.slip = undefined;
  }

  /** Waits while the pointer or the focus is on it. */
  hold(): void {
    this.held = true;
    clearTimeout(this.timer);
  }

  /** Goes on, with its whole time again. */
  release(): void {
    this.held = false;
    this.run();
  }

  private run(): void {
    clearTimeout(this.timer);
    if (this.slip) this.timer = setTimeout(() => this.clear(), LIES_MS);
  }
}

/** The slip over the end of the page. */
export const toast = new Toast();
