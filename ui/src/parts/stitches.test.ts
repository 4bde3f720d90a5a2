import { expect, test } from 'vitest';
import { seamOf } from './stitches';

const frame = { width: 116, base: 28, span: 60, inset: 4 };
const visits = [{ day: '2026-10-01' }, { day: '2026-10-11' }, { day: '2026-10-21' }];

test('each gap between two visits is one stitch, and time runs to the end', () => {
  const seam = seamOf(visits, '2026-10-25', 10, false, frame);
  expect(seam.arcs).toHaveLength(2);
  expect(seam.dots.map((dot) => dot.x)).toEqual([...seam.dots.map((dot) => dot.x)].sort((a, b) => a - b));
});

test('a missed person ends in a dashed stitch at today, a regular at the visit expected', () => {
  const missed = seamOf(visits, '2026-11-20', 10, true, frame);
  expect(missed.end).toMatchObject({ missed: true, x: 112 });
  const regular = seamOf(visits, '2026-10-25', 10, false, frame);
  expect(regular.end).toMatchObject({ missed: false, x: 112 });
});

test('visits before the picture are left out, none makes no seam', () => {
  expect(seamOf([{ day: '2020-01-01' }], '2026-10-25', undefined, false, frame).dots).toHaveLength(0);
  expect(seamOf([], '2026-10-25', undefined, true, frame).end).toBeUndefined();
});
