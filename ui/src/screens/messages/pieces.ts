/** A piece of a letter: filled in from what the shop knows, or the template's own words. */
export interface Piece {
  text: string;
  filled: boolean;
}

/** The text parted at what was filled in; places and lengths count characters, not code units. */
export function pieces(text: string, filled: readonly (readonly [number, number])[]): Piece[] {
  const signs = [...text];
  const found: Piece[] = [];
  let at = 0;
  for (const [start, length] of [...filled].sort((a, b) => a[0] - b[0])) {
    if (start < at || start + length > signs.length) continue;
    if (start > at) found.push({ text: signs.slice(at, start).join(''), filled: false });
    found.push({ text: signs.slice(start, start + length).join(''), filled: true });
    at = start + length;
  }
  if (at < signs.length) found.push({ text: signs.slice(at).join(''), filled: false });
  return found;
}
