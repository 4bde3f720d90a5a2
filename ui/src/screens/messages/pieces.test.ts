import { expect, test } from 'vitest';
import { pieces } from './pieces';

test('what was filled in is marked, counted in characters', () => {
  expect(pieces('😀 سلام آقای توکلی!', [[7, 10]])).toEqual([
    { text: '😀 سلام ', filled: false },
    { text: 'آقای توکلی', filled: true },
    { text: '!', filled: false },
  ]);
});

test('a mark beyond the text or inside another is left out, and no letter is lost', () => {
  const text = 'Hello Ms Stone';
  for (const marks of [[], [[99, 3]], [[0, 5], [2, 2]]] as [number, number][][]) {
    expect(pieces(text, marks).map((piece) => piece.text).join('')).toBe(text);
  }
});
