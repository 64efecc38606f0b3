import { z } from 'zod';

import { REPORT_STATES } from './report-state';

/** What the routes of reviewing answer, as the pages of the reviewer and of the history read it. */

const state = z.enum(REPORT_STATES);

export const listedReportSchema = z.object({
  id: z.string(),
  scope: z.string(),
  state,
  /** The number of the newest copy, 0 before the first submission. */
  copies: z.int(),
  /** Of the newest copy; of the last check while there is none. */
  errors: z.int(),
  warnings: z.int(),
  submittedAt: z.number().nullable(),
  changedAt: z.number(),
  openComments: z.int(),
});

export const listedUnitSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  level: z.int(),
  /** `null` while the unit has no report of the year. */
  report: listedReportSchema.nullable(),
});

/** `GET /api/review?year=`: the units that the actor may review, in the order of the tree. */
export const reviewListSchema = z.object({
  year: z.int(),
  /** Years that may be chosen, newest first. */
  years: z.array(z.int()),
  /** The date of the server. */
  today: z.iso.date(),
  season: z
    .object({ submitBy: z.iso.date().nullable(), publishBy: z.iso.date().nullable() })
    .nullable(),
  units: z.array(listedUnitSchema),
});

export const copyHeadSchema = z.object({
  number: z.int(),
  revision: z.int(),
  errors: z.int(),
  warnings: z.int(),
  submittedBy: z.string(),
  submittedAt: z.number(),
  openedBy: z.string().nullable(),
  openedAt: z.number().nullable(),
  outcome: z.enum(['withdrawn', 'returned', 'approved']).nullable(),
  outcomeBy: z.string().nullable(),
  outcomeAt: z.number().nullable(),
  reason: z.string(),
});

/** A report without its texts; part of `GET /api/reports/[id]`. Persons are named. */
export const reportHeadSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  year: z.int(),
  scope: z.string(),
  edition: z.string(),
  state,
  revision: z.int(),
  /** The first one first. */
  copies: z.array(copyHeadSchema),
  /** The newest approved copy of the same unit and scope one year before. */
  lastYear: z.object({ reportId: z.string(), number: z.int() }).nullable(),
  mayReview: z.boolean(),
});

/** `GET /api/reports/[id]/copies/[number]`. */
export const copySchema = copyHeadSchema.extend({
  /** A `gouji/1` report. */
  saved: z.unknown(),
});

export const commentSchema = z.object({
  id: z.string(),
  number: z.int(),
  /** The comment that this one answers. */
  answers: z.string().nullable(),
  field: z.string(),
  quote: z.string(),
  start: z.int(),
  text: z.string(),
  by: z.string(),
  own: z.boolean(),
  at: z.number(),
  resolvedBy: z.string().nullable(),
  resolvedAt: z.number().nullable(),
});

/** `GET /api/reports/[id]/comments`, the first one first. */
export const commentsSchema = z.object({ comments: z.array(commentSchema) });

export const eventSchema = z.object({
  order: z.int(),
  kind: z.string(),
  by: z.string(),
  at: z.number(),
  /** The copy that it is about, 0 for none. */
  number: z.int(),
  /** For a return or a reopening. */
  reason: z.string(),
});

/** Accepted changes of fields, folded by revision. */
export const changeSetSchema = z.object({
  revision: z.int(),
  by: z.string(),
  at: z.number(),
  changes: z.array(z.object({ name: z.string(), before: z.string(), text: z.string() })),
});

/** `GET /api/reports/[id]/events`, the first one first. */
export const historySchema = z.object({
  events: z.array(eventSchema),
  changes: z.array(changeSetSchema),
});

export type ListedUnit = z.infer<typeof listedUnitSchema>;
export type ListedReport = z.infer<typeof listedReportSchema>;
export type ReviewList = z.infer<typeof reviewListSchema>;
export type CopyHead = z.infer<typeof copyHeadSchema>;
export type Copy = z.infer<typeof copySchema>;
export type ReportHead = z.infer<typeof reportHeadSchema>;
export type ReviewComment = z.infer<typeof commentSchema>;
export type ReportEvent = z.infer<typeof eventSchema>;
export type ChangeSet = z.infer<typeof changeSetSchema>;
