import { z } from 'zod';

/**
 * What the routes of reviewing take. A reviewer names the copy before the eyes, so that a newer
 * one is not judged by mistake.
 *
 * - `POST …/open`, `…/withdraw`, `…/approve` take `stepSchema`, `…/return` and `…/reopen`
 *   `reasonedStepSchema`; all answer `openedReportSchema`, 409 `conflict` when somebody was first
 * - `POST …/comments` takes `newCommentSchema`, `…/comments/[comment]/answers` `answerSchema`,
 *   `…/comments/[comment]/resolve` `resolutionSchema`; all answer `commentsSchema`
 */
export const stepSchema = z.object({ number: z.int().min(0).optional() });

/** A return or a reopening without a reason is refused in words. */
export const reasonedStepSchema = stepSchema.extend({ reason: z.string().trim().max(2000) });

export const newCommentSchema = stepSchema.extend({
  /** A field name, `''` for the whole report. */
  field: z.string().max(200),
  quote: z.string().max(5000),
  start: z.int().min(0).max(1_000_000),
  text: z.string().trim().min(1).max(5000),
});

export const answerSchema = z.object({ text: z.string().trim().min(1).max(5000) });

export const resolutionSchema = z.object({ resolved: z.boolean() });
