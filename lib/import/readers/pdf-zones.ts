import { HEADING, type ZoneLine } from './pdf-zone-lines';

/** Lines of a table without drawn lines; `to` is exclusive. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** Lines with one field between lines of several. */
const MOST_SINGLES = 5;
/** In ems. */
const WIDEST_STEP = 4;
const LABEL_STEP = 1.1;
/** The part of the width of the text from which a line with one field is running text. */
const PROSE = 0.62;
/** How much further than the one before a line of the same table may be. */
const RHYTHM = 1.3;
const MOST_LINES_ABOVE = 3;
const LEAST_FIGURE_LINES = 2;
const LEAST_FIGURES = 6;
/** Headers side by side that make a table of a single line of figures. */
const LEAST_HEADERS = 4;

/** Where lines of several fields with figures follow each other. */
export function zonesOf(lines: readonly ZoneLine[]): readonly Zone[] {
  const width = Math.max(0, ...lines.map(({ line }) => line.right - line.left));
  const canBelong = lines.map((_, index) => isPossible(lines, index, width));
  const zones: Zone[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = zoneEndOf(lines, canBelong, from);
    if (to > from) zones.push({ from, to });
    from = Math.max(to, from + 1);
  }
  return zones
    .filter((zone) => hasFigures(lines.slice(zone.from, zone.to)))
    .map((zone) => ({ ...zone, from: startOf(lines, canBelong, zone) }));
}

/** After the last line with several fields that belongs to the one at `from`. */
function zoneEndOf(
  lines: readonly ZoneLine[],
  canBelong: readonly boolean[],
  from: number,
): number {
  if (!isTabular(lines[from])) return from;
  let to = from + 1;
  let singles = 0;
  for (let index = to; index < lines.length; index += 1) {
    if (!canBelong[index] || !isLinked(lines, index) || singles > MOST_SINGLES) break;
    if (isTabular(lines[index])) {
      to = index + 1;
      singles = 0;
    } else if (!isLabel(lines.slice(from, to), lines[index])) {
      singles += 1;
    }
  }
  return withTail(lines, canBelong, { from, to });
}

/** Whether a line ends before the figures of the lines above begin, as one without figures does. */
function isLabel(zone: readonly ZoneLine[], line: ZoneLine | undefined): boolean {
  const figures = zone.flatMap(({ fields }) => fields.filter(({ isFigure }) => isFigure));
  return line !== undefined && line.line.right < Math.min(...figures.map(({ left }) => left));
}

/** The last label may go on below its figures, and the last rows may have none. */
function withTail(
  lines: readonly ZoneLine[],
  canBelong: readonly boolean[],
  { from, to }: Zone,
): number {
  const [last, next] = [lines[to - 1], lines[to]];
  if (!last || !next || !canBelong[to] || last.page !== next.page) return to;
  const isNear = next.y - last.y < LABEL_STEP * next.line.size;
  const isRow =
    isLabel(lines.slice(from, to), next) &&
    HEADING.test(next.line.text.normalize('NFKC')) &&
    isInRhythm(lines, to);
  return isNear || isRow ? withTail(lines, canBelong, { from, to: to + 1 }) : to;
}

function isTabular(line: ZoneLine | undefined): boolean {
  return line !== undefined && (line.fields.length > 1 || line.isFigures);
}

function hasFigures(lines: readonly ZoneLine[]): boolean {
  const figures = lines.filter(({ isFigures, fields }) => isFigures && fields.length > 1);
  const most = Math.max(0, ...figures.map(({ fields }) => fields.length));
  const isHeaded = lines.some((line) => !line.isFigures && line.fields.length >= LEAST_HEADERS);
  return figures.length >= LEAST_FIGURE_LINES || most >= LEAST_FIGURES || isHeaded;
}

function startOf(
  lines: readonly ZoneLine[],
  canBelong: readonly boolean[],
  { from, to }: Zone,
): number {
  const sizes = lines.slice(from, to).flatMap(({ fields }) => fields.map(({ size }) => size));
  let start = from;
  while (start > 0 && from - start < MOST_LINES_ABOVE) {
    const above = lines[start - 1];
    const isHeader =
      above !== undefined &&
      canBelong[start - 1] &&
      isLinked(lines, start) &&
      !/[。；;：:]$/u.test(above.line.text) &&
      sizes.some((size) => Math.abs(above.line.size - size) < 1);
    if (!isHeader) return start;
    start -= 1;
  }
  return start;
}

/** Whether a line is near enough to the one before it to stand in one table. */
function isLinked(lines: readonly ZoneLine[], index: number): boolean {
  const [line, before] = [lines[index], lines[index - 1]];
  return !line || !before || line.y - before.y <= WIDEST_STEP * line.line.size;
}

/** Whether a line can stand in a table. */
function isPossible(lines: readonly ZoneLine[], index: number, width: number): boolean {
  const line = lines[index];
  if (!line) return false;
  if (isTabular(line)) return true;
  if (line.line.right - line.line.left > PROSE * width) return false;
  return !isHeading(lines, index);
}

/** A numbered line of its own, and not the part of a label above or below its figures. */
function isHeading(lines: readonly ZoneLine[], index: number): boolean {
  const line = lines[index];
  if (!line) return false;
  const near = [lines[index - 1], lines[index + 1]].filter(
    (other) => other?.isFigures && Math.abs(other.y - line.y) < LABEL_STEP * line.line.size,
  );
  const isLarger = [lines[index - 1], lines[index + 1]].every(
    (other) => other === undefined || line.line.size > 1.15 * other.line.size,
  );
  if (near.length > 0 || isInRhythm(lines, index)) return false;
  return isLarger || HEADING.test(line.line.text.normalize('NFKC'));
}

/** Whether a line follows as the lines before it do, in their size and at their distance. */
function isInRhythm(lines: readonly ZoneLine[], index: number): boolean {
  const [first, before, line] = lines.slice(Math.max(0, index - 2), index + 1);
  if (!first || !before || !line || first.page !== line.page) return false;
  return (
    Math.abs(line.line.size - before.line.size) < 0.75 &&
    line.y - before.y <= RHYTHM * Math.max(before.y - first.y, line.line.size)
  );
}
