import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import type { LoggedChange } from './make-changes';
import { shortChange } from './short-change';

interface Written {
  readonly reportId: string;
  readonly made: Texts;
  readonly at: number;
}

interface Texts {
  readonly fields: readonly Text[];
  readonly log: readonly LoggedChange[];
}

interface Text {
  readonly name: string;
  readonly text: string;
  readonly revision: number;
}

/** Values of one statement, well below what either database takes. */
const MOST_ROWS = 500;

/** Writes new texts of fields, and every change into the log. */
export async function writeTexts(
  writes: Reads,
  { id: userId }: Pick<Actor, 'id'>,
  { reportId, made, at }: Written,
): Promise<void> {
  const fields = made.fields.map(({ name, text, revision }) => ({
    ...{ reportId, name, text, revision },
    ...{ userId, at },
  }));
  for (const rows of portionsOf(fields)) {
    await writes
      .insertInto('reportField')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['reportId', 'name']).doUpdateSet(({ ref }) => ({
          text: ref('excluded.text'),
          revision: ref('excluded.revision'),
          userId: ref('excluded.userId'),
          at: ref('excluded.at'),
        })),
      )
      .execute();
  }
  const log = made.log.map((change) => ({
    ...{ ...change, ...shortChange(change.before, change.text) },
    ...{ reportId, userId, at },
  }));
  for (const rows of portionsOf(log)) {
    await writes.insertInto('reportChange').values(rows).execute();
  }
}

function portionsOf<Row>(rows: readonly Row[]): readonly Row[][] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, at) => rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS));
}
