/**
 * Reads what was written to the disk of this machine and comes back: of another version perhaps, or
 * cut off. Nothing of it is trusted; what does not fit reads as if it were not there.
 */

/** The named parts of a kept thing; none when it is no such thing. */
export function partsOf(kept: unknown): Record<string, unknown> {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...kept } : {};
}

/** A text, or an empty one. */
export const textOf = (kept: unknown): string => (typeof kept === 'string' ? kept : '');

/** A text, or nothing. */
export const textOrNone = (kept: unknown): string | null => (typeof kept === 'string' && kept !== '' ? kept : null);

/** A whole number, or nothing. */
export const wholeOrNone = (kept: unknown): number | undefined => (Number.isSafeInteger(kept) ? (kept as number) : undefined);

/** A day, or nothing. */
export const dayOrNone = (kept: unknown): string | undefined => (typeof kept === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(kept) ? kept : undefined);

/** Rows of a list, at most so many. */
export const rowsOf = (kept: unknown, most: number): Record<string, unknown>[] => (Array.isArray(kept) ? kept.slice(0, most).map(partsOf) : []);

/** One of a few words, or the first of them. */
export function oneOf<T extends string>(words: readonly [T, ...T[]], kept: unknown): T {
  return words.find((word) => word === kept) ?? words[0];
}
