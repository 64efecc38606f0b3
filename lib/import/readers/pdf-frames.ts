import { type FrameCell, frameCellsOf } from './pdf-frame-cells';
import type { Rule } from './pdf-rules';

/** A table as its drawn lines show it. */
export interface Frame {
  /** The columns' edges from left to right, the rows' edges from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FrameCell[];
}

/** In points: lines so close are one line, and ends so close meet. */
const SAME_EDGE = 3.5;
const MEETING = 4;
const JOINED = 3;
/** The part of a cell's side that must be drawn. */
const DRAWN = 0.55;
/** More lines are a picture. */
const MOST_RULES = 6000;
const MOST_BOXES = 20_000;

/** The tables among the lines of a page, from the top. A single box is no table. */
export function framesOf(rules: readonly Rule[]): readonly Frame[] {
  const lying = joined(rules.filter(({ isLying }) => isLying));
  const standing = joined(rules.filter(({ isLying }) => !isLying));
  if (lying.length + standing.length > MOST_RULES) return [];
  return componentsOf(lying, standing)
    .flatMap((component) => frameOf(component) ?? [])
    .toSorted((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
}

/** Pieces of one line as one rule. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    const last = lines.at(-1);
    if (last?.[0] && rule.at - last[0].at <= 1.5) last.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap(joinedOnLine);
}

function joinedOnLine(line: readonly Rule[]): readonly Rule[] {
  const made: Rule[] = [];
  for (const rule of line.toSorted((one, other) => one.from - other.from)) {
    const last = made.at(-1);
    if (last && rule.from - last.to <= JOINED) {
      made[made.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    } else {
      made.push(rule);
    }
  }
  return made;
}

interface Component {
  readonly lying: readonly Rule[];
  readonly standing: readonly Rule[];
}

/** Lines that meet, directly or through others. */
function componentsOf(lying: readonly Rule[], standing: readonly Rule[]): readonly Component[] {
  const groupOf = new Map<Rule, Set<Rule>>();
  for (const rule of [...lying, ...standing]) groupOf.set(rule, new Set([rule]));
  for (const flat of lying) {
    for (const upright of standing) {
      if (doMeet(flat, upright)) unite(groupOf, flat, upright);
    }
  }
  return [...new Set(groupOf.values())].map((group) => ({
    lying: lying.filter((rule) => group.has(rule)),
    standing: standing.filter((rule) => group.has(rule)),
  }));
}

function doMeet(flat: Rule, upright: Rule): boolean {
  return (
    upright.at >= flat.from - MEETING &&
    upright.at <= flat.to + MEETING &&
    flat.at >= upright.from - MEETING &&
    flat.at <= upright.to + MEETING
  );
}

function unite(groupOf: Map<Rule, Set<Rule>>, one: Rule, other: Rule): void {
  const [group, added] = [groupOf.get(one), groupOf.get(other)];
  if (!group || !added || group === added) return;
  const [large, small] = group.size >= added.size ? [group, added] : [added, group];
  for (const rule of small) {
    large.add(rule);
    groupOf.set(rule, large);
  }
}

function frameOf({ lying, standing }: Component): Frame | null {
  if (lying.length < 2 || standing.length === 0) return null;
  const xs = edgesOf(standing, lying);
  const ys = edgesOf(lying, standing);
  if ((xs.length - 1) * (ys.length - 1) > MOST_BOXES) return null;
  const edges = {
    xs: drawnEdgesOf(xs, ys, standing),
    ys: drawnEdgesOf(ys, xs, lying),
  };
  const cells = frameCellsOf(edges, {
    across: sidesOf(edges.ys, edges.xs, lying),
    along: sidesOf(edges.xs, edges.ys, standing),
  });
  return cells.length < 2 ? null : { ...edges, cells };
}

/** Where lines stand, and where the lines across them end if nothing closes the table there. */
function edgesOf(rules: readonly Rule[], across: readonly Rule[]): readonly number[] {
  const drawn = clustersOf(rules.map(({ at }) => at));
  const least = Math.min(...across.map(({ from }) => from));
  const most = Math.max(...across.map(({ to }) => to));
  const [first, last] = [drawn[0] ?? least, drawn.at(-1) ?? most];
  return [
    ...(least < first - 2 * SAME_EDGE ? [least] : []),
    ...drawn,
    ...(most > last + 2 * SAME_EDGE ? [most] : []),
  ];
}

function clustersOf(values: readonly number[]): readonly number[] {
  const clusters: number[][] = [];
  for (const value of values.toSorted((one, other) => one - other)) {
    const last = clusters.at(-1);
    if (last?.[0] !== undefined && value - last[0] <= SAME_EDGE) last.push(value);
    else clusters.push([value]);
  }
  return clusters.map((cluster) => cluster.reduce((sum, value) => sum + value, 0) / cluster.length);
}

/** Without the inner ones that are no side of any cell, such as words underlined. */
function drawnEdgesOf(
  edges: readonly number[],
  across: readonly number[],
  rules: readonly Rule[],
): readonly number[] {
  const sides = sidesOf(edges, across, rules);
  return edges.filter(
    (_, edge) => edge === 0 || edge === edges.length - 1 || sides[edge]?.includes(true),
  );
}

/** For each edge, which of the stretches between the edges across it are drawn. */
function sidesOf(
  edges: readonly number[],
  across: readonly number[],
  rules: readonly Rule[],
): readonly (readonly boolean[])[] {
  return edges.map((edge) => {
    const near = rules.filter(({ at }) => Math.abs(at - edge) <= SAME_EDGE);
    return across.slice(1).map((end, index) => {
      const start = across[index] ?? end;
      return drawnBetween(near, start, end) >= DRAWN * (end - start);
    });
  });
}

function drawnBetween(rules: readonly Rule[], start: number, end: number): number {
  return rules
    .map(({ from, to }) => Math.max(0, Math.min(to, end) - Math.max(from, start)))
    .reduce((sum, length) => sum + length, 0);
}
