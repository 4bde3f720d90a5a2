import { beforeEach, expect, test } from 'vitest';
import { core } from '../tests/core';
import { ask, askAhead, forgetAhead } from './ahead';

let answers = 0;
beforeEach(() => {
  answers = 0;
  core.asked = [];
  const answer = ({ customer }: Record<string, unknown>): string => {
    if (customer === 'nobody') throw { code: 'not_found', args: {} };
    answers += 1;
    return `of ${String(customer)}, answer ${answers}`;
  };
  core.answers = { get_score: answer, get_ladder: answer };
  forgetAhead();
});

const about = (name: 'get_score' | 'get_ladder', customer: string) => ({ name, input: { customer } });

test('what was asked ahead is taken once, and asked anew after that', async () => {
  await askAhead(about('get_score', 'mina'));
  expect(await ask('get_score', { customer: 'mina' })).toBe('of mina, answer 1');
  expect(await ask('get_score', { customer: 'mina' })).toBe('of mina, answer 2');
});

test('questions asked ahead go to the core on one way', async () => {
  await askAhead(about('get_score', 'mina'), about('get_ladder', 'mina'));
  expect(await ask('get_ladder', { customer: 'mina' })).toBe('of mina, answer 2');
  expect(await ask('get_score', { customer: 'mina' })).toBe('of mina, answer 1');
  expect(core.asked.map(({ name }) => name)).toEqual(['ask_together']);
});

test('the answer of one person is not another person’s', async () => {
  await askAhead(about('get_score', 'mina'));
  expect(await ask('get_score', { customer: 'sara' })).toContain('of sara');
});

test('what nobody took is no answer of later', async () => {
  await askAhead(about('get_ladder', 'mina'));
  forgetAhead();
  expect(await ask('get_ladder', { customer: 'mina' })).toContain('answer 2');
});

test('a question refused ahead is refused for who takes it, and the others are answered', async () => {
  await askAhead(about('get_score', 'nobody'), about('get_ladder', 'mina'));
  await expect(ask('get_score', { customer: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
  expect(await ask('get_ladder', { customer: 'mina' })).toBe('of mina, answer 1');
});
