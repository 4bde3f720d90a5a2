/** Which digits are shown. All are accepted in every field. */
export type Digits = 'latin' | 'persian';

const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;
const FULLWIDTH_ZERO = 0xff10;

/** Persian, Arabic-Indic and fullwidth digits as ASCII; everything else stays. */
export function toAscii(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= FULLWIDTH_ZERO ? FULLWIDTH_ZERO : code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO;
    return String(code - zero);
  });
}

/** ASCII digits in the shape to show. */
export function shape(text: string, digits: Digits): string {
  if (digits === 'latin') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit)));
}
