import { vi } from 'vitest';

/** A core that answers what the test gives it, and writes down what it was asked. */
export interface FakeCore {
  asked: { name: string; input: Record<string, unknown> }[];
  answers: Record<string, (input: Record<string, unknown>) => unknown>;
}

/** The core of the test that runs. */
export const core: FakeCore = { asked: [], answers: {} };

interface Question {
  name: string;
  input: Record<string, unknown>;
}

async function answer({ name, input }: Question): Promise<unknown> {
  const given = core.answers[name];
  if (!given) throw { code: 'unknown_command', args: {} };
  return given(input);
}

async function answerTogether(questions: Question[]): Promise<unknown> {
  return { answers: await Promise.all(questions.map((one) => answer(one).then((given) => ({ given }), (refused: unknown) => ({ refused })))) };
}

vi.mock('@tauri-apps/api/core', () => ({
  invoke: async (_: string, asked: Question) => {
    core.asked.push(JSON.parse(JSON.stringify(asked)) as Question);
    return asked.name === 'ask_together' ? answerTogether(asked.input.questions as Question[]) : answer(asked);
  },
}));

/** The last input of a command; none when it was not asked. */
export function lastOf(name: string): Record<string, unknown> | undefined {
  return core.asked.findLast((one) => one.name === name)?.input;
}

/** Types into a field as a person does: all of the text, then the event. */
export function type(field: Element | null, text: string): void {
  const input = field as HTMLInputElement;
  input.focus();
  input.value = text;
  input.setSelectionRange?.(text.length, text.length);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
