import { z } from 'zod';

import { REPORT_STATES } from './report-state';

/**
 * How a browser and the server keep one report the same. The report is a set of fields by name
 * (`lib/report/report-texts`), each with the revision of the report that wrote it. A browser sends
 * changes with the revision of the field it had before its eyes; the server makes a change only
 * when nobody wrote the field since then, and otherwise gives both texts back.
 */

// Without this, zod tries to compile code, which the content security policy of the pages forbids.
z.config({ jitless: true });

/** Longest text of one field; as in a saved report. */
export const MOST_CHARACTERS = 1_000_000;
export const MOST_CHANGES = 500;

const name = z.string().min(1).max(200);
const id = z.string().regex(/^[\w-]{8,64}$/u);

export const changeSchema = z.strictObject({
  /** Random; the same change sent twice is made once. */
  id,
  name,
  text: z.string().max(MOST_CHARACTERS),
  /** The revision of the field that the change was made on, 0 for a field never written. */
  seen: z.int().min(0),
  /** The change of this browser before it on the same field, when its outcome is not known yet. */
  after: id.nullable(),
});

export const saveRequestSchema = z.strictObject({
  /** The newest revision of the report that the browser knows all fields of. */
  known: z.int().min(0),
  changes: z.array(changeSchema).max(MOST_CHANGES),
});

/** A field as the server has it. `by` is the name of the person who wrote it. */
export const servedFieldSchema = z.object({
  name: z.string(),
  text: z.string(),
  revision: z.int(),
  by: z.string(),
  /** Whether the person who asks wrote it, on this or another machine. */
  own: z.boolean(),
  at: z.number(),
});

/** `accepted`: it is on the disk. `collided`: somebody else wrote the field in the meantime. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), id: z.string(), revision: z.int() }),
  z.object({ kind: z.literal('collided'), id: z.string(), theirs: servedFieldSchema }),
]);

export const newsSchema = z.object({
  revision: z.int(),
  state: z.enum(REPORT_STATES),
  /** Fields written since `known`, those of this request too, in any order. */
  fields: z.array(servedFieldSchema),
});

export const saveAnswerSchema = newsSchema.extend({ outcomes: z.array(outcomeSchema) });

/** What a refusal says: a code for programs, a sentence in Chinese for people. */
export const refusalSchema = z.object({ code: z.string(), message: z.string() });

export type Change = z.infer<typeof changeSchema>;
export type SaveRequest = z.infer<typeof saveRequestSchema>;
export type ServedField = z.infer<typeof servedFieldSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type News = z.infer<typeof newsSchema>;
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;
