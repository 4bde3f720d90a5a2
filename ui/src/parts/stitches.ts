import { daysBetween, plusDays, type Day } from '../calendar';

/** One visit as a point, its size by what was bought (0 small to 3 big). */
export interface Visit {
  day: Day;
  size?: number;
}

/** The seam drawn: arcs between visits, and how it ends. */
export interface Seam {
  arcs: string[];
  dots: { x: number; r: number }[];
  end: { path: string; x: number; missed: boolean } | undefined;
}

/** The size of the picture. */
export interface Frame {
  width: number;
  base: number;
  /** Days on the width. */
  span: number;
  /** Keep this much free at the end. */
  inset: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A stitch between two points: higher when the gap is longer, never over the edge. */
function stitch(from: number, to: number, base: number): string {
  const height = Math.min(base + 3, 8 + (to - from) * 0.9);
  const lean = (to - from) * 0.2;
  return `M${round(from)} ${base}C${round(from + lean)} ${round(base - height)} ${round(to - lean)} ${round(base - height)} ${round(to)} ${base}`;
}

/**
 * The rhythm of a person as a seam up to today: each gap between two visits is a stitch; a long
 * dashed one says missed, a short dashed one the visit that is expected.
 */
export function seamOf(visits: Visit[], today: Day, every: number | undefined, missed: boolean, frame: Frame): Seam {
  const { width, base, span, inset } = frame;
  const expected = every && !missed && visits.length > 0 ? plusDays(visits.at(-1)?.day ?? today, Math.round(every)) : today;
  const last = expected > today ? expected : today;
  const scale = (width - inset * 2) / span;
  const x = (day: Day): number => width - inset - daysBetween(day, last) * scale;
  const seen = visits.filter((visit) => x(visit.day) >= inset);
  const points = seen.map((visit) => x(visit.day));
  const arcs = points.slice(1).map((to, i) => stitch(points[i] ?? to, to, base));
  const dots = seen.map((visit, i) => ({ x: round(points[i] ?? 0), r: round(2.6 + (visit.size ?? 0) * 0.9) }));
  const from = points.at(-1);
  if (from === undefined || (!missed && !(expected > today))) return { arcs, dots, end: undefined };
  const to = missed ? x(today) : x(expected);
  return { arcs, dots, end: { path: stitch(from, to, base), x: round(to), missed } };
}

/** How many days fit, so that a few stitches are seen whatever the rhythm. */
export function spanFor(visits: Visit[], today: Day, stitches: number): number {
  const first = visits.at(-stitches)?.day ?? visits[0]?.day ?? today;
  return Math.max(30, daysBetween(first, today) + 4);
}
