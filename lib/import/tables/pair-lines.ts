import type { Table, Template } from '@/lib/template/template';
import { tablesOf } from '@/lib/template/walk';
import type { Stretch } from './figure-text';
import type { Field, SourceLine } from './source-lines';
import { formRowsOf } from './table-form';
import { type Role, type Vocabulary, vocabularyOf } from './vocabulary';
import { withoutNumbers, wordsOf } from './words-of';

const PAIR =
  /\s*([\u4e00-\u9fff]{2,12})\s*:?\s*((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)\s*[件个项条次宗份起例]?)(?:\s*[,、;；。])?/guy;

/** What stands between the label of a row and its pairs. */
const LABEL_ENDS = /[:,]/gu;

const LONGEST_LINE = 500;

/**
 * A paragraph with a row of a table as pairs of label and figure (“自然人3件，商业企业1件…”) becomes
 * a row of headers and figures. Only where it names a row and each of its columns once.
 */
export function withPairLines(
  template: Template,
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  const vocabulary = vocabularyOf(template);
  const tables = tablesOf(template);
  const rows = lines.map((line) => rowOfPairs(vocabulary, tables, line));
  if (rows.every((row) => row === null)) return lines;
  return lines.map((line, at) => rows[at] ?? line);
}

function rowOfPairs(
  vocabulary: Vocabulary,
  tables: readonly Table[],
  line: SourceLine,
): SourceLine | null {
  const [field] = line.fields;
  if (line.isRow || field === undefined || field.level.length > LONGEST_LINE) return null;
  const read = pairsOf(field.level);
  if (read === null) return null;
  const { label, pairs: found } = read;
  const columns = found.map(({ column }) => field.level.slice(column.from, column.to));
  const order = tables.flatMap((table) => orderIn(vocabulary, table, { label, columns }))[0];
  if (order === undefined) return null;
  const sorted = order.flatMap((at) => found.slice(at, at + 1));
  const stretches = [
    ...sorted.map(({ column }) => column),
    { from: 0, to: label.length },
    ...sorted.map(({ figure }) => figure),
  ];
  return { ...line, isRow: true, fields: stretches.map((one, at) => fieldOf(field, one, at)) };
}

interface Pair {
  readonly column: Stretch;
  readonly figure: Stretch;
}

/** The label and the pairs when a line is nothing else. */
function pairsOf(
  level: string,
): { readonly label: string; readonly pairs: readonly Pair[] } | null {
  for (const { index } of level.matchAll(LABEL_ENDS)) {
    const pairs = pairsFrom(level, index + 1);
    if (pairs !== null) return { label: level.slice(0, index), pairs };
  }
  return null;
}

function pairsFrom(level: string, from: number): readonly Pair[] | null {
  const pairs: Pair[] = [];
  let at = from;
  for (const [whole, column = '', figure = ''] of level.slice(from).matchAll(PAIR)) {
    const start = at + whole.indexOf(column);
    const number = at + whole.indexOf(figure, start - at + column.length);
    pairs.push({
      column: { from: start, to: start + column.length },
      figure: { from: number, to: number + figure.length },
    });
    at += whole.length;
  }
  return pairs.length > 1 && level.slice(at).trim() === '' ? pairs : null;
}

function fieldOf({ text, level }: Field, { from, to }: Stretch, at: number): Field {
  return { text: text.slice(from, to), level: level.slice(from, to), from: at, to: at + 1 };
}

interface Named {
  readonly label: string;
  readonly columns: readonly string[];
}

/** The places of the columns in the order of the form, for each row that has just these columns. */
function orderIn(
  vocabulary: Vocabulary,
  table: Table,
  { label, columns }: Named,
): readonly (readonly number[])[] {
  const parts = [label, ...label.split(/[()]/u)].map((part) => wordsOf(withoutNumbers(part)));
  const rows = parts.flatMap((part) => idsOf(vocabulary, table, { words: part, role: 'row' }));
  const named = columns.map((words) => idsOf(vocabulary, table, { words, role: 'column' }));
  return formRowsOf(table).flatMap((row) => {
    const order = row.columns.map((id) => named.findIndex((ids) => ids.includes(id)));
    const isWhole = !order.includes(-1) && order.length === named.length;
    return isWhole && rows.includes(row.id) ? [order] : [];
  });
}

function idsOf(
  { meanings }: Vocabulary,
  table: Table,
  { words, role }: { readonly words: string; readonly role: Role },
): readonly string[] {
  const own = (meanings.get(words) ?? []).filter((meaning) => meaning.table === table.id);
  return own.flatMap((meaning) => (meaning.role === role ? [meaning.id] : []));
}
