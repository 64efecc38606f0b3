import { callServer } from '@/components/account/call-server';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import { loadDraft, removeDraft } from '@/lib/storage/draft-store';
import { openedReportSchema } from '@/lib/sync/report-answers';
import { type Created, createReport } from './create-report';

export interface Taking {
  readonly database: DraftDatabase;
  readonly draft: string;
  /** For a draft that says none. */
  readonly scope: string;
}

/**
 * Puts a draft of this browser into the account. It is removed here only when the server has
 * every text that it holds then.
 */
export async function takeDraft({ database, draft, ...taking }: Taking): Promise<Created> {
  const loaded = await loadDraft(database, draft);
  if (loaded.kind !== 'sound') return refused('草稿读不出来，可能已在别的窗口删除。');
  const texts = Object.fromEntries(
    loaded.texts.flatMap(({ name, text }) => (text === '' ? [] : [[name, text] as const])),
  );
  const { year, edition } = loaded.head;
  const scope = texts['agency.scope'] ?? taking.scope;
  const created = await createReport({ year, scope, start: { kind: 'draft', edition, texts } });
  if (!created.ok) return created;
  const isWhole = await hasAll(created.id, { ...texts, 'agency.scope': scope });
  const now = await loadDraft(database, draft);
  const isSame = now.kind === 'sound' && now.head.changed === loaded.head.changed;
  if (isWhole && isSame) await removeDraft(database, draft);
  return created;
}

async function hasAll(id: string, texts: Readonly<Record<string, string>>): Promise<boolean> {
  const answer = await callServer('GET', `/api/reports/${id}`);
  const read = answer.ok ? openedReportSchema.safeParse(answer.value) : null;
  if (read?.success !== true) return false;
  const served = new Map(read.data.fields.map(({ name, text }) => [name, text]));
  return Object.entries(texts).every(([name, text]) => served.get(name) === text);
}

function refused(message: string): Created {
  return { ok: false, refusal: { message, existing: null } };
}
