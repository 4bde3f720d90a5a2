/** What scrolls: the work in the middle, or with large text the whole page. */

function work(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.work');
}

/** The element that scrolls; none when it is the page itself. */
export function scroller(): HTMLElement | null {
  const element = work();
  return element && getComputedStyle(element).overflowY !== 'visible' ? element : null;
}

/** How far down one is, in px. */
export function scrolled(): number {
  return (scroller() ?? document.scrollingElement)?.scrollTop ?? 0;
}

/** Goes so far down, as far as there is something. */
export function scrollTo(top: number): void {
  const element = scroller() ?? document.scrollingElement;
  if (element) element.scrollTop = top;
}

/** Of a screen, so much is moved by a key: the last lines stay in sight. */
const STEP = 0.85;

const MOVES: Record<string, (element: Element) => number> = {
  PageDown: (element) => element.scrollTop + element.clientHeight * STEP,
  PageUp: (element) => element.scrollTop - element.clientHeight * STEP,
  End: (element) => element.scrollHeight,
  Home: () => 0,
};

/** Whether a field needs the key itself: lists and areas move in themselves, a text its caret. */
function needsIt(target: EventTarget | null, code: string): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !code.startsWith('Page') && target.value !== '';
}

/**
 * PageDown, PageUp, End and Home move the page although the focus is in the field on top. Gives back
 * whether the key was one of them.
 */
export function scrollByKey(event: KeyboardEvent): boolean {
  const move = MOVES[event.code];
  if (!move || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  if (needsIt(event.target, event.code) || document.querySelector('dialog[open]')) return false;
  const element = scroller() ?? document.scrollingElement;
  if (!element) return false;
  element.scrollTop = move(element);
  return true;
}
