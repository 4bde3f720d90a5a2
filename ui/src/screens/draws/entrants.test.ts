import { expect, it } from 'vitest';
import { entrantsKind, pointsEach } from './entrants';

it('names who is in a draw, and how many points are a ticket', () => {
  const buyers = { buyers: { from: '2026-03-21', to: '2026-04-20', least: 0 } };
  expect([entrantsKind('members'), entrantsKind(buyers), entrantsKind({ points: { per: 100 } })]).toEqual(['members', 'buyers', 'points']);
  expect([pointsEach('tickets'), pointsEach(buyers), pointsEach({ points: { per: 100 } })]).toEqual([undefined, undefined, 100]);
});
