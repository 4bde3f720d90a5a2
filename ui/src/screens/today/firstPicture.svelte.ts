import { route } from '../../route.svelte';

/** Lower than any row, in px: so many fill the window. */
const ROW_PX = 60;

/**
 * What Today draws at once: rows that fill the window. Those below follow when the first ones are
 * painted. Whoever comes back to a place further down finds all of them there.
 */
export class FirstPicture {
  /** Whether what lies below the window is drawn too. */
  whole = $state(route.top > 0);

  /** The rows to draw now, below so many rows of other lists. */
  rows<R>(rows: readonly R[], before = 0): readonly R[] {
    return this.whole ? rows : rows.slice(0, Math.max(0, Math.ceil(innerHeight / ROW_PX) - before));
  }

  /** The first rows are in the page: the others follow after their picture. */
  drawn(): void {
    if (!this.whole) requestAnimationFrame(() => setTimeout(() => (this.whole = true)));
  }
}
