import { z } from 'zod';

import { newsSchema } from './protocol';
import { REPORT_STATES } from './report-state';
import { reportHeadSchema } from './review-answers';

/**
 * What the routes of a clerk's own reports take and give, beside saving (`protocol.ts`).
 *
 * - `GET /api/reports` → `ownReportsSchema`
 * - `POST /api/reports` takes `newReportSchema` → `{ id }`; where the unit has the report already,
 *   409 `conflict` with details `{ id }`
 * - `GET /api/reports/[id]` → `openedReportSchema`
 * - `GET /api/reports/[id]/news?known=…` → `newsSchema`
 * - `POST /api/reports/[id]/changes` takes `saveRequestSchema` → `saveAnswerSchema`; 409 `locked`
 *   while the report is not open for writing
 * - `POST /api/reports/[id]/submit` takes `{ revision }` → `openedReportSchema`; 422 `invalid` with
 *   details `{ findings }` while something must be changed or needs a reason, 409 `conflict` when
 *   somebody saved since that revision
 * - `POST /api/reports/[id]/withdraw` takes `{}` → `openedReportSchema`
 */
export const reportEntrySchema = z.object({
  id: z.string(),
  unitName: z.string(),
  year: z.int(),
  scope: z.string(),
  edition: z.string(),
  state: z.enum(REPORT_STATES),
  revision: z.int(),
  /** The number of the newest copy, 0 before the first submission. */
  copies: z.int(),
  /** Milliseconds since 1970. */
  changedAt: z.number(),
  submittedAt: z.number().nullable(),
  /** Findings at the last check; `null` before the first one. */
  errors: z.int().nullable(),
  /** ISO date until when it is to be submitted; `null` while none is set. */
  submitBy: z.string().nullable(),
  /** Why it was returned or opened again, while it is; else `''`. */
  reason: z.string(),
  /** Whether it may be taken back now: submitted, and no reviewer has looked at it. */
  canWithdraw: z.boolean(),
});

export const ownReportsSchema = z.object({
  unit: z.object({ id: z.string(), name: z.string(), kind: z.string(), scope: z.string() }),
  /** Newest year first. */
  reports: z.array(reportEntrySchema),
});

const texts = z.record(z.string().min(1).max(200), z.string().max(1_000_000));

export const newReportSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  scope: z.string().min(1).max(20),
  start: z.discriminatedUnion('kind', [
    /** The agency's name and kind only. */
    z.strictObject({ kind: z.literal('empty') }),
    /** As `lib/report/next-year` does, from the unit's report of the year before. */
    z.strictObject({ kind: z.literal('last-year'), report: z.string() }),
    /** A draft that was written without an account. */
    z.strictObject({ kind: z.literal('draft'), edition: z.string().max(20), texts }),
  ]),
});

export const createdReportSchema = z.object({ id: z.string() });

export const openedReportSchema = newsSchema.extend({
  report: reportHeadSchema,
  /** Whether the person who asks may write it while it is open for writing. */
  canWrite: z.boolean(),
  canWithdraw: z.boolean(),
  submitBy: z.string().nullable(),
  reason: z.string(),
});

export const submitSchema = z.strictObject({
  /** What the clerk saw when submitting. */
  revision: z.int().min(0),
});

export type ReportEntry = z.infer<typeof reportEntrySchema>;
export type OwnReports = z.infer<typeof ownReportsSchema>;
export type NewReport = z.infer<typeof newReportSchema>;
export type OpenedReport = z.infer<typeof openedReportSchema>;
