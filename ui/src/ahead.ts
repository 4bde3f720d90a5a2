import { asRefusal } from './call';
import { call, type Asks, type Input, type Output } from './commands';

/**
 * Answers asked for before who shows them stands, so that a page comes as one picture and nothing
 * in it moves once it is seen. Each is taken once.
 */
const held = new Map<string, Promise<unknown>>();

const keyOf = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`;

/** A question of the shop, to be asked together with others. */
export type Question = { [N in Asks]: { name: N; input: Input<N> } }[Asks];

/** Asks ahead, all on one way to the core and back; comes when it was. Who takes an answer is told where one was refused. */
export async function askAhead(...questions: Question[]): Promise<void> {
  const asked = call('ask_together', { questions });
  questions.forEach(({ name, input }, place) => {
    const answer = asked.then(({ answers }) => {
      const one = answers[place];
      if (one && 'given' in one) return one.given;
      throw asRefusal(one?.refused);
    });
    // Nobody may come for it.
    answer.catch(() => undefined);
    held.set(keyOf(name, input), answer);
  });
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
