import {
  LABEL_COLUMNS,
  MARK,
  pathOf,
  type ReadCell,
  type ReadFile,
  type ReadTable,
} from './read-file';

const RULE = /^-+$/;

/** Reads the plain text as a person would: columns by their bars, groups by their indents. */
export function readText(bytes: Uint8Array): ReadFile {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\n') || text.includes('\r')) throw new Error('line ends are not line feeds');
  const lines = text.split('\n');
  const parts = tableParts(lines);
  const inTables = new Set(parts.flat());
  const prose = lines
    .filter((line, index) => line !== '' && !inTables.has(index) && line !== `【${MARK}】`)
    .map((line) => line.trim());
  return {
    prose,
    tables: parts.map((part, index) =>
      readTable(
        part.map((line) => lines[line] ?? ''),
        LABEL_COLUMNS[index] ?? 0,
      ),
    ),
    marks: lines.filter((line) => line === `【${MARK}】`).length,
  };
}

/** Line numbers of each table: from a rule to the last rule before an empty line. */
function tableParts(lines: readonly string[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!RULE.test(lines[at] ?? '')) continue;
    const empty = lines.indexOf('', at);
    const last = lines.findLastIndex((line, index) => index < empty && RULE.test(line));
    parts.push(Array.from({ length: last - at + 1 }, (_, offset) => at + offset));
    at = last;
  }
  return parts;
}

interface State {
  readonly labelColumns: number;
  readonly corners: string[];
  readonly cells: ReadCell[];
  readonly groups: { readonly depth: number; readonly text: string }[];
  band: string | null;
  headers: string[];
}

function readTable(lines: readonly string[], labelColumns: number): ReadTable {
  const state: State = {
    labelColumns,
    corners: [],
    cells: [],
    groups: [],
    band: null,
    headers: [],
  };
  if (lines.some((line) => RULE.test(line) && line.length !== lines[0]?.length)) {
    throw new Error('the rules of a table differ in length');
  }
  let headerIsOver = false;
  for (const line of lines.slice(1)) {
    headerIsOver = RULE.test(line)
      ? readRule(state, headerIsOver)
      : readLine(state, line, headerIsOver);
  }
  return { corners: state.corners, cells: state.cells };
}

/** The first rule below headers ends them. */
function readRule(state: State, headerIsOver: boolean): boolean {
  if (headerIsOver || state.headers.length === 0) return headerIsOver;
  noteCorner(state);
  return true;
}

/** Whether the header is over after the line. */
function readLine(state: State, line: string, headerIsOver: boolean): boolean {
  if (line.includes('|') && !headerIsOver) {
    state.headers.push(line);
    if (state.band !== null) noteCorner(state);
    return state.band !== null;
  }
  if (line.includes('|')) readValues(state, line);
  else if (headerIsOver && state.band === null) openGroup(state, line);
  else {
    state.band = line;
    state.headers = [];
    return false;
  }
  return true;
}

function openGroup(state: State, line: string): void {
  const depth = indentOf(line);
  while ((state.groups.at(-1)?.depth ?? -1) >= depth) state.groups.pop();
  state.groups.push({ depth, text: line.trim() });
}

function readValues(state: State, line: string): void {
  const parts = line.split('|');
  const label = state.labelColumns > 0 ? (parts.shift() ?? '') : null;
  const rows = label === null ? [] : rowPath(state, label);
  const columns = columnPaths(state);
  if (columns.length !== parts.length) throw new Error(`a line with other columns: ${line}`);
  parts.forEach((text, index) => {
    const band = state.band === null ? [] : [state.band];
    state.cells.push({
      path: pathOf([...band, ...rows, ...(columns[index] ?? [])]),
      text: text.trim(),
    });
  });
}

function rowPath(state: State, label: string): readonly string[] {
  const depth = indentOf(label);
  const above = state.groups.filter((group) => group.depth < depth);
  return [...above.map((group) => group.text), label.trim()];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The headers above each column of values, by where they stand on the page. */
function columnPaths(state: State): readonly (readonly string[])[] {
  const skip = state.labelColumns > 0 ? 1 : 0;
  const lines = state.headers.map((line) => placedParts(line));
  const leaves = lines.at(-1) ?? [];
  return leaves
    .slice(skip)
    .map((leaf) =>
      lines.flatMap((line) =>
        line
          .filter((part) => part.start <= leaf.start && leaf.start < part.end && part.text !== '')
          .map((part) => part.text),
      ),
    );
}

function noteCorner(state: State): void {
  const [corner] = placedParts(state.headers.at(-1) ?? '');
  if (state.labelColumns > 0 && corner) state.corners.push(corner.text);
}

function placedParts(line: string): readonly Placed[] {
  let start = 0;
  const parts = line.split('|');
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    const end = isLast ? Number.POSITIVE_INFINITY : start + columnsOf(part) + 1;
    const placed = { start, end, text: part.trim() };
    start = end;
    return placed;
  });
}

function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 1 : 2), 0);
}
