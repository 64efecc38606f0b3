import type { Band, ColumnHeader, RowHeader, Table, Template } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf, tableSectionsOf } from '@/lib/template/walk';
import { levelText } from './level-text';
import { numberOf, withoutNumbers, wordsOf } from './words-of';

/** What a text may mean in a template. */
export interface Meaning {
  readonly role: Role;
  /** The table; for headings of prose sections `null`. */
  readonly table: string | null;
  /** The band within the table, from 0; `-1` for what belongs to the whole section. */
  readonly band: number;
  /** The id of a row or column, else `''`. */
  readonly id: string;
  /** Whether it is the official wording and not an alias. */
  readonly isOfficial: boolean;
  /** The number printed before the label: 3 for 3. and for （三）; 0 for none. */
  readonly number: number;
}

/** `note`: words that a label may leave out or print apart. */
export type Role =
  | 'row'
  | 'rowGroup'
  | 'column'
  | 'columnGroup'
  | 'band'
  | 'corner'
  | 'columnsLabel'
  | 'note'
  | 'heading';

export interface Vocabulary {
  /** By the words of the label. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Labels by their first two characters, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  /** All labels of a table in one string, to find pieces of them. */
  readonly ofTable: ReadonlyMap<string, string>;
  /** Labels by the pairs of characters in them. */
  readonly byPair: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Template, Vocabulary>();

export function vocabularyOf(template: Template): Vocabulary {
  const found = known.get(template);
  if (found !== undefined) return found;
  const made = compile(entriesOf(template));
  known.set(template, made);
  return made;
}

interface Entry {
  readonly label: string;
  readonly meaning: Meaning;
}

function compile(entries: readonly Entry[]): Vocabulary {
  const meanings = new Map<string, Meaning[]>();
  for (const { label, meaning } of entries) {
    for (const words of formsOf(label)) addTo(meanings, words, meaning);
  }
  const byStart = new Map<string, string[]>();
  const byPair = new Map<string, string[]>();
  for (const words of [...meanings.keys()].sort((a, b) => b.length - a.length)) {
    pushTo(byStart, words.slice(0, 2), words);
    for (const pair of pairsOf(words)) pushTo(byPair, pair, words);
  }
  return { meanings, ofTable: joinedByTable(meanings), byStart, byPair };
}

function joinedByTable(
  meanings: ReadonlyMap<string, readonly Meaning[]>,
): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const [words, found] of meanings) {
    for (const { table, role } of found) {
      if (table === null || role === 'heading') continue;
      joined.set(table, `${joined.get(table) ?? ''} ${words}`);
    }
  }
  return joined;
}

export function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2));
  return pairs;
}

/** The words of a label with and without its note in brackets. */
function formsOf(label: string): readonly string[] {
  const plain = withoutNumbers(levelText(label));
  const forms = [wordsOf(plain), wordsOf(plain.replace(/(?<!第)\([^()]*\)$/u, ''))];
  return [...new Set(forms)].filter((words) => words.length > 1);
}

function addTo(map: Map<string, Meaning[]>, words: string, meaning: Meaning): void {
  const others = map.get(words) ?? [];
  const isKnown = others.some(
    ({ role, table, band, id }) =>
      role === meaning.role &&
      table === meaning.table &&
      band === meaning.band &&
      id === meaning.id,
  );
  if (!isKnown) map.set(words, [...others, meaning]);
}

function pushTo(map: Map<string, string[]>, key: string, words: string): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [words]);
  else others.push(words);
}

function entriesOf(template: Template): readonly Entry[] {
  const headings = template.sections.flatMap((section) => {
    const table = section.kind === 'table' ? section.table.id : null;
    return named([section.heading, ...section.aliases], { ...NOTHING, role: 'heading', table });
  });
  const tables = tableSectionsOf(template).flatMap(({ table }) =>
    table.bands.flatMap((band, index) => bandEntries(table, band, index)),
  );
  return [...tables, ...headings];
}

const NOTHING = { table: null, band: -1, id: '', isOfficial: true, number: 0 } as const;

function bandEntries(table: Table, band: Band, index: number): readonly Entry[] {
  const at = { ...NOTHING, table: table.id, band: index };
  const texts = [
    ...named(band.label === null ? [] : [band.label, ...band.aliases], { ...at, role: 'band' }),
    ...named(band.corner === null ? [] : [band.corner], { ...at, role: 'corner' }),
    ...named(band.columnsLabel === null ? [] : [band.columnsLabel], {
      ...at,
      role: 'columnsLabel',
    }),
  ];
  const rows = headersIn(rowLeavesOf(band.rows)).flatMap((row) => [
    ...headerEntries(row, { ...at, role: row.kind === 'leaf' ? 'row' : 'rowGroup' }),
    ...noteEntries(row, at),
  ]);
  const columns = headersIn(columnLeavesOf(band.columns)).flatMap((column) =>
    headerEntries(column, { ...at, role: column.kind === 'leaf' ? 'column' : 'columnGroup' }),
  );
  return [...texts, ...rows, ...columns];
}

function headersIn<Node>(leaves: readonly { readonly path: readonly Node[] }[]): readonly Node[] {
  return [...new Set(leaves.flatMap(({ path }) => path))];
}

function headerEntries(header: RowHeader | ColumnHeader, meaning: Meaning): readonly Entry[] {
  const number = numberOf(levelText(header.label));
  return named([header.label, ...header.aliases], { ...meaning, id: header.id, number });
}

function noteEntries(row: RowHeader, at: Omit<Meaning, 'role'>): readonly Entry[] {
  if (row.kind !== 'leaf' || row.remark === null) return [];
  return named([row.remark], { ...at, role: 'note' });
}

/** The first label is the official one. */
function named(labels: readonly string[], meaning: Meaning): readonly Entry[] {
  return labels.map((label, index) => ({
    label,
    meaning: { ...meaning, isOfficial: index === 0 },
  }));
}
