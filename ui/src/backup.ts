import { call } from './commands';
import { has } from './i18n.svelte';

/** The ending of a backup's file. */
const KINDS = ['vafa'];

/** Lets somebody pick a backup, wherever it is; nothing when they chose none. */
export async function pickBackup(): Promise<string | undefined> {
  const { path } = await call('outside_pick_file', { kinds: KINDS });
  return path ?? undefined;
}

/** The end of `status-backup-…` and `backup-problem-…` for the state of the backups: a refusal without words of its own is one the last try met. */
export function problemId(code: string): string {
  return has(`backup-problem-${code}`) ? code : 'refused';
}
