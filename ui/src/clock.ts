/**
 * The only place where the interface reads a clock. The business day never comes from here: it
 * comes from the core, which knows the shop's zone and cut-off.
 */

/** Milliseconds since 1970 (UTC). For ids of operations and for ages of what is on the screen. */
export function now(): number {
  return Date.now();
}

/** Milliseconds of a clock that never goes back: for gaps between key presses. */
export function ticks(): number {
  return performance.now();
}
