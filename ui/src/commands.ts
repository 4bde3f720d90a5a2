import { callCore } from './call';
import type { BackupInside } from './gen/BackupInside';
import type { Commands } from './gen/Commands';
import type { Done } from './gen/Done';
import type { Language } from './gen/Language';
import type { LostPurchase } from './gen/LostPurchase';
import type { RestorePreview } from './gen/RestorePreview';
import type { Settings } from './gen/Settings';
import type { ShopView } from './gen/ShopView';

type Nothing = Record<string, never>;

/** Paper that is no ordinary sheet, in points (1/72 inch). */
export interface Paper {
  wide: number;
  high: number;
}

/** What the shell around the core answers itself: files, links, printing, the start. */
export interface ShellCommands {
  ask_together: { input: { questions: { name: string; input: unknown }[] }; output: { answers: ({ given: unknown } | { refused: unknown })[] } };
  outside_pick_file: { input: { kinds: string[] }; output: { path: string | null } };
  outside_pick_folder: { input: Nothing; output: { path: string | null } };
  outside_save_file: { input: { name: string; text: string }; output: { path: string | null } };
  outside_open_link: { input: { link: string }; output: unknown };
  outside_copy: { input: { text: string }; output: { copied: boolean } };
  outside_print: { input: { paper?: Paper }; output: unknown };
  start_state: { input: Nothing; output: StartView };
  start_sample: { input: { language: 'fa' | 'ka' }; output: unknown };
  start_backup: { input: { path: string }; output: { not_carried: string[] } };
  start_act: { input: { name: StartAct }; output: unknown };
  open_shop: { input: { name: string }; output: unknown };
  new_shop: { input: Nothing; output: unknown };
  list_shops: { input: Nothing; output: { shops: ShopFound[] } };
  look_into_backup: { input: { path: string }; output: BackupInside };
  preview_restore_file: { input: { path: string }; output: RestorePreview };
  restore_file: { input: { path: string }; output: { not_carried: string[] } };
  restore_backup: { input: { name: string }; output: { not_carried: string[] } };
  support_report: { input: Nothing; output: { path: string | null; name: string | null } };
}

/** What the screens of a start offer. */
export type StartAct = 'open_read_only' | 'stay_shared' | 'open_backup' | 'move_here' | 'show_elsewhere';

/** A shop on this machine: the name of its folder, and whether it is a sample and in which language. */
export interface ShopFound {
  name: string;
  sample: 'fa' | 'ka' | null;
}

/** How the start went, and what its screen has to say. */
export interface StartView {
  state: string;
  args: StartArgs;
}

/** What the words of a start's screen need; each state brings some of it. */
export interface StartArgs {
  /** The shop that is open. */
  shop?: ShopView;
  /** The folder of the shop. */
  folder?: string;
  /** The program that has the file; empty when it gave no name. */
  by?: string;
  /** Whether the shop can at least be read. */
  readable?: boolean;
  /** The language of the shop opened last. */
  language?: Language | null;
  /** The step of an upgrade. */
  step?: 'backup' | 'upgrade' | 'check';
  /** Where a damaged file was moved to. */
  aside?: string | null;
  /** The last good backup, and when it was made. */
  backup?: string | null;
  backup_at?: number | null;
  /** Sales after it: how many, whether that is all, the latest, and how that shop shows them. */
  sales?: number;
  all?: boolean;
  lost?: LostPurchase[];
  settings?: Settings | null;
  /** The code of a refusal that has no screen of its own. */
  code?: string;
}

type All = Commands & ShellCommands;
/** Operations of the shop: those that answer with what was done. */
export type Act = { [N in keyof Commands]: Commands[N]['output'] extends Done ? N : never }[keyof Commands];
/** What an operation takes, but for its id, which `act` makes. */
export type Write<N extends Act> = Omit<Commands[N]['input'], 'op_id'>;

/** What asks and changes nothing, in the core or in the shell around it. */
export type Asks = Exclude<keyof All, Act>;
/** What a command is given. */
export type Input<N extends keyof All> = All[N]['input'];
/** What it answers. */
export type Output<N extends keyof All> = All[N]['output'];

/** One command of the core or of the shell around it. */
export function call<N extends Asks>(name: N, input: Input<N>): Promise<Output<N>> {
  return callCore(name, input);
}

/** One operation of the shop, under an id made before the first try. */
export function write<N extends Act>(name: N, input: Commands[N]['input']): Promise<Done> {
  return callCore(name, input);
}
