import { call } from './commands';
import { toAscii } from './digits';
import { shop } from './shop.svelte';

/** A text as this machine copies it: with Latin digits where that is set. */
export function copied(text: string): string {
  return shop.view?.view.plain_digits ? toAscii(text) : text;
}

/** Puts a text on the clipboard. Whether it is there. */
export async function copy(text: string): Promise<boolean> {
  return (await call('outside_copy', { text: copied(text) })).copied;
}

/** What is marked on the page, copied by key or menu; what is marked in a field is the field's. */
export function copyMarked(event: ClipboardEvent): void {
  const marked = document.getSelection()?.toString() ?? '';
  if (marked === '' || copied(marked) === marked || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  event.clipboardData?.setData('text/plain', copied(marked));
  event.preventDefault();
}
