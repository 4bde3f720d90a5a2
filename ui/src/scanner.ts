/**
 * The barcode scanner is a keyboard that types fast. It is recognised by the gaps between its
 * keys, and read by the places of the keys (`event.code`), so that a Persian or Georgian layout
 * and Caps Lock change nothing.
 */

/** How fast a scan is; a setting of the machine. */
export interface ScanPace {
  /** The mean gap between two keys at most, in ms. */
  mean: number;
  /** Every gap at most, in ms. */
  each: number;
  /** Fewer signs than this are typing. */
  atLeast: number;
}

/** What a usual scanner keeps. */
export const USUAL_PACE: ScanPace = { mean: 35, each: 80, atLeast: 6 };

/** A key press, as far as the scanner cares. */
export interface KeyPress {
  code: string;
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** When it came, in ms of a clock that never goes back. */
  at: number;
}

const SHIFTED_DIGITS = ')!@#$%^&*(';
const SIGNS: Record<string, [string, string]> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Backquote: ['`', '~'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
  NumpadDecimal: ['.', '.'],
};

/** Digits of all three sets, for keys without a place (input methods, on-screen keyboards). */
function foldKey(key: string): string | undefined {
  if ([...key].length !== 1) return undefined;
  const code = key.charCodeAt(0);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  return key;
}

/** The sign a US keyboard has at this place, or nothing for a key that writes none. */
export function signOf(press: Pick<KeyPress, 'code' | 'key' | 'shiftKey'>): string | undefined {
  const { code, key, shiftKey } = press;
  if (code.startsWith('Key') && code.length === 4) return shiftKey ? code[3] : code[3]?.toLowerCase();
  if (/^Digit\d$/.test(code)) return shiftKey ? SHIFTED_DIGITS[Number(code[5])] : code[5];
  if (/^Numpad\d$/.test(code)) return code[6];
  if (code in SIGNS) return SIGNS[code]?.[shiftKey ? 1 : 0];
  return code === 'Unidentified' || code === '' ? foldKey(key) : undefined;
}

const ENDS = ['Enter', 'NumpadEnter', 'Tab'];

/** What a key press means: go on, a scan has ended here, or a new run begins. */
export type Heard = { kind: 'begins' } | { kind: 'goes-on' } | { kind: 'nothing' } | { kind: 'scan'; code: string };

/** Listens to keys one by one and says when a run of them was a scan. */
export class Scanner {
  private signs = '';
  private first = 0;
  private last = 0;

  constructor(private readonly pace: () => ScanPace = () => USUAL_PACE) {}

  /** Takes one key press. */
  hear(press: KeyPress): Heard {
    const gap = press.at - this.last;
    const alone = this.signs === '' || gap > this.pace().each;
    if (ENDS.includes(press.code)) return this.end(press.at, alone);
    if (press.code.startsWith('Shift') || press.code === 'CapsLock') return { kind: 'nothing' };
    const sign = signOf(press);
    if (sign === undefined || press.ctrlKey || press.altKey || press.metaKey) {
      this.signs = '';
      return { kind: 'nothing' };
    }
    this.signs = alone ? sign : this.signs + sign;
    if (alone) this.first = press.at;
    this.last = press.at;
    return { kind: alone ? 'begins' : 'goes-on' };
  }

  private end(at: number, alone: boolean): Heard {
    const { signs, first } = this;
    this.signs = '';
    const { mean, atLeast } = this.pace();
    const gaps = signs.length;
    if (alone || gaps < atLeast || at - first > mean * gaps) return { kind: 'nothing' };
    return { kind: 'scan', code: signs };
  }
}
