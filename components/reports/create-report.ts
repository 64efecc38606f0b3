import { z } from 'zod';

import { callServer } from '@/components/account/call-server';
import { createdReportSchema, type NewReport } from '@/lib/sync/report-answers';

export interface Refusal {
  readonly message: string;
  /** The report that the unit has already. */
  readonly existing: string | null;
}

export type Created =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: Refusal };

export async function createReport(wish: NewReport): Promise<Created> {
  const answer = await callServer('POST', '/api/reports', wish);
  if (!answer.ok) {
    const existing = detailsSchema.safeParse(answer.refusal.details);
    const id = existing.success ? existing.data.id : null;
    return { ok: false, refusal: { message: answer.refusal.message, existing: id } };
  }
  const created = createdReportSchema.safeParse(answer.value);
  if (created.success) return { ok: true, id: created.data.id };
  return { ok: false, refusal: { message: '服务器的答复看不懂，请刷新本页。', existing: null } };
}

const detailsSchema = z.object({ id: z.string() });
