import { call, type Asks, type Input, type Output } from './commands';

/**
 * Answers asked for before who shows them stands, so that a page comes as one picture and nothing
 * in it moves once it is seen. Each is taken once.
 */
const held = new Map<string, Promise<unknown>>();

const keyOf = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`;

/** Asks ahead; comes when the answer is there or the question failed: who takes it is told which. */
export async function askAhead<N extends Asks>(name: N, input: Input<N>): Promise<void> {
  const asked = call(name, input);
  held.set(keyOf(name, input), asked);
  await asked.catch(() => undefined);
}

/** What was asked ahead, once; otherwise it is asked now. */
export function ask<N extends Asks>(name: N, input: Input<N>): Promise<Output<N>> {
  const key = keyOf(name, input);
  const asked = held.get(key) as Promise<Output<N>> | undefined;
  held.delete(key);
  return asked ?? call(name, input);
}

/** Forgets what nobody took: later it would be an answer of before. */
export function forgetAhead(): void {
  held.clear();
}
