import type { Actor } from '../access/access';
import type { Writes } from '../database/database';

export const EVENT_KINDS = [
  'created',
  'submitted',
  'withdrawn',
  'opened',
  'returned',
  'approved',
  'reopened',
  'commented',
  'answered',
  'resolved',
  'unresolved',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface NewEvent {
  readonly reportId: string;
  readonly kind: EventKind;
  readonly at: number;
  /** The copy that it is about, 0 for none. */
  readonly number: number;
  readonly reason?: string;
  /** The comment that it is about. */
  readonly comment?: string;
}

export async function recordEvent(writes: Writes, actor: Actor, event: NewEvent): Promise<void> {
  const { reportId, kind, at, number, reason, comment } = event;
  await writes
    .insertInto('event')
    .values({
      reportId,
      kind,
      at,
      number,
      userId: actor.id,
      userName: actor.name,
      unitId: actor.unitId,
      details: JSON.stringify({ reason, comment }),
    })
    .execute();
}
