import type { ChangeSet, CopyHead } from '@/lib/sync/review-answers';

/** What one person wrote in one go: the saves that follow each other, put together. */
export interface Folded {
  readonly by: string;
  readonly firstRevision: number;
  readonly lastRevision: number;
  readonly from: number;
  readonly to: number;
  readonly fields: readonly FoldedField[];
  /** The copy that was the first one to hold it; `null` while none does. */
  readonly copy: number | null;
}

/** The first text before and the last one after. */
export interface FoldedField {
  readonly name: string;
  readonly before: string;
  readonly text: string;
}

/** Neither another person nor a submission comes between the saves that are put together. */
export function foldChanges(
  sets: readonly ChangeSet[],
  copies: readonly CopyHead[],
): readonly Folded[] {
  const folded: Folded[] = [];
  for (const set of [...sets].sort((a, b) => a.revision - b.revision)) {
    const copy = copies.find(({ revision }) => revision >= set.revision)?.number ?? null;
    const last = folded.at(-1);
    if (last !== undefined && last.by === set.by && last.copy === copy) {
      folded[folded.length - 1] = joined(last, set);
    } else {
      folded.push(joined(beginning(set, copy), set));
    }
  }
  return folded;
}

function beginning({ by, revision, at }: ChangeSet, copy: number | null): Folded {
  return {
    by,
    firstRevision: revision,
    lastRevision: revision,
    from: at,
    to: at,
    fields: [],
    copy,
  };
}

function joined(folded: Folded, { revision, at, changes }: ChangeSet): Folded {
  const fields = new Map(folded.fields.map((field) => [field.name, field]));
  for (const { name, before, text } of changes) {
    fields.set(name, { name, before: fields.get(name)?.before ?? before, text });
  }
  return { ...folded, lastRevision: revision, to: at, fields: [...fields.values()] };
}
