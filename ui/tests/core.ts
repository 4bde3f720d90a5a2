import { vi } from 'vitest';

/** A core that answers what the test gives it, and writes down what it was asked. */
export interface FakeCore {
  asked: { name: string; input: Record<string, unknown> }[];
  answers: Record<string, (input: Record<string, unknown>) => unknown>;
}

/** The core of the test that runs. */
export const core: FakeCore = { asked: [], answers: {} };

vi.mock('@tauri-apps/api/core', () => ({
  invoke: async (_: string, { name, input }: { name: string; input: Record<string, unknown> }) => {
    core.asked.push({ name, input: JSON.parse(JSON.stringify(input)) as Record<string, unknown> });
    const answer = core.answers[name];
    if (!answer) throw { code: 'unknown_command', args: {} };
    return answer(input);
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
