import { expect, test } from 'vitest';
import type { CustomerBrief, NetworkRow } from '../../wire';
import { treeOf } from './tree';

const who = (id: string): CustomerBrief => ({ id, number: 1, name: id, reference: null, phone: null, initials: id, points: 0, membership: null, last_day: null, days: null });
const row = (id: string, by: string, depth: number): NetworkRow => ({ who: who(id), by, depth, bought: false, sum: 0, thanked: null });
const PEOPLE = [row('b', 'a', 1), row('c', 'a', 1), row('d', 'b', 2)];

test('everybody is drawn once, and whom somebody brought stands a column further', () => {
  const tree = treeOf(who('a'), PEOPLE, false);
  const x = (id: string) => tree.nodes.find((node) => node.who.id === id)?.x ?? -1;
  expect(tree.nodes.map((node) => node.who.id).sort()).toEqual(['a', 'b', 'c', 'd']);
  expect([x('a') < x('b'), x('b') === x('c'), x('c') < x('d')]).toEqual([true, true, true]);
  expect(tree.lines.length).toBe(3);
  expect(tree.nodes[0]?.who.id).toBe('a');
});

test('in a text that runs from the right the root stands at the right', () => {
  const tree = treeOf(who('a'), PEOPLE, true);
  const x = (id: string) => tree.nodes.find((node) => node.who.id === id)?.x ?? -1;
  expect(x('a')).toBeGreaterThan(x('b'));
  expect(Math.min(...tree.nodes.map((node) => node.x))).toBe(0);
});

test('family stands once under the root, and two of the picture who belong together are joined', () => {
  const bond = (of: string, to: string) => ({ of: who(of), to: who(to), relation: 'sister' });
  const tree = treeOf(who('a'), PEOPLE, false, [bond('a', 'z'), bond('z', 'a'), bond('b', 'c')]);
  const z = tree.nodes.filter((node) => node.who.id === 'z');
  expect(z.length).toBe(1);
  expect([z[0]?.x, z[0]?.relation]).toEqual([tree.nodes[0]?.x, 'sister']);
  expect(tree.lines.length).toBe(3);
  expect(tree.bonds.length).toBe(3);
  expect(tree.height).toBeGreaterThan(treeOf(who('a'), PEOPLE, false).height);
});
