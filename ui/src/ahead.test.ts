import { beforeEach, expect, test, vi } from 'vitest';

const asked: string[] = [];
vi.mock('./commands', () => ({
  call: async (name: string, input: { customer: string }): Promise<string> => {
    asked.push(`${name} ${input.customer}`);
    if (input.customer === 'nobody') throw new Error('not_found');
    return `${name} of ${input.customer}, answer ${asked.length}`;
  },
}));
const { ask, askAhead, forgetAhead } = await import('./ahead');

beforeEach(() => {
  asked.length = 0;
  forgetAhead();
});

test('what was asked ahead is taken once, and asked anew after that', async () => {
  await askAhead('get_score', { customer: 'mina' });
  expect(await ask('get_score', { customer: 'mina' })).toContain('answer 1');
  expect(await ask('get_score', { customer: 'mina' })).toContain('answer 2');
  expect(asked).toHaveLength(2);
});

test('the answer of one person is not another person’s', async () => {
  await askAhead('get_score', { customer: 'mina' });
  expect(await ask('get_score', { customer: 'sara' })).toContain('of sara');
});

test('what nobody took is no answer of later', async () => {
  await askAhead('get_ladder', { customer: 'mina' });
  forgetAhead();
  expect(await ask('get_ladder', { customer: 'mina' })).toContain('answer 2');
});

test('a question that failed ahead fails for who takes it, and holds nobody up', async () => {
  await askAhead('get_score', { customer: 'nobody' });
  await expect(ask('get_score', { customer: 'nobody' })).rejects.toThrow('not_found');
});
