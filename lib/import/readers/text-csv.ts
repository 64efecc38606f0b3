import type { SourceBlock, SourceRow } from '../source';
import { cellTextOf, isBlank, type Line, paragraphsOf, placeOf, type Taken } from './text-lines';
import { cellAt } from './text-rows';

/** Fewer lines with equally many commas are prose. */
const FEWEST_LINES = 3;
const FEWEST_FIELDS = 3;

/** Comma-separated lines: several with equally many fields. */
export function takeCommas(lines: readonly Line[], at: number): Taken | null {
  const count = fieldCount(lines[at]);
  if (count < FEWEST_FIELDS) return null;
  const run: Line[] = [];
  let next = at;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (!isBlank(line) && fieldCount(line) !== count)) break;
    if (!isBlank(line)) {
      run.push(line);
      next = index + 1;
    }
  }
  if (run.length < FEWEST_LINES) return null;
  return { blocks: joinedRows(run.map(rowOf)), next };
}

const SENTENCE = /[。；！？]/u;

/** 0 for a line that is no row. */
function fieldCount(line: Line | undefined): number {
  if (line === undefined || !line.text.includes(',')) return 0;
  const fields = fieldsOf(line.text);
  const isRow = fields.filter((field) => field !== '').length === 1 || !SENTENCE.test(line.text);
  return isRow ? fields.length : 0;
}

const FIELD = /"((?:[^"]|"")*)"(?=,|$)|[^,]*/uy;

function fieldsOf(text: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(text);
    fields.push(found?.[1]?.replaceAll('""', '"') ?? found?.[0] ?? '');
    at += (found?.[0].length ?? 0) + 1;
  }
  return fields.map(cellTextOf);
}

const LONGEST_LABEL = 60;

function rowOf(line: Line): SourceRow | SourceBlock {
  const fields = fieldsOf(line.text);
  const filled = fields.filter((field) => field !== '');
  const [only = '', second] = filled;
  if (second === undefined && (only.length > LONGEST_LABEL || SENTENCE.test(only))) {
    return paragraphsOf(only, placeOf(line))[0] ?? { cells: [], place: placeOf(line) };
  }
  return { cells: fields.map(cellAt), place: placeOf(line) };
}

function joinedRows(items: readonly (SourceRow | SourceBlock)[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  for (const item of items) {
    if ('kind' in item) {
      blocks.push(item);
      rows = [];
    } else {
      if (rows.length === 0) blocks.push({ kind: 'grid', rows, place: item.place });
      rows.push(item);
    }
  }
  return blocks;
}
