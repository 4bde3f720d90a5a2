import { invoke } from '@tauri-apps/api/core';

/** An error of the core: a code with arguments. Its words are the message `error-CODE`. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly args: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Reads whatever the core threw; an unknown shape is a fault of ours and is called `unexpected`. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) {
    const { code, args } = thrown as { code: unknown; args?: unknown };
    if (typeof code === 'string') {
      return new Refusal(code, typeof args === 'object' && args !== null ? { ...args } : {});
    }
  }
  return new Refusal('unexpected');
}

/** One command of the core, by its name in the table. */
export async function callCore<T>(name: string, input: unknown = {}): Promise<T> {
  try {
    return await invoke<T>('call', { name, input });
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}
