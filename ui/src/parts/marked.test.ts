import { expect, test } from 'vitest';
import { marked } from './marked';

test('a sentence is parted at its marks and loses no letter', () => {
  expect(marked('از ۵۳ نفر، <door>۲۲ نفر برگشتند</door>.')).toEqual([
    { mark: undefined, text: 'از ۵۳ نفر، ' },
    { mark: 'door', text: '۲۲ نفر برگشتند' },
    { mark: undefined, text: '.' },
  ]);
  expect(marked('<b>a</b><other>b</other>').map((piece) => piece.mark)).toEqual(['b', 'other']);
});

test('what looks like a mark and is none stays text', () => {
  expect(marked('1 < 2 <door> <i>x</i>')).toEqual([{ mark: undefined, text: '1 < 2 <door> <i>x</i>' }]);
});
