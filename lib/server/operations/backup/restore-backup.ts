import { type DatabasePlace, openDatabase } from '../../database/database';
import { KNOWN_MIGRATIONS } from '../../database/migrations';
import { linesOf, stateOfFile } from './backup-file';
import { type Head, headSchema } from './dump-lines';
import { restoreFile } from './restore-file';
import type { RestoreFault, RestoreOptions, RestoreOutcome } from './restore-options';
import { restorePostgres } from './restore-postgres';

/** Puts a backup into a database, all of it or nothing. The file is checked first. */
export async function restoreBackup(
  place: DatabasePlace,
  options: RestoreOptions,
): Promise<RestoreOutcome> {
  const state = await stateOfFile(options.path);
  if (state !== 'whole') return { ok: false, fault: state };
  const head = await headOf(options.path);
  if (typeof head === 'string') return { ok: false, fault: head };
  const restored =
    place.kind === 'sqlite'
      ? await restoreFile(place.file, head, options)
      : await restorePostgres(openDatabase(place), head, options);
  if (typeof restored === 'string') return { ok: false, fault: restored };
  return { ok: true, ...restored, madeAt: head.madeAt };
}

async function headOf(path: string): Promise<Head | RestoreFault> {
  for await (const line of linesOf(path)) {
    const head = headSchema.safeParse(JSON.parse(line));
    if (!head.success) return 'newer-backup';
    const isKnown = head.data.migrations.every((name) => KNOWN_MIGRATIONS.includes(name));
    return isKnown && head.data.migrations.length > 0 ? head.data : 'newer-backup';
  }
  return 'broken';
}
