import type { SourceBlock, SourceRow } from '../source';
import { cellTextOf, isBlank, type Line, paragraphsOf, placeOf, type Taken } from './text-lines';
import { cellAt } from './text-rows';

/** Fewer lines with equally many commas are prose. */
const FEWEST_LINES = 3;
const FEWEST_FIELDS = 3;

/** Lines separated by commas or semicolons: several with equally many fields. */
export function takeCommas(lines: readonly Line[], at: number): Taken | null {
  return takeSeparated(lines, at, COMMAS) ?? takeSeparated(lines, at, SEMICOLONS);
}

interface Separated {
  readonly mark: string;
  /** A field from a place on. */
  readonly field: RegExp;
}

const COMMAS: Separated = { mark: ',', field: /"((?:[^"]|"")*)"(?=,|$)|[^,]*/uy };
const SEMICOLONS: Separated = { mark: ';', field: /"((?:[^"]|"")*)"(?=;|$)|[^;]*/uy };

function takeSeparated(lines: readonly Line[], at: number, by: Separated): Taken | null {
  const count = fieldCount(lines[at], by);
  if (count < FEWEST_FIELDS) return null;
  const run: Line[] = [];
  let next = at;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (!isBlank(line) && fieldCount(line, by) !== count)) break;
    if (!isBlank(line)) {
      run.push(line);
      next = index + 1;
    }
  }
  if (run.length < FEWEST_LINES) return null;
  return { blocks: joinedRows(run.map((line) => rowOf(line, by))), next };
}

const SENTENCE = /[。；！？]/u;

/** 0 for a line that is no row. */
function fieldCount(line: Line | undefined, by: Separated): number {
  if (line === undefined || !line.text.includes(by.mark)) return 0;
  const fields = fieldsOf(line.text, by);
  const isRow = fields.filter((field) => field !== '').length === 1 || !SENTENCE.test(line.text);
  return isRow ? fields.length : 0;
}

function fieldsOf(text: string, { field }: Separated): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    field.lastIndex = at;
    const found = field.exec(text);
    fields.push(found?.[1]?.replaceAll('""', '"') ?? found?.[0] ?? '');
    at += (found?.[0].length ?? 0) + 1;
  }
  return fields.map(cellTextOf);
}

const LONGEST_LABEL = 60;

function rowOf(line: Line, by: Separated): SourceRow | SourceBlock {
  const fields = fieldsOf(line.text, by);
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
