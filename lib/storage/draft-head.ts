/** What the list of drafts shows, and who may write. Small, for it is written with every edit. */
export interface DraftHead {
  readonly id: string;
  readonly edition: string;
  readonly year: number;
  readonly agency: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly changed: number;
  /** Findings that must be changed, at the last check; `null` before the first one. */
  readonly errors: number | null;
  /** The open page that writes this draft; all others only read. */
  readonly owner: string;
  /** Set for a duplicate of another draft, to tell the two apart in the list. */
  readonly isCopy?: true;
}

/** One field of a draft: a cell or a piece of prose, always as text. */
export interface FieldText {
  readonly name: string;
  readonly text: string;
}

/** `null` when the record is damaged. */
export function headOf(record: unknown): DraftHead | null {
  if (!isObject(record)) return null;
  const { errors } = record;
  const isSound =
    TEXTS.every((name) => typeof record[name] === 'string') &&
    NUMBERS.every((name) => Number.isFinite(record[name])) &&
    (errors === null || typeof errors === 'number');
  return isSound ? (record as unknown as DraftHead) : null;
}

/** `null` when one of the records is damaged. */
export function textsOf(records: readonly unknown[]): readonly FieldText[] | null {
  const texts: FieldText[] = [];
  for (const record of records) {
    if (!isObject(record)) return null;
    const { name, text } = record;
    if (typeof name !== 'string' || typeof text !== 'string') return null;
    texts.push({ name, text });
  }
  return texts;
}

const TEXTS = ['id', 'edition', 'agency', 'title', 'owner'];
const NUMBERS = ['year', 'created', 'changed'];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
