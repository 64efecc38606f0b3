import type { Change, Outcome, SaveAnswer, SaveRequest, ServedField } from '@/lib/sync/protocol';

/** A text that the server took, and over which one. */
export interface Made {
  readonly change: Change;
  readonly by: string;
  readonly revision: number;
  /** The revision of the field that was written over, 0 for none. */
  readonly over: number;
}

/** The promises of the protocol in a few lines, to play against. */
export interface ModelServer {
  save(by: string, request: SaveRequest): SaveAnswer;
  news(by: string, known: number): SaveAnswer;
  fields(): ReadonlyMap<string, ServedField>;
  made(): readonly Made[];
}

export function createModelServer(): ModelServer {
  const fields = new Map<string, ServedField>();
  const made: Made[] = [];
  let revision = 0;
  const revisionOf = (name: string): number => fields.get(name)?.revision ?? 0;
  const make = (by: string, change: Change): Outcome => {
    const { id, name, text, seen, after } = change;
    const known = made.find((one) => one.change.id === id);
    if (known !== undefined) return { kind: 'accepted', id, revision: known.revision };
    const before = made.find((one) => one.change.id === after);
    const over = revisionOf(name);
    const theirs = fields.get(name);
    if (over !== (before?.revision ?? seen) && theirs !== undefined) {
      return { kind: 'collided', id, theirs: { ...theirs, own: theirs.by === by } };
    }
    revision += 1;
    fields.set(name, { name, text, revision, by, own: true, at: 0 });
    made.push({ change, by, revision, over });
    return { kind: 'accepted', id, revision };
  };
  const news = (by: string, known: number): SaveAnswer => ({
    revision,
    state: 'draft',
    outcomes: [],
    fields: [...fields.values()]
      .filter((field) => field.revision > known)
      .map((field) => ({ ...field, own: field.by === by })),
  });
  return {
    save: (by, { known, changes }) => {
      const outcomes = changes.map((change) => make(by, change));
      return { ...news(by, known), outcomes };
    },
    news,
    fields: () => fields,
    made: () => made,
  };
}
