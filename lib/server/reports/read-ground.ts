import type { Change, ServedField } from '@/lib/sync/protocol';
import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import type { Ground, MadeChange } from './make-changes';

interface Asked {
  readonly reportId: string;
  readonly revision: number;
  readonly changes: readonly Change[];
  readonly at: number;
}

/** Everything that the changes are judged by; `null` where an id is that of another's change. */
export async function readGround(
  reads: Reads,
  actor: Actor,
  { reportId, revision, changes, at }: Asked,
): Promise<Ground | null> {
  const made = await readMade(reads, actor, { reportId, changes });
  if (made === null) return null;
  const names = changes.map(({ name }) => name);
  const fields = await readFields(reads, actor, { reportId, names });
  return { revision, fields, made, by: actor.name, at };
}

async function readMade(
  reads: Reads,
  actor: Actor,
  { reportId, changes }: Pick<Asked, 'reportId' | 'changes'>,
): Promise<ReadonlyMap<string, MadeChange> | null> {
  const ids = changes.flatMap(({ id, after }) => (after === null ? [id] : [id, after]));
  const rows = await reads
    .selectFrom('reportChange')
    .select(['changeId', 'name', 'revision', 'userId'])
    .where('reportId', '=', reportId)
    .where('changeId', 'in', [...new Set(ids)])
    .execute();
  const names = new Map(changes.map(({ id, name }) => [id, name]));
  const isForeign = rows.some(
    ({ changeId, name, userId }) => userId !== actor.id || (names.get(changeId) ?? name) !== name,
  );
  return isForeign ? null : new Map(rows.map(({ changeId, ...row }) => [changeId, row]));
}

interface AskedFields {
  readonly reportId: string;
  readonly names: readonly string[];
}

async function readFields(
  reads: Reads,
  actor: Actor,
  { reportId, names }: AskedFields,
): Promise<ReadonlyMap<string, ServedField>> {
  const rows = await reads
    .selectFrom('reportField')
    .leftJoin('user', 'user.id', 'reportField.userId')
    .select(['reportField.name', 'text', 'revision', 'userId', 'at', 'user.name as by'])
    .where('reportId', '=', reportId)
    .where('reportField.name', 'in', [...new Set(names)])
    .execute();
  return new Map(
    rows.map(({ userId, by, ...field }) => [
      field.name,
      { ...field, by: by ?? '', own: userId === actor.id },
    ]),
  );
}
