import { expect, test } from 'vitest';
import { licence } from './licence';

test('the licence of the faces goes with them, with everybody who holds rights in them', () => {
  expect(licence.match(/^Copyright .*Noto/gm)).toHaveLength(2);
  expect(licence).toMatch(/^Copyright .*Vazirmatn/m);
  expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
