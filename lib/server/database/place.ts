import { join, resolve } from 'node:path';

import type { DatabasePlace } from './database';

/** `DATABASE_URL` names a PostgreSQL; without it the data lies in the folder `GOUJI_DATA`. */
export function placeOf(environment: Readonly<Record<string, string | undefined>>): DatabasePlace {
  const { DATABASE_URL: url, GOUJI_DATA: folder } = environment;
  if (url !== undefined && url !== '') return { kind: 'postgres', url };
  return {
    kind: 'sqlite',
    file: join(resolve(/* turbopackIgnore: true */ folder || 'data'), 'gouji.db'),
  };
}
