import { attributeOf, walkXml, type XmlAttributes } from './parse-xml';
import { tooMuch } from './too-much';
import { numberTextOf, unescapedText } from './xlsx-text';

/** A filled cell of a sheet; row and column from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells that are shown as one, by their corners. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetContents {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  /** The last row for which the file has cells, filled or only drawn; -1 when there is none. */
  readonly lastRow: number;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Only in larger sheets blank cells are worth the look. */
const LARGE_SHEET = 100_000;
const MOST_CELLS = 100_000;
const MOST_MERGES = 5_000;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Reads a sheet as a stream: a file may have a million cells that are only drawn. */
export function readSheet(xml: string, sharedTexts: readonly string[]): SheetContents {
  const cells: SheetCell[] = [];
  const merges: Merge[] = [];
  let at: Position = { row: -1, column: -1 };
  let lastRow = -1;
  let type = '';
  let value = '';
  let within = '';
  walkXml(withoutBlanks(xml), {
    open(name, attributes) {
      if (within !== 'rPh') within = name;
      if (name === 'row') at = { row: rowOf(attributes, at), column: -1 };
      if (name === 'mergeCell') merges.push(...mergeOf(attributes));
      if (name !== 'c') return;
      at = positionOf(attributes, at);
      lastRow = Math.max(lastRow, at.row);
      type = attributeOf(attributes, 't') ?? 'n';
      value = '';
    },
    text(text) {
      if (within === 'v' || within === 't') value += text;
    },
    close(name) {
      if (within === name) within = '';
      if (name !== 'c' || value === '') return;
      const text = cellText(type, value, sharedTexts);
      if (text.trim() !== '') cells.push({ ...at, text: text.trim() });
      if (cells.length > MOST_CELLS) throw tooMuch('cells');
    },
  });
  if (merges.length > MOST_MERGES) throw tooMuch('merged cells');
  return { cells, merges, lastRow };
}

const BLANK_CELL = '<(?:\\w+:)?c\\s[^<>]*(?:/>|></(?:\\w+:)?c>)';
const BLANK_ROW = `<(?:\\w+:)?row\\s[^<>]*(?:/>|>(?:${BLANK_CELL})?</(?:\\w+:)?row>)`;
const BLANK_CELLS = new RegExp(`${BLANK_CELL}(?=${BLANK_CELL})`, 'gu');
const BLANK_ROWS = new RegExp(`${BLANK_ROW}(?=${BLANK_ROW})`, 'gu');

/** Of cells and rows in a line that are only drawn the last is enough: it says where it is. */
function withoutBlanks(xml: string): string {
  if (xml.length < LARGE_SHEET || xml.includes('<!') || UNPLACED.test(xml)) return xml;
  return xml.replace(BLANK_CELLS, '').replace(BLANK_ROWS, '');
}

/** A cell or row that does not say where it is. */
const UNPLACED = /<(?:\w+:)?(?:c|row)(?:>|\s(?![^<>]*\br=))/u;

function rowOf(attributes: XmlAttributes, before: Position): number {
  const stated = Number(attributeOf(attributes, 'r') ?? Number.NaN) - 1;
  return Number.isInteger(stated) && stated >= 0 ? Math.min(stated, LAST_ROW) : before.row + 1;
}

function positionOf(attributes: XmlAttributes, before: Position): Position {
  const stated = cornerOf(attributeOf(attributes, 'r') ?? '');
  return stated ?? { row: Math.max(0, before.row), column: before.column + 1 };
}

/** `B3` is row 2, column 1. */
function cornerOf(reference: string): Position | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return column > LAST_COLUMN || row > LAST_ROW ? null : { row, column };
}

function mergeOf(attributes: XmlAttributes): readonly Merge[] {
  const [from = '', to = ''] = (attributeOf(attributes, 'ref') ?? '').split(':');
  const first = cornerOf(from);
  const last = cornerOf(to);
  if (first === null || last === null) return [];
  return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}

function cellText(type: string, value: string, sharedTexts: readonly string[]): string {
  switch (type) {
    case 's':
      return sharedTexts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberTextOf(value);
    default:
      return unescapedText(value);
  }
}
