import type { Change, Outcome, ServedField } from '@/lib/sync/protocol';

/** What a browser's changes are made on. */
export interface Ground {
  /** Of the report, before the changes. */
  readonly revision: number;
  /** The fields that the changes name, as far as they were ever written. */
  readonly fields: ReadonlyMap<string, ServedField>;
  /** By change id: what the same person's changes came to that were made before. */
  readonly made: ReadonlyMap<string, MadeChange>;
  readonly by: string;
  readonly at: number;
}

export interface MadeChange {
  readonly name: string;
  /** The revision that the field had through it. */
  readonly revision: number;
}

/** What is to be written down. */
export interface Made {
  readonly revision: number;
  readonly outcomes: readonly Outcome[];
  /** Fields with a new text. */
  readonly fields: readonly ServedField[];
  /** In order; one that found its own text there already is noted too, with `before` the same. */
  readonly log: readonly LoggedChange[];
}

export interface LoggedChange extends MadeChange {
  readonly changeId: string;
  readonly before: string;
  readonly text: string;
}

interface Progress {
  revision: number;
  readonly fields: Map<string, ServedField>;
  readonly made: Map<string, MadeChange>;
  readonly log: LoggedChange[];
}

/** The rules of saving, without a database. */
export function makeChanges(ground: Ground, changes: readonly Change[]): Made {
  const progress: Progress = {
    revision: ground.revision,
    fields: new Map(ground.fields),
    made: new Map(ground.made),
    log: [],
  };
  const outcomes = changes.map((change) => outcomeOf(ground, progress, change));
  return {
    revision: progress.revision,
    outcomes,
    fields: [...progress.fields.values()].filter(({ revision }) => revision > ground.revision),
    log: progress.log,
  };
}

function outcomeOf(ground: Ground, progress: Progress, change: Change): Outcome {
  const { id, name, text } = change;
  const earlier = progress.made.get(id);
  if (earlier !== undefined) return { kind: 'accepted', id, revision: earlier.revision };
  const field = progress.fields.get(name) ?? neverWritten(name);
  if (field.text !== text && field.revision > seenBy(progress, change)) {
    return { kind: 'collided', id, theirs: field };
  }
  const revision = field.text === text ? field.revision : nextRevision(ground, progress, field);
  if (field.text !== text) {
    progress.fields.set(name, { name, text, revision, by: ground.by, own: true, at: ground.at });
  }
  progress.made.set(id, { name, revision });
  progress.log.push({ changeId: id, name, revision, before: field.text, text });
  return { kind: 'accepted', id, revision };
}

function neverWritten(name: string): ServedField {
  return { name, text: '', revision: 0, by: '', own: false, at: 0 };
}

/** An earlier change of the same browser that was made counts as seen by its author. */
function seenBy({ made }: Progress, { name, seen, after }: Change): number {
  const earlier = after === null ? undefined : made.get(after);
  return earlier?.name === name ? Math.max(seen, earlier.revision) : seen;
}

/** One more for all changes together; a second text of the same field needs one of its own. */
function nextRevision(ground: Ground, progress: Progress, field: ServedField): number {
  const isFirst = progress.revision === ground.revision;
  if (isFirst || field.revision === progress.revision) progress.revision += 1;
  return progress.revision;
}
