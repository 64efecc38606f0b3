import { z } from 'zod';

import { lastYearSchema } from '@/lib/report/saved-report';

/** What `GET /api/reports/[id]/last-year` gives. */
export const lastYearAnswerSchema = z.object({
  /** Last year's report of the same unit and scope; `null` while there is none. */
  lastYear: lastYearSchema.nullable(),
  /** What it was taken from: an approved copy, one that waits for review, or the texts so far. */
  standing: z.enum(['approved', 'submitted', 'draft']).nullable(),
  /** Whether the report keeps another version of it than this one. */
  isOutdated: z.boolean(),
});

export type LastYearAnswer = z.infer<typeof lastYearAnswerSchema>;
