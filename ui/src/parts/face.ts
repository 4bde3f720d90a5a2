const TINTS = ['a', 'b', 'c', 'd', ''] as const;

/** The last two digits of somebody known by a number; otherwise the letters that begin a name, joined by ZWNJ where the script would join them into a word. */
export function initials(name: string): string {
  const digits = name.replace(/\D/g, '') || (name.match(/[۰-۹]/g) ?? []).join('');
  if (digits.length >= 2) return digits.slice(-2);
  const words = name.split(/[\s\u200c]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  if (!first) return [...name.trim()][0] ?? '·';
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = [first, last].map((word) => (word ? ([...word][0] ?? '') : ''));
  return letters.filter(Boolean).join(/\p{Script=Arabic}/u.test(first) ? '\u200c' : '');
}

/** The tint of a face: always the same for the same person. */
export function tintOf(id: string): string {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return TINTS[sum % TINTS.length] ?? '';
}
