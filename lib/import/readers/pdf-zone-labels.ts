import type { ZoneField, ZoneLine } from './pdf-zone-lines';

/** A row of figures with the parts of its label that stand above and below them. */
export interface LabelledRow {
  readonly line: ZoneLine;
  /** The part that stands beside the figures. */
  readonly label: ZoneField | null;
  readonly parts: readonly ZoneField[];
}

export interface LabelledZone {
  readonly rows: readonly LabelledRow[];
  /** Fields that belong to no row of figures: headers, bands, labels of groups. */
  readonly others: readonly ZoneField[];
}

/** In ems: from the figures to the nearest part of a label set around them, and between parts. */
const HALF_STEP = 0.95;
const STEP = 1.6;
const ALIGNED = 1.6;

const MARKER =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\p{Nd}{1,2}(?:[)）、]|[.．](?!\p{Nd}))|[①-⑳])/u;

/** Labels over several lines whose figures stand beside their middle or beside their first line. */
export function labelledZoneOf(lines: readonly ZoneLine[]): LabelledZone {
  const free = new Set(lines.filter((line) => !line.isFigures).flatMap(({ fields }) => fields));
  const rows = lines
    .filter(({ isFigures }) => isFigures)
    .map((line) => {
      const row = labelledRowOf(line, [...free]);
      for (const part of row.parts) free.delete(part);
      return row;
    });
  return { rows, others: [...free] };
}

function labelledRowOf(line: ZoneLine, free: readonly ZoneField[]): LabelledRow {
  const label = labelOf(line);
  const nearer = around(line, nearerThan(label, free), null);
  // What stands beside the figures is then the label of a group.
  if (!label || nearer.length > 0) return { line, label: null, parts: nearer };
  if (hasMarker(label.text)) return { line, label, parts: below(label, free) };
  const parts = around(line, free, label);
  return { line, label, parts: hasMarker(parts[0]?.text ?? '') ? parts : [] };
}

function nearerThan(label: ZoneField | null, free: readonly ZoneField[]): readonly ZoneField[] {
  return label ? free.filter(({ left }) => left >= label.right) : free;
}

/** The label next to the figures. */
function labelOf({ fields }: ZoneLine): ZoneField | null {
  const first = fields.findIndex(({ isFigure }) => isFigure);
  return fields.slice(0, Math.max(0, first)).at(-1) ?? null;
}

function hasMarker(text: string): boolean {
  return MARKER.test(text.normalize('NFKC'));
}

/** Parts above and below in pairs, up to the one that opens the label. */
function around(
  line: ZoneLine,
  free: readonly ZoneField[],
  label: ZoneField | null,
): readonly ZoneField[] {
  const figures = line.fields.find(({ isFigure }) => isFigure);
  const parts: ZoneField[] = [];
  const reach = { up: line.y, down: line.y, step: label ? STEP : HALF_STEP };
  for (;;) {
    const pair = pairAt(reach, { free, figures, label });
    if (!pair) return parts;
    parts.unshift(pair.up);
    parts.push(pair.down);
    if (hasMarker(pair.up.text)) return parts;
    Object.assign(reach, { up: pair.up.y, down: pair.down.y, step: STEP });
  }
}

interface Reach {
  readonly up: number;
  readonly down: number;
  readonly step: number;
}

interface Surroundings {
  readonly free: readonly ZoneField[];
  readonly figures: ZoneField | undefined;
  readonly label: ZoneField | null;
}

/** Two parts in line with each other and with the label, as near as can be. */
function pairAt(reach: Reach, { free, figures, label }: Surroundings) {
  const beside = free.filter((part) => figures && part.right < figures.left + part.size);
  const aligned = label ? beside.filter((part) => isAligned(part, label)) : beside;
  return within(aligned, reach.up, -reach.step)
    .flatMap((up) =>
      within(aligned, reach.down, reach.step)
        .filter((down) => isAligned(up, down))
        .map((down) => ({ up, down, cost: costOf(up, down, reach) })),
    )
    .toSorted((one, other) => one.cost - other.cost)[0];
}

/** What goes on below a label whose figures stand beside its first line. */
function below(label: ZoneField, free: readonly ZoneField[]): readonly ZoneField[] {
  const parts: ZoneField[] = [];
  let last = label;
  for (;;) {
    const next = within(free, last.y, STEP).find((field) => isAligned(field, label));
    if (!next || hasMarker(next.text)) return parts;
    parts.push(next);
    last = next;
  }
}

/** Parts at like distances are best, and among them those next to the figures. */
function costOf(up: ZoneField, down: ZoneField, reach: Reach): number {
  const uneven = Math.abs(reach.up - up.y - (down.y - reach.down));
  return uneven - Math.max(up.right, down.right) / 4;
}

/** Fields below, or above for a negative step, that are not further than so many ems. */
function within(fields: readonly ZoneField[], y: number, step: number): readonly ZoneField[] {
  return fields
    .map((field) => ({ field, away: ((field.y - y) * Math.sign(step)) / field.size }))
    .filter(({ away }) => away > 0.2 && away <= Math.abs(step))
    .toSorted((one, other) => one.away - other.away)
    .map(({ field }) => field);
}

function isAligned(one: ZoneField, other: ZoneField): boolean {
  const middles = (one.left + one.right - other.left - other.right) / 2;
  return Math.abs(middles) < ALIGNED * one.size || Math.abs(one.left - other.left) < one.size / 2;
}
