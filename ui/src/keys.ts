/**
 * Shortcuts by the place of the key (`event.code`), so that they work under a Persian or a
 * Georgian layout. No bare letter is a shortcut.
 */

/** What a shortcut asks for. */
export type Shortcut =
  | 'help'
  | 'omnibox'
  | 'new-customer'
  | 'gift'
  | 'spend'
  | 'stamps'
  | 'stamp-visit'
  | 'sale'
  | 'back'
  | 'undo'
  | 'activity'
  | 'consent-yes'
  | 'consent-no';

interface Pressed {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  repeat?: boolean;
}

const BARE: Record<string, Shortcut> = {
  F1: 'help',
  F2: 'omnibox',
  F3: 'stamp-visit',
  F4: 'new-customer',
  F6: 'consent-yes',
  F7: 'gift',
  F8: 'spend',
  F9: 'sale',
  Escape: 'back',
};

/** The shortcut of a key press, or nothing. */
export function shortcut(event: Pressed): Shortcut | undefined {
  if (event.repeat) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  if (!ctrl && !event.altKey && !event.shiftKey) return BARE[event.code];
  if (!ctrl && !event.altKey && event.code === 'F6') return 'consent-no';
  if (!ctrl && !event.altKey && event.code === 'F8') return 'stamps';
  if (!ctrl || event.altKey) return undefined;
  if (event.code === 'KeyK' && !event.shiftKey) return 'omnibox';
  if (event.code === 'KeyZ') return event.shiftKey ? 'activity' : 'undo';
  return undefined;
}
