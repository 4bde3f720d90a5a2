import { asRefusal, type Refusal } from './call';
import { write, type Act, type Write } from './commands';
import type { Commands } from './gen/Commands';
import { doneWords } from './done';
import { focusOmnibox } from './frame/omnibox';
import { errorWords } from './errors';
import { t } from './i18n.svelte';
import { live } from './live.svelte';
import { newOpId } from './op';
import { ahead } from './screens/sale/ahead.svelte';
import { shop } from './shop.svelte';
import { toast } from './toast.svelte';
import type { Done } from './wire';

/** What came of an act: done, or refused with the reason. */
export type Outcome = { done: Done } | { refusal: Refusal };

/** After these the next thing is the next customer: the focus goes back to where everything begins, unless the next sale was begun meanwhile. */
const AT_THE_COUNTER = new Set<Act>([
  'record_purchase', 'return_purchase', 'void_purchase', 'add_customer', 'edit_customer', 'record_consent',
  'stop_contact', 'change_membership', 'issue_card', 'block_card', 'adjust_points', 'adjust_stamps', 'redeem_stamps', 'stamp_visit', 'hand_over_message',
  'snooze_reminder', 'skip_reminder', 'record_outcome', 'undo_last', 'undo_op',
]);

/** From here on a wait is shown: an import or another window has the file. */
const SEEN_MS = 300;

/** Writes, and says so when it has to wait for its turn. */
async function writeInTurn(...[name, input]: Parameters<typeof write>): Promise<Done> {
  const seen = setTimeout(() => {
    live.waiting = true;
    live.tell(t('status-waiting'));
  }, SEEN_MS);
  try {
    return await write(name, input);
  } finally {
    clearTimeout(seen);
    live.waiting = false;
  }
}

/** The id of an act that is being tried: kept over retries of the same request. */
const tried = new Map<string, string>();

/**
 * Does one act: makes its id once, tells what was done with the way back, and loads again what is
 * shown. The same request tried again after a failure keeps its id, so it is done once.
 */
export async function act<N extends Act>(name: N, input: Write<N>, quiet = false): Promise<Outcome> {
  const request = `${name} ${JSON.stringify(input)}`;
  const op_id = tried.get(request) ?? newOpId();
  tried.set(request, op_id);
  const held = document.activeElement;
  try {
    const done = await writeInTurn(name, { ...input, op_id } as unknown as Commands[N]['input']);
    tried.delete(request);
    // Settings first: what is told is told in the language that was just chosen.
    if (name === 'change_settings') await shop.load();
    if (!quiet) tell(done);
    await shop.refresh();
    if (AT_THE_COUNTER.has(name) && isLeft(held) && !ahead.begun) focusOmnibox();
    return { done };
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    if (refusal.code !== 'unexpected') tried.delete(request);
    live.warn(errorWords(refusal));
    return { refusal };
  }
}

/** Whether nobody has taken the focus elsewhere since `held` had it. */
const isLeft = (held: Element | null): boolean => document.activeElement === held || document.activeElement === document.body;

/** Lays down the slip of what was done. */
export function tell(done: Done): void {
  const { text, detail } = doneWords(done);
  const slip = detail === undefined ? { text } : { text, detail };
  toast.show(done.undoable ? { ...slip, undo: async () => void (await takeBack(done.op)) } : slip);
}

/** Takes one act back. */
export async function takeBack(target: string, reason = ''): Promise<Refusal | undefined> {
  const came = await act('undo_op', { target, reason }, true);
  return said(came);
}

/** Ctrl+Z: takes back the last act at this counter. */
export async function undoLast(): Promise<void> {
  said(await act('undo_last', {}, true));
}

function said(came: Outcome): Refusal | undefined {
  if ('refusal' in came) {
    toast.show({ text: errorWords(came.refusal) });
    return came.refusal;
  }
  toast.show({ text: t('undone') });
  return undefined;
}
