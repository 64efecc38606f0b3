import { z } from 'zod';

/** The first line. `migrations` tells in which form the tables are. */
export const headSchema = z.object({
  format: z.literal('gouji-backup/1'),
  madeAt: z.string(),
  migrations: z.array(z.string()),
});

/** Before the rows of a table, each an array of values. */
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });

/** The last line: how many rows each table has. */
const endSchema = z.object({ rows: z.record(z.string(), z.int()) });

const valueSchema = z.union([z.string(), z.number(), z.null()]);

export const lineSchema = z.union([tableSchema, endSchema, z.array(valueSchema)]);

export type Head = z.infer<typeof headSchema>;
export type DumpedValue = z.infer<typeof valueSchema>;

/** The same on both databases: a date is its ISO text, a truth value 0 or 1. */
export function dumpedValue(value: unknown): DumpedValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new Error(`No value for a backup: ${typeof value}`);
}
