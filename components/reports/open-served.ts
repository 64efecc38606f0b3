import { callServer, type ServerRefusal } from '@/components/account/call-server';
import { type LoadedCopy, loadCopy, ownCopy } from '@/lib/storage/copy-store';
import { type DraftDatabase, openDraftDatabase } from '@/lib/storage/draft-database';
import { type DraftTabs, joinDraftTabs } from '@/lib/storage/draft-tabs';
import { newId } from '@/lib/storage/new-id';
import { unsavedTexts } from '@/lib/storage/unsaved-edits';
import { type OpenedReport, openedReportSchema } from '@/lib/sync/report-answers';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { localKeyOf } from './leave-page';
import { NOTHING_KEPT } from './served-copy';
import { createServedSession } from './served-session';
import type { ServedSession } from './served-view';

export type OpenedServed =
  | { readonly kind: 'refused'; readonly refusal: ServerRefusal }
  | { readonly kind: 'unknown-edition'; readonly edition: string }
  | {
      readonly kind: 'open';
      readonly session: ServedSession;
      readonly isOwner: boolean;
      /** Records of the journal that could not be read. */
      readonly damaged: readonly unknown[];
    };

export interface ServedDoor {
  open(): Promise<OpenedServed>;
  /** Takes the report away from another page of this browser, with what that page typed. */
  takeOver(): Promise<OpenedServed>;
  /** Ends the exchange with the server too. */
  close(): void;
}

export interface ServedDoorOptions {
  readonly user: string;
  readonly report: string;
  readonly templates: readonly Template[];
  onTaken(): void;
}

/** Whoever opened a session closes it, when another one takes its place and in the end. */
export function createServedDoor(options: ServedDoorOptions): ServedDoor {
  const { user, report, onTaken } = options;
  const owner = newId();
  const tabs: DraftTabs = joinDraftTabs({ id: localKeyOf({ user, report }), owner, onTaken });
  let session: ServedSession | null = null;
  let isClosed = false;
  const openNext = async (isOwner: boolean): Promise<OpenedServed> => {
    session?.close();
    const opened = await openAs({ ...options, owner }, isOwner);
    session = opened.kind === 'open' ? opened.session : null;
    if (isClosed) session?.close();
    return opened;
  };
  return {
    open: async () => openNext(await tabs.claim()),
    takeOver: () => {
      tabs.takeOver();
      return openNext(true);
    },
    close: () => {
      isClosed = true;
      session?.close();
      tabs.close();
    },
  };
}

interface Opening extends ServedDoorOptions {
  readonly owner: string;
}

async function openAs(opening: Opening, isOwner: boolean): Promise<OpenedServed> {
  const { user, report, templates, owner } = opening;
  const answer = await openedReport(report);
  if ('refused' in answer) return { kind: 'refused', refusal: answer.refused };
  const { opened } = answer;
  const template = templateOfEdition(templates, opened.report.edition);
  if (template === undefined) return { kind: 'unknown-edition', edition: opened.report.edition };
  const key = { user, report };
  const database = await databaseHere();
  // What another page types is shown there; the server has it soon.
  const kept = database === null || !isOwner ? NOTHING_KEPT : await takeCopy(database, opening);
  const session = createServedSession({
    ...{ key, database, template, owner, opened, kept, isOwner },
    unsaved: isOwner ? unsavedTexts(localKeyOf(key), kept.owner) : [],
  });
  return { kind: 'open', session, isOwner, damaged: kept.damaged };
}

async function openedReport(
  report: string,
): Promise<{ readonly opened: OpenedReport } | { readonly refused: ServerRefusal }> {
  const answer = await callServer('GET', `/api/reports/${report}`);
  if (!answer.ok) return { refused: answer.refusal };
  const read = openedReportSchema.safeParse(answer.value);
  return read.success ? { opened: read.data } : { refused: UNREADABLE };
}

const UNREADABLE: ServerRefusal = {
  code: 'unavailable',
  message: '服务器的答复看不懂，可能它刚升级过。请刷新本页再试。',
};

/** Without a journal the report can be written all the same; the server has it within moments. */
async function databaseHere(): Promise<DraftDatabase | null> {
  try {
    return await openDraftDatabase();
  } catch {
    return null;
  }
}

/** The owner before is the page whose last edits may lie outside the journal. */
async function takeCopy(
  database: DraftDatabase,
  { user, report, owner }: Opening,
): Promise<LoadedCopy> {
  try {
    const before = await ownCopy(database, { user, report }, owner);
    return { ...(await loadCopy(database, { user, report })), owner: before };
  } catch {
    return NOTHING_KEPT;
  }
}
