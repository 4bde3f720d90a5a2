import { callCore } from './call';
import type { Commands } from './gen/Commands';
import type { Done } from './gen/Done';

type Nothing = Record<string, never>;

/** What the shell around the core answers itself: files, links, printing, the start. */
export interface ShellCommands {
  outside_pick_file: { input: { kinds: string[] }; output: { path: string | null } };
  outside_pick_folder: { input: Nothing; output: { path: string | null } };
  outside_save_file: { input: { name: string; text: string }; output: { path: string | null } };
  outside_open_link: { input: { link: string }; output: unknown };
  outside_copy: { input: { text: string }; output: { copied: boolean } };
  outside_print: { input: Nothing; output: unknown };
  start_state: { input: Nothing; output: StartView };
  start_sample: { input: { language: 'fa' | 'ka' }; output: unknown };
  start_act: { input: { name: StartAct }; output: unknown };
  open_shop: { input: { name: string }; output: unknown };
  new_shop: { input: Nothing; output: unknown };
  list_shops: { input: Nothing; output: { names: string[] } };
  restore_backup: { input: { name: string }; output: unknown };
  support_report: { input: Nothing; output: { path: string | null } };
}

/** What the screens of a start offer. */
export type StartAct = 'open_read_only' | 'stay_shared' | 'open_backup' | 'move_here' | 'show_elsewhere';

/** How the start went, and what its screen has to say. */
export interface StartView {
  state: string;
  args: Record<string, unknown>;
}

type All = Commands & ShellCommands;
/** Operations of the shop: those that answer with what was done. */
export type Act = { [N in keyof Commands]: Commands[N]['output'] extends Done ? N : never }[keyof Commands];
/** What an operation takes, but for its id, which `act` makes. */
export type Write<N extends Act> = Omit<Commands[N]['input'], 'op_id'>;

/** One command of the core or of the shell around it. */
export function call<N extends Exclude<keyof All, Act>>(name: N, input: All[N]['input']): Promise<All[N]['output']> {
  return callCore(name, input);
}

/** One operation of the shop, under an id made before the first try. */
export function write<N extends Act>(name: N, input: Commands[N]['input']): Promise<Done> {
  return callCore(name, input);
}
