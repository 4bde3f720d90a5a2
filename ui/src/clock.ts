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

/** The zone this machine is set to, by its IANA name; nothing where the system does not say. */
export function machineZone(): string | null {
  const zone = Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  return zone === 'Etc/Unknown' ? null : zone;
}
