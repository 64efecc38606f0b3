import type { KyselyPlugin } from 'kysely';

import type { Server } from '@/lib/server/server';

/** The same server, counting the questions to its database. */
export function counting(server: Server, asked: { count: number }): Server {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const reads = server.database.reads.withPlugin(plugin);
  return { ...server, database: { ...server.database, reads } };
}
