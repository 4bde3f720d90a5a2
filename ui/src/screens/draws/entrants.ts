import type { Entrants } from '../../wire';

/** Who is in a draw, in a word. */
export function entrantsKind(entrants: Entrants): 'members' | 'buyers' | 'tickets' | 'points' {
  if (typeof entrants === 'string') return entrants;
  return 'buyers' in entrants ? 'buyers' : 'points';
}

/** How many points are one ticket, where points bring people into a draw. */
export function pointsEach(entrants: Entrants): number | undefined {
  return typeof entrants === 'object' && 'points' in entrants ? entrants.points.per : undefined;
}
