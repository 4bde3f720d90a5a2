/** A piece of a sentence: plain, or what stands inside a mark. */
export interface Marked {
  mark: 'b' | 'door' | 'other' | undefined;
  text: string;
}

const MARKS = ['b', 'door', 'other'] as const;

/** Parts a message at its marks `<b>…</b>`, `<door>…</door>`; a mark without its end is text. */
export function marked(message: string): Marked[] {
  const found: Marked[] = [];
  let rest = message;
  while (rest !== '') {
    const next = MARKS.map((mark) => ({ mark, start: rest.indexOf(`<${mark}>`) }))
      .filter(({ mark, start }) => start >= 0 && rest.indexOf(`</${mark}>`, start) > start)
      .sort((one, other) => one.start - other.start)[0];
    if (!next) {
      found.push({ mark: undefined, text: rest });
      break;
    }
    const { mark, start } = next;
    const end = rest.indexOf(`</${mark}>`, start);
    if (start > 0) found.push({ mark: undefined, text: rest.slice(0, start) });
    found.push({ mark, text: rest.slice(start + mark.length + 2, end) });
    rest = rest.slice(end + mark.length + 3);
  }
  return found;
}
