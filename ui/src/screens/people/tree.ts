import type { BondRow, CustomerBrief, NetworkRow } from '../../wire';

/** The size of a name in the picture, in px, and the room between two. */
export const CELL = { width: 184, height: 40, across: 44, down: 8 };

/** A name in the picture. */
export interface Leaf {
  who: CustomerBrief;
  bought: boolean;
  /** What they are to whom the picture is about: family or a friend whom nobody of it brought. */
  relation?: string;
  x: number;
  y: number;
}

/** A tree of people as it is drawn. */
export interface Tree {
  nodes: Leaf[];
  lines: string[];
  /** Lines of family and friends. */
  bonds: string[];
  width: number;
  height: number;
}

/**
 * Draws who brought whom: a step further from the root is a column, every last name has a line of
 * its own, and who brought somebody stands in the middle of theirs. Family and friends of the root
 * stand under all of it in the root's own column; two of the picture who belong together are joined
 * by a line of its own kind. In a text that runs from the right the root stands there.
 */
export function treeOf(root: CustomerBrief, people: readonly NetworkRow[], mirrored: boolean, bonds: readonly BondRow[] = []): Tree {
  const brought = new Map<string, NetworkRow[]>();
  for (const one of people) brought.set(one.by, [...(brought.get(one.by) ?? []), one]);
  const depth = people.reduce((most, one) => Math.max(most, one.depth), 0);
  const width = (depth + 1) * CELL.width + depth * CELL.across;
  const nodes: Leaf[] = [];
  const lines: string[] = [];
  let row = 0;
  const xOf = (step: number): number => {
    const from = step * (CELL.width + CELL.across);
    return mirrored ? width - from - CELL.width : from;
  };

  /** Places somebody and all of theirs; gives the middle of their line. */
  function place(who: CustomerBrief, step: number, bought: boolean): number {
    const theirs = (brought.get(who.id) ?? []).map((one) => place(one.who, step + 1, one.bought));
    const first = theirs[0];
    const last = theirs.at(-1);
    const middle = first === undefined || last === undefined ? row++ * (CELL.height + CELL.down) + CELL.height / 2 : (first + last) / 2;
    nodes.push({ who, bought, x: xOf(step), y: middle - CELL.height / 2 });
    const near = mirrored ? xOf(step) : xOf(step) + CELL.width;
    const far = mirrored ? xOf(step + 1) + CELL.width : xOf(step + 1);
    for (const end of theirs) lines.push(`M${near} ${middle} C${(near + far) / 2} ${middle} ${(near + far) / 2} ${end} ${far} ${end}`);
    return middle;
  }
  place(root, 0, true);
  // Read and walked through from the root outwards.
  nodes.reverse();
  for (const { of, to, relation } of bonds) {
    const other = of.id === root.id ? to : of;
    if (nodes.some((node) => node.who.id === other.id)) continue;
    nodes.push({ who: other, bought: true, relation, x: xOf(0), y: row++ * (CELL.height + CELL.down) });
  }
  const at = (who: CustomerBrief): Leaf | undefined => nodes.find((node) => node.who.id === who.id);
  const joined = bonds.flatMap(({ of, to }) => {
    const [one, other] = [at(of), at(to)];
    return one && other ? [bondLine(one, other, mirrored)] : [];
  });
  return { nodes, lines, bonds: joined, width, height: Math.max(row, 1) * (CELL.height + CELL.down) };
}

/** A line between two who belong together: along the outer side of their columns. */
function bondLine(one: Leaf, other: Leaf, mirrored: boolean): string {
  const outer = (leaf: Leaf): number => (mirrored ? leaf.x + CELL.width - CELL.height / 2 : leaf.x + CELL.height / 2);
  const [above, below] = one.y <= other.y ? [one, other] : [other, one];
  return `M${outer(above)} ${above.y + CELL.height} L${outer(below)} ${below.y}`;
}
