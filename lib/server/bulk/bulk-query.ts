import { z } from 'zod';

import { type Format, formats } from '@/lib/writers/registry';
import { type Refused, refuse } from '../refusal';

export const BULK_STATES = ['approved', 'submitted'] as const;
export type BulkState = (typeof BULK_STATES)[number];

export interface BulkQuery {
  readonly year: number;
  /** The unit whose subtree is meant; `null` for the one of who asks. */
  readonly unit: string | null;
  /** `submitted`: also what was submitted and not approved yet. */
  readonly state: BulkState;
  readonly formats: readonly Format[];
  /** Only how much there is. */
  readonly isPreview: boolean;
}

const format = z.custom<Format>((name) => formats.some((known) => known === name));

const schema = z.object({
  year: z.coerce.number().int().min(2000).max(2999),
  unit: z.string().min(1).max(64).nullable(),
  state: z.enum(BULK_STATES).default('approved'),
  formats: z.array(format).min(1).default(['docx']),
});

export function bulkQueryOf(request: Request): BulkQuery | Refused {
  const { searchParams } = new URL(request.url);
  const parsed = schema.safeParse({
    year: searchParams.get('year'),
    unit: searchParams.get('unit'),
    state: searchParams.get('state') ?? undefined,
    formats: searchParams.get('formats')?.split(','),
  });
  if (!parsed.success) return refuse('invalid', '请给出年度、单位和文件格式，再下载一次。');
  const chosen = formats.filter((name) => parsed.data.formats.includes(name));
  return { ...parsed.data, formats: chosen, isPreview: searchParams.has('preview') };
}
